"""Screen texts for the rows of a comparison."""

from __future__ import annotations

import datetime as dt
from typing import Final

from cdtdesk.domain.claim_boxes import BoxNeed
from cdtdesk.domain.in_force import EditionDate
from cdtdesk.domain.procedures import CountedPer
from cdtdesk.services.comparison import ComparedField, ComparedValue
from cdtdesk.ui.support.claim_words import counted_words
from cdtdesk.ui.support.dates import shown_change
from cdtdesk.ui.support.words import tr

FIELD_WORDS: Final = {
    ComparedField.DENTITION: "Permanent or primary",
    ComparedField.TOOTH_CLASS: "Which teeth",
    ComparedField.ARCH: "Arch",
    ComparedField.SURFACES: "Surfaces",
    ComparedField.TEETH: "How many teeth",
    ComparedField.IMAGES: "How many images",
    ComparedField.MATERIAL: "Material",
    ComparedField.VISIT: "Visit in the series",
    ComparedField.ORDER: "First or additional",
    ComparedField.SUPPORT: "Rests on",
    ComparedField.FIXATION: "Fixed or removable",
    ComparedField.SIDES: "Sides of the mouth",
    ComparedField.PATIENT: "Patient",
    ComparedField.MADE: "Where it is made",
    ComparedField.EXTENT: "Complete or partial",
    ComparedField.TIMING: "Timing",
    ComparedField.SIZE: "Size",
    ComparedField.WHAT_IT_IS: "What it is",
    ComparedField.USE_WHEN: "When to use it",
    ComparedField.COUNTED_PER: "Counted per",
    ComparedField.ON_THE_CLAIM: "On the claim",
    ComparedField.ATTACHMENTS: "Usually asked for",
    ComparedField.CHART_FACTS: "The chart note must say",
    ComparedField.LIMITS: "What plans often limit",
    ComparedField.ADDED: "In the code set since",
    ComparedField.REVISED: "Revised",
}
_PROSE: Final = {ComparedField.USE_WHEN, ComparedField.ATTACHMENTS, ComparedField.CHART_FACTS, ComparedField.LIMITS}
_SENTENCES: Final = _PROSE | {ComparedField.WHAT_IT_IS}
_CLAIM_WORDS: Final = {
    BoxNeed.ONE_TOOTH: "Tooth number",
    BoxNeed.TOOTH_RANGE: "Each tooth treated",
    BoxNeed.QUADRANT: "Quadrant",
    BoxNeed.ARCH: "Arch",
    BoxNeed.AREA: "Area of the mouth",
    BoxNeed.SURFACES: "surfaces",
    BoxNeed.BLANK: "Site boxes stay blank",
}
_OTHER_WORDS: Final = {"interim": "In between", "final": "Last", "under 3": "Under 3 years"}


def has_points(field: ComparedField) -> bool:
    """Return whether each piece of the field's value is a sentence of its own, shown as a point."""
    return field in _PROSE


def is_sentence(field: ComparedField) -> bool:
    """Return whether the field's value is said in sentences: whole sentences are not set bold."""
    return field in _SENTENCES


def field_words(field: ComparedField) -> str:
    """Return the label of a row."""
    return tr(FIELD_WORDS[field])


def value_words(field: ComparedField, value: ComparedValue) -> str:
    """Return what a code has in a row, on one line; a dash where it has nothing."""
    if not value:
        return "\u2013"
    if field is ComparedField.ON_THE_CLAIM:
        return tr(" and ").join(tr(_CLAIM_WORDS[BoxNeed(str(need))]) for need in value)
    if field is ComparedField.COUNTED_PER:
        return _capital(_unit_words(CountedPer(str(value[0]))))
    if field in (ComparedField.SURFACES, ComparedField.TEETH, ComparedField.IMAGES) and len(value) > 2 and _is_run(value):
        return tr("{first} to {last}", first=value[0], last=value[-1])
    joined = ", ".join(point_words(field, point) for point in value)
    return _capital(joined)


def point_words(field: ComparedField, point: str | EditionDate) -> str:
    """Return one piece of a value."""
    if isinstance(point, int | dt.date):
        return shown_change(point)
    is_visit = field is ComparedField.VISIT or field is ComparedField.PATIENT
    return tr(_OTHER_WORDS[point]) if is_visit and point in _OTHER_WORDS else tr(point)


def _unit_words(unit: CountedPer) -> str:
    if unit is CountedPer.NOT_STATED:
        return tr("not stated")
    if unit in (CountedPer.FIRST_15_MINUTES, CountedPer.EACH_NEXT_15_MINUTES):
        return counted_words(unit)
    return tr(str(unit))


def _is_run(value: ComparedValue) -> bool:
    numbers = [int(point) for point in value if isinstance(point, str) and point.isdigit()]
    return len(numbers) == len(value) and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
