"""Every released file can still be opened, and holds what it held. A step without a released file of its own fails here."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from cdtdesk.domain.codes import CdtCode
from cdtdesk.office.backups import Backup, BackupReason
from cdtdesk.office.checking import check_file
from cdtdesk.office.migrations import NEWEST_VERSION, SCHEMA_SUM, STEPS, make_newest, migrate, schema_sum
from cdtdesk.office.more_rows import KINDS
from cdtdesk.office.rows import Note
from cdtdesk.office.store import OfficeStore
from cdtdesk.services.library import LibraryService
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
    assert found == {kind.table: [] for kind in KINDS if kind is not Note} | expected
    assert check_file(path, full=True).is_sound


def test_the_checksum_is_that_of_the_newest_schema() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        assert hex(schema_sum(connection)) == hex(SCHEMA_SUM)


def schema(connection: sqlite3.Connection) -> dict[str, str]:
    rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    return {name: "".join(str(sql).split()) for name, sql in rows}


def test_a_new_file_is_what_the_steps_make_of_an_empty_one() -> None:
    with (
        closing(sqlite3.connect(":memory:", isolation_level=None)) as made,
        closing(sqlite3.connect(":memory:", isolation_level=None)) as migrated,
    ):
        make_newest(made)
        migrate(migrated)
        assert schema(made) == schema(migrated)
        for pragma in ("application_id", "user_version"):
            assert made.execute(f"PRAGMA {pragma}").fetchone() == migrated.execute(f"PRAGMA {pragma}").fetchone()
        steps = "SELECT id, migration_set, name FROM _sqlite_migrations"
        assert made.execute(steps).fetchall() == migrated.execute(steps).fetchall()
        migrate(made)
        assert schema(made) == schema(migrated)


def test_making_a_file_does_not_load_what_migrating_needs(path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from cdtdesk.office.database import make_database; "
        f"make_database(Path({str(path)!r})); print('sqlite_utils' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "False\n"


def test_migrating_twice_changes_nothing(path: Path, clock: Clock) -> None:
    store = OfficeStore(path, clock)
    put(store, a_note())
    store.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrate(connection)
        migrate(connection)
    assert len(store.select(Note)) == 1
    store.close()


def test_an_older_file_is_backed_up_before_it_is_migrated(path: Path, clock: Clock) -> None:
    shutil.copy(RELEASED[0], path)
    store = OfficeStore(path, clock)
    expected = json.loads(RELEASED[0].with_suffix(".json").read_text(encoding="utf-8"))["notes"]
    assert len(store.select(Note, with_deleted=True)) == len(expected) > 1
    (backup,) = store.backups.all()
    assert backup.reason == "before-migration"
    with closing(sqlite3.connect(backup.path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == 1
        assert {row[0] for row in connection.execute("SELECT text FROM notes")} == {row["text"] for row in expected}
    store.close()


def test_a_backup_of_an_older_file_can_be_put_back(path: Path, clock: Clock, tmp_path: Path) -> None:
    old = tmp_path / "old.sqlite"
    shutil.copy(RELEASED[0], old)
    library = LibraryService(OfficeStore(path, clock))
    library.set_favorite(CdtCode("D1110"), True)
    backup = Backup(old, clock(), BackupReason.BY_HAND, old.stat().st_size)
    library.safekeeping.restore(backup)
    with closing(sqlite3.connect(old)) as connection:
        favorites = {row[0] for row in connection.execute("SELECT code FROM favorites WHERE deleted_at IS NULL")}
    assert set(library.favorite_codes()) == favorites
    assert not library.is_favorite(CdtCode("D1110"))
    library.close()
    assert check_file(path, full=True).is_sound
