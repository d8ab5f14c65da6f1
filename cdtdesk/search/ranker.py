"""From a query to hits, best first.

The order is: the code itself, codes beginning so, an exact name or term, the best code of each of several services asked for
at once, all words in names, terms and facets, the same with a guessed spelling, some of the words, what the query
contradicts, deleted codes, near codes. See ``ranking.Tier``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, zip_longest
from operator import itemgetter
from typing import Final

from cdtdesk.lexicon.index import NAME_PLACE, ChosenRows, Entry, PhraseKind, RowSet, SearchIndex, row_set_of, without
from cdtdesk.lexicon.words import phrase_key, stem
from cdtdesk.search.near_codes import nearest_codes
from cdtdesk.search.query import LookupQuery
from cdtdesk.search.ranking import Hit, MatchedField, Ranking, Tier
from cdtdesk.search.scoring import EntryScorer, Fit
from cdtdesk.search.several import ServiceSplitter, says_the_same
from cdtdesk.search.shortlist import RowSums
from cdtdesk.search.spelling import SpellingGuesser
from cdtdesk.search.units import SAME_MEANING, Certainty, Unit, UnitMaker, facet_verdicts

_SHORTLIST: Final = 40
_SHORTLIST_OF_THE_REST: Final = 8
_SHORTLIST_OF_SERVICES: Final = 16
"""Of one of several services only the best code is wanted."""
_MOST_NEXT_OF_EACH: Final = 3
_SHORTLIST_FLOOR: Final = 0.3
"""Rows that hold less of the query than this share of what the best one holds are not looked at: they would be left out."""
_WEIGHT_STEPS: Final = 16
_PARTIAL_FLOOR: Final = 0.42
"""Hits that match some of the words are shown down to this share of the best one's strength."""
_QUADRANT_WORDS: Final = frozenset({"quad", "quads", "quadrant", "quadrants", "cuadrante"})
_WHOLE_QUADRANT: Final = frozenset("45678")
_NO_SITE: Final = frozenset({"none"})
_MOST_BOOST: Final = 0.06
_MEANT_BOOST: Final = 0.15
"""For what is called as the query means it, though not as it says it."""
_SAME_AS_GUESSED: Final = 0.8
"""How well another word for a guess says what is meant."""
_MOST_NAMES_MEANT: Final = 10
_MOST_ROWS_MEANT: Final = 20

_Found = tuple[Tier, float, Entry, Fit, PhraseKind | None]
"""The tier and strength of an entry, how it fits, and what of it the query says word for word."""


class ProcedureRanker:
    """Ranks the rows of one index. Keeps no state between queries but what it learned to spell."""

    def __init__(self, index: SearchIndex) -> None:
        self._index = index
        self._guesser = SpellingGuesser(index)
        self._unit_maker = UnitMaker(index, self._guesser)
        self._splitter = ServiceSplitter(index, self._unit_maker.read)

    def load(self) -> Iterator[None]:
        """Load in pieces what the first misspelled word would wait for."""
        yield from self._guesser.load()

    def rank(self, query: LookupQuery, limit: int = 200, picked: Mapping[str, float] | None = None) -> Ranking:
        """Return up to ``limit`` hits. ``picked`` says how often the office chose a code (0-1): it moves hits in a tier."""
        whole = self._rank_as_one(query, picked or {})
        services = self._services(query, whole, picked or {})
        best_of_each = _best_of_each(services)
        hits = [self._beside_services(hit, query, best_of_each) for hit in whole.hits] if best_of_each else whole.hits
        ordered: dict[int, Hit] = {}
        beside = [*best_of_each.values(), *_next_of_each(services)] if best_of_each else []
        for hit in sorted([*hits, *beside], key=_order):
            ordered.setdefault(hit.row, hit)
        parts = [whole, *services] if best_of_each else [whole]
        return Ranking(
            query=query,
            hits=tuple(islice(ordered.values(), limit)),
            read_as={word: read for part in parts for word, read in part.read_as.items()},
            matched_stems=frozenset(matched for part in parts for matched in part.matched_stems),
        )

    def _rank_as_one(self, query: LookupQuery, picked: Mapping[str, float], shortlist: int = _SHORTLIST) -> Ranking:
        """Return the hits for ``query`` as one question, in no order. ``shortlist`` is how many rows get a closer look."""
        units = self._unit_maker.units_of(query.words, query.last_is_partial)
        hits = self._code_hits(query)
        seen = {hit.row for hit in hits}
        if query.words or query.implied:
            hits += self._word_hits(query, units, seen, picked, shortlist)
        if query.codes and not any(hit.tier is Tier.CODE for hit in hits):
            hits += self._near_hits(query, {hit.row for hit in hits})
        return Ranking(
            query=query,
            hits=tuple(hits),
            read_as={unit.text: unit.read_as for unit in units if unit.read_as},
            matched_stems=frozenset(part for unit in units for way in unit.ways for part in way),
        )

    def _services(self, query: LookupQuery, whole: Ranking, picked: Mapping[str, float]) -> list[Ranking]:
        """Return what each of several services in ``query`` finds; nothing when it asks for one."""
        best = min((hit.tier for hit in whole.hits), default=Tier.NEAR_CODE)
        is_answered = best <= Tier.ALL_WORDS_GUESSED
        services: list[Ranking] = []
        for service in self._splitter.joined(query, is_answered):
            found = self._rank_as_one(service.query, picked, _SHORTLIST_OF_SERVICES)
            services += self._one_by_one(found, picked) or [found]
        return services or self._one_by_one(whole, picked)

    def _one_by_one(self, whole: Ranking, picked: Mapping[str, float]) -> list[Ranking]:
        """Return what each of the services finds that nothing joins: only where no code answers them together, and each is
        by itself a name or term of one, or nothing but the name of a service.
        """
        if any(hit.tier <= Tier.ALL_WORDS for hit in whole.hits):
            return []
        services = self._splitter.unjoined(whole.query)
        if not all(service.is_bare or self._rows_called(_key(service.query)) for service in services):
            return []
        found = [self._rank_as_one(service.query, picked, _SHORTLIST_OF_SERVICES) for service in services]
        are_clear = all(any(hit.tier <= Tier.ALL_WORDS for hit in one.hits) for one in found)
        return found if are_clear else []

    def _beside_services(self, hit: Hit, query: LookupQuery, best_of_each: Mapping[int, Hit]) -> Hit:
        """Return a hit for all of ``query`` as it stands beside the best codes of several services.

        What is called like the query but for what joins it ("implant and crown") is among the others then.
        """
        if hit.tier is not Tier.EXACT:
            return hit
        phrases = self._index.entries([hit.row])[0].phrases.split("\n")
        if not any(says_the_same(phrase, query.text) for phrase in phrases):
            return hit._replace(tier=Tier.ALL_WORDS)
        asked = best_of_each.get(hit.row)
        return hit if asked is None else hit._replace(strength=hit.strength + asked.strength)

    def _code_hits(self, query: LookupQuery) -> list[Hit]:
        hits: dict[int, Hit] = {}
        for code in query.codes:
            for found, row in self._index.code_rows(code, code):
                hits[row] = Hit(found, row, Tier.CODE, 1.0 - len(hits) / 1000, MatchedField.CDT_CODE)
        spans = [*query.ranges, *((prefix.ljust(5, "0"), prefix.ljust(5, "9")) for prefix in query.prefixes)]
        for first, last in spans:
            for found, row in self._index.code_rows(first, last):
                is_deleted = self._index.deleted_rows >> row & 1
                strength = 1.0 - is_deleted / 2 - len(hits) / 10_000
                hits.setdefault(row, Hit(found, row, Tier.CODE_BEGINNING, strength, MatchedField.CDT_CODE))
        return list(hits.values())

    def _near_hits(self, query: LookupQuery, seen: set[int]) -> list[Hit]:
        known = dict(self._index.code_rows("D0000", "D9999"))
        near = [item for code in query.codes for item in nearest_codes(code, known)]
        return [
            Hit(code, known[code], Tier.NEAR_CODE, 1.0 - cost / 2, MatchedField.NEAR_CODE)
            for code, cost in near
            if known[code] not in seen
        ]

    def _word_hits(
        self, query: LookupQuery, units: list[Unit], seen: set[int], picked: Mapping[str, float], shortlist: int
    ) -> list[Hit]:
        implied = dict(query.implied)
        if query.teeth and not query.words:
            implied["site"] = frozenset({"tooth"})
        verdicts = [facet_verdicts(self._index, {facet: values}) for facet, values in implied.items()]
        contradicted = 0
        for against in (*_contradicted_by(units), *(verdict[1] for verdict in verdicts)):
            contradicted |= against
        whole = self._rows_called(phrase_key(query.text))
        exact = {**self._rows_called(_key(query)), **whole}
        meant = self._rows_meant(units) - exact.keys()
        rows = self._shortlist(units, [verdict[0] for verdict in verdicts], contradicted, [*exact, *sorted(meant)], shortlist)
        entries = self._index.entries([row for row in rows if row not in seen])
        chosen = ChosenRows([entry.row for entry in entries])
        scorer = EntryScorer(units, _spoken_for(query, implied), entries, chosen, self._index.stem_rows)
        names_site = bool(query.surfaces or query.teeth or "surfaces" in query.implied)
        found: list[_Found] = []
        for entry, fit, is_contradicted in zip(entries, scorer.fits(), chosen.are_in(contradicted), strict=True):
            if names_site and _overlooks_site(query, entry):
                fit = fit._replace(has_all_words=False)
            row, called = entry.row, exact.get(entry.row)
            tier = _tier(fit, called, is_contradicted and row not in whole, entry.is_deleted)
            strength = fit.strength
            if picked:
                strength += _MOST_BOOST * picked.get(entry.cdt_code, 0.0)
            if row in meant:
                strength += _MEANT_BOOST
            if called is not None:
                strength += _called_strength(tier, called, row in whole)
            found.append((tier, strength, entry, fit, called))
        return [
            Hit(entry.cdt_code, entry.row, tier, strength, *_why(fit, called, entry))
            for tier, strength, entry, fit, called in _without_weak_tail(found)
        ]

    def _rows_called(self, key: str) -> dict[int, PhraseKind]:
        """Return the rows whose name or term has exactly this key, and which of the two it is."""
        found: dict[int, PhraseKind] = {}
        for row, kind in self._index.phrase_rows(key) if key else ():
            if found.get(row) is not PhraseKind.NAME:
                found[row] = kind
        return found

    def _rows_meant(self, units: Sequence[Unit]) -> set[int]:
        """Return the rows called like the query with its misspellings mended, or with another word for all of it."""
        stems = [stem(word) for unit in units for word in (unit.read_as or unit.text).split()]
        keys = [" ".join(stems)]
        telling = [unit for unit in units if not unit.is_filler]
        if 2 <= len(telling) < len(units):
            keys.append(" ".join(stem(word) for unit in telling for word in (unit.read_as or unit.text).split()))
        if len(stems) == 2:  # "repair bridge"
            keys.append(" ".join(reversed(stems)))
        if len(units) == 1:
            least = SAME_MEANING if units[0].certainty is Certainty.TYPED else _SAME_AS_GUESSED
            keys += [" ".join(way) for way, quality in units[0].ways.items() if quality >= least][:_MOST_NAMES_MEANT]
        rows = [row for key in keys for row in self._rows_called(key)]
        return set(rows[:_MOST_ROWS_MEANT])

    def _shortlist(
        self,
        units: list[Unit],
        implied: Iterable[RowSet],
        contradicted: RowSet,
        called: Sequence[int],
        most: int,
    ) -> list[int]:
        sums = RowSums()
        for unit in units:
            amount = max(1, round(unit.weight * _WEIGHT_STEPS))
            strong = unit.rows.names | unit.rows.terms | unit.agreeing
            sums.add(strong, amount)
            sums.add(without(unit.rows.texts | unit.indifferent, strong), amount // 2)
        for agreeing in implied:
            sums.add(agreeing, 2)
        worth_a_look = without(sums.reaching(_SHORTLIST_FLOOR), row_set_of(called))
        in_force = without(worth_a_look, self._index.deleted_rows)
        return [
            *called,
            *sums.highest(without(in_force, contradicted), most),
            *sums.highest(in_force & contradicted, _SHORTLIST_OF_THE_REST),
            *sums.highest(worth_a_look & self._index.deleted_rows, _SHORTLIST_OF_THE_REST),
        ]


def _tier(fit: Fit, called: PhraseKind | None, is_contradicted: bool, is_deleted: bool) -> Tier:
    if called is not None and not is_contradicted and (not is_deleted or called is PhraseKind.NAME):
        return Tier.EXACT
    if is_deleted:
        return Tier.DELETED
    if is_contradicted:
        return Tier.CONTRADICTED
    if not fit.has_all_words:
        return Tier.SOME_WORDS
    return Tier.ALL_WORDS_GUESSED if fit.is_guessed else Tier.ALL_WORDS


def _called_strength(tier: Tier, called: PhraseKind, is_whole: bool) -> float:
    """Return what is added for a name or term that the query is: typed in full it outranks what is left of the query without
    teeth and counts, a name outranks a term.
    """
    if tier is Tier.EXACT:
        return 2.0 * is_whole + 1.0 * (called is PhraseKind.NAME)
    return 1.0 if tier is Tier.DELETED else 0.0


def _key(query: LookupQuery) -> str:
    """Return the form under which names and terms are found that say just the words of ``query``."""
    return " ".join(map(stem, query.words))


def _contradicted_by(units: Iterable[Unit]) -> Iterator[RowSet]:
    """Yield what each of ``units`` contradicts. Where two name values of one facet that share nothing ("upper and lower",
    "zirconia ssc"), either may be meant, and neither contradicts what agrees with the other.
    """
    saying = [unit for unit in units if unit.contradicted]
    for unit in saying:
        contradicted = unit.contradicted
        for other in saying:
            shared = unit.facets.keys() & other.facets.keys()
            if any(unit.facets[facet].isdisjoint(other.facets[facet]) for facet in shared):
                contradicted = without(contradicted, other.agreeing)
        yield contradicted


def _best_of_each(services: Iterable[Ranking]) -> dict[int, Hit]:
    """Return the best hit of each service, by its row, in the order asked; nothing when all ask for the same code."""
    best: dict[int, Hit] = {}
    for found in services:
        if found.hits:
            hit = min(found.hits, key=_order)
            best.setdefault(hit.row, hit._replace(tier=Tier.ONE_OF_SEVERAL, strength=1.0 - len(best) / 10))
    return best if len(best) > 1 else {}


def _next_of_each(services: Iterable[Ranking]) -> list[Hit]:
    """Return what comes after the best of each service, by turns; they match some of the words, and lead those that do."""
    ranked = (sorted((hit for hit in found.hits if hit.tier <= Tier.ALL_WORDS), key=_order)[1:] for found in services)
    turns = islice(zip_longest(*ranked), _MOST_NEXT_OF_EACH)
    following = [hit for turn in turns for hit in turn if hit is not None]
    return [hit._replace(tier=Tier.SOME_WORDS, strength=3.0 - place / 100) for place, hit in enumerate(following)]


def _order(hit: Hit) -> tuple[Tier, float, int]:
    return hit.tier, -hit.strength, hit.row


def _why(fit: Fit, called: PhraseKind | None, entry: Entry) -> tuple[MatchedField, str]:
    """Return the field that made ``entry`` a hit, and the term where it was one."""
    matched = fit.matched if called is None else MatchedField(called)
    is_of_term = called is not None or matched in (MatchedField.TERM, MatchedField.SPELLING)
    has_term = is_of_term and fit.best_place > NAME_PLACE
    return matched, entry.phrase_at(fit.best_place) if has_term else ""


def _spoken_for(query: LookupQuery, implied: Mapping[str, frozenset[str]]) -> Mapping[str, frozenset[str]]:
    """Return the facet values that speak for a code. A tooth or surfaces speak for codes that are billed by tooth, a quadrant
    for those of whole quadrants, without speaking against the others.
    """
    spoken_for = dict(implied)
    if query.teeth or query.surfaces:
        spoken_for["site"] = frozenset({"tooth"})
    if (query.quadrant or not _QUADRANT_WORDS.isdisjoint(query.words)) and "teeth" not in implied:
        spoken_for["teeth"] = _WHOLE_QUADRANT
    return spoken_for


def _overlooks_site(query: LookupQuery, entry: Entry) -> bool:
    """Return whether a tooth or surfaces were typed and the code has no use for them: then not all was answered."""
    if "surfaces" in query.implied and "surfaces" not in entry.facets:
        return True
    return bool(query.teeth) and entry.facets.get("site") == _NO_SITE


def _without_weak_tail(found: list[_Found]) -> list[_Found]:
    """Leave out what matches little compared with the best: it only makes the list long."""
    floor = _PARTIAL_FLOOR * min(1.0, max(map(itemgetter(1), found), default=0.0))
    return [one for one in found if one[0] < Tier.SOME_WORDS or one[1] >= floor]
