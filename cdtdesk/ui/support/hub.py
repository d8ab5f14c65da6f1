"""What pages and panels need of the window, and ask of it: they say so by signals and know nothing of one another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cdtdesk.services.front_desk import FrontDesk
from cdtdesk.ui.support.theme import Look

if TYPE_CHECKING:
    from cdtdesk.ui.support.note_book import NoteBook
    from cdtdesk.ui.support.printables import Printable


class Hub(QObject):
    """Handed to every page. ``desk`` has the services, ``look`` the colours and sizes, ``on`` the date of service."""

    said = Signal(str, bool)
    """A sentence for the status line, and whether it tells of something doubtful."""
    undoable = Signal(str, object)
    """A sentence about what was done, and a function of no argument that takes it back; see ``undo.Undo``."""
    code_asked = Signal(str)
    """Show this code, in the list's place if a page is open."""
    code_picked = Signal(str)
    """Show this code beneath the page that is open, which stays."""
    code_copy_asked = Signal(str)
    """Copy this code's number."""
    star_asked = Signal(str)
    """Give this code a star, or take it away."""
    search_asked = Signal(str)
    """Put these words into the search box."""
    copy_asked = Signal(str, str)
    """A text to copy, and what it is in words."""
    page_asked = Signal(str, str)
    """Open a page by its name, at a place in it (or at its start where that is empty)."""
    page_left = Signal()
    """The open page is done: go back to the list."""
    office_changed = Signal()
    """Something the office wrote has changed: marks, lists, notes, fees or words."""
    codes_changed = Signal()
    """Other codes are known now, or other dates of them: a list was taken in, or out again."""
    date_changed = Signal(object)
    """The date of service is another one, a ``datetime.date``."""

    def __init__(self, desk: FrontDesk, look: Look, on: dt.date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk, self.look, self.on = desk, look, on
        self.printables: Callable[[], Sequence[Printable]] = tuple
        """Returns what can be printed now; the window knows."""
        self.page_kept: Callable[[], AbstractContextManager[None]] = nullcontext
        """Keeps the open page open while the list behind it is made anew; the window knows."""
        self.offered: Printable | None = None
        """What a page wanted printed last; it is shown before what can be printed anyway."""

    @cached_property
    def notes(self) -> NoteBook:
        """The notes that are shown and written, wherever that is."""
        from cdtdesk.ui.support.note_book import NoteBook

        return NoteBook(self)

    def ask_to_print(self, what: Printable) -> None:
        """Open the preview of ``what``."""
        self.offered = what
        self.page_asked.emit("print", what.key)

    def say(self, words: str, is_doubtful: bool = False) -> None:
        """Say ``words`` in the status line."""
        self.said.emit(words, is_doubtful)

    def set_date(self, on: dt.date) -> None:
        """Ask everything for ``on`` from now on. Whoever does so on a page stays there."""
        with self.page_kept():
            self.on = on
            self.date_changed.emit(on)
