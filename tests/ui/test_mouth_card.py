"""The mouth in its card: surfaces for codes that need them, and other ways to number the teeth."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cdtdesk.domain.teeth import TEETH


def pick(desk, letter: str) -> None:
    picker = desk.window.detail.mouth.surfaces
    QTest.mouseClick(picker, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, picker.part_centre(letter).toPoint())


def test_surfaces_are_offered_only_where_the_claim_asks_for_them(desk) -> None:
    desk.show("D2391")
    assert desk.window.detail.mouth.surfaces.isVisibleTo(desk.window)
    tall = desk.window.detail.mouth.height()
    desk.show("D2740")
    assert not desk.window.detail.mouth.surfaces.isVisibleTo(desk.window)
    assert desk.window.detail.mouth.height() < tall


def test_picked_surfaces_are_searched_for_and_lead_to_the_code_that_counts_them(desk) -> None:
    desk.search("composite back tooth #14")
    desk.wait_for("D2391")
    for letter, code in (("M", "D2391"), ("O", "D2392"), ("D", "D2393")):
        pick(desk, letter)
        desk.wait_for(code)
    assert desk.box.text() == "composite back tooth #14 MOD"
    pick(desk, "D")
    desk.wait_for("D2392")
    assert desk.box.text() == "composite back tooth #14 MO"


def test_typed_surfaces_are_shown_as_picked_on_the_tooth_that_is_searched_for(desk) -> None:
    desk.search("MOD 30 white")
    desk.wait_for("D2393")
    picker = desk.window.detail.mouth.surfaces
    assert picker.surfaces == "MOD"
    assert picker.accessibleName() == "Surfaces of tooth 30"


def test_surfaces_can_be_picked_beside_a_code_too(desk) -> None:
    desk.show("D2391")
    for letter in "MO":
        pick(desk, letter)
    assert desk.box.text() == "D2391 MO"
    assert desk.window.detail.mouth.surfaces.surfaces == "MO"


def test_focus_stays_in_the_picker_while_surfaces_are_picked_by_keys(desk) -> None:
    desk.search("composite back tooth #14")
    desk.wait_for("D2391")
    picker = desk.window.detail.mouth.surfaces
    picker.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(Qt.Key.Key_M)
    desk.press(Qt.Key.Key_O)
    desk.wait_for("D2392")
    assert picker.hasFocus()


def test_numbers_of_the_picture_follow_the_setting_and_the_claim_stays_universal(desk) -> None:
    desk.search("crown #14")
    picture = desk.window.detail.mouth.picture
    desk.window.actions_by_name["notation_fdi"].trigger()
    assert picture.words_of(TEETH["14"]).startswith("Tooth 26,")
    assert "14 on the claim" in picture.words_of(TEETH["14"])
    desk.restart()
    desk.search("crown #14")
    desk.qtbot.waitUntil(lambda: desk.shown_code() is not None)
    assert desk.window.detail.mouth.picture.words_of(TEETH["14"]).startswith("Tooth 26,")
    desk.window.actions_by_name["notation_universal"].trigger()
    assert desk.window.detail.mouth.picture.words_of(TEETH["14"]).startswith("Tooth 14,")
