"""What the first letters typed would otherwise wait for, made ready in pieces: the lit mouth, numbers, and spelling."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cdtdesk.catalog.opening import CatalogUnavailable
from cdtdesk.ui.support.idle_time import IdleTime

if TYPE_CHECKING:
    from cdtdesk.ui.widgets.detail_pane import DetailPane
    from cdtdesk.ui.widgets.main_window import MainWindow


class Warming(QObject):
    """Spends the idle time after the first letter: a window that stands open unused need not hold all this in memory."""

    def __init__(self, window: MainWindow, detail: DetailPane) -> None:
        super().__init__(window)
        self._lookup, self._mouth = window.hub.desk.lookup, detail.mouth.picture
        self._has_begun = False
        self.idle = IdleTime(self)
        window.search.text_changed.connect(self._on_typed)
        detail.settled.connect(self.idle.go_on)

    def stop(self) -> None:
        """Leave the rest undone: the window is closing."""
        self.idle.stop()

    def _on_typed(self) -> None:
        if not self._has_begun:
            self._has_begun = True
            self.idle.spend_on(self._mouth.draw_lit())
            self.idle.spend_on(self._searching())
        self.idle.hold()

    def _searching(self) -> Iterator[None]:
        try:
            yield from self._lookup.load()
        except CatalogUnavailable:
            return  # whoever searches is told
