"""One search over everything: the catalog's codes, the office's own words and its notes."""

from __future__ import annotations

from cdtdesk.domain.codes import CdtCode, NotACdtCode
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.office.interface import OfficeField, OfficeMatch
from cdtdesk.search.ranking import Hit, MatchedField, Tier
from cdtdesk.services.library import LibraryService
from cdtdesk.services.lookup import FoundCode, LookupService, SearchResult

_FIELDS = {OfficeField.OWN_WORD: MatchedField.OWN_WORD, OfficeField.NOTE: MatchedField.NOTE}


def find_codes(lookup: LookupService, library: LibraryService, text: str, limit: int = 200) -> SearchResult:
    """Return what ``text`` finds, best first: an own word typed whole stands above everything but the code itself.

    With the office file out of reach, the codes are found all the same.
    """
    try:
        result = lookup.search(text, limit, library.picked_weights())
        query = result.ranking.query
        matches = library.matches(query.text, query.words, query.last_is_partial)
    except OfficeFileUnavailable:
        return lookup.search(text, limit)
    return _merged(lookup, result, matches) if matches else result


def _merged(lookup: LookupService, result: SearchResult, matches: list[OfficeMatch]) -> SearchResult:
    hits = {found.summary.cdt_code: found.hit for found in result.found}
    for match in matches:
        code = _listed_code(lookup, match)
        if code is None:
            continue
        is_word = match.field is OfficeField.OWN_WORD
        tier = Tier.EXACT if is_word and match.fit >= 1.0 else Tier.ALL_WORDS if is_word else Tier.SOME_WORDS
        known = hits.get(code)
        if known is None or tier < known.tier or (is_word and tier is known.tier):
            row = known.row if known else 0
            # An own word is the office's own order: it leads its tier. A note leads what matches only in part.
            hits[code] = Hit(code, row, tier, 5.0 + match.fit, _FIELDS[match.field], match.text)
    ordered = sorted(hits.items(), key=lambda item: (item[1].tier, -item[1].strength, item[1].row))
    found = tuple(FoundCode(lookup.summaries[code], hit) for code, hit in ordered)
    return SearchResult(result.ranking, found)


def _listed_code(lookup: LookupService, match: OfficeMatch) -> CdtCode | None:
    try:
        code = CdtCode(str(match.about))
    except NotACdtCode:
        return None
    return code if code in lookup.summaries else None
