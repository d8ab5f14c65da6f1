"""What a desk remembers for whoever works at it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cdtdesk.services.desk_memory import DeskMemory


def test_words_are_there_at_the_next_start(tmp_path: Path) -> None:
    file = tmp_path / "home" / "desk.json"
    memory = DeskMemory(file)
    assert memory.recall("author") == ""
    memory.keep("author", "María B.")
    memory.keep("other", "x")
    again = DeskMemory(file)
    assert (again.recall("author"), again.recall("other")) == ("María B.", "x")


def test_nothing_is_written_before_there_is_something_to_keep(tmp_path: Path) -> None:
    file = tmp_path / "desk.json"
    DeskMemory(file).keep("author", "")
    assert not file.exists()


@pytest.mark.parametrize("content", ["", "{", "[1]", '{"author": 3}'])
def test_a_damaged_memory_is_no_hindrance(tmp_path: Path, content: str) -> None:
    file = tmp_path / "desk.json"
    file.write_text(content, encoding="utf-8")
    memory = DeskMemory(file)
    assert memory.recall("author") == ""
    memory.keep("author", "MB")
    assert DeskMemory(file).recall("author") == "MB"


def test_a_file_that_cannot_be_written_is_remembered_until_the_end(tmp_path: Path) -> None:
    (tmp_path / "in the way").write_text("", encoding="utf-8")
    memory = DeskMemory(tmp_path / "in the way" / "desk.json")
    memory.keep("author", "MB")
    assert memory.recall("author") == "MB"
