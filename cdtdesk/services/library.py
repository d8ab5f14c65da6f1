"""All that the office wrote: one door to its favorites, notes, words, fees and backups.

The methods here are the few that every list row and keystroke asks for; what they read is remembered until something is
written. Everything else is with the service of its subject, made when it is first asked for.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from cdtdesk.domain.codes import CdtCode, NotACdtCode
from cdtdesk.domain.in_house_codes import AnyCode
from cdtdesk.office.faults import Holder
from cdtdesk.office.interface import OfficeMatch
from cdtdesk.office.places import Place
from cdtdesk.office.rows import DEFAULT_LIST_ID, About, FavoriteList, Note, derived_id, new_id
from cdtdesk.office.store import OfficeStore
from cdtdesk.services.favorites import Dress, FavoriteService
from cdtdesk.services.notes import NoteService

if TYPE_CHECKING:
    from decimal import Decimal

    from cdtdesk.office.licensed_index import LicensedMatch
    from cdtdesk.services.edition_changes import EditionChangeService
    from cdtdesk.services.fees import FeeService
    from cdtdesk.services.habits import HabitService
    from cdtdesk.services.hand_over import HandOverService
    from cdtdesk.services.licensed_text import LicensedTextService
    from cdtdesk.services.lookup import LookupService
    from cdtdesk.services.own_words import InHouseCodeService, OwnWordService
    from cdtdesk.services.payers import PayerService
    from cdtdesk.services.safekeeping import SafekeepingService

_SHOWN_FEES: Final = "shown_fee_schedule"


class LibraryService:
    """The office's library at this desk. Every method may raise ``OfficeFileUnavailable``; then nothing was changed."""

    def __init__(self, store: OfficeStore) -> None:
        self._store = store
        self.favorites = FavoriteService(store, store.now)
        self.notes = NoteService(store, store.now)
        self._remembered: dict[str, Any] = {}
        self._remembered_at = -1
        self._unsaved_ids: dict[CdtCode, str] = {}

    @cached_property
    def payers(self) -> PayerService:
        """The payers that notes and fee schedules name."""
        from cdtdesk.services.payers import PayerService

        return PayerService(self._store, self._store.now)

    @cached_property
    def habits(self) -> HabitService:
        """Recents, the most used, and what is preferred for it."""
        from cdtdesk.services.habits import HabitService

        return HabitService(self._store, self._store.now)

    @cached_property
    def own_words(self) -> OwnWordService:
        """The office's own words for codes."""
        from cdtdesk.services.own_words import OwnWordService

        return OwnWordService(self._store, self._store.now)

    @cached_property
    def in_house_codes(self) -> InHouseCodeService:
        """The office's own codes."""
        from cdtdesk.services.own_words import InHouseCodeService

        return InHouseCodeService(self._store, self._store.now)

    @cached_property
    def fees(self) -> FeeService:
        """Fee schedules."""
        from cdtdesk.services.fees import FeeService

        return FeeService(self._store, self._store.now)

    @cached_property
    def safekeeping(self) -> SafekeepingService:
        """Backups, checks, restoring and rescue."""
        from cdtdesk.services.safekeeping import SafekeepingService

        return SafekeepingService(self._store)

    @cached_property
    def hand_over(self) -> HandOverService:
        """Export and import."""
        from cdtdesk.services.hand_over import HandOverService

        return HandOverService(self._store)

    @cached_property
    def licensed(self) -> LicensedTextService:
        """The office's own licensed text."""
        from cdtdesk.services.licensed_text import LicensedTextService

        return LicensedTextService(self._store, self._store.now)

    def edition_changes(self, lookup: LookupService) -> EditionChangeService:
        """Return the edition report over one catalog."""
        from cdtdesk.services.edition_changes import EditionChangeService

        return EditionChangeService(lookup, self._store, self.licensed, self._store.now)

    # The file

    @property
    def path(self) -> Path:
        """Where the office file is, or will be once something is written."""
        return self._store.path

    @property
    def place(self) -> Place:
        """What kind of place the office file is in: a network or cloud folder is worth a word to the user."""
        return self._store.place

    def holder(self) -> Holder | None:
        """Return who else has the office file open, so that this desk can only read; None when it can write."""
        return self._store.holder()

    def keep_alive(self) -> bool:
        """Call this every half minute: it tells other desks that this one is at work, and makes a desk that can only read
        the owner once the other one has gone. Returns whether this desk can write.
        """
        return self._store.keep_alive()

    def close(self) -> None:
        """Close the office file."""
        self._store.close()

    # Marks, lists and notes that every row asks for

    def _memory(self) -> dict[str, Any]:
        """Return what was read since the last change."""
        if self._remembered_at != self._store.changes:
            self._remembered = {}
        return self._remembered

    def _remember(self, name: str, value: Any) -> Any:
        # Reading may have opened the file, which counts as a change: what was read is of the time after.
        if self._remembered_at != self._store.changes:
            self._remembered, self._remembered_at = {}, self._store.changes
        self._remembered[name] = value
        return value

    def favorite_codes(self) -> list[CdtCode]:
        """Return the CDT codes of the default list, in its order."""
        return list(self._favorites())

    def is_favorite(self, cdt_code: CdtCode) -> bool:
        """Return whether ``cdt_code`` has a star, which means that it is in the default list."""
        return cdt_code in self._favorites()

    def _favorites(self) -> Mapping[CdtCode, None]:
        known: Mapping[CdtCode, None] | None = self._memory().get("favorites")
        if known is None:
            codes = map(_cdt_code, self.favorites.codes())
            known = self._remember("favorites", dict.fromkeys(code for code in codes if code is not None))
        return known

    def set_favorite(self, cdt_code: CdtCode, is_favorite: bool) -> None:
        """Give or take the star. When this returns, it is on the disk."""
        self.favorites.set(cdt_code, is_favorite)

    def lists(self) -> list[FavoriteList]:
        """Return the lists of favorites in their order, the default list among them; see ``FavoriteService.lists``."""
        known: list[FavoriteList] | None = self._memory().get("lists")
        return self._remember("lists", self.favorites.lists()) if known is None else known

    def listed_codes(self, list_id: str) -> list[CdtCode]:
        """Return the CDT codes of a list, in its order."""
        if list_id == DEFAULT_LIST_ID:
            return self.favorite_codes()
        name = f"list {list_id}"
        known: list[CdtCode] | None = self._memory().get(name)
        if known is None:
            codes = map(_cdt_code, self.favorites.codes(list_id))
            known = self._remember(name, [code for code in codes if code is not None])
        return list(known)

    def listed_in_house(self, list_id: str = DEFAULT_LIST_ID) -> list[str]:
        """Return the codes of the office's own in a list, in its order; those that were deleted since too."""
        name = f"in-house in {list_id}"
        known: list[str] | None = self._memory().get(name)
        if known is None:
            known = self._remember(name, [code for code in self.favorites.codes(list_id) if _cdt_code(code) is None])
        return list(known)

    def has_star(self, code: AnyCode) -> bool:
        """Return whether a CDT code or one of the office's own is in the default list."""
        return self.is_favorite(code) if isinstance(code, CdtCode) else code in self.listed_in_house()

    def is_kept(self, cdt_code: CdtCode) -> bool:
        """Return whether any list holds ``cdt_code``."""
        known: set[CdtCode] | None = self._memory().get("kept")
        if known is None:
            known = self._remember("kept", {code for each in self.lists() for code in self.listed_codes(each.id)})
        return cdt_code in known

    def dress_of(self, cdt_code: CdtCode, list_id: str | None = None) -> Dress | None:
        """Return the office's own label and colour for a code in a list; where that is None, those of the first list."""
        known: dict[tuple[str | None, str], Dress] | None = self._memory().get("dresses")
        if known is None:
            own = self.favorites.dresses()
            order = {each.id: place for place, each in enumerate(self.lists())} if own else {}
            first = sorted((key for key in own if key[0] in order), key=lambda key: order[key[0]], reverse=True)
            known = self._remember("dresses", {**own, **{(None, code): own[each, code] for each, code in first}})
        return known.get((list_id, cdt_code))

    def noted_codes(self) -> set[CdtCode]:
        """Return the CDT codes that have a note of their own."""
        known: set[CdtCode] | None = self._memory().get("noted")
        if known is None:
            codes = map(_cdt_code, self.notes.counts())
            known = self._remember("noted", {code for code in codes if code is not None})
        return known

    def noted_in_house(self) -> set[str]:
        """Return the codes of the office's own that have a note of their own."""
        known: set[str] | None = self._memory().get("noted in-house")
        if known is None:
            one = (about for about in self.notes.counts() if about.is_one_code)
            known = self._remember("noted in-house", {str(about) for about in one if _cdt_code(about) is None})
        return known

    def newest_note(self, code: AnyCode) -> Note | None:
        """Return the newest note on ``code``, or None."""
        return next(iter(self.notes.of(code, limit=1)), None)

    def noted_codes_by_date(self) -> list[CdtCode]:
        """Return the CDT codes that have a note of their own, the one written on last first."""
        known: list[CdtCode] | None = self._memory().get("noted by date")
        if known is None:
            abouts = dict.fromkeys(self._store.column(Note, "about", order_by="-changed_at, id"))
            codes = map(_cdt_code, abouts)
            known = self._remember("noted by date", [code for code in codes if code is not None])
        return list(known)

    def notes_concerning(self, code: AnyCode, category: str) -> list[Note]:
        """Return the notes on ``code`` and on what takes it in; see ``NoteService.concerning``. Asks the file only
        where there is one.
        """
        wide: list[About] | None = self._memory().get("wide")
        if wide is None:
            wide = self._remember("wide", self.notes.wide_subjects())
        noted = self.noted_codes() if isinstance(code, CdtCode) else self.noted_in_house()
        if code in noted or any(about.covers(code, category) for about in wide):
            return self.notes.concerning(code, category, wide)
        return []

    def payer_names(self) -> Mapping[str, str]:
        """Return the names of payers by their ids, also of those no longer kept but named by notes; in order of names."""
        known: Mapping[str, str] | None = self._memory().get("payers")
        if known is None:
            known = self._remember("payers", {payer.id: payer.name for payer in self.payers.all(with_deleted=True)})
        return known

    def newest_notes(self) -> list[Note]:
        """Return the newest note of each CDT code that has one, the newest first."""
        known: list[Note] | None = self._memory().get("newest")
        if known is None:
            notes = [note for code in self.noted_codes() if (note := self.newest_note(code)) is not None]
            known = self._remember("newest", sorted(notes, key=lambda note: (note.changed_at, note.id), reverse=True))
        return list(known)

    def save_note(self, cdt_code: CdtCode, text: str, note_id: str | None) -> str:
        """Write a note, or a new one where ``note_id`` is None, and return its id. When this returns, it is on the disk.

        When it raises, call it again: a new note is not written twice even if the first attempt reached the disk.
        """
        saved_id = note_id or self._unsaved_ids.setdefault(cdt_code, new_id())
        self.notes.save(saved_id, About(cdt_code), text)
        if note_id is None:
            del self._unsaved_ids[cdt_code]
        return saved_id

    def record_use(self, cdt_code: CdtCode) -> None:
        """Remember that a code was copied."""
        self.habits.record_use(cdt_code)

    def recent_codes(self) -> list[CdtCode]:
        """Return the CDT codes copied last, the latest first."""
        known: list[CdtCode] | None = self._memory().get("recents")
        if known is None:
            codes = (_cdt_code(recent.code) for recent in self.habits.recents())
            known = self._remember("recents", [code for code in codes if code is not None])
        return list(known)

    def most_used_codes(self) -> list[CdtCode]:
        """Return the CDT codes copied most, lately more than long ago."""
        known: list[CdtCode] | None = self._memory().get("most used")
        if known is None:
            codes = (_cdt_code(recent.code) for recent in self.habits.most_used())
            known = self._remember("most used", [code for code in codes if code is not None])
        return list(known)

    # Fees that every row of the list asks for

    def shown_fees(self, on: dt.date) -> Mapping[str, Decimal] | None:
        """Return the fees that the list shows for services on ``on``, by code; None where it is to show none."""
        name = f"fees {on}"
        memory = self._memory()
        if name in memory:
            known: Mapping[str, Decimal] | None = memory[name]
            return known
        wanted = self.shown_fee_schedule().casefold()
        in_force = self.fees.in_force(on) if wanted else []
        schedule = next((each for each in in_force if each.name.casefold() == wanted), None)
        fees: Mapping[str, Decimal] | None = None if schedule is None else self.fees.amounts(schedule.id)
        self._remember(name, fees)
        return fees

    @property
    def has_fee_schedules(self) -> bool:
        """Whether the office took in any fees."""
        from cdtdesk.office.more_rows import FeeSchedule

        known: bool | None = self._memory().get("fee schedules")
        if known is None:
            known = self._remember("fee schedules", bool(self._store.column(FeeSchedule, "id")))
        return known

    def shown_fee_schedule(self) -> str:
        """Return the name of the fee schedule whose fees the list shows; empty for none."""
        return self.setting(_SHOWN_FEES)

    def show_fee_schedule(self, name: str) -> None:
        """Let the list show the fees of the schedules called ``name``; none where it is empty."""
        self.set_setting(_SHOWN_FEES, name)

    # For the search

    def picked_weights(self) -> Mapping[str, float]:
        """Return for each code copied at this desk how much it should move up among equal hits, 0-1."""
        known: Mapping[str, float] | None = self._memory().get("picked")
        return self._remember("picked", self.habits.picked_weights()) if known is None else known

    def matches(self, text: str, words: Sequence[str], last_is_partial: bool, limit: int = 60) -> list[OfficeMatch]:
        """Return what of the office's answers a query; see ``RowStore.matches``."""
        return self._store.matches(text, words, last_is_partial, limit)

    def licensed_matches(self, words: Sequence[str], last_is_partial: bool, limit: int = 60) -> list[LicensedMatch]:
        """Return the codes whose licensed text answers a query; see ``RowStore.licensed_matches``. None without imports."""
        return self._store.licensed_matches(words, last_is_partial, limit) if self.has_licensed_text else []

    @property
    def has_licensed_text(self) -> bool:
        """Whether the office took in licensed text."""
        from cdtdesk.office.more_rows import LicensedImport

        known: bool | None = self._memory().get("licensed")
        if known is None:
            known = self._remember("licensed", bool(self._store.column(LicensedImport, "edition")))
        return known

    # Settings of the office

    def setting(self, name: str, default: str = "") -> str:
        """Return a setting that belongs to the office rather than to this computer."""
        from cdtdesk.office.more_rows import Setting

        found = self._store.find(Setting, derived_id("setting", name))
        return default if found is None or found.deleted_at is not None else found.value

    def set_setting(self, name: str, value: str) -> None:
        """Set a setting of the office."""
        from cdtdesk.office.changing import changed, fresh
        from cdtdesk.office.more_rows import Setting

        row_id = derived_id("setting", name)
        with self._store.transaction() as writing:
            known = writing.find(Setting, row_id)
            if known is None:
                writing.put(fresh(Setting, self._store.now(), row_id, name=name, value=value))
            elif known.value != value or known.deleted_at is not None:
                writing.put(changed(known, self._store.now(), value=value, deleted_at=None))


def _cdt_code(text: str) -> CdtCode | None:
    try:
        return CdtCode(text)
    except NotACdtCode:
        return None
