"""Checking a pasted list: is each code valid on its day, what does its line lack, which codes clash on one day?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Protocol

from cdtdesk.domain.claim_lines import SiteCarried, SiteNeed, lacking, site_carried
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.editions import Validity, Verdict, judge, judge_unknown
from cdtdesk.domain.procedures import Procedure, SameVisitKind
from cdtdesk.search.near_codes import nearest_codes
from cdtdesk.services.lookup import LookupService
from cdtdesk.services.pasted_codes import PastedCode, find_pasted_codes

MOST_CHARACTERS: Final = 2_000_000
"""What is pasted beyond this is not read; a claim has a few hundred characters, a fee schedule some hundred thousand."""

_NOTHING: Final = SiteCarried()


class ImportedCodes(Protocol):
    """What the office's own import knows of codes that the catalog lacks."""

    def name_of(self, cdt_code: CdtCode) -> str | None:
        """Return the imported name of a code, or None where the import lacks it too."""

    def validity(self, cdt_code: CdtCode, on: dt.date) -> Validity | None:
        """Return whether an imported code may be billed on a day, or None where the import lacks it too."""

    def codes(self) -> Collection[CdtCode]:
        """Return every imported code that the catalog lacks."""


@dataclass(frozen=True, slots=True)
class CheckedCode:
    """One code of the pasted text. ``start`` and ``end`` say where it stands there; ``line`` counts from 1.

    ``has_own_date`` says that the line itself carries the date of service. ``near_codes`` are given for unknown codes.
    ``needs`` is what the line lacks, ``carries`` what it says of the site.
    """

    line: int
    start: int
    end: int
    written: str
    cdt_code: CdtCode
    plain_name: str
    on: dt.date
    has_own_date: bool
    validity: Validity
    is_imported: bool
    near_codes: tuple[CdtCode, ...]
    needs: tuple[SiteNeed, ...]
    carries: SiteCarried


@dataclass(frozen=True, slots=True)
class SameDay:
    """Two codes of one day: a conflict among those pasted, or a usual companion (``is_listed``: pasted for that day too)."""

    kind: SameVisitKind
    cdt_code: CdtCode
    other: CdtCode
    on: dt.date
    reason: str
    is_listed: bool


@dataclass(frozen=True, slots=True)
class ClaimChecklist:
    """The answer for a pasted text. ``left_out`` counts characters that were too many to be read."""

    on: dt.date
    lines: tuple[CheckedCode, ...]
    same_day: tuple[SameDay, ...]
    left_out: int

    @property
    def codes(self) -> tuple[CdtCode, ...]:
        """The codes in the order of the text, each once."""
        return tuple(dict.fromkeys(line.cdt_code for line in self.lines))

    @property
    def conflicts(self) -> tuple[SameDay, ...]:
        """The pairs of pasted codes that many plans do not pay on the same day."""
        return tuple(pair for pair in self.same_day if pair.kind is SameVisitKind.CONFLICT)

    def count(self, verdict: Verdict) -> int:
        """Return how many of the lines have this verdict."""
        return sum(1 for line in self.lines if line.validity.verdict is verdict)


class ClaimChecklistService:
    """Checks pasted text against the catalog. Nothing is stored, logged or remembered. May raise ``CatalogUnavailable``."""

    def __init__(self, lookup: LookupService, imported: ImportedCodes | None = None) -> None:
        self._lookup = lookup
        self._imported = imported

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self._lookup.summaries)

    def check(self, text: str, on: dt.date, today: dt.date) -> ClaimChecklist:
        """Return every code in ``text`` with its verdict for its line's date, else for ``on``. Any text will do."""
        known = self._known if self._imported is None else self._known.union(self._imported.codes())
        records: dict[CdtCode, Procedure | None] = {}
        lines: list[CheckedCode] = []
        for pasted in find_pasted_codes(text[:MOST_CHARACTERS], known, today):
            if pasted.cdt_code not in records:
                records[pasted.cdt_code] = self._lookup.find(pasted.cdt_code)
            lines.append(self._checked(pasted, records[pasted.cdt_code], on))
        found = {code: record for code, record in records.items() if record is not None}
        return ClaimChecklist(on, tuple(lines), tuple(_same_day(lines, found)), max(0, len(text) - MOST_CHARACTERS))

    def _checked(self, pasted: PastedCode, record: Procedure | None, on: dt.date) -> CheckedCode:
        day = pasted.date_written or on
        name, validity, is_imported, near = self._standing(pasted.cdt_code, record, day)
        carries = _NOTHING if record is None else site_carried(pasted.rest, record.claim)
        return CheckedCode(
            line=pasted.line,
            start=pasted.start,
            end=pasted.end,
            written=pasted.written,
            cdt_code=pasted.cdt_code,
            plain_name=name,
            on=day,
            has_own_date=pasted.date_written is not None,
            validity=validity,
            is_imported=is_imported,
            near_codes=near,
            needs=() if record is None else lacking(record.claim, carries),
            carries=carries,
        )

    def _standing(
        self, code: CdtCode, record: Procedure | None, day: dt.date
    ) -> tuple[str, Validity, bool, tuple[CdtCode, ...]]:
        """Return name, verdict, whether only the import knows the code, and the codes near an unknown one."""
        last_known_day = self._lookup.last_known_day
        if record is not None:
            return record.plain_name, judge(record, day, last_known_day), False, ()
        imported = None if self._imported is None else self._imported.validity(code, day)
        if imported is not None and self._imported is not None:
            return self._imported.name_of(code) or "", imported, True, ()
        near = tuple(CdtCode(near) for near, _ in nearest_codes(code, self._known))
        return "", judge_unknown(code, day, last_known_day), False, near


def _same_day(lines: Iterable[CheckedCode], records: Mapping[CdtCode, Procedure]) -> Iterator[SameDay]:
    """Yield what the records say of codes billed on the same day: each pair once, conflicts first."""
    days: dict[dt.date, dict[CdtCode, None]] = {}
    for line in lines:
        days.setdefault(line.on, {})[line.cdt_code] = None
    pairs = [pair for day, codes in days.items() for pair in _pairs(day, codes, records)]
    seen: set[tuple[object, ...]] = set()
    for pair in sorted(pairs, key=lambda pair: (pair.kind is SameVisitKind.USUAL, not pair.is_listed)):
        key = (
            pair.kind,
            pair.on,
            *((frozenset((pair.cdt_code, pair.other)),) if pair.is_listed else (pair.cdt_code, pair.other)),
        )
        if key not in seen:
            seen.add(key)
            yield pair


def _pairs(day: dt.date, codes: Mapping[CdtCode, None], records: Mapping[CdtCode, Procedure]) -> Iterator[SameDay]:
    for code in codes:
        if code not in records:
            continue
        for other in records[code].same_visit:
            is_listed = other.cdt_code in codes
            if other.cdt_code != code and (is_listed or other.kind is SameVisitKind.USUAL):
                yield SameDay(other.kind, code, other.cdt_code, day, other.reason, is_listed)
