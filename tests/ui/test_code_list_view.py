"""The list as it is painted: every row in one go, nothing left of what stood there before, the row under the mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cdtdesk.ui.support.theme import THEMES


def picture(desk) -> QImage:
    desk.settle()
    return desk.list.viewport().grab().toImage()


def row_of(desk, place: int, whole: QImage) -> QImage:
    return whole.copy(desk.list.visualRect(desk.rows.index(place, 0)))


def test_few_rows_leave_nothing_of_the_many_before_them(desk) -> None:
    desk.open()
    desk.search("crown")
    many = picture(desk)
    desk.search("D3351")
    few = picture(desk)
    last = desk.list.visualRect(desk.rows.index(desk.rows.rowCount() - 1, 0))
    assert last.bottom() < few.height() - 20
    base = THEMES["light"].colours.base.lower()
    below = {few.pixelColor(x, y).name() for x in range(0, few.width(), 9) for y in range(last.bottom() + 1, few.height(), 7)}
    assert below == {base}
    assert many != few


def test_rows_painted_piece_by_piece_while_scrolling_look_as_if_painted_whole(desk) -> None:
    desk.open()
    desk.search("crown")
    bar = desk.list.verticalScrollBar()
    for step in (7, 61, 200, 3):
        bar.setValue(bar.value() + step)
        QApplication.processEvents()
    screen = desk.window.screen().grabWindow(desk.window.winId()).toImage()
    corner = desk.list.viewport().mapTo(desk.window, QPoint(0, 0))
    shown = screen.copy(corner.x(), corner.y(), desk.list.viewport().width(), desk.list.viewport().height())
    whole = picture(desk)
    assert shown.convertToFormat(whole.format()) == whole


def test_row_under_the_mouse_is_shown_until_the_mouse_leaves_or_other_rows_come(desk) -> None:
    desk.open()
    desk.search("crown")
    canvas = desk.list.viewport()
    plain = picture(desk)
    place = desk.list.visualRect(desk.rows.index(3, 0)).center()

    def point() -> QImage:
        where = QPointF(place)
        QApplication.sendEvent(canvas, QEnterEvent(where, where, canvas.mapToGlobal(where)))
        QTest.mouseMove(canvas, place)
        return picture(desk)

    hovered = point()
    assert row_of(desk, 3, hovered) != row_of(desk, 3, plain)
    assert row_of(desk, 4, hovered) == row_of(desk, 4, plain)
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    assert picture(desk) == plain
    point()
    desk.search("crow")
    desk.search("crown")
    assert picture(desk) == plain


def test_arrow_keys_move_what_is_shown_as_selected(desk) -> None:
    desk.open()
    desk.search("crown")
    before = picture(desk)
    desk.press(Qt.Key.Key_Down)
    after = picture(desk)
    assert row_of(desk, 0, after) != row_of(desk, 0, before)
    assert row_of(desk, 1, after) != row_of(desk, 1, before)
    assert row_of(desk, 2, after) == row_of(desk, 2, before)
