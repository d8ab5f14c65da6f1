"""Sizes and places: what the window shows in which width, how large, and how it was left the last time."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from cdtdesk.ui.support.appearance import Appearance
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.window_state import save_window_state

_SIDEBAR_FROM: Final = 1100
_DETAIL_FROM: Final = 720
_WIDE_LIST_FROM: Final = 1600
_SAVE_AFTER_MS: Final = 500


class WindowShape:
    """Shows and hides the sidebar, the list and the detail for the width there is; saved on every change."""

    def __init__(
        self, window: QMainWindow, look: Look, appearance: Appearance, sidebar: QWidget, splitter: QSplitter, file: Path
    ) -> None:
        """``splitter`` holds the list at the left and the detail, or what stands for it, at the right."""
        self._window, self._look, self._appearance = window, look, appearance
        self._sidebar, self._splitter, self._file = sidebar, splitter, file
        self._hides_sidebar: bool | None = None
        self.is_detail_open = False
        """Whether a narrow window shows the detail, over the list."""
        self._timer = QTimer(window)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._save)
        splitter.splitterMoved.connect(lambda _place, _index: self.save_soon())

    @property
    def is_narrow(self) -> bool:
        """Whether there is room for the list or the detail, not both."""
        return self._window.width() < self._look.px(_DETAIL_FROM)

    def arrange(self) -> None:
        """Show what there is room for."""
        hides = self._hides_sidebar
        if hides is None:
            hides = self._window.width() < self._look.px(_SIDEBAR_FROM)
        self._sidebar.setVisible(not hides)
        is_narrow = self.is_narrow
        self.is_detail_open = self.is_detail_open and is_narrow
        listing, detail = self._splitter.widget(0), self._splitter.widget(1)
        assert listing is not None
        assert detail is not None
        listing.setVisible(not self.is_detail_open)
        detail.setVisible(not is_narrow or self.is_detail_open)

    def toggle_sidebar(self) -> None:
        """Show the sidebar, or hide it."""
        self._hides_sidebar = self._sidebar.isVisible()
        self.arrange()
        self.save_soon()

    def open_detail(self, is_open: bool) -> None:
        """Show the detail over the list of a narrow window, or the list again."""
        self.is_detail_open = is_open
        self.arrange()

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take the sizes and the place from ``state``, which was saved the last time."""
        hides = state.get("hides_sidebar")
        self._hides_sidebar = hides if isinstance(hides, bool) else None
        geometry = state.get("geometry")
        saved = QByteArray.fromBase64(geometry.encode("ascii", "ignore")) if isinstance(geometry, str) else None
        if saved is None or not self._window.restoreGeometry(saved):
            self._take_usual_size()
        self.arrange()  # sizes are those of the panels that are shown
        sizes = state.get("sizes")
        list_width = 480 if self._window.width() >= self._look.px(_WIDE_LIST_FROM) else 424
        usual = [self._look.px(list_width), self._window.width()]
        is_right = isinstance(sizes, list) and len(sizes) == 2 and all(isinstance(size, int) for size in sizes)
        self._splitter.setSizes(list(sizes or usual) if is_right else usual)

    def _take_usual_size(self) -> None:
        room = QGuiApplication.primaryScreen().availableGeometry()
        self._window.resize(min(1366, room.width()), min(768, room.height()))

    def save_soon(self) -> None:
        """Save the sizes and the place once they have come to rest."""
        self._timer.start(_SAVE_AFTER_MS)

    def save_now(self) -> None:
        """Save what has not been saved yet: the window is closing."""
        if self._timer.isActive():
            self._timer.stop()
            self._save()

    def _save(self) -> None:
        state = {
            "geometry": bytes(self._window.saveGeometry().toBase64().data()).decode("ascii"),
            "sizes": self._splitter.sizes(),
            "hides_sidebar": self._hides_sidebar,
            **self._appearance.state(),
        }
        save_window_state(self._file, state)
