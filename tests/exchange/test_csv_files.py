"""CSV for spreadsheets: nothing in it is ever run as a formula."""

from __future__ import annotations

import csv
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cdtdesk.exchange.csv_files import guarded, write_csv
from cdtdesk.exchange.faults import FileFault, FileTrouble


@pytest.mark.parametrize(
    "cell",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0", " =1+1", "\u00a0@x", "\uff1dSUM(A1)", "-", "\n=1"],
)
def test_what_looks_like_a_formula_is_made_text(cell: str) -> None:
    assert guarded(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["", "D0120", "two per year", "58.00", "'quoted", "a=b", "2-3 teeth", "(555) x"])
def test_what_does_not_is_left_as_it_is(cell: str) -> None:
    assert guarded(cell) == cell


@given(st.text(max_size=20))
def test_no_cell_starts_like_a_formula(text: str) -> None:
    assert not guarded(text).lstrip(" \u00a0").startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


def test_tables_come_back_as_they_were_written(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    write_csv(file, ("about", "text"), [("D0120", 'two lines,\n"quoted" é'), ("D0150", "=1")])
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    with file.open(encoding="utf-8-sig", newline="") as opened:
        assert list(csv.reader(opened)) == [["about", "text"], ["D0120", 'two lines,\n"quoted" é'], ["D0150", "'=1"]]
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_file_that_is_there_is_replaced_only_when_that_is_said(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("mine")
    with pytest.raises(FileTrouble) as raised:
        write_csv(file, ("a",), [])
    assert raised.value.fault is FileFault.EXISTS
    assert file.read_text() == "mine"
    write_csv(file, ("a",), [], replace=True)
    assert file.read_text(encoding="utf-8-sig") == "a\n"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble) as raised:
        write_csv(tmp_path / "nowhere" / "list.csv", ("a",), [])
    assert raised.value.fault is FileFault.UNWRITABLE
