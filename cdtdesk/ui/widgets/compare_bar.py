"""The bar above a comparison: back, what is compared, another code beside them, one taken away, and printing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QLineEdit, QListWidget, QListWidgetItem, QSizePolicy, QWidget

from cdtdesk.catalog.reader import Summary
from cdtdesk.ui.support.speech import say
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.detail_header import KeyButton
from cdtdesk.ui.widgets.flow_row import FlowRow
from cdtdesk.ui.widgets.help_sign import HelpSign
from cdtdesk.ui.widgets.page_head import back_button

_FIELD: Final = 230
_POPUP: Final = 420
_ROW: Final = 30
_CODE_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class CodeAdder(QLineEdit):
    """A field for a code or words, with the codes that answer in a list below it. Enter takes the marked one, Esc none."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, look: Look, over: QWidget) -> None:
        """The list lies over the page ``over``."""
        super().__init__()
        self._look, self._over = look, over
        self.finder: Callable[[str], Sequence[Summary]] = lambda _text: ()
        """Returns the codes that answer to what is typed, the likeliest first."""
        self.setPlaceholderText(tr("Code or words"))
        self.setAccessibleName(tr("Code to stand beside them"))
        self.setAccessibleDescription(tr("Type a code or words, choose with Up and Down, Enter adds it, Esc leaves"))
        self.answers = QListWidget(over)
        self.answers.setObjectName("compare_answers")
        self.answers.setAccessibleName(tr("Codes that answer"))
        self.answers.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.answers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.answers.hide()
        self.answers.itemClicked.connect(self._take)
        self.answers.currentItemChanged.connect(lambda item, _before: say(self, item.text()) if item is not None else None)
        self.textEdited.connect(self._show_answers)
        self.installEventFilter(self)

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look, colours = self._look, self._look.colours
        self.setFixedSize(look.px(_FIELD), look.px(30))
        selected = colours.select_text or colours.text1
        self.answers.setStyleSheet(
            f"#compare_answers {{ background: {colours.base}; color: {colours.text1}; border: 1px solid {colours.edge};"
            f" outline: none; font-size: {look.px(13)}px; }}"
            f"#compare_answers::item {{ min-height: {look.px(_ROW)}px; padding-left: {look.px(10)}px; }}"
            f"#compare_answers::item:hover {{ background: {colours.hover}; }}"
            f"#compare_answers::item:selected {{ background: {colours.select}; color: {selected}; }}"
        )

    def _show_answers(self, text: str) -> None:
        self.answers.clear()
        found = self.finder(text) if text.strip() else ()
        for summary in found:
            item = QListWidgetItem(f"{summary.cdt_code}   {summary.plain_name}")
            item.setData(_CODE_ROLE, str(summary.cdt_code))
            self.answers.addItem(item)
        if text.strip() and not found:
            item = QListWidgetItem(tr("No further code answers to that."))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.answers.addItem(item)
        self.answers.setCurrentRow(0 if found else -1)
        self.answers.setVisible(bool(text.strip()))
        self._place()

    def _place(self) -> None:
        look, over = self._look, self._over
        corner = self.mapTo(over, QPoint(0, self.height() + look.px(4)))
        width = min(look.px(_POPUP), over.width() - 2 * look.px(8))
        left = max(look.px(8), min(corner.x(), over.width() - width - look.px(8)))
        self.answers.setGeometry(left, corner.y(), width, self.answers.count() * look.px(_ROW) + 2)
        self.answers.raise_()

    def _take(self, item: QListWidgetItem | None) -> None:
        code = item.data(_CODE_ROLE) if item is not None else None
        if code:
            self._forget()
            self.chosen.emit(code)

    def _forget(self) -> None:
        self.clear()
        self.answers.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the keys of the list from the page, which has a use of its own for each of them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _STEPS:
                last = self.answers.count() - 1
                self.answers.setCurrentRow(max(0, min(last, self.answers.currentRow() + _STEPS[key])))
            elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.answers.currentItem())
            elif key is Qt.Key.Key_Escape:
                self._forget()
                self.left.emit()
            else:
                return super().eventFilter(watched, event)
            return True
        return super().eventFilter(watched, event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._forget()
            self.left.emit()


class CompareBar(QWidget):
    """Says what somebody wants done with the comparison; its buttons go below the title where there is no room beside it."""

    back_asked = Signal()
    code_added = Signal(str)
    removal_asked = Signal()
    print_asked = Signal()
    help_asked = Signal()
    adding_left = Signal()
    """The field for another code is closed again with nothing chosen."""

    def __init__(self, look: Look, over: QWidget) -> None:
        super().__init__()
        self._look = look
        self.back_button = back_button(look)
        self.title = QLabel()
        self.help_sign = HelpSign(look, tr("Compare"))
        self.remove_button = KeyButton(look, tr("Take away"), tr("Del"), "close", False)
        self.add_button = KeyButton(look, tr("Add a code"), "+", "plus", False)
        self.print_button = KeyButton(look, tr("Print"), "", "print", False)
        self.print_button.setToolTip(tr("Print this comparison, or save it as PDF (Ctrl+P)"))
        self.adder = CodeAdder(look, over)
        self.adder.hide()
        lead = QWidget()
        self._lead = QHBoxLayout(lead)
        self._lead.setContentsMargins(0, 0, 0, 0)
        self._lead.addWidget(self.back_button)
        self._lead.addWidget(self.title)
        self._lead.addWidget(self.help_sign)
        self._lead.addStretch(1)
        self._acts = FlowRow((self.remove_button, self.add_button, self.adder, self.print_button))
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.addWidget(lead, 1)
        self._acts.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._line.addWidget(self._acts)
        self.back_button.clicked.connect(self.back_asked)
        self.help_sign.clicked.connect(self.help_asked)
        self.remove_button.clicked.connect(self.removal_asked)
        self.print_button.clicked.connect(self.print_asked)
        self.add_button.clicked.connect(self.ask_for_code)
        self.adder.chosen.connect(self._on_chosen)
        self.adder.left.connect(self._on_left)

    def show_limits(self, marked: str, may_add: bool, may_remove: bool) -> None:
        """Offer only what can be done; ``marked`` is the code of the marked column."""
        self.remove_button.setEnabled(may_remove)
        self.remove_button.setAccessibleName(tr("Take {code} away", code=marked))
        self.remove_button.setToolTip(
            tr("Take {code} out of the comparison (Del)", code=marked) if may_remove else tr("Two codes are the fewest.")
        )
        self.add_button.setEnabled(may_add)
        told = tr("Another code beside them (+)")
        self.add_button.setToolTip(told if may_add else tr("Five codes are the most: take one away first."))

    def ask_for_code(self) -> None:
        """Show the field for another code in the button's place."""
        if not self.add_button.isEnabled():
            return
        self.add_button.hide()
        self.adder.show()
        self._arrange()
        self.adder.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, code: str) -> None:
        self._close_field()
        self.code_added.emit(code)

    def _on_left(self) -> None:
        had_focus = self.adder.hasFocus()
        self._close_field()
        if had_focus:
            self.adding_left.emit()

    def _close_field(self) -> None:
        self.adder.hide()
        self.add_button.show()
        self._arrange()

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look = self._look
        self._line.setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(10))
        self._line.setSpacing(look.px(8))
        self._lead.setSpacing(look.px(10))
        self._acts.set_sizes(0, look.px(8), 0)
        self.title.setStyleSheet(f"background: transparent; color: {look.colours.text2}; font-size: {look.px(13)}px;")
        self.back_button.setFixedSize(self.back_button.sizeHint())
        self.help_sign.on_look_changed()
        self.adder.on_look_changed()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        look = self._look
        buttons = (self.remove_button, self.add_button, self.print_button)
        room = self.width() - 2 * look.px(20)
        lead = self.back_button.width() + self.title.sizeHint().width() + self.help_sign.width() + look.px(20)
        wanted, is_wide = 0, False
        for has_keys in (True, False):
            for button in buttons:
                button.shows_key = has_keys
                button.updateGeometry()
            shown = [each for each in (*buttons, self.adder) if not each.isHidden()]
            wanted = sum(each.sizeHint().expandedTo(each.minimumSize()).width() + look.px(8) for each in shown)
            is_wide = lead + wanted <= room
            if is_wide:
                break
        self._line.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
        self._acts.setFixedWidth(wanted - look.px(8) if is_wide else max(room, 1))
        for button in buttons:
            button.update()
