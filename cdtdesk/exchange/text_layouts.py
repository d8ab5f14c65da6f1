"""Plain text that holds a code list: cells between delimiters, columns of fixed width, or lines as somebody copied them."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from itertools import accumulate, islice
from typing import Any, Final, NamedTuple

from cdtdesk.domain.categories import CategoryOfService
from cdtdesk.exchange.code_cells import code_cell, has_range, trimmed
from cdtdesk.exchange.pace import STEP, Pace
from cdtdesk.exchange.tables import MOST_ROWS, Cell

_DELIMITERS: Final = ("\t", ",", ";", "|", "^", "~")
_SAMPLE_LINES: Final = 400
_SAMPLE_CHARACTERS: Final = 200_000
_ALIKE: Final = 0.7
_MOST_COLUMNS: Final = 40
_GAP: Final = 2
_LEAST_FIELDS: Final = 2
_LEAST_LINES: Final = 3
_WIDEST_LINE: Final = 2_000
_USUAL_LINE: Final = 200
_MOST_CELLS: Final = 5_000_000
_MOST_TABS: Final = 1_000_000
_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_SPLIT: Final = re.compile(r"\t+| {2,}")
_STARTS_WITH_CODE: Final = re.compile(
    r"[\s*#\"'(\[\u2022>-]*(?:(?:cdt|ada|code)[\s:#.-]*){0,2}(?:d[\s.-]?[0-9o][0-9]{3}|0[0-9]{4})(?![\w.])", re.IGNORECASE
)
_NOT_CONTENT: Final = re.compile(
    r"\W*(?:page\s*)?[0-9]{0,4}(?:\s*(?:of|/)\s*[0-9]{1,4})?\W*"
    r"|.*(?:\u00a9|\(c\)\s*[12][0-9]{3}|copyright|all rights reserved).*"
    r"|\W*(?:(?:code|nomenclature|descriptor|description|procedure)s?\W*){1,6}",
    re.IGNORECASE,
)
_CATEGORIES: Final = frozenset(category.casefold() for category in CategoryOfService)
_NUMERAL: Final = re.compile(r"^\s*(?:[ivx]+\.|[0-9]{1,2}\.)\s*", re.IGNORECASE)

Row = Sequence[Cell]
"""Cells as they stand in the text; an empty one is None or blank."""


class TextTable(NamedTuple):
    """Rows of cells and the line of the text that each begins on. ``delimiter`` is empty where there is none."""

    rows: Sequence[Row]
    lines: Sequence[int]
    delimiter: str


# Cells between delimiters


def delimiter_of(text: str) -> str | None:
    """Return what parts the cells of ``text``: what cuts most lines alike, with codes in one column; None when nothing does."""
    sample = text[:_SAMPLE_CHARACTERS]
    best: tuple[float, int] | None = None
    for place, delimiter in enumerate(_DELIMITERS):
        share = _share_alike(sample, delimiter) if delimiter in sample else 0.0
        if share >= _ALIKE and (best is None or share > best[0]):
            best = (share, place)
    return None if best is None else _DELIMITERS[best[1]]


def _share_alike(sample: str, delimiter: str) -> float:
    """Return which part of the rows has the usual number of cells, or just a code in the column of codes."""
    rows = [row for row in _parse(sample, delimiter, _SAMPLE_LINES) if any(cell.strip() for cell in row)]
    widths = [len(row) for row in rows if len(row) > 1]
    width = max(set(widths), key=widths.count, default=0)
    if len(widths) < len(rows) / 2 or not rows:
        return 0.0
    codes = [
        [code_cell(row[column]) if column < len(row) else None for row in rows] for column in range(min(width, _MOST_COLUMNS))
    ]
    column = max(codes, key=lambda cells: len(cells) - cells.count(None))
    found = [cell for cell in column if cell is not None]
    if len(found) < len(rows) / 2:
        return 0.0
    pure = sum(1 for cell in found if not cell.rest)
    if pure >= len(found) / 2:
        return round(max(pure, widths.count(width)) / len(rows), 2)
    # A name that follows its code may hold commas of its own; headings or quotation marks tell cells from sentences.
    is_table = delimiter != "," or '"' in sample or column[0] is None
    return round(widths.count(width) / len(rows), 2) if is_table else 0.0


def read_delimited(text: str, delimiter: str, pace: Pace) -> TextTable | None:
    """Return the cells of ``text``; None when there are too many."""
    if text.count(delimiter) > _MOST_CELLS:
        return None
    rows: list[Sequence[Cell]] = []
    lines: list[int] = []
    total = text.count("\n") + 1
    reader = _reader(text, delimiter)
    try:
        while len(rows) <= MOST_ROWS:
            before = reader.line_num
            some = list(islice(reader, STEP))
            if not some:
                break
            rows += some
            lines += _lines_of(some, before + 1, reader.line_num)
            pace.at(reader.line_num, total)
    except csv.Error:
        rows = [[cell.strip().strip('"') for cell in line.split(delimiter)] for line in text.splitlines()]
        return None if len(rows) > MOST_ROWS else TextTable(rows, range(1, len(rows) + 1), delimiter)
    return None if len(rows) > MOST_ROWS else TextTable(rows, lines, delimiter)


def _lines_of(rows: Sequence[Sequence[str]], first: int, last: int) -> Iterable[int]:
    """Return on which line each of ``rows`` begins, which stand on the lines ``first`` to ``last``."""
    if last - first + 1 == len(rows):
        return range(first, last + 1)
    # A cell between quotation marks may go on over several lines.
    heights = (1 + sum(len(_LINE_END.findall(cell)) for cell in row) for row in rows)
    return list(accumulate(heights, initial=first))[:-1]


def _reader(text: str, delimiter: str) -> Any:
    """Return the standard library's reader over ``text``."""
    file = io.StringIO(text.replace("\0", ""), newline="")
    if text.count('"') % 2:
        # A quotation mark that is never closed would take all that follows for one cell.
        return csv.reader(file, delimiter=delimiter, quoting=csv.QUOTE_NONE)
    return csv.reader(file, delimiter=delimiter)


def _parse(text: str, delimiter: str, most: int) -> list[list[str]]:
    try:
        return [row for row, _ in zip(_reader(text, delimiter), range(most), strict=False)]
    except csv.Error:
        return [line.split(delimiter) for line in text.splitlines()[:most]]


# Columns of fixed width


def read_fixed_width(text: str) -> TextTable | None:
    """Return the cells of a text whose columns are held apart by blanks; None when it has no such columns."""
    written = text.splitlines()
    if len(written) > MOST_ROWS or text.count("\t") > _MOST_TABS or max(map(len, written), default=0) > _WIDEST_LINE:
        return None
    lines = [line.expandtabs().rstrip() for line in written]
    with_code = [line for line in lines if _STARTS_WITH_CODE.match(line)][: _SAMPLE_LINES * 5]
    if len(with_code) < _LEAST_LINES:
        return None
    starts = _field_starts(with_code)
    if len(starts) < _LEAST_FIELDS + 1:
        return None
    rows = [_cut(line, starts) for line in lines]
    return TextTable(rows, range(1, len(rows) + 1), "")


def _field_starts(lines: Sequence[str]) -> list[int]:
    """Return where fields begin: after columns that are blank in all but a few lines."""
    width = max(map(len, lines))
    filled = [0] * (width + 1)
    for line in lines:
        for column, character in enumerate(line):
            filled[column] += character != " "
    most = len(lines) // 50
    blank = [count <= most for count in filled]
    starts = [next((column for column in range(width) if not blank[column]), 0)]
    gap = 0
    for column in range(starts[0], width):
        if blank[column]:
            gap += 1
            continue
        # A code and the next field may stand one blank apart.
        if gap >= (_GAP if len(starts) > 1 else 1):
            starts.append(column)
        gap = 0
    return starts


def _cut(line: str, starts: Sequence[int]) -> Row:
    ends = (*starts[1:], len(line))
    cells = tuple(line[start:end].strip() or None for start, end in zip(starts, ends, strict=True))
    # What stands left of the first field is no row of the table.
    return (line.strip() or None,) if line[: starts[0]].strip() else cells


# Lines as they were copied


def read_lines(text: str) -> TextTable | None:
    """Return code, name and further text of each entry: one begins where a line begins with a code.

    Without such lines, each line with one code anywhere is an entry of its own. None when there are too many lines.
    """
    lines = text.splitlines()
    if len(lines) > MOST_ROWS:
        return None
    if any(_STARTS_WITH_CODE.match(line) for line in lines):
        return _entries(lines)
    rows: list[Row] = []
    numbers: list[int] = []
    for number, line in enumerate(lines, start=1):
        found = code_cell(line)
        if found is not None and found.rest:
            rows.append((found.code, found.rest, None))
            numbers.append(number)
    return TextTable(rows, numbers, "")


def _entries(lines: Sequence[str]) -> TextTable:
    rows: list[tuple[str, str, list[str]]] = []
    numbers: list[int] = []
    is_open = False
    for number, line in enumerate(lines, start=1):
        found = code_cell(line) if _STARTS_WITH_CODE.match(line) and not has_range(line) else None
        if found is not None:
            name, more = _name_and_more(line, found.rest)
            rows.append((found.code, name, more))
            numbers.append(number)
            is_open = True
        elif is_heading(line):
            is_open = False
        elif is_open and line.strip() and not (len(line) < _USUAL_LINE and _NOT_CONTENT.fullmatch(line.strip())):
            code, name, more = rows[-1]
            rows[-1] = (code, name or trimmed(line), more if name else [])
            if name:
                more.append(line.strip())
    table: list[Row] = [(code, name or None, " ".join(more) or None) for code, name, more in rows]
    return TextTable(table, numbers, "")


def _name_and_more(line: str, rest: str) -> tuple[str, list[str]]:
    """Return the name beside a code, and what stands after a wide gap behind it."""
    parts = [part for part in _SPLIT.split(line.strip()) if part.strip()]
    if len(parts) > 1 and code_cell(parts[0]) is not None:
        first = code_cell(parts[0])
        assert first is not None
        texts = [text for text in (first.rest, *map(trimmed, parts[1:])) if text]
        return (texts[0], texts[1:]) if texts else ("", [])
    return rest, []


def is_heading(line: str) -> bool:
    """Return whether ``line`` heads a part of a code list: a category of service, or a range of codes."""
    plain = _NUMERAL.sub("", line).strip(" .:-\t").casefold()
    return plain in _CATEGORIES or has_range(line)
