"""The words of a query as units of meaning: each with the ways in which a row may hold it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import Final

from cdtdesk.lexicon.index import NO_ROWS, FieldRows, Meaning, RowSet, SearchIndex, without
from cdtdesk.lexicon.words import NEGATION, stem, telling_words
from cdtdesk.search.spelling import SHORTEST_CORRECTED, SpellingGuesser

LONGEST_MEANING: Final = 3
"""Meanings are looked up for up to this many words in a row."""

_UNITS_KEPT: Final = 100
_WORDS_KEPT: Final = 2_000
"""For the next keystroke, which says most of the same words."""
_PREFIX_STEMS: Final = 40
_SHORT_PREFIX_STEMS: Final = 12
SAME_MEANING: Final = 0.9
_SURE: Final = 0.8
"""A misspelling this like a known word is not taken for two words written as one."""
_GUESSED_WORDS: Final = 0.95
_INITIALS: Final = 0.85
_HARDLY_A_DOUBT: Final = 3
"""How many times as many records must hold a word's likeliest completion as the next one."""
_HARDLY_ANY_RECORD: Final = 3
_PREFIX: Final = 0.9
_PREFIX_OF_KNOWN: Final = 0.7
"""For a word that is whole as it stands and might still be going on ("ear", "early")."""
_FILLER_WEIGHT: Final = 0.02
_UNKNOWN_DENIED: Final = 0.2
"""For what is said not to be so, where no record says that it is not."""
_AGE_WEIGHT: Final = 0.14
"""How old the patient is matters to few codes, and those say so in a facet."""


_KINDS_OF_PLACE: Final = frozenset({"tooth_class", "dentition", "arch"})
"""Facets that say which tooth: what is done to any tooth is as much meant as what is done to that kind only."""
_TOOTH: Final = "tooth"

Ways = dict[tuple[str, ...], float]
"""The tuples of stems that say something, and how well."""


class Certainty(IntEnum):
    """How a unit was understood."""

    TYPED = 0
    GUESSED = 1


@dataclass(frozen=True, slots=True)
class Unit:
    """One word (or a few that mean one thing).

    ``ways`` gives each tuple of stems that says it and how well (0-1). ``rows`` are the rows that hold it somewhere, by
    field; ``agreeing`` and ``contradicted`` follow from the facets it names, and so does ``indifferent``: the rows of what is
    done to any tooth, where it names a kind of tooth. ``weight`` says how much it tells (0-1).
    """

    text: str
    ways: Mapping[tuple[str, ...], float]
    rows: FieldRows
    facets: Mapping[str, frozenset[str]]
    agreeing: RowSet
    contradicted: RowSet
    indifferent: RowSet
    weight: float
    certainty: Certainty
    read_as: str

    @property
    def is_filler(self) -> bool:
        """Whether it hardly tells one code from another."""
        return self.weight == _FILLER_WEIGHT


class UnitMaker:
    """Makes the units of a query from what an index knows."""

    def __init__(self, index: SearchIndex, guesser: SpellingGuesser) -> None:
        self._index = index
        self._guesser = guesser
        self._unit = lru_cache(maxsize=_UNITS_KEPT)(self._new_unit)
        self.read = lru_cache(maxsize=_WORDS_KEPT)(self._read)

    def units_of(self, words: Sequence[str], last_is_partial: bool) -> list[Unit]:
        """Return the units of ``words``: at each place the longest phrase that has a meaning, else the word itself."""
        words = [NEGATION + self.read(word[1:]) if word.startswith(NEGATION) else word for word in words]
        read = [self.read(word) for word in words]
        units: list[Unit] = []
        place = 0
        while place < len(words):
            length = self._length_of_meaning(read, place)
            end = place + length
            is_partial = end == len(words) and last_is_partial
            units.append(self._unit(tuple(words[place:end]), tuple(read[place:end]), is_partial))
            place = end
        return units

    def _read(self, word: str) -> str:
        """Return ``word``, or for one that is neither known nor the beginning of a common one the surest correction."""
        if self._is_known(word):
            return word
        started = self._index.stems_starting(word)
        if len(started) > _HARDLY_ANY_RECORD or not self._is_rare([(completion,) for completion in started]):
            return word
        suggestions = self._guesser.suggest(word, False)
        return suggestions[0].word if suggestions and suggestions[0].likeness >= _SURE else word

    def _is_known(self, word: str) -> bool:
        return self._index.stem_rows(stem(word)) is not NO_ROWS or self._index.meaning(stem(word)) is not None

    def _length_of_meaning(self, words: Sequence[str], place: int) -> int:
        for length in range(min(LONGEST_MEANING, len(words) - place), 1, -1):
            span = words[place : place + length]
            meaning = self._index.meaning(" ".join(map(stem, span)))
            if meaning is not None and (meaning.alternatives or meaning.facets):
                return length
            if length == 2 and self._index.stem_rows(stem("".join(span))) is not NO_ROWS and min(map(len, span)) > 2:
                return length
        return 1

    def _new_unit(self, span: tuple[str, ...], read: tuple[str, ...], is_partial: bool) -> Unit:
        """Return the unit of ``span``; ``read`` is what several words with one meaning are read as."""
        if len(span) > 1:
            ways, certainty, read_as = self._ways_of_several(span, read)
        else:
            ways, certainty, read_as = self._ways(span[0], is_partial)
        is_denied = span[0].startswith(NEGATION)
        meaning = self._index.meaning(" ".join(map(stem, span)))
        if meaning is None and read_as:
            meaning = self._index.meaning(" ".join(map(stem, read_as.split())))
        elif meaning is None:
            meaning = self._meaning_of_completion(ways)
        facets: Mapping[str, frozenset[str]] = {}
        if is_denied:
            self._deny_what_means_the_same(span[0], ways)
        if meaning is not None:
            # What a guess means is no surer than the guess.
            sureness = ways.get(tuple(map(stem, read_as.split())), 1.0) if certainty is Certainty.GUESSED else 1.0
            for alternative in meaning.alternatives:
                ways[alternative] = max(ways.get(alternative, 0.0), SAME_MEANING * sureness)
            facets = meaning.facets
        agreeing, contradicted = facet_verdicts(self._index, facets)
        rows = self._rows(ways, span[-1] if is_partial and len(span) == 1 else "")
        return Unit(
            text=" ".join(span),
            ways=ways,
            rows=rows,
            facets=facets,
            agreeing=agreeing,
            contradicted=without(contradicted | self._denied(span), rows.names | rows.terms),
            indifferent=self._indifferent(facets),
            weight=self._weight(
                self._whole_rows(span, rows),
                agreeing,
                is_filler=meaning is not None and meaning.is_filler,
                says_age=bool(facets) and facets.keys() <= {"patient"},
                is_denied=is_denied,
            ),
            certainty=certainty,
            read_as=read_as,
        )

    def _meaning_of_completion(self, ways: Ways) -> Meaning | None:
        """Return the meaning of what a word will become, where there is hardly a doubt about it ("impl")."""
        completions = [way[0] for way, quality in ways.items() if quality == _PREFIX and len(way) == 1][:2]
        holders = [(rows.names | rows.terms).bit_count() for rows in map(self._index.stem_rows, completions)]
        if not holders or (len(holders) > 1 and holders[0] < _HARDLY_A_DOUBT * holders[1]):
            return None
        return self._index.meaning(completions[0])

    def _ways_of_several(self, span: Sequence[str], read: Sequence[str]) -> tuple[Ways, Certainty, str]:
        is_guessed = list(span) != list(read)
        joined = stem("".join(read))
        ways = {tuple(map(stem, read)): _GUESSED_WORDS if is_guessed else 1.0}
        if self._index.stem_rows(joined) is not NO_ROWS:
            ways[(joined,)] = SAME_MEANING
        return ways, Certainty(is_guessed), " ".join(read) if is_guessed else ""

    def _ways(self, word: str, is_partial: bool) -> tuple[Ways, Certainty, str]:
        ways: Ways = {(stem(word),): 1.0}
        is_known = self._is_known(word)
        # What is only the stem of a known word ("prov") is no word that anybody types whole.
        is_cut = is_known and word == stem(word) and self._index.meaning(word) is None and not self._index.is_word(word)
        if is_partial or is_cut or not is_known:
            most = _PREFIX_STEMS if len(word) > 2 else _SHORT_PREFIX_STEMS
            for started in self._index.stems_starting(word)[:most]:
                ways.setdefault((started,), _PREFIX_OF_KNOWN if is_known else _PREFIX)
        if is_known or len(ways) > 1:
            if not is_known and (not is_partial or self._is_rare(ways)):  # "pero exam": cut short, or misspelled
                for suggestion in self._guesser.suggest(word, False):
                    if suggestion.likeness >= _SURE:
                        ways.setdefault((stem(suggestion.word),), suggestion.likeness)
            return ways, Certainty.TYPED, ""
        return self._guessed(word, is_partial, ways)

    def _is_rare(self, ways: Iterable[tuple[str, ...]]) -> bool:
        """Return whether hardly a record says any of the words that ``ways`` might become."""
        holders = 0
        for way in ways:
            rows = self._index.stem_rows(way[0])
            holders |= rows.names | rows.terms
        return holders.bit_count() <= _HARDLY_ANY_RECORD

    def _guessed(self, word: str, is_partial: bool, ways: Ways) -> tuple[Ways, Certainty, str]:
        suggestions = self._guesser.suggest(word, is_partial)
        if not suggestions or suggestions[0].likeness < _SURE:
            parts = self._guesser.split(word)
            if parts is not None:
                ways[tuple(map(stem, parts))] = SAME_MEANING
                return ways, Certainty.TYPED, " ".join(parts)
        is_short = len(word) < SHORTEST_CORRECTED
        if (is_short or not suggestions) and (phrases := self._index.phrases_of_initials(word)):
            for phrase in phrases:
                ways.setdefault(tuple(map(stem, telling_words(phrase.split()))), _INITIALS)
            return ways, Certainty.GUESSED, phrases[0]
        for suggestion in suggestions:
            ways.setdefault((stem(suggestion.word),), suggestion.likeness)
        return ways, Certainty.GUESSED, suggestions[0].word if suggestions else ""

    def _rows(self, ways: Mapping[tuple[str, ...], float], prefix: str) -> FieldRows:
        names, terms, texts = self._index.prefix_rows(prefix) if prefix else NO_ROWS
        for way in ways:
            if prefix and len(way[0]) > len(prefix) and way[0].startswith(prefix):
                continue  # already among the rows of the beginning
            found = [self._index.stem_rows(part) for part in way]
            if len(found) == 1:
                names, terms, texts = names | found[0].names, terms | found[0].terms, texts | found[0].texts
                continue
            in_names, in_phrases, anywhere = -1, -1, -1
            for rows in found:
                in_names &= rows.names
                in_phrases &= rows.names | rows.terms
                anywhere &= rows.names | rows.terms | rows.texts
            names, terms, texts = names | in_names, terms | in_phrases, texts | anywhere
        return FieldRows(names, terms, texts)

    def _indifferent(self, facets: Mapping[str, frozenset[str]]) -> RowSet:
        """Return the rows of what is done to one tooth, whichever it is, for ``facets`` that say only which."""
        if not facets or not facets.keys() <= _KINDS_OF_PLACE:
            return 0
        stated = 0
        for facet in facets:
            for rows in self._index.facet_rows(facet).values():
                stated |= rows
        return without(self._index.facet_rows("site").get(_TOOTH, 0), stated)

    def _denied(self, span: Sequence[str]) -> RowSet:
        """Return the rows that say what the query says is not so ("no extractions")."""
        if not span[0].startswith(NEGATION):
            return 0
        return self._index.stem_rows(stem(span[0].removeprefix(NEGATION))).names

    def _whole_rows(self, span: Sequence[str], rows: FieldRows) -> FieldRows:
        """Return the rows of the word as it stands where there are any: what it might become says nothing of its weight."""
        whole = self._index.stem_rows(stem(span[0])) if len(span) == 1 else NO_ROWS
        return rows if whole is NO_ROWS else whole

    def _deny_what_means_the_same(self, denied: str, ways: Ways) -> None:
        """Add to ``ways`` that something is not so in other words: who has no decay has no cavity."""
        meaning = self._index.meaning(stem(denied.removeprefix(NEGATION)))
        for alternative in () if meaning is None else meaning.alternatives:
            if len(alternative) == 1:
                ways.setdefault((NEGATION + alternative[0],), SAME_MEANING)

    def _weight(self, rows: FieldRows, agreeing: RowSet, is_filler: bool, says_age: bool, is_denied: bool) -> float:
        """Return how much the unit tells: rare words more than common ones, fillers next to nothing."""
        if is_filler:
            return _FILLER_WEIGHT
        if says_age:
            return _AGE_WEIGHT
        holders = (rows.names | rows.terms | rows.texts | agreeing).bit_count()
        if not holders:
            return _UNKNOWN_DENIED if is_denied else 0.5
        rarity = math.log((self._index.row_count + 1) / holders) / math.log(self._index.row_count + 1)
        return 0.3 + 0.7 * rarity


PART: Final = "part"
"""The one facet that neither agrees nor contradicts: see ``scoring``."""


def facet_verdicts(index: SearchIndex, facets: Mapping[str, frozenset[str]]) -> tuple[RowSet, RowSet]:
    """Return the rows that agree with ``facets`` in those that they have, and those that do not agree in one that they have."""
    agreeing = contradicted = 0
    for facet, values in facets.items():
        if facet == PART:
            continue
        stated = agreeing_here = 0
        for value, rows in index.facet_rows(facet).items():
            stated |= rows
            if value in values:
                agreeing_here |= rows
        agreeing |= agreeing_here
        contradicted |= without(stated, agreeing_here)
    return without(agreeing, contradicted), contradicted
