"""Asking the index of notes, own words and in-house codes (see ``note_index``) what answers a query."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from cdtdesk.lexicon.words import STOP_WORDS, phrase_key, stem, words_of
from cdtdesk.office.interface import OfficeField, OfficeMatch
from cdtdesk.office.layout import RowMalformed
from cdtdesk.office.note_index import Query, numbers, unpacked
from cdtdesk.office.rows import About

_SHORTEST_BEGINNING: Final = 3
"""Fewer letters begin so many words that they tell nothing apart; own words are found from the first letter on."""

_MOST_COMPLETIONS: Final = 400
_LONGEST_OWN_WORD: Final = 5
"""An own word of up to this many words is found inside a longer query."""

_HOLDINGS: Final = """
SELECT EXISTS (SELECT 1 FROM own_words), EXISTS (SELECT 1 FROM in_house_codes), EXISTS (SELECT 1 FROM search_words)
"""
_OWN_WORDS_BEGUN: Final = """
SELECT word, code FROM own_words WHERE words > ? AND words < ? AND deleted_at IS NULL ORDER BY words LIMIT 20
"""
_FIELDS: Final = frozenset(OfficeField)
_LAST: Final = "\x7f"
"""Sorts after every character of a folded word."""


class OfficeSearch:
    """Answers queries from one file. What its targets are is remembered: a number once given stays what it is."""

    def __init__(self, query: Query, opening: Callable[[], int]) -> None:
        """``opening`` tells how often the file was opened: it may be another one each time."""
        self._query = query
        self._opening = opening
        self._known_opening = -1
        self._targets: dict[int, tuple[OfficeField, About]] = {}
        self._known = 0
        self._in_house = 0

    def matches(self, text: str, words: Sequence[str], last_is_partial: bool, limit: int) -> list[OfficeMatch]:
        """Return what answers a query; see ``RowStore.matches``."""
        holdings = next(iter(self._query(_HOLDINGS, ())), (0, 0, 0))
        if self._known_opening != self._opening():
            self._known_opening = self._opening()
            self._targets, self._known, self._in_house = {}, 0, 0
        found = self._own_words(text) if holdings[0] else []
        if holdings[1]:
            found += self._in_house_numbers(text)
        if holdings[2] and words:
            known = {(match.field, match.about) for match in found}
            by_words = self._by_words(words, last_is_partial, limit)
            found += [match for match in by_words if (match.field, match.about) not in known]
        return found

    def _own_words(self, text: str) -> list[OfficeMatch]:
        typed = words_of(text)
        if not typed:
            return []
        fits = {_key(typed[start:end]): 0.8 for start, end in _spans(len(typed))}
        fits[phrase_key(text)] = 1.0
        marks = ",".join("?" * len(fits))
        sql = f"SELECT word, code, phrase FROM own_words WHERE phrase IN ({marks}) AND deleted_at IS NULL ORDER BY code"
        found = [(fits[phrase], code, word) for word, code, phrase in self._query(sql, list(fits))]
        if not text[-1:].isspace():
            beginning = " ".join(typed)
            begun = self._query(_OWN_WORDS_BEGUN, (beginning, beginning + _LAST))
            found += [(0.9, code, word) for word, code in begun]
        best: dict[str, OfficeMatch] = {}
        for fit, code, word in sorted(found, key=lambda match: -match[0]):
            best.setdefault(code, OfficeMatch(OfficeField.OWN_WORD, About(code), fit, word))
        return list(best.values())

    def _in_house_numbers(self, text: str) -> list[OfficeMatch]:
        typed = text.strip().upper()
        if not 2 <= len(typed) <= 15:
            return []
        sql = "SELECT code FROM in_house_codes WHERE code >= ? AND code < ? AND deleted_at IS NULL ORDER BY code LIMIT 20"
        return [
            OfficeMatch(OfficeField.IN_HOUSE, About(code), 1.0 if code == typed else 0.9, "")
            for (code,) in self._query(sql, (typed, typed + _LAST))
        ]

    def _by_words(self, words: Sequence[str], last_is_partial: bool, limit: int) -> list[OfficeMatch]:
        whole, begun = -1, -1
        for index, word in enumerate(words):
            exact = self._saying(word)
            is_begun = last_is_partial and index == len(words) - 1 and len(word) >= _SHORTEST_BEGINNING
            begun &= exact | self._saying_beginning(word) if is_begun else exact
            whole &= exact
            if not begun:
                return []
        self._learn_targets(begun)
        found = numbers(begun & self._in_house, limit) + numbers(begun & ~self._in_house, limit)
        matches = []
        for number in found:
            if number not in self._targets:
                raise RowMalformed("a target of the search is missing")
            field, about = self._targets[number]
            matches.append(OfficeMatch(field, about, 1.0 if whole >> number & 1 else 0.9, ""))
        return sorted(matches)

    def _learn_targets(self, targets: int) -> None:
        if not targets & ~self._known:
            return
        for number, field, about in self._query("SELECT number, field, about FROM search_targets", ()):
            if field not in _FIELDS or not isinstance(about, str):
                raise RowMalformed("a target of the search is none")
            self._targets[number] = OfficeField(field), About(about)
            self._known |= 1 << number
            if field == OfficeField.IN_HOUSE:
                self._in_house |= 1 << number

    def _saying(self, word: str) -> int:
        """Return the targets that say ``word`` in any of its forms."""
        return _union(self._query("SELECT targets FROM search_words WHERE stem = ?", (stem(word),)))

    def _saying_beginning(self, beginning: str) -> int:
        """Return the targets that say a word beginning so."""
        sql = "SELECT targets FROM search_words WHERE word >= ? AND word < ? LIMIT ?"
        return _union(self._query(sql, (beginning, beginning + _LAST, _MOST_COMPLETIONS)))


def _union(rows: Iterable[tuple[bytes]]) -> int:
    targets = 0
    for (blob,) in rows:
        targets |= unpacked(blob)
    return targets


def _spans(count: int) -> Iterable[tuple[int, int]]:
    count = min(count, 24)
    for start in range(count):
        for end in range(start + 1, min(start + _LONGEST_OWN_WORD, count) + 1):
            yield start, end


def _key(words: Sequence[str]) -> str:
    telling = [word for word in words if word not in STOP_WORDS]
    return " ".join(map(stem, telling or words))
