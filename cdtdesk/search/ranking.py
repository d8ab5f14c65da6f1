"""What a search returns: hits, why each matched, and what was read differently from what was typed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cdtdesk.lexicon.words import fold, stem, words_of

if TYPE_CHECKING:
    from cdtdesk.search.query import LookupQuery


class MatchedField(StrEnum):
    """Which field made a hit a hit (the command line's ``matched``)."""

    CDT_CODE = "cdt_code"
    PLAIN_NAME = "plain_name"
    TERM = "term"
    FACET = "facet"
    TEXT = "text"
    SPELLING = "spelling"
    NEAR_CODE = "near_code"
    OWN_WORD = "own_word"
    NOTE = "note"
    LICENSED = "licensed"


class Tier(IntEnum):
    """The order of hits. A lower tier never outranks a higher one, whatever its score or the office's habits."""

    CODE = 0
    CODE_BEGINNING = 1
    EXACT = 2
    ONE_OF_SEVERAL = 3
    ALL_WORDS = 4
    ALL_WORDS_GUESSED = 5
    SOME_WORDS = 6
    CONTRADICTED = 7
    DELETED = 8
    NEAR_CODE = 9


_TIER_SCORES = {
    Tier.CODE: (1.0, 1.0),
    Tier.CODE_BEGINNING: (0.98, 0.99),
    Tier.EXACT: (0.95, 0.97),
    Tier.ONE_OF_SEVERAL: (0.93, 0.94),
    Tier.ALL_WORDS: (0.72, 0.92),
    Tier.ALL_WORDS_GUESSED: (0.55, 0.71),
    Tier.SOME_WORDS: (0.22, 0.54),
    Tier.CONTRADICTED: (0.12, 0.21),
    Tier.DELETED: (0.06, 0.11),
    Tier.NEAR_CODE: (0.01, 0.05),
}


class Hit(NamedTuple):
    """One code found. ``strength`` orders hits inside a tier; ``matched_text`` is the term (or own word) that matched."""

    cdt_code: str
    row: int
    tier: Tier
    strength: float
    matched: MatchedField
    matched_text: str = ""

    @property
    def score(self) -> float:
        """A number from 0 to 1 that falls from the first hit to the last."""
        low, high = _TIER_SCORES[self.tier]
        return round(low + (high - low) * min(max(self.strength, 0.0), 1.0), 3)


@dataclass(frozen=True, slots=True)
class Ranking:
    """The hits of one query, best first.

    ``read_as`` maps each word that was not known to the word it was taken for. ``matched_stems`` are the stems that may be
    marked in a hit's texts.
    """

    query: LookupQuery
    hits: tuple[Hit, ...]
    read_as: Mapping[str, str]
    matched_stems: frozenset[str]

    @property
    def first_partial(self) -> int:
        """The place of the first hit that matches only some of the words; the number of hits when there is none."""
        for place, hit in enumerate(self.hits):
            if hit.tier >= Tier.SOME_WORDS:
                return place
        return len(self.hits)


def match_spans(text: str, matched_stems: frozenset[str]) -> list[tuple[int, int]]:
    """Return the (start, end) places in ``text`` of words whose stem is among ``matched_stems``, neighbours joined."""
    spans: list[tuple[int, int]] = []
    for start, end, stemmed in _placed_stems(text) if matched_stems else ():
        if stemmed not in matched_stems:
            continue
        if spans and text[spans[-1][1] : start].strip() == "":
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


@lru_cache(maxsize=4096)
def _placed_stems(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return (start, end, stem) of each word of ``text``: names are shown again and again, for each letter typed."""
    lower = fold(text)
    if len(lower) != len(text):
        lower = text.lower()
    found: list[tuple[int, int, str]] = []
    place = 0
    for word in words_of(lower):
        start = lower.find(word, place)
        end = start + len(word)
        if start < 0 and (apart := re.compile(r"[\s-]?".join(map(re.escape, word))).search(lower, place)):
            start, end = apart.span()  # "high noble", "re-check": one word to the search
        if start >= 0:
            place = end
            found.append((start, end, stem(word)))
    return tuple(found)
