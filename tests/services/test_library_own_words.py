"""The office's own words and codes."""

from __future__ import annotations

import pytest

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.in_house_codes import InHouseNumber
from cdtdesk.services.library import LibraryService

D0120, D4341, D4342 = CdtCode("D0120"), CdtCode("D4341"), CdtCode("D4342")
BLEACH = InHouseNumber("bleach-kit")


def test_one_word_stands_for_several_codes_and_a_code_has_several_words(library: LibraryService) -> None:
    library.own_words.add("Deep  clean", D4341)
    library.own_words.add("deep clean", D4342)
    library.own_words.add("srp", D4341)
    assert [(own.word, own.code) for own in library.own_words.all()] == [
        ("Deep clean", D4341),
        ("deep clean", D4342),
        ("srp", D4341),
    ]
    assert [own.word for own in library.own_words.of(D4341)] == ["Deep clean", "srp"]


def test_the_same_word_in_another_spelling_is_one_word(library: LibraryService) -> None:
    first = library.own_words.add("deep cleaning", D4341)
    again = library.own_words.add("Deep-Cleanings", D4341)
    assert first.id == again.id
    assert [own.word for own in library.own_words.all()] == ["Deep-Cleanings"]


def test_an_own_word_is_removed_and_put_back(library: LibraryService) -> None:
    own = library.own_words.add("recall", D0120)
    library.own_words.remove(own.id)
    assert library.own_words.all() == []
    assert library.matches("recall", ["recall"], False) == []
    library.own_words.put_back(own.id)
    assert library.matches("recall", ["recall"], False)[0].about == D0120


@pytest.mark.parametrize("word", ["", "  ", "!?"])
def test_a_word_of_nothing_is_refused(library: LibraryService, word: str) -> None:
    with pytest.raises(ValueError, match="letter"):
        library.own_words.add(word, D0120)


def test_in_house_codes_have_records_of_their_own(library: LibraryService) -> None:
    library.in_house_codes.save(BLEACH, " Take-home kit ", "two syringes", "for at home", "Adjunctive general services")
    library.in_house_codes.save(InHouseNumber("A1"), "First")
    assert [code.code for code in library.in_house_codes.all()] == ["A1", "BLEACH-KIT"]
    found = library.in_house_codes.find("BLEACH-KIT")
    assert found is not None
    assert (found.plain_name, found.explanation) == ("Take-home kit", "two syringes")
    library.in_house_codes.save(BLEACH, "Kit")
    assert library.in_house_codes.all()[1].plain_name == "Kit"


def test_an_in_house_code_is_deleted_and_put_back_and_what_was_kept_for_it_stays(library: LibraryService) -> None:
    library.in_house_codes.save(BLEACH, "Kit")
    library.favorites.set(BLEACH, True)
    library.own_words.add("whitening", BLEACH)
    library.in_house_codes.delete(BLEACH)
    assert library.in_house_codes.find(BLEACH) is None
    assert [favorite.code for favorite in library.favorites.favorites()] == [BLEACH]
    library.in_house_codes.put_back(BLEACH)
    found = library.in_house_codes.find(BLEACH)
    assert found is not None
    assert found.plain_name == "Kit"
