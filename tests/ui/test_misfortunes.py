"""Files that are missing, damaged, foreign or too new, and a program that is killed: nothing of the office's is lost."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

import cdtdesk
from cdtdesk.app import create_main_window
from cdtdesk.catalog.opening import CatalogUnavailable
from cdtdesk.environment.resources import CATALOG_VARIABLE

CTRL = Qt.KeyboardModifier.ControlModifier
EXIT_FAILED = 3


def environment(home: Path) -> dict[str, str]:
    """The environment of a program started by a test: the package under test, no screen, a home of its own."""
    package = str(Path(cdtdesk.__file__).parent.parent)
    return {**os.environ, "PYTHONPATH": package, "QT_QPA_PLATFORM": "offscreen", "CDTDESK_HOME": str(home)}


# The catalog


def missing(path: Path, _whole: bytes) -> None:
    assert not path.exists()


def empty(path: Path, _whole: bytes) -> None:
    path.write_bytes(b"")


def no_database(path: Path, _whole: bytes) -> None:
    path.write_text("This is a letter, not a catalog. " * 200, encoding="utf-8")


def cut_off(path: Path, whole: bytes) -> None:
    path.write_bytes(whole[: len(whole) // 3])


def scribbled_over(path: Path, whole: bytes) -> None:
    path.write_bytes(whole[:200] + b"\xa5" * (len(whole) - 200))


def of_another_program(path: Path, _whole: bytes) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
        connection.commit()


def of_a_newer_program(path: Path, whole: bytes) -> None:
    path.write_bytes(whole)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 9999")
        connection.commit()


def a_folder(path: Path, _whole: bytes) -> None:
    path.mkdir()


Harm = Callable[[Path, bytes], None]
CATALOG_HARM = [missing, empty, no_database, cut_off, scribbled_over, of_another_program, of_a_newer_program, a_folder]


@pytest.fixture(params=CATALOG_HARM)
def bad_catalog(request: pytest.FixtureRequest, tmp_path: Path, catalog_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "codes.sqlite"
    request.param(path, catalog_path.read_bytes())
    monkeypatch.setenv(CATALOG_VARIABLE, str(path))
    return path


def test_window_without_a_usable_catalog_is_refused_with_a_sentence(qapp: QApplication, home: Path, bad_catalog: Path) -> None:
    with pytest.raises(CatalogUnavailable) as refused:
        create_main_window(home)
    sentence = str(refused.value)
    assert str(bad_catalog) in sentence
    assert ":" in sentence  # what is wrong: what to do


def test_program_without_a_usable_catalog_ends_with_3_and_one_line(home: Path, bad_catalog: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "cdtdesk"], env=environment(home), cwd=home, capture_output=True, text=True, timeout=120
    )
    assert ended.returncode == EXIT_FAILED
    assert ended.stdout == ""
    (line,) = ended.stderr.splitlines()
    assert line.startswith("cdtdesk: ")
    assert str(bad_catalog) in line


def test_a_bad_catalog_is_left_as_it_is(qapp: QApplication, home: Path, bad_catalog: Path) -> None:
    before = bad_catalog.read_bytes() if bad_catalog.is_file() else None
    with pytest.raises(CatalogUnavailable):
        create_main_window(home)
    assert (bad_catalog.read_bytes() if bad_catalog.is_file() else None) == before


# The office file


OFFICE_HARM = [no_database, cut_off, scribbled_over, of_another_program, of_a_newer_program]


@pytest.fixture
def office_bytes(desk) -> bytes:
    """A good office file with a star and a note."""
    desk.show("D3351")
    desk.press(Qt.Key.Key_D, CTRL)
    desk.write_note("Delta: once a tooth. " * 30)
    assert desk.close()
    with closing(sqlite3.connect(desk.office_file)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")  # all of it in the one file
    return desk.office_file.read_bytes()


@pytest.fixture(params=OFFICE_HARM)
def bad_office(request: pytest.FixtureRequest, desk, office_bytes: bytes) -> bytes:
    """An office file that cannot be used; returns its bytes."""
    for beside in desk.home.glob("office.sqlite*"):
        beside.unlink()
    request.param(desk.office_file, office_bytes)
    return desk.office_file.read_bytes()


def test_bad_office_file_does_not_keep_the_window_from_opening_and_is_told_calmly(desk, bad_office: bytes) -> None:
    desk.open()
    assert len(desk.codes()) > 700
    assert str(desk.office_file) in desk.said()
    told = [line for line in desk.sentences().splitlines() if str(desk.office_file) in line]
    assert len(told) > 1  # at the foot of the window, and where the note would be written
    assert not any("error" in line.lower() for line in told)


def test_codes_are_searched_and_copied_all_the_same(desk, bad_office: bytes) -> None:
    desk.show("D3351")
    desk.press(Qt.Key.Key_Return)
    assert desk.copied() == "D3351"


def test_bad_office_file_is_never_overwritten(desk, bad_office: bytes) -> None:
    desk.show("D3351")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_D, CTRL)
    assert not desk.star.isChecked()
    assert str(desk.office_file) in desk.said()
    for view in ("My favorites", "Notes", "Recents", "All codes"):
        desk.choose_view(view)
    assert desk.office_file.read_bytes() == bad_office
    assert desk.close()
    assert desk.office_file.read_bytes() == bad_office


def test_note_typed_over_a_bad_office_file_stays_on_the_screen(desk, bad_office: bytes, office_bytes: bytes) -> None:
    desk.show("D3351")
    desk.write_note("do not lose me")
    desk.press(Qt.Key.Key_Escape)
    assert desk.note.toPlainText() == "do not lose me"
    assert "Not saved yet" in desk.sentences()
    assert not desk.close()
    assert desk.office_file.read_bytes() == bad_office
    for beside in desk.home.glob("office.sqlite*"):
        beside.unlink()
    desk.office_file.write_bytes(office_bytes)  # put back from a copy
    desk.qtbot.waitUntil(lambda: any("do not lose me" in note for note in desk.notes_on_disk()), timeout=20_000)
    assert any("Delta" in note for note in desk.notes_on_disk())


# The program is killed

DRIVER = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from cdtdesk.app import create_main_window, make_application

application = make_application()
window = create_main_window(Path(sys.argv[1]))
window.show()
window.activateWindow()
CTRL = Qt.KeyboardModifier.ControlModifier

def tell():
    print("now", flush=True)

def act():
    box = window.findChild(QLineEdit, "search_box")
    QTest.keyClicks(box, "D3351")
    if sys.argv[2] == "note":
        QTest.keyClick(box, Qt.Key.Key_N, CTRL)
        QTest.keyClicks(window.findChild(QPlainTextEdit, "note_editor"), "Delta: once a tooth")
        QTimer.singleShot(500, tell)
    else:
        QTest.keyClick(box, Qt.Key.Key_D, CTRL)
        tell()

QTimer.singleShot(200, act)
application.exec()
"""


def kill_after(act: str, home: Path) -> None:
    """Start a window, let it ``act``, and kill the process as soon as it says that it did."""
    with subprocess.Popen(
        [sys.executable, "-c", DRIVER, str(home), act],
        env=environment(home), cwd=home, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as window:  # fmt: skip
        try:
            assert window.stdout is not None
            assert window.stderr is not None
            assert window.stdout.readline() == "now\n", window.stderr.read()
        finally:
            window.kill()


def test_note_outlives_a_kill_half_a_second_after_its_last_letter(desk) -> None:
    kill_after("note", desk.home)
    desk.show("D3351")
    assert desk.note.toPlainText() == "Delta: once a tooth"
    assert "has note" in desk.spoken("D3351")


def test_star_outlives_a_kill_at_the_next_moment(desk) -> None:
    kill_after("star", desk.home)
    desk.show("D3351")
    assert desk.star.isChecked()
    assert desk.count("My favorites") == 1


def test_notes_can_be_written_again_after_a_kill(desk) -> None:
    kill_after("note", desk.home)
    desk.show("D0120")
    desk.write_note("after the kill")
    desk.press(Qt.Key.Key_Escape)
    assert sorted(desk.notes_on_disk()) == ["Delta: once a tooth", "after the kill"]
