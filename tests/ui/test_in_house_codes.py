"""Codes of the office's own in the window: written on their page, found by the search, never taken for CDT."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.in_house_codes import InHouseNumber

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def kit(desk):
    """A desk whose office sells a bleaching kit."""
    codes = desk.window.hub.desk.library.in_house_codes
    codes.save(InHouseNumber("BLEACH-KIT"), "Take-home bleaching kit", "Trays and four syringes.", "It whitens.", "products")
    return desk


def shown_words(desk) -> str:
    detail = desk.window.detail
    return "\n".join(label.text() for label in detail.header.findChildren(QLabel) if label.isVisible())


def open_page(desk):
    desk.window.actions_by_name["open_in_house"].trigger()
    page = desk.window.pages.page("in_house")
    assert page.isVisible()
    return page


def test_a_code_is_added_on_the_page_and_found_by_number_and_by_name(desk) -> None:
    page = open_page(desk)
    assert page.code.hasFocus()
    desk.type("noshow")
    page.name.setFocus()
    desk.type("Missed appointment\n")
    assert page.table.texts() == [["NOSHOW", "Missed appointment", ""]]
    desk.press(Qt.Key.Key_Escape)
    for query in ("noshow", "missed appoint"):
        desk.search(query)
        assert "NOSHOW" in desk.codes()


def test_a_number_written_like_a_cdt_code_is_refused(desk) -> None:
    page = open_page(desk)
    desk.type("D9999\n")
    assert "written like a CDT code" in desk.sentences()
    assert page.table.texts() == []


def test_the_number_typed_whole_leads_and_a_name_stands_below_the_cdt_codes(kit) -> None:
    kit.search("bleach-kit")
    assert kit.codes()[0] == "BLEACH-KIT"
    kit.search("bleach")
    codes = kit.codes()
    assert "BLEACH-KIT" in codes
    assert codes.index("BLEACH-KIT") > codes.index("D9972")


def test_it_is_marked_and_shown_without_a_verdict(kit) -> None:
    kit.search("bleach-kit")
    assert "in-house" in kit.spoken("BLEACH-KIT")
    kit.qtbot.waitUntil(lambda: kit.window.detail.in_house is not None)
    assert "BLEACH-KIT" in shown_words(kit)
    assert kit.window.detail.header.pill.accessibleName() == "In-house code: not CDT, never on a claim"
    assert not kit.window.detail.claim_card.isVisible()
    assert not kit.window.detail.header.compare_button.isVisible()
    kit.show("D0120")
    assert kit.window.detail.header.pill.accessibleName().startswith("Valid")
    assert kit.window.detail.claim_card.isVisible()
    assert kit.window.detail.header.compare_button.isVisible()


def test_enter_copies_its_number_and_says_that_it_is_none_for_a_claim(kit) -> None:
    kit.search("bleach-kit")
    kit.press(Qt.Key.Key_Return)
    assert kit.copied() == "BLEACH-KIT"
    assert "never for a claim" in kit.said()


def show_kit(kit) -> None:
    kit.search("bleach-kit")
    kit.qtbot.waitUntil(lambda: kit.window.detail.in_house is not None)


def test_comparison_leaves_it_alone(kit) -> None:
    show_kit(kit)
    kit.press(Qt.Key.Key_F4)
    assert kit.window.pages.open_page == ""


def test_its_star_puts_it_below_the_cdt_codes_of_the_list_and_can_be_taken_back(kit) -> None:
    kit.window.hub.desk.library.set_favorite(CdtCode("D1110"), True)
    show_kit(kit)
    kit.press(Qt.Key.Key_D, CTRL)
    assert kit.star.isChecked()
    assert kit.said() == "BLEACH-KIT is in your favorites"
    assert "favorite" in kit.spoken("BLEACH-KIT")
    kit.press(Qt.Key.Key_F, CTRL)
    kit.press(Qt.Key.Key_Delete)
    kit.choose_view("My favorites")
    assert kit.codes() == ["D1110", "BLEACH-KIT"]
    assert kit.count("My favorites") == 2
    assert kit.window.hub.desk.library.favorite_codes() == ["D1110"]
    kit.restart()
    kit.choose_view("My favorites")
    assert kit.codes() == ["D1110", "BLEACH-KIT"]
    show_kit(kit)
    assert kit.star.isChecked()
    kit.press(Qt.Key.Key_D, CTRL)
    assert not kit.star.isChecked()
    kit.press(Qt.Key.Key_Z, CTRL)
    assert kit.star.isChecked()


def test_a_note_on_it_is_kept_and_found(kit) -> None:
    show_kit(kit)
    kit.write_note("tell every patient to freeze the syringes")
    kit.press(Qt.Key.Key_Escape)
    assert kit.notes_on_disk() == ["tell every patient to freeze the syringes"]
    assert "has note" in kit.spoken("BLEACH-KIT")
    kit.search("freeze syringes")
    assert "BLEACH-KIT" in kit.codes()
    kit.show("D0120")
    assert kit.note.toPlainText() == ""
    show_kit(kit)
    assert kit.note.toPlainText() == "tell every patient to freeze the syringes"


def test_another_date_of_service_gives_it_no_verdict(kit) -> None:
    kit.search("bleach-kit")
    kit.qtbot.waitUntil(lambda: kit.window.detail.in_house is not None)
    kit.window.hub.set_date(kit.window.hub.on.replace(year=2024))
    assert kit.window.detail.header.pill.accessibleName() == "In-house code: not CDT, never on a claim"


def test_a_deleted_one_is_found_no_more_until_it_is_put_back(kit) -> None:
    page = open_page(kit)
    assert page.table.choose("BLEACH-KIT")
    page.delete.click()
    assert page.table.texts() == []
    kit.press(Qt.Key.Key_Z, CTRL)
    assert [cells[0] for cells in page.table.texts()] == ["BLEACH-KIT"]


def test_its_record_can_be_changed(kit) -> None:
    page = open_page(kit)
    page.table.choose("BLEACH-KIT")
    page.name.setText("Whitening kit for home")
    page.save.click()
    record = kit.window.hub.desk.library.in_house_codes.find("BLEACH-KIT")
    assert (record.plain_name, record.explanation, record.category) == (
        "Whitening kit for home", "Trays and four syringes.", "products",
    )  # fmt: skip


def test_a_query_without_in_house_hits_lists_cdt_codes_alone(kit) -> None:
    kit.search("root canal molar")
    assert all(CdtCode(code) for code in kit.codes())


def test_it_is_not_marked_with_cdt_codes(kit) -> None:
    kit.search("bleach-kit")
    kit.press(Qt.Key.Key_Space, CTRL)
    assert kit.window.list_panel.marked == []
