"""Verdicts around every New Year, generated from ``data/`` itself: what the sources say is what a front desk is told."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cdtdesk.services.lookup import LookupService

FIRST_YEAR = 2014
DAY = dt.timedelta(days=1)


@pytest.fixture(scope="module")
def sources(checkout: Path) -> dict[str, dict[str, Any]]:
    """Every record as it stands in ``data/codes``."""
    records: dict[str, dict[str, Any]] = {}
    for path in sorted((checkout / "data" / "codes").glob("*.toml")):
        for table in tomllib.loads(path.read_text(encoding="utf-8")).values():
            for record in table if isinstance(table, list) else []:
                records[record["cdt_code"]] = record
    return records


def first_day(written: object) -> dt.date | None:
    """Return the first day of a change as it is written in ``data/``: a year, or a date."""
    if written is None or written == "":
        return None
    if isinstance(written, dt.date):
        return written
    text = str(written)
    return dt.date(int(text), 1, 1) if text.isdigit() else dt.date.fromisoformat(text)


def expected(record: dict[str, Any], on: dt.date) -> str:
    added, deleted = first_day(record.get("added")), first_day(record.get("deleted"))
    if added is not None and on < added:
        return "not_yet"
    return "deleted" if deleted is not None and on >= deleted else "valid"


def days(record: dict[str, Any]) -> Iterator[dt.date]:
    """Yield 31 December and 1 January of every year in which the code came or went, and the days around a mid-year change."""
    for change in (first_day(record.get("added")), first_day(record.get("deleted"))):
        if change is None or change.year < FIRST_YEAR:
            continue
        yield from (dt.date(change.year - 1, 12, 31), dt.date(change.year, 1, 1), dt.date(change.year, 12, 31))
        yield from (dt.date(change.year + 1, 1, 1), change - DAY, change)


def test_every_code_of_data_is_asked(sources: dict[str, dict[str, Any]], lookup: LookupService) -> None:
    assert set(sources) == set(lookup.summaries)
    assert len(sources) > 900


def test_verdicts_around_every_change_since_2014_are_those_of_data(
    sources: dict[str, dict[str, Any]], lookup: LookupService
) -> None:
    asked = 0
    wrong = []
    for code, record in sources.items():
        for on in days(record):
            asked += 1
            answer = lookup.verdict(code, on)
            if (answer.verdict, answer.outside_known) != (expected(record, on), on.year >= 2027):
                wrong.append((code, on, answer.verdict))
    assert not wrong
    assert asked > 1_000


@pytest.mark.parametrize("year", range(FIRST_YEAR, 2027))
def test_every_code_is_judged_on_both_days_of_every_new_year(
    sources: dict[str, dict[str, Any]], lookup: LookupService, year: int
) -> None:
    for on in (dt.date(year - 1, 12, 31), dt.date(year, 1, 1)):
        told = {code: (str(answer.verdict), answer.outside_known) for code in sources for answer in [lookup.verdict(code, on)]}
        assert told == {code: (expected(record, on), False) for code, record in sources.items()}


@pytest.mark.parametrize("on", [dt.date(2027, 1, 1), dt.date(2027, 6, 30), dt.date(2027, 12, 31), dt.date(2012, 12, 31)])
def test_days_outside_the_editions_held_are_said_to_be_so_for_every_code(
    sources: dict[str, dict[str, Any]], lookup: LookupService, on: dt.date
) -> None:
    assert lookup.last_known_day == dt.date(2026, 12, 31)
    assert all(lookup.verdict(code, on).outside_known for code in (*sources, "D0001"))
