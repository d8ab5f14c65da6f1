"""Stars and notes: seen at once, on the disk at once, there after a restart, and never dropped."""

from __future__ import annotations

from itertools import cycle

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def test_ctrl_d_gives_the_star_and_takes_it_away(desk) -> None:
    desk.show("D3351")
    for is_on, words in ((True, "is in your favorites"), (False, "no longer a favorite")):
        desk.press(Qt.Key.Key_D, CTRL)
        assert desk.star.isChecked() is is_on
        assert ("favorite" in desk.spoken("D3351")) is is_on
        assert words in desk.said()
        assert desk.count("My favorites") == int(is_on)


def test_a_click_on_the_star_does_the_same(desk) -> None:
    desk.show("D3351")
    QTest.mouseClick(desk.star, Qt.MouseButton.LeftButton)
    assert desk.star.isChecked()
    assert "favorite" in desk.spoken("D3351")
    QTest.mouseClick(desk.star, Qt.MouseButton.LeftButton)
    assert not desk.star.isChecked()
    assert "favorite" not in desk.spoken("D3351")


def test_starred_row_is_painted_with_a_star(desk) -> None:
    desk.show("D3351")
    plain = desk.list.grab().toImage()
    desk.press(Qt.Key.Key_D, CTRL)
    assert desk.list.grab().toImage() != plain


def test_favorites_view_holds_the_starred_codes_in_the_order_they_were_starred(desk) -> None:
    for code in ("D3351", "D0120"):
        desk.show(code)
        desk.press(Qt.Key.Key_D, CTRL)
    desk.press(Qt.Key.Key_Escape)
    desk.choose_view("My favorites")
    assert desk.codes() == ["D3351", "D0120"]


def test_a_star_taken_away_in_the_favorites_view_takes_the_code_out_of_it_when_it_is_next_shown(desk) -> None:
    for code in ("D3351", "D0120"):
        desk.show(code)
        desk.press(Qt.Key.Key_D, CTRL)
    desk.press(Qt.Key.Key_Escape)
    desk.choose_view("My favorites")
    desk.wait_for("D3351")
    desk.press(Qt.Key.Key_D, CTRL)
    assert desk.count("My favorites") == 1
    desk.choose_view("All codes")
    desk.choose_view("My favorites")
    assert desk.codes() == ["D0120"]


def test_star_is_there_after_a_restart(desk) -> None:
    desk.show("D3351")
    desk.press(Qt.Key.Key_D, CTRL)
    desk.restart()
    assert desk.count("My favorites") == 1
    desk.show("D3351")
    assert desk.star.isChecked()
    assert "favorite" in desk.spoken("D3351")


def test_note_is_on_the_disk_half_a_second_after_the_last_letter(desk) -> None:
    desk.show("D3351")
    desk.write_note("Delta: once a tooth")
    half_a_second = QTimer()
    half_a_second.setSingleShot(True)
    with desk.qtbot.waitSignal(half_a_second.timeout):
        half_a_second.start(500)
    assert desk.notes_on_disk() == ["Delta: once a tooth"]


def test_steady_typing_without_a_pause_is_saved_too(desk) -> None:
    desk.show("D3351")
    desk.write_note("")
    letters = cycle("abcdefgh ")

    def type_on() -> bool:
        desk.type(next(letters))
        return bool(desk.notes_on_disk())

    desk.qtbot.waitUntil(type_on, timeout=20_000)  # asked every 10 ms: no pause is long enough to be noticed
    assert desk.note.toPlainText().startswith(desk.notes_on_disk()[0])


def test_note_is_there_after_a_restart_and_can_be_written_on(desk) -> None:
    desk.show("D3351")
    desk.write_note("first line")
    desk.restart()
    desk.show("D3351")
    assert desk.note.toPlainText() == "first line"
    assert "has note" in desk.spoken("D3351")
    desk.press(Qt.Key.Key_N, CTRL)
    desk.press(Qt.Key.Key_End, CTRL)
    desk.type(" and more")
    desk.restart()
    assert desk.notes_on_disk() == ["first line and more"]


def test_note_is_saved_when_the_cursor_leaves_it(desk) -> None:
    desk.show("D3351")
    desk.write_note("left with Ctrl+F")
    desk.press(Qt.Key.Key_F, CTRL)
    assert desk.notes_on_disk() == ["left with Ctrl+F"]


def test_note_is_saved_at_escape(desk) -> None:
    desk.show("D3351")
    desk.write_note("left with Esc")
    desk.press(Qt.Key.Key_Escape)
    assert desk.notes_on_disk() == ["left with Esc"]


def test_note_is_saved_when_another_code_is_shown_and_stays_with_its_own(desk) -> None:
    desk.show("D3351")
    desk.write_note("of D3351")
    desk.press(Qt.Key.Key_1, ALT)
    assert desk.shown_code() != "D3351"
    assert desk.notes_on_disk() == ["of D3351"]
    assert desk.note.toPlainText() == ""
    desk.press(Qt.Key.Key_Left, ALT)
    assert desk.shown_code() == "D3351"
    assert desk.note.toPlainText() == "of D3351"


def test_a_click_on_another_row_saves_the_note(desk) -> None:
    desk.open()
    desk.type("deep cleaning")
    first, second = desk.codes()[:2]
    desk.wait_for(first)
    desk.write_note("one visit a quadrant")
    centre = desk.list.visualRect(desk.row_of(second)).center()
    QTest.mouseClick(desk.list.viewport(), Qt.MouseButton.LeftButton, NO_MODIFIER, centre)
    assert desk.notes_on_disk() == ["one visit a quadrant"]
    desk.wait_for(second)
    assert desk.note.toPlainText() == ""


def test_note_is_saved_at_close(desk) -> None:
    desk.show("D3351")
    desk.write_note("closed at once")
    assert desk.close()
    assert desk.notes_on_disk() == ["closed at once"]


def test_an_emptied_note_is_gone_after_a_restart(desk) -> None:
    desk.show("D3351")
    desk.write_note("wrong")
    desk.press(Qt.Key.Key_F, CTRL)
    desk.press(Qt.Key.Key_N, CTRL)
    desk.press(Qt.Key.Key_A, CTRL)
    desk.press(Qt.Key.Key_Delete)
    desk.restart()
    desk.show("D3351")
    assert desk.notes_on_disk() == []
    assert desk.note.toPlainText() == ""
    assert "has note" not in desk.spoken("D3351")


def test_a_second_note_typed_after_emptying_the_first_is_kept(desk) -> None:
    desk.show("D3351")
    desk.write_note("wrong")
    desk.press(Qt.Key.Key_F, CTRL)
    desk.press(Qt.Key.Key_N, CTRL)
    desk.press(Qt.Key.Key_A, CTRL)
    desk.press(Qt.Key.Key_Delete)
    desk.press(Qt.Key.Key_F, CTRL)
    desk.write_note("right")
    desk.restart()
    desk.show("D3351")
    assert desk.note.toPlainText() == "right"


def test_a_code_looked_at_without_typing_gets_no_note_and_no_file(desk) -> None:
    desk.show("D3351")
    desk.press(Qt.Key.Key_N, CTRL)
    desk.press(Qt.Key.Key_F, CTRL)
    assert desk.close()
    assert desk.notes_on_disk() == []


def test_notes_view_holds_the_codes_with_notes(desk) -> None:
    desk.show("D3351")
    desk.write_note("asked")
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Escape)
    desk.choose_view("Notes")
    assert desk.codes() == ["D3351"]
    assert desk.count("Notes") == 1


def test_note_that_cannot_be_saved_stays_says_so_and_is_saved_later(desk, office_in_the_way) -> None:
    desk.show("D3351")
    desk.write_note("do not lose me")
    desk.qtbot.waitUntil(lambda: "Not saved yet" in desk.sentences())
    assert str(desk.office_file) in desk.sentences()
    assert desk.note.toPlainText() == "do not lose me"
    office_in_the_way()
    desk.qtbot.waitUntil(lambda: desk.notes_on_disk() == ["do not lose me"], timeout=20_000)
    desk.qtbot.waitUntil(lambda: str(desk.office_file) not in desk.sentences())
    assert "Saved" in desk.sentences()


def test_note_that_cannot_be_saved_is_still_there_after_looking_at_another_code(desk, office_in_the_way) -> None:
    desk.show("D3351")
    desk.write_note("do not lose me")
    desk.press(Qt.Key.Key_1, ALT)
    assert desk.shown_code() != "D3351"
    desk.press(Qt.Key.Key_Left, ALT)
    assert desk.shown_code() == "D3351"
    assert desk.note.toPlainText() == "do not lose me"
    office_in_the_way()


def test_several_notes_that_could_not_be_saved_are_all_saved_later(desk, office_in_the_way) -> None:
    for code in ("D3351", "D0120"):
        desk.show(code)
        desk.write_note(f"of {code}")
    office_in_the_way()
    desk.qtbot.waitUntil(lambda: sorted(desk.notes_on_disk()) == ["of D0120", "of D3351"], timeout=20_000)


def test_window_with_a_note_that_cannot_be_saved_does_not_close(desk, office_in_the_way) -> None:
    desk.show("D3351")
    desk.write_note("do not lose me")
    assert not desk.close()
    assert desk.window.isVisible()
    assert desk.note.toPlainText() == "do not lose me"
    assert str(desk.office_file) in desk.sentences()
    office_in_the_way()
    assert desk.close()
    assert desk.notes_on_disk() == ["do not lose me"]


def test_star_that_cannot_be_saved_is_not_shown_and_the_reason_is(desk, office_in_the_way) -> None:
    desk.show("D3351")
    desk.press(Qt.Key.Key_D, CTRL)
    assert not desk.star.isChecked()
    assert str(desk.office_file) in desk.said()
    office_in_the_way()
    desk.press(Qt.Key.Key_D, CTRL)
    assert desk.star.isChecked()


def test_code_is_copied_although_its_use_cannot_be_remembered(desk, office_in_the_way) -> None:
    desk.show("D3351")
    desk.press(Qt.Key.Key_Return)
    assert desk.copied() == "D3351"
    assert "Copied D3351" in desk.said()
    office_in_the_way()


@pytest.mark.parametrize("text", ["Día 2: pagó ½", "a\tb", "<b>&amp;</b>", "😀 x" * 50])
def test_note_comes_back_letter_for_letter(desk, text: str) -> None:
    desk.show("D3351")
    desk.press(Qt.Key.Key_N, CTRL)
    desk.note.insertPlainText(text)
    desk.restart()
    desk.show("D3351")
    assert desk.note.toPlainText() == text
