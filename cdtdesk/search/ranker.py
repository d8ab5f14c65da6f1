"""From a query to hits, best first.

The order is: the code itself, codes beginning so, an exact name or term, all words in names, terms and facets, the same with
a guessed spelling, some of the words, what the query contradicts, deleted codes, near codes. See ``ranking.Tier``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from cdtdesk.lexicon.index import Entry, PhraseKind, RowSet, SearchIndex, row_set_of
from cdtdesk.lexicon.words import phrase_key, stem
from cdtdesk.search.near_codes import nearest_codes
from cdtdesk.search.query import LookupQuery
from cdtdesk.search.ranking import Hit, MatchedField, Ranking, Tier
from cdtdesk.search.scoring import EntryScorer, Fit
from cdtdesk.search.shortlist import RowSums
from cdtdesk.search.spelling import SpellingGuesser
from cdtdesk.search.units import Unit, UnitMaker, facet_verdicts

_SHORTLIST: Final = 50
_SHORTLIST_OF_THE_REST: Final = 12
_WEIGHT_STEPS: Final = 16
_PARTIAL_FLOOR: Final = 0.42
"""Hits that match some of the words are shown down to this share of the best one's strength."""
_WHOLE_QUADRANT: Final = frozenset("45678")
_NO_SITE: Final = frozenset({"none"})
_MOST_BOOST: Final = 0.06


class ProcedureRanker:
    """Ranks the rows of one index. Keeps no state between queries but what it learned to spell."""

    def __init__(self, index: SearchIndex) -> None:
        self._index = index
        self._guesser = SpellingGuesser(index)
        self._unit_maker = UnitMaker(index, self._guesser)

    def rank(self, query: LookupQuery, limit: int = 200, picked: Mapping[str, float] | None = None) -> Ranking:
        """Return up to ``limit`` hits. ``picked`` says how often the office chose a code (0-1): it moves hits in a tier."""
        units = self._unit_maker.units_of(query.words, query.last_is_partial)
        hits = self._code_hits(query)
        seen = {hit.row for hit in hits}
        if query.words or query.implied:
            hits += self._word_hits(query, units, seen, picked or {})
        if query.codes and not any(hit.tier is Tier.CODE for hit in hits):
            hits += self._near_hits(query, {hit.row for hit in hits})
        hits.sort(key=lambda hit: (hit.tier, -hit.strength, hit.row))
        return Ranking(
            query=query,
            hits=tuple(hits[:limit]),
            read_as={unit.text: unit.read_as for unit in units if unit.read_as},
            matched_stems=frozenset(part for unit in units for way in unit.ways for part in way),
        )

    def _code_hits(self, query: LookupQuery) -> list[Hit]:
        hits: dict[int, Hit] = {}
        for code in query.codes:
            for found, row in self._index.code_rows(code, code):
                hits[row] = Hit(found, row, Tier.CODE, 1.0 - len(hits) / 1000, MatchedField.CDT_CODE)
        spans = list(query.ranges)
        for prefix in query.prefixes:
            if len(prefix) == 5:
                spans.insert(0, (prefix, prefix))
            else:
                spans.append((prefix.ljust(5, "0"), prefix.ljust(5, "9")))
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
        self, query: LookupQuery, units: list[Unit], seen: set[int], picked: Mapping[str, float]
    ) -> list[Hit]:
        implied = dict(query.implied)
        if query.teeth and not query.words:
            implied["site"] = frozenset({"tooth"})
        contradicted = self._contradicted(units, implied)
        whole = self._rows_called(phrase_key(query.text))
        exact = {**self._rows_called(" ".join(map(stem, query.words))), **whole}
        rows = self._shortlist(units, implied, contradicted, exact)
        # A tooth or surfaces typed speak for codes that are billed by tooth, without speaking against the others.
        spoken_for = dict(implied)
        if query.teeth or query.surfaces:
            spoken_for["site"] = frozenset({"tooth"})
        if query.quadrant and "teeth" not in implied:
            spoken_for["teeth"] = _WHOLE_QUADRANT
        scorer = EntryScorer(units, spoken_for)
        hits = []
        for entry in self._index.entries(row for row in rows if row not in seen):
            fit = scorer.fit(entry)
            if _overlooks_site(query, entry):
                fit = fit._replace(has_all_words=False)
            is_contradicted = bool(contradicted >> entry.row & 1)
            is_whole = entry.row in whole
            tier = self._tier(fit, exact.get(entry.row), is_contradicted and not is_whole, entry.is_deleted)
            matched, text = self._why(fit, exact.get(entry.row))
            strength = fit.strength + _MOST_BOOST * picked.get(entry.cdt_code, 0.0)
            if tier is Tier.DELETED and entry.row in exact:
                strength += 1.0
            if tier is Tier.EXACT:
                # What was typed in full outranks what is left of it without teeth and counts, a name outranks a term.
                strength += 2.0 * is_whole + 1.0 * (exact[entry.row] is PhraseKind.NAME)
            hits.append(Hit(entry.cdt_code, entry.row, tier, strength, matched, text))
        return _without_weak_tail(hits)

    def _contradicted(self, units: Iterable[Unit], implied: Mapping[str, frozenset[str]]) -> RowSet:
        contradicted = 0
        for unit in units:
            contradicted |= unit.contradicted
        for facet, values in implied.items():
            contradicted |= facet_verdicts(self._index, {facet: values})[1]
        return contradicted

    def _rows_called(self, key: str) -> dict[int, PhraseKind]:
        """Return the rows whose name or term has exactly this key, and which of the two it is."""
        found: dict[int, PhraseKind] = {}
        for row, kind in self._index.phrase_rows(key) if key else ():
            if found.get(row) is not PhraseKind.NAME:
                found[row] = kind
        return found

    def _shortlist(
        self,
        units: list[Unit],
        implied: Mapping[str, frozenset[str]],
        contradicted: RowSet,
        exact: Mapping[int, PhraseKind],
    ) -> list[int]:
        sums = RowSums()
        for unit in units:
            amount = max(1, round(unit.weight * _WEIGHT_STEPS))
            strong = unit.rows.names | unit.rows.terms | unit.agreeing
            sums.add(strong, amount)
            sums.add(unit.rows.texts & ~strong, amount // 2)
        for facet, values in implied.items():
            agreeing = facet_verdicts(self._index, {facet: values})[0]
            sums.add(agreeing, 2)
        every = (1 << (self._index.row_count + 1)) - 1
        deleted = self._index.deleted_rows
        rows = list(exact)
        for among, most in (
            (every & ~contradicted & ~deleted, _SHORTLIST),
            (contradicted & ~deleted, _SHORTLIST_OF_THE_REST),
            (deleted, _SHORTLIST_OF_THE_REST),
        ):
            for row, _ in zip(sums.highest_first(among & ~row_set_of(exact)), range(most), strict=False):
                rows.append(row)
        return rows

    @staticmethod
    def _tier(fit: Fit, exact: PhraseKind | None, is_contradicted: bool, is_deleted: bool) -> Tier:
        if exact is not None and not is_contradicted and (not is_deleted or exact is PhraseKind.NAME):
            return Tier.EXACT
        if is_deleted:
            return Tier.DELETED
        if is_contradicted:
            return Tier.CONTRADICTED
        if not fit.has_all_words:
            return Tier.SOME_WORDS
        return Tier.ALL_WORDS_GUESSED if fit.is_guessed else Tier.ALL_WORDS

    @staticmethod
    def _why(fit: Fit, exact: PhraseKind | None) -> tuple[MatchedField, str]:
        text = fit.best_phrase.text if fit.best_phrase and fit.best_phrase.kind is PhraseKind.TERM else ""
        if exact is not None:
            return MatchedField(exact), text
        return fit.matched, text if fit.matched in (MatchedField.TERM, MatchedField.SPELLING) else ""


def _overlooks_site(query: LookupQuery, entry: Entry) -> bool:
    """Return whether a tooth or surfaces were typed and the code has no use for them: then not all was answered."""
    if query.surfaces and "surfaces" not in entry.facets:
        return True
    return bool(query.teeth) and entry.facets.get("site") == _NO_SITE


def _without_weak_tail(hits: list[Hit]) -> list[Hit]:
    """Leave out hits that match little compared with the best: they only make the list long."""
    if not hits:
        return hits
    floor = _PARTIAL_FLOOR * min(1.0, max(hit.strength for hit in hits))
    return [hit for hit in hits if hit.tier < Tier.SOME_WORDS or hit.strength >= floor]
