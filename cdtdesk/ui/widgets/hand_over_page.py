"""The page on which the office's own things are given to another desk, and another desk's are taken in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from cdtdesk.environment.clock import today
from cdtdesk.office.backups import Backup
from cdtdesk.services.hand_over import HandOverService, ImportPreview
from cdtdesk.ui.support.background import Course
from cdtdesk.ui.support.dropped_files import dropped_file
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.office_words import contents_words, import_words
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.office_page import OfficePage, make_button

HAND_OVER_ENDINGS: Final = (".zip", ".sqlite")


class HandOverPage(OfficePage):
    """Opened at the path of a hand-over file it shows what taking that file in would do."""

    def __init__(self, hub: Hub) -> None:
        intro = tr(
            "One file takes everything your office wrote here (favorites, notes, payers, own words, own codes, fees) to "
            "another desk or a new colleague. It never holds official ADA text, nor what was copied lately at this desk."
        )
        super().__init__(hub, tr("Hand over"), intro)
        self._preview: ImportPreview | None = None
        self.add_heading(tr("Give"))
        self.contents = self.add_text()
        self.give = make_button(tr("Write a hand-over file\u2026"), self._choose_target, is_filled=True)
        self.give_notes = make_button(tr("Notes as a table (CSV)\u2026"), lambda: self._choose_list("notes"))
        self.give_favorites = make_button(tr("Favorites as a table (CSV)\u2026"), lambda: self._choose_list("favorites"))
        self.give_fees = make_button(tr("Fees as a table (CSV)\u2026"), lambda: self._choose_list("fees"))
        self.add_buttons(self.give, self.give_notes, self.give_favorites, self.give_fees)
        self.add_heading(tr("Take in"))
        self.add_text(
            tr(
                "Drop a hand-over file (.zip) or another desk's office file (.sqlite) here, or choose one. You see first what "
                "it would do. Nothing of yours is overwritten: a note that was changed on both sides is kept twice."
            )
        )
        self.choose = make_button(tr("Choose a file\u2026"), self._choose_source)
        self.add_buttons(self.choose)
        self.preview_title = self.add_heading("")
        self.preview = self.add_text()
        self.take = make_button(tr("Take it in"), self._take_in, is_filled=True)
        self.leave = make_button(tr("Leave it"), lambda: self._show_preview(None))
        self.add_buttons(self.take, self.leave)
        self.sections.addStretch(1)
        self.setAcceptDrops(True)
        self._show_preview(None)

    def open_at(self, place: str) -> None:
        """Show what there is to give; ``place`` may be the path of a file to take in."""
        self.refresh()
        if place:
            self.look_into(Path(place))

    def refresh(self) -> None:
        library = self._hub.desk.library
        counts = library.hand_over.counts() if library.path.exists() else {}
        told = contents_words(counts)
        self.contents.setText(tr("It would hold {contents}.", contents=told) if told else tr("There is nothing to give yet."))
        for button, table in (
            (self.give, ""), (self.give_notes, "notes"), (self.give_favorites, "favorites"), (self.give_fees, "fees"),
        ):  # fmt: skip
            button.setEnabled(bool(counts.get(table) if table else told))

    # Giving

    def _choose_target(self) -> None:
        target = self._ask_where(tr("cdtdesk-hand-over-{day}.zip", day=today().isoformat()), tr("Hand-over files (*.zip)"))
        if target is not None:
            self.give_to(target)

    def give_to(self, target: Path) -> None:
        """Write a hand-over file to ``target``, which whoever chose it meant to be replaced."""
        lent = self._hub.desk.library.safekeeping.lend()

        def work(_course: Course) -> Mapping[str, int]:
            with lent() as store:
                return HandOverService(store).export(target, replace_file=True)

        def done(counts: Mapping[str, int]) -> None:
            self._hub.desk.library.safekeeping.take_back()
            told = contents_words(counts) or tr("nothing yet")
            self.tell(tr("Written to {path}: {contents}.", path=target, contents=told))

        self.run(work, [tr("Writing the hand-over file\u2026")], done)

    def _choose_list(self, what: str) -> None:
        names = {"notes": tr("cdtdesk-notes.csv"), "favorites": tr("cdtdesk-favorites.csv"), "fees": tr("cdtdesk-fees.csv")}
        target = self._ask_where(names[what], tr("Tables (*.csv)"))
        if target is not None:
            self.give_list_to(what, target)

    def give_list_to(self, what: str, target: Path) -> None:
        """Write "notes", "favorites" or "fees" as a table for a spreadsheet."""
        lent = self._hub.desk.library.safekeeping.lend()
        names = {str(code): summary.plain_name for code, summary in self._hub.desk.lookup.summaries.items()}

        def work(_course: Course) -> int:
            with lent() as store:
                service = HandOverService(store)
                if what == "favorites":
                    return service.export_favorites(target, names, replace_file=True)
                return (service.export_notes if what == "notes" else service.export_fees)(target, replace_file=True)

        def done(count: int) -> None:
            self.tell(tr("Written to {path}: {contents}.", path=target, contents=contents_words({what: count})))

        self.run(work, [tr("Writing the table\u2026")], done)

    def _ask_where(self, name: str, kinds: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        chosen, _ = QFileDialog.getSaveFileName(self, tr("Where should it go?"), str(Path.home() / name), kinds)
        return Path(chosen) if chosen else None

    # Taking

    def _choose_source(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        kinds = tr("Hand-over and office files (*.zip *.sqlite)")
        chosen, _ = QFileDialog.getOpenFileName(self, tr("Which file should be taken in?"), str(Path.home()), kinds)
        if chosen:
            self.look_into(Path(chosen))

    def look_into(self, path: Path) -> None:
        """Show what taking ``path`` in would do."""
        self._show_preview(None)
        lent = self._hub.desk.library.safekeeping.lend()

        def work(_course: Course) -> ImportPreview:
            with lent() as store:
                return HandOverService(store).preview(path)

        self.run(work, [tr("Reading {name}\u2026", name=path.name)], self._show_preview)

    def _show_preview(self, preview: ImportPreview | None) -> None:
        self._preview = preview
        has_news = preview is not None and preview.changes_anything
        if preview is not None:
            self.preview_title.setText(tr("Taking in {name} would do this", name=preview.path.name))
            self.preview.setText(import_words(preview) if has_news else tr("There is nothing new in it."))
        for label in (self.preview_title, self.preview):
            label.setVisible(preview is not None)
        for button in (self.take, self.leave):
            button.setVisible(has_news)
        if has_news:
            self.take.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_in(self) -> None:
        preview = self._preview
        if preview is None:
            return
        lent = self._hub.desk.library.safekeeping.lend()

        def work(course: Course) -> Backup | None:
            course.look()
            with lent() as store:
                return HandOverService(store).take_in(preview, course.look)

        words = [tr("Making a backup of what is there now\u2026"), tr("Taking in what is new\u2026")]
        self.run(work, words, lambda before: self._on_taken_in(preview, before))

    def _on_taken_in(self, preview: ImportPreview, before: Backup | None) -> None:
        self._hub.desk.library.safekeeping.take_back()
        self._show_preview(None)
        self._hub.office_changed.emit()
        told = tr("Took in {name}.", name=preview.path.name)
        if before is not None:
            told = tr("{told} What was there before is kept as a backup: see Your office file.", told=told)
        self.tell(told)

    # Dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData(), HAND_OVER_ENDINGS) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event.mimeData(), HAND_OVER_ENDINGS)
        if path is not None:
            event.acceptProposedAction()
            self.look_into(path)
