"""What every test stands on: the real catalog, a home of its own, a fixed day, no display."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from hypothesis import settings

from cdtdesk.catalog.reader import CatalogReader
from cdtdesk.databuild import building
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.procedures import Procedure
from cdtdesk.environment.clock import TODAY_VARIABLE
from cdtdesk.environment.folders import HOME_VARIABLE
from cdtdesk.environment.resources import CATALOG_VARIABLE
from cdtdesk.services.lookup import LookupService

CHECKOUT = Path(__file__).resolve().parents[1]
LONGEST_BUILD_SECONDS = 300

if not os.environ.get("CDTDESK_TEST_SCREEN"):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

# Tests read English sentences and American dates, whatever the computer speaks on which they run.
os.environ.pop("LANGUAGE", None)
os.environ["LC_ALL"] = os.environ["LANG"] = "C.UTF-8"

# The same examples at every run, so that a red run means a changed program; `make torture` draws new ones each time.
settings.register_profile("cdtdesk", deadline=None, derandomize=True)
settings.register_profile("torture", deadline=None, max_examples=2_000)
settings.load_profile("cdtdesk")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for everything the program writes, and 2026-11-23 as its day. No test touches the user's own folder."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv(HOME_VARIABLE, str(folder))
    monkeypatch.setenv(TODAY_VARIABLE, "2026-11-23")
    return folder


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder that holds ``cdtdesk``, ``data`` and ``tests``."""
    return CHECKOUT


@pytest.fixture(scope="session")
def catalog_path(tmp_path_factory: pytest.TempPathFactory, checkout: Path) -> Iterator[Path]:
    """The real catalog, built once a session from ``data/``; the program under test, and what it starts, opens it too."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    path = shared / "catalog.sqlite"
    with _one_at_a_time(shared / "catalog.lock"):
        if not path.exists():
            building.build_catalog(checkout / "data", path)
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv(CATALOG_VARIABLE, str(path))
        yield path


@contextmanager
def _one_at_a_time(lock: Path) -> Iterator[None]:
    """Let one process in; the others wait. SQLite's lock works on every system and ends with its process."""
    with closing(sqlite3.connect(lock, timeout=LONGEST_BUILD_SECONDS, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        yield


@pytest.fixture(scope="session")
def reader(catalog_path: Path) -> Iterator[CatalogReader]:
    """The real catalog, open."""
    with closing(CatalogReader(catalog_path)) as opened:
        yield opened


@pytest.fixture(scope="session")
def procedures(reader: CatalogReader) -> Mapping[CdtCode, Procedure]:
    """Every record of the real catalog by its code, in number order."""
    return {procedure.cdt_code: procedure for procedure in reader.procedures()}


@pytest.fixture(scope="session")
def lookup(reader: CatalogReader) -> LookupService:
    """The look-up over the real catalog."""
    return LookupService(reader)
