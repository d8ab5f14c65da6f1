"""What an unknown word may have meant."""

from __future__ import annotations

import random
from collections.abc import Mapping

import pytest

from cdtdesk.catalog.reader import CatalogReader
from cdtdesk.catalog.search_index import CatalogSearchIndex
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.procedures import Procedure
from cdtdesk.lexicon.words import words_of
from cdtdesk.search.spelling import SHORTEST_CORRECTED, SpellingGuesser
from cdtdesk.services.lookup import LookupService


@pytest.fixture(scope="module")
def guesser(reader: CatalogReader) -> SpellingGuesser:
    return SpellingGuesser(CatalogSearchIndex(reader.connection))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("apexafication", "apexification"),
        ("gingivectemy", "gingivectomy"),
        ("panaramic", "panoramic"),
        ("floride", "fluoride"),
        ("porclain", "porcelain"),
        ("alvioloplasty", "alveoloplasty"),
        ("cannal", "canal"),
        ("brigde", "bridge"),
        ("xtraction", "extraction"),
        ("toooth", "tooth"),
        ("imlpant", "implant"),
        ("extractonns", "extractions"),
        ("cephelometric", "cephalometric"),
        ("transplantion", "transplant"),
        ("carier", "carrier"),
        ("flunge", "flange"),
    ],
)
def test_common_misspellings_are_read_as_the_word_meant(guesser: SpellingGuesser, typed: str, meant: str) -> None:
    assert guesser.suggest(typed, False)[0].word == meant


@pytest.mark.parametrize(("word", "meant"), [("rln", "reline"), ("gld", "gold"), ("dntr", "denture"), ("flng", "filling")])
def test_words_written_without_their_vowels_are_guessed(guesser: SpellingGuesser, word: str, meant: str) -> None:
    assert meant in {suggestion.word for suggestion in guesser.suggest(word, False)}


@pytest.mark.parametrize("word", ["", "x", "qxz", "pa", "12", "4bwx", "p&c", "qqqqqqqqqqqq", "zzzzxxxx"])
def test_short_words_numbers_and_gibberish_are_not_guessed_at(guesser: SpellingGuesser, word: str) -> None:
    assert guesser.suggest(word, False) == ()


def test_suggestions_come_likeliest_first_and_few(guesser: SpellingGuesser) -> None:
    found = guesser.suggest("implent", False)
    assert found[0].word == "implant"
    assert 1 <= len(found) <= 4
    assert [item.likeness for item in found] == sorted((item.likeness for item in found), reverse=True)
    assert all(0 < item.likeness < 1 for item in found)


def test_the_beginning_of_a_misspelled_word_is_enough_while_it_is_being_typed(guesser: SpellingGuesser) -> None:
    assert "apexification" in [item.word for item in guesser.suggest("apexaf", True)]


@pytest.mark.parametrize(
    ("glued", "parts"), [("rootcanal", ("root", "canal")), ("bonegraft", ("bone", "graft")), ("nightguard", ("night", "guard"))]
)
def test_two_words_written_as_one_are_parted(guesser: SpellingGuesser, glued: str, parts: tuple[str, str]) -> None:
    assert guesser.split(glued) == parts


@pytest.mark.parametrize("word", ["crown", "ab", "zzzzqqqq", "rootzzzz", "3330"])
def test_what_is_not_two_known_words_stays_whole(guesser: SpellingGuesser, word: str) -> None:
    assert guesser.split(word) is None


def _slip(word: str, dice: random.Random) -> str:
    """One letter left out, doubled, swapped with the next, or replaced; the first letter stays."""
    place = dice.randrange(1, len(word) - 1)
    return dice.choice(
        [
            word[:place] + word[place + 1 :],
            word[:place] + word[place] + word[place:],
            word[:place] + word[place + 1] + word[place] + word[place + 2 :],
            word[:place] + "aeiourstln"[dice.randrange(10)] + word[place + 1 :],
        ]
    )


def test_nine_in_ten_long_words_of_names_are_found_through_one_slip(
    guesser: SpellingGuesser, procedures: Mapping[CdtCode, Procedure]
) -> None:
    dice = random.Random(7)
    known = {word for procedure in procedures.values() for word in words_of(procedure.plain_name)}
    long_words = sorted(word for word in known if len(word) >= 7 and word.isalpha())
    assert len(long_words) > 200
    tried = found = 0
    for word in long_words:
        typed = _slip(word, dice)
        if typed in known:
            continue
        tried += 1
        found += word in [item.word for item in guesser.suggest(typed, False)]
    assert found / tried >= 0.90


def test_a_guess_is_told_as_one(lookup: LookupService) -> None:
    ranking = lookup.search("apexafication first visit").ranking
    assert ranking.hits[0].cdt_code == "D3351"
    assert ranking.read_as == {"apexafication": "apexification"}


def test_words_that_are_known_are_not_read_otherwise(lookup: LookupService) -> None:
    assert lookup.search("crown molar").ranking.read_as == {}
    assert SHORTEST_CORRECTED > 3
    assert lookup.search("rct #30").ranking.read_as == {}
