"""``cdtdesk search``."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cdtdesk.domain.codes import CdtCode
from cdtdesk.office.store import OfficeStore
from cdtdesk.services.library import LibraryService

if TYPE_CHECKING:
    from tests.cli.conftest import Command

D4355 = CdtCode("D4355")
RESULT_KEYS = ["cdt_code", "plain_name", "status", "matched", "score"]


def test_json_is_one_object_with_the_words_joined(run: Command) -> None:
    answer = run("search", "--json", "apexafication", "first", "visit")
    assert (answer.exit_code, answer.err) == (0, "")
    found = json.loads(answer.out)
    assert list(found) == ["query", "ms", "results"]
    assert found["query"] == "apexafication first visit"
    assert found["ms"] > 0
    assert all(list(result) == RESULT_KEYS for result in found["results"])
    first = found["results"][0]
    assert (first["cdt_code"], first["status"]) == ("D3351", "active")


def test_deleted_codes_are_marked(run: Command) -> None:
    for code in ("D3354", "D3427"):
        first = json.loads(run("search", "--json", code).out)["results"][0]
        assert (first["cdt_code"], first["status"], first["matched"], first["score"]) == (code, "deleted", "cdt_code", 1.0)


@pytest.mark.parametrize(("limit", "count"), [((), 10), (("--limit", "3"), 3), (("--limit", "1"), 1)])
def test_limit_says_how_many(run: Command, limit: tuple[str, ...], count: int) -> None:
    assert len(json.loads(run("search", "--json", *limit, "crown").out)["results"]) == count


def test_nothing_found_is_exit_1_with_an_empty_list(run: Command) -> None:
    answer = run("search", "--json", "qwzx")
    assert (answer.exit_code, answer.err) == (1, "")
    assert json.loads(answer.out)["results"] == []


def test_in_words_each_code_is_a_line(run: Command) -> None:
    answer = run("search", "D3351")
    assert (answer.exit_code, answer.err) == (0, "")
    assert [line.split()[0] for line in answer.out.splitlines()] == ["D3351"]


def test_in_words_messages_go_to_standard_error(run: Command) -> None:
    nothing = run("search", "qwzx")
    assert (nothing.exit_code, nothing.out) == (1, "")
    assert nothing.err.count("\n") == 1
    guessed = run("search", "apexafication", "--limit", "2")
    assert guessed.err == "'apexafication' read as 'apexification'\n"
    assert all(line.startswith("D") for line in guessed.out.splitlines())


def test_in_words_a_code_out_of_force_says_so_and_what_is_used(run: Command) -> None:
    line = run("search", "D3354").out
    assert "[deleted 2014, use D3355, D3356, D3357]" in line
    assert "deleted" not in run("search", "D3354", "--on", "2013-06-01").out
    assert "not valid on 2016-01-01: from 2017" in run("search", "D4346", "--on", "2016-01-01").out


def test_batch_answers_line_by_line_blank_ones_too(run: Command, tmp_path: Path) -> None:
    queries = tmp_path / "queries.txt"
    queries.write_text("crown\n\n  \nqwzx\nD1110\n", encoding="utf-8")
    answer = run("search", "--batch", str(queries), "--limit", "2")
    assert (answer.exit_code, answer.err) == (0, "")
    lines = [json.loads(line) for line in answer.out.splitlines()]
    assert [line["query"] for line in lines] == ["crown", "", "  ", "qwzx", "D1110"]
    assert [len(line["results"]) for line in lines] == [2, 0, 0, 0, 1]
    assert all(list(line) == ["query", "ms", "results"] for line in lines)


@pytest.mark.parametrize(
    ("content", "queries"),
    [
        (b"", []),
        (b"\n", [""]),
        (b"crown", ["crown"]),
        (b"crown\r\nbridge\r\n", ["crown", "bridge"]),
        (b"\xef\xbb\xbfcrown\n", ["crown"]),
        ("one\x0ctwo\u2028three\x85four\n".encode(), ["one\x0ctwo\u2028three\x85four"]),
        (b"caf\xe9 crown\nbridge\n", ["caf\ufffd crown", "bridge"]),
        (b"nul\x00crown\n", ["nul\x00crown"]),
    ],
    ids=["empty file", "blank", "no end of line", "windows", "byte order mark", "odd line marks", "latin 1", "nul"],
)
def test_a_batch_has_as_many_answers_as_lines(run: Command, tmp_path: Path, content: bytes, queries: list[str]) -> None:
    path = tmp_path / "queries.txt"
    path.write_bytes(content)
    answer = run("search", "--batch", str(path))
    assert answer.exit_code == 0
    assert [json.loads(line)["query"] for line in answer.out.split("\n") if line] == queries


def test_a_batch_file_that_cannot_be_read_is_exit_3_with_one_line(run: Command, tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere.txt", tmp_path):
        answer = run("search", "--batch", str(path))
        assert (answer.exit_code, answer.out, answer.err.count("\n")) == (3, "", 1)
        assert str(path) in answer.err


@pytest.mark.parametrize("words", [(), ("--json",), ("crown", "--batch", "-")])
def test_neither_or_both_of_words_and_batch_is_bad_use(run: Command, words: tuple[str, ...]) -> None:
    answer = run("search", *words)
    assert (answer.exit_code, answer.out, answer.err.count("\n")) == (2, "", 1)


def test_an_empty_word_is_a_search_that_finds_nothing(run: Command) -> None:
    assert run("search", "").exit_code == 1


@pytest.mark.parametrize("text", ["x" * 10_000, "\x01\x02", "\U0001f9b7", "\u202ecrown", "'; --", "crown\ncrown"])
def test_weird_words_are_answered(run: Command, text: str) -> None:
    answer = run("search", "--json", text)
    assert answer.exit_code in (0, 1)
    assert json.loads(answer.out)["query"] == text


@contextmanager
def _office(home: Path) -> Iterator[LibraryService]:
    with closing(OfficeStore(home / "office.sqlite", lambda: dt.datetime(2026, 11, 20, tzinfo=dt.UTC))) as store:
        yield LibraryService(store)


def _results(answer: str) -> list[tuple[str, str]]:
    return [(result["cdt_code"], result["matched"]) for result in json.loads(answer)["results"]]


def test_the_own_words_and_notes_of_the_office_are_found_as_in_the_window(run: Command, home: Path, tmp_path: Path) -> None:
    with _office(home) as library:
        library.own_words.add("bubblegum clean", D4355)
        library.save_note(CdtCode("D0330"), "Zorbo Dental pays one every 36 months", None)
    assert _results(run("search", "--json", "bubblegum clean").out)[0] == ("D4355", "own_word")
    assert ("D0330", "note") in _results(run("search", "--json", "zorbo").out)
    batch = tmp_path / "queries.txt"
    batch.write_text("bubblegum clean\nzorbo\n", encoding="utf-8")
    answers = run("search", "--batch", str(batch)).out.splitlines()
    assert [_results(answer)[0] for answer in answers] == [("D4355", "own_word"), ("D0330", "note")]


def test_the_office_file_is_only_read(run: Command, home: Path) -> None:
    with _office(home) as library:
        library.own_words.add("bubblegum clean", D4355)
    before = (home / "office.sqlite").read_bytes()
    assert run("search", "bubblegum clean").out.startswith("D4355")
    assert (home / "office.sqlite").read_bytes() == before
    with _office(home) as library:
        library.own_words.add("another word", D4355)  # and nobody is kept from writing it


def test_with_no_office_file_none_is_made_and_the_catalog_answers(run: Command, home: Path) -> None:
    assert run("search", "crown").exit_code == 0
    assert list(home.rglob("office*")) == []


def test_an_office_file_that_cannot_be_read_is_missed_in_one_line(run: Command, home: Path) -> None:
    sound = run("search", "crown").out
    (home / "office.sqlite").write_bytes(b"no database at all" * 100)
    answer = run("search", "crown")
    assert (answer.exit_code, answer.out) == (0, sound)
    assert len(answer.err.splitlines()) == 1
    assert "without own words and notes" in answer.err


def test_a_day_of_another_year_puts_first_what_was_in_force(run: Command) -> None:
    today = json.loads(run("search", "--json", "space maintainer removal").out)["results"][0]["cdt_code"]
    then = json.loads(run("search", "--json", "--on", "2018-05-01", "--limit", "1", "space maintainer removal").out)["results"]
    assert (today, [found["cdt_code"] for found in then]) == ("D1556", ["D1555"])
