"""Finding codes and telling everything about one, over the real catalog."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pytest

from cdtdesk.catalog.reader import CatalogReader
from cdtdesk.domain.categories import CategoryOfService
from cdtdesk.domain.codes import CdtCode, NotACdtCode
from cdtdesk.domain.editions import Verdict
from cdtdesk.domain.in_force import Status, first_day_of
from cdtdesk.domain.procedures import Procedure
from cdtdesk.services.lookup import LookupService

TODAY = dt.date(2026, 11, 23)
DAY = dt.timedelta(days=1)


def test_a_search_comes_with_what_a_list_row_shows(lookup: LookupService) -> None:
    found = lookup.search("apexafication first visit").found[0]
    assert found.summary == lookup.summaries[CdtCode("D3351")]
    assert found.hit.cdt_code == found.summary.cdt_code


def test_a_search_that_finds_nothing_says_how_it_was_understood(lookup: LookupService) -> None:
    result = lookup.search("qwzx #14")
    assert [tooth.universal for tooth in result.ranking.query.teeth] == ["14"]


def test_what_was_loaded_between_letters_changes_no_answer(reader: CatalogReader) -> None:
    loaded, asked = LookupService(reader), LookupService(reader)
    assert sum(1 for _ in loaded.load()) > 1
    for text in ("crwon", "prphy", "D0", "bridg repar"):
        assert loaded.search(text).ranking == asked.search(text).ranking


def test_detail_tells_verdict_look_alikes_neighbours_and_sources(lookup: LookupService) -> None:
    detail = lookup.detail(CdtCode("D3351"), TODAY)
    assert detail is not None
    assert detail.validity.verdict is Verdict.VALID
    assert (detail.previous_code, detail.next_code) == ("D3348", "D3352")
    assert any({"D3351", "D3355"} <= set(item.cdt_codes) for item in detail.look_alike_sets)
    assert [source.key for source in detail.sources] == list(detail.procedure.sources)


def test_detail_of_a_code_the_catalog_lacks_is_nothing(lookup: LookupService) -> None:
    assert lookup.detail(CdtCode("D0001"), TODAY) is None
    assert lookup.find("D0001") is None
    assert [item.procedure.cdt_code for item in lookup.details([CdtCode("D0001"), CdtCode("D1110")], TODAY)] == ["D1110"]


def test_every_code_has_a_detail_whose_neighbours_have_one_too(
    lookup: LookupService, procedures: Mapping[CdtCode, Procedure]
) -> None:
    codes = list(procedures)
    details = lookup.details(codes, TODAY)
    assert [detail.procedure for detail in details] == list(procedures.values())
    assert [detail.next_code for detail in details] == [*codes[1:], None]
    assert [detail.previous_code for detail in details] == [None, *codes[:-1]]


def test_the_verdict_of_every_change_turns_on_its_day(lookup: LookupService, procedures: Mapping[CdtCode, Procedure]) -> None:
    for code, procedure in procedures.items():
        for change, before, after in (
            (procedure.added, Verdict.NOT_YET, Verdict.VALID),
            (procedure.deleted, Verdict.VALID, Verdict.DELETED),
        ):
            if change is not None:
                first = first_day_of(change)
                assert lookup.verdict(code, first - DAY).verdict is before
                assert lookup.verdict(code, first).verdict is after
                assert lookup.is_billable(code, first - DAY) is (before is Verdict.VALID)
                assert lookup.is_billable(code, first) is (after is Verdict.VALID)


def test_a_list_row_alone_gives_the_same_verdict_as_the_record(
    lookup: LookupService, procedures: Mapping[CdtCode, Procedure]
) -> None:
    days = [dt.date(year, month, day) for year in (2012, 2014, 2021, 2026) for month, day in ((1, 1), (12, 31))]
    for code in procedures:
        for day in days:
            assert lookup.is_billable(code, day) is (lookup.verdict(code, day).verdict is Verdict.VALID), (code, day)


@pytest.mark.parametrize("typed", ["d3354", "D-3354", "3354", " code D3354? "])
def test_a_verdict_understands_sloppy_codes_and_names_successors(lookup: LookupService, typed: str) -> None:
    answer = lookup.verdict(typed, TODAY)
    assert (answer.cdt_code, answer.verdict) == ("D3354", Verdict.DELETED)
    assert answer.successors == ("D3355", "D3356", "D3357")
    assert answer.valid_until == dt.date(2013, 12, 31)


@pytest.mark.parametrize(("day", "outside"), [("2012-12-31", True), ("2013-01-01", False), ("2027-01-01", True)])
def test_a_date_outside_the_known_years_is_marked(lookup: LookupService, day: str, outside: bool) -> None:
    on = dt.date.fromisoformat(day)
    assert lookup.verdict("D1110", on).outside_known is outside
    assert lookup.verdict("D0001", on).outside_known is outside


def test_a_code_the_catalog_lacks_is_unknown(lookup: LookupService) -> None:
    assert lookup.verdict("D0001", TODAY).verdict is Verdict.UNKNOWN


@pytest.mark.parametrize(
    "typed", ["", "crown", "D11", "D1110 D1120", "D1110 crown", "D2750-D2753", "12345", "\x00", "D\u0661\u0661\u0661\u0660"]
)
def test_what_is_not_one_code_has_no_verdict(lookup: LookupService, typed: str) -> None:
    with pytest.raises(NotACdtCode, match="for example D0120"):
        lookup.verdict(typed, TODAY)


def test_codes_are_listed_by_status_and_category_in_number_order(
    lookup: LookupService, procedures: Mapping[CdtCode, Procedure]
) -> None:
    active, deleted = lookup.codes_with_status(Status.ACTIVE), lookup.codes_with_status(Status.DELETED)
    assert (len(active), len(deleted)) == (847, 62)
    assert sorted([*active, *deleted]) == lookup.codes_with_status(None) == list(procedures)
    endodontics = lookup.codes_with_status(None, "endodontics")
    assert len(endodontics) == 48
    assert {procedures[code].category_of_service for code in endodontics} == {CategoryOfService.ENDODONTICS}
    assert lookup.codes_with_status(None, "Cosmetics") == []


def test_editions_and_the_last_known_day_are_those_of_the_catalog(lookup: LookupService) -> None:
    assert lookup.last_known_day == dt.date(2026, 12, 31)
    assert [edition.year for edition in lookup.editions][-2:] == [2026, 2027]
