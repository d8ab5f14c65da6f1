"""Bars inside the window: they say something, offer to do something about it, and are in nobody's way."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton


def test_a_notice_stands_under_the_top_bar_and_its_cross_takes_it_away(desk) -> None:
    notices = desk.window.workings.notices
    bar = notices.show("due", "3 notes are due.")
    assert "3 notes are due." in desk.sentences()
    assert bar.mapTo(desk.window, bar.rect().topLeft()).y() == desk.window.search.height()
    height = desk.window.pages.height()
    QTest.mouseClick(bar.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert notices.find("due") is None
    assert "3 notes are due." not in desk.sentences()
    desk.qtbot.waitUntil(lambda: desk.window.pages.height() > height)


def test_a_keystroke_goes_past_a_notice(desk) -> None:
    bar = desk.window.workings.notices.show("due", "3 notes are due.", [("Show them", lambda: None)])
    desk.type("D3351")
    desk.wait_for("D3351")
    QTest.mouseClick(bar.buttons[0], Qt.MouseButton.LeftButton)
    assert desk.box.hasFocus()


def test_a_button_does_what_it_says(desk) -> None:
    pressed = []
    bar = desk.window.workings.notices.show("due", "3 notes are due.", [("Show them", lambda: pressed.append("shown"))])
    QTest.mouseClick(bar.buttons[0], Qt.MouseButton.LeftButton)
    assert pressed == ["shown"]


def test_a_notice_of_the_same_name_takes_the_place_of_the_earlier_one(desk) -> None:
    notices = desk.window.workings.notices
    for sentence in ("3 notes are due.", "A backup was made.", "2 notes are due."):
        notices.show("backup" if "backup" in sentence else "due", sentence)
    assert "3 notes" not in desk.sentences()
    due, backup = notices.find("due"), notices.find("backup")
    assert due.y() <= backup.y()


def test_buttons_go_below_the_sentence_where_the_window_is_narrow(desk) -> None:
    words = "The office file is damaged. It was left as it is, and nothing more is written into it."
    offers = [("Go on with the backup of 11/24/2026", lambda: None), ("Show more", lambda: None)]
    desk.window.resize(1200, 700)
    bar = desk.window.workings.notices.show("lost", words, offers)
    desk.qtbot.waitUntil(lambda: bar.width() > 1000 and bar.buttons[0].x() > bar.sentence.geometry().right())
    desk.window.resize(640, 700)
    desk.qtbot.waitUntil(lambda: bar.buttons[0].y() >= bar.sentence.geometry().bottom())
    assert bar.sentence.height() >= bar.sentence.heightForWidth(bar.sentence.width())
