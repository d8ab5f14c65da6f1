"""Notes over all codes, fetched a block at a time as they are scrolled to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cdtdesk.ui.support.note_keeper import SHEET_ROLE, NoteSheet

BLOCK: Final = 100

Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[int], list[NoteSheet]]
"""Returns up to ``BLOCK`` notes from the place given on; fewer are the last ones."""

_NOWHERE = QModelIndex()


class NoteListModel(QAbstractListModel):
    """``set_source`` says where notes come from; the first block is shown at once."""

    def __init__(self, spoken: Callable[[NoteSheet], str], parent: QObject | None = None) -> None:
        """``spoken`` returns a note as a screen reader says it."""
        super().__init__(parent)
        self._spoken = spoken
        self._fetch: Fetch = lambda _place: []
        self._sheets: list[NoteSheet] = []
        self._is_all = True

    def set_source(self, fetch: Fetch) -> None:
        """Show what ``fetch`` returns instead of what was shown; what it raises is raised here, and nothing is shown then."""
        self.beginResetModel()
        self._fetch, self._sheets, self._is_all = fetch, [], True
        try:
            self._sheets = fetch(0)
            self._is_all = len(self._sheets) < BLOCK
        finally:
            self.endResetModel()

    def sheet_at(self, place: int) -> NoteSheet:
        """Return the note at ``place``."""
        return self._sheets[place]

    def place_of(self, note_id: str) -> int | None:
        """Return where a note stands among those fetched, or None."""
        return next((place for place, sheet in enumerate(self._sheets) if sheet.note_id == note_id), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._sheets)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._sheets):
            return None
        sheet = self._sheets[index.row()]
        if role == SHEET_ROLE:
            return sheet
        if role == Qt.ItemDataRole.DisplayRole:
            return sheet.text
        return self._spoken(sheet) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._is_all

    def fetchMore(self, parent: Index) -> None:
        if not self.canFetchMore(parent):
            return
        more = self._fetch(len(self._sheets))
        self._is_all = len(more) < BLOCK
        if more:
            self.beginInsertRows(QModelIndex(), len(self._sheets), len(self._sheets) + len(more) - 1)
            self._sheets += more
            self.endInsertRows()
