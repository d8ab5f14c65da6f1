"""A library in an empty home, and a clock that tests move."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cdtdesk.office.store import OfficeStore
from cdtdesk.services.library import LibraryService


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.moment = dt.datetime(2026, 11, 24, 9, 0, tzinfo=dt.UTC)

    def __call__(self) -> dt.datetime:
        return self.moment

    def move(self, **by: float) -> None:
        self.moment += dt.timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def open_library(home: Path, clock: Clock) -> Iterator[Callable[[], LibraryService]]:
    """Opens the library of the home anew, as the next start of the program does."""
    opened: list[LibraryService] = []

    def open_one() -> LibraryService:
        for library in opened:
            library.close()
        opened.append(LibraryService(OfficeStore(home / "office.sqlite", clock)))
        return opened[-1]

    yield open_one
    for library in opened:
        library.close()


@pytest.fixture
def library(open_library: Callable[[], LibraryService]) -> LibraryService:
    return open_library()
