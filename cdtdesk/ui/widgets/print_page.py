"""Printing as a page of the window: what, how and on which paper at the left, the pages as they will be at the right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Final

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QButtonGroup,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cdtdesk.environment.clock import today
from cdtdesk.exchange.csv_files import write_csv
from cdtdesk.exchange.faults import FileTrouble
from cdtdesk.exchange.writing import write_aside
from cdtdesk.ui.support.background import BackgroundJob
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.icons import make_icon
from cdtdesk.ui.support.pages import ON_NOTES
from cdtdesk.ui.support.print_sheet import Paper, Sheet, SheetLayout, as_pdf, print_on
from cdtdesk.ui.support.printables import Printable
from cdtdesk.ui.support.sheet_entries import EntryMaker
from cdtdesk.ui.support.sheet_maker import SheetMaker
from cdtdesk.ui.support.words import sentence_of, tr
from cdtdesk.ui.widgets.choice_button import RoundChoice, SquareChoice
from cdtdesk.ui.widgets.help_sign import HelpSign
from cdtdesk.ui.widgets.page_head import back_button
from cdtdesk.ui.widgets.sheet_preview import SheetPreview

_SIDE: Final = 260
_BESIDE_FROM: Final = 720
_TOLD_AFTER_MS: Final = 300


class PrintPage(QWidget):
    """Opened at the key of what is to be printed. Esc goes back."""

    def __init__(self, hub: Hub) -> None:
        super().__init__()
        self._hub = hub
        self._sheet: Sheet | None = None
        self._job: BackgroundJob | None = None
        self._printables: list[Printable] = []
        self.setObjectName("print_page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Print"))
        self.preview = SheetPreview(hub.look)
        self._maker = SheetMaker(hub.desk, self)
        self._maker.made.connect(self._on_made)
        self._maker.advanced.connect(self._on_advanced)
        self._make_choices()
        self._make_buttons()
        self._make_progress()
        self._lay_out()
        hub.date_changed.connect(lambda _on: self._rebuild())

    # Assembly

    def _make_choices(self) -> None:
        self._what, self._how, self._paper = (QButtonGroup(self) for _ in range(3))
        self._what_place = QVBoxLayout()
        look = self._hub.look
        self.one_line, self.in_full = RoundChoice(look, tr("One line a code")), RoundChoice(look, tr("In full"))
        self.letter, self.a4 = RoundChoice(look, tr("Letter")), RoundChoice(look, tr("A4"))
        self.notes, self.fees = SquareChoice(look, tr("With our notes")), SquareChoice(look, tr("With our fees"))
        for group, buttons in ((self._how, (self.one_line, self.in_full)), (self._paper, (self.letter, self.a4))):
            for button in buttons:
                group.addButton(button)
        self.one_line.setChecked(True)
        system = QLocale.system()
        is_metric = system.measurementSystem() is QLocale.MeasurementSystem.MetricSystem
        # A system that names no country is most likely an American office's all the same.
        (self.a4 if is_metric and system.language() is not QLocale.Language.C else self.letter).setChecked(True)
        self.notes.setChecked(True)
        self.fees.setChecked(True)
        choices: tuple[QAbstractButton, ...] = (self.in_full, self.a4, self.notes, self.fees)
        for choice in choices:
            choice.toggled.connect(lambda _checked: self._rebuild())

    def _make_buttons(self) -> None:
        look = self._hub.look
        self.back = back_button(look)
        self.back.clicked.connect(self._hub.page_left)
        self.print_button = QPushButton(tr("Print"))
        self.print_button.setProperty("filled", True)
        self.print_button.clicked.connect(self._print)
        self.pdf_button = QPushButton(tr("Save as PDF"))
        self.pdf_button.clicked.connect(self._ask_for_pdf)
        self.csv_button = QPushButton(tr("Save for a spreadsheet (CSV)"))
        self.csv_button.clicked.connect(self._ask_for_csv)
        for button in (self.print_button, self.pdf_button, self.csv_button):
            button.setAutoDefault(False)

    def _make_progress(self) -> None:
        self.progress, self.cancel = QProgressBar(), QPushButton(tr("Stop"))
        self.progress.setAccessibleName(tr("Pages being laid out"))
        self.progress.setTextVisible(False)
        self.cancel.setAccessibleName(tr("Stop laying out pages"))
        self.cancel.clicked.connect(self._stop)
        self._working, self._state = QWidget(), QLabel()
        self._state.setObjectName("quiet")
        self._state.setWordWrap(True)
        row = QHBoxLayout(self._working)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel)
        self._working.hide()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(lambda: self._working.setVisible(self._maker.is_running))

    def _lay_out(self) -> None:
        self._titles = [QLabel(words) for words in (tr("What"), tr("How"), tr("Paper"))]
        options = QWidget()
        options.setObjectName("print_options")
        self._options = QVBoxLayout(options)
        self.help_sign = HelpSign(self._hub.look, tr("Print"))
        self.help_sign.clicked.connect(lambda _checked=False: self._hub.page_asked.emit("guide", ON_NOTES))
        self.setProperty("help_page", ON_NOTES)
        top = QHBoxLayout()
        top.addWidget(self.back)
        top.addStretch(1)
        top.addWidget(self.help_sign)
        self._options.addLayout(top)
        groups: tuple[tuple[QWidget, ...], ...] = (
            (), (self.one_line, self.in_full, self.notes, self.fees), (self.letter, self.a4),
        )  # fmt: skip
        for title, choices in zip(self._titles, groups, strict=True):
            title.setProperty("section", True)
            self._options.addWidget(title)
            for choice in choices:
                self._options.addWidget(choice)
            if not choices:
                self._options.addLayout(self._what_place)
        self._buttons = QVBoxLayout()
        for widget in (self.print_button, self.pdf_button, self.csv_button, self._working, self._state):
            self._buttons.addWidget(widget)
        self._options.addLayout(self._buttons)
        self._options.addStretch(1)
        self.side = QScrollArea()
        self.side.setObjectName("print_side")
        self.side.setFrameShape(QFrame.Shape.NoFrame)
        self.side.setWidgetResizable(True)
        self.side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side.setWidget(options)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(0)
        self._halves.addWidget(self.side)
        self._halves.addWidget(self.preview, 1)

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look, colours = self._hub.look, self._hub.look.colours
        self.setStyleSheet(f"#print_page, #print_options, #print_side {{ background: {colours.side}; }}")
        edge = look.px(16)
        self._options.setContentsMargins(edge, look.px(14), edge, edge)
        self._options.setSpacing(look.px(3))
        self._buttons.setSpacing(look.px(8))
        self._buttons.setContentsMargins(0, look.px(12), 0, 0)
        for title in self._titles:
            title.setContentsMargins(0, look.px(12), 0, look.px(2))
        self.back.setFixedSize(self.back.sizeHint())
        icon = look.px(16)
        self.print_button.setIconSize(QSize(icon, icon))
        self.print_button.setIcon(make_icon("print", look.colour("onaccent"), icon, self.devicePixelRatioF()))
        for choice in self.findChildren(QAbstractButton):
            choice.updateGeometry()
        self.help_sign.on_look_changed()
        self.preview.on_look_changed()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        look = self._hub.look
        is_wide = self.width() >= look.px(_BESIDE_FROM)
        self._halves.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
        buttons = self._options.minimumSize().width() + self.side.verticalScrollBar().sizeHint().width()
        side = max(look.px(_SIDE), buttons)  # their words are longer in other languages
        self.side.setMaximumWidth(side if is_wide else 16_777_215)
        self.side.setMinimumWidth(side if is_wide else 0)
        self.side.setMaximumHeight(16_777_215 if is_wide else self.height() // 2)

    # Choosing

    def open_at(self, place: str) -> None:
        """Show the sheet of what is called ``place``; of the first thing there is where nothing is."""
        offered = self._hub.offered
        own = [offered] if offered is not None and offered.key == place else []
        self._printables = [*own, *self._hub.printables()]
        self._show_choices(place)
        self._rebuild()
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_choices(self, place: str) -> None:
        for button in self._what.buttons():
            self._what.removeButton(button)
            self._what_place.removeWidget(button)
            button.hide()
            button.deleteLater()
        keys = [printable.key for printable in self._printables]
        chosen = keys.index(place) if place in keys else 0
        for number, printable in enumerate(self._printables):
            button = RoundChoice(self._hub.look, printable.words)
            button.setToolTip(printable.words)
            button.setChecked(number == chosen)
            self._what.addButton(button, number)
            self._what_place.addWidget(button)
            button.toggled.connect(lambda is_on: self._rebuild() if is_on else None)

    @property
    def chosen(self) -> Printable | None:
        """What is to be printed, or None where there is nothing."""
        place = self._what.checkedId()
        return self._printables[place] if 0 <= place < len(self._printables) else None

    @property
    def sheet(self) -> Sheet | None:
        """The sheet that is shown; None while it is being made."""
        return self._sheet

    def _rebuild(self) -> None:
        what = self.chosen
        self._sheet = None
        self._show_ready()
        if what is None or not self.isVisible():
            return
        paper = Paper.A4 if self.a4.isChecked() else Paper.LETTER
        for widget in (self._titles[1], self.one_line, self.in_full, self.notes, self.csv_button):
            widget.setVisible(what.make_sheet is None)
        if what.make_sheet is not None:
            self.fees.hide()
            self._maker.stop()
            self._on_made(what.make_sheet(paper))
            return
        maker = EntryMaker(self._hub.desk, self._hub.on)
        self.fees.setVisible(maker.has_fees)
        has_fees = maker.has_fees and self.fees.isChecked()
        layout = SheetLayout(paper, self.in_full.isChecked(), self.notes.isChecked(), has_fees)
        self._state.setText("")
        self._patience.start(_TOLD_AFTER_MS)
        self._maker.begin(what, layout, maker, self._hub.on, today())

    def _on_made(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._working.hide()
        self.preview.show_sheet(sheet)
        pages = tr("{count} pages", count=sheet.page_count) if sheet.page_count != 1 else tr("1 page")
        self._state.setText(pages)
        self._show_ready()

    def _on_advanced(self, done: int, count: int) -> None:
        self.progress.setRange(0, count)
        self.progress.setValue(done)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.stop()
            return
        self._maker.stop()
        self._working.hide()
        self._state.setText(tr("Stopped. Choose something shorter, or one line a code."))

    def _show_ready(self) -> None:
        for button in (self.print_button, self.pdf_button, self.csv_button):
            button.setEnabled(self._sheet is not None)

    # Out of the window

    def _print(self) -> None:
        """Ask for the printer in the system's own box, and print."""
        from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter

        sheet = self._sheet
        if sheet is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        printer.setDocName(sheet.title)
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, sheet.page_count)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, True)
        if dialog.exec() != QPrintDialog.DialogCode.Accepted:
            return
        first, last = printer.fromPage() or 1, printer.toPage() or sheet.page_count
        if print_on(sheet, printer, range(first - 1, min(last, sheet.page_count))):
            self._hub.say(tr("Sent to the printer: {title}", title=sheet.title))
        else:
            self._hub.say(tr("The printer cannot be used now: choose another one, or save as PDF."), is_doubtful=True)

    def _ask_for_pdf(self) -> None:
        path = self._ask_for_file(".pdf", tr("PDF (*.pdf)"))
        if path is not None:
            self.save_pdf(path)

    def _ask_for_csv(self) -> None:
        path = self._ask_for_file(".csv", tr("CSV (*.csv)"))
        if path is not None:
            self.save_csv(path)

    def _ask_for_file(self, ending: str, kinds: str) -> Path | None:
        """Ask in the system's own box where to; it asks itself before it takes the place of another file."""
        title = self.chosen.title if self.chosen is not None else ""
        usual = "".join(letter if letter.isalnum() or letter in " -_" else "-" for letter in title).strip()
        name, _kind = QFileDialog.getSaveFileName(self, tr("Save"), str(Path.home() / f"{usual}{ending}"), kinds)
        if not name:
            return None
        path = Path(name)
        return path if path.suffix else path.with_suffix(ending)

    def save_pdf(self, path: Path) -> None:
        """Save the sheet that is shown as a PDF in the background, and say where once it is done."""
        sheet = self._sheet
        if sheet is None or self._job is not None:
            return
        job = self._job = BackgroundJob(self, lambda course: _write_pdf(sheet, path, course.look))
        job.staged.connect(lambda page: self._on_advanced(page, sheet.page_count))
        job.took_long.connect(self._working.show)
        job.done.connect(lambda _nothing: self._on_job_ended(tr("Saved {path}", path=path), False))
        job.failed.connect(lambda trouble: self._on_job_ended(trouble, True))
        job.stopped.connect(lambda: self._on_job_ended(tr("Stopped. No file was saved."), True))
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(job.wait)
        job.start()

    def _on_job_ended(self, words: str, is_doubtful: bool) -> None:
        self._job = None
        self._working.setVisible(self._maker.is_running)
        self._hub.say(words, is_doubtful)

    def save_csv(self, path: Path) -> None:
        """Save the codes of the sheet that is shown as a table, and say where."""
        header = (
            tr("Code"), tr("Name"), tr("What it is"), tr("Category"), tr("Claim needs"), tr("Usually asked for"), tr("Fee"),
            tr("Notes"), tr("Remark"),
        )  # fmt: skip
        rows = [
            (
                entry.code, entry.name, entry.gist, entry.group, entry.needs, entry.send, entry.fee, " | ".join(entry.notes),
                entry.warning,
            )
            for entry in self._maker.entries
        ]  # fmt: skip
        self._save(path, lambda: write_csv(path, header, rows, replace=True))

    def _save(self, path: Path, write: Callable[[], None]) -> None:
        try:
            write()
        except FileTrouble as trouble:
            self._hub.say(sentence_of(trouble), is_doubtful=True)
        else:
            self._hub.say(tr("Saved {path}", path=path))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self._hub.page_left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)


def _write_pdf(sheet: Sheet, path: Path, page_begins: Callable[[], None]) -> None:
    content = as_pdf(sheet, page_begins)

    def write(file: BinaryIO) -> None:
        file.write(content)

    write_aside(path, write, replace=True)
