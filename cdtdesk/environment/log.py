"""The fault log: a small file in the program's folder, written only when there is something to say."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import Final

_MOST_BYTES: Final = 500_000


def start_log(folder: Path) -> None:
    """Send warnings and faults to ``folder/cdtdesk.log``; where that cannot be written they go to standard error."""
    root = logging.getLogger("cdtdesk")
    if root.handlers:
        return
    root.addHandler(_LateFileHandler(folder / "cdtdesk.log"))
    root.setLevel(logging.WARNING)
    root.propagate = False


class _LateFileHandler(logging.Handler):
    """Opens its file at the first record, so that a day without faults writes nothing."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        line = self.format(record) + "\n"
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            if self._path.exists() and self._path.stat().st_size > _MOST_BYTES:
                self._path.replace(self._path.with_suffix(".old.log"))
            with self._path.open("a", encoding="utf-8") as file:
                file.write(line)
        except OSError:
            sys.stderr.write(line)
