"""The office file's schema, as the steps that led to it.

A released step is never edited: files in offices went through it. Steps name tables literally and set ``user_version``, by
which an up-to-date file is known without importing sqlite-utils. The columns of a row stand in the order of the fields of its
class (``rows``); after them come columns that follow from the others (words to search by) and last the row's fingerprint.
Nothing refers to another table's rows by a constraint: rows arrive from other desks in any order.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Final
from zlib import crc32

if TYPE_CHECKING:
    from sqlite_utils.db import Database

APPLICATION_ID: Final = 0x4344544F
"""``CDTO``: marks the file as a cdtdesk office file."""

NEWEST_VERSION: Final = 1

SCHEMA_SUM: Final = 0x44D10C20
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


def first(database: Database) -> None:
    """Favorites, notes, payers, own words, in-house codes, fees, settings, recents, and the words to search them by."""
    for statement in _FIRST.split(";"):
        if statement.strip():
            database.execute(statement)
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.execute("PRAGMA user_version = 1")


STEPS: Final = (first,)


def schema_sum(connection: sqlite3.Connection) -> int:
    """Return a checksum of the statements that made the file's tables and indexes, but for those of sqlite-utils."""
    statements = "SELECT sql FROM sqlite_schema WHERE name NOT LIKE '%sqlite%' ORDER BY name"
    return crc32("\n".join(str(row[0]) for row in connection.execute(statements)).encode())


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the file to the newest schema: each step and its record in one transaction, so that a crash leaves whole steps."""
    from sqlite_utils import Database, Migrations

    migrations = Migrations("office")
    for step in STEPS:
        migrations()(step)
    migrations.apply(Database(connection))
