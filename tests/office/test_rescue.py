"""Putting another file in the place of a damaged or missing one."""

from __future__ import annotations

from pathlib import Path

import pytest

from cdtdesk.office.backups import BackupReason
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.office.rescue import replace_file
from cdtdesk.office.rows import Note
from cdtdesk.office.store import OfficeStore
from tests.office.conftest import Clock
from tests.office.rows_made import a_note, put


@pytest.fixture
def backup(store: OfficeStore, path: Path) -> Path:
    put(store, a_note("in the backup"))
    made = store.backups.make(path, BackupReason.BY_HAND).path
    store.close()
    return made


def test_the_damaged_file_and_its_log_are_set_aside_as_they_are(
    store: OfficeStore, backup: Path, path: Path, clock: Clock
) -> None:
    path.write_bytes(b"damaged")
    path.with_name("office.sqlite-wal").write_bytes(b"its log")
    aside = replace_file(path, backup, clock())
    assert aside is not None
    assert aside.read_bytes() == b"damaged"
    assert aside.with_name(aside.name + "-wal").read_bytes() == b"its log"
    assert [note.text for note in store.select(Note)] == ["in the backup"]


def test_two_files_set_aside_in_one_second_are_both_kept(backup: Path, path: Path, clock: Clock) -> None:
    kept = []
    for content in (b"first", b"second"):
        path.unlink()
        path.write_bytes(content)
        aside = replace_file(path, backup, clock())
        assert aside is not None
        kept.append(aside)
    assert [aside.read_bytes() for aside in kept] == [b"first", b"second"]


def test_a_new_file_is_made_where_there_is_no_backup(store: OfficeStore, path: Path, clock: Clock) -> None:
    path.write_bytes(b"damaged")
    assert replace_file(path, None, clock()) is not None
    put(store, a_note("new"))
    assert len(store.select(Note)) == 1


def test_a_missing_file_is_put_back_and_a_log_left_behind_is_not_taken_for_its_own(
    store: OfficeStore, backup: Path, path: Path, clock: Clock
) -> None:
    path.unlink()
    path.with_name("office.sqlite-wal").write_bytes(b"of a file that is gone")
    assert replace_file(path, backup, clock()) is None
    assert not path.with_name("office.sqlite-wal").exists()
    assert [note.text for note in store.select(Note)] == ["in the backup"]


def test_nothing_is_touched_when_the_backup_is_no_good(backup: Path, path: Path, clock: Clock) -> None:
    path.write_bytes(b"damaged")
    backup.write_bytes(b"damaged too")
    with pytest.raises(OfficeFileUnavailable) as raised:
        replace_file(path, backup, clock())
    assert raised.value.path == backup
    assert path.read_bytes() == b"damaged"
    assert sorted(file.name for file in path.parent.glob("office*")) == ["office.sqlite", "office.sqlite.lock"]
