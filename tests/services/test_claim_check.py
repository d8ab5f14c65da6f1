"""Checking a pasted list: which codes are in it, what each line lacks, which clash, and that nothing is kept."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cdtdesk.domain.claim_lines import SiteNeed
from cdtdesk.domain.editions import Verdict
from cdtdesk.domain.procedures import SameVisitKind
from cdtdesk.exchange.licensed_text import texts_of
from cdtdesk.exchange.text_sources import read_pasted
from cdtdesk.services.claim_check import CheckedCode, ClaimChecklist, ClaimChecklistService
from cdtdesk.services.imported_codes import ImportedCodes
from cdtdesk.services.library import LibraryService
from cdtdesk.services.lookup import LookupService

TODAY = dt.date(2026, 11, 24)


@pytest.fixture(scope="module")
def service(lookup: LookupService) -> ClaimChecklistService:
    return ClaimChecklistService(lookup)


def check(service: ClaimChecklistService, text: str, on: dt.date = TODAY) -> ClaimChecklist:
    return service.check(text, on, TODAY)


def only(service: ClaimChecklistService, text: str) -> CheckedCode:
    (line,) = check(service, text).lines
    return line


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("D2740", ["D2740"]),
        ("d2740", ["D2740"]),
        ("D 2740, d-1110 and D.0120", ["D2740", "D1110", "D0120"]),
        ("D214O", ["D2140"]),
        ("02740", ["D2740"]),
        ("2740", ["D2740"]),
        ("0120 1110 0274", ["D0120", "D1110", "D0274"]),
        ("1110/1120", ["D1110", "D1120"]),
        ("(D0120)(D0274)", ["D0120", "D0274"]),
        ("cdt:D0120;D0274", ["D0120", "D0274"]),
        ("D0001", ["D0001"]),
        ("0001", ["D0001"]),
        ("D2392 14 MO $220.00", ["D2392"]),
        ("2392 14 MO 220.00", ["D2392"]),
        ("2391 30 O then 1110", ["D2391", "D1110"]),
    ],
)
def test_codes_are_found_in_every_sloppy_form(service: ClaimChecklistService, text: str, codes: list[str]) -> None:
    assert [line.cdt_code for line in check(service, text).lines] == codes


@pytest.mark.parametrize(
    "text",
    [
        "Phone (555) 123-1110 or 555-123-2740 or 555 123 0120",
        "Fax: 5551231110",
        "DOB 01/11/2010, seen 11/10/2024",
        "11102024",
        "$1110 and $ 2,740.00 and 1,110 and 0120.50",
        "fee 1110, total: 2740, balance 0120",
        "1110 Main Street, Boston MA 02140",
        "Chicago, IL 60601-1110",
        "Member ID 1110, group # 2740, policy no. 0120, acct 9110",
        "SSN 123-45-1110, tax id 12-3456789",
        "Claim 2740-1110",
        "Room 1110, page 1120, Box 2740",
        "1110%",
        "11:10 am, 14:30",
        "edition 2026; CDT 2027; year 2025",
        "NPI 1234567890",
        "E0486, K02.9, 99213, J1110",
        "a1110 and 1110b and x-1110",
        "\u0661\u0661\u0661\u0660",
    ],
)
def test_what_only_looks_like_a_code_is_left_alone(service: ClaimChecklistService, text: str) -> None:
    assert check(service, text).lines == ()


def test_a_number_that_nobody_knows_is_no_code_beside_one_with_its_letter(service: ClaimChecklistService) -> None:
    assert [line.cdt_code for line in check(service, "D2740 1 1250 chart 88").lines] == ["D2740"]


def test_each_code_is_told_by_line_and_place(service: ClaimChecklistService) -> None:
    text = "visit\r\n  D0120 and 1110\n\nd 0274"
    lines = check(service, text).lines
    assert [line.line for line in lines] == [2, 2, 4]
    assert [text[line.start : line.end] for line in lines] == [line.written for line in lines] == ["D0120", "1110", "d 0274"]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("12/30/25 D2740", "2025-12-30"),
        ("D2740 2025-12-30", "2025-12-30"),
        ("12-30-2025 D2740 #3", "2025-12-30"),
        ("12302025 D2740", "2025-12-30"),
        ("Dec 30, 2025 D2740", "2025-12-30"),
        ("DOB 3/4/1980 12/30/2025 D2740", "2025-12-30"),
        ("DOB 3/4/1980 D2740", None),
        ("13/45/2025 D2740", None),
        ("D2740", None),
    ],
)
def test_a_lines_own_date_counts_for_it(service: ClaimChecklistService, line: str, day: str | None) -> None:
    found = only(service, line)
    assert (found.on.isoformat(), found.has_own_date) == (day or TODAY.isoformat(), day is not None)


def test_verdicts_are_those_of_each_lines_day(service: ClaimChecklistService) -> None:
    checklist = check(service, "12/31/2020 D3427\n01/01/2021 D3427\nD3427", dt.date(2014, 1, 1))
    assert [line.validity.verdict for line in checklist.lines] == [Verdict.VALID, Verdict.DELETED, Verdict.VALID]
    assert checklist.count(Verdict.VALID) == 2
    assert checklist.codes == ("D3427",)


def test_an_unknown_code_comes_with_the_nearest(service: ClaimChecklistService) -> None:
    found = only(service, "D3315")
    assert found.validity.verdict is Verdict.UNKNOWN
    assert "D3351" in found.near_codes or "D3310" in found.near_codes
    assert only(service, "D2740 #3").near_codes == ()


@pytest.mark.parametrize(
    ("line", "needs"),
    [
        ("D2740", ["tooth"]),
        ("D2740 #14", []),
        ("D2740 14 1250.00", []),
        ("D2740 1 1250.00", ["tooth"]),
        ("D2740 tooth 3", []),
        ("D2740 #99", ["tooth"]),
        ("D2392", ["tooth", "surfaces"]),
        ("D2392 14", ["surfaces"]),
        ("D2392 14 MO", []),
        ("D2392 #14-MO", []),
        ("D2392 14MO", []),
        ("D2391 K O", []),
        ("D2330 8 M", []),
        ("D2330 M", ["tooth"]),
        ("D4341", ["quadrant"]),
        ("D4341 UR", []),
        ("D4341 10 250.00", []),
        ("D4341 lower left", []),
        ("D4341 quad 3", []),
        ("D4341 #2-#5", ["quadrant"]),
        ("D4341 01", ["quadrant"]),
        ("D1110", []),
        ("D0120 1 58.00", []),
    ],
)
def test_what_a_line_lacks_is_told(service: ClaimChecklistService, line: str, needs: list[str]) -> None:
    assert [str(need) for need in only(service, line).needs] == needs


def test_what_a_line_says_of_the_site_is_told(service: ClaimChecklistService) -> None:
    carries = only(service, "D1351 #2, 3-5 and 14").carries
    assert carries.teeth == ("2", "3", "4", "5", "14")
    assert only(service, "D4341 LR").carries.area == "40"
    assert only(service, "D2393 #30 MOD").carries.surfaces == "MOD"


def test_two_codes_on_a_line_have_each_their_own_site(service: ClaimChecklistService) -> None:
    first, second = check(service, "D2740 #3 D2392 14 MO").lines
    assert (first.carries.teeth, second.carries.teeth, second.needs) == (("3",), ("14",), ())


def test_conflicts_of_one_day_are_told_once(service: ClaimChecklistService) -> None:
    checklist = check(service, "D1110\nD1120\nD1110")
    assert [{pair.cdt_code, pair.other} for pair in checklist.conflicts] == [{"D1110", "D1120"}]
    assert checklist.conflicts[0].reason
    assert check(service, "1/5/2026 D1110\n1/6/2026 D1120").conflicts == ()


@pytest.mark.parametrize(("first", "second"), [("D0120", "D0150"), ("D0150", "D0120")])
def test_a_conflict_told_on_both_records_is_told_as_seen_from_the_first_listed(
    service: ClaimChecklistService, lookup: LookupService, first: str, second: str
) -> None:
    record, other = lookup.find(first), lookup.find(second)
    assert record is not None
    assert other is not None
    (reason,) = (item.reason for item in record.same_visit if item.cdt_code == second)
    (reason_there,) = (item.reason for item in other.same_visit if item.cdt_code == first)
    (pair,) = check(service, f"{first}\n{second}").conflicts
    assert (pair.cdt_code, pair.other, pair.reason) == (first, second, reason)
    assert reason != reason_there


def test_usual_companions_are_told_listed_or_not(service: ClaimChecklistService) -> None:
    usual = {
        (pair.other, pair.is_listed) for pair in check(service, "D1110 D0120").same_day if pair.kind is SameVisitKind.USUAL
    }
    assert ("D0120", True) in usual
    assert any(not is_listed for _, is_listed in usual)


def test_every_conflict_of_the_records_is_told_once(service: ClaimChecklistService, lookup: LookupService) -> None:
    for record in lookup.reader.procedures():
        for other in record.same_visit:
            if other.kind is SameVisitKind.CONFLICT:
                checklist = check(service, f"{record.cdt_code}\n{other.cdt_code}")
                told = [{pair.cdt_code, pair.other} for pair in checklist.conflicts]
                assert told == [{record.cdt_code, other.cdt_code}]


def test_codes_of_the_offices_import_are_known(lookup: LookupService, library: LibraryService) -> None:
    source = read_pasted("D0001\tzirbel polish\nD0002\tgromit scan")
    library.licensed.take_in(library.licensed.preview(source, texts_of(source), 2027, ()), "MB", holds_the_right=True)
    service = ClaimChecklistService(lookup, ImportedCodes(lookup, library.licensed))
    before, after, unknown = check(service, "12/31/2026 0001\n1/1/2027 D0001\nD0003").lines
    assert [str(line.validity.verdict) for line in (before, after, unknown)] == ["not_yet", "valid", "unknown"]
    assert (after.plain_name, after.is_imported, after.near_codes) == ("zirbel polish", True, ())
    assert not unknown.is_imported


def test_nothing_pasted_is_kept(service: ClaimChecklistService, home: Path) -> None:
    check(service, "Jane Doe 3/4/1980 D2740 #3")
    assert list(home.rglob("*")) == []


def test_what_is_too_long_is_said_to_be_so(service: ClaimChecklistService, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cdtdesk.services.claim_check.MOST_CHARACTERS", 6)
    checklist = check(service, "D0120\nD1110")
    assert (checklist.codes, checklist.left_out) == (("D0120",), 5)


def test_a_line_without_an_end_is_read_to_its_end(service: ClaimChecklistService) -> None:
    checklist = check(service, "12.5 $" * 30_000 + "0" * 200_000 + " D0120 " + "- " * 50_000 + "D1110")
    assert checklist.codes == ("D0120", "D1110")


@given(text=st.text(st.characters() | st.sampled_from("dD0123456789 -/.$#\n"), max_size=300))
def test_any_text_has_an_answer(service: ClaimChecklistService, text: str) -> None:
    for line in check(service, text).lines:
        assert text[line.start : line.end] == line.written
        assert set(line.needs) <= set(SiteNeed)
