"""Finding CDT codes and dates in a pasted text, and leaving alone what only looks like them.

A number alone is a code only where the catalog (or the office's import) knows it or where nothing else can be meant:
amounts, telephone and account numbers, addresses and years are full of four digits.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator
from typing import Final, NamedTuple

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.typed_dates import NotADateOfService, parse_date_of_service
from cdtdesk.search.query_codes import take_codes

_MONTH: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?"
_DATE: Final = re.compile(
    r"(?<![\w/.-])(?:[0-9]{4}(?P<m1>[-/.])[0-9]{1,2}(?P=m1)[0-9]{1,2}"
    r"|[0-9]{1,2}(?P<m2>[-/.])[0-9]{1,2}(?P=m2)(?:[0-9]{4}|[0-9]{2})"
    rf"|{_MONTH}\s+[0-9]{{1,2}}(?:st|nd|rd|th)?,?\s+[0-9]{{4}}|[0-9]{{1,2}}\s+{_MONTH},?\s+[0-9]{{4}})(?![\w/-]|\.[0-9])",
    re.IGNORECASE,
)
_SOLID_DATE: Final = re.compile(r"(?<![\w/.$-])(?:(0[1-9]|1[0-2])([0-2][0-9]|3[01])((?:19|20)[0-9]{2}))(?![\w/.-])")
"""As claim forms write it in their boxes: 12302026."""

_BIRTH: Final = re.compile(r"(?:dob|d\.o\.b\.?|birth(?:\s*date|day)?|born)\s*:?\s*(?:on\s*)?$", re.IGNORECASE)

_STATES: Final = (
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA PR "
    "RI SC SD TN TX UT VT VA WA WV WI WY"
).replace(" ", "|")
_AMOUNT: Final = re.compile(
    r"(?:\$|\busd)\s?-?[0-9][0-9,]*(?:\.[0-9]+)?|(?<![\w.])[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|(?<![\w.])[0-9]+\.[0-9]+"
    r"|\b(?:amount|amt|fees?|total|balance|due|paid|charges?|price|ucr|allowed)\b\.?\s*[:=]?\s*-?[0-9][0-9,]*",
    re.IGNORECASE,
)
_OTHER_NUMBERS: Final = tuple(
    re.compile(pattern, re.IGNORECASE if is_any_case else 0)
    for pattern, is_any_case in (
        # Telephone and fax numbers, social security and tax numbers.
        (r"(?<![\w])(?:\+?1[\s.-]?)?(?:\([0-9]{3}\)\s?|[0-9]{3}[\s.-])[0-9]{3}[\s.-]?[0-9]{4}(?![\w])", False),
        (r"(?<![\w-])[0-9]{3}[-\s][0-9]{2}[-\s][0-9]{4}(?![\w-])|(?<![\w-])[0-9]{2}-[0-9]{7}(?![\w-])", False),
        # State and zip, a street and its number.
        (rf"\b(?:{_STATES})\.?,?\s+[0-9]{{5}}(?:-[0-9]{{4}})?\b", False),
        (
            r"(?<![\w])[0-9]{1,5}\s+(?:[NSEW]\.?\s+)?(?:[A-Z0-9][\w.'-]*\s+){1,3}"
            r"(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Dr|Drive|Ln|Lane|Way|Ct|Court|Pkwy|Hwy|Suite|Ste)\b\.?",
            False,
        ),
        # What is called a number of something else.
        (
            r"\b(?:member|subscriber|patient|group|policy|account|acct|chart|claim|check|chk|ref(?:erence)?|auth(?:orization)?"
            r"|pre-?auth|npi|tin|ein|ssn|license|lic|provider|invoice|inv|receipt|box|ext|phone|tel|fax|cell|zip|ste|suite|apt"
            r"|room|page|id|dea|copyright|cdt|edition|year)\b\.?\s*(?:id|no|num|number|code)?\b\.?\s*[:#]?\s*"
            r"(?!d[0-9]{4}\b)[a-z]{0,3}-?[0-9][\w-]*",
            True,
        ),
        # Times, percentages, medical codes (K02.9, E0486, 99213).
        (r"(?<![\w])[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?|(?<![0-9.])[0-9]+(?:\.[0-9]+)?\s?%", False),
    )
)
_WITH_LETTER: Final = re.compile(r"\b[dD]+[\s\-_.#:]{0,3}[0-9oOlLiIzZsS]{4}\b", re.ASCII)
_BARE: Final = re.compile(
    r"(?<![\w.$#-])(?:0[0-9]{4}|[0-9]{4})(?![\w%-]|\.[0-9])|(?<![\w.])[0-9]{4}(?=[-\u2013][0-9]{1,2}[^0-9])", re.ASCII
)
_YEARS: Final = range(1900, 2100)
_LONGEST_LINE: Final = 4_000


class PastedCode(NamedTuple):
    """A code where it stands in the text. ``rest`` is its part of the line, without codes, dates and numbers of other things.

    ``date_written`` is the date of service that the line carries, or None.
    """

    line: int
    start: int
    end: int
    written: str
    cdt_code: CdtCode
    date_written: dt.date | None
    rest: str


class _Found(NamedTuple):
    start: int
    end: int
    code: CdtCode


def find_pasted_codes(text: str, known: Collection[str], today: dt.date) -> Iterator[PastedCode]:
    """Yield every code in ``text`` in order. ``known`` are the codes that exist; ``today`` is for years of two digits."""
    place = 0
    for number, line in enumerate(text.splitlines(keepends=True), start=1):
        for piece in _pieces(line):
            if any(map(str.isdigit, piece)):
                yield from _in_line(piece, number, place, known, today)
            place += len(piece)


def _pieces(line: str) -> Iterator[str]:
    """Yield a line, one without an end in pieces cut at blanks."""
    while len(line) > _LONGEST_LINE:
        cut = line.rfind(" ", 1, _LONGEST_LINE) + 1 or _LONGEST_LINE
        yield line[:cut]
        line = line[cut:]
    yield line


def _in_line(line: str, number: int, place: int, known: Collection[str], today: dt.date) -> Iterator[PastedCode]:
    day, plain = _take_date(line, today)
    plain = _without_other_numbers(plain)
    found = _codes(plain, known)
    for index, item in enumerate(found):
        following = found[index + 1].start if index + 1 < len(found) else len(plain)
        rest = plain[item.end : following]
        if index == 0:
            rest = f"{plain[: item.start]} {rest}"
        written = line[item.start : item.end]
        yield PastedCode(number, place + item.start, place + item.end, written, item.code, day, rest)


def _take_date(line: str, today: dt.date) -> tuple[dt.date | None, str]:
    """Return the first date of ``line`` that is no date of birth, and the line with every date blanked out."""
    day: dt.date | None = None
    plain = line
    for found in sorted((*_DATE.finditer(line), *_SOLID_DATE.finditer(line)), key=lambda match: match.start()):
        read = _date(found, today)
        if read is None:
            continue
        if day is None and not _BIRTH.search(line[: found.start()]):
            day = read
        plain = _blanked(plain, found)
    return day, plain


def _date(found: re.Match[str], today: dt.date) -> dt.date | None:
    try:
        if found.re is _SOLID_DATE:
            return dt.date(int(found[3]), int(found[1]), int(found[2]))
        return parse_date_of_service(found[0], today)
    except (NotADateOfService, ValueError):
        return None


def _without_other_numbers(line: str) -> str:
    """Return ``line`` with numbers of other things blanked out; where an amount was, a dollar sign is left."""
    for pattern in _OTHER_NUMBERS:
        for found in pattern.finditer(line):
            line = _blanked(line, found)
    for found in _AMOUNT.finditer(line):
        line = f"{line[: found.start()]}${' ' * (found.end() - found.start() - 1)}{line[found.end() :]}"
    return line


def _blanked(line: str, found: re.Match[str]) -> str:
    return line[: found.start()] + " " * (found.end() - found.start()) + line[found.end() :]


def _codes(line: str, known: Collection[str]) -> list[_Found]:
    with_letter = [found for match in _WITH_LETTER.finditer(line) if (found := _read(match)) is not None]
    taken = line
    for found in with_letter:
        taken = taken[: found.start] + "\n" * (found.end - found.start) + taken[found.end :]
    bare = [found for match in _BARE.finditer(taken) if (found := _read(match)) is not None]
    first = line[: len(line) - len(line.lstrip())]
    kept = [
        found
        for found in bare
        if found.code in known or (not with_letter and found.start == len(first) and _cannot_be_else(line, found))
    ]
    return sorted((*with_letter, *kept))


def _read(match: re.Match[str]) -> _Found | None:
    if match.re is _BARE:
        return _Found(match.start(), match.end(), CdtCode(f"D{match[0][-4:]}"))
    codes, _ = take_codes(match[0])
    return _Found(match.start(), match.end(), CdtCode(codes.codes[0])) if codes.codes else None


def _cannot_be_else(line: str, found: _Found) -> bool:
    """Whether a number that nobody knows still stands as a code: first in its line, and no year."""
    digits = line[found.start : found.end]
    return len(digits) == 5 or int(digits) not in _YEARS
