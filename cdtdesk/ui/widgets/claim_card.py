"""What the claim line needs: three boxes as on the form, what payers usually ask for, what the chart note must say."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cdtdesk.domain.claim_boxes import AREA_BOX, SURFACES_BOX, TOOTH_BOX, BoxNeed, claim_boxes
from cdtdesk.domain.in_force import Status
from cdtdesk.domain.procedures import Procedure
from cdtdesk.ui.support.claim_words import box_words
from cdtdesk.ui.support.icons import paint_icon
from cdtdesk.ui.support.theme import NO_PEN, Look
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.card_frame import CARD_PAD as _PAD
from cdtdesk.ui.widgets.card_frame import CardFrame
from cdtdesk.ui.widgets.painted_text import TextColumn, paint_line, paint_outline

_BOXES_HEIGHT: Final = 62
_NOTE_HEIGHT: Final = 32
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class _Box(NamedTuple):
    title: str
    number: int
    value: str
    hint: str
    is_required: bool


class ClaimCard(CardFrame):
    """A card that shows one code's claim; it is read, not typed into."""

    note_chosen = Signal()
    """The line with the newest note was clicked."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("On the claim"), "07-attachments-and-why", parent)
        self._caption = tr("box numbers of the claim form")
        self.setObjectName("claim_card")
        self._boxes: list[_Box] = []
        self._attachments: tuple[str, ...] = ()
        self._chart_facts: tuple[str, ...] = ()
        self._note: tuple[str, str, int] = ("", "", 0)
        self._laid_out: tuple[int, TextColumn] | None = None

    def show_procedure(self, procedure: Procedure) -> None:
        """Show the claim of ``procedure``."""
        boxes = claim_boxes(procedure)
        self._boxes = [
            _Box(title, number, *box_words(need, boxes.area_value, boxes.tooth), need is not BoxNeed.BLANK)
            for title, number, need in (
                (tr("Tooth"), TOOTH_BOX, boxes.tooth),
                (tr("Area"), AREA_BOX, boxes.area),
                (tr("Surfaces"), SURFACES_BOX, boxes.surfaces),
            )
        ]
        nothing = (tr("Nothing in particular"),) if procedure.status is Status.ACTIVE else ()
        self._attachments = procedure.attachments or nothing
        self._chart_facts = procedure.chart_facts
        self._describe()
        self._forget_layout()

    def show_note(self, payer: str, text: str, count: int) -> bool:
        """Show the newest of ``count`` notes in one line, or none where there is none; return whether the height changed."""
        note = (payer, text, count)
        if note == self._note:
            return False
        is_other_height = bool(count) != bool(self._note[2])
        self._note = note
        self._describe()
        self.update()
        if is_other_height:
            self.updateGeometry()
        return is_other_height

    def _describe(self) -> None:
        self.setAccessibleName(tr("On the claim"))
        parts = [f"{box.title}, {tr('box')} {box.number}: {box.value}, {box.hint}" for box in self._boxes]
        parts.append(tr("Usually asked for: {points}", points="; ".join(self._attachments)))
        parts.append(tr("The chart note must say: {points}", points="; ".join(self._chart_facts)))
        payer, text, count = self._note
        if count:
            parts.append(tr("Newest note: {note}", note=f"{payer}: {text}" if payer else text))
        self.setAccessibleDescription(". ".join(parts))

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        super().on_look_changed()
        self._forget_layout()

    def _forget_layout(self) -> None:
        self._laid_out = None
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        return self._column(width).top + self._look.px(_PAD) + self._note_height()

    def _note_height(self) -> int:
        return self._look.px(_NOTE_HEIGHT + 4) if self._note[2] else 0

    def _note_box(self) -> QRect:
        look = self._look
        pad = look.px(_PAD)
        top = self._column(self.width()).top
        return QRect(pad, top + look.px(4), self.width() - 2 * pad, look.px(_NOTE_HEIGHT))

    def sizeHint(self) -> QSize:
        width = self._look.px(374)
        return QSize(width, self.heightForWidth(width))

    def _column(self, width: int) -> TextColumn:
        if self._laid_out is None or self._laid_out[0] != width:
            self._laid_out = (width, self._lay_out(width))
        return self._laid_out[1]

    def _lay_out(self, width: int) -> TextColumn:
        look = self._look
        pad = look.px(_PAD)
        column = TextColumn(pad, pad + look.px(20 + _BOXES_HEIGHT + 6), width - 2 * pad)
        label, body = look.font(12, 600), look.font(13)
        strong, plain, quiet = look.colour("text2"), look.colour("text1"), look.colour("text3")
        column.skip(look.px(6))
        for title, points in (
            (tr("Usually asked for"), self._attachments),
            (tr("The chart note must say"), self._chart_facts),
        ):
            if points:
                column.add(title, label, strong)
                column.skip(look.px(2))
                column.add_points(points, body, plain, quiet, look.px(16), look.px(1))
                column.skip(look.px(5))
        return column

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_frame(painter)
        pad = look.px(_PAD)
        self._paint_boxes(painter, QRect(pad, pad + look.px(22), self.width() - 2 * pad, look.px(_BOXES_HEIGHT)))
        self._column(self.width()).paint(painter)
        if self._note[2]:
            self._paint_note(painter, self._note_box())

    def _paint_note(self, painter: QPainter, box: QRect) -> None:
        look = self._look
        payer, text, count = self._note
        painter.setPen(NO_PEN)
        painter.setBrush(look.colour("note"))
        painter.drawRoundedRect(box, look.px(6), look.px(6))
        paint_outline(painter, box, look.px(6), look.colour("noteline"))
        size = look.px(14)
        square = QRectF(box.left() + look.px(10), box.center().y() - size / 2, size, size)
        paint_icon(painter, "note", square, look.colour("text1"))
        line = box.adjusted(look.px(32), 0, -look.px(10), 0)
        if count > 1:
            line = self._paint_count(painter, line, tr("1 of {count}", count=count))
        painter.setPen(look.colour("text1"))
        if payer:
            painter.setFont(look.font(13, 600))
            shown = painter.fontMetrics().elidedText(f"{payer}:", Qt.TextElideMode.ElideRight, line.width() // 2)
            painter.drawText(line, _LEFT, shown)
            line.setLeft(line.left() + painter.fontMetrics().horizontalAdvance(shown) + look.px(5))
        painter.setFont(look.font(13))
        painter.drawText(line, _LEFT, painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width()))

    def _paint_count(self, painter: QPainter, line: QRect, words: str) -> QRect:
        """Paint ``words`` at the right end of ``line``; return what is left of it."""
        font = self._look.font(12)
        painter.setFont(font)
        painter.setPen(self._look.colour("text2"))
        painter.drawText(line, _RIGHT, words)
        return line.adjusted(0, 0, -QFontMetrics(font).horizontalAdvance(words) - self._look.px(8), 0)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        is_click = bool(self._note[2]) and event.button() == Qt.MouseButton.LeftButton
        if is_click and self._note_box().contains(event.position().toPoint()):
            self.note_chosen.emit()
        super().mouseReleaseEvent(event)

    def _paint_boxes(self, painter: QPainter, frame: QRect) -> None:
        look = self._look
        widths = [frame.width() // 3] * 2 + [frame.width() - 2 * (frame.width() // 3)]
        left = frame.left()
        for place, (box, width) in enumerate(zip(self._boxes, widths, strict=True)):
            cell = QRect(left, frame.top(), width, frame.height())
            painter.fillRect(cell, look.colour("select" if box.is_required else "base"))
            if place:
                painter.fillRect(QRect(left, frame.top(), 1, frame.height()), look.colour("line"))
            self._paint_box(painter, cell, box)
            left += width
        paint_outline(painter, frame, look.px(4), look.colour("edge"))

    def _paint_box(self, painter: QPainter, cell: QRect, box: _Box) -> None:
        look = self._look
        own = look.colours.select_text if box.is_required else ""
        inner = cell.adjusted(look.px(9), look.px(4), -look.px(6), 0)
        lines = (
            (0, 15, look.font(11), "text2", box.title, False),
            (0, 15, look.font(11), "text2", str(box.number), True),
            (16, 20, look.font(14, 600 if box.is_required else 400), "text1", box.value, False),
            (37, 16, look.font(11), "text2", box.hint, False),
        )
        for top, height, font, token, text, is_right in lines:
            line = QRect(inner.left(), inner.top() + look.px(top), inner.width(), look.px(height))
            paint_line(painter, font, look.colour("select_text" if own else token), line, text, is_right)
