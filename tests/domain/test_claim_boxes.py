"""What the claim line's site boxes need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from cdtdesk.domain.claim_boxes import BoxNeed, claim_boxes
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.procedures import ClaimSite, Procedure, SubmissionRequirements


@pytest.mark.parametrize(
    ("cdt_code", "tooth", "area", "surfaces"),
    [
        ("D2392", "one_tooth", "blank", "surfaces"),
        ("D3330", "one_tooth", "blank", "blank"),
        ("D4341", "blank", "quadrant", "blank"),
        ("D9944", "blank", "arch", "blank"),
        ("D0120", "blank", "blank", "blank"),
    ],
)
def test_everyday_codes_ask_for_what_a_biller_fills_in(
    procedures: Mapping[CdtCode, Procedure], cdt_code: str, tooth: str, area: str, surfaces: str
) -> None:
    boxes = claim_boxes(procedures[CdtCode(cdt_code)])
    assert (boxes.tooth, boxes.area, boxes.surfaces) == (tooth, area, surfaces)


@pytest.mark.parametrize(("arches", "value"), [(("upper",), "01"), (("lower",), "02"), (("upper", "lower"), None), ((), None)])
def test_an_arch_code_for_one_jaw_knows_the_value_of_its_area_box(
    procedures: Mapping[CdtCode, Procedure], arches: tuple[str, ...], value: str | None
) -> None:
    procedure = replace(
        procedures[CdtCode("D9944")],
        claim=SubmissionRequirements(ClaimSite.ARCH, surfaces=False),
        facets={"arch": arches} if arches else {},
    )
    assert claim_boxes(procedure).area_value == value


def test_no_code_fills_both_the_tooth_and_the_area_box(procedures: Mapping[CdtCode, Procedure]) -> None:
    for procedure in procedures.values():
        boxes = claim_boxes(procedure)
        assert BoxNeed.BLANK in (boxes.tooth, boxes.area), procedure.cdt_code
        assert boxes.surfaces is BoxNeed.BLANK or boxes.tooth is BoxNeed.ONE_TOOTH, procedure.cdt_code


def test_a_tooth_range_goes_into_the_tooth_box(procedures: Mapping[CdtCode, Procedure]) -> None:
    procedure = replace(procedures[CdtCode("D0120")], claim=SubmissionRequirements(ClaimSite.TOOTH_RANGE, surfaces=False))
    assert claim_boxes(procedure).tooth is BoxNeed.TOOTH_RANGE
