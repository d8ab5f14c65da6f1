"""Who may write the office file: one program at a time, and everybody else is told who.

The owner holds the operating system's lock on a small file beside the office file, and writes into it who it is. The system
lets go of the lock when a program ends, however it ends, so that nothing is left to clear away after a crash. Folders that
reach several computers (network, cloud) do not always carry that lock from one to another; there the owner's sign of life
counts too: the file's time, renewed while the program runs.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from cdtdesk.office.faults import Holder
from cdtdesk.office.places import Place

SIGN_OF_LIFE_SECONDS: Final = 30
"""How often the owner renews the file's time."""

_DEAD_AFTER_SECONDS: Final = 150
_MOST_BYTES: Final = 4_096


class OwnerLock:
    """The right to write one office file. Making one takes nothing."""

    def __init__(
        self, office_file: Path, place: Callable[[], Place], since: Callable[[], str], clock: Callable[[], float] = time.time
    ) -> None:
        self._path = office_file.with_name(office_file.name + ".lock")
        self._place = place
        self._since = since
        self._clock = clock
        self._descriptor: int | None = None
        self._beaten_at = 0.0

    @property
    def is_held(self) -> bool:
        """Whether this program may write."""
        return self._descriptor is not None

    def take(self) -> bool:
        """Take the right if nobody has it; return whether it is ours now. Raises ``OSError`` where no file can be made."""
        if self._descriptor is not None:
            return True
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        try:
            if not self._is_free(descriptor):
                os.close(descriptor)
                return False
            _write(descriptor, Holder(_user(), _host(), os.getpid(), self._since()))
        except BaseException:
            os.close(descriptor)
            raise
        self._descriptor = descriptor
        self._beaten_at = self._clock()
        return True

    def release(self) -> None:
        """Give the right back."""
        if self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        try:
            os.ftruncate(descriptor, 0)
        except OSError:
            # The folder is gone or full. Closing gives the lock back all the same.
            pass
        finally:
            os.close(descriptor)

    def beat(self) -> None:
        """Give a sign of life, at most every half minute."""
        if self._descriptor is None or self._clock() - self._beaten_at < SIGN_OF_LIFE_SECONDS:
            return
        self._beaten_at = self._clock()
        try:
            os.utime(self._path)
        except OSError:
            # Unreachable for the moment: the next write will say so.
            return

    def holder(self) -> Holder | None:
        """Return who has the right, as far as the file tells; None when it tells nothing."""
        try:
            descriptor = os.open(self._path, os.O_RDONLY)
        except OSError:
            return None
        try:
            return _read(descriptor)
        finally:
            os.close(descriptor)

    def _is_free(self, descriptor: int) -> bool:
        locked = _lock(descriptor)
        if locked is False:
            return False
        holder = _read(descriptor)
        if holder is None or (locked and self._place() is Place.LOCAL):
            return True
        if holder.host == _host():
            return bool(locked) or not _is_running(holder.pid)
        return self._clock() - os.fstat(descriptor).st_mtime > _DEAD_AFTER_SECONDS


class BorrowedLock(OwnerLock):
    """The right that another store of this program has or may take: for work on the same file in another thread.

    What it takes stays the lender's, so giving it back does nothing.
    """

    def __init__(self, lender: OwnerLock) -> None:
        self._lender = lender

    @property
    def is_held(self) -> bool:
        return self._lender.is_held

    def take(self) -> bool:
        return self._lender.take()

    def release(self) -> None:
        return

    def beat(self) -> None:
        self._lender.beat()

    def holder(self) -> Holder | None:
        return self._lender.holder()


def _lock(descriptor: int) -> bool | None:
    """Return whether the lock is ours, or None where the file system has no locks."""
    if sys.platform == "win32":
        import msvcrt

        os.lseek(descriptor, 1 << 30, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True


def _is_running(pid: int) -> bool:
    if sys.platform == "win32" or pid == os.getpid():
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _write(descriptor: int, holder: Holder) -> None:
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, json.dumps(holder._asdict()).encode())


def _read(descriptor: int) -> Holder | None:
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        told = json.loads(os.read(descriptor, _MOST_BYTES))
        return Holder(str(told["user"])[:80], str(told["host"])[:80], int(told["pid"]), str(told["since"])[:40])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _user() -> str:
    return os.environ.get("USER") or os.environ.get("USERNAME") or os.environ.get("LOGNAME") or "Somebody"


def _host() -> str:
    if sys.platform == "win32":
        return os.environ.get("COMPUTERNAME", "this computer")
    return os.uname().nodename
