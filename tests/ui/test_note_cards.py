"""Several notes a code: cards with payer, author and day, read with Markdown, written in plain text, deleted and put back."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from cdtdesk.environment.clock import now
from cdtdesk.office.changing import changed_note
from cdtdesk.office.merging import carry_out, plan
from cdtdesk.office.rows import About, new_id
from cdtdesk.office.store import OfficeStore
from cdtdesk.services.library import LibraryService
from cdtdesk.services.notes import NoteDetails
from cdtdesk.ui.widgets.note_card import NoteCard
from cdtdesk.ui.widgets.rich_text import RichText

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
TODAY = dt.date(2026, 11, 24)


@pytest.fixture(autouse=True)
def a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CDTDESK_TODAY", TODAY.isoformat())


def library_of(desk) -> LibraryService:
    return desk.window.hub.desk.library


def written(desk, about: str, text: str, payer: str = "", author: str = "", check_on: dt.date | None = None) -> str:
    """Write a note as the office file of an earlier day holds it."""
    library, note_id = LibraryService(OfficeStore(desk.office_file, now)), new_id()
    payer_id = library.payers.add(payer).id if payer else None
    library.notes.write(note_id, About(about), text, NoteDetails(payer_id, author, check_on))
    library.close()
    return note_id


def cards(desk) -> list[NoteCard]:
    """The cards in the pane, from the top, once what lies below the fold has been filled in."""
    desk.window.detail.show_rest()
    desk.qtbot.waitUntil(lambda: not desk.window.detail._rest.isActive())
    pane = desk.find(QWidget, "detail_pane")
    shown = [card for card in pane.findChildren(NoteCard) if not card.isHidden()]
    return sorted(shown, key=lambda card: card.mapTo(pane, QPoint(0, 0)).y())


def texts(desk) -> list[str]:
    return [card.sheet.text for card in cards(desk)]


def field(desk, kind: type, name: str) -> QWidget:
    """The field of the card that is being written."""
    (found,) = (each for each in desk.window.findChildren(kind, name) if each.isVisible())
    return found


def type_into(widget: QWidget, text: str) -> None:
    widget.setFocus()
    if isinstance(widget, QLineEdit):
        widget.selectAll()
    QTest.keyClicks(widget, text)


def notes(desk) -> list[tuple[str, str, str, dt.date | None]]:
    names = library_of(desk).payer_names()
    return [
        (note.text, names.get(note.payer_id or "", ""), note.author, note.check_on)
        for note in library_of(desk).notes.of("D4341")
    ]


def test_newest_note_is_in_the_editor_and_the_others_stand_below(desk) -> None:
    for text in ("first", "second", "third"):
        written(desk, "D4341", text)
    desk.show("D4341")
    assert desk.note.toPlainText() == "third"
    assert texts(desk) == ["third", "second", "first"]


def test_notes_on_the_range_and_the_category_stand_below_those_on_the_code(desk) -> None:
    written(desk, "D4341-D4342", "on both")
    written(desk, "Periodontics", "on all perio")
    desk.show("D4341")
    assert desk.note.toPlainText() == ""
    assert set(texts(desk)[1:]) == {"on both", "on all perio"}
    desk.show("D4910")
    assert texts(desk) == ["", "on all perio"]
    desk.show("D3351")
    assert texts(desk) == [""]


def test_another_note_leaves_the_first_one_and_becomes_the_newest(desk) -> None:
    written(desk, "D4341", "first")
    desk.show("D4341")
    desk.press(Qt.Key.Key_N, CTRL | SHIFT)
    assert desk.note.hasFocus()
    assert desk.note.toPlainText() == ""
    desk.type("second")
    assert texts(desk) == ["second", "first"]
    desk.press(Qt.Key.Key_Escape)
    assert sorted(desk.notes_on_disk()) == ["first", "second"]
    desk.show("D4910")
    desk.show("D4341")
    assert texts(desk) == ["second", "first"]


def test_another_note_that_stays_empty_is_none(desk) -> None:
    written(desk, "D4341", "first")
    desk.show("D4341")
    desk.press(Qt.Key.Key_N, CTRL | SHIFT)
    desk.press(Qt.Key.Key_Escape)
    desk.show("D4910")
    desk.show("D4341")
    assert texts(desk) == ["first"]
    assert desk.notes_on_disk() == ["first"]


def test_payer_initials_and_day_are_saved_with_the_note(desk) -> None:
    desk.show("D4341")
    desk.write_note("Full perio chart")
    type_into(field(desk, QComboBox, "note_payer").lineEdit(), "Delta")
    type_into(field(desk, QLineEdit, "note_author"), "MB")
    type_into(field(desk, QLineEdit, "note_check_on"), "5/23")
    desk.press(Qt.Key.Key_F, CTRL)
    assert notes(desk) == [("Full perio chart", "Delta", "MB", dt.date(2027, 5, 23))]


def test_initials_are_remembered_at_this_desk(desk) -> None:
    desk.show("D4341")
    desk.write_note("first")
    type_into(field(desk, QLineEdit, "note_author"), "MB")
    desk.press(Qt.Key.Key_F, CTRL)
    desk.restart()
    desk.show("D4341")
    desk.press(Qt.Key.Key_N, CTRL | SHIFT)
    desk.type("second")
    desk.press(Qt.Key.Key_F, CTRL)
    assert [author for _text, _payer, author, _day in notes(desk)] == ["MB", "MB"]


def test_a_payer_is_chosen_again_by_name_whatever_its_case(desk) -> None:
    written(desk, "D4341", "first", payer="Delta")
    desk.show("D4341")
    desk.press(Qt.Key.Key_N, CTRL | SHIFT)
    desk.type("second")
    line = field(desk, QComboBox, "note_payer").lineEdit()
    line.clear()
    type_into(line, "delta")
    desk.press(Qt.Key.Key_F, CTRL)
    assert [payer for _text, payer, _author, _day in notes(desk)] == ["Delta", "Delta"]
    assert len(library_of(desk).payers.all()) == 1


def test_a_day_that_is_none_stays_to_be_mended_and_is_not_saved(desk) -> None:
    desk.show("D4341")
    desk.write_note("text")
    day = field(desk, QLineEdit, "note_check_on")
    type_into(day, "someday")
    desk.press(Qt.Key.Key_Return)
    assert day.text() == "someday"
    assert "is not a date" in day.toolTip()
    type_into(day, "+6m")
    desk.press(Qt.Key.Key_Return)
    assert day.text() == "05/24/2027"
    desk.press(Qt.Key.Key_F, CTRL)
    assert notes(desk)[0][3] == dt.date(2027, 5, 24)


def test_a_deleted_note_is_put_back_with_ctrl_z(desk) -> None:
    written(desk, "D4341", "first")
    written(desk, "D4341", "second", payer="Delta", author="MB")
    desk.show("D4341")
    desk.press(Qt.Key.Key_N, CTRL)
    QTest.mouseClick(field(desk, QPushButton, "note_delete"), Qt.MouseButton.LeftButton)
    assert texts(desk) == ["first"]
    assert desk.notes_on_disk() == ["first"]
    assert "Deleted the note on D4341" in desk.said()
    desk.press(Qt.Key.Key_Z, CTRL)
    assert sorted(texts(desk)) == ["first", "second"]
    assert ("second", "Delta", "MB", None) in notes(desk)


def test_a_deleted_only_note_leaves_an_empty_editor_and_no_mark(desk) -> None:
    written(desk, "D4341", "only")
    desk.show("D4341")
    desk.press(Qt.Key.Key_N, CTRL)
    QTest.mouseClick(field(desk, QPushButton, "note_delete"), Qt.MouseButton.LeftButton)
    assert desk.note.toPlainText() == ""
    assert "has note" not in desk.spoken("D4341")
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.note.toPlainText() == "only"
    assert "has note" in desk.spoken("D4341")


def test_letters_typed_just_before_deleting_come_back_too(desk) -> None:
    desk.show("D4341")
    desk.write_note("typed and deleted at once")
    QTest.mouseClick(field(desk, QPushButton, "note_delete"), Qt.MouseButton.LeftButton)
    assert desk.notes_on_disk() == []
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.note.toPlainText() == "typed and deleted at once"


def test_undoing_in_the_editor_survives_looking_at_another_code(desk) -> None:
    desk.show("D4341")
    desk.write_note("one")
    desk.press(Qt.Key.Key_Return)
    desk.type("two")
    desk.show("D4910")
    desk.write_note("other")
    desk.show("D4341")
    desk.press(Qt.Key.Key_N, CTRL)
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.note.toPlainText().startswith("one")
    assert "two" not in desk.note.toPlainText()
    desk.press(Qt.Key.Key_Y, CTRL)
    assert desk.note.toPlainText() == "one\ntwo"
    desk.show("D4910")
    assert desk.note.toPlainText() == "other"


def test_undoing_in_an_empty_note_never_brings_another_codes_text(desk) -> None:
    desk.show("D4341")
    desk.write_note("of D4341")
    desk.show("D4910")
    desk.press(Qt.Key.Key_N, CTRL)
    for _ in range(3):
        desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.note.toPlainText() == ""
    assert desk.close()
    assert desk.notes_on_disk() == ["of D4341"]


def test_going_to_another_code_with_the_cursor_in_the_note_goes_on_with_that_codes_note(desk) -> None:
    desk.show("D3351")
    desk.write_note("of D3351")
    desk.press(Qt.Key.Key_1, ALT)
    other = desk.shown_code()
    assert other != "D3351"
    assert desk.note.hasFocus()
    desk.type("of the other")
    assert field(desk, QLineEdit, "note_author").isVisible()
    desk.press(Qt.Key.Key_Left, ALT)
    assert desk.shown_code() == "D3351"
    assert desk.note.toPlainText() == "of D3351"
    assert sorted(desk.notes_on_disk()) == ["of D3351", "of the other"]


def test_a_script_that_sets_the_editors_text_writes_a_note(desk) -> None:
    desk.show("D4341")
    desk.note.setPlainText("set by a script")
    desk.qtbot.waitUntil(lambda: desk.notes_on_disk() == ["set by a script"])
    desk.note.setPlainText("")
    desk.qtbot.waitUntil(lambda: desk.notes_on_disk() == [])


def test_an_older_note_is_written_in_its_own_card(desk) -> None:
    written(desk, "D4341", "older")
    written(desk, "D4341", "newer")
    desk.show("D4341")
    older = cards(desk)[1]
    reading = older.findChild(RichText)
    desk.window.detail.scroll_area.ensureWidgetVisible(reading)
    QTest.mouseClick(reading.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(4, 6))
    assert older.is_editing
    desk.press(Qt.Key.Key_End, CTRL)
    desk.type(" and more")
    assert texts(desk) == ["newer", "older and more"]  # each stays in its place while the code is shown
    desk.press(Qt.Key.Key_Escape)
    assert sorted(desk.notes_on_disk()) == ["newer", "older and more"]
    assert not older.is_editing


def test_enter_on_an_older_note_begins_to_write_it(desk) -> None:
    written(desk, "D4341", "older")
    written(desk, "D4341", "newer")
    desk.show("D4341")
    older = cards(desk)[1]
    older.findChild(RichText).setFocus()
    desk.press(Qt.Key.Key_Return)
    assert older.is_editing
    assert older.findChild(QPlainTextEdit).hasFocus()
    assert older.sheet.text == "older"


def test_markdown_is_shown_until_the_note_is_written(desk) -> None:
    text = "**never** on:\n- one\n- two"
    written(desk, "D4341", text)
    desk.show("D4341")
    card = cards(desk)[0]
    reading = card.findChild(RichText)
    assert reading.isVisible()
    assert not desk.note.isVisible()
    assert "**" not in reading.toPlainText()
    assert desk.note.toPlainText() == text
    desk.press(Qt.Key.Key_N, CTRL)
    assert desk.note.hasFocus()
    assert desk.note.isVisible()
    assert desk.note.toPlainText() == text
    desk.press(Qt.Key.Key_Escape)
    assert reading.isVisible()
    assert desk.notes_on_disk() == [text]


def test_a_links_address_is_copied_and_nothing_is_opened(desk) -> None:
    written(desk, "D4341", "See [the manual](https://a.example/m)")
    desk.show("D4341")
    reading = cards(desk)[0].findChild(RichText)
    reading.link_chosen.emit("address:0")
    assert desk.copied() == "https://a.example/m"
    assert "Copied the address" in desk.said()
    assert reading.toPlainText() == "See the manual"


def test_newest_note_is_told_beside_the_claim(desk) -> None:
    written(desk, "D4341", "first")
    written(desk, "D4341", "**Perio** chart", payer="Delta")
    desk.show("D4341")
    claim = desk.find(QWidget, "claim_card")
    assert "Newest note: Delta: Perio chart" in claim.accessibleDescription()
    with_note = claim.grab().toImage()
    desk.show("D4910")
    assert "Newest note" not in claim.accessibleDescription()
    assert claim.grab().toImage() != with_note
    desk.write_note("typed")
    desk.press(Qt.Key.Key_Escape)
    assert "Newest note: typed" in claim.accessibleDescription()


def test_what_looks_like_patient_data_is_gently_warned_about(desk) -> None:
    desk.show("D4341")
    desk.write_note("Told on the phone for the patient born 04/12/1980")
    desk.qtbot.waitUntil(lambda: "looks like a birth date" in desk.sentences())
    assert desk.note.extraSelections()[0].cursor.selectedText().endswith("04/12/1980")
    desk.press(Qt.Key.Key_Escape)
    assert desk.notes_on_disk() == ["Told on the phone for the patient born 04/12/1980"]  # nothing is refused


def test_a_warning_waved_away_stays_away_for_this_note(desk) -> None:
    desk.show("D4341")
    desk.write_note("born 04/12/1980")
    desk.qtbot.waitUntil(lambda: "birth date" in desk.sentences())
    (dismiss,) = (button for button in desk.window.findChildren(QPushButton) if button.text() == "It is no patient's")
    QTest.mouseClick(dismiss, Qt.MouseButton.LeftButton)
    assert "birth date" not in desk.sentences()
    desk.type(", as the sample says")
    desk.press(Qt.Key.Key_Escape)
    desk.restart()
    desk.show("D4341")
    desk.press(Qt.Key.Key_N, CTRL)
    looked = desk.window.detail.notes._primary._look_again
    desk.qtbot.waitUntil(lambda: not looked.isActive())
    assert "birth date" not in desk.sentences()


def twin_notes(desk) -> None:
    """Make a note that two desks changed without knowing of each other, as an import leaves it."""
    note_id = written(desk, "D4341", "of both")
    library = LibraryService(OfficeStore(desk.office_file, now))
    common = library.notes.find(note_id)
    assert common is not None
    with library._store.transaction() as writing:
        writing.mark_exchanged(common.changed_at)  # the other desk has got it
    theirs = changed_note(common, now(), common.changed_at, text="changed there")
    library.notes.save(note_id, About("D4341"), "changed here")
    with library._store.transaction() as writing:
        carry_out(writing, plan(writing, [theirs]), now())
    library.close()


def buttons(desk, words: str) -> list[QPushButton]:
    return [button for button in desk.window.findChildren(QPushButton) if button.text() == words and button.isVisible()]


@pytest.mark.parametrize("which", [0, 1])
def test_versions_of_two_desks_are_marked_and_both_can_be_kept(desk, which: int) -> None:
    twin_notes(desk)
    desk.show("D4341")
    assert sorted(texts(desk)) == ["changed here", "changed there"]
    assert desk.sentences().count("Two desks changed this note.") == 2
    QTest.mouseClick(buttons(desk, "Keep both")[which], Qt.MouseButton.LeftButton)
    assert "Two desks" not in desk.sentences()
    assert sorted(desk.notes_on_disk()) == ["changed here", "changed there"]


@pytest.mark.parametrize("which", [0, 1])
def test_one_version_can_be_kept_and_the_other_brought_back(desk, which: int) -> None:
    twin_notes(desk)
    desk.show("D4341")
    kept = texts(desk)[which]
    QTest.mouseClick(buttons(desk, "Keep this")[which], Qt.MouseButton.LeftButton)
    assert texts(desk) == [kept]
    assert desk.notes_on_disk() == [kept]
    desk.press(Qt.Key.Key_Z, CTRL)
    assert sorted(desk.notes_on_disk()) == ["changed here", "changed there"]


def test_notes_beyond_the_first_few_are_led_to(desk) -> None:
    for number in range(10):
        written(desk, "D4341", f"note {number}")
    desk.show("D4341")
    assert len(cards(desk)) == 7
    (more,) = buttons(desk, "3 more notes on D4341")
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert desk.window.pages.open_page == "notes"
    assert desk.window.pages.page("notes").model.rowCount() == 10


def test_narrow_window_shows_the_notes_over_the_list(desk) -> None:
    desk.show("D4341")
    desk.window.resize(420, 700)
    desk.press(Qt.Key.Key_N, CTRL)
    assert desk.note.hasFocus()
    assert desk.note.isVisible()
    desk.type("typed in a strip")
    right = max(label.mapTo(desk.window, QPoint(label.width(), 0)).x() for label in desk.note.parent().findChildren(QLabel))
    assert right <= desk.window.width()


def test_a_card_at_rest_is_as_tall_as_its_text_and_gives_room_while_it_is_written(desk) -> None:
    written(desk, "D4341", "Chart and x-rays")
    written(desk, "D4342", "Chart\nx-rays\nletter\nphoto")
    desk.show("D4341")
    line = desk.note.fontMetrics().lineSpacing()
    one_line = desk.note.height()
    assert one_line < 2 * line
    desk.press(Qt.Key.Key_N, CTRL)
    assert desk.note.height() >= 3 * line
    desk.press(Qt.Key.Key_Escape)
    desk.qtbot.waitUntil(lambda: desk.note.height() == one_line)
    desk.show("D4342")
    desk.qtbot.waitUntil(lambda: desk.note.height() > 4 * line)


def test_an_empty_card_is_as_tall_as_what_it_asks_for(desk) -> None:
    desk.window.resize(1600, 800)
    desk.show("D4341")
    desk.qtbot.waitUntil(lambda: desk.note.height() < 2 * desk.note.fontMetrics().lineSpacing())
    desk.note.parentWidget().parentWidget().setFixedWidth(160)
    desk.qtbot.waitUntil(lambda: desk.note.height() > 2 * desk.note.fontMetrics().lineSpacing())
