"""Writes the file of the newest schema, to be kept for ever: ``python -m tests.office.released.make`` before a release."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from cdtdesk.office.changing import changed
from cdtdesk.office.copies import OfficeCopy
from cdtdesk.office.layout import layout_of
from cdtdesk.office.migrations import NEWEST_VERSION
from cdtdesk.office.more_rows import KINDS
from cdtdesk.office.store import OfficeStore
from tests.office.test_store_contract import a_note, one_of_each, put

FOLDER = Path(__file__).parent
NOW = dt.datetime(2026, 11, 24, 9, 0, tzinfo=dt.UTC)


def contents(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Return all rows of an office file, brought to the newest schema, as plain values."""
    with closing(OfficeCopy(path)) as copy:
        return {
            kind.table: [
                dict(zip(layout_of(kind).names, layout_of(kind).dump(row), strict=True))
                for row in copy.select(kind, with_deleted=True)
            ]
            for kind in KINDS
        }


def main() -> None:
    path = FOLDER / f"schema-{NEWEST_VERSION}.sqlite"
    store = OfficeStore(path, lambda: NOW)
    gone = a_note("deleted", about="D0120")
    put(store, *one_of_each(), a_note("on a range", about="D2740-D2799"), changed(gone, NOW, deleted_at=NOW))
    store.close()
    path.with_name(path.name + ".lock").unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    path.chmod(0o644)
    told = json.dumps(contents(path), indent=1, ensure_ascii=False, sort_keys=True)
    path.with_suffix(".json").write_text(told + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
