"""The fault log: a small file in the program's folder, written only when the program itself is at fault. It is never sent."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from types import TracebackType
from typing import Final, TextIO

LOG_NAME: Final = "faults.log"
CRASH_NAME: Final = "crash.log"
_TOLD_NAME: Final = "faults.told"
_MOST_BYTES: Final = 500_000


def log_faults(folder: Path) -> None:
    """Write every fault that nothing caught to ``folder/faults.log`` as well as to standard error."""

    def tell(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, fault, trace)
        if issubclass(kind, Exception):
            _append(folder / LOG_NAME, fault)

    sys.excepthook = tell


_crash_file: TextIO | None = None


def log_crashes(folder: Path) -> None:
    """Have where the program was written to ``folder/crash.log`` when the process itself is killed by a fault.

    What the file held of an earlier crash is put into the log of faults. Where it cannot be written there is no such log.
    """
    import faulthandler

    global _crash_file  # it must live as long as the process does
    path = folder / CRASH_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _keep_crash(path)
        _crash_file = path.open("w", encoding="utf-8")
    except OSError:
        return
    faulthandler.enable(_crash_file, all_threads=False)


def untold_report(folder: Path) -> Path | None:
    """Return the file of reports when something was written into it that nobody was told of yet; None otherwise."""
    path = folder / LOG_NAME
    try:
        _keep_crash(folder / CRASH_NAME)
        size = path.stat().st_size
    except OSError:
        return None
    return path if size and str(size) != _told(folder) else None


def mark_told(folder: Path) -> None:
    """Remember that the user was told of everything that is written down now."""
    try:
        (folder / _TOLD_NAME).write_text(str((folder / LOG_NAME).stat().st_size), encoding="utf-8")
    except OSError:
        return  # then it is told once more


def _told(folder: Path) -> str:
    try:
        return (folder / _TOLD_NAME).read_text(encoding="utf-8").strip()
    except OSError:
        return ""


def _keep_crash(path: Path) -> None:
    """Move what a crash left into the log of faults."""
    text = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
    if text:
        _write(path.with_name(LOG_NAME), text)
        path.write_text("", encoding="utf-8")


def _append(path: Path, fault: BaseException) -> None:
    import traceback

    try:
        _write(path, "".join(traceback.format_exception(fault)))
    except OSError:
        return  # standard error has it already


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and path.stat().st_size > _MOST_BYTES:
        path.replace(path.with_suffix(".old.log"))
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{dt.datetime.now().isoformat(timespec='seconds')}\n{text}\n")
