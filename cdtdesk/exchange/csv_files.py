"""Lists for a spreadsheet. A cell that a spreadsheet would take for a formula is written so that it is only text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import BinaryIO, Final

from cdtdesk.exchange.writing import write_aside

_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def write_csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]], replace: bool = False) -> None:
    """Write a table as CSV that spreadsheets open with a double click (UTF-8 with its mark). Raises ``FileTrouble``."""

    def write(file: BinaryIO) -> None:
        text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
        writer = csv.writer(text)
        writer.writerow(header)
        writer.writerows([guarded(cell) for cell in row] for row in rows)
        text.flush()
        text.detach()

    write_aside(path, write, replace)


def guarded(cell: str) -> str:
    """Return ``cell`` with an apostrophe before it when it starts like a formula, which spreadsheets would run.

    Blanks before the sign do not help everywhere, so they are looked past.
    """
    if cell.startswith(_FORMULA_STARTS) or cell.lstrip(" \u00a0").startswith(_FORMULA_STARTS):
        return "'" + cell
    return cell
