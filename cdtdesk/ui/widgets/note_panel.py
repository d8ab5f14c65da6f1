"""The notes on the shown code, each a card: the newest one in the editor, the others and those on ranges below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from cdtdesk.office.rows import About
from cdtdesk.ui.support.note_markdown import one_line
from cdtdesk.ui.support.note_words import payer_words
from cdtdesk.ui.support.pages import ON_NOTES
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.help_sign import SIGN_BELOW, HelpSign, titled_row
from cdtdesk.ui.widgets.note_card import NoteCard

if TYPE_CHECKING:
    from cdtdesk.domain.in_house_codes import AnyCode
    from cdtdesk.ui.support.hub import Hub
    from cdtdesk.ui.support.note_keeper import NoteSheet

_MOST_CARDS: Final = 6
"""As many older notes stand in the pane; a link leads to all of them."""


class NoteLine(NamedTuple):
    """The newest note in one line: the payer, the text, and how many notes there are."""

    payer: str
    text: str
    notes: int


class NotePanel(QWidget):
    """Shows the notes of one code. It never drops text: what cannot be saved is kept by the book's keeper."""

    left = Signal()
    """The writing is done: back to the search box."""
    newest_changed = Signal()
    """The newest note reads differently now."""

    def __init__(self, hub: Hub) -> None:
        super().__init__()
        self._hub, self._look, self._book = hub, hub.look, hub.notes
        self._code: AnyCode | None = None
        self._about, self._category = About(""), ""
        self._title = QLabel(tr("Notes"))
        self._title.setProperty("section", True)
        self.help_sign = HelpSign(self._look, self._title.text())
        self.help_sign.clicked.connect(lambda _checked=False: hub.page_asked.emit("guide", ON_NOTES))
        self.setProperty("help_page", ON_NOTES)
        self._add = QPushButton(tr("Another note"))
        self._add.setObjectName("note_add")
        self._add.setProperty("quiet", True)
        self._add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._add.setToolTip(tr("Write another note on this code (Ctrl+Shift+N)"))
        self._add.clicked.connect(self.write_another)
        self._primary = self._made_card(is_primary=True)
        self._cards: list[NoteCard] = []
        self._others: list[NoteSheet] = []
        self._warning = QLabel()
        self._warning.setObjectName("note_warning")
        self._warning.setWordWrap(True)
        self._warning.hide()
        self._all: QPushButton | None = None
        self._lay_out()
        self._book.keeper.saved.connect(self._on_saved)
        self._book.keeper.failed.connect(self._warn)
        hub.office_changed.connect(self.refresh)
        self.on_look_changed()

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addLayout(titled_row(self._title, self.help_sign), 1)
        self._head.addWidget(self._add, 0, Qt.AlignmentFlag.AlignBottom)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addWidget(self._primary)
        self._column.addWidget(self._warning)

    def _made_card(self, is_primary: bool) -> NoteCard:
        card = NoteCard(self._look, self._book, "note_editor" if is_primary else "note_card_editor", keeps_editor=is_primary)
        card.left.connect(self.left)
        card.address_chosen.connect(lambda address: self._hub.copy_asked.emit(address, tr("the address {to}", to=address)))
        return card

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look = self._look
        self._column.setSpacing(look.px(6))
        self._title.setContentsMargins(0, look.px(12), 0, look.px(SIGN_BELOW))
        self.help_sign.on_look_changed()
        for card in (self._primary, *self._cards):
            card.on_look_changed()

    @property
    def editor(self) -> QPlainTextEdit:
        """Where the newest note is written, or an empty new one."""
        return self._primary.editor

    # Showing

    def show_code(self, code: AnyCode, category: str) -> None:
        """Show the notes on ``code``, which is of ``category`` if it is a CDT code: what is not saved yet before what is."""
        self._book.keeper.save_all()
        if not self._book.keeper.has_unsaved:
            self._warning.hide()
        is_same = code == self._code
        self._code, self._about, self._category = code, About(code), category
        if not is_same:
            self._title.setText(tr("Notes on {code}", code=code))
        self._show(keeps_places=False)

    def refresh(self) -> None:
        """Show the notes on the shown code as they are now; each stays in its place as long as the code is shown."""
        if self._code is not None:
            self._show(keeps_places=True)

    def _show(self, keeps_places: bool) -> None:
        assert self._code is not None
        found = self._book.on_code(self._code, self._category)
        if found.fault:
            self._warn(found.fault)
        newest, self._others = self._placed(found.sheets, keeps_places)
        self._primary.show_sheet(newest, tr("Note 1 of {count}", count=len(self._others) + 1))
        self._add.setVisible(bool(newest.text) or bool(self._others))
        if keeps_places:
            self.show_others()  # else once what is seen at once has been painted
        self.newest_changed.emit()

    def _placed(self, sheets: list[NoteSheet], keeps_places: bool) -> tuple[NoteSheet, list[NoteSheet]]:
        """Return the note for the editor, and the others in the order of their cards."""
        own = [sheet for sheet in sheets if sheet.about == self._about]
        shown = self._primary.sheet if keeps_places else None
        newest = next((sheet for sheet in own if shown is not None and sheet.note_id == shown.note_id), None)
        if newest is None and shown is not None and shown.about == self._about and self._primary.is_editing:
            newest = shown  # an empty new one
        if newest is None:
            newest = own[0] if own else self._blank()
        others = [sheet for sheet in sheets if sheet.note_id != newest.note_id]
        if keeps_places:
            places = {card.sheet.note_id: place for place, card in enumerate(self._cards) if card.sheet is not None}
            others.sort(key=lambda sheet: places.get(sheet.note_id, -1))
        return newest, others

    def _blank(self) -> NoteSheet:
        shown = self._primary.sheet
        if shown is not None and shown.about == self._about and not shown.text and shown.changed_at is None:
            return shown
        return self._book.blank(self._about)

    def show_others(self) -> None:
        """Show the notes below the newest one: those of the code before stand there until this is called."""
        shown, count = self._others[:_MOST_CARDS], len(self._others) + 1
        while len(self._cards) < len(shown):
            card = self._made_card(is_primary=False)
            self._cards.append(card)
            self._column.addWidget(card)
        for place, card in enumerate(self._cards):
            if place < len(shown):
                card.show_sheet(shown[place], tr("Note {number} of {count}", number=place + 2, count=count))
            card.setVisible(place < len(shown))
        self._show_link(len(self._others) - len(shown))

    def _show_link(self, hidden: int) -> None:
        if self._all is None:
            if hidden <= 0:
                return
            self._all = QPushButton()
            self._all.setProperty("quiet", True)
            self._all.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._all.clicked.connect(lambda: self._hub.page_asked.emit("notes", str(self._code)))
        self._column.removeWidget(self._all)
        self._column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        one, many = tr("1 more note on {code}"), tr("{count} more notes on {code}")
        self._all.setText((one if hidden == 1 else many).format(count=hidden, code=self._code))
        self._all.setVisible(hidden > 0)

    def newest_line(self) -> NoteLine | None:
        """Return the newest note in one line, or None where there is no note."""
        sheets = [self._primary.sheet, *self._others]
        written = [sheet for sheet in sheets if sheet is not None and sheet.text.strip()]
        if not written:
            return None
        newest = written[0]
        payer = payer_words(newest.details, self._book.payer_names()) if newest.details.payer_id is not None else ""
        return NoteLine(payer, one_line(newest.text[:400]), len(written))

    # Writing

    def write(self) -> None:
        """Put the cursor into the newest note, or into an empty new one."""
        self._primary.begin_editing()

    def write_another(self) -> None:
        """Begin another note on the shown code, above those there are."""
        if self._code is None:
            return
        self._book.keeper.save_all()
        newest = self._primary.sheet
        if newest is not None and newest.text.strip():
            self._primary.show_sheet(self._book.blank(self._about), tr("A new note"))
            self._primary.begin_editing()
            self.refresh()
        else:
            self.write()

    def _on_saved(self, _note_id: str, _about: str) -> None:
        self._warning.hide()

    def _warn(self, sentence: str) -> None:
        self._warning.setText(sentence)
        self._warning.show()
