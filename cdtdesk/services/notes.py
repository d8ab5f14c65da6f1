"""Notes on codes, ranges of codes and categories."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from cdtdesk.lexicon.words import STOP_WORDS, words_of
from cdtdesk.office.changing import changed, changed_note, fresh_note
from cdtdesk.office.interface import Condition, RowStore, RowWriting
from cdtdesk.office.layout import fingerprint
from cdtdesk.office.rows import About, Note

if TYPE_CHECKING:
    from cdtdesk.domain.patient_data import PatientDataHint

_DELETED_TEXT_IS_KEPT: Final = dt.timedelta(days=30)


class NoteFilter(NamedTuple):
    """Which notes to show; what is None or empty leaves all."""

    payer_id: str | None = None
    author: str = ""
    check_until: dt.date | None = None
    about: About | None = None
    text: str = ""
    changed_since: dt.datetime | None = None


class NoteDetails(NamedTuple):
    """What is said of a note besides its text: whom it is about, who wrote it, and when to look whether it still holds."""

    payer_id: str | None = None
    author: str = ""
    check_on: dt.date | None = None


class NoteService:
    """The office's notes. Every method may raise ``OfficeFileUnavailable``; then nothing was changed."""

    def __init__(self, store: RowStore, now: Callable[[], dt.datetime]) -> None:
        self._store = store
        self._now = now

    # Reading

    def of(self, code: str, limit: int | None = None) -> list[Note]:
        """Return the notes on ``code`` itself, the newest first."""
        return self._store.select(Note, ("about", "=", code), order_by="-changed_at, id", limit=limit)

    def wide_subjects(self) -> list[About]:
        """Return the ranges and categories that there are notes about."""
        return [about for about in self.counts() if not about.is_one_code]

    def concerning(self, code: str, category: str, subjects: Sequence[About] | None = None) -> list[Note]:
        """Return the notes on ``code`` and then those on ranges and the category that take it in, the newest first in each.

        ``subjects`` are the ``wide_subjects``, where the caller knows them.
        """
        known = self.wide_subjects() if subjects is None else subjects
        wide = [about for about in known if about.covers(code, category)]
        found = self._store.select(Note, ("about", "in", [code, *wide]), order_by="-changed_at, id")
        return sorted(found, key=lambda note: not note.about.is_one_code)

    def find(self, note_id: str) -> Note | None:
        """Return a note, also a deleted one, or None."""
        return self._store.find(Note, note_id)

    def counts(self) -> Mapping[About, int]:
        """Return how many notes there are about each thing that has one."""
        return self._store.note_counts()

    def all(self, which: NoteFilter = NoteFilter(), limit: int = 200, offset: int = 0) -> list[Note]:  # noqa: B008 - a value
        """Return notes over all codes, the newest first; those to check are in the order of their dates."""
        conditions: list[Condition] = []
        if which.payer_id is not None:
            conditions.append(("payer_id", "=", which.payer_id))
        if which.author:
            conditions.append(("author", "=", which.author))
        if which.check_until is not None:
            conditions.append(("check_on", "<=", which.check_until))
        if which.about is not None:
            conditions.append(("about", "=", which.about))
        if which.changed_since is not None:
            conditions.append(("changed_at", ">=", which.changed_since))
        words = [word for word in words_of(which.text) if word not in STOP_WORDS]
        if words:
            conditions.append(("text", "words", words))
        order = "check_on, id" if which.check_until is not None else "-changed_at, id"
        return self._store.select(Note, *conditions, order_by=order, limit=limit, offset=offset)

    def due(self, on: dt.date) -> list[Note]:
        """Return the notes to be checked again on ``on`` or before, the longest due first."""
        return self.all(NoteFilter(check_until=on), limit=1_000)

    # Writing

    def save(self, note_id: str, about: About, text: str, payer_id: str | None = None, author: str = "") -> None:
        """Write ``text`` as the note ``note_id``; an id that is not known yet (from ``new_id``) makes a new note.

        When this returns, the text is on the disk. When it raises, call it again with the same id: a new note is then not
        written twice, even if the first attempt did reach the disk. A note emptied of its text is deleted. ``payer_id``
        and ``author`` are those of a new note; see ``set_details``.
        """
        moment = self._now()
        with self._store.transaction() as writing:
            known = writing.find(Note, note_id)
            if known is None:
                self._put_new(writing, about, text, note_id, payer_id, author)
            elif not text.strip():
                writing.put(changed_note(known, moment, writing.exchanged_at, deleted_at=known.deleted_at or moment))
            elif text != known.text or known.deleted_at is not None:
                writing.put(changed_note(known, moment, writing.exchanged_at, text=text, deleted_at=None))

    def _put_new(self, writing: RowWriting, about: About, text: str, note_id: str, payer_id: str | None, author: str) -> None:
        if not text.strip():
            return
        note = fresh_note(
            self._now(),
            note_id,
            about=about,
            text=text,
            payer_id=payer_id,
            author=author,
            check_on=None,
            dismissed=(),
        )
        writing.put(note)

    def write(self, note_id: str, about: About, text: str, details: NoteDetails) -> None:
        """Write text and details of a note at once; everything else as ``save``. A note's subject stays what it was."""
        details = details._replace(author=details.author.strip())
        moment = self._now()
        with self._store.transaction() as writing:
            known = writing.find(Note, note_id)
            if known is None:
                if text.strip():
                    content = {"about": about, "text": text, "dismissed": (), **details._asdict()}
                    writing.put(fresh_note(moment, note_id, **content))
            elif not text.strip():
                deleted_at = known.deleted_at or moment
                writing.put(changed_note(known, moment, writing.exchanged_at, deleted_at=deleted_at))
            elif (text, details) != (known.text, _details_of(known)) or known.deleted_at is not None:
                content = {"text": text, "deleted_at": None, **details._asdict()}
                writing.put(changed_note(known, moment, writing.exchanged_at, **content))

    def set_details(self, note_id: str, payer_id: str | None, author: str, check_on: dt.date | None) -> None:
        """Set which payer a note is about, who wrote it, and when to look whether it still holds."""
        with self._store.transaction() as writing:
            note = _get(writing, note_id)
            values = {"payer_id": payer_id, "author": author.strip(), "check_on": check_on}
            writing.put(changed_note(note, self._now(), writing.exchanged_at, **values))

    def delete(self, note_id: str) -> None:
        """Delete a note. It can be put back for a month; then its text is forgotten."""
        moment = self._now()
        with self._store.transaction() as writing:
            note = _get(writing, note_id)
            if note.deleted_at is None:
                writing.put(changed_note(note, moment, writing.exchanged_at, deleted_at=moment))
            expired = writing.select(
                Note, ("deleted_at", "<=", moment - _DELETED_TEXT_IS_KEPT), ("text", "<>", ""), with_deleted=True
            )
            for old in expired:
                writing.put(_without_text(old))

    def put_back(self, note_id: str) -> None:
        """Undo ``delete``."""
        with self._store.transaction() as writing:
            note = _get(writing, note_id)
            if note.deleted_at is not None and note.text:
                writing.put(changed_note(note, self._now(), writing.exchanged_at, deleted_at=None))

    # Notes that two desks changed

    def twins(self) -> list[list[Note]]:
        """Return the notes that two desks changed without knowing of each other, each with all its versions, newest first."""
        parted = {note.identity for note in self._store.select(Note, ("twin_of", "<>", None))}
        groups = []
        for identity in sorted(parted):
            first = self._store.select(Note, ("id", "=", identity), ("twin_of", "=", None))
            versions = first + self._store.select(Note, ("twin_of", "=", identity))
            if len(versions) > 1:
                groups.append(sorted(versions, key=lambda note: note.changed_at, reverse=True))
        return groups

    def keep_only(self, note_id: str) -> None:
        """Decide for one version of a note; its twins are given up, here and wherever this is handed over to."""
        with self._store.transaction() as writing:
            kept, twins = self._with_twins(writing, note_id)
            known = (*kept.supersedes, fingerprint(kept), *(fingerprint(twin) for twin in twins))
            for twin in twins:
                writing.drop(twin)
            writing.put(changed(kept, self._now(), supersedes=tuple(sorted(set(known)))))

    def keep_apart(self, note_id: str) -> str:
        """Make one version of a note a note of its own; return its new id."""
        with self._store.transaction() as writing:
            leaving, twins = self._with_twins(writing, note_id)
            apart = fresh_note(
                self._now(),
                about=leaving.about,
                text=leaving.text,
                payer_id=leaving.payer_id,
                author=leaving.author,
                check_on=leaving.check_on,
                dismissed=leaving.dismissed,
            )
            writing.drop(leaving)
            writing.put(apart)
            for twin in twins:
                known = {*twin.supersedes, fingerprint(twin), fingerprint(leaving)}
                writing.put(changed(twin, self._now(), supersedes=tuple(sorted(known))))
        return apart.id

    @staticmethod
    def _with_twins(writing: RowWriting, note_id: str) -> tuple[Note, list[Note]]:
        note = _get(writing, note_id)
        versions = writing.select(Note, ("twin_of", "=", note.identity), with_deleted=True)
        first = writing.find(Note, note.identity)
        if first is not None and first.twin_of is None:
            versions.append(first)
        return note, [version for version in versions if version.id != note_id]

    # Patient data

    def warnings(self, text: str, note_id: str | None = None) -> tuple[PatientDataHint, ...]:
        """Return what in ``text`` looks like patient data, without what the office waved away for this note."""
        hints = _patient_data_in(text)
        note = self.find(note_id) if hints and note_id is not None else None
        dismissed = note.dismissed if note is not None else ()
        return tuple(hint for hint in hints if hint.reason not in dismissed)

    def dismiss_warnings(self, note_id: str) -> None:
        """Wave away the warnings that a note's text gives now; another kind of patient data will warn again."""
        with self._store.transaction() as writing:
            note = _get(writing, note_id)
            reasons = {*note.dismissed, *(hint.reason.value for hint in _patient_data_in(note.text))}
            writing.put(changed_note(note, self._now(), writing.exchanged_at, dismissed=tuple(sorted(reasons))))


def _patient_data_in(text: str) -> tuple[PatientDataHint, ...]:
    # The rules are not compiled on the way to the first frame.
    from cdtdesk.domain.patient_data import find_patient_data

    return find_patient_data(text)


def _details_of(note: Note) -> NoteDetails:
    return NoteDetails(note.payer_id, note.author, note.check_on)


def _get(writing: RowWriting, note_id: str) -> Note:
    note = writing.find(Note, note_id)
    if note is None:
        raise KeyError(note_id)
    return note


def _without_text(note: Note) -> Note:
    """Return a deleted note without its text. It stays the same version: a deleted row's fingerprint leaves the text out."""
    return replace(note, text="")
