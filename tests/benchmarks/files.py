"""The catalog's size and opening, and how long it takes until a note is on the disk."""

from __future__ import annotations

import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from cdtdesk.catalog.opening import open_catalog
from tests.benchmarks.report import Figure, Latency
from tests.benchmarks.starting import child_environment, run_child

_OPENINGS: Final = 200


def measure_catalog(catalog: Path) -> Iterator[Figure]:
    """Yield size and opening time, the latter against SQLite opening the same file and reading its header."""
    with closing(sqlite3.connect(catalog)) as connection:
        records = connection.execute("SELECT sum(length(CAST(record AS BLOB))) FROM procedures").fetchone()[0]
    size = catalog.stat().st_size
    yield Figure("catalog size", size / 2**20, "MiB", records / 2**20, "its records as JSON")
    own: list[float] = []
    plain: list[float] = []
    for _ in range(_OPENINGS):
        own.append(_seconds(lambda: open_catalog(catalog)))
        plain.append(_seconds(lambda: _open_plainly(catalog)))
    opened, against = Latency.of(own), Latency.of(plain)
    yield Figure("catalog opened, p50", opened.p50, "ms", against.p50, "sqlite3.connect and one row")
    yield Figure("catalog opened, p99", opened.p99, "ms", against.p99, "sqlite3.connect and one row")


def _open_plainly(catalog: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(catalog)
    connection.execute("SELECT value FROM meta LIMIT 1").fetchone()
    return connection


def _seconds(open_one: Callable[[], sqlite3.Connection]) -> float:
    started = time.perf_counter()
    connection = open_one()
    taken = time.perf_counter() - started
    connection.close()
    return taken


def measure_notes(root: Path, catalog: Path) -> Iterator[Figure]:
    """Yield how long saving a note takes, against one write of 4 KiB brought to the same disk."""
    with tempfile.TemporaryDirectory(prefix="bench-home-", dir=root / "build") as home:
        command = [sys.executable, "-c", "from tests.benchmarks.note_child import run; run()"]
        seen = run_child(command, root, child_environment(catalog, Path(home)))
    saved, written = Latency.of(seen["saved"]), Latency.of(seen["written"])
    yield Figure("note saved, p50", saved.p50, "ms", written.p50, "4 KiB write + fdatasync", "<= 3, stretch 2")
    yield Figure("note saved, p99", saved.p99, "ms", written.p99, "4 KiB write + fdatasync")
