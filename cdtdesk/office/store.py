"""The office's rows in one SQLite file: the store of a single desk."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

from cdtdesk.office import note_index
from cdtdesk.office.backups import BackupFolder, BackupReason
from cdtdesk.office.faults import Holder, OfficeFault, OfficeFileUnavailable
from cdtdesk.office.file import OfficeFile
from cdtdesk.office.interface import Condition, OfficeField, OfficeMatch
from cdtdesk.office.layout import Layout, RowMalformed, layout_of, moment_text
from cdtdesk.office.office_search import OfficeSearch
from cdtdesk.office.ownership import OwnerLock
from cdtdesk.office.places import Place, place_of
from cdtdesk.office.rows import About, Note, Row

if TYPE_CHECKING:
    from cdtdesk.office.licensed_index import LicensedMatch

R = TypeVar("R", bound=Row)
T = TypeVar("T")

_BEFORE_EVERYTHING: Final = dt.datetime.min.replace(tzinfo=dt.UTC)
_COMPARISONS: Final = frozenset({"=", "<>", "<=", ">="})
_LICENSED: Final = frozenset({"licensed_text", "licensed_imports"})
"""Where a change makes the words to search licensed text by old."""


class OfficeStore:
    """The office file of one desk; a ``RowStore``. Every method may raise ``OfficeFileUnavailable``; then nothing was changed.

    Nothing is opened before it is needed, and no file is made before something is written.
    """

    def __init__(
        self, path: Path, now: Callable[[], dt.datetime], read_only: bool = False, lock: OwnerLock | None = None
    ) -> None:
        """``read_only`` stores never take the right to write, for commands that only look. ``lock``: see ``twin``."""
        self.now = now
        self.backups = BackupFolder(path.parent / "backups", now)
        place = place_of(path)
        if lock is None and not read_only:
            lock = OwnerLock(path, lambda: place, lambda: moment_text(now()))
        self.file = OfficeFile(path, lock, place, self._back_up_before_migration, self.backups.has_any)
        self._followed = -1
        """At which opening of the file its words were last seen to be this program's."""
        self._search = OfficeSearch(self.file.rows, lambda: self.file.openings)

    def twin(self) -> OfficeStore:
        """Return a store of its own for the same file, with this one's right to write: for work in another thread.

        Close it when the work is done. Each waits a moment while the other one writes.
        """
        lock = self.file.lend_lock()
        return OfficeStore(self.path, self.now, lock is None, lock)

    def _back_up_before_migration(self) -> None:
        self.backups.make(self.file.path, BackupReason.BEFORE_MIGRATION)

    @property
    def path(self) -> Path:
        """Where the office file is, or will be once something is written."""
        return self.file.path

    @property
    def place(self) -> Place:
        """What kind of place the file is in."""
        return self.file.place

    @property
    def is_owner(self) -> bool:
        """Whether this program may write the file. Known once it has been opened."""
        return self.file.is_owner

    @property
    def changes(self) -> int:
        return self.file.changes

    def holder(self) -> Holder | None:
        """Return who else has the file open for writing; None when nobody is known to."""
        return self.file.holder()

    def keep_alive(self) -> bool:
        """Give the owner's sign of life, or ask again for the right to write; return whether the file may be written.

        Words that another version of this program made of the office's texts are made anew.
        """
        may_write = self.file.keep_alive()
        if may_write and self._followed != self.file.openings and self.path.exists():
            with self.transaction():
                pass
        return may_write

    def close(self) -> None:
        """Close the file; it opens again when it is next used."""
        self.file.close()

    def find(self, kind: type[R], row_id: str) -> R | None:
        return self._trusted(lambda: find(self.file.rows, kind, row_id))

    def select(
        self,
        kind: type[R],
        *conditions: Condition,
        order_by: str = "id",
        limit: int | None = None,
        offset: int = 0,
        with_deleted: bool = False,
    ) -> list[R]:
        return self._trusted(lambda: select(self.file.rows, kind, conditions, order_by, limit, offset, with_deleted))

    def column(self, kind: type[Row], name: str, *conditions: Condition, order_by: str = "id") -> list[Any]:
        return self._trusted(lambda: column(self.file.rows, kind, name, conditions, order_by))

    @contextmanager
    def transaction(self) -> Iterator[Writing]:
        try:
            with self.file.transaction() as connection:
                writing = Writing(connection)
                if self._followed != self.file.openings:
                    writing.follow_words()
                yield writing
                writing.finish()
            self._followed = self.file.openings
        except RowMalformed as error:
            self.file.refuse()
            raise OfficeFileUnavailable(OfficeFault.DAMAGED, self.path) from error

    def note_counts(self) -> Mapping[About, int]:
        sql = "SELECT about, rows FROM search_targets WHERE field = ? AND rows > 0"
        return {About(row[0]): row[1] for row in self.file.rows(sql, (OfficeField.NOTE,))}

    def matches(self, text: str, words: Sequence[str], last_is_partial: bool, limit: int = 60) -> list[OfficeMatch]:
        return self._trusted(lambda: self._search.matches(text, words, last_is_partial, limit))

    def licensed_matches(self, words: Sequence[str], last_is_partial: bool, limit: int = 60) -> list[LicensedMatch]:
        from cdtdesk.office import licensed_index

        return self._trusted(lambda: licensed_index.matches(self.file.rows, words, last_is_partial, limit))

    def _trusted(self, work: Callable[[], T]) -> T:
        """Do ``work``; rows that are none mean that the file is damaged."""
        try:
            return work()
        except RowMalformed as error:
            self.file.refuse()
            raise OfficeFileUnavailable(OfficeFault.DAMAGED, self.path) from error


class Writing:
    """Reading and writing inside one transaction; a ``RowWriting``."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._has_changed = False
        self._has_licensed_changed = False

    def _rows(self, sql: str, values: Sequence[Any]) -> list[Any]:
        return self._connection.execute(sql, values).fetchall()

    def find(self, kind: type[R], row_id: str) -> R | None:
        return find(self._rows, kind, row_id)

    def select(
        self,
        kind: type[R],
        *conditions: Condition,
        order_by: str = "id",
        limit: int | None = None,
        offset: int = 0,
        with_deleted: bool = False,
    ) -> list[R]:
        return select(self._rows, kind, conditions, order_by, limit, offset, with_deleted)

    def column(self, kind: type[Row], name: str, *conditions: Condition, order_by: str = "id") -> list[Any]:
        return column(self._rows, kind, name, conditions, order_by)

    @property
    def exchanged_at(self) -> dt.datetime:
        told = self._connection.execute("SELECT value FROM desk WHERE name = 'exchanged_at'").fetchone()
        if told is None or not told[0]:
            return _BEFORE_EVERYTHING
        try:
            return dt.datetime.fromisoformat(told[0])
        except (ValueError, TypeError) as error:
            raise RowMalformed("the time of the last exchange is none") from error

    def mark_exchanged(self, moment: dt.datetime) -> None:
        if moment > self.exchanged_at:
            self._connection.execute("UPDATE desk SET value = ? WHERE name = 'exchanged_at'", (moment_text(moment),))

    def put(self, row: Row) -> None:
        self._note_change(row)
        old = self._indexed(row)
        layout = layout_of(type(row))
        values = layout.dump(row)
        words = note_index.following(self._rows, row)
        self._connection.execute(_upsert(layout), (*values, *words, layout.seal(values)))
        if row.table in note_index.FIELDS:
            field, about = note_index.FIELDS[row.table]
            new = None if row.deleted_at is not None else note_index.indexed(getattr(row, about), words[0])
            note_index.change(self._connection, field, old, new)
        elif row.table == "payers":
            self._index_notes_of_payer(row)

    def put_all(self, rows: Sequence[Row]) -> None:
        if not rows:
            return
        if rows[0].table in note_index.FOLLOWING or rows[0].table == "payers":
            for row in rows:
                self.put(row)
            return
        self._note_change(rows[0])
        layout = layout_of(type(rows[0]))
        values = map(layout.dump, rows)
        self._connection.executemany(_upsert(layout), ((*row, layout.seal(row)) for row in values))

    def drop_where(self, kind: type[Row], *conditions: Condition) -> int:
        dropped = self.select(kind, *conditions, with_deleted=True)
        if dropped:
            # Whoever reads the file's bytes finds nothing of what was taken out.
            self._connection.execute("PRAGMA secure_delete = ON")
            for row in dropped:
                self.drop(row)
        return len(dropped)

    def _note_change(self, row: Row) -> None:
        self._has_changed = True
        self._has_licensed_changed |= row.table in _LICENSED

    def drop(self, row: Row) -> None:
        self._note_change(row)
        old = self._indexed(row)
        self._connection.execute(f"DELETE FROM {row.table} WHERE id = ?", (row.id,))
        if row.table in note_index.FIELDS:
            note_index.change(self._connection, note_index.FIELDS[row.table][0], old, None)

    def follow_words(self) -> None:
        """Make the words to search by anew if another version of this program made them."""
        if note_index.is_current(self._connection):
            return
        note_index.rebuild(self._connection)
        self._has_licensed_changed = self._connection.execute("SELECT 1 FROM licensed_text LIMIT 1").fetchone() is not None
        self._has_changed = True

    def finish(self) -> None:
        """Mark the file as changed, for the backups, if it was; bring the words of licensed text up to date."""
        if self._has_licensed_changed:
            from cdtdesk.office import licensed_index

            licensed_index.rebuild(self._connection)
        if self._has_changed:
            self._connection.execute("UPDATE desk SET value = hex(randomblob(8)) WHERE name = 'change'")

    def _indexed(self, row: Row) -> note_index.Indexed | None:
        """Return what the row with the id of ``row`` adds to the index as it is now."""
        if row.table not in note_index.FIELDS:
            return None
        about = note_index.FIELDS[row.table][1]
        sql = f"SELECT {about}, words FROM {row.table} WHERE id = ? AND deleted_at IS NULL"
        found = self._connection.execute(sql, (row.id,)).fetchone()
        return None if found is None else note_index.indexed(found[0], found[1])

    def _index_notes_of_payer(self, payer: Row) -> None:
        """Let the notes of a renamed payer be found by its new name. Rare, and few notes name one payer."""
        for note in self.select(Note, ("payer_id", "=", payer.id), with_deleted=True):
            self.put(note)


@cache
def _upsert(layout: Layout[Any]) -> str:
    """Return the statement that writes a row of this kind."""
    names = (*layout.names, *note_index.FOLLOWING.get(layout.kind.table, ()), "fingerprint")
    changes = ", ".join(f"{name} = excluded.{name}" for name in names[1:])
    marks = ", ".join("?" * len(names))
    table = layout.kind.table
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {changes}"


@cache
def _finding(layout: Layout[Any]) -> str:
    """Return the query for one row of this kind by its id."""
    return f"SELECT {', '.join(layout.names)} FROM {layout.kind.table} WHERE id = ?"


Rows = Callable[[str, Sequence[Any]], list[Any]]


def find(rows: Rows, kind: type[R], row_id: str) -> R | None:
    """Return the row with this id, or None. ``rows`` runs a query."""
    layout = layout_of(kind)
    found = rows(_finding(layout), (row_id,))
    return layout.load(found[0]) if found else None


def select(
    rows: Rows,
    kind: type[R],
    conditions: Sequence[Condition],
    order_by: str = "id",
    limit: int | None = None,
    offset: int = 0,
    with_deleted: bool = False,
) -> list[R]:
    """Return the rows that meet ``conditions``; see ``RowReading.select``. ``rows`` runs a query."""
    layout = layout_of(kind)
    where, values = _where(layout, conditions, with_deleted)
    sql = f"SELECT {', '.join(layout.names)} FROM {kind.table}{where} ORDER BY {_order(layout, order_by)}"
    if limit is not None:
        sql += " LIMIT ? OFFSET ?"
        values += [limit, offset]
    return [layout.load(row) for row in rows(sql, values)]


def column(rows: Rows, kind: type[Row], name: str, conditions: Sequence[Condition], order_by: str) -> list[Any]:
    """Return one column of the rows that meet ``conditions``; see ``RowReading.column``. ``rows`` runs a query."""
    layout = layout_of(kind)
    where, values = _where(layout, conditions, with_deleted=False)
    sql = f"SELECT {_column(layout, name)} FROM {kind.table}{where} ORDER BY {_order(layout, order_by)}"
    return layout.load_column(name, [row[0] for row in rows(sql, values)])


def _where(layout: Layout[Any], conditions: Sequence[Condition], with_deleted: bool) -> tuple[str, list[Any]]:
    clauses = [] if with_deleted else ["deleted_at IS NULL"]
    values: list[Any] = []
    for condition in conditions:
        clause, wanted = _clause(layout, condition)
        clauses.append(clause)
        values += wanted
    return f" WHERE {' AND '.join(clauses)}" if clauses else "", values


def _order(layout: Layout[Any], order_by: str) -> str:
    terms = []
    for term in order_by.split(","):
        name = term.strip().lstrip("-")
        terms.append(_column(layout, name) + (" DESC" if term.strip().startswith("-") else ""))
    return ", ".join(terms)


def _clause(layout: Layout[Any], condition: Condition) -> tuple[str, list[Any]]:
    name, comparison, value = condition
    if comparison == "words":
        beginnings = [f"% {word}%" for word in value]
        return " AND ".join("words LIKE ?" for _ in beginnings) or "1", beginnings
    column = _column(layout, name)
    if comparison == "in":
        wanted = [_plain(item) for item in value]
        return f"{column} IN ({','.join('?' * len(wanted))})", wanted
    if comparison not in _COMPARISONS:
        raise ValueError(f"no comparison: {comparison}")
    if value is None:
        return f"{column} IS {'NOT ' if comparison == '<>' else ''}NULL", []
    return f"{column} {comparison} ?", [_plain(value)]


def _column(layout: Layout[Any], name: str) -> str:
    if name not in layout.names:
        raise ValueError(f"{layout.kind.table} has no column {name}")
    return name


def _plain(value: Any) -> Any:
    if isinstance(value, dt.datetime):
        return moment_text(value)
    return value.isoformat() if isinstance(value, dt.date) else value
