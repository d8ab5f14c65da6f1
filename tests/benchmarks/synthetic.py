"""Catalogs of any size for the bench: real records first, then variants recombined from them.

A variant has a number (``Crown, porcelain fused to metal, type 17``), the terms of its model mixed with those of a neighbour,
and texts of both, so that words stay as frequent as they are. There are only ten thousand code numbers, so variants
carry letters (``DA0F3``): they sort after every real code, and no real code's beginning finds them.
"""

from __future__ import annotations

import hashlib
import json
import random
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

from cdtdesk.catalog.reader import CatalogReader
from cdtdesk.catalog.records import to_json
from cdtdesk.catalog.rowsets import read_row_set, write_row_set
from cdtdesk.catalog.schema import APPLICATION_ID, SCHEMA_VERSION, TABLES
from cdtdesk.databuild import words_of_records
from cdtdesk.databuild.words_of_records import in_display_order, search_tables
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.procedures import Procedure
from cdtdesk.lexicon.index import RowSet
from cdtdesk.lexicon.words import stems_of, words_of

_DIGITS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_PART: Final = 1_000
_KEYS: Final = {"search_stems": ("stem",), "search_prefixes": ("prefix",), "search_facets": ("facet", "value")}
"""The tables of row sets, and what a row of each is found by."""
_COPIED_TABLES: Final = (
    "meta", "look_alike_sets", "look_alike_members", "glossary", "guides", "sources", "editions", "translations",
    "search_meanings",
)  # fmt: skip
Rows = dict[str, Any]


def synthetic_catalog(source: Path, size: int, folder: Path) -> Path:
    """Return a catalog of ``size`` records made from the one at ``source``, kept in ``folder`` until ``source`` changes."""
    made_from = hashlib.sha256(source.read_bytes() + Path(__file__).read_bytes()).hexdigest()[:12]
    target = folder / f"bench-{size}-{made_from}.sqlite"
    if not target.exists():
        for outdated in folder.glob(f"bench-{size}-*"):
            outdated.unlink()
        folder.mkdir(parents=True, exist_ok=True)
        aside = target.with_suffix(".building")
        _write(source, list(_records(CatalogReader(source).procedures(), size)), aside)
        aside.replace(target)
    return target


def _records(real: list[Procedure], size: int) -> Iterator[Procedure]:
    yield from real
    chance = random.Random(2026)
    by_category: dict[str, list[Procedure]] = {}
    for procedure in real:
        by_category.setdefault(procedure.category_of_service, []).append(procedure)
    for number in range(size - len(real)):
        model = real[number % len(real)]
        yield _variant(model, chance.choice(by_category[model.category_of_service]), number, chance)


def _variant(model: Procedure, other: Procedure, number: int, chance: random.Random) -> Procedure:
    terms = chance.sample(model.terms, len(model.terms) * 2 // 3) + chance.sample(other.terms, len(other.terms) // 3)
    return replace(
        model,
        cdt_code=_variant_code(number),
        plain_name=f"{model.plain_name}, type {number // 900 + 1}",
        terms=tuple(dict.fromkeys(terms)),
        gist=other.gist,
        use_when=(*model.use_when[:2], *other.use_when[:1]),
    )


def _variant_code(number: int) -> CdtCode:
    """Return D, a letter and three signs. A ``CdtCode`` cannot be made of them: the program never meets such a code."""
    letter, rest = divmod(number, len(_DIGITS) ** 3)
    signs = (_DIGITS[rest // len(_DIGITS) ** power % len(_DIGITS)] for power in (2, 1, 0))
    return str.__new__(CdtCode, f"D{_DIGITS[10 + letter]}{''.join(signs)}")


def _write(source: Path, procedures: list[Procedure], target: Path) -> None:
    ordered = in_display_order(procedures)
    tables = _search_tables(ordered)
    target.unlink(missing_ok=True)
    connection = sqlite3.connect(target, isolation_level=None)
    for pragma in ("journal_mode = OFF", "synchronous = OFF", f"application_id = {APPLICATION_ID}"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    connection.executescript(TABLES)
    connection.execute("ATTACH ? AS source", (str(source),))
    connection.execute("BEGIN")
    for table in _COPIED_TABLES:
        connection.execute(f"INSERT INTO main.{table} SELECT * FROM source.{table}")
    for row, procedure in enumerate(ordered, start=1):
        _insert(connection, "procedures", _procedure_row(row, procedure))
    for table, rows in tables.items():
        for values in rows:
            _insert(connection, table, values)
    connection.execute("COMMIT")
    connection.execute("ANALYZE")
    connection.close()


def _search_tables(procedures: list[Procedure]) -> dict[str, list[Rows]]:
    """Return what ``search_tables`` makes of all ``procedures``, made by parts: adding to row sets of full width is slow."""
    row_sets: dict[str, dict[tuple[str, ...], dict[str, RowSet]]] = {table: defaultdict(dict) for table in _KEYS}
    words: dict[str, Rows] = {}
    numbered: dict[str, list[Rows]] = {"search_phrases": [], "search_entries": []}
    # Variants repeat the texts of their models; without this the words of each would be taken apart a hundred times.
    with (
        patch.object(words_of_records, "words_of", lru_cache(maxsize=None)(words_of)),
        patch.object(words_of_records, "stems_of", lru_cache(maxsize=None)(stems_of)),
    ):
        for first in range(0, len(procedures), _PART):
            part = vars(search_tables(procedures[first : first + _PART], []))
            for table, keys in _KEYS.items():
                for row in part[table]:
                    _add_row_sets(row_sets[table][tuple(row[key] for key in keys)], row, keys, first)
            for row in part["search_words"]:
                known = words.setdefault(row["word"], {**row, "holders": 0})
                known["holders"] += row["holders"]
            for table, rows in numbered.items():
                rows.extend({**row, "id": row["id"] + first} for row in part[table])
    stored = {
        table: [
            {**dict(zip(_KEYS[table], key, strict=True)), **{name: write_row_set(rows) for name, rows in sets.items()}}
            for key, sets in by_key.items()
        ]
        for table, by_key in row_sets.items()
    }
    return {**stored, "search_words": list(words.values()), **numbered}


def _add_row_sets(sums: dict[str, RowSet], row: Rows, keys: tuple[str, ...], first: int) -> None:
    for name, stored in row.items():
        if name not in keys:
            sums[name] = sums.get(name, 0) | read_row_set(stored) << first


def _insert(connection: sqlite3.Connection, table: str, values: dict[str, Any]) -> None:
    columns, marks = ", ".join(values), ", ".join("?" * len(values))
    connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", tuple(values.values()))


def _procedure_row(row: int, procedure: Procedure) -> dict[str, Any]:
    record = to_json(procedure)
    return {
        "id": row,
        **{name: record[name] for name in ("cdt_code", "plain_name", "gist", "category_of_service", "use")},
        **{name: None if record[name] is None else str(record[name]) for name in ("added", "deleted")},
        "replaced_by": " ".join(procedure.replaced_by),
        "record": json.dumps(record, ensure_ascii=False, separators=(",", ":")),
    }
