"""Which encoding a text file is in."""

from __future__ import annotations

import pytest

from cdtdesk.exchange.text_encoding import decoded

TEXTS = (
    "Rubbing a zirbel, as every year",
    "The patient\u2019s gromit is \u201clooked at\u201d \u2013 twice \u2014 and again",
    "caf\u00e9 cr\u00e8me, ni\u00f1o, a\u00f1o, diagn\u00f3stico, \u00c9tude",
    "Zirbel\u00ae polish, 37\u00b0, \u00bd a bottle",
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
@pytest.mark.parametrize("text", TEXTS)
def test_it_is_known_by_its_marks_or_by_what_makes_sense(text: str, encoding: str) -> None:
    found = decoded(text.encode(encoding))
    assert found is not None
    assert found.text == text


@pytest.mark.parametrize("text", [text.replace("\u00bd", "1/2") for text in TEXTS])
def test_old_macintosh_text_is_read(text: str) -> None:
    found = decoded(text.encode("mac_roman"))
    assert found is not None
    assert found.text == text


@pytest.mark.parametrize("text", TEXTS[::2])
def test_old_dos_text_is_read(text: str) -> None:
    found = decoded(text.encode("cp850"))
    assert found is not None
    assert found.text == text


@pytest.mark.parametrize("data", [bytes(range(256)), b"\0" * 100, b"text\0\0\0text" * 9])
def test_what_is_no_text_is_none(data: bytes) -> None:
    assert decoded(data) is None


def test_nothing_is_an_empty_text() -> None:
    assert decoded(b"") == ("", "utf-8")
