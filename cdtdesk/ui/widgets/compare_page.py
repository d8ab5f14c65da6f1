"""A few codes side by side: the question that decides, an answer a column, what differs, and what is the same."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.lookalikes import LookAlikeSet
from cdtdesk.services.comparison import ComparedRow, compare
from cdtdesk.services.lookup import CodeDetail
from cdtdesk.ui.support.comparison_words import field_words
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.compare_bar import CompareBar
from cdtdesk.ui.widgets.compare_grid import PAD, grid_for
from cdtdesk.ui.widgets.compare_heads import AnswerButton, CompareHeads, HeadButton
from cdtdesk.ui.widgets.compare_rows import CompareRows, said_words

FEWEST, MOST = 2, 5


class ComparePage(QWidget):
    """Compares two to five codes. Keys: 1-5 answer, arrows move between columns, Enter copies the code, Esc goes back.

    ``+`` adds a code, Del takes the marked one away.
    """

    closed = Signal()
    code_chosen = Signal(str)
    """An answer was picked or a code clicked; the page stays, with that column marked."""
    copy_asked = Signal(str)
    """Enter: the code of the marked column is wanted in the clipboard."""
    star_asked = Signal(str)
    """The star of a column was clicked."""
    codes_asked = Signal(list)
    """These codes are to be compared instead, the last one marked where it is new."""
    print_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._details: Sequence[CodeDetail] = ()
        self.answers: list[str] = []
        """The answer that leads to each code, empty where none does."""
        self.setObjectName("compare_page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.bar = CompareBar(look, self)
        self.bar.back_asked.connect(self.closed)
        self.bar.code_added.connect(self._add)
        self.bar.removal_asked.connect(self._take_away)
        self.bar.print_asked.connect(self.print_asked)
        self.bar.adding_left.connect(self.setFocus)
        self._heads, self._rows = CompareHeads(look), CompareRows(look)
        self._content = QWidget()
        self._content.setObjectName("compare_content")
        self._scroll = QScrollArea()
        self._scroll.setObjectName("compare_scroll")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._content)
        self._rows.setParent(self._content)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.bar)
        self._column.addWidget(self._heads)
        self._column.addWidget(self._scroll, 1)
        self.on_look_changed()

    @property
    def codes(self) -> list[CdtCode]:
        """The codes that are compared, from the left."""
        return [detail.procedure.cdt_code for detail in self._details]

    @property
    def question(self) -> str:
        """The question that decides, or what is asked where none is known."""
        return self._heads.question.text()

    @property
    def chosen_code(self) -> CdtCode | None:
        """The code of the marked column, or None before anything was shown."""
        return self._details[self._heads.chosen].procedure.cdt_code if self._details else None

    def show_codes(
        self,
        details: Sequence[CodeDetail],
        look_alike_set: LookAlikeSet | None,
        favorites: Collection[CdtCode],
        marked: CdtCode | None = None,
    ) -> None:
        """Show two to five codes side by side, ``marked`` or the first one marked; raise ``ValueError`` for fewer or more."""
        if not FEWEST <= len(details) <= MOST:
            raise ValueError(f"{len(details)} codes cannot be compared: {FEWEST} to {MOST} can")
        self._details = details
        rows = compare([detail.procedure for detail in details])
        answers = self.answers = [_answer(detail.procedure.cdt_code, look_alike_set) for detail in details]
        self._show_question(look_alike_set if any(answers) else None)
        self._heads.clear()
        for place, (detail, answer) in enumerate(zip(details, answers, strict=True)):
            self._add_column(place, detail, answer, detail.procedure.cdt_code in favorites, rows)
        self._rows.show_rows(rows)
        self._choose(self.codes.index(marked) if marked in self.codes else 0)
        self._arrange()
        self._scroll.verticalScrollBar().setValue(0)
        self._scroll.horizontalScrollBar().setValue(0)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_question(self, look_alike_set: LookAlikeSet | None) -> None:
        count = len(self._details)
        if look_alike_set is None:
            self._heads.question.setText(tr("How do these codes differ?"))
            self.bar.title.setText(tr("Compare {count} codes", count=count))
        else:
            self._heads.question.setText(look_alike_set.question)
            self.bar.title.setText(tr("Compare {count} look-alikes", count=count))
        self.setAccessibleName(f"{self.bar.title.text()}: {self._heads.question.text()}")
        self.setAccessibleDescription(tr("Press 1 to {count} to answer, Enter to copy the code, Esc to go back", count=count))

    def _add_column(self, place: int, detail: CodeDetail, answer: str, is_favorite: bool, rows: Iterable[ComparedRow]) -> None:
        cdt_code = detail.procedure.cdt_code
        button = AnswerButton(self._look, self._heads, place + 1)
        button.setText(answer or tr("It is {code}", code=cdt_code))
        button.setAccessibleName(f"{place + 1}, {button.text()}, {cdt_code}")
        button.setToolTip(tr("Press {key}", key=place + 1))
        head = HeadButton(self._look, self._heads, detail, is_favorite)
        said = (f"{field_words(row.field)}: {said_words(row, place)}" for row in rows if row.differs)
        head.setAccessibleDescription(". ".join(said))
        head.star_clicked.connect(lambda: self.star_asked.emit(str(cdt_code)))
        for widget in (button, head):
            widget.clicked.connect(lambda _checked=False, place=place: self._pick(place))
            widget.reached.connect(lambda place=place: self._choose(place))
            widget.show()
        self._heads.answers.append(button)
        self._heads.heads.append(head)

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        base = self._look.colours.base
        self.bar.on_look_changed()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(f"#compare_page, #compare_content, #compare_scroll {{ background: {base}; }}")
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(1100), self._look.px(660))

    def _arrange(self) -> None:
        """Lay everything out for the size there is. Heads that would leave little room for the rows scroll with them."""
        if not self._details:
            return
        grid = grid_for(self._look, self.width(), len(self._details))
        content_width = max(grid.right + self._look.px(PAD), self.width())
        heads_height = self._heads.arrange(grid, self.width())
        is_inside = content_width > self.width() or heads_height > self.height() * 0.45
        top = heads_height if is_inside else 0
        if is_inside and self._heads.parentWidget() is not self._content:
            self._column.removeWidget(self._heads)
            self._heads.setParent(self._content)
            self._heads.show()
        elif not is_inside and self._heads.parentWidget() is not self:
            self._column.insertWidget(1, self._heads)
            self._heads.show()
        if is_inside:
            self._heads.setMinimumHeight(0)
            self._heads.setMaximumHeight(16_777_215)  # that it was fixed for smaller text must not cut it off
            self._heads.setGeometry(0, 0, content_width, heads_height)
        else:
            self._heads.setFixedHeight(heads_height)
        rows_height = self._rows.arrange(grid)
        self._rows.setGeometry(0, top, content_width, rows_height)
        # The scroll bar lies in the padding right of the columns, so that heads and rows keep the same columns.
        self._content.resize(content_width, top + rows_height)

    def _choose(self, place: int) -> None:
        self._heads.choose(place)
        self._rows.chosen = place
        self._rows.update()
        if self._details:
            count = len(self._details)
            self.bar.show_limits(str(self.codes[place]), may_add=count < MOST, may_remove=count > FEWEST)
        if self._heads.parentWidget() is self._content:
            head = self._heads.heads[place] if place < len(self._heads.heads) else None
            bar = self._scroll.verticalScrollBar()
            at = bar.value()
            if head is not None:
                self._scroll.ensureWidgetVisible(head, self._look.px(PAD), 0)
            bar.setValue(at)

    def _pick(self, place: int) -> None:
        self._choose(place)
        self.code_chosen.emit(self._details[place].procedure.cdt_code)

    def _add(self, code: str) -> None:
        self.codes_asked.emit([*self.codes, CdtCode(code)])

    def _take_away(self) -> None:
        if len(self._details) > FEWEST:
            self.codes_asked.emit([code for code in self.codes if code != self.chosen_code])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == "+" and self._details:
            self.bar.ask_for_code()
            return
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if not (plain and self._details and self._on_key(Qt.Key(event.key()))):
            super().keyPressEvent(event)

    def _on_key(self, key: Qt.Key) -> bool:
        """Do what ``key`` is for; return whether it is for anything here."""
        count, bar = len(self._details), self._scroll.verticalScrollBar()
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        line, page = self._look.px(40), bar.pageStep()
        scrolls = {Qt.Key.Key_Up: -line, Qt.Key.Key_Down: line, Qt.Key.Key_PageUp: -page, Qt.Key.Key_PageDown: page}
        if key is Qt.Key.Key_Escape or (key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.bar.back_button.hasFocus()):
            self.closed.emit()
        elif key is Qt.Key.Key_Delete:
            self._take_away()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.copy_asked.emit(str(self.chosen_code))
        elif key in steps:
            self._move_to(min(max(self._heads.chosen + steps[key], 0), count - 1))
        elif key in scrolls:
            bar.setValue(bar.value() + scrolls[key])
        elif Qt.Key.Key_1.value <= key.value < Qt.Key.Key_1.value + count:
            self._pick(key.value - Qt.Key.Key_1.value)
        else:
            return False
        return True

    def _move_to(self, place: int) -> None:
        """Mark column ``place``; a focus on an answer or a code goes along."""
        for buttons in (self._heads.answers, self._heads.heads):
            if any(button.hasFocus() for button in buttons):
                buttons[place].setFocus(Qt.FocusReason.OtherFocusReason)
        self._choose(place)


def _answer(cdt_code: CdtCode, look_alike_set: LookAlikeSet | None) -> str:
    """Return the answers that lead to ``cdt_code``; empty where none does."""
    if look_alike_set is None:
        return ""
    return " / ".join(answer.answer for answer in look_alike_set.answers if cdt_code in answer.cdt_codes)
