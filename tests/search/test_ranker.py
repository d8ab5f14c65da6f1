"""Ranking over the whole catalog: exact above guess, the code asked for first, whatever is typed answered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cdtdesk.domain.categories import CategoryOfService
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.in_force import Status
from cdtdesk.domain.procedures import Procedure
from cdtdesk.lexicon.words import phrase_key
from cdtdesk.search.ranking import MatchedField, Tier
from cdtdesk.services.lookup import LookupService


def _codes(lookup: LookupService, text: str, limit: int = 200) -> list[str]:
    return [str(found.summary.cdt_code) for found in lookup.search(text, limit).found]


@pytest.fixture(scope="module")
def carriers(procedures: Mapping[CdtCode, Procedure]) -> Mapping[str, set[str]]:
    """For each name and term, as the search reads it, the codes that carry it."""
    found: dict[str, set[str]] = defaultdict(set)
    for procedure in procedures.values():
        for text in (procedure.plain_name, *procedure.terms):
            found[phrase_key(text)].add(procedure.cdt_code)
    return found


@pytest.mark.parametrize("form", ["{}", "{lower}", "{digits}", "code {lower}?", "dd{digits}", "0{digits}"])
def test_each_code_finds_itself_first_however_it_is_typed(
    lookup: LookupService, procedures: Mapping[CdtCode, Procedure], form: str
) -> None:
    for code in procedures:
        found = lookup.search(form.format(code, lower=code.lower(), digits=code.digits), 3).found
        assert (found[0].summary.cdt_code, found[0].hit.matched) == (code, MatchedField.CDT_CODE)


def test_a_code_without_its_leading_nought_finds_itself_first(
    lookup: LookupService, procedures: Mapping[CdtCode, Procedure]
) -> None:
    for code, procedure in procedures.items():
        if code.startswith("D0") and procedure.status is Status.ACTIVE:
            assert _codes(lookup, code.digits[1:], 3)[0] == code


@pytest.mark.parametrize("category", CategoryOfService)
def test_each_name_finds_its_own_code_first(
    lookup: LookupService, procedures: Mapping[CdtCode, Procedure], category: CategoryOfService
) -> None:
    wrong = []
    for procedure in procedures.values():
        if procedure.category_of_service is category:
            found = _codes(lookup, procedure.plain_name, 3)
            if found[:1] != [procedure.cdt_code]:
                wrong.append(f"'{procedure.plain_name}' is {procedure.cdt_code}, found {' '.join(found)}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("category", CategoryOfService)
def test_each_term_finds_the_codes_that_carry_it_before_any_other(
    lookup: LookupService,
    procedures: Mapping[CdtCode, Procedure],
    carriers: Mapping[str, set[str]],
    category: CategoryOfService,
) -> None:
    """A deleted code may stand below codes in force: it is shown when nothing else fits."""
    active = {code for code, procedure in procedures.items() if procedure.status is Status.ACTIVE}
    terms = {term for item in procedures.values() if item.category_of_service is category for term in item.terms}
    wrong = []
    for term in sorted(terms):
        found = _codes(lookup, term)
        wanted = carriers[phrase_key(term)] & active
        if set(found[: len(wanted)]) != wanted or not carriers[phrase_key(term)] <= set(found):
            wrong.append(f"'{term}' belongs to {' '.join(sorted(wanted))}, found {' '.join(found[: len(wanted) + 1])}")
    assert not wrong, "\n".join(wrong)


def test_hits_come_tier_by_tier_with_falling_scores(lookup: LookupService, procedures: Mapping[CdtCode, Procedure]) -> None:
    texts = [procedure.gist for procedure in list(procedures.values())[::40]]
    for text in ["crown", "rct #30", "D27", "apexafication first visit", "extraction", "D1110 crown", *texts]:
        hits = lookup.search(text).ranking.hits
        assert [hit.tier for hit in hits] == sorted(hit.tier for hit in hits), text
        assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True), text
        assert len({hit.cdt_code for hit in hits}) == len(hits), text


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("apexafication first visit", "D3351"),
        ("rct #30", "D3330"),
        ("MOD comp 19", "D2393"),
        ("MOD comp 30", "D2393"),
        ("pulpotomy K", "D3220"),
        ("srp LL 2 teeth", "D4342"),
        ("4bwx", "D0274"),
        ("deep cleaning", "D4341"),
        ("rootcanal molar", "D3330"),
        ("crown porcelain", "D2740"),
        ("limpieza profunda", "D4341"),
        ("laughing gas", "D9230"),
        ("pano", "D0330"),
        ("repair bridge", "D6980"),
        ("pfm pontic noble", "D6242"),
        ("crown pfm hn", "D2750"),
        ("wound 7 cm in layers", "D7912"),
        ("srp whole quadrant", "D4341"),
        ("deep cleaning few teeth", "D4342"),
        ("tooth is killing me", "D0140"),
        ("eyetooth root canal", "D3310"),
        ("donor gum graft second tooth", "D4285"),
        ("limpieza profunda 4 cuadrantes", "D4341"),
    ],
)
def test_front_desk_queries_find_the_code_first(lookup: LookupService, text: str, first: str) -> None:
    assert _codes(lookup, text, 3)[0] == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("buildup molar", "D2950"),
        ("lower molar crown zirconia", "D2740"),
        ("sdf baby molar", "D1354"),
        ("extract lower molar", "D7140"),
        ("clasp broke lower partial", "D5630"),
        ("root canal molar", "D3330"),
    ],
)
def test_what_is_done_to_any_tooth_is_found_whichever_tooth_is_named(lookup: LookupService, text: str, first: str) -> None:
    assert _codes(lookup, text, 3)[0] == first


@pytest.mark.parametrize(("text", "first"), [("adj PLD", "D5422"), ("reline PUD lab", "D5760"), ("adj FLD", "D5411")])
def test_shorthand_that_names_two_things_is_answered_by_what_agrees_with_both(
    lookup: LookupService, text: str, first: str
) -> None:
    assert _codes(lookup, text, 3)[0] == first


@pytest.mark.parametrize("text", ["pull a toooth", "limpieza de addulto", "bitewings 4 pateint", "video visit with denttist"])
def test_a_misspelled_word_that_hardly_matters_changes_nothing(lookup: LookupService, text: str) -> None:
    spelled = text
    for wrong, right in (("toooth", "tooth"), ("addulto", "adulto"), ("pateint", "patient"), ("denttist", "dentist")):
        spelled = spelled.replace(wrong, right)
    assert _codes(lookup, text, 3)[0] == _codes(lookup, spelled, 3)[0]


@pytest.mark.parametrize(
    ("text", "first"), [("comp pero exam", "D0180"), ("alveoplasty no extractiosn", "D7320"), ("ocusal gard soft", "D9945")]
)
def test_a_slip_is_mended_in_what_looks_cut_short_or_is_said_not_to_be(lookup: LookupService, text: str, first: str) -> None:
    assert _codes(lookup, text, 3)[0] == first


@pytest.mark.parametrize(
    ("text", "first", "read_as"),
    [
        ("wizdom tooth", "D7220", "wisdom tooth"),
        ("bild up", "D2950", "build"),
        ("sedashun gas", "D9230", "sedation"),
        ("RTR", "D7250", "root tip removal"),
    ],
)
def test_what_a_misspelling_or_first_letters_stand_for_is_found_and_told(
    lookup: LookupService, text: str, first: str, read_as: str
) -> None:
    result = lookup.search(text)
    assert result.found[0].summary.cdt_code == first
    assert read_as in result.ranking.read_as.values()


@pytest.mark.parametrize(
    ("text", "first"),
    [("impl", "D6010"), ("zirc cr", "D2740"), ("PerioMnt", "D4910"), ("o/d", "D5863"), ("c/-", "D5110"), ("isc", "D6058")],
)
def test_shorthand_is_understood_while_it_is_typed(lookup: LookupService, text: str, first: str) -> None:
    assert _codes(lookup, text, 3)[0] == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("fixed implant denture lower toothless", "D6115"),
        ("temporary fixed implant denture lower toothless", "D6118"),
        ("temporary full upper denture", "D5810"),
    ],
)
def test_what_is_worn_for_a_time_comes_first_when_it_is_asked_for_only(lookup: LookupService, text: str, first: str) -> None:
    assert _codes(lookup, text, 3)[0] == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("resection prosthesis mandibular partial removable", "D5941"),
        ("implant resection prosthesis mandibular partial removable", "D5945"),
        ("impl supp crown noble metal", "D6087"),
        ("abut supp crown PFM noble", "D6061"),
        ("screw retained PFM noble implant crown", "D6083"),
    ],
)
def test_implants_and_porcelain_are_meant_where_they_are_named(lookup: LookupService, text: str, first: str) -> None:
    assert _codes(lookup, text, 3)[0] == first


@pytest.mark.parametrize(("text", "first"), [("overdenchure complete uper", "D5863"), ("wisdon tooth", "D7220")])
def test_another_word_for_a_guess_is_no_surer_than_the_guess(lookup: LookupService, text: str, first: str) -> None:
    assert _codes(lookup, text, 3)[0] == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("medicine on root, no decay", "D1355"),
        ("cleaned under all on 4, didnt take off", "D6180"),
        ("need my loose tooth please taken out now", "D7140"),
        ("silver filling three sides", "D2160"),
        ("I&D EO", "D7520"),
        ("brush bx", "D7288"),
        ("RPD mand cast", "D5214"),
        ("jaw surgery, comp ortho w/ OGS", "D8091"),
        ("LF1", "D7946"),
        ("lefort 1 3 pc", "D7947"),
        ("regen endo 1st", "D3355"),
        ("fish hook in cheek", "D7530"),
        ("office closed, came in 10pm", "D9440"),
        ("see another dentist for opinion", "D9310"),
        ("amoxicillin to go", "D9630"),
        ("septle perforation", "D5922"),
        ("lac 6 cm in layers", "D7912"),
        ("lost crown", "D2920"),
        ("broken appt", "D9986"),
    ],
)
def test_words_of_the_front_desk_are_understood(lookup: LookupService, text: str, first: str) -> None:
    assert _codes(lookup, text, 3)[0] == first


@pytest.mark.parametrize(
    ("text", "far_off"),
    [
        ("crown", {"D1702", "D1713", "D3110"}),
        ("glue", {"D2330"}),
        ("core", {"D4355", "D7950", "D9936"}),
        ("study model", {"D2790", "D5213"}),
        ("video visit", {"D9972"}),
        ("broken denture", {"D7630", "D7680"}),
        ("veneer", {"D9944"}),
        ("missing tooth", {"D9986"}),
        ("broken tooth", {"D9986"}),
        ("perio", {"D1351"}),
        ("recall", {"D7140"}),
        ("nervous", {"D3310"}),
        ("silver diamine", {"D2140"}),
    ],
)
def test_another_sense_of_a_word_brings_in_nothing_far_off(lookup: LookupService, text: str, far_off: set[str]) -> None:
    assert far_off.isdisjoint(_codes(lookup, text, 12))


def test_two_kinds_of_one_thing_do_not_shut_each_other_out(lookup: LookupService) -> None:
    tiers = {hit.cdt_code: hit.tier for hit in lookup.search("adult or child cleaning").ranking.hits}
    assert tiers["D1110"] < Tier.CONTRADICTED
    assert tiers["D1120"] < Tier.CONTRADICTED


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("molar root canal", "root canal molar"),
        ("visit first apexification", "apexification first visit"),
        ("repair bridge", "bridge repair"),
    ],
)
def test_the_order_of_words_does_not_matter_for_what_is_first(lookup: LookupService, text: str, other: str) -> None:
    assert _codes(lookup, text)[0] == _codes(lookup, other)[0]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("D2750-D2753", ["D2750", "D2751", "D2752", "D2753"]),
        ("D1110/D1120", ["D1110", "D1120"]),
        ("D3351 D0274 D0120", ["D3351", "D0274", "D0120"]),
        ("d511", ["D5110"]),
        ("D274", ["D2740", "D0274"]),
        ("274", ["D0274", "D2740"]),
    ],
)
def test_ranges_lists_and_beginnings_find_their_codes_in_order(lookup: LookupService, text: str, codes: list[str]) -> None:
    assert _codes(lookup, text)[: len(codes)] == codes


def test_a_beginning_finds_every_code_in_force_that_begins_so(
    lookup: LookupService, procedures: Mapping[CdtCode, Procedure]
) -> None:
    for prefix in sorted({code[:4] for code in procedures}):
        expected = {code for code in procedures if code.startswith(prefix)}
        assert expected <= set(_codes(lookup, f"{prefix}x", 20)), prefix


@pytest.mark.parametrize("code", ["D3354", "D3427"])
def test_a_deleted_code_is_found_when_typed_and_names_its_successors(lookup: LookupService, code: str) -> None:
    found = lookup.search(code).found[0]
    assert (found.summary.cdt_code, found.summary.status) == (code, Status.DELETED)
    assert found.summary.replaced_by


def test_deleted_codes_stand_below_those_in_force(lookup: LookupService) -> None:
    found = lookup.search("sedation").found
    deleted = [place for place, item in enumerate(found) if item.summary.status is Status.DELETED]
    assert deleted
    assert min(deleted) > max(place for place, item in enumerate(found) if item.summary.status is Status.ACTIVE)


def test_what_the_query_contradicts_stands_below(lookup: LookupService) -> None:
    codes = _codes(lookup, "root canal #8")
    assert codes[0] == "D3310"
    assert "D3330" not in codes or codes.index("D3330") > codes.index("D3310")


def test_what_the_office_picks_moves_up_within_its_tier_only(lookup: LookupService) -> None:
    before = lookup.search("crown").ranking.hits
    tier = [hit for hit in before if hit.tier is before[0].tier]
    assert len(tier) > 3
    picked = tier[3].cdt_code
    after = lookup.search("crown", picked={picked: 1.0}).ranking.hits
    assert [hit.cdt_code for hit in after].index(picked) < 3
    lowest = before[-1]
    lifted = lookup.search("crown", picked={lowest.cdt_code: 1.0}).ranking.hits
    assert lifted[0].cdt_code == before[0].cdt_code
    assert next(hit.tier for hit in lifted if hit.cdt_code == lowest.cdt_code) is lowest.tier


def test_a_guess_never_stands_above_an_exact_hit(lookup: LookupService, procedures: Mapping[CdtCode, Procedure]) -> None:
    guessed = {MatchedField.SPELLING, MatchedField.NEAR_CODE}
    exact_tiers = (Tier.CODE, Tier.CODE_BEGINNING, Tier.EXACT)
    for procedure in list(procedures.values())[::15]:
        hits = lookup.search(f"{procedure.plain_name}").ranking.hits
        places = [place for place, hit in enumerate(hits) if hit.tier in exact_tiers]
        guesses = [place for place, hit in enumerate(hits) if hit.matched in guessed]
        assert not places or not guesses or max(places) < min(guesses), procedure.plain_name


def test_limit_cuts_the_list_and_changes_nothing_else(lookup: LookupService) -> None:
    assert _codes(lookup, "crown", 5) == _codes(lookup, "crown")[:5]


@pytest.mark.parametrize("text", ["qwzx", "zzzz zzzz", "!!!", "", "   "])
def test_nothing_that_fits_is_an_empty_answer(lookup: LookupService, text: str) -> None:
    assert lookup.search(text).found == ()


WEIRD = {
    "ten thousand letters": "x" * 10_000,
    "ten thousand letters in words": "crown " * 1_700,
    "ten thousand different words": " ".join(f"w{number}" for number in range(2_000)),
    "many codes": "D1110 " * 1_700,
    "many teeth": "#1" * 5_000,
    "many dashes": "1-2" * 3_400,
    "control characters": "".join(map(chr, range(32))) + "crown\x7f\x85",
    "nul": "crown\x00molar",
    "emoji": "crown \U0001f9b7\U0001f44d\U0001f3fd",
    "right to left": "\u062a\u0627\u062c crown \u05db\u05ea\u05e8",
    "direction marks": "\u202ecrown\u202c \u200fD1110",
    "lone surrogate": "crown \ud83e",
    "wide digits": "\uff24\uff11\uff11\uff11\uff10",
    "arabic digits": "D\u0661\u0661\u0661\u0660",
    "odd digits": "#\u00b2 tooth \u2460 \u00bd surf",
    "sql": "'; DROP TABLE procedures; --",
    "wildcards": "% _ * ? [a-z] (",
    "long word of one repeated syllable": "rootcanal" * 60,
    "combining marks": "e\u0301" * 3_000,
}


@pytest.mark.parametrize("text", WEIRD.values(), ids=WEIRD)
def test_weird_input_is_answered(lookup: LookupService, text: str) -> None:
    result = lookup.search(text)
    assert all(item.summary.cdt_code in lookup.summaries for item in result.found)


@pytest.mark.parametrize("text", ["crown\x00molar", "crown\u202emolar", "  crown \n molar ", "crown\u00a0molar", "CROWN MOLAR"])
def test_invisible_characters_and_capitals_change_no_answer(lookup: LookupService, text: str) -> None:
    assert _codes(lookup, text) == _codes(lookup, "crown molar")


@pytest.mark.parametrize("text", ["\uff24\uff11\uff11\uff11\uff10", "\uff11\uff11\uff11\uff10"])
def test_full_width_digits_of_a_pasted_code_find_it(lookup: LookupService, text: str) -> None:
    assert _codes(lookup, text)[0] == "D1110"


PIECES = st.sampled_from(
    (
        "crown prophy exam 4bw + , and / & #30 UR MOD srp 1-3 teeth 4+ D2740 d51 D2750-53 18 month old 1.25 cm no metal "
        "without w/ x-ray limpieza first visit additional k fdi 36 two surfaces f/f c/- PerioMnt flouride rootcanal rtr upper"
    ).split()
)


@given(st.lists(PIECES, max_size=12), st.sampled_from(["", " "]))
def test_words_of_the_trade_in_any_order_are_answered_tier_by_tier(
    lookup: LookupService, pieces: list[str], between: str
) -> None:
    hits = lookup.search(between.join(pieces)).ranking.hits
    assert [hit.tier for hit in hits] == sorted(hit.tier for hit in hits)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert len({hit.row for hit in hits}) == len(hits)


@given(st.text(max_size=60))
def test_every_text_is_answered_with_codes_of_the_catalog(lookup: LookupService, text: str) -> None:
    found = lookup.search(text, 20).found
    assert len(found) <= 20
    assert all(item.summary.cdt_code in lookup.summaries for item in found)
    assert all(0 < item.hit.score <= 1 for item in found)
