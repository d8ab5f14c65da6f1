"""Which codes the list shows: a view (all, favorites, notes, recents, a category) narrowed by what is typed."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cdtdesk.domain.categories import CategoryOfService
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.in_force import Status
from cdtdesk.services.front_desk import FrontDesk
from cdtdesk.ui.support.rows import CodeRow, CodeRows

if TYPE_CHECKING:
    from cdtdesk.search.ranking import Hit


class ViewKind(StrEnum):
    """The views of the sidebar."""

    ALL = "all"
    FAVORITES = "favorites"
    NOTES = "notes"
    RECENTS = "recents"
    CATEGORY = "category"


class View(NamedTuple):
    """A view; ``category`` is given for a category of service."""

    kind: ViewKind
    category: CategoryOfService | None = None


OWN_VIEWS = (View(ViewKind.FAVORITES), View(ViewKind.NOTES), View(ViewKind.RECENTS))
"""The views over what the office wrote."""


class Rows(NamedTuple):
    """Rows for the list, how words were read, and how many codes each view holds under the query."""

    rows: CodeRows
    read_as: Mapping[str, str]
    counts: Mapping[View, int]
    teeth: frozenset[str] = frozenset()
    """The teeth named in the query, by Universal number."""


class RowSource:
    """Makes rows. The office file being unavailable only takes the marks away; the codes are shown all the same."""

    def __init__(self, desk: FrontDesk, on: dt.date) -> None:
        self._desk = desk
        self._lookup = desk.lookup
        self.on = on
        self.reads_office = False
        """Whether the office's marks are shown: the first frame goes without, so that it need not wait for the file."""

    def rows_for(self, view: View, text: str) -> Rows:
        """Return the rows of ``view`` for the query ``text``."""
        return self._searched(view, text) if text.strip() else self._unsearched(view)

    def _searched(self, view: View, text: str) -> Rows:
        from cdtdesk.search.ranking import Tier
        from cdtdesk.services.finding import find_codes

        result = find_codes(self._lookup, self._desk.library, text)
        hits = [found.hit for found in result.found]
        codes = self._codes_of(view)
        among = None if codes is None else set(codes)
        kept = [hit for hit in hits if among is None or hit.cdt_code in among]
        partial = next((place for place, hit in enumerate(kept) if hit.tier >= Tier.SOME_WORDS), None)
        if partial == 0 or (partial is not None and kept[partial].tier >= Tier.NEAR_CODE):
            partial = None
        stems = result.ranking.matched_stems
        rows = CodeRows(
            [CdtCode(hit.cdt_code) for hit in kept],
            lambda place: self._row(CdtCode(kept[place].cdt_code), kept[place], stems, place == partial),
            partial,
        )
        teeth = frozenset(tooth.universal for tooth in result.ranking.query.teeth)
        return Rows(rows, result.ranking.read_as, self._counts(CdtCode(hit.cdt_code) for hit in hits), teeth)

    def _unsearched(self, view: View) -> Rows:
        active = self._lookup.codes_with_status(Status.ACTIVE)
        codes = active
        if view.kind is ViewKind.CATEGORY:  # a deleted code is found by searching, as among all codes
            codes = self._lookup.codes_with_status(Status.ACTIVE, view.category)
        elif view.kind is not ViewKind.ALL:
            codes = [code for code in self._codes_of(view) or [] if code in self._lookup.summaries]
        rows = CodeRows(codes, lambda place: self._row(codes[place], None, frozenset(), False))
        return Rows(rows, {}, self._counts(active, searched=False))

    def _codes_of(self, view: View) -> list[CdtCode] | None:
        """Return the codes of a view in its order; None for all of them."""
        if view.kind is ViewKind.ALL:
            return None
        if view.kind is ViewKind.CATEGORY:
            return self._lookup.codes_with_status(None, view.category)
        if not self.reads_office:
            return []
        from cdtdesk.office.faults import OfficeFileUnavailable

        try:
            if view.kind is ViewKind.FAVORITES:
                return self._desk.library.favorite_codes()
            if view.kind is ViewKind.RECENTS:
                return self._desk.library.recent_codes()
            return [note.cdt_code for note in self._desk.library.newest_notes()]
        except OfficeFileUnavailable:
            return []

    def _counts(self, codes: Iterable[CdtCode], searched: bool = True) -> dict[View, int]:
        found = list(codes)
        listed = self._lookup.summaries.listed
        by_category = Counter(listed[code].category_of_service for code in found)
        counts = {View(ViewKind.ALL): len(found)}
        counts |= {View(ViewKind.CATEGORY, category): by_category[category] for category in CategoryOfService}
        if self.reads_office:
            among = set(found)
            for view in OWN_VIEWS:
                own = self._codes_of(view) or []
                counts[view] = sum(code in among for code in own) if searched else len(own)
        return counts

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
        if not self.reads_office:
            return False, False
        from cdtdesk.office.faults import OfficeFileUnavailable

        library = self._desk.library
        try:
            return library.is_favorite(code), code in library.noted_codes()
        except OfficeFileUnavailable:
            return False, False
