"""The notes over all codes, filtered, led back to their codes; notes on ranges; due notes at start; what cannot be saved."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton

from cdtdesk.environment.clock import now
from cdtdesk.office.rows import About, new_id
from cdtdesk.office.store import OfficeStore
from cdtdesk.services.library import LibraryService
from cdtdesk.services.notes import NoteDetails
from cdtdesk.ui.widgets.note_card import NoteCard
from cdtdesk.ui.widgets.notes_page import NotesPage

CTRL = Qt.KeyboardModifier.ControlModifier
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
TODAY = dt.date(2026, 11, 24)


@pytest.fixture(autouse=True)
def a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CDTDESK_TODAY", TODAY.isoformat())


def written(desk, about: str, text: str, payer: str = "", check_on: dt.date | None = None, days_ago: int = 0) -> None:
    """Write a note as the office file of an earlier day holds it."""
    moment = now() - dt.timedelta(days=days_ago)
    library = LibraryService(OfficeStore(desk.office_file, lambda: moment))
    payer_id = library.payers.add(payer).id if payer else None
    library.notes.write(new_id(), About(about), text, NoteDetails(payer_id, "", check_on))
    library.close()


@pytest.fixture
def some_notes(desk) -> None:
    written(desk, "D4341", "Full perio chart", payer="Delta", days_ago=3)
    written(desk, "D1110", "Two per year", payer="MetLife", check_on=TODAY, days_ago=20)
    written(desk, "D2740-D2799", "Date placed before", check_on=dt.date(2027, 5, 1), days_ago=200)
    written(desk, "Periodontics", "**Chart** not older than 12 months", days_ago=500)


def page(desk) -> NotesPage:
    assert desk.window.pages.open_page == "notes"
    found = desk.window.pages.page("notes")
    assert isinstance(found, NotesPage)
    return found


def subjects(desk) -> list[str]:
    model = page(desk).model
    return [str(model.sheet_at(place).about) for place in range(model.rowCount())]


def test_f7_opens_every_note_the_newest_first(desk, some_notes) -> None:
    desk.show("D3351")
    desk.press(Qt.Key.Key_F7)
    assert subjects(desk) == ["D4341", "D1110", "D2740-D2799", "Periodontics"]
    assert "4 notes" in desk.sentences()


def test_notes_of_the_sidebar_opens_the_page_and_typing_searches_codes_again(desk, some_notes) -> None:
    desk.open()
    desk.choose_view("Notes")
    assert subjects(desk)[0] == "D4341"
    desk.search("chart")
    assert desk.window.pages.open_page == ""
    assert desk.codes() == ["D4341"]


def test_walking_through_the_sidebar_with_the_keys_is_not_held_up_by_the_page(desk, some_notes) -> None:
    desk.open()
    desk.show_sidebar()
    desk.sidebar.setFocus()
    desk.press(Qt.Key.Key_Down)
    assert desk.window.pages.open_page == "notes"
    desk.press(Qt.Key.Key_Down)
    assert desk.window.pages.open_page == ""
    assert desk.sidebar.currentItem().text() == "Recents"


def test_words_payer_date_and_due_narrow_the_notes(desk, some_notes) -> None:
    desk.show("D3351")
    desk.press(Qt.Key.Key_F7)
    desk.type("chart")
    assert subjects(desk) == ["D4341", "Periodontics"]
    page(desk).words.clear()
    page(desk).payer.setCurrentText("MetLife")
    assert subjects(desk) == ["D1110"]
    page(desk).payer.setCurrentIndex(0)
    page(desk).span.setCurrentText("Last month")
    assert subjects(desk) == ["D4341", "D1110"]
    page(desk).span.setCurrentIndex(0)
    QTest.mouseClick(page(desk).due, Qt.MouseButton.LeftButton)
    assert subjects(desk) == ["D1110"]
    page(desk).words.setText("nothing like this")
    assert subjects(desk) == []
    assert "No note is like that." in desk.sentences()


def test_a_click_on_a_note_leads_to_its_code(desk, some_notes) -> None:
    desk.show("D3351")
    desk.press(Qt.Key.Key_F7)
    view = page(desk).list
    area = view.visualRect(view.model().index(1, 0))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NO_MODIFIER, area.center())
    assert desk.window.pages.open_page == ""
    assert desk.shown_code() == "D1110"
    assert desk.note.toPlainText() == "Two per year"


def test_down_and_enter_lead_to_a_code_too_and_esc_goes_back(desk, some_notes) -> None:
    desk.show("D3351")
    desk.press(Qt.Key.Key_F7)
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    assert desk.shown_code() == "D1110"
    desk.press(Qt.Key.Key_F7)
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.pages.open_page == ""
    assert desk.box.hasFocus()


def test_a_note_on_a_range_is_written_here_and_shown_on_its_codes(desk) -> None:
    desk.show("D3351")
    desk.press(Qt.Key.Key_F7)
    QTest.mouseClick(page(desk).add, Qt.MouseButton.LeftButton)
    desk.type("2740 to 2799\n")
    desk.type("Delta: date placed before")
    desk.press(Qt.Key.Key_Escape)
    assert desk.notes_on_disk() == ["Delta: date placed before"]
    assert subjects(desk) == ["D2740-D2799"]
    desk.press(Qt.Key.Key_Escape)
    desk.show("D2750")
    desk.window.detail.show_rest()
    assert desk.note.toPlainText() == ""
    (below,) = (card for card in desk.window.detail.notes.findChildren(NoteCard)[1:] if not card.isHidden())
    assert (str(below.sheet.about), below.sheet.text) == ("D2740-D2799", "Delta: date placed before")


def test_writing_on_a_range_writes_nothing_on_the_code_beneath_the_page(desk) -> None:
    desk.show("D3351")
    desk.press(Qt.Key.Key_F7)
    QTest.mouseClick(page(desk).add, Qt.MouseButton.LeftButton)
    desk.type("Periodontics\n")
    desk.type("on perio")
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Escape)
    assert desk.note.toPlainText() == ""
    assert desk.notes_on_disk() == ["on perio"]


def test_what_is_no_range_is_said_to_be_none(desk) -> None:
    desk.show("D3351")
    desk.press(Qt.Key.Key_F7)
    QTest.mouseClick(page(desk).add, Qt.MouseButton.LeftButton)
    desk.type("crowns\n")
    assert "D2740-D2799" in desk.said()
    assert not page(desk).card.isVisible()


def test_a_note_on_a_range_is_opened_written_on_and_deleted_here(desk, some_notes) -> None:
    desk.show("D3351")
    desk.press(Qt.Key.Key_F7)
    page(desk).list.setCurrentIndex(page(desk).model.index(2, 0))
    page(desk).list.setFocus()
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_End, CTRL)
    desk.type(", always")
    desk.press(Qt.Key.Key_Escape)
    assert "Date placed before, always" in desk.notes_on_disk()
    page(desk).list.setCurrentIndex(page(desk).model.index(0, 0))
    desk.press(Qt.Key.Key_Return)
    (delete,) = (each for each in page(desk).findChildren(QPushButton, "note_delete") if each.isVisible())
    QTest.mouseClick(delete, Qt.MouseButton.LeftButton)
    assert "D2740-D2799" not in subjects(desk)
    assert not page(desk).card.isVisible()
    desk.window.actions_by_name["undo"].trigger()
    assert "D2740-D2799" in subjects(desk)


def test_many_notes_are_fetched_as_they_are_scrolled_to(desk) -> None:
    library = LibraryService(OfficeStore(desk.office_file, now))
    for number in range(230):
        library.notes.save(new_id(), About("D4341"), f"note {number}")
    library.close()
    desk.show("D3351")
    desk.press(Qt.Key.Key_F7)
    assert page(desk).model.rowCount() == 100
    assert "more than 100 notes" in desk.sentences()
    for _ in range(3):
        page(desk).list.scrollToBottom()
        desk.qtbot.wait(1)
    assert page(desk).model.rowCount() == 230
    texts = {page(desk).model.sheet_at(place).text for place in range(230)}
    assert len(texts) == 230


def test_notes_of_a_bad_office_file_are_told_to_be_out_of_reach(desk, office_in_the_way) -> None:
    desk.show("D3351")
    desk.press(Qt.Key.Key_F7)
    assert str(desk.office_file) in desk.sentences()
    office_in_the_way()


# Due notes at start


def test_due_notes_are_told_at_start_and_a_keystroke_goes_past(desk, some_notes) -> None:
    written(desk, "D4910", "ask again", payer="Delta", check_on=dt.date(2026, 10, 1))
    desk.open()
    assert "2 notes are due to be checked again: D4910 (Delta), D1110 (MetLife)." in desk.sentences()
    assert desk.box.hasFocus()
    desk.type("D3351")
    desk.wait_for("D3351")
    (show,) = (each for each in desk.window.findChildren(QPushButton) if each.text() == "Show" and each.isVisible())
    QTest.mouseClick(show, Qt.MouseButton.LeftButton)
    assert subjects(desk) == ["D4910", "D1110"]
    assert "due to be checked again:" not in desk.sentences()


def test_nothing_is_said_at_start_when_nothing_is_due(desk) -> None:
    written(desk, "D4910", "later", check_on=TODAY + dt.timedelta(days=1))
    desk.open()
    assert "due" not in desk.sentences()


# What cannot be saved at close


def press_offer(desk, words: str) -> None:
    (button,) = (each for each in desk.window.findChildren(QPushButton) if each.text() == words and each.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def refuse_to_close(desk) -> None:
    desk.show("D3351")
    desk.write_note("do not lose me")
    desk.show("D0120")
    desk.write_note("nor me")
    assert not desk.close()
    assert "Your notes on D3351, D0120 cannot be saved now" in desk.sentences()


def test_the_text_can_be_copied_and_the_window_closed(desk, office_in_the_way) -> None:
    refuse_to_close(desk)
    press_offer(desk, "Copy the text and close")
    assert not desk.window.isVisible()
    assert desk.copied() == "D3351\ndo not lose me\n\nD0120\nnor me\n"
    office_in_the_way()


def test_the_text_can_be_saved_as_a_file(desk, office_in_the_way, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse_to_close(desk)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: ("", ""))
    press_offer(desk, "Save the text as a file…")
    assert desk.window.isVisible()  # the dialog was cancelled
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(tmp_path / "no" / "notes.txt"), ""))
    press_offer(desk, "Save the text as a file…")
    assert desk.window.isVisible()  # the folder is not there
    target = tmp_path / "notes.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(target), ""))
    press_offer(desk, "Save the text as a file…")
    assert not desk.window.isVisible()
    assert target.read_text(encoding="utf-8") == "D3351\ndo not lose me\n\nD0120\nnor me\n"
    office_in_the_way()


def test_trying_again_closes_once_the_file_is_back(desk, office_in_the_way) -> None:
    refuse_to_close(desk)
    press_offer(desk, "Try again")
    assert desk.window.isVisible()
    office_in_the_way()
    press_offer(desk, "Try again")
    assert not desk.window.isVisible()
    assert sorted(desk.notes_on_disk()) == ["do not lose me", "nor me"]


def test_the_way_out_is_not_offered_any_longer_once_the_notes_are_saved(desk, office_in_the_way) -> None:
    refuse_to_close(desk)
    office_in_the_way()
    desk.qtbot.waitUntil(lambda: len(desk.notes_on_disk()) == 2, timeout=20_000)
    assert "cannot be saved now" not in desk.sentences()
