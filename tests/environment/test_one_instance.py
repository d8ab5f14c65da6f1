"""A later start finds the window that is open for the same home, and only that one."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from pathlib import Path

import pytest

from cdtdesk.environment.one_instance import Door, Request, knock_or_open

KNOCK = """
import sys
from pathlib import Path
from cdtdesk.environment.one_instance import Request, knock_or_open
door = knock_or_open(Path(sys.argv[1]), Request.of(sys.argv[2]))
print("handed over" if door is None else "first")
"""


def open_door(home: Path) -> Door:
    door = knock_or_open(home, Request())
    assert door is not None
    return door


def start_later(home: Path, words: str, checkout: Path) -> str:
    """What another process finds that is started for ``home`` with ``words``."""
    command = [sys.executable, "-c", KNOCK, str(home), words]
    return subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=True, timeout=60).stdout.strip()


def test_a_later_start_hands_its_search_to_the_first(home: Path, checkout: Path) -> None:
    with closing(open_door(home)) as door, ThreadPoolExecutor() as pool:
        waiting = pool.submit(door.wait)
        assert start_later(home, "deep cleaning", checkout) == "handed over"
        assert waiting.result(10) == Request(words="deep cleaning")


def test_a_hand_over_file_is_handed_on_with_its_whole_path(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "front desk.zip").write_bytes(b"PK")
    monkeypatch.chdir(tmp_path)
    assert Request.of("front desk.zip") == Request(file=str(tmp_path / "front desk.zip"))
    assert Request.of("no such.zip") == Request(words="no such.zip")
    with closing(open_door(home)) as door, ThreadPoolExecutor() as pool:
        waiting = pool.submit(door.wait)
        assert knock_or_open(home, Request.of("front desk.zip")) is None
        assert waiting.result(10) == Request(file=str(tmp_path / "front desk.zip"))


def test_another_home_has_a_window_of_its_own(home: Path, tmp_path: Path, checkout: Path) -> None:
    with closing(open_door(home)):
        assert start_later(tmp_path / "other home", "crown", checkout) == "first"


def test_once_the_first_is_gone_the_next_start_is_the_first(home: Path, checkout: Path) -> None:
    open_door(home).close()
    assert start_later(home, "crown", checkout) == "first"


def test_closing_the_door_ends_the_waiting(home: Path) -> None:
    door = open_door(home)
    with ThreadPoolExecutor() as pool:
        waiting = pool.submit(door.wait)
        door.close()
        assert waiting.result(10) is None


def test_a_window_that_does_not_answer_is_not_waited_for_for_ever(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cdtdesk.environment.one_instance.LONGEST_WAIT_SECONDS", 0.05)
    with closing(open_door(home)):
        second = knock_or_open(home, Request(words="crown"))
        assert second is not None
        assert second.wait() is None  # it lets nobody in, so that the first one's door stays the only one
        second.close()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="knocks the way Linux does")
@pytest.mark.parametrize("noise", [b"", b"no JSON", b"[1, 2]", b'{"words": 7, "file": null}', b"\xff" * 100_000])
def test_noise_at_the_door_harms_nobody(home: Path, noise: bytes) -> None:
    import socket

    with closing(open_door(home)) as door, ThreadPoolExecutor() as pool:
        waiting = pool.submit(lambda: (door.wait(), door.wait()))
        with socket.socket(socket.AF_UNIX) as caller:
            caller.connect(door._address)
            with suppress(OSError):  # it hangs up on so much noise
                caller.sendall(noise)
                caller.shutdown(socket.SHUT_WR)
                caller.recv(1)
        assert knock_or_open(home, Request(words="crown")) is None
        if not noise:  # it was not worth an answer
            assert knock_or_open(home, Request()) is None
        expected = (Request(), Request(words="crown")) if noise else (Request(words="crown"), Request())
        assert waiting.result(10) == expected


def test_the_first_start_imports_nothing_slow_for_it(home: Path, checkout: Path) -> None:
    program = (
        "import sys; before = set(sys.modules)\n"
        "from pathlib import Path\n"
        "from cdtdesk.environment.one_instance import Request, knock_or_open\n"
        "assert knock_or_open(Path(sys.argv[1]), Request.of('')) is not None\n"
        "print(*sys.modules)\n"
    )
    command = [sys.executable, "-c", program, str(home)]
    ended = subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=True)
    assert not {"socket", "selectors", "json", "multiprocessing", "hashlib", "dataclasses"} & set(ended.stdout.split())
