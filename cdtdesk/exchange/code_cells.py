"""The CDT code in a cell, in whatever form programs and people write it, and the text around it.

>>> [str(code_cell(cell).code) for cell in ("D0120", 120.0, "00120", "120", "cdt d-0120", "DO120")]
['D0120', 'D0120', 'D0120', 'D0120', 'D0120', 'D0120']
>>> [code_cell(cell).rest for cell in ("D0001 - made-up polish", "made-up polish (D0001)", "D0120")]
['made-up polish', 'made-up polish', '']
>>> code_cell("D1110.1"), code_cell("99213"), code_cell("D0001-D0009"), code_cell("polish")
(None, None, None, None)
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from cdtdesk.domain.codes import CdtCode
from cdtdesk.exchange.tables import Cell

_PLAIN: Final = re.compile(r"[dD]([0-9]{4})", re.ASCII)
_AT_START: Final = re.compile(
    r"[\s*#\"'(\[\u2022>-]*(?:(?:cdt|ada|code|proc(?:edure)?)[\s:#.-]*){0,3}"
    r"[dD][\s\-.:]{0,2}([0-9oO][0-9oOlI]{3})(?![\w])(?![.-][0-9A-Za-z])",
    re.IGNORECASE,
)
_INSIDE: Final = re.compile(r"(?<![\w.-])[dD][ -]?([0-9]{4})(?![\w])(?![.-][0-9A-Za-z])")
_RANGE: Final = re.compile(r"[dD][0-9]{4}\s*(?:-|\u2013|\u2014|to|through)\s*[dD]?[0-9]{4}", re.IGNORECASE)
_DIGITS: Final = re.compile(r"\s*(?:0?([0-9]{4})|([0-9]{3}))(?:\.0+)?\s*", re.ASCII)
_DIGITS_AND_TEXT: Final = re.compile(r"\s*0?([0-9]{4})\s*[-:\u2013\u2014|\s]\s*(?=[^\W\d])", re.ASCII)
_LOOKS_LIKE_DIGIT: Final = str.maketrans("oOlI", "0011")
_EDGES: Final = " \t\r\n-:;,.|*#\u2013\u2014()[]\"'=>\u2022\u00a0"
_LONGEST: Final = 20_000
_USUAL: Final = 200
"""Longer cells are read, but not remembered."""


class CodeCell(NamedTuple):
    """A code and the text that stands around it in its cell, which is mostly empty."""

    code: CdtCode
    rest: str


def code_cell(cell: Cell) -> CodeCell | None:
    """Return the code in ``cell``, or None when it names no CDT code or several."""
    if isinstance(cell, str):
        return _in_text(cell) if len(cell) <= _USUAL else _in_text.__wrapped__(cell)
    if cell is None or not 0 < cell < 10_000 or cell != int(cell):
        return None
    return CodeCell(CdtCode.trusted(f"D{int(cell):04d}"), "")


@lru_cache(maxsize=20_000)
def _in_text(text: str) -> CodeCell | None:
    plain = _PLAIN.fullmatch(text)
    if plain is not None:
        return CodeCell(CdtCode.trusted(f"D{plain[1]}"), "")
    if len(text) > _LONGEST or _RANGE.search(text):
        return None
    digits = _DIGITS.fullmatch(text)
    if digits is not None:
        return CodeCell(CdtCode.trusted(f"D{digits[1] or '0' + digits[2]}"), "")
    found = _AT_START.match(text)
    if found is None:
        found = _DIGITS_AND_TEXT.match(text)
    if found is not None:
        return _with_rest(found[1].translate(_LOOKS_LIKE_DIGIT), text[found.end() :])
    inside = _INSIDE.findall(text)
    if len(set(inside)) != 1:
        return None
    return _with_rest(inside[0], _INSIDE.sub(" ", text))


def _with_rest(digits: str, rest: str) -> CodeCell | None:
    return CodeCell(CdtCode.trusted(f"D{digits}"), trimmed(rest)) if digits.isascii() and digits.isdigit() else None


def trimmed(text: str) -> str:
    """Return ``text`` without the dashes, brackets and blanks that tie a code to its name."""
    inner = text.strip(_EDGES)
    # A bracket that was opened inside is closed again.
    if inner.count("(") == inner.count(")") + 1 and text.rstrip().endswith(")"):
        inner += ")"
    return " ".join(inner.split()) if inner.count(" ") else inner


def is_code(cell: Cell) -> bool:
    """Return whether ``cell`` is a code and nothing else."""
    found = code_cell(cell)
    return found is not None and not found.rest


def has_range(text: str) -> bool:
    """Return whether ``text`` names a range of codes, as headings do."""
    return _RANGE.search(text) is not None
