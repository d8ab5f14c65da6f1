"""The page on the office's own licensed code texts: taking a list in, with its right to it stated, and taking it out again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit

from cdtdesk.environment.clock import today
from cdtdesk.exchange.column_guess import Role
from cdtdesk.exchange.licensed_text import CodeTexts, texts_of
from cdtdesk.exchange.pace import ImportCancelled
from cdtdesk.exchange.text_sources import TextSource, read_pasted, read_source
from cdtdesk.office.more_rows import LicensedImport
from cdtdesk.services.licensed_text import LicensedTextService, NotConfirmed, TextPreview, edition_hint
from cdtdesk.ui.support.background import Course, WorkStopped
from cdtdesk.ui.support.dropped_files import dropped_file
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.licensed_words import preview_words, problem_words, role_words
from cdtdesk.ui.support.office_words import shown_moment
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.office_page import ButtonRow, FieldRow, OfficePage, make_button
from cdtdesk.ui.widgets.record_table import RecordTable

_MOST_SHOWN: Final = 100
_ENDINGS: Final = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods", ".xml"})
_CHOSEN_ROLES: Final = (Role.CODE, Role.NOMENCLATURE, Role.DESCRIPTOR)

Read = tuple[TextSource, CodeTexts]


class LicensedTextPage(OfficePage):
    """Opened at the path of a file it shows what is in it. Nothing is written before "Take it in"."""

    def __init__(self, hub: Hub) -> None:
        intro = tr(
            "An office that owns the official code texts (its CDT book as a file, or its practice software's code list) can "
            "take them in here: they are shown beside our own words, as yours, and searched with them. They stay in your "
            "office file on this computer: they are never exported and never handed over."
        )
        super().__init__(hub, tr("Official text (yours)"), intro)
        self._read: Read | None = None
        self._preview: TextPreview | None = None
        self._imports: Mapping[str, LicensedImport] = {}
        self._is_filling = False
        self._make_held()
        self._make_form()
        self.sections.addStretch(1)
        self.setAcceptDrops(True)
        self._show_form(False)

    def _make_held(self) -> None:
        self.add_heading(tr("What is here"))
        self.none_yet = self.add_text(tr("Nothing has been taken in yet."), is_quiet=True)
        heads = (tr("Edition"), tr("From"), tr("Texts"), tr("Right stated by"), tr("Taken in"))
        self.table = RecordTable(self._hub.look, tr("Imports"), heads, stretched=1, rights=(2,))
        self.table.delete_asked.connect(self._remove)
        self.add(self.table)
        self.remove = make_button(tr("Take it out"), lambda: self._remove(self.table.chosen_key))
        self.undo = make_button(tr("Take back the last one"), self._undo)
        self.acts = self.add_buttons(self.remove, self.undo)
        self.table.chosen.connect(lambda key: self.remove.setEnabled(bool(key)))

    def _make_form(self) -> None:
        self.add_heading(tr("Take in a list"))
        self.add_text(tr("Choose or drop a file (CSV, workbook, text in columns, Open Dental's XML), or paste the list."))
        self.choose = make_button(tr("Choose a file\u2026"), self._choose_file)
        self.paste = make_button(tr("Paste a list"), self._begin_paste)
        self.add_buttons(self.choose, self.paste)
        self.pasted = QPlainTextEdit()
        self.pasted.setAccessibleName(tr("The pasted list"))
        self.pasted.setPlaceholderText(tr("Paste the list here, a code and its text on each line."))
        self.read_it = make_button(tr("Read it"), self._read_pasted)
        self._pasting = (self.pasted, ButtonRow(self._hub, (self.read_it,)))
        self.edition, self.initials = QLineEdit(), QLineEdit()
        self.edition.setMaxLength(4)
        self.initials.setMaxLength(40)
        self.edition.editingFinished.connect(self._look_again)
        self.columns = {role: QComboBox() for role in _CHOSEN_ROLES}
        for combo in self.columns.values():
            combo.activated.connect(lambda _place: self._on_column_chosen())
        column_rows = [FieldRow(self._hub, role_words(role), combo) for role, combo in self.columns.items()]
        self._rows = (FieldRow(self._hub, tr("Edition"), self.edition), *column_rows)
        self.found = self.add_heading("")
        self.told = self.add_text()
        heads = (tr("Code"), tr("Short official name"), tr("Official description"))
        self.sample = RecordTable(self._hub.look, tr("Texts in the list"), heads, stretched=2)
        self.left_out = self.add_text(is_quiet=True)
        reasons = (tr("Row"), tr("Why"), tr("What it says"))
        self.rejects = RecordTable(self._hub.look, tr("Rows left out"), reasons, stretched=2)
        self.right = QCheckBox(tr("My office holds the right to use this text."))
        self._who = FieldRow(self._hub, tr("Stated by"), self.initials)
        self.take = make_button(tr("Take it in"), self._take_in, is_filled=True)
        self.leave = make_button(tr("Leave it"), lambda: self._show_form(False))
        self._form = (
            self.found, *self._rows, self.told, self.sample, self.left_out, self.rejects, self.right, self._who,
            ButtonRow(self._hub, (self.take, self.leave)),
        )  # fmt: skip
        for widget in (*self._pasting, *self._form):
            self.sections.addWidget(widget)
            widget.hide()

    # What every page must have

    def open_at(self, place: str) -> None:
        self.refresh()
        if place:
            self.look_into(Path(place))
        else:
            self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_look_changed(self) -> None:
        super().on_look_changed()
        self.pasted.setFixedHeight(self._hub.look.px(120))
        for row in (*self._rows, self._who):
            row.on_look_changed()
        for table in (self.table, self.sample, self.rejects):
            table.on_look_changed()

    def refresh(self) -> None:
        imports: list[LicensedImport] = []
        self.read(lambda: imports.extend(self._hub.desk.library.licensed.imports()))
        self._imports = {row.id: row for row in imports}
        self.table.show_records([(row.id, _cells(row)) for row in imports])
        self.none_yet.setVisible(not imports)
        for widget in (self.table, self.acts):
            widget.setVisible(bool(imports))
        self.remove.setEnabled(bool(self.table.chosen_key))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData(), _ENDINGS) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event.mimeData(), _ENDINGS)
        if path is not None:
            event.acceptProposedAction()
            self.look_into(path)

    # Reading

    def _choose_file(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        kinds = tr("Code lists (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.xml)")
        chosen, _ = QFileDialog.getOpenFileName(self, tr("Which code list?"), str(Path.home()), kinds)
        if chosen:
            self.look_into(Path(chosen))

    def _begin_paste(self) -> None:
        for widget in self._pasting:
            widget.show()
        self.pasted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read_pasted(self) -> None:
        text = self.pasted.toPlainText()

        def work(course: Course) -> Read:
            source = read_pasted(text)
            return source, texts_of(source, is_cancelled=lambda: course.is_stopping)

        self._run(work, tr("Reading the list\u2026"))

    def look_into(self, path: Path) -> None:
        """Show what is in the file at ``path``."""

        def work(course: Course) -> Read:
            source = read_source(path, is_cancelled=lambda: course.is_stopping)
            course.look()
            return source, texts_of(source, is_cancelled=lambda: course.is_stopping)

        self._run(work, tr("Reading {name}\u2026", name=path.name))

    def _on_column_chosen(self) -> None:
        if self._read is None:
            return
        source = self._read[0]
        places = {role: combo.currentData() for role, combo in self.columns.items() if combo.currentData() is not None}
        if Role.CODE in places:
            self._run(lambda _course: (source, texts_of(source, places)), tr("Reading the columns\u2026"))

    def _run(self, work: Callable[[Course], Read], words: str) -> None:
        def stoppable(course: Course) -> Read:
            try:
                return work(course)
            except ImportCancelled as stopped:
                raise WorkStopped from stopped

        self.run(stoppable, [words], self._show_read)

    def _show_read(self, read: Read) -> None:
        self._read = read
        source, texts = read
        self._is_filling = True
        if not self.edition.text() or self.found.text() != source.name:
            self.edition.setText(str(edition_hint(source) or today().year))
        width = max((len(row) for row in texts.sample), default=0)
        headings = [*texts.columns.headings, *(tr("column {place}", place=place + 1) for place in range(width))]
        for role, combo in self.columns.items():
            combo.clear()
            combo.addItem(tr("none"), None)
            for place in range(width):
                combo.addItem(headings[place] or tr("column {place}", place=place + 1), place)
            combo.setCurrentIndex(combo.findData(texts.columns.places.get(role)))
        self._is_filling = False
        self.found.setText(source.name)
        self.sample.show_records(
            [(line.code, (line.code, line.nomenclature, line.descriptor)) for line in texts.lines[:_MOST_SHOWN]]
        )
        rejected = texts.rejected[:_MOST_SHOWN]
        self.rejects.show_records(
            [(str(row.line), (str(row.line), problem_words(row.reason), row.text)) for row in rejected]
        )
        count = sum(texts.rejected_counts.values())
        self.left_out.setText(tr("1 row is left out") if count == 1 else tr("{count} rows are left out", count=f"{count:,}"))
        self._show_form(True)
        for widget in (self.left_out, self.rejects):
            widget.setVisible(bool(count))
        self._look_again()

    def _look_again(self) -> None:
        """Say what taking the list in as the edition that is typed would do."""
        if self._is_filling or self._read is None:
            return
        source, texts = self._read
        year = int(self.edition.text()) if self.edition.text().isdigit() else 0
        summaries, licensed = self._hub.desk.lookup.summaries, self._hub.desk.library.licensed
        found: list[TextPreview] = []
        self.read(lambda: found.append(licensed.preview(source, texts, year, summaries)))
        self._preview = found[0] if found else None
        self.told.setText(preview_words(found[0]) if found else "")

    def _show_form(self, is_shown: bool) -> None:
        for widget in self._form:
            widget.setVisible(is_shown)
        if not is_shown:
            self._read = self._preview = None
            self.right.setChecked(False)
            for widget in self._pasting:
                widget.hide()

    # Taking in and out

    def _take_in(self) -> None:
        self._look_again()
        preview = self._preview
        if preview is None:
            return
        who, holds_the_right = self.initials.text(), self.right.isChecked()
        lent = self._hub.desk.library.safekeeping.lend()

        def work(course: Course) -> LicensedImport | NotConfirmed | ValueError:
            course.look()
            try:
                with lent() as store:
                    return LicensedTextService(store, store.now).take_in(preview, who, holds_the_right)
            except (NotConfirmed, ValueError) as refused:
                return refused

        self.run(work, [tr("Taking in the texts\u2026")], self._on_taken_in)

    def _on_taken_in(self, answer: LicensedImport | NotConfirmed | ValueError) -> None:
        self._hub.desk.library.safekeeping.take_back()
        if isinstance(answer, NotConfirmed):
            self.warn(str(answer))
            (self.right if not self.right.isChecked() else self.initials).setFocus()
        elif isinstance(answer, ValueError):
            self.warn(tr("Type the year of the edition, for example {year}.", year=today().year))
            self.edition.setFocus()
        else:
            self._show_form(False)
            self._hub.office_changed.emit()
            self.refresh()
            self.tell(tr("Took in {count} official texts for CDT {year}.", count=f"{answer.texts:,}", year=answer.edition))

    def _remove(self, key: str) -> None:
        row = self._imports.get(key)
        if row is not None and self.do(lambda: self._hub.desk.library.licensed.remove(key)):
            self.refresh()
            self.tell(tr("Taken out: CDT {year}, {name}.", year=row.edition, name=row.source))

    def _undo(self) -> None:
        taken_back: list[LicensedImport | None] = []
        if self.do(lambda: taken_back.append(self._hub.desk.library.licensed.undo_last())):
            self.refresh()
            row = taken_back[0]
            if row is not None:
                self.tell(tr("Taken back: CDT {year}, {name}.", year=row.edition, name=row.source))


def _cells(row: LicensedImport) -> tuple[str, str, str, str, str]:
    return f"CDT {row.edition}", row.source, f"{row.texts:,}", row.confirmed_by, shown_moment(row.created_at)
