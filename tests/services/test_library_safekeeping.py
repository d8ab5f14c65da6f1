"""Care, restoring with a preview, and rescue."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from cdtdesk.domain.codes import CdtCode
from cdtdesk.office.backups import BackupReason
from cdtdesk.office.faults import OfficeFault, OfficeFileUnavailable
from cdtdesk.office.rows import About
from cdtdesk.services.library import LibraryService
from tests.services.conftest import Clock

D0120, D4341 = CdtCode("D0120"), CdtCode("D4341")


def alter_a_row(library: LibraryService) -> None:
    """Damage of the kind that SQLite does not see."""
    library.close()
    with closing(sqlite3.connect(library.path)) as connection:
        connection.execute("UPDATE notes SET text = replace(text, 'two', 'ten')")
        connection.commit()


def scribble(library: LibraryService) -> None:
    library.close()
    data = bytearray(library.path.read_bytes())
    data[60:8_000] = b"?" * 7_940
    library.path.write_bytes(data)


# Care


def test_care_of_nothing_does_nothing(library: LibraryService, home: Path) -> None:
    care = library.safekeeping.care()
    assert care.check is None
    assert care.backup is None
    assert list(home.iterdir()) == []


def test_care_checks_once_a_start_and_backs_up_hourly(
    library: LibraryService, open_library: Callable[[], LibraryService], clock: Clock
) -> None:
    library.save_note(D4341, "two per year", None)
    first = library.safekeeping.care()
    assert first.check is not None
    assert first.check.is_sound
    assert first.backup is not None
    again = library.safekeeping.care()
    assert again.check is None
    assert again.backup is None
    clock.move(hours=2)
    library.save_note(D4341, "three per year", None)
    assert library.safekeeping.care().backup is not None
    assert open_library().safekeeping.care().check is not None


def test_care_checks_every_row_once_a_week(library: LibraryService, clock: Clock) -> None:
    library.save_note(D4341, "two per year", None)
    library.safekeeping.care()
    alter_a_row(library)
    clock.move(days=6)
    library.safekeeping.care()
    assert library.newest_note(D4341) is not None
    clock.move(days=1)
    care = library.safekeeping.care()
    assert care.check is not None
    assert not care.check.is_sound
    with pytest.raises(OfficeFileUnavailable) as raised:
        library.newest_note(D4341)
    assert raised.value.fault is OfficeFault.DAMAGED


def test_care_may_run_in_another_thread_while_the_office_writes(library: LibraryService) -> None:
    library.save_note(D4341, "first", None)
    done: list[object] = []
    thread = threading.Thread(target=lambda: done.append(library.safekeeping.care()))
    thread.start()
    for number in range(20):
        library.save_note(D0120, f"note {number}", None)
    thread.join()
    assert len(done) == 1
    assert len(library.notes.of(D0120)) == 20


def test_a_file_that_proves_sound_after_all_is_used_again(library: LibraryService) -> None:
    library.save_note(D4341, "two per year", None)
    library._store.file.refuse()
    with pytest.raises(OfficeFileUnavailable):
        library.notes.of(D4341)
    library.safekeeping.care()
    assert len(library.notes.of(D4341)) == 1


# Restoring


def test_a_restore_is_previewed_done_and_undone(library: LibraryService, clock: Clock) -> None:
    changed = library.save_note(D4341, "two per year", None)
    deleted = library.save_note(D4341, "will be deleted", None)
    library.set_favorite(D0120, True)
    backup = library.safekeeping.back_up()
    clock.move(hours=1)
    library.notes.save(changed, About(D4341), "three per year")
    library.notes.delete(deleted)
    library.save_note(D0120, "written since", None)
    preview = library.safekeeping.preview(backup)
    assert preview.counts() == {"notes": {"come_back": 1, "go": 1, "change": 1}}
    before = library.safekeeping.restore(backup)
    assert before.reason is BackupReason.BEFORE_RESTORE
    assert {note.text for note in library.notes.all()} == {"two per year", "will be deleted"}
    assert library.noted_codes() == {D4341}
    assert library.is_favorite(D0120)
    assert [match.about for match in library.matches("year", ["year"], False)] == [D4341]
    assert library.matches("written", ["written"], False) == []
    assert library.safekeeping.preview(backup).differences == ()
    library.safekeeping.restore(before)
    assert {note.text for note in library.notes.all()} == {"three per year", "written since"}
    assert library.safekeeping.check().is_sound


def test_a_restored_library_is_written_and_backed_up_as_before(library: LibraryService, clock: Clock) -> None:
    library.save_note(D4341, "first", None)
    backup = library.safekeeping.back_up()
    library.save_note(D4341, "second", None)
    library.safekeeping.restore(backup)
    library.save_note(D4341, "third", None)
    assert library.safekeeping.care().backup is not None
    assert sorted(note.text for note in library.notes.of(D4341)) == ["first", "third"]


def test_a_backup_that_is_damaged_is_not_restored(library: LibraryService) -> None:
    library.save_note(D4341, "first", None)
    backup = library.safekeeping.back_up()
    data = bytearray(backup.path.read_bytes())
    data[30_000:60_000] = bytes(30_000)
    backup.path.write_bytes(data)
    with pytest.raises(OfficeFileUnavailable) as raised:
        library.safekeeping.restore(backup)
    assert raised.value.path == backup.path
    assert [note.text for note in library.notes.of(D4341)] == ["first"]


def test_a_backup_elsewhere_is_made_and_restored(library: LibraryService, tmp_path: Path) -> None:
    library.save_note(D4341, "first", None)
    backup = library.safekeeping.back_up(tmp_path / "stick" / "mine.sqlite")
    assert backup.path.exists()
    library.save_note(D4341, "second", None)
    library.safekeeping.restore(backup)
    assert [note.text for note in library.notes.of(D4341)] == ["first"]


def test_one_who_only_reads_cannot_restore(library: LibraryService, home: Path, clock: Clock) -> None:
    from cdtdesk.office.store import OfficeStore

    library.save_note(D4341, "first", None)
    backup = library.safekeeping.back_up()
    library.save_note(D4341, "second", None)
    second = LibraryService(OfficeStore(home / "office.sqlite", clock))
    for attempt in (lambda: second.safekeeping.restore(backup), lambda: second.safekeeping.rescue(backup)):
        with pytest.raises(OfficeFileUnavailable) as raised:
            attempt()
        assert raised.value.fault is OfficeFault.IN_USE
    assert len(library.notes.of(D4341)) == 2
    second.close()


# Rescue


def test_a_damaged_library_goes_on_with_the_newest_good_backup_and_what_was_written_since(library: LibraryService) -> None:
    library.save_note(D4341, "two per year", None)
    library.set_favorite(D0120, True)
    good = library.safekeeping.back_up()
    library.save_note(D4341, "written after the backup", None)
    scribble(library)
    damaged = library.path.read_bytes()
    with pytest.raises(OfficeFileUnavailable) as raised:
        library.notes.all()
    offer = library.safekeeping.offer(raised.value.fault)
    assert offer.newest_good == good
    rescued = library.safekeeping.rescue(offer.newest_good)
    assert rescued.set_aside is not None
    assert rescued.set_aside.read_bytes() == damaged
    assert "written after the backup" in {note.text for note in library.notes.all()}
    assert library.is_favorite(D0120)
    library.save_note(D0120, "life goes on", None)
    assert library.safekeeping.check().is_sound


def test_a_damaged_backup_is_passed_over_for_an_older_good_one(library: LibraryService, clock: Clock) -> None:
    library.save_note(D4341, "first", None)
    good = library.safekeeping.back_up()
    clock.move(minutes=1)
    bad = library.safekeeping.back_up()
    with closing(sqlite3.connect(bad.path)) as connection:
        connection.execute("UPDATE notes SET text = 'altered'")
        connection.commit()
    assert library.safekeeping.backups()[0] == bad
    assert library.safekeeping.offer(OfficeFault.DAMAGED).newest_good == good


def test_without_a_backup_a_new_library_begins_with_what_could_be_read(library: LibraryService) -> None:
    library.save_note(D4341, "two per year", None)
    library.set_favorite(D0120, True)
    scribble(library)
    assert library.safekeeping.offer(OfficeFault.DAMAGED).newest_good is None
    rescued = library.safekeeping.rescue(None)
    assert rescued.set_aside is not None
    assert [note.text for note in library.notes.of(D4341)] == ["two per year"]
    assert library.is_favorite(D0120)


def test_a_note_with_a_wrong_letter_is_kept_beside_what_the_backup_knows(library: LibraryService) -> None:
    library.save_note(D4341, "two per year", None)
    backup = library.safekeeping.back_up()
    alter_a_row(library)
    library.safekeeping.rescue(backup)
    assert sorted(note.text for note in library.notes.of(D4341)) == ["ten per year", "two per year"]
    assert len(library.notes.twins()) == 1


def test_a_lost_file_is_put_back(library: LibraryService, open_library: Callable[[], LibraryService]) -> None:
    library.save_note(D4341, "first", None)
    backup = library.safekeeping.back_up()
    library.close()
    library.path.unlink()
    started = open_library()
    with pytest.raises(OfficeFileUnavailable) as raised:
        started.noted_codes()
    assert raised.value.fault is OfficeFault.MISSING
    preview = started.safekeeping.preview(backup)
    assert preview.counts() == {"notes": {"come_back": 1}}
    rescued = started.safekeeping.rescue(backup)
    assert rescued.set_aside is None
    assert started.noted_codes() == {D4341}


def test_a_new_start_is_a_decision(library: LibraryService, open_library: Callable[[], LibraryService]) -> None:
    library.save_note(D4341, "first", None)
    library.safekeeping.back_up()
    library.close()
    library.path.unlink()
    started = open_library()
    with pytest.raises(OfficeFileUnavailable):
        started.save_note(D0120, "typed", None)
    started.safekeeping.rescue(None)
    started.save_note(D0120, "typed", None)
    assert started.noted_codes() == {D0120}
    assert open_library().noted_codes() == {D0120}
