"""Outlines from the path notation of SVG, for our own drawings: absolute ``M L H V C Q Z`` only.

QtSvg paints whole files; the tooth picture needs each outline by itself, to light it and to know what is pointed at.
"""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtGui import QPainterPath

_PIECE: Final = re.compile(r"([MLHVCQZ])([^MLHVCQZ]*)")
_NUMBER: Final = re.compile(r"-?\d*\.?\d+")


def path_from(notation: str) -> QPainterPath:
    """Return the outline that ``notation`` draws; raise ``ValueError`` for a command it does not know."""
    if re.search(r"[a-zABD-GI-KN-PR-UW-Y]", notation):
        raise ValueError(f"only M L H V C Q Z are read: {notation[:40]!r}")
    path = QPainterPath()
    for command, text in _PIECE.findall(notation):
        _draw(path, command, [float(number) for number in _NUMBER.findall(text)])
    return path


def _draw(path: QPainterPath, command: str, numbers: list[float]) -> None:
    if command == "Z":
        path.closeSubpath()
        return
    size = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Q": 4}[command]
    for start in range(0, len(numbers), size):
        part = numbers[start : start + size]
        here = path.currentPosition()
        if command == "M" and start == 0:
            path.moveTo(*part)
        elif command in "ML":
            path.lineTo(*part)
        elif command == "H":
            path.lineTo(part[0], here.y())
        elif command == "V":
            path.lineTo(here.x(), part[0])
        elif command == "C":
            path.cubicTo(*part)
        else:
            path.quadTo(*part)
