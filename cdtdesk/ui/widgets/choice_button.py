"""Round and square choices painted in the colours of the look: the style's own rings are hard to see in the dark."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton

from cdtdesk.ui.support.icons import paint_icon
from cdtdesk.ui.support.theme import Look

_HEIGHT, _SIGN, _GAP = 26, 16, 8


def _size(button: QAbstractButton, look: Look) -> QSize:
    words = QFontMetrics(look.font(13)).horizontalAdvance(button.text())
    return QSize(look.px(_SIGN + _GAP + 8) + words, look.px(_HEIGHT))


def _paint(button: QAbstractButton, look: Look, is_round: bool) -> None:
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = look.px(_SIGN)
    sign = QRectF(look.px(3), (button.height() - side) / 2, side, side)
    radius = side / 2 if is_round else look.px(4)
    is_on = button.isChecked()
    ink = "off" if not button.isEnabled() else "accent" if is_on else "edge"
    painter.setPen(QPen(look.colour(ink), max(1, look.px(1.2))))
    painter.setBrush(look.colour(ink if is_on and not is_round else "hover" if button.underMouse() else "base"))
    painter.drawRoundedRect(sign.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    if is_on and is_round:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(ink))
        inset = side * 0.25
        painter.drawEllipse(sign.adjusted(inset, inset, -inset, -inset))
    elif is_on:
        paint_icon(painter, "tick", sign.adjusted(1, 1, -1, -1), look.colour("onaccent"))
    painter.setFont(look.font(13))
    painter.setPen(look.colour("text1" if button.isEnabled() else "off"))
    left = round(sign.right()) + look.px(_GAP)
    words = QRect(left, 0, button.width() - left - look.px(3), button.height())
    shown = painter.fontMetrics().elidedText(button.text(), Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
    if button.hasFocus():
        painter.setPen(QPen(look.colour("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(button.rect()).adjusted(1, 1, -1, -1), look.px(4), look.px(4))


class RoundChoice(QRadioButton):
    """One of several choices."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__(words)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return _size(self, self._look)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(80), self._look.px(_HEIGHT))

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        _paint(self, self._look, is_round=True)


class SquareChoice(QCheckBox):
    """A choice that is made or not."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__(words)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return _size(self, self._look)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(80), self._look.px(_HEIGHT))

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        _paint(self, self._look, is_round=False)
