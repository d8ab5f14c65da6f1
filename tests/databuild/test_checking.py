"""Each rule of ``data/README.md`` that can be measured: one bad record, one breach that names file, code and field."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from cdtdesk.databuild.checking import sentences

if TYPE_CHECKING:
    from tests.databuild.conftest import SmallData

FILE = "diagnostic.toml"
MISSING = object()
REQUIRED = (
    "subcategory plain_name gist explanation use_when counted_per claim attachments chart_facts limits patient_words "
    "patient_words_es terms facets use sources checked"
).split()

# (changed field, its new value, field named by the breach, words of the message)
BAD_FIELDS: list[tuple[str, Any, str, str]] = [
    ("plain_name", "x" * 61, "plain_name", "61 characters, at most 60"),
    ("plain_name", "", "plain_name", "is empty"),
    ("plain_name", "BLUE LAMP, LATER LOOK", "plain_name", "is also the name of D0001"),
    ("subcategory", "", "subcategory", "is empty"),
    ("gist", "x" * 141, "gist", "141 characters, at most 140"),
    ("gist", "", "gist", "is empty"),
    ("explanation", "Only one sentence stands here.", "explanation", "1 sentences"),
    ("explanation", "One. Two. Three. Four. Five. Six.", "explanation", "6 sentences"),
    ("explanation", "", "explanation", "is empty"),
    ("use_when", [], "use_when", "0 entries"),
    ("use_when", [f"Point {number}" for number in range(6)], "use_when", "6 entries"),
    ("use_when", ["x" * 161], "use_when", "161 characters, at most 160"),
    ("attachments", [f"Image {number}" for number in range(6)], "attachments", "6 entries"),
    ("attachments", ["x" * 161], "attachments", "161 characters"),
    ("chart_facts", [], "chart_facts", "0 entries"),
    ("chart_facts", [f"Fact {number}" for number in range(8)], "chart_facts", "8 entries"),
    ("chart_facts", ["x" * 161], "chart_facts", "161 characters"),
    ("limits", [], "limits", "0 entries"),
    ("limits", [f"Many plans {number}" for number in range(6)], "limits", "6 entries"),
    ("limits", ["Paid once a year"], "limits", "speak of plans in general"),
    ("patient_words", "x " * 120, "patient_words", "at most 220"),
    ("patient_words", "We look. You rest.", "patient_words", "one sentence"),
    ("patient_words", "", "patient_words", "is empty"),
    (
        "patient_words",
        "Fluorescence-assisted periodontal examination facilitates identification of inflammatory pathology.",
        "patient_words",
        "school grade",
    ),
    ("patient_words_es", "We will hold a blue lamp over your gums.", "patient_words_es", "is the English sentence"),
    ("patient_words_es", "", "patient_words_es", "is empty"),
    ("patient_words_es", "Miramos. Usted descansa.", "patient_words_es", "one sentence"),
    ("patient_words_es", "luz " * 60, "patient_words_es", "at most 220"),
    ("terms", ["lamp", "glow"], "terms", "2 entries"),
    ("terms", [f"lamp {number}" for number in range(41)], "terms", "41 entries"),
    ("terms", ["lamp", "glow", "LAMP"], "terms", "holds a term twice"),
    ("terms", ["lamp", "glow", "Blue Lamp, First Look"], "terms", "is the plain_name already"),
    ("terms", ["lamp", "glow", "x" * 61], "terms", "must have 1 to 60 characters"),
    ("terms", ["lamp", "glow", " "], "terms", "must have 1 to 60 characters"),
    ("claim", {"site": "quadrant", "surfaces": True}, "claim", "surfaces can only be given for a tooth"),
    ("claim", {"site": "tooth", "surfaces": True}, "facets", "must say how many"),
    ("claim", {"site": "mouth", "surfaces": False}, "claim.site", "'mouth' is not one of"),
    ("claim", {"site": "none"}, "claim.surfaces", "is missing"),
    ("claim", {"site": "none", "surfaces": False, "box": 25}, "claim.box", "is not a field"),
    ("checked", "November 2026", "checked", "is not a month such as 2026-11"),
    ("checked", "2026-13", "checked", "is not a month such as 2026-11"),
    ("sources", [], "sources", "0 entries"),
    ("sources", ["hearsay"], "sources", "'hearsay' is not in sources.toml"),
    ("not_for", [{"cdt_code": "D0009", "difference": "Other"}], "not_for", "D0009, which does not exist"),
    ("not_for", [{"cdt_code": "D0003", "difference": "Other"}], "not_for", "D0003, which is deleted"),
    ("not_for", [{"cdt_code": "D0001", "difference": "Other"}], "not_for", "names the code itself"),
    ("not_for", [{"cdt_code": "D0002", "difference": "x" * 161}], "not_for", "161 characters, must have 1 to 160"),
    ("not_for", [{"cdt_code": "D0002", "difference": ""}], "not_for", "0 characters, must have 1 to 160"),
    ("not_for", [{"cdt_code": "D0002"}], "not_for[0].difference", "is missing"),
    ("not_for", [{"cdt_code": "lamp", "difference": "Other"}], "not_for[0].cdt_code", "is not a CDT code"),
    ("same_visit", [{"cdt_code": "D0009", "kind": "usual", "reason": "So"}], "same_visit", "D0009, which does not exist"),
    ("same_visit", [{"cdt_code": "D0003", "kind": "usual", "reason": "So"}], "same_visit", "D0003, which is deleted"),
    ("same_visit", [{"cdt_code": "D0001", "kind": "usual", "reason": "So"}], "same_visit", "names the code itself"),
    ("same_visit", [{"cdt_code": "D0002", "kind": "usual", "reason": ""}], "same_visit", "0 characters, must have 1 to 160"),
    ("same_visit", [{"cdt_code": "D0002", "kind": "never", "reason": "So"}], "same_visit[0].kind", "'never' is not one of"),
    ("revised", [2019, 2016], "revised", "must be in order"),
    ("replaced_by", ["D0002"], "replaced_by", "only a deleted code is replaced"),
    ("counted_per", "jaw", "counted_per", "'jaw' is not one of"),
    ("use", "daily", "use", "'daily' is not one of"),
    ("facets", {"arch": ["middle"]}, "facets.arch", "'middle' is not in the closed list"),
    ("facets", {"colour": ["blue"]}, "facets.colour", "'blue' is not in the closed list"),
    ("added", "2014", "added", "neither an edition year nor a date"),
    ("added", 14, "added", "neither an edition year nor a date"),
    ("added", 2099, "added", "neither an edition year nor a date"),
    ("added", True, "added", "neither an edition year nor a date"),
    ("revised", ["2014"], "revised", "neither an edition year nor a date"),
    ("explanation", 5, "explanation", "must be str, not int"),
    ("use_when", "The lamp was lit", "use_when", "must be list, not str"),
    ("use_when", [1, 2], "use_when", "must be a list of texts"),
    ("not_for", ["D0002"], "not_for", "must be a list of tables"),
    ("claim", "tooth", "claim", "must be dict, not str"),
    ("colour", "blue", "colour", "is not a field of this record"),
    *((name, MISSING, name, "is missing") for name in REQUIRED),
]


def test_a_folder_that_keeps_every_rule_has_no_breach(small_data: SmallData) -> None:
    assert small_data.breaches() == []


@pytest.mark.parametrize(
    ("changed", "value", "field", "words"), BAD_FIELDS, ids=[f"{item[0]}: {item[3]}" for item in BAD_FIELDS]
)
def test_a_broken_rule_names_file_code_and_field(
    small_data: SmallData, changed: str, value: Any, field: str, words: str
) -> None:
    record = small_data.record("D0001")
    if value is MISSING:
        del record[changed]
    else:
        record[changed] = value
    found = small_data.breaches()
    told = [breach for breach in found if breach.field == field and words in breach.message]
    assert told, found
    assert {breach.file for breach in told} == {FILE}
    assert {breach.record for breach in told} <= {"D0001", "D0002"}
    assert str(told[0]).startswith(f"{FILE}: {told[0].record}: {field}: ")


def _give(cdt_code: str, **fields: Any) -> Callable[[SmallData], None]:
    def change(data: SmallData) -> None:
        data.record(cdt_code).update(fields)

    return change


def _each(**fields: Any) -> Callable[[SmallData], None]:
    """Give the same fields to twelve further records, each with a name and gist of its own."""

    def change(data: SmallData) -> None:
        for number in range(12):
            words = "apple birch cedar daisy elder fern grape holly ivy juniper kelp lotus".split()[number]
            data.codes.append(
                data.record("D0002")
                | {
                    "cdt_code": f"D01{number:02}",
                    "plain_name": words,
                    "gist": words * 4,
                    "explanation": f"First {words}. Then {words}.",
                    "use_when": [f"When {words}"],
                    "chart_facts": [f"Fact of {words}"],
                    "limits": [f"Many plans limit {words}"],
                    "patient_words": f"We look at {words}.",
                    "patient_words_es": f"Vemos {words}.",
                    "same_visit": [],
                }
                | fields
            )

    return change


BAD_TOGETHER: list[tuple[str, Callable[[SmallData], None], str, str, str]] = [
    ("same name", _give("D0002", plain_name="blue LAMP, first look"), "D0002", "plain_name", "also the name of D0001"),
    ("same gist", _give("D0002", gist="A lamp is held over a gum to see whether they glow"), "D0002", "gist", "gist of D0001"),
    ("shared explanation", _each(explanation="They share this. It says nothing."), "D0103", "explanation", "shares"),
    ("shared patient words", _each(patient_words="We look."), "D0103", "patient_words", "shares"),
    ("shared chart fact", _each(chart_facts=["The same fact"]), "D0110", "chart_facts", "shares"),
    ("shared limit", _each(limits=["Many plans pay this"]), "D0110", "limits", "shares"),
    ("deleted too early", _give("D0003", added=2020), "D0003", "deleted", "is not later than added"),
    ("unknown successor", _give("D0003", replaced_by=["D0009"]), "D0003", "replaced_by", "does not exist"),
    ("deleted code without words", _give("D0003", terms=[]), "D0003", "terms", "0 entries"),
]


@pytest.mark.parametrize(
    ("change", "record", "field", "words"), [item[1:] for item in BAD_TOGETHER], ids=[item[0] for item in BAD_TOGETHER]
)
def test_records_that_break_a_rule_together_are_named(
    small_data: SmallData, change: Callable[[SmallData], None], record: str, field: str, words: str
) -> None:
    change(small_data)
    found = small_data.breaches()
    told = [breach for breach in found if breach.field == field and words in breach.message]
    assert {(breach.file, breach.record) for breach in told} == {(FILE, record)}, found


def test_a_few_records_may_share_a_point_and_a_declared_phrase_any_number(small_data: SmallData) -> None:
    _each(chart_facts=["Date and teeth"])(small_data)
    assert [breach.field for breach in small_data.breaches()] == ["chart_facts"]
    small_data.phrases = ["Date and teeth"]
    assert small_data.breaches() == []


def _conflicts(*codes: str) -> list[dict[str, str]]:
    return [{"cdt_code": code, "kind": "conflict", "reason": f"Not on the day of {code}"} for code in codes]


@pytest.mark.parametrize(("teller", "silent"), [("D0001", "D0002"), ("D0002", "D0001")])
def test_a_conflict_told_on_one_side_only_names_both_codes(small_data: SmallData, teller: str, silent: str) -> None:
    _give(silent, same_visit=[])(small_data)
    assert [str(breach) for breach in small_data.breaches()] == [
        f"{FILE}: {silent}: same_visit: {teller} tells of a conflict with {silent}: tell it here too, as seen from {silent}"
    ]


def test_a_usual_companion_is_no_answer_to_a_conflict(small_data: SmallData) -> None:
    small_data.record("D0002")["same_visit"][0]["kind"] = "usual"
    assert [(breach.record, breach.field) for breach in small_data.breaches()] == [("D0002", "same_visit")]


def test_a_usual_companion_may_be_told_on_one_side_only(small_data: SmallData) -> None:
    small_data.record("D0001")["same_visit"][0]["kind"] = "usual"
    _give("D0002", same_visit=[])(small_data)
    assert small_data.breaches() == []


def test_a_conflict_that_a_deleted_record_tells_need_not_be_answered(small_data: SmallData) -> None:
    _give("D0003", same_visit=_conflicts("D0001"))(small_data)
    assert small_data.breaches() == []


def _tell_on_both(data: SmallData, cdt_code: str, others: list[str]) -> None:
    _each()(data)
    _give(cdt_code, same_visit=_conflicts(*others))(data)
    for other in others:
        _give(other, same_visit=_conflicts(cdt_code))(data)


@pytest.mark.parametrize(("count", "owed"), [(5, True), (6, False)])
def test_a_record_that_tells_of_six_conflicts_need_not_tell_of_a_seventh(small_data: SmallData, count: int, owed: bool) -> None:
    _tell_on_both(small_data, "D0002", [f"D010{number}" for number in range(count)])
    assert [(breach.record, breach.field) for breach in small_data.breaches()] == [("D0002", "same_visit")] * owed


def test_a_seventh_conflict_is_one_too_many(small_data: SmallData) -> None:
    _tell_on_both(small_data, "D0002", ["D0001", *(f"D010{number}" for number in range(6))])
    assert [str(breach) for breach in small_data.breaches()] == [
        f"{FILE}: D0002: same_visit: has 7 conflicts, at most 6: keep the most useful"
    ]


def test_a_deleted_code_may_be_short_and_may_point_to_deleted_ones(small_data: SmallData) -> None:
    small_data.codes.append(
        small_data.record("D0003")
        | {
            "cdt_code": "D0004",
            "plain_name": "Green lamp",
            "gist": "Neither red nor blue",
            "explanation": "It ended with the red one.",
            "patient_words": "This was the green lamp.",
            "patient_words_es": "Era la luz verde.",
            "not_for": [{"cdt_code": "D0003", "difference": "Red"}],
        }
    )
    assert small_data.breaches() == []


def _answers(*pairs: str) -> list[dict[str, Any]]:
    """Answers of one word, each with the codes after it."""
    return [{"answer": pair.split(" ")[0], "cdt_codes": pair.split()[1:]} for pair in pairs]


BAD_SETS: list[tuple[str, Any, str, str]] = [
    ("question", "Which look was it", "question", "one question"),
    ("question", "x" * 120 + "?", "question", "at most 120"),
    ("answers", _answers("No D0001"), "answers", "at least two"),
    ("answers", _answers("No D0001", "Yes D0009"), "answers", "D0009 does not exist"),
    ("answers", _answers("No D0001", "Yes D0003"), "answers", "D0003 is deleted"),
    ("answers", _answers("No D0001 D0002", "Yes D0002"), "answers", "lead to the same code twice"),
    ("answers", _answers(" D0001", "Yes D0002"), "answers", "1 to 70 characters"),
    ("answers", _answers(f"{'x' * 71} D0001", "Yes D0002"), "answers", "1 to 70 characters"),
    ("hint", "Look closer", "hint", "is not a field"),
    ("question", MISSING, "question", "is missing"),
    ("answers", MISSING, "answers", "is missing"),
]


@pytest.mark.parametrize(("changed", "value", "field", "words"), BAD_SETS, ids=[item[3] for item in BAD_SETS])
def test_a_look_alike_set_that_does_not_decide_is_named(
    small_data: SmallData, changed: str, value: Any, field: str, words: str
) -> None:
    if value is MISSING:
        del small_data.sets[0][changed]
    else:
        small_data.sets[0][changed] = value
    found = small_data.breaches()
    told = [breach for breach in found if breach.field == field and words in breach.message]
    assert [(breach.file, breach.record) for breach in told] == [("lookalikes.toml", "which-look")], found


def test_two_sets_of_one_name_are_named(small_data: SmallData) -> None:
    small_data.sets.append(small_data.sets[0])
    assert [str(breach) for breach in small_data.breaches()] == ["lookalikes.toml: which-look: name: is used twice"]


def word(term: str, **fields: Any) -> dict[str, Any]:
    """A good entry of the glossary with some ``fields`` of another kind."""
    return {"term": term, "meaning": "y" * 30, "term_es": f"{term} es", "meaning_es": "z" * 30, **fields}


@pytest.mark.parametrize(
    ("entries", "record", "field"),
    [
        ([word("Lamp", meaning="Too short")], "Lamp", "meaning"),
        ([word("Lamp", meaning="x" * 601)], "Lamp", "meaning"),
        ([word("Lamp"), word("Torch", also=["LAMP"], also_es=[])], "Torch", "also"),
        ([word("Lamp", plural="lamps")], "Lamp", "plural"),
        ([word("Lamp", meaning_es="Corta")], "Lamp", "meaning_es"),
        ([word("Lamp", meaning_es="y" * 30)], "Lamp", "meaning_es"),
        ([word("Lamp", meaning="2 or 3 things that glow", meaning_es="Dos o tres, 2 cosas que dan luz")], "Lamp", "meaning_es"),
        ([word("Lamp"), word("Torch", also_es=["Lamp ES"])], "Torch", "also_es"),
    ],
)
def test_a_glossary_entry_that_breaks_a_rule_is_named(
    small_data: SmallData, entries: list[dict[str, Any]], record: str, field: str
) -> None:
    small_data.glossary = entries
    assert [(item.file, item.record, item.field) for item in small_data.breaches()] == [("glossary.toml", record, field)]


def test_breaches_come_sorted_and_each_once(small_data: SmallData) -> None:
    for code in ("D0002", "D0001"):
        small_data.record(code).update(use="daily", counted_per="jaw")
    found = small_data.breaches()
    assert [(breach.record, breach.field) for breach in found] == [
        ("D0001", "counted_per"),
        ("D0001", "use"),
        ("D0002", "counted_per"),
        ("D0002", "use"),
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("One.", 1),
        ("One. Two! Three? 4 more.", 4),
        ("Up to 1.25 cm in size. Larger ones differ.", 2),
    ],
)
def test_sentences_are_told_apart(text: str, count: int) -> None:
    assert len(sentences(text)) == count
