"""The real ``data/``: clean, complete, and true to the numbers that are known."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from cdtdesk.databuild.checking import check
from cdtdesk.databuild.reading import CatalogSource, read_data
from cdtdesk.domain.categories import CategoryOfService
from cdtdesk.domain.in_force import Status


@pytest.fixture(scope="module")
def source(checkout: Path) -> CatalogSource:
    return read_data(checkout / "data")


def test_the_real_data_keeps_every_rule(source: CatalogSource) -> None:
    assert [str(breach) for breach in check(source)] == []


def test_every_code_known_to_the_project_is_there(source: CatalogSource) -> None:
    counts = Counter(procedure.status for procedure in source.procedures)
    assert counts == {Status.ACTIVE: 847, Status.DELETED: 62}


def test_every_category_of_service_has_codes(source: CatalogSource) -> None:
    assert {procedure.category_of_service for procedure in source.procedures} == set(CategoryOfService)


def test_codes_stand_in_number_order_in_each_file(source: CatalogSource) -> None:
    by_file: dict[str, list[str]] = {}
    for procedure in source.procedures:
        by_file.setdefault(source.file_of[procedure.cdt_code], []).append(procedure.cdt_code)
    for file, codes in by_file.items():
        assert codes == sorted(codes), file


def test_no_code_of_the_announced_edition_is_invented(source: CatalogSource) -> None:
    for procedure in source.procedures:
        years = [year for year in (procedure.added, procedure.deleted, *procedure.revised) if isinstance(year, int)]
        assert all(year <= 2026 for year in years), procedure.cdt_code
