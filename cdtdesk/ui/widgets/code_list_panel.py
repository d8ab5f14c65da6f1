"""The middle panel: how many codes, how words were read, and the list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QVBoxLayout, QWidget

from cdtdesk.domain.codes import CdtCode
from cdtdesk.ui.delegates.code_delegate import DIVIDER_HEIGHT, ROW_HEIGHT
from cdtdesk.ui.models.code_list_model import CodeListModel
from cdtdesk.ui.support.rows import CodeRow, CodeRows
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.code_list_view import CodeListView
from cdtdesk.ui.widgets.list_head import ListHead


class CodeListPanel(QWidget):
    """Shows rows and tells which one is selected."""

    selected = Signal(str)
    accepted = Signal()
    double_clicked = Signal()
    menu_asked = Signal(QPoint)
    marks_changed = Signal()
    """Other rows are marked than before."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("list_panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = CodeListModel(self)
        self.view = self._make_view()
        self.delegate = self.view.delegate
        self.delegate.marked = self.model.marked
        self.view.mark_asked.connect(self._on_mark_asked)
        self.head = ListHead(look)
        self._empty = QLabel()
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setObjectName("quiet")
        self._empty.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._empty, 1)
        column.addWidget(self.view, 1)
        self._tall_row: int | None = None
        self._is_nothing_found = False
        self.on_look_changed()

    def _make_view(self) -> CodeListView:
        view = CodeListView(self._look, self.model)
        view.setObjectName("code_list")
        view.setAccessibleName(tr("Codes"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that comes and goes would lay out and paint every row a second time; with nothing to scroll it is unseen.
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = view.verticalScrollBar()
        bar.rangeChanged.connect(lambda _least, most: bar.setEnabled(most > 0))
        view.setShowGrid(False)
        view.setTabKeyNavigation(False)
        view.horizontalHeader().hide()
        view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(lambda at: self.menu_asked.emit(view.viewport().mapToGlobal(at)))
        view.selectionModel().currentRowChanged.connect(self._on_current_changed)
        view.accepted.connect(self.accepted)
        view.doubleClicked.connect(self.double_clicked)
        return view

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look = self._look
        self.delegate.on_look_changed()
        # The least height first: it would hold the usual one up while the text becomes smaller.
        self.view.verticalHeader().setMinimumSectionSize(look.px(ROW_HEIGHT))
        self.view.verticalHeader().setDefaultSectionSize(look.px(ROW_HEIGHT))
        if self._tall_row is not None:
            self.view.setRowHeight(self._tall_row, look.px(ROW_HEIGHT + DIVIDER_HEIGHT))
        self.head.on_look_changed()
        self._empty.setContentsMargins(look.px(16), look.px(16), look.px(16), 0)
        self.setMinimumWidth(look.px(300))
        self.view.update_rows()

    def add_to_head(self, widget: QWidget, at_end: bool = False) -> None:
        """Put ``widget`` at the right of the line over the list: before what was put there, or ``at_end``."""
        self.head.add(widget, at_end)

    def add_foot(self, widget: QWidget) -> None:
        """Put ``widget`` under the list."""
        column = self.layout()
        assert column is not None
        column.addWidget(widget)

    def add_below_words(self, widget: QWidget) -> None:
        """Put ``widget`` right under the words on what to do where no row is shown; it fills the height then."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.setStretchFactor(self._empty, 0)
        column.insertWidget(column.indexOf(self.view), widget, 1)

    def say_nothing(self, text: str) -> None:
        """Say ``text`` where no row is shown."""
        self._empty.setText(text)

    def show_rows(self, rows: CodeRows, title: str, hint: str, read_as: Mapping[str, str]) -> None:
        """Show ``rows`` under a head of ``title`` and ``hint``, select the first, and say how words were read."""
        self._is_nothing_found = False
        self._set_tall_row(None)
        with_blocked = self.view.selectionModel().blockSignals(True)
        self.model.set_rows(rows)
        self._set_tall_row(rows.partial_from)
        self.view.selectionModel().blockSignals(with_blocked)
        self.head.show_words(title, hint, tr("read as {words}", words=", ".join(read_as.values())) if read_as else "")
        self._empty.setVisible(False)
        self.view.setVisible(True)
        self.view.scrollToTop()
        if rows:
            self.select_place(0)

    def _set_tall_row(self, place: int | None) -> None:
        """Make the row at ``place`` the one with a line above it. All rows are about to be laid out: the view need not hear."""
        header = self.view.verticalHeader()
        was_blocked = header.blockSignals(True)
        if self._tall_row is not None:
            self.view.setRowHeight(self._tall_row, self._look.px(ROW_HEIGHT))
        if place is not None:
            self.view.setRowHeight(place, self._look.px(ROW_HEIGHT + DIVIDER_HEIGHT))
        header.blockSignals(was_blocked)
        self._tall_row = place

    def show_nothing(self, title: str, text: str, is_nothing_found: bool) -> None:
        """Show no row, and ``text`` on what to do; ``is_nothing_found`` tells a vain search from an empty view."""
        self._is_nothing_found = is_nothing_found
        self.model.set_rows(CodeRows.of([]))
        self.head.show_words(title, "", "")
        self._empty.setText(text)
        self.view.setVisible(False)
        self._empty.setVisible(True)

    @property
    def is_nothing_found(self) -> bool:
        """Whether words were typed that no code answers to."""
        return self._is_nothing_found

    def select_place(self, place: int) -> None:
        """Make the row at ``place`` the current one."""
        index = self.model.index(place, 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.view.selectionModel().setCurrentIndex(index, flags)
        self.view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def move_selection(self, steps: int) -> None:
        """Move the selection by ``steps`` rows, stopping at either end."""
        count = self.model.rowCount()
        if count:
            here = self.view.currentIndex().row()
            self.select_place(max(0, min(count - 1, here + steps)) if here >= 0 else 0)

    def current_row(self) -> CodeRow | None:
        """Return the selected row, or None."""
        index = self.view.currentIndex()
        return self.model.row_at(index.row()) if index.isValid() and index.row() < self.model.rowCount() else None

    def select_code(self, cdt_code: CdtCode) -> bool:
        """Select ``cdt_code`` where the list holds it; return whether it does."""
        place = self.model.place_of(cdt_code)
        if place is None:
            return False
        self.select_place(place)
        return True

    @property
    def marked(self) -> list[CdtCode]:
        """The codes that are marked, in the order of marking, whether or not the list shows them now."""
        return list(self.model.marked)

    def toggle_mark(self) -> None:
        """Mark the current row, or take its mark away."""
        row = self.current_row()
        if row is not None:
            self._set_marked([row.summary.cdt_code], row.summary.cdt_code not in self.model.marked)

    def clear_marks(self) -> None:
        """Take every mark away."""
        self._set_marked(self.marked, False)

    def _set_marked(self, codes: Iterable[CdtCode], is_marked: bool) -> None:
        self.model.set_marked(codes, is_marked)
        self.marks_changed.emit()

    def _on_mark_asked(self, place: int, is_range: bool) -> None:
        """Mark as lists everywhere do: the current row is the first one marked, a range reaches from it."""
        here = self.view.currentIndex().row()
        if is_range and here >= 0:
            places = range(min(here, place), max(here, place) + 1)
            self._set_marked([self.model.code_at(each) for each in places], True)
        else:
            if here >= 0 and here != place and not self.model.marked:
                self.model.set_marked([self.model.code_at(here)], True)
            code = self.model.code_at(place)
            self._set_marked([code], code not in self.model.marked)
        self.select_place(place)

    def clear_selection(self) -> None:
        """Select no row: what is shown is not in the list."""
        self.view.selectionModel().clear()

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.selected.emit(str(current.data(CodeListModel.CDT_CODE_ROLE)))
