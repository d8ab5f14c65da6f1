"""The list of codes itself: one column of rows, painted in one go, and what keys and the mouse do to it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QTableView, QWidget

from cdtdesk.ui.delegates.code_delegate import CodeDelegate
from cdtdesk.ui.models.code_list_model import CodeListModel
from cdtdesk.ui.support.theme import NO_PEN, Look


class _Canvas(QWidget):
    """What the rows are painted on."""

    left = Signal()
    """The mouse has gone elsewhere."""

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()


class CodeListView(QTableView):
    """Shows the rows of ``model``. A table, because a list view would lay out every row at each reset."""

    accepted = Signal()
    first_painted = Signal()
    """The first frame is on the screen."""
    mark_asked = Signal(int, bool)
    """A place was clicked with Ctrl, or with Shift: the latter, the second value, marks all from the current row on."""

    def __init__(self, look: Look, model: CodeListModel) -> None:
        super().__init__()
        self._look, self._rows = look, model
        self._has_painted = False
        self._hovered: int | None = None
        self.delegate = CodeDelegate(look)
        # One of our own: Qt's would have to be made known to Python, which takes longer than to paint the first frame.
        self._canvas = _Canvas()
        self.setViewport(self._canvas)
        # It paints all of itself, so that nothing below it need be painted first.
        self._canvas.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setModel(model)
        self.setMouseTracking(True)
        self.entered.connect(lambda index: self._hover(index.row()))
        for nowhere in (self.viewportEntered, self._canvas.left, model.modelAboutToBeReset):
            nowhere.connect(lambda: self._hover(None))

    def _hover(self, place: int | None) -> None:
        """Show the row at ``place`` as the one under the mouse."""
        for each in (self._hovered, place):
            if each is not None:
                self._canvas.update(self.visualRect(self._rows.index(each, 0)))
        self._hovered = place

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self._canvas)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = event.rect()
        below = self._paint_rows(painter, area.top(), area.bottom())
        if below <= area.bottom():
            painter.setPen(NO_PEN)
            painter.setBrush(self._look.colour("base"))
            painter.drawRect(0, below, self._canvas.width(), area.bottom() + 1 - below)
        painter.end()
        if not self._has_painted:
            self._has_painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def _paint_rows(self, painter: QPainter, top: int, bottom: int) -> int:
        """Paint every row that reaches in between ``top`` and ``bottom``; return where the last one ends."""
        place = self.rowAt(top)
        if place < 0:
            return top
        rows, delegate, width = self._rows, self.delegate, self._canvas.width()
        current = self.currentIndex().row()
        delegate.ratio = self.devicePixelRatioF()
        y = self.rowViewportPosition(place)
        for each in range(place, rows.rowCount()):
            if y > bottom:
                break
            row = rows.row_at(each)
            delegate.paint(painter, y, width, row, each == current, each == self._hovered)
            y += delegate.height_of(row)
        return y

    def update_rows(self) -> None:
        """Paint every row anew; before the first frame there is nothing to paint anew."""
        if self._has_painted:
            self._canvas.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        modifiers, place = event.modifiers(), self.rowAt(round(event.position().y()))
        is_range = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if place >= 0 and (is_range or modifiers & Qt.KeyboardModifier.ControlModifier):
            self.mark_asked.emit(place, is_range)
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtGui import QKeySequence  # its many standard keys would be made before the first frame

        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        if is_enter or event.matches(QKeySequence.StandardKey.Copy):  # the list's own copy would take the name along, unsaid
            self.accepted.emit()
        elif event.text() and event.text().isprintable() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # typing searches; the list's own jump to a letter would get in the way
        else:
            super().keyPressEvent(event)
