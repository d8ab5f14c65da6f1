"""The page on the office's own licensed code texts: taking a list in, with its right to it stated, and taking it out again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPlainTextEdit

from cdtdesk.exchange.column_guess import Role
from cdtdesk.exchange.licensed_text import texts_of
from cdtdesk.exchange.pace import ImportCancelled
from cdtdesk.exchange.text_sources import TextSource, read_pasted, read_source
from cdtdesk.office.more_rows import LicensedImport
from cdtdesk.services.licensed_text import LicensedTextService, TextPreview
from cdtdesk.ui.support.background import Course, WorkStopped
from cdtdesk.ui.support.dropped_files import dropped_file
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.office_words import shown_moment
from cdtdesk.ui.support.pages import ON_YEAR
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.licensed_text_form import LicensedTextForm, Read
from cdtdesk.ui.widgets.office_page import ButtonRow, OfficePage, make_button
from cdtdesk.ui.widgets.record_table import RecordTable

_TAKEN_IN: Final = (
    "Took in 1 official text for CDT {year}.", "Took in {count} official texts for CDT {year}.",
)  # fmt: skip
_ENDINGS: Final = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods", ".xml"})


class LicensedTextPage(OfficePage):
    """Opened at the path of a file it shows what is in it. Reading and writing go on in the background."""

    HELP_PAGE = ON_YEAR

    def __init__(self, hub: Hub) -> None:
        intro = tr(
            "An office that owns the official code texts (its CDT book as a file, or its practice software's code list) can "
            "take them in here: they are shown beside our own words, as yours, and searched with them. They stay in your "
            "office file on this computer: they are never exported and never handed over."
        )
        super().__init__(hub, tr("Official text (yours)"), intro)
        self._imports: Mapping[str, LicensedImport] = {}
        self._source: TextSource | None = None
        self._make_held()
        self._make_choice()
        self.form = LicensedTextForm(hub, self, self._preview_of)
        self.form.columns_chosen.connect(self._read_again)
        self.form.take_asked.connect(self._take_in)
        self.form.left.connect(self._leave)
        self.add(self.form)
        self.sections.addStretch(1)
        self.setAcceptDrops(True)

    def _make_held(self) -> None:
        self.add_heading(tr("What is here"))
        self.none_yet = self.add_text(tr("Nothing has been taken in yet."), is_quiet=True)
        heads = (tr("Edition"), tr("From"), tr("Texts"), tr("Right stated by"), tr("Taken in"))
        self.table = RecordTable(self._hub.look, tr("Imports"), heads, stretched=1, rights=(2,), spared=(3, 4))
        self.table.delete_asked.connect(self._remove)
        self.remove = make_button(tr("Take it out"), lambda: self._remove(self.table.chosen_key))
        self.table.chosen.connect(lambda key: self.remove.setEnabled(bool(key)))
        self.add(self.table)
        self.undo = make_button(tr("Take back the last one"), self._undo)
        self.acts = self.add_buttons(self.remove, self.undo)

    def _make_choice(self) -> None:
        self.add_heading(tr("Take in a list"))
        self.add_text(tr("Choose or drop a file (CSV, workbook, text in columns, Open Dental's XML), or paste the list."))
        self.choose = make_button(tr("Choose a file\u2026"), self._choose_file)
        self.paste = make_button(tr("Paste a list"), self._begin_paste)
        self.add_buttons(self.choose, self.paste)
        self.pasted = QPlainTextEdit()
        self.pasted.setAccessibleName(tr("The pasted list"))
        self.pasted.setPlaceholderText(tr("Paste the list here, a code and its text on each line."))
        self.pasted.setTabChangesFocus(True)
        self.read_it = make_button(tr("Read it"), self._read_pasted)
        self._pasting = (self.pasted, ButtonRow(self._hub, (self.read_it,)))
        for widget in self._pasting:
            self.add(widget)
            widget.hide()

    # What every page must have

    def open_at(self, place: str) -> None:
        """Show what is held; ``place`` may be the path of a file to take in."""
        self.refresh()
        if place:
            self.look_into(Path(place))
        else:
            self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_look_changed(self) -> None:
        super().on_look_changed()
        self.pasted.setFixedHeight(self._hub.look.px(120))
        for widget in (self.table, self.form):
            widget.on_look_changed()

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
        self._begin_reading(lambda _course: read_pasted(text), tr("Reading the list\u2026"))

    def look_into(self, path: Path) -> None:
        """Show what is in the file at ``path``."""

        def read(course: Course) -> TextSource:
            return read_source(path, course.progress, lambda: course.is_stopping)

        self._begin_reading(read, tr("Reading {name}\u2026", name=path.name))

    def _begin_reading(self, read: Callable[[Course], TextSource], words: str) -> None:
        def work(course: Course) -> Read:
            course.look()
            source = read(course)
            course.look()
            return source, texts_of(source, None, None, course.progress, lambda: course.is_stopping)

        self._run(work, [words, tr("Looking for codes and their texts\u2026")], None)

    def _read_again(self, places: Mapping[Role, int] | None, sheet: str | None) -> None:
        """Read the same source by other columns, or another sheet of it."""
        source = self._source
        if source is None:
            return

        def work(course: Course) -> Read:
            course.look()
            return source, texts_of(source, places, sheet, course.progress, lambda: course.is_stopping)

        self._run(work, [tr("Looking for codes and their texts\u2026")], sheet)

    def _run(self, work: Callable[[Course], Read], words: list[str], sheet: str | None) -> None:
        def stoppable(course: Course) -> Read:
            try:
                return work(course)
            except ImportCancelled as stopped:
                raise WorkStopped from stopped

        self.run(stoppable, words, lambda read: self._show_read(read, sheet))

    def _show_read(self, read: Read, sheet: str | None) -> None:
        is_new = read[0] is not self._source
        self._source = read[0]
        self.form.show_read(read, sheet)
        if is_new:
            QTimer.singleShot(0, self.form, self._bring_form_into_view)

    def _bring_form_into_view(self) -> None:
        self._scroll.verticalScrollBar().setValue(self.form.y())
        self.form.edition.setFocus(Qt.FocusReason.OtherFocusReason)

    def _preview_of(self, read: Read, year: int) -> TextPreview | None:
        desk = self._hub.desk
        found: list[TextPreview] = []
        self.read(lambda: found.append(desk.library.licensed.preview(*read, year, desk.lookup.summaries)))
        return found[0] if found else None

    def _leave(self) -> None:
        self._source = None
        self.form.forget()
        self.pasted.clear()
        for widget in self._pasting:
            widget.hide()

    # Taking in and out

    def _take_in(self, preview: TextPreview, who: str) -> None:
        count = len(preview.lines)
        words = tr("Taking in 1 text\u2026") if count == 1 else tr("Taking in {count} texts\u2026", count=f"{count:,}")

        def done(made: LicensedImport) -> None:
            self._leave()
            self.tell(tr(_TAKEN_IN[made.texts != 1], count=f"{made.texts:,}", year=made.edition))

        self._write(lambda licensed: licensed.take_in(preview, who, holds_the_right=True), words, done)

    def _remove(self, key: str) -> None:
        row = self._imports.get(key)
        if row is not None:
            done = tr("Taken out: CDT {year}, {name}.", year=row.edition, name=row.source)
            self._write(lambda licensed: licensed.remove(key), tr("Taking it out\u2026"), lambda _count: self.tell(done))

    def _undo(self) -> None:
        def done(row: LicensedImport | None) -> None:
            if row is not None:
                self.tell(tr("Taken back: CDT {year}, {name}.", year=row.edition, name=row.source))

        self._write(lambda licensed: licensed.undo_last(), tr("Taking it back\u2026"), done)

    def _write(self, act: Callable[[LicensedTextService], Any], words: str, on_done: Callable[[Any], None]) -> None:
        """Change the office file in the background: a whole list may take a second."""
        safekeeping = self._hub.desk.library.safekeeping
        lent = safekeeping.lend()

        def work(course: Course) -> Any:
            course.look()
            with lent() as store:
                return act(LicensedTextService(store, store.now))

        def done(result: Any) -> None:
            safekeeping.take_back()
            self.refresh()
            on_done(result)
            self._hub.office_changed.emit()
            self._hub.codes_changed.emit()

        self.run(work, [words], done)


def _cells(row: LicensedImport) -> tuple[str, str, str, str, str]:
    source = row.source or tr("pasted")
    return f"CDT {row.edition}", source, f"{row.texts:,}", row.confirmed_by, shown_moment(row.created_at)
