"""A catalog file that is missing, damaged, foreign, newer or older: one sentence, never a traceback."""

from __future__ import annotations

import datetime as dt
import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cdtdesk.catalog.opening import CatalogUnavailable, open_catalog
from cdtdesk.catalog.reader import CatalogReader
from cdtdesk.catalog.schema import APPLICATION_ID, SCHEMA_VERSION
from cdtdesk.domain.codes import CdtCode
from cdtdesk.services.lookup import LookupService

PAGE = 4096


@pytest.fixture
def copy(catalog_path: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(catalog_path, tmp_path / "catalog.sqlite"))


def _refusal(path: Path) -> str:
    with pytest.raises(CatalogUnavailable) as refusal:
        open_catalog(path).close()
    return str(refusal.value)


def _is_one_sentence(message: str) -> bool:
    return message.endswith(".") and "\n" not in message and "Traceback" not in message and len(message) < 400


def _set_pragma(path: Path, name: str, value: int) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA {name} = {value}")


def test_a_missing_file_says_where_it_was_looked_for(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "catalog.sqlite"
    message = _refusal(path)
    assert str(path) in message
    assert "missing" in message
    assert _is_one_sentence(message)
    assert not path.parent.exists()


def test_a_folder_is_no_catalog(tmp_path: Path) -> None:
    assert _is_one_sentence(_refusal(tmp_path))


@pytest.mark.parametrize(
    "content",
    [b"", b"SQLite format 3\x00", b"hello", b"\x00" * 5_000, b"PK\x03\x04" * 2_000],
    ids=["empty", "head", "text", "zeros", "zip"],
)
def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "catalog.sqlite"
    path.write_bytes(content)
    assert _is_one_sentence(_refusal(path))
    assert path.read_bytes() == content


def test_another_programs_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE procedures (id INTEGER PRIMARY KEY)")
    before = path.read_bytes()
    message = _refusal(path)
    assert "not a cdtdesk catalog" in message
    assert _is_one_sentence(message)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("version", "age"), [(SCHEMA_VERSION + 1, "a newer"), (SCHEMA_VERSION - 1, "an older"), (0, "an older")]
)
def test_a_catalog_for_another_cdtdesk_is_refused_with_its_age(copy: Path, version: int, age: str) -> None:
    _set_pragma(copy, "user_version", version)
    message = _refusal(copy)
    assert f"made for {age} cdtdesk" in message
    assert _is_one_sentence(message)


def test_a_foreign_mark_outweighs_a_matching_version(copy: Path) -> None:
    _set_pragma(copy, "application_id", APPLICATION_ID + 1)
    assert "not a cdtdesk catalog" in _refusal(copy)


@pytest.mark.parametrize(
    "name", ["with space.sqlite", "100%.sqlite", "what?.sqlite", "a#b.sqlite", "código.sqlite", "%3Fmode=rw"]
)
def test_a_catalog_opens_from_a_path_with_signs(catalog_path: Path, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "Catálogo & co"
    folder.mkdir()
    with closing(CatalogReader(Path(shutil.copy(catalog_path, folder / name)))) as reader:
        assert reader.find("D3351") is not None


def test_a_catalog_opens_from_a_relative_path(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(copy.parent)
    with closing(CatalogReader(Path(copy.name))) as reader:
        assert reader.find("D3351") is not None


def test_reading_changes_nothing_and_leaves_no_file_beside(copy: Path) -> None:
    before = copy.read_bytes()
    with closing(CatalogReader(copy)) as reader, pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.connection.execute("DELETE FROM procedures")
    assert copy.read_bytes() == before
    assert [path.name for path in copy.parent.iterdir() if path.is_file()] == [copy.name]


def test_a_catalog_opens_from_a_folder_that_cannot_be_written(copy: Path) -> None:
    copy.chmod(0o444)
    copy.parent.chmod(0o555)
    try:
        with closing(CatalogReader(copy)) as reader:
            assert len(reader.summaries()) > 900
    finally:
        copy.parent.chmod(0o755)


def _use_everything(path: Path) -> None:
    with closing(CatalogReader(path)) as reader:
        service = LookupService(reader)
        on = dt.date(2026, 11, 23)
        for query in ("crown molar", "apexafication", "D1110", "D9999", "srp LL 2 teeth", "4bwx", "c"):
            for found in service.search(query).found:
                service.detail(found.summary.cdt_code, on)
        reader.neighbours(CdtCode("D1110"))
        reader.procedures()
        reader.glossary()
        reader.guides()
        reader.editions()
        reader.last_known_day()


def _is_told_or_harmless(path: Path) -> tuple[bool, bool]:
    """Return whether everything could be used or was told in one sentence with the file's name, and whether it was told."""
    try:
        _use_everything(path)
    except CatalogUnavailable as refusal:
        return _is_one_sentence(str(refusal)) and str(path) in str(refusal), True
    return True, False


def _damages(size: int) -> Iterator[tuple[str, int]]:
    for place in range(24):
        for kind in ("zeros", "noise", "cut"):
            yield kind, size * place // 24 // PAGE * PAGE
    for offset in (1, 16, 18, 28, 44, 52, 56, 60, 68, 92, 100, 103, 105, 200):
        yield "noise", offset


def _damaged(content: bytes, kind: str, offset: int) -> bytes:
    if kind == "cut":
        return content[:offset]
    filling = bytes(PAGE) if kind == "zeros" else random.Random(offset).randbytes(PAGE)
    return (content[:offset] + filling + content[offset + PAGE :])[: len(content)]


def test_damage_anywhere_is_told_in_one_sentence_or_does_no_harm(catalog_path: Path, tmp_path: Path) -> None:
    content = catalog_path.read_bytes()
    path = tmp_path / "catalog.sqlite"
    told = 0
    for kind, offset in _damages(len(content)):
        path.write_bytes(_damaged(content, kind, offset))
        is_well, is_told = _is_told_or_harmless(path)
        assert is_well, (kind, offset)
        told += is_told
    assert told > 50


def test_a_code_changed_in_one_place_only_is_told_or_does_no_harm(catalog_path: Path, tmp_path: Path) -> None:
    path = tmp_path / "catalog.sqlite"
    parts = catalog_path.read_bytes().split(b"D3351")
    told = 0
    for wrong in (b"F3351", b"D3399"):
        for place in range(1, len(parts)):
            path.write_bytes(b"D3351".join(parts[:place]) + wrong + b"D3351".join(parts[place:]))
            is_well, is_told = _is_told_or_harmless(path)
            assert is_well, (wrong, place)
            told += is_told
    assert told > 0


def test_single_wrong_bytes_are_told_in_one_sentence_or_do_no_harm(catalog_path: Path, tmp_path: Path) -> None:
    content = catalog_path.read_bytes()
    path = tmp_path / "catalog.sqlite"
    dice = random.Random(3)
    for turn in range(60):
        damaged = bytearray(content)
        for _ in range(200):
            damaged[dice.randrange(len(damaged))] ^= 1 << dice.randrange(8)
        path.write_bytes(damaged)
        assert _is_told_or_harmless(path)[0], turn
