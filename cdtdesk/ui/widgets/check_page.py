"""The page that checks a pasted list: a claim, a fee schedule, a chart line. Nothing that is pasted here is kept."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHeaderView, QPlainTextEdit, QTextEdit

from cdtdesk.domain.editions import Verdict
from cdtdesk.environment.clock import today
from cdtdesk.services.claim_check import CheckedCode, ClaimChecklist
from cdtdesk.ui.support.background import BackgroundJob
from cdtdesk.ui.support.checklist_words import as_text, line_html, line_needs, pairs_html, short_verdict, summary_words
from cdtdesk.ui.support.dates import shown_date
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.list_checking import checker, lent_checker
from cdtdesk.ui.support.pages import ON_YEAR
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.office_page import OfficePage, make_button
from cdtdesk.ui.widgets.record_table import RecordTable
from cdtdesk.ui.widgets.rich_text import RichText

_CHECK_AFTER_MS: Final = 250
_TOO_LONG: Final = (
    "The text is very long: its last letter was not read.",
    "The text is very long: its last {count} letters were not read.",
)
_AT_ONCE: Final = 6_000
"""A text of so many letters is checked in some 40 ms; a longer one in the background."""
_MOST_LISTED: Final = 1_000
_NAME, _DAY, _LACKS = 2, 3, 5
_ALL_COLUMNS_FROM: Final = 560
_GROUNDS: Final = {
    Verdict.VALID: "oksoft",
    Verdict.NOT_YET: "warnsoft",
    Verdict.DELETED: "delesoft",
    Verdict.UNKNOWN: "delesoft",
}


class CheckPage(OfficePage):
    """Checked while it is typed or pasted, for the date on each line, else for the date of service.

    The chosen row's code is selected in the text, and the row of the code at the cursor is the chosen one.
    """

    HELP_PAGE = ON_YEAR

    def __init__(self, hub: Hub) -> None:
        intro = tr(
            "Paste a claim, a treatment plan or a fee schedule: every code in it is looked up for the date on its line, else "
            "for the date of service above. Nothing that you paste here is kept or sent anywhere."
        )
        super().__init__(hub, tr("Check a list"), intro)
        self._checked: ClaimChecklist | None = None
        self._places: list[tuple[int, int]] = []
        self._job: BackgroundJob | None = None
        self._make_text()
        self._make_answer()
        self.sections.addStretch(1)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.check)
        self.text.textChanged.connect(lambda: self._patience.start(_CHECK_AFTER_MS))
        self.text.cursorPositionChanged.connect(self._choose_at_cursor)
        hub.date_changed.connect(lambda _day: self._on_date_changed())

    def _make_text(self) -> None:
        self.text = QPlainTextEdit()
        self.text.setObjectName("checked_text")
        self.text.setAccessibleName(tr("The list to check"))
        self.text.setPlaceholderText(tr("For example: 11/02/2026  D2392  #30 MO"))
        self.text.setTabChangesFocus(True)
        self.add(self.text)

    def _make_answer(self) -> None:
        look = self._hub.look
        self.told = self.add_heading("")
        self.told.setWordWrap(True)
        heads = (tr("Line"), tr("Code"), tr("Name"), tr("On"), tr("Verdict"), tr("Lacks"))
        self.table = RecordTable(look, tr("Codes in the list"), heads, stretched=_NAME, rights=(0,))
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._show_code)
        self.add(self.table)
        self.more = self.add_text(is_quiet=True)
        self.about = RichText(look, tr("About the chosen line"))
        self.pairs = RichText(look, tr("Codes of one day"))
        for text in (self.about, self.pairs):
            text.code_chosen.connect(self._hub.code_asked)
            self.add(text)
        self.copy = make_button(tr("Copy the result"), self._copy, is_filled=True)
        self.show_code = make_button(tr("Show the code"), lambda: self._show_code(self.table.chosen_key))
        self.clear = make_button(tr("Clear"), self._clear)
        self.acts = self.add_buttons(self.copy, self.show_code, self.clear)

    def open_at(self, place: str) -> None:
        """Show the page with its text as it was; ``place`` is a text to check, or empty."""
        if place:
            self.text.setPlainText(place)
        self.check()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_look_changed(self) -> None:
        super().on_look_changed()
        self.text.setFixedHeight(self._hub.look.px(150))
        for widget in (self.table, self.about, self.pairs):
            widget.on_look_changed()
        self._mark_codes()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < self._hub.look.px(_ALL_COLUMNS_FROM)
        for column in (_NAME, _DAY):
            self.table.setColumnHidden(column, is_narrow)
        resize = QHeaderView.ResizeMode.Stretch if is_narrow else QHeaderView.ResizeMode.ResizeToContents
        self.table.header().setSectionResizeMode(_LACKS, resize)

    # Checking

    def check(self) -> None:
        """Look up every code in the text."""
        self._patience.stop()
        if self._job is not None:
            self._job.stop()  # the newest text wins
            self._job = None
        text, on = self.text.toPlainText(), self._hub.on
        if len(text) <= _AT_ONCE:
            self._show(text, checker(self._hub.desk)(text, on, today()))
            return
        check = lent_checker(self._hub.desk)
        job = self._job = BackgroundJob(self, lambda _course: check(text, on, today()))
        job.took_long.connect(lambda: self.told.setText(tr("Checking a long list\u2026")))
        job.done.connect(lambda checked: self._on_checked(job, text, checked))
        job.failed.connect(self.warn)
        job.start()

    def _on_checked(self, job: BackgroundJob, text: str, checked: ClaimChecklist) -> None:
        if job is self._job:
            self._job = None
            self._show(text, checked)

    def _on_date_changed(self) -> None:
        if self.text.toPlainText():
            self.check()

    def _show(self, text: str, checked: ClaimChecklist) -> None:
        self._checked = checked
        self._places = _places_in_qt(text, checked.lines)
        self.told.setText(summary_words(checked) if text.strip() else "")
        self.table.show_records([(str(place), _cells(line)) for place, line in enumerate(checked.lines[:_MOST_LISTED])])
        count = len(checked.lines)
        told = tr("The first {shown} of {count} codes are listed; a copy holds all.", shown=f"{_MOST_LISTED:,}",
                  count=f"{count:,}")  # fmt: skip
        self.more.setText(told)
        self.more.setVisible(count > _MOST_LISTED)
        self.pairs.show_html(pairs_html(checked))
        self.pairs.setVisible(bool(checked.same_day))
        for widget in (self.table, self.acts):
            widget.setVisible(bool(checked.lines))
        self._show_about(self.table.chosen_key)
        self._mark_codes()
        if checked.left_out:
            self.warn(tr(_TOO_LONG[checked.left_out != 1], count=f"{checked.left_out:,}"))
        else:
            self.notices.take_away("warning")

    # Text and rows

    def _line(self, key: str) -> CheckedCode | None:
        lines = () if self._checked is None else self._checked.lines
        return lines[int(key)] if key and int(key) < len(lines) else None

    def _mark_codes(self) -> None:
        """Give each code in the text the colour of its verdict."""
        if self._checked is None:
            return
        marks = []
        for line, (start, end) in zip(self._checked.lines[:_MOST_LISTED], self._places, strict=False):
            mark = QTextEdit.ExtraSelection()
            mark.format, mark.cursor = self._style(line), self._cursor(start, end)
            marks.append(mark)
        self.text.setExtraSelections(marks)

    def _style(self, line: CheckedCode) -> QTextCharFormat:
        """Return how a code is marked: underlined wherever there is something to see to, so that no colour stands alone."""
        look, style = self._hub.look, QTextCharFormat()
        is_valid = line.validity.verdict is Verdict.VALID
        if not look.theme.is_high_contrast:
            style.setBackground(look.colour(_GROUNDS[line.validity.verdict]))
        if not is_valid or line.needs:
            style.setFontUnderline(True)
            style.setUnderlineColor(look.colour("warn" if is_valid else "dele"))
        return style

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _on_chosen(self, key: str) -> None:
        """Select in the text what the chosen row is about, and tell all about it."""
        if self._line(key) is not None:
            was_blocked = self.text.blockSignals(True)
            self.text.setTextCursor(self._cursor(*self._places[int(key)]))
            self.text.blockSignals(was_blocked)
        self._show_about(key)

    def _show_about(self, key: str) -> None:
        line = self._line(key)
        self.about.setVisible(line is not None)
        self.show_code.setEnabled(line is not None)
        if line is not None:
            self.about.show_html(line_html(line, self._hub.desk.summary))

    def _choose_at_cursor(self) -> None:
        """Choose the row of the code at the cursor, else of the first on its line."""
        if self._patience.isActive() or self._checked is None:
            return
        cursor = self.text.textCursor()
        at, number = cursor.position(), cursor.blockNumber() + 1
        on_line = [place for place, line in enumerate(self._checked.lines[:_MOST_LISTED]) if line.line == number]
        chosen = next((place for place in on_line if self._places[place][0] <= at <= self._places[place][1]), None)
        if chosen is None and on_line:
            chosen = on_line[0]
        if chosen is None or str(chosen) == self.table.chosen_key:
            return
        was_blocked = self.table.blockSignals(True)
        self.table.choose(str(chosen))
        self.table.blockSignals(was_blocked)
        self._show_about(str(chosen))

    # Acts

    def _show_code(self, key: str) -> None:
        line = self._line(key)
        if line is not None:
            shown = line.cdt_code if line.plain_name else next(iter(line.near_codes), None)
            if shown is not None:
                self._hub.code_asked.emit(shown)

    def _copy(self) -> None:
        if self._checked is not None:
            self._hub.copy_asked.emit(as_text(self._checked), tr("the result of the check"))

    def _clear(self) -> None:
        self.text.clear()
        self.check()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)


def _cells(line: CheckedCode) -> tuple[str, str, str, str, str, str]:
    return str(line.line), line.cdt_code, line.plain_name, shown_date(line.on), short_verdict(line), line_needs(line)


def _places_in_qt(text: str, lines: tuple[CheckedCode, ...]) -> list[tuple[int, int]]:
    """Return where codes begin and end as Qt counts, which takes a sign beyond the first 65,536 for two."""
    if text.isascii():
        return [(line.start, line.end) for line in lines]
    wide = [place for place, letter in enumerate(text) if ord(letter) > 0xFFFF]
    found, before = [], 0
    for line in lines:
        while before < len(wide) and wide[before] < line.start:
            before += 1
        found.append((line.start + before, line.end + before))
    return found
