"""How row sets are written."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cdtdesk.catalog.rowsets import read_row_set, write_row_set
from cdtdesk.lexicon.index import row_set_of


@given(st.sets(st.integers(1, 120_000), max_size=300))
def test_a_row_set_is_read_as_it_was_written(rows: set[int]) -> None:
    row_set = row_set_of(rows)
    assert read_row_set(write_row_set(row_set)) == row_set


def test_the_empty_set_is_stored_as_nothing() -> None:
    assert write_row_set(0) is None
    assert read_row_set(None) == 0


def test_a_set_of_every_row_takes_few_bytes_and_one_row_is_not_made_longer_by_compression() -> None:
    every = (1 << 100_000) - 1
    stored = write_row_set(every)
    assert stored is not None
    assert len(stored) < 200
    assert read_row_set(stored) == every
    assert write_row_set(1 << 8) == b"\x00\x00\x01"
