"""A clock that tests move, and an empty office file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from cdtdesk.office.store import OfficeStore


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
def path(home: Path) -> Path:
    return home / "office.sqlite"


@pytest.fixture
def store(path: Path, clock: Clock) -> Iterator[OfficeStore]:
    made = OfficeStore(path, clock)
    yield made
    made.close()
