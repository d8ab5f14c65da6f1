"""Which lists hold a code: a small popup with a box to tick for each, for digits, arrows or the mouse; typing makes a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from cdtdesk.ui.support.icons import paint_icon
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr

_CHOICE_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
_ROW_HEIGHT: Final = 28
_MOST_SHOWN: Final = 10
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class ListChoice(NamedTuple):
    """A list of favorites, and whether it holds the code."""

    list_id: str
    name: str
    holds: bool


class _ChoiceDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(option.rect.width(), self._look.px(_ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        look = self._look
        choice = index.data(_CHOICE_ROLE)
        rect = QRect(option.rect)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_selected:
            painter.fillRect(rect, look.colour("select"))
        own = is_selected and bool(look.colours.select_text)
        ink = look.colour("select_text" if own else "text1")
        size = look.px(14)
        square = QRectF(rect.left() + look.px(8), rect.center().y() - size / 2 + 0.5, size, size)
        is_new = not isinstance(choice, ListChoice)
        if not is_new:
            painter.setPen(QPen(ink if own else look.colour("edge"), 1))
            painter.drawRoundedRect(square.adjusted(-0.5, -0.5, 0.5, 0.5), look.px(3), look.px(3))
        if is_new or choice.holds:
            paint_icon(painter, "plus" if is_new else "tick", square, ink if own or is_new else look.colour("accent"))
        painter.setFont(look.font(13))
        painter.setPen(ink)
        room = rect.adjusted(look.px(32), 0, -look.px(34), 0)
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, text)
        if not is_new and index.row() < 9:
            painter.setFont(look.font(11))
            painter.setPen(ink if own else look.colour("text2"))
            painter.drawText(rect.adjusted(0, 0, -look.px(12), 0), _RIGHT, str(index.row() + 1))
        painter.restore()


class ListPopup(QWidget):
    """Opened under the star. Enter or Space sets or takes the tick, Esc closes; every change is made at once."""

    toggled = Signal(str, bool)
    """A list by its id, and whether it shall hold the code."""
    list_asked = Signal(str)
    """A new list of this name shall be made, and hold the code."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._look = look
        self._choices: tuple[ListChoice, ...] = ()
        self.setObjectName("list_popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel()
        self._title.setObjectName("popup_title")
        self.edit = QLineEdit()
        self.edit.setObjectName("popup_field")
        self.edit.setMaxLength(60)
        self.edit.setAccessibleName(tr("Find a list, or name a new one"))
        self.edit.setPlaceholderText(tr("Find a list, or name a new one"))
        self.edit.textChanged.connect(lambda _text: self._show_rows())
        self.edit.installEventFilter(self)
        self.rows = QListWidget()
        self.rows.setObjectName("popup_rows")
        self.rows.setAccessibleName(tr("Lists of favorites"))
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setItemDelegate(_ChoiceDelegate(look, self.rows))
        self.rows.itemClicked.connect(self._press)
        self._column = QVBoxLayout(self)
        for widget in (self._title, self.rows, self.edit):
            self._column.addWidget(widget)

    def open_at(self, corner: QPoint, title: str, choices: Sequence[ListChoice]) -> None:
        """Open with ``choices``; ``corner`` is where the upper right corner goes, moved where the screen ends."""
        look = self._look
        edge = look.px(8)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(look.px(6))
        self._title.setText(title)
        self.setAccessibleName(title)
        self.edit.clear()
        self.show_choices(choices)
        area = self.screen().availableGeometry()
        self.setFixedWidth(min(look.px(236), area.width()))
        self.adjustSize()
        left = min(max(corner.x() - self.width(), area.left()), area.right() - self.width())
        self.move(left, min(corner.y(), area.bottom() - self.height()))
        self.show()
        self.edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_choices(self, choices: Sequence[ListChoice]) -> None:
        """Show which lists hold the code now."""
        self._choices = tuple(choices)
        self._show_rows()

    def _show_rows(self) -> None:
        typed = self.edit.text().strip()
        here = self.rows.currentRow()
        self.rows.clear()
        for choice in self._choices:
            if typed.casefold() in choice.name.casefold():
                item = QListWidgetItem(choice.name)
                item.setData(_CHOICE_ROLE, choice)
                words = tr("{name}, holds it") if choice.holds else tr("{name}, does not hold it")
                item.setData(Qt.ItemDataRole.AccessibleTextRole, words.format(name=choice.name))
                self.rows.addItem(item)
        if typed and not any(choice.name.casefold() == typed.casefold() for choice in self._choices):
            self.rows.addItem(QListWidgetItem(tr("New list “{name}”", name=typed)))
        self.rows.setCurrentRow(max(0, min(here, self.rows.count() - 1)) if not typed else 0)
        shown = min(max(self.rows.count(), 1), _MOST_SHOWN)
        self.rows.setFixedHeight(shown * self._look.px(_ROW_HEIGHT) + 2)
        if self.isVisible():
            self.adjustSize()

    def _press(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        choice = item.data(_CHOICE_ROLE)
        if isinstance(choice, ListChoice):
            self.toggled.emit(choice.list_id, not choice.holds)
        else:
            name = self.edit.text().strip()
            self.edit.clear()
            self.list_asked.emit(name)

    def eventFilter(self, watched: object, event: object) -> bool:
        if watched is self.edit and isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            return self._on_key(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        """Handle the keys that belong to the rows; return whether the field must not see the key."""
        key, count = event.key(), self.rows.count()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and count:
            step = 1 if key == Qt.Key.Key_Down else -1
            self.rows.setCurrentRow((self.rows.currentRow() + step) % count)
            return True
        is_empty = not self.edit.text()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or (key == Qt.Key.Key_Space and is_empty):
            self._press(self.rows.currentItem())
            return True
        if is_empty and event.text().isdigit() and 0 < int(event.text()) <= count:
            self._press(self.rows.item(int(event.text()) - 1))
            return True
        if key == Qt.Key.Key_Escape:
            self.hide()
            return True
        return False
