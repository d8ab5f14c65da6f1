"""Help where the question comes up: the guide from the search box, from each section, and by F1."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTextBrowser


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
