"""January: what changed, what of the office's it touches, what is done; and the office's own list of a new edition."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl

from cdtdesk.domain.codes import CdtCode
from cdtdesk.office.faults import OfficeFault, OfficeFileUnavailable
from cdtdesk.ui.support.note_book import AUTHOR

CTRL = Qt.KeyboardModifier.ControlModifier
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
    desk.qtbot.waitUntil(lambda: bool(page.form.sample.texts()))
    return page


def confirm(desk, page, edition: str = "2027") -> None:
    page.form.edition.setText(edition)
    page.form.right.setChecked(True)
    page.form.initials.setText("MB")
    page.form.take.click()
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


def test_the_report_is_previewed_saved_as_a_pdf_and_left_for_the_report(desk, tmp_path: Path) -> None:
    page = open_editions(desk, 2024, 2026)
    desk.press(Qt.Key.Key_P, CTRL)
    assert desk.window.pages.open_page == "print"
    preview = desk.window.pages.page("print")
    assert "From CDT 2024 to CDT 2026" in preview.sheet.texts(0)
    assert not preview.csv_button.isVisible()
    with desk.qtbot.waitSignal(desk.window.hub.said):
        preview.save_pdf(tmp_path / "report.pdf")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.pages.open_page == "editions"
    assert (page.first.currentText(), page.last.currentText()) == ("CDT 2024", "CDT 2026")


def test_a_list_is_taken_in_only_with_the_right_to_it_stated(desk, tmp_path: Path) -> None:
    page = take_in(desk, write_list(tmp_path))
    assert "9 codes are not in the catalog" in page.form.told.text()
    assert page.form.rejects.texts() == [["12", "not a CDT code: D and four digits", "x"]]
    page.form.take.click()
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


def test_list_and_foot_follow_what_is_taken_in_and_taken_back_at_once(desk, tmp_path: Path) -> None:
    window = desk.window
    window.hub.set_date(dt.date(2027, 2, 3))
    assert window.status.edition.text().startswith("CDT 2026 is the newest edition known here")
    page = take_in(desk, write_list(tmp_path))
    confirm(desk, page)
    assert page.isVisible()
    assert window.status.edition.text().startswith("CDT 2027 by your own list, in force until 12/31/2027")
    assert desk.codes()[:3] == ["D0001", "D0002", "D0003"]
    page.undo.click()
    desk.qtbot.waitUntil(lambda: not page.is_busy)
    assert page.isVisible()
    assert window.status.edition.text().startswith("CDT 2026 is the newest edition known here")
    assert "D0001" not in desk.codes()


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
    desk.qtbot.waitUntil(lambda: not page.is_busy)
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


def test_a_tick_that_cannot_be_kept_is_taken_away_again(desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.window.hub.desk.library.set_favorite(CdtCode("D1352"), True)
    page = open_editions(desk, 2025, 2026)
    (box,) = (box for box in page.boxes if "D1352" in box.text())

    def refuse(*_told: object) -> None:
        raise OfficeFileUnavailable(OfficeFault.DISK_FULL, desk.office_file)

    with monkeypatch.context() as patch:
        patch.setattr(desk.window.hub.desk.library._store, "transaction", refuse)
        box.click()
    assert not box.isChecked()
    assert page.notices.find("warning") is not None


def test_what_is_done_says_by_whom_and_how_much_is_left(desk) -> None:
    for code in ("D1352", "D9248"):
        desk.window.hub.desk.library.set_favorite(CdtCode(code), True)
    desk.window.hub.desk.memory.keep(AUTHOR, "MB")
    page = open_editions(desk, 2025, 2026)
    assert page.tasks_title.text() == "To do: 2 of 2 left"
    page.boxes[0].click()
    assert page.tasks_title.text() == "To do: 1 of 2 left"
    assert page.boxes[0].text().endswith(", MB)")
    page.boxes[1].click()
    assert page.tasks_title.text() == "To do: all done"


def test_the_printed_report_has_boxes_what_changed_and_what_is_touched(desk) -> None:
    library = desk.window.hub.desk.library
    library.set_favorite(CdtCode("D1352"), True)
    library.save_note(CdtCode("D1352"), "ask before January", None)
    open_editions(desk, 2025, 2026)
    desk.press(Qt.Key.Key_P, CTRL)
    sheet = desk.window.pages.page("print").sheet
    texts = [text for number in range(sheet.page_count) for text in sheet.texts(number)]
    assert texts[0] == "From CDT 2025 to CDT 2026"
    assert "D1352 has ended: take its successor into your favorites" in texts
    assert "[    ]" in texts
    assert "Ours: a favorite, 1 note" in texts
    assert "Ended 2026: use D2391, D1351" in texts
    assert "New 2026" in texts
    assert not any("Read your note" in text and "January" in text for text in texts)


def test_a_code_in_the_report_is_shown_when_it_is_chosen(desk) -> None:
    page = open_editions(desk, 2025, 2026)
    page.text.anchorClicked.emit(QUrl("code:D9248"))
    desk.wait_for("D9248")
    assert not page.isVisible()


def test_the_coming_edition_shows_no_number_that_nobody_knows(desk) -> None:
    page = open_editions(desk, 2026, 2027)
    known = set(desk.window.hub.desk.lookup.summaries)
    assert set(re.findall(r"D[0-9]{4}", page.text.toPlainText())) <= known
