"""An office that wrote a hundred thousand notes and keeps two thousand favorites, against one that has just begun."""

from __future__ import annotations

import datetime as dt
import hashlib
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from shutil import copyfile
from statistics import median
from typing import Any, Final

from cdtdesk.catalog.reader import CatalogReader, Summary
from cdtdesk.lexicon.words import words_of
from cdtdesk.office.changing import fresh, fresh_note
from cdtdesk.office.migrations import SCHEMA_SUM
from cdtdesk.office.rows import DEFAULT_LIST_ID, About, Favorite, FavoriteList, derived_id
from cdtdesk.office.store import OfficeStore
from tests.benchmarks.report import Figure, Latency
from tests.benchmarks.start_child import STARTED_VARIABLE
from tests.benchmarks.starting import child_environment, run_child

NOTES: Final = 100_000
FAVORITES: Final = 2_000
_LISTS: Final = 4
_EVERY: Final = 16
_GOAL: Final = "<= 1.2"
_SINCE: Final = dt.datetime(2025, 1, 6, 8, 0, tzinfo=dt.UTC)
_PAYERS: Final = "Delta Cigna MetLife Aetna Guardian Humana Ameritas Principal Sunlife Anthem".split()
_SAID: Final = "two per year once in five years needs narrative photo chart downgraded to paid at percent after waiting".split()


def measure_large_office(root: Path, catalog: Path, starts: int) -> Iterator[Figure]:
    """Yield start-up and typing with the large office file, against one with a single favorite; the processes alternate."""
    large = large_office(catalog, NOTES, FAVORITES, root / "build")
    with tempfile.TemporaryDirectory(prefix="bench-offices-", dir=root / "build") as folder:
        homes = {"small": Path(folder) / "small", "large": Path(folder) / "large"}
        for home in homes.values():
            home.mkdir()
        copyfile(large, homes["large"] / "office.sqlite")
        with closing(_opened(homes["small"] / "office.sqlite")) as store, store.transaction() as writing:
            writing.put(_favorite("D0120", DEFAULT_LIST_ID, 0))
        yield from _starts(root, catalog, homes, starts)
        yield from _typing(root, catalog, homes)


def _starts(root: Path, catalog: Path, homes: dict[str, Path], starts: int) -> Iterator[Figure]:
    seen: dict[str, list[dict[str, Any]]] = {which: [] for which in homes}
    for turn in range(starts + 1):
        for which, home in homes.items():
            environment = {**child_environment(catalog, home), STARTED_VARIABLE: repr(time.monotonic())}
            command = [sys.executable, "-c", "from tests.benchmarks.start_child import run; run('cdtdesk')"]
            one = run_child(command, root, environment)
            if turn:
                seen[which].append(one)
    against = f"one favorite, {starts} starts each"
    for key, words in (("painted", "first frame"), ("settled", "completion")):
        values = {which: 1000 * median(one[key] for one in found) for which, found in seen.items()}
        yield Figure(f"start to {words}, 100,000 notes", values["large"], "ms", values["small"], against, _GOAL)


def _typing(root: Path, catalog: Path, homes: dict[str, Path]) -> Iterator[Figure]:
    """Both offices are searched and typed into letter by letter in turns, in one process, by its own processor time."""
    call = f"from tests.benchmarks.office_child import run; run({str(homes['small'])!r}, {str(homes['large'])!r}, {_EVERY})"
    seen = run_child([sys.executable, "-c", call], root, child_environment(catalog, homes["small"]))
    for name, words in (
        ("search", "search per keystroke"), ("list", "keystroke to list painted"),
        ("detail", "keystroke to list and detail painted"), ("settled", "keystroke to all settled"),
    ):  # fmt: skip
        large, small = Latency.of(seen["large"][name]), Latency.of(seen["small"][name])
        goal = _GOAL if name == "search" else ""
        yield Figure(f"{words}, 100,000 notes, p50", large.p50, "ms of processor", small.p50, "one favorite", goal)
        yield Figure(f"{words}, 100,000 notes, p99", large.p99, "ms of processor", small.p99, "one favorite")


def large_office(catalog: Path, notes: int, favorites: int, folder: Path) -> Path:
    """Return an office file with so many notes and favorites, kept in ``folder`` until what it is made from changes."""
    made_from = hashlib.sha256(Path(__file__).read_bytes() + str(SCHEMA_SUM).encode()).hexdigest()[:12]
    target = folder / f"office-{notes}-{made_from}.sqlite"
    if not target.exists():
        for outdated in folder.glob(f"office-{notes}-*"):
            outdated.unlink()
        with (
            tempfile.TemporaryDirectory(prefix="bench-office-", dir=folder) as aside,
            closing(CatalogReader(catalog)) as reader,
            closing(_opened(Path(aside) / "office.sqlite")) as store,
        ):
            _write(store, reader.summaries(), notes, favorites)
            store.backups.make_at(store.path, target)
    return target


def _opened(path: Path) -> OfficeStore:
    return OfficeStore(path, lambda: _SINCE)


def _write(store: OfficeStore, summaries: list[Summary], notes: int, favorites: int) -> None:
    chance = random.Random(2026)
    codes = [str(summary.cdt_code) for summary in summaries]
    trade = sorted({word for summary in summaries for word in words_of(f"{summary.plain_name} {summary.gist}")})
    with store.transaction() as writing:
        for number in range(_LISTS):
            list_id = DEFAULT_LIST_ID if number == 0 else derived_id("bench list", str(number))
            writing.put(fresh(FavoriteList, _SINCE, list_id, name=f"List {number}", position=float(number)))
            writing.put_all(
                [_favorite(code, list_id, place) for place, code in enumerate(chance.sample(codes, favorites // _LISTS))]
            )
        for number in range(notes):
            said = [chance.choice(_PAYERS), *chance.choices(_SAID, k=6), *chance.choices(trade, k=4)]
            said.append(str(chance.randrange(400)))
            moment = _SINCE + dt.timedelta(minutes=number)
            writing.put(
                fresh_note(
                    moment,
                    derived_id("bench note", str(number)),
                    about=About(chance.choice(codes)),
                    text=" ".join(said),
                    payer_id=None,
                    author="",
                    check_on=None,
                    dismissed=(),
                )
            )


def _favorite(code: str, list_id: str, place: int) -> Favorite:
    row_id = derived_id("favorite", list_id, code)
    return fresh(Favorite, _SINCE, row_id, list_id=list_id, code=code, position=float(place), label="", colour="")
