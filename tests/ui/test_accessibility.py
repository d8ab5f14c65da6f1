"""What a screen reader says: every control has a name, every row is one sentence."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QRadioButton, QWidget

CODES = ("D3351", "D3354", "D4341", "D2740", "D0120")


def spoken_name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def is_inside(widget: QWidget) -> bool:
    """Whether a widget is a part of a control, not one itself: a viewport, a scroll bar's container."""
    return widget.objectName().startswith("qt_")


@pytest.mark.parametrize("code", CODES)
def test_every_control_that_takes_the_focus_has_a_name(desk, code: str) -> None:
    desk.show(code)
    desk.show_sidebar()
    controls = [
        widget
        for widget in desk.window.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not is_inside(widget) and not isinstance(widget, QLabel)
    ]
    assert len(controls) > 10
    nameless = [f"{type(widget).__name__} {widget.objectName()}" for widget in controls if not spoken_name(widget).strip()]
    assert nameless == []


def test_names_of_controls_are_told_apart(desk) -> None:
    desk.show("D3351")
    names = [
        spoken_name(widget)
        for widget in desk.window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and not is_inside(widget)
        and not isinstance(widget, QLabel)
    ]  # fmt: skip
    assert len(names) == len(set(names)), sorted(name for name in names if names.count(name) > 1)


def test_every_control_in_view_is_reached_with_tab(desk) -> None:
    desk.show("D3351")
    desk.show_sidebar()
    reached = {desk.window.focusWidget()}
    for _ in range(80):
        desk.press(Qt.Key.Key_Tab)
        reached.add(desk.window.focusWidget())
    for name in ("search_box", "sidebar", "code_list", "favorite_button", "note_editor"):
        assert desk.find(QWidget, name) in reached, name


def test_rows_of_the_list_are_read_as_one_sentence(desk) -> None:
    desk.open()
    for text in ("", "deep cleaning", "D3354"):
        desk.search(text)
        for code in desk.codes()[:50]:
            spoken = desk.spoken(code)
            name = desk.row_of(code).data().removeprefix(f"{code} ")
            assert spoken.startswith(f"{code}, {name}, ")
            assert "\n" not in spoken


def test_sidebar_tells_a_view_and_its_number(desk) -> None:
    desk.open()
    item = desk.item("All codes")
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == f"All codes, {len(desk.codes())} codes"


def test_star_says_what_it_will_do(desk) -> None:
    desk.show("D3351")
    assert "Keep" in spoken_name(desk.star)
    desk.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert "away" in spoken_name(desk.star)


@pytest.mark.parametrize("name", ["claim_card", "mouth_picture"])
def test_painted_cards_have_words_too(desk, name: str) -> None:
    desk.show("D3351")
    card = desk.find(QWidget, name)
    assert card.accessibleName()
    assert card.accessibleDescription()


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (QLineEdit, "search_box"), (QWidget, "code_list"), (QWidget, "detail_pane"), (QWidget, "favorite_button"),
        (QWidget, "note_editor"), (QLabel, "edition_label"), (QWidget, "mouth_picture"), (QWidget, "date_of_service"),
        (QWidget, "compare_button"),
    ],
)  # fmt: skip
def test_promised_object_names_are_there(desk, kind: type, name: str) -> None:
    desk.open()
    assert desk.find(kind, name).objectName() == name


PAGES = ("compare", "guide", "print", "welcome")


def open_state(desk, name: str) -> None:
    """Bring the window into one of the states that a page, a popup or a key gives it."""
    desk.show("D2391")
    keys = {
        "palette": (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier),
        "compact": (Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier),
        "marked": (Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier),
    }
    if name in PAGES:
        desk.window.hub.page_asked.emit(name, "D2391" if name == "compare" else "")
    else:
        desk.press(*keys[name])
    desk.qtbot.waitUntil(lambda: name not in PAGES or desk.window.pages.open_page == name)


def controls_in_view(desk) -> list[QWidget]:
    return [
        widget
        for widget in desk.window.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()
        and not is_inside(widget) and not isinstance(widget, QLabel)
    ]  # fmt: skip


@pytest.mark.parametrize("state", [*PAGES, "palette", "compact", "marked"])
def test_pages_and_popups_have_names_that_are_told_apart_and_are_walked_with_tab(desk, state: str) -> None:
    open_state(desk, state)
    controls = controls_in_view(desk)
    names = [spoken_name(widget).strip() for widget in controls]
    assert "" not in names, [type(widget).__name__ for widget in controls if not spoken_name(widget).strip()]
    assert len(names) == len(set(names)), sorted(name for name in names if names.count(name) > 1)
    reached = set()
    for _ in range(3 * len(controls)):
        reached.add(desk.window.focusWidget())
        desk.press(Qt.Key.Key_Tab)
    one_of_several = (QRadioButton,)  # Tab reaches the chosen one; arrows reach the others
    missed = [spoken_name(each) for each in controls if each not in reached and not isinstance(each, one_of_several)]
    assert missed == []


@pytest.mark.parametrize("state", [*PAGES, "compact"])
def test_focus_is_seen_wherever_tab_takes_it(desk, state: str) -> None:
    """Each step of Tab changes something that is seen, also where the next control was scrolled out of view."""
    open_state(desk, state)
    for _ in range(len(controls_in_view(desk)) + 2):
        focused, before = desk.window.focusWidget(), desk.window.grab().toImage()
        desk.press(Qt.Key.Key_Tab)
        if desk.window.focusWidget() is not focused:
            QApplication.processEvents()
            said = f"{spoken_name(focused)} to {spoken_name(desk.window.focusWidget())}"
            assert desk.window.grab().toImage() != before, said


def test_tab_goes_from_the_search_box_to_date_menu_list_and_detail_in_that_order(desk) -> None:
    desk.show("D3351")
    seen = []
    for _ in range(40):
        desk.press(Qt.Key.Key_Tab)
        seen.append(desk.window.focusWidget())
    wanted = [desk.window.search.date_field.edit, desk.window.search.menu_button, desk.list, desk.window.detail.mouth.picture]
    places = [seen.index(widget) for widget in wanted]
    assert places == sorted(places)


def test_commands_of_the_palette_are_read_with_their_keys(desk) -> None:
    desk.show("D2391")
    desk.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    desk.type("print")
    assert desk.find(QWidget, "command_palette").accessibleDescription() == "Print, or save as PDF or spreadsheet, Ctrl+P"
