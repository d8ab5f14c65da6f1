"""``python -m cdtdesk.databuild``: what a contributor sees."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cdtdesk.databuild.__main__ import main

if TYPE_CHECKING:
    from tests.databuild.conftest import SmallData


def test_check_of_clean_data_counts_what_it_read(small_data: SmallData, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--data", str(small_data.write())]) == 0
    assert capsys.readouterr().out == "3 codes, 1 look-alike sets: 0 breaches\n"


def test_check_of_wrong_data_names_each_breach_on_a_line(small_data: SmallData, capsys: pytest.CaptureFixture[str]) -> None:
    small_data.record("D0001")["use"] = "daily"
    small_data.record("D0002")["checked"] = "yesterday"
    assert main(["check", "--data", str(small_data.write())]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("diagnostic.toml: D0001: use: ")
    assert lines[1].startswith("diagnostic.toml: D0002: checked: ")
    assert lines[2:] == ["3 codes, 1 look-alike sets: 2 breaches"]


def test_build_prints_the_file_it_wrote(small_data: SmallData, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "new" / "catalog.sqlite"
    assert main(["build", str(target), "--data", str(small_data.write())]) == 0
    assert capsys.readouterr().out == f"{target}\n"
    assert target.stat().st_size > 0


def test_build_of_wrong_data_says_what_is_wrong_and_writes_nothing(
    small_data: SmallData, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    small_data.record("D0001")["use"] = "daily"
    target = tmp_path / "catalog.sqlite"
    assert main(["build", str(target), "--data", str(small_data.write())]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("diagnostic.toml: D0001: use: ")
    assert not target.exists()
