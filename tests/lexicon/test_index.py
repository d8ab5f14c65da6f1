"""Row sets: whole numbers as sets of row numbers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cdtdesk.lexicon.index import row_set_of, rows_in

ROWS = st.sets(st.integers(0, 3_000))


@given(ROWS)
def test_a_row_set_gives_back_its_rows_in_order(rows: set[int]) -> None:
    assert rows_in(row_set_of(rows)) == sorted(rows)


@given(ROWS, ROWS)
def test_and_and_or_on_row_sets_are_those_of_sets(left: set[int], right: set[int]) -> None:
    assert rows_in(row_set_of(left) & row_set_of(right)) == sorted(left & right)
    assert rows_in(row_set_of(left) | row_set_of(right)) == sorted(left | right)


def test_the_empty_set_is_nought() -> None:
    assert row_set_of([]) == 0
    assert rows_in(0) == []
