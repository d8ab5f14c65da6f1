"""Verdicts on a date of service: every code of the catalog around every New Year, and the rules on made-up dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.editions import Edition, Verdict, judge, judge_unknown
from cdtdesk.domain.in_force import EditionDate, Status, first_day_of, is_outside_known
from cdtdesk.domain.procedures import Procedure

LAST_KNOWN_DAY = dt.date(2026, 12, 31)
YEARS = range(2000, 2030)
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2040, 12, 31))
CHANGES = st.one_of(st.integers(2000, 2026), st.dates(dt.date(2000, 1, 1), dt.date(2026, 12, 31)))


def _expected(procedure: Procedure, year: int) -> Verdict:
    """By edition years alone, as a biller reads them from a list of changes."""
    if isinstance(procedure.added, int) and year < procedure.added:
        return Verdict.NOT_YET
    if isinstance(procedure.deleted, int) and year >= procedure.deleted:
        return Verdict.DELETED
    return Verdict.VALID


def test_every_code_changes_its_verdict_exactly_at_new_year(procedures: Mapping[CdtCode, Procedure]) -> None:
    wrong = []
    by_year = [item for item in procedures.values() if not any(isinstance(day, dt.date) for day in (item.added, item.deleted))]
    for procedure in by_year:
        for year in YEARS:
            for day in (dt.date(year, 1, 1), dt.date(year, 12, 31)):
                answer = judge(procedure, day, LAST_KNOWN_DAY)
                if answer.verdict is not _expected(procedure, year):
                    wrong.append((procedure.cdt_code, day, answer.verdict))
    assert not wrong
    assert len(by_year) > 900


def test_every_change_of_the_catalog_falls_between_two_days(procedures: Mapping[CdtCode, Procedure]) -> None:
    day = dt.timedelta(days=1)
    for procedure in procedures.values():
        if procedure.added is not None:
            first = first_day_of(procedure.added)
            assert judge(procedure, first - day, LAST_KNOWN_DAY).verdict is Verdict.NOT_YET
            assert judge(procedure, first, LAST_KNOWN_DAY).verdict is Verdict.VALID
        if procedure.deleted is not None:
            end = first_day_of(procedure.deleted)
            assert judge(procedure, end - day, LAST_KNOWN_DAY).verdict is Verdict.VALID
            assert judge(procedure, end, LAST_KNOWN_DAY).verdict is Verdict.DELETED


def test_a_deleted_code_names_its_last_day_and_what_is_used_instead(procedures: Mapping[CdtCode, Procedure]) -> None:
    answer = judge(procedures[CdtCode("D3427")], dt.date(2021, 1, 1), LAST_KNOWN_DAY)
    assert (answer.verdict, answer.valid_until) == (Verdict.DELETED, dt.date(2020, 12, 31))
    assert answer.successors == ("D3471", "D3472", "D3473", "D3501", "D3502", "D3503")


def test_a_code_of_unknown_age_is_taken_for_valid_and_has_no_first_day(procedures: Mapping[CdtCode, Procedure]) -> None:
    procedure = procedures[CdtCode("D0120")]
    assert procedure.added is None
    answer = judge(procedure, dt.date(1995, 6, 1), LAST_KNOWN_DAY)
    assert (answer.verdict, answer.outside_known) == (Verdict.VALID, True)
    assert (answer.valid_from, answer.valid_until) == (None, None)


def test_a_code_that_came_in_mid_year_starts_on_its_day(procedures: Mapping[CdtCode, Procedure]) -> None:
    procedure = replace(procedures[CdtCode("D0120")], added=dt.date(2020, 3, 16), deleted=dt.date(2021, 10, 1))
    verdicts = {
        day: judge(procedure, dt.date.fromisoformat(day), LAST_KNOWN_DAY).verdict
        for day in ("2020-01-01", "2020-03-15", "2020-03-16", "2021-09-30", "2021-10-01")
    }
    assert list(verdicts.values()) == [
        Verdict.NOT_YET,
        Verdict.NOT_YET,
        Verdict.VALID,
        Verdict.VALID,
        Verdict.DELETED,
    ]


@given(days=st.tuples(DAYS, DAYS), added=st.none() | CHANGES, deleted=st.none() | CHANGES)
def test_verdicts_never_go_back_as_time_goes_on(
    procedures: Mapping[CdtCode, Procedure],
    days: tuple[dt.date, dt.date],
    added: EditionDate | None,
    deleted: EditionDate | None,
) -> None:
    if added is not None and deleted is not None and first_day_of(added) >= first_day_of(deleted):
        added = None
    procedure = replace(procedures[CdtCode("D0120")], added=added, deleted=deleted)
    order = [Verdict.NOT_YET, Verdict.VALID, Verdict.DELETED]
    earlier, later = (judge(procedure, day, LAST_KNOWN_DAY) for day in sorted(days))
    assert order.index(earlier.verdict) <= order.index(later.verdict)
    for answer in (earlier, later):
        in_force = (answer.valid_from or dt.date.min) <= answer.on <= (answer.valid_until or dt.date.max)
        assert in_force is (answer.verdict is Verdict.VALID)


@pytest.mark.parametrize(
    ("day", "outside"),
    [
        ("2012-12-31", True),
        ("2013-01-01", False),
        ("2020-06-15", False),
        ("2026-12-31", False),
        ("2027-01-01", True),
        ("1999-01-01", True),
    ],
)
def test_dates_before_the_known_history_or_after_the_last_edition_are_marked(
    procedures: Mapping[CdtCode, Procedure], day: str, outside: bool
) -> None:
    on = dt.date.fromisoformat(day)
    assert is_outside_known(on, LAST_KNOWN_DAY) is outside
    assert judge(procedures[CdtCode("D3330")], on, LAST_KNOWN_DAY).outside_known is outside
    assert judge_unknown(CdtCode("D0001"), on, LAST_KNOWN_DAY).outside_known is outside


def test_a_code_the_catalog_lacks_is_unknown_on_every_day() -> None:
    answer = judge_unknown(CdtCode("D0001"), dt.date(2026, 11, 23), LAST_KNOWN_DAY)
    assert (answer.cdt_code, answer.verdict, answer.successors) == ("D0001", Verdict.UNKNOWN, ())
    assert (answer.valid_from, answer.valid_until) == (None, None)


def test_an_edition_lasts_from_new_year_to_new_years_eve() -> None:
    edition = Edition(2026, announced=False, added=31, revised=14, deleted=6, notes=())
    assert (edition.first_day, edition.last_day) == (dt.date(2026, 1, 1), dt.date(2026, 12, 31))


def test_status_follows_from_deletion(procedures: Mapping[CdtCode, Procedure]) -> None:
    procedure = procedures[CdtCode("D0120")]
    assert procedure.status is Status.ACTIVE
    assert replace(procedure, deleted=2030).status is Status.DELETED
