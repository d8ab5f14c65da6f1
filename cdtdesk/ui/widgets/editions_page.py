"""The page on what changed between editions, what of the office's it touches, and what there is to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cdtdesk.environment.clock import today
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.services.edition_changes import EditionChangeService, EditionReport, Task
from cdtdesk.ui.support.edition_words import report_html, task_words, touched_html
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.note_book import AUTHOR
from cdtdesk.ui.support.pages import ON_EDITIONS
from cdtdesk.ui.support.words import sentence_of, tr
from cdtdesk.ui.widgets.choice_box import ChoiceBox
from cdtdesk.ui.widgets.office_page import OfficePage, make_button
from cdtdesk.ui.widgets.rich_text import RichText
from cdtdesk.ui.widgets.task_box import TaskBox

if TYPE_CHECKING:
    from cdtdesk.ui.support.printables import Printable


class EditionsPage(OfficePage):
    """Opened at the newest edition that anything is known of, against the one before it."""

    HELP_PAGE = ON_EDITIONS

    def __init__(self, hub: Hub) -> None:
        intro = tr(
            "What was added, reworded and ended from one edition to another, and which of your favorites, notes, words and "
            "fees it touches. Tick off what is done; the ticks are kept in your office file."
        )
        super().__init__(hub, tr("Editions"), intro)
        self._report: EditionReport | None = None
        self._is_filling = False
        self.first, self.last = ChoiceBox(hub.look), ChoiceBox(hub.look)
        self.first.setAccessibleName(tr("From edition"))
        self.last.setAccessibleName(tr("To edition"))
        self.add(self._make_choice())
        self.paper = make_button(tr("Print, or save as PDF"), self._print)
        self.take_in = make_button(tr("Take in a code list\u2026"), lambda: hub.page_asked.emit("licensed_text", ""))
        self.add_buttons(self.paper, self.take_in)
        self.tasks_title = self.add_heading(tr("To do"))
        self._tasks = QWidget()
        self._task_column = QVBoxLayout(self._tasks)
        self._task_column.setContentsMargins(0, 0, 0, 0)
        self.boxes: list[TaskBox] = []
        self.add(self._tasks)
        self.touched_title = self.add_heading(tr("What it touches of yours"))
        self.touched = RichText(hub.look, tr("What it touches of yours"))
        self.add(self.touched)
        self.add_heading(tr("What changed"))
        self.text = RichText(hub.look, tr("What changed"))
        self.add(self.text)
        self.sections.addStretch(1)
        for combo in (self.first, self.last):
            combo.setProperty("filter", True)
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
            self.warn(sentence_of(error))
            return
        self._show(self._report)

    def _show(self, report: EditionReport) -> None:
        for box in self.boxes:
            self._task_column.removeWidget(box)
            box.deleteLater()
        self.boxes = [self._make_box(task) for task in report.tasks]
        for box in self.boxes:
            self._task_column.addWidget(box)
        self._show_left()
        for widget in (self.tasks_title, self._tasks):
            widget.setVisible(bool(report.tasks))
        touched = touched_html(report)
        for widget in (self.touched_title, self.touched):
            widget.setVisible(bool(touched))
        self.touched.show_html(touched)
        self.text.show_html(report_html(report))

    def _make_box(self, task: Task) -> TaskBox:
        box = TaskBox(self._hub.look, task_words(task), task.is_done)
        box.toggled.connect(lambda is_done, box=box: self._tick(box, task.key, is_done))
        return box

    def _tick(self, box: TaskBox, key: str, is_done: bool) -> None:
        """Keep a tick, or take it away; where that cannot be kept, the box is as it was."""
        author = self._hub.desk.memory.recall(AUTHOR)
        reports: list[EditionReport] = []

        def tick() -> None:
            self._service.tick(key, is_done, author)
            reports.append(self._service.report(self._year(self.first), self._year(self.last)))

        if not self.read(tick):
            was_blocked = box.blockSignals(True)
            box.setChecked(not is_done)
            box.blockSignals(was_blocked)
            return
        self._report = reports[0]
        for task in self._report.tasks:
            if task.key == key:
                box.setText(task_words(task))
                box.updateGeometry()
        self._show_left()

    def _show_left(self) -> None:
        tasks = self._report.tasks if self._report is not None else ()
        left = sum(1 for task in tasks if not task.is_done)
        done = tr("To do: all done") if tasks and not left else tr("To do: {left} of {count} left", left=left, count=len(tasks))
        self.tasks_title.setText(done)

    # On paper

    def printable(self) -> Printable | None:
        """Return the report that is shown, to be printed; None before there is one."""
        from cdtdesk.ui.support.edition_sheet import report_sheet, report_title
        from cdtdesk.ui.support.printables import Printable

        report = self._report
        if report is None:
            return None
        title = report_title(report)
        return Printable("edition report", title, title, (), lambda paper: report_sheet(report, today(), paper))

    def _print(self) -> None:
        what = self.printable()
        if what is not None:
            self._hub.ask_to_print(what)
