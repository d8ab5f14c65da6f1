"""The page on the office file: where it is, how it is, its backups, and what putting one back would change."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtGui import QGuiApplication

from cdtdesk.environment.clock import today
from cdtdesk.office.backups import Backup
from cdtdesk.office.checking import CheckResult
from cdtdesk.office.faults import OfficeFault, OfficeFileUnavailable
from cdtdesk.office.places import Place
from cdtdesk.services.safekeeping import Rescued, SafekeepingService
from cdtdesk.ui.support.background import BackgroundJob, Course
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.office_words import (
    backup_words,
    contents_words,
    holder_words,
    reason_words,
    restore_words,
    salvaged_words,
    shown_moment,
    shown_size,
)
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.office_page import OfficePage, make_button
from cdtdesk.ui.widgets.record_table import RecordTable

_PLACE_WORDS: Final = {
    Place.NETWORK: "It is in a network folder. It works there for one desk at a time; a disk of this computer is safer.",
    Place.CLOUD: "It is in a folder that a cloud service copies about. That may take the file apart while it is written: keep "
    "it on a disk of this computer, and put only backups into the cloud.",
}
_LOST: Final = (OfficeFault.DAMAGED, OfficeFault.MISSING)


class OfficeFilePage(OfficePage):
    """Three clicks from the menu to a backup put back: this page, the backup, and the button under its preview."""

    def __init__(self, hub: Hub) -> None:
        intro = tr(
            "Everything your office writes here (favorites, notes, own words, fees) is in one file on this computer. It is "
            "saved while you type and copied by itself every hour in which something changed."
        )
        super().__init__(hub, tr("Your office file"), intro)
        self._fault: OfficeFileUnavailable | None = None
        self._backups: dict[str, Backup] = {}
        self.add_heading(tr("Where it is, and how it is"))
        self.state = self.add_text()
        self.back_up = make_button(tr("Back up now"), self._back_up)
        self.back_up_elsewhere = make_button(tr("Back up to another place\u2026"), self._choose_place)
        self.check = make_button(tr("Check it now"), self._check)
        self.copy_path = make_button(tr("Copy its path"), self._copy_path)
        self.add_buttons(self.back_up, self.back_up_elsewhere, self.check, self.copy_path)
        self.add_heading(tr("Backups"))
        self.hint = self.add_text()
        heads = (tr("Made"), tr("Why"), tr("Size"))
        self.table = RecordTable(hub.look, tr("Backups"), heads, stretched=1, rights=(2,))
        self.table.chosen.connect(self._on_chosen)
        self.add(self.table)
        self.preview_title = self.add_heading("")
        self.preview = self.add_text()
        self.restore = make_button(tr("Put this backup back"), self._restore, is_filled=True)
        self.add_buttons(self.restore)
        self.start_anew = make_button(tr("Go on with what can be read"), lambda: self._rescue(None), is_filled=True)
        self.add_buttons(self.start_anew)
        self.sections.addStretch(1)
        self._show_preview("", "", can_restore=False)

    @property
    def _safekeeping(self) -> SafekeepingService:
        return self._hub.desk.library.safekeeping

    def open_at(self, place: str) -> None:
        """Show how the file is now; at the place "rescue" go on with the newest good backup at once, if it is lost."""
        self.refresh()
        if place == "rescue" and self._is_lost:
            self._rescue(None, finds_newest=True)

    def on_look_changed(self) -> None:
        super().on_look_changed()
        self.table.on_look_changed()

    def refresh(self) -> None:
        self._fault = self._find_fault()
        backups = self._safekeeping.backups()
        self._backups = {str(backup.path): backup for backup in backups}
        self.state.setText(self._state_words(backups))
        for button in (self.back_up, self.back_up_elsewhere, self.check):
            button.setEnabled(self._hub.desk.library.path.exists() and not self._is_lost)
        if not backups and self._is_lost:
            hint = tr("There are none. A new office file can be made with what can still be read of the damaged one.")
        elif not backups:
            hint = tr("There are none yet: the first is made soon after something was written.")
        elif self._is_lost:
            hint = tr("Choose one to go on with. What can still be read of the damaged file and is newer is added to it.")
        else:
            hint = tr("Choose one to see what putting it back would change.")
        self.hint.setText(hint)
        self.start_anew.setVisible(self._is_lost and not backups)
        self.table.setVisible(bool(backups))
        self.table.show_records(
            [
                (str(backup.path), (backup_words(backup), reason_words(backup.reason), shown_size(backup.size)))
                for backup in backups
            ]
        )

    def _find_fault(self) -> OfficeFileUnavailable | None:
        try:
            self._hub.desk.library.favorite_codes()
        except OfficeFileUnavailable as error:
            return error
        return None

    @property
    def _is_lost(self) -> bool:
        return self._fault is not None and self._fault.fault in _LOST

    def _state_words(self, backups: list[Backup]) -> str:
        library = self._hub.desk.library
        lines = [str(library.path)]
        if self._fault is not None and self._fault.fault is OfficeFault.DAMAGED:
            lines.append(tr("It is damaged. It was left as it is, and nothing more is written into it."))
        elif self._fault is not None:
            lines.append(str(self._fault))
        elif not library.path.exists():
            lines.append(tr("Nothing has been written yet: it will be made with the first favorite or note."))
        else:
            lines.append(self._sound_words(library.path))
        holder = library.holder()
        if holder is not None:
            lines.append(tr("{who}. This desk can read it.", who=holder_words(holder)))
        if library.place in _PLACE_WORDS:
            lines.append(tr(_PLACE_WORDS[library.place]))
        if backups:
            lines.append(tr("The newest backup is of {moment}.", moment=backup_words(backups[0])))
        return "\n".join(lines)

    def _sound_words(self, path: Path) -> str:
        size = shown_size(path.stat().st_size)
        checked_at = self._safekeeping.checked_at()
        if checked_at is None:
            return tr("{size}. It has not been checked whole yet; that is done once a week.", size=size)
        return tr("{size}. Checked whole, and found sound, on {moment}.", size=size, moment=shown_moment(checked_at))

    # Acts

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(str(self._hub.desk.library.path))
        self.tell(tr("Copied the path of the office file"))

    def _back_up(self, target: Path | None = None) -> None:
        safekeeping = self._safekeeping
        self.run(
            lambda _course: safekeeping.back_up(target),
            [tr("Making a backup\u2026")],
            lambda backup: self._on_backed_up(backup.path),
        )

    def _on_backed_up(self, path: Path) -> None:
        self.refresh()
        self.tell(tr("Backed up to {path}", path=path))

    def _choose_place(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        suggested = str(Path.home() / tr("cdtdesk-office-{day}.sqlite", day=f"{today():%Y-%m-%d}"))
        title = tr("Where should the backup go?")
        chosen, _ = QFileDialog.getSaveFileName(self, title, suggested, tr("Office files (*.sqlite)"))
        if chosen:
            self._back_up(Path(chosen))

    def _check(self) -> None:
        safekeeping = self._safekeeping
        words = [tr("Reading every entry of the office file\u2026")]
        self.run(lambda _course: safekeeping.check_now(), words, self._on_checked)

    def _on_checked(self, result: CheckResult) -> None:
        self.refresh()
        if result.is_sound:
            self.tell(tr("The office file is sound."))
        else:
            self.warn(tr("The office file is damaged. It was left as it is: choose a backup to go on with."))
            self._hub.office_changed.emit()

    # Putting a backup back

    def _on_chosen(self, key: str) -> None:
        backup = self._backups.get(key)
        if backup is None:
            self._show_preview("", "", can_restore=False)
            return
        title = tr("The backup of {moment}", moment=backup_words(backup))
        self._show_preview(title, tr("Looking into it\u2026"), can_restore=False)
        safekeeping, is_lost = self._safekeeping, self._is_lost

        def look(_course: Course) -> tuple[str, bool]:
            if is_lost:
                contents = contents_words(safekeeping.holds(backup)) or tr("nothing yet")
                return tr("It holds {contents}.", contents=contents), True
            preview = safekeeping.preview(backup)
            return restore_words(preview), bool(preview.differences)

        # A look is in nobody's way: it writes nothing, and only that at the chosen backup is shown.
        job = BackgroundJob(self, look)
        job.done.connect(partial(self._on_looked, key, title))
        job.failed.connect(partial(self._on_unfit, key))
        job.start()

    def _on_looked(self, key: str, title: str, seen: tuple[str, bool]) -> None:
        if self.table.chosen_key == key:
            self._show_preview(title, seen[0], can_restore=seen[1])

    def _on_unfit(self, key: str, sentence: str) -> None:
        if self.table.chosen_key == key:
            self._show_preview(tr("This backup cannot be used"), sentence, can_restore=False)

    def _show_preview(self, title: str, words: str, can_restore: bool) -> None:
        self.preview_title.setText(title)
        self.preview.setText(words)
        for label in (self.preview_title, self.preview):
            label.setVisible(bool(title))
        self.restore.setVisible(can_restore)
        self.restore.setText(tr("Go on with this backup") if self._is_lost else tr("Put this backup back"))

    def _restore(self) -> None:
        backup = self._backups.get(self.table.chosen_key)
        if backup is None:
            return
        if self._is_lost:
            self._rescue(backup)
        else:
            told = tr("The office file is as it was on {moment}.", moment=backup_words(backup))
            self._put_back(backup, tr("{told} What was there before is kept as a backup.", told=told), can_undo=True)

    def _put_back(self, backup: Backup, told: str, can_undo: bool) -> None:
        lent = self._safekeeping.lend()

        def work(course: Course) -> Backup:
            with lent() as store:
                return SafekeepingService(store).restore(backup, course.look)

        def done(before: Backup) -> None:
            undone = tr("The office file is again as it was before.")
            self._on_put_back(told, (lambda: self._put_back(before, undone, can_undo=False)) if can_undo else None)

        words = [
            tr("Looking whether the backup is whole\u2026"),
            tr("Making a backup of what is there now\u2026"),
            tr("Putting the backup back\u2026"),
        ]
        self.run(work, words, done)

    def _on_put_back(self, told: str, undo: Callable[[], None] | None) -> None:
        self._safekeeping.take_back()
        self.table.choose_none()
        self._hub.office_changed.emit()
        self.tell(told, undo)

    # Going on after damage

    def _rescue(self, backup: Backup | None, finds_newest: bool = False) -> None:
        """Go on with ``backup``, with the newest good one, or, where both are none, with what can be read alone."""
        lent = self._safekeeping.lend()
        fault = OfficeFault.DAMAGED if self._fault is None else self._fault.fault

        def work(course: Course) -> Rescued:
            with lent() as store:
                safekeeping = SafekeepingService(store)
                chosen = safekeeping.offer(fault).newest_good if finds_newest else backup
                return safekeeping.rescue(chosen, course.look)

        words = [
            tr("Looking for what can be used\u2026"),
            tr("Reading what can be read\u2026"),
            tr("Writing the new office file\u2026"),
        ]
        self.run(work, words, self._on_rescued)

    def _on_rescued(self, rescued: Rescued) -> None:
        self._safekeeping.take_back()
        self.table.choose_none()
        self._hub.office_changed.emit()
        if rescued.restored is not None:
            told = [tr("You go on with the backup of {moment}.", moment=backup_words(rescued.restored))]
        else:
            told = [tr("You go on with a new office file.")]
        salvaged = salvaged_words(rescued.salvaged)
        if salvaged:
            told.append(tr("Read from the damaged file and added: {contents}.", contents=salvaged))
        if rescued.set_aside is not None:
            told.append(tr("The damaged file is kept as {name}.", name=rescued.set_aside.name))
        self.notices.show("told", " ".join(told))
        self._hub.say(told[0])
