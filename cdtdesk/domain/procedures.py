"""One code's record: everything cdtdesk knows and says about a procedure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from cdtdesk.domain.categories import CategoryOfService
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.in_force import EditionDate, Status


class CountedPer(StrEnum):
    """What one unit of the code is."""

    TOOTH = "tooth"
    ROOT = "root"
    CANAL = "canal"
    PIN = "pin"
    RESTORATION = "restoration"
    QUADRANT = "quadrant"
    SEXTANT = "sextant"
    ARCH = "arch"
    MOUTH = "mouth"
    SITE = "site"
    LESION = "lesion"
    IMPLANT = "implant"
    UNIT = "unit"
    VISIT = "visit"
    DAY = "day"
    SERIES = "series"
    IMAGE = "image"
    TEST = "test"
    SPECIMEN = "specimen"
    APPLIANCE = "appliance"
    DOSE = "dose"
    FIRST_15_MINUTES = "first 15 minutes"
    EACH_NEXT_15_MINUTES = "each next 15 minutes"
    HOUR = "hour"
    CASE = "case"
    REPORT = "report"
    NOT_STATED = "not stated"


class ClaimSite(StrEnum):
    """Which site the claim line asks for."""

    TOOTH = "tooth"
    TOOTH_RANGE = "tooth range"
    QUADRANT = "quadrant"
    ARCH = "arch"
    AREA = "area"
    NONE = "none"


class Use(StrEnum):
    """How often a general practice bills the code: a judgement of the editors, not a statistic."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"
    RARE = "rare"


class SameVisitKind(StrEnum):
    """Why a code is named under ``same_visit``."""

    USUAL = "usual"
    CONFLICT = "conflict"


FACETS: Final[Mapping[str, tuple[str, ...]]] = {
    "dentition": ("permanent", "primary"),
    "tooth_class": ("anterior", "premolar", "molar"),
    "arch": ("upper", "lower"),
    "surfaces": ("1", "2", "3", "4", "5"),
    "teeth": ("1", "2", "3", "4", "5", "6", "7", "8"),
    "images": ("1", "2", "3", "4", "7", "8", "full mouth"),
    "material": (
        "amalgam",
        "composite",
        "gold",
        "ceramic",
        "porcelain fused to metal",
        "high noble",
        "noble",
        "base metal",
        "titanium",
        "cast metal",
        "indirect resin",
        "acrylic",
        "flexible",
        "stainless steel",
        "glass ionomer",
        "prefabricated",
        "custom",
    ),
    "visit": ("first", "interim", "final"),
    "order": ("first", "additional"),
    "support": ("tooth", "implant", "abutment"),
    "fixation": ("fixed", "removable"),
    "sides": ("one", "both"),
    "patient": ("under 3", "child", "adolescent", "adult"),
    "made": ("chairside", "laboratory"),
    "extent": ("complete", "partial"),
    "timing": ("immediate", "interim", "definitive", "surgical"),
    "size": ("up to 1.25 cm", "over 1.25 cm"),
}
"""The closed list of facets: what can decide between sibling codes, and the values each may have.

A code's facet lists every value it covers; a facet it does not have does not tell it from anything. The mouth picture
and the search both read these.
"""


@dataclass(frozen=True, slots=True)
class LookAlike:
    """A code that must not be confused with this one, and the difference in one sentence."""

    cdt_code: CdtCode
    difference: str


@dataclass(frozen=True, slots=True)
class SameVisit:
    """A code usually billed at the same visit, or one that many plans do not pay on the same day."""

    cdt_code: CdtCode
    kind: SameVisitKind
    reason: str


@dataclass(frozen=True, slots=True)
class SubmissionRequirements:
    """What the claim line needs: the site, and whether tooth surfaces are given."""

    site: ClaimSite
    surfaces: bool


@dataclass(frozen=True, slots=True)
class Procedure:
    """The whole record of one code. Texts are cdtdesk's own words; dates are facts, ``None`` where not known."""

    cdt_code: CdtCode
    category_of_service: CategoryOfService
    subcategory: str
    plain_name: str
    gist: str
    explanation: str
    use_when: tuple[str, ...]
    not_for: tuple[LookAlike, ...]
    counted_per: CountedPer
    claim: SubmissionRequirements
    attachments: tuple[str, ...]
    chart_facts: tuple[str, ...]
    limits: tuple[str, ...]
    patient_words: str
    patient_words_es: str
    terms: tuple[str, ...]
    facets: Mapping[str, tuple[str, ...]]
    use: Use
    same_visit: tuple[SameVisit, ...]
    added: EditionDate | None
    revised: tuple[EditionDate, ...]
    deleted: EditionDate | None
    replaced_by: tuple[CdtCode, ...]
    sources: tuple[str, ...]
    checked: str
    doubt: str

    @property
    def status(self) -> Status:
        """Active, or deleted once an edition has taken the code out."""
        return Status.ACTIVE if self.deleted is None else Status.DELETED
