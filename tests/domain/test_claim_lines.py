"""What a claim line says of the site, read by what its code needs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cdtdesk.domain.claim_lines import SiteCarried, SiteNeed, lacking, site_carried
from cdtdesk.domain.procedures import ClaimSite, SubmissionRequirements
from cdtdesk.domain.teeth import TEETH, count_surfaces

FILLING = SubmissionRequirements(ClaimSite.TOOTH, surfaces=True)
CROWN = SubmissionRequirements(ClaimSite.TOOTH, surfaces=False)
QUADRANT = SubmissionRequirements(ClaimSite.QUADRANT, surfaces=False)
ARCH = SubmissionRequirements(ClaimSite.ARCH, surfaces=False)
AREA = SubmissionRequirements(ClaimSite.AREA, surfaces=False)
NOTHING = SubmissionRequirements(ClaimSite.NONE, surfaces=False)


@pytest.mark.parametrize(
    ("text", "claim", "teeth", "area", "surfaces"),
    [
        ("#14 MO", FILLING, ("14",), "", "MO"),
        ("14 mod", FILLING, ("14",), "", "MOD"),
        ("tooth no. 3, DO", FILLING, ("3",), "", "DO"),
        ("K-MO", FILLING, ("K",), "", "MO"),
        ("30 O $", FILLING, ("30",), "", "O"),
        ("8 I", FILLING, ("8",), "", "I"),
        ("M", FILLING, (), "", "M"),
        ("do it on 14", FILLING, ("14",), "", ""),
        ("2 - 5", CROWN, ("2", "3", "4", "5"), "", ""),
        ("#2-#4", CROWN, ("2", "3", "4"), "", ""),
        ("A to C", CROWN, ("A",), "", ""),
        ("th A-C", CROWN, ("A", "B", "C"), "", ""),
        ("1 $", CROWN, (), "", ""),
        ("1 3 $", CROWN, ("1", "3"), "", ""),
        ("#51", CROWN, ("51",), "", ""),
        ("99", CROWN, (), "", ""),
        ("10", QUADRANT, (), "10", ""),
        ("01", QUADRANT, (), "", ""),
        ("ur", QUADRANT, (), "10", ""),
        ("Mand. left", QUADRANT, (), "30", ""),
        ("quad 4", QUADRANT, (), "40", ""),
        ("upper", ARCH, (), "01", ""),
        ("mandibular", ARCH, (), "02", ""),
        ("02", ARCH, (), "02", ""),
        ("full mouth", AREA, (), "00", ""),
        ("30", AREA, (), "30", ""),
        ("12/30 10:20 20%", QUADRANT, (), "", ""),
        ("#3", NOTHING, ("3",), "", ""),
    ],
)
def test_a_line_is_read_by_what_its_code_needs(
    text: str, claim: SubmissionRequirements, teeth: tuple[str, ...], area: str, surfaces: str
) -> None:
    assert site_carried(text, claim) == SiteCarried(teeth, area, surfaces)


@pytest.mark.parametrize(
    ("claim", "needs"),
    [
        (FILLING, (SiteNeed.TOOTH, SiteNeed.SURFACES)),
        (CROWN, (SiteNeed.TOOTH,)),
        (QUADRANT, (SiteNeed.QUADRANT,)),
        (ARCH, (SiteNeed.ARCH,)),
        (AREA, (SiteNeed.AREA,)),
        (NOTHING, ()),
        (SubmissionRequirements(ClaimSite.TOOTH_RANGE, surfaces=False), (SiteNeed.TOOTH_RANGE,)),
    ],
)
def test_an_empty_line_lacks_all_that_its_code_needs(claim: SubmissionRequirements, needs: tuple[SiteNeed, ...]) -> None:
    assert lacking(claim, SiteCarried()) == needs


@given(
    text=st.text(st.sampled_from("0123456789 -#.$/:ABKMODBFLIUuprlqand,"), max_size=60),
    claim=st.builds(SubmissionRequirements, st.sampled_from(ClaimSite), st.booleans()),
)
def test_whatever_is_read_could_stand_on_a_claim(text: str, claim: SubmissionRequirements) -> None:
    carried = site_carried(text, claim)
    assert set(carried.teeth) <= TEETH.keys()
    assert carried.area in ("", "00", "01", "02", "10", "20", "30", "40")
    assert count_surfaces(carried.surfaces) == len(carried.surfaces)
