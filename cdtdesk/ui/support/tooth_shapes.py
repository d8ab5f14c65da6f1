"""The outlines of the teeth, read from our own drawing ``teeth.svg``. Qt's SVG module paints whole files; the picture of the
mouth lights and outlines each tooth by itself, so it takes only the notation of the paths from there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtGui import QPainterPath, QTransform

from cdtdesk.domain.teeth import Arch, ToothNumber
from cdtdesk.environment.resources import resource
from cdtdesk.ui.support.paths import path_from

_TOOTH: Final = re.compile(r'<g id="([a-z]+(?:-[a-z]+)?-\d)"[^>]*>(.*?)</g>', re.DOTALL)
_PATH: Final = re.compile(r'<path class="(root|crown|groove)"[^>]*? d="([^"]+)"')
_MM: Final = 0.1
"""Millimetres in one unit of the drawing."""

_RIDGES: Final = ("M -14 67 V 97", "M 13 67 V 97")
"""The two faint ridges of an upper central incisor, for a crown 104 units high; the drawing leaves them out."""
_RIDGED_CROWN: Final = 104


@dataclass(frozen=True, slots=True)
class ToothShape:
    """The outlines of one tooth, to be painted in this order. Its neck line lies at y = 0."""

    roots: tuple[QPainterPath, ...]
    crown: QPainterPath
    grooves: tuple[QPainterPath, ...]
    ridges: tuple[QPainterPath, ...] = ()
    """Fainter than grooves: only for a large picture."""

    @property
    def width(self) -> float:
        """How wide the crown is, the widest part of every tooth."""
        return self.crown.boundingRect().width()

    @property
    def crown_height(self) -> float:
        """From the neck line to the biting edge."""
        return self.crown.boundingRect().bottom()

    @property
    def root_height(self) -> float:
        """From the neck line to the end of the longest root."""
        return -min(root.boundingRect().top() for root in self.roots)

    def placed(self, x: float, neck: float, across: float, crown_down: float, root_down: float) -> ToothShape:
        """Return the shape with its neck at (``x``, ``neck``), scaled by ``across`` and, for crown and root, down.

        Negative scales mirror it.
        """
        of_crown = QTransform(across, 0, 0, crown_down, x, neck)
        of_root = QTransform(across, 0, 0, root_down, x, neck)
        return ToothShape(
            tuple(of_root.map(root) for root in self.roots),
            of_crown.map(self.crown),
            tuple(of_crown.map(groove) for groove in self.grooves),
            tuple(of_crown.map(ridge) for ridge in self.ridges),
        )


def tooth_shape(tooth: ToothNumber) -> ToothShape:
    """Return the outlines of ``tooth`` in millimetres, crown toward +y, as on the patient's left.

    A supernumerary tooth has those of its neighbour.
    """
    return _shapes()[f"{'primary-' if tooth.is_primary else ''}{tooth.arch}-{tooth.position}"]


@lru_cache(maxsize=1)
def _shapes() -> dict[str, ToothShape]:
    drawing = resource("teeth.svg").read_text(encoding="utf-8")
    return {name: _shape(name, inside) for name, inside in _TOOTH.findall(drawing)}


def _shape(name: str, inside: str) -> ToothShape:
    paths: dict[str, list[QPainterPath]] = {"root": [], "crown": [], "groove": []}
    for kind, notation in _PATH.findall(inside):
        paths[kind].append(path_from(notation))
    (crown,) = paths["crown"]
    height = crown.boundingRect().bottom()
    ridges = _ridges(height) if name.endswith(f"{Arch.UPPER}-1") else ()
    return ToothShape(tuple(paths["root"]), crown, tuple(paths["groove"]), ridges).placed(0, 0, _MM, _MM, _MM)


def _ridges(crown_height: float) -> tuple[QPainterPath, ...]:
    size = crown_height / _RIDGED_CROWN
    return tuple(QTransform.fromScale(size, size).map(path_from(notation)) for notation in _RIDGES)
