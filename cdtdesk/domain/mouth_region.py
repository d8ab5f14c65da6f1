"""Which teeth a code can be used on: what the picture of the mouth lights up."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cdtdesk.domain.procedures import ClaimSite, Procedure
from cdtdesk.domain.teeth import TEETH, ToothNumber


class RegionKind(StrEnum):
    """How much of the lit region one service covers."""

    ONE_TOOTH = "one_tooth"
    SEVERAL_TEETH = "several_teeth"
    ONE_QUADRANT = "one_quadrant"
    ONE_ARCH = "one_arch"
    WHOLE_MOUTH = "whole_mouth"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True)
class MouthRegion:
    """The teeth (Universal numbers) on which a code can be used, and how much of them one service covers."""

    kind: RegionKind
    teeth: frozenset[str]


_KIND = {
    ClaimSite.TOOTH: RegionKind.ONE_TOOTH,
    ClaimSite.TOOTH_RANGE: RegionKind.SEVERAL_TEETH,
    ClaimSite.QUADRANT: RegionKind.ONE_QUADRANT,
    ClaimSite.ARCH: RegionKind.ONE_ARCH,
    ClaimSite.AREA: RegionKind.WHOLE_MOUTH,
    ClaimSite.NONE: RegionKind.NOWHERE,
}


def region_of(procedure: Procedure) -> MouthRegion:
    """Return where in the mouth ``procedure`` applies. A code without site and without a facet of teeth applies nowhere."""
    kind = _KIND[procedure.claim.site]
    says_teeth = any(facet in procedure.facets for facet in ("dentition", "tooth_class", "arch"))
    if kind is RegionKind.NOWHERE and not says_teeth:
        return MouthRegion(kind, frozenset())
    return MouthRegion(kind, frozenset(name for name, tooth in TEETH.items() if _fits(tooth, procedure)))


def _fits(tooth: ToothNumber, procedure: Procedure) -> bool:
    if tooth.is_supernumerary:
        return False
    facts = {
        "dentition": "primary" if tooth.is_primary else "permanent",
        "tooth_class": str(tooth.tooth_class),
        "arch": str(tooth.arch),
    }
    return all(value in procedure.facets.get(facet, (value,)) for facet, value in facts.items())
