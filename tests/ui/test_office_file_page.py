"""The page on the office file: backups, three clicks to an earlier state, and going on after damage."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton

from cdtdesk.domain.codes import CdtCode
from cdtdesk.environment.clock import now
from cdtdesk.office.places import Place
from cdtdesk.office.store import OfficeStore
from cdtdesk.services.library import LibraryService
from cdtdesk.ui.widgets.office_file_page import OfficeFilePage

D0120, D2740, D4341 = CdtCode("D0120"), CdtCode("D2740"), CdtCode("D4341")


def click(button: QPushButton) -> None:
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def library_of(desk) -> LibraryService:
    return desk.window.hub.desk.library


def open_page(desk) -> OfficeFilePage:
    desk.window.actions_by_name["open_office_file"].trigger()
    page = desk.window.pages.page("office_file")
    assert page.isVisible()
    return page


def wait(desk, page: OfficeFilePage) -> None:
    desk.qtbot.waitUntil(lambda: not page.is_busy)


def choose(desk, page: OfficeFilePage, place: int) -> None:
    item = page.table.topLevelItem(place)
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=page.table.visualItemRect(item).center())
    desk.qtbot.waitUntil(lambda: page.preview.isVisible() and page.preview.text() != "Looking into it\u2026")


@pytest.fixture
def written(desk):
    """A desk with a favorite and a note, a backup of both, and a note that is newer than the backup."""
    library = library_of(desk)
    library.set_favorite(D0120, True)
    library.save_note(D4341, "Delta: two per year", None)
    library.safekeeping.back_up()
    library.save_note(D2740, "needs a narrative", None)
    return desk


def damage(desk) -> bytes:
    assert desk.close()
    with closing(sqlite3.connect(desk.office_file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(desk.office_file.read_bytes())
    content[60:8_000] = b"?" * 7_940
    desk.office_file.write_bytes(content)
    return bytes(content)


def test_the_page_says_where_the_file_is_and_how_it_is(written) -> None:
    page = open_page(written)
    assert str(written.office_file) in page.state.text()
    click(page.check)
    wait(written, page)
    assert "found sound" in page.state.text()
    assert written.said() == "The office file is sound."


def test_before_anything_is_written_there_is_nothing_to_back_up(desk) -> None:
    page = open_page(desk)
    assert "Nothing has been written yet" in page.state.text()
    assert not page.back_up.isEnabled()
    assert not desk.office_file.exists()


def test_a_backup_is_made_on_demand(written) -> None:
    page = open_page(written)
    before = len(page.table.texts())
    click(page.back_up)
    wait(written, page)
    assert len(page.table.texts()) == before + 1
    assert page.table.texts()[0][1] == "made by hand"


def test_an_earlier_state_is_three_clicks_from_the_menu_and_can_be_taken_back(written) -> None:
    menu = written.window.search.menu_button.menu()
    (entry,) = [action for action in menu.actions() if action.objectName() == "open_office_file"]
    entry.trigger()
    page = written.window.pages.page("office_file")
    choose(written, page, 0)
    assert "1 note would go" in page.preview.text()
    assert "needs a narrative" in page.preview.text()
    click(page.restore)
    wait(written, page)
    assert [note.about for note in library_of(written).newest_notes()] == [D4341]
    assert library_of(written).is_favorite(D0120)
    assert "before a backup was put back" in [cells[1] for cells in page.table.texts()]
    written.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait(written, page)
    assert {note.about for note in library_of(written).newest_notes()} == {D4341, D2740}


def test_a_backup_that_holds_what_the_file_holds_is_not_offered(written) -> None:
    page = open_page(written)
    click(page.back_up)
    wait(written, page)
    choose(written, page, 0)
    assert "would change nothing" in page.preview.text()
    assert not page.restore.isVisible()


def test_a_backup_that_is_damaged_itself_is_not_put_back(written) -> None:
    (backup,) = library_of(written).safekeeping.backups()
    backup.path.write_bytes(b"scribbled over" * 2_000)
    page = open_page(written)
    choose(written, page, 0)
    assert page.preview_title.text() == "This backup cannot be used"
    assert not page.restore.isVisible()
    assert len(library_of(written).newest_notes()) == 2


def test_damage_is_told_in_a_bar_and_one_click_goes_on_with_the_newest_backup(written) -> None:
    damaged = damage(written)
    window = written.open()
    notices = window.workings.notices
    written.qtbot.waitUntil(lambda: notices.find("office_lost") is not None and len(notices.find("office_lost").buttons) == 2)
    bar = notices.find("office_lost")
    assert bar.buttons[0].text().startswith("Go on with the backup of")
    assert written.office_file.read_bytes() == damaged
    click(bar.buttons[0])
    page = window.pages.page("office_file")
    written.qtbot.waitUntil(lambda: notices.find("office_lost") is None and not page.is_busy)
    assert library_of(written).is_favorite(D0120)
    assert D4341 in library_of(written).noted_codes()
    (aside,) = written.home.glob("office.damaged-*.sqlite")
    assert aside.read_bytes() == damaged
    told = page.notices.find("told").sentence.text()
    assert aside.name in told


def test_damage_without_any_backup_offers_what_can_be_read(written) -> None:
    for backup in library_of(written).safekeeping.backups():
        backup.path.unlink()
    damaged = damage(written)
    window = written.open()
    notices = window.workings.notices
    written.qtbot.waitUntil(
        lambda: notices.find("office_lost") is not None and "this can be read" in notices.find("office_lost").sentence.text()
    )
    bar = notices.find("office_lost")
    assert written.office_file.read_bytes() == damaged
    click(bar.buttons[0])
    page = window.pages.page("office_file")
    written.qtbot.waitUntil(lambda: notices.find("office_lost") is None and not page.is_busy)
    assert {note.text for note in library_of(written).newest_notes()} == {"Delta: two per year", "needs a narrative"}


def test_damage_found_while_the_window_is_open_is_told_too(written) -> None:
    library = library_of(written)
    page = open_page(written)
    library.close()
    with closing(sqlite3.connect(library.path)) as connection:
        connection.execute("UPDATE notes SET text = replace(text, 'two', 'ten')")
        connection.commit()
    click(page.check)
    wait(written, page)
    written.qtbot.waitUntil(lambda: written.window.workings.notices.find("office_lost") is not None)
    assert "damaged" in page.state.text()


def test_who_has_the_file_is_told_until_it_is_free_again(written) -> None:
    assert written.close()
    other = LibraryService(OfficeStore(written.office_file, now))
    other.set_setting("greeting", "hello")
    lock = written.office_file.with_name("office.sqlite.lock")
    lock.write_text(lock.read_text(encoding="utf-8").replace('"pid": ', '"pid": 9'), encoding="utf-8")
    window = written.open()
    bar = window.workings.notices.find("office_in_use")
    assert "has had the office file open since" in bar.sentence.text()
    other.close()
    click(bar.buttons[0])
    assert window.workings.notices.find("office_in_use") is None
    library_of(written).set_favorite(D2740, True)
    assert library_of(written).is_favorite(D2740)


def test_a_cloud_folder_is_told_once_and_not_again_once_it_is_known(qtbot, tmp_path: Path, catalog_path, make_desk) -> None:
    desk = make_desk(tmp_path / "Dropbox" / "cdtdesk")
    notices = desk.open().workings.notices
    assert library_of(desk).place is Place.CLOUD
    bar = notices.find("office_place")
    assert "cloud service" in bar.sentence.text()
    click(bar.buttons[1])
    assert notices.find("office_place") is None
    assert desk.restart().workings.notices.find("office_place") is None


def test_all_pages_of_the_office_are_in_the_menu(desk) -> None:
    menu = desk.window.search.menu_button.menu()
    (office,) = [action.menu() for action in menu.actions() if action.text() == "Your office"]
    assert isinstance(office, QMenu)
    names = {action.objectName() for action in office.actions()}
    assert names >= {"open_fees", "open_own_words", "open_in_house", "open_habits", "open_hand_over"}


@pytest.fixture
def make_desk(qtbot, monkeypatch) -> Callable:
    from tests.ui.conftest import Desk

    made: list[Desk] = []

    def make(home: Path) -> Desk:
        home.mkdir(parents=True)
        monkeypatch.setenv("CDTDESK_HOME", str(home))
        made.append(Desk(qtbot, home))
        return made[-1]

    yield make
    for desk in made:
        if desk._open is not None:
            assert desk.close()
