"""Runs editing sessions in processes of their own and does to them what it is told; a process itself, talked to in JSON lines.

One session is one forked process, so that two thousand of them do not wait for two thousand interpreters to start.
"""

from __future__ import annotations

import ctypes
import importlib
import json
import os
import random
import resource
import select
import signal
import subprocess
import sys
import time
import traceback
from pathlib import Path
from typing import Any, Self

from tests.torture.session import Session, tell

CHECKOUT = Path(__file__).resolve().parents[2]


class Server:
    """Starts the server; ``run`` one session."""

    def __init__(self, preload: Path | None = None) -> None:
        environment = dict(os.environ)
        if preload is not None:
            environment["LD_PRELOAD"] = str(preload)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.torture.server"],
            cwd=CHECKOUT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def run(self, folder: Path, seed: int, steps: int, **how: Any) -> tuple[int, list[dict[str, Any]]]:
        """Run a session; return its exit status (negative: the signal that ended it) and what it reported."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        request = {"folder": str(folder), "seed": seed, "steps": steps, **how}
        self._process.stdin.write(json.dumps(request).encode() + b"\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        return answer["status"], answer["told"]


def main() -> None:
    # What a session loads late it would load anew in each process.
    for name in ("sqlite_utils", "cdtdesk.services.fees", "cdtdesk.services.hand_over", "cdtdesk.services.safekeeping"):
        importlib.import_module(name)
    for line in sys.stdin:
        request = json.loads(line)
        status, told = _run(request)
        print(json.dumps({"status": status, "told": told}), flush=True)


def _run(request: dict[str, Any]) -> tuple[int, list[dict[str, Any]]]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _session(request, writing)
    os.close(writing)
    data = _until_its_end(reading, child, request.get("kill_after"))
    os.close(reading)
    _, status = os.waitpid(child, 0)
    lines = data.split(b"\n")[:-1]
    return os.waitstatus_to_exitcode(status), [json.loads(line) for line in lines]


def _until_its_end(reading: int, child: int, kill_after: float | None) -> bytes:
    ends_at = None if kill_after is None else time.monotonic() + kill_after
    parts = []
    while True:
        left = None if ends_at is None else max(ends_at - time.monotonic(), 0)
        if not select.select([reading], [], [], left)[0]:
            os.kill(child, signal.SIGKILL)
            ends_at = None
            continue
        part = os.read(reading, 65_536)
        if not part:
            return b"".join(parts)
        parts.append(part)


def _session(request: dict[str, Any], writing: int) -> None:
    """Run one session and end this process: 0 when it came to its end, 9 when something was raised that is no bad luck."""
    status = 9
    try:
        session = Session(Path(request["folder"]), request["seed"], tell(writing))
        before_step = _misfortune(request)
        session.run(request["steps"], before_step)
        _end_of_misfortune(request)
        session.run(3)
        session.library.close()
        status = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(status)


def _misfortune(request: dict[str, Any]) -> Any:
    """Return what befalls the session before each of its steps."""
    if request.get("full_disk"):
        return _FullDisk(Path(request["full_disk"]))
    if request.get("one_in"):
        ctypes.CDLL(None).cdtdesk_arm(request["seed"], request["one_in"])
    if request.get("most_bytes"):
        resource.setrlimit(resource.RLIMIT_FSIZE, (request["most_bytes"], resource.RLIM_INFINITY))
    return lambda _: None


def _end_of_misfortune(request: dict[str, Any]) -> None:
    if request.get("full_disk"):
        Path(request["full_disk"]).unlink(missing_ok=True)
    if request.get("one_in"):
        ctypes.CDLL(None).cdtdesk_arm(0, 0)
    if request.get("most_bytes"):
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


class _FullDisk:
    """Fills the disk with one file and lets go of some of it again, at random."""

    def __init__(self, filler: Path) -> None:
        self._filler = filler

    def __call__(self, chance: random.Random) -> None:
        if chance.random() < 0.4:
            return
        if chance.random() < 0.3:
            self._filler.unlink(missing_ok=True)
            return
        with self._filler.open("ab", buffering=0) as file:
            try:
                while True:
                    file.write(b"x" * 65_536)
            except OSError:
                pass
            free = chance.choice([0, 0, 1, 2, 5, 12, 40]) * 4_096
            file.truncate(max(file.seek(0, os.SEEK_END) - free, 0))


if __name__ == "__main__":
    main()
