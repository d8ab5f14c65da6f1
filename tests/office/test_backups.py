"""Backups: made of what is there, only after changes, thinned with age, never of a damaged file."""

from __future__ import annotations

import datetime as dt
import os
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cdtdesk.office.backups import DAILY, HOURLY, MONTHLY, Backup, BackupReason, kept_backups
from cdtdesk.office.copies import OfficeCopy
from cdtdesk.office.faults import OfficeFault, OfficeFileUnavailable
from cdtdesk.office.rows import Note
from cdtdesk.office.store import OfficeStore
from tests.office.conftest import Clock
from tests.office.rows_made import a_note, put


def texts_in(path: Path) -> list[str]:
    with closing(OfficeCopy(path)) as copy:
        return sorted(note.text for note in copy.select(Note))


def test_a_backup_holds_what_is_only_in_the_log_yet(store: OfficeStore, path: Path) -> None:
    put(store, a_note("just written"))
    assert path.with_name("office.sqlite-wal").stat().st_size
    backup = store.backups.make(path, BackupReason.BY_HAND)
    assert texts_in(backup.path) == ["just written"]
    assert backup in store.backups.all()
    assert not list(store.backups.folder.glob("*-wal")), "a backup is one file"


def test_a_backup_is_made_while_the_office_writes(store: OfficeStore, path: Path) -> None:
    put(store, a_note("first"))
    with store.transaction() as writing:
        writing.put(a_note("not yet"))
        backup = store.backups.make(path, BackupReason.AUTOMATIC)
    assert texts_in(backup.path) == ["first"]


def test_two_backups_of_one_moment_are_two(store: OfficeStore, path: Path) -> None:
    put(store, a_note("one"))
    first = store.backups.make(path, BackupReason.BY_HAND)
    put(store, a_note("two"))
    second = store.backups.make(path, BackupReason.BY_HAND)
    assert texts_in(first.path) == ["one"]
    assert texts_in(second.path) == ["one", "two"]


def test_automatic_backups_come_hourly_and_only_after_changes(store: OfficeStore, path: Path, clock: Clock) -> None:
    put(store, a_note("one"))
    assert store.backups.make_if_due(path) is not None
    put(store, a_note("two"))
    clock.move(minutes=59)
    assert store.backups.make_if_due(path) is None
    clock.move(minutes=1)
    second = store.backups.make_if_due(path)
    assert second is not None
    assert texts_in(second.path) == ["one", "two"]
    clock.move(hours=5)
    store.select(Note)
    store.close()
    assert store.backups.make_if_due(path) is None
    put(store, a_note("three"))
    assert store.backups.make_if_due(path) is not None


def test_a_clock_set_back_does_not_stop_backups(store: OfficeStore, path: Path, clock: Clock) -> None:
    put(store, a_note("one"))
    store.backups.make_if_due(path)
    clock.move(days=-40)
    put(store, a_note("two"))
    assert store.backups.make_if_due(path) is not None


def test_a_damaged_file_gives_no_backup(store: OfficeStore, path: Path) -> None:
    put(store, *(a_note("x" * 4_000) for _ in range(30)))
    store.close()
    data = bytearray(path.read_bytes())
    data[40_000:60_000] = os.urandom(20_000)
    path.write_bytes(data)
    with pytest.raises(OfficeFileUnavailable) as raised:
        store.backups.make(path, BackupReason.AUTOMATIC)
    assert raised.value.fault is OfficeFault.DAMAGED
    assert raised.value.path == path
    assert list(store.backups.folder.iterdir()) == []


def test_a_half_made_copy_is_no_backup_and_is_cleared_away(store: OfficeStore, path: Path, clock: Clock) -> None:
    put(store, a_note())
    store.backups.folder.mkdir()
    left = store.backups.folder / "office-20261124T080000000Z-auto.sqlite.part"
    left.write_bytes(b"half")
    os.utime(left, (1, 1))
    assert not store.backups.has_any()
    store.backups.make(path, BackupReason.BY_HAND)
    assert not left.exists()


def test_foreign_files_in_the_folder_are_left_alone(store: OfficeStore, path: Path) -> None:
    put(store, a_note())
    store.backups.folder.mkdir()
    mine = store.backups.folder / "office-notes.txt"
    mine.write_text("mine")
    store.backups.make(path, BackupReason.BY_HAND)
    store.backups.thin()
    assert mine.read_text() == "mine"
    assert len(store.backups.all()) == 1


def test_backup_to_a_folder_that_cannot_be_written_is_told(store: OfficeStore, path: Path) -> None:
    put(store, a_note())
    store.backups.folder.write_text("a file where the folder should be")
    with pytest.raises(OfficeFileUnavailable):
        store.backups.make(path, BackupReason.BY_HAND)


def an_old_backup(made_at: dt.datetime, reason: BackupReason = BackupReason.AUTOMATIC) -> Backup:
    return Backup(Path(f"{made_at.isoformat()}-{reason}"), made_at, reason, 1)


START = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
moments = st.integers(0, 3 * 365 * 24 * 60).map(lambda minutes: START + dt.timedelta(minutes=minutes))


@given(st.lists(st.builds(an_old_backup, moments, st.sampled_from(BackupReason)), max_size=120))
def test_thinning_keeps_the_newest_of_each_hour_day_and_month(backups: list[Backup]) -> None:
    kept = kept_backups(backups)
    automatic = [backup for backup in backups if backup.reason is BackupReason.AUTOMATIC]
    assert all(backup in kept for backup in backups if backup.reason is BackupReason.BY_HAND)
    for pattern, most in (("%Y%m%d%H", HOURLY), ("%Y%m%d", DAILY), ("%Y%m", MONTHLY)):
        newest: dict[str, Backup] = {}
        for backup in sorted(automatic, key=lambda backup: backup.made_at):
            newest[backup.made_at.strftime(pattern)] = backup
        for name in sorted(newest)[-most:]:
            assert any(backup.made_at == newest[name].made_at for backup in kept if backup.reason is BackupReason.AUTOMATIC)
    counted = Counter(backup.reason for backup in kept)
    assert counted[BackupReason.AUTOMATIC] <= HOURLY + DAILY + MONTHLY
    assert set(kept_backups(kept)) == set(kept)


def test_a_year_of_office_days_leaves_hours_days_and_months(store: OfficeStore, path: Path, clock: Clock) -> None:
    put(store, a_note("0"))
    source = store.backups.make(path, BackupReason.BY_HAND).path
    for day in range(300):
        for hour in range(9, 18, 3):
            moment = START + dt.timedelta(days=day, hours=hour)
            name = moment.strftime("office-%Y%m%dT%H%M%S000Z-auto.sqlite")
            os.link(source, store.backups.folder / name)
    store.backups.thin()
    kept = [backup for backup in store.backups.all() if backup.reason is BackupReason.AUTOMATIC]
    newest = kept[0].made_at
    assert len([backup for backup in kept if newest - backup.made_at < dt.timedelta(days=8)]) >= HOURLY
    assert len({backup.made_at.date() for backup in kept}) >= DAILY
    assert len({backup.made_at.strftime("%Y%m") for backup in kept}) == 10
    assert store.backups.all()[-1].made_at.month == 1 or source.exists()


def test_a_backup_of_an_older_schema_can_be_read(store: OfficeStore, path: Path, tmp_path: Path) -> None:
    released = Path(__file__).with_name("released") / "schema-1.sqlite"
    before = released.read_bytes()
    assert texts_in(released)
    assert released.read_bytes() == before


def test_a_backup_that_is_none_is_told(tmp_path: Path) -> None:
    file = tmp_path / "backup.sqlite"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE notes (x)")
    with pytest.raises(OfficeFileUnavailable) as raised:
        OfficeCopy(file)
    assert raised.value.fault is OfficeFault.DAMAGED
