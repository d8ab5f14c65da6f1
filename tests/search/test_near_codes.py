"""The real codes nearest to one that does not exist."""

from __future__ import annotations

import doctest
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.procedures import Procedure
from cdtdesk.search import near_codes
from cdtdesk.search.near_codes import MOST_OFFERED, nearest_codes, slip_cost
from cdtdesk.search.ranking import MatchedField, Tier
from cdtdesk.services.lookup import LookupService

DIGITS = st.text(alphabet="0123456789", min_size=4, max_size=4)


def test_examples_in_the_module_hold() -> None:
    results = doctest.testmod(near_codes)
    assert results.attempted > 0
    assert results.failed == 0


def slips(digits: str) -> Iterator[str]:
    """What people really type wrong: two digits swapped, a digit typed twice, a neighbouring digit."""
    for place in range(3):
        yield digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
    for place in range(4):
        yield (digits[: place + 1] + digits[place] + digits[place + 1 :])[:4]
        for step in (-1, 1):
            yield digits[:place] + str((int(digits[place]) + step) % 10) + digits[place + 1 :]


def test_nine_in_ten_slips_offer_the_intended_code(lookup: LookupService, procedures: Mapping[CdtCode, Procedure]) -> None:
    tried = found = 0
    for code in list(procedures)[::3]:
        for typed in {f"D{digits}" for digits in slips(code.digits)} - set(procedures):
            offered = [item.summary.cdt_code for item in lookup.search(typed, 5).found]
            tried += 1
            found += code in offered
    assert tried > 2_000
    assert found / tried >= 0.90


def test_near_codes_are_marked_and_never_look_exact(lookup: LookupService) -> None:
    found = lookup.search("D3315").found
    assert "D3351" in [item.summary.cdt_code for item in found]
    assert 0 < len(found) <= MOST_OFFERED
    assert {item.hit.matched for item in found} == {MatchedField.NEAR_CODE}
    assert {item.hit.tier for item in found} == {Tier.NEAR_CODE}
    assert max(item.hit.score for item in found) <= 0.05


def test_a_code_that_exists_offers_no_near_ones(lookup: LookupService) -> None:
    assert [item.hit.matched for item in lookup.search("D3351").found] == [MatchedField.CDT_CODE]


def test_a_real_code_beside_a_wrong_one_stays_first(lookup: LookupService) -> None:
    found = lookup.search("D1110 D1112").found
    assert found[0].summary.cdt_code == "D1110"
    assert found[0].hit.matched is MatchedField.CDT_CODE


@given(DIGITS, DIGITS)
def test_only_the_code_itself_costs_nothing(typed: str, meant: str) -> None:
    cost = slip_cost(typed, meant)
    assert (cost == 0) is (typed == meant)
    assert cost >= 0


@pytest.mark.parametrize(
    ("likelier", "less_likely", "meant"),
    [("3315", "3350", "3351"), ("3350", "3357", "3351"), ("2140", "9140", "2149"), ("0330", "0730", "0330")],
)
def test_likelier_slips_cost_less(likelier: str, less_likely: str, meant: str) -> None:
    assert slip_cost(likelier, meant) <= slip_cost(less_likely, meant)


@given(DIGITS)
def test_none_of_the_nearest_is_left_out(procedures: Mapping[CdtCode, Procedure], typed: str) -> None:
    offered = nearest_codes(f"D{typed}", procedures)
    every = sorted((slip_cost(typed, code.digits), code) for code in procedures)
    assert offered == [(code, cost) for cost, code in every[: len(offered)]]
    assert len(offered) == MOST_OFFERED or every[len(offered)][0] > 1.5


def test_nothing_near_is_nothing_offered() -> None:
    assert nearest_codes("D9999", ["D0120", "D1110"]) == []
    assert nearest_codes("D0121", []) == []
