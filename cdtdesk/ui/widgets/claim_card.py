"""What the claim line needs: three boxes as on the form, what payers usually ask for, what the chart note must say."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cdtdesk.domain.claim_boxes import AREA_BOX, SURFACES_BOX, TOOTH_BOX, BoxNeed, claim_boxes
from cdtdesk.domain.in_force import Status
from cdtdesk.domain.procedures import Procedure
from cdtdesk.ui.support.claim_words import box_words
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.painted_text import TextColumn

_PAD: Final = 12
_BOXES_HEIGHT: Final = 62
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class _Box(NamedTuple):
    title: str
    number: int
    value: str
    hint: str
    is_required: bool


class ClaimCard(QWidget):
    """A card that shows one code's claim; it is read, not typed into."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("claim_card")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._boxes: list[_Box] = []
        self._attachments: tuple[str, ...] = ()
        self._chart_facts: tuple[str, ...] = ()
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
        self.on_look_changed()

    def _describe(self) -> None:
        self.setAccessibleName(tr("On the claim"))
        parts = [f"{box.title}, {tr('box')} {box.number}: {box.value}, {box.hint}" for box in self._boxes]
        parts.append(tr("Usually asked for: {points}", points="; ".join(self._attachments)))
        parts.append(tr("The chart note must say: {points}", points="; ".join(self._chart_facts)))
        self.setAccessibleDescription(". ".join(parts))

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        self._laid_out = None
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._column(width).top + self._look.px(_PAD)

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
        painter.setPen(QPen(look.colour("line"), 1))
        painter.setBrush(look.colour("card"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), look.px(8), look.px(8))
        pad = look.px(_PAD)
        head = QRect(pad, pad - look.px(2), self.width() - 2 * pad, look.px(18))
        painter.setFont(look.font(13, 600))
        painter.setPen(look.colour("text1"))
        painter.drawText(head, _LEFT, tr("On the claim"))
        painter.setFont(look.font(12))
        painter.setPen(look.colour("text3"))
        painter.drawText(head, _RIGHT, tr("box numbers of the claim form"))
        self._paint_boxes(painter, QRect(pad, pad + look.px(22), self.width() - 2 * pad, look.px(_BOXES_HEIGHT)))
        self._column(self.width()).paint(painter)

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
        painter.setPen(QPen(look.colour("edge"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), look.px(4), look.px(4))

    def _paint_box(self, painter: QPainter, cell: QRect, box: _Box) -> None:
        look = self._look
        own = look.colours.select_text if box.is_required else ""
        inner = cell.adjusted(look.px(9), look.px(4), -look.px(6), 0)
        lines = (
            (0, 15, look.font(11), "text2", box.title, _LEFT),
            (0, 15, look.font(11), "text2", str(box.number), _RIGHT),
            (16, 20, look.font(14, 600 if box.is_required else 400), "text1", box.value, _LEFT),
            (37, 16, look.font(11), "text2", box.hint, _LEFT),
        )
        for top, height, font, token, text, align in lines:
            painter.setFont(font)
            painter.setPen(look.colour("select_text") if own else look.colour(token))
            line = QRect(inner.left(), inner.top() + look.px(top), inner.width(), look.px(height))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(line, align, shown)
