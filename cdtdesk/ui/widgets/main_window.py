"""The window: what its first frame shows, and, right after it, everything else."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QSplitter, QVBoxLayout, QWidget

from cdtdesk.domain.in_force import is_outside_known
from cdtdesk.environment.clock import today
from cdtdesk.services.front_desk import FrontDesk
from cdtdesk.ui.support.appearance import Appearance
from cdtdesk.ui.support.dates import shown_date
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.row_source import Rows, RowSource, View, ViewKind
from cdtdesk.ui.support.styles import stylesheet
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.window_state import load_window_state
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.code_list_panel import CodeListPanel
from cdtdesk.ui.widgets.page_stack import PageStack
from cdtdesk.ui.widgets.search_bar import SearchBar
from cdtdesk.ui.widgets.sidebar import Sidebar
from cdtdesk.ui.widgets.status_line import StatusLine
from cdtdesk.ui.widgets.window_shape import WindowShape

if TYPE_CHECKING:
    from cdtdesk.ui.support.actions import Actions
    from cdtdesk.ui.widgets.detail_pane import DetailPane
    from cdtdesk.ui.widgets.window_workings import WindowWorkings


class MainWindow(QMainWindow):
    """The complete window. Nothing modal opens by itself.

    Made, it can be shown and searched at once; ``complete`` makes the detail, the actions and whatever else the first
    frame does not show, and is called by itself once that frame has been painted.
    """

    def __init__(self, desk: FrontDesk, look: Look, on: dt.date) -> None:
        super().__init__()
        self.hub = Hub(desk, look, on, self)
        self.rows = RowSource(desk, on)
        self._look = look
        state = load_window_state(desk.home.window_file)
        self.appearance = Appearance(look, self)
        self.appearance.restore(state)
        self._view = View(ViewKind.ALL)
        self._workings: WindowWorkings | None = None
        self.setWindowTitle("cdtdesk")
        self._assemble()
        self.shape = WindowShape(self, look, self.appearance, self.sidebar, self.splitter, desk.home.window_file)
        self._connect()
        self.shape.restore(state)
        if self.shape.is_compact:
            self.search.set_compact(True)
        self.appearance.apply_palette()
        self.setStyleSheet(stylesheet(look))
        self.show_rows()
        self.search.box.setFocus()

    # Assembly

    def _assemble(self) -> None:
        look = self._look
        self.search = SearchBar(look, self.hub.on, today)
        self.sidebar = Sidebar(look)
        self.list_panel = CodeListPanel(look)
        self.status = StatusLine(look)
        self._show_edition()
        detail_place = QWidget()  # the detail's place until it is made
        detail_place.setObjectName("detail_pane_place")
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for widget in (self.list_panel, detail_place):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(1, 1)
        self.pages = PageStack(self.hub, self.splitter)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addWidget(self.pages, 1)
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.search, body, self.status):
            column.addWidget(widget, 1 if widget is body else 0)
        self.setCentralWidget(central)

    def _connect(self) -> None:
        self.search.text_changed.connect(lambda _text: self.show_rows())
        self.search.moved.connect(self.list_panel.move_selection)
        self.search.date_field.date_changed.connect(self.hub.set_date)
        self.search.date_field.rejected.connect(lambda sentence: self.status.say(sentence, True))
        self.search.date_field.left.connect(self.focus_search)
        self.search.sidebar_asked.connect(self.shape.toggle_sidebar)
        self.sidebar.view_chosen.connect(self._on_view_chosen)
        self.appearance.changed.connect(self._on_look_chosen)
        self.hub.said.connect(self.status.say)
        self.hub.date_changed.connect(self._on_date_changed)
        self.list_panel.view.first_painted.connect(self.complete)

    def complete(self) -> None:
        """Make what the first frame does not show: detail, actions, pages, and who looks after the office file."""
        if self._workings is None:
            from cdtdesk.ui.widgets.window_workings import WindowWorkings

            self._workings = WindowWorkings(self)

    @property
    def workings(self) -> WindowWorkings:
        """Everything that the first frame does not show, made now where it has not been yet."""
        self.complete()
        assert self._workings is not None
        return self._workings

    @property
    def detail(self) -> DetailPane:
        """The pane with everything about one code."""
        return self.workings.detail

    @property
    def actions_by_name(self) -> Actions:
        """The window's actions."""
        return self.workings.actions

    @property
    def view(self) -> View:
        """The view that the list shows."""
        return self._view

    @property
    def list_title(self) -> str:
        """What the list shows, in words: the search, or the view."""
        words = self.search.query.strip()
        return tr("Search: {words}", words=words) if words else self.sidebar.name_of(self._view)

    # Searching

    def search_for(self, text: str) -> None:
        """Put ``text`` into the search box, selected, and give the box the focus."""
        self.search.box.setText(text)
        self.focus_search()

    def focus_search(self) -> None:
        """Put the cursor into the search box, its text selected."""
        self.search.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.box.selectAll()

    def show_rows(self) -> None:
        """Show the rows of the chosen view for what is typed."""
        self.pages.leave()
        text = self.search.query
        found = self.rows.rows_for(self._view, text)
        self._counts = found.counts
        if self._workings is not None:
            self._workings.navigator.teeth, self._workings.navigator.surfaces = found.teeth, found.surfaces
        if self._workings is None or not found.rows:
            self.show_counts()  # else once list and detail, which matter more, are painted
        if found.rows:
            self.list_panel.show_rows(found.rows, *self._head(found, text), found.read_as)
        else:
            self.list_panel.show_nothing(self.sidebar.name_of(self._view), self._empty_words(text), bool(text.strip()))

    def show_counts(self) -> None:
        """Show in the sidebar how many codes each view holds for what is typed."""
        self.sidebar.show_counts(self._counts)

    def _head(self, found: Rows, text: str) -> tuple[str, str]:
        count = len(found.rows)
        codes = tr("{count} codes", count=count) if count != 1 else tr("1 code")
        if text.strip():
            return codes, tr("best first")
        latest = tr("latest first")
        orders = {
            ViewKind.FAVORITES: tr("in your order"),
            ViewKind.RECENTS: latest,
            ViewKind.NOTES: latest,
            ViewKind.MOST_USED: tr("most used first"),
        }
        return self.sidebar.name_of(self._view), f"{codes}, {orders.get(self._view.kind, tr('by number'))}"

    def _empty_words(self, text: str) -> str:
        if text.strip():
            shown = text.strip()[:40]
            return tr("Nothing for “{words}”. Try fewer or other words, or only the first letters.", words=shown)
        if self._view.list_id:
            return tr("Press Ctrl+Shift+D on a code to keep it in this list, or drag its row here.")
        return {
            ViewKind.FAVORITES: tr("Press Ctrl+D on a code to keep it here."),
            ViewKind.NOTES: tr("Write what a payer told you: Ctrl+N."),
            ViewKind.RECENTS: tr("Codes that you copy will stand here, the latest first."),
            ViewKind.MOST_USED: tr("Codes that you copy will stand here, those you copy most at the top."),
        }.get(self._view.kind, tr("No codes here."))

    def _on_view_chosen(self, view: View) -> None:
        self._view = view
        self.show_rows()

    def refresh_marks(self) -> None:
        """Show the office's stars, notes and counts as they are now, where they are shown."""
        self.list_panel.model.refresh()
        self._counts = self.rows.rows_for(self._view, self.search.query).counts
        self.show_counts()

    # The date of service

    def _show_edition(self) -> None:
        on, last = self.hub.on, self.hub.desk.lookup.last_known_day
        if is_outside_known(on, last):
            words = tr("CDT {year} is the newest edition known here", year=last.year)
        else:
            words = tr("CDT {year} in force until {day}", year=on.year, day=shown_date(dt.date(on.year, 12, 31)))
        if self.hub.desk.is_unsigned:
            words = tr("{edition}, unsigned catalog", edition=words)
        self.status.show_edition(words, tr("CDT {year}", year=min(on.year, last.year)))

    def _on_date_changed(self, on: dt.date) -> None:
        self.rows.on = on
        self._show_edition()
        shown = self._workings.detail.shown_code if self._workings is not None else None
        self.show_rows()
        if shown is not None and self._workings is not None:
            self._workings.navigator.go_to(shown, is_step=True)

    # Look, sizes, closing

    def apply_look(self) -> None:
        """Show the look in use everywhere."""
        self.appearance.apply_palette()
        self.setStyleSheet(stylesheet(self._look))
        for panel in (self.search, self.sidebar, self.list_panel, self.status, self.pages):
            panel.on_look_changed()
        if self._workings is not None:
            self._workings.detail.on_look_changed()

    def choose_theme(self, name: str) -> None:
        """Use the colours "light", "dark" or "high contrast"; the system's where ``name`` is empty."""
        self.appearance.choose_theme(name)

    def _on_look_chosen(self) -> None:
        self.apply_look()
        self.shape.arrange()
        self.shape.save_soon()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.shape.arrange()
        if self.isVisible():
            self.shape.save_soon()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        if self.isVisible():
            self.shape.save_soon()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._workings is not None and not self._workings.stop(may_stay=self.isVisible()):
            event.ignore()  # a note would be lost: stay open, say why, and try again
            return
        self.shape.save_now()
        super().closeEvent(event)
