"""Screen texts for what a claim needs: verdicts, units, the boxes of the form, the region of the mouth."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from cdtdesk.domain.claim_boxes import BoxNeed, claim_boxes
from cdtdesk.domain.editions import Validity, Verdict
from cdtdesk.domain.mouth_region import MouthRegion, RegionKind
from cdtdesk.domain.procedures import CountedPer, Procedure
from cdtdesk.ui.support.dates import shown_date
from cdtdesk.ui.support.words import tr


def verdict_words(validity: Validity, replaced_by: Sequence[str]) -> str:
    """Return the pill of the header."""
    day = shown_date(validity.on)
    if validity.verdict is Verdict.DELETED and validity.valid_until is not None:
        if replaced_by:
            return tr("Ended {day}, use {codes}", day=shown_date(validity.valid_until), codes=", ".join(replaced_by))
        return tr("Ended {day}, no direct successor", day=shown_date(validity.valid_until))
    if validity.verdict is Verdict.NOT_YET and validity.valid_from is not None:
        return tr("Not yet: from {day}", day=shown_date(validity.valid_from))
    if validity.outside_known:
        return tr("Valid on {day}, by the years known here", day=day)
    if validity.valid_until is not None:
        return tr("Valid on {day}, until {last}", day=day, last=shown_date(validity.valid_until))
    return tr("Valid on {day}", day=day)


COUNTED_WORDS: Final = {
    CountedPer.FIRST_15_MINUTES: "Counts the first 15 minutes",
    CountedPer.EACH_NEXT_15_MINUTES: "Counted per further 15 minutes",
    CountedPer.NOT_STATED: "",
}


def counted_words(counted_per: CountedPer) -> str:
    """Return what one unit of a code is."""
    if counted_per in COUNTED_WORDS:
        return tr(COUNTED_WORDS[counted_per])
    return tr("Counted per {unit}", unit=tr(str(counted_per)))


def box_words(need: BoxNeed, area_value: str | None, tooth_need: BoxNeed) -> tuple[str, str]:
    """Return the value and the hint shown in one box of the claim card."""
    if need is BoxNeed.BLANK:
        told = {BoxNeed.ONE_TOOTH: tr("tooth says it"), BoxNeed.TOOTH_RANGE: tr("teeth say it")}
        return tr("Leave blank"), told.get(tooth_need, tr("not needed"))
    if need is BoxNeed.ARCH and area_value is not None:
        return tr("Required"), {"01": tr("01, upper arch"), "02": tr("02, lower arch")}[area_value]
    hints = {
        BoxNeed.ONE_TOOTH: tr("one tooth"),
        BoxNeed.TOOTH_RANGE: tr("each tooth treated"),
        BoxNeed.QUADRANT: tr("10, 20, 30 or 40"),
        BoxNeed.ARCH: tr("01 upper, 02 lower"),
        BoxNeed.AREA: tr("00 to 40, as treated"),
        BoxNeed.SURFACES: tr("each surface treated"),
    }
    return tr("Required"), hints[need]


def needs_words(procedure: Procedure) -> str:
    """Return in one line which site boxes of the claim form a code needs filled."""
    boxes = claim_boxes(procedure)
    named = ((tr("Tooth"), boxes.tooth), (tr("Area"), boxes.area), (tr("Surfaces"), boxes.surfaces))
    needed = []
    for name, need in named:
        if need is not BoxNeed.BLANK:
            needed.append(tr("{box}: {hint}", box=name, hint=box_words(need, boxes.area_value, boxes.tooth)[1]))
    return ". ".join(needed) if needed else tr("No tooth, no area, no surfaces")


def region_words(region: MouthRegion) -> str:
    """Return the caption of the mouth picture."""
    one_kind = _kind_of_teeth(region.teeth)
    return {
        RegionKind.ONE_TOOTH: tr("any one {kind}", kind=one_kind),
        RegionKind.SEVERAL_TEETH: tr("the teeth treated"),
        RegionKind.ONE_QUADRANT: tr("one quadrant"),
        RegionKind.ONE_ARCH: tr("one arch"),
        RegionKind.WHOLE_MOUTH: tr("an area of the mouth"),
        RegionKind.NOWHERE: tr("these teeth") if region.teeth else tr("not tied to a tooth"),
    }[region.kind]


def _kind_of_teeth(teeth: frozenset[str]) -> str:
    permanent = {name for name in teeth if name.isdigit()}
    if not permanent:
        return tr("primary tooth")
    front, back = {"8", "25"}, {"3", "30", "4", "20"}
    whose = "" if len(permanent) < len(teeth) else tr("permanent") + " "
    if permanent & front and permanent & back:
        return tr("{whose}tooth", whose=whose)
    if permanent & front:
        return tr("front tooth")
    if "4" in permanent and "3" not in permanent:
        return tr("premolar")
    return tr("molar") if "4" not in permanent else tr("back tooth")
