"""Does a text look as if it told about a patient? Rules for a gentle warning, never for refusing a note.

The rules want to be right about what a front desk would paste by mistake (a line of the schedule, a claim, a phone message)
and quiet about what notes are full of: payers' names and toll-free numbers, codes, fees, dates on which a plan changes.

>>> [found.reason.value for found in find_patient_data("DOB 04/12/1987")]
['birth_date']
>>> find_patient_data("Delta 01/15/2026: 2 per year, call 800-524-0149, group # 44871")
()
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from typing import Final, NamedTuple

from cdtdesk.domain.given_names import GIVEN_NAMES


class PatientDataReason(StrEnum):
    """What a part of a text looks like."""

    SSN = "ssn"
    BIRTH_DATE = "birth_date"
    NAME_AND_DATE = "name_and_date"
    MEMBER_ID = "member_id"
    PHONE = "phone"
    CHART_NUMBER = "chart_number"


class PatientDataHint(NamedTuple):
    """A part of the text, from ``start`` up to ``end``, and what it looks like."""

    reason: PatientDataReason
    start: int
    end: int


_DATE: Final = (
    r"(?:\d{1,2}[/.\-]\d{1,2}[/.\-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})"
)
_ID: Final = r"(?=[A-Z0-9\-]*\d{3})[A-Z0-9][A-Z0-9\-]{4,}"
"""A number with letters perhaps, three digits in a row at least."""

_SSN: Final = re.compile(
    r"\b(?!000|666|9\d\d)\d{3}[- ](?!00)\d{2}[- ](?!0000)\d{4}\b|"
    r"\b(?:ssn?|social(?:\s+security)?)\b(?:\s+(?:no\.?|number|last\s+(?:4|four)))?\s*[#:.]*\s*(?:is\s+)?(?:\d{9}|x*-?\d{4})\b",
    re.IGNORECASE,
)
_BIRTH_DATE: Final = re.compile(
    rf"\b(?:d\.?o\.?b\b\.?|b-?day|birth\s?-?(?:date|day)|date\s+of\s+birth|born(?:\s+on)?|fecha\s+de\s+nacimiento|nacid[oa])"
    rf"\s*[:#\-]?\s*(?:is\s+|el\s+)?{_DATE}",
    re.IGNORECASE,
)
_MEMBER_ID: Final = re.compile(
    rf"\b(?:member|subscriber|insured|enrollee|policy\s*holder|policy|medicaid|medicare|beneficiary|mbr|subs?)'?s?"
    rf"\s*(?:id|i\.d\.|no\.?|num(?:ber)?|#)(?:\s*(?:no\.?|number|#))?\s*[:#]?\s*(?:is\s+)?{_ID}\b|"
    rf"(?<!payer )(?<!plan )(?<!group )(?<!provider )(?<!tax )(?<!carrier )"
    rf"\b(?:ssn/id|id\s*#|id\s*(?:no\.?|number))\s*:?\s*{_ID}\b",
    re.IGNORECASE,
)
_PHONE: Final = re.compile(
    r"(?<![\d\-.])(?:\+?1[-. ]?)?(?:\((\d{3})\)\s?|(\d{3})[-. ])\d{3}[-. ]\d{4}(?![\d\-])|"
    r"\b(?:phone|cell|mobile|tel|ph|call)\b\.?\s*[:#]?\s*(\d{3})\d{7}\b",
    re.IGNORECASE,
)
_TOLL_FREE: Final = frozenset({"800", "888", "877", "866", "855", "844", "833", "822"})
_CHART_NUMBER: Final = re.compile(
    r"\b(?:chart|patient|pt|pat|account|acct|medical\s+record|mrn|record)\.?\s*"
    r"(?:(?:id|no\.?|num(?:ber)?)\s*[#:]?|[#:]|#:)\s*(?:is\s+)?[A-Z]{0,3}-?\d{3,10}\b|\bmrn\s*\d{4,10}\b",
    re.IGNORECASE,
)
_DATES: Final = re.compile(rf"(?<![\d/.\-]){_DATE}(?![\d/\-])", re.IGNORECASE)
_NAME: Final = re.compile(r"\b([A-Z][a-z]+)\s+(?:[A-Z]\.?\s+)?([A-Z][a-z]+(?:-[A-Z][a-z]+)?)\b")
_LAST_NAME_FIRST: Final = re.compile(r"\b([A-Z][a-zA-Z\-]+),\s*([A-Z][a-z]+)\b")
_TITLED: Final = re.compile(r"\b(?:Mrs?|Ms|Miss|patient|pt|Pt|Patient|Sr|Sra)\.?\s+([A-Z][a-z]+)\b")
_NOT_SURNAMES: Final = frozenset(
    "dental delta plan plans insurance health care life benefits coverage claims claim code codes fee fees network ppo hmo "
    "medicaid medicare office group exam crown scaling recall form box note notes and or the for from on effective "
    "until".split()
)


def find_patient_data(text: str) -> tuple[PatientDataHint, ...]:
    """Return the parts of ``text`` that look like patient data, in order; none where nothing does."""
    hints = [
        PatientDataHint(reason, found.start(), found.end())
        for reason, pattern, is_meant in _RULES
        for found in pattern.finditer(text)
        if is_meant(found)
    ]
    hints += _names_with_dates(text)
    return _without_overlaps(sorted(hints, key=lambda hint: (hint.start, -hint.end)))


def _always(_: re.Match[str]) -> bool:
    return True


def _is_private_phone(found: re.Match[str]) -> bool:
    area = next((group for group in found.groups() if group), "")
    return area not in _TOLL_FREE


_RULES: Final[tuple[tuple[PatientDataReason, re.Pattern[str], Callable[[re.Match[str]], bool]], ...]] = (
    (PatientDataReason.SSN, _SSN, _always),
    (PatientDataReason.BIRTH_DATE, _BIRTH_DATE, _always),
    (PatientDataReason.MEMBER_ID, _MEMBER_ID, _always),
    (PatientDataReason.CHART_NUMBER, _CHART_NUMBER, _always),
    (PatientDataReason.PHONE, _PHONE, _is_private_phone),
)


def _names_with_dates(text: str) -> list[PatientDataHint]:
    """Return the names of people that stand in one line with a date."""
    hints = []
    start = 0
    for line in text.splitlines(keepends=True):
        date = _DATES.search(line)
        name = _name_in(line) if date is not None else None
        if date is not None and name is not None:
            first, last = min(date.start(), name[0]), max(date.end(), name[1])
            hints.append(PatientDataHint(PatientDataReason.NAME_AND_DATE, start + first, start + last))
        start += len(line)
    return hints


def _name_in(line: str) -> tuple[int, int] | None:
    for pattern, given, family in ((_NAME, 1, 2), (_LAST_NAME_FIRST, 2, 1)):
        for found in pattern.finditer(line):
            if found[given].lower() in GIVEN_NAMES and found[family].lower() not in _NOT_SURNAMES:
                return found.span()
    titled = _TITLED.search(line)
    return titled.span() if titled is not None and titled[1].lower() not in _NOT_SURNAMES else None


def _without_overlaps(hints: list[PatientDataHint]) -> tuple[PatientDataHint, ...]:
    kept: list[PatientDataHint] = []
    for hint in hints:
        if not kept or hint.start >= kept[-1].end:
            kept.append(hint)
    return tuple(kept)
