"""Writes the catalog file: the same bytes from the same ``data/``."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import sqlite_utils

from cdtdesk.catalog.records import edition_date_to_json, to_json
from cdtdesk.catalog.schema import APPLICATION_ID, SCHEMA_VERSION, TABLES
from cdtdesk.databuild.breaches import Breach
from cdtdesk.databuild.checking import check
from cdtdesk.databuild.reading import CatalogSource, read_data
from cdtdesk.databuild.spanish import SPANISH, title_of
from cdtdesk.databuild.words_of_records import in_display_order, read_meanings, read_trade_words, search_tables
from cdtdesk.domain.procedures import Procedure

_PAGE_SIZE: Final = 4096
Rows = list[dict[str, Any]]


class DataIsWrong(ValueError):
    """Raised when ``data/`` breaks its rules; ``breaches`` says where."""

    def __init__(self, breaches: list[Breach]) -> None:
        super().__init__(f"data/ breaks its rules in {len(breaches)} places; the first: {breaches[0]}")
        self.breaches = breaches


def build_catalog(data: Path, target: Path) -> Path:
    """Check ``data`` and write the catalog to ``target``, replacing what is there; return ``target``.

    Raises ``DataIsWrong`` when a rule is broken, and ``OSError`` when the file cannot be written.
    """
    source = read_data(data)
    breaches = check(source)
    if breaches:
        raise DataIsWrong(breaches)
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = target.with_suffix(".building")
    aside.unlink(missing_ok=True)
    write_catalog(source, data, aside)
    aside.replace(target)
    return target


def write_catalog(source: CatalogSource, data: Path, target: Path) -> None:
    """Write the tables of ``source`` to the new file ``target`` in a fixed order, then compact it."""
    connection = sqlite3.connect(target, isolation_level=None)
    connection.execute(f"PRAGMA page_size = {_PAGE_SIZE}")
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    connection.executescript(TABLES)
    database = sqlite_utils.Database(connection)
    procedures = in_display_order(source.procedures)
    for table, rows in _content(source, data / "search_words.toml", procedures).items():
        database.table(table).insert_all(rows)
    connection.execute("ANALYZE")
    connection.execute("VACUUM")
    connection.close()


def _content(source: CatalogSource, trade: Path, procedures: list[Procedure]) -> dict[str, Rows]:
    editions = _editions(source)
    search = search_tables(procedures, read_meanings(trade), read_trade_words(trade))
    return {
        "meta": [{"key": "newest_edition", "value": str(max(row["year"] for row in editions if not row["announced"]))}],
        "procedures": [_procedure_row(row, procedure) for row, procedure in enumerate(procedures, start=1)],
        "look_alike_sets": [
            {
                "name": item.name,
                "question": item.question,
                "answers": _compact([[answer.answer, list(answer.cdt_codes)] for answer in item.answers]),
            }
            for item in sorted(source.look_alike_sets, key=lambda item: item.name)
        ],
        "look_alike_members": _members(source),
        "glossary": [
            {"term": entry.term, "also": _compact(entry.also), "meaning": entry.meaning}
            for entry in sorted(source.glossary, key=lambda entry: entry.term.casefold())
        ],
        "guides": [{"name": name, "title": title_of(text), "markdown": text} for name, text in source.guides.items()],
        "translations": _translations(source),
        "sources": [
            {
                "key": item.key,
                "publisher": item.publisher,
                "title": item.title,
                "year": item.year,
                "kind": item.kind,
                "read": item.read,
            }
            for item in sorted(source.sources.values(), key=lambda item: item.key)
        ],
        "editions": editions,
        **vars(search),
    }


def _procedure_row(row: int, procedure: Procedure) -> dict[str, Any]:
    record = to_json(procedure)
    kept = ("cdt_code", "plain_name", "gist", "category_of_service", "use")
    return {
        "id": row,
        **{field: record[field] for field in kept},
        "added": _text_or_none(edition_date_to_json(procedure.added)),
        "deleted": _text_or_none(edition_date_to_json(procedure.deleted)),
        "replaced_by": " ".join(procedure.replaced_by),
        "record": _compact(record),
    }


def _text_or_none(value: int | str | None) -> str | None:
    return None if value is None else str(value)


def _members(source: CatalogSource) -> Rows:
    """Each code's sets in the order of the file: the first one that names it is the one shown first."""
    positions: dict[str, int] = {}
    rows: Rows = []
    for item in source.look_alike_sets:
        for code in item.cdt_codes:
            positions[code] = positions.get(code, 0) + 1
            rows.append({"cdt_code": code, "position": positions[code], "set_name": item.name})
    return rows


def _translations(source: CatalogSource) -> Rows:
    contents: dict[str, dict[str, Iterable[Any]]] = {
        "edition": {str(item["year"]): item["notes_es"] for item in source.editions if item.get("notes_es")},
        "guide": {name: (title_of(text), text) for name, text in source.guides_es.items()},
        "word": {key: (entry.term, entry.also, entry.meaning) for key, entry in sorted(source.glossary_es.items())},
    }
    return [
        {"language": SPANISH, "kind": kind, "key": key, "content": _compact(content)}
        for kind, by_key in contents.items()
        for key, content in by_key.items()
    ]


def _editions(source: CatalogSource) -> Rows:
    return [
        {
            "year": item["year"],
            "announced": int(item.get("announced", False)),
            "added": item.get("added"),
            "revised": item.get("revised"),
            "deleted": item.get("deleted"),
            "notes": _compact(item.get("notes", [])),
        }
        for item in source.editions
    ]


def _compact(value: Iterable[Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
