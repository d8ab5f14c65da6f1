"""The top bar: the search box with its icon and key hint, and the date of service beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QWidget

from cdtdesk.ui.support.icons import make_icon
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.date_field import DateField

_LIST_KEYS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -10,
    Qt.Key.Key_PageDown: 10,
}
COMMAND_SIGN, GUIDE_SIGN = ">", "?"
"""First letters that make of what follows no search but a command, or a question to the guide."""


class SearchBar(QWidget):
    """The search box. It keeps the focus; keys meant for the list leave it as signals."""

    text_changed = Signal(str)
    asked = Signal(str)
    """What was typed after a command's or a question's sign, with it. The search stays as it was."""
    moved = Signal(int)
    accepted = Signal()
    copy_asked = Signal()
    emptied = Signal()
    """Esc was pressed, whether or not anything was left to take out of the box."""
    sidebar_asked = Signal()

    def __init__(self, look: Look, on: dt.date, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.query = ""
        """What is searched for: what stands in the box, unless that is a command or a question."""
        self.setObjectName("top_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sidebar_button = QToolButton()
        self.sidebar_button.setAccessibleName(tr("Show or hide the sidebar"))
        self.sidebar_button.setToolTip(tr("Show or hide the sidebar (F9)"))
        self.sidebar_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.sidebar_button.clicked.connect(self.sidebar_asked)
        self.frame = self._make_frame()
        self.menu_button = QToolButton()
        self.menu_button.setAccessibleName(tr("Menu"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row = QHBoxLayout(self)
        self.date_field = DateField(look, on, today)
        for widget in (self.sidebar_button, self.frame, self.date_field, self.menu_button):
            self._row.addWidget(widget, 1 if widget is self.frame else 0)
        self.date_field.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setTabOrder(self.box, self.date_field.edit)
        self.setTabOrder(self.date_field.edit, self.menu_button)
        self.on_look_changed()

    def _make_frame(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("search_frame")
        frame.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._glass = QLabel()
        self.box = QLineEdit()
        self.box.setObjectName("search_box")
        self.box.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # nothing below it need be painted for each letter
        self.box.setAccessibleName(tr("Search"))
        self.box.setAccessibleDescription(tr("Words, a code or a tooth. Up and down move the list, Enter copies the code."))
        self.box.setPlaceholderText(tr("Words, a code or a tooth: “deep cleaning”, “D3351”, “MO 14”"))
        self.box.textChanged.connect(self._on_text_changed)
        self.box.installEventFilter(self)
        self._hint = QLabel(tr("Esc"))
        self._hint.setObjectName("key_hint")
        self._hint.hide()
        row = QHBoxLayout(frame)
        row.addWidget(self._glass)
        row.addWidget(self.box)
        row.addWidget(self._hint)
        return frame

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look, ratio = self._look, self.devicePixelRatioF()
        self.setFixedHeight(look.px(52))
        self._row.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8))
        self._row.setSpacing(look.px(10))
        self.frame.setFixedHeight(look.px(36))
        inner = self.frame.layout()
        if inner is not None:
            inner.setContentsMargins(look.px(10), 0, look.px(10), 0)
            inner.setSpacing(look.px(8))
        size = look.px(16)
        self._glass.setPixmap(make_icon("search", look.colour("text2"), size, ratio).pixmap(size, size))
        for button, icon in ((self.sidebar_button, "sidebar"), (self.menu_button, "menu")):
            button.setIconSize(QSize(size, size))
            button.setIcon(make_icon(icon, look.colour("text1"), size, ratio))
        self._hint.setFixedHeight(look.px(18))
        self.date_field.on_look_changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.date_field.set_compact(self.width() < self._look.px(720))

    def set_compact(self, is_compact: bool, buttons: Sequence[QToolButton] = ()) -> None:
        """Leave everything but the box out in a small window, which has ``buttons`` of its own at the right."""
        for widget in (self.sidebar_button, self.date_field, self.menu_button):
            widget.setVisible(not is_compact)
        for button in buttons:
            if self._row.indexOf(button) < 0:
                self._row.addWidget(button)
            button.setVisible(is_compact)

    def _on_text_changed(self, text: str) -> None:
        self._hint.setVisible(bool(text))
        if text.startswith((COMMAND_SIGN, GUIDE_SIGN)):
            self.asked.emit(text)
        else:
            self.query = text
            self.text_changed.emit(text)

    def put_back(self) -> None:
        """Put the search back into the box in place of a command: the list still shows it and is not searched anew."""
        was_blocked = self.box.blockSignals(True)
        self.box.setText(self.query)
        self.box.blockSignals(was_blocked)
        self._hint.setVisible(bool(self.query))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.box:
            if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
                self.frame.setProperty("focused", event.type() == QEvent.Type.FocusIn)
                self.frame.style().unpolish(self.frame)
                self.frame.style().polish(self.frame)
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        """Handle the keys that belong to the list; return whether the box must not see them."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if plain and event.key() in _LIST_KEYS:
            self.moved.emit(_LIST_KEYS[Qt.Key(event.key())])
            return True
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
            return True
        if plain and event.key() == Qt.Key.Key_Escape:
            self.box.clear()
            self.emptied.emit()
            return True
        is_copy = event.key() == Qt.Key.Key_C and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if is_copy and not self.box.hasSelectedText():
            self.copy_asked.emit()
            return True
        return False
