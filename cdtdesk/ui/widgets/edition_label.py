"""What the foot says of the edition for a day that the catalog does not reach: the office's own code list may reach it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.ui.support.dates import shown_date
from cdtdesk.ui.support.words import tr

if TYPE_CHECKING:
    from cdtdesk.ui.widgets.main_window import MainWindow


class EditionLabel(QObject):
    """Follows the date of service and what is taken in; for other days the window itself has said it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._hub, self._status = window.hub, window.status
        self._hub.date_changed.connect(lambda _on: self.look())
        self._hub.codes_changed.connect(self.look)
        self.look()

    def look(self) -> None:
        """Say which edition is in force, or which is the newest that is known, the office's own among them."""
        on, last = self._hub.on, self._hub.desk.lookup.last_known_day.year
        if on.year <= last:
            return
        own = self._own_editions()
        if on.year in own:
            until = shown_date(dt.date(on.year, 12, 31))
            words = tr("CDT {year} by your own list, in force until {day}", year=on.year, day=until)
        else:
            words = tr("CDT {year} is the newest edition known here", year=max(last, *own))
        if self._hub.desk.is_unsigned:
            words = tr("{edition}, unsigned catalog", edition=words)
        self._status.show_edition(words, tr("CDT {year}", year=on.year if on.year in own else max(last, *own)))

    def _own_editions(self) -> tuple[int, ...]:
        """Return the editions of which the office took a list in; 0 stands for none."""
        library = self._hub.desk.library
        try:
            return (0, *library.licensed.editions()) if library.has_licensed_text else (0,)
        except OfficeFileUnavailable:
            return (0,)
