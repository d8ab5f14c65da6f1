"""Sizes and places: what the window shows in which width, how large, and how it was left the last time."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QByteArray, QRect, QSize, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from cdtdesk.ui.support.appearance import Appearance
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.window_state import save_window_state

_SIDEBAR_FROM: Final = 1100
_DETAIL_FROM: Final = 720
_WIDE_LIST_FROM: Final = 1600
_SAVE_AFTER_MS: Final = 500
_COMPACT_WIDTH: Final = 420


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
        self.is_compact, self.is_on_top = False, True
        """Whether the window is the small one; and whether the small one stays on top."""
        self.was_welcomed = False
        """Whether the first steps were shown on this computer."""
        self._places: dict[bool, str] = {}
        self._sizes: list[int] = []
        self._usual_size = QSize()
        self._timer = QTimer(window)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._save)
        splitter.splitterMoved.connect(lambda _place, _index: self.save_soon())

    @property
    def is_narrow(self) -> bool:
        """Whether there is room for the list or the detail, not both."""
        return self.is_compact or self._window.width() < self._look.px(_DETAIL_FROM)

    def arrange(self) -> None:
        """Show what there is room for."""
        hides = self._hides_sidebar
        if hides is None:
            hides = self._window.width() < self._look.px(_SIDEBAR_FROM)
        self._sidebar.setVisible(not hides and not self.is_compact)
        is_narrow = self.is_narrow
        self.is_detail_open = self.is_detail_open and is_narrow
        listing, detail = self._splitter.widget(0), self._splitter.widget(1)
        assert listing is not None
        assert detail is not None
        listing.setVisible(not self.is_detail_open)
        detail.setVisible(not is_narrow or self.is_detail_open)

    def toggle_sidebar(self) -> None:
        """Show the sidebar, or hide it; the small window has none."""
        if self.is_compact:
            return
        self._hides_sidebar = self._sidebar.isVisible()
        self.arrange()
        self.save_soon()

    def open_detail(self, is_open: bool) -> None:
        """Show the detail over the list of a narrow window, or the list again."""
        self.is_detail_open = is_open
        self.arrange()

    def toggle_compact(self) -> None:
        """Make the window the small one, or the full one again; each has its own place."""
        self._places[self.is_compact] = self._geometry()
        if not self.is_narrow:
            self._sizes = self._splitter.sizes()
        self.is_compact = not self.is_compact
        self.is_detail_open = False
        self._show_on_top()
        if self._window.isMaximized() or self._window.isFullScreen():
            self._window.showNormal()
        if not self._take_place():
            self._take_usual_size()
        self.arrange()
        if self._sizes and not self.is_narrow:
            self._splitter.setSizes(self._sizes)
        self.save_soon()

    def toggle_on_top(self) -> None:
        """Let the small window stay on top of others, or not."""
        self.is_on_top = not self.is_on_top
        self._show_on_top()
        self.save_soon()

    def _show_on_top(self) -> None:
        """Tell the window system. ``setWindowFlags`` would hide the window and show it anew: it would be seen to flicker."""
        from PySide6.QtCore import Qt

        is_on_top, hint = self.is_compact and self.is_on_top, Qt.WindowType.WindowStaysOnTopHint
        flags = self._window.windowFlags()
        flags = flags | hint if is_on_top else flags & ~hint
        handle = self._window.windowHandle()
        self._window.overrideWindowFlags(flags)
        if handle is not None:
            handle.setFlags(flags)

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take the sizes and the place from ``state``, which was saved the last time."""
        hides = state.get("hides_sidebar")
        self._hides_sidebar = hides if isinstance(hides, bool) else None
        self.was_welcomed = state.get("was_welcomed") is True
        self.is_compact, self.is_on_top = state.get("is_compact") is True, state.get("is_on_top") is not False
        for is_compact, name in ((False, "geometry"), (True, "compact_geometry")):
            if isinstance(state.get(name), str):
                self._places[is_compact] = state[name]
        if self.is_compact:
            self._show_on_top()
        if not self._take_place():
            self._take_usual_size()
        self.arrange()  # sizes are those of the panels that are shown
        sizes = state.get("sizes")
        list_width = 480 if self._window.width() >= self._look.px(_WIDE_LIST_FROM) else 424
        usual = [self._look.px(list_width), self._window.width()]
        is_right = isinstance(sizes, list) and len(sizes) == 2 and all(isinstance(size, int) for size in sizes)
        self._sizes = list(sizes or usual) if is_right else usual
        self._splitter.setSizes(self._sizes)

    def _geometry(self) -> str:
        return bytes(self._window.saveGeometry().toBase64().data()).decode("ascii")

    def _take_place(self) -> bool:
        """Go where the window, full or small, was the last time; return False where that is not known."""
        saved = self._places.get(self.is_compact, "")
        return bool(saved) and self._window.restoreGeometry(QByteArray.fromBase64(saved.encode("ascii", "ignore")))

    def _take_usual_size(self) -> None:
        """Take a size of our own; the small window stands at the right edge, beside the practice software."""
        room, frame = self._room(), self._frame()
        width, height = min(1366, room.width() - frame.width()), min(768, room.height() - frame.height())
        if self.is_compact:
            width = min(self._look.px(_COMPACT_WIDTH), width)
            place = room.right() - width - frame.width() - 8, room.top() + (room.height() - height - frame.height()) // 2
            self._window.move(*place)
        self._usual_size = QSize(width, height)
        self._window.resize(self._usual_size)

    def _room(self) -> QRect:
        """The part of the screen that no task bar takes."""
        return (self._window.screen() or QGuiApplication.primaryScreen()).availableGeometry()

    def _frame(self) -> QSize:
        """What the window system adds around the window: nothing is known of that before the window is shown."""
        return self._window.frameGeometry().size() - self._window.size()

    def fit_screen(self) -> None:
        """Fill the screen where the usual size, with the frame that the window has got by now, would reach beyond it.

        On a laptop of 1366 x 768 it does: the status line, which says what was copied, would not be seen.
        """
        is_taller = self._window.frameGeometry().height() > self._room().height()
        is_usual = self._window.size() == self._usual_size  # a size that somebody gave it stays
        if is_taller and is_usual and not self.is_compact:
            self._window.showMaximized()

    def save_soon(self) -> None:
        """Save the sizes and the place once they have come to rest."""
        self._timer.start(_SAVE_AFTER_MS)

    def save_now(self) -> None:
        """Save what has not been saved yet: the window is closing."""
        if self._timer.isActive():
            self._timer.stop()
            self._save()

    def _save(self) -> None:
        self._places[self.is_compact] = self._geometry()
        if not self.is_narrow:  # the sizes of panels that are hidden are none
            self._sizes = self._splitter.sizes()
        state = {
            "geometry": self._places.get(False, ""),
            "compact_geometry": self._places.get(True, ""),
            "is_compact": self.is_compact,
            "is_on_top": self.is_on_top,
            "was_welcomed": self.was_welcomed,
            "sizes": self._sizes,
            "hides_sidebar": self._hides_sidebar,
            **self._appearance.state(),
        }
        save_window_state(self._file, state)
