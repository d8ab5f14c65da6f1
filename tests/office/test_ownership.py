"""The right to write: taken, seen by others, left behind by crashes, and carried over a network or not."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cdtdesk.office import ownership
from cdtdesk.office.ownership import OwnerLock
from cdtdesk.office.places import Place

Make = Callable[..., OwnerLock]


@pytest.fixture
def make(path: Path) -> Iterator[Make]:
    made: list[OwnerLock] = []

    def make_one(place: Place = Place.LOCAL, clock: Callable[[], float] = time.time) -> OwnerLock:
        made.append(OwnerLock(path, lambda: place, lambda: "2026-11-24T09:00", clock))
        return made[-1]

    yield make_one
    for lock in made:
        lock.release()


@pytest.fixture
def lock_file(path: Path) -> Path:
    return path.with_name("office.sqlite.lock")


def left_behind(lock_file: Path, host: str, pid: int = 1) -> None:
    """What is there when an owner ended without giving the right back."""
    lock_file.write_text(json.dumps({"user": "maria", "host": host, "pid": pid, "since": "2026-11-24T08:00"}))


def test_one_at_a_time_and_the_next_when_it_is_given_back(make: Make) -> None:
    first, second = make(), make()
    assert first.take()
    assert first.take()
    assert not second.take()
    holder = second.holder()
    assert holder is not None
    assert holder.pid == os.getpid()
    assert holder.host
    first.release()
    assert second.holder() is None
    assert second.take()


@pytest.mark.parametrize("place", list(Place))
def test_a_crash_on_this_computer_leaves_nothing_to_wait_for(make: Make, lock_file: Path, place: Place) -> None:
    left_behind(lock_file, ownership._host())
    assert make(place).take()


def test_a_crash_on_a_local_disk_leaves_nothing_to_wait_for_whatever_the_computer_was_called(
    make: Make, lock_file: Path
) -> None:
    left_behind(lock_file, "ITS-OLD-NAME")
    assert make().take()


@pytest.mark.parametrize("place", [Place.NETWORK, Place.CLOUD])
def test_another_computer_has_it_as_long_as_it_gives_signs_of_life(make: Make, lock_file: Path, place: Place) -> None:
    left_behind(lock_file, "FRONT2")
    assert not make(place).take()
    holder = make(place).holder()
    assert holder is not None
    assert (holder.user, holder.host) == ("maria", "FRONT2")
    assert make(place, clock=lambda: time.time() + 100_000).take()


def test_signs_of_life_are_given_now_and_then(make: Make, lock_file: Path) -> None:
    now = [1_000_000.0]
    lock = make(Place.NETWORK, lambda: now[0])
    lock.take()
    os.utime(lock_file, (5, 5))
    lock.beat()
    assert lock_file.stat().st_mtime == 5
    now[0] += ownership.SIGN_OF_LIFE_SECONDS
    lock.beat()
    assert lock_file.stat().st_mtime > 5


def test_a_file_that_tells_nothing_is_no_obstacle(make: Make, lock_file: Path) -> None:
    lock_file.write_bytes(b"\xff\x00 no json")
    lock = make(Place.NETWORK)
    assert lock.holder() is None
    assert lock.take()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows always has locks")
def test_where_files_have_no_locks_a_running_owner_keeps_it(
    make: Make, lock_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ownership, "_lock", lambda _: None)
    left_behind(lock_file, ownership._host(), os.getppid())
    assert not make(Place.NETWORK).take()
    left_behind(lock_file, ownership._host(), 2**22 + 12_345)
    assert make(Place.NETWORK).take()


def test_giving_it_back_where_the_folder_is_gone_is_quiet(make: Make, path: Path, tmp_path: Path) -> None:
    lock = make()
    lock.take()
    path.parent.rename(tmp_path / "elsewhere")
    lock.release()
    assert not lock.is_held
