"""From words to a code on the clipboard, without the hand leaving the keyboard."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget

from cdtdesk.services.lookup import LookupService

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def test_window_starts_with_every_code_and_the_cursor_in_the_search_box(desk) -> None:
    desk.open()
    assert desk.box.hasFocus()
    assert len(desk.codes()) > 700
    assert desk.codes() == sorted(desk.codes())


def test_misspelled_words_find_the_code_and_enter_copies_it_with_a_warning(desk) -> None:
    desk.open()
    desk.type("apexafication first visit")
    assert desk.codes()[0] == "D3351"
    desk.press(Qt.Key.Key_Return)
    assert desk.copied() == "D3351"
    name = desk.row_of("D3351").data().removeprefix("D3351 ")
    assert "D3351" in desk.said()
    assert name in desk.said()
    assert "guess" in desk.said()


def test_well_spelled_words_copy_without_a_warning(desk) -> None:
    desk.open()
    desk.type("apexification first visit")
    desk.press(Qt.Key.Key_Return)
    assert desk.copied() == "D3351"
    assert "guess" not in desk.said()


def test_a_number_that_does_not_exist_is_copied_only_as_a_guess(desk) -> None:
    desk.open()
    desk.type("D9998")
    assert "D9998" not in desk.codes()
    desk.press(Qt.Key.Key_Return)
    assert desk.copied() == desk.codes()[0]
    assert "guess" in desk.said()


def test_deleted_code_is_found_and_copied_with_its_end_and_its_successors(desk) -> None:
    desk.open()
    desk.type("D3354")
    assert desk.codes()[0] == "D3354"
    spoken = desk.spoken("D3354")
    assert "Deleted 2014" in spoken
    desk.press(Qt.Key.Key_Return)
    assert desk.copied() == "D3354"
    assert "not valid" in desk.said()
    for successor in ("D3355", "D3356", "D3357"):
        assert successor in spoken
        assert successor in desk.said()


def is_struck_through(desk, cdt_code: str) -> bool:
    """Whether one line of pixels is inked over the whole width of the code's number, as no row of digits is."""
    row = desk.list.visualRect(desk.row_of(cdt_code))
    picture = desk.list.viewport().grab(row).toImage()
    paper = picture.pixelColor(picture.width() // 2, picture.height() - 4).lightness()
    number = range(18, 52)
    return any(
        all(abs(picture.pixelColor(x, y).lightness() - paper) > 60 for x in number) for y in range(picture.height() // 2)
    )


def test_deleted_code_is_struck_through_in_the_list_and_a_valid_one_is_not(desk) -> None:
    desk.open()
    for code, is_struck in (("D3354", True), ("D3351", False)):
        desk.show(code)
        assert is_struck_through(desk, code) is is_struck


def test_arrows_move_the_list_while_the_search_box_keeps_the_cursor(desk) -> None:
    desk.open()
    desk.type("deep cleaning")
    codes = desk.codes()
    for key, place in (
        (Qt.Key.Key_Down, 1), (Qt.Key.Key_Down, 2), (Qt.Key.Key_Up, 1), (Qt.Key.Key_Up, 0), (Qt.Key.Key_Up, 0),
    ):  # fmt: skip
        desk.press(key)
        assert desk.selected_code() == codes[place]
        assert desk.box.hasFocus()
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    assert desk.copied() == codes[1]


def test_page_down_stops_at_the_last_row(desk) -> None:
    desk.open()
    desk.type("deep cleaning")
    for _ in range(len(desk.codes())):
        desk.press(Qt.Key.Key_PageDown)
    assert desk.selected_code() == desk.codes()[-1]
    assert desk.box.hasFocus()


def test_fast_typing_and_enter_copies_what_the_list_shows_not_what_was_shown_before(desk) -> None:
    desk.show("D0120")
    desk.search("D3351")
    desk.press(Qt.Key.Key_Return)  # no event was handled between the last letter and Enter
    assert desk.copied() == "D3351"
    assert desk.shown_code() == "D3351"


def test_nothing_is_copied_for_words_that_find_nothing(desk) -> None:
    desk.open()
    QApplication.clipboard().setText("what was there")
    desk.type("zzzzqqq")
    assert desk.codes() == []
    desk.press(Qt.Key.Key_Return)
    assert desk.copied() == "what was there"
    assert "Nothing to copy" in desk.said()


@pytest.mark.parametrize("widget", ["code_list", "sidebar", "favorite_button"])
def test_typing_outside_a_text_field_goes_on_in_the_search_box(desk, widget: str) -> None:
    desk.open()
    desk.show_sidebar()
    place = desk.find(QWidget, widget)
    place.setFocus()
    assert place.hasFocus()
    desk.type("D3351")
    assert desk.box.hasFocus()
    assert desk.box.text() == "D3351"
    assert desk.codes()[0] == "D3351"


def test_typing_over_the_explanation_goes_to_the_search_box(desk) -> None:
    desk.show("D3351")
    browser = next(child for child in desk.window.findChildren(QTextBrowser) if child.isVisible())
    browser.setFocus()
    assert browser.hasFocus()
    desk.type("crown")
    assert desk.box.text().endswith("crown")
    assert desk.box.hasFocus()


def test_space_on_the_star_is_no_search(desk) -> None:
    desk.show("D3351")
    desk.star.setFocus()
    desk.press(Qt.Key.Key_Space)
    assert desk.star.isChecked()
    assert desk.star.hasFocus()
    assert desk.box.text() == "D3351"


def test_typing_in_a_note_stays_in_the_note(desk) -> None:
    desk.show("D3351")
    desk.write_note("two a year\nbox 35")
    assert desk.note.toPlainText() == "two a year\nbox 35"
    assert desk.box.text() == "D3351"


def test_escape_clears_the_search_and_shows_every_code_again(desk) -> None:
    desk.open()
    every = desk.codes()
    desk.type("deep cleaning")
    assert desk.codes() != every
    desk.press(Qt.Key.Key_Escape)
    assert desk.box.text() == ""
    assert desk.codes() == every
    assert desk.box.hasFocus()


def test_escape_leaves_the_note_for_the_search_box_and_keeps_the_search(desk) -> None:
    desk.show("D3351")
    desk.write_note("asked Delta")
    desk.press(Qt.Key.Key_Escape)
    assert desk.box.hasFocus()
    assert desk.box.text() == "D3351"
    assert desk.note.toPlainText() == "asked Delta"


def test_ctrl_c_copies_the_code_while_nothing_is_selected_in_the_box(desk) -> None:
    desk.open()
    desk.type("deep cleaning")
    desk.press(Qt.Key.Key_C, CTRL)
    assert desk.copied() == desk.codes()[0]


def test_ctrl_c_copies_what_is_selected_in_the_box(desk) -> None:
    desk.open()
    desk.type("deep cleaning")
    desk.press(Qt.Key.Key_A, CTRL)
    desk.press(Qt.Key.Key_C, CTRL)
    assert desk.copied() == "deep cleaning"


def test_ctrl_c_copies_the_code_from_the_list(desk) -> None:
    desk.show("D3351")
    desk.list.setFocus()
    desk.press(Qt.Key.Key_C, CTRL)
    assert desk.copied() == "D3351"


@pytest.mark.parametrize("place", ["search_box", "code_list", "note_editor"])
def test_ctrl_enter_copies_code_and_name_from_anywhere(desk, place: str) -> None:
    desk.show("D3351")
    desk.find(QWidget, place).setFocus()
    desk.press(Qt.Key.Key_Return, CTRL)
    assert desk.copied() == desk.row_of("D3351").data()
    assert desk.copied().startswith("D3351 ")
    assert len(desk.copied()) > len("D3351 ")


@pytest.mark.parametrize(
    ("code", "needs"),
    [
        ("D4341", "Area: 10, 20, 30 or 40"),
        ("D2393", "Tooth: one tooth. Surfaces: each surface treated"),
        ("D0274", "No tooth, no area, no surfaces"),
    ],
)
def test_the_claim_line_says_in_words_what_its_boxes_need(desk, code: str, needs: str) -> None:
    desk.show(code)
    desk.press(Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert desk.copied() == f"{code} {desk.window.detail.detail.procedure.plain_name} - {needs}"


def test_enter_in_the_list_copies_the_code(desk) -> None:
    desk.show("D3351")
    desk.list.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.copied() == "D3351"


def test_enter_in_a_note_makes_a_line_and_copies_nothing(desk) -> None:
    desk.show("D3351")
    desk.write_note("one")
    desk.press(Qt.Key.Key_Return)
    desk.type("two")
    assert desk.note.toPlainText() == "one\ntwo"
    assert desk.copied() == ""


def test_double_click_on_a_row_copies_its_code(desk) -> None:
    desk.open()
    desk.type("deep cleaning")
    centre = desk.list.visualRect(desk.rows.index(2, 0)).center()
    QTest.mouseClick(desk.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, centre)
    QTest.mouseDClick(desk.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, centre)
    assert desk.copied() == desk.codes()[2]


def test_copied_code_stands_first_in_recents(desk) -> None:
    desk.open()
    for code in ("D0120", "D3351"):
        desk.search(code)
        desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Escape)
    desk.choose_view("Recents")
    assert set(desk.codes()) == {"D0120", "D3351"}
    assert desk.count("Recents") == 2


def test_look_alike_links_are_walked_back_and_forward(desk) -> None:
    desk.show("D3351")
    desk.press(Qt.Key.Key_1, ALT)
    first = desk.shown_code()
    assert first != "D3351"
    desk.settle()
    answers = desk.window.detail.look_alikes
    place = next(place for place in range(1, 10) if answers.target_of(place) not in (first, "D3351"))
    second = answers.target_of(place)
    desk.press(Qt.Key(Qt.Key.Key_0 + place), ALT)
    assert desk.shown_code() == second
    for key, code in (
        (Qt.Key.Key_Left, first), (Qt.Key.Key_Left, "D3351"), (Qt.Key.Key_Left, "D3351"),
        (Qt.Key.Key_Right, first), (Qt.Key.Key_Right, second), (Qt.Key.Key_Right, second),
    ):  # fmt: skip
        desk.press(key, ALT)
        assert desk.shown_code() == code


def test_a_look_alike_outside_the_list_can_be_copied(desk) -> None:
    desk.show("D3351")
    desk.press(Qt.Key.Key_1, ALT)
    target = desk.shown_code()
    assert target not in desk.codes()
    desk.press(Qt.Key.Key_Return)
    assert desk.copied() == target


def test_a_look_alike_outside_the_list_is_seen_in_a_narrow_window_too(desk) -> None:
    desk.show("D3351")
    desk.window.resize(420, 600)
    assert not desk.window.detail.isVisible()
    desk.press(Qt.Key.Key_1, ALT)
    assert desk.shown_code() != "D3351"
    assert desk.window.detail.isVisible()
    desk.press(Qt.Key.Key_Left, ALT)
    assert desk.list.isVisible()
    desk.press(Qt.Key.Key_Return)
    assert desk.copied() == desk.selected_code() == "D3351"  # what the list shows, not what was seen before


def test_alt_and_a_digit_without_a_row_changes_nothing(desk, lookup: LookupService) -> None:
    today = dt.date(2026, 11, 23)
    code = next(code for code in lookup.summaries if not lookup.detail(code, today).look_alike_sets)
    desk.show("D3351")  # rows of a code shown before must not answer for this one
    desk.show(code)
    desk.press(Qt.Key.Key_1, ALT)
    assert desk.shown_code() == code
    assert desk.box.text() == code


class TopLevels(QObject):
    """Notes every window that opens."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.opened.append(watched)
        return False


def test_showing_codes_opens_no_window_that_would_take_the_keys(desk, qapp: QApplication) -> None:
    window = desk.open()
    spy = TopLevels()
    qapp.installEventFilter(spy)
    for code in ("D3351", "D4341", "D2740", "D1110", "D3354", "D0120"):
        desk.show(code)
        desk.write_note(code)
        desk.press(Qt.Key.Key_Escape)
    qapp.removeEventFilter(spy)
    assert spy.opened == []
    assert window.isActiveWindow()
