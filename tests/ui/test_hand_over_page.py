"""Handing over in the window: one file out, a preview before it is taken in, nothing overwritten."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from cdtdesk.domain.codes import CdtCode
from cdtdesk.environment.clock import now
from cdtdesk.office.rows import About
from cdtdesk.office.store import OfficeStore
from cdtdesk.services.library import LibraryService
from cdtdesk.ui.widgets.hand_over_page import HandOverPage
from tests.ui.dropping import drop_file

D0120, D4341 = CdtCode("D0120"), CdtCode("D4341")


def wait(desk, page: HandOverPage) -> None:
    desk.qtbot.waitUntil(lambda: not page.is_busy)


def open_page(desk) -> HandOverPage:
    desk.window.actions_by_name["open_hand_over"].trigger()
    return desk.window.pages.page("hand_over")


def library_of(desk) -> LibraryService:
    return desk.window.hub.desk.library


@pytest.fixture
def other(tmp_path: Path):
    """The library of another desk."""
    library = LibraryService(OfficeStore(tmp_path / "other" / "office.sqlite", now))
    yield library
    library.close()


@pytest.fixture
def brought(other: LibraryService, tmp_path: Path) -> Path:
    """What the other desk hands over."""
    other.set_favorite(D0120, True)
    other.save_note(D4341, "MetLife: once in 24 months", None)
    path = tmp_path / "from-the-other-desk.zip"
    other.hand_over.export(path)
    return path


def drop(desk, path: Path) -> HandOverPage:
    assert drop_file(desk.window, path)
    page = desk.window.pages.page("hand_over")
    assert page.isVisible()
    wait(desk, page)
    return page


def test_the_page_says_what_a_hand_over_holds_and_writes_it(desk, other, tmp_path: Path) -> None:
    library_of(desk).save_note(D4341, "Delta: two per year", None)
    page = open_page(desk)
    assert "1 note" in page.contents.text()
    target = tmp_path / "office.zip"
    page.give_to(target)
    wait(desk, page)
    preview = other.hand_over.preview(target)
    other.hand_over.take_in(preview)
    assert other.newest_note(D4341).text == "Delta: two per year"


def test_with_nothing_written_there_is_nothing_to_give(desk) -> None:
    page = open_page(desk)
    assert not page.give.isEnabled()
    assert not desk.office_file.exists()


def test_a_file_dropped_on_the_window_is_shown_before_it_is_taken_in(desk, brought: Path) -> None:
    page = drop(desk, brought)
    assert "1 note new to this desk" in page.preview.text()
    assert "MetLife: once in 24 months" in page.preview.text()
    assert not desk.office_file.exists()
    page.take.click()
    wait(desk, page)
    assert library_of(desk).is_favorite(D0120)
    assert library_of(desk).newest_note(D4341).text == "MetLife: once in 24 months"


def test_a_note_changed_on_both_sides_is_kept_twice(desk, other, tmp_path: Path) -> None:
    library = library_of(desk)
    note_id = library.save_note(D4341, "Delta: two per year", None)
    first, second = tmp_path / "first.zip", tmp_path / "second.zip"
    library.hand_over.export(first)
    other.hand_over.take_in(other.hand_over.preview(first))
    other.notes.save(note_id, About(D4341), "Delta: three per year")
    other.hand_over.export(second)
    library.notes.save(note_id, About(D4341), "Delta: one per year")
    page = drop(desk, second)
    assert "1 note changed on both sides: both are kept" in page.preview.text()
    page.take.click()
    wait(desk, page)
    texts = {note.text for note in library.notes.of(D4341)}
    assert texts == {"Delta: one per year", "Delta: three per year"}
    assert library.safekeeping.backups()[0].reason == "before-import"


def test_taking_the_same_file_in_twice_offers_nothing_the_second_time(desk, brought: Path) -> None:
    page = drop(desk, brought)
    page.take.click()
    wait(desk, page)
    page = drop(desk, brought)
    assert page.preview.text() == "There is nothing new in it."
    assert not page.take.isVisible()


def test_another_desks_office_file_can_be_taken_in_as_it_is(desk, other) -> None:
    other.save_note(D4341, "MetLife: once in 24 months", None)
    other.close()
    page = drop(desk, other.path)
    page.take.click()
    wait(desk, page)
    assert library_of(desk).newest_note(D4341).text == "MetLife: once in 24 months"


def test_a_damaged_file_says_so_and_changes_nothing(desk, tmp_path: Path) -> None:
    path = tmp_path / "torn.zip"
    path.write_bytes(b"PK\x03\x04" + b"?" * 400)
    page = drop(desk, path)
    assert str(path) in page.notices.find("warning").sentence.text()
    assert not page.take.isVisible()
    assert not desk.office_file.exists()


def test_notes_are_given_as_a_table_without_formulas(desk, tmp_path: Path) -> None:
    library_of(desk).save_note(D4341, "=HYPERLINK(1)", None)
    page = open_page(desk)
    page.give_list_to("notes", tmp_path / "notes.csv")
    wait(desk, page)
    with (tmp_path / "notes.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["about"] for row in rows] == ["D4341"]
    assert not rows[0]["text"].startswith("=")


def test_a_picture_dropped_on_the_window_is_not_taken(desk, tmp_path: Path) -> None:
    assert not drop_file(desk.window, tmp_path / "x-ray.png")
    assert desk.window.pages.open_page == ""
