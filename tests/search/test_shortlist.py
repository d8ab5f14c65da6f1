"""Sums of all rows at once, against adding them up one by one."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from cdtdesk.lexicon.index import row_set_of
from cdtdesk.search.shortlist import RowSums

ROWS = st.frozensets(st.integers(1, 600), max_size=60)
ADDITIONS = st.lists(st.tuples(ROWS, st.integers(0, 40)), max_size=12)


@given(ADDITIONS, st.frozensets(st.integers(1, 600)))
def test_rows_come_in_the_order_of_their_sums(additions: list[tuple[frozenset[int], int]], among: frozenset[int]) -> None:
    sums = RowSums()
    naive: Counter[int] = Counter()
    for rows, amount in additions:
        sums.add(row_set_of(rows), amount)
        naive.update(dict.fromkeys(rows, amount))
    expected = sorted((row for row in among if naive[row] > 0), key=lambda row: (-naive[row], row))
    assert list(sums.highest_first(row_set_of(among))) == expected


def test_many_equal_rows_come_in_row_order_without_all_being_looked_at() -> None:
    sums = RowSums()
    every = (1 << 100_001) - 2
    sums.add(every, 3)
    sums.add(row_set_of([70_000]), 1)
    rows = sums.highest_first(every)
    assert [next(rows) for _ in range(4)] == [70_000, 1, 2, 3]


def test_nothing_added_yields_nothing() -> None:
    sums = RowSums()
    sums.add(0, 5)
    sums.add(row_set_of([1]), 0)
    assert list(sums.highest_first(row_set_of([1, 2]))) == []
