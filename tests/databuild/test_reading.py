"""Reading ``data/``: whatever is wrong in a file becomes a breach, and reading goes on."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cdtdesk.databuild.checking import check
from cdtdesk.databuild.reading import read_data

if TYPE_CHECKING:
    from tests.databuild.conftest import SmallData


@pytest.mark.parametrize("name", ["lookalikes.toml", "glossary.toml", "sources.toml", "boilerplate.toml"])
def test_a_missing_file_is_a_breach_and_the_codes_are_still_read(small_data: SmallData, name: str) -> None:
    folder = small_data.write()
    (folder / name).unlink()
    source = read_data(folder)
    assert f"{name}: (file): -: is missing" in map(str, source.breaches)
    assert len(source.procedures) == 3


@pytest.mark.parametrize(
    "content",
    [b"[[code]", b"\xff\xfe\x00", b'category_of_service = "Diagnostic"\n[[code]]\ncdt_code = D0001'],
    ids=["toml", "bytes", "quotes"],
)
def test_a_file_that_is_no_toml_is_named_and_the_others_are_still_read(small_data: SmallData, content: bytes) -> None:
    folder = small_data.write()
    (folder / "codes" / "preventive.toml").write_bytes(content)
    source = read_data(folder)
    assert [breach.file for breach in source.breaches if "cannot be read as TOML" in breach.message] == ["preventive.toml"]
    assert len(source.procedures) == 3


@pytest.mark.parametrize("code", ["D001", "0001", "D00O1", ""])
def test_a_malformed_code_is_a_breach_under_what_was_written(small_data: SmallData, code: str) -> None:
    small_data.record("D0001")["cdt_code"] = code
    told = [breach for breach in small_data.breaches() if breach.field == "cdt_code"]
    assert [breach.record for breach in told] == [code]
    assert "is not a CDT code" in told[0].message


def test_a_record_without_a_code_is_a_breach(small_data: SmallData) -> None:
    del small_data.record("D0001")["cdt_code"]
    assert "diagnostic.toml: (no cdt_code): cdt_code: is missing" in map(str, small_data.breaches())


def test_a_code_written_twice_is_a_breach_that_names_the_other_file(small_data: SmallData) -> None:
    folder = small_data.write()
    content = (folder / "codes" / "diagnostic.toml").read_text(encoding="utf-8")
    (folder / "codes" / "preventive.toml").write_text(content.replace("Diagnostic", "Preventive"), encoding="utf-8")
    told = [breach for breach in check(read_data(folder)) if breach.field == "cdt_code"]
    assert {(breach.file, breach.record, breach.message) for breach in told} == {
        ("preventive.toml", code, "is also in diagnostic.toml") for code in ("D0001", "D0002", "D0003")
    }


def test_an_unknown_category_is_a_breach_of_its_file(small_data: SmallData) -> None:
    small_data.category = "Diagnostics"
    told = small_data.breaches()
    assert [(item.file, item.record, item.field) for item in told] == [("diagnostic.toml", "(file)", "category_of_service")]


def test_texts_are_folded_to_one_line(small_data: SmallData) -> None:
    small_data.record("D0001")["explanation"] = "The lamp\n    is lit.  The gums\tare seen. "
    assert read_data(small_data.write()).procedures[0].explanation == "The lamp is lit. The gums are seen."


def test_mid_year_dates_are_read_as_days_and_left_out_ones_are_not_known(small_data: SmallData) -> None:
    record = small_data.record("D0001")
    record["added"] = dt.date(2020, 3, 16)
    del record["revised"]
    procedure = read_data(small_data.write()).procedures[0]
    assert (procedure.added, procedure.revised, procedure.deleted) == (dt.date(2020, 3, 16), (), None)


def test_a_source_without_publisher_is_a_breach(small_data: SmallData) -> None:
    del small_data.sources["own-knowledge"]["publisher"]
    assert [str(item) for item in small_data.breaches()] == ["sources.toml: own-knowledge: publisher: is missing"]


def test_an_empty_folder_is_full_of_breaches_and_raises_nothing(tmp_path: Path) -> None:
    source = read_data(tmp_path)
    assert {breach.file for breach in source.breaches} >= {"lookalikes.toml", "glossary.toml", "sources.toml"}
    assert source.procedures == []
