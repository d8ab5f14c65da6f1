"""Idle time: work done in pieces between the keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from pytestqt.qtbot import QtBot

from cdtdesk.ui.support.idle_time import IdleTime


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    return QObject()


def pieces(done: list[str], name: str, count: int) -> Iterator[None]:
    for number in range(count):
        done.append(f"{name}{number}")
        yield


def test_pieces_are_done_in_order_and_one_work_after_the_other(qtbot: QtBot, owner: QObject, done: list[str]) -> None:
    idle = IdleTime(owner)
    idle.spend_on(pieces(done, "a", 2))
    idle.spend_on(pieces(done, "b", 2))
    assert done == []
    qtbot.waitUntil(lambda: idle.is_done)
    assert done == ["a0", "a1", "b0", "b1"]


def test_what_happens_meanwhile_waits_for_one_piece_at_most(qtbot: QtBot, owner: QObject, done: list[str]) -> None:
    idle = IdleTime(owner)

    def work() -> Iterator[None]:
        QTimer.singleShot(0, owner, lambda: done.append("key"))
        yield from pieces(done, "a", 5)

    idle.spend_on(work())
    qtbot.waitUntil(lambda: idle.is_done)
    assert done.index("key") <= done.index("a2")


def test_nothing_is_done_between_a_key_and_its_picture(qtbot: QtBot, owner: QObject, done: list[str]) -> None:
    idle = IdleTime(owner)
    idle.spend_on(pieces(done, "a", 3))
    idle.hold()
    QCoreApplication.processEvents()
    assert done == []
    idle.go_on()
    QCoreApplication.processEvents()
    assert done == ["a0"]


def test_a_key_that_changes_no_picture_holds_nothing_up_for_long(qtbot: QtBot, owner: QObject, done: list[str]) -> None:
    idle = IdleTime(owner)
    idle.spend_on(pieces(done, "a", 3))
    idle.hold()
    qtbot.waitUntil(lambda: idle.is_done)
    assert done == ["a0", "a1", "a2"]


def test_a_closing_window_leaves_the_rest_undone(qtbot: QtBot, owner: QObject, done: list[str]) -> None:
    idle = IdleTime(owner)
    idle.spend_on(pieces(done, "a", 3))
    QCoreApplication.processEvents()
    idle.stop()
    QCoreApplication.processEvents()
    idle.spend_on(pieces(done, "b", 1))
    QCoreApplication.processEvents()
    assert (done, idle.is_done) == (["a0"], True)
