"""A list of favorites as a file for a spreadsheet."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from cdtdesk.catalog.reader import CatalogReader
from cdtdesk.exchange.faults import FileTrouble
from cdtdesk.office.rows import DEFAULT_LIST_ID, About, new_id
from cdtdesk.services.favorite_sheet import write_favorites
from cdtdesk.services.library import LibraryService
from cdtdesk.services.lookup import LookupService

HEADER = ("Code", "Name", "Category", "Status", "Label", "Note")


@pytest.fixture
def lookup(catalog_path: Path) -> LookupService:
    return LookupService(CatalogReader(catalog_path))


def read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_a_list_is_written_in_its_order_with_label_and_newest_note(
    library: LibraryService, lookup: LookupService, tmp_path: Path
) -> None:
    for code in ("D4341", "D0120", "OFFICE1"):
        library.favorites.set(code, True)
    library.favorites.dress("D0120", "recall", "green")
    library.notes.save(new_id(), About("D0120"), "two per year")
    path = tmp_path / "favorites.csv"
    assert write_favorites(path, HEADER, lookup, library, DEFAULT_LIST_ID, replace=False) == 3
    header, first, second, third = read(path)
    assert tuple(header) == HEADER
    assert first[:4] == ["D4341", lookup.summaries[first[0]].plain_name, "Periodontics", "active"]
    assert (second[0], second[4:]) == ("D0120", ["recall", "two per year"])
    assert third == ["OFFICE1", "", "", "", "", ""]


def test_what_a_spreadsheet_would_run_is_written_as_text(
    library: LibraryService, lookup: LookupService, tmp_path: Path
) -> None:
    library.favorites.set("D0120", True)
    library.favorites.dress("D0120", '=HYPERLINK("x")', "")
    library.notes.save(new_id(), About("D0120"), "+1 per year")
    path = tmp_path / "favorites.csv"
    write_favorites(path, HEADER, lookup, library, DEFAULT_LIST_ID, replace=False)
    assert read(path)[1][4:] == ['\'=HYPERLINK("x")', "'+1 per year"]


def test_a_file_that_is_there_is_left_alone_unless_it_may_be_replaced(
    library: LibraryService, lookup: LookupService, tmp_path: Path
) -> None:
    path = tmp_path / "favorites.csv"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(FileTrouble):
        write_favorites(path, HEADER, lookup, library, DEFAULT_LIST_ID, replace=False)
    assert path.read_text(encoding="utf-8") == "mine"
    write_favorites(path, HEADER, lookup, library, DEFAULT_LIST_ID, replace=True)
    assert read(path) == [list(HEADER)]
