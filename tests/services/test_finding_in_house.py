"""Codes of the office's own in a search: beside the hits, never among them."""

from __future__ import annotations

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.in_house_codes import InHouseNumber
from cdtdesk.services.finding import InHouseFound, find_codes
from cdtdesk.services.library import LibraryService
from cdtdesk.services.lookup import LookupService

KIT = InHouseNumber("BLEACH-KIT")


def test_a_number_typed_whole_is_told_from_one_begun(lookup: LookupService, library: LibraryService) -> None:
    library.in_house_codes.save(KIT, "Take-home kit")
    assert find_codes(lookup, library, "bleach-kit").in_house == (InHouseFound("BLEACH-KIT", True),)
    assert find_codes(lookup, library, "bleach-k").in_house == (InHouseFound("BLEACH-KIT", False),)


def test_words_of_its_record_and_own_words_find_it(lookup: LookupService, library: LibraryService) -> None:
    library.in_house_codes.save(KIT, "Take-home trayset", "Four syringes.")
    library.own_words.add("smile box", KIT)
    assert find_codes(lookup, library, "syringes").in_house == (InHouseFound("BLEACH-KIT", False),)
    assert find_codes(lookup, library, "smile box").in_house == (InHouseFound("BLEACH-KIT", True),)


def test_the_hits_stay_cdt_codes(lookup: LookupService, library: LibraryService) -> None:
    library.in_house_codes.save(KIT, "Whitening kit")
    result = find_codes(lookup, library, "whitening")
    assert result.in_house
    assert all(isinstance(found.summary.cdt_code, CdtCode) for found in result.found)


def test_a_note_on_a_cdt_code_is_no_in_house_hit(lookup: LookupService, library: LibraryService) -> None:
    library.save_note(CdtCode("D4341"), "zirconium rule", None)
    assert find_codes(lookup, library, "zirconium rule").in_house == ()
