"""A list of favorites for a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cdtdesk.domain.codes import CdtCode, NotACdtCode
from cdtdesk.exchange.csv_files import write_csv
from cdtdesk.services.library import LibraryService
from cdtdesk.services.lookup import LookupService


def write_favorites(
    path: Path, header: Sequence[str], lookup: LookupService, library: LibraryService, list_id: str, replace: bool
) -> int:
    """Write a list in its order as CSV: code, our name, category, status, the office's label, its newest note on the code.

    ``header`` are the words for those six columns. A code that the catalog does not know stands there by its number alone.
    Returns how many rows were written; raises ``FileTrouble`` and ``OfficeFileUnavailable``.
    """
    rows = [_row(favorite.code, favorite.label, lookup, library) for favorite in library.favorites.favorites(list_id)]
    write_csv(path, header, rows, replace)
    return len(rows)


def _row(code: str, label: str, lookup: LookupService, library: LibraryService) -> list[str]:
    note = next(iter(library.notes.of(code, limit=1)), None)
    own = [label, note.text if note is not None else ""]
    try:
        known = CdtCode(code)
    except NotACdtCode:
        return [code, "", "", "", *own]
    if known not in lookup.summaries:
        return [code, "", "", "", *own]
    summary = lookup.summaries[known]
    return [code, summary.plain_name, str(summary.category_of_service), str(summary.status), *own]
