"""What a note on several codes is about, as it is typed."""

from __future__ import annotations

import pytest

from cdtdesk.services.note_subjects import read_about


@pytest.mark.parametrize(
    ("typed", "about"),
    [
        ("D2740-D2799", "D2740-D2799"),
        ("2740 to 2799", "D2740-D2799"),
        (" d2799 \u2013 d2740 ", "D2740-D2799"),
        ("D4341", "D4341"),
        ("4341-4341", "D4341"),
        ("Periodontics", "Periodontics"),
        ("perio", "Periodontics"),
        ("implant services", "Implant services"),
    ],
)
def test_ranges_codes_and_categories_are_read(typed: str, about: str) -> None:
    assert read_about(typed) == about


@pytest.mark.parametrize("typed", ["", "  ", "crowns", "D27-D28", "D2740-", "o", "D2740-D2799-D2800"])
def test_anything_else_is_nothing(typed: str) -> None:
    assert read_about(typed) is None


def test_what_is_read_takes_in_the_codes_it_names() -> None:
    about = read_about("2740-2799")
    assert about is not None
    assert about.covers("D2750", "Restorative")
    assert not about.covers("D2800", "Restorative")
