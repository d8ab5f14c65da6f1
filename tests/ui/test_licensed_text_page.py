"""The office's own licensed code list: read, looked at, corrected, taken in on somebody's word, and taken out again."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from cdtdesk.domain.codes import CdtCode
from cdtdesk.exchange.column_guess import Role
from cdtdesk.exchange.pace import ImportCancelled
from cdtdesk.ui.support import background
from cdtdesk.ui.widgets import licensed_text_page
from tests.exchange.workbooks import write_xlsx
from tests.ui.dropping import drop_file

MADE_UP = [(f"D{number:04}", f"Made-up item {number}", f"Made-up words on item {number}.") for number in range(1, 10)]
"""No real code has these numbers."""


def open_page(desk, place: str = ""):
    desk.window.hub.page_asked.emit("licensed_text", place)
    return desk.window.pages.page("licensed_text")


def wait_for_preview(desk, page):
    desk.qtbot.waitUntil(lambda: page.form.isVisible() and not page.is_busy)


def write_list(path: Path, rows: list[tuple[str, str, str]] = MADE_UP) -> Path:
    path.write_text("\n".join("\t".join(row) for row in [("Code", "Nomenclature", "Descriptor"), *rows]))
    return path


def take_in(desk, page, edition: str = "2027", who: str = "MB") -> None:
    page.form.edition.setText(edition)
    page.form.right.setChecked(True)
    page.form.initials.setText(who)
    page.form.take.click()
    desk.qtbot.waitUntil(lambda: not page.is_busy)


def held(desk) -> int:
    return sum(row.texts for row in desk.window.hub.desk.library.licensed.imports())


def test_a_pasted_list_is_read_and_taken_in(desk) -> None:
    page = open_page(desk)
    page.paste.click()
    assert page.pasted.hasFocus()
    page.pasted.setPlainText("D0001 Made-up one\nD0002 Made-up two\nnothing here")
    page.read_it.click()
    wait_for_preview(desk, page)
    assert [row[0] for row in page.form.sample.texts()] == ["D0001", "D0002"]
    assert page.form.found.text() == "What is in the pasted list"
    take_in(desk, page)
    assert page.table.texts()[0][:4] == ["CDT 2027", "pasted", "2", "MB"]
    assert not page.form.isVisible()
    assert page.pasted.toPlainText() == ""


def test_a_column_that_was_guessed_wrong_is_chosen_by_hand(desk, tmp_path: Path) -> None:
    page = open_page(desk, str(write_list(tmp_path / "list.tsv")))
    wait_for_preview(desk, page)
    name = page.form.columns[Role.NOMENCLATURE]
    assert name.currentText() == "Nomenclature"
    place = name.findText("Descriptor")
    name.setCurrentIndex(place)
    name.activated.emit(place)
    desk.qtbot.waitUntil(lambda: page.form.sample.texts()[0][1] == "Made-up words on item 1.")
    assert held(desk) == 0


def test_without_a_column_of_codes_nothing_is_read_anew(desk, tmp_path: Path) -> None:
    page = open_page(desk, str(write_list(tmp_path / "list.tsv")))
    wait_for_preview(desk, page)
    code = page.form.columns[Role.CODE]
    code.setCurrentIndex(0)
    code.activated.emit(0)
    assert page.notices.find("warning").sentence.text().startswith("Say which column holds the codes")


def test_of_several_sheets_another_can_be_chosen(desk, tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    head = ("Code", "Nomenclature", "Descriptor")
    write_xlsx(path, {"First": [head, *MADE_UP], "Second": [("Code", "Fee", "Name"), ("D0010", 5, "Made-up ten")]})
    page = open_page(desk, str(path))
    wait_for_preview(desk, page)
    assert page.form.sample.texts()[0][0] == "D0001"
    assert "sheets read: First" in page.form.how.text()
    place = page.form.sheet.findText("Second")
    page.form.sheet.setCurrentIndex(place)
    page.form.sheet.activated.emit(place)
    desk.qtbot.waitUntil(lambda: [row[0] for row in page.form.sample.texts()] == ["D0010"])
    assert page.form.sheet.currentText() == "Second"


def test_the_year_of_the_file_name_is_proposed_and_another_is_previewed(desk, tmp_path: Path) -> None:
    page = open_page(desk, str(write_list(tmp_path / "our codes 2027.tsv")))
    wait_for_preview(desk, page)
    assert page.form.edition.text() == "2027"
    page.form.edition.setText("2028")
    assert "9 texts for CDT 2028" in page.form.told.text()
    page.form.edition.setText("12")
    assert page.form.told.text().startswith("Of which edition is it?")
    page.form.right.setChecked(True)
    page.form.take.click()
    assert page.form.edition.hasFocus()
    assert held(desk) == 0


def test_a_name_must_stand_for_the_right(desk, tmp_path: Path) -> None:
    page = open_page(desk, str(write_list(tmp_path / "list 2027.tsv")))
    wait_for_preview(desk, page)
    page.form.right.setChecked(True)
    page.form.initials.setText("  ")
    page.form.take.click()
    assert page.form.initials.hasFocus()
    assert "a name or initials" in page.notices.find("warning").sentence.text()
    assert held(desk) == 0


def test_a_file_that_holds_no_codes_is_refused_in_one_sentence(desk, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear office,\nthe book is in the mail.\n")
    page = open_page(desk, str(path))
    desk.qtbot.waitUntil(lambda: page.notices.find("warning") is not None)
    assert "letter.txt" in page.notices.find("warning").sentence.text()
    assert not page.form.isVisible()


def test_reading_tells_how_far_it_is_and_can_be_stopped(desk, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(background, "TOLD_AFTER_MS", 0)

    def slow_reading(_path, progress, is_cancelled):
        progress(45, 100)
        while not is_cancelled():
            pass
        raise ImportCancelled

    monkeypatch.setattr(licensed_text_page, "read_source", slow_reading)
    page = open_page(desk, str(tmp_path / "big.csv"))
    desk.qtbot.waitUntil(lambda: page.notices.find("work") is not None)
    desk.qtbot.waitUntil(lambda: page.notices.find("work").sentence.text() == "Reading big.csv\u2026 45 %")
    page.notices.find("work").buttons[0].click()
    desk.qtbot.waitUntil(lambda: not page.is_busy)
    assert desk.said() == "Stopped. Nothing has been changed."
    assert page.notices.find("work") is None


def test_a_dropped_list_is_looked_into_before_anything_is_written(desk, tmp_path: Path) -> None:
    page = open_page(desk)
    drop_file(page, write_list(tmp_path / "list.tsv"))
    wait_for_preview(desk, page)
    assert held(desk) == 0
    page.form.leave.click()
    assert not page.form.isVisible()


def test_one_import_is_taken_out_and_another_stays(desk, tmp_path: Path) -> None:
    page = open_page(desk, str(write_list(tmp_path / "first 2026.tsv")))
    wait_for_preview(desk, page)
    take_in(desk, page, "2026")
    page.look_into(write_list(tmp_path / "second 2027.tsv", MADE_UP[:4]))
    wait_for_preview(desk, page)
    take_in(desk, page, "2027")
    assert [row[0] for row in page.table.texts()] == ["CDT 2027", "CDT 2026"]
    key = next(key for key, row in page._imports.items() if row.edition == 2026)
    page.table.choose(key)
    page.remove.click()
    desk.qtbot.waitUntil(lambda: len(page.table.texts()) == 1)
    assert page.table.texts()[0][0] == "CDT 2027"
    assert held(desk) == 4


def test_codes_of_the_import_are_listed_from_their_first_day_on(desk, tmp_path: Path) -> None:
    page = open_page(desk, str(write_list(tmp_path / "list.tsv")))
    wait_for_preview(desk, page)
    take_in(desk, page)
    desk.press(Qt.Key.Key_Escape)
    desk.search("D0003")
    assert "Not yet: from 01/01/2027" in desk.spoken("D0003")
    desk.window.hub.set_date(dt.date(2027, 1, 5))
    desk.search("made-up words")
    assert "D0003" in desk.codes()
    desk.search("")
    assert "D0003" in desk.codes()
    desk.window.hub.set_date(dt.date(2026, 12, 31))
    assert "D0003" not in desk.codes()


def test_a_known_code_that_the_offices_own_new_list_lacks_is_doubted(desk, tmp_path: Path) -> None:
    rows = [*MADE_UP, ("D0120", "Made-up name", "Made-up words.")]
    page = open_page(desk, str(write_list(tmp_path / "list.tsv", rows)))
    wait_for_preview(desk, page)
    take_in(desk, page)
    desk.press(Qt.Key.Key_Escape)
    desk.window.hub.set_date(dt.date(2027, 1, 5))
    desk.show("D2740")
    assert "Your own list of CDT 2027 lacks the code: it may have ended." in desk.window.detail._verdict.text.toPlainText()
    desk.show("D0120")
    assert "Your own list of CDT 2027 has the code." in desk.window.detail._verdict.text.toPlainText()


def test_the_text_is_selectable_but_cannot_be_typed_into(desk, tmp_path: Path) -> None:
    page = open_page(desk, str(write_list(tmp_path / "list.tsv", [("D0120", "Made-up name", "Made-up words <b>here</b>.")])))
    wait_for_preview(desk, page)
    take_in(desk, page, "2026")
    desk.press(Qt.Key.Key_Escape)
    desk.show("D0120")
    text = desk.window.detail._office.licensed.text
    desk.qtbot.waitUntil(text.isVisible)
    assert text.isReadOnly()
    assert text.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    assert "Made-up words <b>here</b>." in text.toPlainText()
    assert not any("Made-up" in label.text() for label in desk.window.detail.header.findChildren(QLabel))
    assert desk.window.hub.desk.library.licensed.text_of(CdtCode("D0120"), dt.date(2026, 11, 24)) is not None
