"""The query language: code numbers in every sloppy form, and that no text whatever is refused."""

from __future__ import annotations

import doctest
import re
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.procedures import FACETS, Procedure
from cdtdesk.domain.teeth import SURFACES, TEETH
from cdtdesk.search import query
from cdtdesk.search.query import MAX_QUERY_LENGTH, LookupQuery


def test_examples_in_the_module_hold() -> None:
    results = doctest.testmod(query)
    assert results.attempted > 10
    assert results.failed == 0


def sloppy_forms(cdt_code: str) -> Iterator[str]:
    """The ways in which people type and paste one code number."""
    digits = cdt_code[1:]
    for form in (
        "D{}", "d{}", "{}", " {} ", "d {}", "D  {}", "D-{}", "d_{}", "D.{}", "D#{}", "D:{}", "d: {}", "dd{}", "DD {}",
        "#D{}", "(D{})", "D{}.", "D{},", "D{};", "{},", "({})", "'{}'", "code {}", "code d{}?", "CDT D{}", "cdt code {}",
        "ADA code D{}", "procedure D{}", "what is D{}?", "0{}", "D{}\n", "\tD{}\r\n", "D\u00a0{}", "\u200bD{}\ufeff",
    ):  # fmt: skip
        yield form.format(digits)
    for digit, letters in (("0", "oO"), ("1", "lI"), ("5", "S"), ("2", "Z")):
        for place in (place for place, typed in enumerate(digits) if typed == digit):
            for letter in letters:
                yield f"d{digits[:place]}{letter}{digits[place + 1 :]}"


def test_every_code_is_understood_in_every_sloppy_form(procedures: Mapping[CdtCode, Procedure]) -> None:
    wrong = [
        (form, LookupQuery.parse(form).codes)
        for code in procedures
        for form in sloppy_forms(code)
        if LookupQuery.parse(form).codes != (code,)
    ]
    assert wrong[:20] == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("do330", ["D0330"]),
        ("d51l0", ["D5110"]),
        ("D233O", ["D2330"]),
        ("dd0272", ["D0272"]),
        ("code d1206?", ["D1206"]),
        ("01110", ["D1110"]),
        ("d 4341", ["D4341"]),
        ("D-0150", ["D0150"]),
        ("D1110/D1120", ["D1110", "D1120"]),
        ("D1110, D0120 and D0274", ["D1110", "D0120", "D0274"]),
        ("D1110 D1110", ["D1110"]),
        ("1110\n0120\n0274", ["D1110", "D0120", "D0274"]),
        ("1110, 1120", ["D1110", "D1120"]),
        ("D0120;D1110", ["D0120", "D1110"]),
        ("1110.", ["D1110"]),
        ("denied: 0274.", ["D0274"]),
        ("1110/1120", ["D1110", "D1120"]),
        ("D7140x3", ["D7140"]),
    ],
)
def test_codes_are_read_where_they_stand(text: str, codes: list[str]) -> None:
    assert list(LookupQuery.parse(text).codes) == codes


@pytest.mark.parametrize(
    "text",
    [
        "$1200",
        "1200%",
        "1110.50",
        "paid 1/15/2026",
        "2026-11-23",
        "555-1234",
        "12345",
        "123456789",
        "K1027",
        "E0486",
        "dollar",
        "oil",
        "dd",
    ],
)
def test_other_numbers_are_no_codes(text: str) -> None:
    assert LookupQuery.parse(text).codes == ()


@pytest.mark.parametrize(
    ("text", "prefixes"),
    [
        ("D72", ["D72"]),
        ("D72xx", ["D72"]),
        ("d7xxx", ["D7"]),
        ("D43*", ["D43"]),
        ("d511", ["D511", "D0511"]),
        ("D 51", ["D51"]),
        ("994", ["D0994", "D994"]),
        ("120", ["D0120", "D120"]),
        ("72", ["D72"]),
    ],
)
def test_a_beginning_is_understood(text: str, prefixes: list[str]) -> None:
    assert list(LookupQuery.parse(text).prefixes) == prefixes


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        ("D2750-D2753", [("D2750", "D2753")]),
        ("2750 - 2753", [("D2750", "D2753")]),
        ("D2750-53", [("D2750", "D2753")]),
        ("d2750 to d2753", [("D2750", "D2753")]),
        ("D2750\u2013D2753", [("D2750", "D2753")]),
    ],
)
def test_a_range_is_understood(text: str, ranges: list[tuple[str, str]]) -> None:
    assert list(LookupQuery.parse(text).ranges) == ranges


def test_a_range_written_backwards_is_two_codes() -> None:
    parsed = LookupQuery.parse("D2753-D2750")
    assert parsed.ranges == ()
    assert set(parsed.codes) == {"D2753", "D2750"}


def test_a_code_and_words_are_both_understood() -> None:
    parsed = LookupQuery.parse("D6010 implant")
    assert (parsed.codes, parsed.words) == (("D6010",), ("implant",))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("PerioMnt", ("perio", "mnt")),
        ("SurgExt", ("surg", "ext")),
        ("ImpactPB", ("impact", "pb")),
        ("RCTMol", ("rct", "mol")),
        ("FlVarn", ("fl", "varn")),
        ("FMX", ("fmx",)),
        ("HbA1c", ("hba1c",)),
        ("CrnPFMHN", ("crn", "pfmhn")),
        ("Comp2sPost", ("comp", "post")),
    ],
)
def test_words_glued_by_capitals_as_practice_software_has_them_part(text: str, words: tuple[str, ...]) -> None:
    assert LookupQuery.parse(text).words == words


def test_the_last_word_may_still_be_being_typed() -> None:
    assert LookupQuery.parse("root can").last_is_partial
    assert not LookupQuery.parse("root canal ").last_is_partial
    assert not LookupQuery.parse("crown #14").last_is_partial


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\x00", "\u202e", "?!", "--"])
def test_nothing_typed_asks_nothing(text: str) -> None:
    parsed = LookupQuery.parse(text)
    assert parsed.is_empty
    assert (parsed.codes, parsed.words, parsed.teeth) == ((), (), ())


def test_what_is_shown_of_a_query_is_one_short_line_without_direction_marks() -> None:
    parsed = LookupQuery.parse("\u202eDeep\x00\tcleaning\n" + "x" * 10_000)
    assert parsed.text.startswith("Deep cleaning xxx")
    assert len(parsed.text) == MAX_QUERY_LENGTH


PIECES = st.one_of(
    st.text(max_size=12),
    st.text(alphabet="dD0123456789oOlI-#./ ,xX", max_size=14),
    st.text(alphabet="\u0660\u0663\uff11\u00b2\u00bd\u2460 #dD", max_size=8),
    st.sampled_from(
        "#14 tooth teeth # UR ll mod MODBL 2 surf three surfaces 4+ teeth 1-3 4bwx 18 month old 1.25 cm fdi 36 crown srp "
        "the dientes D2750-D2753 w/o p&c 3/4 8-14 K".split()
    ),
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=8).map(" ".join), st.lists(PIECES, max_size=6).map("".join)))
def test_every_text_is_a_query(text: str) -> None:
    parsed = LookupQuery.parse(text)
    assert len(parsed.text) <= MAX_QUERY_LENGTH
    assert all(re.fullmatch(r"D[0-9]{4}", code) for code in parsed.codes)
    assert all(re.fullmatch(r"D[0-9]{1,4}", prefix) for prefix in parsed.prefixes)
    assert all(re.fullmatch(r"D[0-9]{4}", end) for pair in parsed.ranges for end in pair)
    assert all(first < last for first, last in parsed.ranges)
    assert all(tooth == TEETH[tooth.universal] for tooth in parsed.teeth)
    assert set(parsed.surfaces) <= set(SURFACES)
    assert set(parsed.implied) <= set(FACETS) | {"site"}
    assert not any(word.isspace() or word != word.lower() for word in parsed.words)


@given(st.lists(PIECES, max_size=6).map(" ".join))
def test_a_query_asked_again_as_shown_means_the_same(text: str) -> None:
    parsed = LookupQuery.parse(text)
    assert LookupQuery.parse(parsed.text) == parsed
