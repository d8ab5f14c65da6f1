"""The rows of the code list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cdtdesk.domain.codes import CdtCode
from cdtdesk.ui.support import rows as roles
from cdtdesk.ui.support.row_words import kept_words, row_sentence
from cdtdesk.ui.support.rows import CodeRow, CodeRows

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class CodeListModel(QAbstractTableModel):
    """One column of codes. ``set_rows`` takes what a service found; the model fetches nothing."""

    CDT_CODE_ROLE = roles.CDT_CODE_ROLE
    ROW_ROLE = roles.ROW_ROLE

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = CodeRows.of([])
        self.marked: dict[CdtCode, None] = {}
        """The codes that were marked, in the order of marking; a mark stays while the list shows other rows."""

    def set_rows(self, rows: CodeRows) -> None:
        """Show ``rows`` instead of what was shown."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def refresh(self, place: int | None = None) -> None:
        """Show the office's marks on the code at ``place`` (None: on every code) as they are now."""
        self._rows.forget(place)
        first, last = (0, len(self._rows) - 1) if place is None else (place, place)
        self.dataChanged.emit(self.index(first, 0), self.index(last, 0))

    def set_marked(self, codes: Iterable[CdtCode], is_marked: bool) -> None:
        """Mark each of ``codes``, or take its mark away. A code of the office's own is no CDT code and is not marked."""
        for code in codes:
            if is_marked and isinstance(code, CdtCode):
                self.marked[code] = None
            else:
                self.marked.pop(code, None)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    def row_at(self, place: int) -> CodeRow:
        """Return the row at ``place``."""
        return self._rows[place]

    @property
    def codes(self) -> Sequence[CdtCode]:
        """The codes in the list, from the top."""
        return self._rows.codes

    def code_at(self, place: int) -> CdtCode:
        """Return the code at ``place``."""
        return self._rows.codes[place]

    def place_of(self, cdt_code: CdtCode) -> int | None:
        """Return where ``cdt_code`` stands, or None when it is not in the list."""
        return next((place for place, code in enumerate(self._rows.codes) if code == cdt_code), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        if role == roles.CDT_CODE_ROLE:
            return str(self._rows.codes[index.row()])
        row = self._rows[index.row()]
        if role == roles.ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row.summary.cdt_code} {row.summary.plain_name}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            spoken = row_sentence(row, row.summary.cdt_code in self.marked)
            return ", ".join([spoken, *kept_words(row)])
        return None
