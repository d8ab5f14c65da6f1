"""The views at the left, with the number of codes each holds under what is typed; among them the lists of favorites."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cdtdesk.domain.categories import CategoryOfService
from cdtdesk.ui.support.icons import paint_icon
from cdtdesk.ui.support.row_source import DEFAULT_LIST, View, ViewKind
from cdtdesk.ui.support.shaping import fitted_text, shaped_text
from cdtdesk.ui.support.theme import NO_PEN, Look
from cdtdesk.ui.support.words import tr

_VIEW_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
_COUNT_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 2
_NAME_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 3
"""The name for which the spoken text was made."""
_ADDS_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 4
"""Whether a heading has a plus that adds a list below it."""
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

SHORT_NAMES: Final = {
    CategoryOfService.REMOVABLE_PROSTHODONTICS: "Removable",
    CategoryOfService.MAXILLOFACIAL_PROSTHETICS: "Maxillofacial",
    CategoryOfService.IMPLANT_SERVICES: "Implants",
    CategoryOfService.FIXED_PROSTHODONTICS: "Fixed",
    CategoryOfService.ORAL_AND_MAXILLOFACIAL_SURGERY: "Oral surgery",
    CategoryOfService.ADJUNCTIVE_GENERAL_SERVICES: "Adjunctive",
    CategoryOfService.SLEEP_APNEA_SERVICES: "Sleep apnea",
}


def view_name(view: View) -> str:
    """Return the name of a view on screen."""
    if view.category is not None:
        return tr(SHORT_NAMES[view.category]) if view.category in SHORT_NAMES else tr(str(view.category))
    return {
        ViewKind.ALL: tr("All codes"),
        ViewKind.NOTES: tr("Notes"),
        ViewKind.RECENTS: tr("Recents"),
        ViewKind.MOST_USED: tr("Most used"),
        ViewKind.FAVORITES: tr("My favorites"),
    }[view.kind]


_ICON_OF: Final = {
    ViewKind.ALL: "list",
    ViewKind.NOTES: "note",
    ViewKind.RECENTS: "clock",
    ViewKind.MOST_USED: "check",
    ViewKind.FAVORITES: "star",
}


class _SidebarDelegate(QStyledItemDelegate):
    renamed = Signal(object, str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(option.rect.width(), self._look.px(25 if index.data(_VIEW_ROLE) else 28))

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look = self._look
        editor.setGeometry(QRect(option.rect).adjusted(look.px(34), 0, -look.px(8), 0))

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex) -> None:
        self.renamed.emit(index.data(_VIEW_ROLE), str(editor.property("text")))  # the list shows it once it is kept

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        look = self._look
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect).adjusted(look.px(8), 0, -look.px(8), 0)
        view = index.data(_VIEW_ROLE)
        if not isinstance(view, View):
            painter.setFont(look.font(12, 600))
            painter.setPen(look.colour("text2"))
            painter.drawText(rect.adjusted(look.px(10), look.px(6), 0, 0), _LEFT, str(index.data()))
            if index.data(_ADDS_ROLE):
                size = look.px(14)
                square = QRectF(rect.right() - look.px(10) - size, rect.center().y() + look.px(3) - size / 2, size, size)
                paint_icon(painter, "plus", square, look.colour("text2"))
        else:
            self._paint_view(painter, rect, view, str(index.data()), int(index.data(_COUNT_ROLE) or 0), option)
        painter.restore()

    def _paint_view(
        self, painter: QPainter, rect: QRect, view: View, name: str, count: int, option: QStyleOptionViewItem
    ) -> None:
        look = self._look
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(NO_PEN)
            painter.setBrush(look.colour("select" if is_selected else "hover"))
            painter.drawRoundedRect(rect, look.px(6), look.px(6))
        own = look.colours.select_text if is_selected else ""
        ink = look.colour("select_text") if own else look.colour("text1" if count else "text3")
        self._paint_sign(painter, rect, view, count, bool(own), is_selected)
        weight = 600 if is_selected else 400
        font = look.font(13, weight)
        painter.setPen(ink)
        room = rect.adjusted(look.px(34), 0, -look.px(44), 0)
        fitted_text(name, font, room.width()).paint_on_line(painter, room.left(), room.top(), room.height())
        number = shaped_text(str(count), look.font(12, weight))
        painter.setPen(ink if is_selected else look.colour("text3"))
        number.paint_on_line(painter, rect.right() + 1 - look.px(10) - number.width, rect.top(), rect.height())

    def _paint_sign(self, painter: QPainter, rect: QRect, view: View, count: int, is_inverted: bool, is_selected: bool) -> None:
        look = self._look
        middle = rect.center().y() + 1
        if view.category is not None:
            colour = look.colour("select_text") if is_inverted else look.category(view.category)
            painter.setOpacity(1.0 if count else 0.55)
            painter.setPen(NO_PEN)
            painter.setBrush(colour)
            size = look.px(9)
            painter.drawRoundedRect(QRectF(rect.left() + look.px(14), middle - size / 2, size, size), 2, 2)
            painter.setOpacity(1.0)
            return
        size = look.px(16)
        token = "select_text" if is_inverted else "star" if view.kind is ViewKind.FAVORITES else "text1"
        square = QRectF(rect.left() + look.px(10), middle - size / 2, size, size)
        is_filled = is_selected and view.kind is ViewKind.FAVORITES
        paint_icon(painter, _ICON_OF[view.kind], square, look.colour(token), filled=is_filled)


class Sidebar(QListWidget):
    """The list of views. What happens to lists of favorites is asked for by signals; they are shown when it is done."""

    view_chosen = Signal(object)
    view_opened = Signal(object)
    """A view was clicked or Enter pressed on it, also the one that was chosen already."""
    list_renamed = Signal(object, str)
    """A list of favorites and the name typed for it."""
    delete_asked = Signal(object)
    menu_asked = Signal(object, QPoint)
    list_asked = Signal()
    """The plus beside "Favorites" was clicked."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("sidebar")
        self.setAccessibleName(tr("Views"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        delegate = _SidebarDelegate(look, self)
        delegate.renamed.connect(self.list_renamed)
        self._delegate = delegate
        self.setItemDelegate(delegate)
        self._lists: tuple[tuple[View, str], ...] = ()
        self._items: dict[View, QListWidgetItem] = {}
        self._add_views()
        self.setCurrentItem(self._items[View(ViewKind.ALL)])
        self.currentItemChanged.connect(self._on_current_changed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu_asked)
        for opened in (self.itemClicked, self.itemActivated):
            opened.connect(lambda item: self.view_opened.emit(item.data(_VIEW_ROLE)))
        self.on_look_changed()

    def _add_views(self) -> None:
        for kind in (ViewKind.ALL, ViewKind.NOTES, ViewKind.RECENTS, ViewKind.MOST_USED):
            self._add(View(kind))
        self._add_heading(tr("Favorites")).setData(_ADDS_ROLE, True)
        self._add(View(ViewKind.FAVORITES))
        self._add_heading(tr("Categories"))
        for category in CategoryOfService:
            self._add(View(ViewKind.CATEGORY, category))

    def _add(self, view: View) -> None:
        self._insert(self.count(), view, view_name(view))

    def _insert(self, place: int, view: View, name: str) -> None:
        item = QListWidgetItem(name)
        item.setData(_VIEW_ROLE, view)
        item.setData(_COUNT_ROLE, 0)
        self._items[view] = item
        self.insertItem(place, item)

    def _add_heading(self, words: str) -> QListWidgetItem:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addItem(item)
        return item

    def on_look_changed(self) -> None:
        """Take over sizes of the look."""
        self.setFixedWidth(self._look.px(188))
        self.setContentsMargins(0, 0, 0, 0)
        self.setViewportMargins(0, self._look.px(8), 0, 0)
        self.scheduleDelayedItemsLayout()

    def show_counts(self, counts: Mapping[View, int]) -> None:
        """Show how many codes each view holds."""
        for view, item in self._items.items():
            count = counts.get(view, 0)
            if item.data(_COUNT_ROLE) != count or item.data(_NAME_ROLE) != item.text():
                item.setData(_NAME_ROLE, item.text())
                item.setData(_COUNT_ROLE, count)
                said = (
                    tr("{view}, 1 code", view=item.text())
                    if count == 1
                    else tr("{view}, {count} codes", view=item.text(), count=count)
                )
                item.setData(Qt.ItemDataRole.AccessibleTextRole, said)

    def show_lists(self, lists: Sequence[tuple[View, str]]) -> None:
        """Show the lists of favorites with their names, the default one among them, in their order."""
        shown = tuple((view, name or view_name(DEFAULT_LIST)) for view, name in lists)
        if shown == self._lists:
            return
        self._lists = shown
        chosen = self.current_view
        was_blocked = self.blockSignals(True)
        for view in [view for view in self._items if view.kind is ViewKind.FAVORITES and view != DEFAULT_LIST]:
            self.takeItem(self.row(self._items.pop(view)))
        default = self._items[DEFAULT_LIST]
        further = [each for each in shown if each[0] != DEFAULT_LIST]
        default.setText(next((name for view, name in shown if view == DEFAULT_LIST), view_name(DEFAULT_LIST)))
        for place, (view, name) in enumerate(further, start=self.row(default) + 1):
            self._insert(place, view, name)
        for view, _name in shown:
            self._items[view].setFlags(self._items[view].flags() | Qt.ItemFlag.ItemIsEditable)
        self.setCurrentItem(self._items.get(chosen) or self._items[View(ViewKind.ALL)])
        self.blockSignals(was_blocked)
        if self.current_view != chosen:
            self.view_chosen.emit(self.current_view)

    @property
    def current_view(self) -> View:
        """The view that is chosen."""
        item = self.currentItem()
        view = item.data(_VIEW_ROLE) if item is not None else None
        return view if isinstance(view, View) else View(ViewKind.ALL)

    def name_of(self, view: View) -> str:
        """Return the name of a view as it stands here."""
        item = self._items.get(view)
        return item.text() if item is not None else view_name(view)

    def view_at(self, at: QPoint) -> View | None:
        """Return the view at a place of the list, or None where there is none."""
        item = self.itemAt(at)
        view = item.data(_VIEW_ROLE) if item is not None else None
        return view if isinstance(view, View) else None

    def edit_name(self, view: View) -> None:
        """Let the name of a list of favorites be typed in its place."""
        item = self._items.get(view)
        if item is not None:
            self.scrollToItem(item)
            self.editItem(item)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        is_plus = item is not None and item.data(_ADDS_ROLE) and event.position().x() > self.width() - self._look.px(44)
        if is_plus and event.button() == Qt.MouseButton.LeftButton:
            self.list_asked.emit()
        super().mouseReleaseEvent(event)

    def _on_menu_asked(self, at: QPoint) -> None:
        view = self.view_at(at)
        if view is not None:
            self.menu_asked.emit(view, self.mapToGlobal(at))

    def is_list_key(self, event: QKeyEvent) -> bool:
        """Return whether a key is meant for the list of favorites that is chosen: F2 renames it, Del deletes it."""
        is_key = event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Delete) and not event.modifiers()
        return is_key and self.current_view.kind is ViewKind.FAVORITES and self.state() != QListWidget.State.EditingState

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.is_list_key(event):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_F2:
            self.edit_name(self.current_view)
        else:
            self.delete_asked.emit(self.current_view)

    def _on_current_changed(self, current: QListWidgetItem | None, _previous: QListWidgetItem | None) -> None:
        if current is not None and isinstance(current.data(_VIEW_ROLE), View):
            self.view_chosen.emit(current.data(_VIEW_ROLE))

    def choose(self, view: View) -> None:
        """Make ``view`` the current one."""
        self.setCurrentItem(self._items[view])
