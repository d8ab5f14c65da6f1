"""Keeps what is typed in a note: saved within a third of a second of the first unsaved letter, never dropped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from cdtdesk.domain.codes import CdtCode
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.services.library import LibraryService

SAVE_AFTER_MS: Final = 300
"""Counted from the first letter that is not saved, so that steady typing is saved as often as pauses are."""

TRY_AGAIN_AFTER_MS: Final = 2_000


@dataclass(slots=True)
class _Unsaved:
    note_id: str | None
    text: str


class NoteKeeper(QObject):
    """Saves notes on a timer and when asked. Text that cannot be saved now is kept for its code and tried again."""

    saved = Signal(str)
    """A code's note is on the disk."""
    failed = Signal(str)
    """Saving is not possible now; the sentence says why. The text is kept."""

    def __init__(self, library: LibraryService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._unsaved: dict[CdtCode, _Unsaved] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.save_all)

    def text_changed(self, cdt_code: CdtCode, note_id: str | None, text: str) -> None:
        """Take over the text typed for a code; it will be saved soon."""
        self._unsaved[cdt_code] = _Unsaved(note_id, text)
        if not self._timer.isActive():
            self._timer.start(SAVE_AFTER_MS)

    def unsaved_text(self, cdt_code: CdtCode) -> str | None:
        """Return the text of a code that is not on the disk yet, or None."""
        unsaved = self._unsaved.get(cdt_code)
        return None if unsaved is None else unsaved.text

    @property
    def has_unsaved(self) -> bool:
        """Whether anything typed is not on the disk."""
        return bool(self._unsaved)

    def save_all(self) -> bool:
        """Save everything typed; return whether all of it is on the disk now."""
        self._timer.stop()
        for cdt_code, unsaved in list(self._unsaved.items()):
            if unsaved.note_id is None and not unsaved.text.strip():
                del self._unsaved[cdt_code]
                continue
            try:
                unsaved.note_id = self._library.save_note(cdt_code, unsaved.text, unsaved.note_id)
            except OfficeFileUnavailable as error:
                self._timer.start(TRY_AGAIN_AFTER_MS)
                self.failed.emit(str(error))
                return False
            del self._unsaved[cdt_code]
            self.saved.emit(cdt_code)
        return True
