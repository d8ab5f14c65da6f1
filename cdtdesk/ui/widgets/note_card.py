"""One note as a card: read with its lists, bold words and links, written in plain text, saved while you type."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cdtdesk.environment.clock import now, today
from cdtdesk.ui.support import note_words
from cdtdesk.ui.support.note_documents import blank_document
from cdtdesk.ui.support.note_keeper import NoteSheet
from cdtdesk.ui.support.note_markdown import ADDRESS_LINK, has_markdown, shown_note
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.note_editor import NoteEditor
from cdtdesk.ui.widgets.note_head import NoteHead
from cdtdesk.ui.widgets.rich_text import RichText

if TYPE_CHECKING:
    from cdtdesk.domain.patient_data import PatientDataHint
    from cdtdesk.ui.support.note_book import NoteBook
    from cdtdesk.ui.widgets.note_tools import CardLine, NoteFoot, NoteSignature

_LOOK_AFTER_MS: Final = 600
"""So long after the last letter a text is looked at for patient data."""


class NoteCard(QWidget):
    """Shows a ``NoteSheet``. What is typed goes to the book at once; only reading and writing look different."""

    address_chosen = Signal(str)
    """A link's address: it is for copying, nothing here opens it."""
    left = Signal()
    """Esc was pressed in the card."""
    deleted = Signal(str)
    """The note with this id is deleted."""
    decided = Signal(str)
    """It was decided which of the two versions of a note stays."""

    def __init__(self, look: Look, book: NoteBook, editor_name: str = "note_card_editor", keeps_editor: bool = False) -> None:
        """With ``keeps_editor`` a plain text is read in the editor itself, which then is always there to be typed into."""
        super().__init__()
        self._look, self._book = look, book
        self._editor_name, self._keeps_editor = editor_name, keeps_editor
        self._sheet: NoteSheet | None = None
        self._name = ""
        self._addresses: tuple[str, ...] = ()
        self._is_editing = False
        self._editor: NoteEditor | None = None
        self._blank = blank_document()
        """What stands in the editor while the note is empty and nobody has typed into it."""
        self._rich: RichText | None = None
        self._signature: NoteSignature | None = None
        self._foot: NoteFoot | None = None
        self._twin: CardLine | None = None
        self._warning: CardLine | None = None
        self._frame = QFrame()
        self._frame.setObjectName("note_card")
        self._head = NoteHead(look)
        self._state = QLabel()
        self._state.setObjectName("note_state")
        self._state.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._lay_out()
        self._look_again = QTimer(self)
        self._look_again.setSingleShot(True)
        self._look_again.timeout.connect(self._look_for_patient_data)
        book.keeper.saved.connect(self._on_saved)
        book.keeper.failed.connect(self._on_failed)
        self.on_look_changed()

    def _lay_out(self) -> None:
        self._inside = QVBoxLayout(self._frame)
        self._inside.setSpacing(0)
        self._inside.addWidget(self._head)
        if self._keeps_editor:
            self._inside.addWidget(self._made_editor())
        self._last_row = QHBoxLayout()
        self._last_row.addWidget(self._state, 1)
        self._inside.addLayout(self._last_row)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._frame)
        self._state.hide()

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look = self._look
        self._inside.setContentsMargins(look.px(12), look.px(6), look.px(12), look.px(6))
        self._head.on_look_changed()
        for part in (self._rich, self._signature, self._foot, self._twin, self._warning):
            if part is not None:
                part.on_look_changed()
        if self._sheet is not None and self._editor is not None:
            self._show_in_editor(self._sheet)

    # What is shown

    @property
    def sheet(self) -> NoteSheet | None:
        """The note as it is now, or None before the first."""
        return self._sheet

    @property
    def is_editing(self) -> bool:
        """Whether it is being written."""
        return self._is_editing

    @property
    def editor(self) -> NoteEditor:
        """Where it is written."""
        return self._made_editor()

    def show_sheet(self, sheet: NoteSheet, name: str) -> None:
        """Show a note, called ``name`` by a screen reader; a note being written goes on being written."""
        shown = self._sheet
        is_same = shown is not None and shown.note_id == sheet.note_id
        if self._is_editing and shown is not None and is_same and shown == sheet._replace(changed_at=shown.changed_at):
            return  # what was typed has been saved
        if self._is_editing and not is_same:
            self._end_editing()
        self._sheet, self._name = sheet, name
        if not is_same:
            self._show_warning(())
        self._arrange()
        if self._is_editing:
            self._show_tools(sheet)
        elif self._editor is not None and self._editor.hasFocus():
            self._start_editing()  # another code was shown with the cursor in its note

    def _show_tools(self, sheet: NoteSheet) -> None:
        if self._signature is not None and self._foot is not None:
            self._signature.show_details(sheet)
            self._foot.show_day(sheet.details.check_on)

    def _arrange(self) -> None:
        """Show the note as what it is now: empty, read or written."""
        sheet = self._sheet
        if sheet is None:
            return
        is_blank = not sheet.text and sheet.changed_at is None
        reads_rich = not self._is_editing and not is_blank and (not self._keeps_editor or has_markdown(sheet.text))
        if reads_rich:
            self._show_rich(sheet)
        if self._is_editing or self._keeps_editor:
            self._show_in_editor(sheet)
        if self._editor is not None:
            self._editor.set_written(self._is_editing)
            self._editor.setVisible(not reads_rich and (self._is_editing or self._keeps_editor))
        if self._rich is not None:
            self._rich.setVisible(reads_rich)
        self._head.setVisible(not self._is_editing and not is_blank)
        if not is_blank:
            self._show_head(sheet)
        for tools in (self._signature, self._foot):
            if tools is not None:
                tools.setVisible(self._is_editing)
        self._show_twin(sheet.is_twin)
        self._show_state()

    def _show_head(self, sheet: NoteSheet) -> None:
        names = self._book.payer_names()
        bold = note_words.payer_words(sheet.details, names)
        if not sheet.about.is_one_code:
            bold = f"{note_words.about_words(sheet.about)} \u00b7 {bold}"
        pill = note_words.check_words(sheet.details, today())
        written = note_words.written_words(sheet, today())
        self._head.show_words(bold, written, pill, note_words.is_due(sheet.details, today()))

    def _show_rich(self, sheet: NoteSheet) -> None:
        if self._rich is None:
            self._rich = RichText(self._look, self._name)
            self._rich.link_chosen.connect(self._on_link)
            self._rich.installEventFilter(self)
            self._rich.viewport().installEventFilter(self)
            self._inside.insertWidget(1, self._rich)
        shown = shown_note(sheet.text)
        self._addresses = shown.addresses
        self._rich.setAccessibleName(self._name)
        self._rich.setAccessibleDescription(note_words.head_words(sheet, self._book.payer_names(), today()))
        self._rich.show_html(shown.html)

    def _show_in_editor(self, sheet: NoteSheet) -> None:
        editor = self._made_editor()
        editor.show_document(self._book.documents.of(sheet.note_id, sheet.text, editor.font(), self._blank))

    def _show_state(self) -> None:
        sheet = self._sheet
        if sheet is not None and self._book.keeper.holds(sheet.note_id):
            self._set_state(tr("Not saved yet"))
        else:
            self._set_state(tr("Saved") if self._is_editing and sheet is not None and sheet.text else "")

    def _set_state(self, words: str) -> None:
        if self._state.text() != words:
            self._state.setText(words)
        self._state.setVisible(self._is_editing or bool(words))

    # Writing

    def _made_editor(self) -> NoteEditor:
        if self._editor is None:
            editor = NoteEditor(self._editor_name)
            editor.textChanged.connect(self._on_text_changed)
            editor.installEventFilter(self)
            self._editor = editor
            if not self._keeps_editor:
                self._inside.insertWidget(1, editor)
        return self._editor

    def begin_editing(self) -> None:
        """Make the card the one that is written, the cursor at the text's end unless it is in the text already."""
        if self._sheet is None:
            return
        editor = self._made_editor()
        if not self._is_editing:
            self._start_editing()
            editor.moveCursor(QTextCursor.MoveOperation.End)
        editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _start_editing(self) -> None:
        sheet = self._sheet
        if self._is_editing or sheet is None:
            return
        self._is_editing = True
        self._make_tools()
        self._arrange()
        self._show_tools(sheet)
        self._show_ring(True)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)
        self._look_again.start(0)

    def _end_editing(self) -> None:
        if not self._is_editing:
            return
        self._is_editing = False
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.disconnect(self._on_focus_changed)
        self._take_tools()
        self._book.keeper.save_all()
        self._show_ring(False)
        if self._editor is not None and not self._keeps_editor:
            self._editor.show_document(self._blank)  # the note may be written in another card from now on
        self._arrange()

    def _make_tools(self) -> None:
        if self._signature is not None:
            return
        from cdtdesk.ui.widgets.note_tools import NoteFoot, NoteSignature

        self._signature = NoteSignature(self._look, self._book)
        self._signature.changed.connect(self._take_tools)
        self._foot = NoteFoot(self._look)
        self._foot.changed.connect(self._take_tools)
        self._foot.delete_asked.connect(self._delete)
        self._inside.insertWidget(0, self._signature)
        self._last_row.insertWidget(0, self._foot)
        if self._editor is not None:
            QWidget.setTabOrder(self._signature.author, self._editor)
            QWidget.setTabOrder(self._editor, self._foot.day)
            QWidget.setTabOrder(self._foot.day, self._foot.delete_button)

    def _on_text_changed(self) -> None:
        sheet, editor = self._sheet, self._editor
        if sheet is None or editor is None:
            return
        text = editor.toPlainText()
        if text == sheet.text:
            return
        document = editor.document()
        self._book.documents.keep(sheet.note_id, document)
        if document is self._blank:
            self._blank = blank_document()
        self._sheet = sheet._replace(text=text)
        self._book.take_over(self._sheet)
        editor.fit()
        self._set_state(tr("Saving"))
        self._look_again.start(_LOOK_AFTER_MS)
        if not self._is_editing:  # something else than typing put it there
            self._show_head(self._sheet)
            self._head.show()

    def _take_tools(self) -> None:
        """Take over payer, initials and day as they stand in their fields."""
        sheet = self._sheet
        if sheet is None or self._signature is None or self._foot is None:
            return
        payer_id, author = self._signature.details(sheet)
        details = sheet.details._replace(payer_id=payer_id, author=author, check_on=self._foot.check_on)
        if details == sheet.details:
            return
        if author != sheet.details.author:
            self._book.sign(author)
        self._sheet = sheet._replace(details=details)
        if self._sheet.text.strip():
            self._book.take_over(self._sheet)

    def _delete(self) -> None:
        self._end_editing()
        sheet = self._sheet
        if sheet is not None and self._book.delete(sheet):
            self.deleted.emit(sheet.note_id)
            self.left.emit()

    def _on_saved(self, note_id: str, _about: str) -> None:
        if self._sheet is not None and self._sheet.note_id == note_id:
            self._sheet = self._sheet._replace(changed_at=now())
            self._set_state(tr("Saved") if self._is_editing and self._sheet.text.strip() else "")

    def _on_failed(self, _sentence: str) -> None:
        if self._sheet is not None and self._book.keeper.holds(self._sheet.note_id):
            self._set_state(tr("Not saved yet"))

    # Patient data, and two versions of one note

    def _look_for_patient_data(self) -> None:
        sheet = self._sheet
        self._show_warning(self._book.warnings(sheet) if sheet is not None and sheet.text.strip() else ())

    def _show_warning(self, hints: tuple[PatientDataHint, ...]) -> None:
        if self._warning is None:
            if not hints:
                return
            self._warning = self._made_line(self._column)
            words = tr("It is no patient's")
            self._warning.add_button(words, tr("Do not warn about this note any more"), self._dismiss_warning)
        self._warning.show_sentence(note_words.warning_words(hints))
        if self._editor is not None:
            self._editor.underline(hints, self._look.colour("warn"))

    def _dismiss_warning(self) -> None:
        if self._sheet is not None:
            self._book.dismiss(self._sheet)
            self._look_for_patient_data()

    def _show_twin(self, is_twin: bool) -> None:
        if self._twin is None:
            if not is_twin:
                return
            self._twin = self._made_line(self._inside)
            book = self._book
            self._twin.add_button(tr("Keep this"), tr("Keep this version alone"), lambda: self._decide(book.keep_only))
            self._twin.add_button(tr("Keep both"), tr("Make it a note of its own"), lambda: self._decide(book.keep_both))
        self._twin.show_sentence(tr("Two desks changed this note.") if is_twin else "")

    def _made_line(self, column: QVBoxLayout) -> CardLine:
        from cdtdesk.ui.widgets.note_tools import CardLine

        line = CardLine(self._look)
        column.addWidget(line)
        return line

    def _decide(self, act: Callable[[NoteSheet], None]) -> None:
        if self._sheet is not None:
            note_id = self._sheet.note_id
            act(self._sheet)
            self.decided.emit(note_id)

    # Sizes, focus and keys

    def _show_ring(self, is_focused: bool) -> None:
        self._frame.setProperty("focused", is_focused)
        self._frame.style().unpolish(self._frame)
        self._frame.style().polish(self._frame)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or self._holds(new):
            self._book.keeper.save_all()  # another window is in front, or a field of the card has the cursor
            return
        self._end_editing()

    def _holds(self, widget: QWidget | None) -> bool:
        """Return whether ``widget`` is a part of the card, in a popup of it too."""
        while widget is not None:
            if widget is self:
                return True
            widget = widget.parentWidget()
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._editor:
            if kind == QEvent.Type.FocusIn:
                self._start_editing()
            elif kind == QEvent.Type.FocusOut:
                self._book.keeper.save_all()
        elif self._rich is not None and watched in (self._rich, self._rich.viewport()) and self._begins(watched, event):
            self.begin_editing()
            return True
        return super().eventFilter(watched, event)

    def _begins(self, watched: QObject, event: QEvent) -> bool:
        """Return whether something done to the text that is read begins the writing: a click on it, or Enter."""
        rich = self._rich
        if rich is None:
            return False
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            return not rich.textCursor().hasSelection() and not rich.anchorAt(event.position().toPoint())
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is rich:
            return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not rich.textCursor().hasSelection()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_editing:
            self._end_editing()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_link(self, link: str) -> None:
        number = link.removeprefix(ADDRESS_LINK)
        if link.startswith(ADDRESS_LINK) and number.isdigit() and int(number) < len(self._addresses):
            self.address_chosen.emit(self._addresses[int(number)])
