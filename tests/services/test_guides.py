"""The pages to read, over the real catalog."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cdtdesk.catalog.reader import CatalogReader
from cdtdesk.services.guides import GuideService, holds_words


@pytest.fixture
def guides(reader: CatalogReader) -> GuideService:
    return GuideService(reader)


def test_guides_come_in_reading_order_and_begin_with_their_title(guides: GuideService) -> None:
    names = [guide.name for guide in guides.guides()]
    assert names == sorted(names)
    assert all(guide.markdown.lstrip().startswith(f"# {guide.title}") for guide in guides.guides())


def test_editions_come_newest_first(guides: GuideService) -> None:
    years = [edition.year for edition in guides.editions()]
    assert years == sorted(years, reverse=True)
    assert 2026 in years


def test_a_guide_with_the_word_in_its_title_comes_before_one_that_only_mentions_it(guides: GuideService) -> None:
    found = guides.search("surfaces").guides
    assert found[0].title == "Tooth surfaces"
    assert len(found) > 1


def test_a_word_is_found_by_its_beginning_in_any_case(guides: GuideService) -> None:
    assert "Apicoectomy" in [entry.term for entry in guides.search("APICOEC").glossary]


def test_another_way_to_say_a_word_finds_it(guides: GuideService) -> None:
    assert "Annual maximum" in [entry.term for entry in guides.search("annual max").glossary]


def test_every_word_must_be_held(guides: GuideService) -> None:
    found = guides.search("palmer xqzxqz")
    assert (found.guides, found.glossary, found.editions) == ((), (), ())


def test_an_edition_is_found_by_its_year(guides: GuideService) -> None:
    assert 2026 in [edition.year for edition in guides.search("2026").editions]
    assert 2014 not in [edition.year for edition in guides.search("2026").editions]


def test_searching_for_nothing_leaves_everything(guides: GuideService) -> None:
    found = guides.search("  ")
    assert (found.guides, found.glossary, found.editions) == (guides.guides(), guides.glossary(), guides.editions())


def test_codes_to_link_to_are_those_of_the_catalog(guides: GuideService) -> None:
    assert {"D4341", "D3354"} <= guides.known_codes()
    assert "D5899" in guides.known_codes()
    assert "D5900" not in guides.known_codes()


@pytest.fixture
def guides_es(catalog_path: Path) -> Iterator[GuideService]:
    with closing(CatalogReader(catalog_path)) as reader:
        reader.language = "es"
        yield GuideService(reader)


def test_in_spanish_everything_is_told_and_found_in_spanish(guides: GuideService, guides_es: GuideService) -> None:
    assert [guide.name for guide in guides_es.guides()] == [guide.name for guide in guides.guides()]
    assert {guide.title for guide in guides_es.guides()}.isdisjoint(guide.title for guide in guides.guides())
    assert guides_es.search("superficies").guides[0].title == "Las superficies de los dientes"
    assert len(guides_es.glossary()) == len(guides.glossary())
    assert 2024 in [edition.year for edition in guides_es.search("apnea del sueño").editions]


@pytest.mark.parametrize("typed", ["reducción", "REDUCCION", "downgrade", "alternate benefit", "beneficio alternativo"])
def test_in_spanish_a_word_is_found_by_what_the_payers_letter_calls_it_too(guides_es: GuideService, typed: str) -> None:
    assert "Reducción a un tratamiento más barato (Downgrade)" in [entry.term for entry in guides_es.search(typed).glossary]


def test_spanish_words_come_in_alphabetical_order_whatever_their_accents(guides_es: GuideService) -> None:
    terms = [entry.term for entry in guides_es.glossary()]
    assert terms.index("Arcada (Arch)") < terms.index("Área de la cavidad oral (Area of the oral cavity)")
    assert terms.index("Área de la cavidad oral (Area of the oral cavity)") < terms.index("Aseguradora (Carrier)")


@pytest.mark.parametrize(
    ("text", "wanted", "expected"),
    [
        ("Bitewing x-rays", "x ray", True),
        ("the quadrant", "quad", True),
        ("the quadrant", "rant", False),
        ("técnica", "tecnica", True),
        ("anything", "", True),
    ],
)
def test_words_are_held_from_their_beginning(text: str, wanted: str, expected: bool) -> None:
    assert holds_words(text, wanted) is expected
