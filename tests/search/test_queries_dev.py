"""The sample of front-desk queries in ``tests/queries_dev.tsv``: how often the right code is first or among the first."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from cdtdesk.services.lookup import LookupService

TOP_1_BAR = 0.90
TOP_3_BAR = 0.95
EMPTY_BAR = 0.005


@pytest.fixture(scope="module")
def answers(lookup: LookupService, checkout: Path) -> list[tuple[dict[str, str], list[str]]]:
    """Each row of the sample with the codes its query finds."""
    with (checkout / "tests" / "queries_dev.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [(row, [str(found.summary.cdt_code) for found in lookup.search(row["query"], 10).found]) for row in rows]


def _missed(answers: list[tuple[dict[str, str], list[str]]], first: int) -> list[str]:
    return [
        f"{row['id']} '{row['query']}': {row['expected']}, found {' '.join(codes[:first]) or 'nothing'}"
        for row, codes in answers
        if not set(row["expected"].split(";")) & set(codes[:first])
    ]


def test_the_sample_is_whole(lookup: LookupService, answers: list[tuple[dict[str, str], list[str]]]) -> None:
    assert len(answers) == 190
    assert "nomenclature" not in {row["kind"] for row, _ in answers}
    assert all(code in lookup.summaries for row, _ in answers for code in row["expected"].split(";"))


def test_the_right_code_is_first(answers: list[tuple[dict[str, str], list[str]]]) -> None:
    missed = _missed(answers, 1)
    assert 1 - len(missed) / len(answers) >= TOP_1_BAR, "\n".join(missed)


def test_the_right_code_is_among_the_first_three(answers: list[tuple[dict[str, str], list[str]]]) -> None:
    missed = _missed(answers, 3)
    assert 1 - len(missed) / len(answers) >= TOP_3_BAR, "\n".join(missed)


def test_hardly_any_query_finds_nothing(answers: list[tuple[dict[str, str], list[str]]]) -> None:
    empty = [row["query"] for row, codes in answers if not codes]
    assert len(empty) / len(answers) <= EMPTY_BAR, empty
