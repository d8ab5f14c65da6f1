"""From a keystroke to what is painted, at the real size and at 100,000 records, in processes that take turns."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from tests.benchmarks.report import Figure, Latency
from tests.benchmarks.starting import child_environment, run_child

_TURNS: Final = 2
_EVERY: Final = 16
"""Each turn types every so many-th query at either size."""


def measure_typing(root: Path, real: Path, large: Path | None) -> Iterator[Figure]:
    """Yield the figures of typing into the window over ``real`` and, where it is given, over ``large``."""
    seen: dict[Path, dict[str, list[float]]] = {}
    for turn in range(_TURNS):
        for catalog in filter(None, (real, large)):
            found = seen.setdefault(catalog, {})
            for name, seconds in _type(root, catalog, turn, with_bare=catalog == real).items():
                found.setdefault(name, []).extend(seconds)
    of_real = {name: Latency.of(seconds) for name, seconds in seen[real].items()}
    bare, against = of_real["bare"], "stock widgets over a LIKE scan"
    yield Figure("keystroke to list painted, p50", of_real["list"].p50, "ms", bare.p50, against)
    yield Figure("keystroke to list painted, p99", of_real["list"].p99, "ms", bare.p99, against)
    yield Figure("keystroke to list and detail painted, p50", of_real["detail"].p50, "ms", bare.p50, against)
    goal = "< 16 ms, stretch < 8"
    yield Figure("keystroke to list and detail painted, p99", of_real["detail"].p99, "ms", bare.p99, against, goal)
    yield Figure("keystroke to list and detail painted, slowest", of_real["detail"].slowest, "ms", bare.slowest, against)
    yield Figure("keystroke to list and detail painted, p99 while first typed", of_real["cold"].p99, "ms", bare.p99, against)
    if large is not None:
        for name, words in (("list", "list"), ("detail", "list and detail")):
            of_large = Latency.of(seen[large][name])
            goal = "<= 1.4, stretch 1.2" if name == "detail" else ""
            yield Figure(f"keystroke to {words} painted, 100k, p50", of_large.p50, "ms", of_real[name].p50, "real size", goal)
            yield Figure(f"keystroke to {words} painted, 100k, p99", of_large.p99, "ms", of_real[name].p99, "real size")


def _type(root: Path, catalog: Path, turn: int, with_bare: bool) -> dict[str, list[float]]:
    with tempfile.TemporaryDirectory(prefix="bench-home-", dir=root / "build") as home:
        call = f"from tests.benchmarks.window_child import run; run({_EVERY}, {turn}, {with_bare})"
        answer: dict[str, Any] = run_child([sys.executable, "-c", call], root, child_environment(catalog, Path(home)))
    return {name: seconds for name, seconds in answer.items() if seconds}
