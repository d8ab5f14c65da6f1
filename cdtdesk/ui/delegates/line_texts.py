"""Texts of one line, shaped once and kept: to shape a text costs three times what it costs to paint it."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QPainter, QStaticText, QTransform

_MOST_KEPT: Final = 3000


class _Shaped(NamedTuple):
    text: QStaticText
    width: float
    height: float


class LineTexts:
    """Paints texts in a few fonts. ``forget`` must be called after the fonts have changed."""

    def __init__(self) -> None:
        self._kept: dict[tuple[int, str], _Shaped] = {}

    def forget(self) -> None:
        """Forget every text."""
        self._kept.clear()

    def width(self, font: QFont, text: str) -> float:
        """Return how wide ``text`` is in pixels."""
        return self._shaped(font, text).width

    def paint(self, painter: QPainter, font: QFont, x: float, line: QRect, text: str) -> float:
        """Paint ``text`` from ``x`` on, in the middle of the height of ``line``; return where it ends."""
        shaped, width, height = self._shaped(font, text)
        painter.setFont(font)
        painter.drawStaticText(QPointF(x, line.top() + (line.height() - height) // 2), shaped)
        return x + width

    def _shaped(self, font: QFont, text: str) -> _Shaped:
        # The font's address stands for it: the caller keeps the same few as long as they are in use.
        key = (id(font), text)
        known = self._kept.pop(key, None)
        if known is None:
            shaped = QStaticText(text)
            if "<" in text or "&" in text:  # else it is taken for plain without being told
                shaped.setTextFormat(Qt.TextFormat.PlainText)
            shaped.prepare(QTransform(), font)
            size = shaped.size()
            known = _Shaped(shaped, size.width(), size.height())
        self._kept[key] = known  # the one used last is forgotten last
        if len(self._kept) > _MOST_KEPT:
            del self._kept[next(iter(self._kept))]
        return known
