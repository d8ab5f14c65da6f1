"""Where nothing was found: the closest codes are offered, no record of another code stands there, and what was typed can
become the office's own word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer

from cdtdesk.ui.support.row_source import View, ViewKind
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.closest_codes import ClosestCodes, closest_to

if TYPE_CHECKING:
    from cdtdesk.ui.support.actions import Actions
    from cdtdesk.ui.widgets.code_navigator import CodeNavigator
    from cdtdesk.ui.widgets.detail_pane import DetailPane
    from cdtdesk.ui.widgets.main_window import MainWindow

_MOST_LETTERS: Final = 30


class NothingFound:
    """Waits until somebody stops typing: a record that is there again with the next letter need not go."""

    def __init__(self, window: MainWindow, actions: Actions, navigator: CodeNavigator, detail: DetailPane) -> None:
        self._window, self._navigator, self._detail = window, navigator, detail
        self._action = actions["add_own_word"]
        self._closest: ClosestCodes | None = None
        self._timer = QTimer(window)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._show)
        window.search.text_changed.connect(lambda _text: self._timer.start(120))
        window.sidebar.view_chosen.connect(lambda _view: self._timer.start(0))
        window.list_panel.selected.connect(lambda _code: self._on_found())
        navigator.gone_to.connect(self._make_room_for)

    def open_closest(self, digit: int) -> bool:
        """Open the offered code with this digit; return whether nothing was found, so that no other answer is meant."""
        is_mine = self._window.list_panel.is_nothing_found
        if is_mine:
            if self._timer.isActive():
                self._timer.stop()
                self._show()
            target = self._closest.target_of(digit) if self._closest is not None else None
            if target is not None:
                self._open(target)
        return is_mine

    def _open(self, code: str) -> None:
        """Show ``code`` among all codes: for what was typed where that finds it, else as if its number had been typed."""
        window = self._window
        if window.view != View(ViewKind.ALL):
            window.sidebar.choose(View(ViewKind.ALL))
        if code not in window.list_panel.model.codes:
            window.search_for(code)
        else:
            window.focus_search()
        self._navigator.go_to_any(code)

    def _make_room_for(self, code: str) -> None:
        """Search for ``code``, which a link led to, where a vain search leaves no room for its record."""
        window = self._window
        if window.list_panel.is_nothing_found:
            with window.pages.kept_open():
                window.search.box.setText(code)
                if window.list_panel.is_nothing_found:  # the chosen view does not hold it
                    window.sidebar.choose(View(ViewKind.ALL))
            window.search.box.selectAll()

    def _on_found(self) -> None:
        """Let list and record have their room at once: here nothing is gained by waiting."""
        self._show_record(True)
        if self._closest is not None:
            self._closest.hide()

    def _show_record(self, is_shown: bool) -> None:
        """Show what the detail pane holds, or leave the pane empty."""
        for part in (self._detail.header, self._detail.scroll_area):
            if part.isHidden() is is_shown:
                part.setVisible(is_shown)

    def _show(self) -> None:
        panel, typed = self._window.list_panel, self._window.search.query.strip()
        is_wanted = panel.is_nothing_found and bool(typed)
        self._show_record(not is_wanted)
        if is_wanted:
            self._offer(typed)
        if self._closest is not None:
            self._closest.setVisible(is_wanted)

    def _offer(self, typed: str) -> None:
        closest = self._closest = self._closest or self._made()
        panel, shown = self._window.list_panel, typed if len(typed) <= _MOST_LETTERS else f"{typed[:_MOST_LETTERS]}\u2026"
        near = closest_to(self._window.rows, typed)
        closest.show_codes(near)
        if near.is_elsewhere:
            view = self._window.sidebar.name_of(self._window.view)
            panel.say_nothing(tr("Nothing for “{words}” in “{view}”.", words=shown, view=view))
        elif near.codes:
            panel.say_nothing(tr("Nothing for “{words}”.", words=shown))
        closest.word_row.show_words(tr("Make “{words}” your own word for a code", words=shown), "Ctrl+Shift+W")
        closest.word_row.setVisible(not near.is_elsewhere)  # a word that codes answer to needs no other meaning

    def _made(self) -> ClosestCodes:
        closest = ClosestCodes(self._window.hub.look)
        closest.chosen.connect(self._open)
        closest.word_row.setObjectName("own_word_line")
        closest.word_row.clicked.connect(lambda _checked=False: self._action.trigger())
        self._window.list_panel.add_below_words(closest)
        return closest

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        if self._closest is not None:
            self._closest.on_look_changed()
