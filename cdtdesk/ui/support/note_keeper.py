"""Keeps what is typed in notes: saved within a quarter of a second of the first unsaved letter, never dropped."""

from __future__ import annotations

import datetime as dt
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.office.rows import About
from cdtdesk.services.library import LibraryService
from cdtdesk.services.notes import NoteDetails
from cdtdesk.ui.support.words import sentence_of

SAVE_AFTER_MS: Final = 200
"""Counted from the first letter that is not saved, so that steady typing is saved as often as pauses are."""

TRY_AGAIN_AFTER_MS: Final = 2_000


SHEET_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
"""Under which models hand out a ``NoteSheet``."""


class NoteSheet(NamedTuple):
    """One note as it is shown or typed. ``changed_at`` is None for one that is not in the office file yet."""

    note_id: str
    about: About
    text: str
    details: NoteDetails
    changed_at: dt.datetime | None = None
    is_twin: bool = False
    """Whether two desks changed it, so that there are two versions of it."""


class NoteKeeper(QObject):
    """Saves notes on a timer and when asked. What cannot be saved now is kept, by its note's id, and tried again."""

    saved = Signal(str, str)
    """A note is on the disk: its id, and what it is about."""
    failed = Signal(str)
    """Saving is not possible now; the sentence says why. The text is kept."""

    def __init__(self, library: LibraryService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._unsaved: dict[str, NoteSheet] = {}
        self._tried: set[str] = set()
        """Notes whose saving failed: it may have reached the disk all the same."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.save_all)

    def keep(self, sheet: NoteSheet) -> None:
        """Take over what a note says now; it will be saved soon."""
        self._unsaved[sheet.note_id] = sheet
        if not self._timer.isActive():
            self._timer.start(SAVE_AFTER_MS)

    def forget(self, note_id: str) -> None:
        """Save nothing more of a note: it is deleted."""
        self._unsaved.pop(note_id, None)

    def forget_all(self) -> None:
        """Give up what is not saved: the user has it elsewhere."""
        self._timer.stop()
        self._unsaved.clear()

    @property
    def unsaved(self) -> list[NoteSheet]:
        """What is typed and not on the disk yet."""
        return list(self._unsaved.values())

    @property
    def has_unsaved(self) -> bool:
        """Whether anything typed is not on the disk."""
        return bool(self._unsaved)

    def holds(self, note_id: str) -> bool:
        """Return whether something typed into the note is not on the disk yet."""
        return note_id in self._unsaved

    def latest(self, sheet: NoteSheet) -> NoteSheet:
        """Return what was typed into the note last, where that is not on the disk yet; else ``sheet``."""
        return self._unsaved.get(sheet.note_id, sheet)

    def save_all(self) -> bool:
        """Save everything typed; return whether all of it is on the disk now."""
        self._timer.stop()
        for sheet in self.unsaved:
            if sheet.changed_at is None and not sheet.text.strip() and sheet.note_id not in self._tried:
                self.forget(sheet.note_id)
                continue
            try:
                self._library.notes.write(sheet.note_id, sheet.about, sheet.text, sheet.details)
            except OfficeFileUnavailable as error:
                self._tried.add(sheet.note_id)
                self._timer.start(TRY_AGAIN_AFTER_MS)
                self.failed.emit(sentence_of(error))
                return False
            self.forget(sheet.note_id)
            self._tried.discard(sheet.note_id)
            self.saved.emit(sheet.note_id, sheet.about)
        return True
