"""Work in the background: its outcome is told in the window's thread, it can be stopped, and bad luck is a sentence."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from cdtdesk.exchange.faults import FileFault, FileTrouble
from cdtdesk.ui.support import background
from cdtdesk.ui.support.background import BackgroundJob


@pytest.fixture
def owner(qtbot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_the_outcome_is_told_in_the_thread_of_the_window(qtbot, owner) -> None:
    threads = []
    job = BackgroundJob(owner, lambda _course: threading.get_ident())
    job.done.connect(lambda worker: threads.extend([worker, threading.get_ident()]))
    with qtbot.waitSignal(job.done):
        job.start()
    assert threads[1] == threading.get_ident()
    assert threads[0] != threads[1]


def test_bad_luck_is_told_as_its_sentence(qtbot, owner) -> None:
    def work(_course) -> None:
        raise FileTrouble(FileFault.NO_CODES, Path("fees.csv"))

    job = BackgroundJob(owner, work)
    with qtbot.waitSignal(job.failed) as told:
        job.start()
    assert "fees.csv" in told.args[0]


def test_a_mistake_of_the_program_is_not_swallowed(qtbot, owner) -> None:
    def work(_course) -> None:
        raise ZeroDivisionError("a mistake")

    with qtbot.captureExceptions() as raised:
        job = BackgroundJob(owner, work)
        job.start()
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError


def test_work_that_takes_long_is_told_and_can_be_stopped(qtbot, owner, monkeypatch) -> None:
    monkeypatch.setattr(background, "TOLD_AFTER_MS", 1)
    may_go_on = threading.Event()

    def work(course) -> str:
        may_go_on.wait()
        course.look()
        return "done all the same"

    job = BackgroundJob(owner, work)
    with qtbot.waitSignal(job.took_long):
        job.start()
    job.stop()
    with qtbot.waitSignal(job.stopped):
        may_go_on.set()


def test_stages_are_counted(qtbot, owner) -> None:
    def work(course) -> None:
        course.look()
        course.look()

    stages = []
    job = BackgroundJob(owner, work)
    job.staged.connect(stages.append)
    with qtbot.waitSignal(job.done):
        job.start()
    assert stages == [1, 2]
