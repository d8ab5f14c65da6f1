"""Writing the catalog: the same bytes from the same data, and nothing lost when it cannot be written."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cdtdesk.catalog.reader import CatalogReader
from cdtdesk.databuild.building import DataIsWrong, build_catalog

if TYPE_CHECKING:
    from tests.databuild.conftest import SmallData


def _build(checkout: Path, data: Path, target: Path, hash_seed: str) -> str:
    """Build in a process of its own, as ``make`` and the build hook do; return what the file's bytes come to."""
    command = [sys.executable, "-m", "cdtdesk.databuild", "build", str(target), "--data", str(data)]
    environment = os.environ | {"PYTHONHASHSEED": hash_seed, "TZ": "Asia/Tokyo", "LC_ALL": "C"}
    subprocess.run(command, cwd=checkout, env=environment, check=True, capture_output=True)
    return hashlib.sha256(target.read_bytes()).hexdigest()


def test_two_builds_of_the_real_data_give_the_same_bytes(checkout: Path, tmp_path: Path) -> None:
    one = shutil.copytree(checkout / "data", tmp_path / "data")
    other = shutil.copytree(one, tmp_path / "another place" / "data", copy_function=shutil.copyfile)
    digest = _build(checkout, one, tmp_path / "one.sqlite", "1")
    assert _build(checkout, other, tmp_path / "deep" / "er" / "other.sqlite", "4000") == digest


def test_building_again_over_an_older_catalog_gives_the_same_bytes(small_data: SmallData, tmp_path: Path) -> None:
    target = tmp_path / "catalog.sqlite"
    before = build_catalog(small_data.write(), target).read_bytes()
    assert build_catalog(small_data.write(), target).read_bytes() == before
    small_data.record("D0001")["gist"] = "Changed words about a lamp"
    assert build_catalog(small_data.write(), target).read_bytes() != before


def test_wrong_data_builds_nothing_and_leaves_the_former_catalog(small_data: SmallData, tmp_path: Path) -> None:
    target = build_catalog(small_data.write(), tmp_path / "build" / "catalog.sqlite")
    before = target.read_bytes()
    small_data.record("D0001")["use"] = "daily"
    with pytest.raises(DataIsWrong, match=r"1 places; the first: diagnostic\.toml: D0001: use") as refusal:
        build_catalog(small_data.write(), target)
    assert [breach.field for breach in refusal.value.breaches] == ["use"]
    assert target.read_bytes() == before
    assert list(target.parent.iterdir()) == [target]


def test_what_an_interrupted_build_left_does_no_harm(small_data: SmallData, tmp_path: Path) -> None:
    target = tmp_path / "catalog.sqlite"
    target.with_suffix(".building").write_bytes(b"half a catalog")
    build_catalog(small_data.write(), target)
    with closing(CatalogReader(target)) as reader:
        assert [summary.cdt_code for summary in reader.summaries()] == ["D0001", "D0002", "D0003"]
    assert not target.with_suffix(".building").exists()


def test_a_folder_where_the_file_should_be_is_an_os_error(small_data: SmallData, tmp_path: Path) -> None:
    target = tmp_path / "catalog.sqlite"
    target.mkdir()
    with pytest.raises(OSError, match="catalog"):
        build_catalog(small_data.write(), target)


def test_any_catalog_file_replaces_the_content_without_a_change_of_code(small_data: SmallData, tmp_path: Path) -> None:
    with closing(CatalogReader(build_catalog(small_data.write(), tmp_path / "catalog.sqlite"))) as reader:
        procedure = reader.find("D0001")
        assert procedure is not None
        assert procedure.plain_name == "Blue lamp, first look"
        assert [item.name for item in reader.look_alike_sets(procedure.cdt_code)] == ["which-look"]
        assert [entry.term for entry in reader.glossary()] == ["Lamp"]
        assert [title for _, title, _ in reader.guides()] == ["About lamps"]
        assert [(edition.year, edition.announced) for edition in reader.editions()] == [(2026, False), (2027, True)]
        assert reader.sources(["own-knowledge"])[0].year is None
