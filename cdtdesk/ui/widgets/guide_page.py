"""The guide: a page inside the window, in place of list and detail, with what there is to read beside its text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from string import Template
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from cdtdesk.services.guides import GuideService, holds_words
from cdtdesk.ui.support.guide_texts import about_page, editions_page, glossary_page, keys_page
from cdtdesk.ui.support.speech import describe
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.guide_browser import GuideBrowser
from cdtdesk.ui.widgets.page_head import back_button

GLOSSARY: Final = "glossary"
EDITIONS: Final = "editions"
KEYS: Final = "keys"
ABOUT: Final = "about"

_NAME_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
_SIDE_WIDTH: Final = 296
_BESIDE_FROM: Final = 640
_WRAPPED: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)

_SHEET: Final = Template("""
#guide_page, #guide_text { background: $base; }
#guide_side { background: $side; border: none; border-right: 1px solid $line; }
#guide_list { background: $side; border: 2px solid $side; outline: none; }
#guide_title { font-size: ${head}px; font-weight: 600; background: transparent; }
#guide_filter { background: $base; color: $text1; border: 1px solid $edge; border-radius: ${radius}px; padding: 0 ${pad}px;
    min-height: ${high}px; font-size: ${body}px; selection-background-color: $accent; selection-color: $onaccent; }
#guide_filter:focus { border: 2px solid $focus; }
#guide_none { color: $text2; font-size: ${small}px; background: transparent; }
#guide_text { border: 2px solid $base; padding: 0; }
#guide_text:focus { border: 2px solid $focus; }
#guide_list:focus { border: 2px solid $focus; }
""")


class _PageDelegate(QStyledItemDelegate):
    """Paints a title in as many lines as it needs; an item without a page is a heading."""

    def __init__(self, look: Look, view: QListWidget) -> None:
        super().__init__(view)
        self._look, self._list = look, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        look, width = self._look, self._list.viewport().width()
        if index.data(_NAME_ROLE) is None:
            return QSize(width, look.px(32))
        room = QRect(0, 0, self._room(), 10_000)
        text = QFontMetrics(look.font(13, 600)).boundingRect(room, _WRAPPED, str(index.data()))
        return QSize(width, text.height() + look.px(12))

    def _room(self) -> int:
        """The width of a title: the same with and without a scroll bar, so that no line breaks when one comes."""
        return max(self._list.width() - self._look.px(18 + 24), 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        look, rect = self._look, QRect(option.rect)
        painter.save()
        if index.data(_NAME_ROLE) is None:
            painter.setFont(look.font(12, 600))
            painter.setPen(look.colour("text2"))
            at_foot = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
            painter.drawText(rect.adjusted(look.px(18), 0, 0, -look.px(5)), at_foot, str(index.data()))
        else:
            self._paint_title(painter, rect, str(index.data()), option)
        painter.restore()

    def _paint_title(self, painter: QPainter, rect: QRect, title: str, option: QStyleOptionViewItem) -> None:
        look = self._look
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.colour("select" if is_selected else "hover"))
        if is_selected:
            painter.fillRect(QRect(rect.left(), rect.top(), look.px(4), rect.height()), look.colour("accent"))
        ink = "select_text" if is_selected and look.colours.select_text else "text1"
        painter.setFont(look.font(13, 600 if is_selected else 400))
        painter.setPen(look.colour(ink))
        painter.drawText(QRect(rect.left() + look.px(18), rect.top(), self._room(), rect.height()), _WRAPPED, title)


class GuidePage(QWidget):
    """Guides, words of the trade, yearly changes, all keys, and what cdtdesk is; searched by the field above the list.

    Narrow, it shows the list first and then the text in its place. ``closed`` is told when somebody wants to go back.
    """

    code_chosen = Signal(str)
    closed = Signal()

    def __init__(self, look: Look, guides: GuideService, office_file: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._guides, self._office_file = look, guides, office_file
        self._shown = ""
        self._reads_in_narrow = False
        self._items: dict[str, QListWidgetItem] = {}
        self.setObjectName("guide_page")
        self.setAccessibleName(tr("Guide"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = QLabel(tr("Guide"))
        self.title.setObjectName("guide_title")
        self.back = back_button(look)
        self.back.setObjectName("guide_back")
        self.filter = QLineEdit()
        self.none_found = QLabel()
        self.list = QListWidget()
        self.text = GuideBrowser(look, guides.known_codes())
        self._set_up_side()
        self._lay_out()
        self._fill()
        self._connect()
        self.on_look_changed()
        self.list.setCurrentRow(1)

    # -- what others use

    def show_page(self, name: str) -> None:
        """Show a guide by its name, or ``GLOSSARY``, ``EDITIONS``, ``KEYS`` or ``ABOUT``; raise KeyError for others."""
        item = self._items[name]
        self.filter.clear()
        self._reads_in_narrow = True
        self.list.setCurrentItem(item)
        self._arrange()
        if self._is_narrow():
            self.text.setFocus()

    @property
    def shown_page(self) -> str:
        """The name of the page that is shown."""
        return self._shown

    def page_names(self) -> tuple[str, ...]:
        """Return the names of all pages in reading order."""
        return tuple(self._items)

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look, colours = self._look, self._look.colours
        self.setStyleSheet(
            _SHEET.substitute(
                base=colours.base, side=colours.side, line=colours.line, edge=colours.edge, focus=colours.focus,
                text1=colours.text1, text2=colours.text2, accent=colours.accent, onaccent=colours.onaccent,
                head=look.px(15), body=look.px(13), small=look.px(12), radius=look.px(7), pad=look.px(8), high=look.px(28),
            )
        )  # fmt: skip
        self.back.setFixedSize(self.back.sizeHint())
        self._head.setSpacing(look.px(12))
        self._head.setContentsMargins(look.px(16), look.px(12), look.px(12), look.px(8))
        self._tools.setContentsMargins(look.px(12), 0, look.px(12), look.px(8))
        self.none_found.setContentsMargins(look.px(6), look.px(8), look.px(6), 0)
        self.list.doItemsLayout()
        self.text.on_look_changed()
        self._arrange()

    # -- assembly

    def _set_up_side(self) -> None:
        self.filter.setObjectName("guide_filter")
        self.filter.setAccessibleName(tr("Search the guide"))
        self.filter.setPlaceholderText(tr("Search the guide"))
        self.filter.setClearButtonEnabled(True)
        self.filter.installEventFilter(self)
        self.none_found.setObjectName("guide_none")
        self.none_found.setWordWrap(True)
        self.none_found.hide()
        self.list.setObjectName("guide_list")
        self.list.setAccessibleName(tr("Pages of the guide"))
        self.list.setItemDelegate(_PageDelegate(self._look, self.list))
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setMouseTracking(True)

    def _lay_out(self) -> None:
        self.side = QFrame()
        self.side.setObjectName("guide_side")
        self._head, self._tools = QHBoxLayout(), QVBoxLayout()
        self._head.addWidget(self.title)
        self._head.addStretch(1)
        self._tools.addWidget(self.filter)
        self._tools.addWidget(self.none_found)
        column = QVBoxLayout(self.side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addLayout(self._tools)
        column.addWidget(self.list, 1)
        self._head.insertWidget(0, self.back)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(0)
        self._columns.addWidget(self.side)
        self._columns.addWidget(self.text, 1)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._bar = QHBoxLayout()
        self._rows.addLayout(self._bar)
        self._rows.addLayout(self._columns, 1)
        self.setFocusProxy(self.filter)

    def _fill(self) -> None:
        self._add_heading(tr("Guides"))
        for guide in self._guides.guides():
            self._add(guide.name, guide.title)
        self._add_heading(tr("To look up"))
        for name, title in (
            (GLOSSARY, tr("Words of the trade")), (EDITIONS, tr("What changed each year")),
            (KEYS, tr("All keys")), (ABOUT, tr("About cdtdesk")),
        ):  # fmt: skip
            self._add(name, title)

    def _add(self, name: str, title: str) -> None:
        item = QListWidgetItem(title)
        item.setData(_NAME_ROLE, name)
        self.list.addItem(item)
        self._items[name] = item

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.addItem(item)

    def _connect(self) -> None:
        self.back.clicked.connect(self.go_back)
        self.filter.textChanged.connect(self._on_filter_changed)
        self.filter.returnPressed.connect(self._read)
        self.list.currentItemChanged.connect(self._on_current_changed)
        self.list.itemClicked.connect(self._read)
        self.list.itemActivated.connect(self._read)
        self.text.code_chosen.connect(self.code_chosen)

    # -- pages

    def _markdown_of(self, name: str, wanted: str) -> str:
        guides = self._guides
        if name == GLOSSARY:
            total = guides.glossary()
            return glossary_page(guides.search(wanted).glossary or total, len(total))
        if name == EDITIONS:
            return editions_page(guides.editions())
        made: dict[str, Callable[[], str]] = {KEYS: keys_page, ABOUT: self._about}
        if name in made:
            return made[name]()
        return next(guide.markdown for guide in guides.guides() if guide.name == name)

    def _about(self) -> str:
        years = [edition.year for edition in self._guides.editions() if not edition.announced]
        return about_page(self._office_file, max(years, default=None))

    def _show(self, name: str) -> None:
        wanted = self.filter.text().strip()
        self._shown = name
        self.text.show_markdown(self._markdown_of(name, wanted), tuple(wanted.split()))
        self.text.setAccessibleName(self._items[name].text())

    # -- searching

    def _on_filter_changed(self, text: str) -> None:
        found = self._pages_with(text)
        for name, item in self._items.items():
            item.setHidden(name not in found)
        self.list.item(0).setHidden(not any(guide.name in found for guide in self._guides.guides()))
        self.list.item(self.list.row(self._items[GLOSSARY]) - 1).setHidden(not found & {GLOSSARY, EDITIONS, KEYS, ABOUT})
        self.none_found.setText(tr("No page holds '{words}'. Try another word for it.", words=text.strip()))
        self.none_found.setVisible(not found)
        describe(self.filter, tr("1 page") if len(found) == 1 else tr("{count} pages", count=len(found)))
        self._reads_in_narrow = False
        self._arrange()
        if not found:
            return
        if self._shown not in found:
            self.list.setCurrentItem(self._items[self._best_of(found, text)])
        else:
            self._show(self._shown)

    def _pages_with(self, text: str) -> set[str]:
        found = self._guides.search(text)
        names = {guide.name for guide in found.guides}
        names |= {name for name, hits in ((GLOSSARY, found.glossary), (EDITIONS, found.editions)) if hits}
        names |= {name for name in (GLOSSARY, EDITIONS, KEYS, ABOUT) if holds_words(self._items[name].text(), text)}
        return names | {name for name, page in ((KEYS, keys_page), (ABOUT, self._about)) if holds_words(page(), text)}

    def _best_of(self, found: set[str], text: str) -> str:
        """The page with the words in its title, else the first in the list."""
        titled = (name for name in self._items if name in found and holds_words(self._items[name].text(), text))
        return next(titled, next(name for name in self._items if name in found))

    # -- going about

    def _on_current_changed(self, current: QListWidgetItem | None, _previous: QListWidgetItem | None) -> None:
        if current is not None and current.data(_NAME_ROLE) is not None:
            self._show(str(current.data(_NAME_ROLE)))

    def _read(self) -> None:
        """Go to the text, which takes the list's place where there is no room for both."""
        self._reads_in_narrow = True
        self._arrange()
        if self._is_narrow():
            self.text.setFocus()

    def go_back(self) -> None:
        """Go one step back: from a text that covers the list to the list, else out of the guide."""
        if self._is_narrow() and self._reads_in_narrow:
            self._reads_in_narrow = False
            self._arrange()
            self.list.setFocus()
        else:
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Up and Down in the field walk through the list."""
        if watched is self.filter and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self._walk(1 if key == Qt.Key.Key_Down else -1)
                return True
        return super().eventFilter(watched, event)

    def _walk(self, step: int) -> None:
        row = self.list.currentRow() + step
        while 0 <= row < self.list.count():
            item = self.list.item(row)
            if not item.isHidden() and item.data(_NAME_ROLE) is not None:
                self.list.setCurrentItem(item)
                return
            row += step

    # -- room

    def _is_narrow(self) -> bool:
        return self.width() < self._look.px(_BESIDE_FROM)

    def _arrange(self) -> None:
        narrow, look = self._is_narrow(), self._look
        covers = narrow and self._reads_in_narrow
        self.side.setVisible(not covers)
        self.text.setVisible(covers or not narrow)
        self.side.setMaximumWidth(16_777_215 if narrow else look.px(_SIDE_WIDTH))
        self.side.setMinimumWidth(0 if narrow else look.px(_SIDE_WIDTH))
        self._columns.setStretch(0, 1 if narrow else 0)
        self._place_back_button(above_text=covers)
        self.list.scheduleDelayedItemsLayout()

    def _place_back_button(self, above_text: bool) -> None:
        """Keep the one button in sight: in the list's head, or above the text that covers it."""
        look = self._look
        here, there = (self._bar, self._head) if above_text else (self._head, self._bar)
        if here.indexOf(self.back) < 0:
            there.removeWidget(self.back)
            here.insertWidget(0, self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self._bar.setContentsMargins(*((look.px(16), look.px(12), look.px(16), 0) if above_text else (0, 0, 0, 0)))
        self.back.setAccessibleName(tr("Back to the pages of the guide") if above_text else tr("Back to the codes"))
        self.back.setToolTip(tr("{words} (Esc)", words=self.back.accessibleName()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._arrange()
