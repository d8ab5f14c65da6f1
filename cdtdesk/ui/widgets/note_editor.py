"""The plain text of one note while it is written: as tall as its text, its doubtful places underlined."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QResizeEvent, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from cdtdesk.ui.support.words import tr

if TYPE_CHECKING:
    from cdtdesk.domain.patient_data import PatientDataHint

_LEAST_LINES_WRITTEN: Final = 3
"""Somebody who writes has room to go on; a text that is read is as tall as it is."""
_MOST_LINES: Final = 14


class NoteEditor(QPlainTextEdit):
    """An editor without a frame; whoever uses it gives it the document of the note it shows."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("note", True)
        self.setAccessibleName(tr("Note on this code"))
        self.setPlaceholderText(tr("Write what a payer told you: Ctrl+N. Codes only, no patients."))
        self.setTabChangesFocus(True)
        self._is_written = False

    def show_document(self, document: QTextDocument) -> None:
        """Show ``document`` without telling of a change of the text."""
        if self.document() is not document:
            was_blocked = self.blockSignals(True)
            self.setDocument(document)
            self.blockSignals(was_blocked)
        self.fit()

    def set_written(self, is_written: bool) -> None:
        """Give room to go on writing, or no more than the text takes."""
        if is_written != self._is_written:
            self._is_written = is_written
            self.fit()

    def _least_lines(self) -> int:
        if self._is_written:
            return _LEAST_LINES_WRITTEN
        if not self.document().isEmpty():
            return 1
        room = max(self.viewport().width() - 2 * math.ceil(self.document().documentMargin()), 1)
        return min(_lines_of(self.placeholderText(), self.font().toString(), room), _LEAST_LINES_WRITTEN)

    def fit(self) -> None:
        """Take the height of the text, within limits."""
        document, layout = self.document(), self.document().documentLayout()
        line = self.fontMetrics().lineSpacing()
        height, block = 0.0, document.begin()
        while block.isValid() and height < _MOST_LINES * line:
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        lines = max(self._least_lines() * line, min(height, _MOST_LINES * line))
        wanted = math.ceil(lines + 2 * document.documentMargin()) + 2
        if self.minimumHeight() != wanted or self.maximumHeight() != wanted:
            self.setFixedHeight(wanted)

    def underline(self, hints: Iterable[PatientDataHint], colour: QColor) -> None:
        """Underline what ``hints`` name with dots of ``colour``, and nothing else any more."""
        self.setExtraSelections([self._underlined(hint.start, hint.end, colour) for hint in hints])

    def _underlined(self, start: int, end: int, colour: QColor) -> QTextEdit.ExtraSelection:
        marked = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        length = max(self.document().characterCount() - 1, 0)
        cursor.setPosition(min(start, length))
        cursor.setPosition(min(end, length), QTextCursor.MoveMode.KeepAnchor)
        style = QTextCharFormat()
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        style.setUnderlineColor(colour)
        marked.cursor, marked.format = cursor, style
        return marked

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


@lru_cache(maxsize=16)
def _lines_of(text: str, font: str, width: int) -> int:
    """Return how many lines of ``width`` pixels ``text`` takes: asked with every code that has no note."""
    described = QFont()
    described.fromString(font)
    metrics = QFontMetrics(described)
    wrapped = metrics.boundingRect(0, 0, width, 10_000, int(Qt.TextFlag.TextWordWrap), text)
    return math.ceil(wrapped.height() / metrics.lineSpacing())
