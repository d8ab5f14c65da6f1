"""The strip at the foot of the small window: what matters most of the selected code, in five lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from cdtdesk.services.lookup import CodeDetail
from cdtdesk.ui.support.claim_words import counted_words, needs_words
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.detail_header import KeyButton, VerdictPill

if TYPE_CHECKING:
    from cdtdesk.office.more_rows import InHouseCode


class CompactFoot(QFrame):
    """Shows one code: verdict, what the claim needs, what to send, the newest note, and buttons that copy."""

    def __init__(self, look: Look, copy: QAction, copy_with_name: QAction, full_window: QAction) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("compact_foot")
        self.setAccessibleName(tr("The selected code in short"))
        self._code, self._unit = QLabel(), QLabel()
        self.pill = VerdictPill(look)
        self.pill.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._labels = [QLabel(words) for words in (tr("Claim"), tr("Send"), tr("Note"))]
        self._values = [QLabel() for _ in self._labels]
        self._texts = ["" for _ in self._labels]
        self.buttons = [
            self._make_button(action, words, key, is_filled)
            for action, words, key, is_filled in (
                (copy, tr("Copy code"), tr("Enter"), True),
                (copy_with_name, tr("Code and name"), "", False),
                (full_window, tr("Full window"), "F11", False),
            )
        ]
        self._lay_out()
        self.on_look_changed()

    def _make_button(self, action: QAction, words: str, key: str, is_filled: bool) -> KeyButton:
        button = KeyButton(self._look, words, key, "", is_filled)
        button.clicked.connect(action.trigger)
        return button

    def _lay_out(self) -> None:
        head, self._grid, foot = QHBoxLayout(), QGridLayout(), QHBoxLayout()
        head.addWidget(self._code)
        head.addWidget(self.pill)
        head.addStretch(1)
        head.addWidget(self._unit)
        for row, (label, value) in enumerate(zip(self._labels, self._values, strict=True)):
            value.setTextFormat(Qt.TextFormat.PlainText)
            value.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(value, row, 1)
        self._grid.setColumnStretch(1, 1)
        for button in self.buttons:
            foot.addWidget(button)
        foot.addStretch(1)
        self._rows = (head, foot)
        self._column = QVBoxLayout(self)
        for part in (head, self._grid, foot):
            self._column.addLayout(part)

    def show_detail(self, detail: CodeDetail, note: str) -> None:
        """Show a code, with the ``note`` written on it last; a row that has nothing to say goes."""
        procedure = detail.procedure
        self.pill.show_validity(detail.validity, procedure)
        self._unit.setText(counted_words(procedure.counted_per))
        self._show(procedure.cdt_code, [needs_words(procedure), ", ".join(procedure.attachments), note])

    def show_in_house(self, record: InHouseCode, note: str) -> None:
        """Show a code of the office's own, which no claim needs anything for."""
        self.pill.show_in_house()
        self._unit.clear()
        self._show(record.code, ["", "", note])

    def show_nothing(self) -> None:
        """Show no code: none is found, and none must be taken for what was searched."""
        self._unit.clear()
        self._show("", ["", "", ""])

    def _show(self, code: str, texts: list[str]) -> None:
        self._code.setText(code)
        self._code.setVisible(bool(code))
        self.pill.setVisible(bool(code))
        self._texts = [" ".join(text.split()) for text in texts]
        for label, value, text in zip(self._labels, self._values, self._texts, strict=True):
            label.setVisible(bool(text))
            value.setVisible(bool(text))
            value.setToolTip(text)
        said = [f"{label.text()}: {text}" for label, text in zip(self._labels, self._texts, strict=True) if text]
        self.setAccessibleDescription(". ".join([code, self.pill.accessibleName(), *said]) if code else "")
        self._fit()

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look, colours = self._look, self._look.colours
        self.setStyleSheet(
            f"#compact_foot {{ background: {colours.card}; border: none; border-top: 1px solid {colours.edge}; }}"
            "#compact_foot QLabel { background: transparent; }"
        )
        self._code.setFont(look.font(16, 700))
        self._unit.setFont(look.font(12))
        for label, value in zip(self._labels, self._values, strict=True):
            label.setFont(look.font(12))
            label.setStyleSheet(f"color: {colours.text2};")
            label.setMinimumWidth(look.px(58))
            value.setFont(look.font(13))
        self._column.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(10))
        self._column.setSpacing(look.px(6))
        self._grid.setVerticalSpacing(look.px(2))
        self._grid.setHorizontalSpacing(look.px(8))
        for row in self._rows:
            row.setSpacing(look.px(8))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        # Not what is shown now: the window could then never become so narrow that it is shortened.
        return QSize(self._look.px(280), super().minimumSizeHint().height())

    def _fit(self) -> None:
        """Shorten what does not fit, and drop the keys, then buttons from the right."""
        look = self._look
        room = self.width() - look.px(24 + 58 + 8)
        for value, text in zip(self._values, self._texts, strict=True):
            value.setText(value.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(room, 1)))
        gap, room = look.px(8), self.width() - look.px(24)
        with_keys = sum(button.wanted_width(True) + gap for button in self.buttons) - gap <= room
        used, full_window = 0, self.buttons[-1]
        for button in self.buttons:
            button.shows_key = with_keys
            button.setFixedSize(button.sizeHint())
            is_wanted = bool(self._code.text()) or button is full_window  # without a code there is nothing to copy
            used += button.width() + gap if is_wanted else 0
            button.setVisible(is_wanted and used - gap <= room)
        head = sum(part.sizeHint().width() for part in (self._code, self.pill, self._unit)) + 2 * gap
        self._unit.setVisible(self.width() >= look.px(400) and head <= room)
