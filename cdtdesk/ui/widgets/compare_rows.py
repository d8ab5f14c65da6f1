"""The table of a comparison: what differs first, then what is the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cdtdesk.services.comparison import ComparedRow
from cdtdesk.ui.support.comparison_words import field_words, has_points, is_sentence, point_words, value_words
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.compare_grid import INSET, PAD, CompareGrid, paint_chosen
from cdtdesk.ui.widgets.painted_text import TextColumn


@dataclass(slots=True)
class _Band:
    """A laid out row: its hairline's place, its end, and its texts. A title has the chosen column's ground only in part one."""

    top: int
    bottom: int
    texts: list[TextColumn] = field(default_factory=list)
    has_line: bool = True


class CompareRows(QWidget):
    """The table below the heads, painted; screen readers read it from the heads' descriptions and its own."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.chosen = 0
        self._rows: Sequence[ComparedRow] = ()
        self._grid = CompareGrid(0, 0, 1, 0)
        self._bands: list[_Band] = []
        self._end_of_differing = 0

    def show_rows(self, rows: Sequence[ComparedRow]) -> None:
        """Take the rows; ``arrange`` lays them out."""
        self._rows = rows
        said = (f"{field_words(row.field)}: {said_words(row, 0)}" for row in rows if not row.differs)
        self.setAccessibleName(tr("The same for all"))
        self.setAccessibleDescription(". ".join(said))

    def arrange(self, grid: CompareGrid) -> int:
        """Lay the rows out in ``grid``; return the height needed."""
        self._grid, self._bands = grid, []
        look = self._look
        differing = [row for row in self._rows if row.differs]
        shared = [row for row in self._rows if not row.differs]
        top = self._add_rows(tr("What differs"), differing, look.px(6))
        self._end_of_differing = top
        top = self._add_rows(tr("The same for all"), shared, top + look.px(12) if differing else top)
        self.update()
        return top + look.px(PAD)

    def _add_rows(self, title: str, rows: Sequence[ComparedRow], top: int) -> int:
        if not rows:
            return top
        look, grid = self._look, self._grid
        head = TextColumn(grid.left, top, grid.right - grid.left)
        head.add(title, look.font(13, 600), look.colour("text1"))
        band = _Band(top, head.top + look.px(6), [head], has_line=False)
        self._bands.append(band)
        for row in rows:
            band = self._band(row, band.bottom)
            self._bands.append(band)
        return band.bottom

    def _band(self, row: ComparedRow, top: int) -> _Band:
        look, grid = self._look, self._grid
        inner, inset = top + look.px(7), look.px(INSET)
        label = TextColumn(grid.left, inner, (grid.labels or grid.right - grid.left) - look.px(8))
        label.add(field_words(row.field), look.font(13 if grid.labels else 12), look.colour("text2"))
        texts = [label]
        first = inner if grid.labels else label.top + look.px(2)
        for place in range(grid.columns if row.differs else 1):
            width = grid.column if row.differs else min(grid.right - grid.x(0), look.px(720))
            column = TextColumn(grid.x(place) + inset, first, width - inset - look.px(8))
            self._add_value(column, row, place)
            texts.append(column)
        return _Band(top, max(column.top for column in texts) + look.px(7), texts)

    def _add_value(self, column: TextColumn, row: ComparedRow, place: int) -> None:
        """Add one cell: short odd values bold; of sentences, the code's own ones in full colour (bold pages tire the eye)."""
        look, value = self._look, row.values[place]
        if not value:
            column.add(value_words(row.field, value), look.font(13), look.colour("text3"))
            return
        if not has_points(row.field):
            is_odd = row.differs and row.is_odd(place)
            colour = look.colour("text1" if is_odd or not row.differs else "text2")
            is_bold = is_odd and not is_sentence(row.field)
            column.add(value_words(row.field, value), look.font(13, 600 if is_bold else 400), colour)
            return
        for point in value:
            is_own = not row.differs or row.is_own(place, point)
            colour = look.colour("text1" if is_own else "text2")
            words = [point_words(row.field, point)]
            if len(value) == 1:
                column.add(words[0], look.font(13), colour)
            else:
                column.add_points(words, look.font(13), colour, look.colour("text3"), look.px(16), look.px(2))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, grid = self._look, self._grid
        painter = QPainter(self)
        if grid.columns:
            paint_chosen(painter, look, QRect(grid.x(self.chosen), 0, grid.column, self._end_of_differing))
        for band in self._bands:
            if band.bottom < event.rect().top() or band.top > event.rect().bottom():
                continue
            if band.has_line:
                painter.fillRect(QRect(grid.left, band.top, grid.right - grid.left, 1), look.colour("line"))
            for column in band.texts:
                column.paint(painter)


def said_words(row: ComparedRow, place: int) -> str:
    """Return what the code in column ``place`` has in ``row``, to be read aloud."""
    value = row.values[place]
    if not value:
        return tr("nothing")
    if has_points(row.field):
        return "; ".join(point_words(row.field, point) for point in value)
    return value_words(row.field, value)
