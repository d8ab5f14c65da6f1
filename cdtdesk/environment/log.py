"""The fault log: a small file in the program's folder, written only when the program itself is at fault. It is never sent."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from types import TracebackType
from typing import Final

LOG_NAME: Final = "faults.log"
_MOST_BYTES: Final = 500_000


def log_faults(folder: Path) -> None:
    """Write every fault that nothing caught to ``folder/faults.log`` as well as to standard error."""

    def tell(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, fault, trace)
        if issubclass(kind, Exception):
            _append(folder / LOG_NAME, fault)

    sys.excepthook = tell


def _append(path: Path, fault: BaseException) -> None:
    import traceback

    text = f"{dt.datetime.now().isoformat(timespec='seconds')}\n{''.join(traceback.format_exception(fault))}\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > _MOST_BYTES:
            path.replace(path.with_suffix(".old.log"))
        with path.open("a", encoding="utf-8") as file:
            file.write(text)
    except OSError:
        return  # standard error has it already
