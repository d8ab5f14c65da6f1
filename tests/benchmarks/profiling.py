"""Where the time goes: the slowest queries, and profiles of the search and of typing into the window."""

from __future__ import annotations

import cProfile
import pstats
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tests.benchmarks.peers import OwnSearch
from tests.benchmarks.queries import JudgedQuery, keystrokes
from tests.benchmarks.starting import child_environment, run_child

_SHOWN: Final = 25
_SLOWEST: Final = 10
_EVERY: Final = 20


def print_profiles(root: Path, catalog: Path, queries: Sequence[JudgedQuery]) -> None:
    """Print the ten slowest keystrokes, then what takes the time in the search and between keystroke and picture."""
    own, typed = OwnSearch(catalog), keystrokes(queries)
    for text in typed:
        own.search(text)
    print("slowest keystrokes, ms (the better of two):")
    for seconds, text in sorted(((_better_of_two(own, text), text) for text in typed), reverse=True)[:_SLOWEST]:
        print(f"  {1000 * seconds:6.2f}  {text}")
    profiler = cProfile.Profile()
    profiler.enable()
    for text in typed:
        own.search(text)
    profiler.disable()
    _print_profile(pstats.Stats(profiler), f"search, {len(typed)} keystrokes")
    with tempfile.TemporaryDirectory(prefix="bench-home-", dir=root / "build") as home:
        target = Path(home) / "profile"
        environment = child_environment(catalog, Path(home)) | {"CDTDESK_BENCH_PROFILE": str(target)}
        command = [sys.executable, "-c", f"from tests.benchmarks.window_child import run_profile; run_profile({_EVERY})"]
        count = run_child(command, root, environment)["keystrokes"]
        _print_profile(pstats.Stats(str(target)), f"window, {count} keystrokes")


def _better_of_two(own: OwnSearch, text: str) -> float:
    times = []
    for _ in range(2):
        started = time.perf_counter()
        own.search(text)
        times.append(time.perf_counter() - started)
    return min(times)


def _print_profile(stats: pstats.Stats, title: str) -> None:
    print(f"\n{title}: by own time, then by cumulative time")
    stats.strip_dirs().sort_stats("tottime").print_stats(_SHOWN)
    stats.sort_stats("cumtime").print_stats(_SHOWN)
