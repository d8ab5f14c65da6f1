"""How hard a sentence is to read."""

from __future__ import annotations

import pytest

from cdtdesk.databuild.readability import school_grade, syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [("gum", 1), ("tooth", 1), ("cleaning", 2), ("picture", 2), ("table", 2), ("the", 1), ("infection", 3), ("nth", 1)],
)
def test_syllables_of_everyday_words(word: str, count: int) -> None:
    assert syllables(word) == count


def test_short_everyday_sentences_read_easier_than_trade_language() -> None:
    plain = "We clean your teeth and look at your gums."
    trade = "Periodontal debridement precedes comprehensive evaluation of edematous gingival architecture."
    assert school_grade(plain) < 4 < 12 < school_grade(trade)


def test_two_short_sentences_read_easier_than_one_long_one() -> None:
    words = "we take a picture of the tooth and look at the root of it"
    assert school_grade(f"{words}. {words}.") < school_grade(f"{words} {words}.")


def test_a_text_without_words_has_no_grade() -> None:
    assert school_grade("") == school_grade("12, 14!") == 0.0
