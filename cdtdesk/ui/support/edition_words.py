"""Screen texts of the edition report: what changed, what of the office's it touches, what there is to do."""

from __future__ import annotations

from html import escape
from typing import Final

from cdtdesk.domain.editions import Edition
from cdtdesk.services.edition_changes import (
    ChangedCode,
    ChangeKind,
    ChangeSource,
    ComingEdition,
    EditionReport,
    Knowledge,
    Task,
    TaskKind,
    TouchedCode,
)
from cdtdesk.ui.support.dates import shown_date
from cdtdesk.ui.support.fee_words import shown_fee
from cdtdesk.ui.support.pages import code_link, points
from cdtdesk.ui.support.words import tr

_KINDS: Final = {ChangeKind.ADDED: "New", ChangeKind.REVISED: "Reworded", ChangeKind.DELETED: "Ended"}
_COUNTED: Final = {
    ChangeKind.ADDED: ("1 new", "{count} new"),
    ChangeKind.REVISED: ("1 reworded", "{count} reworded"),
    ChangeKind.DELETED: ("1 ended", "{count} ended"),
}
"""Of one, and of another number: some languages tell them apart where English does not."""
_TASKS: Final = {
    TaskKind.REPLACE_FAVORITE: "{code} has ended: take its successor into your favorites",
    TaskKind.READ_NOTE: "Read your note on {code} again",
    TaskKind.REPLACE_OWN_WORD: "{code} has ended: give your word for it another code",
    TaskKind.MOVE_FEE: "{code} has ended: move its fee to what is billed instead",
    TaskKind.READ_AGAIN: "{code} was reworded: read what it says now",
    TaskKind.IMPORT_TEXT: "Take in your new edition's code list",
}


def coming_words(coming: ComingEdition) -> str:
    """Return the sentence of the banner on the coming edition."""
    if coming.days_left > 1:
        return tr("CDT {year} takes effect in {days} days, on 01/01/{year}.", year=coming.year, days=coming.days_left)
    if coming.days_left == 1:
        return tr("CDT {year} takes effect tomorrow.", year=coming.year)
    if coming.is_in_catalog or coming.is_imported:
        return tr("CDT {year} is in force since 01/01/{year}.", year=coming.year)
    return tr("CDT {year} is in force since 01/01/{year}, and its codes are not known here yet.", year=coming.year)


def task_sentence(task: Task) -> str:
    """Return what there is to do."""
    if task.change is None:
        return tr(_TASKS[task.kind])
    words = tr(_TASKS[task.kind], code=task.change.cdt_code)
    return tr("{task} (by your import)", task=words) if task.change.source is ChangeSource.IMPORT else words


def task_words(task: Task) -> str:
    """Return what there is to do, with the codes to choose from, and by whom it was done."""
    words = task_sentence(task)
    if task.change is not None and task.change.kind is ChangeKind.DELETED and task.change.successors:
        words = tr("{task}: {codes}", task=words, codes=", ".join(task.change.successors))
    return tr("{task} ({done})", task=words, done=done_words(task)) if task.is_done else words


def done_words(task: Task) -> str:
    """Return who did a thing, and when; for one that is done."""
    day = shown_date(task.done_at.astimezone().date()) if task.done_at is not None else ""
    if task.done_by:
        return tr("done {day}, {who}", day=day, who=task.done_by)
    return tr("done {day}", day=day)


def report_html(report: EditionReport) -> str:
    """Return what changed by category, and what of the office's it touches."""
    parts = [f'<p class="quiet">{escape(knowledge_words(report))}</p>']
    parts += map(_announced, report.announced)
    for changes in report.categories:
        parts.append(f'<p class="title">{escape(tr(str(changes.category_of_service)))}</p>')
        for kind, codes in (
            (ChangeKind.ADDED, changes.added),
            (ChangeKind.REVISED, changes.revised),
            (ChangeKind.DELETED, changes.deleted),
        ):
            if codes:
                parts.append(f'<p class="label">{escape(tr(_KINDS[kind]))}</p>{points(map(_change, codes))}')
    if not report.categories and report.knowledge is not Knowledge.ANNOUNCED:
        parts.append(f"<p>{escape(tr('No code changed between these editions, as far as is known here.'))}</p>")
    return "".join(parts)


def touched_html(report: EditionReport) -> str:
    """Return what of the office's the changes touch; empty where they touch nothing."""
    return points(map(_touched, report.touched)) if report.touched else ""


def knowledge_words(report: EditionReport) -> str:
    """Return what a report rests on."""
    if report.knowledge is Knowledge.ANNOUNCED:
        year = report.to_year
        return tr("Of CDT {year} only announcements are known here: topics and numbers of changes, no codes.", year=year)
    if report.knowledge is Knowledge.IMPORT:
        words = tr("By the catalog, and by the code list that your office took in.")
        partial = tr("{words} That list is not whole: what it lacks is not called ended.", words=words)
        return partial if report.import_is_partial else words
    return tr("By the catalog. Years of change are facts; where one is not known, the code's page says so.")


def _announced(edition: Edition) -> str:
    numbers = [
        tr(_COUNTED[kind][count != 1], count=count)
        for kind, count in (
            (ChangeKind.ADDED, edition.added),
            (ChangeKind.REVISED, edition.revised),
            (ChangeKind.DELETED, edition.deleted),
        )
        if count is not None
    ]
    head = tr("Announced for CDT {year}", year=edition.year)
    more = f": {', '.join(numbers)}" if numbers else ""
    return f"<p class='title'>{escape(head + more)}</p>{points(map(escape, edition.notes))}"


def _change(change: ChangedCode) -> str:
    parts = [f"{code_link(change.cdt_code)} {escape(change.name)}"]
    if change.on.month != 1 or change.on.day != 1:
        parts.append(escape(tr("from {day}", day=shown_date(change.on))))
    if change.kind is ChangeKind.DELETED:
        links = ", ".join(map(code_link, change.successors))
        parts.append(tr("use {codes}", codes=links) if links else escape(tr("no direct successor")))
    if change.source is ChangeSource.IMPORT:
        parts.append(escape(tr("from your import; no guidance yet")))
    return ", ".join(parts)


def change_words(change: ChangedCode) -> str:
    """Return what became of a code, in words for a narrow column."""
    is_new_year = (change.on.month, change.on.day) == (1, 1)
    when = str(change.on.year) if is_new_year else shown_date(change.on)
    kind = tr("{kind} {when}", kind=tr(_KINDS[change.kind]), when=when)
    if change.source is ChangeSource.IMPORT:
        return tr("{kind}, by your import", kind=kind)
    if change.kind is ChangeKind.DELETED:
        codes = ", ".join(change.successors)
        return tr("{kind}: use {codes}", kind=kind, codes=codes) if codes else tr("{kind}, no direct successor", kind=kind)
    return kind


def touched_words(touched: TouchedCode) -> str:
    """Return what of the office's a change touches."""
    told = [tr("a favorite")] if touched.favorite_lists else []
    if touched.notes:
        count = len(touched.notes)
        told.append(tr("1 note") if count == 1 else tr("{count} notes", count=count))
    told += [tr("your word “{word}”", word=word) for word in touched.own_words]
    told += [tr("fee {fee} in {schedule}", fee=shown_fee(amount), schedule=name) for name, amount in touched.fees]
    if touched.has_old_text:
        told.append(tr("your official text is of an earlier edition"))
    return ", ".join(told)


def _touched(touched: TouchedCode) -> str:
    kind = tr(_KINDS[touched.change.kind]).lower()
    words = escape(tr("{kind}: {what}", kind=kind, what=touched_words(touched)))
    return f"{code_link(touched.change.cdt_code)} {escape(touched.change.name)} - {words}"
