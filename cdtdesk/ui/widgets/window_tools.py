"""What the window has for every code and page alike: marks, palette, small window, printing, help, first steps."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QWidget

from cdtdesk.domain.codes import CdtCode
from cdtdesk.ui.support.actions import Actions
from cdtdesk.ui.support.printables import LISTED, MARKED, ONE_CODE, Printable, favorite_printables
from cdtdesk.ui.support.row_source import ViewKind
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.code_navigator import CodeNavigator
from cdtdesk.ui.widgets.guide_line import GuideLine
from cdtdesk.ui.widgets.marked_acts import MarkedActs
from cdtdesk.ui.widgets.nothing_found import NothingFound
from cdtdesk.ui.widgets.notice_bar import Notices
from cdtdesk.ui.widgets.window_palette import WindowPalette

if TYPE_CHECKING:
    from cdtdesk.ui.widgets.compact_window import CompactWindow
    from cdtdesk.ui.widgets.detail_pane import DetailPane
    from cdtdesk.ui.widgets.main_window import MainWindow

HELP_PROPERTY: Final = "help_page"
"""A widget with this property has a page of the guide that tells about it; F1 opens it for whatever in it has the focus."""
_MARKED_CODES: Final = ("The marked code", "The {count} marked codes")
_LISTED_CODES: Final = ("The list as shown: 1 code", "The list as shown: {count} codes")
_WELCOME: Final = "welcome"
_CRASH: Final = "crash"


class WindowTools:
    """Made once, after the first frame, for one window."""

    def __init__(
        self, window: MainWindow, actions: Actions, navigator: CodeNavigator, detail: DetailPane, notices: Notices
    ) -> None:
        self._window, self._hub = window, window.hub
        self._actions, self._navigator, self._detail, self._notices = actions, navigator, detail, notices
        self._marks = MarkedActs(window.hub, window.list_panel)
        self._palette = WindowPalette(window, actions)
        self._guide_line = GuideLine(window)
        self.nothing_found = NothingFound(window, actions, navigator, detail)
        window.hub.printables = self._printables
        window.search.moved.connect(lambda _steps: self._leave_welcome())
        window.search.emptied.connect(self._on_emptied)
        window.appearance.changed.connect(self._on_look_changed)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each of these actions does, by its name."""
        appearance = self._window.appearance
        return self._marks.handlers() | {
            "open_palette": self._palette.open,
            "toggle_compact": self._toggle_compact,
            "print": self._print,
            "open_keys": self._help,
            "notation_universal": lambda: appearance.choose_notation("universal"),
            "notation_fdi": lambda: appearance.choose_notation("fdi"),
            "notation_palmer": lambda: appearance.choose_notation("palmer"),
        }

    def begin(self) -> None:
        """Show what a start shows: the small window's parts, the first steps, a word about a fault of the last time."""
        self._free_size()
        self._window.shape.fit_screen()
        if self._window.shape.is_compact:
            self._compact.show()
        self._tell_fault()
        self._welcome()

    def _free_size(self) -> None:
        """Let the window become as small as its narrowest layout in one step: it takes away itself what has no room then."""
        window, look = self._window, self._hub.look
        layout = window.layout()
        assert layout is not None
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        window.setMinimumSize(look.px(300), look.px(240))

    def _on_look_changed(self) -> None:
        self._free_size()
        self._palette.on_look_changed()
        self._marks.show_count()
        self._guide_line.on_look_changed()
        self.nothing_found.on_look_changed()

    # The small window

    @cached_property
    def _compact(self) -> CompactWindow:
        from cdtdesk.ui.widgets.compact_window import CompactWindow

        compact = CompactWindow(self._window, self._actions, self._navigator, self._detail, self._notices)
        self._window.appearance.changed.connect(compact.on_look_changed)
        return compact

    def _toggle_compact(self) -> None:
        window = self._window
        window.pages.leave()
        window.shape.toggle_compact()
        self._compact.show()
        window.focus_search()
        if window.shape.is_on_top:
            told = tr("Stays on top of other windows") if window.shape.is_compact else tr("No longer stays on top")
            self._hub.say(told)

    # Printing

    def _printables(self) -> list[Printable]:
        """What can be printed now, the likeliest first."""
        panel, summaries = self._window.list_panel, self._hub.desk.lookup.summaries
        found = []
        if panel.marked:
            words = tr(_MARKED_CODES[len(panel.marked) != 1], count=len(panel.marked))
            found.append(Printable(MARKED, words, tr("Marked codes"), tuple(panel.marked)))
        shown = self._navigator.current()
        one = [] if shown is None else [
            Printable(ONE_CODE, tr("This code: {code}", code=shown), f"{shown} {summaries[shown].plain_name}", (shown,))
        ]  # fmt: skip
        codes = tuple(code for code in panel.model.codes if isinstance(code, CdtCode))  # none of the office's own
        words = tr(_LISTED_CODES[len(codes) != 1], count=len(codes))
        listed = [Printable(LISTED, words, self._window.list_title, codes)] if codes else []
        is_everything = self._window.view.kind is ViewKind.ALL and not self._window.search.query.strip()
        found += one + listed if is_everything else listed + one
        return found + favorite_printables(self._hub.desk)

    def _print(self) -> None:
        """Preview what the open page has to print, where it has something; else what the list shows."""
        pages = self._window.pages
        offer = getattr(pages.page(pages.open_page), "printable", None) if pages.open_page else None
        own = offer() if offer is not None else None
        if own is not None:
            self._hub.ask_to_print(own)
        elif not self._printables():
            self._hub.say(tr("There is nothing to print: no code is listed."), is_doubtful=True)
        else:
            self._hub.page_asked.emit("print", "")

    # Help

    def _help(self) -> None:
        """Open the page of the guide about what has the focus; the sheet of all keys where there is none."""
        widget: QWidget | None = QApplication.focusWidget()
        while widget is not None and not widget.property(HELP_PROPERTY):
            widget = widget.parentWidget()
        place = str(widget.property(HELP_PROPERTY)) if widget is not None else "keys"
        self._hub.page_asked.emit("guide", place)

    # Starting

    def _welcome(self) -> None:
        """Show the first steps once, unless somebody has typed already or has worked here before."""
        window = self._window
        if window.shape.was_welcomed or window.search.query or self._hub.desk.home.office_file.exists():
            return
        window.shape.was_welcomed = True
        window.shape.save_soon()
        window.shape.save_now()
        window.pages.open(_WELCOME)
        window.search.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_welcome(self) -> bool:
        """Go past the first steps, if they are shown; return whether they were."""
        is_shown = self._window.pages.open_page == _WELCOME
        if is_shown:
            self._window.pages.leave()
        return is_shown

    def takes_enter(self) -> bool:
        """Return whether Enter, pressed in the search box, only went past the first steps."""
        return self._leave_welcome()

    def _on_emptied(self) -> None:
        self._leave_welcome()

    def _tell_fault(self) -> None:
        """Say that the program was at fault the last time, where the report is, and that nobody was sent it."""
        from cdtdesk.environment.log import mark_told, untold_report

        logs = self._hub.desk.home.logs
        report = untold_report(logs)
        if report is None:
            return
        sentence = tr(
            "Something in cdtdesk itself went wrong the last time. What happened is written in {path}. It was sent to nobody; "
            "nothing of your work was lost by writing it.",
            path=str(report),
        )
        self._notices.show(_CRASH, sentence, [(tr("Show the report"), lambda: self._show_file(str(report)))], is_warning=True)
        mark_told(logs)

    @staticmethod
    def _show_file(path: str) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(path))
