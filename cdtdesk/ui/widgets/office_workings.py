"""What the window does with the office's own things besides favorites and notes: bars, pages, files dropped on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from cdtdesk.ui.support.background import BackgroundJob
from cdtdesk.ui.support.dropped_files import FileDrops
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.office_notices import OfficeNotices

if TYPE_CHECKING:
    from cdtdesk.ui.support.caretaker import Caretaker
    from cdtdesk.ui.widgets.main_window import MainWindow
    from cdtdesk.ui.widgets.notice_bar import Notices

_DROPPED: Final = "dropped table"
OFFICE_MENU: Final = (
    "add_own_word", "", "open_fees", "open_payers", "open_own_words", "open_in_house",
    "open_licensed_text", "open_habits", "", "open_hand_over",
)  # fmt: skip
"""The office's menu within the window's: what there is besides favorites and notes."""


class OfficeWorkings(QObject):
    """Made once for one window, after its first frame."""

    def __init__(self, window: MainWindow, notices: Notices, caretaker: Caretaker) -> None:
        super().__init__(window)
        self._window = window
        self.notices = OfficeNotices(window.hub, notices, window)
        self._notices = notices
        self._drops = FileDrops(window, window.hub, self._ask_what_for)
        caretaker.damage_found.connect(self.notices.look)
        caretaker.kept_alive.connect(self.notices.look_who_has_it)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each action does, by the action's name."""
        return {"add_own_word": self._add_own_word}

    def _ask_what_for(self, path: Path) -> None:
        """Let somebody choose what a dropped table is taken in for: it holds fees as well as texts."""

        def open_page(name: str) -> None:
            self._notices.take_away(_DROPPED)
            self._window.hub.page_asked.emit(name, str(path))

        offers = [
            (tr("The fees"), lambda: open_page("fees")),
            (tr("The official texts"), lambda: open_page("licensed_text")),
        ]
        words = tr("{name} holds fees as well as code texts. What is to be taken in?", name=path.name)
        self._notices.show(_DROPPED, words, offers)

    def stop(self) -> None:
        """End before the window closes, once what is being written is whole."""
        for job in self._window.findChildren(BackgroundJob):
            job.wait()

    def _add_own_word(self) -> None:
        """Take a word for the shown code; where nothing was found, the word that was typed for a code to be named."""
        window = self._window
        if window.list_panel.is_nothing_found:
            window.hub.page_asked.emit("own_words", window.search.box.text().strip())
        elif window.workings.navigator.wanted() is not None:
            window.pages.leave()
            if window.shape.is_narrow:
                window.shape.open_detail(True)
            window.detail.show_own_words()
