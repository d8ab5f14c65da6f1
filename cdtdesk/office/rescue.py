"""What to do when the office file is damaged or gone. The damaged file is set aside under another name, never deleted."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Final

from cdtdesk.office.database import copy_database, discard, make_database, sync_folder
from cdtdesk.office.faults import BAD_LUCK, OfficeFault, OfficeFileUnavailable, fault_of

_COMPANIONS: Final = ("", "-wal", "-journal")
"""Endings of the files that belong together. The shared memory (``-shm``) is made anew by SQLite."""


def replace_file(path: Path, backup: Path | None, now: dt.datetime) -> Path | None:
    """Put a copy of ``backup``, or a new office file where it is None, in the place of ``path``.

    What is there now is set aside; its new name is returned, or None when there was nothing. Until the new file is complete
    on the disk the old one stays where it is. Raises ``OfficeFileUnavailable``. The caller owns the file and has closed it.
    """
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if backup is None:
            make_database(part)
        else:
            copy_database(backup, part)
        aside = _set_aside(path, now)
        part.rename(path)
        sync_folder(path.parent)
    except BAD_LUCK as error:
        discard(part)
        fault = fault_of(error, path)
        if fault is None:
            raise
        if backup is not None and fault.fault is OfficeFault.DAMAGED:
            fault = OfficeFileUnavailable(OfficeFault.DAMAGED, backup)
        raise fault from error
    return aside


def _set_aside(path: Path, now: dt.datetime) -> Path | None:
    """Rename the file and its log out of the way; return the new name."""
    if not path.exists():
        # A log without its file belongs to nothing that could be opened, and must not be taken for the new file's.
        _rename_all(path, _free_name(path, now), _COMPANIONS[1:])
        return None
    aside = _free_name(path, now)
    _rename_all(path, aside, _COMPANIONS)
    path.with_name(path.name + "-shm").unlink(missing_ok=True)
    return aside


def _rename_all(path: Path, aside: Path, endings: tuple[str, ...]) -> None:
    for ending in endings:
        companion = path.with_name(path.name + ending)
        if companion.exists():
            companion.rename(aside.with_name(aside.name + ending))


def _free_name(path: Path, now: dt.datetime) -> Path:
    base = f"{path.stem}.damaged-{now.strftime('%Y%m%dT%H%M%SZ')}"
    number, aside = 1, path.with_name(f"{base}{path.suffix}")
    while aside.exists():
        number += 1
        aside = path.with_name(f"{base}-{number}{path.suffix}")
    return aside
