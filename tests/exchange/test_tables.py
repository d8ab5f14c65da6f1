"""Tables from files: limits, and what workbooks hold beside text and numbers."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from cdtdesk.exchange import tables
from cdtdesk.exchange.faults import FileFault, FileTrouble
from cdtdesk.exchange.tables import read_tables
from tests.exchange.workbooks import write_xlsx


def test_the_sheets_of_a_workbook_come_in_its_order(tmp_path: Path) -> None:
    file = tmp_path / "two.xlsx"
    write_xlsx(file, {"First": [["a", None, 1.5], [" b "]], "Second": [[2]]})
    first, second = read_tables(file)
    assert (first.name, second.name) == ("First", "Second")
    assert first.rows == (("a", None, 1.5), ("b", None, None))
    assert second.rows == ((2,),)


def test_too_many_rows_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MOST_ROWS", 10)
    text, book = tmp_path / "long.csv", tmp_path / "long.xlsx"
    text.write_text("a,b\n" * 11)
    write_xlsx(book, {"1": [["a"]] * 11})
    for file in (text, book):
        with pytest.raises(FileTrouble) as raised:
            read_tables(file)
        assert raised.value.fault is FileFault.TOO_LARGE


def test_a_workbook_that_unpacks_to_a_flood_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "_MOST_UNPACKED", 1_000_000)
    file = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", bytes(2_000_000))
    with pytest.raises(FileTrouble) as raised:
        read_tables(file)
    assert raised.value.fault is FileFault.TOO_LARGE


def test_a_sheet_with_a_far_away_cell_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "far.xlsx"
    write_xlsx(file, {"1": [["a", "b"]]})
    with zipfile.ZipFile(file) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in entries.items():
            archive.writestr(name, content.replace(b'r="B1"', b'r="XFD1048576"'))
    with pytest.raises(FileTrouble) as raised:
        read_tables(file)
    assert raised.value.fault is FileFault.TOO_LARGE


def test_a_large_file_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "_MOST_BYTES", 100)
    file = tmp_path / "large.csv"
    file.write_text("x" * 101)
    with pytest.raises(FileTrouble) as raised:
        read_tables(file)
    assert raised.value.fault is FileFault.TOO_LARGE
