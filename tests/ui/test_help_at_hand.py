"""Help where the question comes up: the guide from the search box, from each section, and by F1."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QPushButton, QTextBrowser, QToolButton

from cdtdesk.domain.codes import CdtCode
from cdtdesk.ui.widgets.window_pages import PAGE_MAKERS

HELP_OR_TEXT_ITSELF = {"guide", "welcome"}
"""Pages that are help themselves."""


def guide(desk):
    assert desk.window.pages.open_page == "guide"
    return desk.window.pages.page("guide")


def test_line_under_the_list_leads_to_the_word_of_the_trade_that_is_typed(desk) -> None:
    desk.search("downgrade")
    desk.qtbot.waitUntil(lambda: desk.window.findChild(QPushButton, "guide_line") is not None)
    line = desk.find(QPushButton, "guide_line")
    assert line.isVisible()
    assert line.text() == "Guide: Downgrade"
    line.click()
    assert guide(desk).shown_page == "glossary"
    assert "cheaper" in guide(desk).text.toPlainText()


@pytest.mark.parametrize("words", ["deep cleaning", "D3351", "mod 30"])
def test_line_is_not_there_for_words_of_a_code(desk, words: str) -> None:
    desk.search("downgrade")
    desk.qtbot.waitUntil(lambda: desk.window.findChild(QPushButton, "guide_line") is not None)
    line = desk.find(QPushButton, "guide_line")
    desk.search(words)
    desk.qtbot.waitUntil(lambda: not line.isVisible())


def test_cards_have_a_sign_that_opens_their_page(desk) -> None:
    desk.show("D2391")
    detail = desk.window.detail
    for card, page in ((detail.claim_card, "07-attachments-and-why"), (detail.mouth, "05-tooth-numbering")):
        card.help_button.click()
        assert guide(desk).shown_page == page
        desk.press(Qt.Key.Key_Escape)


def test_every_title_of_the_detail_has_a_sign_that_opens_a_page_there_is(desk) -> None:
    desk.show("D4341")
    desk.qtbot.waitUntil(lambda: "Where this comes from" in desk.window.detail._history.toPlainText())
    texts = [text for text in desk.window.detail.findChildren(QTextBrowser) if "help:" in text.toHtml()]
    assert len(texts) == 3
    assert all(text.document().resource(QTextDocument.ResourceType.ImageResource, QUrl("sign:help")) for text in texts)
    pages = set()
    for text in texts:
        html = text.toHtml()
        for piece in html.split('href="help:')[1:]:
            pages.add(piece.partition('"')[0])
    known = desk.window.pages.page("guide").page_names()
    assert pages
    assert pages <= set(known)
    desk.window.detail._limits.anchorClicked.emit("help:08-downgrades-and-bundling")
    assert guide(desk).shown_page == "08-downgrades-and-bundling"


def test_f1_opens_the_page_about_what_has_the_focus_and_all_keys_elsewhere(desk) -> None:
    desk.show("D2391")
    desk.window.detail.mouth.picture.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(Qt.Key.Key_F1)
    assert guide(desk).shown_page == "05-tooth-numbering"
    desk.press(Qt.Key.Key_Escape)
    assert desk.box.hasFocus()
    desk.press(Qt.Key.Key_F1)
    assert guide(desk).shown_page == "keys"


def test_every_section_that_can_have_the_focus_names_a_page_there_is(desk) -> None:
    desk.show("D4341")
    known = desk.window.pages.page("guide").page_names()
    detail = desk.window.detail
    texts = (detail._what, detail._limits, detail._history)
    for section in (detail.claim_card, detail.mouth, detail.look_alikes, detail.notes, *texts):
        assert section.property("help_page") in known


def signs_in(widget) -> list[QToolButton]:
    return [each for each in widget.findChildren(QToolButton) if each.accessibleName().startswith(("Guide: ", "Guía: "))]


def test_every_title_in_the_detail_that_is_no_running_text_has_a_sign(desk) -> None:
    library = desk.window.hub.desk.library
    library.in_house_codes.save("BLEACH-KIT", "Whitening kit", "Trays.", "Wear them at night.", "products")
    for code in ("D4341", "D3354"):
        desk.show(code)
        desk.settle()
        titles = [each for each in desk.window.detail.findChildren(QLabel) if each.property("section") and each.isVisible()]
        named = {sign.accessibleName() for sign in signs_in(desk.window.detail)}
        assert len(titles) > 2
        assert {f"Guide: {title.text()}" for title in titles if not title.text().startswith("Notes on")} <= named
        assert "Guide: Notes" in named


@pytest.mark.parametrize("name", sorted(set(PAGE_MAKERS) - HELP_OR_TEXT_ITSELF))
def test_every_page_has_a_sign_and_f1_opens_the_same_and_comes_back(desk, name: str) -> None:
    desk.show("D4341")
    desk.window.hub.page_asked.emit(name, "D4341" if name in ("compare", "correction") else "")
    page = desk.window.pages.page(name)
    signs = [sign for sign in signs_in(page) if sign.isVisible()]
    assert signs
    signs[0].click()
    shown = guide(desk).shown_page
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.pages.open_page == name
    desk.window.actions_by_name["open_keys"].trigger()
    assert guide(desk).shown_page == shown


def test_a_look_alike_question_leads_to_choosing_between_them(desk) -> None:
    desk.show("D4341")
    desk.settle()
    signs_in(desk.window.detail.look_alikes)[0].click()
    assert guide(desk).shown_page == "09-choosing-between-look-alikes"


def test_links_of_fees_and_official_text_lead_to_the_guide(desk) -> None:
    fees = desk.window.detail._office.fees
    fees.text.link_chosen.emit("help:13-where-your-work-is-kept")
    assert guide(desk).shown_page == "13-where-your-work-is-kept"


def test_about_is_found_among_the_commands(desk) -> None:
    desk.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    desk.type("about\n")
    assert guide(desk).shown_page == "about"


def test_what_nothing_was_found_for_can_become_an_own_word(desk) -> None:
    desk.search("xqzt")
    desk.qtbot.waitUntil(lambda: desk.window.findChild(QPushButton, "own_word_line") is not None)
    line = desk.find(QPushButton, "own_word_line")
    assert line.isVisible()
    assert not desk.window.detail.header.isVisible()  # no other code's record stands there as if it were the answer
    line.click()
    page = desk.window.pages.page("own_words")
    assert page.word.text() == "xqzt"
    page.code.setText("D4341")
    page.add_button.click()
    assert [own.code for own in desk.window.hub.desk.library.own_words.of(CdtCode("D4341"))] == ["D4341"]
    desk.press(Qt.Key.Key_Escape)
    desk.search("xqzt")
    assert desk.codes() == ["D4341"]
    assert desk.window.detail.header.isVisible()
    desk.qtbot.waitUntil(lambda: not line.isVisible())
