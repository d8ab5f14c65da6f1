"""The paragraphs of the detail pane as HTML, made from a code's record. Everything from data is escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING, Final

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.procedures import Procedure, SameVisitKind
from cdtdesk.domain.reference import Source
from cdtdesk.services.lookup import CodeDetail
from cdtdesk.ui.support.dates import shown_change
from cdtdesk.ui.support.words import tr

if TYPE_CHECKING:
    from cdtdesk.office.more_rows import InHouseCode

HELP_LINK: Final = "help:"
HELP_SIGN: Final = "sign:help"
"""The picture of the sign that a ``HELP_LINK`` is clicked on; who shows the page paints it."""
"""Begins a link to a page of the guide."""
ON_CONTENT: Final = "11-how-this-content-is-made"
ON_LOOK_ALIKES: Final = "09-choosing-between-look-alikes"
ON_LIMITS: Final = "08-downgrades-and-bundling"
ON_EDITIONS: Final = "10-every-january"
ON_NOTES: Final = "15-notes-and-favorites"
ON_OFFICE: Final = "13-where-your-work-is-kept"
ON_YEAR: Final = "12-the-offices-year"


def what_it_is(procedure: Procedure) -> str:
    """Return the section on what the code is, when it is used and what it must not be confused with."""
    parts = [heading(tr("What it is, and when"), ON_CONTENT)]
    told = procedure.explanation or tr(
        "From your import; no guidance yet. The official text is yours, below; what a claim for it needs, ask the payer."
    )
    parts.append(_paragraph(told))
    parts.append(points(map(escape, procedure.use_when)))
    if procedure.not_for:
        parts.append(_label(tr("Not to be confused with")))
        parts.append(points(f"{code_link(item.cdt_code)} {escape(item.difference)}" for item in procedure.not_for))
    return "".join(parts)


def in_house(record: InHouseCode) -> str:
    """Return the record of a code of the office's own."""
    parts = [heading(tr("What it is"), ON_OFFICE), _paragraph(record.explanation) if record.explanation else ""]
    told = tr("A code of your own office. No payer knows it: it never goes on a claim, and no date of service makes it CDT.")
    parts.append(f'<p class="quiet">{escape(told)}</p>')
    if record.patient_words:
        copy = f'<a href="copy:en">{escape(tr("Copy"))}</a>'
        parts += [heading(tr("Tell the patient"), ON_OFFICE), f"<p>{escape(record.patient_words)} &nbsp;{copy}</p>"]
    return "".join(parts)


def limits_and_patient(procedure: Procedure) -> str:
    """Return the sections on limits, the same visit, and what to tell the patient."""
    parts = []
    if procedure.limits:
        parts += [heading(tr("What plans often limit"), ON_LIMITS), points(map(escape, procedure.limits))]
    for kind, title in (
        (SameVisitKind.USUAL, tr("Usually at the same visit")),
        (SameVisitKind.CONFLICT, tr("Often not paid on the same day")),
    ):
        items = [item for item in procedure.same_visit if item.kind is kind]
        if items:
            reasons = (f"{code_link(item.cdt_code)} {escape(item.reason)}" for item in items)
            parts += [heading(title, ON_LIMITS), points(reasons)]
    parts.append(heading(tr("Tell the patient"), ON_CONTENT))
    for words, link in ((procedure.patient_words, "copy:en"), (procedure.patient_words_es, "copy:es")):
        parts.append(f'<p>{escape(words)} &nbsp;<a href="{link}">{escape(tr("Copy"))}</a></p>')
    return "".join(parts)


def history_and_sources(detail: CodeDetail) -> str:
    """Return the sections on the code's history, its neighbours by number, and where the statements come from."""
    procedure = detail.procedure
    parts = [heading(tr("History"), ON_EDITIONS), points(_history(procedure)), _neighbours(detail)]
    if procedure.doubt:
        parts.append(f'<p class="warn">{escape(tr("Not certain: {doubt}", doubt=procedure.doubt))}</p>')
    parts.append(heading(tr("Where this comes from"), ON_CONTENT))
    parts.append(points(map(_source, detail.sources)))
    checked = tr("Checked {month}. Our own words, not the ADA's; what plans do differs.", month=procedure.checked)
    suggest = f'<a href="correct:">{escape(tr("Suggest a correction"))}</a>'
    parts.append(f'<p class="quiet">{escape(checked)} {suggest}</p>')
    return "".join(parts)


def _source(source: Source) -> str:
    year = f" ({source.year})" if source.year else ""
    return escape(f"{source.publisher}: {source.title}{year}")


def _history(procedure: Procedure) -> Iterable[str]:
    if procedure.added is not None:
        yield escape(tr("In the code set since {year}", year=shown_change(procedure.added)))
    else:
        yield escape(tr("Year of addition not known here"))
    if procedure.revised:
        yield escape(tr("Revised {years}", years=", ".join(map(shown_change, procedure.revised))))
    if procedure.deleted is not None:
        yield escape(tr("Deleted {year}", year=shown_change(procedure.deleted)))
        successors = ", ".join(map(code_link, procedure.replaced_by))
        yield tr("Use instead: {codes}", codes=successors) if successors else escape(tr("No direct successor"))


def _neighbours(detail: CodeDetail) -> str:
    before = f"\u2039 {code_link(detail.previous_code)}" if detail.previous_code else ""
    after = f"{code_link(detail.next_code)} \u203a" if detail.next_code else ""
    return f'<p>{before} &nbsp; <span class="quiet">{escape(tr("by number"))}</span> &nbsp; {after}</p>'


def code_link(cdt_code: CdtCode) -> str:
    """Return a link to another code."""
    return f'<a href="code:{cdt_code}">{cdt_code}</a>'


def heading(title: str, help_page: str) -> str:
    """Return a section's title, with a sign that leads to the ``help_page`` of the guide."""
    sign = f'<img src="{HELP_SIGN}" style="vertical-align: middle">'
    return f'<p class="title">{escape(title)} <a href="{HELP_LINK}{help_page}">{sign}</a></p>'


def _label(title: str) -> str:
    return f'<p class="label">{escape(title)}</p>'


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def points(sentences: Iterable[str]) -> str:
    """Return sentences, HTML already, each as a point."""
    # Qt draws the sign of a list hard against its words.
    lines = [f'<p class="point"><span class="quiet">\u2022</span>&nbsp; {each}</p>' for each in sentences]
    return "".join(lines[:-1]) + "".join(lines[-1:]).replace('"point"', '"end"', 1)
