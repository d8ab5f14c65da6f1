"""Screen texts for a checked list: verdicts, what a line lacks, codes that clash or belong together on one day."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Final

from cdtdesk.catalog.reader import Summary
from cdtdesk.domain.claim_lines import SiteNeed
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.editions import Verdict
from cdtdesk.domain.procedures import SameVisitKind
from cdtdesk.services.claim_check import CheckedCode, ClaimChecklist, SameDay
from cdtdesk.ui.support.claim_words import verdict_words
from cdtdesk.ui.support.dates import shown_date
from cdtdesk.ui.support.pages import code_link, points
from cdtdesk.ui.support.words import tr

_MOST_PAIRS: Final = 40
_NEEDS: Final = {
    SiteNeed.TOOTH: "a tooth number",
    SiteNeed.TOOTH_RANGE: "the tooth numbers",
    SiteNeed.QUADRANT: "a quadrant",
    SiteNeed.ARCH: "an arch",
    SiteNeed.AREA: "an area of the mouth",
    SiteNeed.SURFACES: "surfaces",
}
_COUNTED: Final = {
    Verdict.DELETED: ("1 ended before the day", "{count} ended before the day"),
    Verdict.NOT_YET: ("1 not valid yet", "{count} not valid yet"),
    Verdict.UNKNOWN: ("1 unknown", "{count} unknown"),
}


def line_verdict(line: CheckedCode) -> str:
    """Return whether the code of a line is valid on its day, and what to use instead."""
    if line.validity.verdict is Verdict.UNKNOWN:
        near = ", ".join(line.near_codes)
        return tr("No such code. Meant: {codes}?", codes=near) if near else tr("No such code: look at the digits")
    words = verdict_words(line.validity, line.validity.successors)
    return tr("{verdict}; from your import, no guidance yet", verdict=words) if line.is_imported else words


def short_verdict(line: CheckedCode) -> str:
    """Return the verdict in two or three words, for a narrow column."""
    validity = line.validity
    if validity.verdict is Verdict.UNKNOWN:
        return tr("No such code")
    if validity.verdict is Verdict.DELETED:
        return tr("Ended {day}", day=shown_date(validity.valid_until)) if validity.valid_until is not None else tr("Ended")
    if validity.verdict is Verdict.NOT_YET:
        return tr("Not yet: {day}", day=shown_date(validity.valid_from)) if validity.valid_from is not None else tr("Not yet")
    return tr("Valid, as far as known") if validity.outside_known else tr("Valid")


def line_html(line: CheckedCode, summary_of: Callable[[CdtCode], Summary | None]) -> str:
    """Return all there is to say about one line, as HTML with links to the codes."""

    def named(code: CdtCode) -> str:
        summary = summary_of(code)
        return code_link(code) if summary is None else f"{code_link(code)} {escape(summary.plain_name)}"

    title = tr("Line {line}", line=line.line)
    head = named(line.cdt_code) if line.plain_name else f"<b>{escape(line.cdt_code)}</b>"
    if line.written.upper() != line.cdt_code:
        head += f" ({escape(tr('written {written}', written=line.written))})"
    told = [escape(verdict_words(line.validity, ()) if line.plain_name else tr("There is no such code."))]
    if line.validity.verdict is Verdict.DELETED and line.validity.successors:
        codes = "; ".join(map(named, line.validity.successors))
        told = [tr("Ended {day}. Used instead: {codes}", day=escape(_last_day(line)), codes=codes)]
    if line.near_codes:
        told.append(tr("Nearest by number: {codes}", codes="; ".join(map(named, line.near_codes))))
    if line.is_imported:
        told.append(escape(tr("From your import; no guidance yet.")))
    if line.needs:
        told.append(escape(tr("The line lacks {what}.", what=line_needs(line))))
    if not line.has_own_date:
        told.append(escape(tr("No date on the line: judged for the date of service above.")))
    items = points(told)
    return f'<p class="title">{escape(title)}</p><p>{head}</p>{items}'


def _last_day(line: CheckedCode) -> str:
    return shown_date(line.validity.valid_until) if line.validity.valid_until is not None else ""


def pairs_html(checked: ClaimChecklist) -> str:
    """Return what is said of codes of one day: conflicts first, then what often goes with them; empty where that is nothing."""
    parts = []
    conflicts = checked.conflicts
    missing = [pair for pair in checked.same_day if pair.kind is SameVisitKind.USUAL and not pair.is_listed]
    together = [pair for pair in checked.same_day if pair.kind is SameVisitKind.USUAL and pair.is_listed]
    for title, pairs in (
        (tr("Often not paid on the same day"), conflicts),
        (tr("Often billed with it, and not in the list"), missing[:_MOST_PAIRS]),
        (tr("In the list together, as usual"), together[:_MOST_PAIRS]),
    ):
        if pairs:
            parts.append(f'<p class="title">{escape(title)}</p>')
            parts.append(points(map(_pair_html, pairs)))
    return "".join(parts)


def _pair_html(pair: SameDay) -> str:
    """Return one pair with links. Two codes of a list share a day; that is told for conflicts, which a claim is judged by."""
    first, second, reason = code_link(pair.cdt_code), code_link(pair.other), escape(pair.reason)
    if pair.kind is SameVisitKind.CONFLICT:
        return tr("{first} and {second} on {day}: {reason}", first=first, second=second, day=shown_date(pair.on), reason=reason)
    return tr("{second}, with {first}: {reason}", first=first, second=second, reason=reason)


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
    parts = [tr("1 code found") if count == 1 else tr("{count} codes found", count=f"{count:,}")]
    counted = ((verdict, checked.count(verdict)) for verdict in _COUNTED)
    parts += [tr(_COUNTED[verdict][number != 1], count=f"{number:,}") for verdict, number in counted if number]
    if lacking := sum(1 for line in checked.lines if line.needs):
        parts.append(tr("1 lacks something") if lacking == 1 else tr("{count} lack something", count=f"{lacking:,}"))
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
