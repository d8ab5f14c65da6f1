"""The small window that stays on top: one key there and back, remembered, with its own place."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from cdtdesk.domain.in_house_codes import InHouseNumber


def is_on_top(desk) -> bool:
    flags = desk.window.windowHandle().flags()
    return bool(flags & Qt.WindowType.WindowStaysOnTopHint) and flags == desk.window.windowFlags()


def buttons_of(foot: QWidget) -> list[str]:
    return [button.accessibleName() for button in foot.findChildren(QPushButton) if button.isVisible()]


def test_f11_leaves_search_and_list_on_top_and_brings_the_rest_back(desk) -> None:
    desk.open()
    desk.window.resize(790, 600)
    assert desk.window.detail.isVisible()
    desk.press(Qt.Key.Key_F11)
    assert is_on_top(desk)
    assert desk.box.isVisible()
    assert desk.list.isVisible()
    for widget in (desk.window.detail, desk.sidebar, desk.window.search.date_field, desk.window.search.menu_button):
        assert not widget.isVisible()
    assert desk.window.width() < 500
    desk.press(Qt.Key.Key_F11)
    assert not is_on_top(desk)
    assert desk.window.detail.isVisible()
    assert desk.window.search.date_field.isVisible()
    assert desk.window.size() == QSize(790, 600)


def test_window_is_never_hidden_when_it_becomes_small(desk) -> None:
    desk.open()
    seen = []
    desk.window.windowHandle().visibleChanged.connect(seen.append)
    desk.press(Qt.Key.Key_F11)
    desk.press(Qt.Key.Key_F11)
    assert seen == []


def test_small_window_is_remembered_with_its_size(desk) -> None:
    desk.open()
    desk.press(Qt.Key.Key_F11)
    desk.window.resize(377, 500)
    window = desk.restart()
    assert is_on_top(desk)
    assert window.size() == QSize(377, 500)
    assert desk.find(QWidget, "compact_foot").isVisible()


def test_strip_tells_verdict_claim_what_to_send_and_the_note(desk) -> None:
    desk.show("D4341")
    desk.write_note("Delta wants the chart")
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_F11)
    foot = desk.find(QWidget, "compact_foot")
    said = foot.accessibleDescription()
    for words in ("D4341", "Valid on 11/23/2026", "Area", "chart", "Delta wants the chart"):
        assert words in said
    desk.show("D3354")
    assert "Ended" in foot.accessibleDescription()
    assert "Delta" not in foot.accessibleDescription()


def test_strip_shows_no_code_where_nothing_is_found_and_the_code_again_where_it_is(desk) -> None:
    desk.open()
    desk.press(Qt.Key.Key_F11)
    desk.show("D0120")
    foot = desk.find(QWidget, "compact_foot")
    desk.search("xqzt")
    assert desk.codes() == []
    assert foot.accessibleDescription() == ""
    assert "D0120" not in [label.text() for label in foot.findChildren(QLabel) if label.isVisible()]
    assert buttons_of(foot) == ["Full window"]
    desk.search("D0120")
    desk.qtbot.waitUntil(lambda: "D0120" in foot.accessibleDescription())
    assert "Copy code" in buttons_of(foot)


def test_strip_shows_a_code_of_the_offices_own_with_its_note(desk) -> None:
    library = desk.window.hub.desk.library
    library.in_house_codes.save(InHouseNumber("BLEACH-KIT"), "Take-home bleaching kit", "", "", "")
    desk.press(Qt.Key.Key_F11)
    desk.show("D0120")
    foot = desk.find(QWidget, "compact_foot")
    desk.search("bleach-kit")
    desk.qtbot.waitUntil(lambda: "BLEACH-KIT" in foot.accessibleDescription())
    assert "In-house code" in foot.accessibleDescription()
    assert "D0120" not in foot.accessibleDescription()
    desk.press(Qt.Key.Key_Return)
    assert desk.copied() == "BLEACH-KIT"


def test_strip_and_enter_follow_an_empty_list_where_there_are_no_details(desk) -> None:
    desk.show("D0120")
    desk.search("")
    desk.choose_view("My favorites")
    assert desk.window.detail.header.isVisible()
    desk.press(Qt.Key.Key_F11)
    assert desk.find(QWidget, "compact_foot").accessibleDescription() == ""
    desk.press(Qt.Key.Key_Return)
    assert desk.copied() == ""
    assert "Nothing to copy" in desk.said()


def test_enter_copies_and_details_open_over_the_list(desk) -> None:
    desk.open()
    desk.press(Qt.Key.Key_F11)
    desk.show("D3351")
    desk.press(Qt.Key.Key_Return)
    assert desk.copied() == "D3351"
    desk.press(Qt.Key.Key_F2)
    assert desk.window.detail.isVisible()
    assert not desk.list.isVisible()
    desk.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk.list.isVisible()
    assert not desk.window.detail.isVisible()


def test_pin_lets_the_small_window_go_behind_others_and_is_remembered(desk) -> None:
    desk.open()
    desk.press(Qt.Key.Key_F11)
    desk.find(QToolButton, "pin_button").click()
    assert not is_on_top(desk)
    desk.restart()
    assert not is_on_top(desk)
    assert desk.window.shape.is_compact


def test_date_of_service_is_in_the_lists_head(desk) -> None:
    desk.open()
    desk.press(Qt.Key.Key_F11)
    assert desk.find(QToolButton, "compact_day").text() == "11/23/2026"


def test_button_of_the_strip_brings_the_full_window_back(desk) -> None:
    desk.open()
    desk.press(Qt.Key.Key_F11)
    foot = desk.find(QWidget, "compact_foot")
    (full,) = (button for button in foot.findChildren(QPushButton) if button.accessibleName() == "Full window")
    full.click()
    assert not desk.window.shape.is_compact
    assert not foot.isVisible()


def test_full_window_becomes_a_narrow_strip_in_one_step(desk) -> None:
    desk.open()
    desk.window.resize(790, 600)
    desk.window.resize(420, 600)
    assert desk.window.width() == 420
    assert desk.list.isVisible()
    assert not desk.window.detail.isVisible()


def test_small_window_shows_no_notice_but_a_warning_and_the_full_one_shows_all_again(desk) -> None:
    notices = desk.window.workings.notices
    told = notices.show("edition", "CDT 2027 takes effect in 38 days.")
    desk.press(Qt.Key.Key_F11)
    assert not told.isVisible()
    later = notices.show("due", "3 notes are due.")
    warned = notices.show("lost", "A note could not be saved.", is_warning=True)
    assert not later.isVisible()
    assert warned.isVisible()
    notices.take_away("lost")
    desk.press(Qt.Key.Key_F11)
    assert told.isVisible()
    assert later.isVisible()
