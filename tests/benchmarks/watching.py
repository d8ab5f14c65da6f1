"""One outside observer for every program: looks at the picture of a virtual screen until a window is there, and is complete.

Xvfb keeps its picture in a file; a few thousand points of it are read every two milliseconds, which neither the program nor
the screen notices. Nothing is asked of the program, so that it may be anybody's.
"""

from __future__ import annotations

import contextlib
import mmap
import os
import signal
import struct
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_WIDTH, _HEIGHT = 1440, 900
_EVERY_SECONDS: Final = 0.002
_QUIET_SECONDS: Final = 0.8
_LONGEST_SECONDS: Final = 30.0
_SHARE_OF_SCREEN: Final = 0.15
"""What of the points a window covers at least; a splash or an empty frame is less."""
_SHARE_OF_FINAL: Final = 0.97
"""How much of the last picture is there once the window is complete; a cursor blinks."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Seconds until a window was painted and until it was as it stayed, and the memory of all its processes in MiB.

    ``resident`` counts what several processes share once for each of them, as task managers do; ``proportional`` once in all.
    """

    painted: float
    complete: float
    resident: float
    proportional: float


class Picture:
    """The points of an Xvfb screen that are looked at."""

    def __init__(self, file: Path) -> None:
        with file.open("rb") as opened:
            self._memory = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        header = struct.unpack(">25I", self._memory[:100])  # X Window Dump, version 7: X11/XWDFile.h
        self._start = header[0] + 12 * header[19]
        self._line = header[12]

    def points(self) -> bytes:
        """Return the green of every sixteenth point of every twelfth line."""
        lines = range(self._start, self._start + _HEIGHT * self._line, 12 * self._line)
        return b"".join(self._memory[at + 1 : at + self._line : 64] for at in lines)


@contextmanager
def watched_screen() -> Iterator[tuple[str, Picture]]:
    """Hand over the name of a virtual screen and its picture."""
    with tempfile.TemporaryDirectory(prefix="bench-screen-") as folder:
        reading, writing = os.pipe()
        size = f"{_WIDTH}x{_HEIGHT}x24"
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-fbdir", folder, "-nolisten", "tcp", "-noreset"]
        server = subprocess.Popen(command, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        try:
            with os.fdopen(reading) as answer:
                number = answer.readline().strip()
            yield f":{number}", Picture(Path(folder) / "Xvfb_screen0")
        finally:
            server.terminate()
            server.wait()


def watch_start(command: Sequence[str], environment: Mapping[str, str], picture: Picture) -> Seen:
    """Start ``command``, watch until its window is complete, end it with all its processes. Raises ``RuntimeError``."""
    empty = picture.points()
    started = time.monotonic()
    process = subprocess.Popen(
        command, env=environment, cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )  # fmt: skip
    try:
        looks = _look_until_quiet(process, picture, empty, started)
        resident, proportional = (kib / 1024 for kib in _memory_kib(process.pid))
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    _wait_for_empty(picture, empty)
    final = looks[-1][1]
    painted = next(at for at, points in looks if _differing(points, empty) >= _SHARE_OF_SCREEN)
    complete = next(at for at, points in looks if _differing(points, final) <= 1 - _SHARE_OF_FINAL)
    return Seen(painted - started, complete - started, resident, proportional)


def _look_until_quiet(
    process: subprocess.Popen[bytes], picture: Picture, empty: bytes, started: float
) -> list[tuple[float, bytes]]:
    """Return every picture that was new, with its time, once a window is there and nothing has changed for a while."""
    looks = [(started, empty)]
    last_change = started
    while True:
        now, points = time.monotonic(), picture.points()
        if _differing(points, looks[-1][1]) > (1 - _SHARE_OF_FINAL) / 10:
            looks.append((now, points))
            last_change = now
        if now - last_change > _QUIET_SECONDS and _differing(points, empty) >= _SHARE_OF_SCREEN:
            return looks
        if process.poll() is not None or now - started > _LONGEST_SECONDS:
            raise RuntimeError(f"{process.args!r} showed no window: it ended with {process.poll()}")
        time.sleep(_EVERY_SECONDS)  # how finely another process is watched: its picture sends no signal


def _differing(one: bytes, other: bytes) -> float:
    """Return the share of points that differ."""
    if one == other:
        return 0.0
    return sum(a != b for a, b in zip(one, other, strict=True)) / len(one)


def _wait_for_empty(picture: Picture, empty: bytes) -> None:
    end = time.monotonic() + 5
    while picture.points() != empty and time.monotonic() < end:
        time.sleep(0.01)  # the screen says nothing when the process that is gone has been wiped off it


def _memory_kib(session: int) -> tuple[int, int]:
    """Return the memory of every process of ``session``, resident (Rss) and proportional (Pss)."""
    resident = proportional = 0
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        with contextlib.suppress(OSError, ValueError):
            after_name = (folder / "stat").read_text().rpartition(")")[2].split()
            if int(after_name[3]) == session:
                amounts = dict(line.split()[:2] for line in (folder / "smaps_rollup").read_text().splitlines()[1:])
                resident += int(amounts["Rss:"])
                proportional += int(amounts["Pss:"])
    return resident, proportional
