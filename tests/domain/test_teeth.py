"""Teeth, quadrants, arches, surfaces: the whole mouth against a table written out by hand."""

from __future__ import annotations

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cdtdesk.domain import teeth
from cdtdesk.domain.teeth import (
    AREA_OF_ARCH,
    AREA_WHOLE_MOUTH,
    QUADRANT_OF_ABBREVIATION,
    SURFACES,
    TEETH,
    Arch,
    Quadrant,
    ToothClass,
    ToothNumber,
    count_surfaces,
)

# Universal number: quadrant, FDI number, Palmer position, kind. From the numbering charts, not from the program.
PERMANENT = """
 1 UR 18 8 molar      2 UR 17 7 molar      3 UR 16 6 molar      4 UR 15 5 premolar
 5 UR 14 4 premolar   6 UR 13 3 anterior   7 UR 12 2 anterior   8 UR 11 1 anterior
 9 UL 21 1 anterior  10 UL 22 2 anterior  11 UL 23 3 anterior  12 UL 24 4 premolar
13 UL 25 5 premolar  14 UL 26 6 molar     15 UL 27 7 molar     16 UL 28 8 molar
17 LL 38 8 molar     18 LL 37 7 molar     19 LL 36 6 molar     20 LL 35 5 premolar
21 LL 34 4 premolar  22 LL 33 3 anterior  23 LL 32 2 anterior  24 LL 31 1 anterior
25 LR 41 1 anterior  26 LR 42 2 anterior  27 LR 43 3 anterior  28 LR 44 4 premolar
29 LR 45 5 premolar  30 LR 46 6 molar     31 LR 47 7 molar     32 LR 48 8 molar
"""
PRIMARY = """
A UR 55 E molar     B UR 54 D molar     C UR 53 C anterior  D UR 52 B anterior  E UR 51 A anterior
F UL 61 A anterior  G UL 62 B anterior  H UL 63 C anterior  I UL 64 D molar     J UL 65 E molar
K LL 75 E molar     L LL 74 D molar     M LL 73 C anterior  N LL 72 B anterior  O LL 71 A anterior
P LR 81 A anterior  Q LR 82 B anterior  R LR 83 C anterior  S LR 84 D molar     T LR 85 E molar
"""
NAMES = {
    "1": "upper right third molar",
    "8": "upper right central incisor",
    "11": "upper left canine",
    "12": "upper left first premolar",
    "14": "upper left first molar",
    "20": "lower left second premolar",
    "26": "lower right lateral incisor",
    "A": "upper right primary second molar",
    "H": "upper left primary canine",
    "L": "lower left primary first molar",
    "P": "lower right primary central incisor",
    "64": "extra tooth near the upper left first molar",
    "TS": "extra tooth near the lower right primary second molar",
}


def _rows(table: str) -> list[tuple[str, str, int, str, str]]:
    cells = table.split()
    rows = [cells[place : place + 5] for place in range(0, len(cells), 5)]
    return [(name, quadrant, int(fdi), palmer, kind) for name, quadrant, fdi, palmer, kind in rows]


def test_examples_in_the_module_hold() -> None:
    results = doctest.testmod(teeth)
    assert results.attempted > 0
    assert results.failed == 0


@pytest.mark.parametrize(("name", "quadrant", "fdi", "palmer", "kind"), _rows(PERMANENT) + _rows(PRIMARY))
def test_each_of_the_52_teeth_stands_where_the_chart_says(name: str, quadrant: str, fdi: int, palmer: str, kind: str) -> None:
    tooth = ToothNumber.from_universal(name)
    assert (tooth.universal, tooth.quadrant.abbreviation) == (name, quadrant)
    assert (tooth.fdi, tooth.palmer, tooth.tooth_class) == (fdi, palmer, kind)
    assert tooth.arch == ("upper" if quadrant.startswith("U") else "lower")
    assert tooth.is_primary is name.isalpha()
    assert not tooth.is_supernumerary
    assert ToothNumber.find_fdi(fdi) == tooth


@pytest.mark.parametrize("name", [row[0] for row in _rows(PERMANENT) + _rows(PRIMARY)])
def test_each_extra_tooth_stands_by_its_neighbour(name: str) -> None:
    extra = TEETH[f"{name}S" if name.isalpha() else str(int(name) + 50)]
    neighbour = TEETH[name]
    assert extra.is_supernumerary
    assert (extra.quadrant, extra.position, extra.is_primary) == (
        neighbour.quadrant,
        neighbour.position,
        neighbour.is_primary,
    )
    assert ToothNumber.find_fdi(extra.fdi) == neighbour


def test_there_are_no_other_teeth() -> None:
    assert len(TEETH) == 2 * 52
    numbers = {int(name) for name in TEETH if name.isdigit()}
    assert numbers == {*range(1, 33), *range(51, 83)}


@pytest.mark.parametrize(("name", "words"), NAMES.items())
def test_a_tooth_is_named_in_plain_words(name: str, words: str) -> None:
    assert TEETH[name].words == words


def test_every_tooth_has_its_own_name() -> None:
    assert len({tooth.words for tooth in TEETH.values()}) == len(TEETH)


@pytest.mark.parametrize(("typed", "universal"), [(" 14 ", "14"), ("k", "K"), ("as", "AS")])
def test_a_tooth_is_found_however_its_letter_is_typed(typed: str, universal: str) -> None:
    assert ToothNumber.from_universal(typed).universal == universal


@pytest.mark.parametrize("name", ["0", "33", "50", "83", "U", "Z", "", "US", "1S", "-1", "014"])
def test_what_is_no_tooth_is_refused(name: str) -> None:
    with pytest.raises(KeyError):
        ToothNumber.from_universal(name)


@pytest.mark.parametrize("number", [0, 10, 19, 20, 29, 49, 50, 56, 86, 91, 99, -11])
def test_a_number_outside_the_fdi_chart_is_no_tooth(number: int) -> None:
    assert ToothNumber.find_fdi(number) is None


def test_claim_areas_are_those_of_iso_3950() -> None:
    assert AREA_WHOLE_MOUTH == "00"
    assert {str(arch): value for arch, value in AREA_OF_ARCH.items()} == {"upper": "01", "lower": "02"}
    assert {name: quadrant.value for name, quadrant in QUADRANT_OF_ABBREVIATION.items()} == {
        "UR": "10",
        "UL": "20",
        "LL": "30",
        "LR": "40",
    }


@pytest.mark.parametrize(
    ("quadrant", "arch", "is_right", "words"),
    [
        (Quadrant.UPPER_RIGHT, Arch.UPPER, True, "upper right"),
        (Quadrant.UPPER_LEFT, Arch.UPPER, False, "upper left"),
        (Quadrant.LOWER_LEFT, Arch.LOWER, False, "lower left"),
        (Quadrant.LOWER_RIGHT, Arch.LOWER, True, "lower right"),
    ],
)
def test_a_quadrant_knows_its_arch_and_side(quadrant: Quadrant, arch: Arch, is_right: bool, words: str) -> None:
    assert (quadrant.arch, quadrant.is_right, quadrant.words) == (arch, is_right, words)
    assert sum(tooth.quadrant is quadrant for tooth in TEETH.values()) == 2 * (8 + 5)


def test_primary_teeth_have_no_premolars() -> None:
    assert ToothClass.PREMOLAR not in {tooth.tooth_class for tooth in TEETH.values() if tooth.is_primary}


@pytest.mark.parametrize(
    ("letters", "count"),
    [
        ("O", 1),
        ("MO", 2),
        ("DO", 2),
        ("MOD", 3),
        ("MODB", 4),
        ("MODBL", 5),
        ("MIFL", 4),
        ("IO", 1),
        ("BF", 1),
        ("mod", 3),
        ("", 0),
    ],
)
def test_surfaces_are_counted_as_a_claim_counts_them(letters: str, count: int) -> None:
    assert count_surfaces(letters) == count


@given(
    st.lists(st.sampled_from(sorted(SURFACES)), max_size=7).flatmap(
        lambda letters: st.tuples(st.just(letters), st.permutations(letters))
    )
)
def test_the_count_of_surfaces_depends_neither_on_order_nor_on_repeats(typed: tuple[list[str], list[str]]) -> None:
    letters, shuffled = typed
    assert count_surfaces("".join(shuffled * 2)) == count_surfaces("".join(letters).lower()) <= 5
