"""Painting wrapped text in blocks, for cards that must be quick to change and need no selection."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath

from cdtdesk.ui.support.shaping import ShapedText, fitted_text, shaped_text

WRAPPED: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class PlacedText(NamedTuple):
    """A text, shaped, and where its upper left corner is."""

    at: QPoint
    shaped: ShapedText
    colour: QColor


def paint_line(painter: QPainter, font: QFont, ink: QColor, line: QRect, text: str, is_right: bool = False) -> None:
    """Paint ``text`` on one line in the middle of the height of ``line``, its end left out where it does not fit."""
    shaped = fitted_text(text, font, line.width())
    painter.setPen(ink)
    left = line.right() + 1 - round(shaped.width) if is_right else line.left()
    shaped.paint_on_line(painter, left, line.top(), line.height())


def paint_outline(painter: QPainter, rect: QRect, radius: int, ink: QColor) -> None:
    """Paint a rounded outline, one pixel wide, along the inside of ``rect``.

    It is filled, as the room between two rounded rectangles: to stroke an outline takes fifteen times as long.
    """
    outer = QRectF(rect)
    path = QPainterPath()
    path.addRoundedRect(outer, radius + 0.5, radius + 0.5)
    path.addRoundedRect(outer.adjusted(1, 1, -1, -1), radius - 0.5, radius - 0.5)
    painter.fillPath(path, ink)


class TextColumn:
    """Lays texts out below one another in a column, and paints them."""

    def __init__(self, left: int, top: int, width: int) -> None:
        self.left, self.top, self.width = left, top, max(width, 1)
        self.placed: list[PlacedText] = []

    def skip(self, height: int) -> None:
        """Leave ``height`` empty."""
        self.top += height

    def add(self, text: str, font: QFont, colour: QColor, indent: int = 0) -> QRect:
        """Place ``text``, wrapped, below what is there; return its rectangle."""
        width = max(self.width - indent, 1)
        shaped = shaped_text(text, font, width)
        rect = QRect(self.left + indent, self.top, width, shaped.height)
        self.placed.append(PlacedText(rect.topLeft(), shaped, colour))
        self.top += shaped.height
        return rect

    def add_points(self, points: Iterable[str], font: QFont, colour: QColor, bullet: QColor, indent: int, gap: int) -> None:
        """Place each of ``points`` with a bullet before it."""
        dot = shaped_text("  \u2022", font)
        for point in points:
            self.placed.append(PlacedText(QPoint(self.left, self.top), dot, bullet))
            self.add(point, font, colour, indent)
            self.skip(gap)

    def paint(self, painter: QPainter) -> None:
        """Paint every text placed."""
        for at, shaped, colour in self.placed:
            painter.setFont(shaped.font)
            painter.setPen(colour)
            painter.drawStaticText(at, shaped.text)
