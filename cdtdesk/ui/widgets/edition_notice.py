"""From October to February: a bar on the coming edition, until it is closed for the season."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QObject

from cdtdesk.environment.clock import today
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.notice_bar import Notices

_NAME: Final = "edition"
_CLOSED: Final = "edition notice closed"


class EditionNotice(QObject):
    """Shown after the first frame. Closed, it stays away until another edition is coming."""

    def __init__(self, hub: Hub, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._hub, self._notices = hub, notices

    @staticmethod
    def _is_season() -> bool:
        return not 2 < today().month < 10  # nothing to read for the other months

    def look_in_pieces(self) -> Iterator[None]:
        """Do the same as ``look``, with what it needs loaded piece by piece before."""
        if not self._is_season():
            return
        import cdtdesk.exchange.column_guess

        yield
        import cdtdesk.exchange.licensed_text

        yield
        import cdtdesk.services.licensed_text

        yield
        import cdtdesk.services.edition_changes

        yield
        import cdtdesk.ui.support.edition_words  # noqa: F401

        yield
        self.look()

    def look(self) -> None:
        """Show the bar where there is a coming edition that nobody has closed it for."""
        day = today()
        if not self._is_season():
            return
        desk = self._hub.desk
        try:
            coming = desk.library.edition_changes(desk.lookup).coming(day)
        except OfficeFileUnavailable:
            return
        if coming is None or desk.memory.recall(_CLOSED) == str(coming.year):
            return
        from cdtdesk.ui.support.edition_words import coming_words

        year = str(coming.year)
        offer = (tr("Open the report"), lambda: self._hub.page_asked.emit("editions", year))
        bar = self._notices.show(_NAME, coming_words(coming), [offer])
        bar.closed.connect(lambda: desk.memory.keep(_CLOSED, year))
