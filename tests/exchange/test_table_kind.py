"""What a table that somebody brings is for."""

from __future__ import annotations

from pathlib import Path

import pytest

from cdtdesk.exchange.table_kind import TableKind, table_kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Code,Fee\nD0120,65.10\n", TableKind.FEES),
        ("Code,Description,Fee\nD0120,Made-up name,65.10\n", TableKind.FEES),
        ("Code,Nomenclature,Descriptor\nD0120,Made-up name,Made-up words on it.\n", TableKind.TEXTS),
        ("Code,Name\nD0120,Made-up name\n", TableKind.TEXTS),
        ("Code,Name,Descriptor,Fee\nD0120,Made-up name,Made-up words on it.,65.10\n", TableKind.BOTH),
        ("Name,Phone\nA,1\nB,2\n", TableKind.NEITHER),
        ("", TableKind.NEITHER),
    ],
)
def test_columns_tell(tmp_path: Path, text: str, kind: TableKind) -> None:
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    assert table_kind(path) is kind


def test_a_file_that_is_gone_is_neither(tmp_path: Path) -> None:
    assert table_kind(tmp_path / "gone.csv") is TableKind.NEITHER
