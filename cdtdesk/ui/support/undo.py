"""Taking back the last act: a star taken away, a note or a list deleted. The status line offers it until the next act."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.ui.support.words import sentence_of, tr

if TYPE_CHECKING:
    from cdtdesk.ui.support.hub import Hub


class OfferPlace(Protocol):
    """Where the offer is shown: beside the last act."""

    def show_offer(self, is_offered: bool) -> None:
        """Show "Undo" with its key beside the last act, or no longer."""


class Undo(QObject):
    """Holds what takes the last act back. ``hub.undoable`` makes an offer, any other sentence said withdraws it.

    Ctrl+Z in an editor is the editor's own as long as there is something typed to take back; in the search box it takes
    the act back until something is typed there.
    """

    def __init__(self, hub: Hub, place: OfferPlace, search_box: QLineEdit) -> None:
        super().__init__(hub)
        self._hub, self._place, self._box = hub, place, search_box
        self._take_back: Callable[[], None] | None = None
        self._is_box_newer = False
        self._watched: QWidget | None = None
        hub.undoable.connect(self.offer)
        hub.said.connect(self.withdraw)
        search_box.textEdited.connect(self._on_box_edited)

    @property
    def is_offered(self) -> bool:
        """Whether there is an act to take back."""
        return self._take_back is not None

    def offer(self, words: str, take_back: Callable[[], None]) -> None:
        """Say ``words`` about what was done, and hold ``take_back``, which may raise ``OfficeFileUnavailable``."""
        self._hub.say(words)
        self._is_box_newer = False
        self._hold(take_back)

    def _hold(self, take_back: Callable[[], None]) -> None:
        self._take_back = take_back
        self._place.show_offer(True)
        application = QApplication.instance()
        if isinstance(application, QApplication):  # only while there is an offer: no key is slower without one
            application.focusChanged.connect(self._on_focus_changed)
            self._watch(QApplication.focusWidget())

    def withdraw(self) -> None:
        """Offer nothing any more."""
        if self._take_back is None:
            return
        self._take_back = None
        self._place.show_offer(False)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.disconnect(self._on_focus_changed)
        self._watch(None)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._watch(now)

    def _watch(self, widget: QWidget | None) -> None:
        """Watch the keys of the widget with the focus alone."""
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = widget
        if widget is not None:
            widget.installEventFilter(self)

    def take_back(self) -> None:
        """Take the last act back. Where the office file is out of reach, say so and keep the offer."""
        take_back = self._take_back
        if take_back is None:
            self._hub.say(tr("There is nothing to take back."), is_doubtful=True)
            return
        try:
            take_back()
        except OfficeFileUnavailable as error:
            self._hub.say(sentence_of(error), is_doubtful=True)
            self._hold(take_back)
            return
        if self._take_back is take_back:
            self._hub.say(tr("Taken back."))
        self._hub.office_changed.emit()

    def _on_box_edited(self) -> None:
        self._is_box_newer = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and watched is QApplication.focusWidget()
            and self._is_left_to_me(watched)
        ):
            self.take_back()
            return True
        return super().eventFilter(watched, event)

    def _is_left_to_me(self, editor: QObject) -> bool:
        """Return whether ``editor`` has the focus and nothing newer of its own to take back."""
        if editor is self._box:
            return not self._is_box_newer
        if isinstance(editor, QLineEdit):
            return not editor.isUndoAvailable()
        if isinstance(editor, QPlainTextEdit | QTextEdit):
            return editor.isReadOnly() or not editor.document().isUndoAvailable()
        return False
