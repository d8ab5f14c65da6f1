"""Official code texts as the files of those who license them hold them: a code, its nomenclature, its descriptor."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import islice, repeat
from typing import Final, NamedTuple

from cdtdesk.domain.codes import CdtCode
from cdtdesk.exchange.code_cells import code_cell, has_range
from cdtdesk.exchange.column_guess import Columns, Role, Row, clean_row, guess_columns
from cdtdesk.exchange.faults import FileFault, FileTrouble
from cdtdesk.exchange.pace import STEP, Pace, Progress
from cdtdesk.exchange.tables import Cell
from cdtdesk.exchange.text_layouts import is_heading
from cdtdesk.exchange.text_sources import SheetText, TextSource

LONGEST_NOMENCLATURE: Final = 1_000
LONGEST_DESCRIPTOR: Final = 20_000
_LONGEST_CATEGORY: Final = 80
_MOST_REJECTED: Final = 1_000
_SAMPLE_ROWS: Final = 12
_OLD_SHEET: Final = re.compile(r"delet|retire|archiv|histor|\bold\b|obsolete|removed|inactive|discontinued", re.IGNORECASE)
_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060\ufeff\ufffd\ud800-\udfff]")


class RowProblem(StrEnum):
    """Why a row was not taken in. ``SAME_AGAIN`` is no loss: the same was said before."""

    NO_CODE = "no_code"
    NOT_A_CDT_CODE = "not_a_cdt_code"
    NO_TEXT = "no_text"
    TOO_LONG = "too_long"
    SAME_AGAIN = "same_again"
    OTHER_TEXT_BEFORE = "other_text_before"


class TextLine(NamedTuple):
    """What a file says of one code. ``line`` is the line or row on which it begins, from 1."""

    line: int
    code: CdtCode
    nomenclature: str
    descriptor: str
    category: str


class RejectedRow(NamedTuple):
    """One row that was not taken in, with the words that were the reason."""

    line: int
    reason: RowProblem
    text: str


class CodeTexts(NamedTuple):
    """The texts of a source.

    ``sheets`` are those that were read, of ``all_sheets``. ``sample`` are the first rows as they stand in the file.
    ``rejected`` are the first thousand, ``rejected_counts`` count all. ``headings_skipped`` counts rows that only head
    others.
    """

    sheets: tuple[str, ...]
    all_sheets: tuple[str, ...]
    columns: Columns
    sample: tuple[tuple[str, ...], ...]
    lines: tuple[TextLine, ...]
    rejected: tuple[RejectedRow, ...]
    rejected_counts: Mapping[RowProblem, int]
    headings_skipped: int


def texts_of(
    source: TextSource,
    columns: Mapping[Role, int] | None = None,
    sheet: str | None = None,
    progress: Progress | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> CodeTexts:
    """Return the code texts in ``source``, by the guessed columns or by ``columns`` (of which at least the code's is told).

    Of several sheets the one with most codes beside words is read, and those that have the same headings; ``sheet`` chooses
    one. Raises ``FileTrouble`` with the reason when there are none, and ``ImportCancelled``.
    """
    pace = Pace(progress, is_cancelled)
    chosen = _chosen_sheets(source, sheet, columns)
    total = sum(len(item.rows) for item, _ in chosen)
    taking = _Taking(pace, total)
    for item, found in chosen:
        taking.take(item, found)
    first, found = chosen[0]
    return CodeTexts(
        sheets=tuple(item.name for item, _ in chosen),
        all_sheets=tuple(item.name for item in source.sheets),
        columns=found,
        sample=tuple(_shown(row) for row in first.rows[: found.first_row + _SAMPLE_ROWS]),
        lines=taking.lines(),
        rejected=tuple(taking.rejected),
        rejected_counts=taking.counts,
        headings_skipped=taking.headings,
    )


def _shown(row: Sequence[Cell]) -> tuple[str, ...]:
    return tuple("" if cell is None else str(cell)[:200] for cell in row)


def _chosen_sheets(source: TextSource, name: str | None, columns: Mapping[Role, int] | None) -> list[tuple[SheetText, Columns]]:
    sheets = [sheet for sheet in source.sheets if name is None or sheet.name == name]
    if not sheets:
        raise FileTrouble(FileFault.NO_SUCH_SHEET if source.sheets else FileFault.NO_CODES, source.path)
    found = [(sheet, guessed) for sheet in sheets if (guessed := guess_columns(sheet.rows)) is not None]
    if columns is not None:
        guessed_of = {sheet.name: guessed for sheet, guessed in found}
        found = [(sheet, _told(guessed_of.get(sheet.name), columns, sheet)) for sheet in sheets]
    if not found:
        raise FileTrouble(FileFault.NO_CODES, source.path)
    with_texts = [(sheet, guessed) for sheet, guessed in found if _has_texts(sheet, guessed)]
    if not with_texts:
        raise FileTrouble(FileFault.NO_TEXTS, source.path)
    if name is None and len(with_texts) > 1:
        with_texts = [pair for pair in with_texts if not _OLD_SHEET.search(pair[0].name)] or with_texts
    best = with_texts[0] if len(with_texts) == 1 else max(with_texts, key=lambda pair: _worth(*pair))
    alike = [pair for pair in with_texts if pair[1].headings == best[1].headings and pair[1].places == best[1].places]
    return [best, *(pair for pair in alike if pair is not best)] if any(best[1].headings) else [best]


def _told(guessed: Columns | None, columns: Mapping[Role, int], sheet: SheetText) -> Columns:
    width = max(map(len, sheet.rows), default=0)
    places = {role: place for role, place in columns.items() if 0 <= place < width}
    return Columns(0 if guessed is None else guessed.first_row, places, () if guessed is None else guessed.headings)


def _has_texts(sheet: SheetText, columns: Columns) -> bool:
    return next(_with_texts(sheet, columns), None) is not None


def _worth(sheet: SheetText, columns: Columns) -> int:
    """Return how many of the rows have a code and words."""
    return sum(1 for _ in _with_texts(sheet, columns))


def _with_texts(sheet: SheetText, columns: Columns) -> Iterator[int]:
    """Yield the places of the rows that have a code and words."""
    if Role.CODE not in columns.places:
        return
    for index, (code, name, descriptor, _) in enumerate(
        _cells(sheet.rows, columns.places, columns.first_row), columns.first_row
    ):
        found = code_cell(code)
        if found is not None and (found.rest or _text(name) or _text(descriptor)):
            yield index


class _Taking:
    """Takes the rows of one or more sheets, one after the other."""

    def __init__(self, pace: Pace, total: int) -> None:
        self.rejected: list[RejectedRow] = []
        self.counts: Counter[RowProblem] = Counter()
        self.headings = 0
        self._pace = pace
        self._total = total
        self._done = 0
        self._lines: dict[str, TextLine] = {}
        self._last: str | None = None

    def lines(self) -> tuple[TextLine, ...]:
        """Return what was taken, in the order of the file."""
        return tuple(self._lines.values())

    def take(self, sheet: SheetText, columns: Columns) -> None:
        """Take the rows of ``sheet``."""
        header = clean_row(sheet.rows[columns.first_row - 1]) if columns.first_row else None
        seen: dict[Cell, tuple[Cell, ...]] = {}
        self._last = None
        for index, cells in enumerate(_cells(sheet.rows, columns.places, columns.first_row), columns.first_row):
            if index % STEP == 0:
                self._pace.at(self._done + index, self._total)
            code, name, descriptor, category = cells
            if code and seen.get(code) == cells:
                # Long lists name each code for every payer.
                self._last = None
                self._reject(sheet.lines[index], RowProblem.SAME_AGAIN, str(code))
                continue
            found = code_cell(code)
            if found is None:
                self._take_without_code(sheet.lines[index], clean_row(sheet.rows[index]), header, (code, name, descriptor))
            else:
                seen[code] = cells
                self._take_line(sheet.lines[index], found.code, _text(name) or found.rest, _text(descriptor), category)
        self._done += len(sheet.rows)
        self._pace.at(self._done, self._total)

    def _take_line(self, line: int, code: CdtCode, name: str, descriptor: str, category: Cell) -> None:
        if not name and descriptor:
            name, descriptor = descriptor, ""
        self._last = None
        if not name:
            self._reject(line, RowProblem.NO_TEXT, code)
            return
        if len(name) > LONGEST_NOMENCLATURE or len(descriptor) > LONGEST_DESCRIPTOR:
            self._reject(line, RowProblem.TOO_LONG, f"{code} {name}")
            return
        known = self._lines.get(code)
        if known is not None:
            is_same = known.nomenclature == name and known.descriptor == descriptor
            self._reject(line, RowProblem.SAME_AGAIN if is_same else RowProblem.OTHER_TEXT_BEFORE, f"{code} {name}")
            return
        self._lines[code] = TextLine(line, code, name, descriptor, _text(category)[:_LONGEST_CATEGORY])
        self._last = code

    def _take_without_code(self, line: int, row: Row, header: Row | None, cells: tuple[Cell, Cell, Cell]) -> None:
        """A row without a code goes on with the one before (a merged or wrapped cell), heads others, or has lost its code."""
        code, name, descriptor = (_text(cell) for cell in cells)
        filled = sum(1 for cell in row if cell is not None)
        if not filled:
            return
        text = code or name or descriptor
        if row == header or (filled == 1 and not descriptor) or has_range(text) or is_heading(text):
            self.headings += 1
        elif code:
            self._last = None
            self._reject(line, RowProblem.NOT_A_CDT_CODE, code)
        elif descriptor and self._last is not None:
            self._append(line, name, descriptor)
        elif name or descriptor:
            self._reject(line, RowProblem.NO_CODE, text)
        else:
            self.headings += 1

    def _append(self, line: int, name: str, descriptor: str) -> None:
        assert self._last is not None
        before = self._lines[self._last]
        joined = f"{before.descriptor} {descriptor}".strip()
        named = f"{before.nomenclature} {name}".strip()
        if len(joined) > LONGEST_DESCRIPTOR or len(named) > LONGEST_NOMENCLATURE:
            self._reject(line, RowProblem.TOO_LONG, f"{before.code} {descriptor}")
            return
        self._lines[self._last] = before._replace(descriptor=joined, nomenclature=named)

    def _reject(self, line: int, reason: RowProblem, text: str) -> None:
        self.counts[reason] += 1
        if len(self.rejected) < _MOST_REJECTED:
            self.rejected.append(RejectedRow(line, reason, text[:80]))


def _cells(rows: Sequence[Sequence[Cell]], places: Mapping[Role, int], first: int) -> Iterator[tuple[Cell, Cell, Cell, Cell]]:
    """Yield code, nomenclature, descriptor and category of each row from ``first`` on; None for what it does not have."""
    code, name, descriptor, category = (_column(rows, places.get(role), first) for role in Role)
    return zip(code, name, descriptor, category, strict=True)


def _column(rows: Sequence[Sequence[Cell]], place: int | None, first: int) -> Iterator[Cell]:
    if place is None:
        return repeat(None, max(len(rows) - first, 0))
    return (row[place] if place < len(row) else None for row in islice(rows, first, None))


def _text(cell: Cell) -> str:
    """Return a cell's words on one line, without what cannot be shown."""
    if not cell:
        return "" if cell is None or isinstance(cell, str) else str(cell)
    text = cell if isinstance(cell, str) else str(cell)
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    return " ".join(_UNPRINTABLE.sub(" ", text).split())
