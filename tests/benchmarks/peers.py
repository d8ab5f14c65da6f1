"""The search, and what else could have been used for it, behind one method."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from functools import cached_property
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, NamedTuple, Protocol

from cdtdesk.catalog.opening import open_catalog
from cdtdesk.catalog.search_index import CatalogSearchIndex
from cdtdesk.search.query import LookupQuery
from cdtdesk.search.ranker import ProcedureRanker

_SHOWN: Final = 50
_WORD: Final = re.compile(r"\w+")


class PeerRecord(NamedTuple):
    """What every system searches: a code, its name, its terms and its texts."""

    cdt_code: str
    plain_name: str
    terms: str
    texts: str


class SearchSystem(Protocol):
    """Something that answers a query with codes, best first."""

    name: str

    def search(self, text: str) -> list[str]:
        """Return the codes found for ``text``."""


class OwnSearch:
    """cdtdesk's ranker over a catalog file, as the window calls it."""

    name = "cdtdesk"

    def __init__(self, catalog: Path) -> None:
        self._ranker = ProcedureRanker(CatalogSearchIndex(open_catalog(catalog)))

    def search(self, text: str) -> list[str]:
        """Return the codes found for ``text``."""
        return [hit.cdt_code for hit in self._ranker.rank(LookupQuery.parse(text)).hits]


class LikeScan:
    """Every word somewhere in the record; those with the first word in the name first."""

    name = "LIKE scan"

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def search(self, text: str) -> list[str]:
        """Return the codes found for ``text``."""
        words = [f"%{word}%" for word in text.split()]
        if not words:
            return []
        found = " AND ".join(["(cdt_code || ' ' || plain_name || ' ' || terms || ' ' || texts) LIKE ?"] * len(words))
        sql = f"SELECT cdt_code FROM records WHERE {found} ORDER BY plain_name LIKE ? DESC, id LIMIT {_SHOWN}"
        return [row[0] for row in self._connection.execute(sql, (*words, words[0]))]


class FullText:
    """SQLite FTS5 with bm25, names before terms before texts: all words, or where no record has all, any of them."""

    def __init__(self, connection: sqlite3.Connection, table: str, name: str) -> None:
        self._connection, self._table, self.name = connection, table, name

    def search(self, text: str) -> list[str]:
        """Return the codes found for ``text``."""
        words = self._terms_of(text)
        return next((codes for way in (" AND ", " OR ") if words and (codes := self._match(way.join(words)))), [])

    def _terms_of(self, text: str) -> list[str]:
        words = _WORD.findall(text)
        if self._table == "trigrams":
            return [f'"{word}"' for word in words if len(word) >= 3]
        return [f'"{word}"*' if word is words[-1] else f'"{word}"' for word in words]

    def _match(self, expression: str) -> list[str]:
        order = f"bm25({self._table}, 10, 10, 5, 1)"
        sql = f"SELECT cdt_code FROM {self._table} WHERE {self._table} MATCH ? ORDER BY {order} LIMIT {_SHOWN}"
        return [row[0] for row in self._connection.execute(sql, (expression,))]


class FuzzyNames:
    """rapidfuzz's WRatio over every name and term."""

    name = "rapidfuzz WRatio"

    def __init__(self, records: Sequence[PeerRecord]) -> None:
        from rapidfuzz import fuzz, process, utils

        self._extract, self._scorer, self._prepare = process.extract, fuzz.WRatio, utils.default_process
        phrases = [(phrase, item.cdt_code) for item in records for phrase in (item.plain_name, *item.terms.split("\n"))]
        self._codes = [code for _, code in phrases]
        self._choices = [self._prepare(phrase) for phrase, _ in phrases]

    def search(self, text: str) -> list[str]:
        """Return the codes found for ``text``."""
        found = self._extract(self._prepare(text), self._choices, scorer=self._scorer, limit=_SHOWN)
        return list(dict.fromkeys(self._codes[place] for _, _, place in found))


class Tantivy:
    """tantivy, each word fuzzy by one letter and the beginning of a word; only where the ``peers`` group is installed."""

    name = "tantivy"

    def __init__(self, records: Sequence[PeerRecord]) -> None:
        self._tantivy: Any = import_module("tantivy")
        builder = self._tantivy.SchemaBuilder()
        for field in PeerRecord._fields:
            builder.add_text_field(field, stored=field == "cdt_code")
        self._schema = builder.build()
        self._index = self._tantivy.Index(self._schema)
        writer = self._index.writer()
        for item in records:
            writer.add_document(self._tantivy.Document(**{field: [value] for field, value in item._asdict().items()}))
        writer.commit()
        self._index.reload()

    @cached_property
    def _searcher(self) -> Any:
        return self._index.searcher()

    def search(self, text: str) -> list[str]:
        """Return the codes found for ``text``."""
        words = _WORD.findall(text.lower())
        if not words:
            return []
        found = self._searcher.search(self._query(words), _SHOWN).hits
        return [self._searcher.doc(address)["cdt_code"][0] for _, address in found]

    def _query(self, words: list[str]) -> Any:
        make, occur = self._tantivy.Query, self._tantivy.Occur
        fields = {"cdt_code": 10.0, "plain_name": 10.0, "terms": 5.0}
        clauses = []
        for word in words:
            slips = 1 if len(word) > 3 else 0
            ways = [
                (occur.Should, make.boost_query(make.fuzzy_term_query(self._schema, field, word, slips, True, True), boost))
                for field, boost in fields.items()
            ]
            clauses.append((occur.Must, make.boolean_query(ways)))
        return make.boolean_query(clauses)


def read_peer_records(catalog: Path) -> list[PeerRecord]:
    """Return from a catalog file what the peers search: the phrases and texts that cdtdesk searches."""
    return list(_peer_records(open_catalog(catalog)))


def _peer_records(connection: sqlite3.Connection) -> Iterator[PeerRecord]:
    sql = (
        "SELECT cdt_code, plain_name, "
        "(SELECT group_concat(value, char(10)) FROM json_each(json_extract(record, '$.terms'))), "
        "json_extract(record, '$.subcategory') || char(10) || gist || char(10) || json_extract(record, '$.explanation') "
        "|| char(10) || "
        "(SELECT coalesce(group_concat(value, char(10)), '') FROM json_each(json_extract(record, '$.use_when'))) "
        "FROM procedures ORDER BY id"
    )
    for row in connection.execute(sql):
        yield PeerRecord(row[0], row[1], row[2] or "", row[3] or "")


def make_peers(records: Sequence[PeerRecord]) -> list[SearchSystem]:
    """Return every peer that can run here, over ``records``."""
    connection = _peer_tables(records)
    peers: list[SearchSystem] = [
        LikeScan(connection),
        FullText(connection, "prefixes", "FTS5 bm25"),
        FullText(connection, "trigrams", "FTS5 trigram"),
        FuzzyNames(records),
    ]
    if find_spec("tantivy"):
        peers.append(Tantivy(records))
    return peers


def _peer_tables(records: Sequence[PeerRecord]) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.executescript(
        """
        CREATE TABLE records (id INTEGER PRIMARY KEY, cdt_code, plain_name, terms, texts);
        CREATE VIRTUAL TABLE prefixes USING fts5(
            cdt_code, plain_name, terms, texts, content='records', content_rowid='id', prefix='1 2 3',
            tokenize='unicode61 remove_diacritics 2'
        );
        CREATE VIRTUAL TABLE trigrams USING fts5(
            cdt_code, plain_name, terms, texts, content='records', content_rowid='id', tokenize='trigram'
        );
        """
    )
    connection.executemany("INSERT INTO records (cdt_code, plain_name, terms, texts) VALUES (?, ?, ?, ?)", records)
    for table in ("prefixes", "trigrams"):
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('rebuild')")
    connection.commit()
    return connection
