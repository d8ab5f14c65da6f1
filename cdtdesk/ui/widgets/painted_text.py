"""Painting wrapped text in blocks, for cards that must be quick to change and need no selection."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Final, NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QStaticText, QTransform

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


class _Shaped(NamedTuple):
    """A text, shaped; how wide and how tall it is; and its font, which must live as long as its address stands for it."""

    text: QStaticText
    width: float
    height: int
    font: QFont


_kept: dict[tuple[str, int, int, bool], _Shaped] = {}


def shaped_text(text: str, font: QFont, width: int) -> tuple[QStaticText, int]:
    """Return ``text`` broken into lines of ``width``, and how tall it is: kept, as shaping costs more than painting.

    ``font`` must not be changed later: give one of the look's.
    """
    known = _kept_or_made(text, font, width, is_line=False)
    return known.text, known.height


def _kept_or_made(text: str, font: QFont, width: int, is_line: bool) -> _Shaped:
    """Return ``text`` broken into lines of ``width``, or on one line with its end left out where that is too narrow."""
    key = (text, id(font), width, is_line)
    known = _kept.pop(key, None)
    if known is None:
        known = _fitted(text, font, width) if is_line else _shape(text, font, width)
    _kept[key] = known  # the one used last is forgotten last
    if len(_kept) > _MOST_KEPT:
        del _kept[next(iter(_kept))]
    return known


def _shape(text: str, font: QFont, width: int) -> _Shaped:
    shaped = QStaticText(text)
    if "<" in text or "&" in text:  # else it is taken for plain without being told
        shaped.setTextFormat(Qt.TextFormat.PlainText)
    if width < UNBOUNDED:  # else its size would tell that width, not the text's own
        shaped.setTextWidth(width)
    shaped.prepare(QTransform(), font)
    size = shaped.size()
    return _Shaped(shaped, size.width(), math.ceil(size.height()), font)


def _fitted(text: str, font: QFont, width: int) -> _Shaped:
    shaped = _shape(text, font, UNBOUNDED)
    if shaped.width <= width:
        return shaped
    return _shape(QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width), font, UNBOUNDED)


def paint_line(painter: QPainter, font: QFont, ink: QColor, line: QRect, text: str, is_right: bool = False) -> None:
    """Paint ``text`` on one line in the middle of the height of ``line``, its end left out where it does not fit."""
    shaped = _kept_or_made(text, font, line.width(), is_line=True)
    left = line.right() + 1 - round(shaped.width) if is_right else line.left()
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawStaticText(left, line.top() + (line.height() - shaped.height) // 2, shaped.text)


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
