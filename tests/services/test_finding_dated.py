"""A search for another year: what was in force on that day goes first."""

from __future__ import annotations

import datetime as dt

from cdtdesk.services.finding_dated import ordered_for
from cdtdesk.services.lookup import LookupService


def searched(lookup: LookupService, text: str, on: dt.date) -> list[str]:
    found = ordered_for(lookup.search(text).found, lambda code: lookup.is_billable(code, on))
    return [item.summary.cdt_code for item in found]


def test_a_code_since_ended_goes_before_its_successors_while_it_was_in_force(lookup: LookupService) -> None:
    today, then = dt.date(2026, 11, 24), dt.date(2019, 6, 3)
    now = searched(lookup, "recement space maintainer", today)
    assert now.index("D1551") < now.index("D1550")
    earlier = searched(lookup, "recement space maintainer", then)
    assert earlier.index("D1550") < earlier.index("D1551")


def test_a_number_typed_stays_on_top_whatever_its_verdict(lookup: LookupService) -> None:
    assert searched(lookup, "D3355", dt.date(2012, 5, 1))[0] == "D3355"
    assert searched(lookup, "D3354", dt.date(2026, 11, 24))[0] == "D3354"


def test_nothing_is_lost(lookup: LookupService) -> None:
    for words in ("night guard", "3d photo", "general anesthesia"):
        everything = {item.summary.cdt_code for item in lookup.search(words).found}
        assert set(searched(lookup, words, dt.date(2015, 5, 1))) == everything
