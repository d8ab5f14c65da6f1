"""The tables of the catalog file. ``databuild`` fills them, ``reader`` and ``search_index`` read them.

``procedures.id`` is the row number of the search: rows stand in the order in which equals are shown, what offices use more
first. Row sets are stored by ``rowsets``; what ``search_entries`` packs into texts is told by ``lexicon.index.Entry``.
"""

from __future__ import annotations

from typing import Final

SCHEMA_VERSION: Final = 3
APPLICATION_ID: Final = 0x43445431
"""``CDT1``: marks the file as a cdtdesk catalog."""

TABLES: Final = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE procedures (
    id INTEGER PRIMARY KEY,
    cdt_code TEXT NOT NULL UNIQUE,
    plain_name TEXT NOT NULL,
    gist TEXT NOT NULL,
    category_of_service TEXT NOT NULL,
    use TEXT NOT NULL,
    added TEXT,
    deleted TEXT,
    replaced_by TEXT NOT NULL,
    record TEXT NOT NULL
);
-- The list of all codes is read from here alone: the records lie on many pages.
CREATE INDEX procedures_listed ON procedures (cdt_code, category_of_service, deleted);
CREATE TABLE look_alike_sets (name TEXT PRIMARY KEY, question TEXT NOT NULL, answers TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE look_alike_members (
    cdt_code TEXT NOT NULL, position INTEGER NOT NULL, set_name TEXT NOT NULL, PRIMARY KEY (cdt_code, position)
) WITHOUT ROWID;
CREATE TABLE glossary (term TEXT PRIMARY KEY, also TEXT NOT NULL, meaning TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE guides (name TEXT PRIMARY KEY, title TEXT NOT NULL, markdown TEXT NOT NULL) WITHOUT ROWID;
-- What is told in other languages than English. Of a guide (key: its name) the content is title and text, of a word of the
-- trade (key: the English term) term, other ways to write it and meaning, of an edition (key: its year) the notes.
CREATE TABLE translations (
    language TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (language, kind, key)
) WITHOUT ROWID;
CREATE TABLE sources (
    key TEXT PRIMARY KEY, publisher TEXT NOT NULL, title TEXT NOT NULL, year INTEGER, kind TEXT NOT NULL, read TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE editions (
    year INTEGER PRIMARY KEY, announced INTEGER NOT NULL, added INTEGER, revised INTEGER, deleted INTEGER, notes TEXT NOT NULL
);
CREATE TABLE search_stems (stem TEXT PRIMARY KEY, names BLOB, terms BLOB, texts BLOB) WITHOUT ROWID;
CREATE TABLE search_words (word TEXT PRIMARY KEY, stem TEXT NOT NULL, holders INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE search_prefixes (prefix TEXT PRIMARY KEY, names BLOB, terms BLOB, texts BLOB) WITHOUT ROWID;
CREATE TABLE search_facets (facet TEXT NOT NULL, value TEXT NOT NULL, row_set BLOB NOT NULL, PRIMARY KEY (facet, value))
    WITHOUT ROWID;
CREATE TABLE search_phrases (key TEXT NOT NULL, id INTEGER NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (key, id)) WITHOUT ROWID;
CREATE TABLE search_meanings (key TEXT PRIMARY KEY, meaning TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE search_initials (initials TEXT PRIMARY KEY, phrases TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE search_entries (
    id INTEGER PRIMARY KEY, cdt_code TEXT NOT NULL, is_deleted INTEGER NOT NULL, use_weight REAL NOT NULL,
    stems TEXT NOT NULL, places BLOB NOT NULL, lengths BLOB NOT NULL, phrases TEXT NOT NULL, facets TEXT NOT NULL
);
"""

LONGEST_STORED_PREFIX: Final = 3
"""Beginnings of up to this many letters have their row sets stored; longer ones are few words and joined when asked."""
