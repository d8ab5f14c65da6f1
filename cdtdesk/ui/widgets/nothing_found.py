"""Where nothing was found: no record of another code stands there, and what was typed can become the office's own word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton

from cdtdesk.ui.support.icons import make_icon
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.guide_line import foot_style

if TYPE_CHECKING:
    from cdtdesk.ui.support.actions import Actions
    from cdtdesk.ui.widgets.detail_pane import DetailPane
    from cdtdesk.ui.widgets.main_window import MainWindow

_MOST_LETTERS: Final = 30


class NothingFound:
    """Waits until somebody stops typing: a record that is there again with the next letter need not go."""

    def __init__(self, window: MainWindow, actions: Actions, detail: DetailPane) -> None:
        self._window, self._detail, self._action = window, detail, actions["add_own_word"]
        self._button: QPushButton | None = None
        self._timer = QTimer(window)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._show)
        window.search.text_changed.connect(lambda _text: self._timer.start(120))
        window.list_panel.selected.connect(lambda _code: self._show_record(True))

    def _show_record(self, is_shown: bool) -> None:
        """Show what the detail pane holds, or leave the pane empty."""
        for part in (self._detail.header, self._detail.scroll_area):
            if part.isHidden() is is_shown:
                part.setVisible(is_shown)

    def _show(self) -> None:
        panel, typed = self._window.list_panel, self._window.search.query.strip()
        is_wanted = panel.is_nothing_found and bool(typed)
        self._show_record(not is_wanted)
        self._show_line(is_wanted, typed)

    def _show_line(self, is_wanted: bool, typed: str) -> None:
        if self._button is None:
            if not is_wanted:
                return
            self._button = QPushButton()
            self._button.setObjectName("own_word_line")
            self._button.clicked.connect(lambda _checked=False: self._action.trigger())
            self._window.list_panel.add_foot(self._button)
            self.on_look_changed()
        if is_wanted:
            shown = typed if len(typed) <= _MOST_LETTERS else f"{typed[:_MOST_LETTERS]}\u2026"
            words = tr("Make “{words}” your own word for a code", words=shown)
            self._button.setText(words)
            self._button.setAccessibleName(words)
            self._button.setToolTip(f"{words} (Ctrl+Shift+W)")
        self._button.setVisible(is_wanted)

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        button, look = self._button, self._window.hub.look
        if button is not None:
            button.setIcon(make_icon("plus", look.colour("accent"), look.px(16), button.devicePixelRatioF()))
            button.setStyleSheet(foot_style(look))
