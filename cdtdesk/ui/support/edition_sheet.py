"""The edition report on paper: what there is to do, with boxes to tick, and what changed, by category."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from cdtdesk.domain.codes import CdtCode
from cdtdesk.services.edition_changes import ChangedCode, EditionReport, Task, TouchedCode
from cdtdesk.ui.support.dates import shown_date
from cdtdesk.ui.support.edition_words import change_words, done_words, knowledge_words, task_sentence, touched_words
from cdtdesk.ui.support.print_sheet import Block, Paper, Sheet, SheetHead, SheetLayout
from cdtdesk.ui.support.sheet_entries import SheetEntry
from cdtdesk.ui.support.words import tr

_NO_CODE: Final = CdtCode.trusted("")


class _ReportLayout(SheetLayout):
    """A line a change: code, what it is and what of the office's it touches, what is used instead, a box."""

    def __init__(self, paper: Paper) -> None:
        super().__init__(paper, is_full=False, with_notes=True, with_fees=False)

    def heads(self) -> tuple[str, str, str, str]:
        return tr("Code"), tr("What it is, and what of ours it touches"), tr("Change"), tr("Done")


def report_sheet(report: EditionReport, printed: dt.date, paper: Paper) -> Sheet:
    """Return the report as a sheet of ``paper``; ``printed`` is the day to say that it was printed."""
    layout = _ReportLayout(paper)
    blocks: list[Block] = []
    group = ""
    for entry in _entries(report):
        if entry.group != group:
            blocks.append(layout.group(entry.group, is_first=not blocks))
            group = entry.group
        blocks += layout.blocks(entry)
    head = SheetHead(
        title=report_title(report),
        subtitle=knowledge_words(report),
        printed=tr("Printed {day}", day=shown_date(printed)),
        notice=tr(
            "Plain words by cdtdesk, not the official wording. CDT is a registered trademark of the American Dental "
            "Association, which has no part in this sheet."
        ),
    )
    return Sheet(head, layout, blocks)


def report_title(report: EditionReport) -> str:
    """Return what the report is about."""
    return tr("From CDT {first} to CDT {last}", first=report.from_year, last=report.to_year)


def _entries(report: EditionReport) -> Iterator[SheetEntry]:
    for task in report.tasks:
        yield _task_entry(task)
    for edition in report.announced:
        for note in edition.notes:
            yield _entry(tr("Announced for CDT {year}", year=edition.year), _NO_CODE, note)
    touched = {(item.change.cdt_code, item.change.kind): item for item in report.touched}
    for category in report.categories:
        name = tr(str(category.category_of_service))
        for change in (*category.added, *category.revised, *category.deleted):
            yield _change_entry(name, change, touched.get((change.cdt_code, change.kind)))


def _task_entry(task: Task) -> SheetEntry:
    code = task.change.cdt_code if task.change is not None else _NO_CODE
    successors = ", ".join(task.change.successors) if task.change is not None else ""
    use = tr("Use {codes}", codes=successors) if successors else ""
    return _entry(tr("To do"), code, task_sentence(task), use, done_words(task) if task.is_done else "[    ]")


def _change_entry(group: str, change: ChangedCode, touched: TouchedCode | None) -> SheetEntry:
    notes = (tr("Ours: {what}", what=touched_words(touched)),) if touched is not None else ()
    return _entry(group, change.cdt_code, change.name, change_words(change), notes=notes)


def _entry(group: str, code: CdtCode, name: str, change: str = "", done: str = "", notes: tuple[str, ...] = ()) -> SheetEntry:
    return SheetEntry(group, code, name, gist="", warning="", needs=change, send=done, fee="", notes=notes, details=())
