"""What the office's licensed text adds to a search: its words, and the codes that only the import knows."""

from __future__ import annotations

from collections.abc import Mapping

from cdtdesk.catalog.reader import Summary
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.in_force import Status
from cdtdesk.search.query import LookupQuery
from cdtdesk.search.ranking import Hit, MatchedField, Tier
from cdtdesk.services.imported_codes import ImportedCodes
from cdtdesk.services.library import LibraryService
from cdtdesk.services.licensed_text import ImportedCode
from cdtdesk.services.lookup import FoundCode, LookupService, SearchResult


def with_licensed(lookup: LookupService, library: LibraryService, result: SearchResult) -> SearchResult:
    """Return ``result`` with what the licensed text finds. May raise ``OfficeFileUnavailable``.

    Our own words come first in each tier; licensed text says all of the words in it or it says nothing. A code that only
    the import knows comes with a list row made of its licensed nomenclature; it is not among ``lookup.summaries``.
    """
    query = result.ranking.query
    imported = ImportedCodes(lookup, library.licensed).all()
    found = {item.summary.cdt_code: item for item in result.found}
    for code, item in imported.items():
        tier = _tier_by_number(query, code)
        if tier is not None:
            found[code] = _found(item.summary(), tier, MatchedField.CDT_CODE, 1.0)
    for match in library.licensed_matches(query.words, query.last_is_partial):
        code = CdtCode.trusted(match.code)
        summary = _summary(lookup, imported, code)
        if summary is None:
            continue
        tier = Tier.ALL_WORDS if match.fit >= 1.0 else Tier.SOME_WORDS
        if summary.status is Status.DELETED:
            tier = Tier.DELETED
        known = found.get(code)
        if known is None or tier < known.hit.tier:
            found[code] = _found(summary, tier, MatchedField.LICENSED, 0.0)
    ordered = sorted(found.values(), key=lambda item: (item.hit.tier, -item.hit.strength, item.hit.row))
    return result._replace(found=tuple(ordered))


def _found(summary: Summary, tier: Tier, matched: MatchedField, strength: float) -> FoundCode:
    return FoundCode(summary, Hit(summary.cdt_code, 0, tier, strength, matched))


def _summary(lookup: LookupService, imported: Mapping[CdtCode, ImportedCode], code: CdtCode) -> Summary | None:
    if code in lookup.summaries:
        return lookup.summaries[code]
    item = imported.get(code)
    return None if item is None else item.summary()


def _tier_by_number(query: LookupQuery, code: CdtCode) -> Tier | None:
    """Return where a code typed by its number, or by the beginning of it, belongs; None when it was not typed."""
    if code in query.codes:
        return Tier.CODE
    if any(code.startswith(prefix) for prefix in query.prefixes) or any(a <= code <= b for a, b in query.ranges):
        return Tier.CODE_BEGINNING
    return None
