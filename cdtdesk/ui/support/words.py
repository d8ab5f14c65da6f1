"""Screen texts: whole sentences, said as a colleague would, in the language of the interface."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QCoreApplication

Texts = TypeVar("Texts")


def tr(text: str, /, **values: object) -> str:
    """Return ``text`` in the interface language with its named placeholders filled in."""
    translated = QCoreApplication.translate("cdtdesk", text)
    return translated.format(**values) if values else translated


def marked(texts: Texts) -> Texts:
    """Return ``texts`` as they are. They are given to ``tr`` elsewhere; so the search for texts to translate sees them."""
    return texts


def sentence_of(error: BaseException) -> str:
    """Return the sentence of a foreseen misfortune in the interface language."""
    from cdtdesk.ui.support.fault_words import fault_words

    return fault_words(error)
