"""The open office file: one connection, durable writes, bad luck told apart from mistakes."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final, TypeVar

from cdtdesk.office.database import connect, make_database
from cdtdesk.office.faults import BAD_LUCK, Holder, OfficeFault, OfficeFileUnavailable, fault_of
from cdtdesk.office.migrations import APPLICATION_ID, NEWEST_VERSION, SCHEMA_SUM, migrate, schema_sum
from cdtdesk.office.ownership import BorrowedLock, OwnerLock
from cdtdesk.office.places import Place

T = TypeVar("T")

_LOOKS: Final = 3
"""How often a file must fail to be read before it is taken for damaged."""

_LOST_CONNECTION: Final = (OfficeFault.DAMAGED, OfficeFault.UNREACHABLE, OfficeFault.READ_ONLY)
"""After these the file is opened anew. SQLite opens a file that it cannot open for writing just then for reading only."""


class OfficeFile:
    """Opens the file when it is first read, makes it when it is first written.

    Nothing in the program opens the file but through SQLite: on POSIX systems, closing it otherwise would let go of the locks
    by which other programs know that SQLite has it open here.

    Whoever opens it first owns it and may write; everybody after reads. Writes are committed with ``synchronous=FULL``: what
    ``transaction`` has left is on the disk. On a local disk the file has a write-ahead log; in a network or cloud folder,
    where such a log comes to harm, a rollback journal.
    """

    def __init__(
        self, path: Path, lock: OwnerLock | None, place: Place, backup: Callable[[], object], has_backups: Callable[[], bool]
    ) -> None:
        """``lock`` is None for a reader that never writes. ``backup`` is called before a migration."""
        self.path = path
        self.place = place
        self._lock = lock
        self._backup = backup
        self._has_backups = has_backups
        self._connection: sqlite3.Connection | None = None
        self._identity: tuple[int, int] | None = None
        self._was_there = False
        self._is_writing_ready = False
        self._refused: tuple[int, ...] | None = None
        self._is_refused_in_doubt = False
        self.openings = 0
        """How often the file was opened: whenever this has grown, it may be another file."""
        self.changes = 0
        """Grows whenever the rows may have changed, so that what was read may be remembered until then."""

    @property
    def is_owner(self) -> bool:
        """Whether this program may write the file. Known once it has been opened."""
        return self._lock is not None and self._lock.is_held

    def lend_lock(self) -> OwnerLock | None:
        """Return the right to write for another opening of this file in this program; None for a reader."""
        return None if self._lock is None else BorrowedLock(self._lock)

    def holder(self) -> Holder | None:
        """Return who else has the file open for writing; None when nobody is known to."""
        return None if self._lock is None or self._lock.is_held else self._lock.holder()

    def close(self) -> None:
        """Close the file and give up the right to write it; it opens again when it is next used."""
        self._disconnect()
        if self._lock is not None:
            self._lock.release()

    @property
    def is_refused(self) -> bool:
        """Whether the file is not used because it was found damaged."""
        return self._refused is not None

    def refuse(self) -> None:
        """Use the file that is there now no more, because it is damaged: not a byte is to be added. Callable in any thread."""
        self._refused = self._state_now()
        self._is_refused_in_doubt = False

    def accept(self) -> None:
        """Use the file again: it proved to be sound. Callable in any thread."""
        self._refused = None
        self._is_refused_in_doubt = False

    def forget(self) -> None:
        """Forget all that is known about the file, because another is put in its place. The right to write is kept."""
        self._disconnect()
        self._was_there = False
        self.accept()

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Any]:
        """Return the rows of a query; none where the file does not exist yet. Raises ``OfficeFileUnavailable``."""
        return self._guarded(lambda: self._query(sql, values))

    def _query(self, sql: str, values: Sequence[Any]) -> list[Any]:
        connection = self._open(make=False)
        return [] if connection is None else connection.execute(sql, values).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Give a connection in a transaction that is committed at the end. Raises ``OfficeFileUnavailable``."""
        connection = self._guarded(self._begin)
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException as error:
            self._roll_back(connection)
            fault = self._fault_of(error)
            if fault is None:
                raise
            raise fault from error
        finally:
            self.changes += 1
        if self._lock is not None:
            self._lock.beat()

    def own(self) -> None:
        """Take the right to write; raise ``OfficeFileUnavailable`` when somebody else has it or nobody may."""
        self._guarded(self._own_or_raise)

    def replace_contents(self, backup: Path) -> None:
        """Write the contents of ``backup`` over what the file holds: all of it or, at any fault, nothing."""
        self._guarded(lambda: self._replace_contents(backup))

    def _replace_contents(self, backup: Path) -> None:
        connection = self._begin()
        connection.execute("ROLLBACK")
        with closing(connect(backup, writable=False)) as source:
            source.backup(connection)
        self._disconnect()

    def keep_alive(self) -> bool:
        """Give the owner's sign of life, or ask again for the right to write; return whether the file may be written.

        A file that was taken for damaged because it could not be read is looked at again.
        """
        if self._lock is None or not self.path.exists():
            return self._lock is not None
        if self._is_refused_in_doubt and self._look_again():
            self.accept()
        if self._lock.is_held:
            self._lock.beat()
        else:
            # The owner may have written in the meantime.
            self.changes += 1
            if self._take():
                self._disconnect()
        return self._lock.is_held

    @staticmethod
    def _roll_back(connection: sqlite3.Connection) -> None:
        if connection.in_transaction:
            try:
                connection.execute("ROLLBACK")
            except sqlite3.Error:
                # The file is gone or full; SQLite rolls back by itself when it is next opened.
                return

    def _begin(self) -> sqlite3.Connection:
        if not self.is_owner and self.path.exists():
            self._own_or_raise()
            self._disconnect()
        connection = self._open(make=True)
        if connection is None:
            raise OfficeFileUnavailable(OfficeFault.UNREACHABLE, self.path)
        if not self._is_writing_ready:
            self._make_ready_for_writing(connection)
        connection.execute("BEGIN IMMEDIATE")
        return connection

    def _own_or_raise(self) -> None:
        """Take the right to write, which was another's when the file was opened; raise when it still is."""
        if self._lock is None:
            raise OfficeFileUnavailable(OfficeFault.READ_ONLY, self.path)
        if not self._lock.take():
            raise OfficeFileUnavailable(OfficeFault.IN_USE, self.path, self._lock.holder())

    def _take(self) -> bool:
        """Return whether the right to write is ours; not having the right to make a lock file means reading only."""
        try:
            return self._lock is not None and self._lock.take()
        except OSError:
            return False

    def _guarded(self, work: Callable[[], T]) -> T:
        try:
            return work()
        except BAD_LUCK as error:
            fault = self._fault_of(error)
            if fault is None:
                raise
            raise fault from error

    def _fault_of(self, error: BaseException) -> OfficeFileUnavailable | None:
        """Return what to raise for ``error``, or None when it is no bad luck; let go of a connection that is of no more use."""
        fault = fault_of(error, self.path)
        if fault is None:
            return None
        if fault.fault in _LOST_CONNECTION:
            self._disconnect()
        if fault.fault is OfficeFault.DAMAGED:
            is_sound = self._look_again() if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_CORRUPT else False
            if is_sound:
                return OfficeFileUnavailable(OfficeFault.UNREACHABLE, self.path)
            self.refuse()
            self._is_refused_in_doubt = is_sound is None
        return fault

    def _look_again(self) -> bool | None:
        """Return whether the file is whole; None where it cannot be read, which a failing disk or a torn network does too.

        SQLite takes a disk that fails to read, once, for a damaged file.
        """
        for _ in range(_LOOKS):
            try:
                with closing(connect(self.path, writable=False)) as connection:
                    return bool(connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok")
            except BAD_LUCK:
                continue
        return None

    def _disconnect(self) -> None:
        connection, self._connection = self._connection, None
        self._identity = None
        self.changes += 1
        self._is_writing_ready = False
        if connection is not None:
            try:
                connection.close()
            except sqlite3.Error:
                # Nothing acknowledged is lost: it is in the file or its log, which the next opening reads.
                return

    # Opening

    def _open(self, make: bool) -> sqlite3.Connection | None:
        """Return the connection, opened if need be; None where there is no file and none is to be made."""
        identity = self._identity_now()
        if self._refused is not None and self._state_now() == self._refused:
            self._disconnect()
            # Closing may have carried the log over into the file.
            self._refused = self._state_now()
            raise OfficeFileUnavailable(OfficeFault.DAMAGED, self.path)
        if self._connection is not None:
            if identity == self._identity:
                return self._connection
            # The file was moved, deleted or replaced behind our back: what we would write went nowhere.
            self._disconnect()
        if identity is None:
            self._refuse_if_lost()
            if not make:
                return None
            self._make()
        self._take()
        self._connection = self._connect()
        self._identity = self._identity_now()
        self._was_there = True
        self.openings += 1
        return self._connection

    def _identity_now(self) -> tuple[int, int] | None:
        try:
            found = self.path.stat()
        except FileNotFoundError:
            return None
        return found.st_dev, found.st_ino

    def _state_now(self) -> tuple[int, ...] | None:
        """Return what tells a file put in the place of a refused one: a new file may get the number of the old one."""
        try:
            found = self.path.stat()
        except FileNotFoundError:
            return None
        return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns

    def _refuse_if_lost(self) -> None:
        if self._has_backups() or self._has_log():
            raise OfficeFileUnavailable(OfficeFault.MISSING, self.path)
        if self._was_there:
            raise OfficeFileUnavailable(OfficeFault.UNREACHABLE, self.path)

    def _make(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not self.is_owner:
            self._own_or_raise()
        make_database(self.path)

    def _connect(self) -> sqlite3.Connection:
        if self.path.stat().st_size == 0 and self._has_backups():
            raise OfficeFileUnavailable(OfficeFault.DAMAGED, self.path)
        # SQLite writes beside the file even to read it, where it takes it for writable.
        may_write = os.access(self.path, os.W_OK) and os.access(self.path.parent, os.W_OK)
        connection = connect(self.path, writable=self.is_owner and may_write)
        try:
            self._look_inside(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _has_log(self) -> bool:
        for ending in ("-wal", "-journal"):
            log = self.path.with_name(self.path.name + ending)
            if log.exists() and log.stat().st_size:
                return True
        return False

    def _look_inside(self, connection: sqlite3.Connection) -> None:
        application_id = connection.execute("PRAGMA application_id").fetchone()[0]
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        # What sqlite-utils keeps its records in may be all there is, in a file whose making was cut short.
        tables = connection.execute("SELECT count(*) FROM sqlite_schema WHERE name NOT LIKE '%sqlite%'").fetchone()[0]
        is_empty = not tables and not application_id
        is_ours = application_id == APPLICATION_ID and version > 0
        if not is_ours and (not is_empty or self._has_backups()):
            raise OfficeFileUnavailable(OfficeFault.DAMAGED, self.path)
        if version > NEWEST_VERSION:
            raise OfficeFileUnavailable(OfficeFault.NEWER, self.path)
        is_local = self.place is Place.LOCAL
        connection.execute(f"PRAGMA synchronous = {'FULL' if is_local else 'EXTRA'}")
        if not is_local and self.is_owner:
            self._make_ready_for_writing(connection)
        if version == NEWEST_VERSION and schema_sum(connection) != SCHEMA_SUM:
            raise OfficeFileUnavailable(OfficeFault.DAMAGED, self.path)
        if version < NEWEST_VERSION:
            self._bring_up_to_date(connection, is_empty)

    def _bring_up_to_date(self, connection: sqlite3.Connection, is_empty: bool) -> None:
        if not self.is_owner:
            self._raise_not_owner()
        if not is_empty:
            self._backup()
        self._make_ready_for_writing(connection)
        migrate(connection)

    def _raise_not_owner(self) -> None:
        if self._lock is None:
            raise OfficeFileUnavailable(OfficeFault.READ_ONLY, self.path)
        raise OfficeFileUnavailable(OfficeFault.IN_USE, self.path, self._lock.holder())

    def _make_ready_for_writing(self, connection: sqlite3.Connection) -> None:
        """Choose the journal that suits the place. Not done for reading, which must not change a byte."""
        wanted = "wal" if self.place is Place.LOCAL else "delete"
        connection.execute(f"PRAGMA journal_mode = {wanted}")
        self._is_writing_ready = True
