"""What the window does with the office's favorites and notes: their acts, undoing, due notes, and what cannot be saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.ui.support import note_words
from cdtdesk.ui.support.row_source import View, ViewKind
from cdtdesk.ui.support.undo import Undo
from cdtdesk.ui.support.words import sentence_of, tr
from cdtdesk.ui.widgets.favorite_acts import FavoriteActs
from cdtdesk.ui.widgets.row_dragging import RowDragging

if TYPE_CHECKING:
    from cdtdesk.ui.support.actions import Actions
    from cdtdesk.ui.widgets.code_navigator import CodeNavigator
    from cdtdesk.ui.widgets.main_window import MainWindow
    from cdtdesk.ui.widgets.notice_bar import Notices

_UNSAVED, _DUE = "unsaved notes", "due notes"


class LibraryWorkings(QObject):
    """Made once for a window, after the first frame."""

    def __init__(self, window: MainWindow, navigator: CodeNavigator, actions: Actions, notices: Notices) -> None:
        super().__init__(window)
        self._window, self._hub, self._notices, self._navigator = window, window.hub, notices, navigator
        self._book = window.hub.notes
        self._keeper = self._book.keeper
        self._undo = Undo(window.hub, window.status, window.search.box)
        self.favorites = FavoriteActs(window, navigator, actions)
        RowDragging(window, self.favorites)
        window.status.undo_asked.connect(self._undo.take_back)
        window.sidebar.view_chosen.connect(self._on_view_chosen)
        window.sidebar.view_opened.connect(self._on_view_opened)
        self._keeper.saved.connect(self._on_saved)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each action on favorites and notes does, by the action's name."""
        return self.favorites.handlers() | {
            "edit_note": self._edit_note,
            "add_note": self._add_note,
            "undo": self._undo.take_back,
        }

    def begin(self) -> None:
        """Show the office's lists, and say quietly which notes are due to be checked again."""
        self.favorites.show_lists()
        try:
            due = self._book.due()
        except OfficeFileUnavailable:
            return
        words = note_words.due_words(due, self._book.payer_names())
        if words:
            self._notices.show(_DUE, words, [(tr("Show"), self._show_due)])

    def _show_due(self) -> None:
        self._notices.take_away(_DUE)
        self._hub.page_asked.emit("notes", "due")

    # Notes

    def _edit_note(self) -> None:
        if self._is_detail_in_view():
            self._window.detail.show_notes()

    def _add_note(self) -> None:
        if self._is_detail_in_view():
            self._window.detail.show_another_note()

    def _is_detail_in_view(self) -> bool:
        """Bring the shown code's details into view; return whether there is a code."""
        if self._navigator.wanted() is None:
            return False
        self._window.pages.leave()
        if self._window.shape.is_narrow:
            self._window.shape.open_detail(True)
        return True

    def _on_view_chosen(self, view: View) -> None:
        """Open the page of notes over its codes; whoever walks through the sidebar with the keys stays in it."""
        if view.kind is ViewKind.NOTES:
            had_focus = self._window.sidebar.hasFocus()
            self._hub.page_asked.emit("notes", "")
            if had_focus:
                self._window.sidebar.setFocus()

    def _on_view_opened(self, view: object) -> None:
        if isinstance(view, View) and view.kind is ViewKind.NOTES:
            if self._window.pages.open_page != "notes":
                self._hub.page_asked.emit("notes", "")
            self._window.pages.page("notes").setFocus(Qt.FocusReason.MouseFocusReason)

    # What cannot be saved

    def may_close(self) -> bool:
        """Return whether everything typed is on the disk; where it is not, show the ways out inside the window."""
        if self._keeper.save_all():
            return True
        subjects = list(dict.fromkeys(note_words.about_words(sheet.about) for sheet in self._keeper.unsaved))
        words = tr("Your notes on {subjects} cannot be saved now, so the window stays open.", subjects=", ".join(subjects))
        offers = [
            (tr("Try again"), self._window.close),
            (tr("Copy the text and close"), self._copy_and_close),
            (tr("Save the text as a file…"), self._save_and_close),
        ]
        self._notices.show(_UNSAVED, f"{words} {self._why()}".strip(), [(label, _without_answer(act)) for label, act in offers],
                           is_warning=True)  # fmt: skip
        return False

    def _why(self) -> str:
        try:
            self._hub.desk.library.favorite_codes()
        except OfficeFileUnavailable as error:
            return sentence_of(error)
        return ""

    def _unsaved_text(self) -> str:
        names = self._book.payer_names()
        parts = []
        for sheet in self._keeper.unsaved:
            payer = f", {note_words.payer_words(sheet.details, names)}" if sheet.details.payer_id is not None else ""
            parts.append(f"{note_words.about_words(sheet.about)}{payer}\n{sheet.text}")
        return "\n\n".join(parts) + "\n"

    def _copy_and_close(self) -> None:
        QGuiApplication.clipboard().setText(self._unsaved_text())
        self._keeper.forget_all()
        self._window.close()

    def _save_and_close(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, tr("Save the text of your notes"), tr("Notes from cdtdesk.txt"), tr("Text (*.txt)")
        )
        if not chosen:
            return
        from cdtdesk.exchange.faults import FileTrouble
        from cdtdesk.exchange.writing import write_aside

        def write(file: BinaryIO) -> None:
            file.write(self._unsaved_text().encode())

        try:
            write_aside(Path(chosen), write, replace=True)
        except FileTrouble as trouble:
            self._hub.say(sentence_of(trouble), is_doubtful=True)
            return
        self._keeper.forget_all()
        self._window.close()

    def _on_saved(self, _note_id: str, _about: str) -> None:
        if not self._keeper.has_unsaved:
            self._notices.take_away(_UNSAVED)


def _without_answer(act: Callable[[], object]) -> Callable[[], None]:
    def call() -> None:
        act()

    return call
