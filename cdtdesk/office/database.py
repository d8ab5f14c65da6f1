"""Database files as such: connecting to one, copying one, making one; each whole and on the disk, or not there at all."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from cdtdesk.office.faults import OfficeFault, OfficeFileUnavailable
from cdtdesk.office.migrations import make_newest

_WAIT_FOR_LOCK_SECONDS: Final = 0.3


def connect(path: Path, writable: bool) -> sqlite3.Connection:
    """Return a connection to an existing database file; one that cannot write where ``writable`` is false.

    SQLite makes no file here: a file that vanished since it was looked for stays away. The caller closes the connection.
    """
    address = path.absolute().as_uri()
    connection = sqlite3.connect(
        f"{address}?mode={'rw' if writable else 'ro'}", uri=True, isolation_level=None, timeout=_WAIT_FOR_LOCK_SECONDS
    )
    if writable:
        return connection
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError as error:
        connection.close()
        log = path.with_name(path.name + "-wal")
        is_unwritable = error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
        if not is_unwritable or (log.exists() and log.stat().st_size):
            raise
        # A read-only disk: SQLite cannot make the shared memory of a write-ahead log there, and needs none.
        return sqlite3.connect(f"{address}?mode=ro&immutable=1", uri=True, isolation_level=None)
    return connection


def make_database(target: Path) -> None:
    """Make a new, empty office file, aside at first so that it is never half made; raise ``sqlite3.Error`` or ``OSError``."""
    part = target.with_name(target.name + ".part")
    _make_empty(part)
    try:
        with closing(connect(part, writable=True)) as connection:
            make_newest(connection)
        part.rename(target)
    except BaseException:
        discard(part)
        raise
    sync_folder(target.parent)


def discard(path: Path) -> None:
    """Delete a file of no further use, if that is possible; one that stays does no harm."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return


def _make_empty(path: Path) -> None:
    path.unlink(missing_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def copy_database(source: Path, target: Path) -> None:
    """Copy a database file to a new file ``target``, sound and on the disk; raise ``sqlite3.Error`` or ``OSError``."""
    _make_empty(target)
    with closing(connect(source, writable=False)) as original, closing(connect(target, writable=True)) as copy:
        original.backup(copy)
        try:
            copy.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.OperationalError as error:
            # The copy is ours to write; only its own first page can say that it is not.
            if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_READONLY:
                raise OfficeFileUnavailable(OfficeFault.DAMAGED, source) from error
            raise
        findings = copy.execute("PRAGMA quick_check(1)").fetchone()
    if findings[0] != "ok":
        raise OfficeFileUnavailable(OfficeFault.DAMAGED, source)
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Put the names in ``folder`` on the disk, where the system knows how."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
