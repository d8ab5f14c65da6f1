"""The texts being written, each with its own history of undoing: looking at another code and coming back keeps it."""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

_MOST_KEPT: Final = 30


class NoteDocuments:
    """Documents by note id, the ones used last. A note nobody has typed into has none yet: its card shows a blank one."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, QTextDocument] = OrderedDict()

    def of(self, note_id: str, text: str, font: QFont, blank: QTextDocument) -> QTextDocument:
        """Return the document of a note, which says ``text``: its history is kept unless something else wrote the note.

        ``blank`` is returned for an empty note that nobody has typed into.
        """
        document = self._kept.get(note_id)
        if document is None and not text:
            document = blank
        elif document is None:
            document = self._kept[note_id] = blank_document()
        if document.toPlainText() != text:
            document.setPlainText(text)
        if document.defaultFont() != font:
            document.setDefaultFont(font)
        if note_id in self._kept:
            self._kept.move_to_end(note_id)
            if len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        return document

    def keep(self, note_id: str, document: QTextDocument) -> None:
        """Keep the ``document`` into which a note has been typed."""
        self._kept[note_id] = document


def blank_document() -> QTextDocument:
    """Return an empty document for a plain text editor."""
    document = QTextDocument()
    document.setDocumentLayout(QPlainTextDocumentLayout(document))
    document.setUndoRedoEnabled(False)  # else the margin would be a step to take back
    document.setDocumentMargin(1)  # in line with the head and foot of its card
    document.setUndoRedoEnabled(True)
    return document
