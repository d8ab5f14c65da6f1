"""Screen texts on the office's own licensed text: what a file holds, which rows are left out and why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from cdtdesk.exchange.column_guess import Role
from cdtdesk.exchange.licensed_text import CodeTexts, RowProblem
from cdtdesk.exchange.text_sources import SourceKind, TextSource
from cdtdesk.services.licensed_text import TextChange, TextPreview
from cdtdesk.ui.support.words import tr

_ROLES: Final = {
    Role.CODE: "Code",
    Role.NOMENCLATURE: "Short official name",
    Role.DESCRIPTOR: "Official description",
    Role.CATEGORY: "Category",
}
_KINDS: Final = {
    SourceKind.CSV: "a table in a text file",
    SourceKind.TSV: "a table in a text file, parted by tabs",
    SourceKind.FIXED_WIDTH: "text in columns of a fixed width",
    SourceKind.PASTED: "pasted text",
    SourceKind.WORKBOOK: "a workbook",
    SourceKind.OPEN_DENTAL: "Open Dental's list of codes",
    SourceKind.XML: "XML",
}
_PROBLEMS: Final = {
    RowProblem.NO_CODE: "no code in this row",
    RowProblem.NOT_A_CDT_CODE: "not a CDT code: D and four digits",
    RowProblem.NO_TEXT: "no text beside the code",
    RowProblem.TOO_LONG: "the text is too long to be one",
    RowProblem.SAME_AGAIN: "the same was said before",
    RowProblem.OTHER_TEXT_BEFORE: "another row says something else of this code; the first one counts",
}
_NOT_KNOWN: Final = (
    "1 code is not in the catalog: it becomes found and dated, with no guidance yet.",
    "{count} codes are not in the catalog: they become found and dated, with no guidance yet.",
)
_CHANGES: Final = {
    TextChange.NEW: ("1 new", "{count} new"),
    TextChange.CHANGED: ("1 other than before", "{count} other than before"),
    TextChange.SAME: ("1 as before", "{count} as before"),
}


def role_words(role: Role) -> str:
    """Return what a column holds."""
    return tr(_ROLES[role])


def problem_words(problem: RowProblem) -> str:
    """Return why a row is left out."""
    return tr(_PROBLEMS[problem])


def source_words(source: TextSource, texts: CodeTexts) -> str:
    """Return how a source was read: what it is, how its letters are coded, which sheets were taken."""
    parts = [tr(_KINDS[source.kind])]
    if source.encoding:
        parts.append(tr("letters as {encoding}", encoding=source.encoding))
    if len(texts.all_sheets) > 1:
        parts.append(tr("sheets read: {names}", names=", ".join(texts.sheets)))
    return tr("Read as {how}.", how=", ".join(parts))


def left_out_words(counts: Mapping[RowProblem, int], shown: int) -> str:
    """Return how many rows are left out and why; ``shown`` of them are listed."""
    count = sum(counts.values())
    reasons = "; ".join(tr("{reason}: {count}", reason=problem_words(each), count=f"{n:,}") for each, n in counts.items() if n)
    head = tr("1 row is left out") if count == 1 else tr("{count} rows are left out", count=f"{count:,}")
    told = tr("{head} ({reasons}).", head=head, reasons=reasons)
    return tr("{told} The first {shown} of them:", told=told, shown=shown) if count > shown else told


def preview_words(preview: TextPreview) -> str:
    """Return what taking the file in would do."""
    number_of_texts = len(preview.lines)
    texts = tr("1 text") if number_of_texts == 1 else tr("{count} texts", count=f"{number_of_texts:,}")
    parts = [
        tr(_CHANGES[change][number != 1], count=f"{number:,}")
        for change in _CHANGES
        if (number := preview.changes.get(change, 0))
    ]
    told = tr("{texts} for CDT {year}: {parts}.", texts=texts, year=preview.edition, parts=", ".join(parts))
    if unknown := len(preview.not_in_catalog):
        more = tr(_NOT_KNOWN[unknown != 1], count=f"{unknown:,}")
        return f"{told} {more}"
    return told
