"""The packaged program: its start against itself unfrozen and against two peers, its size, and that it keeps to itself."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Final

from tests.benchmarks.report import Figure
from tests.benchmarks.watching import Seen, watch_start, watched_screen

_PEERS: Final = ("goldendict", "zeal")
_BARE_PROGRAM: Final = (
    "from tests.benchmarks.bare_window import BareWindow, make_bare_application\n"
    "application = make_bare_application()\nwindow = BareWindow()\nwindow.show()\napplication.exec()\n"
)
_MIB: Final = 1024 * 1024


def measure_packaged(root: Path, runs: int) -> Iterator[Figure]:
    """Yield the figures of the package in ``dist``; nothing, and a word on why, where there is none."""
    program = root / "dist" / "cdtdesk" / "cdtdesk"
    python = root / "build" / "package-environment" / "bin" / "python"
    missing = [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]
    if not program.exists() or not python.exists() or missing:
        why = f"{', '.join(missing)} not installed" if missing else "build it with 'make package'"
        print(f"skipped: the packaged program ({why})", file=sys.stderr)
        return
    # The package environment holds the very cdtdesk that was frozen, under the same interpreter.
    commands = {"frozen": [str(program)], "unfrozen": [str(python), "-m", "cdtdesk"]}
    for peer in _PEERS:
        found = shutil.which(peer)
        if found:
            commands[peer] = [found]
        else:
            print(f"skipped: {peer} is not installed", file=sys.stderr)
    yield from _start_figures(_watch_all(commands, runs), runs)
    yield from _size_figures(root, program.parent, python)
    yield from _reach_figures(root, program.parent)


def _watch_all(commands: dict[str, list[str]], runs: int) -> dict[str, list[Seen]]:
    """Return what was seen of ``runs`` starts of each, in turns, after one of each that is not counted."""
    seen: dict[str, list[Seen]] = {name: [] for name in commands}
    with watched_screen() as (display, picture), tempfile.TemporaryDirectory(prefix="bench-home-") as homes:
        for turn in range(runs + 1):
            for name, command in commands.items():
                home = Path(homes) / name
                (home / "run").mkdir(parents=True, exist_ok=True)
                one = watch_start(command, _environment(home, display), picture)
                if turn:
                    seen[name].append(one)
    return seen


def _environment(home: Path, display: str) -> dict[str, str]:
    """Return a user's environment; the browser inside the peers refuses to run as root with its sandbox on."""
    return {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "DISPLAY": display,
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "QTWEBENGINE_DISABLE_SANDBOX": "1",
    }


def _start_figures(seen: dict[str, list[Seen]], runs: int) -> Iterator[Figure]:
    def middle(name: str, what: str) -> float:
        return median(getattr(one, what) for one in seen[name])

    own, whole = middle("frozen", "painted") * 1000, middle("frozen", "complete") * 1000
    against = f"the same unfrozen, {runs} starts each, from outside"
    yield Figure("packaged: painted", own, "ms", middle("unfrozen", "painted") * 1000, against, "<= 1.15, stretch 1.05")
    yield Figure("packaged: complete", whole, "ms", middle("unfrozen", "complete") * 1000, against)
    memory = middle("frozen", "resident")
    yield Figure("packaged: memory", memory, "MiB", middle("unfrozen", "resident"), against)
    # Zeal paints an empty frame first; what its user waits for is the complete one.
    bars = {
        "goldendict": ("painted", "<= 1.05, stretch 0.95", "<= 0.55, stretch 0.48"),
        "zeal": ("complete", "<= 0.60, stretch 0.52", "<= 0.30"),
    }
    for peer, (what, painted_goal, memory_goal) in bars.items():
        if peer in seen:
            yield Figure(f"packaged: painted, {peer}", own, "ms", middle(peer, what) * 1000, f"{peer} {what}", painted_goal)
            yield Figure(f"packaged: memory, {peer}", memory, "MiB", middle(peer, "resident"), peer, memory_goal)
            shared_once = middle("frozen", "proportional"), middle(peer, "proportional")
            yield Figure(f"packaged: memory, shared once, {peer}", shared_once[0], "MiB", shared_once[1], peer)


def _size_figures(root: Path, folder: Path, python: Path) -> Iterator[Figure]:
    bare = _bare_folder(root, python)
    against = "default one-folder of the bare window"
    yield Figure("packaged: folder", _size(folder), "MiB", _size(bare), against, "<= 0.75, stretch 0.66")
    for deb in sorted((root / "dist").glob("*.deb")):
        yield Figure("packaged: .deb", deb.stat().st_size / _MIB, "MiB", goal="<= 45 MB")


def _size(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink()) / _MIB


def _bare_folder(root: Path, python: Path) -> Path:
    """Return what PyInstaller makes of the bare window when it is asked for nothing; made once for each lock of versions."""
    made_of = (root / "packaging" / "requirements.txt").read_bytes() + (root / "tests/benchmarks/bare_window.py").read_bytes()
    place = root / "build" / "packaging" / f"bare-{hashlib.sha256(made_of).hexdigest()[:12]}"
    if not (place / "dist" / "bare").is_dir():
        place.mkdir(parents=True, exist_ok=True)
        (place / "bare.py").write_text(_BARE_PROGRAM, encoding="utf-8")
        command = [str(python), "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", "--paths", str(root), "bare.py"]
        made = subprocess.run(command, cwd=place, capture_output=True, text=True, check=False)
        if made.returncode:
            raise RuntimeError(f"the bare window cannot be frozen: {made.stderr[-500:]}")
    return place / "dist" / "bare"


def _reach_figures(root: Path, folder: Path) -> Iterator[Figure]:
    """Yield how often the program reached out of its place in the session of the start-up check."""
    picture = root / "build" / "packaging" / "bench-check.png"
    command = [sys.executable, str(root / "packaging/check/start_up.py"), str(folder), "--screenshot", str(picture)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    if ended.returncode == 2:
        print(f"skipped: {ended.stderr.strip()}", file=sys.stderr)
        return
    if ended.returncode:
        raise RuntimeError(f"the start-up check fails: {ended.stderr.strip()[-500:]}")
    counts = json.loads(picture.with_suffix(".json").read_text(encoding="utf-8"))
    yield Figure("packaged: network sockets", counts["network_sockets"], "sockets", goal="0")
    yield Figure("packaged: files written outside the user's folder", counts["files_outside"], "files", goal="0")
