"""What a note's card has only while it is written: payer and initials above, the day to check it and "Delete" below."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from cdtdesk.domain.typed_dates import NotADateOfService
from cdtdesk.environment.clock import today
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.ui.support import note_words
from cdtdesk.ui.support.dates import shown_date
from cdtdesk.ui.support.note_book import day_to_check
from cdtdesk.ui.support.note_keeper import NoteSheet
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import sentence_of, tr
from cdtdesk.ui.widgets.choice_box import ChoiceBox

if TYPE_CHECKING:
    from cdtdesk.ui.support.note_book import NoteBook

_LONGEST_AUTHOR: Final = 24


class NoteSignature(QWidget):
    """Whom the note is about, and who writes it."""

    changed = Signal()

    def __init__(self, look: Look, book: NoteBook) -> None:
        super().__init__()
        self._look, self._book = look, book
        self.payer = ChoiceBox(look)
        self.payer.setObjectName("note_payer")
        self.payer.setEditable(True)
        self.payer.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.payer.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.payer.setAccessibleName(tr("Payer"))
        self.payer.setToolTip(tr("Which payer the note is about; type a new one to add it"))
        self.payer.activated.connect(lambda _index: self.changed.emit())
        line = self.payer.lineEdit()
        assert line is not None
        line.setAccessibleName(tr("Name of the payer"))
        line.setPlaceholderText(tr("All payers"))
        line.setMaxLength(60)
        line.editingFinished.connect(self.changed)
        self.author = QLineEdit()
        self.author.setObjectName("note_author")
        self.author.setAccessibleName(tr("Your initials"))
        self.author.setPlaceholderText(tr("Initials"))
        self.author.setMaxLength(_LONGEST_AUTHOR)
        self.author.editingFinished.connect(self.changed)
        self._day = QLabel()
        self._day.setObjectName("quiet")
        self._row = QHBoxLayout(self)
        for widget in (self.payer, self.author, self._day):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self.on_look_changed()

    def on_look_changed(self) -> None:
        """Take over sizes of the look."""
        look = self._look
        self._row.setContentsMargins(0, look.px(2), 0, look.px(4))
        self._row.setSpacing(look.px(8))
        self.payer.setMinimumWidth(look.px(130))
        self.payer.setMaximumWidth(look.px(220))
        self.author.setFixedWidth(look.px(76))

    def show_details(self, sheet: NoteSheet) -> None:
        """Show payer and initials of a note."""
        names = dict(self._book.payers())
        own = sheet.details.payer_id
        if own is not None and own not in names:
            names[own] = note_words.payer_words(sheet.details, self._book.payer_names())
        self.payer.clear()
        self.payer.addItem(tr("All payers"), None)
        for payer_id, name in names.items():
            self.payer.addItem(name, payer_id)
        self.payer.setCurrentIndex(max(0, self.payer.findData(own)) if own is not None else 0)
        self.author.setText(sheet.details.author)
        self._day.setText(note_words.written_words(sheet._replace(details=sheet.details._replace(author="")), today()))

    def details(self, sheet: NoteSheet) -> tuple[str | None, str]:
        """Return payer and initials as they stand here; a payer typed for the first time is added to the office's."""
        return self._payer_id(sheet.details.payer_id), self.author.text().strip()

    def _payer_id(self, known: str | None) -> str | None:
        typed = " ".join(self.payer.currentText().split())
        place = self.payer.findText(typed, Qt.MatchFlag.MatchFixedString)
        if not typed or place == 0:
            return None
        if place > 0:
            found = self.payer.itemData(place)
            return str(found) if found is not None else None
        try:
            payer_id = self._book.payer_called(typed)
        except OfficeFileUnavailable:
            return known  # the name stays in its field, and is tried again when the card is left
        self.payer.addItem(typed, payer_id)
        self.payer.setCurrentIndex(self.payer.count() - 1)
        return payer_id


class NoteFoot(QWidget):
    """On which day to look whether the note still holds, and "Delete"."""

    changed = Signal()
    delete_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.check_on: dt.date | None = None
        """The day that is chosen, or None."""
        self._label = QLabel(tr("Check again on"))
        self._label.setObjectName("quiet")
        self.day = QLineEdit()
        self.day.setObjectName("note_check_on")
        self.day.setAccessibleName(tr("Check again on"))
        self.day.setMaxLength(40)
        self.day.setPlaceholderText(tr("+6m or a date"))
        self.day.editingFinished.connect(self._read)
        self.day.textEdited.connect(lambda _text: self._refuse(""))
        self._label.setBuddy(self.day)
        self.delete_button = QPushButton(tr("Delete"))
        self.delete_button.setObjectName("note_delete")
        self.delete_button.setProperty("quiet", True)
        self.delete_button.setAccessibleName(tr("Delete this note"))
        self.delete_button.setToolTip(tr("Delete this note; it can be taken back with Ctrl+Z"))
        self.delete_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.delete_button.clicked.connect(self.delete_asked)
        self._row = QHBoxLayout(self)
        for widget in (self._label, self.day, self.delete_button):
            self._row.addWidget(widget)
        self.on_look_changed()

    def on_look_changed(self) -> None:
        """Take over sizes of the look."""
        look = self._look
        self._row.setContentsMargins(0, look.px(4), 0, look.px(2))
        self._row.setSpacing(look.px(8))
        self.day.setFixedWidth(look.px(112))

    def show_day(self, day: dt.date | None) -> None:
        """Show the day on which to check the note."""
        self.check_on = day
        self._refuse("")
        if not self.day.hasFocus():
            self.day.setText(shown_date(day) if day is not None else "")

    def _read(self) -> None:
        """Take the typed day; one that cannot be read stays to be mended, with the reason."""
        try:
            day = day_to_check(self.day.text())
        except NotADateOfService as reason:
            self._refuse(sentence_of(reason))
            return
        self.check_on = day
        self.day.setText(shown_date(day) if day is not None else "")
        self.changed.emit()

    def _refuse(self, reason: str) -> None:
        if bool(self.day.property("refused")) != bool(reason):
            self.day.setProperty("refused", bool(reason))
            self.day.style().unpolish(self.day)
            self.day.style().polish(self.day)
        self.day.setToolTip(reason or tr("12/30/2026, jan 5 or +6m; empty for never"))
        self.day.setAccessibleDescription(self.day.toolTip())


class CardLine(QWidget):
    """A sentence in a card with buttons for what can be done about it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._sentence = QLabel()
        self._sentence.setObjectName("note_warning")
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sentence, 1)
        self.on_look_changed()

    def on_look_changed(self) -> None:
        """Take over sizes of the look."""
        self._row.setContentsMargins(0, self._look.px(4), 0, self._look.px(2))
        self._row.setSpacing(self._look.px(8))

    def show_sentence(self, sentence: str) -> None:
        """Show ``sentence``; hide the line where it is empty."""
        self._sentence.setText(sentence)
        self.setVisible(bool(sentence))

    def add_button(self, words: str, spoken: str, act: Callable[[], None]) -> None:
        """Add a button called ``words``, which a screen reader calls ``spoken``."""
        button = QPushButton(words)
        button.setProperty("quiet", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(spoken)
        button.setToolTip(spoken)
        button.clicked.connect(lambda _checked=False: act())
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
