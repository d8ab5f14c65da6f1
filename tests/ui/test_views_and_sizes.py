"""The sidebar's views and counts, and what the window remembers about its sizes."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QPushButton, QSplitter, QWidget

from cdtdesk.domain.categories import CategoryOfService
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.procedures import Procedure
from cdtdesk.ui.widgets.sidebar import SHORT_NAMES

CTRL = Qt.KeyboardModifier.ControlModifier
NAMES = {category: SHORT_NAMES.get(category, str(category)) for category in CategoryOfService}


def test_counts_follow_the_search(desk) -> None:
    desk.open()
    every = desk.count("All codes")
    assert every == len(desk.codes())
    desk.type("deep cleaning")
    assert desk.count("All codes") == len(desk.codes()) < every
    assert sum(desk.count(name) for name in NAMES.values()) == len(desk.codes())
    desk.press(Qt.Key.Key_Escape)
    assert desk.count("All codes") == every


def test_each_category_view_shows_its_valid_codes_and_as_many_as_the_sidebar_says(
    desk, procedures: Mapping[CdtCode, Procedure]
) -> None:
    desk.open()
    for category in CategoryOfService:
        counted = desk.count(NAMES[category])
        desk.choose_view(NAMES[category])
        valid = [code for code, one in procedures.items() if one.category_of_service is category and one.deleted is None]
        assert desk.codes() == valid
        assert counted == len(valid)


def test_search_inside_a_category_keeps_its_order_and_leaves_the_others_out(
    desk, procedures: Mapping[CdtCode, Procedure]
) -> None:
    desk.open()
    desk.type("cleaning")
    found = desk.codes()
    desk.choose_view(NAMES[CategoryOfService.PERIODONTICS])
    periodontics = CategoryOfService.PERIODONTICS
    assert desk.codes() == [code for code in found if procedures[CdtCode(code)].category_of_service is periodontics]
    assert len(desk.codes()) == desk.count(NAMES[periodontics])


@pytest.mark.parametrize("view", ["My favorites", "Notes", "Recents"])
def test_an_empty_view_says_how_to_fill_it(desk, view: str) -> None:
    desk.open()
    before = desk.sentences()
    desk.choose_view(view)
    assert desk.codes() == []
    new = [line for line in desk.sentences().splitlines() if line not in before]
    assert any("Ctrl+" in line or "copy" in line for line in new)


def test_size_place_and_zoom_come_back(desk) -> None:
    window = desk.open()
    window.resize(733, 611)
    window.move(21, 34)
    desk.press(Qt.Key.Key_Plus, CTRL)
    size, said = window.size(), desk.said()
    again = desk.restart()
    assert again.size() == size
    assert (again.x(), again.y()) == (21, 34)
    desk.press(Qt.Key.Key_Plus, CTRL)
    assert desk.said() != said  # one step further, not the same first step again


def test_usual_size_fills_the_screen_where_its_frame_leaves_no_room_below(desk, monkeypatch: pytest.MonkeyPatch) -> None:
    window = desk.open()
    assert not window.isMaximized()
    monkeypatch.setattr(window.shape, "_room", lambda: window.frameGeometry().adjusted(0, 0, 0, -1))
    window.resize(window.width() - 1, window.height())
    window.shape.fit_screen()
    assert not window.isMaximized()  # somebody gave it this size
    window.resize(window.width() + 1, window.height())
    window.shape.fit_screen()
    assert window.isMaximized()


def test_sidebar_shown_by_hand_comes_back(desk) -> None:
    desk.open()
    was = desk.sidebar.isVisible()
    desk.press(Qt.Key.Key_F9)
    assert desk.sidebar.isVisible() is not was
    desk.restart()
    assert desk.sidebar.isVisible() is not was


def list_width(desk) -> int:
    """The width of the panel with the list, the last but one between the handles."""
    return desk.find(QSplitter, "").sizes()[-2]


def test_widths_of_the_panels_come_back(desk) -> None:
    desk.open()
    splitter, before = desk.find(QSplitter, ""), list_width(desk)
    splitter.moveSplitter(before + 60, splitter.count() - 1)
    width = list_width(desk)
    assert width != before
    desk.restart()
    assert abs(list_width(desk) - width) <= 2  # the screen may take a frame from the window


def test_narrow_pane_moves_its_buttons_into_more_and_brings_them_back(desk) -> None:
    desk.show("D3351")
    window, splitter = desk.window, desk.find(QSplitter, "")
    window.resize(1300, 700)
    header = desk.find(QWidget, "detail_header")

    def buttons() -> int:
        return sum(button.isVisible() and button.menu() is None for button in header.findChildren(QPushButton))

    splitter.moveSplitter(330, splitter.count() - 1)
    all_of_them = buttons()
    splitter.moveSplitter(1000, splitter.count() - 1)
    assert header.width() < 330
    assert buttons() < all_of_them
    more = next(button for button in header.findChildren(QPushButton) if button.menu() is not None)
    assert more.isVisible()
    assert len(more.menu().actions()) == all_of_them - buttons()
    splitter.moveSplitter(330, splitter.count() - 1)
    assert buttons() == all_of_them
    assert not more.isVisible()


def test_row_under_the_line_about_some_words_keeps_its_height_at_every_text_size(desk) -> None:
    desk.open()
    desk.type("apexification first visit")
    heights = [desk.list.visualRect(desk.rows.index(place, 0)).height() for place in range(3)]
    assert heights[1] > heights[0] == heights[2]
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_0, Qt.Key.Key_Minus):
        desk.press(key, CTRL)
        heights = [desk.list.visualRect(desk.rows.index(place, 0)).height() for place in range(3)]
        assert heights[1] > heights[0] == heights[2]


@pytest.mark.parametrize("state", ["", "[]", "{", '{"zoom": "big", "sizes": [1], "geometry": 7, "hides_sidebar": 3}'])
def test_a_damaged_memory_of_sizes_is_no_hindrance(desk, state: str) -> None:
    (desk.home / "window.json").write_text(state, encoding="utf-8")
    window = desk.open()
    assert window.width() > 300
    assert desk.codes()


def text_height(desk) -> int:
    return QFontMetrics(desk.find(QLabel, "edition_label").font()).height()


@pytest.mark.parametrize(("key", "modifiers"), [(Qt.Key.Key_Plus, CTRL), (Qt.Key.Key_Equal, CTRL)])
def test_text_grows_shrinks_and_goes_back(desk, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    desk.open()
    row = desk.list.visualRect(desk.rows.index(0, 0)).height()
    label = text_height(desk)
    desk.press(key, modifiers)
    assert desk.list.visualRect(desk.rows.index(0, 0)).height() > row
    assert text_height(desk) > label
    desk.press(Qt.Key.Key_0, CTRL)
    assert desk.list.visualRect(desk.rows.index(0, 0)).height() == row
    desk.press(Qt.Key.Key_Minus, CTRL)
    assert desk.list.visualRect(desk.rows.index(0, 0)).height() < row
    assert desk.box.hasFocus()


def test_text_size_stops_at_both_ends(desk) -> None:
    desk.open()
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
        said = set()
        for _ in range(12):
            desk.press(key, CTRL)
            said.add(desk.said())
        before = desk.said()
        desk.press(key, CTRL)
        assert desk.said() == before
        assert len(said) < 12


def test_edition_is_shown(desk) -> None:
    desk.open()
    label = desk.find(QLabel, "edition_label")
    assert label.isVisible()
    assert "CDT 2026" in label.text()
