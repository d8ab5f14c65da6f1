"""What somebody sees, clicks, walks through and hears in the picture of the mouth."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.mouth_region import MouthRegion, RegionKind, region_of
from cdtdesk.domain.procedures import Procedure
from cdtdesk.domain.teeth import TEETH, Quadrant, ToothNumber
from cdtdesk.ui.delegates.mouth_painter import MouthPainter, MouthState, number_of
from cdtdesk.ui.support.mouth_layout import NARROWEST, WIDEST, Proportions, lay_out
from cdtdesk.ui.support.theme import THEMES, Look
from cdtdesk.ui.widgets.mouth_picture import MouthPicture

DRAWN = {name: tooth for name, tooth in TEETH.items() if not tooth.is_supernumerary}
UPPER_MOLARS = MouthRegion(RegionKind.ONE_TOOTH, frozenset({"1", "2", "3", "14", "15", "16"}))
NO_TEETH = MouthRegion(RegionKind.NOWHERE, frozenset())

Shown = Callable[..., MouthPicture]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    """Opens a picture of the mouth with the upper molars lit, under a box that has the focus."""
    windows: list[QWidget] = []  # Python keeps what no other widget owns only as long as somebody names it

    def show(
        width: int = 300, theme: str = "light", region: MouthRegion = UPPER_MOLARS, look: Look | None = None
    ) -> MouthPicture:
        window = QWidget()
        qtbot.addWidget(window)
        windows.append(window)
        box, picture = QLineEdit(window), MouthPicture(look or Look(THEMES[theme]), window)
        picture.setGeometry(0, 40, width, picture.heightForWidth(width))
        picture.show_region(region)
        box.setFocus()
        with qtbot.waitExposed(window):
            window.show()
        return picture

    return show


def image_of(picture: MouthPicture) -> QImage:
    return picture.grab().toImage()


def on_crown(picture: MouthPicture, name: str) -> QPoint:
    """A point of an upper tooth's crown, away from neck, groove and edge."""
    column = picture.area_of(TEETH[name])
    return QPoint(column.center().x() - column.width() // 5, column.top() + column.height() * 3 // 4)


def colour_of(picture: MouthPicture, name: str) -> str:
    return image_of(picture).pixelColor(on_crown(picture, name)).name().upper()


def on_number(picture: MouthPicture, name: str) -> QPoint:
    """A point on the number of a permanent tooth, beyond its biting edge."""
    column, tooth = picture.area_of(TEETH[name]), TEETH[name]
    below = tooth.arch == "upper"
    return QPoint(column.center().x(), column.bottom() + 7 if below else column.top() - 7)


def press(picture: MouthPicture, qtbot: QtBot, *keys: Qt.Key) -> str:
    """Press ``keys`` one after another; return what is then read aloud."""
    for key in keys:
        qtbot.keyClick(picture, key)
    return picture.accessibleDescription()


# -- what is seen


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_tooth_the_code_is_for_is_lit_and_others_are_not(shown: Shown, theme: str) -> None:
    picture = shown(theme=theme)
    colours = THEMES[theme].colours
    assert colour_of(picture, "14") == colours.lit
    assert colour_of(picture, "8") == colours.tooth


def test_the_real_code_for_baby_tooth_crowns_lights_baby_teeth_only(
    shown: Shown, procedures: Mapping[CdtCode, Procedure]
) -> None:
    picture = shown(600, region=region_of(procedures[CdtCode("D2930")]))
    assert colour_of(picture, "J") == THEMES["light"].colours.lit
    assert colour_of(picture, "14") == THEMES["light"].colours.tooth


def test_showing_another_code_puts_the_light_out(shown: Shown) -> None:
    picture = shown()
    picture.show_region(NO_TEETH)
    assert colour_of(picture, "14") == THEMES["light"].colours.tooth


def test_a_picked_tooth_is_solid_even_when_the_code_is_not_for_it(shown: Shown) -> None:
    picture = shown()
    picture.set_picked(frozenset({"8"}))
    assert colour_of(picture, "8") == THEMES["light"].colours.accent


def test_an_extra_tooth_is_shown_at_its_neighbour(shown: Shown) -> None:
    picture = shown(600)
    picture.set_picked(frozenset({"64", "JS"}))
    assert {colour_of(picture, "14"), colour_of(picture, "J")} == {THEMES["light"].colours.accent}


def test_in_high_contrast_a_lit_tooth_is_hatched_and_a_picked_one_solid(shown: Shown) -> None:
    picture = shown(600, "high contrast")
    picture.set_picked(frozenset({"15"}))
    image, colours = image_of(picture), THEMES["high contrast"].colours

    def seen(name: str) -> set[str]:
        start = on_crown(picture, name)
        return {image.pixelColor(start.x() + across, start.y()).name().upper() for across in range(8)}

    assert colours.tooth in seen("14")
    assert len(seen("14")) > 1, "hatched"
    assert seen("15") == {colours.accent}


def test_the_theme_changes_while_the_picture_is_open(shown: Shown) -> None:
    look = Look(THEMES["light"])
    picture = shown(look=look)
    assert colour_of(picture, "14") == THEMES["light"].colours.lit
    look.theme = THEMES["dark"]
    picture.on_look_changed()
    assert colour_of(picture, "14") == THEMES["dark"].colours.lit


def test_only_the_column_pointed_at_changes_and_it_changes_back(shown: Shown, qtbot: QtBot) -> None:
    picture = shown(600)
    before = image_of(picture)
    qtbot.mouseMove(picture, on_crown(picture, "14"))
    pointed = image_of(picture)
    column = picture.area_of(TEETH["14"])
    changed = {x for x in range(600) for y in range(before.height()) if before.pixel(x, y) != pointed.pixel(x, y)}
    assert changed
    assert column.left() - 2 <= min(changed) <= max(changed) <= column.right() + 2
    QApplication.sendEvent(picture, QEvent(QEvent.Type.Leave))
    assert image_of(picture) == before


def test_the_focus_is_seen_on_teeth_and_corners_whatever_their_state(shown: Shown, qtbot: QtBot) -> None:
    picture = shown()
    picture.set_picked(frozenset({"2"}))
    walk = {
        "picked": (),
        "lit": (Qt.Key.Key_Left,),
        "plain": (Qt.Key.Key_Right,) * 3,
        "corner": (Qt.Key.Key_Home, Qt.Key.Key_Down),
    }
    for state, keys in walk.items():
        picture.setFocus(Qt.FocusReason.TabFocusReason)
        press(picture, qtbot, *keys)
        focused = image_of(picture)
        picture.clearFocus()
        assert image_of(picture) != focused, state


def _states() -> st.SearchStrategy[MouthState]:
    names = st.frozensets(st.sampled_from(sorted(DRAWN)))
    target = st.none() | st.sampled_from([*DRAWN.values(), *Quadrant])
    region = st.builds(MouthRegion, st.sampled_from(RegionKind), names)
    return st.builds(MouthState, region, names, target, target)


@given(states=st.lists(_states(), min_size=2, max_size=4), ratio=st.sampled_from([1.0, 1.25, 1.5, 2.0]))
def test_what_was_shown_before_leaves_no_trace(qapp: QApplication, states: list[MouthState], ratio: float) -> None:
    used, fresh = (MouthPainter(Look(THEMES["light"])) for _ in range(2))
    for state in states:
        last = used.picture(state, 260.0, ratio)
    assert last.toImage() == fresh.picture(states[-1], 260.0, ratio).toImage()


@pytest.mark.parametrize("ratio", [1.0, 1.5])
def test_teeth_drawn_lit_before_a_code_asks_for_them_look_the_same(qapp: QApplication, ratio: float) -> None:
    ready, fresh = (MouthPainter(Look(THEMES["light"])) for _ in range(2))
    assert sum(1 for _ in ready.draw_lit(260.0, ratio)) > 1
    lit = MouthState(MouthRegion(RegionKind.ONE_TOOTH, frozenset(DRAWN)))
    assert ready.picture(lit, 260.0, ratio).toImage() == fresh.picture(lit, 260.0, ratio).toImage()


def test_drawing_lit_ends_where_the_look_changes_meanwhile(qapp: QApplication) -> None:
    painter = MouthPainter(Look(THEMES["light"]))
    drawing = painter.draw_lit(260.0, 1.0)
    next(drawing)
    painter.forget()
    assert list(drawing) == []


# -- sizes


@pytest.mark.parametrize(("scale", "width", "height"), [(1.0, 300, 240), (2.0, 600, 480), (0.8, 240, 192)])
def test_the_picture_has_its_proportions_at_every_text_size(qtbot: QtBot, scale: float, width: int, height: int) -> None:
    picture = MouthPicture(Look(THEMES["light"], scale))
    qtbot.addWidget(picture)
    assert (picture.sizeHint().width(), picture.sizeHint().height()) == (width, height)


@pytest.mark.parametrize("notation", ["universal", "fdi"])
@pytest.mark.parametrize("digit", [0.55, 0.7], ids=["usual font", "wide font"])
@pytest.mark.parametrize(("width", "scale"), [(220, 1.0), (300, 1.0), (960, 1.0), (220, 2.0), (340, 2.0), (300, 0.8)])
def test_numbers_never_touch_and_stay_in_the_picture(width: int, scale: float, digit: float, notation: str) -> None:
    def measure(tooth: ToothNumber, pixels: int) -> float:
        return len(number_of(tooth, "fdi" if notation == "fdi" else "universal")) * digit * pixels

    layout = lay_out(Proportions(width, scale), measure)
    for row in layout.rows:
        places = [layout.teeth[tooth] for tooth in row if isinstance(tooth, ToothNumber)]
        ends = [(place.number_at.x(), measure(place.tooth, layout.number_size) / 2) for place in places]
        assert ends[0][0] - ends[0][1] >= 0
        assert ends[-1][0] + ends[-1][1] <= width
        assert all(left + half < right - other_half for (left, half), (right, other_half) in pairwise(ends))


def test_a_wide_font_makes_numbers_smaller_at_most_to_nine_pixels_at_the_usual_size() -> None:
    layout = lay_out(Proportions(300, 1.0), lambda tooth, pixels: 0.7 * pixels * len(tooth.universal))
    assert layout.number_size >= 9


def test_a_picture_squeezed_flat_shows_all_teeth_in_less_width(shown: Shown) -> None:
    picture = shown()
    picture.resize(300, 160)
    lower = [picture.area_of(TEETH[name]) for name in ("17", "32")]
    assert all(picture.rect().contains(column) for column in lower)


# -- mouse


@pytest.mark.parametrize("width", [NARROWEST, 300, WIDEST])
def test_clicking_any_tooth_picks_it(shown: Shown, qtbot: QtBot, width: int) -> None:
    picture = shown(width)
    picked: list[str] = []
    picture.tooth_picked.connect(picked.append)
    for tooth in DRAWN.values():
        qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=picture.area_of(tooth).center())
    assert picked == list(DRAWN)


@pytest.mark.parametrize("name", ["1", "8", "14", "17", "25", "30"])
def test_clicking_a_number_picks_its_tooth(shown: Shown, qtbot: QtBot, name: str) -> None:
    picture = shown()
    with qtbot.waitSignal(picture.tooth_picked) as picked:
        qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=on_number(picture, name))
    assert picked.args == [name]


@pytest.mark.parametrize("quadrant", list(Quadrant))
def test_clicking_a_corner_picks_its_quadrant(shown: Shown, qtbot: QtBot, quadrant: Quadrant) -> None:
    picture = shown()
    with qtbot.waitSignal(picture.area_picked) as picked:
        qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=picture.area_of(quadrant).center())
    assert picked.args == [quadrant.value]


@pytest.mark.parametrize("value", ["00", "01", "02"])
def test_whole_mouth_and_arches_are_picked_in_the_caption(shown: Shown, qtbot: QtBot, value: str) -> None:
    picture = shown()
    qtbot.addWidget(picture.area_buttons)
    with qtbot.waitSignal(picture.area_picked) as picked:
        picture.area_buttons.buttons[value].click()
    assert picked.args == [value]


def test_letting_go_beside_the_tooth_picks_nothing(shown: Shown, qtbot: QtBot) -> None:
    picture = shown()
    with qtbot.assertNotEmitted(picture.tooth_picked):
        qtbot.mousePress(picture, Qt.MouseButton.LeftButton, pos=on_crown(picture, "14"))
        qtbot.mouseRelease(picture, Qt.MouseButton.LeftButton, pos=on_crown(picture, "3"))


def test_a_click_leaves_the_focus_in_the_search_box(shown: Shown, qtbot: QtBot) -> None:
    picture = shown()
    (box,) = picture.window().findChildren(QLineEdit)
    assert box.hasFocus()
    with qtbot.waitSignal(picture.tooth_picked):
        qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=on_crown(picture, "14"))
    assert box.hasFocus()


def test_columns_and_numbers_of_different_teeth_never_overlap() -> None:
    layout = lay_out(Proportions(300, 1.0), lambda tooth, pixels: 0.6 * pixels * len(tooth.universal))
    pieces = [piece for place in layout.teeth.values() for piece in place.pieces]
    for one, other in combinations(pieces, 2):
        shared = one & other
        assert shared.width() * shared.height() < 1e-6


@pytest.mark.qt_log_ignore("does not support raise")  # the offscreen platform, of a tooltip
def test_the_tooltip_says_the_tooth(shown: Shown) -> None:
    picture = shown()
    at = on_crown(picture, "14")
    QApplication.sendEvent(picture, QHelpEvent(QEvent.Type.ToolTip, at, picture.mapToGlobal(at)))
    assert QToolTip.text() == "Tooth 14, upper left first molar, can be used"
    QToolTip.hideText()


# -- keyboard and screen reader


def test_the_picture_says_where_a_code_applies_until_it_is_walked(shown: Shown) -> None:
    picture = shown()
    assert picture.accessibleName() == "Picture of the mouth"
    assert "any one molar" in picture.accessibleDescription()


def test_the_keyboard_starts_at_the_picked_tooth_and_leaves_with_the_region_read(shown: Shown) -> None:
    picture = shown()
    picture.set_picked(frozenset({"15"}))
    picture.setFocus(Qt.FocusReason.TabFocusReason)
    assert picture.accessibleDescription() == "Tooth 15, upper left second molar, picked"
    picture.clearFocus()
    assert "any one molar" in picture.accessibleDescription()


def test_arrows_walk_from_tooth_to_tooth_and_each_is_read_aloud(shown: Shown, qtbot: QtBot) -> None:
    picture = shown()
    picture.setFocus(Qt.FocusReason.TabFocusReason)
    assert picture.accessibleDescription() == "Tooth 1, upper right third molar, can be used"
    assert press(picture, qtbot, *[Qt.Key.Key_Right] * 7) == "Tooth 8, upper right central incisor, not for this code"
    assert press(picture, qtbot, Qt.Key.Key_Right) == "Tooth 9, upper left central incisor, not for this code"
    assert press(picture, qtbot, Qt.Key.Key_Down) == "Tooth F, upper left primary central incisor, not for this code"
    assert press(picture, qtbot, Qt.Key.Key_Down) == "Tooth O, lower left primary central incisor, not for this code"
    assert press(picture, qtbot, Qt.Key.Key_Down) == "Tooth 24, lower left central incisor, not for this code"
    assert press(picture, qtbot, Qt.Key.Key_Down, Qt.Key.Key_Home) == "Tooth 32, lower right third molar, not for this code"
    assert press(picture, qtbot, Qt.Key.Key_Left) == "Tooth 32, lower right third molar, not for this code"


def test_corners_stand_at_the_ends_of_the_primary_rows(shown: Shown, qtbot: QtBot) -> None:
    picture = shown(region=MouthRegion(RegionKind.ONE_QUADRANT, frozenset(DRAWN)))
    picture.setFocus(Qt.FocusReason.TabFocusReason)
    press(picture, qtbot, Qt.Key.Key_Home)
    assert press(picture, qtbot, Qt.Key.Key_Down) == "Area 10, upper right quadrant, can be used"
    assert press(picture, qtbot, Qt.Key.Key_End) == "Area 20, upper left quadrant, can be used"
    assert press(picture, qtbot, Qt.Key.Key_Down) == "Area 30, lower left quadrant, can be used"
    with qtbot.waitSignal(picture.area_picked) as picked:
        qtbot.keyClick(picture, Qt.Key.Key_Return)
    assert picked.args == ["30"]


def test_space_picks_the_tooth_that_has_the_focus(shown: Shown, qtbot: QtBot) -> None:
    picture = shown()
    picture.setFocus(Qt.FocusReason.TabFocusReason)
    press(picture, qtbot, Qt.Key.Key_Right)
    with qtbot.waitSignal(picture.tooth_picked) as picked:
        qtbot.keyClick(picture, Qt.Key.Key_Space)
    assert picked.args == ["2"]


@pytest.mark.parametrize(
    ("key", "modifier", "text"),
    [
        (Qt.Key.Key_D, Qt.KeyboardModifier.NoModifier, "d"),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier, ""),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, ""),
    ],
)
def test_keys_that_are_not_for_walking_are_left_to_the_window(
    shown: Shown, key: Qt.Key, modifier: Qt.KeyboardModifier, text: str
) -> None:
    picture = shown()
    picture.setFocus(Qt.FocusReason.TabFocusReason)
    pressed = QKeyEvent(QEvent.Type.KeyPress, key, modifier, text)
    QApplication.sendEvent(picture, pressed)
    assert not pressed.isAccepted()


def test_a_quadrant_picked_whole_is_said_to_be_picked(shown: Shown) -> None:
    picture = shown()
    picture.set_picked(frozenset(str(number) for number in range(1, 9)))
    assert picture.words_of(Quadrant.UPPER_RIGHT) == "Area 10, upper right quadrant, picked"
    assert picture.words_of(Quadrant.UPPER_LEFT) == "Area 20, upper left quadrant"


def test_teeth_of_a_code_without_a_site_are_not_called_wrong(shown: Shown) -> None:
    assert shown(region=NO_TEETH).words_of(TEETH["14"]) == "Tooth 14, upper left first molar"


@pytest.mark.parametrize(("notation", "number"), [("fdi", "26"), ("palmer", "6")])
def test_another_notation_changes_what_is_read_but_not_what_is_picked(
    shown: Shown, qtbot: QtBot, notation: str, number: str
) -> None:
    picture = shown()
    before = image_of(picture)
    picture.set_notation("fdi" if notation == "fdi" else "palmer")
    assert image_of(picture) != before
    assert picture.words_of(TEETH["14"]) == f"Tooth {number}, upper left first molar, can be used, 14 on the claim"
    with qtbot.waitSignal(picture.tooth_picked) as picked:
        qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=picture.area_of(TEETH["14"]).center())
    assert picked.args == ["14"]


def test_every_button_of_the_caption_has_a_name(shown: Shown, qtbot: QtBot) -> None:
    picture = shown()
    qtbot.addWidget(picture.area_buttons)
    assert [button.text() for button in picture.area_buttons.buttons.values()] == ["Whole mouth 00", "Upper 01", "Lower 02"]


def test_an_upper_arch_code_lights_the_upper_arch_in_the_caption(shown: Shown, qtbot: QtBot) -> None:
    picture = shown(region=MouthRegion(RegionKind.ONE_ARCH, frozenset(n for n, t in DRAWN.items() if t.arch == "upper")))
    qtbot.addWidget(picture.area_buttons)
    accent = QColor(THEMES["light"].colours.accent)
    inks = {}
    for value, button in picture.area_buttons.buttons.items():
        image = button.grab().toImage()
        inks[value] = any(_is_near(image.pixelColor(x, y), accent) for x in range(image.width()) for y in range(image.height()))
    assert inks == {"00": False, "01": True, "02": False}


def _is_near(colour: QColor, wanted: QColor) -> bool:
    return max(abs(a - b) for a, b in zip(colour.getRgb()[:3], wanted.getRgb()[:3], strict=True)) < 24  # type: ignore[arg-type]


def test_a_point_between_the_rows_of_the_sides_is_no_target(shown: Shown, qtbot: QtBot) -> None:
    picture = shown()
    beside_the_word_right = QPointF(picture.area_of(Quadrant.UPPER_RIGHT).center()) + QPointF(0, 35)
    with qtbot.assertNotEmitted(picture.area_picked), qtbot.assertNotEmitted(picture.tooth_picked):
        qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=beside_the_word_right.toPoint())
