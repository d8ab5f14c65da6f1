"""Which code is shown: the selected row's, or the one a link led to, with the way back."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.in_house_codes import AnyCode, InHouseNumber, any_code
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.services.lookup import CodeDetail
from cdtdesk.ui.support.history import CodeHistory
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.row_source import RowSource
from cdtdesk.ui.support.rows import CodeRow
from cdtdesk.ui.support.words import sentence_of, tr
from cdtdesk.ui.widgets.code_list_panel import CodeListPanel
from cdtdesk.ui.widgets.detail_pane import DetailPane


class CodeNavigator(QObject):
    """Keeps list and detail in step. With fast typing only the last selection is shown in full."""

    shown = Signal()
    """Another code is shown, or the same one anew."""
    gone_to = Signal(str)
    """A link, or the way back, led to this code, whether or not the list holds it."""

    def __init__(self, hub: Hub, rows: RowSource, list_panel: CodeListPanel, detail: DetailPane) -> None:
        super().__init__(detail)
        self._hub, self._rows, self._list, self._detail = hub, rows, list_panel, detail
        self._history = CodeHistory()
        self.shown_row: CodeRow | None = None
        """The row that is shown in full; None when a link led to a code that is not in the list."""
        self.teeth: frozenset[str] = frozenset()
        """The teeth named in the search, picked in the picture of the mouth."""
        self.surfaces = ""
        """The letters of the surfaces named in the search, picked below the mouth."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.show_selected)
        list_panel.selected.connect(lambda _code: self._timer.start(0))  # the list paints first

    @property
    def detail(self) -> CodeDetail | None:
        """Everything about the code that is shown, or None before the first."""
        return self._detail.detail

    @property
    def shown_code(self) -> CdtCode | None:
        """The code that is shown, or None before the first."""
        return self._detail.shown_code

    def show_selected(self) -> None:
        """Show the selected row's code in full."""
        row = self._list.current_row()
        if row is None:
            return
        code = row.summary.cdt_code
        self._history.replace(code)
        if code == self._detail.shown_code:  # another letter, the same code on top: there is nothing to paint anew
            self.shown_row = row
            self._detail.mouth.show_picked(self.teeth, self.surfaces)
            self._detail.settled.emit()
        else:
            self._show(code)

    def _show(self, code: CdtCode) -> None:
        detail = self._hub.desk.detail(code, self._hub.on)
        if detail is None:
            self._show_in_house(code)
            return
        self._detail.show_detail(detail, self._rows.marks(code)[0])
        self._detail.mouth.show_picked(self.teeth, self.surfaces)
        row = self._list.current_row()
        self.shown_row = row if row is not None and row.summary.cdt_code == code else None
        self.shown.emit()

    def _show_in_house(self, code: AnyCode) -> None:
        """Show a code of the office's own, if ``code`` is one."""
        try:
            record = self._hub.desk.library.in_house_codes.find(code)
        except OfficeFileUnavailable as error:
            self._hub.say(sentence_of(error), is_doubtful=True)
            return
        if record is not None:
            self._detail.show_in_house(record, self._hub.desk.library.has_star(InHouseNumber(record.code)))
            self.shown_row = None
            self.shown.emit()

    def show_again(self) -> None:
        """Show the shown code anew: the date of service or what the office wrote has changed."""
        code = self._detail.shown_code
        if code is not None:
            self.go_to(code, is_step=True)
        elif self._detail.in_house is not None:
            self._show_in_house(InHouseNumber(self._detail.in_house.code))

    def go_to(self, code: CdtCode, is_step: bool = False) -> None:
        """Show ``code``, in the list where it is there; a step along the way back is not kept as a new one."""
        if not is_step:
            self._history.visit(code)
        if self._list.model.place_of(code) is not None:
            self._list.select_code(code)
            self._timer.stop()
        else:
            self._list.clear_selection()
        self._show(code)
        if not is_step:
            self.gone_to.emit(code)

    def go_to_any(self, code: str) -> None:
        """Show ``code``, which may also be one of the office's own."""
        any_one = any_code(code)
        if isinstance(any_one, CdtCode):
            self.go_to(any_one)
        else:
            self._list.clear_selection()
            self._show_in_house(any_one)
            self.gone_to.emit(any_one)

    def step(self, steps: int) -> None:
        """Go back (-1) or forward (1) along the codes that links led to."""
        code = self._history.step(steps)
        if code is not None:
            self.go_to(code, is_step=True)
            self.gone_to.emit(code)

    @property
    def is_in_sight(self) -> bool:
        """Whether a code is on the screen: none is where a search was in vain, nor beside an empty list without details."""
        return not self._list.is_nothing_found and (self._list.model.rowCount() > 0 or not self._detail.isHidden())

    def wanted(self) -> AnyCode | None:
        """Return the code that something is to be done with, as ``current_any`` does; where there is none, say so."""
        code = self.current_any()
        if code is None:
            self._hub.say(tr("No code is shown: search for one first."), is_doubtful=True)
        return code

    def current_any(self) -> AnyCode | None:
        """Return the code to act on, which may also be one of the office's own."""
        code, own = self.current(), self._detail.in_house
        return code if own is None or not self.is_in_sight else InHouseNumber(own.code)

    def current(self) -> CdtCode | None:
        """Return the code to act on: the selected one, even where it has not been painted yet; None where none is seen."""
        if not self.is_in_sight:
            return None
        if self._timer.isActive():
            self._timer.stop()
            self.show_selected()
        return self._detail.shown_code
