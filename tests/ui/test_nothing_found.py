"""Where nothing is found: the closest codes stand under the sentence that says so, each one key away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cdtdesk.ui.widgets.closest_codes import OfferRow

ALT, CTRL, SHIFT = (getattr(Qt.KeyboardModifier, f"{name}Modifier") for name in ("Alt", "Control", "Shift"))

COPYING = {
    "Enter": (Qt.Key.Key_Return,),
    "Ctrl+C": (Qt.Key.Key_C, CTRL),
    "Ctrl+Enter": (Qt.Key.Key_Return, CTRL),
    "Ctrl+Shift+C": (Qt.Key.Key_C, CTRL | SHIFT),
    "Ctrl+Shift+P": (Qt.Key.Key_P, CTRL | SHIFT),
}
OTHER_ACTS = {
    "Ctrl+D": (Qt.Key.Key_D, CTRL),
    "Ctrl+Shift+D": (Qt.Key.Key_D, CTRL | SHIFT),
    "Ctrl+N": (Qt.Key.Key_N, CTRL),
    "Ctrl+Shift+N": (Qt.Key.Key_N, CTRL | SHIFT),
    "F4": (Qt.Key.Key_F4,),
}


def offers(desk) -> list[OfferRow]:
    """The rows that can be chosen, from the top."""
    shown = [row for row in desk.window.findChildren(OfferRow) if row.isVisible()]
    return sorted(shown, key=lambda row: row.mapTo(desk.window, row.rect().topLeft()).y())


def wait_for_offers(desk) -> list[str]:
    desk.qtbot.waitUntil(lambda: bool(offers(desk)))
    return [row.accessibleName() for row in offers(desk)]


def test_the_codes_for_a_known_beginning_are_offered_with_the_own_word_right_below(desk) -> None:
    desk.search("gingivxyz")
    desk.qtbot.waitUntil(lambda: desk.window.list_panel.is_nothing_found)
    *codes, own_word = wait_for_offers(desk)
    assert codes[0].startswith("D42")
    assert "“gingivxyz”" in own_word
    assert "Closest" in desk.sentences()
    last = offers(desk)[-1]
    assert last.mapTo(desk.window.list_panel, last.rect().bottomLeft()).y() < desk.window.list_panel.height() / 2


def test_alt_and_a_digit_opens_the_offered_code_and_enter_copies_it(desk) -> None:
    desk.search("gingivxyz")
    second = wait_for_offers(desk)[1].split()[0]
    desk.press(Qt.Key.Key_2, ALT)
    assert desk.shown_code() == second
    assert desk.selected_code() == second
    assert desk.window.detail.header.isVisible()
    assert not offers(desk)
    desk.type("\n")
    assert desk.copied() == second


def test_what_only_the_chosen_view_lacks_is_shown_among_all_codes_without_typing_it_again(desk) -> None:
    desk.choose_view("My favorites")
    desk.search("gingivectomy")
    codes = wait_for_offers(desk)
    assert all(code.startswith("D") for code in codes)  # and no own word: codes answer to it
    assert "Nothing for “gingivectomy” in “My favorites”." in desk.sentences()
    offers(desk)[0].click()
    assert desk.shown_code() == codes[0].split()[0]
    assert desk.box.text() == "gingivectomy"
    assert desk.selected_code() == desk.shown_code()


def test_a_view_chosen_while_words_are_typed_offers_what_the_others_hold(desk) -> None:
    desk.search("gingivectomy")
    desk.choose_view("My favorites")
    assert wait_for_offers(desk)
    desk.choose_view("All codes")
    desk.qtbot.waitUntil(lambda: not offers(desk))
    assert desk.codes()


@pytest.mark.parametrize("typed", ["xqzt", "zz"])
def test_nothing_is_guessed_from_letters_that_tell_nothing(desk, typed: str) -> None:
    desk.search(typed)
    (own_word,) = wait_for_offers(desk)
    assert f"“{typed}”" in own_word
    assert "Closest" not in desk.sentences()
    before = desk.shown_code()
    desk.press(Qt.Key.Key_1, ALT)  # nor does a digit open an answer of the record that is no longer seen
    assert desk.shown_code() == before
    assert not desk.window.detail.header.isVisible()


@pytest.mark.parametrize("keys", COPYING.values(), ids=COPYING)
@pytest.mark.parametrize("is_small", [False, True], ids=["full window", "small window"])
def test_no_key_copies_anything_of_the_code_from_before(desk, keys: tuple, is_small: bool) -> None:
    desk.show("D4341")
    if is_small:
        desk.press(Qt.Key.Key_F11)
    QApplication.clipboard().setText("what was there")
    desk.search("xqzt")
    desk.press(*keys)
    assert desk.copied() == "what was there"
    assert "o code is shown" in desk.said()
    assert desk.box.hasFocus()


@pytest.mark.parametrize("keys", OTHER_ACTS.values(), ids=OTHER_ACTS)
def test_nothing_is_done_with_the_code_from_before(desk, keys: tuple) -> None:
    desk.show("D4341")
    desk.search("xqzt")
    desk.press(*keys)
    assert desk.said() == "No code is shown: search for one first."
    assert desk.box.hasFocus()
    assert not desk.window.pages.open_page
    assert desk.window.hub.desk.library.favorite_codes() == []


def test_a_link_on_a_page_leads_to_its_code_where_nothing_was_found(desk) -> None:
    desk.search("xqzt")
    wait_for_offers(desk)
    desk.press(Qt.Key.Key_F8)
    desk.window.hub.code_asked.emit("D4341")
    assert desk.shown_code() == "D4341"
    assert desk.selected_code() == "D4341"
    assert desk.window.detail.header.isVisible()
    desk.press(Qt.Key.Key_Return)
    assert desk.copied() == "D4341"


def test_the_way_back_leads_out_of_a_vain_search(desk) -> None:
    desk.show("D3351")
    desk.press(Qt.Key.Key_1, ALT)
    assert desk.shown_code() != "D3351"
    desk.search("xqzt")
    wait_for_offers(desk)
    desk.press(Qt.Key.Key_Left, ALT)
    assert desk.selected_code() == desk.shown_code() == "D3351"
    assert desk.window.detail.header.isVisible()
