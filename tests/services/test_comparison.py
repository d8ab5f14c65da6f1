"""What tells codes apart, from the real catalog."""

from __future__ import annotations

from collections.abc import Mapping

from cdtdesk.domain.claim_boxes import BoxNeed
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.procedures import FACETS, CountedPer, Procedure
from cdtdesk.services.comparison import ComparedField, ComparedRow, compare

Procedures = Mapping[CdtCode, Procedure]


def rows_of(procedures: Procedures, *codes: str) -> dict[ComparedField, ComparedRow]:
    return {row.field: row for row in compare([procedures[CdtCode(code)] for code in codes])}


def test_every_facet_has_a_row_of_its_own() -> None:
    assert set(FACETS) <= {str(field) for field in ComparedField}


def test_visits_of_a_series_differ_and_the_shared_one_is_not_odd(procedures: Procedures) -> None:
    visit = rows_of(procedures, "D3351", "D3352", "D3353", "D3355")[ComparedField.VISIT]
    assert visit.values == (("first",), ("interim",), ("final",), ("first",))
    assert visit.differs
    assert [visit.is_odd(place) for place in range(4)] == [False, True, True, False]


def test_what_differs_stands_before_what_is_shared(procedures: Procedures) -> None:
    differs = [row.differs for row in compare([procedures[CdtCode(code)] for code in ("D3351", "D3352")])]
    assert True in differs
    assert False in differs
    assert differs == sorted(differs, reverse=True)


def test_facts_that_no_code_has_get_no_row(procedures: Procedures) -> None:
    rows = rows_of(procedures, "D3351", "D3352")
    assert ComparedField.MATERIAL not in rows
    assert all(any(row.values) for row in rows.values())


def test_claim_boxes_and_units_come_as_data(procedures: Procedures) -> None:
    rows = rows_of(procedures, "D2391", "D4341")
    assert rows[ComparedField.ON_THE_CLAIM].values == ((BoxNeed.ONE_TOOTH, BoxNeed.SURFACES), (BoxNeed.QUADRANT,))
    assert rows[ComparedField.COUNTED_PER].values[1] == (CountedPer.QUADRANT,)


def test_two_different_values_are_both_odd(procedures: Procedures) -> None:
    teeth = rows_of(procedures, "D4341", "D4342")[ComparedField.TEETH]
    assert teeth.is_odd(0)
    assert teeth.is_odd(1)


def test_point_shared_by_two_codes_is_nobodys_own(procedures: Procedures) -> None:
    asked = rows_of(procedures, "D3351", "D3352", "D3355")[ComparedField.ATTACHMENTS]
    (shared,) = set(asked.values[0]) & set(asked.values[2])
    assert not asked.is_own(0, shared)
    assert asked.is_own(1, asked.values[1][0])


def test_code_beside_itself_differs_in_nothing(procedures: Procedures) -> None:
    assert not any(row.differs for row in rows_of(procedures, "D3351", "D3351").values())
