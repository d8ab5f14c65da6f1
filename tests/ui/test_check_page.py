"""A pasted list is checked as it stands there, and nothing of it is kept."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
CLAIM = "11/02/2026 D2392 #30 MO 210.00\n11/02/2026 D1110\n11/02/2026 D4341\nD3354 tooth 8\nD1111 exam"


def open_page(desk, text: str):
    desk.open()
    desk.press(Qt.Key.Key_V, CTRL_SHIFT)
    page = desk.window.pages.page("check")
    assert page.isVisible()
    assert page.text.hasFocus()
    page.text.insertPlainText(text)
    page.check()
    return page


def test_each_code_of_a_claim_is_judged_for_the_date_on_its_line(desk) -> None:
    page = open_page(desk, CLAIM)
    rows = {cells[1]: cells for cells in page.table.texts()}
    assert list(rows) == ["D2392", "D1110", "D4341", "D3354", "D1111"]
    assert rows["D2392"][3:] == ["11/02/2026", "Valid", ""]
    assert rows["D4341"][5] == "a quadrant"
    assert rows["D3354"][4:] == ["Ended 12/31/2013", ""]
    assert rows["D1111"][4] == "No such code"
    assert page.told.text().startswith("5 codes found, 1 ended before the day, 1 unknown")


def test_codes_that_clash_on_one_day_are_named(desk) -> None:
    page = open_page(desk, CLAIM)
    told = page.pairs.toPlainText()
    assert "D4341 and D1110 on 11/02/2026" in told or "D1110 and D4341 on 11/02/2026" in told


def test_a_row_marks_its_code_in_the_text_and_opens_it(desk) -> None:
    page = open_page(desk, "\U0001f9b7 first line\nsecond line D4341 LL")
    page.table.choose("0")
    assert page.text.textCursor().selectedText() == "D4341"
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    desk.wait_for("D4341")
    assert not page.isVisible()


def test_the_result_is_copied_as_lines_of_text(desk) -> None:
    page = open_page(desk, CLAIM)
    page.copy.click()
    copied = desk.copied().splitlines()
    assert copied[0] == page.told.text()
    assert "Line 3: D4341" in copied[4]
    assert "lacks a quadrant" in copied[4]


def test_a_text_without_codes_says_so_and_a_list_leaves_no_trace(desk) -> None:
    page = open_page(desk, "call 555-0134 about $120.00 on 11/02/2026")
    assert page.told.text() == "No code was found in this text."
    page.text.setPlainText("Smith, John D4341")
    page.check()
    desk.press(Qt.Key.Key_Escape)
    assert not any("Smith" in path.read_text("latin-1") for path in desk.home.rglob("*") if path.is_file())


def test_the_row_of_the_code_at_the_cursor_is_the_chosen_one(desk) -> None:
    page = open_page(desk, CLAIM)
    page.text.moveCursor(QTextCursor.MoveOperation.Start)
    assert page.table.chosen_key == "0"
    QTest.keyClick(page.text, Qt.Key.Key_Down)
    QTest.keyClick(page.text, Qt.Key.Key_Down)
    assert page.table.chosen_key == "2"
    assert "The line lacks a quadrant." in page.about.toPlainText()
    assert not page.text.textCursor().hasSelection()


def test_an_unknown_code_leads_to_its_nearest(desk) -> None:
    page = open_page(desk, CLAIM)
    page.table.choose("4")
    told = page.about.toPlainText()
    assert "There is no such code." in told
    assert "Nearest by number: D1110" in told
    assert "No date on the line" in told
    page.show_code.click()
    desk.wait_for("D1110")


def test_codes_to_see_to_are_underlined_in_the_text(desk) -> None:
    page = open_page(desk, CLAIM)
    marks = {mark.cursor.selectedText(): mark.format.fontUnderline() for mark in page.text.extraSelections()}
    assert marks == {"D2392": False, "D1110": False, "D4341": True, "D3354": True, "D1111": True}


def test_usual_companions_that_are_missing_are_named_with_links(desk) -> None:
    page = open_page(desk, "11/02/2026 D1110")
    assert "Often billed with it, and not in the list" in page.pairs.toPlainText()
    with desk.qtbot.waitSignal(page.pairs.code_chosen) as chosen:
        page.pairs.anchorClicked.emit(QUrl("code:D0120"))
    assert chosen.args == ["D0120"]
    desk.wait_for("D0120")


def test_another_date_of_service_judges_lines_without_a_date_anew(desk) -> None:
    page = open_page(desk, "D9248\n11/02/2026 D9248")
    desk.window.hub.set_date(dt.date(2025, 6, 2))
    assert [cells[3:5] for cells in page.table.texts()] == [["06/02/2025", "Valid"], ["11/02/2026", "Ended 12/31/2025"]]


def test_a_long_list_is_checked_in_the_background_and_the_newest_text_wins(desk) -> None:
    page = open_page(desk, "")
    page.text.setPlainText("11/02/2026 D4341 LL\n" * 3_000)
    page.check()
    page.text.setPlainText("11/02/2026 D1110 cleaning\n" * 2_000)
    page.check()
    desk.qtbot.waitUntil(lambda: page.told.text().startswith("2,000 codes found"))
    assert len(page.table.texts()) == 1_000
    assert page.more.text() == "The first 1,000 of 2,000 codes are listed; a copy holds all."
    page.copy.click()
    assert desk.copied().count("D1110 ") >= 2_000


def test_a_cleared_page_holds_nothing(desk) -> None:
    page = open_page(desk, CLAIM)
    page.clear.click()
    assert page.text.hasFocus()
    assert not page.table.isVisible()
    assert not page.pairs.isVisible()
    assert page.told.text() == ""


def test_in_a_narrow_window_verdict_and_what_is_lacking_stay_in_view(desk) -> None:
    page = open_page(desk, CLAIM)
    desk.window.resize(420, 760)
    desk.qtbot.waitUntil(lambda: page.table.isColumnHidden(2))
    header = page.table.header()
    assert header.length() <= page.table.width()
    assert not page.table.isColumnHidden(4)
    assert not page.table.isColumnHidden(5)
