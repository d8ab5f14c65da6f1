"""What a search returns: order of tiers, scores, and the places to mark."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cdtdesk.lexicon.words import stem, stems_of, words_of
from cdtdesk.search.query import LookupQuery
from cdtdesk.search.ranking import Hit, MatchedField, Ranking, Tier, match_spans


def _marked(text: str, *words: str) -> list[str]:
    return [text[start:end] for start, end in match_spans(text, frozenset(map(stem, words)))]


@pytest.mark.parametrize(
    ("text", "words", "marked"),
    [
        ("Root canal, molar", ["canal"], ["canal"]),
        ("Root canal, molar", ["root", "canal"], ["Root canal"]),
        ("Root canal, molar", ["root", "molar"], ["Root", "molar"]),
        ("Crowns on a crown", ["crown"], ["Crowns", "crown"]),
        ("Filling, two surfaces", ["fill"], ["Filling"]),
        ("Limpieza profunda, encías", ["encias"], ["encías"]),
        ("Sealant", ["crown"], []),
        ("Porcelain-on-metal crown, high noble", ["highnoble"], ["high noble"]),
        ("Re-check of a known problem", ["recheck"], ["Re-check"]),
        ("", ["crown"], []),
        ("Root canal", [], []),
    ],
)
def test_the_words_found_are_marked_where_they_stand(text: str, words: list[str], marked: list[str]) -> None:
    assert _marked(text, *words) == marked


@given(st.text(), st.frozensets(st.sampled_from(["crown", "root", "a", "ss", "1", "first", "xray"])))
def test_marks_lie_inside_the_text_in_order_and_apart(text: str, stems: frozenset[str]) -> None:
    end_before = 0
    for start, end in match_spans(text, stems):
        assert end_before <= start < end <= len(text)
        end_before = end


@given(st.lists(st.sampled_from("Crown crowns, root. (canal) of the first x\u00edz".split()), min_size=1).map(" ".join))
def test_every_mark_is_a_word_that_was_looked_for(text: str) -> None:
    wanted = frozenset({"crown", "canal"})
    for start, end in match_spans(text, wanted):
        assert {stem(word) for word in words_of(text[start:end])} <= wanted
    assert bool(match_spans(text, wanted)) is bool(wanted & set(stems_of(text)))


def _hit(tier: Tier, strength: float) -> Hit:
    return Hit("D0120", 1, tier, strength, MatchedField.TERM)


@given(st.sampled_from(list(Tier)), st.sampled_from(list(Tier)), st.floats(-1, 2), st.floats(-1, 2))
def test_no_strength_lifts_a_hit_out_of_its_tier(one: Tier, other: Tier, strength: float, other_strength: float) -> None:
    left, right = _hit(one, strength).score, _hit(other, other_strength).score
    assert 0 < left <= 1
    if one < other:
        assert left > right


def test_an_answer_knows_where_hits_for_all_words_end() -> None:
    hits = (_hit(Tier.EXACT, 1), _hit(Tier.ALL_WORDS, 1), _hit(Tier.SOME_WORDS, 1), _hit(Tier.DELETED, 1))
    query = LookupQuery.parse("crown")
    assert Ranking(query, hits, {}, frozenset()).first_partial == 2
    assert Ranking(query, hits[:2], {}, frozenset()).first_partial == 2
    assert Ranking(query, (), {}, frozenset()).first_partial == 0
