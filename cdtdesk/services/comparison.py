"""Laying a few codes side by side: which facts tell them apart, and which they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from cdtdesk.domain.claim_boxes import BoxNeed, claim_boxes
from cdtdesk.domain.in_force import EditionDate
from cdtdesk.domain.procedures import Procedure

ComparedValue = tuple[str | EditionDate, ...]
"""What one code has in one row: texts, enum members or dates in the record's order; empty where it has nothing."""


class ComparedField(StrEnum):
    """A row of a comparison. From ``DENTITION`` to ``SIZE`` the values are the names of ``FACETS``."""

    DENTITION = "dentition"
    TOOTH_CLASS = "tooth_class"
    ARCH = "arch"
    SURFACES = "surfaces"
    TEETH = "teeth"
    IMAGES = "images"
    MATERIAL = "material"
    VISIT = "visit"
    ORDER = "order"
    SUPPORT = "support"
    FIXATION = "fixation"
    SIDES = "sides"
    PATIENT = "patient"
    MADE = "made"
    EXTENT = "extent"
    TIMING = "timing"
    SIZE = "size"
    WHAT_IT_IS = "what_it_is"
    USE_WHEN = "use_when"
    COUNTED_PER = "counted_per"
    ON_THE_CLAIM = "on_the_claim"
    ATTACHMENTS = "attachments"
    CHART_FACTS = "chart_facts"
    LIMITS = "limits"
    ADDED = "added"
    REVISED = "revised"


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One fact over all codes compared; ``values`` are in the codes' order."""

    field: ComparedField
    values: tuple[ComparedValue, ...]

    @property
    def differs(self) -> bool:
        """Whether the fact tells any of the codes from another."""
        return len(set(self.values)) > 1

    def is_odd(self, place: int) -> bool:
        """Return whether the code at ``place`` has another value than most: where no value leads, all are odd."""
        counts = Counter(self.values).most_common(2)
        has_leader = len(counts) == 1 or counts[0][1] > counts[1][1]
        return not has_leader or self.values[place] != counts[0][0]

    def is_own(self, place: int, point: str | EditionDate) -> bool:
        """Return whether ``point`` is said of the code at ``place`` alone."""
        return not any(point in value for other, value in enumerate(self.values) if other != place)


def compare(procedures: Sequence[Procedure]) -> list[ComparedRow]:
    """Return a row for each fact that at least one of ``procedures`` has: those that differ first, in the fields' order."""
    rows = [ComparedRow(field, tuple(_value(field, procedure) for procedure in procedures)) for field in ComparedField]
    told = [row for row in rows if any(row.values)]
    return sorted(told, key=lambda row: not row.differs)


def _value(field: ComparedField, procedure: Procedure) -> ComparedValue:
    read = _READ.get(field)
    return procedure.facets.get(field, ()) if read is None else read(procedure)


def _needed_boxes(procedure: Procedure) -> ComparedValue:
    boxes = claim_boxes(procedure)
    needed = tuple(need for need in (boxes.tooth, boxes.area, boxes.surfaces) if need is not BoxNeed.BLANK)
    return needed or (BoxNeed.BLANK,)


_READ: Final[dict[ComparedField, Callable[[Procedure], ComparedValue]]] = {
    ComparedField.WHAT_IT_IS: lambda procedure: (procedure.gist,),
    ComparedField.USE_WHEN: lambda procedure: procedure.use_when,
    ComparedField.COUNTED_PER: lambda procedure: (procedure.counted_per,),
    ComparedField.ON_THE_CLAIM: _needed_boxes,
    ComparedField.ATTACHMENTS: lambda procedure: procedure.attachments,
    ComparedField.CHART_FACTS: lambda procedure: procedure.chart_facts,
    ComparedField.LIMITS: lambda procedure: procedure.limits,
    ComparedField.ADDED: lambda procedure: () if procedure.added is None else (procedure.added,),
    ComparedField.REVISED: lambda procedure: procedure.revised,
}
