"""The office file's schema, as the steps that led to it.

A released step is never edited: files in offices went through it. Steps name tables literally and set ``user_version``, by
which an up-to-date file is known without importing sqlite-utils. The columns of a row stand in the order of the fields of its
class (``rows``); after them come columns that follow from the others (words to search by) and last the row's fingerprint.
Nothing refers to another table's rows by a constraint: rows arrive from other desks in any order.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from typing import Final, Protocol
from zlib import crc32

APPLICATION_ID: Final = 0x4344544F
"""``CDTO``: marks the file as a cdtdesk office file."""

NEWEST_VERSION: Final = 2

SCHEMA_SUM: Final = 0x19201A67
"""What ``schema_sum`` gives for a file of the newest version: by it a file whose schema was altered is known for damaged."""

_FIRST: Final = """
CREATE TABLE favorite_lists (
    id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, changed_at TEXT NOT NULL, deleted_at TEXT,
    name TEXT NOT NULL, position REAL NOT NULL, fingerprint TEXT NOT NULL
);
CREATE TABLE favorites (
    id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, changed_at TEXT NOT NULL, deleted_at TEXT,
    list_id TEXT NOT NULL, code TEXT NOT NULL, position REAL NOT NULL, label TEXT NOT NULL, colour TEXT NOT NULL,
    fingerprint TEXT NOT NULL
);
CREATE INDEX favorites_of_list ON favorites (list_id, position);
CREATE INDEX favorites_of_code ON favorites (code);
CREATE TABLE payers (
    id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, changed_at TEXT NOT NULL, deleted_at TEXT,
    name TEXT NOT NULL, fingerprint TEXT NOT NULL
);
CREATE TABLE notes (
    id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, changed_at TEXT NOT NULL, deleted_at TEXT,
    twin_of TEXT, about TEXT NOT NULL, text TEXT NOT NULL, payer_id TEXT, author TEXT NOT NULL, check_on TEXT,
    dismissed TEXT NOT NULL, supersedes TEXT NOT NULL,
    words TEXT NOT NULL, fingerprint TEXT NOT NULL
);
CREATE INDEX notes_about ON notes (about, changed_at) WHERE deleted_at IS NULL;
CREATE INDEX notes_by_time ON notes (changed_at) WHERE deleted_at IS NULL;
CREATE INDEX notes_of_payer ON notes (payer_id) WHERE payer_id IS NOT NULL;
CREATE INDEX notes_to_check ON notes (check_on) WHERE check_on IS NOT NULL;
CREATE INDEX notes_twins ON notes (twin_of) WHERE twin_of IS NOT NULL;
CREATE INDEX notes_deleted ON notes (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE TABLE own_words (
    id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, changed_at TEXT NOT NULL, deleted_at TEXT,
    word TEXT NOT NULL, code TEXT NOT NULL, phrase TEXT NOT NULL, words TEXT NOT NULL, fingerprint TEXT NOT NULL
);
CREATE INDEX own_words_by_phrase ON own_words (phrase);
CREATE INDEX own_words_by_words ON own_words (words);
CREATE INDEX own_words_of_code ON own_words (code);
CREATE TABLE in_house_codes (
    id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, changed_at TEXT NOT NULL, deleted_at TEXT,
    code TEXT NOT NULL, plain_name TEXT NOT NULL, explanation TEXT NOT NULL, patient_words TEXT NOT NULL,
    category TEXT NOT NULL, words TEXT NOT NULL, fingerprint TEXT NOT NULL
);
CREATE INDEX in_house_codes_by_code ON in_house_codes (code);
CREATE TABLE fee_schedules (
    id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, changed_at TEXT NOT NULL, deleted_at TEXT,
    name TEXT NOT NULL, payer_id TEXT, effective_from TEXT, fingerprint TEXT NOT NULL
);
CREATE TABLE fees (
    id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, changed_at TEXT NOT NULL, deleted_at TEXT,
    schedule_id TEXT NOT NULL, code TEXT NOT NULL, amount TEXT NOT NULL, fingerprint TEXT NOT NULL
);
CREATE INDEX fees_of_code ON fees (code);
CREATE INDEX fees_of_schedule ON fees (schedule_id);
CREATE TABLE settings (
    id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, changed_at TEXT NOT NULL, deleted_at TEXT,
    name TEXT NOT NULL, value TEXT NOT NULL, fingerprint TEXT NOT NULL
);
CREATE TABLE recents (
    id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, changed_at TEXT NOT NULL, deleted_at TEXT,
    code TEXT NOT NULL, times INTEGER NOT NULL, score REAL NOT NULL, last_used_at TEXT NOT NULL, fingerprint TEXT NOT NULL
);
CREATE INDEX recents_by_time ON recents (last_used_at);
CREATE TABLE search_targets (
    number INTEGER PRIMARY KEY, field TEXT NOT NULL, about TEXT NOT NULL, rows INTEGER NOT NULL, UNIQUE (field, about)
);
CREATE TABLE search_words (word TEXT PRIMARY KEY, stem TEXT NOT NULL, targets BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX search_words_by_stem ON search_words (stem);
CREATE TABLE desk (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO desk VALUES ('change', ''), ('exchanged_at', '');
"""


class Executing(Protocol):
    """A database that runs a statement: SQLite's own connection, or one of sqlite-utils."""

    def execute(self, sql: str, /) -> object:
        """Run ``sql``."""


def first(database: Executing) -> None:
    """Favorites, notes, payers, own words, in-house codes, fees, settings, recents, and the words to search them by."""
    for statement in _FIRST.split(";"):
        if statement.strip():
            database.execute(statement)
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.execute("PRAGMA user_version = 1")


_LICENSED: Final = """
CREATE TABLE edition_ticks (
    id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, changed_at TEXT NOT NULL, deleted_at TEXT,
    task TEXT NOT NULL, done_by TEXT NOT NULL, fingerprint TEXT NOT NULL
);
CREATE TABLE licensed_imports (
    id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, changed_at TEXT NOT NULL, deleted_at TEXT,
    edition INTEGER NOT NULL, source TEXT NOT NULL, form TEXT NOT NULL, texts INTEGER NOT NULL, confirmed_by TEXT NOT NULL,
    fingerprint TEXT NOT NULL
);
CREATE TABLE licensed_text (
    id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, changed_at TEXT NOT NULL, deleted_at TEXT,
    code TEXT NOT NULL, edition INTEGER NOT NULL, nomenclature TEXT NOT NULL, descriptor TEXT NOT NULL,
    category TEXT NOT NULL, import_id TEXT NOT NULL, fingerprint TEXT NOT NULL
);
CREATE INDEX licensed_text_of_code ON licensed_text (code);
CREATE INDEX licensed_text_of_import ON licensed_text (import_id);
CREATE TABLE licensed_words (word TEXT PRIMARY KEY, stem TEXT NOT NULL, codes BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX licensed_words_by_stem ON licensed_words (stem);
"""


def second(database: Executing) -> None:
    """The office's licensed text with the words to search it by, and the ticks of the edition report."""
    for statement in _LICENSED.split(";"):
        if statement.strip():
            database.execute(statement)
    database.execute("PRAGMA user_version = 2")


STEPS: Final = (first, second)


def schema_sum(connection: sqlite3.Connection) -> int:
    """Return a checksum of the statements that made the file's tables and indexes, but for those of sqlite-utils."""
    statements = "SELECT sql FROM sqlite_schema WHERE name NOT LIKE '%sqlite%' ORDER BY name"
    return crc32("\n".join(str(row[0]) for row in connection.execute(statements)).encode())


_RECORDS: Final = (
    'CREATE TABLE "_sqlite_migrations" ("id" INTEGER PRIMARY KEY, "migration_set" TEXT, "name" TEXT, "applied_at" TEXT)',
    'CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name" ON "_sqlite_migrations" ("migration_set", "name")',
)
"""Where sqlite-utils keeps which steps a file went through, in its own form."""


def make_newest(connection: sqlite3.Connection) -> None:
    """Give an empty file the newest schema at once, so that ``migrate`` finds nothing left to do.

    It is what ``migrate`` would do, without loading sqlite-utils: that takes a fifth of a second, for which the first note
    of an office would not be on the disk yet.
    """
    connection.execute("BEGIN")
    for statement in _RECORDS:
        connection.execute(statement)
    for step in STEPS:
        step(connection)
        record = "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('office', ?, ?)"
        connection.execute(record, (step.__name__, str(dt.datetime.now(dt.UTC))))
    connection.execute("COMMIT")


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the file to the newest schema: each step and its record in one transaction, so that a crash leaves whole steps."""
    from sqlite_utils import Database, Migrations

    migrations = Migrations("office")
    for step in STEPS:
        migrations()(step)
    migrations.apply(Database(connection))
