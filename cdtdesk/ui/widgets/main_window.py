"""The window: assembles the panels, and passes what one says on to the others."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QSplitter,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.in_force import is_outside_known
from cdtdesk.domain.teeth import Quadrant
from cdtdesk.environment.clock import today
from cdtdesk.environment.folders import Home
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.services.library import LibraryService
from cdtdesk.services.lookup import LookupService
from cdtdesk.ui.support.actions import Actions
from cdtdesk.ui.support.appearance import Appearance
from cdtdesk.ui.support.copying import Copier
from cdtdesk.ui.support.dates import shown_date
from cdtdesk.ui.support.history import CodeHistory
from cdtdesk.ui.support.note_keeper import NoteKeeper
from cdtdesk.ui.support.row_source import Rows, RowSource, View, ViewKind
from cdtdesk.ui.support.rows import CodeRow
from cdtdesk.ui.support.styles import stylesheet
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.window_state import load_window_state, save_window_state
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.code_list_panel import CodeListPanel
from cdtdesk.ui.widgets.search_bar import SearchBar
from cdtdesk.ui.widgets.sidebar import Sidebar, view_name
from cdtdesk.ui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from cdtdesk.ui.support.caretaker import Caretaker
    from cdtdesk.ui.widgets.compare_page import ComparePage
    from cdtdesk.ui.widgets.correction_card import CorrectionCard
    from cdtdesk.ui.widgets.detail_pane import DetailPane
    from cdtdesk.ui.widgets.guide_page import GuidePage

_SIDEBAR_FROM: Final = 1100
_DETAIL_FROM: Final = 720
_SITE: Final = re.compile(r"#\w+|\b(?:UR|UL|LL|LR|upper|lower)\b")
_SAVE_STATE_AFTER_MS: Final = 500
_MOST_COMPARED: Final = 5
_ROW_ACTIONS: Final = (
    "copy_code", "copy_code_and_name", "copy_claim_line", "copy_patient_sentence", "toggle_favorite", "edit_note",
)  # fmt: skip


class MainWindow(QMainWindow):
    """The complete window. Nothing modal opens by itself."""

    def __init__(
        self, lookup: LookupService, library: LibraryService, look: Look, on: dt.date, home: Home
    ) -> None:
        super().__init__()
        self._lookup, self._library, self._look, self._on = lookup, library, look, on
        self._home = home
        self._appearance = Appearance(look, self)
        self._copier = Copier(lookup, library, self)
        self._rows = RowSource(lookup, library, on)
        self._view = View(ViewKind.ALL)
        self._history = CodeHistory()
        self._keeper = NoteKeeper(library, self)
        self._caretaker: Caretaker | None = None
        self._shown_row: CodeRow | None = None
        self._hides_sidebar: bool | None = None
        self._told_fault = ""
        self._teeth: frozenset[str] = frozenset()
        self._page_is_open = False
        self._compare_page: ComparePage | None = None
        self._guide_page: GuidePage | None = None
        self._correction_page: CorrectionCard | None = None
        self._correction_holder: QWidget | None = None
        self.setWindowTitle("cdtdesk")
        self.actions_by_name = Actions(self, self._handlers())
        self._assemble()
        self._connect()
        self._restore_state()
        self._apply_look()
        self._search()
        self._tell_office_fault()
        self.search.box.setFocus()

    def _tell_office_fault(self) -> None:
        """Say at the start why stars and notes are missing; the note's own warning may lie below the fold."""
        try:
            self._library.favorite_codes()
        except OfficeFileUnavailable as error:
            self._told_fault = str(error)
            self.status.say(self._told_fault, is_doubtful=True)

    def _on_note_saved(self, code: str) -> None:
        self._refresh_marks(CdtCode(code))
        if self._told_fault and self.status.words == self._told_fault:
            self.status.say(tr("The office file can be written again. The note on {code} is saved.", code=code))

    def _handlers(self) -> dict[str, Callable[[], None]]:
        return {
            "copy_code": self.copy_code,
            "copy_code_and_name": self.copy_code_and_name,
            "copy_claim_line": self.copy_claim_line,
            "copy_patient_sentence": self.copy_patient_sentence,
            "compare": self.compare,
            "toggle_favorite": self.toggle_favorite,
            "edit_note": self.edit_note,
            "open_details": self.open_details,
            "go_back": lambda: self._step(-1),
            "go_forward": lambda: self._step(1),
            "focus_search": self.focus_search,
            "toggle_sidebar": self.toggle_sidebar,
            "larger_text": lambda: self._appearance.zoom_by(1),
            "smaller_text": lambda: self._appearance.zoom_by(-1),
            "normal_text": lambda: self._appearance.zoom_by(0),
            "theme_system": lambda: self._appearance.choose_theme(""),
            "theme_light": lambda: self._appearance.choose_theme("light"),
            "theme_dark": lambda: self._appearance.choose_theme("dark"),
            "theme_high_contrast": lambda: self._appearance.choose_theme("high contrast"),
            "open_keys": lambda: self.open_guide("keys"),
            "open_guide": lambda: self.open_guide(""),
            "suggest_correction": self.suggest_correction,
            "quit": self._quit,
        }

    # Assembly

    def _assemble(self) -> None:
        look = self._look
        self.search = SearchBar(look, self._on, today)
        self.sidebar = Sidebar(look)
        self.list_panel = CodeListPanel(look)
        self.status = StatusLine(look)
        self.status.edition.setText(self._edition_words())
        self._detail: DetailPane | None = None
        self._detail_place = QWidget()
        self._detail_place.setObjectName("detail_pane_place")
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for widget in (self.list_panel, self._detail_place):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(1, 1)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.splitter)
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
        self._make_menu()
        # The first frame needs the list, not the detail: the pane is made right after it.
        self.list_panel.view.first_painted.connect(self.complete)

    def _make_menu(self) -> None:
        menu = QMenu(self)
        for name in (
            "copy_code_and_name", "copy_claim_line", "copy_patient_sentence", "", "compare", "toggle_favorite", "edit_note", "",
            "open_details", "go_back", "go_forward", "", "toggle_sidebar", "larger_text", "smaller_text", "normal_text", "",
            "theme_system", "theme_light", "theme_dark", "theme_high_contrast", "",
            "open_guide", "open_keys", "suggest_correction", "", "quit",
        ):  # fmt: skip
            if name:
                menu.addAction(self.actions_by_name[name])
            else:
                menu.addSeparator()
        self.search.menu_button.setMenu(menu)

    @property
    def detail(self) -> DetailPane:
        """The detail pane, made at its first use."""
        self._make_detail()
        assert self._detail is not None
        return self._detail

    def complete(self) -> None:
        """Make what the first frame does not show: the detail pane, and who looks after the office file."""
        self._make_detail()
        if self._caretaker is None:
            from cdtdesk.ui.support.caretaker import Caretaker

            self._caretaker = Caretaker(self._library, self)
            self._caretaker.damage_found.connect(self._tell_office_fault)
            self._caretaker.start()

    def _make_detail(self) -> None:
        if self._detail is not None:
            return
        from cdtdesk.ui.widgets.detail_pane import DetailPane
        from cdtdesk.ui.widgets.note_panel import NotePanel

        names = (
            ("copy_code", tr("Copy code"), tr("Enter"), "copy"),
            ("copy_code_and_name", tr("Code and name"), "Ctrl+Enter", ""),
            ("copy_claim_line", tr("Claim line"), "", ""),
            ("copy_patient_sentence", tr("Patient sentence"), "", ""),
        )
        buttons = [(self.actions_by_name[name], words, key, icon) for name, words, key, icon in names]
        notes = NotePanel(self._look, self._library, self._keeper)
        star, compare = self.actions_by_name["toggle_favorite"], self.actions_by_name["compare"]
        self._detail = DetailPane(self._look, buttons, star, compare, notes)
        sizes = self.splitter.sizes()
        self.splitter.replaceWidget(1, self._detail)
        self._detail_place.deleteLater()
        self.splitter.setSizes(sizes)
        self.splitter.setStretchFactor(1, 1)
        self._detail.code_chosen.connect(self._on_link)
        self._detail.copy_asked.connect(self._copier.copy_text)
        self._detail.correction_asked.connect(self.suggest_correction)
        self._detail.mouth.picture.tooth_picked.connect(lambda tooth: self._type_site(f"#{tooth}"))
        self._detail.mouth.picture.area_picked.connect(self._on_area_picked)
        self._arrange_for_width()
        row = self.list_panel.current_row()
        if row is not None:
            self._show_code(row.summary.cdt_code)

    def _edition_words(self) -> str:
        last = self._lookup.last_known_day
        if is_outside_known(self._on, last):
            return tr("CDT {year} is the newest edition known here", year=last.year)
        return tr("CDT {year} in force until {day}", year=self._on.year, day=shown_date(dt.date(self._on.year, 12, 31)))

    def _on_date_changed(self, day: dt.date) -> None:
        self._on = self._rows.on = day
        self.status.edition.setText(self._edition_words())
        code = self._detail.shown_code if self._detail is not None else None
        self._search()
        if code is not None:
            self._go_to(code, is_step=True)

    def _connect(self) -> None:
        self.search.text_changed.connect(lambda _text: self._search())
        self.search.moved.connect(self.list_panel.move_selection)
        self.search.accepted.connect(self.copy_code)
        self.search.copy_asked.connect(self.copy_code)
        self.search.date_field.date_changed.connect(self._on_date_changed)
        self.search.date_field.rejected.connect(lambda sentence: self.status.say(sentence, True))
        self.search.date_field.left.connect(self.focus_search)
        self.search.sidebar_asked.connect(self.toggle_sidebar)
        self.sidebar.view_chosen.connect(self._on_view_chosen)
        self.list_panel.selected.connect(self._on_selected)
        self.list_panel.accepted.connect(self.copy_code)
        self.list_panel.double_clicked.connect(self.copy_code)
        self.list_panel.menu_asked.connect(self._open_row_menu)
        self._keeper.saved.connect(self._on_note_saved)
        self._detail_timer = QTimer(self)
        self._detail_timer.setSingleShot(True)
        self._detail_timer.timeout.connect(self._show_selected)
        self._state_timer = QTimer(self)
        self._state_timer.setSingleShot(True)
        self._state_timer.timeout.connect(self._save_state)
        self.splitter.splitterMoved.connect(lambda _place, _index: self._state_timer.start(_SAVE_STATE_AFTER_MS))
        self._appearance.changed.connect(self._on_look_chosen)
        self._appearance.zoomed.connect(lambda percent: self.status.say(tr("Text at {percent} %", percent=percent)))
        self._copier.said.connect(self.status.say)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    # Searching and selecting

    def search_for(self, text: str) -> None:
        """Put ``text`` into the search box, selected, and raise the window."""
        self.search.box.setText(text)
        self.search.box.selectAll()
        self.focus_search()

    def _open_page(self, page: QWidget) -> None:
        """Show ``page`` instead of list and detail, until it is closed or something is searched."""
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        page.setFocus()

    def _close_page(self) -> None:
        self.pages.setCurrentWidget(self.splitter)
        self.focus_search()

    def _search(self) -> None:
        self.pages.setCurrentWidget(self.splitter)
        text = self.search.box.text()
        found = self._rows.rows_for(self._view, text)
        self._teeth = found.teeth
        self.sidebar.show_counts(found.counts)
        if found.rows:
            self.list_panel.show_rows(found.rows, *self._head(found, text), found.read_as)
        else:
            self.list_panel.show_nothing(view_name(self._view), self._empty_words(text))

    def _head(self, found: Rows, text: str) -> tuple[str, str]:
        count = len(found.rows)
        codes = tr("{count} codes", count=count) if count != 1 else tr("1 code")
        if text.strip():
            return codes, tr("best first")
        latest = tr("latest first")
        orders = {ViewKind.FAVORITES: tr("in your order"), ViewKind.RECENTS: latest, ViewKind.NOTES: latest}
        return view_name(self._view), f"{codes}, {orders.get(self._view.kind, tr('by number'))}"

    def _empty_words(self, text: str) -> str:
        if text.strip():
            shown = text.strip()[:40]
            return tr("Nothing for “{words}”. Try fewer or other words, or only the first letters.", words=shown)
        return {
            ViewKind.FAVORITES: tr("Press Ctrl+D on a code to keep it here."),
            ViewKind.NOTES: tr("Write what a payer told you: Ctrl+N."),
            ViewKind.RECENTS: tr("Codes that you copy will stand here, the latest first."),
        }.get(self._view.kind, tr("No codes here."))

    def _on_view_chosen(self, view: View) -> None:
        self._view = view
        self._search()

    def _on_selected(self, _code: str) -> None:
        # The list paints first; with fast typing only the last selection is shown in full.
        self._detail_timer.start(0)

    def _show_selected(self) -> None:
        row = self.list_panel.current_row()
        if row is not None and self._detail is not None:
            self._history.replace(row.summary.cdt_code)
            self._show_code(row.summary.cdt_code)

    def _show_code(self, code: CdtCode) -> None:
        detail = self._lookup.detail(code, self._on)
        if detail is not None:
            self.detail.show_detail(detail, self._rows.marks(code)[0])
            self.detail.mouth.picture.set_picked(self._teeth)
            row = self.list_panel.current_row()
            self._shown_row = row if row is not None and row.summary.cdt_code == code else None

    def _on_link(self, code: str) -> None:
        self._go_to(CdtCode(code))

    def _go_to(self, code: CdtCode, is_step: bool = False) -> None:
        if not is_step:
            self._history.visit(code)
        if self.list_panel.model.place_of(code) is not None:
            self.list_panel.select_code(code)
            self._detail_timer.stop()
        else:
            self.list_panel.clear_selection()
        self._show_code(code)

    def _type_site(self, site: str) -> None:
        """Put a tooth or quadrant picked in the picture into the search, instead of the one that is there."""
        words = _SITE.sub(" ", self.search.box.text()).split()
        if site not in self.search.box.text().split():
            words.append(site)
        self.search.box.setText(" ".join(words))
        self.search.box.setFocus()

    def _on_area_picked(self, area: str) -> None:
        words = {"01": "upper", "02": "lower", "00": ""}
        self._type_site(words[area] if area in words else Quadrant(area).abbreviation)

    def _step(self, steps: int) -> None:
        if steps < 0 and self._page_is_open:
            self._page_is_open = False
            self._arrange_for_width()
            self.focus_search()
            return
        code = self._history.step(steps)
        if code is not None:
            self._go_to(code, is_step=True)

    # Acting on the shown code

    def _current(self) -> CdtCode | None:
        if self._detail_timer.isActive():
            self._detail_timer.stop()
            self._show_selected()
        return self.detail.shown_code

    def _copy(self, text_of: Callable[[CdtCode], str]) -> None:
        code = self._current()
        if code is None or (self.list_panel.model.rowCount() == 0 and self.search.box.text().strip()):
            self.status.say(tr("Nothing to copy: no code is found for these words."), is_doubtful=True)
            return
        hit = self._shown_row.hit if self._shown_row is not None else None
        self._copier.copy_code(code, text_of(code), hit, self._on)

    def copy_code(self) -> None:
        """Copy the shown code's number."""
        self._copy(str)

    def copy_code_and_name(self) -> None:
        """Copy the shown code's number and our name of it."""
        self._copy(self._copier.code_and_name)

    def copy_claim_line(self) -> None:
        """Copy number, name and what the claim line needs."""
        detail = self.detail.detail if self._current() else None
        if detail is not None:
            self._copy(lambda _code: self._copier.claim_line(detail.procedure))

    def copy_patient_sentence(self) -> None:
        """Copy the sentence for the patient."""
        detail = self.detail.detail if self._current() else None
        if detail is not None:
            self._copier.copy_text(detail.procedure.patient_words, tr("the sentence for the patient"))

    def open_guide(self, page: str) -> None:
        """Open the guide at ``page``: a guide's name, "keys", or its first page where it is empty."""
        from cdtdesk.services.guides import GuideService
        from cdtdesk.ui.widgets import guide_page

        if self._guide_page is None:
            self._guide_page = guide_page.GuidePage(self._look, GuideService(self._lookup.reader), self._library.path)
            self._guide_page.closed.connect(self._close_page)
            self._guide_page.code_chosen.connect(self._on_guide_code)
        self._open_page(self._guide_page)
        if page:
            self._guide_page.show_page(guide_page.KEYS if page == "keys" else page)

    def _on_guide_code(self, code: str) -> None:
        self._close_page()
        self._go_to(CdtCode(code))

    def suggest_correction(self) -> None:
        """Open the card on which a mistake in the shown record is written down."""
        from cdtdesk.services.corrections import CorrectionService
        from cdtdesk.ui.widgets.correction_card import CorrectionCard

        code = self._current()
        if code is None:
            return
        if self._correction_page is None:
            self._correction_page = CorrectionCard(self._look, CorrectionService(self._home.corrections))
            self._correction_page.cancelled.connect(self._close_page)
            self._correction_page.done.connect(self._close_page)
            self._correction_holder = _held_to_width(self._correction_page, self._look.px(720))
        if self._correction_holder is not None:
            self._open_page(self._correction_holder)
        self._correction_page.show_code(code, self._lookup.summaries[code].plain_name)

    def compare(self) -> None:
        """Show the shown code beside its look-alikes."""
        detail = self.detail.detail if self._current() else None
        if detail is None:
            return
        item = next(iter(detail.look_alike_sets), None)
        own = detail.procedure.cdt_code
        others = item.cdt_codes if item else tuple(look.cdt_code for look in detail.procedure.not_for)
        codes = [own, *(code for code in others if code != own)][:_MOST_COMPARED]
        if len(codes) < 2:
            self.status.say(tr("No look-alikes are known for {code}.", code=own), is_doubtful=True)
            return
        if self._compare_page is None:
            from cdtdesk.ui.widgets.compare_page import ComparePage

            self._compare_page = ComparePage(self._look)
            self._compare_page.closed.connect(self._close_page)
            self._compare_page.code_chosen.connect(self._on_link)
            self._compare_page.copy_asked.connect(self._copy_compared)
        self._open_page(self._compare_page)
        favorites = [code for code in codes if self._rows.marks(code)[0]]
        self._compare_page.show_codes(self._lookup.details(codes, self._on), item, favorites)

    def _copy_compared(self, code: str) -> None:
        self._copier.copy_code(CdtCode(code), code, None, self._on)

    def toggle_favorite(self) -> None:
        """Give the shown code a star, or take it away."""
        code = self._current()
        if code is None:
            return
        try:
            is_on = not self._library.is_favorite(code)
            self._library.set_favorite(code, is_on)
        except OfficeFileUnavailable as error:
            self.status.say(str(error), is_doubtful=True)
            self.detail.header.show_favorite(False)
            return
        self.detail.header.show_favorite(is_on)
        self._refresh_marks(code)
        kept, gone = tr("{code} is in your favorites", code=code), tr("{code} is no longer a favorite", code=code)
        self.status.say(kept if is_on else gone)

    def edit_note(self) -> None:
        """Put the cursor into the shown code's note."""
        if self._current() is not None:
            self.open_details()
            self.detail.show_notes()

    def open_details(self) -> None:
        """Show the details as a page over the list where the window has no room for both."""
        if self._is_narrow():
            self._page_is_open = not self._page_is_open or self.detail.isHidden()
            self._arrange_for_width()

    def _refresh_marks(self, code: CdtCode) -> None:
        place = self.list_panel.model.place_of(code)
        if place is not None:
            self.list_panel.model.update_row(place, self._rows.refreshed(self.list_panel.model.row_at(place)))
        text = self.search.box.text()
        self.sidebar.show_counts(self._rows.rows_for(self._view, text).counts)

    def _open_row_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        for name in _ROW_ACTIONS:
            menu.addAction(self.actions_by_name[name])
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def focus_search(self) -> None:
        """Put the cursor into the search box, its text selected."""
        self.search.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.box.selectAll()

    # Keys from anywhere

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._is_mine(watched):
            if event.key() == Qt.Key.Key_Escape and self._leaves_editor():
                return True
            if self._starts_search(event):
                self.search.box.setFocus()
                QApplication.sendEvent(self.search.box, event)
                return True
            if self._opens_look_alike(event):
                return True
        return super().eventFilter(watched, event)

    def _is_mine(self, watched: QObject) -> bool:
        return isinstance(watched, QWidget) and watched.window() is self and watched is QApplication.focusWidget()

    def _starts_search(self, event: QKeyEvent) -> bool:
        """Return whether a key typed outside every text field is the beginning of a search."""
        if isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit) or self._is_writable(QApplication.focusWidget()):
            return False
        modifiers = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        text = event.text()
        return not modifiers and bool(text) and text.isprintable() and not text.isspace()

    @staticmethod
    def _is_writable(widget: QWidget | None) -> bool:
        return isinstance(widget, QTextEdit) and not widget.isReadOnly()

    def _leaves_editor(self) -> bool:
        if isinstance(QApplication.focusWidget(), QPlainTextEdit):
            self._keeper.save_all()
            self.focus_search()
            return True
        return False

    def _opens_look_alike(self, event: QKeyEvent) -> bool:
        if event.modifiers() != Qt.KeyboardModifier.AltModifier or not Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
            return False
        target = self.detail.look_alikes.target_of(event.key() - Qt.Key.Key_0)
        if target is not None:
            self._go_to(target)
        return True

    # Look, sizes, closing

    def _apply_look(self) -> None:
        self._appearance.apply_palette()
        self.setStyleSheet(stylesheet(self._look))
        for panel in (self.search, self.sidebar, self.list_panel, self.status, self._detail, self._compare_page,
                      self._guide_page, self._correction_page):  # fmt: skip
            if panel is not None:
                panel.on_look_changed()

    def choose_theme(self, name: str) -> None:
        """Use the colours "light", "dark" or "high contrast"; the system's where ``name`` is empty."""
        self._appearance.choose_theme(name)

    def _on_look_chosen(self) -> None:
        self._apply_look()
        self._arrange_for_width()
        self._state_timer.start(_SAVE_STATE_AFTER_MS)

    def toggle_sidebar(self) -> None:
        """Show the sidebar, or hide it."""
        self._hides_sidebar = self.sidebar.isVisible()
        self._arrange_for_width()
        self._state_timer.start(_SAVE_STATE_AFTER_MS)

    def _arrange_for_width(self) -> None:
        hides = self._hides_sidebar
        if hides is None:
            hides = self.width() < self._look.px(_SIDEBAR_FROM)
        self.sidebar.setVisible(not hides)
        is_narrow = self._is_narrow()
        self._page_is_open = self._page_is_open and is_narrow
        self.list_panel.setVisible(not self._page_is_open)
        if self._detail is not None:
            self._detail.setVisible(not is_narrow or self._page_is_open)

    def _is_narrow(self) -> bool:
        return self.width() < self._look.px(_DETAIL_FROM)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_for_width()
        if self.isVisible():
            self._state_timer.start(_SAVE_STATE_AFTER_MS)

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        if self.isVisible():
            self._state_timer.start(_SAVE_STATE_AFTER_MS)

    def _restore_state(self) -> None:
        state = load_window_state(self._home.window_file)
        self._appearance.restore(state)
        hides = state.get("hides_sidebar")
        self._hides_sidebar = hides if isinstance(hides, bool) else None
        geometry = state.get("geometry")
        if not (isinstance(geometry, str) and self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "ignore")))):
            self._take_usual_size()
        self._arrange_for_width()  # sizes are those of the panels that are shown
        sizes = state.get("sizes")
        list_width = 480 if self.width() >= self._look.px(1600) else 424
        usual = [self._look.px(list_width), self.width()]
        is_right = isinstance(sizes, list) and len(sizes) == 2 and all(isinstance(size, int) for size in sizes)
        self.splitter.setSizes(list(sizes or usual) if is_right else usual)

    def _take_usual_size(self) -> None:
        room = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(min(1366, room.width()), min(768, room.height()))

    def _save_state(self) -> None:
        state = {
            "geometry": bytes(self.saveGeometry().toBase64().data()).decode("ascii"),
            "sizes": self.splitter.sizes(),
            "hides_sidebar": self._hides_sidebar,
            **self._appearance.state(),
        }
        save_window_state(self._home.window_file, state)

    def _quit(self) -> None:
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._keeper.save_all() and self.isVisible():
            # The text would be lost: stay open, say why, and try again.
            event.ignore()
            return
        if self._state_timer.isActive():
            self._save_state()
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        if self._caretaker is not None:
            self._caretaker.stop()
        self._library.close()
        super().closeEvent(event)



def _held_to_width(widget: QWidget, width: int) -> QWidget:
    """Return a page that holds ``widget`` at its top left, no wider than is good to read."""
    page = QWidget()
    page.setObjectName("list_panel")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    widget.setMaximumWidth(width)
    column = QVBoxLayout(page)
    column.setContentsMargins(20, 20, 20, 20)
    column.addWidget(widget)
    column.addStretch(1)
    return page
