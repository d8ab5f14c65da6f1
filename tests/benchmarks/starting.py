"""Cold start, memory and imported modules, against a bare PySide6 window; the processes alternate."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any, Final

from tests.benchmarks.report import Figure
from tests.benchmarks.start_child import STARTED_VARIABLE

_NEVER_AT_START: Final = ("sqlite_utils", "openpyxl", "python_calamine", "rapidfuzz", "numpy", "PyInstaller", "click")
_LONGEST_SECONDS: Final = 120


def measure_start(root: Path, catalog: Path, runs: int) -> Iterator[Figure]:
    """Yield the figures of ``runs`` starts of either window, after one of each that is not counted."""
    seen: dict[str, list[dict[str, Any]]] = {"bare": [], "cdtdesk": []}
    with tempfile.TemporaryDirectory(prefix="bench-home-", dir=root / "build") as home:
        for turn in range(runs + 1):
            for which, found in seen.items():
                one = _start(root, catalog, Path(home), which)
                if turn:
                    found.append(one)
    own, bare = ({key: median(one[key] for one in found) for key in ("painted", "settled", "processor", "resident_kib")}
                 for found in (seen["cdtdesk"], seen["bare"]))  # fmt: skip
    against = f"bare window, {runs} starts each"
    yield Figure("start to first frame", 1000 * own["painted"], "ms", 1000 * bare["painted"], against, "<= 1.20, stretch 1.10")
    # Unlike the wall clock's, this ratio holds on a machine that has other things to do.
    processor, of_bare_processor = 1000 * own["processor"], 1000 * bare["processor"]
    yield Figure("start to first frame, processor time", processor, "ms", of_bare_processor, against)
    yield Figure("start to detail painted", 1000 * own["settled"], "ms", 1000 * bare["settled"], against)
    if own["resident_kib"]:
        resident, of_bare = own["resident_kib"] / 1024, bare["resident_kib"] / 1024
        yield Figure("resident memory after start", resident, "MiB", of_bare, against, "<= 1.35, stretch 1.20")
    modules = set(seen["cdtdesk"][0]["modules"])
    found_early = [name for name in _NEVER_AT_START if name in modules]
    named = ", ".join(found_early) or "none of " + ", ".join(_NEVER_AT_START)
    yield Figure("late modules imported at first frame", len(found_early), "modules", goal=f"0 ({named})")


def _start(root: Path, catalog: Path, home: Path, which: str) -> dict[str, Any]:
    environment = child_environment(catalog, home)
    environment[STARTED_VARIABLE] = repr(time.monotonic())
    command = [sys.executable, "-c", f"from tests.benchmarks.start_child import run; run({which!r})"]
    return run_child(command, root, environment)


def child_environment(catalog: Path, home: Path) -> dict[str, str]:
    """Return the environment of a measured process: no display, a home of its own, this catalog."""
    # An installed program has its bytecode; one that compiles itself at each start would be another program.
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {
        **inherited,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_LOGGING_RULES": "*.debug=false",
        "CDTDESK_HOME": str(home),
        "CDTDESK_CATALOG": str(catalog),
    }


def run_child(command: list[str], root: Path, environment: dict[str, str]) -> dict[str, Any]:
    """Run a process that prints one line of JSON and return that; raise ``RuntimeError`` with its words when it fails."""
    ended = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, timeout=_LONGEST_SECONDS * 5, check=False
    )
    if ended.returncode or not ended.stdout.strip():
        raise RuntimeError(f"{command[-1]} ended with {ended.returncode}: {ended.stderr.strip()[-800:]}")
    answer: dict[str, Any] = json.loads(ended.stdout.splitlines()[-1])
    return answer
