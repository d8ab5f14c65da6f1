"""What is read of damaged files."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from cdtdesk.office.changing import changed
from cdtdesk.office.more_rows import KINDS
from cdtdesk.office.rows import Note, Row
from cdtdesk.office.salvage import salvage
from cdtdesk.office.store import OfficeStore
from tests.office.rows_made import NOW, a_favorite, a_note, put
from tests.office.test_store_contract import one_of_each


@pytest.fixture
def rows(store: OfficeStore, path: Path) -> list[Row]:
    """Rows of every kind, long notes among them, in a closed file."""
    made: list[Row] = [*one_of_each(), *(a_favorite(f"D{number:04d}") for number in range(200))]
    made += [a_note(f"note {number} " * (1 + number * 40 % 4_000)) for number in range(60)]
    put(store, *made)
    store.close()
    return made


def found_in(path: Path) -> dict[str, Row]:
    return {row.id: row for row in salvage(path).rows}


def test_everything_is_found_in_a_sound_file_of_which_nothing_is_changed(rows: list[Row], path: Path) -> None:
    before = path.read_bytes()
    assert found_in(path) == {row.id: row for row in rows}
    assert {type(row) for row in rows} == set(KINDS)
    assert path.read_bytes() == before


def test_everything_is_found_whatever_the_first_page_says(rows: list[Row], path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[:4_096] = bytes(4_096)
    path.write_bytes(data)
    assert found_in(path) == {row.id: row for row in rows}


def test_rows_in_the_log_are_found_and_the_later_version_is_kept(store: OfficeStore, path: Path, tmp_path: Path) -> None:
    note = a_note("first")
    put(store, note)
    later = changed(note, NOW, text="second")
    put(store, later)
    copy = tmp_path / "office.sqlite"
    copy.write_bytes(path.read_bytes())
    (tmp_path / "office.sqlite-wal").write_bytes(path.with_name("office.sqlite-wal").read_bytes())
    assert found_in(copy) == {note.id: later}


def test_a_note_with_a_wrong_letter_is_set_apart(store: OfficeStore, path: Path) -> None:
    note = a_note("two per year, box 35")
    put(store, note)
    store.close()
    path.write_bytes(path.read_bytes().replace(b"two per year, box 35", b"two per yeas, box 35"))
    found = salvage(path)
    assert found.rows == ()
    (doubtful,) = found.doubtful
    assert isinstance(doubtful, Note)
    assert (doubtful.id, doubtful.text) == (note.id, "two per yeas, box 35")


@pytest.mark.parametrize("seed", range(12))
def test_what_is_found_in_a_damaged_file_is_as_it_was_written(rows: list[Row], path: Path, seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(path.read_bytes())
    for _ in range(chance.choice([3, 300, 5_000])):
        data[chance.randrange(len(data))] = chance.randrange(256)
    path.write_bytes(data[: chance.randrange(len(data) // 2, len(data))])
    known = {row.id: row for row in rows}
    found = found_in(path)
    assert all(known[row_id] == row for row_id, row in found.items())


@pytest.mark.parametrize("data", [b"", b"x", bytes(100), b"\x0d" * 9_000, b"\xff" * 9_000, b"SQLite format 3\0" + bytes(84)])
def test_nothing_is_found_in_what_is_no_office_file(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    assert salvage(path).rows == ()
