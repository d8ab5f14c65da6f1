"""A combo box whose arrow is drawn like every other sign here: the style's own does not follow the theme."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox

from cdtdesk.ui.support.theme import Look


class ChoiceBox(QComboBox):
    """Styled by its object name or the property ``filter``."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("choice", True)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_down_arrow(painter, look, QPointF(self.width() - look.px(13), self.height() / 2), self.isEnabled())


def paint_down_arrow(painter: QPainter, look: Look, middle: QPointF, is_enabled: bool = True) -> None:
    """Paint the sign of what opens downward around ``middle``."""
    pen = QPen(look.colour("text2" if is_enabled else "off"), 1.4 * look.text_scale)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    half = look.px(4)
    painter.drawPolyline([middle + QPointF(-half, -half / 2), middle + QPointF(0, half / 2), middle + QPointF(half, -half / 2)])
