"""How many keys lie between raising the window and a code on the clipboard, Enter included.

The codes are those that the records call weekly, filled up to sixty with monthly ones taken evenly over the code set. Three
figures: typing one of the three words that a record names first (they are the office's own and its abbreviations), typing
its very first word, and typing the number. A word is typed only as far as it takes until its code stands first.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Final, NamedTuple

from cdtdesk.catalog.reader import CatalogReader
from cdtdesk.domain.in_force import Status
from cdtdesk.domain.procedures import Procedure, Use
from cdtdesk.services.lookup import LookupService
from tests.benchmarks.report import Figure

COUNT: Final = 60
_WORDS_ASKED: Final = 3
_ENTER: Final = 1


class Keys(NamedTuple):
    """What to type for a code before Enter; a word that never puts its code first is ``None``."""

    cdt_code: str
    word: str | None
    first_word: str | None
    number: str | None

    @property
    def by_word(self) -> float:
        """Keys with one of the words, Enter included."""
        return _count(self.word)

    @property
    def by_first_word(self) -> float:
        """Keys with the word named first, Enter included."""
        return _count(self.first_word)

    @property
    def by_number(self) -> float:
        """Keys with the number, Enter included."""
        return _count(self.number)


def _count(typed: str | None) -> float:
    return float("inf") if typed is None else len(typed) + _ENTER


def often_used(procedures: list[Procedure]) -> list[Procedure]:
    """Return the weekly codes in force and as many monthly ones as make sixty of them."""
    active = [procedure for procedure in procedures if procedure.status is Status.ACTIVE]
    weekly = [procedure for procedure in active if procedure.use is Use.WEEKLY][:COUNT]
    monthly = [procedure for procedure in active if procedure.use is Use.MONTHLY]
    missing = COUNT - len(weekly)
    return weekly + [monthly[place * len(monthly) // missing] for place in range(missing)]


def keys_of(lookup: LookupService, procedure: Procedure) -> Keys:
    """Return the shortest beginnings that put ``procedure`` first, in a window that has learned nothing yet."""

    def shortest(text: str) -> str | None:
        begun = (text[:length] for length in range(1, len(text) + 1))
        return next((typed for typed in begun if typed.strip() == typed and _first(lookup, typed) == procedure.cdt_code), None)

    words = [shortest(word.casefold()) for word in procedure.terms[:_WORDS_ASKED]]
    found = [word for word in words if word is not None]
    quickest, first = min(found, key=len, default=None), words[0] if words else None
    return Keys(procedure.cdt_code, quickest, first, shortest(procedure.cdt_code[1:]))


def _first(lookup: LookupService, text: str) -> str | None:
    found = lookup.search(text, limit=1).found
    return found[0].summary.cdt_code if found else None


def measure_keys(catalog: Path) -> Iterator[Figure]:
    """Yield the medians, and how many codes no word of theirs puts first."""
    reader = CatalogReader(catalog)
    lookup = LookupService(reader)
    found = [keys_of(lookup, procedure) for procedure in often_used(list(reader.procedures()))]
    by_word, by_first_word = median(keys.by_word for keys in found), median(keys.by_first_word for keys in found)
    yield Figure("keys to the clipboard, a word of the office, median", by_word, "keys", goal="<= 6")
    yield Figure("keys to the clipboard, the record's first word, median", by_first_word, "keys")
    yield Figure("keys to the clipboard, the number, most", max(keys.by_number for keys in found), "keys", goal="<= 5")
    never = sum(keys.word is None for keys in found)
    yield Figure("codes that none of three words puts first", never, "codes", len(found), "codes asked for")
