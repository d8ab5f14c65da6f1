"""The date of service in the top bar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cdtdesk.ui.support.theme import THEMES, Look
from cdtdesk.ui.widgets.date_field import DateField

DAY = dt.date(2026, 11, 23)
TODAY = dt.date(2026, 11, 24)


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[DateField]:
    """A field with another box below it, so that it can be left."""
    window = QWidget()
    column = QVBoxLayout(window)
    made = DateField(Look(THEMES["light"]), DAY, lambda: TODAY)
    column.addWidget(made)
    column.addWidget(QLineEdit(objectName="elsewhere"))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield made
    window.close()


def edit_of(field: DateField) -> QLineEdit:
    edit = field.findChild(QLineEdit, "date_of_service")
    assert edit is not None
    return edit


def leave(field: DateField) -> None:
    field.window().findChild(QLineEdit, "elsewhere").setFocus()


def type_in(field: DateField, text: str) -> None:
    edit = edit_of(field)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)


def test_date_is_shown_as_the_office_writes_it(field: DateField) -> None:
    assert edit_of(field).text() == "11/23/2026"
    assert edit_of(field).accessibleName() == "Date of service"


def test_typed_date_counts_on_enter(qtbot: QtBot, field: DateField) -> None:
    type_in(field, "last friday")
    with qtbot.waitSignals([field.date_changed, field.left]):
        QTest.keyClick(edit_of(field), Qt.Key.Key_Return)
    assert field.day == dt.date(2026, 11, 20)
    assert edit_of(field).text() == "11/20/2026"


def test_typed_date_counts_when_the_field_is_left(qtbot: QtBot, field: DateField) -> None:
    type_in(field, "1/5")
    with qtbot.waitSignal(field.date_changed) as changed:
        leave(field)
    assert changed.args == [dt.date(2027, 1, 5)]


def test_same_date_typed_again_tells_nobody(qtbot: QtBot, field: DateField) -> None:
    type_in(field, "yesterday")
    with qtbot.assertNotEmitted(field.date_changed):
        QTest.keyClick(edit_of(field), Qt.Key.Key_Return)
    assert edit_of(field).text() == "11/23/2026"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # raise and grab, for popups
def test_bad_text_stays_to_be_mended_and_the_old_date_is_kept(qtbot: QtBot, field: DateField) -> None:
    type_in(field, "feb 30")
    with qtbot.assertNotEmitted(field.date_changed), qtbot.waitSignal(field.rejected) as rejected:
        QTest.keyClick(edit_of(field), Qt.Key.Key_Return)
    assert "has no day 30" in rejected.args[0]
    assert edit_of(field).text() == "feb 30"
    assert edit_of(field).toolTip() == rejected.args[0]
    with qtbot.assertNotEmitted(field.rejected):
        leave(field)
    assert edit_of(field).text() == "11/23/2026"
    assert field.day == DAY


def test_bad_text_is_told_once_when_the_field_is_left(qtbot: QtBot, field: DateField) -> None:
    type_in(field, "soon")
    with qtbot.waitSignal(field.rejected):
        leave(field)
    assert edit_of(field).text() == "11/23/2026"


def test_escape_brings_the_old_date_back(qtbot: QtBot, field: DateField) -> None:
    type_in(field, "12/30")
    with qtbot.assertNotEmitted(field.date_changed), qtbot.waitSignal(field.left):
        QTest.keyClick(edit_of(field), Qt.Key.Key_Escape)
    assert edit_of(field).text() == "11/23/2026"


def test_date_set_by_the_program_is_shown_without_a_signal(qtbot: QtBot, field: DateField) -> None:
    with qtbot.assertNotEmitted(field.date_changed):
        field.set_day(dt.date(2027, 1, 1))
    assert edit_of(field).text() == "01/01/2027"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # raise and grab, for popups
def test_calendar_is_made_when_asked_for_and_its_day_is_taken(qtbot: QtBot, field: DateField) -> None:
    assert field.findChild(QCalendarWidget) is None
    QTest.mouseClick(field.button, Qt.MouseButton.LeftButton)
    calendar = field.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.isVisible()
    assert calendar.selectedDate() == QDate(2026, 11, 23)
    with qtbot.waitSignal(field.date_changed) as changed, qtbot.waitSignal(field.left):  # as Enter does on a typed date
        calendar.clicked.emit(QDate(2027, 1, 4))
    assert changed.args == [dt.date(2027, 1, 4)]
    assert not calendar.isVisible()
    assert edit_of(field).text() == "01/04/2027"
