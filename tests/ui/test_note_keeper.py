"""What is typed is kept by its note until it is on the disk, whatever happens in between."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cdtdesk.environment.clock import now
from cdtdesk.office.rows import About, new_id
from cdtdesk.office.store import OfficeStore
from cdtdesk.services.library import LibraryService
from cdtdesk.services.notes import NoteDetails
from cdtdesk.ui.support.note_book import day_to_check
from cdtdesk.ui.support.note_keeper import NoteKeeper, NoteSheet

D4341 = About("D4341")


@pytest.fixture
def library(home: Path) -> Iterator[LibraryService]:
    opened = LibraryService(OfficeStore(home / "office.sqlite", now))
    yield opened
    opened.close()


@pytest.fixture
def keeper(qtbot: QtBot, library: LibraryService) -> NoteKeeper:
    return NoteKeeper(library)


def sheet(text: str, about: About = D4341, details: NoteDetails = NoteDetails()) -> NoteSheet:  # noqa: B008 - a value
    return NoteSheet(new_id(), about, text, details)


def texts(library: LibraryService) -> list[str]:
    return sorted(note.text for note in library.notes.all())


def test_it_saves_by_itself(qtbot: QtBot, library: LibraryService, keeper: NoteKeeper) -> None:
    with qtbot.waitSignal(keeper.saved) as saved:
        keeper.keep(sheet("two per year"))
    assert saved.args[1] == "D4341"
    assert texts(library) == ["two per year"]
    assert not keeper.has_unsaved


def test_several_notes_on_one_code_and_on_ranges_are_kept_apart(library: LibraryService, keeper: NoteKeeper) -> None:
    for each in (sheet("one"), sheet("two"), sheet("crowns", About("D2740-D2799"))):
        keeper.keep(each)
    assert keeper.save_all()
    assert texts(library) == ["crowns", "one", "two"]


def test_payer_author_and_day_are_saved_with_the_text(library: LibraryService, keeper: NoteKeeper) -> None:
    details = NoteDetails(library.payers.add("Delta").id, "MB", dt.date(2027, 5, 23))
    keeper.keep(sheet("two per year", details=details))
    keeper.save_all()
    (note,) = library.notes.all()
    assert NoteDetails(note.payer_id, note.author, note.check_on) == details


def test_what_cannot_be_saved_is_kept_and_saved_once(home: Path, library: LibraryService, keeper: NoteKeeper) -> None:
    (home / "office.sqlite").mkdir()
    typed = sheet("do not lose me")
    keeper.keep(typed)
    assert not keeper.save_all()
    assert keeper.holds(typed.note_id)
    assert keeper.latest(typed._replace(text="older")).text == "do not lose me"
    keeper.keep(typed._replace(text="do not lose me either"))
    (home / "office.sqlite").rmdir()
    assert keeper.save_all()
    assert keeper.save_all()
    assert texts(library) == ["do not lose me either"]


def test_a_blank_new_note_makes_no_file(home: Path, keeper: NoteKeeper) -> None:
    keeper.keep(sheet("  \n"))
    assert keeper.save_all()
    assert not (home / "office.sqlite").exists()


def test_a_note_emptied_after_it_was_saved_is_deleted(library: LibraryService, keeper: NoteKeeper) -> None:
    typed = sheet("wrong")
    keeper.keep(typed)
    keeper.save_all()
    keeper.keep(typed._replace(text="", changed_at=now()))
    keeper.save_all()
    assert texts(library) == []


def test_nothing_more_is_saved_of_a_note_that_is_deleted(library: LibraryService, keeper: NoteKeeper) -> None:
    typed = sheet("wrong")
    keeper.keep(typed)
    keeper.forget(typed.note_id)
    keeper.save_all()
    assert texts(library) == []


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("", None),
        ("  ", None),
        ("5/23", dt.date(2027, 5, 23)),
        ("jan 5", dt.date(2027, 1, 5)),
        ("12/30", dt.date(2026, 12, 30)),
        ("11/24", dt.date(2026, 11, 24)),
        ("+6m", dt.date(2027, 5, 24)),
        ("in 2 weeks", dt.date(2026, 12, 8)),
        ("11/1/2026", dt.date(2026, 11, 1)),
        ("3/1/28", dt.date(2028, 3, 1)),
        ("-1w", dt.date(2026, 11, 17)),
    ],
)
def test_a_day_to_check_lies_ahead_unless_its_year_is_told(
    monkeypatch: pytest.MonkeyPatch, typed: str, day: dt.date | None
) -> None:
    monkeypatch.setenv("CDTDESK_TODAY", "2026-11-24")
    assert day_to_check(typed) == day
