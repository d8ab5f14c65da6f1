"""Keys that mean the same wherever the focus is: typing searches, Esc leaves an editor, Alt and a digit opens an answer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from cdtdesk.ui.widgets.page_stack import PageStack


class WindowKeys(QObject):
    """Watches the keys of one window while it is open."""

    def __init__(
        self,
        window: QWidget,
        box: QLineEdit,
        pages: PageStack,
        leave_editor: Callable[[], None],
        open_answer: Callable[[int], bool],
    ) -> None:
        """``open_answer`` gets the digit pressed with Alt and returns whether a look-alike stands there."""
        super().__init__(window)
        self._window, self._box, self._pages = window, box, pages
        self._leave_editor, self._open_answer = leave_editor, open_answer
        self._watched: QWidget | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)
        self._watch(QApplication.focusWidget())

    def stop(self) -> None:
        """Watch no longer."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.disconnect(self._on_focus_changed)
        self._watch(None)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._watch(now)

    def _watch(self, widget: QWidget | None) -> None:
        """Watch the widget with the focus alone: a filter over the whole program would see each of its events in Python."""
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = widget
        if widget is not None:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._is_mine(watched):
            if event.key() == Qt.Key.Key_Escape and isinstance(watched, QPlainTextEdit) and not self._pages.open_page:
                self._leave_editor()
                return True
            if self._starts_search(watched, event):
                self._box.setFocus()
                QApplication.sendEvent(self._box, event)
                return True
            if self._is_answer(event) and self._open_answer(event.key() - Qt.Key.Key_0):
                return True
        return super().eventFilter(watched, event)

    def _is_mine(self, watched: QObject) -> bool:
        return isinstance(watched, QWidget) and watched is QApplication.focusWidget() and watched.window() is self._window

    @staticmethod
    def _starts_search(watched: QObject, event: QKeyEvent) -> bool:
        """Return whether a key typed outside every text field is the beginning of a search."""
        if isinstance(watched, QLineEdit | QPlainTextEdit) or (isinstance(watched, QTextEdit) and not watched.isReadOnly()):
            return False
        if isinstance(watched, QComboBox) and watched.isEditable():
            return False
        if event.text() and event.text() in _own_keys_of(watched):
            return False
        modifiers = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        text = event.text()
        return not modifiers and bool(text) and text.isprintable() and not text.isspace()

    def _is_answer(self, event: QKeyEvent) -> bool:
        is_digit = Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9
        return is_digit and event.modifiers() == Qt.KeyboardModifier.AltModifier and not self._pages.open_page


def _own_keys_of(widget: QObject | None) -> str:
    """Return the letters and digits that mean something else there: a widget names them in its property ``own_keys``."""
    while widget is not None:
        own = widget.property("own_keys")
        if own:
            return str(own)
        widget = widget.parent()
    return ""
