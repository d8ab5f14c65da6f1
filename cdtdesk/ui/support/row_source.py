"""Which codes the list shows: a view (all, favorites, notes, recents, a category) narrowed by what is typed."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from cdtdesk.domain.categories import CategoryOfService
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.in_force import Status
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.services.library import LibraryService
from cdtdesk.services.lookup import LookupService
from cdtdesk.ui.support.rows import CodeRow

if TYPE_CHECKING:
    from cdtdesk.search.ranking import Hit


class ViewKind(StrEnum):
    """The views of the sidebar."""

    ALL = "all"
    FAVORITES = "favorites"
    NOTES = "notes"
    RECENTS = "recents"
    CATEGORY = "category"


@dataclass(frozen=True, slots=True)
class View:
    """A view; ``category`` is given for a category of service."""

    kind: ViewKind
    category: CategoryOfService | None = None


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows for the list, how words were read, and how many codes each view holds under the query."""

    rows: tuple[CodeRow, ...]
    read_as: Mapping[str, str] = field(default_factory=dict)
    counts: Mapping[View, int] = field(default_factory=dict)
    teeth: frozenset[str] = frozenset()
    """The teeth named in the query, by Universal number."""


class RowSource:
    """Makes rows. The office file being unavailable only takes the marks away; the codes are shown all the same."""

    def __init__(self, lookup: LookupService, library: LibraryService, on: dt.date) -> None:
        self._lookup = lookup
        self._library = library
        self.on = on

    def rows_for(self, view: View, text: str) -> Rows:
        """Return the rows of ``view`` for the query ``text``."""
        if not text.strip():
            return self._unsearched(view)
        from cdtdesk.search.ranking import Tier
        from cdtdesk.services.finding import find_codes

        result = find_codes(self._lookup, self._library, text)
        hits = [found.hit for found in result.found]
        codes = self._codes_of(view)
        kept = [hit for hit in hits if codes is None or hit.cdt_code in codes]
        first_partial = next((hit for hit in kept if hit.tier >= Tier.SOME_WORDS), None)
        whole = bool(kept) and kept[0].tier < Tier.SOME_WORDS
        stems = result.ranking.matched_stems
        rows = tuple(
            self._row(CdtCode(hit.cdt_code), hit, stems, whole and hit is first_partial and hit.tier < Tier.NEAR_CODE)
            for hit in kept
        )
        teeth = frozenset(tooth.universal for tooth in result.ranking.query.teeth)
        return Rows(rows, result.ranking.read_as, self._counts(CdtCode(hit.cdt_code) for hit in hits), teeth)

    def _unsearched(self, view: View) -> Rows:
        codes = self._codes_of(view)
        if codes is None:
            codes = self._active_codes()
        elif view.kind is ViewKind.CATEGORY:  # a deleted code is found by searching, as among all codes
            codes = [code for code in codes if self._lookup.summaries[code].status is Status.ACTIVE]
        rows = tuple(self._row(code, None, frozenset(), False) for code in codes if code in self._lookup.summaries)
        return Rows(rows, {}, self._counts(self._active_codes(), searched=False))

    def _active_codes(self) -> list[CdtCode]:
        return [code for code, summary in self._lookup.summaries.items() if summary.status is Status.ACTIVE]

    def _codes_of(self, view: View) -> list[CdtCode] | None:
        """Return the codes of a view in its order; None for all of them."""
        if view.kind is ViewKind.ALL:
            return None
        if view.kind is ViewKind.CATEGORY:
            return [
                code
                for code, summary in self._lookup.summaries.items()
                if summary.category_of_service is view.category
            ]
        try:
            if view.kind is ViewKind.FAVORITES:
                return self._library.favorite_codes()
            if view.kind is ViewKind.RECENTS:
                return self._library.recent_codes()
            return [note.cdt_code for note in self._library.newest_notes()]
        except OfficeFileUnavailable:
            return []

    def _counts(self, codes: Iterable[CdtCode], searched: bool = True) -> dict[View, int]:
        found = list(codes)
        by_category = Counter(self._lookup.summaries[code].category_of_service for code in found)
        counts = {View(ViewKind.ALL): len(found)}
        counts |= {View(ViewKind.CATEGORY, category): by_category[category] for category in CategoryOfService}
        among = set(found)
        for kind in (ViewKind.FAVORITES, ViewKind.NOTES, ViewKind.RECENTS):
            own = self._codes_of(View(kind)) or []
            counts[View(kind)] = sum(code in among for code in own) if searched else len(own)
        return counts

    def refreshed(self, row: CodeRow) -> CodeRow:
        """Return ``row`` with the office's marks as they are now."""
        return self._row(row.summary.cdt_code, row.hit, row.matched_stems, row.starts_partial)

    def _row(self, code: CdtCode, hit: Hit | None, stems: frozenset[str], starts_partial: bool) -> CodeRow:
        is_favorite, has_note = self.marks(code)
        return CodeRow(
            summary=self._lookup.summaries[code],
            hit=hit,
            matched_stems=stems,
            is_favorite=is_favorite,
            has_note=has_note,
            is_billable=self._lookup.is_billable(code, self.on),
            starts_partial=starts_partial,
        )

    def marks(self, code: CdtCode) -> tuple[bool, bool]:
        """Return whether ``code`` has a star, and whether it has a note."""
        try:
            return self._library.is_favorite(code), code in self._library.noted_codes()
        except OfficeFileUnavailable:
            return False, False
