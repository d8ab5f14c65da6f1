"""Files and pasted text that may hold a code list, read into sheets of cells; what they mean is not asked here."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple

from cdtdesk.exchange.archives import DAMAGED_ARCHIVE
from cdtdesk.exchange.faults import FileFault, FileTrouble
from cdtdesk.exchange.pace import Pace, Progress
from cdtdesk.exchange.tables import Cell, read_workbook
from cdtdesk.exchange.text_encoding import decoded
from cdtdesk.exchange.text_layouts import TextTable, delimiter_of, read_delimited, read_fixed_width, read_lines

MOST_BYTES: Final = 40_000_000
_ZIP: Final = b"PK\x03\x04"
_OLD_WORKBOOK: Final = b"\xd0\xcf\x11\xe0"
_OTHER_FORMATS: Final = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"SQLite format 3\0",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"Rar!",
    b"{\\rtf",
    b"MZ",
)
_WORKBOOK_ENTRIES: Final = ("xl/workbook", "content.xml")
_HEAD: Final = 4_000


class SourceKind(StrEnum):
    """How a source was read."""

    CSV = "csv"
    TSV = "tsv"
    FIXED_WIDTH = "fixed_width"
    PASTED = "pasted"
    WORKBOOK = "workbook"
    OPEN_DENTAL = "open_dental"
    XML = "xml"


class SheetText(NamedTuple):
    """One table of a source. ``lines`` are the lines or rows of the file on which its rows begin, from 1.

    An empty cell is None or blank text.
    """

    name: str
    rows: Sequence[Sequence[Cell]]
    lines: Sequence[int]


class TextSource(NamedTuple):
    """What was read. ``path`` is empty for pasted text.

    ``encoding`` and ``delimiter`` are empty where there is none.
    """

    path: Path
    kind: SourceKind
    encoding: str
    delimiter: str
    sheets: tuple[SheetText, ...]

    @property
    def name(self) -> str:
        """The file's name, empty for pasted text."""
        return self.path.name


def read_source(path: Path, progress: Progress | None = None, is_cancelled: Callable[[], bool] | None = None) -> TextSource:
    """Return the tables of a file, whatever its name ends in.

    Raises ``FileTrouble`` with the reason, and ``ImportCancelled`` when ``is_cancelled()`` says so on the way.
    """
    pace = Pace(progress, is_cancelled)
    try:
        if path.stat().st_size > MOST_BYTES:
            raise FileTrouble(FileFault.TOO_LARGE, path)
        with path.open("rb") as file:
            head = file.read(_HEAD)
        if head.startswith(_OTHER_FORMATS):
            raise FileTrouble(FileFault.NO_TABLE, path)
        if not head.startswith((_ZIP, _OLD_WORKBOOK)):
            return _text_file(path, pace)
    except OSError as error:
        raise FileTrouble(FileFault.UNREADABLE, path) from error
    try:
        return _workbook(path, head, pace)
    except OSError as error:
        # A damaged archive sends its reader to places that the file does not have.
        raise FileTrouble(FileFault.DAMAGED, path) from error


def read_pasted(text: str) -> TextSource:
    """Return the table in a pasted text. Raises ``FileTrouble`` when it is too long."""
    if len(text) > MOST_BYTES:
        raise FileTrouble(FileFault.TOO_LARGE, Path())
    return _text(text, "", Path(), Pace())


def _workbook(path: Path, head: bytes, pace: Pace) -> TextSource:
    if head.startswith(_ZIP):
        try:
            with zipfile.ZipFile(path) as archive:
                names = archive.namelist()
        except (*DAMAGED_ARCHIVE, RuntimeError) as error:  # a password is asked for by entries, not by their list
            raise FileTrouble(FileFault.DAMAGED, path) from error
        if not any(name.startswith(_WORKBOOK_ENTRIES) for name in names):
            raise FileTrouble(FileFault.NO_TABLE, path)
    pace.at(0, 1)
    found = read_workbook(path, as_is=True)
    sheets = tuple(SheetText(sheet.name, sheet.rows, range(1, len(sheet.rows) + 1)) for sheet in found)
    pace.at(1, 1)
    return TextSource(path, SourceKind.WORKBOOK, "", "", sheets)


def _text_file(path: Path, pace: Pace) -> TextSource:
    found = decoded(path.read_bytes())
    if found is None:
        raise FileTrouble(FileFault.NO_TABLE, path)
    start = found.text[:_HEAD].lstrip().casefold()
    if start.startswith(("<!doctype html", "<html")):
        raise FileTrouble(FileFault.NO_TABLE, path)
    if start.startswith("<"):
        return _xml(path, found.encoding, pace)
    return _text(found.text, found.encoding, path, pace)


def _xml(path: Path, encoding: str, pace: Pace) -> TextSource:
    from cdtdesk.exchange.xml_codes import read_xml

    table = read_xml(path, pace)
    kind = SourceKind.OPEN_DENTAL if table.is_open_dental else SourceKind.XML
    return TextSource(path, kind, encoding, "", (SheetText(path.stem, table.rows, range(len(table.rows))),))


def _text(text: str, encoding: str, path: Path, pace: Pace) -> TextSource:
    kind, table = _layout(text, pace)
    if table is None:
        raise FileTrouble(FileFault.TOO_LARGE, path)
    sheet = SheetText(path.stem, table.rows, table.lines)
    return TextSource(path, kind, encoding, table.delimiter, (sheet,))


def _layout(text: str, pace: Pace) -> tuple[SourceKind, TextTable | None]:
    """Return the first way to read ``text`` that fits it."""
    delimiter = delimiter_of(text)
    if delimiter is not None:
        return SourceKind.TSV if delimiter == "\t" else SourceKind.CSV, read_delimited(text, delimiter, pace)
    columns = read_fixed_width(text)
    if columns is not None:
        return SourceKind.FIXED_WIDTH, columns
    return SourceKind.PASTED, read_lines(text)
