"""Which teeth light up for a code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.mouth_region import RegionKind, region_of
from cdtdesk.domain.procedures import ClaimSite, Procedure, SubmissionRequirements
from cdtdesk.domain.teeth import TEETH

PERMANENT_PREMOLARS = {"4", "5", "12", "13", "20", "21", "28", "29"}
PRIMARY = set("ABCDEFGHIJKLMNOPQRST")


def test_a_premolar_root_canal_lights_the_eight_premolars(procedures: Mapping[CdtCode, Procedure]) -> None:
    region = region_of(procedures[CdtCode("D3320")])
    assert region.kind is RegionKind.ONE_TOOTH
    assert region.teeth == PERMANENT_PREMOLARS


def test_a_steel_crown_for_baby_teeth_lights_the_twenty_primary_teeth(procedures: Mapping[CdtCode, Procedure]) -> None:
    assert region_of(procedures[CdtCode("D2930")]).teeth == PRIMARY


def test_an_upper_denture_lights_the_upper_teeth(procedures: Mapping[CdtCode, Procedure]) -> None:
    teeth = region_of(procedures[CdtCode("D5110")]).teeth
    assert {"1", "16"} <= teeth
    assert not {"17", "32"} & teeth


def test_an_exam_lights_nothing(procedures: Mapping[CdtCode, Procedure]) -> None:
    region = region_of(procedures[CdtCode("D0120")])
    assert (region.kind, region.teeth) == (RegionKind.NOWHERE, frozenset())


@pytest.mark.parametrize(
    ("site", "kind"),
    [
        (ClaimSite.TOOTH, RegionKind.ONE_TOOTH),
        (ClaimSite.TOOTH_RANGE, RegionKind.SEVERAL_TEETH),
        (ClaimSite.QUADRANT, RegionKind.ONE_QUADRANT),
        (ClaimSite.ARCH, RegionKind.ONE_ARCH),
        (ClaimSite.AREA, RegionKind.WHOLE_MOUTH),
    ],
)
def test_a_code_for_a_site_without_further_limits_lights_every_tooth(
    procedures: Mapping[CdtCode, Procedure], site: ClaimSite, kind: RegionKind
) -> None:
    procedure = replace(procedures[CdtCode("D0120")], claim=SubmissionRequirements(site, surfaces=False), facets={})
    region = region_of(procedure)
    assert region.kind is kind
    assert len(region.teeth) == 52


def test_no_code_lights_an_extra_tooth_and_every_site_code_lights_some(procedures: Mapping[CdtCode, Procedure]) -> None:
    for procedure in procedures.values():
        region = region_of(procedure)
        assert not any(TEETH[name].is_supernumerary for name in region.teeth), procedure.cdt_code
        assert region.teeth or region.kind is RegionKind.NOWHERE, procedure.cdt_code
