"""The look-alikes: the deciding question as title, one answer a row, the shown code marked, Alt and a digit opens a row."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QVBoxLayout, QWidget

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.lookalikes import LookAlikeAnswer, LookAlikeSet
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.help_sign import HelpSign

KEYED_ROWS: Final = 9
"""So many rows can be opened with Alt and a digit."""

_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class _AnswerRow(QAbstractButton):
    """One answer and the code it leads to."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._answer = LookAlikeAnswer("", ())
        self._place = 0
        self._is_first = self._is_last = self._is_shown = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def target(self) -> CdtCode:
        """The code that the answer leads to (the first, where it leads to several)."""
        return self._answer.cdt_codes[0]

    def show_answer(self, answer: LookAlikeAnswer, place: int, shown: CdtCode, is_first: bool, is_last: bool) -> None:
        """Show ``answer``; ``place`` counts rows over all sets from 1."""
        self._answer, self._place = answer, place
        self._is_first, self._is_last = is_first, is_last
        self._is_shown = shown in answer.cdt_codes
        codes = ", ".join(answer.cdt_codes)
        this = tr("this code") if self._is_shown else ""
        self.setAccessibleName(", ".join(part for part in (answer.answer, codes, this) if part))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(300), self._look.px(27))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "select" if self._is_shown else "hover" if self.underMouse() or self.hasFocus() else ""
        rect = QRectF(self.rect()).adjusted(0.5, 0.0, -0.5, -0.0)
        if ground:
            painter.fillRect(rect.adjusted(1, 1, -1, -1), look.colour(ground))
        self._paint_frame(painter, rect)
        own = look.colours.select_text if self._is_shown else ""
        left = look.px(12)
        if self._place <= KEYED_ROWS:
            key = QRectF(left, (self.height() - look.px(17)) / 2, look.px(17), look.px(17))
            painter.setPen(QPen(look.colour("line"), 1))
            painter.setBrush(look.colour("card"))
            painter.drawRoundedRect(key, look.px(4), look.px(4))
            painter.setFont(look.font(11))
            painter.setPen(look.colour("text2"))
            painter.drawText(key, int(Qt.AlignmentFlag.AlignCenter), str(self._place))
        codes = ", ".join(self._answer.cdt_codes)
        bold = look.font(13, 600)
        painter.setFont(bold)
        width = painter.fontMetrics().horizontalAdvance(codes)
        right = self.width() - look.px(20)
        painter.setPen(look.colour("select_text" if own else "text1" if self._is_shown else "accent"))
        painter.drawText(QRect(right - width, 0, width, self.height()), _RIGHT, codes)
        end = right - width - look.px(10)
        if self._is_shown:
            painter.setFont(look.font(12))
            painter.setPen(look.colour("select_text" if own else "text2"))
            painter.drawText(QRect(0, 0, end, self.height()), _RIGHT, tr("this code"))
            end -= painter.fontMetrics().horizontalAdvance(tr("this code")) + look.px(10)
        painter.setFont(look.font(13, 600 if self._is_shown else 400))
        painter.setPen(look.colour("select_text" if own else "text1"))
        cell = QRect(look.px(40), 0, end - look.px(40), self.height())
        shown = painter.fontMetrics().elidedText(self._answer.answer, Qt.TextElideMode.ElideRight, cell.width())
        painter.drawText(cell, _LEFT, shown)

    def _paint_frame(self, painter: QPainter, rect: QRectF) -> None:
        look = self._look
        painter.setPen(QPen(look.colour("line"), 1))
        painter.drawLine(rect.topLeft(), rect.bottomLeft())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(QPointF(rect.left(), 0.5), QPointF(rect.right(), 0.5))
        if self._is_last:
            foot = self.height() - 0.5
            painter.drawLine(QPointF(rect.left(), foot), QPointF(rect.right(), foot))
        if self.hasFocus():
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1.5, 1.5, -1.5, -1.5))


class _Question(QLabel):
    """A question with a sign behind its last word, or in its corner where the question fills the line."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.sign = HelpSign(look, "", self)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("section", True)
        self.on_look_changed()

    def ask(self, question: str) -> None:
        """Show ``question``."""
        self.setText(question)
        self.sign.show_title(question)
        self._place_sign()

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        self.setFont(self._look.font(13, 600))
        self.sign.on_look_changed()
        self._place_sign()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_sign()

    def _place_sign(self) -> None:
        look, side = self._look, self.sign.width()
        behind = QFontMetrics(look.font(13, 600)).horizontalAdvance(self.text()) + look.px(2)
        corner = self.width() - side
        self.setContentsMargins(0, look.px(12), side if behind > corner else 0, look.px(5))
        self.sign.move(min(behind, corner), look.px(10))


class LookAlikeBox(QWidget):
    """All look-alike sets of one code. Rows are kept and filled anew, since making widgets costs more than painting."""

    code_chosen = Signal(str)
    help_asked = Signal()
    """Somebody wants to know more about questions of this kind."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._titles: list[_Question] = []
        self._rows: list[_AnswerRow] = []
        self._shown_titles = self._shown_rows = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_sets(self, sets: tuple[LookAlikeSet, ...], shown: CdtCode) -> None:
        """Show ``sets`` with the rows of the code ``shown`` marked."""
        place = 0
        for number, item in enumerate(sets):
            title = self._title(number)
            title.ask(item.question)
            self._column.removeWidget(title)
            self._column.addWidget(title)
            title.setVisible(True)  # only now: without a parent it would open as a window of its own and take the focus
            for answer in item.answers:
                row = self._row(place)
                place += 1
                row.show_answer(answer, place, shown, answer is item.answers[0], answer is item.answers[-1])
                self._column.removeWidget(row)
                self._column.addWidget(row)
                row.setVisible(True)
        for title in self._titles[len(sets) : self._shown_titles]:
            title.setVisible(False)
        for row in self._rows[place : self._shown_rows]:
            row.setVisible(False)
        self._shown_titles, self._shown_rows = len(sets), place
        self.setVisible(bool(sets))

    def target_of(self, place: int) -> CdtCode | None:
        """Return the code that row ``place`` (from 1) leads to, or None when there is no such row."""
        return self._rows[place - 1].target if 1 <= place <= self._shown_rows else None

    def _title(self, number: int) -> _Question:
        while number >= len(self._titles):
            title = _Question(self._look)
            title.sign.clicked.connect(lambda _checked=False: self.help_asked.emit())
            self._titles.append(title)
        return self._titles[number]

    def _row(self, place: int) -> _AnswerRow:
        while place >= len(self._rows):
            row = _AnswerRow(self._look)
            row.clicked.connect(lambda _checked=False, row=row: self.code_chosen.emit(row.target))
            self._rows.append(row)
        return self._rows[place]

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        for title in self._titles:
            title.on_look_changed()
        for row in self._rows:
            row.updateGeometry()
            row.update()
