"""The search index that the catalog file holds, as the ranker's protocol. Nothing is built: rows are read when asked for."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import Final

from cdtdesk.catalog.opening import tells_damage
from cdtdesk.catalog.rowsets import read_row_set
from cdtdesk.catalog.schema import LONGEST_STORED_PREFIX
from cdtdesk.lexicon.index import NAME_PLACE, NO_ROWS, Entry, FieldRows, Meaning, PhraseKind, RowSet, row_set_of

_MOST_ENTRIES_KEPT: Final = 4_000
"""More than the real code set has; a larger catalog's entries are read again when they were not asked for lately."""

_ENTRIES: Final = """
SELECT id, cdt_code, is_deleted, use_weight, stems, places, lengths, phrases, facets
FROM search_entries WHERE id IN (SELECT value FROM json_each(?))
"""
_CALLED: Final = "SELECT id, kind FROM search_phrases WHERE key = ? ORDER BY kind, id LIMIT 40"
_BEFORE_THE_NAME: Final = bytes(NAME_PLACE)
_AFTER_EVERY_LETTER: Final = "\U0010ffff"


class CatalogSearchIndex:
    """Reads words, phrases and entries from an open catalog, keeping what was read for the next keystroke."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self._entries: dict[int, Entry] = {}
        self.row_count: int = self._one("SELECT max(id) FROM procedures") or 0
        self.stem_rows = lru_cache(maxsize=4_000)(self._stem_rows)
        self.stems_starting = lru_cache(maxsize=1_000)(self._stems_starting)
        self.prefix_rows = lru_cache(maxsize=1_000)(self._prefix_rows)
        self.facet_rows = lru_cache(maxsize=200)(self._facet_rows)
        self.meaning = lru_cache(maxsize=4_000)(self._meaning)
        self.is_word = lru_cache(maxsize=4_000)(self._is_word)
        self.phrase_rows = lru_cache(maxsize=2_000)(self._phrase_rows)
        self.phrases_of_initials = lru_cache(maxsize=500)(self._phrases_of_initials)
        self._deleted: RowSet | None = None

    @tells_damage
    def _one(self, sql: str, *values: object) -> int | None:
        row = self.connection.execute(sql, values).fetchone()
        return None if row is None else row[0]

    @property
    @tells_damage
    def deleted_rows(self) -> RowSet:
        """The rows of deleted codes."""
        if self._deleted is None:
            rows = self.connection.execute("SELECT id FROM procedures WHERE deleted IS NOT NULL")
            self._deleted = row_set_of(row[0] for row in rows)
        return self._deleted

    @tells_damage
    def _stem_rows(self, stem: str) -> FieldRows:
        row = self.connection.execute("SELECT names, terms, texts FROM search_stems WHERE stem = ?", (stem,)).fetchone()
        return NO_ROWS if row is None else FieldRows(*map(read_row_set, row))

    @tells_damage
    def _stems_starting(self, prefix: str) -> Sequence[str]:
        rows = self.connection.execute(
            "SELECT stem, sum(holders) FROM search_words WHERE word >= ? AND word < ? GROUP BY stem ORDER BY 2 DESC, 1",
            (prefix, prefix + _AFTER_EVERY_LETTER),
        )
        return [str(row[0]) for row in rows]

    @tells_damage
    def _prefix_rows(self, prefix: str) -> FieldRows:
        if len(prefix) <= LONGEST_STORED_PREFIX:
            sql = "SELECT names, terms, texts FROM search_prefixes WHERE prefix = ?"
            row = self.connection.execute(sql, (prefix,)).fetchone()
            return NO_ROWS if row is None else FieldRows(*map(read_row_set, row))
        names = terms = texts = 0
        for stem in self.stems_starting(prefix):
            rows = self.stem_rows(stem)
            names, terms, texts = names | rows.names, terms | rows.terms, texts | rows.texts
        return FieldRows(names, terms, texts)

    @tells_damage
    def _facet_rows(self, facet: str) -> Mapping[str, RowSet]:
        rows = self.connection.execute("SELECT value, row_set FROM search_facets WHERE facet = ?", (facet,))
        return {value: read_row_set(stored) for value, stored in rows}

    @tells_damage
    def _phrase_rows(self, key: str) -> Sequence[tuple[int, PhraseKind]]:
        """Return the rows that have exactly this name or term: no more than anybody would look through, names first."""
        rows = self.connection.execute(_CALLED, (key,))
        return [(int(row), PhraseKind(kind)) for row, kind in rows]

    @tells_damage
    def _meaning(self, key: str) -> Meaning | None:
        row = self.connection.execute("SELECT meaning FROM search_meanings WHERE key = ?", (key,)).fetchone()
        if row is None:
            return None
        stored = json.loads(row[0])
        return Meaning(
            alternatives=tuple(map(tuple, stored.get("alternatives", ()))),
            facets={facet: frozenset(values) for facet, values in stored.get("facets", {}).items()},
            is_filler=stored.get("is_filler", False),
            is_service=stored.get("is_service", False),
        )

    @tells_damage
    def _is_word(self, word: str) -> bool:
        return self._one("SELECT 1 FROM search_words WHERE word = ?", word) is not None

    @tells_damage
    def _phrases_of_initials(self, initials: str) -> Sequence[str]:
        row = self.connection.execute("SELECT phrases FROM search_initials WHERE initials = ?", (initials,)).fetchone()
        return [] if row is None else str(row[0]).split("\n")

    @tells_damage
    def vocabulary(self) -> Sequence[str]:
        """Return every known word."""
        return [str(row[0]) for row in self.connection.execute("SELECT word FROM search_words")]

    @tells_damage
    def entries(self, rows: Iterable[int]) -> Sequence[Entry]:
        """Return the entries of ``rows``, in that order."""
        wanted = list(rows)
        known = self._entries
        missing = [row for row in wanted if row not in known]
        if not missing:
            return list(map(known.__getitem__, wanted))
        found = {row: known.pop(row) for row in set(wanted) if row in known}
        known.update(found)  # what was asked for last stands last, and goes last
        for stored in self.connection.execute(_ENTRIES, (json.dumps(missing),)):
            found[stored[0]] = known[stored[0]] = _entry(*stored)
        for oldest in list(islice(known, max(0, len(known) - _MOST_ENTRIES_KEPT))):
            del known[oldest]
        return [found[row] for row in wanted]

    @tells_damage
    def code_rows(self, first: str, last: str) -> Sequence[tuple[str, int]]:
        """Return (code, row) for every code between ``first`` and ``last`` in number order."""
        sql = "SELECT cdt_code, id FROM procedures WHERE cdt_code BETWEEN ? AND ? ORDER BY cdt_code"
        return [(str(code), row) for code, row in self.connection.execute(sql, (first, last))]


def _entry(
    row: int,
    cdt_code: str,
    is_deleted: int,
    use_weight: float,
    stems: str,
    places: bytes,
    lengths: bytes,
    phrases: str,
    facets: str,
) -> Entry:
    if len(lengths) != phrases.count("\n") + 1 or max(places) - NAME_PLACE >= len(lengths):
        raise ValueError("an entry's stems stand in phrases it does not have")
    return Entry(
        row,
        cdt_code,
        bool(is_deleted),
        use_weight,
        dict(zip(stems.split(" "), places.split(b" "), strict=True)),
        _BEFORE_THE_NAME + lengths,
        phrases,
        _facets(facets),
    )


@lru_cache(maxsize=2_000)
def _facets(stored: str) -> Mapping[str, frozenset[str]]:
    """Return an entry's facets; few combinations of them serve many entries."""
    return {facet: frozenset(values) for facet, values in json.loads(stored).items()}
