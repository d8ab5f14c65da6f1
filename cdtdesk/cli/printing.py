"""Answers in words, for a terminal."""

from __future__ import annotations

import datetime as dt
import sys
import textwrap
from collections.abc import Iterable

from cdtdesk.catalog.reader import Summary
from cdtdesk.domain.editions import Validity, Verdict
from cdtdesk.domain.in_force import Status
from cdtdesk.services.lookup import CodeDetail, LookupService, SearchResult


def print_search(result: SearchResult, service: LookupService, on: dt.date) -> None:
    """Print one line a code; on standard error, how words were read and that nothing was found."""
    for typed, read in result.ranking.read_as.items():
        print(f"'{typed}' read as '{read}'", file=sys.stderr)
    for found in result.found:
        is_known = found.summary.cdt_code in service.summaries  # not a code that only the office's licensed text has
        mark = _out_of_force(found.summary, on) if is_known and not service.is_billable(found.summary.cdt_code, on) else ""
        print(f"{found.summary.cdt_code}  {found.summary.plain_name}{mark}")
    if not result.found:
        print("Nothing found: try another word, or fewer.", file=sys.stderr)


def _out_of_force(summary: Summary, on: dt.date) -> str:
    if summary.status is Status.DELETED:
        use = f", use {', '.join(summary.replaced_by)}" if summary.replaced_by else ""
        return f"  [deleted {summary.deleted}{use}]"
    return f"  [not valid on {on.isoformat()}: from {summary.added}]"


def print_summaries(summaries: Iterable[Summary]) -> None:
    """Print one line a code."""
    for summary in summaries:
        ended = f"  [deleted {summary.deleted}]" if summary.status is Status.DELETED else ""
        print(f"{summary.cdt_code}  {summary.plain_name}{ended}")


def verdict_sentence(validity: Validity) -> str:
    """Return one sentence on a code and a date of service."""
    day = validity.on.isoformat()
    successors = f" Use {' or '.join(validity.successors)}." if validity.successors else " It has no direct successor."
    sentence = {
        Verdict.VALID: f"{validity.cdt_code} is valid on {day}.",
        Verdict.NOT_YET: f"{validity.cdt_code} is not valid yet on {day}: it starts on {validity.valid_from}.",
        Verdict.DELETED: f"{validity.cdt_code} was valid until {validity.valid_until}.{successors}",
        Verdict.UNKNOWN: f"{validity.cdt_code} is not in this catalog.",
    }[validity.verdict]
    return sentence + (" The date is outside the years this catalog knows." if validity.outside_known else "")


def print_verdicts(answers: Iterable[Validity]) -> None:
    """Print one sentence a code."""
    for answer in answers:
        print(verdict_sentence(answer))


def print_detail(detail: CodeDetail) -> None:
    """Print the record of one code."""
    procedure = detail.procedure
    print(f"{procedure.cdt_code}  {procedure.plain_name}")
    print(f"{procedure.category_of_service} > {procedure.subcategory}; counted per {procedure.counted_per}")
    print(verdict_sentence(detail.validity))
    _paragraph(procedure.explanation)
    _points("Use it when", procedure.use_when)
    _points("Not for", (f"{item.cdt_code}: {item.difference}" for item in procedure.not_for))
    for item in detail.look_alike_sets:
        _points(item.question, (f"{answer.answer}: {', '.join(answer.cdt_codes)}" for answer in item.answers))
    surfaces = " with surfaces" if procedure.claim.surfaces else ""
    _points("On the claim", (f"{procedure.claim.site}{surfaces}",))
    _points("Usually asked for", procedure.attachments)
    _points("The chart note must say", procedure.chart_facts)
    _points("What plans often limit", procedure.limits)
    _points("To the patient", (procedure.patient_words, procedure.patient_words_es))
    if procedure.doubt:
        _points("Not certain", (procedure.doubt,))
    _points(f"Sources (checked {procedure.checked})", (f"{item.publisher}: {item.title}" for item in detail.sources))


def _paragraph(text: str) -> None:
    print()
    print(textwrap.fill(text, 100))


def _points(title: str, points: Iterable[str]) -> None:
    lines = list(points)
    if lines:
        print(f"\n{title}")
        for line in lines:
            print(textwrap.fill(line, 100, initial_indent="  - ", subsequent_indent="    "))
