"""What a start shows: the first steps once, and a word about a fault of the last time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from cdtdesk.environment.log import CRASH_NAME, LOG_NAME


@pytest.fixture
def new_desk(desk):
    """A desk at which the program has never been opened."""
    desk.forget_welcome()
    return desk


def page(desk) -> str:
    return desk.window.pages.open_page


def test_first_start_shows_the_first_steps_with_the_cursor_in_the_search_box(new_desk) -> None:
    new_desk.open()
    assert page(new_desk) == "welcome"
    assert new_desk.box.hasFocus()


def test_typing_goes_past_them_and_nothing_typed_is_lost(new_desk) -> None:
    new_desk.open()
    new_desk.type("D3351")
    assert page(new_desk) == ""
    assert new_desk.box.text() == "D3351"
    assert new_desk.selected_code() == "D3351"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down])
def test_one_key_goes_past_them(new_desk, key: Qt.Key) -> None:
    new_desk.open()
    new_desk.press(key)
    assert page(new_desk) == ""
    assert new_desk.copied() == ""
    assert new_desk.list.isVisible()


def test_they_are_shown_once(new_desk) -> None:
    new_desk.open()
    new_desk.restart()
    assert page(new_desk) == ""


def test_they_are_not_shown_where_somebody_has_worked_before(new_desk) -> None:
    new_desk.show("D3351")
    new_desk.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert new_desk.close()
    new_desk.forget_welcome()
    new_desk.open()
    assert page(new_desk) == ""


def test_a_trial_is_typed_into_the_search_box(new_desk) -> None:
    new_desk.open()
    for words in ("deep cleaning", "MOD 30 white", "D3354"):
        new_desk.window.hub.page_asked.emit("welcome", "")
        trials = new_desk.window.pages.page("welcome").findChildren(QAbstractButton)
        next(trial for trial in trials if words in trial.accessibleName()).click()
        assert new_desk.box.text() == words
        assert page(new_desk) == ""
        assert new_desk.codes()


def test_they_say_what_the_program_is_not_and_where_work_is_kept(new_desk) -> None:
    new_desk.open()
    points = " ".join(each.accessibleDescription() for each in new_desk.window.pages.page("welcome")._points)
    for words in ("American Dental Association", "registered trademark", "our own", "patients", "one file", "Nothing is sent"):
        assert words in points


def test_they_can_be_opened_again(desk) -> None:
    desk.open()
    assert page(desk) == ""
    desk.window.actions_by_name["open_welcome"].trigger()
    assert page(desk) == "welcome"


@pytest.mark.parametrize("name", [LOG_NAME, CRASH_NAME])
def test_a_fault_of_the_last_time_is_told_once_with_its_file(desk, name: str) -> None:
    logs = desk.home / "logs"
    logs.mkdir()
    (logs / name).write_text("2026-11-22\nValueError: told\n", encoding="utf-8")
    desk.open()
    notice = desk.window.workings.notices.find("crash")
    assert notice is not None
    assert str(logs / LOG_NAME) in notice.sentence.text()
    assert "sent to nobody" in notice.sentence.text()
    assert "ValueError: told" in (logs / LOG_NAME).read_text(encoding="utf-8")
    desk.restart()
    assert desk.window.workings.notices.find("crash") is None


def test_without_a_fault_there_is_no_notice_and_no_file(desk) -> None:
    desk.open()
    assert desk.window.workings.notices.find("crash") is None
    assert not (desk.home / "logs").exists()
