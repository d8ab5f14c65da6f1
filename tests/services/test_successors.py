"""What an ended code became, and the question that chooses among its successors."""

from __future__ import annotations

import pytest

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.in_force import Status
from cdtdesk.services.lookup import LookupService
from cdtdesk.services.successors import Succession, predecessors_of, succession_of


def of(lookup: LookupService, code: str) -> Succession:
    record = lookup.find(code)
    assert record is not None
    return succession_of(lookup, record.replaced_by)


def test_the_narrowest_question_chooses_among_the_successors(lookup: LookupService) -> None:
    found = of(lookup, "D3354")
    assert [summary.cdt_code for summary in found.successors] == ["D3355", "D3356", "D3357"]
    (decision,) = found.decisions
    assert [answer.cdt_codes for answer in decision.answers] == [("D3355",), ("D3356",), ("D3357",)]
    assert not found.undecided


def test_what_one_answer_leads_to_together_is_parted_by_a_second_question(lookup: LookupService) -> None:
    first, second = of(lookup, "D9248").decisions
    assert ("D9246", "D9247") in [answer.cdt_codes for answer in first.answers]
    assert [answer.cdt_codes for answer in second.answers] == [("D9246",), ("D9247",)]


def test_one_successor_or_none_leaves_nothing_to_decide(lookup: LookupService) -> None:
    deleted = [lookup.find(code) for code in lookup.codes_with_status(Status.DELETED)]
    records = [record for record in deleted if record is not None and len(record.replaced_by) < 2]
    assert {len(record.replaced_by) for record in records} == {0, 1}
    for record in records:
        found = succession_of(lookup, record.replaced_by)
        assert len(found.successors) == len(record.replaced_by)
        assert not found.decisions
        assert not found.undecided


def test_every_successor_of_every_ended_code_is_led_to_or_named(lookup: LookupService) -> None:
    for code in lookup.codes_with_status(Status.DELETED):
        found = of(lookup, code)
        if len(found.successors) < 2:
            continue
        asked = {each for decision in found.decisions for answer in decision.answers for each in answer.cdt_codes}
        named = {summary.cdt_code for summary in found.undecided}
        assert asked | named == {summary.cdt_code for summary in found.successors}, code
        assert not asked & named, code
        assert all(len(decision.answers) > 1 for decision in found.decisions), code


@pytest.mark.parametrize(("code", "before"), [("D3355", ("D3354",)), ("D0120", ())])
def test_a_successor_knows_what_it_came_after(lookup: LookupService, code: str, before: tuple[str, ...]) -> None:
    assert predecessors_of(lookup, CdtCode(code)) == before
