"""Typing into the real window, and into a bare one over a LIKE scan, letter by letter in turns; run by ``typing_bench``."""

from __future__ import annotations

import cProfile
import json
import os
import re
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cdtdesk.app import create_main_window, make_application
from cdtdesk.domain import codes
from tests.benchmarks.bare_window import BareWindow
from tests.benchmarks.queries import JudgedQuery, read_queries

if TYPE_CHECKING:
    from cdtdesk.ui.widgets.main_window import MainWindow

_SIZE: Final = QSize(1280, 800)
_LONGEST_WAIT: Final = 5.0
_IDLE_ROUNDS: Final = 3


class PaintCounter(QObject):
    """Counts the paint events of widgets."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.count = 0
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False


class TypedWindow:
    """The real window under typing."""

    def __init__(self, window: MainWindow, clock: Callable[[], float] = time.perf_counter) -> None:
        self.window, self._clock = window, clock
        self.box = window.search.box
        detail, listed = window.detail, window.list_panel
        self._list = PaintCounter(listed, listed.view.viewport())
        self._detail = PaintCounter(detail.header, detail.scroll_area.viewport())
        self.list_seconds: list[float] = []
        self.detail_seconds: list[float] = []

    def type(self, letter: str) -> None:
        """Type ``letter`` and keep how long list, then list and detail, took to be painted."""
        self._list.count = self._detail.count = 0
        before = self.window.detail.shown_code
        started, waiting_since = self._clock(), time.perf_counter()
        press(self.box, letter)
        QCoreApplication.sendPostedEvents()  # paints what the letter changed; the detail waits for its timer
        self._wait_for(self._list, waiting_since)
        self.list_seconds.append(self._clock() - started)
        row = self.window.list_panel.current_row()
        if row is not None:
            if row.summary.cdt_code != before:  # else the detail that is painted is the right one still
                self._detail.count = 0
                self._wait_for(self._detail, waiting_since)
            self.detail_seconds.append(self._clock() - started)
        settle()

    @staticmethod
    def _wait_for(counter: PaintCounter, waiting_since: float) -> None:
        while not counter.count:
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents()
            if time.perf_counter() - waiting_since > _LONGEST_WAIT:
                raise RuntimeError("the window did not paint what was typed")


class TypedBareWindow:
    """Stock widgets over a LIKE scan: what a first version of such a program would do."""

    def __init__(self, catalog: Path) -> None:
        self.window = BareWindow()
        self.box = self.window.box
        self._connection = sqlite3.connect(f"{catalog.absolute().as_uri()}?mode=ro", uri=True)
        self._painted = PaintCounter(self.window.list.viewport(), self.window.browser.viewport())
        self.seconds: list[float] = []

    def type(self, letter: str) -> None:
        """Type ``letter``, list what a scan of names and gists finds, show the first, and keep how long it took."""
        self._painted.count = 0
        started = time.perf_counter()
        press(self.box, letter)
        words = [f"%{word}%" for word in self.box.text().split()] or ["%"]
        found = " AND ".join(["cdt_code || ' ' || plain_name || ' ' || gist LIKE ?"] * len(words))
        rows = self._connection.execute(f"SELECT cdt_code, plain_name, gist FROM procedures WHERE {found} LIMIT 200", words)
        shown = rows.fetchall()
        self.window.model.setStringList([f"{code} {name}" for code, name, _ in shown])
        if shown:
            self.window.browser.setHtml(f"<h1>{shown[0][0]}</h1><p>{shown[0][1]}</p><p>{shown[0][2]}</p>")
        QCoreApplication.sendPostedEvents()
        while not self._painted.count:
            QCoreApplication.processEvents()
        self.seconds.append(time.perf_counter() - started)
        settle()


def press(box: QLineEdit, letter: str) -> None:
    """Send ``box`` a key press and release that type ``letter``."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(box, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def settle() -> None:
    """Let everything that was put off be done, as it is between two letters of a person."""
    for _ in range(_IDLE_ROUNDS):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents()


def open_windows(catalog: Path) -> tuple[TypedWindow, TypedBareWindow]:
    """Return both windows, shown and idle."""
    # Only the bench has catalogs of more codes than there are numbers for; the program has no reason to let this be changed.
    codes._WELL_FORMED = re.compile(r"D[0-9A-Z]{4}")  # type: ignore[misc]  # it is Final
    make_application()
    window = create_main_window(Path(os.environ["CDTDESK_HOME"]))
    bare = TypedBareWindow(catalog)
    for shown in (window, bare.window):
        shown.resize(_SIZE)
        shown.show()
    settle()
    typed = TypedWindow(window)
    settle()
    return typed, bare


def type_queries(typed: TypedWindow, bare: TypedBareWindow | None, queries: list[JudgedQuery]) -> None:
    """Type each of ``queries`` from an empty box."""
    for query in queries:
        typed.box.clear()
        settle()
        if bare is not None:
            bare.box.clear()
            settle()
        for letter in query.text:
            typed.type(letter)
            if bare is not None:
                bare.type(letter)


def run(every: int, first: int, with_bare: bool) -> None:
    """Type every ``every``-th query from the ``first`` on, once to warm up and once measured; print the times as JSON."""
    queries = read_queries()[first::every]
    typed, bare = open_windows(Path(os.environ["CDTDESK_CATALOG"]))
    type_queries(typed, None, queries)
    cold = typed.detail_seconds.copy()
    typed.list_seconds.clear()
    typed.detail_seconds.clear()
    type_queries(typed, bare if with_bare else None, queries)
    seen = {"list": typed.list_seconds, "detail": typed.detail_seconds, "bare": bare.seconds, "cold": cold}
    print(json.dumps(seen), flush=True)
    os._exit(0)


def run_profile(every: int) -> None:
    """Type under a profiler after one unmeasured pass, and leave the profile at ``CDTDESK_BENCH_PROFILE``."""
    queries = read_queries()[::every]
    typed, _ = open_windows(Path(os.environ["CDTDESK_CATALOG"]))
    type_queries(typed, None, queries)
    count = len(typed.detail_seconds)
    profiler = cProfile.Profile()
    profiler.enable()
    type_queries(typed, None, queries)
    profiler.disable()
    profiler.dump_stats(os.environ["CDTDESK_BENCH_PROFILE"])
    print(json.dumps({"keystrokes": count}), flush=True)
    os._exit(0)
