"""Opening a catalog file: read-only, immutable, and only when it is one."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Concatenate, Final, ParamSpec, Protocol, TypeVar

from cdtdesk.catalog.schema import APPLICATION_ID, SCHEMA_VERSION

P = ParamSpec("P")
R = TypeVar("R")
S = TypeVar("S", bound="HasConnection")

_WHAT_DAMAGE_RAISES: Final = (sqlite3.Error, zlib.error, ValueError, KeyError, IndexError, TypeError, AttributeError)
"""From SQLite itself, and from decoding a row whose bytes are no longer those that were written."""


class HasConnection(Protocol):
    """Something that reads from an open catalog."""

    connection: sqlite3.Connection


class CatalogUnavailable(Exception):
    """Raised when the catalog cannot be read. Its message is one sentence with the next step."""


def open_catalog(path: Path) -> sqlite3.Connection:
    """Return a connection to the catalog at ``path``; raise ``CatalogUnavailable`` when it is missing, damaged or foreign."""
    if not path.is_file():
        raise CatalogUnavailable(f"The catalog file {path} is missing: install cdtdesk again, or build the catalog.")
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            _refuse_foreign(connection, path)
        except BaseException:
            connection.close()
            raise
    except sqlite3.Error as error:
        raise damaged(path) from error
    return connection


def _refuse_foreign(connection: sqlite3.Connection, path: Path) -> None:
    application_id = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if application_id != APPLICATION_ID:
        raise CatalogUnavailable(f"{path} is not a cdtdesk catalog: choose the catalog file that came with cdtdesk.")
    if version != SCHEMA_VERSION:
        age = "a newer" if version > SCHEMA_VERSION else "an older"
        raise CatalogUnavailable(f"The catalog {path} was made for {age} cdtdesk: install the cdtdesk that goes with it.")


def damaged(path: Path) -> CatalogUnavailable:
    """Return what to raise when the catalog at ``path`` is damaged."""
    return CatalogUnavailable(f"The catalog file {path} is damaged: install cdtdesk again, or put the file back from a copy.")


def tells_damage(read: Callable[Concatenate[S, P], R]) -> Callable[Concatenate[S, P], R]:
    """Make a reading method raise ``CatalogUnavailable`` where a damaged file would let something else through."""

    @wraps(read)
    def reading(self: S, /, *args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return read(self, *args, **kwargs)
        except _WHAT_DAMAGE_RAISES as error:
            raise damaged(_file_of(self.connection)) from error

    return reading


def _file_of(connection: sqlite3.Connection) -> Path:
    return Path(connection.execute("PRAGMA database_list").fetchone()[2])
