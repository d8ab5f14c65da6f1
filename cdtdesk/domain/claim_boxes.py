"""What goes into the three site boxes of a claim line: tooth (27), area of the mouth (25), surfaces (28).

Box numbers are those of the ADA Dental Claim Form; area values those of ISO 3950.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from cdtdesk.domain.procedures import ClaimSite, Procedure
from cdtdesk.domain.teeth import AREA_OF_ARCH, Arch

TOOTH_BOX: Final = 27
AREA_BOX: Final = 25
SURFACES_BOX: Final = 28


class BoxNeed(StrEnum):
    """What a box of the claim line wants."""

    ONE_TOOTH = "one_tooth"
    TOOTH_RANGE = "tooth_range"
    QUADRANT = "quadrant"
    ARCH = "arch"
    AREA = "area"
    SURFACES = "surfaces"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class ClaimBoxes:
    """The needs of the three boxes; ``area_value`` is the one value that fits, where there is only one."""

    tooth: BoxNeed
    area: BoxNeed
    surfaces: BoxNeed
    area_value: str | None


_TOOTH_NEED: Final = {ClaimSite.TOOTH: BoxNeed.ONE_TOOTH, ClaimSite.TOOTH_RANGE: BoxNeed.TOOTH_RANGE}
_AREA_NEED: Final = {
    ClaimSite.QUADRANT: BoxNeed.QUADRANT,
    ClaimSite.ARCH: BoxNeed.ARCH,
    ClaimSite.AREA: BoxNeed.AREA,
}


def claim_boxes(procedure: Procedure) -> ClaimBoxes:
    """Return what the claim line for ``procedure`` needs in its site boxes."""
    arches = procedure.facets.get("arch", ())
    needs_arch = procedure.claim.site is ClaimSite.ARCH
    return ClaimBoxes(
        tooth=_TOOTH_NEED.get(procedure.claim.site, BoxNeed.BLANK),
        area=_AREA_NEED.get(procedure.claim.site, BoxNeed.BLANK),
        surfaces=BoxNeed.SURFACES if procedure.claim.surfaces else BoxNeed.BLANK,
        area_value=AREA_OF_ARCH[Arch(arches[0])] if needs_arch and len(arches) == 1 else None,
    )
