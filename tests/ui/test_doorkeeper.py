"""A later start brings the open window to the front."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from cdtdesk import app
from cdtdesk.environment.one_instance import Request, knock_or_open
from cdtdesk.exchange.hand_over import HandOver, write_hand_over
from cdtdesk.ui.support.doorkeeper import Doorkeeper
from cdtdesk.ui.widgets.hand_over_page import HandOverPage

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

# The offscreen platform has no other windows to come before.
offscreen_has_no_front = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")


@pytest.fixture
def box(qtbot: QtBot) -> QLineEdit:
    widget = QLineEdit()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def doorkeeper(box: QLineEdit, home: Path) -> Iterator[Doorkeeper]:
    door = knock_or_open(home, Request())
    assert door is not None
    keeper = Doorkeeper(door, box)
    keeper.start()
    yield keeper
    keeper.stop()


@offscreen_has_no_front
def test_a_search_of_a_later_start_arrives_in_a_window_that_is_shown(
    qtbot: QtBot, box: QLineEdit, doorkeeper: Doorkeeper, home: Path
) -> None:
    box.showMinimized()
    with qtbot.waitSignal(doorkeeper.search_asked) as asked:
        assert knock_or_open(home, Request(words="deep cleaning")) is None
    assert asked.args == ["deep cleaning"]
    assert box.isVisible()
    assert not box.isMinimized()


@offscreen_has_no_front
def test_a_start_without_words_asks_for_an_empty_search(qtbot: QtBot, doorkeeper: Doorkeeper, home: Path) -> None:
    with qtbot.waitSignal(doorkeeper.search_asked) as asked:
        assert knock_or_open(home, Request()) is None
    assert asked.args == [""]


@offscreen_has_no_front
def test_a_hand_over_file_arrives_as_a_file(qtbot: QtBot, doorkeeper: Doorkeeper, home: Path) -> None:
    with qtbot.waitSignal(doorkeeper.file_brought) as brought:
        assert knock_or_open(home, Request(file="/desk/notes.zip")) is None
    assert brought.args == ["/desk/notes.zip"]


def test_after_the_end_the_next_start_is_a_first_one(doorkeeper: Doorkeeper, home: Path) -> None:
    doorkeeper.stop()
    door = knock_or_open(home, Request())
    assert door is not None
    door.close()


def test_a_hand_over_that_is_opened_is_shown_and_not_taken_in(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "front desk.zip"
    note = {"id": "01", "revision": 1, "about": "D0120", "text": "twice a year", "created_at": "2026-01-02T03:04:05Z"}
    write_hand_over(path, HandOver("2026-11-23T08:00:00Z", "cdtdesk", {"notes": (note,)}, 0))
    app._open_hand_over(desk.window, str(path))
    page = desk.window.findChild(HandOverPage)
    assert page is not None
    assert page.isVisible()
    desk.qtbot.waitUntil(lambda: "front desk.zip" in page.preview_title.text())
    assert desk.notes_on_disk() == []
