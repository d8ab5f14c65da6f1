"""Two windows over two office files, searched and typed into letter by letter in turns; run by ``large_office``."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

from PySide6.QtCore import QSize

from cdtdesk.app import create_main_window, make_application
from cdtdesk.services.finding import find_codes
from tests.benchmarks.queries import read_queries
from tests.benchmarks.window_child import TypedWindow, settle


class OfficeWindow:
    """One window, and how much of the processor each letter took in it."""

    def __init__(self, home: Path) -> None:
        self.window = create_main_window(home)
        self.window.resize(QSize(1280, 800))
        self.window.show()
        settle()
        self.typed = TypedWindow(self.window, time.process_time)
        self.search_seconds: list[float] = []
        self.settled_seconds: list[float] = []

    def search(self, text: str) -> None:
        """Search for ``text`` as the window does, and keep how long it took."""
        desk = self.window.hub.desk
        started = time.process_time()
        find_codes(desk.lookup, desk.library, text)
        self.search_seconds.append(time.process_time() - started)

    def type(self, letter: str) -> None:
        """Type ``letter``, and keep how long it took until nothing was left to do."""
        started = time.process_time()
        self.typed.type(letter)
        self.settled_seconds.append(time.process_time() - started)

    def seen(self) -> dict[str, list[float]]:
        """Return what was kept."""
        return {
            "search": self.search_seconds,
            "list": self.typed.list_seconds,
            "detail": self.typed.detail_seconds,
            "settled": self.settled_seconds,
        }

    def forget(self) -> None:
        """Forget what was kept: the first round only warms up."""
        for seconds in self.seen().values():
            seconds.clear()


def run(small: str, large: str, every: int) -> None:
    """Type every ``every``-th query into both, once to warm up and once measured; print the times as JSON."""
    make_application()
    windows = {"small": OfficeWindow(Path(small)), "large": OfficeWindow(Path(large))}
    for _ in range(2):
        for office in windows.values():
            office.forget()
        for query in read_queries()[::every]:
            for office in windows.values():
                office.typed.box.clear()
                settle()
            for end in range(1, len(query.text) + 1):
                for office in windows.values():
                    office.search(query.text[:end])
                    office.type(query.text[end - 1])
    print(json.dumps({name: office.seen() for name, office in windows.items()}), flush=True)
    os._exit(0)
