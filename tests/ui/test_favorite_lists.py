"""Favorites in several lists: made, named, ordered, deleted in the sidebar; codes kept in them by keys, mouse and dragging."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QWidget

from cdtdesk.ui.support.row_source import list_view
from cdtdesk.ui.widgets.dress_popup import DressPopup
from cdtdesk.ui.widgets.list_popup import ListPopup
from cdtdesk.ui.widgets.row_dragging import CODE_FORMAT, LIST_FORMAT

with_popups = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # raise and grab

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def favorites(desk):
    return desk.window.hub.desk.library.favorites


def with_lists(desk, **lists: str) -> dict[str, str]:
    """Make lists that hold codes, before or while the window is open; return their ids by name."""
    desk.open()
    ids = {}
    for name, codes in lists.items():
        ids[name] = favorites(desk).add_list(name).id
        for code in codes.split():
            favorites(desk).set(code, True, ids[name])
    desk.window.hub.office_changed.emit()
    return ids


def act(desk, name: str) -> None:
    desk.window.actions_by_name[name].trigger()


def views(desk) -> list[str]:
    """What the sidebar shows below "Favorites"."""
    texts = [desk.sidebar.item(place).text() for place in range(desk.sidebar.count())]
    return texts[texts.index("Favorites") + 1 : texts.index("Categories")]


def name_editor(desk) -> QLineEdit:
    (editor,) = (each for each in desk.sidebar.findChildren(QLineEdit) if each.isVisible())
    return editor


def type_name(desk, name: str) -> None:
    editor = name_editor(desk)
    editor.selectAll()
    QTest.keyClicks(editor, name)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: name in views(desk))


# Lists


def test_lists_are_in_the_sidebar_with_their_counts(desk) -> None:
    with_lists(desk, Hygiene="D1110 D4341", Endo="")
    assert views(desk) == ["My favorites", "Hygiene", "Endo"]
    assert desk.count("Hygiene") == 2
    assert desk.count("Endo") == 0
    desk.restart()
    assert views(desk) == ["My favorites", "Hygiene", "Endo"]
    assert desk.count("Hygiene") == 2


def test_counts_of_lists_follow_the_search_and_searching_stays_within_the_list(desk) -> None:
    with_lists(desk, Hygiene="D4910 D1110 D4341")
    desk.choose_view("Hygiene")
    assert desk.codes() == ["D4910", "D1110", "D4341"]
    desk.search("deep cleaning")
    desk.qtbot.waitUntil(lambda: desk.count("Hygiene") == len(desk.codes()))
    assert desk.codes()[0] == "D4341"
    assert set(desk.codes()) <= {"D4910", "D1110", "D4341"}
    desk.press(Qt.Key.Key_Escape)
    assert desk.codes() == ["D4910", "D1110", "D4341"]


def test_an_empty_list_says_how_to_fill_it(desk) -> None:
    with_lists(desk, Hygiene="")
    desk.choose_view("Hygiene")
    assert "Ctrl+Shift+D" in desk.sentences()


def test_a_new_list_is_named_in_its_place(desk) -> None:
    desk.show("D4341")
    act(desk, "new_list")
    type_name(desk, "Hygiene")
    assert views(desk) == ["My favorites", "Hygiene"]
    assert [each.name for each in favorites(desk).lists()] == ["", "Hygiene"]


def test_the_plus_beside_favorites_adds_a_list(desk) -> None:
    desk.open()
    desk.show_sidebar()
    (heading,) = desk.sidebar.findItems("Favorites", Qt.MatchFlag.MatchExactly)
    area = desk.sidebar.visualItemRect(heading)
    at = QPoint(area.right() - 20, area.center().y())
    QTest.mouseClick(desk.sidebar.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert views(desk) == ["My favorites", "New list"]
    assert name_editor(desk).isVisible()
    QTest.keyClick(name_editor(desk), Qt.Key.Key_Escape)
    assert views(desk) == ["My favorites", "New list"]


def test_f2_renames_the_list_in_the_sidebar_also_the_default_one(desk) -> None:
    desk.open()
    desk.choose_view("My favorites")
    desk.press(Qt.Key.Key_F2)
    type_name(desk, "Front desk")
    assert views(desk) == ["Front desk"]
    desk.restart()
    assert views(desk) == ["Front desk"]


def test_an_empty_name_changes_nothing(desk) -> None:
    with_lists(desk, Hygiene="D1110")
    desk.choose_view("Hygiene")
    desk.press(Qt.Key.Key_F2)
    editor = name_editor(desk)
    editor.clear()
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert views(desk) == ["My favorites", "Hygiene"]


def test_a_deleted_list_comes_back_with_its_codes(desk) -> None:
    with_lists(desk, Hygiene="D1110 D4341")
    desk.choose_view("Hygiene")
    desk.press(Qt.Key.Key_Delete)
    assert views(desk) == ["My favorites"]
    assert "Deleted the list “Hygiene” with 2 codes" in desk.said()
    assert len(desk.codes()) > 700  # all codes are shown instead
    desk.press(Qt.Key.Key_Z, CTRL)
    assert views(desk) == ["My favorites", "Hygiene"]
    assert desk.count("Hygiene") == 2


def test_the_default_list_cannot_be_deleted(desk) -> None:
    desk.open()
    desk.choose_view("My favorites")
    desk.press(Qt.Key.Key_Delete)
    assert views(desk) == ["My favorites"]
    assert "stays" in desk.said()


def test_lists_are_moved_with_ctrl_shift_and_arrows_below_the_default_one(desk) -> None:
    with_lists(desk, One="", Two="", Three="")
    desk.choose_view("Three")
    for _ in range(4):
        desk.press(Qt.Key.Key_Up, CTRL | SHIFT)
    assert views(desk) == ["My favorites", "Three", "One", "Two"]
    desk.press(Qt.Key.Key_Down, CTRL | SHIFT)
    desk.restart()
    assert views(desk) == ["My favorites", "One", "Three", "Two"]


def test_a_list_is_saved_for_a_spreadsheet(desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_lists(desk, Hygiene="D4341 D1110")
    target = tmp_path / "hygiene.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(target), ""))
    desk.choose_view("Hygiene")
    act(desk, "export_list")
    with target.open(encoding="utf-8-sig", newline="") as file:
        assert [row[0] for row in csv.reader(file)] == ["Code", "D4341", "D1110"]
    assert str(target) in desk.said()


# Codes in lists


def popup(desk) -> ListPopup:
    (found,) = (each for each in desk.window.findChildren(ListPopup) if each.isVisible())
    return found


def choices(desk) -> list[str]:
    items = [popup(desk).rows.item(place) for place in range(popup(desk).rows.count())]
    return [item.data(Qt.ItemDataRole.AccessibleTextRole) or item.text() for item in items]


@with_popups
def test_ctrl_shift_d_shows_which_lists_hold_the_code(desk) -> None:
    with_lists(desk, Hygiene="D4341", Endo="")
    desk.show("D4341")
    desk.press(Qt.Key.Key_D, CTRL | SHIFT)
    assert choices(desk) == ["My favorites, does not hold it", "Hygiene, holds it", "Endo, does not hold it"]
    QTest.keyClick(popup(desk).edit, Qt.Key.Key_Escape)
    assert not desk.window.findChild(ListPopup).isVisible()


@with_popups
def test_a_digit_or_the_arrows_set_and_take_ticks(desk) -> None:
    ids = with_lists(desk, Hygiene="D4341", Endo="")
    desk.show("D4341")
    desk.press(Qt.Key.Key_D, CTRL | SHIFT)
    field = popup(desk).edit
    QTest.keyClick(field, "3")
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, "1")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert favorites(desk).lists_of("D4341") == {"default", ids["Endo"]}
    assert desk.star.isChecked()
    assert (desk.count("My favorites"), desk.count("Hygiene"), desk.count("Endo")) == (1, 0, 1)


@with_popups
def test_a_name_typed_in_the_popup_makes_a_list_that_holds_the_code(desk) -> None:
    with_lists(desk, Hygiene="")
    desk.show("D4341")
    desk.press(Qt.Key.Key_D, CTRL | SHIFT)
    QTest.keyClicks(popup(desk).edit, "Perio")
    assert choices(desk) == ["New list “Perio”"]
    QTest.keyClick(popup(desk).edit, Qt.Key.Key_Return)
    assert choices(desk)[-1] == "Perio, holds it"
    QTest.keyClick(popup(desk).edit, Qt.Key.Key_Escape)
    assert views(desk) == ["My favorites", "Hygiene", "Perio"]
    assert desk.count("Perio") == 1


@with_popups
def test_typing_in_the_popup_finds_a_list(desk) -> None:
    with_lists(desk, Hygiene="", Endo="")
    desk.show("D4341")
    desk.press(Qt.Key.Key_D, CTRL | SHIFT)
    QTest.keyClicks(popup(desk).edit, "endo")
    assert choices(desk) == ["Endo, does not hold it"]


def test_a_code_in_another_list_alone_has_no_star_but_is_told_to_be_in_one(desk) -> None:
    with_lists(desk, Hygiene="D4341")
    desk.show("D4341")
    assert not desk.star.isChecked()
    assert "another list" in desk.spoken("D4341")
    outlined = desk.list.grab().toImage()
    desk.press(Qt.Key.Key_D, CTRL)
    assert desk.list.grab().toImage() != outlined
    assert "another list" not in desk.spoken("D4341")


@with_popups
def test_a_code_taken_out_of_a_list_comes_back_to_its_place(desk) -> None:
    ids = with_lists(desk, Hygiene="D1110 D4341 D4910")
    desk.choose_view("Hygiene")
    desk.list.setFocus()
    desk.window.list_panel.select_code("D4341")
    desk.wait_for("D4341")
    desk.press(Qt.Key.Key_D, CTRL | SHIFT)
    QTest.keyClick(popup(desk).edit, "2")
    QTest.keyClick(popup(desk).edit, Qt.Key.Key_Escape)
    assert favorites(desk).codes(ids["Hygiene"]) == ["D1110", "D4910"]
    act(desk, "undo")
    assert favorites(desk).codes(ids["Hygiene"]) == ["D1110", "D4341", "D4910"]


# Order


def test_ctrl_shift_and_arrows_move_the_code_within_its_list(desk) -> None:
    with_lists(desk, Hygiene="D1110 D4341 D4910")
    desk.choose_view("Hygiene")
    desk.wait_for("D1110")
    desk.press(Qt.Key.Key_F, CTRL)
    desk.press(Qt.Key.Key_Down, CTRL | SHIFT)
    assert desk.codes() == ["D4341", "D1110", "D4910"]
    assert desk.selected_code() == "D1110"
    desk.press(Qt.Key.Key_Down, CTRL | SHIFT)
    desk.press(Qt.Key.Key_Down, CTRL | SHIFT)  # the end stays the end
    assert desk.codes() == ["D4341", "D4910", "D1110"]
    desk.press(Qt.Key.Key_Up, CTRL | SHIFT)
    desk.restart()
    desk.choose_view("Hygiene")
    assert desk.codes() == ["D4341", "D1110", "D4910"]


def test_the_order_is_left_alone_while_something_is_typed_and_elsewhere(desk) -> None:
    ids = with_lists(desk, Hygiene="D1110 D4341")
    desk.choose_view("Hygiene")
    desk.search("cleaning")
    desk.press(Qt.Key.Key_Down, CTRL | SHIFT)
    assert "while nothing is typed" in desk.said()
    desk.choose_view("All codes")
    desk.press(Qt.Key.Key_F, CTRL)
    desk.press(Qt.Key.Key_Down, CTRL | SHIFT)
    assert "Choose a list" in desk.said()
    assert favorites(desk).codes(ids["Hygiene"]) == ["D1110", "D4341"]


def drop(widget: QWidget, dragged: str, at: QPoint, kind: str = CODE_FORMAT) -> None:
    """Let a dragged row (or a list) go over ``widget``."""
    data = QMimeData()
    data.setData(kind, dragged.encode())
    left, nothing = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(1, 1), Qt.DropAction.CopyAction, data, left, nothing)
    QApplication.sendEvent(widget, enter)
    if not enter.isAccepted():
        return  # Qt sends nothing more then
    move = QDragMoveEvent(at, Qt.DropAction.CopyAction, data, left, nothing)
    QApplication.sendEvent(widget, move)
    if move.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, left, nothing))


def row_area(desk, code: str):
    return desk.list.visualRect(desk.row_of(code))


def test_a_row_dragged_within_its_list_changes_the_order(desk) -> None:
    with_lists(desk, Hygiene="D1110 D4341 D4910 D4355")
    desk.choose_view("Hygiene")
    drop(desk.list.viewport(), "D4355", row_area(desk, "D4341").topLeft() + QPoint(5, 5))
    assert desk.codes() == ["D1110", "D4355", "D4341", "D4910"]
    drop(desk.list.viewport(), "D1110", row_area(desk, "D4341").bottomLeft() + QPoint(5, -5))
    assert desk.codes() == ["D4355", "D4341", "D1110", "D4910"]
    drop(desk.list.viewport(), "D4355", row_area(desk, "D4910").bottomLeft() + QPoint(5, 60))
    assert desk.codes() == ["D4341", "D1110", "D4910", "D4355"]
    assert desk.selected_code() == "D4355"


def test_a_row_dragged_onto_a_list_is_kept_there(desk) -> None:
    with_lists(desk, Hygiene="D1110")
    desk.show_sidebar()
    drop(desk.sidebar.viewport(), "D4341", desk.sidebar.visualItemRect(desk.item("Hygiene")).center())
    assert desk.count("Hygiene") == 2
    assert "D4341 is in “Hygiene”" in desk.said()
    drop(desk.sidebar.viewport(), "D4341", desk.sidebar.visualItemRect(desk.item("Diagnostic")).center())
    assert "Hygiene" in desk.said()


def test_lists_dragged_in_the_sidebar_change_their_order(desk) -> None:
    ids = with_lists(desk, One="", Two="", Three="")
    desk.show_sidebar()
    places = desk.sidebar
    drop(places.viewport(), ids["Three"], places.visualItemRect(desk.item("One")).center(), LIST_FORMAT)
    assert views(desk) == ["My favorites", "Three", "One", "Two"]
    drop(places.viewport(), ids["Three"], places.visualItemRect(desk.item("Two")).center(), LIST_FORMAT)
    assert views(desk) == ["My favorites", "One", "Two", "Three"]
    drop(places.viewport(), ids["Two"], places.visualItemRect(desk.item("My favorites")).center(), LIST_FORMAT)
    assert views(desk) == ["My favorites", "Two", "One", "Three"]
    drop(desk.list.viewport(), ids["Two"], QPoint(20, 20), LIST_FORMAT)
    assert views(desk) == ["My favorites", "Two", "One", "Three"]


def test_a_row_dropped_on_all_codes_changes_nothing(desk) -> None:
    desk.open()
    before = desk.codes()
    drop(desk.list.viewport(), before[3], row_area(desk, before[0]).center())
    assert desk.codes() == before


# Label and colour


def dress(desk, label: str, colour: str) -> None:
    act(desk, "dress_favorite")
    (shown,) = (each for each in desk.window.findChildren(DressPopup) if each.isVisible())
    shown.edit.selectAll()
    QTest.keyClicks(shown.edit, label)
    QTest.mouseClick(shown.buttons[colour], Qt.MouseButton.LeftButton)
    QTest.keyClick(shown.edit, Qt.Key.Key_Return)


@with_popups
def test_label_and_colour_are_shown_in_the_row_and_said(desk) -> None:
    with_lists(desk, Hygiene="D1110 D4341")
    desk.choose_view("Hygiene")
    desk.wait_for("D1110")
    plain = desk.list.grab().toImage()
    dress(desk, "recall", "green")
    assert desk.list.grab().toImage() != plain
    assert "your label: recall" in desk.spoken("D1110")
    assert "green" in desk.spoken("D1110")
    assert "label" not in desk.spoken("D4341")
    desk.restart()
    desk.choose_view("Hygiene")
    assert "your label: recall" in desk.spoken("D1110")


def test_label_and_colour_belong_to_one_list_and_are_seen_elsewhere_where_no_list_before_has_any(desk) -> None:
    ids = with_lists(desk, Hygiene="D1110", Late="D1110")
    favorites(desk).dress("D1110", "hygiene", "", ids["Hygiene"])
    favorites(desk).dress("D1110", "late", "", ids["Late"])
    for view, label in (("Late", "late"), ("Hygiene", "hygiene"), ("All codes", "hygiene")):
        desk.choose_view(view)
        assert f"your label: {label}" in desk.spoken("D1110")


@with_popups
def test_label_and_colour_can_be_taken_away_again(desk) -> None:
    ids = with_lists(desk, Hygiene="D1110")
    desk.choose_view("Hygiene")
    desk.wait_for("D1110")
    dress(desk, "recall", "green")
    act(desk, "dress_favorite")
    (shown,) = (each for each in desk.window.findChildren(DressPopup) if each.isVisible())
    assert shown.edit.text() == "recall"
    assert shown.buttons["green"].isChecked()
    shown.edit.clear()
    QTest.mouseClick(shown.buttons[""], Qt.MouseButton.LeftButton)
    QTest.keyClick(shown.edit, Qt.Key.Key_Return)
    assert "label" not in desk.spoken("D1110")
    assert desk.window.rows.rows_for(list_view(ids["Hygiene"]), "").rows[0].dress is None


def test_acts_on_lists_over_a_file_that_cannot_be_written_say_so(desk, office_in_the_way) -> None:
    desk.show("D4341")
    for name in ("new_list", "keep_in_lists"):
        act(desk, name)
        assert str(desk.office_file) in desk.said()
    assert views(desk) == ["My favorites"]
    office_in_the_way()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # what a menu asks of a screen
def test_the_menu_of_a_row_offers_to_move_it_only_where_the_list_has_an_order_of_its_own(desk) -> None:
    desk.show("D1110")
    act(desk, "toggle_favorite")

    def offered() -> list[str]:
        desk.window.list_panel.menu_asked.emit(desk.window.mapToGlobal(QPoint(200, 200)))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        words = [action.text() for action in menu.actions()]
        menu.close()
        return words

    assert not [words for words in offered() if words.startswith("Move ")]
    desk.choose_view("My favorites")
    assert len([words for words in offered() if words.startswith("Move ")]) == 2
