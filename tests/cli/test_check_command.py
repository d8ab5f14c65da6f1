"""``cdtdesk check``: may these codes be billed on that date?"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Command

KEYS = ["cdt_code", "on", "verdict", "outside_known", "valid_from", "valid_until", "successors"]


def test_answers_keep_the_order_asked(run: Command) -> None:
    answer = run("check", "D9999", "D0120", "d1110", "D0120", "--json")
    assert (answer.exit_code, answer.err) == (0, "")
    answers = json.loads(answer.out)
    assert [item["cdt_code"] for item in answers] == ["D9999", "D0120", "D1110", "D0120"]
    assert all(list(item) == KEYS for item in answers)
    assert {item["on"] for item in answers} == {"2026-11-23"}


@pytest.mark.parametrize(
    ("code", "on", "verdict", "exit_code"),
    [
        ("D4346", "2016-12-31", "not_yet", 1),
        ("D4346", "2017-01-01", "valid", 0),
        ("D3427", "2013-12-31", "not_yet", 1),
        ("D3427", "2020-12-31", "valid", 0),
        ("D3427", "2021-01-01", "deleted", 1),
        ("D0001", "2026-11-23", "unknown", 1),
    ],
)
def test_the_verdict_turns_at_new_year_and_so_does_the_exit_code(
    run: Command, code: str, on: str, verdict: str, exit_code: int
) -> None:
    answer = run("check", code, "--on", on, "--json")
    assert answer.exit_code == exit_code
    (item,) = json.loads(answer.out)
    assert (item["verdict"], item["on"]) == (verdict, on)


def test_one_code_that_is_not_valid_makes_exit_1(run: Command) -> None:
    assert run("check", "D0120", "D3354").exit_code == 1
    assert run("check", "D0120", "D0001").exit_code == 1


def test_a_deleted_code_names_successors_and_last_day(run: Command) -> None:
    (item,) = json.loads(run("check", "D3354", "--json").out)
    assert (item["valid_from"], item["valid_until"]) == ("2011-01-01", "2013-12-31")
    assert item["successors"] == ["D3355", "D3356", "D3357"]


@pytest.mark.parametrize(
    ("on", "outside"), [("2012-12-31", True), ("2013-01-01", False), ("2026-12-31", False), ("2027-01-01", True)]
)
def test_a_date_outside_the_known_years_is_said_to_be_so(run: Command, on: str, outside: bool) -> None:
    (item,) = json.loads(run("check", "D0120", "--on", on, "--json").out)
    assert item["outside_known"] is outside
    assert ("outside the years" in run("check", "D0120", "--on", on).out) is outside


def test_in_words_each_code_is_a_sentence(run: Command) -> None:
    lines = run("check", "D0120", "D3354", "D0001").out.splitlines()
    assert lines == [
        "D0120 is valid on 2026-11-23.",
        "D3354 was valid until 2013-12-31. Use D3355 or D3356 or D3357.",
        "D0001 is not in this catalog.",
    ]


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("crown",),
        ("D0120", "banana"),
        ("D11",),
        ("D0120", "--on", "11/23/2026"),
        ("D0120", "--on", "2026-02-30"),
        ("D0120", "--on", ""),
    ],
)
def test_bad_use_is_exit_2_with_one_line_and_no_answer(run: Command, words: tuple[str, ...]) -> None:
    answer = run("check", *words)
    assert (answer.exit_code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert answer.err.startswith("cdtdesk: ")
