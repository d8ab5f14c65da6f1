"""Painting wrapped text in blocks, for cards that must be quick to change and need no selection."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

WRAPPED: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_UNBOUNDED: Final = 100_000


class PlacedText(NamedTuple):
    """A text with the rectangle it fills."""

    rect: QRect
    text: str
    font: QFont
    colour: QColor


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
        bounds = QRect(self.left + indent, self.top, self.width - indent, _UNBOUNDED)
        rect = QFontMetrics(font).boundingRect(bounds, WRAPPED, text)
        rect = QRect(bounds.left(), bounds.top(), bounds.width(), rect.height())
        self.placed.append(PlacedText(rect, text, font, colour))
        self.top += rect.height()
        return rect

    def add_points(self, points: Iterable[str], font: QFont, colour: QColor, bullet: QColor, indent: int, gap: int) -> None:
        """Place each of ``points`` with a bullet before it."""
        for point in points:
            line = QRect(self.left, self.top, indent, QFontMetrics(font).lineSpacing())
            self.placed.append(PlacedText(line, "  \u2022", font, bullet))
            self.add(point, font, colour, indent)
            self.skip(gap)

    def paint(self, painter: QPainter) -> None:
        """Paint every text placed."""
        for rect, text, font, colour in self.placed:
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(rect, WRAPPED, text)
