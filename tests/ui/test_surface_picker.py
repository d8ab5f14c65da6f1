"""The five-part square: which letter lies where, and how surfaces are picked."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from cdtdesk.ui.support.theme import THEMES, Look
from cdtdesk.ui.widgets.surface_picker import SurfacePicker

Shown = Callable[..., SurfacePicker]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    """Opens the square for a tooth, under a box that has the focus."""
    windows: list[QWidget] = []  # Python keeps what no other widget owns only as long as somebody names it

    def show(tooth: str = "14", scale: float = 1.0) -> SurfacePicker:
        window = QWidget()
        qtbot.addWidget(window)
        windows.append(window)
        box, picker = QLineEdit(window), SurfacePicker(Look(THEMES["light"], scale), window)
        picker.move(0, 40)
        picker.set_tooth(tooth)
        box.setFocus()
        with qtbot.waitExposed(window):
            window.show()
        return picker

    return show


def at(picker: SurfacePicker, letter: str) -> QPoint:
    return picker.part_centre(letter).toPoint()


def click(picker: SurfacePicker, qtbot: QtBot, letters: str) -> None:
    for letter in letters:
        qtbot.mouseClick(picker, Qt.MouseButton.LeftButton, pos=at(picker, letter))


@pytest.mark.parametrize(
    ("tooth", "midline_is_left"), [("14", True), ("19", True), ("J", True), ("3", False), ("30", False), ("8", False)]
)
def test_mesial_lies_toward_the_midline(shown: Shown, tooth: str, midline_is_left: bool) -> None:
    picker = shown(tooth)
    assert (at(picker, "M").x() < at(picker, "D").x()) is midline_is_left


@pytest.mark.parametrize(
    ("tooth", "outer", "is_on_top"), [("14", "B", True), ("19", "B", False), ("8", "F", True), ("25", "F", False)]
)
def test_the_cheek_or_lip_side_lies_outward_as_on_a_chart(shown: Shown, tooth: str, outer: str, is_on_top: bool) -> None:
    picker = shown(tooth)
    assert (at(picker, outer).y() < at(picker, "L").y()) is is_on_top


@pytest.mark.parametrize(
    ("tooth", "letters"), [("14", "MODBL"), ("5", "MODBL"), ("8", "MIDFL"), ("C", "MIDFL"), ("T", "MODBL"), ("58", "MIDFL")]
)
def test_front_teeth_have_an_edge_and_a_lip_side(shown: Shown, tooth: str, letters: str) -> None:
    assert sorted(letter for letter, _ in shown(tooth).meanings()) == sorted(letters)


def test_clicked_surfaces_are_told_in_the_usual_order(shown: Shown, qtbot: QtBot) -> None:
    picker = shown("3")
    told: list[str] = []
    picker.surfaces_changed.connect(told.append)
    click(picker, qtbot, "DMO")
    assert told == ["D", "MD", "MOD"]
    click(picker, qtbot, "M")
    assert told[-1] == picker.surfaces == "OD"


def test_all_five_parts_can_be_clicked(shown: Shown, qtbot: QtBot) -> None:
    picker = shown("25")
    click(picker, qtbot, "LFDIM")
    assert picker.surfaces == "MIDFL"


def test_a_picked_part_is_seen_solid(shown: Shown) -> None:
    picker = shown()
    picker.set_surfaces("M")
    image = picker.grab().toImage()
    beside_letter = QPoint(0, image.height() // 8)
    colours = THEMES["light"].colours
    assert image.pixelColor(at(picker, "M") + beside_letter).name().upper() == colours.accent
    assert image.pixelColor(at(picker, "D") + beside_letter).name().upper() == colours.tooth


def test_setting_surfaces_shows_them_without_a_signal(shown: Shown, qtbot: QtBot) -> None:
    picker = shown()
    with qtbot.assertNotEmitted(picker.surfaces_changed):
        picker.set_surfaces("mo")
    assert picker.surfaces == "MO"


def test_letters_follow_the_tooth_from_back_to_front(shown: Shown) -> None:
    picker = shown("14")
    picker.set_surfaces("MOB")
    picker.set_tooth("8")
    assert picker.surfaces == "MIF"
    picker.set_surfaces("OB")
    assert picker.surfaces == "IF"


def test_a_letter_that_is_no_surface_is_refused(shown: Shown) -> None:
    with pytest.raises(KeyError):
        shown().set_surfaces("MX")


def test_arrows_and_space_pick_surfaces_and_each_is_read_aloud(shown: Shown, qtbot: QtBot) -> None:
    picker = shown("14")
    picker.setFocus(Qt.FocusReason.TabFocusReason)
    assert picker.accessibleDescription() == "O, occlusal, chewing surface"
    qtbot.keyClick(picker, Qt.Key.Key_Left)
    assert picker.accessibleDescription() == "M, mesial, toward the midline"
    with qtbot.waitSignal(picker.surfaces_changed) as told:
        qtbot.keyClick(picker, Qt.Key.Key_Space)
    assert told.args == ["M"]
    assert picker.accessibleDescription() == "M, mesial, toward the midline, picked"
    qtbot.keyClick(picker, Qt.Key.Key_Up)
    assert picker.accessibleDescription() == "B, buccal, cheek side"
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    assert picker.accessibleDescription() == "O, occlusal, chewing surface"


@pytest.mark.parametrize(("typed", "picked"), [("mod", "MOD"), ("MODBL", "MODBL"), ("if", "OB"), ("mm", "")])
def test_letters_can_be_typed(shown: Shown, qtbot: QtBot, typed: str, picked: str) -> None:
    picker = shown("14")
    picker.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(picker, typed)
    assert picker.surfaces == picked


def test_the_square_is_named_for_its_tooth_and_says_what_is_picked(shown: Shown) -> None:
    picker = shown("14")
    assert picker.accessibleName() == "Surfaces of tooth 14"
    assert picker.accessibleDescription().startswith("None picked")
    picker.set_surfaces("OM")
    assert picker.accessibleDescription().startswith("Picked: MO")


def test_the_focus_is_seen_on_picked_and_unpicked_parts(shown: Shown) -> None:
    picker = shown()
    for letters in ("", "O"):
        picker.clearFocus()
        picker.set_surfaces(letters)
        before = picker.grab().toImage()
        picker.setFocus(Qt.FocusReason.TabFocusReason)
        assert picker.grab().toImage() != before


@pytest.mark.qt_log_ignore("does not support raise")  # the offscreen platform, of a tooltip
def test_the_tooltip_says_the_surface(shown: Shown) -> None:
    picker = shown("8")
    QApplication.sendEvent(picker, QHelpEvent(QEvent.Type.ToolTip, at(picker, "I"), picker.mapToGlobal(at(picker, "I"))))
    assert QToolTip.text() == "I, incisal, biting edge"
    QToolTip.hideText()


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
def test_the_square_grows_with_the_text(shown: Shown, scale: float) -> None:
    picker = shown(scale=scale)
    smallest, natural = picker.minimumSizeHint(), picker.sizeHint()
    assert (smallest.width(), natural.width()) == (round(120 * scale), round(150 * scale))
    assert natural.width() == natural.height()
