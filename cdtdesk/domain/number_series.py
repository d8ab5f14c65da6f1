"""Which category of service a code number belongs to, for codes of which nothing but the number is known.

CDT gives each category a series of numbers; a few newer codes stand outside of theirs (sleep apnea services among the D99s),
so a record's own category always counts for more.
"""

from __future__ import annotations

from typing import Final

from cdtdesk.domain.categories import CategoryOfService
from cdtdesk.domain.codes import CdtCode

_SERIES: Final = (
    (1_000, CategoryOfService.DIAGNOSTIC),
    (2_000, CategoryOfService.PREVENTIVE),
    (3_000, CategoryOfService.RESTORATIVE),
    (4_000, CategoryOfService.ENDODONTICS),
    (5_000, CategoryOfService.PERIODONTICS),
    (5_900, CategoryOfService.REMOVABLE_PROSTHODONTICS),
    (6_000, CategoryOfService.MAXILLOFACIAL_PROSTHETICS),
    (6_200, CategoryOfService.IMPLANT_SERVICES),
    (7_000, CategoryOfService.FIXED_PROSTHODONTICS),
    (8_000, CategoryOfService.ORAL_AND_MAXILLOFACIAL_SURGERY),
    (9_000, CategoryOfService.ORTHODONTICS),
    (10_000, CategoryOfService.ADJUNCTIVE_GENERAL_SERVICES),
)
"""Each series ends before its number."""

_TELLING: Final = (
    ("sleep", CategoryOfService.SLEEP_APNEA_SERVICES),
    ("maxillofacial prosth", CategoryOfService.MAXILLOFACIAL_PROSTHETICS),
    ("surg", CategoryOfService.ORAL_AND_MAXILLOFACIAL_SURGERY),
    ("implant", CategoryOfService.IMPLANT_SERVICES),
    ("remov", CategoryOfService.REMOVABLE_PROSTHODONTICS),
    ("fixed", CategoryOfService.FIXED_PROSTHODONTICS),
    ("diagn", CategoryOfService.DIAGNOSTIC),
    ("prevent", CategoryOfService.PREVENTIVE),
    ("restor", CategoryOfService.RESTORATIVE),
    ("endo", CategoryOfService.ENDODONTICS),
    ("perio", CategoryOfService.PERIODONTICS),
    ("orthod", CategoryOfService.ORTHODONTICS),
    ("adjunct", CategoryOfService.ADJUNCTIVE_GENERAL_SERVICES),
)


def category_of_number(cdt_code: CdtCode) -> CategoryOfService:
    """Return the category in whose series the number lies."""
    number = int(cdt_code.digits)
    return next(category for end, category in _SERIES if number < end)


def category_named(words: str, cdt_code: CdtCode) -> CategoryOfService:
    """Return the category that ``words`` of somebody else's list name, or else the one of the number."""
    plain = words.casefold()
    return next((category for part, category in _TELLING if part in plain), category_of_number(cdt_code))
