"""Code numbers: what is one, and what is said of a text that is none."""

from __future__ import annotations

import doctest
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cdtdesk.domain import codes
from cdtdesk.domain.codes import CdtCode, NotACdtCode


def test_examples_in_the_module_hold() -> None:
    results = doctest.testmod(codes)
    assert results.attempted > 0
    assert results.failed == 0


@pytest.mark.parametrize("text", ["D0120", "d0120", " D0120", "d0120\n"])
def test_d_and_four_digits_are_a_code_in_upper_case(text: str) -> None:
    assert CdtCode(text) == "D0120"
    assert isinstance(CdtCode(text), str)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "D",
        "0120",
        "D012",
        "D01200",
        "D 0120",
        "E0120",
        "DO120",
        "D-120",
        "crown",
        "D\u0660\u0661\u0662\u0660",
        "D\uff10\uff11\uff12\uff10",
    ],
)
def test_any_other_text_is_refused_with_a_sentence_that_shows_a_right_one(text: str) -> None:
    with pytest.raises(NotACdtCode, match=r"type D and four digits, for example D0120\.$") as refusal:
        CdtCode(text)
    assert f"'{text}'" in str(refusal.value)


def test_a_pasted_page_is_refused_with_a_short_sentence() -> None:
    with pytest.raises(NotACdtCode) as refusal:
        CdtCode("word " * 5_000)
    assert len(str(refusal.value)) < 140


@given(st.text())
def test_every_text_is_either_a_well_formed_code_or_refused(text: str) -> None:
    try:
        code = CdtCode(text)
    except NotACdtCode:
        assert not re.fullmatch(r"[dD][0-9]{4}", text)
    else:
        assert re.fullmatch(r"D[0-9]{4}", code)
        assert code == text.strip().upper()


def test_digits_are_the_code_without_its_letter() -> None:
    assert CdtCode("D0120").digits == "0120"


def test_a_code_can_be_looked_up_among_plain_texts() -> None:
    assert {"D0120": "exam"}[CdtCode("d0120")] == "exam"
