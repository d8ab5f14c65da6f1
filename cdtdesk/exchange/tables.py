"""Tables that people bring: CSV and its kin in any usual encoding, and workbooks. Cells as text, numbers or None."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from cdtdesk.exchange.archives import DAMAGED_ARCHIVE
from cdtdesk.exchange.faults import FileFault, FileTrouble

Cell = str | int | float | None

MOST_ROWS: Final = 200_000
_MOST_BYTES: Final = 60_000_000
_MOST_UNPACKED: Final = 600_000_000
_MOST_CELLS: Final = 20_000_000
_LONGEST_CELL: Final = 100_000
_CELL_PLACE: Final = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')
_FAR_PLACE: Final = re.compile(rb'r="(?:[A-Z]{2,3}[0-9]|[A-Z](?:[2-9][0-9]{5}|[0-9]{7}))')
_LONGEST_PLACE: Final = 16
_WORKBOOKS: Final = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"})
_DELIMITERS: Final = (",", ";", "\t", "|")


class Sheet(NamedTuple):
    """One table of a file. Its rows are as long as they are in the file."""

    name: str
    rows: tuple[Sequence[Cell], ...]


def read_tables(path: Path) -> list[Sheet]:
    """Return the tables of a file, those of a workbook in its order. Raises ``FileTrouble``."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise FileTrouble(FileFault.TOO_LARGE, path)
        if path.suffix.lower() in _WORKBOOKS:
            return read_workbook(path)
        return [_read_text(path)]
    except OSError as error:
        raise FileTrouble(FileFault.UNREADABLE, path) from error


def _read_text(path: Path) -> Sheet:
    text = _decoded(path.read_bytes(), path)
    rows: list[tuple[Cell, ...]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)):
            if len(rows) >= MOST_ROWS:
                raise FileTrouble(FileFault.TOO_LARGE, path)
            rows.append(tuple(cell.strip() or None for cell in row))
    except csv.Error as error:
        raise FileTrouble(FileFault.DAMAGED, path) from error
    return Sheet(path.stem, tuple(rows))


def _decoded(data: bytes, path: Path) -> str:
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    if b"\0" in data[:4_000]:
        raise FileTrouble(FileFault.FOREIGN, path)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        # What spreadsheets on Windows call "ANSI"; every byte means something in it.
        return data.decode("cp1252", errors="replace")


def _delimiter(text: str) -> str:
    """Return the delimiter that cuts the first lines into the same number of cells, more than one."""
    lines = [line for line in text[:20_000].splitlines()[:40] if line.strip()]
    best, most = ",", 0
    for delimiter in _DELIMITERS:
        widths = [len(row) for row in csv.reader(lines, delimiter=delimiter)]
        width = max(set(widths), key=widths.count, default=1)
        score = widths.count(width) if width > 1 else 0
        if score > most:
            best, most = delimiter, score
    return best


def read_workbook(path: Path, as_is: bool = False) -> list[Sheet]:
    """Return the sheets of a workbook, whatever its name ends in. Raises ``FileTrouble``, ``OSError``.

    With ``as_is``, texts come untrimmed and empty cells as empty texts, which is quicker.
    """
    _refuse_bomb(path)
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        with CalamineWorkbook.from_path(str(path)) as workbook:
            return [_sheet(workbook.get_sheet_by_name(name), path, as_is) for name in workbook.sheet_names]
    except PasswordError as error:
        raise FileTrouble(FileFault.PROTECTED, path) from error
    except (CalamineError, ValueError) as error:
        raise FileTrouble(FileFault.DAMAGED, path) from error
    except BaseException as error:
        # The reader's own mistakes arrive as an exception that is not even an Exception.
        if type(error).__name__ == "PanicException":
            raise FileTrouble(FileFault.DAMAGED, path) from error
        raise


def _refuse_bomb(path: Path) -> None:
    if not zipfile.is_zipfile(path):
        return
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
            if unpacked > _MOST_UNPACKED or any(_cells_in(archive, name) > _MOST_CELLS for name in archive.namelist()):
                raise FileTrouble(FileFault.TOO_LARGE, path)
    except DAMAGED_ARCHIVE as error:
        raise FileTrouble(FileFault.DAMAGED, path) from error
    except RuntimeError as error:
        raise FileTrouble(FileFault.PROTECTED, path) from error


def _cells_in(archive: zipfile.ZipFile, name: str) -> int:
    """Return how many cells the area of an XLSX sheet has. The reader makes room for all of them, filled or not."""
    if not name.startswith("xl/worksheets/") or not name.endswith(".xml"):
        return 0
    if not _has_far_cell(archive, name):
        return 0
    last_row = last_column = 1
    rest = b""
    with archive.open(name) as file:
        while block := file.read(1_000_000):
            for column, row in _CELL_PLACE.findall(rest + block):
                last_row = max(last_row, int(row))
                last_column = max(last_column, _column_number(column))
            rest = block[-_LONGEST_PLACE:]
    return last_row * last_column


def _has_far_cell(archive: zipfile.ZipFile, name: str) -> bool:
    """Return whether a cell stands right of column Z or below row 199,999: without one, the area is small enough."""
    rest = b""
    with archive.open(name) as file:
        while block := file.read(1_000_000):
            if _FAR_PLACE.search(rest + block):
                return True
            rest = block[-_LONGEST_PLACE:]
    return False


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _sheet(sheet: Any, path: Path, as_is: bool) -> Sheet:
    if sheet.end is not None and sheet.end[0] >= MOST_ROWS:
        raise FileTrouble(FileFault.TOO_LARGE, path)
    rows = sheet.to_python(skip_empty_area=False)
    if as_is:
        return Sheet(sheet.name, tuple([[cell if type(cell) is str else _cell(cell) for cell in row] for row in rows]))
    return Sheet(sheet.name, tuple([tuple(map(_cell, row)) for row in rows]))


def _cell(value: Any) -> Cell:
    if isinstance(value, str):
        return value.strip()[:_LONGEST_CELL] or None
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return value
    if isinstance(value, dt.date | dt.time | dt.timedelta):
        return str(value)
    return None
