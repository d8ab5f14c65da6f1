"""The page that checks a pasted list: a claim, a fee schedule, a chart line. Nothing that is pasted here is kept."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from cdtdesk.environment.clock import today
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.services.claim_check import ClaimChecklist, ClaimChecklistService
from cdtdesk.ui.support.checklist_words import as_text, line_needs, line_verdict, pair_words, summary_words
from cdtdesk.ui.support.dates import shown_date
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.office_page import OfficePage, make_button
from cdtdesk.ui.widgets.record_table import RecordTable

_CHECK_AFTER_MS = 250


class CheckPage(OfficePage):
    """Checked while it is typed or pasted, for the date on each line, else for the date of service."""

    def __init__(self, hub: Hub) -> None:
        intro = tr(
            "Paste a claim, a treatment plan or a fee schedule: every code in it is looked up for the date on its line, else "
            "for the date of service above. Nothing that you paste here is kept or sent anywhere."
        )
        super().__init__(hub, tr("Check a list"), intro)
        self._service: ClaimChecklistService | None = None
        self._checked: ClaimChecklist | None = None
        self.text = QPlainTextEdit()
        self.text.setObjectName("checked_text")
        self.text.setAccessibleName(tr("The list to check"))
        self.text.setPlaceholderText(tr("For example: 11/02/2026  D2392  #30 MO"))
        self.text.setTabChangesFocus(True)
        self.add(self.text)
        self.told = self.add_heading("")
        heads = (tr("Line"), tr("Code"), tr("Name"), tr("On"), tr("Verdict"), tr("Lacks"))
        self.table = RecordTable(hub.look, tr("Codes in the list"), heads, stretched=2, rights=(0,))
        self.table.chosen.connect(self._mark)
        self.table.opened.connect(self._show_code)
        self.add(self.table)
        self.pairs_title = self.add_heading(tr("On one day"))
        self.pairs = self.add_text()
        self.copy = make_button(tr("Copy the result"), self._copy, is_filled=True)
        self.show_code = make_button(tr("Show the code"), lambda: self._show_code(self.table.chosen_key))
        self.clear = make_button(tr("Clear"), self.text.clear)
        self.acts = self.add_buttons(self.copy, self.show_code, self.clear)
        self.sections.addStretch(1)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.check)
        self.text.textChanged.connect(lambda: self._patience.start(_CHECK_AFTER_MS))
        hub.date_changed.connect(lambda _day: self.check())

    def open_at(self, place: str) -> None:
        """Show the page with its text as it was; ``place`` is a text to check, or empty."""
        if place:
            self.text.setPlainText(place)
        self.check()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_look_changed(self) -> None:
        super().on_look_changed()
        self.text.setFixedHeight(self._hub.look.px(150))
        self.table.on_look_changed()

    def check(self) -> None:
        """Look up every code in the text."""
        self._patience.stop()
        desk = self._hub.desk
        if self._service is None:
            self._service = ClaimChecklistService(desk.lookup, desk.imported)
        try:
            self._checked = self._service.check(self.text.toPlainText(), self._hub.on, today())
        except OfficeFileUnavailable as error:  # the import is out of reach: the catalog's own answer is given
            self.warn(str(error))
            self._checked = ClaimChecklistService(desk.lookup).check(self.text.toPlainText(), self._hub.on, today())
        self._show(self._checked)

    def _show(self, checked: ClaimChecklist) -> None:
        is_any = bool(self.text.toPlainText().strip())
        self.told.setText(summary_words(checked) if is_any else "")
        self.table.show_records(
            [
                (
                    str(place),
                    (str(line.line), line.cdt_code, line.plain_name, shown_date(line.on), line_verdict(line), line_needs(line)),
                )
                for place, line in enumerate(checked.lines)
            ]
        )
        self.pairs.setText("\n".join(map(pair_words, checked.same_day)))
        for label in (self.pairs_title, self.pairs):
            label.setVisible(bool(checked.same_day))
        self.table.setVisible(bool(checked.lines))
        self.acts.setVisible(bool(checked.lines))
        if checked.left_out:
            self.warn(tr("The text is very long: its last {count} letters were not read.", count=f"{checked.left_out:,}"))

    def _mark(self, key: str) -> None:
        """Select in the text what the chosen row is about."""
        if self._checked is None or not key or int(key) >= len(self._checked.lines):
            return
        line = self._checked.lines[int(key)]
        text, cursor = self.text.toPlainText(), self.text.textCursor()
        cursor.setPosition(_place_in_qt(text, line.start))
        cursor.setPosition(_place_in_qt(text, line.end), QTextCursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)

    def _show_code(self, key: str) -> None:
        if self._checked is not None and key:
            line = self._checked.lines[int(key)]
            shown = line.cdt_code if line.plain_name else next(iter(line.near_codes), None)
            if shown is not None:
                self._hub.code_asked.emit(shown)

    def _copy(self) -> None:
        if self._checked is not None:
            self._hub.copy_asked.emit(as_text(self._checked), tr("the result of the check"))


def _place_in_qt(text: str, place: int) -> int:
    """Return ``place`` as Qt counts, which takes a sign beyond the first 65,536 for two."""
    return place + sum(1 for letter in text[:place] if ord(letter) > 0xFFFF)
