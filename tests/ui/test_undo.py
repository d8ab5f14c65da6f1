"""One act can be taken back: by the status line, by Ctrl+Z, until the next act; an editor's own undoing comes first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

CTRL = Qt.KeyboardModifier.ControlModifier


def offered(desk) -> bool:
    button = desk.window.findChild(QPushButton, "undo_button")
    return button is not None and button.isVisible()


def take_star_away(desk, code: str = "D3351") -> None:
    desk.show(code)
    desk.press(Qt.Key.Key_D, CTRL)
    desk.press(Qt.Key.Key_D, CTRL)
    assert not desk.star.isChecked()


def test_a_star_taken_away_comes_back_with_ctrl_z_in_the_search_box(desk) -> None:
    take_star_away(desk)
    assert offered(desk)
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.star.isChecked()
    assert "favorite" in desk.spoken("D3351")
    assert desk.box.text() == "D3351"
    assert not offered(desk)


def test_the_button_in_the_status_line_does_the_same(desk) -> None:
    take_star_away(desk)
    QTest.mouseClick(desk.find(QPushButton, "undo_button"), Qt.MouseButton.LeftButton)
    assert desk.star.isChecked()
    assert desk.count("My favorites") == 1


def test_ctrl_z_outside_every_editor_takes_the_act_back(desk) -> None:
    take_star_away(desk)
    desk.list.setFocus()
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.star.isChecked()


def test_what_was_typed_since_into_the_search_box_is_taken_back_first(desk) -> None:
    take_star_away(desk)
    desk.type("x")
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.box.text() != "D3351x"
    assert not desk.star.isChecked()


def test_ctrl_z_in_a_note_takes_back_what_was_typed_there(desk) -> None:
    take_star_away(desk)
    desk.write_note("typed")
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.note.toPlainText() == ""
    assert not desk.star.isChecked()
    desk.press(Qt.Key.Key_Z, CTRL)  # nothing is left to take back in the note
    assert desk.star.isChecked()


def test_the_next_act_ends_the_offer(desk) -> None:
    take_star_away(desk)
    desk.press(Qt.Key.Key_Return)
    assert "Copied" in desk.said()
    assert not offered(desk)
    desk.list.setFocus()
    desk.press(Qt.Key.Key_Z, CTRL)
    assert not desk.star.isChecked()
    assert "nothing to take back" in desk.said()


def test_an_act_that_cannot_be_taken_back_now_can_be_later(desk) -> None:
    take_star_away(desk)
    library = desk.window.hub.desk.library
    library.close()
    aside = desk.office_file.with_suffix(".aside")
    for beside in desk.home.glob("office.sqlite-*"):
        beside.unlink()
    desk.office_file.rename(aside)
    desk.office_file.mkdir()
    desk.press(Qt.Key.Key_Z, CTRL)
    assert str(desk.office_file) in desk.said()
    assert offered(desk)
    desk.office_file.rmdir()
    aside.rename(desk.office_file)
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.star.isChecked()
