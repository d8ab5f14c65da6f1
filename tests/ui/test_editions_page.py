"""January: what changed, what of the office's it touches, what is done; and the office's own list of a new edition."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from cdtdesk.domain.codes import CdtCode

MADE_UP = [f"D{number:04}" for number in range(1, 10)]
"""No real code has these numbers."""


def write_list(folder: Path) -> Path:
    rows = [f"{code},Made-up item {code[-1]},A made-up text for trying {code}." for code in MADE_UP]
    path = folder / "our 2027 codes.csv"
    path.write_text("\n".join(["Code,Nomenclature,Descriptor", *rows, "D4341,Made-up name,Made-up words.", "x,no,code"]))
    return path


def open_editions(desk, first: int, last: int):
    desk.window.actions_by_name["open_editions"].trigger()
    page = desk.window.pages.page("editions")
    page.first.setCurrentIndex(page.first.findText(f"CDT {first}"))
    page.last.setCurrentIndex(page.last.findText(f"CDT {last}"))
    return page


def take_in(desk, path: Path):
    desk.window.hub.page_asked.emit("licensed_text", str(path))
    page = desk.window.pages.page("licensed_text")
    desk.qtbot.waitUntil(lambda: bool(page.sample.texts()))
    return page


def confirm(desk, page, edition: str = "2027") -> None:
    page.edition.setText(edition)
    page.right.setChecked(True)
    page.initials.setText("MB")
    page.take.click()
    desk.qtbot.waitUntil(lambda: not page.is_busy)


def test_a_favorite_that_ended_is_a_task_that_stays_ticked_off(desk) -> None:
    desk.window.hub.desk.library.set_favorite(CdtCode("D1352"), True)
    page = open_editions(desk, 2025, 2026)
    (box,) = (box for box in page.boxes if "D1352" in box.text())
    assert not box.isChecked()
    box.click()
    desk.restart()
    page = open_editions(desk, 2025, 2026)
    (box,) = (box for box in page.boxes if "D1352" in box.text())
    assert box.isChecked()


def test_what_changed_is_told_by_category_with_successors(desk) -> None:
    page = open_editions(desk, 2025, 2026)
    text = page.text.toPlainText()
    assert "Diagnostic" in text
    assert "Ended" in text
    assert "D1352" in text


def test_of_the_coming_edition_only_announcements_are_told(desk) -> None:
    desk.window.actions_by_name["open_editions"].trigger()
    text = desk.window.pages.page("editions").text.toPlainText()
    assert "only announcements are known" in text
    assert "Announced for CDT 2027" in text


def test_the_report_is_saved_as_a_pdf(desk, tmp_path: Path) -> None:
    page = open_editions(desk, 2025, 2026)
    page.save_pdf(tmp_path / "report.pdf")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")


def test_a_list_is_taken_in_only_with_the_right_to_it_stated(desk, tmp_path: Path) -> None:
    page = take_in(desk, write_list(tmp_path))
    assert "9 codes are not in the catalog" in page.told.text()
    assert page.rejects.texts() == [["12", "not a CDT code: D and four digits", "x"]]
    page.take.click()
    desk.qtbot.waitUntil(lambda: page.notices.find("warning") is not None)
    assert page.notices.find("warning").sentence.text().startswith("Say that your office holds the right")
    assert not desk.window.hub.desk.library.has_licensed_text
    confirm(desk, page)
    assert page.table.texts()[0][:4] == ["CDT 2027", "our 2027 codes.csv", "10", "MB"]


def test_codes_of_a_new_edition_are_found_dated_and_copied(desk, tmp_path: Path) -> None:
    confirm(desk, take_in(desk, write_list(tmp_path)))
    desk.press(Qt.Key.Key_Escape)
    desk.search("D0003")
    desk.wait_for("D0003")
    assert "Not yet: from 01/01/2027" in desk.window.detail.header.pill.accessibleName()
    assert "no guidance yet" in desk.window.detail._what.toPlainText()
    assert not desk.window.detail.claim_card.isVisible()
    desk.press(Qt.Key.Key_Return)
    assert desk.copied() == "D0003"
    desk.show("D4341")
    assert desk.window.detail.claim_card.isVisible()


def test_the_text_is_shown_as_the_offices_own_and_taken_out_again(desk, tmp_path: Path) -> None:
    page = take_in(desk, write_list(tmp_path))
    confirm(desk, page, "2026")
    desk.press(Qt.Key.Key_Escape)
    desk.show("D4341")
    desk.settle()
    section = desk.window.detail._office.licensed
    assert "Made-up words." in section.text.toPlainText()
    assert "Your office's licensed text, CDT 2026" in section.text.toPlainText()
    desk.window.actions_by_name["open_licensed_text"].trigger()
    page.undo.click()
    assert page.table.texts() == []
    desk.press(Qt.Key.Key_Escape)
    assert section.isHidden()


def test_imported_codes_stand_in_the_report_of_their_edition(desk, tmp_path: Path) -> None:
    confirm(desk, take_in(desk, write_list(tmp_path)))
    page = open_editions(desk, 2026, 2027)
    assert "D0005 Made-up item 5, from your import; no guidance yet" in page.text.toPlainText()


@pytest.mark.parametrize(("day", "words"), [("2026-11-24", "takes effect in 38 days"), ("2027-01-15", "not known here yet")])
def test_a_bar_tells_of_the_coming_edition_until_it_is_closed(
    desk, monkeypatch: pytest.MonkeyPatch, day: str, words: str
) -> None:
    monkeypatch.setenv("CDTDESK_TODAY", day)
    desk.open()
    notices = desk.window.workings.notices
    desk.qtbot.waitUntil(lambda: notices.find("edition") is not None)
    assert words in notices.find("edition").sentence.text()
    notices.find("edition").closed.emit()
    desk.restart()
    desk.window.workings._edition_notice.look()
    assert desk.window.workings.notices.find("edition") is None


def test_in_summer_there_is_no_bar(desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CDTDESK_TODAY", "2026-06-15")
    desk.open()
    desk.window.workings._edition_notice.look()
    assert desk.window.workings.notices.find("edition") is None
