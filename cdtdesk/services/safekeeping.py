"""Keeping the office file safe: backups, checks, restoring, and what to do when it is damaged or gone."""

from __future__ import annotations

import datetime as dt
import threading
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from cdtdesk.office.backups import Backup, BackupReason
from cdtdesk.office.checking import CheckResult, check_file, is_good
from cdtdesk.office.comparing import Difference, differences
from cdtdesk.office.copies import OfficeCopy
from cdtdesk.office.faults import OfficeFault, OfficeFileUnavailable
from cdtdesk.office.merging import carry_out, plan
from cdtdesk.office.rescue import replace_file
from cdtdesk.office.rows import Note, Row, derived_id
from cdtdesk.office.salvage import Salvaged, salvage
from cdtdesk.office.store import OfficeStore


class Care(NamedTuple):
    """What ``care`` did. ``check`` is None when no check was due."""

    check: CheckResult | None
    backup: Backup | None


class RestorePreview(NamedTuple):
    """What putting a backup in place of the office file as it is now would change."""

    backup: Backup
    differences: tuple[Difference, ...]

    def counts(self) -> dict[str, Counter[str]]:
        """Return for each kind of row (by table name) how many would come back, go and change."""
        counts: dict[str, Counter[str]] = {}
        for before, after in self.differences:
            row = before or after
            if row is not None:
                what = "come_back" if before is None else "go" if after is None else "change"
                counts.setdefault(row.table, Counter())[what] += 1
        return counts


class RescueOffer(NamedTuple):
    """What can be had when the office file is damaged or gone: the newest good backup, and rows of the damaged file."""

    fault: OfficeFault
    newest_good: Backup | None
    salvageable: Salvaged


class Rescued(NamedTuple):
    """What a rescue did. ``set_aside`` is the damaged file's new name; ``salvaged`` are the rows it gave beyond the backup."""

    set_aside: Path | None
    restored: Backup | None
    salvaged: tuple[Row, ...]


_NOTHING: Final = Salvaged((), ())


def _go_on() -> None:
    """Say that nobody asked the work to stop."""


class SafekeepingService:
    """Backups, checks and rescue of one office file. Every method may raise ``OfficeFileUnavailable``.

    ``care``, ``check``, ``check_now``, ``back_up``, ``preview``, ``holds`` and ``offer`` use connections of their own and may
    run in any thread; everything else belongs to the thread of the store, or to another one by ``lend``.
    """

    def __init__(self, store: OfficeStore) -> None:
        self._store = store
        self._is_checked_today = False
        self._caring = threading.Lock()

    # Every day

    def care(self) -> Care:
        """Do what is due: the quick check after a start, the full one each week, the hourly backup if something changed.

        Call it in the background soon after the start and then every few minutes. When it finds damage, the store refuses
        to be used from then on (``OfficeFault.DAMAGED``) until ``rescue``, so that nothing is written into a damaged file.
        """
        with self._caring:
            if not self._store.path.exists():
                return Care(None, None)
            check = self._check_if_due()
            if check is not None and not check.is_sound:
                # Once more: SQLite takes a disk that fails to read, once, for a damaged file.
                check = self.check()
            if check is not None and not check.is_sound:
                self._store.file.refuse()
                return Care(check, None)
            self._store.file.accept()
            return self._with_backup(check)

    def _with_backup(self, check: CheckResult | None) -> Care:
        try:
            return Care(check, self._store.backups.make_if_due(self._store.path))
        except OfficeFileUnavailable as error:
            if error.fault is not OfficeFault.DAMAGED:
                raise
            self._store.file.refuse()
            return Care(CheckResult(False, ("copying it failed",)), None)

    def _check_if_due(self) -> CheckResult | None:
        is_full_due = self._store.backups.is_full_check_due()
        if self._store.file.is_refused:
            return self.check()
        if self._is_checked_today and not is_full_due:
            return None
        check = check_file(self._store.path, full=is_full_due)
        self._is_checked_today = True
        if is_full_due and check.is_sound:
            self._store.backups.mark_checked()
        return check

    def check(self) -> CheckResult:
        """Check the whole office file now; one that has not been made yet is sound."""
        if not self._store.path.exists():
            if self._store.backups.has_any():
                raise OfficeFileUnavailable(OfficeFault.MISSING, self._store.path)
            return CheckResult(True, ())
        return check_file(self._store.path, full=True)

    def check_now(self) -> CheckResult:
        """Check the whole office file because somebody asked; damage that is found keeps it from being used on."""
        result = self.check()
        if result.is_sound:
            self._store.backups.mark_checked()
        else:
            self._store.file.refuse()
        return result

    def checked_at(self) -> dt.datetime | None:
        """Return when the office file was last checked whole and found sound; None where that is not known."""
        return self._store.backups.checked_at()

    def backups(self) -> list[Backup]:
        """Return the backups there are, the newest first."""
        return self._store.backups.all()

    def back_up(self, target: Path | None = None) -> Backup:
        """Make a backup now, in the folder of backups or as ``target``, which is replaced if it is there."""
        if target is not None:
            return self._store.backups.make_at(self._store.path, target)
        return self._store.backups.make(self._store.path, BackupReason.BY_HAND)

    def lend(self) -> Callable[[], closing[OfficeStore]]:
        """Return what opens a store of its own for the same file, to be used and closed in another thread.

        Call ``take_back`` here once work that writes has been done.
        """
        return lambda: closing(self._store.twin())

    def take_back(self) -> None:
        """Use the file as lent work left it: what was known of it before is forgotten."""
        self._store.file.forget()

    # Restoring

    def holds(self, backup: Backup) -> Mapping[str, int]:
        """Return how many rows of each kind (by table name) a backup shows in the window."""
        with closing(OfficeCopy(backup.path)) as copy:
            return Counter(after.table for _, after in differences(None, copy) if after is not None)

    def preview(self, backup: Backup) -> RestorePreview:
        """Return what restoring ``backup`` would change."""
        then = OfficeCopy(backup.path)
        now = OfficeCopy(self._store.path) if self._store.path.exists() else None
        try:
            found = differences(now, then)
        finally:
            then.close()
            if now is not None:
                now.close()
        return RestorePreview(backup, tuple(found))

    def restore(self, backup: Backup, look: Callable[[], None] = _go_on) -> Backup:
        """Put the contents of ``backup`` in the office file; return the backup of what was there, by which to undo it.

        A damaged or missing file is a case for ``rescue``. ``look`` is called as long as nothing has been written, and may
        raise to stop.
        """
        look()
        if not check_file(backup.path, full=True).is_sound:
            raise OfficeFileUnavailable(OfficeFault.DAMAGED, backup.path)
        look()
        before = self._store.backups.make(self._store.path, BackupReason.BEFORE_RESTORE)
        look()
        self._store.file.replace_contents(backup.path)
        with self._store.transaction() as writing:
            newest = writing.select(Note, order_by="-changed_at", limit=1, with_deleted=True)
            writing.mark_exchanged(max([self._store.now(), *(note.changed_at for note in newest)]))
        return before

    # Rescue

    def offer(self, fault: OfficeFault) -> RescueOffer:
        """Return what can be had after the office file failed with ``fault``. Nothing is changed."""
        newest_good = next((backup for backup in self.backups() if is_good(backup.path)), None)
        return RescueOffer(fault, newest_good, self._salvage())

    def _salvage(self) -> Salvaged:
        try:
            return salvage(self._store.path)
        except OSError:
            return _NOTHING

    def rescue(self, backup: Backup | None, look: Callable[[], None] = _go_on) -> Rescued:
        """Set the damaged file aside and go on with ``backup``, or with a new file where it is None.

        What can be read of the damaged file and is newer than the backup is added. The damaged file is renamed, never
        changed or deleted. ``look`` is called as long as nothing has been written, and may raise to stop.
        """
        file = self._store.file
        file.own()
        file.forget()
        look()
        salvaged = self._salvage()
        look()
        aside = replace_file(self._store.path, None if backup is None else backup.path, self._store.now())
        file.forget()
        return Rescued(aside, backup, self._add(salvaged))

    def _add(self, salvaged: Salvaged) -> tuple[Row, ...]:
        moment = self._store.now()
        with self._store.transaction() as writing:
            steps = plan(writing, salvaged.rows, same_desk=True)
            carry_out(writing, steps, moment)
            unsure = [_as_twin(row) for row in salvaged.doubtful if isinstance(row, Note) and row.deleted_at is None]
            news = [twin for twin in unsure if _is_news(writing.find(Note, twin.identity), twin)]
            doubtful = plan(writing, news, same_desk=True)
            carry_out(writing, doubtful, moment)
        return tuple(step.after for step in (*steps, *doubtful) if step.after is not None)


def _as_twin(note: Note) -> Note:
    """Return a note that is not quite as it was written as a version of its own, beside what a backup knows of it."""
    return replace(note, id=derived_id("doubtful", note.identity, note.text), twin_of=note.identity)


def _is_news(known: Note | None, doubtful: Note) -> bool:
    return known is None or (known.text != doubtful.text and doubtful.changed_at >= known.changed_at)
