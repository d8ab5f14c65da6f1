"""Every released file can still be opened, and holds what it held. A step without a released file of its own fails here."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cdtdesk.office.checking import check_file
from cdtdesk.office.migrations import NEWEST_VERSION, SCHEMA_SUM, STEPS, migrate, schema_sum
from cdtdesk.office.rows import Note
from cdtdesk.office.store import OfficeStore
from tests.office.conftest import Clock
from tests.office.released.make import contents
from tests.office.rows_made import a_note, put

RELEASED = sorted(Path(__file__).with_name("released").glob("schema-*.sqlite"))


def test_every_step_has_a_released_file() -> None:
    assert len(STEPS) == NEWEST_VERSION
    assert [path.stem for path in RELEASED] == [f"schema-{number}" for number in range(1, NEWEST_VERSION + 1)]


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_a_released_file_is_upgraded_and_holds_what_it_held(released: Path, path: Path, clock: Clock) -> None:
    expected = json.loads(released.with_suffix(".json").read_text(encoding="utf-8"))
    shutil.copy(released, path)
    store = OfficeStore(path, clock)
    put(store, a_note("written after the upgrade", note_id="f" * 32))
    store.close()
    found = contents(path)
    assert [row for row in found.pop("notes") if row["id"] != "f" * 32] == expected.pop("notes")
    assert found == expected
    assert check_file(path, full=True).is_sound


def test_the_checksum_is_that_of_the_newest_schema() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        assert hex(schema_sum(connection)) == hex(SCHEMA_SUM)


def test_migrating_twice_changes_nothing(path: Path, clock: Clock) -> None:
    store = OfficeStore(path, clock)
    put(store, a_note())
    store.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrate(connection)
        migrate(connection)
    assert len(store.select(Note)) == 1
    store.close()


def test_an_older_file_is_backed_up_before_it_is_migrated(path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no older release yet, so the newest version is made to look like one that needs a step."""
    from cdtdesk.office import checking, copies, file, migrations

    store = OfficeStore(path, clock)
    put(store, a_note("from before"))
    store.close()

    def second(database: object) -> None:
        database.execute("CREATE TABLE later (id TEXT PRIMARY KEY)")  # type: ignore[attr-defined]
        database.execute("PRAGMA user_version = 2")  # type: ignore[attr-defined]

    monkeypatch.setattr(migrations, "STEPS", (*STEPS, second))
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        new_sum = schema_sum(connection)
    for module in (file, copies, checking):
        monkeypatch.setattr(module, "NEWEST_VERSION", 2)
        monkeypatch.setattr(module, "SCHEMA_SUM", new_sum)
    assert [note.text for note in store.select(Note)] == ["from before"]
    (backup,) = store.backups.all()
    assert backup.reason == "before-migration"
    with closing(sqlite3.connect(backup.path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == 1
        assert connection.execute("SELECT text FROM notes").fetchall() == [("from before",)]
    store.close()
