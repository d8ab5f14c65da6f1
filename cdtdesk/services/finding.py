"""One search over everything: the catalog's codes, the office's own words, its notes and its licensed text."""

from __future__ import annotations

from typing import NamedTuple

from cdtdesk.domain.codes import CdtCode, NotACdtCode
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.office.interface import OfficeField, OfficeMatch
from cdtdesk.search.ranking import Hit, MatchedField, Tier
from cdtdesk.services.library import LibraryService
from cdtdesk.services.lookup import FoundCode, LookupService, SearchResult


class InHouseFound(NamedTuple):
    """A code of the office's own that answers a query; ``is_whole``: its number or an own word for it was typed whole."""

    code: str
    is_whole: bool


_FIELDS = {OfficeField.OWN_WORD: MatchedField.OWN_WORD, OfficeField.NOTE: MatchedField.NOTE}


_MOST_FOUND = 200


def find_codes(lookup: LookupService, library: LibraryService, text: str, limit: int = _MOST_FOUND) -> SearchResult:
    """Return what ``text`` finds, best first: an own word typed whole stands above everything but the code itself.

    With the office file out of reach, the codes are found all the same. What is found beyond ``limit`` is left out at the end:
    what the office says of a code is measured against all that the catalog says.
    """
    try:
        result = lookup.search(text, max(limit, _MOST_FOUND), library.picked_weights())
        query = result.ranking.query
        matches = library.matches(query.text, query.words, query.last_is_partial)
        merged = _merged(lookup, result, matches) if matches else result
        found = _with_licensed(lookup, library, merged) if library.has_licensed_text else merged
        found = found._replace(found=found.found[:limit])
        return found._replace(in_house=_in_house(query.text, matches)) if matches else found
    except OfficeFileUnavailable:
        return lookup.search(text, limit)


def _in_house(text: str, matches: list[OfficeMatch]) -> tuple[InHouseFound, ...]:
    """Return the codes of the office's own among ``matches``; they never stand among the hits, which are of CDT codes."""
    typed = text.strip().upper()
    found: dict[str, bool] = {}
    for match in matches:
        code = str(match.about)
        if not match.about.is_one_code or _is_cdt(code):
            continue
        is_word, is_note = match.field is OfficeField.OWN_WORD, match.field is OfficeField.NOTE
        is_whole = match.fit >= 1.0 and not is_note and (is_word or code == typed)
        found[code] = found.get(code, False) or is_whole
    return tuple(InHouseFound(code, is_whole) for code, is_whole in sorted(found.items(), key=lambda item: not item[1]))


def _is_cdt(code: str) -> bool:
    try:
        CdtCode(code)
    except NotACdtCode:
        return False
    return True


def _with_licensed(lookup: LookupService, library: LibraryService, result: SearchResult) -> SearchResult:
    from cdtdesk.services.finding_licensed import with_licensed

    return with_licensed(lookup, library, result)


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
