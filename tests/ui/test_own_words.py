"""Words of the office's own in the window: added where the code is shown, found at the next keystroke, taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.in_house_codes import InHouseNumber
from cdtdesk.ui.widgets.own_words_section import OwnWordsSection, WordChip

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
D4341 = CdtCode("D4341")


def section(desk) -> OwnWordsSection:
    found = desk.window.findChild(OwnWordsSection)
    assert found is not None
    return found


def add_word(desk, cdt_code: str, word: str) -> None:
    desk.show(cdt_code)
    desk.press(Qt.Key.Key_W, CTRL | SHIFT)
    assert desk.find(QLineEdit, "own_word_field").hasFocus()
    desk.type(f"{word}\n")


def test_a_word_added_at_the_code_is_found_at_the_next_search(desk) -> None:
    add_word(desk, "D4341", "schmutz")
    assert section(desk).words() == ["schmutz"]
    assert desk.said() == "“schmutz” now finds D4341."
    desk.search("schmutz")
    assert desk.codes()[0] == "D4341"
    desk.search("schm")
    assert "D4341" in desk.codes()


def test_the_cross_of_a_word_takes_it_away_and_undo_brings_it_back(desk) -> None:
    add_word(desk, "D4341", "schmutz")
    (chip,) = [chip for chip in section(desk).findChildren(WordChip) if chip.isVisible()]
    QTest.mouseClick(chip.cross, Qt.MouseButton.LeftButton)
    assert section(desk).words() == []
    assert desk.window.hub.desk.library.own_words.all() == []
    desk.press(Qt.Key.Key_Z, CTRL)
    assert section(desk).words() == ["schmutz"]


def test_words_of_another_code_are_not_shown(desk) -> None:
    add_word(desk, "D4341", "schmutz")
    desk.show("D1110")
    desk.qtbot.waitUntil(lambda: section(desk).words() == [])


def test_escape_in_the_field_goes_back_to_the_search(desk) -> None:
    desk.show("D4341")
    desk.press(Qt.Key.Key_W, CTRL | SHIFT)
    desk.type("half a wo")
    desk.press(Qt.Key.Key_Escape)
    assert desk.box.hasFocus()
    assert desk.window.hub.desk.library.own_words.all() == []


def test_a_word_of_signs_alone_is_refused(desk) -> None:
    add_word(desk, "D4341", "!!")
    assert desk.said() == "An own word needs a letter or a digit."


def test_a_word_that_found_nothing_is_offered_on_the_page_of_all_words(desk) -> None:
    desk.search("xqzzy")
    assert desk.codes() == []
    desk.press(Qt.Key.Key_W, CTRL | SHIFT)
    page = desk.window.pages.page("own_words")
    assert page.isVisible()
    assert page.word.text() == "xqzzy"
    assert page.code.hasFocus()
    desk.type("d4341\n")
    assert page.table.texts() == [["xqzzy", "D4341", "Deep cleaning (SRP), 4 or more teeth in a quadrant"]]
    desk.press(Qt.Key.Key_Escape)
    desk.search("xqzzy")
    assert desk.codes()[0] == "D4341"


def test_a_word_for_a_code_that_there_is_not_says_so(desk) -> None:
    desk.window.actions_by_name["open_own_words"].trigger()
    page = desk.window.pages.page("own_words")
    desk.type("deep one\n")
    page.code.setFocus()
    desk.type("D0001\n")
    assert "D0001 is neither in the catalog nor a code of your own" in desk.sentences()
    assert page.table.texts() == []


def test_a_word_may_stand_for_a_code_of_the_office_and_finds_it(desk) -> None:
    library = desk.window.hub.desk.library
    library.in_house_codes.save(InHouseNumber("BLEACH-KIT"), "Take-home bleaching kit")
    library.own_words.add("trayset", InHouseNumber("BLEACH-KIT"))
    desk.search("trayset")
    assert desk.codes()[0] == "BLEACH-KIT"


def test_delete_on_the_page_removes_a_word_and_undo_puts_it_back(desk) -> None:
    desk.window.hub.desk.library.own_words.add("schmutz", D4341)
    desk.window.actions_by_name["open_own_words"].trigger()
    page = desk.window.pages.page("own_words")
    page.table.setFocus()
    desk.press(Qt.Key.Key_Delete)
    assert page.table.texts() == []
    desk.press(Qt.Key.Key_Z, CTRL)
    assert [cells[0] for cells in page.table.texts()] == ["schmutz"]
