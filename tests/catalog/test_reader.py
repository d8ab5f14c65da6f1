"""The shipped catalog read back as domain objects."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from cdtdesk.catalog.reader import CatalogReader
from cdtdesk.databuild.reading import read_data
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.in_force import Status
from cdtdesk.domain.procedures import Procedure


def test_the_catalog_holds_exactly_what_data_holds(procedures: Mapping[CdtCode, Procedure], checkout: Path) -> None:
    source = read_data(checkout / "data")
    assert list(procedures.values()) == sorted(source.procedures, key=lambda item: item.cdt_code)


def test_summaries_list_every_code_once_in_number_order(reader: CatalogReader, procedures: Mapping[CdtCode, Procedure]) -> None:
    summaries = reader.summaries()
    assert [summary.cdt_code for summary in summaries] == sorted(procedures)
    for summary in summaries:
        procedure = procedures[summary.cdt_code]
        assert (summary.plain_name, summary.gist) == (procedure.plain_name, procedure.gist)
        assert (summary.category_of_service, summary.status) == (procedure.category_of_service, procedure.status)
        assert (summary.added, summary.deleted) == (procedure.added, procedure.deleted)
        assert summary.replaced_by == procedure.replaced_by


def test_a_code_the_catalog_lacks_is_not_found(reader: CatalogReader) -> None:
    assert reader.find("D0001") is None
    assert reader.find("' OR 1=1 --") is None


def test_the_whole_record_is_found_by_its_code(reader: CatalogReader) -> None:
    procedure = reader.find("D3351")
    assert procedure is not None
    assert (procedure.cdt_code, procedure.category_of_service, procedure.status) == ("D3351", "Endodontics", Status.ACTIVE)
    assert {"D3352", "D3355"} <= {item.cdt_code for item in procedure.not_for}


def test_neighbours_lead_through_the_whole_catalog_and_end_at_both_ends(
    reader: CatalogReader, procedures: Mapping[CdtCode, Procedure]
) -> None:
    codes = list(procedures)
    assert reader.neighbours(codes[0]) == (None, codes[1])
    assert reader.neighbours(codes[-1]) == (codes[-2], None)
    walked: list[CdtCode] = []
    place: CdtCode | None = codes[0]
    while place is not None:
        walked.append(place)
        place = reader.neighbours(place)[1]
    assert walked == codes


def test_a_code_that_does_not_exist_stands_between_real_ones(reader: CatalogReader) -> None:
    assert reader.neighbours(CdtCode("D3353")) == ("D3352", "D3354")
    assert reader.neighbours(CdtCode("D0001")) == (None, "D0120")


def test_every_look_alike_set_is_found_from_each_of_its_codes(reader: CatalogReader, checkout: Path) -> None:
    sets = read_data(checkout / "data").look_alike_sets
    assert len(sets) >= 70
    for item in sets:
        for code in item.cdt_codes:
            assert item in reader.look_alike_sets(code), (item.name, code)


def test_the_set_written_first_is_shown_first(reader: CatalogReader, checkout: Path) -> None:
    sets = read_data(checkout / "data").look_alike_sets
    for code in {code for item in sets for code in item.cdt_codes}:
        assert reader.look_alike_sets(code) == [item for item in sets if code in item.cdt_codes], code


def test_a_code_without_look_alikes_has_no_set(reader: CatalogReader) -> None:
    assert reader.look_alike_sets(CdtCode("D0001")) == []


def test_glossary_is_in_alphabetical_order_and_tells_the_code_sets_apart(reader: CatalogReader) -> None:
    glossary = reader.glossary()
    terms = [entry.term.casefold() for entry in glossary]
    assert terms == sorted(terms)
    assert {"cdt", "cpt", "hcpcs", "snodent", "eob"} <= {
        word.casefold() for entry in glossary for word in (entry.term, *entry.also)
    }
    assert all(entry.meaning for entry in glossary)


def test_every_source_a_record_names_is_found_in_the_order_asked(
    reader: CatalogReader, procedures: Mapping[CdtCode, Procedure]
) -> None:
    for keys in {procedure.sources for procedure in procedures.values()}:
        sources = reader.sources(keys)
        assert tuple(source.key for source in sources) == keys
        assert all(source.publisher and source.title for source in sources)


def test_unknown_sources_are_left_out(reader: CatalogReader) -> None:
    assert reader.sources(["nobody", "own-knowledge"])[0].key == "own-knowledge"
    assert reader.sources([]) == []


def test_guides_come_in_reading_order_each_with_its_own_title(reader: CatalogReader) -> None:
    guides = reader.guides()
    assert [name for name, _, _ in guides] == sorted(name for name, _, _ in guides)
    assert len({title for _, title, _ in guides}) == len(guides) >= 11
    for _, title, markdown in guides:
        assert markdown.lstrip().startswith(f"# {title}\n")


def test_editions_run_without_a_gap_and_only_the_last_is_announced(reader: CatalogReader) -> None:
    editions = reader.editions()
    years = [edition.year for edition in editions]
    assert years == list(range(2013, years[-1] + 1))
    assert [edition.year for edition in editions if edition.announced] == [2027]
    assert reader.last_known_day() == dt.date(2026, 12, 31)


@pytest.mark.parametrize("year", range(2014, 2027))
def test_published_counts_of_deleted_codes_agree_with_the_records(
    reader: CatalogReader, procedures: Mapping[CdtCode, Procedure], year: int
) -> None:
    edition = next(edition for edition in reader.editions() if edition.year == year)
    held = sum(procedure.deleted == year for procedure in procedures.values())
    assert edition.deleted in (None, held)


def test_two_readers_share_one_file(catalog_path: Path) -> None:
    with closing(CatalogReader(catalog_path)) as one, closing(CatalogReader(catalog_path)) as other:
        assert one.summaries() == other.summaries()
