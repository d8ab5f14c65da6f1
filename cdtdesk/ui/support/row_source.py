"""Which codes the list shows: a view (all, favorites, notes, recents, a category) narrowed by what is typed."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cdtdesk.catalog.reader import Summary
from cdtdesk.domain.categories import CategoryOfService
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.in_force import Status, first_day_of
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.services.front_desk import FrontDesk
from cdtdesk.ui.support.rows import CodeRow, CodeRows
from cdtdesk.ui.support.words import tr

if TYPE_CHECKING:
    from cdtdesk.search.ranking import Hit
    from cdtdesk.services.favorites import Dress
    from cdtdesk.services.finding import InHouseFound
    from cdtdesk.services.lookup import FoundCode


class ViewKind(StrEnum):
    """The views of the sidebar."""

    ALL = "all"
    FAVORITES = "favorites"
    NOTES = "notes"
    RECENTS = "recents"
    MOST_USED = "most_used"
    CATEGORY = "category"


class View(NamedTuple):
    """A view; ``category`` is given for a category of service, ``list_id`` for a list of favorites but the default one."""

    kind: ViewKind
    category: CategoryOfService | None = None
    list_id: str = ""


DEFAULT_LIST = View(ViewKind.FAVORITES)
"""The list that Ctrl+D keeps a code in."""

OWN_VIEWS = (DEFAULT_LIST, View(ViewKind.NOTES), View(ViewKind.RECENTS), View(ViewKind.MOST_USED))
"""The views over what the office wrote, besides its own lists."""


class Rows(NamedTuple):
    """Rows for the list, how words were read, and how many codes each view holds under the query."""

    rows: CodeRows
    read_as: Mapping[str, str]
    counts: Mapping[View, int]
    teeth: frozenset[str] = frozenset()
    """The teeth named in the query, by Universal number."""
    surfaces: str = ""
    """The letters of the surfaces named in the query."""


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
        found = self._for_the_day(result.found)
        codes = self._codes_of(view)
        among = None if codes is None else set(codes)
        kept = [
            each
            for each in found
            if among is None or each.summary.cdt_code in among or each.summary.category_of_service is view.category
        ]
        partial = next((place for place, each in enumerate(kept) if each.hit.tier >= Tier.SOME_WORDS), None)
        if partial == 0 or (partial is not None and kept[partial].hit.tier >= Tier.NEAR_CODE):
            partial = None
        stems = result.ranking.matched_stems

        def make(place: int) -> CodeRow:
            return self._row(view, *kept[place], stems, place == partial)

        rows = CodeRows([each.summary.cdt_code for each in kept], make, partial)
        listed = self._in_house_of(view) if result.in_house else []
        own = tuple(each for each in result.in_house if view.kind is ViewKind.ALL or each.code in listed)
        if own:
            solid = next((place for place, each in enumerate(kept) if each.hit.tier >= Tier.SOME_WORDS), len(kept))
            rows = self._with_in_house(rows, make, solid, own, stems)
        teeth = frozenset(tooth.universal for tooth in result.ranking.query.teeth)
        counts = self._counts(each.summary.cdt_code for each in found)
        return Rows(rows, result.ranking.read_as, counts, teeth, result.ranking.query.surfaces)

    @property
    def _is_another_year(self) -> bool:
        """Whether the day lies before the newest edition: what that one holds is then not what was in force."""
        return self.on.year < self._lookup.last_known_day.year

    def _for_the_day(self, found: tuple[FoundCode, ...]) -> tuple[FoundCode, ...]:
        """Return ``found`` in the order for the date of service."""
        if not self._is_another_year:
            return found
        from cdtdesk.services.finding_dated import ordered_for

        return ordered_for(found, lambda code: self._desk.is_billable(code, self.on))

    def _in_force(self, category: CategoryOfService | None = None) -> list[CdtCode]:
        """Return the codes in force on the date of service, in number order; ended ones are found by searching."""
        if not self._is_another_year:
            known = self._lookup.codes_with_status(Status.ACTIVE, category)
        else:
            codes = self._lookup.codes_with_status(None, category)
            known = [code for code in codes if self._lookup.is_billable(code, self.on)]
        imported = self._desk.imported if self.reads_office else None
        if imported is None:
            return known
        try:
            all_own = imported.all()
            own = (code for code in imported.in_force(self.on) if category in (None, all_own[code].category_of_service))
            return sorted([*known, *own])
        except OfficeFileUnavailable:
            return known

    def _with_in_house(
        self,
        rows: CodeRows,
        make: Callable[[int], CodeRow],
        solid: int,
        found: tuple[InHouseFound, ...],
        stems: frozenset[str],
    ) -> CodeRows:
        """Return ``rows`` with the office's own codes that answer too; see ``in_house_rows.with_in_house``."""
        from cdtdesk.ui.support.in_house_rows import in_house_rows, with_in_house

        try:
            own = in_house_rows(self._desk.library, found, stems, self._fee_of)
        except OfficeFileUnavailable:
            return rows
        leading = sum(each.is_whole for each in found)
        return with_in_house(rows.codes, make, rows.partial_from, solid, own, leading, self._marks_of_own)

    def _marks_of_own(self, code: str) -> tuple[bool, bool]:
        """Return whether a code of the office's own has a star, and whether it has a note."""
        library = self._desk.library
        try:
            return code in library.listed_in_house(), code in library.noted_in_house()
        except OfficeFileUnavailable:
            return False, False

    def _fee_of(self, code: str) -> str:
        """Return what a row says of the fee of ``code``; nothing where the list shows no fees."""
        if not self.reads_office:
            return ""
        try:
            fees = self._desk.library.shown_fees(self.on)
        except OfficeFileUnavailable:
            return ""
        if fees is None:
            return ""
        from cdtdesk.ui.support.fee_words import fee_or_none

        return fee_or_none(fees.get(code))

    def _unsearched(self, view: View) -> Rows:
        active = self._in_force()
        codes = active
        if view.kind is ViewKind.CATEGORY:
            codes = self._in_force(view.category)
        elif view.kind is not ViewKind.ALL:
            codes = [code for code in self._codes_of(view) or [] if self._desk.summary(code) is not None]

        def make(place: int) -> CodeRow:
            summary = self._desk.summary(codes[place])
            assert summary is not None
            return self._row(view, summary, None, frozenset(), False)

        rows = CodeRows(codes, make)
        own = self._in_house_of(view)
        if own:
            from cdtdesk.services.finding import InHouseFound

            found = tuple(InHouseFound(code, False) for code in own)
            rows = self._with_in_house(rows, make, len(codes), found, frozenset())
        return Rows(rows, {}, self._counts(active, searched=False))

    def _in_house_of(self, view: View) -> list[str]:
        """Return the codes of the office's own that a list of favorites holds; they stand below its CDT codes."""
        if view.kind is not ViewKind.FAVORITES or not self.reads_office:
            return []
        try:
            return self._desk.library.listed_in_house(list_id_of(view))
        except OfficeFileUnavailable:
            return []

    def _codes_of(self, view: View) -> list[CdtCode] | None:
        """Return the codes of a view in its order; None for all of them."""
        if view.kind is ViewKind.ALL:
            return None
        if view.kind is ViewKind.CATEGORY:
            return self._lookup.codes_with_status(None, view.category)
        if not self.reads_office:
            return []
        try:
            if view.kind is ViewKind.FAVORITES:
                return self._desk.library.listed_codes(list_id_of(view))
            if view.kind is ViewKind.RECENTS:
                return self._desk.library.recent_codes()
            if view.kind is ViewKind.MOST_USED:
                return self._desk.library.most_used_codes()
            return self._desk.library.noted_codes_by_date()
        except OfficeFileUnavailable:
            return []

    def _counts(self, codes: Iterable[CdtCode], searched: bool = True) -> dict[View, int]:
        found = list(codes)
        listed = self._lookup.summaries.listed
        by_category = Counter(listed[code].category_of_service for code in found if code in listed)
        counts = {View(ViewKind.ALL): len(found)}
        counts |= {View(ViewKind.CATEGORY, category): by_category[category] for category in CategoryOfService}
        if self.reads_office:
            among = set(found)
            for view in (*OWN_VIEWS, *self._further_lists()):
                own = self._held_by(view)
                counts[view] = sum(code in among for code in own) if searched else len(own) + len(self._in_house_of(view))
        return counts

    def _held_by(self, view: View) -> Collection[CdtCode]:
        """Return the codes of one of the office's own views, in no particular order where that is quicker."""
        if view.kind is not ViewKind.NOTES:
            return self._codes_of(view) or []
        try:
            return self._desk.library.noted_codes()
        except OfficeFileUnavailable:
            return []

    def _further_lists(self) -> list[View]:
        try:
            lists = self._desk.library.lists()
        except OfficeFileUnavailable:
            return []
        return [view for each in lists if (view := list_view(each.id)) != DEFAULT_LIST]

    def _row(self, view: View, summary: Summary, hit: Hit | None, stems: frozenset[str], starts_partial: bool) -> CodeRow:
        code = summary.cdt_code
        is_favorite, has_note = self.marks(code)
        is_billable = self._desk.is_billable(code, self.on)
        if code not in self._lookup.summaries:
            summary = summary._replace(gist=tr("From your import; no guidance yet"))
        return CodeRow(
            summary=summary,
            hit=hit,
            matched_stems=stems,
            is_favorite=is_favorite,
            has_note=has_note,
            is_billable=is_billable,
            is_not_yet=not is_billable and summary.added is not None and self.on < first_day_of(summary.added),
            starts_partial=starts_partial,
            fee=self._fee_of(code),
            is_kept=is_favorite or self._is_kept(code),
            dress=self._dress_of(code, view),
        )

    def _is_kept(self, code: CdtCode) -> bool:
        try:
            return self.reads_office and self._desk.library.is_kept(code)
        except OfficeFileUnavailable:
            return False

    def _dress_of(self, code: CdtCode, view: View) -> Dress | None:
        """Return the label and colour of a code in the list that is shown, or in the first list that gives it any."""
        if not self.reads_office:
            return None
        try:
            return self._desk.library.dress_of(code, list_id_of(view) if view.kind is ViewKind.FAVORITES else None)
        except OfficeFileUnavailable:
            return None

    def marks(self, code: CdtCode) -> tuple[bool, bool]:
        """Return whether ``code`` has a star, and whether it has a note."""
        if not self.reads_office:
            return False, False
        library = self._desk.library
        try:
            return library.is_favorite(code), code in library.noted_codes()
        except OfficeFileUnavailable:
            return False, False


def list_view(list_id: str) -> View:
    """Return the view of a list of favorites."""
    from cdtdesk.office.rows import DEFAULT_LIST_ID

    return DEFAULT_LIST if list_id == DEFAULT_LIST_ID else View(ViewKind.FAVORITES, None, list_id)


def list_id_of(view: View) -> str:
    """Return the id of the list of favorites that ``view`` shows."""
    from cdtdesk.office.rows import DEFAULT_LIST_ID

    return view.list_id or DEFAULT_LIST_ID
