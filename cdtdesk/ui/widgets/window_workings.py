"""Everything of the window that its first frame does not show: detail, actions, menu, pages, keys, and the office's file."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout

from cdtdesk.domain.codes import CdtCode
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.ui.support.actions import Actions
from cdtdesk.ui.support.caretaker import Caretaker
from cdtdesk.ui.support.mouth_search import with_area, with_tooth
from cdtdesk.ui.support.note_keeper import NoteKeeper
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.code_acts import CodeActs
from cdtdesk.ui.widgets.code_navigator import CodeNavigator
from cdtdesk.ui.widgets.detail_pane import DetailPane
from cdtdesk.ui.widgets.note_panel import NotePanel
from cdtdesk.ui.widgets.notice_bar import Notices
from cdtdesk.ui.widgets.window_keys import WindowKeys

if TYPE_CHECKING:
    from cdtdesk.ui.widgets.main_window import MainWindow

_ROW_ACTIONS: Final = (
    "copy_code", "copy_code_and_name", "copy_claim_line", "copy_patient_sentence", "toggle_favorite", "edit_note",
)  # fmt: skip


_MENU: Final = (
    "copy_code_and_name", "copy_claim_line", "copy_patient_sentence", "", "compare", "toggle_favorite", "edit_note", "",
    "open_details", "go_back", "go_forward", "", "toggle_sidebar", "larger_text", "smaller_text", "normal_text", "",
    "theme_system", "theme_light", "theme_dark", "theme_high_contrast", "",
    "open_guide", "open_keys", "suggest_correction", "", "quit",
)  # fmt: skip


class WindowWorkings:
    """Made once, after the first frame, for one window."""

    def __init__(self, window: MainWindow) -> None:
        self._window, self._hub = window, window.hub
        self._library = window.hub.desk.library
        self._told_fault = ""
        self.notices = self._make_notices()
        self._keeper = NoteKeeper(self._library, window)
        self.actions = Actions(window, window.hub)
        self.detail = self._make_detail()
        self.navigator = CodeNavigator(window.hub, window.rows, window.list_panel, self.detail)
        self.acts = CodeActs(window.hub, self.navigator, window.list_panel, self.detail)
        self.actions.handle(self.acts.handlers() | self._handlers())
        window.search.menu_button.setMenu(self._make_menu(_MENU))
        self._connect()
        self._keys = WindowKeys(window, window.search.box, window.pages, self._leave_editor, self._open_answer)
        self._caretaker = Caretaker(self._library, window)
        self._caretaker.damage_found.connect(self._tell_office_fault)
        self._caretaker.start()
        self._show_office()
        self.navigator.show_selected()

    # Assembly

    def _handlers(self) -> dict[str, Callable[[], None]]:
        window, appearance = self._window, self._window.appearance
        return {
            "edit_note": self._edit_note,
            "open_details": self._open_details,
            "go_back": self._go_back,
            "go_forward": lambda: self.navigator.step(1),
            "focus_search": window.focus_search,
            "toggle_sidebar": window.shape.toggle_sidebar,
            "larger_text": lambda: appearance.zoom_by(1),
            "smaller_text": lambda: appearance.zoom_by(-1),
            "normal_text": lambda: appearance.zoom_by(0),
            "theme_system": lambda: appearance.choose_theme(""),
            "theme_light": lambda: appearance.choose_theme("light"),
            "theme_dark": lambda: appearance.choose_theme("dark"),
            "theme_high_contrast": lambda: appearance.choose_theme("high contrast"),
            "quit": lambda: _close(window),
        }

    def _make_detail(self) -> DetailPane:
        names = (
            ("copy_code", tr("Copy code"), tr("Enter"), "copy"),
            ("copy_code_and_name", tr("Code and name"), "Ctrl+Enter", ""),
            ("copy_claim_line", tr("Claim line"), "", ""),
            ("copy_patient_sentence", tr("Patient sentence"), "", ""),
        )
        buttons = [(self.actions[name], words, key, icon) for name, words, key, icon in names]
        notes = NotePanel(self._hub.look, self._library, self._keeper)
        detail = DetailPane(self._hub.look, buttons, self.actions["toggle_favorite"], self.actions["compare"], notes)
        splitter = self._window.splitter
        sizes = splitter.sizes()
        stood_for_it = splitter.replaceWidget(1, detail)
        if stood_for_it is not None:
            stood_for_it.deleteLater()
        splitter.setSizes(sizes)
        splitter.setStretchFactor(1, 1)
        self._window.shape.arrange()
        return detail

    def _make_notices(self) -> Notices:
        central = self._window.centralWidget()
        assert central is not None
        column = central.layout()
        assert isinstance(column, QVBoxLayout)
        notices = Notices(self._hub.look, column)
        self._window.appearance.changed.connect(notices.on_look_changed)
        return notices

    def _make_menu(self, names: tuple[str, ...]) -> QMenu:
        menu = QMenu(self._window)
        for name in names:
            if name:
                menu.addAction(self.actions[name])
            else:
                menu.addSeparator()
        return menu

    def _connect(self) -> None:
        window, hub, detail = self._window, self._hub, self.detail
        for accepted in (window.search.accepted, window.search.copy_asked):
            accepted.connect(self.acts.copy_code)
        for accepted in (window.list_panel.accepted, window.list_panel.double_clicked):
            accepted.connect(self.acts.copy_code)
        window.list_panel.menu_asked.connect(self._open_row_menu)
        detail.code_chosen.connect(self._on_link)
        detail.copy_asked.connect(hub.copy_asked)
        detail.correction_asked.connect(self.acts.suggest_correction)
        detail.mouth.picture.tooth_picked.connect(lambda tooth: self._type(with_tooth(window.search.query, tooth)))
        detail.mouth.picture.area_picked.connect(lambda area: self._type(with_area(window.search.query, area)))
        self._keeper.saved.connect(self._on_note_saved)
        hub.code_asked.connect(self._on_code_asked)
        hub.code_picked.connect(self._on_link)
        hub.search_asked.connect(window.search_for)
        hub.page_asked.connect(window.pages.open)
        hub.page_left.connect(self._on_page_left)
        hub.office_changed.connect(window.refresh_marks)
        window.appearance.zoomed.connect(lambda percent: hub.say(tr("Text at {percent} %", percent=percent)))

    # Going somewhere

    def _on_link(self, code: str) -> None:
        self.navigator.go_to(CdtCode(code))

    def _on_code_asked(self, code: str) -> None:
        self._on_page_left()
        self.navigator.go_to(CdtCode(code))

    def _on_page_left(self) -> None:
        self._window.pages.leave()
        self._window.focus_search()

    def _go_back(self) -> None:
        if self._window.pages.open_page:
            self._on_page_left()
        elif self._window.shape.is_detail_open:
            self._window.shape.open_detail(False)
            self._window.focus_search()
        else:
            self.navigator.step(-1)

    def _open_details(self) -> None:
        """Show the details as a page over the list where the window has no room for both."""
        shape = self._window.shape
        if shape.is_narrow:
            shape.open_detail(not shape.is_detail_open)

    def _type(self, query: str) -> None:
        self._window.search.box.setText(query)
        self._window.search.box.setFocus()

    def _open_answer(self, digit: int) -> bool:
        target = self.detail.look_alikes.target_of(digit)
        if target is not None:
            self.navigator.go_to(target)
        return True

    def _open_row_menu(self, at: QPoint) -> None:
        menu = self._make_menu(_ROW_ACTIONS)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    # The office's notes and its file

    def _edit_note(self) -> None:
        if self.navigator.current() is not None:
            shape = self._window.shape
            if shape.is_narrow:
                shape.open_detail(True)
            self.detail.show_notes()

    def _leave_editor(self) -> None:
        self._keeper.save_all()
        self._window.focus_search()

    def _show_office(self) -> None:
        """Show the office's marks, which the first frame goes without."""
        self._window.rows.reads_office = True
        self._window.refresh_marks()
        self._tell_office_fault()

    def _tell_office_fault(self) -> None:
        """Say why stars and notes are missing; the note's own warning may lie below the fold."""
        try:
            self._library.favorite_codes()
        except OfficeFileUnavailable as error:
            self._told_fault = str(error)
            self._hub.say(self._told_fault, is_doubtful=True)

    def _on_note_saved(self, code: str) -> None:
        self._hub.office_changed.emit()
        if self._told_fault and self._window.status.words == self._told_fault:
            self._hub.say(tr("The office file can be written again. The note on {code} is saved.", code=code))

    def stop(self, may_stay: bool) -> bool:
        """End before the window closes; return False, and go on, where a note could not be saved and ``may_stay`` is true."""
        if not self._keeper.save_all() and may_stay:
            return False
        self._keys.stop()
        self._caretaker.stop()
        self._library.close()
        return True


def _close(window: MainWindow) -> None:
    window.close()
