"""A thing to do that can be ticked off: its words go on in further lines where one is too narrow."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from cdtdesk.ui.support.icons import paint_icon
from cdtdesk.ui.support.theme import Look

_SIGN, _GAP, _EDGE = 16, 8, 4
_WRAPPED: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class TaskBox(QCheckBox):
    """As tall as its words need for its width. What is done is written in a quieter colour."""

    def __init__(self, look: Look, words: str, is_done: bool) -> None:
        super().__init__(words)
        self._look = look
        self.setChecked(is_done)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = self._look
        room = QRect(0, 0, max(1, width - look.px(_SIGN + _GAP + 2 * _EDGE)), 100_000)
        words = QFontMetrics(look.font(13)).boundingRect(room, _WRAPPED, self.text()).height()
        return max(words, look.px(_SIGN)) + 2 * look.px(_EDGE)

    def sizeHint(self) -> QSize:
        width = self._look.px(480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(160), self._look.px(_SIGN + 2 * _EDGE))

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, edge = self._look, self._look.px(_EDGE)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = look.px(_SIGN)
        sign = QRectF(edge, edge, side, side)
        is_done = self.isChecked()
        painter.setPen(QPen(look.colour("accent" if is_done else "edge"), max(1, look.px(1.2))))
        painter.setBrush(look.colour("accent" if is_done else "hover" if self.underMouse() else "base"))
        painter.drawRoundedRect(sign.adjusted(0.5, 0.5, -0.5, -0.5), look.px(4), look.px(4))
        if is_done:
            paint_icon(painter, "tick", sign.adjusted(1, 1, -1, -1), look.colour("onaccent"))
        painter.setFont(look.font(13))
        painter.setPen(look.colour("text3" if is_done else "text1"))
        left = edge + side + look.px(_GAP)
        painter.drawText(QRect(left, edge, self.width() - left - edge, self.height() - edge), _WRAPPED, self.text())
        if self.hasFocus():
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), look.px(4), look.px(4))
