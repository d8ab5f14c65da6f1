"""The note on the shown code: a card to write in, saved while you type."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from cdtdesk.domain.codes import CdtCode
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.services.library import LibraryService
from cdtdesk.ui.support.note_keeper import NoteKeeper
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr


class NotePanel(QWidget):
    """Shows and edits the newest note of one code. It never drops text: what cannot be saved is kept by the keeper."""

    def __init__(self, look: Look, library: LibraryService, keeper: NoteKeeper) -> None:
        super().__init__()
        self._look, self._library, self._keeper = look, library, keeper
        self._code: CdtCode | None = None
        self._note_id: str | None = None
        self._title = QLabel(tr("Your note"))
        self._title.setProperty("section", True)
        self._card = QFrame()
        self._card.setObjectName("note_card")
        self.editor = self._make_editor()
        self._state = QLabel()
        self._state.setObjectName("note_state")
        self._state.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._warning = QLabel()
        self._warning.setObjectName("note_warning")
        self._warning.setWordWrap(True)
        self._warning.hide()
        self._lay_out()
        keeper.saved.connect(self._on_saved)
        keeper.failed.connect(self._on_failed)
        self.on_look_changed()

    def _make_editor(self) -> QPlainTextEdit:
        editor = QPlainTextEdit()
        editor.setObjectName("note_editor")
        editor.setAccessibleName(tr("Note on this code"))
        editor.setPlaceholderText(tr("Write what a payer told you: Ctrl+N. Codes only, no patients."))
        editor.setTabChangesFocus(True)
        editor.textChanged.connect(self._on_text_changed)
        editor.installEventFilter(self)
        return editor

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._card)
        inside.setSpacing(0)
        inside.addWidget(self.editor)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._state)
        inside.addLayout(foot)
        self._inside = inside
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._title, self._card, self._warning):
            column.addWidget(widget)

    def on_look_changed(self) -> None:
        """Take over sizes of the look."""
        look = self._look
        self._title.setContentsMargins(0, look.px(12), 0, look.px(5))
        self._inside.setContentsMargins(look.px(10), look.px(6), look.px(10), look.px(6))
        self.editor.setFixedHeight(look.px(84))
        self._warning.setContentsMargins(0, look.px(4), 0, 0)

    def show_code(self, cdt_code: CdtCode) -> None:
        """Show the note of ``cdt_code``: what is not saved yet before what is."""
        self._keeper.save_all()
        self._code = cdt_code
        self._note_id = None
        text = ""
        if not self._keeper.has_unsaved:
            self._warning.hide()
        try:
            note = self._library.newest_note(cdt_code)
            if note is not None:
                self._note_id, text = note.id, note.text
        except OfficeFileUnavailable as error:
            self._warn(str(error))
        unsaved = self._keeper.unsaved_text(cdt_code)
        self._show_text(text if unsaved is None else unsaved)
        self._state.setText(tr("Saved") if text and unsaved is None else "")

    def _show_text(self, text: str) -> None:
        if self.editor.toPlainText() == text:
            return
        self.editor.blockSignals(True)
        self.editor.setPlainText(text)
        self.editor.blockSignals(False)

    def _on_text_changed(self) -> None:
        if self._code is not None:
            self._state.setText(tr("Saving"))
            self._keeper.text_changed(self._code, self._note_id, self.editor.toPlainText())

    def _on_saved(self, cdt_code: str) -> None:
        if cdt_code == self._code:
            if self._note_id is None:
                note = self._library.newest_note(CdtCode(cdt_code))
                self._note_id = note.id if note is not None else None
            self._state.setText(tr("Saved") if self.editor.toPlainText().strip() else "")
            self._warning.hide()

    def _on_failed(self, sentence: str) -> None:
        self._state.setText(tr("Not saved yet"))
        self._warn(sentence)

    def _warn(self, sentence: str) -> None:
        self._warning.setText(sentence)
        self._warning.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.editor and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._card.setProperty("focused", event.type() == QEvent.Type.FocusIn)
            self._card.style().unpolish(self._card)
            self._card.style().polish(self._card)
            if event.type() == QEvent.Type.FocusOut:
                self._keeper.save_all()
        return super().eventFilter(watched, event)
