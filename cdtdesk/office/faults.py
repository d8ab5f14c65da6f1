"""Bad luck with the office file: expected, said in one sentence, never a crash."""

from __future__ import annotations

import errno
import sqlite3
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple


class OfficeFault(StrEnum):
    """What kind of bad luck it is."""

    DAMAGED = "damaged"
    MISSING = "missing"
    NEWER = "newer"
    IN_USE = "in_use"
    LOCKED = "locked"
    READ_ONLY = "read_only"
    DISK_FULL = "disk_full"
    UNREACHABLE = "unreachable"


class Holder(NamedTuple):
    """Who has the office file open for writing. Texts are empty where it is not known."""

    user: str
    host: str
    pid: int
    since: str


class OfficeFileUnavailable(Exception):
    """Raised when the office file cannot be read or written now. Nothing in it was changed. ``holder``: see ``IN_USE``."""

    def __init__(self, fault: OfficeFault, path: Path, holder: Holder | None = None) -> None:
        who = f"{holder.user} on {holder.host}" if holder is not None and holder.user else "Another cdtdesk"
        super().__init__(SENTENCES[fault].format(path=path, who=who))
        self.fault = fault
        self.path = path
        self.holder = holder


SENTENCES: Final = {
    OfficeFault.DAMAGED: "The office file {path} is damaged and was left as it is: put back a backup of it with "
    "'cdtdesk office restore', which sets the damaged file aside.",
    OfficeFault.MISSING: "The office file {path} is gone: put back a backup of it with 'cdtdesk office restore', or move the "
    "file back to where it was.",
    OfficeFault.NEWER: "The office file {path} was written by a newer cdtdesk: install that version on this computer too.",
    OfficeFault.IN_USE: "{who} has the office file {path} open: you can read it, and write again when it is closed there.",
    OfficeFault.LOCKED: "Another program is writing to the office file {path}: close it, and what you type will be saved.",
    OfficeFault.READ_ONLY: "The office file {path} may not be written: give yourself the right to write to that folder.",
    OfficeFault.DISK_FULL: "The disk is full, so the office file {path} cannot be written: make room, and what you type will "
    "be saved.",
    OfficeFault.UNREACHABLE: "The office file {path} cannot be reached: check that its disk or folder is there.",
}

_FAULT_OF_CODE: Final = {
    sqlite3.SQLITE_CORRUPT: OfficeFault.DAMAGED,
    sqlite3.SQLITE_NOTADB: OfficeFault.DAMAGED,
    sqlite3.SQLITE_FORMAT: OfficeFault.DAMAGED,
    sqlite3.SQLITE_BUSY: OfficeFault.LOCKED,
    sqlite3.SQLITE_LOCKED: OfficeFault.LOCKED,
    sqlite3.SQLITE_PROTOCOL: OfficeFault.LOCKED,
    sqlite3.SQLITE_READONLY: OfficeFault.READ_ONLY,
    sqlite3.SQLITE_PERM: OfficeFault.READ_ONLY,
    sqlite3.SQLITE_FULL: OfficeFault.DISK_FULL,
    sqlite3.SQLITE_CANTOPEN: OfficeFault.UNREACHABLE,
    sqlite3.SQLITE_IOERR: OfficeFault.UNREACHABLE,
}
_FULL_DISK: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_READ_ONLY: Final = (errno.EACCES, errno.EPERM, errno.EROFS)
_SIGNS_OF_DAMAGE: Final = ("unsupported file format", "Could not decode to UTF-8")
"""Messages SQLite and Python give, without a code of their own, when what the file says about itself has been altered."""


BAD_LUCK: Final = (sqlite3.Error, OSError, UnicodeDecodeError)
"""What may be raised where a file is used. SQLite puts damaged bytes into its messages, over which Python stumbles."""


def fault_of(error: BaseException, path: Path) -> OfficeFileUnavailable | None:
    """Return what to raise for ``error``, or None when it is not bad luck but a mistake in the program."""
    if isinstance(error, OSError):
        fault = _fault_of_number(error.errno)
        return OfficeFileUnavailable(fault, path)
    if isinstance(error, UnicodeDecodeError):
        return OfficeFileUnavailable(OfficeFault.DAMAGED, path)
    if not isinstance(error, sqlite3.Error):
        return None
    code = getattr(error, "sqlite_errorcode", None)
    found = None if code is None else _FAULT_OF_CODE.get(code & 0xFF)
    if found is None and any(sign in str(error) for sign in _SIGNS_OF_DAMAGE):
        found = OfficeFault.DAMAGED
    return None if found is None else OfficeFileUnavailable(found, path)


def _fault_of_number(number: int | None) -> OfficeFault:
    if number in _FULL_DISK:
        return OfficeFault.DISK_FULL
    return OfficeFault.READ_ONLY if number in _READ_ONLY else OfficeFault.UNREACHABLE
