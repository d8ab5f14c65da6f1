"""The page with the office's own codes and their records, kept apart from CDT."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from cdtdesk.domain.in_house_codes import InHouseNumber, NotAnInHouseCode
from cdtdesk.office.more_rows import InHouseCode
from cdtdesk.services.own_words import InHouseCodeService
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.words import sentence_of, tr
from cdtdesk.ui.widgets.office_page import FieldRow, OfficePage, make_button
from cdtdesk.ui.widgets.record_table import RecordTable


class InHousePage(OfficePage):
    """Opened at a code, that code's record is in the form."""

    def __init__(self, hub: Hub) -> None:
        intro = tr(
            "Numbers that your office made up for itself: for what CDT has no code, or for its own book-keeping. The search "
            "finds them and marks them “in-house”. No payer knows them, so they never go on a claim."
        )
        super().__init__(hub, tr("Your in-house codes"), intro)
        self._records: Mapping[str, InHouseCode] = {}
        self.none_yet = self.add_text(tr("There are none yet."), is_quiet=True)
        heads = (tr("Code"), tr("Name"), tr("Kind"))
        self.table = RecordTable(hub.look, tr("Your in-house codes"), heads, stretched=1)
        self.table.chosen.connect(self._on_chosen)
        self.table.delete_asked.connect(lambda _key: self._delete())
        self.add(self.table)
        self.new = make_button(tr("New code"), self._start_new)
        self.delete = make_button(tr("Delete"), self._delete)
        self.show_code = make_button(tr("Show it in the list"), lambda: hub.code_asked.emit(self.table.chosen_key))
        self.acts = self.add_buttons(self.new, self.show_code, self.delete)
        self.form_title = self.add_heading("")
        self.code, self.name, self.kind = QLineEdit(), QLineEdit(), QLineEdit()
        self.explanation, self.patient_words = QPlainTextEdit(), QPlainTextEdit()
        self.code.setMaxLength(15)
        self.code.setPlaceholderText(tr("up to 15 letters, digits, points and dashes: BLEACH-KIT"))
        self.name.setMaxLength(60)
        self.kind.setPlaceholderText(tr("for example: products, fees, book-keeping"))
        for editor in (self.explanation, self.patient_words):
            editor.setTabChangesFocus(True)
        self._rows = (
            FieldRow(hub, tr("Code"), self.code),
            FieldRow(hub, tr("Name"), self.name),
            FieldRow(hub, tr("Kind"), self.kind),
            FieldRow(hub, tr("What it is"), self.explanation),
            FieldRow(hub, tr("For the patient"), self.patient_words),
        )
        for row in self._rows:
            self.add(row)
        for field in (self.code, self.name, self.kind):
            field.returnPressed.connect(self._save)
        self.save = make_button(tr("Save"), self._save, is_filled=True)
        self.add_buttons(self.save)
        self.sections.addStretch(1)

    @property
    def _service(self) -> InHouseCodeService:
        return self._hub.desk.library.in_house_codes

    def open_at(self, place: str) -> None:
        """Show all codes, and the record of the code ``place`` where it is given."""
        self.refresh()
        if place and self.table.choose(place):
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._start_new()

    def on_look_changed(self) -> None:
        super().on_look_changed()
        for widget in (*self._rows, self.table):
            widget.on_look_changed()
        for editor in (self.explanation, self.patient_words):
            editor.setFixedHeight(self._hub.look.px(72))

    def refresh(self) -> None:
        records: list[InHouseCode] = []
        self.read(lambda: records.extend(self._service.all()))
        self._records = {record.code: record for record in records}
        self.table.show_records([(each.code, (each.code, each.plain_name, each.category)) for each in records])
        self.none_yet.setVisible(not records)
        for widget in (self.table, self.acts):
            widget.setVisible(bool(records))
        for button in (self.delete, self.show_code):
            button.setEnabled(bool(self.table.chosen_key))

    def _on_chosen(self, key: str) -> None:
        record = self._records.get(key)
        for button in (self.delete, self.show_code):
            button.setEnabled(record is not None)
        self._fill(record)

    def _start_new(self) -> None:
        self.table.choose_none()
        self._fill(None)
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, record: InHouseCode | None) -> None:
        self.form_title.setText(tr("A new code") if record is None else tr("The record of {code}", code=record.code))
        self.code.setText("" if record is None else record.code)
        self.code.setReadOnly(record is not None)
        self.name.setText("" if record is None else record.plain_name)
        self.kind.setText("" if record is None else record.category)
        self.explanation.setPlainText("" if record is None else record.explanation)
        self.patient_words.setPlainText("" if record is None else record.patient_words)

    # Changing

    def _save(self) -> None:
        try:
            code = InHouseNumber(self.code.text())
        except NotAnInHouseCode as error:
            self.warn(sentence_of(error))
            self.code.setFocus()
            return
        name = " ".join(self.name.text().split())
        if not name:
            self.warn(tr("Give {code} a name, so that it can be told from others.", code=code))
            self.name.setFocus()
            return
        if not self.code.isReadOnly() and code in self._records:
            self.table.choose(code)
            self.warn(tr("{code} is there already: this is its record.", code=code))
            return
        texts = (self.explanation.toPlainText().strip(), self.patient_words.toPlainText().strip(), self.kind.text().strip())
        if self.do(lambda: self._service.save(code, name, *texts)):
            self.table.choose(code)
            self.tell(tr("Saved {code}: {name}.", code=code, name=name))

    def _delete(self) -> None:
        record = self._records.get(self.table.chosen_key)
        if record is None:
            return
        code = InHouseNumber(record.code)
        if self.do(lambda: self._service.delete(code)):
            self._start_new()
            told = tr("Deleted {code}. Notes and favorites kept for it stay.", code=code)
            self.tell(told, lambda: self._service.put_back(code))
