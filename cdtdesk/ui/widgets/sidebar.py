"""The views at the left, with the number of codes each holds under what is typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cdtdesk.domain.categories import CategoryOfService
from cdtdesk.ui.support.icons import paint_icon
from cdtdesk.ui.support.row_source import View, ViewKind
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr

_VIEW_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
_COUNT_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 2
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

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
        return tr(SHORT_NAMES.get(view.category, str(view.category)))
    return {
        ViewKind.ALL: tr("All codes"),
        ViewKind.NOTES: tr("Notes"),
        ViewKind.RECENTS: tr("Recents"),
        ViewKind.FAVORITES: tr("My favorites"),
    }[view.kind]


_ICON_OF: Final = {ViewKind.ALL: "list", ViewKind.NOTES: "note", ViewKind.RECENTS: "clock", ViewKind.FAVORITES: "star"}


class _SidebarDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(option.rect.width(), self._look.px(25 if index.data(_VIEW_ROLE) else 28))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look = self._look
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect).adjusted(look.px(8), 0, -look.px(8), 0)
        view = index.data(_VIEW_ROLE)
        if not isinstance(view, View):
            painter.setFont(look.font(12, 600))
            painter.setPen(look.colour("text2"))
            painter.drawText(rect.adjusted(look.px(10), look.px(6), 0, 0), _LEFT, str(index.data()))
        else:
            self._paint_view(painter, rect, view, str(index.data()), int(index.data(_COUNT_ROLE) or 0), option)
        painter.restore()

    def _paint_view(
        self, painter: QPainter, rect: QRect, view: View, name: str, count: int, option: QStyleOptionViewItem
    ) -> None:
        look = self._look
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("select" if is_selected else "hover"))
            painter.drawRoundedRect(rect, look.px(6), look.px(6))
        own = look.colours.select_text if is_selected else ""
        ink = look.colour("select_text") if own else look.colour("text1" if count else "text3")
        self._paint_sign(painter, rect, view, count, bool(own))
        weight = 600 if is_selected else 400
        painter.setFont(look.font(13, weight))
        painter.setPen(ink)
        painter.drawText(rect.adjusted(look.px(34), 0, -look.px(44), 0), _LEFT, name)
        painter.setFont(look.font(12, weight))
        painter.setPen(ink if is_selected else look.colour("text3"))
        painter.drawText(rect.adjusted(0, 0, -look.px(10), 0), _RIGHT, str(count))

    def _paint_sign(self, painter: QPainter, rect: QRect, view: View, count: int, is_inverted: bool) -> None:
        look = self._look
        middle = rect.center().y() + 1
        if view.category is not None:
            colour = look.colour("select_text") if is_inverted else look.category(view.category)
            painter.setOpacity(1.0 if count else 0.55)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            size = look.px(9)
            painter.drawRoundedRect(QRectF(rect.left() + look.px(14), middle - size / 2, size, size), 2, 2)
            painter.setOpacity(1.0)
            return
        size = look.px(16)
        token = "select_text" if is_inverted else "star" if view.kind is ViewKind.FAVORITES else "text1"
        square = QRectF(rect.left() + look.px(10), middle - size / 2, size, size)
        paint_icon(painter, _ICON_OF[view.kind], square, look.colour(token))


class Sidebar(QListWidget):
    """The list of views."""

    view_chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("sidebar")
        self.setAccessibleName(tr("Views"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setItemDelegate(_SidebarDelegate(look, self))
        self._items: dict[View, QListWidgetItem] = {}
        self._add_views()
        self.setCurrentItem(self._items[View(ViewKind.ALL)])
        self.currentItemChanged.connect(self._on_current_changed)
        self.on_look_changed()

    def _add_views(self) -> None:
        for kind in (ViewKind.ALL, ViewKind.NOTES, ViewKind.RECENTS):
            self._add(View(kind))
        self._add_heading(tr("Favorites"))
        self._add(View(ViewKind.FAVORITES))
        self._add_heading(tr("Categories"))
        for category in CategoryOfService:
            self._add(View(ViewKind.CATEGORY, category))

    def _add(self, view: View) -> None:
        item = QListWidgetItem(view_name(view))
        item.setData(_VIEW_ROLE, view)
        item.setData(_COUNT_ROLE, 0)
        self._items[view] = item
        self.addItem(item)

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addItem(item)

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
            if item.data(_COUNT_ROLE) != count:
                item.setData(_COUNT_ROLE, count)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, tr("{view}, {count} codes", view=view_name(view), count=count))

    def _on_current_changed(self, current: QListWidgetItem | None, _previous: QListWidgetItem | None) -> None:
        if current is not None and isinstance(current.data(_VIEW_ROLE), View):
            self.view_chosen.emit(current.data(_VIEW_ROLE))

    def choose(self, view: View) -> None:
        """Make ``view`` the current one."""
        self.setCurrentItem(self._items[view])
