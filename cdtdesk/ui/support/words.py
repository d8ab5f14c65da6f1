"""Screen texts: whole sentences, said as a colleague would, in the language of the interface."""

from __future__ import annotations

from functools import lru_cache
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

Texts = TypeVar("Texts")


def tr(text: str, /, **values: object) -> str:
    """Return ``text`` in the interface language with its named placeholders filled in."""
    translated = _translated(text)
    return translated.format(**values) if values else translated


@lru_cache(maxsize=4096)
def _translated(text: str) -> str:
    # To ask Qt takes 15 microseconds, and a row of the list says two or three texts.
    return QCoreApplication.translate("cdtdesk", text)


def forget_language() -> None:
    """Ask anew for every text: translators were put up or taken down."""
    _translated.cache_clear()


def marked(texts: Texts) -> Texts:
    """Return ``texts`` as they are. They are given to ``tr`` elsewhere; so the search for texts to translate sees them."""
    return texts


def sentence_of(error: BaseException) -> str:
    """Return the sentence of a foreseen misfortune in the interface language."""
    from cdtdesk.ui.support.fault_words import fault_words

    return fault_words(error)
