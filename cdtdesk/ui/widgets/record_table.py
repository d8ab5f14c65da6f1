"""A list of the office's records in columns, with the keyboard's ways: up and down, Enter, Delete."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr

_ROW_HEIGHT: Final = 28
_MOST_ROWS: Final = 12
_ALL_FROM: Final = 460
_WIDEST_COLUMN: Final = 260
_KEY_ROLE: Final = int(Qt.ItemDataRole.UserRole)

Record = tuple[str, Sequence[str]]
"""What a record is known by, and what its columns show."""


class RecordTable(QTreeWidget):
    """As tall as its records, up to a dozen; more are scrolled. The chosen one stays chosen when the records are shown anew."""

    chosen = Signal(str)
    """Another record was chosen; empty when none is."""
    opened = Signal(str)
    """Enter was pressed on a record, or it was double-clicked."""
    delete_asked = Signal(str)
    """Delete was pressed on a record."""

    def __init__(
        self,
        look: Look,
        name: str,
        heads: Sequence[str],
        stretched: int,
        rights: Sequence[int] = (),
        spared: Sequence[int] = (),
    ) -> None:
        """``stretched`` is the column that takes the room that is left; ``rights`` are set at the right, as numbers are.

        ``spared`` are not shown where the table is narrow.
        """
        super().__init__()
        self._look, self._rights, self._spared = look, rights, spared
        self.setObjectName("record_table")
        self.setAccessibleName(name)
        self.setHeaderLabels(list(heads))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        for column in rights:
            self.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column in range(len(heads)):
            resize = QHeaderView.ResizeMode.Stretch if column == stretched else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, resize)
        self.currentItemChanged.connect(lambda _current, _previous: self.chosen.emit(self.chosen_key))
        self.itemDoubleClicked.connect(lambda item, _column: self.opened.emit(item.data(0, _KEY_ROLE)))
        self.on_look_changed()

    def on_look_changed(self) -> None:
        """Take over sizes of the look."""
        height, spare = self._look.px(_ROW_HEIGHT), self._look.px(26)
        metrics = QFontMetrics(self._look.font(13))
        for place in range(self.topLevelItemCount()):
            item = self._item(place)
            for column in range(self.columnCount()):  # the style's own measure leaves the padding out
                wanted = min(metrics.horizontalAdvance(item.text(column)), self._look.px(_WIDEST_COLUMN))
                item.setSizeHint(column, QSize(wanted + spare, height))
        rows = max(1, min(self.topLevelItemCount(), _MOST_ROWS))
        self.header().setFixedHeight(height)
        self.setFixedHeight((1 + rows) * height + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < self._look.px(_ALL_FROM)
        for column in self._spared:
            if self.isColumnHidden(column) is not is_narrow:
                self.setColumnHidden(column, is_narrow)

    def _item(self, place: int) -> QTreeWidgetItem:
        item = self.topLevelItem(place)
        assert item is not None
        return item

    def show_records(self, records: Sequence[Record]) -> None:
        """Show ``records`` instead of what was shown."""
        chosen = self.chosen_key
        self.blockSignals(True)
        self.clear()
        for key, cells in records:
            item = QTreeWidgetItem([" ".join(cell.split()) for cell in cells])
            item.setData(0, _KEY_ROLE, key)
            for column, cell in enumerate(cells):
                item.setToolTip(column, cell)
                if column in self._rights:
                    item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            headed = zip(self._heads(), cells, strict=True)
            spoken = [tr("{head}: {cell}", head=head, cell=cell) for head, cell in headed if cell]
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(spoken))
            self.addTopLevelItem(item)
            if key == chosen:
                self.setCurrentItem(item)
        self.blockSignals(False)
        self.on_look_changed()
        if self.chosen_key != chosen:
            self.chosen.emit(self.chosen_key)

    def _heads(self) -> list[str]:
        return [self.headerItem().text(column) for column in range(self.columnCount())]

    @property
    def chosen_key(self) -> str:
        """What the chosen record is known by; empty when none is chosen."""
        item = self.currentItem()
        return "" if item is None else str(item.data(0, _KEY_ROLE))

    def choose_none(self) -> None:
        """Choose no record."""
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())

    def choose(self, key: str) -> bool:
        """Choose the record known by ``key``; return whether there is one."""
        for place in range(self.topLevelItemCount()):
            if self._item(place).data(0, _KEY_ROLE) == key:
                self.setCurrentItem(self._item(place))
                self.scrollToItem(self._item(place))
                return True
        return False

    def texts(self) -> list[list[str]]:
        """Return the texts of every record, from the top."""
        columns = range(self.columnCount())
        return [[self._item(place).text(column) for column in columns] for place in range(self.topLevelItemCount())]

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        item = self.currentItem()
        if item is not None:
            item.setSelected(True)  # with the focus the first record became the chosen one, and is to look like it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen_key:
            self.opened.emit(self.chosen_key)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.chosen_key:
            self.delete_asked.emit(self.chosen_key)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
