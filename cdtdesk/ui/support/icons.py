"""The small drawings: 16 units square, strokes of 1.4 with round ends, in whatever colour the text beside them has."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QTransform

from cdtdesk.ui.support.paths import path_from

_GRID: Final = 16.0
_STROKE: Final = 1.4

_STAR: Final = "M 8 1.9 L 9.9 5.9 L 14.3 6.5 L 11.1 9.5 L 11.9 13.9 L 8 11.8 L 4.1 13.9 L 4.9 9.5 L 1.7 6.5 L 6.1 5.9 Z"
_ICONS: Final = {
    "star": _STAR,
    "search": "M 2.5 6.8 C 2.5 4.4 4.4 2.5 6.8 2.5 C 9.2 2.5 11.1 4.4 11.1 6.8 C 11.1 9.2 9.2 11.1 6.8 11.1 "
    "C 4.4 11.1 2.5 9.2 2.5 6.8 Z M 10 10 L 13.8 13.8",
    "note": "M 2.8 2.8 H 13.2 V 9.6 L 9.6 13.2 H 2.8 Z M 13.2 9.6 H 9.6 V 13.2 M 5.2 5.6 H 10.8 M 5.2 8.2 H 8.6",
    "list": "M 2.4 4 H 3.2 M 5.6 4 H 13.6 M 2.4 8 H 3.2 M 5.6 8 H 13.6 M 2.4 12 H 3.2 M 5.6 12 H 13.6",
    "clock": "M 2 8 C 2 4.7 4.7 2 8 2 C 11.3 2 14 4.7 14 8 C 14 11.3 11.3 14 8 14 C 4.7 14 2 11.3 2 8 Z M 8 4.6 V 8 L 10.4 9.6",
    "check": "M 2 8 C 2 4.7 4.7 2 8 2 C 11.3 2 14 4.7 14 8 C 14 11.3 11.3 14 8 14 C 4.7 14 2 11.3 2 8 Z "
    "M 5.3 8.2 L 7.2 10.1 L 10.8 6.2",
    "crossed": "M 2 8 C 2 4.7 4.7 2 8 2 C 11.3 2 14 4.7 14 8 C 14 11.3 11.3 14 8 14 C 4.7 14 2 11.3 2 8 Z "
    "M 3.9 12.1 L 12.1 3.9",
    "warning": "M 8 2.2 L 14.4 13.4 H 1.6 Z M 8 6.4 V 9.6 M 8 11.5 V 11.7",
    "tick": "M 3.4 8.4 L 6.6 11.6 L 12.6 4.8",
    "expand": "M 9.4 2.8 H 13.2 V 6.6 M 13.2 2.8 L 9 7 M 6.6 13.2 H 2.8 V 9.4 M 2.8 13.2 L 7 9",
    "help": "M 2 8 C 2 4.7 4.7 2 8 2 C 11.3 2 14 4.7 14 8 C 14 11.3 11.3 14 8 14 C 4.7 14 2 11.3 2 8 Z "
    "M 6.1 6.4 C 6.1 5.2 6.9 4.6 8 4.6 C 9.1 4.6 9.9 5.3 9.9 6.3 C 9.9 7.6 8 7.7 8 9.2 M 8 11.3 V 11.4",
    "contrast": "M 2 8 C 2 4.7 4.7 2 8 2 C 11.3 2 14 4.7 14 8 C 14 11.3 11.3 14 8 14 C 4.7 14 2 11.3 2 8 Z M 8 2 V 14 "
    "M 10 2.6 V 13.4 M 12 4 V 12",
    "text": "M 2.8 13 L 8 3 L 13.2 13 M 4.6 9.6 H 11.4",
    "copy": "M 5.6 5.6 H 13.4 V 13.4 H 5.6 Z M 10.4 5.6 V 2.6 H 2.6 V 10.4 H 5.6",
    "sidebar": "M 2.2 3 H 13.8 V 13 H 2.2 Z M 6.2 3 V 13",
    "menu": "M 2.4 4.2 H 13.6 M 2.4 8 H 13.6 M 2.4 11.8 H 13.6",
    "calendar": "M 2.6 3.8 H 13.4 V 13.4 H 2.6 Z M 2.6 6.8 H 13.4 M 5.4 2.2 V 5 M 10.6 2.2 V 5",
    "compare": "M 2.4 3 H 6.8 V 13 H 2.4 Z M 9.2 3 H 13.6 V 13 H 9.2 Z",
    "plus": "M 8 3 V 13 M 3 8 H 13",
    "close": "M 4 4 L 12 12 M 12 4 L 4 12",
    "print": "M 4.4 6 V 2.4 H 11.6 V 6 M 4.4 11.4 H 2.4 V 6 H 13.6 V 11.4 H 11.6 M 4.4 9.4 H 11.6 V 13.6 H 4.4 Z",
    "pin": "M 5.4 2.4 H 10.6 M 6.4 2.4 V 6.6 L 4.4 9.4 H 11.6 L 9.6 6.6 V 2.4 M 8 9.4 V 13.8",
    "more": "M 3.4 8 H 3.6 M 7.9 8 H 8.1 M 12.4 8 H 12.6",
}

_PROGRAM_GRID: Final = 48
_PROGRAM_TOOTH: Final = (
    "M -13.53 0 C -13.8 -6.65 -14.19 -14.06 -8.25 -18.24 Q -6.27 -19.57 -5.45 -17.1 C -4.95 -12.54 -4.29 -8.74 -1.65 -6.84 "
    "Q 0.0 -5.51 1.65 -6.84 C 4.29 -8.74 6.27 -12.92 9.24 -17.1 Q 11.22 -19.0 12.38 -16.72 "
    "C 14.85 -12.54 13.53 -6.08 13.53 0 Z",
    "M -13.53 0 C -15.18 3.04 -16.83 6.46 -16.17 11.4 C -15.84 15.96 -13.53 19.0 -8.91 19.0 "
    "C -5.28 19.0 -2.97 16.72 -0.33 16.34 C 2.15 16.72 4.62 18.62 8.25 18.62 C 13.2 18.62 15.67 15.58 16.0 11.02 "
    "C 16.66 6.46 15.18 3.04 13.53 0 C 7.44 -3.04 -7.44 -3.04 -13.53 0 Z",
)
"""Root and crown of ``icons/cdtdesk.svg``, upside down as there. To read that file, Qt would load a library for it alone."""


@lru_cache(maxsize=64)
def icon_path(name: str) -> QPainterPath:
    """Return the outline of an icon on its grid of 16 units."""
    return path_from(_ICONS[name])


def paint_icon(painter: QPainter, name: str, at: QRectF, colour: QColor, filled: bool = False) -> None:
    """Paint an icon into the square ``at``; only the star is ever ``filled``."""
    path = _placed(name, at.x(), at.y(), at.width())
    pen = QPen(colour, _STROKE * at.width() / _GRID)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


@lru_cache(maxsize=512)
def _placed(name: str, x: float, y: float, width: float) -> QPainterPath:
    scale = width / _GRID
    return QTransform().translate(x, y).scale(scale, scale).map(icon_path(name))


@lru_cache(maxsize=128)
def icon_picture(name: str, rgba: int, size: int, ratio: float, filled: bool = False) -> QPixmap:
    """Return an icon of ``size`` pixels in the colour ``rgba`` (``QColor.rgba``) for a screen with ``ratio`` device pixels
    to each: copying it takes a tenth of what painting takes.
    """
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_icon(painter, name, QRectF(0, 0, size, size), QColor.fromRgba(rgba), filled)
    painter.end()
    return pixmap


def make_icon(name: str, colour: QColor, size: int, ratio: float, filled: bool = False) -> QIcon:
    """Return an icon of ``size`` pixels for a screen with ``ratio`` device pixels to each."""
    return QIcon(icon_picture(name, colour.rgba(), size, ratio, filled))


def program_picture(size: int) -> QPixmap:
    """Return the program's own icon, ``size`` pixels square."""
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / _PROGRAM_GRID, size / _PROGRAM_GRID)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#1D57C2"))
    painter.drawRoundedRect(QRectF(0, 0, _PROGRAM_GRID, _PROGRAM_GRID), 11, 11)
    painter.setBrush(QColor("#FFFFFF"))
    for outline in _PROGRAM_TOOTH:
        painter.drawPath(QTransform(1, 0, 0, -1, 24, 24.5).map(path_from(outline)))
    for colour, y, right in (("#E08A00", 14.5, 24.5), ("#7FA6E8", 21, 32.5)):
        pen = QPen(QColor(colour), 3.4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(15.5, y), QPointF(right, y))
    painter.end()
    return picture
