"""How well one entry answers the units of a query."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from cdtdesk.lexicon.index import Entry, Phrase, PhraseKind
from cdtdesk.search.ranking import MatchedField
from cdtdesk.search.units import PART, Certainty, Unit

_TERM_QUALITY: Final = 0.98
_FACET_QUALITY: Final = 0.95
_TEXT_QUALITY: Final = 0.5
_REQUIRED_WEIGHT: Final = 0.15
"""Units that tell less than this need not be matched for a row to match all words."""

_COVERAGE_SHARE: Final = 0.46
_PHRASE_SHARE: Final = 0.36
_USE_SHARE: Final = 0.1
_IMPLIED_SHARE: Final = 0.16
_SHORT_PHRASE_SHARE: Final = 0.45
"""How much of a phrase's worth hangs on its having no words that were not asked for."""

_FURTHER: Final = frozenset({"additional"})
_FURTHER_UNIT: Final = 0.05
"""Taken off a code for each *further* image, root or quarter of an hour, when the query does not ask for one."""

_OF_TEETH: Final = frozenset({"dentition", "tooth_class", "arch", "teeth", "sides"})
_ANY_TOOTH: Final = 0.75
_OTHER_PART: Final = 0.08
"""Taken off a code of a bridge, an implant or a facial prosthesis when the query names nothing of the kind."""

_FIELDS_SHOWN_FIRST: Final = (MatchedField.TERM, MatchedField.PLAIN_NAME, MatchedField.FACET, MatchedField.TEXT)

Found = dict[int, float]
"""How well each unit, by number, was found somewhere (0-1)."""


class Fit(NamedTuple):
    """How an entry fits: all words in one term, the name and facets or not, a guess among them or not, and how well (0-1)."""

    has_all_words: bool
    is_guessed: bool
    strength: float
    matched: MatchedField
    best_phrase: Phrase | None


class EntryScorer:
    """Scores entries against the units of one query."""

    def __init__(self, units: Sequence[Unit], implied: Mapping[str, frozenset[str]]) -> None:
        self._units = units
        self._implied = implied
        self._weights = [unit.weight for unit in units]
        self._total = sum(self._weights) or 1.0
        self._required = frozenset(number for number, unit in enumerate(units) if unit.weight >= _REQUIRED_WEIGHT)
        self._asks_order = any("order" in unit.facets for unit in units)
        self._named_parts = frozenset(part for unit in units for part in unit.facets.get(PART, ()))
        self._single: dict[str, list[tuple[int, float]]] = {}
        self._several: list[tuple[int, tuple[str, ...], float]] = []
        for number, unit in enumerate(units):
            for way, quality in unit.ways.items():
                if len(way) == 1:
                    self._single.setdefault(way[0], []).append((number, quality))
                else:
                    self._several.append((number, way, quality))
        self._several_parts = frozenset(part for _, way, _ in self._several for part in way)
        self._interesting = self._single.keys() | self._several_parts
        self._singles_of = [frozenset(way[0] for way in unit.ways if len(way) == 1) for unit in units]

    def fit(self, entry: Entry) -> Fit:
        """Return how well ``entry`` answers the query."""
        agreeing = frozenset(number for number, unit in enumerate(self._units) if unit.agreeing >> entry.row & 1)
        best: Found = dict.fromkeys(agreeing, 1.0)
        fields = dict.fromkeys(agreeing, MatchedField.FACET)
        by_phrase = self._found_by_phrase(entry)
        best_phrase, phrase_fit = self._take_phrases(entry, by_phrase, agreeing, best, fields)
        has_all = self._has_all(by_phrase, agreeing)
        self._take_texts(entry, best, fields)
        coverage = sum(self._weights[number] * quality for number, quality in best.items()) / self._total
        strength = _COVERAGE_SHARE * coverage + _PHRASE_SHARE * phrase_fit + _USE_SHARE * entry.use_weight
        strength += _IMPLIED_SHARE * self._implied_agreement(entry)
        if entry.facets.get("order") == _FURTHER and not self._asks_order:
            strength -= _FURTHER_UNIT
        if PART in entry.facets and self._named_parts.isdisjoint(entry.facets[PART]):
            strength -= _OTHER_PART
            has_all = False
        guessed = any(self._units[number].certainty is Certainty.GUESSED for number in fields)
        return Fit(has_all, guessed, strength, _field_shown(fields, guessed), best_phrase)

    def _found_by_phrase(self, entry: Entry) -> dict[int, Found]:
        """Return what was found in each phrase of ``entry`` that holds anything, by its place."""
        by_phrase: dict[int, Found] = {}
        for part in self._single.keys() & entry.places.keys():
            for place in entry.places[part]:
                found = by_phrase.setdefault(place, {})
                for number, quality in self._single[part]:
                    if quality > found.get(number, 0.0):
                        found[number] = quality
        for number, way, quality in self._several:
            for place in self._places_of_all(entry, way):
                found = by_phrase.setdefault(place, {})
                if quality > found.get(number, 0.0):
                    found[number] = quality
        return by_phrase

    @staticmethod
    def _places_of_all(entry: Entry, way: tuple[str, ...]) -> set[int]:
        places = set(entry.places.get(way[0], ()))
        for part in way[1:]:
            if not places:
                break
            places.intersection_update(entry.places.get(part, ()))
        return places

    def _take_phrases(
        self,
        entry: Entry,
        by_phrase: Mapping[int, Found],
        agreeing: frozenset[int],
        best: Found,
        fields: dict[int, MatchedField],
    ) -> tuple[Phrase | None, float]:
        """Take over the best of each unit from the phrases; return the phrase that fits best, and how well it fits."""
        best_phrase: Phrase | None = None
        best_fit = 0.0
        for place in sorted(by_phrase):
            found, phrase = by_phrase[place], entry.phrases[place]
            factor = 1.0 if phrase.kind is PhraseKind.NAME else _TERM_QUALITY
            weight = 0.0
            for number, quality in found.items():
                value = quality * factor
                if value > best.get(number, 0.0) or fields[number] is MatchedField.FACET:
                    best[number] = max(value, best.get(number, 0.0))
                    fields[number] = MatchedField(phrase.kind)
                weight += self._weights[number] * (max(value, _FACET_QUALITY) if number in agreeing else value)
            weight += sum(self._weights[number] * _FACET_QUALITY for number in agreeing if number not in found)
            asked = sum(part in self._interesting for part in phrase.stems)
            share = 1.0 - _SHORT_PHRASE_SHARE + _SHORT_PHRASE_SHARE * asked / len(phrase.stems)
            fit = weight / self._total * share
            if fit > best_fit:
                best_phrase, best_fit = phrase, fit
        return best_phrase, best_fit

    def _has_all(self, by_phrase: Mapping[int, Found], agreeing: frozenset[int]) -> bool:
        """Return whether all telling units stand in one phrase, the name and the facets together.

        Words scattered over several terms are not "all words": each term is a question of its own.
        """
        missing = self._required - agreeing - by_phrase.get(0, {}).keys()
        return not missing or any(missing <= found.keys() for found in by_phrase.values())

    def _take_texts(self, entry: Entry, best: Found, fields: dict[int, MatchedField]) -> None:
        for number, unit in enumerate(self._units):
            if number in best:
                continue
            if self._singles_of[number].isdisjoint(entry.text_stems) and not any(
                len(way) > 1 and entry.text_stems.issuperset(way) for way in unit.ways
            ):
                continue
            held = (quality for way, quality in unit.ways.items() if entry.text_stems.issuperset(way))
            best[number] = max(held) * _TEXT_QUALITY
            fields[number] = MatchedField.TEXT

    def _implied_agreement(self, entry: Entry) -> float:
        if not self._implied:
            return 0.0
        return sum(_share(facet, values, entry) for facet, values in self._implied.items()) / len(self._implied)


def _share(facet: str, wanted: frozenset[str], entry: Entry) -> float:
    """Return how closely an entry's facet fits: one for toddlers only fits a toddler better than one for all children.

    An entry that does not have the facet is for any tooth, and nearly as good as one for just this kind of tooth.
    """
    stated = entry.facets.get(facet)
    if stated is None:
        return _ANY_TOOTH if facet in _OF_TEETH else 0.0
    if facet in _OF_TEETH:
        return 1.0 if wanted & stated else 0.0
    return len(wanted & stated) / len(stated | wanted)


def _field_shown(fields: Mapping[int, MatchedField], guessed: bool) -> MatchedField:
    if guessed:
        return MatchedField.SPELLING
    present = set(fields.values())
    return next((field for field in _FIELDS_SHOWN_FIRST if field in present), MatchedField.FACET)
