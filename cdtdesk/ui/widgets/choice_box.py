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
        pen = QPen(look.colour("text2" if self.isEnabled() else "off"), 1.4 * look.text_scale)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        middle, half = QPointF(self.width() - look.px(13), self.height() / 2), look.px(4)
        corners = [middle + QPointF(-half, -half / 2), middle + QPointF(0, half / 2), middle + QPointF(half, -half / 2)]
        painter.drawPolyline(corners)
