"""Checks find what is not as it was written, also where SQLite sees nothing wrong."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cdtdesk.office.checking import check_file, is_good
from cdtdesk.office.faults import OfficeFault, OfficeFileUnavailable
from cdtdesk.office.store import OfficeStore
from tests.office.rows_made import a_favorite, a_note, put


@pytest.fixture
def file(store: OfficeStore, path: Path) -> Path:
    put(store, a_note("twice a year"), a_note("deleted"), a_favorite())
    store.close()
    return path


def alter(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def test_a_file_as_it_was_written_is_sound(file: Path) -> None:
    before = file.read_bytes()
    assert check_file(file, full=False).is_sound
    assert check_file(file, full=True).is_sound
    assert is_good(file)
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE notes SET text = 'thrice a year' WHERE text = 'twice a year'",
        "UPDATE notes SET changed_at = '2026-11-24T09:00:00.001+00:00' WHERE text = 'twice a year'",
        "UPDATE notes SET words = ' thrice year ' WHERE text = 'twice a year'",
        "UPDATE favorites SET code = 'D0121'",
        "UPDATE notes SET fingerprint = '0123456789abcdef'",
        "UPDATE search_words SET targets = x'00'",
        "UPDATE search_targets SET rows = 7",
        "DELETE FROM search_words",
        "DROP INDEX notes_about",
        "UPDATE notes SET check_on = 'soon'",
    ],
)
def test_what_sqlite_takes_for_sound_is_found_by_the_full_check(file: Path, statement: str) -> None:
    alter(file, statement)
    result = check_file(file, full=True)
    assert not result.is_sound
    assert result.findings


def test_an_index_that_lost_a_row_is_found(file: Path) -> None:
    alter(file, "PRAGMA writable_schema = 1", "DELETE FROM sqlite_schema WHERE name = 'favorites_of_code'")
    assert not check_file(file, full=True).is_sound


def test_another_program_s_database_is_not_sound(tmp_path: Path) -> None:
    file = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE notes (x)")
    assert not check_file(file, full=False).is_sound


def test_a_newer_file_and_one_that_is_not_there_are_told_rather_than_judged(file: Path, tmp_path: Path) -> None:
    alter(file, "PRAGMA user_version = 9")
    with pytest.raises(OfficeFileUnavailable) as raised:
        check_file(file, full=True)
    assert raised.value.fault is OfficeFault.NEWER
    with pytest.raises(OfficeFileUnavailable) as raised:
        check_file(tmp_path / "nowhere.sqlite", full=True)
    assert raised.value.fault is OfficeFault.UNREACHABLE
    assert not is_good(file)
