"""Painting wrapped text in blocks, for cards that must be quick to change and need no selection."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Final, NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QStaticText, QTransform

WRAPPED: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
UNBOUNDED: Final = 100_000
"""A width in which every text stands on one line."""
_MOST_KEPT: Final = 800


class PlacedText(NamedTuple):
    """A text, shaped for the rectangle that it fills."""

    rect: QRect
    shaped: QStaticText
    font: QFont
    colour: QColor


_kept: dict[tuple[str, str, int], tuple[QStaticText, int]] = {}


def shaped_text(text: str, font: QFont, width: int) -> tuple[QStaticText, int]:
    """Return ``text`` broken into lines of ``width``, and how tall it is: kept, as shaping costs more than painting."""
    key = (text, font.key(), width)
    known = _kept.pop(key, None)
    if known is None:
        shaped = QStaticText(text)
        shaped.setTextFormat(Qt.TextFormat.PlainText)
        if width < UNBOUNDED:  # else its size would tell that width, not the text's own
            shaped.setTextWidth(width)
        shaped.prepare(QTransform(), font)
        known = shaped, math.ceil(shaped.size().height())
    _kept[key] = known  # the one used last is forgotten last
    if len(_kept) > _MOST_KEPT:
        del _kept[next(iter(_kept))]
    return known


def paint_line(
    painter: QPainter, font: QFont, ink: QColor, line: QRect, text: str, is_right: bool = False
) -> None:
    """Paint ``text`` on one line in the middle of the height of ``line``, its end left out where it does not fit."""
    shaped, height = shaped_text(text, font, UNBOUNDED)
    if shaped.size().width() > line.width():
        text = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        shaped, height = shaped_text(text, font, UNBOUNDED)
    left = line.right() + 1 - round(shaped.size().width()) if is_right else line.left()
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawStaticText(left, line.top() + (line.height() - height) // 2, shaped)


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
        shaped, height = shaped_text(text, font, width)
        rect = QRect(self.left + indent, self.top, width, height)
        self.placed.append(PlacedText(rect, shaped, font, colour))
        self.top += height
        return rect

    def add_points(self, points: Iterable[str], font: QFont, colour: QColor, bullet: QColor, indent: int, gap: int) -> None:
        """Place each of ``points`` with a bullet before it."""
        dot, height = shaped_text("  \u2022", font, UNBOUNDED)
        for point in points:
            self.placed.append(PlacedText(QRect(self.left, self.top, indent, height), dot, font, bullet))
            self.add(point, font, colour, indent)
            self.skip(gap)

    def paint(self, painter: QPainter) -> None:
        """Paint every text placed."""
        for rect, shaped, font, colour in self.placed:
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawStaticText(rect.topLeft(), shaped)
