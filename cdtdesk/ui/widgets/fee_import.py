"""Taking in a file of fees: which columns were guessed, what it would do, which rows are left out and why."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from cdtdesk.domain.codes import CdtCode, NotACdtCode
from cdtdesk.domain.typed_dates import NotADateOfService, parse_date_of_service
from cdtdesk.environment.clock import today
from cdtdesk.office.more_rows import FeeSchedule
from cdtdesk.services.fees import FeeChange, FeePreview, FeeService, FeeStep
from cdtdesk.ui.support.background import Course
from cdtdesk.ui.support.dates import shown_date
from cdtdesk.ui.support.fee_words import fee_or_none, preview_words, problem_words, shown_fee
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.words import sentence_of, tr
from cdtdesk.ui.widgets.choice_box import ChoiceBox
from cdtdesk.ui.widgets.office_page import ButtonRow, FieldRow, OfficePage, make_button
from cdtdesk.ui.widgets.record_table import RecordTable

_MOST_SHOWN: Final = 200
_ORDER: Final = (FeeChange.CHANGED, FeeChange.ADDED, FeeChange.SAME)


class FeeImport(QWidget):
    """A form that is there once a file was brought. Nothing is written before "Take it in"."""

    taken_in = Signal(str)
    """The id of the schedule that was taken in or changed."""

    def __init__(self, hub: Hub, page: OfficePage) -> None:
        super().__init__()
        self._hub, self._page = hub, page
        self._path: Path | None = None
        self._preview: FeePreview | None = None
        self._is_filling = False
        invitation = tr("Drop a table here (CSV, XLSX, XLS or ODS), or choose one. You see first what it would do.")
        self._invitation = self._make_text(invitation)
        self.choose = make_button(tr("Choose a file\u2026"), self._choose_file)
        self._title = QLabel()
        self._title.setProperty("section", True)
        self.name, self.payer, self.since, self.column = QLineEdit(), ChoiceBox(hub.look), QLineEdit(), ChoiceBox(hub.look)
        for combo in (self.payer, self.column):
            combo.setProperty("filter", True)
        typed = QLineEdit()
        typed.setStyleSheet("QLineEdit { background: transparent; border: none; padding: 0px; min-height: 0px; }")
        self.payer.setEditable(True)
        self.payer.setLineEdit(typed)  # the box around it has the border
        self.payer.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.since.setPlaceholderText(tr("MM/DD/YYYY, or nothing: always"))
        self._fields = (
            FieldRow(hub, tr("Name"), self.name),
            FieldRow(hub, tr("Payer"), self.payer),
            FieldRow(hub, tr("In force from"), self.since),
            FieldRow(hub, tr("Column of fees"), self.column),
        )
        self.told = self._make_text("")
        heads = (tr("Code"), tr("Name here"), tr("Now"), tr("In the file"))
        self.steps = RecordTable(hub.look, tr("Fees in the file"), heads, stretched=1, rights=(2, 3))
        self._left_out = self._make_text(tr("Left out"))
        self._left_out.setProperty("section", True)
        reasons = (tr("Row"), tr("Why"), tr("What it says"))
        self.rejects = RecordTable(hub.look, tr("Rows left out"), reasons, stretched=2)
        self.take = make_button(tr("Take it in"), self._take_in, is_filled=True)
        self.leave = make_button(tr("Leave it"), self._leave)
        self._acts = ButtonRow(hub, (self.take, self.leave))
        self._lay_out()
        self._connect()
        self._show_form(False)

    @staticmethod
    def _make_text(words: str) -> QLabel:
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._form = (
            self._title, *self._fields, self.told, self.steps, self._left_out, self.rejects, self._acts,
        )  # fmt: skip
        for widget in (self._invitation, ButtonRow(self._hub, (self.choose,)), *self._form):
            self._column.addWidget(widget)

    def _connect(self) -> None:
        self.name.editingFinished.connect(self._look_again)
        self.since.editingFinished.connect(self._look_again)
        self.column.currentTextChanged.connect(lambda _text: self._look_again())

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        self._column.setSpacing(self._hub.look.px(8))
        for widget in (*self._fields, self.steps, self.rejects):
            widget.on_look_changed()

    def _show_form(self, is_shown: bool) -> None:
        for widget in self._form:
            widget.setVisible(is_shown)

    # Reading

    def _choose_file(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        kinds = tr("Tables (*.csv *.tsv *.txt *.xlsx *.xls *.ods)")
        chosen, _ = QFileDialog.getOpenFileName(self, tr("Which table of fees?"), str(Path.home()), kinds)
        if chosen:
            self.look_into(Path(chosen))

    def look_into(self, path: Path) -> None:
        """Show what taking ``path`` in would do."""
        self._path = path
        self._is_filling = True
        self.name.setText(path.stem.replace("_", " ").replace("-", " ").strip())
        self.since.clear()
        self.column.clear()
        self.payer.clear()
        self.payer.addItems(["", *(payer.name for payer in self._hub.desk.library.payers.all())])
        self._is_filling = False
        self._read(None)

    def _look_again(self) -> None:
        if self._is_filling or self._path is None or self._preview is None:
            return
        since = self._since()
        shown = (self._preview.name, self._preview.effective_from, self._preview.fee_column)
        if shown != (" ".join(self.name.text().split()), since, self.column.currentText()):
            self._read(self.column.currentText() or None)

    def _since(self) -> dt.date | None:
        """Return the day from which the schedule is to hold; None for always, and where nobody can read it."""
        text = self.since.text().strip()
        try:
            return parse_date_of_service(text, today()) if text else None
        except NotADateOfService:
            return None

    def _read(self, fee_column: str | None) -> None:
        path = self._path
        if path is None:
            return
        name, since = self.name.text().strip() or path.stem, self._since()
        lent = self._hub.desk.library.safekeeping.lend()
        codes = frozenset(map(str, self._hub.desk.lookup.summaries))

        def work(_course: Course) -> FeePreview:
            with lent() as store:
                return FeeService(store, store.now).preview(path, name, codes, since, None, fee_column)

        self._page.run(work, [tr("Reading {name}\u2026", name=path.name)], self._show_preview, self._on_unreadable)

    def _on_unreadable(self, sentence: str) -> None:
        self._leave()
        self._page.warn(sentence)

    def _show_preview(self, preview: FeePreview) -> None:
        self._preview = preview
        self._is_filling = True
        if [self.column.itemText(place) for place in range(self.column.count())] != list(preview.fee_columns):
            self.column.clear()
            self.column.addItems(preview.fee_columns)
        self.column.setCurrentText(preview.fee_column)
        self._is_filling = False
        self._title.setText(tr("What is in {name}", name=self._path.name if self._path else ""))
        self.told.setText(preview_words(preview))
        steps = sorted(preview.steps, key=lambda step: (_ORDER.index(step.change), step.code))
        self.steps.show_records([(step.code, self._cells(step)) for step in steps[:_MOST_SHOWN]])
        rejected = preview.rejected[:_MOST_SHOWN]
        self.rejects.show_records(
            [(str(each.line), (str(each.line), problem_words(each.reason), each.text)) for each in rejected]
        )
        self._show_form(True)
        self._left_out.setVisible(bool(preview.rejected))
        self.rejects.setVisible(bool(preview.rejected))
        self.take.setEnabled(bool(preview.steps))
        if preview.effective_from is not None:
            self.since.setText(shown_date(preview.effective_from))

    def _cells(self, step: FeeStep) -> tuple[str, str, str, str]:
        summaries = self._hub.desk.lookup.summaries
        try:
            name = summaries[CdtCode(step.code)].plain_name
        except (NotACdtCode, KeyError):
            name = ""
        return step.code, name, fee_or_none(step.before), shown_fee(step.after)

    # Taking in

    def _take_in(self) -> None:
        preview, text = self._preview, self.since.text().strip()
        if preview is None:
            return
        try:
            since = parse_date_of_service(text, today()) if text else None
        except NotADateOfService as error:
            self._page.warn(sentence_of(error))
            self.since.setFocus()
            return
        if (" ".join(self.name.text().split()), since) != (preview.name, preview.effective_from):
            self._look_again()  # it was changed a moment ago: what it would do is shown first
            return
        payer = self.payer.currentText().strip()
        lent = self._hub.desk.library.safekeeping.lend()

        def work(course: Course) -> FeeSchedule:
            course.look()
            with lent() as store:
                return FeeService(store, store.now).take_in(preview, payer)

        self._page.run(work, [tr("Taking in the fees\u2026")], self._on_taken_in)

    def _on_taken_in(self, schedule: FeeSchedule) -> None:
        library = self._hub.desk.library
        library.safekeeping.take_back()
        self._leave()
        self.taken_in.emit(schedule.id)
        is_first = not library.shown_fee_schedule()
        if is_first:
            self._page.do(lambda: library.show_fee_schedule(schedule.name))
        else:
            self._hub.office_changed.emit()
        self._page.tell(tr("Took in the fees of {name}.", name=schedule.name))

    def _leave(self) -> None:
        self._path, self._preview = None, None
        self._show_form(False)
