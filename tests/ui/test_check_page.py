"""A pasted list is checked as it stands there, and nothing of it is kept."""

from __future__ import annotations

from PySide6.QtCore import Qt
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
    assert rows["D2392"][3:] == ["11/02/2026", "Valid on 11/02/2026", ""]
    assert rows["D4341"][5] == "a quadrant"
    assert "Ended 12/31/2013, use D3355" in rows["D3354"][4]
    assert rows["D1111"][4].startswith("No such code. Meant: D1110")
    assert page.told.text().startswith("5 codes found, 1 ended before the day, 1 unknown")


def test_codes_that_clash_on_one_day_are_named(desk) -> None:
    page = open_page(desk, CLAIM)
    assert "D4341 and D1110 on 11/02/2026" in page.pairs.text()


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
