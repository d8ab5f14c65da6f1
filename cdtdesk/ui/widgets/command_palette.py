"""The command palette: a list under the search box of what can be done, opened by Ctrl+K or by ``>`` in the box.

What is typed stays in the search box, which keeps the focus; ``?`` asks the guide in the same way.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from cdtdesk.ui.support.commands import Command
from cdtdesk.ui.support.icons import paint_icon
from cdtdesk.ui.support.speech import say
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.search_bar import SearchBar

_WIDTH: Final = 560
_ROW: Final = 32
_MOST_ROWS: Final = 12
_COMMAND_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_STEPS: Final = {
    Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_MOST_ROWS, Qt.Key.Key_PageDown: _MOST_ROWS,
}  # fmt: skip
_PASSING: Final = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Why a focus may be lost that comes back: another program is looked at, or a menu."""


class _CommandDelegate(QStyledItemDelegate):
    """Paints a row: icon, words, and at the right its key or what kind of thing it is."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(option.rect.width(), self._look.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        look, rect, command = self._look, QRect(option.rect), index.data(_COMMAND_ROLE)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        own = "select_text" if is_selected and look.colours.select_text else ""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.colour("select" if is_selected else "hover"))
        if is_selected:
            painter.fillRect(QRect(rect.left(), rect.top(), look.px(4), rect.height()), look.colour("accent"))
        if command.icon:
            size = look.px(16)
            square = QRectF(rect.left() + look.px(14), rect.center().y() - size / 2 + 1, size, size)
            paint_icon(painter, command.icon, square, look.colour(own or "text2"))
        line = rect.adjusted(look.px(42), 0, -look.px(14), 0)
        painter.setFont(look.font(12))
        painter.setPen(look.colour(own or "text3"))
        painter.drawText(line, _RIGHT, command.key or command.kind)
        line.setRight(line.right() - painter.fontMetrics().horizontalAdvance(command.key or command.kind) - look.px(10))
        painter.setFont(look.font(13, 600 if is_selected else 400))
        painter.setPen(look.colour(own or "text1"))
        shown = painter.fontMetrics().elidedText(command.words, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, _LEFT, shown)
        painter.restore()


class CommandPalette(QFrame):
    """Lies over the window's content. Enter runs the marked command, Esc closes; the search is as it was before."""

    def __init__(
        self, look: Look, search: SearchBar, sources: Mapping[str, Callable[[str], list[Command]]], over: QWidget
    ) -> None:
        """``sources`` gives, for the first letter of what is typed, the commands that answer to what follows it."""
        super().__init__(over)
        self._over = over
        self._look, self._search, self._sources = look, search, sources
        self._focus_before: QWidget | None = None
        self.setObjectName("command_palette")
        self.setAccessibleName(tr("Commands"))
        self.list = QListWidget()
        self.list.setObjectName("command_list")
        self.list.setAccessibleName(tr("Commands"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setItemDelegate(_CommandDelegate(look, self.list))
        self.list.itemClicked.connect(self._run)
        self.list.currentItemChanged.connect(self._say_current)
        self._nothing = QLabel()
        self._nothing.setObjectName("quiet")
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addWidget(self._nothing)
        column.addWidget(self.list)
        search.text_changed.connect(lambda _text: self.close_quietly())
        self.hide()

    def open_with(self, sign: str, focused: QWidget | None) -> None:
        """Begin a command: put ``sign`` into the box. The focus goes back to ``focused`` when the palette closes."""
        self._focus_before = focused
        self._search.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.box.setText(sign)

    def show_answers(self, text: str) -> None:
        """List what answers to ``text``, which begins with a sign."""
        commands = self._sources[text[0]](text[1:])
        self.list.clear()
        for command in commands:
            item = QListWidgetItem(command.words)
            item.setData(_COMMAND_ROLE, command)
            parts = (command.words, command.kind, command.key)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in parts if part))
            self.list.addItem(item)
        self._nothing.setText(tr("Nothing is called that. Try one word of it, or its first letters."))
        self._nothing.setVisible(not commands)
        self.list.setVisible(bool(commands))
        if self.isHidden():
            self._search.box.installEventFilter(self)
            self._over.installEventFilter(self)
        self.list.setCurrentRow(0)
        self._place()
        self.show()
        self.raise_()

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        if not self.isHidden():
            self._place()

    def _place(self) -> None:
        look, over = self._look, self._over
        self.setStyleSheet(
            f"#command_palette {{ background: {look.colours.base}; border: 1px solid {look.colours.edge}; }}"
            f"#command_list {{ background: {look.colours.base}; border: none; outline: none; }}"
        )
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(1, look.px(4), 1, look.px(4))
        self._nothing.setContentsMargins(look.px(14), look.px(6), look.px(14), look.px(6))
        frame = self._search.frame
        corner = frame.mapTo(over, QPoint(0, frame.height() + look.px(4)))
        width = min(look.px(_WIDTH), over.width() - 2 * look.px(8))
        rows = min(self.list.count(), _MOST_ROWS)
        below = over.height() - corner.y() - look.px(16)
        rows = min(rows, max(1, (below - 2 * look.px(4)) // look.px(_ROW)))  # a row cut in two looks like the last one
        height = rows * look.px(_ROW) if self.list.count() else self._nothing.sizeHint().height()
        left = max(look.px(8), min(corner.x(), over.width() - width - look.px(8)))
        self.setGeometry(left, corner.y(), width, height + 2 * look.px(4))

    def _say_current(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            say(self, str(item.data(Qt.ItemDataRole.AccessibleTextRole)))

    # Closing and running

    def close_quietly(self) -> None:
        """Take the list away; what stands in the box stays there."""
        if not self.isHidden():
            self._search.box.removeEventFilter(self)
            self._over.removeEventFilter(self)
            self.hide()

    def leave(self) -> None:
        """Close, with the search and the focus as they were."""
        self.close_quietly()
        self._search.put_back()
        if self._focus_before is not None and self._focus_before.isVisible():
            self._focus_before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._focus_before = None

    def _run(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            command: Command = item.data(_COMMAND_ROLE)
            self.leave()
            command.run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over:
            if event.type() == QEvent.Type.Resize:
                self._place()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(Qt.Key(event.key()))
        elif isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut and event.reason() not in _PASSING:
            self._focus_before = None  # the focus went where somebody wanted it
            self.leave()
        return super().eventFilter(watched, event)

    def _on_key(self, key: Qt.Key) -> bool:
        """Do what a key in the search box is for while the palette is open; return whether the box must not see it."""
        if key in _STEPS:
            last = self.list.count() - 1
            self.list.setCurrentRow(max(0, min(last, self.list.currentRow() + _STEPS[key])))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.list.currentItem())
        elif key is Qt.Key.Key_Escape or (key is Qt.Key.Key_Backspace and len(self._search.box.text()) == 1):
            self.leave()
        else:
            return False
        return True
