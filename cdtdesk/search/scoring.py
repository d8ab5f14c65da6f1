"""How well one entry answers the units of a query.

A *find* is a unit held by ways of one quality; each has a bit. What a phrase, or a whole entry, holds is then a small whole
number, and what such a number is worth is reckoned once a query, however many entries hold the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from cdtdesk.lexicon.index import NAME_PLACE, Entry, RowSet, rows_also_in
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

_OF_TEETH: Final = frozenset({"dentition", "tooth_class", "arch", "teeth", "sides"})
_ANY_TOOTH: Final = 0.75
_OTHER_PART: Final = 0.08
"""Taken off a code of a bridge, an implant or a facial prosthesis when the query names nothing of the kind."""

_FIELDS_SHOWN_FIRST: Final = (MatchedField.TERM, MatchedField.PLAIN_NAME, MatchedField.FACET, MatchedField.TEXT)

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
    """What a phrase or an entry holds: its units, and their weight by how well they are held (a share of all the weight)."""

    units: Bits
    share: float


class EntryScorer:
    """Scores entries against the units of one query."""

    def __init__(self, units: Sequence[Unit], implied: Mapping[str, frozenset[str]], rows: Sequence[int]) -> None:
        """``rows`` are those of the entries that will be scored."""
        self._units = units
        self._implied = implied
        total = sum(unit.weight for unit in units) or 1.0
        self._weights = [unit.weight / total for unit in units]
        self._required = _bits(number for number, unit in enumerate(units) if unit.weight >= _REQUIRED_WEIGHT)
        self._guessed_units = _bits(number for number, unit in enumerate(units) if unit.certainty is Certainty.GUESSED)
        self._asks_order = any("order" in unit.facets for unit in units)
        self._named_parts = frozenset(part for unit in units for part in unit.facets.get(PART, ()))
        self._agreeing = _units_by_row([unit.agreeing for unit in units], rows)
        self._indifferent = _units_by_row([unit.indifferent for unit in units], rows)
        self._in_texts = _units_by_row([unit.rows.texts for unit in units], rows)
        self._finds: list[tuple[int, float]] = []
        self._single: dict[str, Bits] = {}
        self._several: list[tuple[tuple[str, ...], Bits]] = []
        self._text_ways: dict[int, list[tuple[Bits, tuple[str, ...]]]] = {}
        self._note_ways()
        self._one_stem = 1 << len(self._finds)
        self._all_finds = self._one_stem - 1
        self._term_worths: dict[tuple[Bits, Bits], dict[Bits, _Held]] = {}
        self._name_worths: dict[tuple[Bits, Bits], dict[Bits, _Held]] = {}
        self._entry_worths: dict[tuple[Bits, Bits, Bits, Bits, Bits], tuple[float, MatchedField, bool]] = {}

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

    def fit(self, entry: Entry) -> Fit:
        """Return how well ``entry`` answers the query."""
        agreeing = self._agreeing.get(entry.row, 0)
        lengths, all_finds, one_stem = entry.lengths, self._all_finds, self._one_stem
        in_terms = in_name = 0
        indifferent = self._indifferent.get(entry.row, 0) & ~agreeing
        by_place = (agreeing, indifferent)
        terms, names = self._term_worths.setdefault(by_place, {}), self._name_worths.setdefault(by_place, {})
        units, missing, has_all = agreeing, self._required & ~agreeing & ~indifferent, False
        best_place, best_fit = 0, 0.0
        held = self._held_by_phrase(entry)
        if NAME_PLACE in held:
            in_name = held[NAME_PLACE] & all_finds
            if in_name not in names:
                names[in_name] = self._phrase_worth(in_name, by_place, 1.0)
            missing &= ~names[in_name].units
        for place, state in held.items():
            finds = state & all_finds
            if not finds:
                continue
            if place == NAME_PLACE:
                worth = names[finds]
            else:
                in_terms |= finds
                worth = terms.get(finds) or terms.setdefault(finds, self._phrase_worth(finds, by_place, _TERM_QUALITY))
                # Words scattered over several terms are not "all words": each term is a question of its own.
                has_all = has_all or not missing & ~worth.units
            units |= worth.units
            asked_share = (state // one_stem) / (lengths[place - NAME_PLACE] or 1)
            fit = worth.share * (1.0 - _SHORT_PHRASE_SHARE + _SHORT_PHRASE_SHARE * asked_share)
            if fit > best_fit or (fit == best_fit and place < best_place):
                best_place, best_fit = place, fit
        only_in_texts = self._in_texts.get(entry.row, 0) & ~units
        in_texts = self._finds_in_texts(entry, only_in_texts) if only_in_texts else 0
        coverage, matched, is_guessed = self._entry_worth(in_name, in_terms, agreeing, in_texts, indifferent)
        strength = _COVERAGE_SHARE * coverage + _PHRASE_SHARE * best_fit + _USE_SHARE * entry.use_weight
        if self._implied:
            strength += _IMPLIED_SHARE * self._implied_agreement(entry)
        facets = entry.facets
        if facets.get("order") == _FURTHER and not self._asks_order:
            strength -= _FURTHER_UNIT
        is_of_other_part = PART in facets and self._named_parts.isdisjoint(facets[PART])
        if is_of_other_part:
            strength -= _OTHER_PART
        return Fit((has_all or not missing) and not is_of_other_part, is_guessed, strength, matched, best_place)

    def _held_by_phrase(self, entry: Entry) -> dict[int, Bits]:
        """Return the finds in each phrase of ``entry``, by its place; above their bits, how many of its stems are asked for."""
        held: dict[int, Bits] = {}
        places, single, one_stem = entry.places, self._single, self._one_stem
        for part in single.keys() & places.keys():
            finds = single[part]
            for place in places[part]:
                held[place] = (held.get(place, 0) | finds) + one_stem
        for way, bit in self._several:
            for place in _places_of_all(entry, way):
                held[place] |= bit
        return held

    def _phrase_worth(self, finds: Bits, by_place: tuple[Bits, Bits], quality: float) -> _Held:
        """Return what a phrase with ``finds`` is worth: its units, and those that agree by their facets, by weight.

        ``by_place`` are the units that agree, and those that the entry is indifferent to.
        """
        best = self._best(finds)
        agreeing, indifferent = by_place
        share = 0.0
        for number, weight in enumerate(self._weights):
            held = best.get(number, 0.0) * quality
            by_facet = _FACET_QUALITY if agreeing >> number & 1 else _INDIFFERENT_QUALITY if indifferent >> number & 1 else 0.0
            share += weight * max(held, by_facet)
        return _Held(_bits(best), share)

    def _entry_worth(
        self, name: Bits, terms: Bits, agreeing: Bits, texts: Bits, indifferent: Bits
    ) -> tuple[float, MatchedField, bool]:
        """Return the share of all weight that is held anywhere, the field to show as the reason, and whether one is guessed."""
        key = (name, terms, agreeing, texts, indifferent)
        known = self._entry_worths.get(key)
        if known is None:
            known = self._entry_worths[key] = self._new_entry_worth(*key)
        return known

    def _new_entry_worth(
        self, name: Bits, terms: Bits, agreeing: Bits, texts: Bits, indifferent: Bits
    ) -> tuple[float, MatchedField, bool]:
        in_name, in_terms, in_texts = self._best(name), self._best(terms), self._best(texts)
        coverage = 0.0
        fields: set[MatchedField] = set()
        held = 0
        for number, weight in enumerate(self._weights):
            any_place = _INDIFFERENT_QUALITY if indifferent >> number & 1 else 0.0
            of_name, of_term = in_name.get(number, 0.0), in_terms.get(number, 0.0) * _TERM_QUALITY
            agrees = bool(agreeing >> number & 1)
            if of_name or of_term:
                fields.add(MatchedField.PLAIN_NAME if of_name and (agrees or of_name >= of_term) else MatchedField.TERM)
            elif agrees:
                fields.add(MatchedField.FACET)
            elif number in in_texts:
                fields.add(MatchedField.TEXT)
            elif not any_place:
                continue
            held |= 1 << number
            in_text = in_texts.get(number, 0.0) * _TEXT_QUALITY
            coverage += weight * (1.0 if agrees else max(of_name, of_term, in_text, any_place))
        # Holding a misspelled word that need not be held at all ("toooth") makes no code worse than those without it.
        is_guessed = bool(held & self._guessed_units & self._required)
        return coverage, _field_shown(fields, is_guessed), is_guessed

    def _best(self, finds: Bits) -> dict[int, float]:
        """Return for each unit among ``finds`` how well it is held at best."""
        best: dict[int, float] = {}
        for place, (number, quality) in enumerate(self._finds):
            if finds >> place & 1 and quality > best.get(number, 0.0):
                best[number] = quality
        return best

    def _finds_in_texts(self, entry: Entry, units: Bits) -> Bits:
        """Return the best find of each of ``units`` in the longer texts."""
        finds = 0
        number = 0
        while units >> number:
            if units >> number & 1:
                for bit, between_blanks in self._ways_in_texts(number):
                    if all(part in entry.text_stems for part in between_blanks):
                        finds |= bit
                        break
            number += 1
        return finds

    def _ways_in_texts(self, number: int) -> list[tuple[Bits, tuple[str, ...]]]:
        """Return the ways of a unit as they stand in texts, the best first."""
        known = self._text_ways.get(number)
        if known is None:
            ways = sorted(self._units[number].ways.items(), key=lambda item: -item[1])
            known = self._text_ways[number] = [
                (1 << self._finds.index((number, quality)), tuple(f" {part} " for part in way)) for way, quality in ways
            ]
        return known

    def _implied_agreement(self, entry: Entry) -> float:
        return sum(_share(facet, values, entry) for facet, values in self._implied.items()) / len(self._implied)


def _bits(numbers: Iterable[int]) -> Bits:
    bits = 0
    for number in numbers:
        bits |= 1 << number
    return bits


def _units_by_row(row_sets: Sequence[RowSet], rows: Sequence[int]) -> dict[int, Bits]:
    """Return for each of ``rows`` the numbers of the units whose set it is in, as bits."""
    units: dict[int, Bits] = {}
    for number, row_set in enumerate(row_sets):
        for row in rows_also_in(row_set, rows):
            units[row] = units.get(row, 0) | 1 << number
    return units


def _places_of_all(entry: Entry, way: tuple[str, ...]) -> Iterator[int]:
    """Yield the places of the phrases that hold every stem of ``way``."""
    rest = [entry.places.get(part, b"") for part in way[1:]]
    for place in entry.places.get(way[0], b""):
        if all(place in places for places in rest):
            yield place


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


def _field_shown(present: set[MatchedField], is_guessed: bool) -> MatchedField:
    if is_guessed:
        return MatchedField.SPELLING
    return next((field for field in _FIELDS_SHOWN_FIRST if field in present), MatchedField.FACET)
