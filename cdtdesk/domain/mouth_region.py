"""Which teeth a code can be used on: what the picture of the mouth lights up."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from cdtdesk.domain.procedures import ClaimSite, Procedure
from cdtdesk.domain.teeth import TEETH


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


_FACETS_OF_TEETH = ("dentition", "tooth_class", "arch")


def region_of(procedure: Procedure) -> MouthRegion:
    """Return where in the mouth ``procedure`` applies. A code without site and without a facet of teeth applies nowhere."""
    kind = _KIND[procedure.claim.site]
    said = tuple(procedure.facets.get(facet) for facet in _FACETS_OF_TEETH)
    if kind is RegionKind.NOWHERE and said == (None, None, None):
        return MouthRegion(kind, frozenset())
    return MouthRegion(kind, _teeth_with(*said))


@lru_cache(maxsize=128)
def _teeth_with(
    dentitions: tuple[str, ...] | None, classes: tuple[str, ...] | None, arches: tuple[str, ...] | None
) -> frozenset[str]:
    """Return the Universal numbers of the teeth that each facet names; None where a facet says nothing."""
    return frozenset(
        name
        for name, tooth in TEETH.items()
        if not tooth.is_supernumerary
        and (dentitions is None or ("primary" if tooth.is_primary else "permanent") in dentitions)
        and (classes is None or str(tooth.tooth_class) in classes)
        and (arches is None or str(tooth.arch) in arches)
    )
