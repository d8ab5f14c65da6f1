"""Screen texts on the office's own licensed text: what a file holds, which rows are left out and why."""

from __future__ import annotations

from typing import Final

from cdtdesk.exchange.column_guess import Role
from cdtdesk.exchange.licensed_text import RowProblem
from cdtdesk.services.licensed_text import TextChange, TextPreview
from cdtdesk.ui.support.words import tr

_ROLES: Final = {
    Role.CODE: "Code",
    Role.NOMENCLATURE: "Short official name",
    Role.DESCRIPTOR: "Official description",
    Role.CATEGORY: "Category",
}
_PROBLEMS: Final = {
    RowProblem.NO_CODE: "no code in this row",
    RowProblem.NOT_A_CDT_CODE: "not a CDT code: D and four digits",
    RowProblem.NO_TEXT: "no text beside the code",
    RowProblem.TOO_LONG: "the text is too long to be one",
    RowProblem.SAME_AGAIN: "the same was said before",
    RowProblem.OTHER_TEXT_BEFORE: "another row says something else of this code; the first one counts",
}


def role_words(role: Role) -> str:
    """Return what a column holds."""
    return tr(_ROLES[role])


def problem_words(problem: RowProblem) -> str:
    """Return why a row is left out."""
    return tr(_PROBLEMS[problem])


def preview_words(preview: TextPreview) -> str:
    """Return what taking the file in would do."""
    number_of_texts = len(preview.lines)
    texts = tr("1 text") if number_of_texts == 1 else tr("{count} texts", count=f"{number_of_texts:,}")
    parts = [
        tr(words, count=f"{number:,}")
        for change, words in (
            (TextChange.NEW, "{count} new"),
            (TextChange.CHANGED, "{count} other than before"),
            (TextChange.SAME, "{count} as before"),
        )
        if (number := preview.changes.get(change, 0))
    ]
    told = tr("{texts} for CDT {year}: {parts}.", texts=texts, year=preview.edition, parts=", ".join(parts))
    if unknown := len(preview.not_in_catalog):
        count = f"{unknown:,}"
        more = tr("{count} codes are not in the catalog: they become found and dated, with no guidance yet.", count=count)
        return f"{told} {more}"
    return told
