"""Where everything stands in the picture of the mouth: teeth, their numbers and the corners, and what lies under a point.

Four rows from top to bottom: upper permanent, upper primary, lower primary, lower permanent teeth; the patient's right at
the left, as on a chart. All lengths are logical pixels.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import ceil
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from cdtdesk.domain.teeth import TEETH, Arch, Quadrant, ToothNumber
from cdtdesk.ui.support.tooth_shapes import ToothShape, tooth_shape

Target = ToothNumber | Quadrant
"""What can be pointed at and picked."""

Measure = Callable[[ToothNumber, int], float]
"""How wide the number of a tooth is at a font of so many pixels."""

NATURAL_WIDTH: Final = 300
WIDEST: Final = 960
NARROWEST: Final = 220

_MM_ACROSS: Final = 128
_PRIMARY_WIDTH: Final = 0.635
_OWN_SHARE: Final = 0.68
"""How much of a column's width is the tooth's own, the rest being the mean: front teeth get room for their numbers."""
_CROWN: Final = {False: 0.95, True: 0.86}
_ROOT: Final = {False: 0.88, True: 0.80}
_SMALLEST_TEXT: Final = 6
_MIDDLE: Final = 6
"""The place of the line between the jaws among the levels."""


@dataclass(frozen=True, slots=True)
class Proportions:
    """The sizes that follow from the ``width`` of the picture and the ``scale`` of the text."""

    width: float
    scale: float

    @property
    def mm(self) -> float:
        """Pixels for one millimetre of tooth, up and down."""
        return self.width / _MM_ACROSS

    @property
    def em(self) -> float:
        """The height of the text: 10.5 at the natural width, growing slower than the teeth do."""
        return 10.5 * self.scale + 0.018 * (self.width - NATURAL_WIDTH * self.scale)

    @property
    def stroke(self) -> float:
        """The width of the outlines: never so wide that small teeth drown in them."""
        wanted = 1.1 * self.scale + 0.001 * (self.width - NATURAL_WIDTH * self.scale)
        return max(0.9, min(wanted, 0.5 * self.mm))

    @property
    def gap(self) -> float:
        """What a column is wider than the outline of its tooth."""
        return 1.4 * self.scale + 0.0053 * self.width

    @property
    def height(self) -> float:
        """How high the picture is."""
        return _levels(self)[-1] + 2.1 * self.scale


def picture_width(available: float, height: float, scale: float) -> float:
    """Return how wide the picture is in ``available`` by ``height`` pixels: as wide as fits, the height being linear in it."""
    low, high = Proportions(0, scale).height, Proportions(100, scale).height
    return max(40.0, min(available, WIDEST * scale, (height - low) / (high - low) * 100))


@dataclass(frozen=True, slots=True)
class ToothPlace:
    """One tooth in the picture. ``body`` and ``cell`` are its share of the picture, around the tooth and around its number."""

    tooth: ToothNumber
    shape: ToothShape
    body: QRectF
    cell: QRectF
    number_at: QPointF

    @property
    def pieces(self) -> tuple[QRectF, QRectF]:
        """The two rectangles that only this tooth is painted into."""
        return self.body, self.cell


@dataclass(frozen=True, slots=True)
class MouthLayout:
    """A picture laid out for one size. ``rows`` are what the arrow keys walk along."""

    proportions: Proportions
    number_size: int
    teeth: dict[ToothNumber, ToothPlace]
    corners: dict[Quadrant, QRectF]
    rows: tuple[tuple[Target, ...], ...]
    rule_y: float
    side_width: float

    def rect_of(self, target: Target) -> QRectF:
        """Return the rectangle around ``target``; for a tooth its column without the number."""
        return self.corners[target] if isinstance(target, Quadrant) else self.teeth[target].body

    def target_at(self, point: QPointF) -> Target | None:
        """Return the tooth whose column or number, or the corner that lies at ``point``."""
        for quadrant, corner in self.corners.items():
            if corner.contains(point):
                return quadrant
        for tooth, place in self.teeth.items():
            if place.body.contains(point) or place.cell.contains(point):
                return tooth
        return None

    def beside(self, target: Target, steps: int) -> Target:
        """Return the target ``steps`` to the right of ``target`` in its row, or the last one there is."""
        row = self.rows[self._row_of(target)]
        return row[max(0, min(len(row) - 1, row.index(target) + steps))]

    def above(self, target: Target, steps: int) -> Target:
        """Return the nearest target ``steps`` rows up from ``target`` (down, if negative), or itself at the edge."""
        place = self._row_of(target) - steps
        if not 0 <= place < len(self.rows):
            return target
        x = self.rect_of(target).center().x()
        return min(self.rows[place], key=lambda other: abs(self.rect_of(other).center().x() - x))

    def _row_of(self, target: Target) -> int:
        return next(number for number, row in enumerate(self.rows) if target in row)


def lay_out(proportions: Proportions, measure: Measure) -> MouthLayout:
    """Return the picture laid out; ``measure`` tells how wide its numbers are."""
    columns = [_columns(row, proportions) for row in _ROWS]
    size, centres = _place_numbers(columns, proportions, measure)
    levels = _levels(proportions)
    teeth: dict[ToothNumber, ToothPlace] = {}
    for number, row in enumerate(_ROWS):
        for place in _places(number, row, columns[number], centres[number], proportions, levels):
            teeth[place.tooth] = place
    side = (1 - _PRIMARY_WIDTH) / 2 * proportions.width - 0.3 * proportions.em
    rows: tuple[tuple[Target, ...], ...] = (
        _ROWS[0],
        (Quadrant.UPPER_RIGHT, *_ROWS[1], Quadrant.UPPER_LEFT),
        (Quadrant.LOWER_RIGHT, *_ROWS[2], Quadrant.LOWER_LEFT),
        _ROWS[3],
    )
    return MouthLayout(proportions, size, teeth, _corners(proportions, levels, side), rows, levels[_MIDDLE], side)


def _row(arch: Arch, is_primary: bool) -> tuple[ToothNumber, ...]:
    """One row of teeth, the patient's right first."""
    row = [
        tooth
        for tooth in TEETH.values()
        if tooth.arch is arch and tooth.is_primary is is_primary and not tooth.is_supernumerary
    ]
    return tuple(sorted(row, key=lambda tooth: -tooth.position if tooth.quadrant.is_right else tooth.position))


_ROWS: Final = (_row(Arch.UPPER, False), _row(Arch.UPPER, True), _row(Arch.LOWER, True), _row(Arch.LOWER, False))


@lru_cache(maxsize=4)
def _row_heights(row: tuple[ToothNumber, ...]) -> tuple[float, float]:
    """The highest root and crown of a row, in millimetres as drawn."""
    shapes = [tooth_shape(tooth) for tooth in row]
    is_primary = row[0].is_primary
    return (
        max(shape.root_height for shape in shapes) * _ROOT[is_primary],
        max(shape.crown_height for shape in shapes) * _CROWN[is_primary],
    )


@lru_cache(maxsize=8)
def _levels(proportions: Proportions) -> tuple[float, ...]:
    """Heights from the top: root end, neck and biting edge of the two upper rows, the middle, the lower rows in turn.

    0-2 upper permanent, 3-5 upper primary, 6 the middle, 7-9 lower primary, 10-12 lower permanent.
    """
    mm, em = proportions.mm, proportions.em
    (root_1, crown_1), (root_2, crown_2), (root_3, crown_3), (root_4, crown_4) = (
        (root * mm, crown * mm) for root, crown in map(_row_heights, _ROWS)
    )
    numbers, letters = 1.72 * em, 1.53 * em
    steps = (root_1, crown_1, numbers, root_2, crown_2, letters, letters, crown_3, root_3, numbers, crown_4, root_4)
    levels = [2.1 * proportions.scale]
    for step in steps:
        levels.append(levels[-1] + step)
    return tuple(levels)


def _columns(row: tuple[ToothNumber, ...], proportions: Proportions) -> list[float]:
    """The edges of the columns of a row, one more than there are teeth; the middle one is the midline."""
    own = [tooth_shape(tooth).width for tooth in row]
    mean = sum(own) / len(own)
    wide = [_OWN_SHARE * width + (1 - _OWN_SHARE) * mean for width in own]
    total = proportions.width * (_PRIMARY_WIDTH if row[0].is_primary else 1.0)
    edges = [(proportions.width - total) / 2]
    for width in wide:
        edges.append(edges[-1] + width / sum(wide) * total)
    return edges


def _place_numbers(
    columns: Sequence[Sequence[float]], proportions: Proportions, measure: Measure
) -> tuple[int, list[list[float]]]:
    """Return the font size of the numbers and their centres by row.

    Centred under their teeth if they fit, a little smaller if that helps; a wide font in a narrow picture moves them
    outward, where the back teeth leave room.
    """
    largest, least = ceil(proportions.em), int(proportions.em * 6 / 7)
    centred = [[(left + right) / 2 for left, right in pairwise(edges)] for edges in columns]
    for size in range(largest, _SMALLEST_TEXT - 1, -1):
        widths = [[measure(tooth, size) for tooth in row] for row in _ROWS]
        gap = 0.16 * size
        if all(_are_apart(centres, wide, gap) for centres, wide in zip(centred, widths, strict=True)):
            return size, centred
        if size <= least:
            moved = [
                _moved_apart(centres, wide, gap, proportions.width / 2) for centres, wide in zip(centred, widths, strict=True)
            ]
            if all(row[-1] + wide[-1] / 2 <= proportions.width for row, wide in zip(moved, widths, strict=True)):
                return size, moved
    return _SMALLEST_TEXT, centred


def _are_apart(centres: Sequence[float], widths: Sequence[float], gap: float) -> bool:
    sides = zip(pairwise(centres), pairwise(widths), strict=True)
    return all(right - left >= (wide_left + wide_right) / 2 + gap for (left, right), (wide_left, wide_right) in sides)


def _moved_apart(centres: Sequence[float], widths: Sequence[float], gap: float, middle: float) -> list[float]:
    """Return ``centres`` moved away from the ``middle`` until no two texts touch. Both halves move alike."""
    half = len(centres) // 2
    left = _moved_right([2 * middle - centre for centre in centres[half - 1 :: -1]], widths[half - 1 :: -1], gap, middle)
    right = _moved_right(centres[half:], widths[half:], gap, middle)
    outward = [max(pair) - middle for pair in zip(left, right, strict=True)]
    return [middle - away for away in reversed(outward)] + [middle + away for away in outward]


def _moved_right(centres: Iterable[float], widths: Iterable[float], gap: float, start: float) -> list[float]:
    moved = []
    end = start - gap / 2
    for centre, width in zip(centres, widths, strict=True):
        moved.append(max(centre, end + gap + width / 2))
        end = moved[-1] + width / 2
    return moved


def _places(
    number: int,
    row: tuple[ToothNumber, ...],
    edges: Sequence[float],
    centres: Sequence[float],
    proportions: Proportions,
    levels: Sequence[float],
) -> list[ToothPlace]:
    """The teeth of one row, their columns and the cells of their numbers. Columns and cells lie edge to edge."""
    is_primary, em = row[0].is_primary, proportions.em
    root_end, neck, tip = _row_levels(number, levels)
    sign = 1 if tip > neck else -1
    crown_down, root_down = (sign * proportions.mm * share[is_primary] for share in (_CROWN, _ROOT))
    body_start = root_end - sign * (0.1 * em if is_primary else 2.1 * proportions.scale)
    body_end = tip + sign * 0.2 * em
    number_y = tip + sign * (0.70 if is_primary else 0.83) * em
    cell_end = levels[_MIDDLE] if is_primary else tip + sign * 1.6 * em
    bounds = [edges[0], *((left + right) / 2 for left, right in pairwise(centres)), edges[-1]]
    places = []
    for at, tooth in enumerate(row):
        left, right = edges[at], edges[at + 1]
        shape = tooth_shape(tooth)
        across = (right - left - proportions.gap) / shape.width * (-1 if tooth.quadrant.is_right else 1)
        drawn = shape.placed((left + right) / 2, neck, across, crown_down, root_down)
        body = _between(left, body_start, right, body_end)
        cell = _between(bounds[at], body_end, bounds[at + 1], cell_end)
        places.append(ToothPlace(tooth, drawn, body, cell, QPointF(centres[at], number_y)))
    return places


def _row_levels(number: int, levels: Sequence[float]) -> tuple[float, float, float]:
    """The heights of root end, neck and biting edge of one row; in the lower rows the biting edge is on top."""
    first = 3 * number
    if number < 2:
        return levels[first], levels[first + 1], levels[first + 2]
    return levels[first + 3], levels[first + 2], levels[first + 1]


def _between(left: float, y: float, right: float, other_y: float) -> QRectF:
    return QRectF(QPointF(left, min(y, other_y)), QPointF(right, max(y, other_y)))


def _corners(proportions: Proportions, levels: Sequence[float], side: float) -> dict[Quadrant, QRectF]:
    """The four buttons beside the primary teeth."""
    em = proportions.em
    upper, lower, height = levels[_MIDDLE - 3] + em, levels[_MIDDLE + 3] - em, 1.8 * em
    return {
        quadrant: QRectF(
            0 if quadrant.is_right else proportions.width - side,
            (upper if quadrant.arch is Arch.UPPER else lower) - height / 2,
            side,
            height,
        )
        for quadrant in Quadrant
    }
