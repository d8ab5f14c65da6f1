"""The rows worth a closer look, found by arithmetic on row sets alone.

Each unit of the query adds its weight to every row that holds it. The sums of all rows at once are kept as bit planes (plane
*k* is the set of the rows whose sum has bit *k*), so that adding a unit, and finding the rows with the highest sums, cost a
few operations on whole sets, at 900 rows as at 100,000.
"""

from __future__ import annotations

import math
from typing import Final

from cdtdesk.lexicon.index import RowSet, rows_in, without


class RowSums:
    """Small whole sums, one for each row."""

    def __init__(self) -> None:
        self._planes: list[RowSet] = []
        self._any: RowSet = 0

    def add(self, rows: RowSet, amount: int) -> None:
        """Add ``amount`` to the sum of each of ``rows``."""
        if amount <= 0 or not rows:
            return
        self._any |= rows
        plane = 0
        while amount:
            if amount & 1:
                self._carry(rows, plane)
            amount >>= 1
            plane += 1

    def _carry(self, rows: RowSet, plane: int) -> None:
        while rows:
            while plane >= len(self._planes):
                self._planes.append(0)
            here = self._planes[plane]
            self._planes[plane], rows = here ^ rows, here & rows
            plane += 1

    def reaching(self, share: float) -> RowSet:
        """Return the rows whose sum is at least ``share`` of the highest one."""
        highest, leading = 0, self._any
        for place, plane in reversed(list(enumerate(self._planes))):
            if leading & plane:
                leading &= plane
                highest |= 1 << place
        least = math.ceil(highest * share)
        above, equal = 0, self._any
        for place, plane in reversed(list(enumerate(self._planes))):
            if least >> place & 1:
                equal &= plane
            else:
                above |= equal & plane
                equal = without(equal, plane)
        return above | equal

    def highest(self, among: RowSet, most: int) -> list[int]:
        """Return the ``most`` rows of ``among`` with the highest sums, of equal ones the first, in row order.

        From the top plane down, rows are parted into those surely wanted, those that still may be, and the rest. Rows
        without a sum are not wanted.
        """
        surely, maybe = 0, self._any & among
        if _are_more_than(most, maybe):
            for plane in reversed(self._planes):
                higher = maybe & plane
                if _are_more_than(most, surely | higher):
                    maybe = higher
                else:
                    surely |= higher
                    maybe ^= higher
        rows = rows_in(surely)
        return sorted(rows + first_rows(maybe, most - len(rows)))


def _are_more_than(most: int, rows: RowSet) -> bool:
    """Return whether ``rows`` are more than ``most``. Counting all costs more than any other operation; a look often tells."""
    return (rows & _FIRST_ROWS).bit_count() > most or rows.bit_count() > most


def first_rows(rows: RowSet, most: int) -> list[int]:
    """Return the first ``most`` rows of a set."""
    length = _FIRST_LOOK
    while (rows & ((1 << length) - 1)).bit_count() < most and length < rows.bit_length():
        length *= 4
    return rows_in(rows & ((1 << length) - 1), most) if most > 0 else []


_FIRST_LOOK: Final = 1_024
_FIRST_ROWS: Final = (1 << _FIRST_LOOK) - 1
