"""The Spanish beside the English: nothing is missing, and what a program can compare is the same."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cdtdesk.catalog.reader import CatalogReader
from cdtdesk.databuild.building import build_catalog
from cdtdesk.databuild.checking import check
from cdtdesk.databuild.reading import read_data

if TYPE_CHECKING:
    from tests.databuild.conftest import SmallData

ENGLISH = [
    "# Lamps",
    "## Which",
    "| Lamp | Light |",
    "|---|---|",
    "| D0001 | 3 |",
    "- Press Ctrl+D or F8, then Enter.",
    "{mouth}",
    "Type `lamp --on` and [read](page).",
]


def guide_breaches(small_data: SmallData, spanish: list[str]) -> list[str]:
    """What is wrong with the Spanish of a guide that says ``ENGLISH``."""
    small_data.guides = {"01-lamps": ENGLISH, "es/01-lamps": spanish}
    return [str(breach) for breach in small_data.breaches()]


def test_a_translation_with_the_same_marks_is_good(small_data: SmallData) -> None:
    spanish = [
        "# Lámparas",
        "## Cuál",
        "| Lámpara | Luz |",
        "|---|---|",
        "| D0001 | 3 |",
        "- Presione F8 o Ctrl+D, y luego Enter.",
        "{mouth}",
        "[Lea](page) y escriba `lamp --on`.",
    ]
    assert guide_breaches(small_data, spanish) == []


@pytest.mark.parametrize(
    ("line", "instead", "words"),
    [
        (0, "Lámparas", "must begin with its title"),
        (1, "Cuál", "lacks headings of the English: ##"),
        (1, "# Cuál", "has headings that the English has not: #"),
        (3, "", "lacks rows of tables of the English: |"),
        (4, "| D0001 | 3 | 4 |", "has numbers and codes that the English has not: 4"),
        (4, "| D0001 |", "lacks cells of tables of the English: |"),
        (4, "| D0010 | 3 |", "lacks numbers and codes of the English: D0001"),
        (5, "Presione Ctrl+D o F8, y luego Enter.", "lacks points of lists of the English: - "),
        (5, "- Presione Ctrl+B o F8, y luego Enter.", "lacks keys of the English: Ctrl+D"),
        (5, "- Presione Ctrl+D o F8, y luego Intro.", "lacks keys of the English: Enter"),
        (6, "{boca}", "lacks pictures of the English: {mouth}"),
        (7, "Escriba `lámpara --on` y [lea](page).", "lacks commands and file names of the English: lamp --on"),
        (7, "Escriba `lamp --on` y [lea](otra).", "lacks links of the English: page"),
    ],
)
def test_a_guide_whose_spanish_tells_something_else_is_named(
    small_data: SmallData, line: int, instead: str, words: str
) -> None:
    spanish = [*ENGLISH[:line], instead, *ENGLISH[line + 1 :], "Y más."]
    assert any(told == f"guides/es/01-lamps.md: (file): -: {words}" for told in guide_breaches(small_data, spanish))


def test_a_guide_without_spanish_and_spanish_without_a_guide_are_named(small_data: SmallData) -> None:
    small_data.guides = {"01-lamps": ENGLISH, "es/02-torches": ["# Linternas"]}
    assert [(breach.file, breach.message) for breach in small_data.breaches()] == [
        ("guides/es/01-lamps.md", "is missing: every guide has its Spanish"),
        ("guides/es/02-torches.md", "is the Spanish of no guide"),
    ]


def test_a_guide_that_was_only_copied_is_named(small_data: SmallData) -> None:
    assert guide_breaches(small_data, ENGLISH) == ["guides/es/01-lamps.md: (file): -: is the English text"]


@pytest.mark.parametrize(
    ("notes", "words"),
    [
        ("", "has 0 entries, must have 1 as in English"),
        ('notes_es = ["Ardieron 6 lámparas"]', "lacks numbers and codes of the English: 5"),
    ],
)
def test_notes_on_an_edition_have_their_spanish(small_data: SmallData, notes: str, words: str) -> None:
    folder = small_data.write()
    editions = folder / "editions.toml"
    editions.write_text(f'[[edition]]\nyear = 2026\nnotes = ["5 lamps burned"]\n{notes}\n', encoding="utf-8")
    told = [breach for breach in check(read_data(folder)) if breach.file == "editions.toml"]
    assert (told[0].record, told[0].field) == ("2026", "notes_es")
    assert words in [breach.message for breach in told]


def test_spanish_is_read_where_it_is_asked_for_and_english_where_there_is_none(small_data: SmallData, tmp_path: Path) -> None:
    with closing(CatalogReader(build_catalog(small_data.write(), tmp_path / "catalog.sqlite"))) as reader:
        assert reader.languages() == ("en", "es")
        assert reader.guides() == [("01-lamps", "About lamps", "# About lamps\n\nThey glow, see D0001.\n")]
        reader.language = "es"
        assert reader.guides() == [("01-lamps", "Sobre las lámparas", "# Sobre las lámparas\n\nBrillan, vea D0001.\n")]
        (entry,) = reader.glossary()
        assert (entry.term, entry.also) == ("Lámpara (Lamp)", ("foco", "light"))
        assert entry.meaning == "Una cosa que da luz para mirar."
        reader.language = "fr"
        assert [title for _, title, _ in reader.guides()] == ["About lamps"]
        assert [entry.term for entry in reader.glossary()] == ["Lamp"]
