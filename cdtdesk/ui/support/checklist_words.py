"""Screen texts for a checked list: verdicts, what a line lacks, codes that clash or belong together on one day."""

from __future__ import annotations

from typing import Final

from cdtdesk.domain.claim_lines import SiteNeed
from cdtdesk.domain.editions import Verdict
from cdtdesk.domain.procedures import SameVisitKind
from cdtdesk.services.claim_check import CheckedCode, ClaimChecklist, SameDay
from cdtdesk.ui.support.claim_words import verdict_words
from cdtdesk.ui.support.dates import shown_date
from cdtdesk.ui.support.words import tr

_NEEDS: Final = {
    SiteNeed.TOOTH: "a tooth number",
    SiteNeed.TOOTH_RANGE: "the tooth numbers",
    SiteNeed.QUADRANT: "a quadrant",
    SiteNeed.ARCH: "an arch",
    SiteNeed.AREA: "an area of the mouth",
    SiteNeed.SURFACES: "surfaces",
}


def line_verdict(line: CheckedCode) -> str:
    """Return whether the code of a line is valid on its day, and what to use instead."""
    if line.validity.verdict is Verdict.UNKNOWN:
        near = ", ".join(line.near_codes)
        return tr("No such code. Meant: {codes}?", codes=near) if near else tr("No such code: look at the digits")
    words = verdict_words(line.validity, line.validity.successors)
    return tr("{verdict}; from your import, no guidance yet", verdict=words) if line.is_imported else words


def line_needs(line: CheckedCode) -> str:
    """Return what the line lacks for the claim; empty where nothing is known to be missing."""
    return ", ".join(tr(_NEEDS[need]) for need in line.needs)


def pair_words(pair: SameDay) -> str:
    """Return what is said of two codes of one day."""
    day = shown_date(pair.on)
    values = {"first": pair.cdt_code, "second": pair.other, "day": day, "reason": pair.reason}
    if pair.kind is SameVisitKind.CONFLICT:
        return tr("{first} and {second} on {day}: {reason}", **values)
    if pair.is_listed:
        return tr("{first} goes with {second}: {reason}", **values)
    return tr("{first} often comes with {second}, which is not in the list: {reason}", **values)


def summary_words(checked: ClaimChecklist) -> str:
    """Return the whole answer in one line."""
    if not checked.lines:
        return tr("No code was found in this text.")
    count = len(checked.lines)
    parts = [tr("1 code found") if count == 1 else tr("{count} codes found", count=count)]
    for verdict, words in (
        (Verdict.DELETED, "{count} ended before the day"),
        (Verdict.NOT_YET, "{count} not valid yet"),
        (Verdict.UNKNOWN, "{count} unknown"),
    ):
        if number := checked.count(verdict):
            parts.append(tr(words, count=number))
    if lacking := sum(1 for line in checked.lines if line.needs):
        parts.append(tr("{count} lack something", count=lacking))
    if conflicts := len(checked.conflicts):
        parts.append(tr("1 conflict of one day") if conflicts == 1 else tr("{count} conflicts of one day", count=conflicts))
    if len(parts) == 1:
        parts.append(tr("all valid, nothing missing"))
    return ", ".join(parts) + "."


def as_text(checked: ClaimChecklist) -> str:
    """Return the whole answer as lines of text, to be pasted elsewhere."""
    lines = [summary_words(checked), ""]
    for line in checked.lines:
        told = [f"{line.cdt_code} {line.plain_name}".strip(), line_verdict(line)]
        if needs := line_needs(line):
            told.append(tr("lacks {what}", what=needs))
        lines.append(tr("Line {line}: {told}", line=line.line, told=" - ".join(told)))
    if checked.same_day:
        lines += ["", *(pair_words(pair) for pair in checked.same_day)]
    return "\n".join(lines)
