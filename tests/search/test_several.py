"""Several services in one query: each one's best code first, in the order asked; one service stays one."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from cdtdesk.search.query import LookupQuery
from cdtdesk.search.ranking import Tier
from cdtdesk.search.several import says_the_same
from cdtdesk.services.lookup import LookupService


def _codes(lookup: LookupService, text: str, limit: int = 200) -> list[str]:
    return [str(found.summary.cdt_code) for found in lookup.search(text, limit).found]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("prophy + fl varnish", ["D1110", "D1206"]),
        ("exam, 4bw and prophy", ["D0120", "D0274", "D1110"]),
        ("fmx & comp exam", ["D0210", "D0150"]),
        ("exam with pano", ["D0120", "D0330"]),
        ("rct, bu, crown 19", ["D3330", "D2950", "D2740"]),
        ("pulpotomy and ssc on K", ["D3220", "D2930"]),
        ("limpieza y examen", ["D1110", "D0120"]),
        ("EXAM/PROPHY/PANO", ["D0120", "D1110", "D0330"]),
        ("extraction; nitrous", ["D7140", "D9230"]),
        ("crown no metal + pano", ["D2740", "D0330"]),
    ],
)
def test_each_service_comes_first_in_the_order_asked(lookup: LookupService, text: str, codes: Sequence[str]) -> None:
    assert _codes(lookup, text)[: len(codes)] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [("4bw prophy exam pano", ["D0274", "D1110", "D0120", "D0330"]), ("pano prophy", ["D0330", "D1110"])],
)
def test_services_may_follow_each_other_with_nothing_between(lookup: LookupService, text: str, codes: Sequence[str]) -> None:
    assert _codes(lookup, text)[: len(codes)] == codes


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("periodontal scaling and root planing 1-3 teeth", "D4342"),
        ("post and core", "D2954"),
        ("custom post and core under a crown", "D2952"),
        ("alveo 4+ w/ exts", "D7310"),
        ("alveoloplasty with exrtactions 2 teeth", "D7311"),
    ],
)
def test_a_name_with_a_joining_word_or_sign_in_it_is_one_service(lookup: LookupService, text: str, first: str) -> None:
    assert _codes(lookup, text)[0] == first


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("upper and lower dentures", ["D5110", "D5120"]),
        ("lower and upper dentures", ["D5120", "D5110"]),
        ("f/f", ["D5110", "D5120"]),
        ("kid exam and cleaning", ["D0120", "D1120"]),
        ("rct and crown #30", ["D3330", "D2740"]),
    ],
)
def test_a_place_a_patient_or_a_tooth_said_once_is_said_for_all(lookup: LookupService, text: str, codes: Sequence[str]) -> None:
    assert set(_codes(lookup, text)[: len(codes)]) == set(codes)


@pytest.mark.parametrize(
    "text",
    [
        "scaling and root planing",
        "incision and drainage",
        "crown buildup",
        "implant crown",
        "root canal molar",
        "filling, white, back tooth",
        "extraction, surgical",
        "scaling, one quadrant, 5 teeth",
        "denture adjustment and repair",
        "D1110 and D0120",
        "#3 and #14 sealant",
        "resin to gold bridge crown",
        "crown",
        "",
    ],
)
def test_one_service_stays_one(lookup: LookupService, text: str) -> None:
    assert Tier.ONE_OF_SEVERAL not in {hit.tier for hit in lookup.search(text).ranking.hits}


def test_what_is_called_just_so_stays_first(lookup: LookupService) -> None:
    assert _codes(lookup, "post and core")[0] in {"D2952", "D2954"}
    assert lookup.search("post and core").ranking.hits[0].tier is Tier.EXACT


@pytest.mark.parametrize(
    "text", ["prophy + fl varnish", "exam, 4bw and prophy", "rct, bu, crown 19", "upper and lower dentures"]
)
def test_no_code_is_listed_twice_and_scores_fall(lookup: LookupService, text: str) -> None:
    hits = lookup.search(text).ranking.hits
    assert len({hit.row for hit in hits}) == len(hits)
    assert [hit.tier for hit in hits] == sorted(hit.tier for hit in hits)
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)


def test_the_words_of_every_service_are_marked(lookup: LookupService) -> None:
    assert {"prophy", "pano"} <= lookup.search("prophy + pano").ranking.matched_stems


def test_a_misspelled_service_is_told(lookup: LookupService) -> None:
    ranking = lookup.search("prophy and panaramic").ranking
    assert [hit.cdt_code for hit in ranking.hits[:2]] == ["D1110", "D0330"]
    assert ranking.read_as["panaramic"] == "panoramic"


def test_what_the_office_picked_moves_up_within_a_service(lookup: LookupService) -> None:
    plain = [hit.cdt_code for hit in lookup.search("pano + crown").ranking.hits[:2]]
    other = next(code for code in _codes(lookup, "crown") if code not in plain)
    picked = [hit.cdt_code for hit in lookup.search("pano + crown", picked={other: 1.0}).ranking.hits[:2]]
    assert plain[0] == picked[0] == "D0330"
    assert picked[1] == other


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("post and core", "Post & core", True),
        ("exam with pano", "exam and pano", False),
        ("implant crown", "implant and crown", False),
        ("crown + post", "crown and post", True),
    ],
)
def test_texts_say_the_same_but_for_the_sign_that_joins(one: str, other: str, same: bool) -> None:
    assert says_the_same(one, other) is same


def test_a_query_of_many_services_is_answered_as_one(lookup: LookupService) -> None:
    text = " + ".join(["exam", "pano", "prophy", "crown", "extraction", "fluoride", "sealant", "implant"])
    assert LookupQuery.parse(text).words
    assert Tier.ONE_OF_SEVERAL not in {hit.tier for hit in lookup.search(text).ranking.hits}
