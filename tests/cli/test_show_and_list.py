"""``cdtdesk show`` and ``cdtdesk list``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Command

RECORD_KEYS = set(
    (
        "cdt_code plain_name gist explanation use_when not_for counted_per claim attachments chart_facts limits patient_words "
        "patient_words_es terms facets use same_visit added revised deleted replaced_by sources checked category_of_service "
        "subcategory status look_alikes previous_code next_code"
    ).split()
)


def test_show_has_every_field_of_the_record(run: Command) -> None:
    answer = run("show", "D3351", "--json")
    assert (answer.exit_code, answer.err) == (0, "")
    record = json.loads(answer.out)
    assert set(record) >= RECORD_KEYS
    assert (record["cdt_code"], record["category_of_service"], record["status"]) == ("D3351", "Endodontics", "active")
    assert (record["previous_code"], record["next_code"]) == ("D3348", "D3352")
    assert record["claim"] == {"site": "tooth", "surfaces": False}
    assert set(record["look_alikes"][0]) == {"set", "question", "answers"}
    assert set(record["look_alikes"][0]["answers"][0]) == {"answer", "cdt_codes"}


@pytest.mark.parametrize("typed", ["d3351", "3351", "D-3351", "code D3351?"])
def test_show_takes_a_sloppy_code(run: Command, typed: str) -> None:
    assert json.loads(run("show", typed, "--json").out)["cdt_code"] == "D3351"


def test_show_in_words_tells_verdict_and_every_section(run: Command) -> None:
    out = run("show", "D3351").out
    assert out.startswith("D3351  Apexification, first visit\n")
    for words in ("D3351 is valid on 2026-11-23.", "Use it when", "Not for", "On the claim", "The chart note must say",
                  "What plans often limit", "To the patient", "Sources (checked "):  # fmt: skip
        assert words in out


def test_show_of_a_deleted_code_names_its_successors(run: Command) -> None:
    answer = run("show", "D3427")
    assert answer.exit_code == 0
    assert "was valid until 2020-12-31. Use D3471 or D3472" in answer.out
    assert json.loads(run("show", "D3427", "--json").out)["replaced_by"][0] == "D3471"


def test_show_on_a_date_judges_for_that_date(run: Command) -> None:
    assert "D3427 is valid on 2020-12-31." in run("show", "D3427", "--on", "2020-12-31").out
    assert "is not valid yet on 2013-12-31: it starts on 2014-01-01" in run("show", "D3427", "--on", "2013-12-31").out
    assert "outside the years this catalog knows" in run("show", "D3427", "--on", "2028-01-01").out


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_show_of_an_unknown_code_is_exit_1_and_offers_the_nearest(run: Command, options: tuple[str, ...]) -> None:
    answer = run("show", "D3315", *options)
    assert (answer.exit_code, answer.out, answer.err.count("\n")) == (1, "", 1)
    assert answer.err.startswith("cdtdesk: There is no code D3315")
    assert "D3351" in answer.err


@pytest.mark.parametrize("typed", ["banana", "D33", "D3351 D3352", ""])
def test_show_of_no_code_is_bad_use(run: Command, typed: str) -> None:
    answer = run("show", typed)
    assert (answer.exit_code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert "type D and four digits" in answer.err


@pytest.mark.parametrize(
    ("options", "count"), [((), 847), (("--status", "active"), 847), (("--status", "deleted"), 62), (("--status", "all"), 909)]
)
def test_list_is_an_array_of_whole_records(run: Command, options: tuple[str, ...], count: int) -> None:
    answer = run("list", "--json", *options)
    assert (answer.exit_code, answer.err) == (0, "")
    records = json.loads(answer.out)
    assert len(records) == count
    assert all(set(record) >= RECORD_KEYS for record in records)
    codes = [record["cdt_code"] for record in records]
    assert codes == sorted(codes)


def test_list_holds_the_same_objects_as_show(run: Command) -> None:
    records = {record["cdt_code"]: record for record in json.loads(run("list", "--json", "--status", "all").out)}
    for code in ("D0120", "D3351", "D3354", "D9999"):
        assert records[code] == json.loads(run("show", code, "--json").out)


@pytest.mark.parametrize("name", ["Endodontics", "endodontics", "ENDODONTICS"])
def test_list_of_a_category_however_it_is_written(run: Command, name: str) -> None:
    records = json.loads(run("list", "--status", "all", "--category", name, "--json").out)
    assert len(records) == 48
    assert {record["category_of_service"] for record in records} == {"Endodontics"}


def test_list_of_nothing_is_exit_1(run: Command) -> None:
    answer = run("list", "--status", "deleted", "--category", "Sleep apnea services", "--json")
    assert (answer.exit_code, json.loads(answer.out)) == (1, [])


def test_list_in_words_is_a_line_a_code(run: Command) -> None:
    lines = run("list", "--status", "all").out.splitlines()
    assert len(lines) == 909
    assert "D3354" in [line.split()[0] for line in lines if "[deleted 2014]" in line]


@pytest.mark.parametrize("options", [("--category", "Cosmetics"), ("--status", "retired"), ("--category",)])
def test_list_with_a_wrong_choice_is_bad_use_that_names_the_right_ones(run: Command, options: tuple[str, ...]) -> None:
    answer = run("list", *options)
    assert (answer.exit_code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert answer.err.startswith("cdtdesk: ")
