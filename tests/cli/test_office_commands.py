"""``cdtdesk office``: every part, shown first and done with --yes."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from cdtdesk.__main__ import main
from cdtdesk.domain.codes import CdtCode
from cdtdesk.environment.clock import now
from cdtdesk.office.store import OfficeStore
from cdtdesk.services.library import LibraryService

D0120, D4341 = CdtCode("D0120"), CdtCode("D4341")
FOUND, NOT_FOUND, BAD_USE, FAILED = range(4)

Office = Callable[..., tuple[int, str, str]]


@pytest.fixture
def office(capsys: pytest.CaptureFixture[str]) -> Office:
    """Runs ``cdtdesk office ...``; returns exit code, output and messages."""

    def run(*words: str | Path) -> tuple[int, str, str]:
        code = main(["office", *map(str, words)])
        told = capsys.readouterr()
        return code, told.out, told.err

    return run


@pytest.fixture
def file(home: Path) -> Path:
    """An office file with two notes and a star."""
    write(home, {D4341: "two per year", D0120: "exam note"})
    return home / "office.sqlite"


def write(home: Path, notes: dict[CdtCode, str]) -> None:
    library = LibraryService(OfficeStore(home / "office.sqlite", now))
    for code, text in notes.items():
        library.save_note(code, text, None)
        library.set_favorite(code, True)
    library.close()


def texts(home: Path) -> set[str]:
    library = LibraryService(OfficeStore(home / "office.sqlite", now))
    found = {note.text for note in library.notes.all()}
    library.close()
    return found


def damage(file: Path) -> bytes:
    data = bytearray(file.read_bytes())
    data[50:9_000] = b"!" * 8_950
    file.write_bytes(data)
    return bytes(data)


def test_path_is_told_and_nothing_made(office: Office, home: Path) -> None:
    assert office("path") == (FOUND, f"{home / 'office.sqlite'}\n", "")
    assert list(home.iterdir()) == []


def test_check_of_nothing_of_a_sound_file_and_of_a_damaged_one(office: Office, home: Path) -> None:
    code, out, err = office("check")
    assert (code, out) == (FOUND, "")
    assert str(home / "office.sqlite") in err
    write(home, {D4341: "two per year"})
    assert office("check") == (FOUND, f"The office file {home / 'office.sqlite'} is sound.\n", "")
    assert json.loads(office("check", "--json")[1]) == {"path": str(home / "office.sqlite"), "fault": None, "findings": []}
    damage(home / "office.sqlite")
    code, out, err = office("check", "--json")
    assert code == FAILED
    assert json.loads(out)["fault"] == "damaged"
    (line,) = err.splitlines()
    assert "cdtdesk office restore" in line


def test_check_notices_a_row_that_is_not_as_it_was_written(office: Office, file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE notes SET text = 'altered'")
        connection.commit()
    assert office("check")[0] == FAILED


def test_check_of_a_newer_file_says_so(office: Office, file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA user_version = 9")
    code, _, err = office("check")
    assert code == FAILED
    assert "newer" in err


def test_backup_restore_and_back_again(office: Office, file: Path, home: Path) -> None:
    code, out, _ = office("backup")
    backup = Path(out.strip())
    assert code == FOUND
    assert backup.parent == home / "backups"
    write(home, {D4341: "written since"})
    assert backup.name in office("restore")[1]
    code, out, _ = office("restore", "newest")
    assert code == FOUND
    assert "notes: 1 would go" in out
    assert "- D4341: written since" in out
    assert "--yes" in out
    assert texts(home) == {"two per year", "exam note", "written since"}
    code, out, _ = office("restore", backup.name, "--yes")
    assert code == FOUND
    assert texts(home) == {"two per year", "exam note"}
    before = out.strip().rstrip(".").split()[-1]
    office("restore", before, "--yes")
    assert texts(home) == {"two per year", "exam note", "written since"}


def test_backup_to_a_file_is_never_over_another(office: Office, file: Path, tmp_path: Path) -> None:
    target = tmp_path / "mine.sqlite"
    assert office("backup", target) == (FOUND, f"{target}\n", "")
    before = target.read_bytes()
    assert office("backup", target)[0] == FAILED
    assert target.read_bytes() == before
    assert office("restore", target)[0] == FOUND


def test_nothing_to_back_up_or_restore_is_told(office: Office, home: Path) -> None:
    assert office("backup")[0] == NOT_FOUND
    assert office("restore")[0] == NOT_FOUND
    assert office("restore", "newest")[0] == NOT_FOUND
    assert office("restore", "no-such-backup")[0] == NOT_FOUND
    assert list(home.iterdir()) == []


def test_a_damaged_file_is_set_aside_and_replaced(office: Office, file: Path, home: Path) -> None:
    office("backup")
    write(home, {D0120: "written since"})
    damaged = damage(file)
    code, out, _ = office("restore", "newest")
    assert code == FOUND
    assert "--yes" in out
    assert file.read_bytes() == damaged
    code, out, _ = office("restore", "newest", "--yes")
    assert code == FOUND
    (aside,) = home.glob("office.damaged-*.sqlite")
    assert aside.read_bytes() == damaged
    assert str(aside) in out
    assert texts(home) == {"two per year", "exam note", "written since"}
    assert office("check")[0] == FOUND


def test_a_new_file_is_started_only_in_the_place_of_a_damaged_one(office: Office, file: Path, home: Path) -> None:
    assert office("restore", "--new", "--yes")[0] == BAD_USE
    damage(file)
    assert office("restore", "--new")[0] == FOUND
    assert office("restore", "--new", "--yes")[0] == FOUND
    assert office("check")[0] == FOUND
    assert texts(home) == {"two per year", "exam note"}


def test_a_lost_file_is_put_back(office: Office, file: Path, home: Path) -> None:
    office("backup")
    file.unlink()
    assert office("check")[0] == FAILED
    assert office("restore", "newest", "--yes")[0] == FOUND
    assert texts(home) == {"two per year", "exam note"}


def test_export_and_import_on_another_desk(office: Office, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = tmp_path / "given.zip"
    code, out, _ = office("export", given)
    assert code == FOUND
    assert "2 notes" in out
    assert office("export", given)[0] == FAILED
    assert office("export", given, "--replace")[0] == FOUND
    next_desk = tmp_path / "next"
    monkeypatch.setenv("CDTDESK_HOME", str(next_desk))
    code, out, _ = office("import", given)
    assert code == FOUND
    assert "notes: 2 new" in out
    assert not next_desk.exists()
    assert office("import", given, "--yes")[0] == FOUND
    assert texts(next_desk) == {"two per year", "exam note"}
    code, out, _ = office("import", given, "--yes")
    assert code == FOUND
    assert "nothing new" in out


def test_lists_are_exported_as_csv(office: Office, file: Path, tmp_path: Path, catalog_path: Path) -> None:
    for what, line in (("notes", "D4341,two per year"), ("favorites", "default,D4341,,"), ("fees", "schedule,effective_from")):
        target = tmp_path / f"{what}.csv"
        assert office("export", target, "--what", what)[0] == FOUND
        assert line in target.read_text(encoding="utf-8-sig")
    assert office("export", tmp_path / "all.csv")[0] == BAD_USE
    assert office("export", tmp_path / "all.txt")[0] == BAD_USE
    assert office("export", tmp_path / "notes.zip", "--what", "notes")[0] == BAD_USE


def test_fees_are_imported_by_name_and_day(office: Office, home: Path, tmp_path: Path, catalog_path: Path) -> None:
    fees = tmp_path / "fees.csv"
    fees.write_text("Code,UCR,Delta\nD0120,58,41\nD2740,,900\nwhat,7,7\n")
    assert office("import", fees)[0] == BAD_USE
    code, out, _ = office("import", fees, "--fees", "Delta", "--column", "Delta", "--from", "2027-01-01")
    assert code == FOUND
    assert "Delta (Delta): 2 new" in out
    assert "UCR, Delta" in out
    assert "left out: WHAT" in out
    assert office("import", fees, "--fees", "Delta", "--column", "Cigna")[0] == FAILED
    assert not (home / "office.sqlite").exists()
    assert office("import", fees, "--fees", "Delta", "--column", "Delta", "--from", "2027-01-01", "--yes")[0] == FOUND
    office("export", tmp_path / "out.csv", "--what", "fees")
    assert "Delta,2027-01-01,D0120,41.00" in (tmp_path / "out.csv").read_text(encoding="utf-8-sig")


def test_files_that_cannot_be_taken_in_are_told_in_one_line(office: Office, tmp_path: Path, catalog_path: Path) -> None:
    broken = tmp_path / "broken.zip"
    broken.write_bytes(b"PK broken")
    nowhere = tmp_path / "nowhere.csv"
    for words in ((broken,), (tmp_path / "nowhere.zip",), (nowhere, "--fees", "UCR"), (tmp_path / "no.sqlite",)):
        code, out, err = office("import", *words)
        assert (code, out) == (FAILED, "")
        (line,) = err.splitlines()
        assert str(words[0]) in line


def test_what_changes_the_file_waits_for_the_window_that_has_it_open(
    office: Office, file: Path, home: Path, tmp_path: Path
) -> None:
    given = tmp_path / "given.zip"
    office("export", given)
    office("backup")
    library = LibraryService(OfficeStore(file, now))
    library.save_note(D4341, "typed in the window", None)
    assert office("check")[0] == FOUND
    assert office("backup")[0] == FOUND
    assert office("export", tmp_path / "more.zip")[0] == FOUND
    code, _, err = office("restore", "newest", "--yes")
    assert code == FAILED
    assert "open" in err
    library.save_note(D4341, "and on", None)
    library.close()
    assert texts(home) == {"two per year", "exam note", "typed in the window", "and on"}


@pytest.mark.parametrize("words", [["nonsense"], [], ["import"], ["export"], ["import", "x.csv", "--from", "soon"]])
def test_bad_use_is_one_line(office: Office, words: list[str]) -> None:
    code, out, err = office(*words)
    assert (code, out) == (BAD_USE, "")
    assert len(err.splitlines()) == 1
