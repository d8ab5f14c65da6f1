"""How well one entry answers the units of a query.

A *find* is a unit held by ways of one quality; each has a bit. What a phrase, or a whole entry, holds is then a small whole
number, and what such a number is worth is reckoned once a query, however many entries hold the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from operator import and_, or_
from typing import Final, NamedTuple

from cdtdesk.lexicon.index import NAME_PLACE, ChosenRows, Entry, FieldRows, RowSet
from cdtdesk.lexicon.words import STOP_WORDS
from cdtdesk.search.ranking import MatchedField
from cdtdesk.search.units import PART, Certainty, Unit

_TERM_QUALITY: Final = 0.98
_FACET_QUALITY: Final = 0.95
_TEXT_QUALITY: Final = 0.5
_INDIFFERENT_QUALITY: Final = 0.7
"""For a word that says which tooth, where the code is for any."""
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

_FOR_A_TIME: Final = frozenset({"interim"})
_FOR_NOW: Final = 0.04
"""Taken off a code for what is worn until the lasting one, when the query does not say so."""

_MATERIAL: Final = "material"
_FACINGS: Final = frozenset({"porcelain fused to metal", "indirect resin"})
_FACED: Final = 0.03
"""Taken off a code for metal under porcelain or resin, when the query names a material and neither of these."""
_METALS: Final = 4
_ANY_METAL: Final = 0.03
"""Taken off a code for whatever metal, when the query names one: codes for just that one are meant first."""

_OF_TEETH: Final = frozenset({"dentition", "tooth_class", "arch", "teeth", "sides"})
_ANY_TOOTH: Final = 0.75
_IMPLANT: Final = "implant"
_ON_TEETH: Final = "tooth"
_OTHER_PART: Final = 0.08
"""Taken off a code of a bridge, an implant or a facial prosthesis when the query names nothing of the kind."""

_FIELDS_SHOWN: Final = (MatchedField.TERM, MatchedField.PLAIN_NAME, MatchedField.FACET, MatchedField.TEXT, MatchedField.FACET)
_TERM_SHOWN, _NAME_SHOWN, _FACET_SHOWN, _TEXT_SHOWN, _NONE_SHOWN = range(5)

Bits = int
"""A set of finds, or of units by number."""


class Fit(NamedTuple):
    """How an entry fits: all words in one term, the name and facets or not, a guess among them or not, and how well (0-1).

    ``best_place`` is the place of the phrase that fits best, or 0 when none fits.
    """

    has_all_words: bool
    is_guessed: bool
    strength: float
    matched: MatchedField
    best_place: int


class _Held(NamedTuple):
    """What a phrase holds: its finds, the units these are of, their weight by how well they are held (a share of all the
    weight), and how many of the phrase's stems are asked for.
    """

    finds: Bits
    units: Bits
    share: float
    asked: int


class _EntryWorth(NamedTuple):
    """The share of all weight that an entry holds anywhere, the field to show as the reason, and whether one is guessed."""

    coverage: float
    matched: MatchedField
    is_guessed: bool


class _Standing:
    """Entries alike in which units their facets agree with, and which they are indifferent to.

    What phrases and whole entries with the same finds are worth is the same for all of them, and kept here.
    """

    def __init__(self, agreeing: Bits, indifferent: Bits, required: Bits, unit_count: int) -> None:
        self.agreeing = agreeing
        self.indifferent = indifferent & ~agreeing
        self.missing = required & ~agreeing & ~indifferent
        self.by_facet = [
            _FACET_QUALITY if agreeing >> number & 1 else _INDIFFERENT_QUALITY if indifferent >> number & 1 else 0.0
            for number in range(unit_count)
        ]
        self.names: dict[int, _Held] = {}
        self.terms: dict[int, _Held] = {}
        self.entries: dict[tuple[Bits, Bits, Bits], _EntryWorth] = {}


class EntryScorer:
    """Scores entries against the units of one query."""

    def __init__(
        self,
        units: Sequence[Unit],
        implied: Mapping[str, frozenset[str]],
        entries: Sequence[Entry],
        rows: ChosenRows,
        stem_rows: Callable[[str], FieldRows],
    ) -> None:
        """``implied`` are facet values that speak for an entry, ``rows`` those of ``entries``, ``stem_rows`` tells which hold a
        stem.
        """
        self._units = units
        self._implied = implied
        self._entries = entries
        self._rows = rows
        self._stem_rows = stem_rows
        total = sum(unit.weight for unit in units) or 1.0
        self._weights = [unit.weight / total for unit in units]
        self._every_unit = (1 << len(units)) - 1
        self._required = _bits(number for number, unit in enumerate(units) if unit.weight >= _REQUIRED_WEIGHT)
        self._guessed_units = _bits(number for number, unit in enumerate(units) if unit.certainty is Certainty.GUESSED)
        self._asks_order = any("order" in unit.facets for unit in units)
        self._materials = frozenset(value for unit in units for value in unit.facets.get(_MATERIAL, ()))
        self._asks_timing = any("timing" in unit.facets for unit in units)
        self._named_parts = frozenset(part for unit in units for part in unit.facets.get(PART, ()))
        self._finds: list[tuple[int, float]] = []
        self._single: dict[str, Bits] = {}
        self._several: list[tuple[tuple[str, ...], Bits]] = []
        self._note_ways()
        self._one_stem = 1 << len(self._finds)
        self._qualities_of: dict[Bits, list[float]] = {0: [0.0] * len(units)}
        self._in_texts: dict[int, dict[int, Bits]] = {}

    def _note_ways(self) -> None:
        bit_of: dict[tuple[int, float], Bits] = {}
        for number, unit in enumerate(self._units):
            for way, quality in unit.ways.items():
                if (number, quality) not in bit_of:
                    bit_of[number, quality] = 1 << len(self._finds)
                    self._finds.append((number, quality))
                bit = bit_of[number, quality]
                if len(way) == 1:
                    self._single[way[0]] = self._single.get(way[0], 0) | bit
                else:
                    self._several.append((way, bit))
        for way, _ in self._several:  # they count as asked for, also where the rest of the way is missing
            for part in way:
                self._single.setdefault(part, 0)

    def fits(self) -> Iterator[Fit]:
        """Yield how well each entry answers the query."""
        states = [0] * len(self._entries)
        count = len(self._units)
        for number, unit in enumerate(self._units):
            for row_set, bit in ((unit.agreeing, 1 << number), (unit.indifferent, 1 << number + count)):
                if row_set:
                    states = list(map(or_, states, map(bit.__mul__, self._rows.are_in(row_set))))
        alike = {state: _Standing(state & self._every_unit, state >> count, self._required, count) for state in set(states)}
        return map(self._fit, self._entries, map(alike.__getitem__, states))

    def _fit(self, entry: Entry, standing: _Standing) -> Fit:
        in_name, in_terms, units, has_all, best_place, best_fit = self._phrases(entry.places, entry.lengths, standing)
        lacking = self._every_unit & ~units
        found = (in_name, in_terms, self._finds_in_texts(entry.row, lacking) if lacking else 0)
        coverage, matched, is_guessed = standing.entries.get(found) or self._entry_worth(standing, found)
        strength = _COVERAGE_SHARE * coverage + _PHRASE_SHARE * best_fit + _USE_SHARE * entry.use_weight
        facets = entry.facets
        if self._implied:
            strength += _IMPLIED_SHARE * self._implied_agreement(facets)
        if not self._asks_order and facets.get("order") == _FURTHER:
            strength -= _FURTHER_UNIT
        if self._materials and _MATERIAL in facets:
            strength -= self._other_material(facets[_MATERIAL])
        if not self._asks_timing and facets.get("timing") == _FOR_A_TIME:
            strength -= _FOR_NOW
        is_of_other_part = PART in facets and self._named_parts.isdisjoint(facets[PART])
        if not is_of_other_part and "support" in facets and _IMPLANT not in self._named_parts:
            is_of_other_part = _ON_TEETH not in facets["support"]
        if is_of_other_part:
            strength -= _OTHER_PART
        return Fit(has_all and not is_of_other_part, is_guessed, strength, matched, best_place)

    def _other_material(self, materials: frozenset[str]) -> float:
        """Return what is taken off a code for what it is made of beside the materials that the query names."""
        is_faced = not materials & _FACINGS <= self._materials
        return _FACED * is_faced + _ANY_METAL * (len(materials) >= _METALS)

    def _phrases(
        self, places: Mapping[str, bytes], lengths: bytes, standing: _Standing
    ) -> tuple[Bits, Bits, Bits, bool, int, float]:
        """Return the finds in the name and in all terms, the units held, whether one phrase has all words, and the place and
        fit of the phrase that fits best.
        """
        in_name = in_terms = best_place = 0
        units, missing, best_fit = standing.agreeing, standing.missing, 0.0
        asked = self._single.keys() & places.keys()
        if not asked:
            return 0, 0, units, not missing, 0, 0.0
        held = self._held_by_phrase(places, asked)
        if NAME_PLACE in held:
            state = held.pop(NAME_PLACE)
            worth = standing.names.get(state) or self._held(standing, standing.names, state, 1.0)
            in_name, held_units, share, asked_for = worth
            units |= held_units
            missing &= ~held_units
            if in_name:
                best_fit = share * (1.0 - _SHORT_PHRASE_SHARE + _SHORT_PHRASE_SHARE * (asked_for / lengths[NAME_PLACE]))
                best_place = NAME_PLACE
        has_all = not missing
        terms = standing.terms
        for place, state in held.items():
            finds, held_units, share, asked_for = terms.get(state) or self._held(standing, terms, state, _TERM_QUALITY)
            if not finds:
                continue
            in_terms |= finds
            units |= held_units
            # Words scattered over several terms are not "all words": each term is a question of its own.
            if not missing & ~held_units:
                has_all = True
            fit = share * (1.0 - _SHORT_PHRASE_SHARE + _SHORT_PHRASE_SHARE * (asked_for / lengths[place]))
            if fit > best_fit or (fit == best_fit and place < best_place):
                best_place, best_fit = place, fit
        return in_name, in_terms, units, has_all, best_place, best_fit

    def _held_by_phrase(self, places: Mapping[str, bytes], asked: set[str]) -> dict[int, int]:
        """Return the finds in each phrase, by its place; above their bits, how many of its stems are ``asked`` for."""
        single, one_stem = self._single, self._one_stem
        held: dict[int, int] = {}
        for part in asked:
            finds = single[part]
            if not held:
                held = dict.fromkeys(places[part], finds + one_stem)
            else:
                for place in places[part]:
                    held[place] = (held.get(place, 0) | finds) + one_stem
        for way, bit in self._several:
            if asked.issuperset(way):
                for place in set(places[way[0]]).intersection(*(places[part] for part in way[1:])):
                    held[place] |= bit
        return held

    def _held(self, standing: _Standing, known: dict[int, _Held], state: int, quality: float) -> _Held:
        """Return what a phrase holds in ``state`` (its finds, above them how many stems are asked for), and note it.

        Units that agree by the entry's facets count as held.
        """
        finds = state & self._one_stem - 1
        units, share = 0, 0.0
        qualities = zip(self._weights, self._qualities(finds), standing.by_facet, strict=True)
        for number, (weight, held, by_facet) in enumerate(qualities):
            if held:
                units |= 1 << number
            share += weight * max(held * quality, by_facet)
        noted = known[state] = _Held(finds, units, share, state >> len(self._finds))
        return noted

    def _entry_worth(self, standing: _Standing, held_anywhere: tuple[Bits, Bits, Bits]) -> _EntryWorth:
        """Return what an entry is worth that holds these finds in its name, its terms and its texts, and note it."""
        coverage = 0.0
        shown = _NONE_SHOWN
        held = 0
        agreeing, indifferent = standing.agreeing, standing.indifferent
        qualities = zip(self._weights, *map(self._qualities, held_anywhere), strict=True)
        for number, (weight, in_name, in_term, in_text) in enumerate(qualities):
            bit = 1 << number
            any_place = _INDIFFERENT_QUALITY if indifferent & bit else 0.0
            of_term = in_term * _TERM_QUALITY
            agrees = agreeing & bit
            if in_name or of_term:
                field = _NAME_SHOWN if in_name and (agrees or in_name >= of_term) else _TERM_SHOWN
                shown = min(shown, field)
            elif agrees:
                shown = min(shown, _FACET_SHOWN)
            elif in_text:
                shown = min(shown, _TEXT_SHOWN)
            elif not any_place:
                continue
            held |= bit
            coverage += weight * (1.0 if agrees else max(in_name, of_term, in_text * _TEXT_QUALITY, any_place))
        # Holding a misspelled word that need not be held at all ("toooth") makes no code worse than those without it.
        is_guessed = bool(held & self._guessed_units & self._required)
        matched = MatchedField.SPELLING if is_guessed else _FIELDS_SHOWN[shown]
        worth = standing.entries[held_anywhere] = _EntryWorth(coverage, matched, is_guessed)
        return worth

    def _qualities(self, finds: Bits) -> list[float]:
        """Return for each unit how well it is held at best among ``finds``, 0 where it is not."""
        known = self._qualities_of.get(finds)
        if known is None:
            known = self._qualities_of[finds] = [0.0] * len(self._units)
            for place, (number, quality) in enumerate(self._finds):
                if finds >> place & 1 and quality > known[number]:
                    known[number] = quality
        return known

    def _finds_in_texts(self, row: int, units: Bits) -> Bits:
        """Return the best find of each of ``units`` in the longer texts."""
        finds = 0
        for number in range(units.bit_length()):
            if units >> number & 1:
                if number not in self._in_texts:
                    self._in_texts[number] = self._best_in_texts(number)
                finds |= self._in_texts[number].get(row, 0)
        return finds

    def _best_in_texts(self, number: int) -> dict[int, Bits]:
        """Return the best find of a unit in the longer texts of each row that has one there."""
        rows_by_quality: dict[float, RowSet] = {}
        for way, quality in self._units[number].ways.items():
            if STOP_WORDS.isdisjoint(way):
                rows = reduce(and_, (self._stem_rows(part).texts for part in way))
                rows_by_quality[quality] = rows_by_quality.get(quality, 0) | rows
        best: dict[int, Bits] = {}
        for quality, row_set in sorted(rows_by_quality.items()):
            best.update(dict.fromkeys(self._rows.those_in(row_set), 1 << self._finds.index((number, quality))))
        return best

    def _implied_agreement(self, facets: Mapping[str, frozenset[str]]) -> float:
        return sum(_share(facet, values, facets) for facet, values in self._implied.items()) / len(self._implied)


def _bits(numbers: Iterable[int]) -> Bits:
    bits = 0
    for number in numbers:
        bits |= 1 << number
    return bits


def _share(facet: str, wanted: frozenset[str], facets: Mapping[str, frozenset[str]]) -> float:
    """Return how closely an entry's facet fits: one for toddlers only fits a toddler better than one for all children.

    An entry that does not have the facet is for any tooth, and nearly as good as one for just this kind of tooth.
    """
    stated = facets.get(facet)
    if stated is None:
        return _ANY_TOOTH if facet in _OF_TEETH else 0.0
    if facet in _OF_TEETH:
        return 1.0 if wanted & stated else 0.0
    return len(wanted & stated) / len(stated | wanted)
