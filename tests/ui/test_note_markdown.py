"""Notes as they are shown: lists, bold words and links of Markdown; everything else letter for letter, nothing alive."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from cdtdesk.ui.support.note_markdown import has_markdown, one_line, shown_note


def plain_text(html: str) -> str:
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText().replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("two per year", "<p>two per year</p>"),
        ("first\nsecond", "<p>first<br/>second</p>"),
        ("**never** twice", "<p><b>never</b> twice</p>"),
        ("__never__ twice", "<p><b>never</b> twice</p>"),
        ("- one\n- two", "<ul><li>one</li><li>two</li></ul>"),
        ("* one\n+ two", "<ul><li>one</li><li>two</li></ul>"),
        ("1. one\n2) two", "<ol><li>one</li><li>two</li></ol>"),
        ("ask:\n- **one**\nthen", "<p>ask:</p><ul><li><b>one</b></li></ul><p>then</p>"),
    ],
)
def test_lists_and_bold_words(text: str, html: str) -> None:
    assert shown_note(text).html == html


@pytest.mark.parametrize("text", ["2 * 3 * 4", "a_b_c", "-5 %", "[x] (y)", "5 - 3", "1.5 hours", "** **", "D4341-D4342"])
def test_signs_that_are_no_markdown_stay_as_they_are(text: str) -> None:
    assert not has_markdown(text)
    assert shown_note(text).html == f"<p>{text}</p>"


def test_links_are_numbered_and_their_addresses_kept_out_of_the_page() -> None:
    shown = shown_note("See [the manual](https://a.example/m?x=1&y=2) or https://b.example/p, please [x](code:nonsense)")
    assert shown.addresses == ("https://a.example/m?x=1&y=2", "https://b.example/p", "code:nonsense")
    assert re.findall(r'href="([^"]*)"', shown.html) == ["address:0", "address:1", "address:2"]
    assert "a.example" not in shown.html


@pytest.mark.parametrize(
    "text",
    ["<b>x</b>", '<img src="https://a.example/x.png">', "![x](https://a.example/x.png)", "<script>alert(1)</script>", "a & b"],
)
def test_html_and_pictures_in_a_note_are_only_letters(text: str) -> None:
    html = shown_note(text).html
    assert "<img" not in html
    assert "<script" not in html
    assert "<b>" not in html


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp", "Zs"]) | st.just(" "), max_size=60))
def test_words_without_markdown_are_shown_letter_for_letter(text: str) -> None:
    if not has_markdown(text) and text == text.strip() and "\u0085" not in text:
        assert plain_text(shown_note(text).html) == text


@given(st.text(max_size=80))
def test_any_text_gives_whole_html(text: str) -> None:
    html = shown_note(text).html
    for tag in ("p", "ul", "ol", "li", "b", "a"):
        assert len(re.findall(rf"<{tag}[ >]", html)) == html.count(f"</{tag}>")


def test_one_line_leaves_the_signs_out() -> None:
    assert one_line("**Delta**:\n- 2 per year\n- see [this](https://a.example)") == "Delta: 2 per year see this"
