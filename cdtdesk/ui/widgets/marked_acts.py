"""What can be done with the rows that were marked, and the sign in the list's head that there are some."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import QToolButton

from cdtdesk.domain.codes import CdtCode
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.icons import make_icon
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.code_list_panel import CodeListPanel

MARKED_ACTIONS = ("copy_marked_lines", "copy_marked_line", "clear_marks")
"""The actions that need marked rows."""
_MARKED = ("1 marked", "{count} marked")
_MARKED_SAID = ("1 marked: take the mark away", "{count} marked: take the marks away")


class MarkedActs(QObject):
    """Copies the marked codes, and shows how many there are, also while the list shows other rows."""

    def __init__(self, hub: Hub, list_panel: CodeListPanel) -> None:
        super().__init__(list_panel)
        self._hub, self._list = hub, list_panel
        self._sign: QToolButton | None = None
        list_panel.marks_changed.connect(self.show_count)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each action on marked rows does, by the action's name."""
        return {
            "toggle_mark": self._list.toggle_mark,
            "clear_marks": self._list.clear_marks,
            "copy_marked_lines": lambda: self._copy("\n", self._line),
            "copy_marked_line": lambda: self._copy(", ", str),
        }

    def _line(self, code: CdtCode) -> str:
        summary = self._hub.desk.summary(code)
        return str(code) if summary is None else f"{code} {summary.plain_name}"

    def _copy(self, between: str, words_of: Callable[[CdtCode], str]) -> None:
        codes = self._list.marked
        if not codes:
            self._hub.say(tr("No row is marked: mark some with Ctrl+click, or with Ctrl+Space."), is_doubtful=True)
            return
        what = tr("{count} codes: {codes}", count=len(codes), codes=", ".join(codes)) if len(codes) > 1 else str(codes[0])
        self._hub.copy_asked.emit(between.join(map(words_of, codes)), what)

    def show_count(self) -> None:
        """Say in the list's head how many rows are marked; the sign takes the marks away when it is pressed."""
        count = len(self._list.marked)
        if self._sign is None:
            if not count:
                return
            self._sign = self._make_sign()
        look = self._hub.look
        self._sign.setText(tr(_MARKED[count != 1], count=count))
        self._sign.setAccessibleName(tr(_MARKED_SAID[count != 1], count=count))
        self._sign.setToolTip(tr("{codes}. Press to take the marks away.", codes=", ".join(self._list.marked)))
        self._sign.setIcon(make_icon("close", look.colour("text1"), look.px(12), self._list.devicePixelRatioF()))
        self._sign.setIconSize(QSize(look.px(12), look.px(12)))
        self._sign.setFixedHeight(look.px(24))
        self._sign.setStyleSheet(
            f"QToolButton {{ background: {look.colours.select}; color: {look.colours.select_text or look.colours.text1};"
            f" border-radius: {look.px(4)}px; padding: 0 {look.px(6)}px; min-height: 0; font-size: {look.px(12)}px; }}"
            f"QToolButton:focus {{ border: 2px solid {look.colours.focus}; }}"
        )
        self._sign.setVisible(bool(count))

    def _make_sign(self) -> QToolButton:
        sign = QToolButton()
        sign.setObjectName("marks_sign")
        sign.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        sign.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands after the words
        sign.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        sign.clicked.connect(self._list.clear_marks)
        self._list.add_to_head(sign)
        return sign
