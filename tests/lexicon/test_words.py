"""Text to words: the same folding for what the catalog holds and for what is typed."""

from __future__ import annotations

import doctest
import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cdtdesk.lexicon import words
from cdtdesk.lexicon.words import NEGATION, STOP_WORDS, fold, phrase_key, stem, stems_of, words_of


def test_examples_in_the_module_hold() -> None:
    results = doctest.testmod(words)
    assert results.attempted > 0
    assert results.failed == 0


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("X-Ray", ["xray"]),
        ("x ray", ["xray"]),
        ("xrays", ["xray"]),
        ("Limpieza profundá", ["limpieza", "profunda"]),
        ("P & C", ["p&c"]),
        ("I&D", ["i&d"]),
        ("three-quarter crown", ["3/4", "crown"]),
        ("3/4 crown", ["3/4", "crown"]),
        ("w/o anesthesia", ["!anesthesia"]),
        ("crown, no metal", ["crown", "!metal"]),
        ("not in conjunction with extractions", ["in", "conjunction", "with", "!extractions"]),
        ("crown w/ window", ["crown", "with", "window"]),
        ("patient's tooth", ["patients", "tooth"]),
        ("four bitewings", ["4", "bitewings"]),
        ("1st visit", ["first", "visit"]),
        ("1nd 2st 3rd", ["1", "nd", "2", "st", "third"]),
        ("2nd molar", ["second", "molar"]),
        ("4bwx", ["4", "bwx"]),
        ("1.25 cm", ["1.25", "cm"]),
        ("post/core", ["post", "core"]),
        ("P+C", ["p&c"]),
        ("re-evaluation", ["reevaluation"]),
        ("e.max, E-Max", ["emax", "emax"]),
        ("high noble or noble", ["highnoble", "or", "noble"]),
        ("post on top of implant", ["post", "over", "implant"]),
        ("graft next to tooth", ["graft", "beside", "tooth"]),
        ("check s/p extraction", ["check", "after", "extraction"]),
        ("hi nob crown", ["highnoble", "crown"]),
        ("medicine, not quite exposed", ["medicine", "quite", "!exposed"]),
        ("", []),
        ("?!", []),
    ],
)
def test_ways_to_write_a_word_become_one(typed: str, expected: list[str]) -> None:
    assert words_of(typed) == expected


@pytest.mark.parametrize(
    ("forms", "same"),
    [
        (("crown", "crowns"), True),
        (("filling", "fillings", "filled", "fill"), True),
        (("cavity", "cavities"), True),
        (("extraction", "extractions"), True),
        (("scale", "scaling", "scaled"), True),
        (("pin", "pinned"), True),
        (("biopsies", "biopsy"), True),
        (("brush", "brushes"), True),
        (("fix", "fixing"), True),
        (("glue", "glued", "gluing"), True),
        (("take", "taking", "takes"), True),
        (("wire", "wired", "wires"), True),
        (("cap", "capped"), True),
        (("filing", "filings", "filling"), True),
        (("base", "based"), False),
        (("fix", "fixed"), False),
        (("snap", "snapped"), False),
        (("box", "boxes"), True),
        (("molar", "premolar"), False),
        (("inlay", "onlay"), False),
        (("pulpotomy", "pulpectomy"), False),
    ],
)
def test_forms_of_one_word_share_a_stem_and_others_do_not(forms: tuple[str, ...], same: bool) -> None:
    assert (len({stem(word) for word in forms}) == 1) is same


@given(st.text())
def test_every_text_becomes_plain_words(text: str) -> None:
    for word in words_of(text):
        assert re.fullmatch(r"!?[a-z0-9&./]+", word)


@given(st.text(alphabet=st.characters(max_codepoint=0x7E)))
def test_capitals_make_no_difference(text: str) -> None:
    assert fold(text) == fold(text.upper())


@pytest.mark.parametrize(
    "negated",
    ["no pins", "without pins", "w/o any pins", "not pins", "sin pins", "withuot pins", "didn't have pins", "withot pins"],
)
def test_a_word_said_not_to_be_so_is_another_word(negated: str) -> None:
    assert "pins" not in words_of(negated)
    assert not set(stems_of(negated)) & set(stems_of("pins"))


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=0x24F)))
def test_words_of_a_text_are_the_words_of_its_words(text: str) -> None:
    once = words_of(text)
    assume(not any(word.startswith(NEGATION) for word in once))
    assert words_of(" ".join(once)) == once


@given(st.lists(st.sampled_from(["deep", "cleanings", "Crowns", "upper", "filling", "x-ray"]), min_size=1, max_size=4))
def test_a_phrase_is_the_same_whatever_case_signs_and_small_words(phrase: list[str]) -> None:
    assert phrase_key(" ".join(phrase)) == phrase_key(f"The {', '.join(phrase).upper()}!")


def test_small_words_are_dropped_unless_there_is_nothing_else() -> None:
    assert stems_of("the crown of a tooth") == ("crown", "tooth")
    assert stems_of("with the") == ("with", "the")
    assert {"the", "of", "el", "con"} <= STOP_WORDS
