"""The notes of one window: gathered for what is shown, taken over while they are typed, deleted so that it can be undone."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject

from cdtdesk.environment.clock import today
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.office.rows import About, Note, new_id
from cdtdesk.services.notes import NoteDetails
from cdtdesk.ui.support.note_documents import NoteDocuments
from cdtdesk.ui.support.note_keeper import NoteKeeper, NoteSheet
from cdtdesk.ui.support.note_words import about_words
from cdtdesk.ui.support.words import sentence_of, tr

if TYPE_CHECKING:
    from cdtdesk.domain.in_house_codes import AnyCode
    from cdtdesk.domain.patient_data import PatientDataHint
    from cdtdesk.ui.support.hub import Hub

AUTHOR: Final = "author of notes"
_NEARLY_A_YEAR: Final = dt.timedelta(days=275)


class NotesOn(NamedTuple):
    """The notes on a code, its own first, the newest first; ``fault`` says why there may be more that cannot be read now."""

    sheets: list[NoteSheet]
    fault: str = ""


class NoteBook(QObject):
    """One for a window, so that a note shown in two places is one note with one history."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub)
        self._hub = hub
        self._library = hub.desk.library
        self.keeper = NoteKeeper(self._library, self)
        self.documents = NoteDocuments()

    # Reading

    def on_code(self, code: AnyCode, category: str) -> NotesOn:
        """Return the notes on ``code`` and on ranges and the category it is in; what is not saved yet before all others."""
        about = About(code)
        typed = [sheet for sheet in self.keeper.unsaved if sheet.about == about]
        fault = ""
        try:
            stored = self.sheets_of(self._library.notes_concerning(code, category))
        except OfficeFileUnavailable as error:
            stored, fault = [], sentence_of(error)
        known = {sheet.note_id for sheet in typed}
        return NotesOn([*typed, *(sheet for sheet in stored if sheet.note_id not in known)], fault)

    def sheets_of(self, notes: Iterable[Note]) -> list[NoteSheet]:
        """Return ``notes`` as they are now: with what was typed into them and is not saved yet."""
        rows = list(notes)
        versions = Counter(note.identity for note in rows)
        return [self.keeper.latest(_sheet(note, versions[note.identity] > 1)) for note in rows]

    def due(self) -> list[NoteSheet]:
        """Return the notes to be checked again by today."""
        return self.sheets_of(self._library.notes.due(today()))

    def payer_names(self) -> Mapping[str, str]:
        """Return payers' names by their ids; none where the office file cannot be read now."""
        try:
            return self._library.payer_names()
        except OfficeFileUnavailable:
            return {}

    def payers(self) -> Mapping[str, str]:
        """Return the payers to choose from: those that the office keeps, by name."""
        try:
            return {payer.id: payer.name for payer in self._library.payers.all()}
        except OfficeFileUnavailable:
            return {}

    # Writing

    def blank(self, about: About) -> NoteSheet:
        """Return an empty new note, signed as the last one written at this desk."""
        return NoteSheet(new_id(), about, "", NoteDetails(author=self._hub.desk.memory.recall(AUTHOR)))

    def take_over(self, sheet: NoteSheet) -> None:
        """Take over what was typed or chosen in a note."""
        self.keeper.keep(sheet)

    def sign(self, author: str) -> None:
        """Sign new notes of this desk with ``author`` from now on."""
        self._hub.desk.memory.keep(AUTHOR, author)

    def payer_called(self, name: str) -> str | None:
        """Return the id of the payer called ``name``, added to the office's payers where it is new; None for no name.

        Raises ``OfficeFileUnavailable``.
        """
        return self._library.payers.add(name).id if name.strip() else None

    def delete(self, sheet: NoteSheet) -> bool:
        """Delete a note, to be undone from the status line; return whether it is gone."""
        if sheet.changed_at is None and not sheet.text.strip():
            self.keeper.forget(sheet.note_id)
            return True
        try:
            self._library.notes.write(sheet.note_id, sheet.about, sheet.text, sheet.details)
            self._library.notes.delete(sheet.note_id)
        except OfficeFileUnavailable as error:
            self._hub.say(sentence_of(error), is_doubtful=True)
            return False
        self.keeper.forget(sheet.note_id)
        words = tr("Deleted the note on {about}.", about=about_words(sheet.about))
        self._hub.undoable.emit(words, lambda: self._library.notes.put_back(sheet.note_id))
        self._hub.office_changed.emit()
        return True

    # Two versions of a note, and patient data

    def keep_only(self, sheet: NoteSheet) -> None:
        """Decide for one of the versions that two desks made; taking it back keeps the others as notes of their own."""
        self.keeper.save_all()
        notes = self._library.notes
        try:
            given_up = [each for group in notes.twins() if any(note.id == sheet.note_id for note in group) for each in group]
            notes.keep_only(sheet.note_id)
        except OfficeFileUnavailable as error:
            self._hub.say(sentence_of(error), is_doubtful=True)
            return
        others = [_sheet(note, False) for note in given_up if note.id != sheet.note_id]

        def put_back() -> None:
            for other in others:
                notes.write(new_id(), other.about, other.text, other.details)

        self._hub.undoable.emit(tr("Kept this version of the note on {about}.", about=about_words(sheet.about)), put_back)
        self._hub.office_changed.emit()

    def keep_both(self, sheet: NoteSheet) -> None:
        """Make one of the versions that two desks made a note of its own."""
        self.keeper.save_all()
        try:
            self._library.notes.keep_apart(sheet.note_id)
        except OfficeFileUnavailable as error:
            self._hub.say(sentence_of(error), is_doubtful=True)
            return
        self._hub.say(tr("Both versions are kept, each as a note of its own."))
        self._hub.office_changed.emit()

    def warnings(self, sheet: NoteSheet) -> tuple[PatientDataHint, ...]:
        """Return what in a note looks like patient data and was not waved away for it."""
        try:
            return self._library.notes.warnings(sheet.text, sheet.note_id)
        except OfficeFileUnavailable:
            return self._library.notes.warnings(sheet.text)

    def dismiss(self, sheet: NoteSheet) -> None:
        """Wave the warnings about a note away, for this note."""
        if self.keeper.save_all():
            self._library.notes.dismiss_warnings(sheet.note_id)


def day_to_check(text: str) -> dt.date | None:
    """Return the day that ``text`` means, seen from today, or None where it is empty; raise ``NotADateOfService``.

    It is read as a date of service is, but a day without a year is the coming one: what is to be checked lies ahead.
    """
    if not text.strip():
        return None
    from cdtdesk.domain.typed_dates import parse_date_of_service  # only a date that is typed needs the calendar

    day = parse_date_of_service(text, today())
    if day >= today():
        return day
    # Only a day told without its year moves when it is read from later on and still is the same day of the year.
    later = parse_date_of_service(text, today() + _NEARLY_A_YEAR)
    return later if (later.month, later.day) == (day.month, day.day) else day


def _sheet(note: Note, is_twin: bool) -> NoteSheet:
    details = NoteDetails(note.payer_id, note.author, note.check_on)
    return NoteSheet(note.id, note.about, note.text, details, note.changed_at, is_twin)
