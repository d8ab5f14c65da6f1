"""Sums of all rows at once, against adding them up one by one."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from cdtdesk.lexicon.index import row_set_of, rows_in
from cdtdesk.search.shortlist import RowSums, first_rows

ROWS = st.frozensets(st.integers(1, 600), max_size=60)
ADDITIONS = st.lists(st.tuples(ROWS, st.integers(0, 40)), max_size=12)


def _sums(additions: list[tuple[frozenset[int], int]]) -> tuple[RowSums, Counter[int]]:
    """The same sums twice: under test, and counted one by one."""
    sums, naive = RowSums(), Counter[int]()
    for rows, amount in additions:
        sums.add(row_set_of(rows), amount)
        naive.update(dict.fromkeys(rows, amount))
    return sums, +naive


@given(ADDITIONS, st.frozensets(st.integers(1, 600)), st.integers(0, 80))
def test_the_rows_with_the_highest_sums_are_taken(
    additions: list[tuple[frozenset[int], int]], among: frozenset[int], most: int
) -> None:
    sums, naive = _sums(additions)
    ranked = sorted((row for row in among if row in naive), key=lambda row: (-naive[row], row))
    assert sums.highest(row_set_of(among), most) == sorted(ranked[:most])


@given(ADDITIONS, st.floats(0.01, 1))
def test_rows_reach_a_share_of_the_highest_sum(additions: list[tuple[frozenset[int], int]], share: float) -> None:
    sums, naive = _sums(additions)
    highest = max(naive.values(), default=0)
    assert rows_in(sums.reaching(share)) == sorted(row for row, amount in naive.items() if amount >= highest * share)


def test_of_many_equal_rows_the_first_are_taken() -> None:
    sums = RowSums()
    every = (1 << 100_001) - 2
    sums.add(every, 3)
    sums.add(row_set_of([70_000]), 1)
    assert sums.highest(every, 4) == [1, 2, 3, 70_000]


@given(ROWS, st.integers(0, 70))
def test_the_first_rows_of_a_set_are_its_lowest(rows: frozenset[int], most: int) -> None:
    assert first_rows(row_set_of(rows), most) == sorted(rows)[:most]


def test_nothing_added_yields_nothing() -> None:
    sums = RowSums()
    sums.add(0, 5)
    sums.add(row_set_of([1]), 0)
    assert sums.highest(row_set_of([1, 2]), 5) == []
    assert sums.reaching(0.5) == 0
