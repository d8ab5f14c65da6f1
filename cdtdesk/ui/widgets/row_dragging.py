"""Dragging: rows within a list of favorites, rows onto a list in the sidebar, and the lists in the sidebar themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QDrag, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from cdtdesk.domain.codes import CdtCode
from cdtdesk.ui.support.row_source import DEFAULT_LIST, View, ViewKind, list_view

if TYPE_CHECKING:
    from cdtdesk.ui.widgets.code_list_panel import CodeListPanel
    from cdtdesk.ui.widgets.favorite_acts import FavoriteActs
    from cdtdesk.ui.widgets.main_window import MainWindow

CODE_FORMAT: Final = "application/x-cdtdesk-code"
LIST_FORMAT: Final = "application/x-cdtdesk-list"


class RowDragging(QObject):
    """Watches the mouse over list and sidebar. Made after the first frame, so that the list itself knows nothing of it."""

    def __init__(self, window: MainWindow, acts: FavoriteActs) -> None:
        super().__init__(window)
        self._acts, self._sidebar = acts, window.sidebar
        self._list: CodeListPanel = window.list_panel
        self._look = window.hub.look
        self._pressed: QPoint | None = None
        self._line: QFrame | None = None
        self._rows, self._views = self._list.view.viewport(), self._sidebar.viewport()
        for watched in (self._rows, self._views):
            watched.setAcceptDrops(True)
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QDropEvent) and kind in (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop):
            return self._on_drop(watched, event) if kind == QEvent.Type.Drop else self._on_move(watched, event)
        if kind == QEvent.Type.DragLeave:
            self._show_line(None)
        elif isinstance(event, QMouseEvent):
            return self._on_mouse(watched, event)
        return False

    # Taking a row or a list

    def _on_mouse(self, watched: QObject, event: QMouseEvent) -> bool:
        """Begin to drag once the mouse has been moved far enough; return whether the widget must not see the event."""
        at = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress:
            is_plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
            self._pressed = at if is_plain and self._may_take(watched, at) else None
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._pressed = None
        elif self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            if (at - self._pressed).manhattanLength() >= QApplication.startDragDistance():
                pressed, self._pressed = self._pressed, None
                take = self._drag_row if watched is self._rows else self._drag_list
                take(pressed)
            return True  # the list would select every row that the mouse is moved over
        return False

    def _may_take(self, watched: QObject, at: QPoint) -> bool:
        if watched is self._rows:
            return self._list.view.indexAt(at).isValid()
        view = self._list_at(at)
        return view is not None and view != DEFAULT_LIST

    def _drag_row(self, at: QPoint) -> None:
        index = self._list.view.indexAt(at)
        code = self._list.model.code_at(index.row())
        data = QMimeData()
        data.setData(CODE_FORMAT, code.encode())
        data.setText(code)
        self._drag(self._rows, data, self._list.view.visualRect(index))

    def _drag_list(self, at: QPoint) -> None:
        view, item = self._list_at(at), self._sidebar.itemAt(at)
        if view is not None and item is not None:
            data = QMimeData()
            data.setData(LIST_FORMAT, view.list_id.encode())
            self._drag(self._views, data, self._sidebar.visualItemRect(item))

    def _drag(self, source: QWidget, data: QMimeData, rect: QRect) -> None:
        drag = QDrag(source)
        drag.setMimeData(data)
        drag.setPixmap(source.grab(rect))
        drag.setHotSpot(QPoint(self._look.px(24), rect.height() // 2))
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.CopyAction)
        self._show_line(None)

    # Letting it go

    def _on_move(self, watched: QObject, event: QDropEvent) -> bool:
        if not self._takes(watched, event):
            return False
        at = event.position().toPoint()
        is_fit = self._place_at(at) is not None if watched is self._rows else self._list_at(at) is not None
        self._show_line(at if is_fit and watched is self._rows else None)
        if is_fit or event.type() == QEvent.Type.DragEnter:  # what is refused at its edge, a widget hears no more of
            event.acceptProposedAction()
        else:
            event.ignore()
        return True

    def _on_drop(self, watched: QObject, event: QDropEvent) -> bool:
        self._show_line(None)
        at = event.position().toPoint()
        code, list_id = _text_of(event, CODE_FORMAT), _text_of(event, LIST_FORMAT)
        view = self._list_at(at) if watched is self._views else None
        if not self._takes(watched, event):
            return False
        event.acceptProposedAction()
        if view is not None and list_id:
            self._acts.move_list_onto(list_view(list_id), view)
        elif view is not None:
            self._acts.keep(CdtCode(code), view, True)
        elif watched is self._rows:
            self._reorder(CdtCode(code), at)
        return True

    def _takes(self, watched: QObject, event: QDropEvent) -> bool:
        """Return whether what is dragged is for ``watched``: lists stay in the sidebar, rows may go to either."""
        data = event.mimeData()
        return data.hasFormat(CODE_FORMAT) or (watched is self._views and data.hasFormat(LIST_FORMAT))

    def _reorder(self, code: CdtCode, at: QPoint) -> None:
        place = self._place_at(at)
        if place is None or not self._acts.may_order():
            return
        count = self._list.model.rowCount()
        other = self._list.model.code_at(place) if place < count else None
        if other != code:
            self._acts.move_before(code, other, self._sidebar.current_view)

    def _list_at(self, at: QPoint) -> View | None:
        view = self._sidebar.view_at(at)
        return view if view is not None and view.kind is ViewKind.FAVORITES else None

    def _place_at(self, at: QPoint) -> int | None:
        """Return before which row something dropped ``at`` comes to stand, or None where the list has no order of its own."""
        if self._sidebar.current_view.kind is not ViewKind.FAVORITES:
            return None
        index = self._list.view.indexAt(at)
        if not index.isValid():
            return self._list.model.rowCount()
        return index.row() + (1 if at.y() > self._list.view.visualRect(index).center().y() else 0)

    def _show_line(self, at: QPoint | None) -> None:
        """Show where the row would come to stand."""
        place = self._place_at(at) if at is not None else None
        if place is None:
            if self._line is not None:
                self._line.hide()
            return
        if self._line is None:
            self._line = QFrame(self._rows)
            self._line.setObjectName("drop_line")
        count = self._list.model.rowCount()
        rect = self._list.view.visualRect(self._list.model.index(min(place, count - 1), 0)) if count else self._rows.rect()
        top = rect.top() if place < count or not count else rect.bottom() + 1
        self._line.setGeometry(0, max(top - 1, 0), self._rows.width(), self._look.px(2))
        self._line.show()
        self._line.raise_()


def _text_of(event: QDropEvent, kind: str) -> str:
    return bytes(event.mimeData().data(kind).data()).decode()
