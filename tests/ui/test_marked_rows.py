"""Several rows marked: by keys and by the mouse, copied, compared, and kept over searches."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def click(desk, code: str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    area = desk.list.visualRect(desk.row_of(code))
    QTest.mouseClick(desk.list.viewport(), Qt.MouseButton.LeftButton, modifiers, area.center())


def marked(desk) -> list[str]:
    return desk.window.list_panel.marked


def test_ctrl_click_marks_the_selected_row_and_the_clicked_one(desk) -> None:
    desk.search("deep cleaning")
    first, second, third = desk.codes()[:3]
    click(desk, second, CTRL)
    assert marked(desk) == [first, second]
    click(desk, third, CTRL)
    click(desk, first, CTRL)
    assert marked(desk) == [second, third]


def test_shift_click_marks_from_the_selected_row_on(desk) -> None:
    desk.search("crown")
    codes = desk.codes()[:4]
    click(desk, codes[1])
    click(desk, codes[3], SHIFT)
    assert marked(desk) == codes[1:4]


@pytest.mark.parametrize(("key", "modifiers"), [(Qt.Key.Key_Space, CTRL), (Qt.Key.Key_Insert, Qt.KeyboardModifier.NoModifier)])
def test_keys_mark_the_selected_row_from_the_search_box(desk, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    desk.search("deep cleaning")
    desk.press(Qt.Key.Key_Down)
    desk.press(key, modifiers)
    assert marked(desk) == [desk.codes()[1]]
    desk.press(key, modifiers)
    assert marked(desk) == []


def test_arrows_and_enter_do_with_marks_what_they_do_without(desk) -> None:
    desk.search("deep cleaning")
    desk.press(Qt.Key.Key_Space, CTRL)
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    assert desk.copied() == desk.codes()[1]


def test_marked_codes_are_copied_one_a_line_with_their_names_or_on_one_line(desk) -> None:
    desk.search("deep cleaning")
    first, second = desk.codes()[:2]
    names = desk.window.hub.desk.lookup.summaries
    click(desk, second, CTRL)
    desk.press(Qt.Key.Key_M, CTRL)
    assert desk.copied() == f"{first} {names[first].plain_name}\n{second} {names[second].plain_name}"
    assert "2 codes" in desk.said()
    desk.press(Qt.Key.Key_M, CTRL | SHIFT)
    assert desk.copied() == f"{first}, {second}"


def test_copying_marks_without_any_says_how_to_mark(desk) -> None:
    desk.search("crown")
    desk.press(Qt.Key.Key_M, CTRL)
    assert desk.copied() == ""
    assert "Ctrl+click" in desk.said()


def test_marks_of_two_searches_are_compared(desk) -> None:
    desk.show("D4341")
    desk.press(Qt.Key.Key_Space, CTRL)
    desk.show("D4910")
    desk.press(Qt.Key.Key_Space, CTRL)
    desk.press(Qt.Key.Key_F4)
    page = desk.window.pages.page("compare")
    assert desk.window.pages.open_page == "compare"
    assert [detail.procedure.cdt_code for detail in page._details] == ["D4341", "D4910"]


def test_more_marks_than_stand_side_by_side_are_told(desk) -> None:
    desk.search("crown")
    codes = desk.codes()
    click(desk, codes[5], SHIFT)
    assert len(marked(desk)) == 6
    desk.press(Qt.Key.Key_F4)
    assert desk.window.pages.open_page == ""
    assert "6 codes are marked" in desk.said()


def test_sign_in_the_head_counts_marks_and_takes_them_away(desk) -> None:
    desk.search("deep cleaning")
    click(desk, desk.codes()[1], CTRL)
    sign = desk.find(QToolButton, "marks_sign")
    assert sign.text() == "2 marked"
    desk.search("crown")
    assert sign.isVisible()
    sign.click()
    assert marked(desk) == []
    assert not sign.isVisible()


def test_marked_row_is_read_as_marked(desk) -> None:
    desk.show("D4341")
    assert "marked" not in desk.spoken("D4341")
    desk.press(Qt.Key.Key_Space, CTRL)
    assert desk.spoken("D4341").endswith(", marked")


def test_marked_row_is_painted_with_a_tick(desk) -> None:
    desk.show("D4341")
    before = desk.list.grab().toImage()
    desk.press(Qt.Key.Key_Space, CTRL)
    assert desk.list.grab().toImage() != before
