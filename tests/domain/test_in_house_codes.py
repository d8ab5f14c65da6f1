"""The office's own code numbers, never mistaken for CDT's."""

from __future__ import annotations

import pytest

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.in_house_codes import InHouseNumber, NotAnInHouseCode, any_code


@pytest.mark.parametrize(
    ("typed", "code"), [("bleach-kit", "BLEACH-KIT"), (" d1110.1 ", "D1110.1"), ("D11101", "D11101"), ("7", "7")]
)
def test_own_numbers_are_written_one_way(typed: str, code: str) -> None:
    assert InHouseNumber(typed) == code


@pytest.mark.parametrize("typed", ["D1110", "d1110", "D1110-D1120", "", "two words", "a" * 16, "-x", "é1", "A & B"])
def test_cdt_numbers_and_loose_texts_are_refused_in_a_sentence(typed: str) -> None:
    with pytest.raises(NotAnInHouseCode) as raised:
        InHouseNumber(typed)
    assert ": " in str(raised.value)


def test_any_code_is_one_or_the_other() -> None:
    assert type(any_code("d0120")) is CdtCode
    assert type(any_code("d0120.1")) is InHouseNumber
    with pytest.raises(NotAnInHouseCode):
        any_code("no code")
