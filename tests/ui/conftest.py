"""A desk: one window at a time over one home, worked with keys and the mouse as somebody at the front desk does."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cdtdesk.app import create_main_window
from cdtdesk.ui.support.window_state import save_window_state
from cdtdesk.ui.widgets.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the offscreen screen say that it has no window frames to give sizes to: that is no fault of the window."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))


class Desk:
    """The window of one home. Everything is found by the object names that are promised to scripts."""

    def __init__(self, qtbot: QtBot, home: Path) -> None:
        self.qtbot = qtbot
        self.home = home
        self._open: MainWindow | None = None

    def forget_welcome(self) -> None:
        """Make the next start the first one on this computer."""
        (self.home / "window.json").unlink()

    @property
    def office_file(self) -> Path:
        return self.home / "office.sqlite"

    @property
    def window(self) -> MainWindow:
        """The window, opened at its first use."""
        return self._open or self.open()

    def open(self) -> MainWindow:
        """Open the window, wait until it is active and complete, and give the search box the focus as a start does."""
        window = create_main_window(self.home)
        self._open = window
        with self.qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        self.qtbot.waitUntil(window.isActiveWindow)
        self.qtbot.waitUntil(lambda: self.shown_code() is not None)
        return window

    def close(self) -> bool:
        """Close the window as its button does; return whether it closed."""
        window, self._open = self.window, None
        if window.close():
            window.deleteLater()
            return True
        self._open = window
        return False

    def restart(self) -> MainWindow:
        """Close the window and open a new one over the same home."""
        assert self.close()
        return self.open()

    # What is on the screen

    def find(self, kind: type, name: str) -> QWidget:
        found = self.window.findChild(kind, name)
        assert found is not None, f"there is no {name}"
        return found

    @property
    def box(self) -> QLineEdit:
        return self.find(QLineEdit, "search_box")

    @property
    def list(self) -> QAbstractItemView:
        return self.find(QAbstractItemView, "code_list")

    @property
    def rows(self) -> QAbstractItemModel:
        return self.list.model()

    @property
    def note(self) -> QPlainTextEdit:
        return self.find(QPlainTextEdit, "note_editor")

    @property
    def star(self) -> QToolButton:
        return self.find(QToolButton, "favorite_button")

    @property
    def sidebar(self) -> QListWidget:
        return self.find(QListWidget, "sidebar")

    def codes(self) -> list[str]:
        """The codes in the list, from the top."""
        return [self.code_at(self.rows.index(place, 0)) for place in range(self.rows.rowCount())]

    def code_at(self, index: QModelIndex) -> str:
        return index.data(self.rows.CDT_CODE_ROLE)

    def selected_code(self) -> str:
        return self.code_at(self.list.currentIndex())

    def shown_code(self) -> str | None:
        """The code of the detail pane, once there is a pane."""
        pane = self.window.findChild(QWidget, "detail_pane")
        return None if pane is None else pane.shown_code

    def row_of(self, cdt_code: str) -> QModelIndex:
        return self.rows.index(self.codes().index(cdt_code), 0)

    def spoken(self, cdt_code: str) -> str:
        """A row as a screen reader says it."""
        return self.row_of(cdt_code).data(Qt.ItemDataRole.AccessibleTextRole)

    def said(self) -> str:
        """The status line."""
        return self.window.status.words

    def sentences(self) -> str:
        """Every text that is visible."""
        return "\n".join(label.text() for label in self.window.findChildren(QLabel) if label.isVisible())

    def item(self, words: str) -> QListWidgetItem:
        (item,) = (item for item in self.sidebar.findItems(words, Qt.MatchFlag.MatchExactly) if item.flags())
        return item

    def count(self, words: str) -> int:
        """The number that the sidebar shows beside a view."""
        self.settle()
        spoken = self.item(words).data(Qt.ItemDataRole.AccessibleTextRole)
        return int(spoken.removeprefix(f"{words}, ").split()[0]) if spoken else 0

    def settle(self) -> None:
        """Let list, then detail, then what is below the fold be painted: each waits for what matters more."""
        for _ in range(3):
            QApplication.processEvents()

    # What somebody does

    def type(self, text: str) -> None:
        """Type into whatever has the focus."""
        for letter in text:
            if letter == "\n":
                self.press(Qt.Key.Key_Return)
            else:
                QTest.keyClick(self._focused(), letter)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        QTest.keyClick(self._focused(), key, modifiers)

    def _focused(self) -> QWidget:
        assert self.window.isActiveWindow()
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def search(self, text: str) -> None:
        """Type a search in place of the one there is."""
        self.press(Qt.Key.Key_F, CTRL)
        self.press(Qt.Key.Key_Delete)
        self.type(text)

    def show(self, cdt_code: str) -> None:
        """Search for a code and wait until it is shown in full."""
        self.search(cdt_code)
        self.wait_for(cdt_code)

    def wait_for(self, cdt_code: str) -> None:
        self.qtbot.waitUntil(lambda: self.shown_code() == cdt_code)

    def write_note(self, text: str) -> None:
        """Go to the note of the shown code and type."""
        self.press(Qt.Key.Key_N, CTRL)
        assert self.note.hasFocus()
        self.type(text)

    def show_sidebar(self) -> None:
        """Press F9 where the screen is too narrow for the sidebar to come by itself."""
        if not self.sidebar.isVisible():
            self.press(Qt.Key.Key_F9)
        assert self.sidebar.isVisible()

    def choose_view(self, words: str) -> None:
        """Click a view in the sidebar."""
        self.show_sidebar()
        area = self.sidebar.visualItemRect(self.item(words))
        QTest.mouseClick(self.sidebar.viewport(), Qt.MouseButton.LeftButton, NO_MODIFIER, area.center())

    @staticmethod
    def copied() -> str:
        return QGuiApplication.clipboard().text()

    def notes_on_disk(self) -> list[str]:
        """The notes in the office file as another program reads them."""
        if not self.office_file.is_file():
            return []
        with closing(sqlite3.connect(f"{self.office_file.as_uri()}?mode=ro", uri=True)) as connection:
            tables = connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'notes'").fetchone()[0]
            rows = connection.execute("SELECT text FROM notes WHERE deleted_at IS NULL").fetchall() if tables else []
        return [row[0] for row in rows]


@pytest.fixture
def desk(qtbot: QtBot, home: Path, catalog_path: Path) -> Iterator[Desk]:
    """A desk at which somebody has seen the first steps and done nothing yet; its window opens at the first use."""
    QGuiApplication.clipboard().clear()
    save_window_state(home / "window.json", {"was_welcomed": True})
    made = Desk(qtbot, home)
    yield made
    if made._open is not None:
        assert made.close(), "the window would not close"


@pytest.fixture
def office_in_the_way(desk: Desk) -> Callable[[], None]:
    """Puts a folder where the office file should be made, so that nothing can be saved; returns what takes it away."""
    desk.office_file.mkdir()
    return desk.office_file.rmdir
