"""Opening a catalog file: read-only, immutable, and only when it is one."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from cdtdesk.catalog.schema import APPLICATION_ID, SCHEMA_VERSION


class CatalogUnavailable(Exception):
    """Raised when the catalog cannot be read. Its message is one sentence with the next step."""


def open_catalog(path: Path) -> sqlite3.Connection:
    """Return a connection to the catalog at ``path``; raise ``CatalogUnavailable`` when it is missing, damaged or foreign."""
    if not path.is_file():
        raise CatalogUnavailable(f"The catalog file {path} is missing: install cdtdesk again, or build the catalog.")
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        application_id = connection.execute("PRAGMA application_id").fetchone()[0]
        version = connection.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.Error as error:
        raise CatalogUnavailable(_damaged(path)) from error
    if application_id != APPLICATION_ID:
        connection.close()
        raise CatalogUnavailable(f"{path} is not a cdtdesk catalog: choose the catalog file that came with cdtdesk.")
    if version != SCHEMA_VERSION:
        connection.close()
        age = "newer" if version > SCHEMA_VERSION else "older"
        raise CatalogUnavailable(f"The catalog {path} was made for a {age} cdtdesk: install the cdtdesk that goes with it.")
    return connection


def _damaged(path: Path) -> str:
    return f"The catalog file {path} is damaged: install cdtdesk again, or put the catalog file back from a copy."
