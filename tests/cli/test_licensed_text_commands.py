"""``cdtdesk office import-text`` and ``remove-text``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.exchange.made_up_lists import ENTRIES, delimited

if TYPE_CHECKING:
    from tests.cli.conftest import Command


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "codes.csv"
    path.write_text(delimited([("Code", "Nomenclature", "Descriptor"), *ENTRIES, ("99213", "a visit", "")]))
    return path


def test_a_dry_run_shows_everything_and_writes_nothing(run: Command, file: Path, home: Path) -> None:
    answer = run("office", "import-text", str(file), "--edition", "2027", "--dry-run")
    assert (answer.exit_code, answer.err) == (0, "")
    assert "Read as csv (utf-8, parted by ,)." in answer.out
    assert "nomenclature: column 2 (Nomenclature)" in answer.out
    assert "10 new, 0 changed, 0 the same texts of edition 2027." in answer.out
    assert "line 12 (not a CDT code): 99213" in answer.out
    assert "Nothing has been changed." in answer.out
    assert list(home.iterdir()) == []


def test_nothing_is_taken_in_without_the_word_of_somebody(run: Command, file: Path, home: Path) -> None:
    answer = run("office", "import-text", str(file), "--edition", "2027")
    assert (answer.exit_code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert "--i-hold-the-right" in answer.err
    assert list(home.iterdir()) == []


def take_in(run: Command, file: Path, *more: str) -> str:
    answer = run("office", "import-text", str(file), "--edition", "2027", "--i-hold-the-right", "--by", "MB", *more)
    assert (answer.exit_code, answer.err) == (0, "")
    return answer.out


def test_it_is_taken_in_listed_and_taken_back(run: Command, file: Path) -> None:
    assert "Taken in: 10 texts of edition 2027, on the word of MB." in take_in(run, file)
    listed = run("office", "remove-text")
    assert (listed.exit_code, listed.out.count("\n")) == (0, 1)
    assert "edition 2027  10 texts  codes.csv  on the word of MB" in listed.out
    shown = run("office", "remove-text", "--last")
    assert "Nothing has been changed" in shown.out
    assert "Taken out: 10 texts." in run("office", "remove-text", "--last", "--yes").out
    assert run("office", "remove-text").exit_code == 1


def test_an_edition_or_all_of_it_is_taken_out(run: Command, file: Path) -> None:
    take_in(run, file)
    assert run("office", "remove-text", "--edition", "2026", "--yes").exit_code == 1
    assert "Taken out: 10 texts." in run("office", "remove-text", "--edition", "2027", "--yes").out
    take_in(run, file)
    take_in(run, file)
    assert "Taken out: 20 texts." in run("office", "remove-text", "--all", "--yes").out


def test_columns_are_told_by_their_headings(run: Command, file: Path) -> None:
    out = take_in(run, file, "--column", "nomenclature=descriptor", "--column", "descriptor=nomenclature")
    assert "nomenclature: column 3 (Descriptor)" in out
    wrong = run("office", "import-text", str(file), "--edition", "2027", "--dry-run", "--column", "nomenclature=Snark")
    assert (wrong.exit_code, wrong.err.count("\n")) == (2, 1)
    assert "the file has Code, Nomenclature, Descriptor" in wrong.err


@pytest.mark.parametrize("year", ["27", "1066", "20277", "next"])
def test_an_edition_is_a_year(run: Command, file: Path, year: str) -> None:
    answer = run("office", "import-text", str(file), "--edition", year, "--dry-run")
    assert (answer.exit_code, answer.out, answer.err.count("\n")) == (2, "", 1)


def test_a_file_that_is_none_is_refused_in_one_line(run: Command, tmp_path: Path) -> None:
    path = tmp_path / "book.pdf"
    path.write_bytes(b"%PDF-1.7")
    answer = run("office", "import-text", str(path), "--edition", "2027", "--dry-run")
    assert (answer.exit_code, answer.out, answer.err.count("\n")) == (3, "", 1)
    assert "paste it" in answer.err


def test_a_new_editions_code_is_checked_by_the_import(run: Command, file: Path) -> None:
    assert run("check", "D0001").exit_code == 1
    take_in(run, file)
    (valid,) = json.loads(run("check", "D0001", "--on", "2027-01-02", "--json").out)
    assert (valid["verdict"], valid["outside_known"], valid["valid_from"]) == ("valid", False, "2027-01-01")
    (early,) = json.loads(run("check", "D0001", "--on", "2026-12-31", "--json").out)
    assert early["verdict"] == "not_yet"
    assert run("check", "D0009", "--on", "2027-01-02").exit_code == 1


def test_a_new_editions_code_is_shown_as_the_offices_own_text(run: Command, file: Path) -> None:
    assert run("show", "D0001").exit_code == 1
    take_in(run, file)
    answer = run("show", "d0001", "--on", "2027-01-02")
    assert (answer.exit_code, answer.err) == (0, "")
    assert answer.out.splitlines()[:3] == [
        "D0001  zirbel polish, per arch",
        "Diagnostic; your office's licensed text, edition 2027; there is no guidance yet",
        "D0001 is valid on 2027-01-02.",
    ]
    told = json.loads(run("show", "D0001", "--on", "2027-01-02", "--json").out)
    assert (told["from_import"], told["verdict"], told["category_of_service"]) == (True, "valid", "Diagnostic")
    assert "zirbel" not in json.dumps(told)
