"""Putting a file out whole or not at all, for its owner's eyes only."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from cdtdesk.exchange.faults import FileFault, FileTrouble


def write_aside(path: Path, write: Callable[[BinaryIO], None], replace: bool) -> None:
    """Let ``write`` fill a file beside ``path`` and then take its place, on the disk.

    Raises ``FileTrouble``: also when there is such a file already and ``replace`` is false. Then nothing was changed.
    """
    if path.exists() and not replace:
        raise FileTrouble(FileFault.EXISTS, path)
    part = path.with_name(path.name + ".part")
    try:
        descriptor = os.open(part, os.O_CREAT | os.O_TRUNC | os.O_RDWR | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(descriptor, "w+b") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        _forget(part)
        raise FileTrouble(FileFault.UNWRITABLE, path) from error


def _forget(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError:
        # The folder itself cannot be reached; there is nothing to clear away.
        return
