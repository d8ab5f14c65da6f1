"""Fee schedules as practice software and insurers export them: a column of codes and a column of amounts, somewhere.

>>> amount_in("$1,234.50"), amount_in("85"), amount_in("n/a")
(Decimal('1234.50'), Decimal('85.00'), None)
>>> code_in("d0120"), code_in(120.0), code_in("D2740 crown"), code_in("BLEACH-KIT"), code_in("Diagnostic services")
('D0120', 'D0120', 'D2740', 'BLEACH-KIT', None)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple

from cdtdesk.exchange.faults import FileFault, FileTrouble
from cdtdesk.exchange.tables import Cell, Sheet, read_tables

_HEADER_ROWS: Final = 40
_CODE_HEADER: Final = re.compile(r"\b(code|codes|cdt|ada|proc|procedure|c[oó]digo)\b", re.IGNORECASE)
_FEE_HEADER: Final = re.compile(
    r"(fee|amount|price|charge|ucr|allow|maximum|max\b|rate\b|cost|tarifa|precio|importe|\$|usd)", re.IGNORECASE
)
_LIKE_CDT: Final = re.compile(r"(?:d\s?|ada\s?)?0?(\d{4})(?:\.0+)?(?=$|[\s\-:,;(])", re.IGNORECASE | re.ASCII)
_THREE_DIGITS: Final = re.compile(r"\d{3}", re.ASCII)
_IN_HOUSE: Final = re.compile(r"(?=.*[0-9\-.]|[A-Z]{2,8}$)[A-Z0-9][A-Z0-9.\-]{1,14}", re.ASCII)
_NO_FEE: Final = frozenset({"", "-", "--", "n/a", "na", "none", "null", "by report", "br", "tbd"})
_HIGHEST: Final = Decimal(1_000_000)
_CENT: Final = Decimal("0.01")
_FINEST: Final = Decimal("0.0001")


class FeeProblem(StrEnum):
    """Why a row of a fee file was not taken in."""

    NOT_A_CODE = "not_a_code"
    NOT_A_FEE = "not_a_fee"
    NEGATIVE = "negative"
    TOO_HIGH = "too_high"
    OTHER_FEE_BEFORE = "other_fee_before"


class FeeLine(NamedTuple):
    """One fee. ``line`` counts from 1. ``amount`` is None where the file names the code and gives no fee."""

    line: int
    code: str
    amount: Decimal | None


class RejectedLine(NamedTuple):
    """One row that was not taken in, with the words that were the reason."""

    line: int
    reason: FeeProblem
    text: str


class FeeFile(NamedTuple):
    """What a fee file holds. ``fee_columns`` names every column that could be meant; the fees are of ``fee_column``."""

    sheet: str
    fee_column: str
    fee_columns: tuple[str, ...]
    lines: tuple[FeeLine, ...]
    rejected: tuple[RejectedLine, ...]


class _Columns(NamedTuple):
    first_row: int
    code: int
    fees: tuple[int, ...]
    names: tuple[str, ...]


def read_fees(path: Path, fee_column: str | None = None) -> FeeFile:
    """Return the fees in a file: of several columns those of ``fee_column``, or of the first. Raises ``FileTrouble``."""
    sheets = read_tables(path)
    found = [(sheet, columns) for sheet in sheets if (columns := _columns(sheet)) is not None]
    if not found:
        raise FileTrouble(FileFault.NO_CODES, path)
    with_fees = [(sheet, columns) for sheet, columns in found if columns.fees]
    if not with_fees:
        raise FileTrouble(FileFault.NO_FEES, path)
    sheet, columns = max(with_fees, key=lambda pair: len(pair[0].rows))
    if fee_column is not None and fee_column not in columns.names:
        raise FileTrouble(FileFault.NO_SUCH_COLUMN, path)
    wanted = 0 if fee_column is None else columns.names.index(fee_column)
    lines, rejected = _lines(sheet, columns, columns.fees[wanted])
    return FeeFile(sheet.name, columns.names[wanted], columns.names, lines, rejected)


def _columns(sheet: Sheet) -> _Columns | None:
    """Return where codes and fees stand, by the headings or else by what the cells look like; None without codes."""
    for index, row in enumerate(sheet.rows[:_HEADER_ROWS]):
        body = sheet.rows[index + 1 :]
        codes = [place for place in _headed(row, _CODE_HEADER) if _share(body, place, code_in) >= 0.5]
        if not codes:
            continue
        headed = _headed(row, _FEE_HEADER)
        others = [place for place in range(len(row)) if isinstance(row[place], str) and place not in headed]
        fees = [place for place in headed + others if place != codes[0] and _share(body, place, _is_amount) >= 0.5]
        if fees:
            return _Columns(index + 1, codes[0], tuple(fees), tuple(str(row[place]) for place in fees))
    return _columns_by_look(sheet)


def _headed(row: Sequence[Cell], heading: re.Pattern[str]) -> list[int]:
    return [place for place, cell in enumerate(row) if isinstance(cell, str) and heading.search(cell)]


def _columns_by_look(sheet: Sheet) -> _Columns | None:
    width = max(map(len, sheet.rows), default=0)
    codes = [(_share(sheet.rows, place, _is_cdt), -place) for place in range(width)]
    share, place = max(codes, default=(0.0, 0))
    if share < 0.5:
        return None
    code = -place
    fees = tuple(place for place in [*range(code + 1, width), *range(code)] if _share(sheet.rows, place, _is_amount) >= 0.5)
    return _Columns(0, code, fees, tuple(f"Column {_letter(place)}" for place in fees))


def _letter(place: int) -> str:
    return chr(ord("A") + place) if place < 26 else str(place + 1)


def _share(rows: Sequence[Sequence[Cell]], place: int, test: object) -> float:
    """Return which part of the filled cells of a column pass ``test``."""
    cells = [row[place] for row in rows[:2_000] if place < len(row) and row[place] is not None]
    if not cells or not callable(test):
        return 0.0
    return sum(1 for cell in cells if test(cell)) / len(cells)


def _is_cdt(cell: Cell) -> bool:
    code = code_in(cell)
    return code is not None and code[0] == "D" and len(code) == 5


def _is_amount(cell: Cell) -> bool:
    try:
        return amount_in(cell) is not None or str(cell).casefold() in _NO_FEE
    except ValueError:
        return False


def _lines(sheet: Sheet, columns: _Columns, fee_place: int) -> tuple[tuple[FeeLine, ...], tuple[RejectedLine, ...]]:
    lines: dict[str, FeeLine] = {}
    rejected: list[RejectedLine] = []
    for index, row in enumerate(sheet.rows[columns.first_row :], start=columns.first_row + 1):
        code_cell = row[columns.code] if columns.code < len(row) else None
        fee_cell = row[fee_place] if fee_place < len(row) else None
        if code_cell is None and fee_cell is None:
            continue
        line = _line(index, code_cell, fee_cell)
        if isinstance(line, RejectedLine):
            rejected.append(line)
        elif line is not None and lines.setdefault(line.code, line).amount != line.amount:
            rejected.append(RejectedLine(index, FeeProblem.OTHER_FEE_BEFORE, f"{line.code} {line.amount}"))
    return tuple(lines.values()), tuple(rejected)


def _line(index: int, code_cell: Cell, fee_cell: Cell) -> FeeLine | RejectedLine | None:
    code = code_in(code_cell)
    if code is None:
        # A heading between the rows has no fee; a row with one has lost its code.
        is_heading = fee_cell is None or not _is_amount(fee_cell)
        return None if is_heading else RejectedLine(index, FeeProblem.NOT_A_CODE, str(code_cell or "")[:80])
    try:
        amount = amount_in(fee_cell)
    except ValueError:
        return RejectedLine(index, FeeProblem.NOT_A_FEE, str(fee_cell)[:80])
    if amount is not None and amount < 0:
        return RejectedLine(index, FeeProblem.NEGATIVE, str(fee_cell)[:80])
    if amount is not None and amount > _HIGHEST:
        return RejectedLine(index, FeeProblem.TOO_HIGH, str(fee_cell)[:80])
    return FeeLine(index, code, amount)


def code_in(cell: Cell) -> str | None:
    """Return the code that a cell names: a CDT one in any usual form, or what may be an office's own; None for neither."""
    if cell is None:
        return None
    if isinstance(cell, int | float):
        if cell != int(cell) or not 0 < cell < 10_000:
            return None
        return f"D{int(cell):04d}"
    text = cell.strip().upper()
    found = _LIKE_CDT.match(text)
    if found is not None:
        return f"D{found[1]}"
    if _THREE_DIGITS.fullmatch(text):
        return f"D0{text}"
    return text if _IN_HOUSE.fullmatch(text) else None


def amount_in(cell: Cell) -> Decimal | None:
    """Return the amount that a cell holds, with at least two decimals; None where it says that there is none.

    Raises ``ValueError`` for anything else. A number of a workbook is binary, so what is finer than a hundredth of a cent
    is an artefact and rounded away; a text is taken as it stands.
    """
    if cell is None:
        return None
    if isinstance(cell, int | float):
        return _with_cents(Decimal(repr(cell)).quantize(_FINEST).normalize())
    text = cell.strip().casefold().replace("\u00a0", " ")
    if text in _NO_FEE:
        return None
    is_negative = text.startswith("(") and text.endswith(")")
    digits = re.sub(r"usd|us\$|[$()\s]", "", text)
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})+,\d{2}", digits) or re.fullmatch(r"-?\d+,\d{2}", digits):
        digits = digits.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"-?\d{1,3}(,\d{3})+(\.\d+)?", digits):
        digits = digits.replace(",", "")
    if not re.fullmatch(r"-?\d*\.?\d+", digits, re.ASCII):
        raise ValueError(f"no amount: {text[:40]}")
    amount = _with_cents(Decimal(digits))
    return -amount if is_negative else amount


def _with_cents(amount: Decimal) -> Decimal:
    exponent = amount.as_tuple().exponent
    try:
        return amount.quantize(_CENT) if isinstance(exponent, int) and exponent > -2 else amount
    except InvalidOperation as error:
        raise ValueError("the amount is too long") from error
