"""Everything of the window that its first frame does not show: detail, actions, menu, pages, keys, and the office's file."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QMenu, QVBoxLayout

from cdtdesk.domain.codes import CdtCode
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.office.rows import About
from cdtdesk.ui.support.actions import Actions
from cdtdesk.ui.support.caretaker import Caretaker
from cdtdesk.ui.support.language import spoken_now
from cdtdesk.ui.support.mouth_search import with_area, with_surfaces, with_tooth
from cdtdesk.ui.support.note_words import about_words
from cdtdesk.ui.support.row_source import ViewKind
from cdtdesk.ui.support.words import marked, sentence_of, tr
from cdtdesk.ui.widgets.catalog_check import CatalogCheck
from cdtdesk.ui.widgets.code_acts import CodeActs
from cdtdesk.ui.widgets.code_navigator import CodeNavigator
from cdtdesk.ui.widgets.detail_pane import DetailPane
from cdtdesk.ui.widgets.edition_label import EditionLabel
from cdtdesk.ui.widgets.edition_notice import EditionNotice
from cdtdesk.ui.widgets.library_workings import LibraryWorkings
from cdtdesk.ui.widgets.marked_acts import MARKED_ACTIONS
from cdtdesk.ui.widgets.note_panel import NotePanel
from cdtdesk.ui.widgets.notice_bar import Notices
from cdtdesk.ui.widgets.office_sections import OfficeSections
from cdtdesk.ui.widgets.office_workings import OFFICE_MENU, OfficeWorkings
from cdtdesk.ui.widgets.verdict_card import VerdictCard
from cdtdesk.ui.widgets.warming import Warming
from cdtdesk.ui.widgets.window_keys import WindowKeys
from cdtdesk.ui.widgets.window_tools import WindowTools

if TYPE_CHECKING:
    from cdtdesk.ui.widgets.main_window import MainWindow

_ROW_ACTIONS: Final = (
    "copy_code", "copy_code_and_name", "copy_claim_line", "copy_patient_sentence", "",
    "toggle_favorite", "keep_in_lists", "dress_favorite", "move_up", "move_down", "edit_note", "add_note", "",
    "toggle_mark", "compare", "print",
)  # fmt: skip

_ORDER_ACTIONS: Final = ("move_up", "move_down")
"""Only a list of favorites has an order of its own."""

_SEASON_AFTER_MS: Final = 800
"""After the start; what it needs to know of editions is not worth waiting for."""

_IDLE_AFTER_MS: Final = 8_000

MenuEntries = tuple["str | MenuEntries", ...]
"""Names of actions, an empty one for a line between them; of a menu within the menu its title first."""

_MENU: Final[MenuEntries] = (
    "copy_code_and_name", "copy_claim_line", "copy_patient_sentence", "", "compare", "toggle_favorite", "edit_note", "print",
    "", "open_check", "open_editions", "open_office_file", (marked("Your office"), *OFFICE_MENU),
    "", "open_palette", "open_details", "go_back", "go_forward", "",
    "toggle_compact", "toggle_sidebar",
    (marked("Text and colours"), "larger_text", "smaller_text", "normal_text", "",
     "theme_system", "theme_light", "theme_dark", "theme_high_contrast"),
    (marked("Language"), "language_system", "language_english", "language_spanish"),
    (marked("Help"), "open_guide", "open_keys", "open_welcome", "", "suggest_correction", "open_catalog", "open_about"), "",
    "quit",
)  # fmt: skip


class WindowWorkings:
    """Made once, after the first frame, for one window."""

    def __init__(self, window: MainWindow) -> None:
        self._window, self._hub = window, window.hub
        self._hub.desk.speak(spoken_now())
        self._library = window.hub.desk.library
        self._told_fault = ""
        self.notices = self._make_notices()
        self._keeper = window.hub.notes.keeper
        self.actions = Actions(window, window.hub)
        self.detail = self._make_detail()
        self.navigator = CodeNavigator(window.hub, window.rows, window.list_panel, self.detail)
        self.acts = CodeActs(window.hub, self.navigator, window.list_panel, self.detail)
        self._own = LibraryWorkings(window, self.navigator, self.actions, self.notices)
        self._tools = WindowTools(window, self.actions, self.navigator, self.detail, self.notices)
        self._caretaker = Caretaker(self._library, window)
        self._office = OfficeWorkings(window, self.notices, self._caretaker)
        self.actions.handle(
            self.acts.handlers() | self._own.handlers() | self._tools.handlers() | self._office.handlers() | self._handlers()
        )
        window.search.menu_button.setMenu(self._make_menu(_MENU))
        self._connect()
        self._keys = WindowKeys(window, window.search.box, window.pages, self._leave_editor, self._open_answer)
        self._caretaker.damage_found.connect(self._tell_office_fault)
        self._caretaker.start()
        self._show_office()
        EditionLabel(window)
        self._warming = Warming(window, self.detail)
        self._edition_notice = EditionNotice(self._hub, self.notices, window)
        QTimer.singleShot(_SEASON_AFTER_MS, self._edition_notice, self._look_at_season)
        self._catalog_check = CatalogCheck(self._hub, self.notices, window)
        QTimer.singleShot(_IDLE_AFTER_MS, self._catalog_check.look)
        self.navigator.show_selected()
        self._tools.begin()

    # Assembly

    def _look_at_season(self) -> None:
        self._warming.idle.spend_on(self._edition_notice.look_in_pieces())

    def _handlers(self) -> dict[str, Callable[[], None]]:
        window, appearance = self._window, self._window.appearance
        return {
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
            "language_system": lambda: self._choose_language(""),
            "language_english": lambda: self._choose_language("en"),
            "language_spanish": lambda: self._choose_language("es"),
            "quit": lambda: _close(window),
        }

    def _make_detail(self) -> DetailPane:
        names = (
            ("copy_code", tr("Copy code"), tr("Enter"), "copy"),
            ("copy_code_and_name", tr("Code and name"), tr("Ctrl+Enter"), ""),
            ("copy_claim_line", tr("Claim line"), "", ""),
            ("copy_patient_sentence", tr("Patient sentence"), "", ""),
        )
        buttons = [(self.actions[name], words, key, icon) for name, words, key, icon in names]
        notes = NotePanel(self._hub)
        notes.left.connect(self._leave_editor)
        detail = DetailPane(self._hub.look, buttons, self.actions["toggle_favorite"], self.actions["compare"], notes)
        detail.add_verdict(VerdictCard(self._hub.look, self._hub.desk))
        detail.add_office(OfficeSections(self._hub))
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

    def _make_menu(self, entries: MenuEntries) -> QMenu:
        menu = QMenu(self._window)
        for entry in entries:
            if not entry:
                menu.addSeparator()
            elif isinstance(entry, str):
                menu.addAction(self.actions[entry])
            else:
                within = self._make_menu(entry[1:])
                within.setTitle(tr(str(entry[0])))
                menu.addMenu(within)
        return menu

    def _connect(self) -> None:
        window, hub, detail = self._window, self._hub, self.detail
        for accepted in (window.search.accepted, window.search.copy_asked):
            accepted.connect(self._on_accepted)
        for accepted in (window.list_panel.accepted, window.list_panel.double_clicked):
            accepted.connect(self.acts.copy_code)
        window.list_panel.menu_asked.connect(self._open_row_menu)
        detail.code_chosen.connect(self._on_link)
        detail.copy_asked.connect(hub.copy_asked)
        detail.settled.connect(window.show_counts)
        detail.correction_asked.connect(self.acts.suggest_correction)
        detail.mouth.picture.tooth_picked.connect(lambda tooth: self._type(with_tooth(window.search.query, tooth)))
        detail.mouth.picture.area_picked.connect(lambda area: self._type(with_area(window.search.query, area)))
        detail.mouth.surfaces_picked.connect(self._type_surfaces)
        detail.help_asked.connect(lambda page: hub.page_asked.emit("guide", page))
        self._keeper.saved.connect(self._on_note_saved)
        self.navigator.gone_to.connect(lambda _code: self._show_unlisted())
        hub.code_asked.connect(self._on_code_asked)
        hub.code_picked.connect(self._on_link)
        hub.search_asked.connect(window.search_for)
        hub.page_asked.connect(window.pages.open)
        hub.page_left.connect(self._on_page_left)
        hub.office_changed.connect(window.refresh_marks)
        hub.codes_changed.connect(self._on_codes_changed)
        hub.page_kept = window.pages.kept_open
        window.appearance.zoomed.connect(lambda percent: hub.say(tr("Text at {percent} %", percent=percent)))

    def _on_codes_changed(self) -> None:
        """List the codes there are now; whoever changed them stays on the page where that was done."""
        with self._window.pages.kept_open():
            self._window.show_rows()

    def _choose_language(self, name: str) -> None:
        """Keep the language for the next start, and say so in it where that is the one chosen."""
        self._window.appearance.choose_language(name)
        told = {
            "en": "cdtdesk speaks English from the next start on.",
            "es": "cdtdesk hablará español desde el próximo inicio.",
        }
        self._hub.say(told[name] if name else tr("From the next start on, cdtdesk speaks the language of the system."))

    def _type_surfaces(self, letters: str) -> None:
        """Put picked surfaces into the search. The focus stays in the picker: more of them may follow."""
        query = self._window.search.query or str(self.detail.shown_code or "")
        self._window.search.box.setText(with_surfaces(query, letters, self.navigator.surfaces))
        self.navigator.surfaces = letters  # beside a code a single letter is not read as a surface

    def _on_accepted(self) -> None:
        if not self._tools.takes_enter():
            self.acts.copy_code()

    # Going somewhere

    def _on_link(self, code: str) -> None:
        self.navigator.go_to(CdtCode(code))

    def _on_code_asked(self, code: str) -> None:
        self._window.pages.leave()
        self._window.focus_search()
        self.navigator.go_to_any(code)

    def _on_page_left(self) -> None:
        if not self._window.pages.step_back():
            self._window.pages.leave()
            self._window.focus_search()

    def _go_back(self) -> None:
        if self._window.pages.open_page:
            self._on_page_left()
        elif self._window.shape.is_detail_open:
            self._close_details()
            self._window.focus_search()
        else:
            self.navigator.step(-1)

    def _open_details(self) -> None:
        """Show the details as a page over the list where the window has no room for both."""
        shape = self._window.shape
        if shape.is_detail_open:
            self._close_details()
        elif shape.is_narrow:
            shape.open_detail(True)

    def _close_details(self) -> None:
        """Show the list again, with a row selected: the code of a link that is not in it would be acted on unseen."""
        self._window.shape.open_detail(False)
        panel = self._window.list_panel
        if not self._window.shape.is_compact and panel.current_row() is None and panel.model.rowCount():
            panel.select_place(0)

    def _show_unlisted(self) -> None:
        """Open the details of a code that a link led to where neither the list nor a strip at its foot would show it."""
        shape = self._window.shape
        if shape.is_narrow and not shape.is_compact and self._window.list_panel.current_row() is None:
            shape.open_detail(True)

    def _type(self, query: str) -> None:
        self._window.search.box.setText(query)
        self._window.search.box.setFocus()

    def _open_answer(self, digit: int) -> bool:
        if self._tools.nothing_found.open_closest(digit):
            return True
        self.navigator.current()
        self.detail.show_rest()
        target = self.detail.answer_at(digit)
        if target is not None:
            self.navigator.go_to(target)
        return True

    def _open_row_menu(self, at: QPoint) -> None:
        has_order = self._window.view.kind is ViewKind.FAVORITES
        entries = tuple(entry for entry in _ROW_ACTIONS if has_order or entry not in _ORDER_ACTIONS)
        menu = self._make_menu(entries + (MARKED_ACTIONS if self._window.list_panel.marked else ()))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    # The office's notes and its file

    def _leave_editor(self) -> None:
        self._keeper.save_all()
        self._window.focus_search()

    def _show_office(self) -> None:
        """Show the office's marks, which the first frame goes without."""
        self._window.rows.reads_office = True
        self._window.refresh_marks()
        self._tell_office_fault()
        self._own.begin()
        self._office.notices.look()

    def _tell_office_fault(self) -> None:
        """Say why stars and notes are missing; the note's own warning may lie below the fold."""
        try:
            self._library.favorite_codes()
        except OfficeFileUnavailable as error:
            self._told_fault = sentence_of(error)
            self._hub.say(self._told_fault, is_doubtful=True)

    def _on_note_saved(self, _note_id: str, about: str) -> None:
        self._hub.office_changed.emit()
        if self._told_fault and self._window.status.words == self._told_fault:
            words = tr("The office file can be written again. The note on {about} is saved.", about=about_words(About(about)))
            self._hub.say(words)

    def stop(self, may_stay: bool) -> bool:
        """End before the window closes; return False, and go on, where a note could not be saved and ``may_stay`` is true."""
        if may_stay and not self._own.may_close():
            return False
        self._keeper.save_all()
        self._keys.stop()
        self._office.stop()
        self._warming.stop()
        self._caretaker.stop()
        self._library.close()
        return True


def _close(window: MainWindow) -> None:
    window.close()
