"""Is a file a whole catalog that this program can use? Every table and row is looked at before it takes another's place."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final, NamedTuple

from cdtdesk.catalog.opening import CatalogUnavailable
from cdtdesk.catalog.reader import CatalogReader
from cdtdesk.catalog.schema import APPLICATION_ID, SCHEMA_VERSION, TABLES
from cdtdesk.catalog.signed import CatalogRefused, RefusedBecause

_FEWEST_CODES: Final = 100
_FIRST_EDITION: Final = 2013
_LAST_EDITION: Final = 2099


class Contents(NamedTuple):
    """What a catalog holds: its newest edition, and how many codes."""

    newest_edition: int
    codes: int


def examine(path: Path) -> Contents:
    """Return what the catalog at ``path`` holds; raise ``CatalogRefused`` when it is none, of another schema, or damaged."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            _refuse_other_schema(connection, path)
            if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
                raise CatalogRefused(RefusedBecause.DAMAGED, path)
        with closing(CatalogReader(path)) as reader:
            return _contents(reader, path)
    except sqlite3.DatabaseError as error:
        is_none = getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_NOTADB
        reason = RefusedBecause.NOT_A_CATALOG if is_none else RefusedBecause.DAMAGED
        raise CatalogRefused(reason, path) from error
    except (CatalogUnavailable, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise CatalogRefused(RefusedBecause.DAMAGED, path) from error


def _refuse_other_schema(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise CatalogRefused(RefusedBecause.NOT_A_CATALOG, path)
    if connection.execute("PRAGMA user_version").fetchone()[0] != SCHEMA_VERSION:
        raise CatalogRefused(RefusedBecause.OTHER_SCHEMA, path)
    with closing(sqlite3.connect(":memory:")) as expected:
        expected.executescript(TABLES)
        if _shape(expected) != _shape(connection):
            raise CatalogRefused(RefusedBecause.OTHER_SCHEMA, path)


def _shape(connection: sqlite3.Connection) -> set[tuple[str, str, str]]:
    """Return the statements that made tables, indexes and whatever else there is, however their blanks were set."""
    rows = connection.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
    return {(kind, name, "".join(str(sql).replace('"', "").split()).casefold()) for kind, name, sql in rows}


def _contents(reader: CatalogReader, path: Path) -> Contents:
    """Read every row once, as the program would."""
    summaries = reader.summaries()
    records = reader.procedures()
    codes = [record.cdt_code for record in records]
    for code in codes:
        reader.look_alike_sets(code)
    keys = {key for record in records for key in record.sources}
    years = [edition.year for edition in reader.editions() if not edition.announced]
    newest = reader.last_known_day().year
    entries = reader.connection.execute("SELECT count(*), count(DISTINCT cdt_code) FROM search_entries").fetchone()
    is_whole = (
        len(codes) >= _FEWEST_CODES
        and codes == [summary.cdt_code for summary in summaries]
        and tuple(entries) == (len(codes), len(codes))
        and len(reader.sources(keys)) == len(keys)
        and all(_tells_something(reader, language) for language in reader.languages())
        and _FIRST_EDITION <= newest <= _LAST_EDITION
        and newest == max(years, default=0)
    )
    if not is_whole:
        raise CatalogRefused(RefusedBecause.DAMAGED, path)
    return Contents(newest, len(codes))


def _tells_something(reader: CatalogReader, language: str) -> bool:
    """Read what is told in ``language``, and return whether words of the trade, guides and editions are all there."""
    reader.language = language
    return bool(reader.glossary()) and bool(reader.guides()) and bool(reader.editions())
