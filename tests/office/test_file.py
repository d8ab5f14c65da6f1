"""The open file: who may write, which journal, and every kind of bad luck."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from cdtdesk.office.backups import BackupReason
from cdtdesk.office.changing import changed
from cdtdesk.office.faults import OfficeFault, OfficeFileUnavailable, fault_of
from cdtdesk.office.places import Place
from cdtdesk.office.rows import Note
from cdtdesk.office.store import OfficeStore
from tests.office.conftest import Clock
from tests.office.rows_made import a_note, put

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="rights and renames of open files are those of POSIX systems")


def journal_mode(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return str(connection.execute("PRAGMA journal_mode").fetchone()[0])


def fault_of_writing(store: OfficeStore) -> OfficeFault:
    with pytest.raises(OfficeFileUnavailable) as raised:
        put(store, a_note("refused"))
    return raised.value.fault


def test_reading_makes_no_file_and_no_folder(store: OfficeStore, path: Path) -> None:
    assert store.select(Note) == []
    assert list(path.parent.iterdir()) == []


@posix_only
def test_files_are_for_their_owner_alone(store: OfficeStore, path: Path) -> None:
    put(store, a_note())
    store.backups.make(path, BackupReason.BY_HAND)
    for file in [*path.parent.glob("office*"), *store.backups.folder.iterdir()]:
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file
    assert stat.S_IMODE(store.backups.folder.stat().st_mode) == 0o700


def test_the_log_is_written_ahead_on_a_local_disk(store: OfficeStore, path: Path) -> None:
    put(store, a_note())
    assert journal_mode(path) == "wal"


@pytest.mark.parametrize("folder", ["Dropbox", "OneDrive - Smile Dental", "Google Drive"])
def test_a_rollback_journal_is_kept_in_a_cloud_folder(home: Path, clock: Clock, folder: str) -> None:
    store = OfficeStore(home / folder / "office.sqlite", clock)
    assert store.place is Place.CLOUD
    put(store, a_note("kept"))
    store.close()
    assert journal_mode(store.path) == "delete"
    assert [note.text for note in store.select(Note)] == ["kept"]
    store.close()


def test_a_file_moved_to_a_cloud_folder_changes_to_a_rollback_journal(store: OfficeStore, path: Path, clock: Clock) -> None:
    put(store, a_note("kept"))
    store.close()
    assert journal_mode(path) == "wal"
    (path.parent / "Dropbox").mkdir()
    moved = OfficeStore(Path(shutil.move(path, path.parent / "Dropbox")), clock)
    assert [note.text for note in moved.select(Note)] == ["kept"]
    moved.close()
    assert journal_mode(moved.path) == "delete"


def test_writes_are_on_the_disk_when_they_are_acknowledged(store: OfficeStore, path: Path) -> None:
    put(store, a_note())
    with store.transaction() as writing:
        assert writing._connection.execute("PRAGMA synchronous").fetchone()[0] >= 2


# Ownership


def test_the_second_to_open_reads_and_is_told_who_has_it(store: OfficeStore, path: Path, clock: Clock) -> None:
    put(store, a_note("from the first"))
    second = OfficeStore(path, clock)
    assert [note.text for note in second.select(Note)] == ["from the first"]
    holder = second.holder()
    assert holder is not None
    assert holder.pid == os.getpid()
    with pytest.raises(OfficeFileUnavailable) as raised:
        put(second, a_note("from the second"))
    assert raised.value.fault is OfficeFault.IN_USE
    assert raised.value.holder == holder
    assert holder.user in str(raised.value)
    second.close()


def test_the_second_sees_what_the_first_writes_and_writes_when_it_has_gone(
    store: OfficeStore, path: Path, clock: Clock
) -> None:
    put(store, a_note("one"))
    second = OfficeStore(path, clock)
    assert len(second.select(Note)) == 1
    seen = second.changes
    put(store, a_note("two"))
    assert not second.keep_alive()
    assert second.changes > seen
    assert len(second.select(Note)) == 2
    store.close()
    assert second.keep_alive()
    put(second, a_note("three"))
    assert second.holder() is None
    assert len(second.select(Note)) == 3
    second.close()


def test_a_second_that_writes_needs_not_wait_for_its_sign_of_life(store: OfficeStore, path: Path, clock: Clock) -> None:
    put(store, a_note())
    second = OfficeStore(path, clock)
    second.select(Note)
    store.close()
    put(second, a_note())
    assert second.is_owner
    second.close()


def test_one_that_only_looks_never_takes_the_right_to_write(store: OfficeStore, path: Path, clock: Clock) -> None:
    put(store, a_note())
    store.close()
    looking = OfficeStore(path, clock, read_only=True)
    assert len(looking.select(Note)) == 1
    put(store, a_note())
    assert fault_of_writing(looking) is OfficeFault.READ_ONLY
    looking.close()


@posix_only
def test_the_right_to_write_is_free_after_its_owner_was_killed(path: Path, clock: Clock) -> None:
    script = (
        "import os, signal, sys; from pathlib import Path; from cdtdesk.office.store import OfficeStore\n"
        "from cdtdesk.environment.clock import now; from tests.office.rows_made import a_note, put\n"
        "store = OfficeStore(Path(sys.argv[1]), now); put(store, a_note('last words')); os.kill(os.getpid(), signal.SIGKILL)"
    )
    root = Path(__file__).resolve().parents[2]
    ended = subprocess.run([sys.executable, "-c", script, path], cwd=root, check=False)
    assert ended.returncode < 0
    store = OfficeStore(path, clock)
    assert [note.text for note in store.select(Note)] == ["last words"]
    assert store.is_owner
    store.close()


# Bad luck


def test_a_file_that_vanished_is_not_made_anew(store: OfficeStore, path: Path, tmp_path: Path) -> None:
    put(store, a_note("kept"))
    for file in path.parent.glob("office.sqlite*"):
        file.rename(tmp_path / file.name)
    assert fault_of_writing(store) is OfficeFault.UNREACHABLE
    with pytest.raises(OfficeFileUnavailable):
        store.select(Note)
    assert not path.exists()
    for file in tmp_path.glob("office.sqlite*"):
        file.rename(path.parent / file.name)
    put(store, a_note("saved when it was back"))
    assert sorted(note.text for note in store.select(Note)) == ["kept", "saved when it was back"]


def test_a_file_that_is_gone_at_the_start_is_missed_where_there_are_backups(
    store: OfficeStore, path: Path, clock: Clock
) -> None:
    put(store, a_note())
    store.backups.make(path, BackupReason.BY_HAND)
    store.close()
    path.unlink()
    started = OfficeStore(path, clock)
    assert fault_of_writing(started) is OfficeFault.MISSING
    assert not path.exists()
    started.close()


def test_a_log_whose_file_is_gone_is_not_taken_for_the_log_of_a_new_one(store: OfficeStore, path: Path) -> None:
    put(store, a_note())
    log = path.with_name("office.sqlite-wal")
    left_behind = log.read_bytes()
    store.close()
    path.unlink()
    log.write_bytes(left_behind)
    store.file.forget()
    assert fault_of_writing(store) is OfficeFault.MISSING


def test_a_file_that_was_replaced_is_opened_anew(store: OfficeStore, path: Path, clock: Clock, tmp_path: Path) -> None:
    other = OfficeStore(tmp_path / "other.sqlite", clock)
    put(other, a_note("from the other file"))
    other.close()
    put(store, a_note("from the first file"))
    store.file._disconnect()
    (tmp_path / "other.sqlite").replace(path)
    assert [note.text for note in store.select(Note)] == ["from the other file"]


def a_folder(path: Path) -> None:
    path.mkdir(parents=True)


def a_picture(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(3_000))


def another_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE patients (name TEXT)")


def half_of_it(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def an_altered_table(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"supersedes TEXT", b"sUpersedes TEXT"))


def the_version_of_no_release(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 0")


def a_newer_version(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 77")


@pytest.mark.parametrize(
    ("harm", "fault"),
    [
        (a_picture, OfficeFault.DAMAGED),
        (another_database, OfficeFault.DAMAGED),
        (half_of_it, OfficeFault.DAMAGED),
        (an_altered_table, OfficeFault.DAMAGED),
        (the_version_of_no_release, OfficeFault.DAMAGED),
        (a_newer_version, OfficeFault.NEWER),
    ],
)
def test_what_is_no_usable_office_file_is_told_and_left_as_it_is(
    store: OfficeStore, path: Path, clock: Clock, harm: Callable[[Path], None], fault: OfficeFault
) -> None:
    put(store, *(a_note("x" * 3_000) for _ in range(20)))
    store.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    if harm in (a_picture, another_database):
        path.unlink()
    harm(path)
    before = path.read_bytes()
    started = OfficeStore(path, clock)
    with pytest.raises(OfficeFileUnavailable) as raised:
        started.select(Note)
    assert raised.value.fault is fault
    assert str(path) in str(raised.value)
    assert fault_of_writing(started) is fault
    started.close()
    assert path.read_bytes() == before


def test_a_folder_in_its_place_is_told(path: Path, store: OfficeStore) -> None:
    a_folder(path)
    assert fault_of_writing(store) is OfficeFault.UNREACHABLE


def test_an_empty_file_is_used_when_there_is_nothing_to_lose_and_refused_when_there_are_backups(
    store: OfficeStore, path: Path
) -> None:
    path.touch()
    put(store, a_note())
    store.backups.make(path, BackupReason.BY_HAND)
    store.close()
    for file in path.parent.glob("office.sqlite*"):
        file.unlink()
    path.touch()
    assert fault_of_writing(store) is OfficeFault.DAMAGED


def test_a_file_another_program_is_writing_is_told_and_saved_later(store: OfficeStore, path: Path) -> None:
    put(store, a_note("first"))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert fault_of_writing(store) is OfficeFault.LOCKED
        assert len(store.select(Note)) == 1
    put(store, a_note("second"))
    assert len(store.select(Note)) == 2


def test_a_file_found_damaged_takes_not_a_byte_until_it_is_replaced(store: OfficeStore, path: Path) -> None:
    put(store, a_note())
    store.file.refuse()
    for _ in range(3):
        assert fault_of_writing(store) is OfficeFault.DAMAGED
    store.close()
    copy = path.read_bytes()
    path.unlink()
    path.write_bytes(copy)
    put(store, a_note("after somebody put it back from a copy"))
    assert len(store.select(Note)) == 2


def test_a_disk_that_fails_to_read_for_a_while_is_not_taken_for_damage_for_ever(
    store: OfficeStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(store, a_note("kept"))
    fails = [True]

    def look_again() -> bool | None:
        return None if fails[0] else True

    monkeypatch.setattr(store.file, "_look_again", look_again)
    error = sqlite3.DatabaseError("database disk image is malformed")
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    told = store.file._fault_of(error)
    assert told is not None
    assert told.fault is OfficeFault.DAMAGED
    store.keep_alive()
    assert fault_of_writing(store) is OfficeFault.DAMAGED
    fails[0] = False
    assert store.keep_alive()
    put(store, a_note("saved"))
    assert len(store.select(Note)) == 2


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE search_words SET targets = 7",
        "UPDATE search_targets SET field = 'nonsense'",
        "DELETE FROM search_targets",
        "UPDATE notes SET words = x'00'",
        "UPDATE desk SET value = 'soon' WHERE name = 'exchanged_at'",
        "UPDATE desk SET value = 7 WHERE name = 'exchanged_at'",
    ],
)
def test_an_index_that_is_none_means_damage(store: OfficeStore, path: Path, statement: str) -> None:
    note = a_note("harmless")
    put(store, note)
    store.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()

    def use() -> None:
        store.matches("harmless", ["harmless"], False)
        with store.transaction() as writing:
            assert writing.exchanged_at
            writing.put(changed(note, note.changed_at, text="changed"))

    with pytest.raises(OfficeFileUnavailable) as raised:
        use()
    assert raised.value.fault is OfficeFault.DAMAGED


def test_text_that_is_no_text_means_damage(store: OfficeStore, path: Path) -> None:
    put(store, a_note("harmless"))
    store.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE notes SET text = CAST(x'80ff' AS TEXT)")
        connection.commit()
    with pytest.raises(OfficeFileUnavailable) as raised:
        store.select(Note)
    assert raised.value.fault is OfficeFault.DAMAGED


def test_a_row_that_is_none_means_damage(store: OfficeStore, path: Path) -> None:
    put(store, a_note())
    store.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE notes SET changed_at = 'yesterday'")
        connection.commit()
    with pytest.raises(OfficeFileUnavailable) as raised:
        store.select(Note)
    assert raised.value.fault is OfficeFault.DAMAGED
    assert fault_of_writing(store) is OfficeFault.DAMAGED


@pytest.mark.parametrize(
    ("error", "fault"),
    [
        (PermissionError(13, "no"), OfficeFault.READ_ONLY),
        (OSError(30, "read-only file system"), OfficeFault.READ_ONLY),
        (OSError(28, "no space left"), OfficeFault.DISK_FULL),
        (OSError(5, "input/output error"), OfficeFault.UNREACHABLE),
    ],
)
def test_what_the_system_says_is_told_in_one_sentence(error: OSError, fault: OfficeFault, path: Path) -> None:
    told = fault_of(error, path)
    assert told is not None
    assert told.fault is fault
    assert ": " in str(told)


def test_a_mistake_of_the_program_is_no_bad_luck(store: OfficeStore, path: Path) -> None:
    assert fault_of(ValueError("no"), path) is None
    put(store, a_note())
    with pytest.raises(sqlite3.OperationalError):
        store.file.rows("SELECT no_such_column FROM notes")


@posix_only
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everything")
def test_a_folder_that_may_not_be_written_is_read_and_told(store: OfficeStore, path: Path, clock: Clock) -> None:
    put(store, a_note("kept"))
    store.close()
    for file in path.parent.glob("office.sqlite*-*"):
        file.unlink()
    path.parent.chmod(0o500)
    path.chmod(0o400)
    try:
        started = OfficeStore(path, clock)
        assert [note.text for note in started.select(Note)] == ["kept"]
        assert fault_of_writing(started) is OfficeFault.READ_ONLY
        started.close()
    finally:
        path.parent.chmod(0o700)


def test_opening_an_up_to_date_file_imports_no_sqlite_utils(store: OfficeStore, path: Path) -> None:
    put(store, a_note("kept"))
    store.close()
    script = (
        "import sys; from pathlib import Path; from cdtdesk.office.store import OfficeStore\n"
        "from cdtdesk.environment.clock import now; from cdtdesk.services.library import LibraryService\n"
        "library = LibraryService(OfficeStore(Path(sys.argv[1]), now)); assert library.noted_codes() == {'D4341'}\n"
        "library.save_note('D4341', 'another', None); library.close()\n"
        "heavy = {'sqlite_utils', 'rapidfuzz', 'python_calamine', 'openpyxl', 'numpy', 'click', 'socket', 'ssl'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)"
    )
    root = Path(__file__).resolve().parents[2]
    subprocess.run([sys.executable, "-c", script, path], cwd=root, check=True)
