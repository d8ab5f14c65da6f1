"""The notes over all codes: by payer, by date, what is due, by their words; and the notes on ranges and categories."""

from __future__ import annotations

import datetime as dt
from typing import Final

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cdtdesk.domain.categories import CategoryOfService
from cdtdesk.environment.clock import now, today
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.office.rows import About
from cdtdesk.services.note_subjects import read_about
from cdtdesk.services.notes import NoteFilter
from cdtdesk.ui.delegates.note_delegate import NoteDelegate
from cdtdesk.ui.models.note_list_model import BLOCK, NoteListModel
from cdtdesk.ui.support import note_words
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.note_keeper import NoteSheet
from cdtdesk.ui.support.note_markdown import one_line
from cdtdesk.ui.support.pages import ON_NOTES
from cdtdesk.ui.support.words import sentence_of, tr
from cdtdesk.ui.widgets.choice_box import ChoiceBox
from cdtdesk.ui.widgets.flow_row import FlowRow
from cdtdesk.ui.widgets.note_card import NoteCard
from cdtdesk.ui.widgets.page_head import PageHead

_SPANS: Final = (0, 7, 31, 366)
"""How many days back the choice of dates reaches; 0 is any time."""


class _NoteList(QListView):
    opened = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.text() and event.text().isprintable() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # typing searches
        else:
            super().keyPressEvent(event)


class NotesPage(QWidget):
    """A page of the window. A note on one code leads to that code; one on several is written here."""

    def __init__(self, hub: Hub) -> None:
        super().__init__()
        self._hub, self._look, self._book = hub, hub.look, hub.notes
        self._about: About | None = None
        self.setObjectName("notes_page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Notes over all codes"))
        self.head = PageHead(hub, tr("Notes"), ON_NOTES, self)
        self._make_filters()
        self.subject = self._make_subject()
        self.card = NoteCard(self._look, self._book)
        self.card.left.connect(self._on_card_left)
        self.card.deleted.connect(lambda _id: self._hide_card())
        self.card.decided.connect(lambda _id: self._hide_card())
        self.card.address_chosen.connect(lambda address: hub.copy_asked.emit(address, tr("the address {to}", to=address)))
        self.card.hide()
        self.model = NoteListModel(self._spoken, self)
        self.list = self._make_list()
        self._empty = QLabel()
        self._empty.setObjectName("quiet")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lay_out()
        self.setFocusProxy(self.words)
        hub.office_changed.connect(self._on_office_changed)

    # Building

    def _make_filters(self) -> None:
        self.words = QLineEdit()
        self.words.setObjectName("popup_field")
        self.words.setAccessibleName(tr("Words in the notes"))
        self.words.setPlaceholderText(tr("Words in the notes"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(lambda _text: self.refresh())
        self.words.installEventFilter(self)
        self.payer, self.span = ChoiceBox(self._look), ChoiceBox(self._look)
        for box, name in ((self.payer, tr("Payer")), (self.span, tr("When it was written"))):
            box.setProperty("filter", True)
            box.setAccessibleName(name)
        for days, words in zip(
            _SPANS, (tr("Any date"), tr("Last 7 days"), tr("Last month"), tr("Last 12 months")), strict=True
        ):
            self.span.addItem(words, days)
        for box in (self.payer, self.span):
            box.currentIndexChanged.connect(lambda _index: self.refresh())
        self.due = QPushButton(tr("Due"))
        self.due.setCheckable(True)
        self.due.setProperty("toggle", True)
        self.due.setAccessibleName(tr("Only notes that are due to be checked again"))
        self.due.setToolTip(self.due.accessibleName())
        self.due.toggled.connect(lambda _is_on: self.refresh())
        self.chip = QPushButton()
        self.chip.setProperty("toggle", True)
        self.chip.clicked.connect(lambda _checked=False: self.open_at(""))
        self.chip.hide()
        self.add = QPushButton(tr("Note on several codes"))
        self.add.setToolTip(tr("Write a note on a range of codes or on a category"))
        self.add.clicked.connect(lambda _checked=False: self._ask_subject())

    def _make_subject(self) -> QComboBox:
        box = ChoiceBox(self._look)
        box.setObjectName("note_payer")
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for category in CategoryOfService:
            box.addItem(tr(str(category)), str(category))
        box.setAccessibleName(tr("What the note is about"))
        line = box.lineEdit()
        assert line is not None
        line.setAccessibleName(tr("A range such as D2740-D2799, or a category"))
        line.setPlaceholderText(tr("D2740-D2799, or a category"))
        line.returnPressed.connect(self._take_subject)
        box.activated.connect(lambda _index: self._take_subject())
        box.hide()
        return box

    def _make_list(self) -> _NoteList:
        view = _NoteList()
        view.setObjectName("note_list")
        view.setAccessibleName(tr("Notes"))
        view.setModel(self.model)
        self.delegate = NoteDelegate(self._look, view)
        view.setItemDelegate(self.delegate)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.clicked.connect(self._open)
        view.opened.connect(lambda: self._open(view.currentIndex()))
        return view

    def _lay_out(self) -> None:
        self._filters = FlowRow((self.words, self.payer, self.span, self.due, self.chip, self.add))
        self._writing = QVBoxLayout()
        self._writing.addWidget(self.subject)
        self._writing.addWidget(self.card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._filters)
        column.addLayout(self._writing)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look = self._look
        side = look.px(20)
        self.head.on_look_changed()
        self._filters.set_sizes(side, look.px(8), look.px(10))
        self._writing.setContentsMargins(side, 0, side, look.px(6))
        self._empty.setContentsMargins(side, look.px(12), side, 0)
        self.words.setMinimumWidth(look.px(190))
        for widget in (self.words, self.payer, self.span, self.due, self.chip, self.add):
            widget.setFixedHeight(look.px(32))
        self.subject.setMaximumWidth(look.px(320))
        self.card.on_look_changed()
        self.list.scheduleDelayedItemsLayout()
        self.list.viewport().update()

    # Showing

    def open_at(self, place: str) -> None:
        """Show every note; at ``due`` those to be checked again, at a code or another subject those on it."""
        self._about = About(place) if place and place != "due" else None
        self._hide_card()
        for widget in (self.words, self.payer, self.span, self.due):
            widget.blockSignals(True)
        self.words.clear()
        self.span.setCurrentIndex(0)
        self.due.setChecked(place == "due")
        self._show_payers(keeps=False)
        for widget in (self.words, self.payer, self.span, self.due):
            widget.blockSignals(False)
        self.refresh()

    def _show_payers(self, keeps: bool) -> None:
        chosen = self.payer.currentData() if keeps else None
        was_blocked = self.payer.blockSignals(True)
        self.payer.clear()
        self.payer.addItem(tr("Every payer"), None)
        for payer_id, name in self._book.payers().items():
            self.payer.addItem(name, payer_id)
        self.payer.setCurrentIndex(max(0, self.payer.findData(chosen)) if chosen is not None else 0)
        self.payer.blockSignals(was_blocked)

    def _which(self) -> NoteFilter:
        days = self.span.currentData()
        return NoteFilter(
            payer_id=self.payer.currentData(),
            check_until=today() if self.due.isChecked() else None,
            about=self._about,
            text=self.words.text(),
            changed_since=now() - dt.timedelta(days=days) if days else None,
        )

    def refresh(self) -> None:
        """Show the notes that the filters leave, as they are now."""
        which = self._which()
        notes = self._hub.desk.library.notes
        index = self.list.currentIndex()
        chosen = self.model.sheet_at(index.row()).note_id if index.isValid() else ""
        self.delegate.names = self._book.payer_names()
        fault = ""
        try:
            self.model.set_source(lambda place: self._book.sheets_of(notes.all(which, limit=BLOCK, offset=place)))
        except OfficeFileUnavailable as error:
            fault = sentence_of(error)
        self._select(self.model.place_of(chosen) or 0)
        self._show_count(which, fault)

    def _select(self, place: int) -> None:
        if place < self.model.rowCount():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(self.model.index(place, 0), flag)

    def _show_count(self, which: NoteFilter, fault: str) -> None:
        count = self.model.rowCount()
        is_all = not self.model.canFetchMore(QModelIndex())
        if count == 1:
            words = tr("1 note")
        else:
            words = tr("{count} notes", count=count) if is_all else tr("more than {count} notes", count=count)
        self.head.show_count(words if count else "")
        self.chip.setVisible(self._about is not None)
        self.chip.setText(tr("{about} \u00d7", about=note_words.about_words(self._about)) if self._about else "")
        self.chip.setAccessibleName(tr("Only notes on this: show all again"))
        is_filtered = which != NoteFilter()
        nothing = tr("No note is like that.") if is_filtered else tr("Write what a payer told you: Ctrl+N on a code.")
        self._empty.setText(fault or nothing)
        self._empty.setVisible(not count)
        self.list.setVisible(bool(count))

    def _spoken(self, sheet: NoteSheet) -> str:
        head = note_words.head_words(sheet, self._book.payer_names(), today())
        subject = f"{sheet.about}, " if sheet.about.is_one_code else ""
        return f"{subject}{head}: {one_line(sheet.text[:600])}"

    def _on_office_changed(self) -> None:
        if self.isVisible():
            self._show_payers(keeps=True)
            self.refresh()

    # Opening and writing

    def _open(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        sheet = self.model.sheet_at(index.row())
        if str(sheet.about) in self._hub.desk.lookup.summaries:
            self._hub.code_asked.emit(str(sheet.about))
        else:
            self._show_card(sheet)

    def _show_card(self, sheet: NoteSheet) -> None:
        self.subject.hide()
        self.card.show()
        self.card.show_sheet(sheet, note_words.about_words(sheet.about))
        self.card.begin_editing()

    def _hide_card(self) -> None:
        self.subject.hide()
        self.card.hide()

    def _ask_subject(self) -> None:
        self._hide_card()
        self.subject.show()
        self.subject.setCurrentIndex(-1)
        self.subject.clearEditText()
        self.subject.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take_subject(self) -> None:
        typed = self.subject.currentText()
        place = self.subject.findText(typed)  # a category is shown in the language of the interface, and kept by its own name
        about = read_about(str(self.subject.itemData(place)) if place >= 0 else typed)
        if about is None:
            self._hub.say(tr("Type a range such as D2740-D2799, or choose a category."), is_doubtful=True)
            return
        self._show_card(self._book.blank(about))

    def _on_card_left(self) -> None:
        self._hide_card()
        (self.list if self.list.isVisible() else self.words).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.words and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and self.list.isVisible():
                self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.subject.isVisible() or self.card.isVisible():
            self._on_card_left()
        else:
            self._hub.page_left.emit()
