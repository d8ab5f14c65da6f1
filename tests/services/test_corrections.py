"""Suggested corrections: what stands in the file, and what is refused."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from cdtdesk.domain.codes import NotACdtCode
from cdtdesk.environment.folders import Home
from cdtdesk.services.corrections import (
    FIELDS,
    LONGEST_TEXT,
    CorrectionNotSaved,
    CorrectionRefused,
    CorrectionService,
    Refusal,
)


@pytest.fixture
def folder(home: Path) -> Path:
    return Home(home).corrections


@pytest.fixture
def corrections(folder: Path) -> CorrectionService:
    return CorrectionService(folder, lambda: dt.date(2026, 11, 24))


def test_a_correction_can_be_read_by_anybody(corrections: CorrectionService, folder: Path) -> None:
    path = corrections.save("d3351", "limits", " Once a tooth\nnot once a year ", "Plans say «tooth»", "Notice, 05/2026")
    assert path == folder / "correction-D3351-2026-11-24-1.txt"
    text = path.read_text(encoding="utf-8")
    for line in ("Code: D3351", "Field: limits", "Date: 2026-11-24"):
        assert line in text.splitlines()
    assert "What is wrong\nOnce a tooth\nnot once a year\n" in text
    assert "Why\nPlans say «tooth»\n" in text
    assert text.endswith("Source\nNotice, 05/2026\n")


def test_a_correction_without_a_source_says_so(corrections: CorrectionService) -> None:
    path = corrections.save("D3351", "gist", "wrong", "why", "  ")
    assert path.read_text(encoding="utf-8").endswith("Source\nnot given\n")


def test_a_second_correction_leaves_the_first_as_it_is(corrections: CorrectionService) -> None:
    first = corrections.save("D3351", "gist", "one", "why", "")
    second = corrections.save("D3351", "gist", "two", "why", "")
    assert second.name == "correction-D3351-2026-11-24-2.txt"
    assert "\none\n" in first.read_text(encoding="utf-8")
    assert "\ntwo\n" in second.read_text(encoding="utf-8")


def test_each_code_counts_for_itself(corrections: CorrectionService) -> None:
    corrections.save("D3351", "gist", "wrong", "why", "")
    assert corrections.save("D3352", "gist", "wrong", "why", "").name == "correction-D3352-2026-11-24-1.txt"


@pytest.mark.parametrize(
    ("field", "wrong", "why", "refusal"),
    [
        ("gist", " \n ", "why", Refusal.NOTHING_WRONG_TOLD),
        ("gist", "wrong", "", Refusal.NO_REASON_TOLD),
        ("gist", "w" * (LONGEST_TEXT + 1), "why", Refusal.TOO_LONG),
        ("gist\nCode: D0120", "wrong", "why", Refusal.UNKNOWN_FIELD),
    ],
)
def test_what_is_of_no_use_is_refused_and_leaves_nothing(
    corrections: CorrectionService, folder: Path, field: str, wrong: str, why: str, refusal: Refusal
) -> None:
    with pytest.raises(CorrectionRefused) as refused:
        corrections.save("D3351", field, wrong, why, "")
    assert refused.value.refusal is refusal
    assert not folder.exists()


def test_a_text_that_is_no_code_names_no_file(corrections: CorrectionService, folder: Path) -> None:
    with pytest.raises(NotACdtCode):
        corrections.save("../D335", "gist", "wrong", "why", "")
    assert not folder.exists()


def test_a_folder_that_cannot_be_made_is_told_in_a_sentence(corrections: CorrectionService, folder: Path) -> None:
    folder.write_text("in the way", encoding="utf-8")
    with pytest.raises(CorrectionNotSaved, match="could not be written to"):
        corrections.save("D3351", "gist", "wrong", "why", "")
    assert folder.read_text(encoding="utf-8") == "in the way"


def test_every_field_can_be_corrected(corrections: CorrectionService) -> None:
    for field in FIELDS:
        assert f"Field: {field}\n" in corrections.save("D3351", field, "wrong", "why", "").read_text(encoding="utf-8")
