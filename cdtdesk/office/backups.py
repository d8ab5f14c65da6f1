"""Dated copies of the office file, made by SQLite's own backup call, which sees what a plain copy of the file would miss."""

from __future__ import annotations

import datetime as dt
import json
import os
import re
from collections.abc import Callable, Iterable
from contextlib import closing
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple

from cdtdesk.office.database import connect, copy_database, discard, sync_folder
from cdtdesk.office.faults import BAD_LUCK, OfficeFault, OfficeFileUnavailable, fault_of

HOURLY: Final = 24
DAILY: Final = 30
MONTHLY: Final = 12
_KEPT_BEFORE_CHANGES: Final = 12
_EVERY: Final = dt.timedelta(hours=1)
_CHECK_EVERY: Final = dt.timedelta(days=7)

_NAME: Final = re.compile(r"office-(\d{8}T\d{9})Z-([a-z-]+)\.sqlite")
_TIME: Final = "%Y%m%dT%H%M%S%f"


class BackupReason(StrEnum):
    """Why a backup was made. Automatic ones are thinned with age, those by hand never."""

    AUTOMATIC = "auto"
    BY_HAND = "by-hand"
    BEFORE_MIGRATION = "before-migration"
    BEFORE_IMPORT = "before-import"
    BEFORE_RESTORE = "before-restore"


class Backup(NamedTuple):
    """One copy. ``made_at`` is in UTC; ``size`` in bytes."""

    path: Path
    made_at: dt.datetime
    reason: BackupReason
    size: int


class BackupFolder:
    """The folder of backups. Safe to use from any thread: it never touches the store's own connection."""

    def __init__(self, folder: Path, now: Callable[[], dt.datetime]) -> None:
        self.folder = folder
        self._now = now

    def all(self) -> list[Backup]:
        """Return the backups there are, the newest first."""
        try:
            found = [_read_name(Path(entry)) for entry in os.scandir(self.folder) if entry.is_file()]
        except OSError:
            return []
        return sorted((backup for backup in found if backup is not None), key=lambda backup: backup.made_at, reverse=True)

    def has_any(self) -> bool:
        """Return whether there is a backup."""
        return bool(self.all())

    def make(self, office_file: Path, reason: BackupReason) -> Backup:
        """Copy the office file and return the copy, which was checked and is on the disk.

        Raises ``OfficeFileUnavailable``; a file that is found damaged gives no backup, so that no good one is thinned away
        for it.
        """
        return self.make_at(office_file, self._free_name(reason), reason)

    def _free_name(self, reason: BackupReason) -> Path:
        moment = self._now().astimezone(dt.UTC)
        while True:
            path = self.folder / f"office-{moment.strftime(_TIME)[:-3]}Z-{reason}.sqlite"
            if not path.exists():
                return path
            moment += dt.timedelta(milliseconds=1)

    def make_at(self, office_file: Path, target: Path, reason: BackupReason = BackupReason.BY_HAND) -> Backup:
        """Copy the office file to ``target``, as ``make`` does."""
        part = target.with_name(target.name + ".part")
        try:
            target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._clear_away_parts()
            copy_database(office_file, part)
            part.replace(target)
            sync_folder(target.parent)
            size = target.stat().st_size
        except BAD_LUCK as error:
            discard(part)
            fault = fault_of(error, target)
            if fault is None:
                raise
            raise (OfficeFileUnavailable(fault.fault, office_file) if fault.fault is OfficeFault.DAMAGED else fault) from error
        except OfficeFileUnavailable:
            discard(part)
            raise
        return Backup(target, self._now(), reason, size)

    def make_if_due(self, office_file: Path) -> Backup | None:
        """Make an automatic backup if the file changed since the newest one and an hour has passed; thin the old ones.

        Returns None when none was due. Raises ``OfficeFileUnavailable``.
        """
        backups = self.all()
        newest_automatic = next((backup for backup in backups if backup.reason is BackupReason.AUTOMATIC), None)
        if newest_automatic is not None and abs(self._now() - newest_automatic.made_at) < _EVERY:
            return None
        stamp = change_stamp(office_file)
        if not stamp or (backups and change_stamp(backups[0].path) == stamp):
            return None
        made = self.make(office_file, BackupReason.AUTOMATIC)
        self.thin()
        return made

    def thin(self) -> list[Backup]:
        """Delete the backups that age makes superfluous; return them."""
        kept = set(kept_backups(self.all()))
        gone = [backup for backup in self.all() if backup not in kept]
        for backup in gone:
            discard(backup.path)
        return gone

    def is_full_check_due(self) -> bool:
        """Return whether a week has passed since the office file was last checked whole."""
        checked_at = self.checked_at()
        return checked_at is None or not -_CHECK_EVERY < self._now() - checked_at < _CHECK_EVERY

    def checked_at(self) -> dt.datetime | None:
        """Return when the office file was last checked whole and found sound; None where that is not known."""
        try:
            told = json.loads(self._care_file.read_text(encoding="utf-8"))
            checked_at = dt.datetime.fromisoformat(told["checked_at"])
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return checked_at if checked_at.tzinfo is not None else None

    def mark_checked(self) -> None:
        """Remember that the office file was checked whole now. Where that cannot be written, it is checked again."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._care_file.write_text(json.dumps({"checked_at": self._now().isoformat()}), encoding="utf-8")
        except OSError:
            return

    @property
    def _care_file(self) -> Path:
        return self.folder / "care.json"

    def _clear_away_parts(self) -> None:
        """Delete copies that a crash left half made; nobody takes an hour to make one."""
        for part in self.folder.glob("office-*.part"):
            if self._now().timestamp() - part.stat().st_mtime > _EVERY.total_seconds():
                discard(part)


def kept_backups(backups: Iterable[Backup]) -> list[Backup]:
    """Return those of ``backups`` that thinning keeps: the newest of each of the last 24 hours, 30 days and 12 months in
    which there is one, the newest dozen from before a change, and all that were made by hand.
    """
    newest_first = sorted(backups, key=lambda backup: backup.made_at, reverse=True)
    kept = [backup for backup in newest_first if backup.reason is BackupReason.BY_HAND]
    automatic = [backup for backup in newest_first if backup.reason is BackupReason.AUTOMATIC]
    before = [backup for backup in newest_first if backup.reason not in (BackupReason.BY_HAND, BackupReason.AUTOMATIC)]
    kept += before[:_KEPT_BEFORE_CHANGES]
    for pattern, most in (("%Y%m%d%H", HOURLY), ("%Y%m%d", DAILY), ("%Y%m", MONTHLY)):
        by_time: dict[str, Backup] = {}
        for backup in automatic:
            by_time.setdefault(backup.made_at.strftime(pattern), backup)
        kept += list(by_time.values())[:most]
    return list(dict.fromkeys(kept))


def change_stamp(path: Path) -> str:
    """Return the change stamp that an office file or a backup holds; empty where it cannot be read."""
    try:
        with closing(connect(path, writable=False)) as connection:
            return str(connection.execute("SELECT value FROM desk WHERE name = 'change'").fetchone()[0])
    except (*BAD_LUCK, TypeError):
        return ""


def _read_name(path: Path) -> Backup | None:
    found = _NAME.fullmatch(path.name)
    if found is None:
        return None
    try:
        made_at = dt.datetime.strptime(found[1] + "000", _TIME).replace(tzinfo=dt.UTC)
        return Backup(path, made_at, BackupReason(found[2]), path.stat().st_size)
    except (ValueError, OSError):
        return None
