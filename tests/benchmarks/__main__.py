"""``python -m tests.benchmarks``: measures, prints one table, writes ``build/bench.json``."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from cdtdesk.databuild.building import DataIsWrong, build_catalog
from cdtdesk.environment.resources import CATALOG_VARIABLE
from tests.benchmarks.files import measure_catalog, measure_notes
from tests.benchmarks.importing import measure_import
from tests.benchmarks.keys import measure_keys
from tests.benchmarks.large_office import measure_large_office
from tests.benchmarks.packaged import measure_packaged
from tests.benchmarks.profiling import print_profiles
from tests.benchmarks.queries import read_queries
from tests.benchmarks.report import Figure, print_table, write_report
from tests.benchmarks.searching import REAL_SIZE, measure_search
from tests.benchmarks.starting import measure_start
from tests.benchmarks.synthetic import synthetic_catalog
from tests.benchmarks.typing_bench import measure_typing

ROOT: Final = Path(__file__).absolute().parents[2]
BUILD: Final = ROOT / "build"
_SIZES: Final = {"10k": 10_000, "100k": 100_000}
Part = Callable[[], Iterator[Figure]]


def main() -> int:
    """Measure what is asked for; return 0, or 1 when a part could not be measured."""
    options = _options()
    try:
        catalog = _catalog()
    except DataIsWrong as error:
        print(f"There is no catalog to measure: {error}", file=sys.stderr)
        return 1
    if options.profile:
        print_profiles(ROOT, catalog, read_queries())
        return 0
    parts = _parts(catalog, options.starts, options.quick)
    figures: list[Figure] = []
    failed = False
    for name in options.only or parts:
        print(f"measuring: {name}", file=sys.stderr)
        try:
            figures.extend(parts[name]())
        except RuntimeError as error:  # one part that cannot run leaves the others worth printing
            print(f"not measured: {name}: {error}", file=sys.stderr)
            failed = True
    print_table(figures)
    if not options.only:
        write_report(figures, BUILD / "bench.json")
    return int(failed)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--starts", type=int, default=11, help="starts of each window (default 11)")
    parser.add_argument("--quick", action="store_true", help="only the real catalog, no synthetic ones")
    parts = ("files", "start", "packaged", "notes", "office", "import", "keys", "typing", "search", *_SIZES)
    parser.add_argument("--only", nargs="*", choices=parts)
    parser.add_argument("--profile", action="store_true", help="print where the time goes instead")
    return parser.parse_args()


def _catalog() -> Path:
    """Return the catalog that ``CDTDESK_CATALOG`` names, else the checkout's, built anew so that it is never an old one."""
    BUILD.mkdir(exist_ok=True)
    named = os.environ.get(CATALOG_VARIABLE)
    return Path(named).absolute() if named else build_catalog(ROOT / "data", BUILD / "catalog.sqlite")


def _parts(catalog: Path, starts: int, is_quick: bool) -> dict[str, Part]:
    queries = read_queries()

    def large(size: str) -> Path:
        return synthetic_catalog(catalog, _SIZES[size], BUILD)

    parts: dict[str, Part] = {
        "start": lambda: measure_start(ROOT, catalog, starts),
        "packaged": lambda: measure_packaged(ROOT, starts),
        "notes": lambda: measure_notes(ROOT, catalog),
        "office": lambda: measure_large_office(ROOT, catalog, max(3, starts // 2)),
        "files": lambda: measure_catalog(catalog),
        "import": measure_import,
        "keys": lambda: measure_keys(catalog),
        "typing": lambda: measure_typing(ROOT, catalog, None if is_quick else large("100k")),
        "search": lambda: measure_search(catalog, REAL_SIZE, queries),
    }
    if not is_quick:
        parts["10k"] = lambda: measure_search(large("10k"), "10k", queries)
        parts["100k"] = lambda: measure_search(large("100k"), "100k", queries)
    return parts


if __name__ == "__main__":
    sys.exit(main())
