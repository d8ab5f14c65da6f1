"""The page on what changed between editions, what of the office's it touches, and what there is to do about it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.services.edition_changes import EditionChangeService, EditionReport, Task
from cdtdesk.ui.support.edition_words import report_html, task_words, touched_html
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.note_book import AUTHOR
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.office_page import OfficePage, make_button
from cdtdesk.ui.widgets.rich_text import RichText


class EditionsPage(OfficePage):
    """Opened at the newest edition that anything is known of, against the one before it."""

    def __init__(self, hub: Hub) -> None:
        intro = tr(
            "What was added, reworded and ended from one edition to another, and which of your favorites, notes, words and "
            "fees it touches. Tick off what is done; the ticks are kept in your office file."
        )
        super().__init__(hub, tr("Editions"), intro)
        self._report: EditionReport | None = None
        self._is_filling = False
        self.first, self.last = QComboBox(), QComboBox()
        self.first.setAccessibleName(tr("From edition"))
        self.last.setAccessibleName(tr("To edition"))
        self.add(self._make_choice())
        self.tasks_title = self.add_heading(tr("To do"))
        self._tasks = QWidget()
        self._task_column = QVBoxLayout(self._tasks)
        self._task_column.setContentsMargins(0, 0, 0, 0)
        self.boxes: list[QCheckBox] = []
        self.add(self._tasks)
        self.touched_title = self.add_heading(tr("What it touches of yours"))
        self.touched = RichText(hub.look, tr("What it touches of yours"))
        self.add(self.touched)
        self.add_heading(tr("What changed"))
        self.text = RichText(hub.look, tr("What changed"))
        self.add(self.text)
        self.pdf = make_button(tr("Save as PDF"), self._save_pdf, is_filled=True)
        self.paper = make_button(tr("Print"), self._print)
        self.take_in = make_button(tr("Take in a code list\u2026"), lambda: hub.page_asked.emit("licensed_text", ""))
        self.add_buttons(self.pdf, self.paper, self.take_in)
        self.sections.addStretch(1)
        for combo in (self.first, self.last):
            combo.currentIndexChanged.connect(lambda _place: self._compare())
        for text in (self.touched, self.text):
            text.code_chosen.connect(hub.code_asked)

    def _make_choice(self) -> QWidget:
        choice = QWidget()
        row = QHBoxLayout(choice)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (QLabel(tr("From")), self.first, QLabel(tr("to")), self.last):
            row.addWidget(widget)
        row.addStretch(1)
        return choice

    @property
    def _service(self) -> EditionChangeService:
        return self._hub.desk.library.edition_changes(self._hub.desk.lookup)

    def open_at(self, place: str) -> None:
        """Show the report up to the edition of the year ``place``; where that is empty, up to the newest known one."""
        self._fill(int(place) if place.isdigit() else None)
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_look_changed(self) -> None:
        super().on_look_changed()
        self._task_column.setSpacing(self._hub.look.px(4))
        for combo in (self.first, self.last):
            combo.setMinimumWidth(self._hub.look.px(120))
        for text in (self.touched, self.text):
            text.on_look_changed()

    def refresh(self) -> None:
        self._compare()

    def _fill(self, last: int | None) -> None:
        years: list[int] = []
        if not self.read(lambda: years.extend(self._service.years())) or len(years) < 2:
            return
        self._is_filling = True
        for combo, shown in ((self.first, years[:-1]), (self.last, years[1:])):
            combo.clear()
            combo.addItems([f"CDT {year}" for year in shown])
        place = years.index(last) if last in years[1:] else len(years) - 1
        self.last.setCurrentIndex(place - 1)
        self.first.setCurrentIndex(place - 1)
        self._is_filling = False
        self._compare()

    def _year(self, combo: QComboBox) -> int:
        return int(combo.currentText().removeprefix("CDT ") or 0)

    def _compare(self) -> None:
        first, last = self._year(self.first), self._year(self.last)
        if self._is_filling or not first or not last:
            return
        if first >= last:
            self.warn(tr("Choose an earlier edition at the left than at the right."))
            return
        self.notices.take_away("warning")
        try:
            self._report = self._service.report(first, last)
        except OfficeFileUnavailable as error:
            self.warn(str(error))
            return
        self._show(self._report)

    def _show(self, report: EditionReport) -> None:
        for box in self.boxes:
            self._task_column.removeWidget(box)
            box.deleteLater()
        self.boxes = [self._make_box(task) for task in report.tasks]
        for box in self.boxes:
            self._task_column.addWidget(box)
        for widget in (self.tasks_title, self._tasks):
            widget.setVisible(bool(report.tasks))
        touched = touched_html(report)
        for widget in (self.touched_title, self.touched):
            widget.setVisible(bool(touched))
        self.touched.show_html(touched)
        self.text.show_html(report_html(report))

    def _make_box(self, task: Task) -> QCheckBox:
        box = QCheckBox(task_words(task))
        box.setChecked(task.is_done)
        if task.is_done and task.done_by:
            box.setToolTip(tr("Done by {who}", who=task.done_by))
        box.toggled.connect(lambda is_done, key=task.key: self._tick(key, is_done))
        return box

    def _tick(self, key: str, is_done: bool) -> None:
        author = self._hub.desk.memory.recall(AUTHOR)
        self.read(lambda: self._service.tick(key, is_done, author))

    # On paper

    def _document(self) -> QTextDocument:
        report = self._report
        assert report is not None
        title = tr("From CDT {first} to CDT {last}", first=report.from_year, last=report.to_year)
        tasks = "".join(f"<li>[{'x' if task.is_done else '&nbsp;'}] {task_words(task)}</li>" for task in report.tasks)
        parts = [f"<h1>{title}</h1>"]
        if tasks:
            parts.append(f"<h2>{tr('To do')}</h2><ul>{tasks}</ul>")
        if touched := touched_html(report):
            parts.append(f"<h2>{tr('What it touches of yours')}</h2>{touched}")
        parts.append(report_html(report))
        document = QTextDocument()
        document.setDefaultStyleSheet("a { color: #000000; text-decoration: none; font-weight: 600; }")
        document.setHtml("".join(parts))
        return document

    def _save_pdf(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        if self._report is None:
            return
        proposed = str(Path.home() / f"CDT {self._report.from_year}-{self._report.to_year}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Where to save the report?"), proposed, "PDF (*.pdf)")
        if chosen:
            self.save_pdf(Path(chosen))

    def save_pdf(self, path: Path) -> None:
        """Write the report as a PDF."""
        from PySide6.QtGui import QPageSize, QPdfWriter

        aside = path.with_suffix(".new")
        writer = QPdfWriter(str(aside))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
        document = self._document()
        document.print_(writer)
        del writer
        try:
            aside.replace(path)
        except OSError:
            self.warn(tr("The file {path} could not be written: choose another place.", path=path))
            return
        self.tell(tr("Saved {name}", name=path.name))

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        if self._report is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        if dialog.exec():
            self._document().print_(printer)
