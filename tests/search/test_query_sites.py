"""Teeth, quadrants, surfaces, counts, ages and sizes in what was typed."""

from __future__ import annotations

import pytest

from cdtdesk.domain.teeth import TEETH
from cdtdesk.search.query import LookupQuery


def _teeth(text: str) -> list[str]:
    return [tooth.universal for tooth in LookupQuery.parse(text).teeth]


@pytest.mark.parametrize("name", [name for name, tooth in TEETH.items() if not tooth.is_supernumerary])
@pytest.mark.parametrize("form", ["rct #{}", "rct # {}", "crown tooth {}", "crown tooth #{}", "pull th {}"])
def test_each_of_the_52_teeth_is_understood_when_it_is_named(name: str, form: str) -> None:
    assert _teeth(form.format(name)) == [name]
    assert _teeth(form.format(name.lower())) == [name]


@pytest.mark.parametrize(
    ("text", "teeth"),
    [
        ("rct 30", ["30"]),
        ("pulpotomy K", ["K"]),
        ("pulpotomy k", ["K"]),
        ("sealants 2 15 18 31", ["2", "15", "18", "31"]),
        ("extract #1, 16, 17 and 32", ["1", "16", "17", "32"]),
        ("bridge 8-10", ["8", "9", "10"]),
        ("crown fdi 36", ["19"]),
        ("crown 46", ["30"]),
        ("tooth14 crown", ["14"]),
        ("resin O on B", ["B"]),
        ("#14 #14 crown", ["14"]),
        ("crown 19 mod", ["19"]),
        ("rct tooth thirty", ["30"]),
        ("crown on number nineteen", ["19"]),
        ("extract tooth twenty-one", ["21"]),
        ("tooth a extraction", ["A"]),
    ],
)
def test_teeth_are_understood_without_a_sign_where_the_words_leave_no_doubt(text: str, teeth: list[str]) -> None:
    assert _teeth(text) == teeth


@pytest.mark.parametrize(
    "text",
    [
        "crown",
        "tooth",
        "the crown of the tooth",
        "kill the nerve",
        "expose the implant",
        "dientes postizos",
        "muela rota",
        "crown #99",
        "tooth 99",
        "first 15 minutes",
        "each additional 15 min",
        "class 2 filling",
        "18 month old exam",
        "2 cm lesion",
        "all on 4 upper",
        "4bwx",
        "3 month recall",
        "age 12",
        "2 surface amalgam",
        "srp 4+ teeth",
        "tooth is killing me",
        "broke a tooth a week ago",
        "tooth i had pulled hurts",
        "nitrous 45 min",
        "child under 3 exam",
        "gingivectomy 4 or more",
        "gardasil shot 2",
        "HPV #2",
        "pfizer booster #3",
        "LeFort 1 3pc",
        "PFM N crown",
        "prophy C",
        "RCT M",
        "P maint",
        "covid 19 test",
        "srp quad 3",
        "e-max crown",
    ],
)
def test_other_numbers_and_letters_are_no_teeth(text: str) -> None:
    assert _teeth(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("srp UR", "upper right"),
        ("srp ul", "upper left"),
        ("srp LL quad", "lower left"),
        ("lrq scaling", "lower right"),
        ("lower left scaling", "lower left"),
        ("max right graft", "upper right"),
        ("mandibular left quadrant", "lower left"),
        ("srp quad 1", "upper right"),
        ("srp Q3", "lower left"),
        ("quadrant 4 scaling 2 teeth", "lower right"),
    ],
)
def test_quadrants_are_understood(text: str, words: str) -> None:
    quadrant = LookupQuery.parse(text).quadrant
    assert quadrant is not None
    assert quadrant.words == words
    assert LookupQuery.parse(text).implied["arch"] == {words.split()[0]}


@pytest.mark.parametrize(
    ("text", "letters", "count"),
    [
        ("MOD comp", "MOD", "3"),
        ("mod comp #14", "MOD", "3"),
        ("DO composite molar", "DO", "2"),
        ("MODBL resin", "MODBL", "5"),
        ("MIFL comp", "MIFL", "4"),
        ("O amalgam", "O", "1"),
        ("buccal amalgam", "B", "1"),
        ("mesial occlusal resin", "MO", "2"),
        ("mesio-occlusal composite", "MO", "2"),
        ("distolingual amalgam", "DL", "2"),
        ("m-o-d composite #3", "MOD", "3"),
        ("M.O.D. amalgam", "MOD", "3"),
        ("d/o comp 14", "DO", "2"),
        ("mod/b comp", "MODB", "4"),
    ],
)
def test_surface_letters_are_counted(text: str, letters: str, count: str) -> None:
    parsed = LookupQuery.parse(text)
    assert parsed.surfaces == letters
    assert parsed.implied["surfaces"] == {count}


@pytest.mark.parametrize("text", ["crown fold", "old filling", "film", "foil", "oil pulling", "bid", "of", "I do"])
def test_words_made_of_surface_letters_are_no_surfaces(text: str) -> None:
    assert LookupQuery.parse(text).surfaces == ""


@pytest.mark.parametrize(
    ("text", "facet", "values"),
    [
        ("2 surf amalgam", "surfaces", {"2"}),
        ("three surface composite", "surfaces", {"3"}),
        ("4 surfaces", "surfaces", {"4"}),
        ("4+ surfaces", "surfaces", {"4", "5"}),
        ("four or more surfaces", "surfaces", {"4", "5"}),
        ("srp 4+ teeth", "teeth", {"4", "5", "6", "7", "8"}),
        ("srp 1-3 teeth", "teeth", {"1", "2", "3"}),
        ("srp 1-3", "teeth", {"1", "2", "3"}),
        ("srp LL 2 teeth", "teeth", {"2"}),
        ("scaling five teeth", "teeth", {"5"}),
        ("4bwx", "images", {"4"}),
        ("2 bitewings", "images", {"2"}),
        ("bitewings x 4", "images", {"4"}),
        ("four bitewings", "images", {"4"}),
        ("lesion 2 cm", "size", {"over 1.25 cm"}),
        ("lesion 0.9cm", "size", {"up to 1.25 cm"}),
        ("lesion 8 mm", "size", {"up to 1.25 cm"}),
        ("lesion 15mm", "size", {"over 1.25 cm"}),
        ("lesion over 1.25", "size", {"over 1.25 cm"}),
        ("lesion up to 1.25", "size", {"up to 1.25 cm"}),
        ("amalgam 4+", "surfaces", {"4", "5"}),
        ("Am2", "surfaces", {"2"}),
        ("CompA1", "surfaces", {"1"}),
        ("CompP3", "surfaces", {"3"}),
        ("alveo LL 5 exts", "teeth", {"5"}),
        ("SRP4+", "teeth", {"4", "5", "6", "7", "8"}),
        ("osseous 4 tieth", "teeth", {"4"}),
        ("lesion greatr than 1.25 cm", "size", {"over 1.25 cm"}),
        ("exam of my 6 yr olds teeth", "patient", {"child"}),
        ("silver filling 3 sides", "surfaces", {"3"}),
        ("srp 4 quads", "teeth", {"4", "5", "6", "7", "8"}),
        ("deep cleaning one quadrant", "teeth", {"4", "5", "6", "7", "8"}),
        ("srp 1-3 teeth all quads", "teeth", {"1", "2", "3"}),
        ("bitewing just one", "images", {"1"}),
        ("18 films", "images", {"full mouth"}),
        ("single surface composite", "surfaces", {"1"}),
        ("composite x2 surfaces", "surfaces", {"2"}),
        ("gingivectomy 4 or more", "teeth", {"4", "5", "6", "7", "8"}),
        ("alveoloplasty 3 tooth spaces", "teeth", {"3"}),
        ("deep cleaning one tooth", "teeth", {"1"}),
        ("limpieza profunda 4 cuadrantes", "teeth", {"4", "5", "6", "7", "8"}),
        ("lesion >1.25cm", "size", {"over 1.25 cm"}),
        ("cyst greater than 1.25 cm", "size", {"over 1.25 cm"}),
        ("18 month old exam", "patient", {"under 3"}),
        ("2 yr old exam", "patient", {"under 3"}),
        ("9 year old cleaning", "patient", {"child"}),
        ("45 yo cleaning", "patient", {"adolescent", "adult"}),
        ("rct #30", "tooth_class", {"molar"}),
        ("rct #30", "dentition", {"permanent"}),
        ("rct #30", "arch", {"lower"}),
        ("crown A", "dentition", {"primary"}),
        ("crown #4", "tooth_class", {"premolar"}),
        ("MIFL comp", "tooth_class", {"anterior"}),
    ],
)
def test_facts_follow_from_counts_sizes_ages_and_teeth(text: str, facet: str, values: set[str]) -> None:
    assert values <= LookupQuery.parse(text).implied[facet]
    assert LookupQuery.parse(text).implied[facet] <= values | {"adult"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("wound 7cm", ("wound", "over", "5", "cm")),
        ("laceration 30 mm", ("laceration", "up", "5", "cm")),
        ("stitches over 5 cm", ("stitches", "over", "5", "cm")),
    ],
)
def test_the_length_of_a_wound_is_said_as_the_codes_for_wounds_say_it(text: str, words: tuple[str, ...]) -> None:
    parsed = LookupQuery.parse(text)
    assert parsed.words == words
    assert "size" not in parsed.implied


@pytest.mark.parametrize(
    ("text", "teeth"),
    [
        ("gingivectomy 6-8", ["6", "7", "8"]),
        ("gv 6-8", ["6", "7", "8"]),
        ("srp 2-4", ["2", "3", "4"]),
        ("srp 1-3", []),
        ("srp 4-8", []),
        ("gum surgery 5-8 teeth", []),
    ],
)
def test_a_span_that_no_code_counts_names_the_teeth_themselves(text: str, teeth: list[str]) -> None:
    assert _teeth(text) == teeth


@pytest.mark.parametrize("text", ["came in 9pm", "seen at 2am", "met at 7:30 pm"])
def test_an_hour_at_night_is_after_hours(text: str) -> None:
    assert LookupQuery.parse(text).words[-2:] == ("after", "hours")
    assert _teeth(text) == []


@pytest.mark.parametrize("text", ["3 am MO", "#8 pm", "crown 13 pm"])
def test_what_may_be_an_amalgam_or_a_premolar_is_no_hour(text: str) -> None:
    assert "hours" not in LookupQuery.parse(text).words
    assert len(_teeth(text)) == 1


def test_both_sides_are_two_surfaces_with_a_filling_only() -> None:
    assert LookupQuery.parse("b/l spacer").words == ("bilateral", "spacer")
    assert LookupQuery.parse("comp b/l #5").surfaces == "BL"


def test_an_edge_or_a_corner_is_no_surface() -> None:
    assert "surfaces" not in LookupQuery.parse("incisal angle composite").implied
    assert LookupQuery.parse("incisal composite").surfaces == "I"


def test_what_was_understood_as_a_site_is_not_searched_as_a_word() -> None:
    assert LookupQuery.parse("MOD comp #14").words == ("comp",)
    assert LookupQuery.parse("srp LL 2 teeth").words == ("srp",)
    assert LookupQuery.parse("4bwx").words == ("bwx",)


@pytest.mark.parametrize(
    ("text", "facet", "values"),
    [
        ("amalgum 3 surfce", "surfaces", {"3"}),
        ("onlay 4 suurfaces", "surfaces", {"4"}),
        ("am 2s", "surfaces", {"2"}),
        ("empaste blanco dos caras", "surfaces", {"2"}),
        ("1 bitwwing", "images", {"1"}),
        ("bitewigns 2", "images", {"2"}),
        ("gingivectomy 4 teth", "teeth", {"4"}),
    ],
)
def test_counts_are_understood_of_what_is_misspelled(text: str, facet: str, values: set[str]) -> None:
    assert LookupQuery.parse(text).implied[facet] == values


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("MID #9 composite", "MID"),
        ("MOD compsit 3", "MOD"),
        ("adj FLD", ""),
        ("OD max", ""),
        ("RCT BI", ""),
        ("FLD comp 8", "FLD"),
        ("OFD 1-3", ""),
        ("IO photos", ""),
        ("FL varnish", ""),
        ("called her MD", ""),
        ("FB #32", ""),
        ("OB clearance", ""),
        ("MOD 14", "MOD"),
        ("MODBL", "MODBL"),
    ],
)
def test_letters_that_also_name_something_else_are_surfaces_with_a_filling_only(text: str, surfaces: str) -> None:
    assert LookupQuery.parse(text).surfaces == surfaces


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("RPD L", ("rpd", "lower")),
        ("U complete denture", ("upper", "complete", "denture")),
        ("oral eval <3 yrs", ("oral", "eval", "under", "3")),
        ("CompP3", ("comp", "posterior")),
        ("composite L #8", ("composite",)),
    ],
)
def test_letters_and_signs_with_one_meaning_there_become_words(text: str, words: tuple[str, ...]) -> None:
    assert LookupQuery.parse(text).words == words
