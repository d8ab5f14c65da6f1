"""Codes of the office's own in the list: marked, and kept apart from CDT."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast

from cdtdesk.catalog.reader import Summary
from cdtdesk.domain.categories import CategoryOfService
from cdtdesk.domain.codes import CdtCode
from cdtdesk.office.more_rows import InHouseCode
from cdtdesk.services.finding import InHouseFound
from cdtdesk.services.library import LibraryService
from cdtdesk.ui.support.rows import CodeRow, CodeRows
from cdtdesk.ui.support.words import tr


class InHouseSummary(Summary):
    """Stands in a row where a CDT code's summary stands. Its ``cdt_code`` is the office's own number, its category no CDT one.

    A row with it says ``is_in_house``; whoever asks for a verdict or a category looks at that first.
    """

    @classmethod
    def of(cls, record: InHouseCode) -> InHouseSummary:
        """Return what a row shows of ``record``."""
        number, kind = cast(CdtCode, record.code), cast(CategoryOfService, tr("in-house code, not CDT"))
        gist = record.explanation.split("\n")[0] or record.category or tr("A code of your own: never on a claim")
        return cls(number, record.plain_name, gist, kind, None, None, ())


def with_in_house(
    codes: Sequence[CdtCode],
    make: Callable[[int], CodeRow],
    partial_from: int | None,
    solid: int,
    found: Sequence[CodeRow],
    leading: int,
    marks: Callable[[str], tuple[bool, bool]],
) -> CodeRows:
    """Return the rows of ``codes`` with the in-house rows ``found`` among them.

    The first ``leading`` of them, whose number or own word was typed whole, stand at the top; the others below the ``solid``
    first hits, which match all that was typed. ``marks`` tells whether one has a star, and whether it has a note, as it is now.
    """
    own: list[int | CodeRow] = [*found[:leading], *range(solid), *found[leading:], *range(solid, len(codes))]
    listed = [codes[each] if isinstance(each, int) else each.summary.cdt_code for each in own]

    def made(place: int) -> CodeRow:
        each = own[place]
        if isinstance(each, int):
            return make(each)
        is_favorite, has_note = marks(each.summary.cdt_code)
        return each._replace(is_favorite=is_favorite, is_kept=is_favorite, has_note=has_note)

    return CodeRows(listed, made, None if partial_from is None else partial_from + len(found))


def in_house_rows(
    library: LibraryService, found: Sequence[InHouseFound], stems: frozenset[str], fee_of: Callable[[str], str]
) -> list[CodeRow]:
    """Return a row for each in-house code that was found, in that order. May raise ``OfficeFileUnavailable``."""
    records = {record.code: record for record in library.in_house_codes.records([each.code for each in found])}
    return [
        CodeRow(
            summary=InHouseSummary.of(records[each.code]),
            hit=None,
            matched_stems=stems,
            is_favorite=False,
            has_note=False,
            is_billable=True,
            is_in_house=True,
            fee=fee_of(each.code),
        )
        for each in found
        if each.code in records
    ]
