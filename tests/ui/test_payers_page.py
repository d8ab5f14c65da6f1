"""The office's payers: added, put right everywhere at once, taken from the list and brought back."""

from __future__ import annotations

from PySide6.QtCore import Qt

from cdtdesk.domain.codes import CdtCode
from cdtdesk.office.rows import About, new_id
from cdtdesk.services.notes import NoteDetails

CTRL = Qt.KeyboardModifier.ControlModifier


def open_page(desk):
    desk.window.actions_by_name["open_payers"].trigger()
    page = desk.window.pages.page("payers")
    assert page.isVisible()
    return page


def names(page) -> list[str]:
    return [cells[0] for cells in page.table.texts()]


def test_a_payer_is_added_by_typing_its_name(desk) -> None:
    page = open_page(desk)
    desk.type("  Delta   Dental\n")
    assert names(page) == ["Delta Dental"]
    desk.type("delta dental\n")
    assert names(page) == ["Delta Dental"]
    desk.press(Qt.Key.Key_Return)
    assert page.notices.find("warning").sentence.text() == "Type the payer's name first."


def test_a_name_put_right_is_put_right_in_the_notes(desk) -> None:
    desk.open()
    library = desk.window.hub.desk.library
    payer = library.payers.add("Dleta")
    library.notes.write(new_id(), About(CdtCode("D4341")), "Two a year", NoteDetails(payer_id=payer.id))
    page = open_page(desk)
    page.table.choose(payer.id)
    page.name.setText("Delta")
    page.save.click()
    assert names(page) == ["Delta"]
    assert library.payer_names()[payer.id] == "Delta"
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Z, CTRL)
    assert [each.name for each in library.payers.all()] == ["Dleta"]


def test_two_payers_cannot_have_one_name(desk) -> None:
    desk.open()
    payers = desk.window.hub.desk.library.payers
    payers.add("Delta")
    aetna = payers.add("Aetna")
    page = open_page(desk)
    page.table.choose(aetna.id)
    page.name.setText("delta")
    page.save.click()
    assert names(page) == ["Aetna", "Delta"]
    assert "choose another name" in page.notices.find("warning").sentence.text()


def test_a_payer_taken_from_the_list_comes_back(desk) -> None:
    desk.open()
    payer = desk.window.hub.desk.library.payers.add("Delta")
    page = open_page(desk)
    page.table.choose(payer.id)
    page.remove.click()
    assert names(page) == []
    desk.press(Qt.Key.Key_Z, CTRL)
    assert names(page) == ["Delta"]
