"""All that the office wrote: one door to its favorites, notes, words, fees and backups.

The methods here are the few that every list row and keystroke asks for; what they read is remembered until something is
written. Everything else is with the service of its subject, made when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cdtdesk.domain.codes import CdtCode, NotACdtCode
from cdtdesk.office.faults import Holder
from cdtdesk.office.interface import OfficeMatch
from cdtdesk.office.places import Place
from cdtdesk.office.rows import About, Note, derived_id, new_id
from cdtdesk.office.store import OfficeStore
from cdtdesk.services.favorites import FavoriteService
from cdtdesk.services.notes import NoteService

if TYPE_CHECKING:
    from cdtdesk.services.fees import FeeService
    from cdtdesk.services.habits import HabitService
    from cdtdesk.services.hand_over import HandOverService
    from cdtdesk.services.own_words import InHouseCodeService, OwnWordService
    from cdtdesk.services.payers import PayerService
    from cdtdesk.services.safekeeping import SafekeepingService


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

    def noted_codes(self) -> set[CdtCode]:
        """Return the CDT codes that have a note of their own."""
        known: set[CdtCode] | None = self._memory().get("noted")
        if known is None:
            codes = map(_cdt_code, self.notes.counts())
            known = self._remember("noted", {code for code in codes if code is not None})
        return known

    def newest_note(self, cdt_code: CdtCode) -> Note | None:
        """Return the newest note on ``cdt_code``, or None."""
        return next(iter(self.notes.of(cdt_code, limit=1)), None)

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

    # For the search

    def picked_weights(self) -> Mapping[str, float]:
        """Return for each code copied at this desk how much it should move up among equal hits, 0-1."""
        known: Mapping[str, float] | None = self._memory().get("picked")
        return self._remember("picked", self.habits.picked_weights()) if known is None else known

    def matches(self, text: str, words: Sequence[str], last_is_partial: bool, limit: int = 60) -> list[OfficeMatch]:
        """Return what of the office's answers a query; see ``RowStore.matches``."""
        return self._store.matches(text, words, last_is_partial, limit)

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
