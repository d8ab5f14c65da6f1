"""``cdtdesk check --file``: every code in a pasted text."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Command

LINE_KEYS = [
    "line", "written", "plain_name", "cdt_code", "on", "verdict", "outside_known", "valid_from", "valid_until", "successors",
    "has_own_date", "from_import", "near_codes", "needs", "carries",
]  # fmt: skip


@pytest.fixture
def claim(tmp_path: Path) -> Path:
    path = tmp_path / "claim.txt"
    path.write_text("Jane, 3/4/1980\n12/30/2025 D2392 14 MO $220.00\nD3354 #9\nD1110 D1120\nd3315 #3\n")
    return path


def test_every_code_comes_with_its_line_verdict_and_needs(run: Command, claim: Path) -> None:
    answer = run("check", "--file", str(claim), "--json")
    assert (answer.exit_code, answer.err) == (1, "")
    told = json.loads(answer.out)
    assert list(told) == ["on", "lines", "same_day", "left_out"]
    assert all(list(line) == LINE_KEYS for line in told["lines"])
    assert [(line["line"], line["cdt_code"], line["verdict"]) for line in told["lines"]] == [
        (2, "D2392", "valid"),
        (3, "D3354", "deleted"),
        (4, "D1110", "valid"),
        (4, "D1120", "valid"),
        (5, "D3315", "unknown"),
    ]
    assert told["lines"][0]["carries"] == {"teeth": ["14"], "area": "", "surfaces": "MO"}
    assert told["lines"][4]["near_codes"]
    assert {(pair["cdt_code"], pair["other"]) for pair in told["same_day"] if pair["kind"] == "conflict"} <= {
        ("D1110", "D1120"),
        ("D1120", "D1110"),
    }


def test_in_words_each_line_says_what_it_lacks(run: Command, tmp_path: Path) -> None:
    path = tmp_path / "chart.txt"
    path.write_text("D2740 1200.00\nD1110")
    answer = run("check", "--file", str(path))
    assert answer.exit_code == 0
    assert answer.out.splitlines()[0] == "1: D2740 is valid on 2026-11-23. Its line lacks a tooth number."


def test_a_text_may_come_from_the_input(start: Callable[..., subprocess.CompletedProcess[bytes]], home: Path) -> None:
    answer = start("check", "--file", "-", "--json", "--on", "2020-12-31", stdin=b"D3427 #9\n")
    assert answer.returncode == 0
    assert json.loads(answer.stdout)["lines"][0]["verdict"] == "valid"
    assert list(home.rglob("*")) == []


def test_without_a_code_nothing_is_found(run: Command, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("call (555) 123-1110")
    answer = run("check", "--file", str(path))
    assert (answer.exit_code, answer.out) == (1, "")
    assert "No code was found" in answer.err


@pytest.mark.parametrize("words", [("--file", "x.txt", "D0120"), ()])
def test_codes_or_a_file_are_given_and_not_both(run: Command, words: tuple[str, ...]) -> None:
    answer = run("check", *words)
    assert (answer.exit_code, answer.out, answer.err.count("\n")) == (2, "", 1)


def test_a_file_that_cannot_be_read_is_exit_3(run: Command, tmp_path: Path) -> None:
    assert run("check", "--file", str(tmp_path / "none.txt")).exit_code == 3
    picture = tmp_path / "picture.txt"
    picture.write_bytes(bytes(range(256)) * 4)
    answer = run("check", "--file", str(picture))
    assert (answer.exit_code, answer.err.count("\n")) == (3, 1)


@pytest.mark.parametrize(
    "on",
    ["20261123", "2026-W48-1", "2026-11-23T00:00", " 2026-11-23", "2026-1-1", "\u0662\u0660\u0662\u0666-11-23"],
)
def test_a_date_is_written_in_one_way(run: Command, on: str) -> None:
    for command in (("check", "D0120"), ("show", "D0120"), ("search", "crown")):
        answer = run(*command, "--on", on)
        assert (answer.exit_code, answer.out, answer.err.count("\n")) == (2, "", 1)
        assert "YYYY-MM-DD" in answer.err
