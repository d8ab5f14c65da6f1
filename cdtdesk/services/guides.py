"""The pages to read: the guides, the words of the trade, the yearly code sets, and which of them hold given words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from cdtdesk.catalog.reader import CatalogReader
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.editions import Edition
from cdtdesk.domain.reference import GlossaryEntry
from cdtdesk.lexicon.words import fold

_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Guide:
    """One guide. ``name`` stays the same through catalogs; ``markdown`` begins with the title."""

    name: str
    title: str
    markdown: str


@dataclass(frozen=True, slots=True)
class Found:
    """What holds the words looked for, each in the order in which it is read; the guides with the word in the title first."""

    guides: tuple[Guide, ...]
    glossary: tuple[GlossaryEntry, ...]
    editions: tuple[Edition, ...]


class GuideService:
    """Reads each kind of page once. Every method may raise ``CatalogUnavailable``."""

    def __init__(self, reader: CatalogReader) -> None:
        self._reader = reader

    @cached_property
    def _guides(self) -> tuple[Guide, ...]:
        return tuple(Guide(*row) for row in self._reader.guides())

    @cached_property
    def _glossary(self) -> tuple[GlossaryEntry, ...]:
        return tuple(self._reader.glossary())

    @cached_property
    def _editions(self) -> tuple[Edition, ...]:
        return tuple(reversed(self._reader.editions()))

    @cached_property
    def _codes(self) -> frozenset[CdtCode]:
        return frozenset(summary.cdt_code for summary in self._reader.summaries())

    def guides(self) -> tuple[Guide, ...]:
        """Return every guide in reading order."""
        return self._guides

    def glossary(self) -> tuple[GlossaryEntry, ...]:
        """Return the words of the trade in alphabetical order."""
        return self._glossary

    def editions(self) -> tuple[Edition, ...]:
        """Return the yearly code sets, the newest first."""
        return self._editions

    def known_codes(self) -> frozenset[CdtCode]:
        """Return every code that the catalog holds, deleted ones too: those that a text may lead to."""
        return self._codes

    def search(self, text: str) -> Found:
        """Return what holds every word of ``text``, whole or begun; everything when ``text`` holds no word."""
        titled = [guide for guide in self._guides if holds_words(guide.title, text)]
        others = [guide for guide in self._guides if guide not in titled and holds_words(guide.markdown, text)]
        return Found(
            guides=(*titled, *others),
            glossary=tuple(entry for entry in self._glossary if holds_words(_text_of_entry(entry), text)),
            editions=tuple(edition for edition in self._editions if holds_words(_text_of_edition(edition), text)),
        )


def holds_words(text: str, wanted: str) -> bool:
    """Return whether each word of ``wanted`` is, or begins, a word of ``text``; case and accents do not matter."""
    words = _words_of(text)
    return all(any(word.startswith(part) for word in words) for part in _WORD.findall(fold(wanted)))


@lru_cache(maxsize=1_024)
def _words_of(text: str) -> frozenset[str]:
    """The folded words of a page, remembered: every key pressed in the guide's search field asks for those of all pages."""
    return frozenset(_WORD.findall(fold(text)))


def _text_of_entry(entry: GlossaryEntry) -> str:
    return " ".join((entry.term, *entry.also, entry.meaning))


def _text_of_edition(edition: Edition) -> str:
    return " ".join((str(edition.year), *edition.notes))
