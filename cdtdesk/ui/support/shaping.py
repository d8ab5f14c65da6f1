"""Texts, shaped once and kept: to shape a text costs three times what it costs to paint it."""

from __future__ import annotations

import math
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QStaticText, QTransform

UNBOUNDED: Final = 100_000
"""A width in which every text stands on one line."""
_MOST_KEPT: Final = 4000


class ShapedText(NamedTuple):
    """A text, shaped; how wide and how tall it is in pixels; and its font, which must live as long as its address is a key."""

    text: QStaticText
    width: float
    height: int
    font: QFont

    def paint_on_line(self, painter: QPainter, x: float, top: int, height: int) -> float:
        """Paint it from ``x`` on, in the middle of a line ``height`` tall, with the painter's pen; return where it ends."""
        painter.setFont(self.font)
        painter.drawStaticText(QPointF(x, top + (height - self.height) // 2), self.text)
        return x + self.width


_kept: dict[tuple[str, int, int, bool], ShapedText] = {}


def shaped_text(text: str, font: QFont, width: int = UNBOUNDED) -> ShapedText:
    """Return ``text`` broken into lines of ``width`` pixels. ``font`` must not be changed later: give one of the look's."""
    key = (text, id(font), width, False)
    return _kept.get(key) or _keep(key, _shape(text, font, width))


def fitted_text(text: str, font: QFont, width: int) -> ShapedText:
    """Return ``text`` on one line, its end left out where it is wider than ``width`` pixels; for ``font`` see above."""
    key = (text, id(font), width, True)
    return _kept.get(key) or _keep(key, _fit(text, font, width))


def _keep(key: tuple[str, int, int, bool], shaped: ShapedText) -> ShapedText:
    _kept[key] = shaped
    if len(_kept) > _MOST_KEPT:
        del _kept[next(iter(_kept))]  # the oldest: which was used last is not worth noting at every use
    return shaped


def _shape(text: str, font: QFont, width: int) -> ShapedText:
    shaped = QStaticText(text)
    if "<" in text or "&" in text:  # else it is taken for plain without being told
        shaped.setTextFormat(Qt.TextFormat.PlainText)
    if width < UNBOUNDED:  # else its size would tell that width, not the text's own
        shaped.setTextWidth(width)
    shaped.prepare(QTransform(), font)
    size = shaped.size()
    return ShapedText(shaped, size.width(), math.ceil(size.height()), font)


def _fit(text: str, font: QFont, width: int) -> ShapedText:
    shaped = shaped_text(text, font)
    if shaped.width <= width:
        return shaped
    return _shape(QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width), font, UNBOUNDED)
