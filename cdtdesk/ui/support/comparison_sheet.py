"""A comparison on paper: the question that decides, a column a code, what differs, and what is the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QRectF

from cdtdesk.services.comparison import ComparedRow, compare
from cdtdesk.services.lookup import CodeDetail
from cdtdesk.ui.support.claim_words import verdict_words
from cdtdesk.ui.support.comparison_words import field_words, has_points, point_words, value_words
from cdtdesk.ui.support.dates import shown_date
from cdtdesk.ui.support.print_sheet import Block, Column, Paper, Placed, Sheet, SheetHead, SheetLayout
from cdtdesk.ui.support.words import tr

_LABELS: Final = 82.0
_GAP: Final = 7.0


class _ComparisonLayout(SheetLayout):
    """A column of labels, then one for each code; the codes stand at the head of every page."""

    def __init__(self, paper: Paper, details: Sequence[CodeDetail], answers: Sequence[str]) -> None:
        super().__init__(paper, is_full=False, with_notes=False, with_fees=False)
        self._details, self._answers = details, answers
        self._column = (self.width - _LABELS) / len(details)

    def column_heads(self) -> list[Placed]:
        codes = [detail.procedure.cdt_code for detail in self._details]
        return [Placed(QRectF(self._left(place), -1, self._column, 15), code, 12, 700) for place, code in enumerate(codes)]

    def _left(self, place: int) -> float:
        return _LABELS + place * self._column

    def comparison(self) -> Iterator[Block]:
        """Yield names, verdicts and answers, then the rows that differ and those that do not."""
        yield self._row("", [detail.procedure.plain_name for detail in self._details], has_line=False)
        yield self._row("", [verdict_words(each.validity, each.procedure.replaced_by) for each in self._details], False)
        if any(self._answers):
            yield self._row(tr("Answer"), self._answers, weight=600)
        rows = compare([detail.procedure for detail in self._details])
        for title, differs in ((tr("What differs"), True), (tr("The same for all"), False)):
            wanted = [row for row in rows if row.differs is differs]
            if wanted:
                yield self.group(title, is_first=False)
            for row in wanted:
                cells = [_cell(row, place) for place in range(len(self._details) if differs else 1)]
                yield self._row(field_words(row.field), cells)

    def _row(self, label: str, cells: Sequence[str], has_line: bool = True, weight: int = 400) -> Block:
        """Return a row; a single cell has the whole width."""
        beside = Column(0, 3, _LABELS - _GAP)
        if label:
            beside.add(label, 9)
        width = self._column if len(cells) == len(self._details) else self.width - _LABELS
        columns = [Column(self._left(place), 3, width - _GAP) for place in range(len(cells))]
        for column, text in zip(columns, cells, strict=True):
            column.add(text or "\u2013", 9, weight)
        placed = [piece for column in (beside, *columns) for piece in column.placed]
        line = [self.hairline()] if has_line else []
        return Block(max(column.top for column in (beside, *columns)) + 3, (*line, *placed))


def _cell(row: ComparedRow, place: int) -> str:
    value = row.values[place]
    if not has_points(row.field) or not value:
        return value_words(row.field, value)
    return "\n".join(f"\u2022 {point_words(row.field, point)}" for point in value)


def comparison_sheet(
    title: str, details: Sequence[CodeDetail], answers: Sequence[str], on: dt.date, printed: dt.date, paper: Paper
) -> Sheet:
    """Return ``details`` side by side for services on ``on``. ``answers`` has an answer to ``title`` a code, or empty texts."""
    layout = _ComparisonLayout(paper, details, answers)
    head = SheetHead(
        title=title,
        subtitle=tr("for services on {day}", day=shown_date(on)),
        printed=tr("Printed {day}", day=shown_date(printed)),
        notice=tr(
            "Plain words by cdtdesk, not the official wording. CDT is a registered trademark of the American Dental "
            "Association, which has no part in this sheet."
        ),
    )
    return Sheet(head, layout, list(layout.comparison()))
