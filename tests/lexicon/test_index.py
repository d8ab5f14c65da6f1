"""Row sets: whole numbers as sets of row numbers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cdtdesk.lexicon.index import ChosenRows, row_set_of, rows_in, without

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


@given(ROWS, st.integers(0, 40))
def test_the_first_rows_are_given_back_alone(rows: set[int], most: int) -> None:
    assert rows_in(row_set_of(rows), most) == sorted(rows)[:most]


@given(ROWS, ROWS, st.lists(st.integers(0, 4_000)))
def test_chosen_rows_are_found_in_one_set_after_the_other(rows: set[int], others: set[int], asked: list[int]) -> None:
    chosen = ChosenRows(asked)
    for among in (rows, others):
        assert chosen.those_in(row_set_of(among)) == [row for row in asked if row in among]
        assert list(chosen.are_in(row_set_of(among))) == [row in among for row in asked]


@given(ROWS, ROWS)
def test_rows_without_others_are_the_difference(left: set[int], right: set[int]) -> None:
    assert without(row_set_of(left), row_set_of(right)) == row_set_of(left - right)
