"""What a screen reader says: every control has a name, every row is one sentence."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

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
