"""The card on which somebody says what is wrong with a record. It writes a file; it sends nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Final

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cdtdesk.domain.codes import CdtCode
from cdtdesk.services.corrections import FIELDS, CorrectionNotSaved, CorrectionRefused, CorrectionService, Refusal
from cdtdesk.ui.support.speech import say
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import sentence_of, tr

_FIELD_WORDS: Final = {
    "plain_name": "Name",
    "gist": "Line below the name",
    "explanation": "What it is",
    "use_when": "When it is used",
    "not_for": "Not to be confused with, look-alikes",
    "counted_per": "What one unit is",
    "claim": "Tooth, area and surfaces on the claim",
    "attachments": "Usually asked for, attachments",
    "chart_facts": "What the chart note must say",
    "limits": "What plans often limit",
    "same_visit": "Codes at the same visit",
    "patient_words": "Sentence for the patient, English",
    "patient_words_es": "Sentence for the patient, Spanish",
    "terms": "Words that find this code",
    "history": "Years, deleted or not, successors",
    "sources": "Sources and when checked",
    "other": "Something else",
}

_SHEET: Final = Template("""
#correction_card { background: $card; border: 1px solid $line; border-radius: ${round}px; }
#correction_card QLabel { background: transparent; font-size: ${small}px; color: $text2; }
#correction_card #correction_title { font-size: ${head}px; font-weight: 600; color: $text1; }
#correction_card #correction_problem { color: $dele; font-size: ${body}px; }
#correction_card #correction_saved { color: $text1; font-size: ${body}px; }
#correction_card #correction_warning { color: $warn; }
#correction_card QPlainTextEdit, #correction_card QLineEdit, #correction_card QComboBox { background: $base; color: $text1;
    border: 1px solid $edge; border-radius: ${radius}px; padding: ${tight}px ${pad}px; font-size: ${body}px;
    selection-background-color: $accent; selection-color: $onaccent; }
#correction_card QLineEdit, #correction_card QComboBox { min-height: ${high}px; padding: 0 ${pad}px; }
#correction_card QPlainTextEdit:focus, #correction_card QLineEdit:focus, #correction_card QComboBox:focus {
    border: 2px solid $focus; }
#correction_card QComboBox::drop-down { border: none; width: ${arrow}px; }
#correction_card QComboBox QAbstractItemView { background: $base; color: $text1; border: 1px solid $edge;
    selection-background-color: $select; selection-color: $select_ink; }
""")


@dataclass(frozen=True, slots=True)
class _Draft:
    field: str = "explanation"
    wrong: str = ""
    why: str = ""
    source: str = ""


class _FieldChooser(QComboBox):
    """A chooser that paints its own arrow: a stylesheet that frames the box takes the style's away."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        step, middle = self._look.px(4), QPointF(self.width() - self._look.px(16), self.height() / 2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("text2"), 1.4 * self._look.text_scale))
        ends = (QPointF(-step, -step / 2), QPointF(0, step / 2), QPointF(step, -step / 2))
        painter.drawPolyline([middle + end for end in ends])
        painter.end()


class CorrectionCard(QFrame):
    """Takes one correction for one code. What was typed and not saved is there again when the same code comes back.

    ``saved`` carries the path of the file, ``cancelled`` comes when somebody gives up, ``done`` when they have read where the
    file is; after the last two the card may be hidden.
    """

    saved = Signal(str)
    cancelled = Signal()
    done = Signal()

    def __init__(self, look: Look, corrections: CorrectionService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._corrections = look, corrections
        self._code: CdtCode | None = None
        self._path: Path | None = None
        self._drafts: dict[CdtCode, _Draft] = {}
        self.setObjectName("correction_card")
        self.setAccessibleName(tr("Suggest a correction"))
        self._title = _label("correction_title")
        self.field = _FieldChooser(look)
        for name in FIELDS:
            self.field.addItem(tr(_FIELD_WORDS[name]), name)
        self.wrong, self.why, self.source = QPlainTextEdit(), QPlainTextEdit(), QLineEdit()
        self.problem = _label("correction_problem")
        self.told = _label("correction_saved")
        self._make_buttons()
        self._lay_out()
        self.on_look_changed()

    # -- what others use

    def show_code(self, cdt_code: CdtCode, plain_name: str, field: str = "explanation") -> None:
        """Take a correction of ``cdt_code``; ``field`` (one of ``FIELDS``) is chosen unless a draft says another."""
        self.keep_draft()
        self._code = cdt_code
        draft = self._drafts.get(cdt_code, _Draft(field))
        self._title.setText(f"{cdt_code}, {plain_name}")
        self.field.setCurrentIndex(self.field.findData(draft.field))
        self.wrong.setPlainText(draft.wrong)
        self.why.setPlainText(draft.why)
        self.source.setText(draft.source)
        self.problem.hide()
        self._show_form(True)
        self.wrong.setFocus()

    def keep_draft(self) -> None:
        """Remember what is typed for its code, until it is saved or the program ends."""
        if self._code is None or self._path is not None:
            return
        draft = _Draft(self.field.currentData(), self.wrong.toPlainText(), self.why.toPlainText(), self.source.text())
        if draft.wrong.strip() or draft.why.strip() or draft.source.strip():
            self._drafts[self._code] = draft
        else:
            self._drafts.pop(self._code, None)

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look, colours = self._look, self._look.colours
        self.setStyleSheet(
            _SHEET.substitute(
                card=colours.card, line=colours.line, base=colours.base, edge=colours.edge, text1=colours.text1,
                text2=colours.text2, accent=colours.accent, onaccent=colours.onaccent, focus=colours.focus, dele=colours.dele,
                warn=colours.warn, select=colours.select, select_ink=colours.select_text or colours.text1,
                round=look.px(8), head=look.px(13), body=look.px(13), small=look.px(12), radius=look.px(6), pad=look.px(8),
                tight=look.px(2), high=look.px(28), arrow=look.px(24),
            )
        )  # fmt: skip
        self.wrong.setFixedHeight(look.px(66))
        self.why.setFixedHeight(look.px(66))
        for layout in (self._form_column, self._told_column):
            layout.setContentsMargins(look.px(14), look.px(12), look.px(14), look.px(12))
            layout.setSpacing(look.px(4))
        for gap in self._gaps:
            gap.setFixedHeight(look.px(4))
        self._fit()

    # -- assembly

    def _make_buttons(self) -> None:
        self.save_button = QPushButton(tr("Save as a file"))
        self.save_button.setProperty("filled", True)
        self.cancel_button = QPushButton(tr("Cancel"))
        self.copy_button = QPushButton(tr("Copy path"))
        self.done_button = QPushButton(tr("Done"))
        self.save_button.clicked.connect(self._save)
        self.cancel_button.clicked.connect(self._cancel)
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(str(self._path)))
        self.done_button.clicked.connect(self.done)

    def _lay_out(self) -> None:
        self._gaps: list[QWidget] = []
        self._form, self._after = QWidget(), QWidget()
        self._form_column, self._told_column = QVBoxLayout(self._form), QVBoxLayout(self._after)
        self._form_column.addWidget(self._title)
        warning = _label("correction_warning")
        warning.setText(tr("Please quote no official ADA text, and nothing about a patient. Use your own words."))
        self._form_column.addWidget(warning)
        self._add_asked(tr("What it is about"), self.field)
        self._add_asked(tr("What is wrong"), self.wrong)
        self._add_asked(tr("Why, and what is right"), self.why)
        self._add_asked(tr("Source, if you have one: a notice, a manual page, an article with its date"), self.source)
        for editor in (self.wrong, self.why):
            editor.setTabChangesFocus(True)
        self.problem.hide()
        self._form_column.addWidget(self.problem)
        hint = _label("correction_hint")
        hint.setText(tr("This writes a small text file on this computer. Nothing is sent; you can send the file on by mail."))
        self._form_column.addWidget(hint)
        self._form_column.addWidget(self._gap())
        self._form_column.addLayout(_row(self.save_button, self.cancel_button))
        self._told_column.addWidget(self.told)
        self._told_column.addWidget(self._gap())
        self._told_column.addLayout(_row(self.copy_button, self.done_button))
        self.told.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._form)
        column.addWidget(self._after)
        self._after.hide()

    def _add_asked(self, words: str, editor: QWidget) -> None:
        self._form_column.addWidget(self._gap())
        label = _label("")
        label.setText(words)
        label.setBuddy(editor)
        editor.setAccessibleName(words)
        self._form_column.addWidget(label)
        self._form_column.addWidget(editor)

    def _gap(self) -> QWidget:
        gap = QWidget()
        self._gaps.append(gap)
        return gap

    def _show_form(self, is_asking: bool) -> None:
        if is_asking:
            self._path = None
        self._form.setVisible(is_asking)
        self._after.setVisible(not is_asking)
        self._fit()

    def _fit(self) -> None:
        """Take the height that the wrapped sentences need at this width: a scroll area does not ask for it."""
        column = self._form_column if self._path is None else self._told_column
        self.setMinimumHeight(column.totalHeightForWidth(self.width()) + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    # -- saving

    def _save(self) -> None:
        if self._code is None:
            return
        texts = self.wrong.toPlainText(), self.why.toPlainText(), self.source.text()
        try:
            self._path = self._corrections.save(self._code, self.field.currentData(), *texts)
        except CorrectionRefused as refused:
            self._tell_refusal(refused.refusal)
            return
        except CorrectionNotSaved as trouble:
            self._tell_problem(sentence_of(trouble))
            return
        self._drafts.pop(self._code, None)
        self.told.setText(
            tr(
                "Saved in {path}\n\nNothing was sent. To pass it on, attach this file to a mail to whoever gave you cdtdesk.",
                path=self._path,
            )
        )
        self._show_form(False)
        self.done_button.setFocus()
        say(self, self.told.text())
        self.saved.emit(str(self._path))

    def _tell_refusal(self, refusal: Refusal) -> None:
        sentence, editor = {
            Refusal.NOTHING_WRONG_TOLD: (tr("Please say in a few words what is wrong."), self.wrong),
            Refusal.NO_REASON_TOLD: (tr("Please say why, or what would be right."), self.why),
            Refusal.TOO_LONG: (tr("That is long for one correction. Please shorten it to what matters."), self.wrong),
            Refusal.UNKNOWN_FIELD: (tr("Please choose what it is about."), self.field),
        }[refusal]
        self._tell_problem(sentence)
        editor.setFocus()

    def _tell_problem(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()
        self._fit()
        say(self, sentence)

    def _cancel(self) -> None:
        self.keep_draft()
        self.cancelled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._path is None:
            self._cancel()
        else:
            self.done.emit()


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
