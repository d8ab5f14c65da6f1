"""What was read of a code list: which column is what, what taking it in would do, which rows are left out and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from cdtdesk.environment.clock import today
from cdtdesk.exchange.column_guess import Role
from cdtdesk.exchange.licensed_text import CodeTexts
from cdtdesk.exchange.text_sources import TextSource
from cdtdesk.services.licensed_text import FIRST_EDITION, LAST_EDITION, TextPreview, edition_hint
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.licensed_words import left_out_words, preview_words, problem_words, role_words, source_words
from cdtdesk.ui.support.note_book import AUTHOR
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.choice_box import ChoiceBox
from cdtdesk.ui.widgets.choice_button import SquareChoice
from cdtdesk.ui.widgets.office_page import ButtonRow, FieldRow, OfficePage, make_button
from cdtdesk.ui.widgets.record_table import RecordTable

_MOST_SHOWN: Final = 100

Read = tuple[TextSource, CodeTexts]
"""A source, and the texts in it by the columns in use."""

PreviewMaker = Callable[[Read, int], "TextPreview | None"]
"""Returns what taking something read in as the edition of a year would do; None where that cannot be told now."""


class LicensedTextForm(QWidget):
    """Hidden until something was read. Nothing is written by it."""

    columns_chosen = Signal(object, object)
    """Read it anew with these columns (a mapping, None: guess them) in the sheet of this name (None: the guessed ones)."""
    take_asked = Signal(object, str)
    """Take in this ``TextPreview``, on the word of whoever has this name."""
    left = Signal()

    def __init__(self, hub: Hub, page: OfficePage, preview_of: PreviewMaker) -> None:
        super().__init__()
        self._hub, self._page, self._preview_of = hub, page, preview_of
        self._read: Read | None = None
        self._sheet: str | None = None
        self.preview: TextPreview | None = None
        self.found, self.how, self.told, self.left_out = QLabel(), QLabel(), QLabel(), QLabel()
        for label in (self.found, self.how, self.told, self.left_out):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.found.setProperty("section", True)
        self.how.setObjectName("quiet")
        self._make_fields()
        self._make_tables()
        self.right = SquareChoice(hub.look, tr("My office holds the right to use this text."))
        self.take = make_button(tr("Take it in"), self._ask_to_take, is_filled=True)
        self.leave = make_button(tr("Leave it"), self.left.emit)
        self._lay_out()
        self.hide()

    def _make_fields(self) -> None:
        self.edition, self.initials = QLineEdit(), QLineEdit()
        self.edition.setMaxLength(4)
        self.initials.setMaxLength(40)
        self.initials.setPlaceholderText(tr("your name or initials"))
        self.edition.textChanged.connect(lambda _text: self.look_again())
        self.sheet = self._make_choice(self._on_sheet_chosen)
        self.columns = {role: self._make_choice(self._on_column_chosen) for role in Role}
        hub = self._hub
        self._sheet_row = FieldRow(hub, tr("Sheet"), self.sheet)
        rows = [FieldRow(hub, role_words(role), combo) for role, combo in self.columns.items()]
        self._rows = (FieldRow(hub, tr("Edition"), self.edition), self._sheet_row, *rows)
        self._who = FieldRow(hub, tr("Stated by"), self.initials)

    def _make_choice(self, on_chosen: Callable[[], None]) -> QComboBox:
        choice = ChoiceBox(self._hub.look)
        choice.setProperty("filter", True)
        choice.activated.connect(lambda _place: on_chosen())
        return choice

    def _make_tables(self) -> None:
        look = self._hub.look
        heads = (tr("Code"), role_words(Role.NOMENCLATURE), role_words(Role.DESCRIPTOR))
        self.sample = RecordTable(look, tr("Texts in the list"), heads, stretched=2)
        reasons = (tr("Row"), tr("Why"), tr("What it says"))
        self.rejects = RecordTable(look, tr("Rows left out"), reasons, stretched=2)

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        acts = ButtonRow(self._hub, (self.take, self.leave))
        for widget in (
            self.found, self.how, *self._rows, self.told, self.sample, self.left_out, self.rejects, self.right, self._who, acts,
        ):  # fmt: skip
            self._column.addWidget(widget)

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look = self._hub.look
        self._column.setSpacing(look.px(8))
        self.found.setContentsMargins(0, look.px(12), 0, 0)
        for row in (*self._rows, self._who):
            row.on_look_changed()
        for table in (self.sample, self.rejects):
            table.on_look_changed()
        self.right.updateGeometry()

    # Showing

    def show_read(self, read: Read, sheet: str | None) -> None:
        """Show what was read, of the sheet called ``sheet`` where one was chosen."""
        is_another = self._read is None or self._read[0] is not read[0]
        self._read, self._sheet = read, sheet
        source, texts = read
        if is_another:
            self.edition.setText(str(edition_hint(source) or today().year))
            self.initials.setText(self._hub.desk.memory.recall(AUTHOR))
            self.right.setChecked(False)
        self.found.setText(tr("What is in {name}", name=source.name) if source.name else tr("What is in the pasted list"))
        self.how.setText(source_words(source, texts))
        self._show_choices(texts)
        self._show_texts(texts)
        self.show()
        self.look_again()

    def _show_choices(self, texts: CodeTexts) -> None:
        self._sheet_row.setVisible(len(texts.all_sheets) > 1)
        _fill(self.sheet, [(tr("as guessed"), None), *((name, name) for name in texts.all_sheets)], self._sheet)
        width = max((len(row) for row in texts.sample), default=0)
        headings = dict(enumerate(texts.columns.headings))
        columns = [(headings.get(place) or tr("column {place}", place=place + 1), place) for place in range(width)]
        for role, combo in self.columns.items():
            _fill(combo, [(tr("none"), None), *columns], texts.columns.places.get(role))

    def _show_texts(self, texts: CodeTexts) -> None:
        lines = texts.lines[:_MOST_SHOWN]
        self.sample.show_records([(line.code, (line.code, line.nomenclature, line.descriptor)) for line in lines])
        rows = texts.rejected[:_MOST_SHOWN]
        self.rejects.show_records([(str(row.line), (str(row.line), problem_words(row.reason), row.text)) for row in rows])
        self.left_out.setText(left_out_words(texts.rejected_counts, len(rows)))
        for widget in (self.left_out, self.rejects):
            widget.setVisible(bool(rows))
        self.take.setEnabled(bool(texts.lines))

    def look_again(self) -> None:
        """Say what taking it in as the edition that is typed would do."""
        year = self.year
        self.preview = None if self._read is None or year is None else self._preview_of(self._read, year)
        if self.preview is not None:
            self.told.setText(preview_words(self.preview))
        else:
            self.told.setText(tr("Of which edition is it? Type its year, for example {year}.", year=today().year))

    @property
    def year(self) -> int | None:
        """The edition that is typed, or None where that is no year an edition can have."""
        text = self.edition.text().strip()
        year = int(text) if text.isascii() and text.isdigit() else 0
        return year if FIRST_EDITION <= year <= LAST_EDITION else None

    def forget(self) -> None:
        """Forget what was read."""
        self._read = self.preview = None
        self.hide()

    # Choosing

    def _on_sheet_chosen(self) -> None:
        self.columns_chosen.emit(None, self.sheet.currentData())

    def _on_column_chosen(self) -> None:
        places: Mapping[Role, int] = {
            role: combo.currentData() for role, combo in self.columns.items() if combo.currentData() is not None
        }
        if Role.CODE in places:
            self.columns_chosen.emit(places, self._sheet)
        else:
            self._page.warn(tr("Say which column holds the codes: without them no text can be taken in."))

    def _ask_to_take(self) -> None:
        who = " ".join(self.initials.text().split())
        if self.preview is None:
            self._refuse(tr("Type the year of the edition, for example {year}.", year=today().year), self.edition)
        elif not self.right.isChecked():
            words = tr("Say that your office holds the right to use this text: without that it is not taken in.")
            self._refuse(words, self.right)
        elif not who:
            self._refuse(tr("Say who states that your office holds the right: a name or initials."), self.initials)
        else:
            self.take_asked.emit(self.preview, who)

    def _refuse(self, sentence: str, field: QWidget) -> None:
        self._page.warn(sentence)
        field.setFocus(Qt.FocusReason.OtherFocusReason)


def _fill(combo: QComboBox, items: list[tuple[str, object]], chosen: object) -> None:
    combo.clear()
    for words, value in items:
        combo.addItem(words, value)
    combo.setCurrentIndex(next((place for place, item in enumerate(items) if item[1] == chosen), 0))
