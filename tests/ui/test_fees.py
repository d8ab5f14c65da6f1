"""Fees in the window: taken in from a file with a preview, shown beside the code, exact, and missing where they are."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from cdtdesk.ui.support.rows import ROW_ROLE
from cdtdesk.ui.widgets.fees_page import FeesPage
from cdtdesk.ui.widgets.fees_section import FeesSection
from tests.exchange.workbooks import write_xlsx
from tests.ui.dropping import drop_file

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def fee_file(tmp_path: Path) -> Path:
    path = tmp_path / "office_fees.csv"
    rows = [
        ("Code", "Description", "UCR fee", "Delta PPO"),
        ("D0120", "recall", "65.00", "41"),
        ("D2740", "crown", "$1,480.00", "980.5"),
        ("D4341", "deep cleaning", "", "198"),
        ("D7140", "extraction", "abc", "120"),
    ]
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    return path


def wait(desk, page: FeesPage) -> None:
    desk.qtbot.waitUntil(lambda: not page.is_busy)


def open_with(desk, path: Path) -> FeesPage:
    desk.window.hub.page_asked.emit("fees", str(path))
    page = desk.window.pages.page("fees")
    wait(desk, page)
    return page


def take_in(desk, path: Path, name: str, column: str = "") -> FeesPage:
    page = open_with(desk, path)
    page.importing.name.setText(name)
    page.importing.name.editingFinished.emit()
    wait(desk, page)
    if column:
        page.importing.column.setCurrentText(column)
        wait(desk, page)
    page.importing.take.click()
    wait(desk, page)
    return page


def fee_in_list(desk, cdt_code: str) -> str:
    return desk.row_of(cdt_code).data(ROW_ROLE).fee


def fees_shown(desk) -> str:
    section = desk.window.findChild(FeesSection)
    return section.text.toPlainText() if section.isVisibleTo(desk.window) else ""


def test_a_file_is_shown_before_anything_is_written(desk, fee_file: Path) -> None:
    page = open_with(desk, fee_file)
    steps = page.importing.steps.texts()
    assert ["D2740", "All-ceramic crown", "no fee", "$1,480.00"] in steps
    assert page.importing.rejects.texts() == [["5", "What stands there is no amount", "abc"]]
    assert "Named without a fee: D4341" in page.importing.told.text()
    assert not desk.office_file.exists()


def test_fees_taken_in_stand_in_the_list_and_at_the_code(desk, fee_file: Path) -> None:
    page = take_in(desk, fee_file, "Office")
    assert page.table.texts() == [["Office", "", "always", "2", "shown"]]
    desk.press(Qt.Key.Key_Escape)
    desk.search("crown")
    assert fee_in_list(desk, "D2740") == "$1,480.00"
    desk.wait_for("D2740")
    desk.qtbot.waitUntil(lambda: "$1,480.00" in fees_shown(desk))


def test_a_missing_fee_is_said_and_never_zero(desk, fee_file: Path) -> None:
    take_in(desk, fee_file, "Office")
    desk.press(Qt.Key.Key_Escape)
    desk.show("D4341")
    assert fee_in_list(desk, "D4341") == "no fee"
    desk.wait_for("D4341")
    desk.qtbot.waitUntil(lambda: "no fee" in fees_shown(desk))
    assert "0.00" not in fees_shown(desk)


def test_every_schedule_is_shown_at_the_code_and_its_fee_can_be_copied(desk, fee_file: Path) -> None:
    take_in(desk, fee_file, "Office")
    take_in(desk, fee_file, "Delta", "Delta PPO")
    desk.press(Qt.Key.Key_Escape)
    desk.show("D2740")
    desk.qtbot.waitUntil(lambda: "$980.50" in fees_shown(desk) and "$1,480.00" in fees_shown(desk))
    text = desk.window.findChild(FeesSection).text
    link = text.cursorRect(text.document().find("Copy"))
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=link.center() - QPoint(6, 0))
    assert desk.copied() == "980.50"


def test_another_schedule_can_be_shown_in_the_list_or_none(desk, fee_file: Path) -> None:
    take_in(desk, fee_file, "Office")
    page = take_in(desk, fee_file, "Delta", "Delta PPO")
    desk.search("D2740")
    assert fee_in_list(desk, "D2740") == "$1,480.00"
    desk.window.actions_by_name["open_fees"].trigger()
    page.table.setCurrentItem(page.table.topLevelItem(0))
    page.show_it.click()
    desk.search("D2740")
    assert fee_in_list(desk, "D2740") == "$980.50"
    desk.window.actions_by_name["open_fees"].trigger()
    page.show_none.click()
    desk.search("D2740")
    assert fee_in_list(desk, "D2740") == ""


def test_a_schedule_is_renamed_and_stays_the_one_that_is_shown(desk, fee_file: Path) -> None:
    page = take_in(desk, fee_file, "Office")
    page.table.setCurrentItem(page.table.topLevelItem(0))
    page.name.setText("Our own fees")
    page.rename.click()
    assert page.table.texts() == [["Our own fees", "", "always", "2", "shown"]]


def test_a_deleted_schedule_can_be_put_back(desk, fee_file: Path) -> None:
    page = take_in(desk, fee_file, "Office")
    page.table.setCurrentItem(page.table.topLevelItem(0))
    page.delete.click()
    assert page.table.texts() == []
    desk.press(Qt.Key.Key_Z, CTRL)
    assert [cells[3] for cells in page.table.texts()] == ["2"]


def test_the_schedule_in_force_on_the_date_of_service_is_the_one_shown(desk, fee_file: Path) -> None:
    for day, column in (("01/01/2025", "UCR fee"), ("01/01/2026", "Delta PPO")):
        page = open_with(desk, fee_file)
        page.importing.name.setText("Office")
        page.importing.since.setText(day)
        page.importing.since.editingFinished.emit()
        wait(desk, page)
        page.importing.column.setCurrentText(column)
        wait(desk, page)
        page.importing.take.click()
        wait(desk, page)
    assert len(page.table.texts()) == 2
    desk.search("D2740")
    assert fee_in_list(desk, "D2740") == "$980.50"
    desk.window.hub.set_date(desk.window.hub.on.replace(year=2025))
    assert fee_in_list(desk, "D2740") == "$1,480.00"


def test_a_payer_named_with_the_file_is_kept_among_the_payers(desk, fee_file: Path) -> None:
    page = open_with(desk, fee_file)
    page.importing.payer.setCurrentText("Delta Dental")
    page.importing.take.click()
    wait(desk, page)
    assert page.table.texts()[0][1] == "Delta Dental"
    assert [payer.name for payer in desk.window.hub.desk.library.payers.all()] == ["Delta Dental"]


def test_a_workbook_dropped_on_the_window_is_looked_into(desk, tmp_path: Path) -> None:
    path = tmp_path / "fees.xlsx"
    write_xlsx(path, {"Fees": [("Code", "Fee"), ("D0120", 65.1), ("D2740", 1480)]})
    assert drop_file(desk.window, path)
    desk.qtbot.waitUntil(lambda: desk.window.pages.open_page == "fees")
    page = desk.window.pages.page("fees")
    wait(desk, page)
    assert ["D0120", "Recall exam, regular check-up", "no fee", "$65.10"] in page.importing.steps.texts()


def test_a_dropped_list_of_texts_goes_to_the_official_text(desk, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Code,Nomenclature,Descriptor\nD0001,Made-up name,Made-up words on it.\n", encoding="utf-8")
    assert drop_file(desk.window, path)
    desk.qtbot.waitUntil(lambda: desk.window.pages.open_page == "licensed_text")


def test_for_a_dropped_table_of_both_a_bar_asks_what_is_wanted(desk, tmp_path: Path) -> None:
    path = tmp_path / "both.csv"
    path.write_text("Code,Name,Descriptor,Fee\nD0120,Made-up name,Made-up words on it.,65.10\n", encoding="utf-8")
    assert drop_file(desk.window, path)
    notices = desk.window.workings.notices
    desk.qtbot.waitUntil(lambda: notices.find("dropped table") is not None)
    bar = notices.find("dropped table")
    assert bar.sentence.text() == "both.csv holds fees as well as code texts. What is to be taken in?"
    assert desk.window.pages.open_page == ""
    bar.buttons[0].click()
    assert desk.window.pages.open_page == "fees"
    wait(desk, desk.window.pages.page("fees"))
    assert notices.find("dropped table") is None


def test_a_file_without_codes_says_what_is_missing(desk, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name,Phone\nA,1\nB,2\n", encoding="utf-8")
    page = open_with(desk, path)
    assert "holds codes" in page.notices.find("warning").sentence.text()
    assert not page.importing.take.isVisible()


def test_a_day_that_is_none_is_not_taken(desk, fee_file: Path) -> None:
    page = open_with(desk, fee_file)
    page.importing.since.setText("soonish")
    page.importing.take.click()
    assert page.notices.find("warning") is not None
    assert not desk.office_file.exists()
