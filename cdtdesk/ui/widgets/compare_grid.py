"""The columns of a comparison: where each stands, and the ground of the chosen one."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from cdtdesk.ui.support.theme import Look

PAD: Final = 20
INSET: Final = 12
_LABELS: Final = 154
_NARROWEST: Final = 160


class CompareGrid(NamedTuple):
    """Where the columns stand in a given width. ``labels`` is 0 where they stand above their rows."""

    left: int
    labels: int
    column: int
    columns: int

    @property
    def right(self) -> int:
        return self.left + self.labels + self.column * self.columns

    def x(self, place: int) -> int:
        return self.left + self.labels + self.column * place


def grid_for(look: Look, width: int, count: int) -> CompareGrid:
    """Return the columns for ``width``; they never get narrower than can be read, so they may reach farther."""
    pad, narrowest = look.px(PAD), look.px(_NARROWEST)
    room = width - 2 * pad
    labels = look.px(_LABELS) if room - look.px(_LABELS) >= narrowest * count else 0
    return CompareGrid(pad, labels, max((room - labels) // count, narrowest), count)


def paint_chosen(painter: QPainter, look: Look, area: QRect) -> None:
    """Paint the ground of the chosen column; where shades are not to be relied on, its sides too."""
    painter.fillRect(area, look.colour("hover"))
    if look.theme.is_high_contrast:
        for left in (area.left(), area.right() - 1):
            painter.fillRect(QRect(left, area.top(), 2, area.height()), look.colour("focus"))
