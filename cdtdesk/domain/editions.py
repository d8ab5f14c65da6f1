"""Yearly code sets, and whether a code may be billed for a date of service."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.in_force import first_day_of, is_outside_known
from cdtdesk.domain.procedures import Procedure


@dataclass(frozen=True, slots=True)
class Edition:
    """The code set of one year, in force from 1 January to 31 December.

    ``announced`` is true for an edition of which only announcements are known: its codes are not in the catalog.
    Counts are None where not published.
    """

    year: int
    announced: bool
    added: int | None
    revised: int | None
    deleted: int | None
    notes: tuple[str, ...]

    @property
    def first_day(self) -> dt.date:
        """The first date of service it holds for."""
        return dt.date(self.year, 1, 1)

    @property
    def last_day(self) -> dt.date:
        """The last date of service it holds for."""
        return dt.date(self.year, 12, 31)


class Verdict(StrEnum):
    """Whether a code may be billed for a date of service."""

    VALID = "valid"
    NOT_YET = "not_yet"
    DELETED = "deleted"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Validity:
    """The answer for one code on one date of service.

    ``outside_known`` means that the date lies before the known history or after the last edition held: the verdict then
    follows from the years known. ``valid_from`` is None when the year of addition is not known.
    """

    cdt_code: CdtCode
    on: dt.date
    verdict: Verdict
    outside_known: bool
    valid_from: dt.date | None
    valid_until: dt.date | None
    successors: tuple[CdtCode, ...]


def judge(procedure: Procedure, on: dt.date, last_known_day: dt.date) -> Validity:
    """Return whether ``procedure`` may be billed for services on ``on``."""
    valid_from = None if procedure.added is None else first_day_of(procedure.added)
    ended = None if procedure.deleted is None else first_day_of(procedure.deleted)
    verdict = Verdict.VALID
    if valid_from is not None and on < valid_from:
        verdict = Verdict.NOT_YET
    elif ended is not None and on >= ended:
        verdict = Verdict.DELETED
    return Validity(
        cdt_code=procedure.cdt_code,
        on=on,
        verdict=verdict,
        outside_known=is_outside_known(on, last_known_day),
        valid_from=valid_from,
        valid_until=None if ended is None else ended - dt.timedelta(days=1),
        successors=procedure.replaced_by,
    )


def judge_unknown(cdt_code: CdtCode, on: dt.date, last_known_day: dt.date) -> Validity:
    """Return the answer for a code that the catalog does not hold."""
    return Validity(cdt_code, on, Verdict.UNKNOWN, is_outside_known(on, last_known_day), None, None, ())
