"""The command palette: everything the window can do, by its words, without leaving the search box."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QWidget

from cdtdesk.ui.support.actions import ACTION_SPECS
from cdtdesk.ui.support.commands import Command, match_of, ranked

CTRL = Qt.KeyboardModifier.ControlModifier


def rows(desk) -> list[str]:
    """What the open palette lists; nothing while it is closed."""
    listed = desk.window.findChild(QListWidget, "command_list")
    if listed is None or not desk.find(QWidget, "command_palette").isVisible():
        return []
    return [listed.item(place).text() for place in range(listed.count())]


def is_open(desk) -> bool:
    palette = desk.window.findChild(QWidget, "command_palette")
    return palette is not None and palette.isVisible()


def test_palette_lists_every_action_view_and_guide(desk) -> None:
    desk.open()
    desk.press(Qt.Key.Key_K, CTRL)
    listed = rows(desk)
    for spec in ACTION_SPECS:
        assert spec.words in listed or spec.name in ("open_palette", "focus_search")
    assert {"Recents", "Preventive", "Words of the trade"} <= set(listed)


def test_command_is_found_by_the_beginnings_of_its_words_and_run_by_enter(desk) -> None:
    desk.show("D3351")
    desk.press(Qt.Key.Key_K, CTRL)
    desk.type("patient sent")
    assert rows(desk)[0] == "Copy patient sentence"
    desk.press(Qt.Key.Key_Return)
    assert desk.copied() == desk.window.detail.detail.procedure.patient_words
    assert not is_open(desk)


def test_greater_than_sign_opens_the_palette_and_esc_brings_the_search_back(desk) -> None:
    desk.search("deep cleaning")
    codes, second = desk.codes(), desk.codes()[1]
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Home)
    desk.type(">")
    assert is_open(desk)
    desk.press(Qt.Key.Key_Escape)
    assert not is_open(desk)
    assert desk.box.text() == "deep cleaning"
    assert desk.codes() == codes
    assert desk.selected_code() == second


def test_search_and_selected_row_stay_while_a_command_is_typed(desk) -> None:
    desk.search("deep cleaning")
    desk.press(Qt.Key.Key_Down)
    chosen = desk.selected_code()
    desk.press(Qt.Key.Key_K, CTRL)
    desk.type("star")
    assert desk.selected_code() == chosen
    desk.press(Qt.Key.Key_Return)
    assert desk.window.hub.desk.library.favorite_codes() == [chosen]
    assert desk.box.text() == "deep cleaning"


def test_focus_returns_to_where_it_was(desk) -> None:
    desk.show("D3351")
    desk.press(Qt.Key.Key_N, CTRL)
    assert desk.note.hasFocus()
    desk.press(Qt.Key.Key_K, CTRL)
    assert desk.box.hasFocus()
    desk.press(Qt.Key.Key_Escape)
    assert desk.note.hasFocus()


def test_backspace_over_the_sign_closes_as_esc_does(desk) -> None:
    desk.search("crown")
    desk.press(Qt.Key.Key_K, CTRL)
    desk.press(Qt.Key.Key_Backspace)
    assert not is_open(desk)
    assert desk.box.text() == "crown"


def test_view_is_chosen_from_the_palette(desk) -> None:
    desk.open()
    desk.press(Qt.Key.Key_K, CTRL)
    desk.type("orthod")
    desk.press(Qt.Key.Key_Return)
    assert all(code.startswith("D8") for code in desk.codes())


def test_unknown_command_says_so_and_enter_does_nothing(desk) -> None:
    desk.open()
    desk.press(Qt.Key.Key_K, CTRL)
    desk.type("zzzz")
    assert rows(desk) == []
    assert "Nothing is called that" in desk.sentences()
    desk.press(Qt.Key.Key_Return)
    assert is_open(desk)
    assert desk.copied() == ""


def test_question_mark_asks_the_guide(desk) -> None:
    desk.open()
    desk.type("? downgrade")
    assert "Downgrade" in rows(desk)[0]
    assert any("bundling" in row for row in rows(desk))
    desk.press(Qt.Key.Key_Return)
    assert desk.window.pages.open_page == "guide"
    assert "downgrade" in desk.window.pages.page("guide").text.toPlainText().lower()


def test_arrow_keys_choose_a_command_not_a_row_of_the_list(desk) -> None:
    desk.search("crown")
    chosen = desk.selected_code()
    desk.press(Qt.Key.Key_K, CTRL)
    listed = desk.find(QListWidget, "command_list")
    desk.press(Qt.Key.Key_Down)
    assert listed.currentRow() == 1
    assert desk.selected_code() == chosen


def command(words: str) -> Command:
    return Command(words, "", "", "", lambda: None)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("cop cl", "Copy claim line"), ("claim copy", "Copy claim line"), ("LINE", "Copy claim line"), ("cmpr", "Compare"),
        ("dark", "Dark colours"), ("olour", "Dark colours"),
    ],
)  # fmt: skip
def test_words_may_be_begun_swapped_or_thinned(typed: str, first: str) -> None:
    found = ranked([command("Copy code"), command("Copy claim line"), command("Compare"), command("Dark colours")], typed)
    assert found[0].words == first


def test_every_word_must_find_something() -> None:
    assert match_of("Copy claim line", "copy zebra") == 0


def test_no_key_is_given_to_two_actions() -> None:
    keys = [key for spec in ACTION_SPECS for key in spec.keys]
    assert len(keys) == len(set(keys)), sorted(key for key in keys if keys.count(key) > 1)
