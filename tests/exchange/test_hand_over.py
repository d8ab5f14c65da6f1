"""The hand-over file as such."""

from __future__ import annotations

import json
import random
import zipfile
from pathlib import Path
from typing import Any

import pytest

from cdtdesk.exchange import hand_over as module
from cdtdesk.exchange.faults import FileFault, FileTrouble
from cdtdesk.exchange.hand_over import HandOver, read_hand_over, write_hand_over
from cdtdesk.office.layout import layout_of
from cdtdesk.office.more_rows import HANDED_OVER

ROWS: dict[str, tuple[dict[str, Any], ...]] = {"notes": ({"id": "1", "text": "zwei\nZeilen é"}, {"id": "2"}), "favorites": ()}
GIVEN = HandOver("2026-11-24T09:00:00.000+00:00", "cdtdesk 1", ROWS, 0)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "given.zip"
    write_hand_over(path, GIVEN)
    return path


def rewritten(file: Path, name: str, content: bytes) -> Path:
    """A copy of a hand-over in which one entry is another."""
    other = file.with_name("other.zip")
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(other, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            new.writestr(entry, content if entry == name else old.read(entry))
        if name not in old.namelist():
            new.writestr(name, content)
    return other


def refused(path: Path) -> FileFault:
    with pytest.raises(FileTrouble) as raised:
        read_hand_over(path)
    assert str(path) in str(raised.value)
    return raised.value.fault


def test_what_was_given_is_read(file: Path) -> None:
    assert read_hand_over(file) == GIVEN


def test_the_same_rows_give_the_same_bytes(file: Path, tmp_path: Path) -> None:
    write_hand_over(tmp_path / "again.zip", GIVEN)
    assert (tmp_path / "again.zip").read_bytes() == file.read_bytes()


def test_it_is_a_zip_of_json_lines_with_a_word_to_people(file: Path) -> None:
    with zipfile.ZipFile(file) as archive:
        assert sorted(archive.namelist()) == ["README.txt", "about.json", "favorites.jsonl", "notes.jsonl"]
        assert json.loads(archive.read("notes.jsonl").splitlines()[0]) == ROWS["notes"][0]
        assert b"cdtdesk office import" in archive.read("README.txt")


def test_the_word_to_people_names_every_kind_and_column() -> None:
    for kind in HANDED_OVER:
        assert kind.table in module._README
        for name in layout_of(kind).names:
            assert name in module._README or name == "twin_of"


def test_it_is_not_written_over_another_file(file: Path) -> None:
    before = file.read_bytes()
    with pytest.raises(FileTrouble) as raised:
        write_hand_over(file, GIVEN._replace(tables={}))
    assert raised.value.fault is FileFault.EXISTS
    assert file.read_bytes() == before
    assert list(file.parent.glob("*.part")) == []


def test_lines_that_are_no_objects_are_counted(file: Path) -> None:
    read = read_hand_over(rewritten(file, "notes.jsonl", b'{"id": "1"}\nnot json\n[1]\n\n"text"\n' + b"[" * 100_000 + b"\n"))
    assert read.tables["notes"] == ({"id": "1"},)
    assert read.skipped_lines == 4


@pytest.mark.parametrize(
    ("about", "fault"),
    [
        (b'{"format": "cdtdesk hand-over", "version": 99}', FileFault.NEWER),
        (b'{"format": "something else", "version": 1}', FileFault.FOREIGN),
        (b"[]", FileFault.FOREIGN),
        (b"no json", FileFault.DAMAGED),
        (b"\xff\xfe", FileFault.DAMAGED),
    ],
)
def test_what_it_says_about_itself_decides(file: Path, about: bytes, fault: FileFault) -> None:
    assert refused(rewritten(file, "about.json", about)) is fault


def test_other_files_are_refused(tmp_path: Path) -> None:
    text, other_zip = tmp_path / "text.zip", tmp_path / "other.zip"
    text.write_text("hello")
    with zipfile.ZipFile(other_zip, "w") as archive:
        archive.writestr("photo.jpg", b"x")
    assert refused(text) is FileFault.FOREIGN
    assert refused(other_zip) is FileFault.FOREIGN
    assert refused(tmp_path / "nowhere.zip") is FileFault.UNREADABLE


def test_a_file_that_unpacks_to_a_flood_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_BYTES", 100_000)
    assert refused(rewritten(file, "notes.jsonl", b" " * 200_000)) is FileFault.TOO_LARGE
    monkeypatch.setattr(module, "_MOST_BYTES", 10_000_000)
    monkeypatch.setattr(module, "_LONGEST_LINE", 1_000)
    assert refused(rewritten(file, "notes.jsonl", b'{"text": "' + b"x" * 2_000 + b'"}')) is FileFault.TOO_LARGE


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_file_is_refused_or_read(file: Path, seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(file.read_bytes())
    for _ in range(chance.choice([1, 5, 100])):
        data[chance.randrange(len(data))] = chance.randrange(256)
    file.write_bytes(data[: chance.randrange(len(data) // 2, len(data) + 1)])
    try:
        read_hand_over(file)
    except FileTrouble as trouble:
        assert str(file) in str(trouble)  # noqa: PT017  (being read is right as well)
