"""What is in the folder that PyInstaller made, told by its own records: distributions of Python and libraries of the system."""

from __future__ import annotations

import ast
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[1]
RECORDS: Final = ROOT / "build" / "packaging" / "work" / "cdtdesk"


@dataclass(frozen=True, slots=True)
class SystemLibrary:
    """A library taken from the machine that built: its file, and the package and version it came in where that is known."""

    file: Path
    package: str
    version: str


def _entries(record: str) -> Iterator[tuple[str, str]]:
    """Yield (name in the folder, file it came from) of everything in one of PyInstaller's records."""

    def walk(thing: Any) -> Iterator[tuple[str, str]]:
        if isinstance(thing, tuple) and len(thing) == 3 and all(isinstance(part, str) for part in thing):
            yield thing[0], thing[1]
        elif isinstance(thing, tuple | list):
            for part in thing:
                yield from walk(part)

    yield from walk(ast.literal_eval((RECORDS / record).read_text(encoding="utf-8")))


def _sources(folder: Path) -> set[Path]:
    """Return the files from which what is in ``folder`` was made."""
    modules = {Path(source) for _, source in _entries("PYZ-00.toc") if source not in ("-", "")}
    inside = next(path for path in (folder / "_internal", folder) if path.is_dir())
    return modules | {Path(source) for name, source in _entries("Analysis-00.toc") if (inside / name).exists() and source}


def shipped_distributions(folder: Path) -> list[Distribution]:
    """Return the distributions of which anything is in ``folder``, and PyInstaller, whose starter begins the program."""
    sources = {str(path.resolve()) for path in _sources(folder)}
    found = []
    for distribution in distributions():
        files = {str(Path(str(distribution.locate_file(file))).resolve()) for file in distribution.files or ()}
        if files & sources or distribution.metadata["Name"].lower() == "pyinstaller":
            found.append(distribution)
    return sorted(found, key=lambda distribution: distribution.metadata["Name"].lower())


def stated_licence(distribution: Distribution) -> str | None:
    """Return the licence that ``distribution`` says it has, in one line, or None where it does not say."""
    for key in ("License-Expression", "License"):
        if key in distribution.metadata:
            return distribution.metadata[key].splitlines()[0]
    return None


def shipped_system_libraries(folder: Path) -> list[SystemLibrary]:
    """Return the libraries in ``folder`` that came from the system, not from Python or a distribution."""
    # A system's own Python has /usr for its place, where all the other libraries are as well.
    of_python = sysconfig.get_path("stdlib") if sys.base_prefix == "/usr" else sys.base_prefix
    own = [Path(place).resolve() for place in (sys.prefix, of_python, ROOT)]
    files = {
        path.resolve()
        for path in _sources(folder)
        if ".so" in path.name and path.is_file() and not any(path.resolve().is_relative_to(place) for place in own)
    }
    return [_library(file) for file in sorted(files) if "python" not in file.name and "lib-dynload" not in file.parts]


def _library(file: Path) -> SystemLibrary:
    for place in (file, Path(str(file).removeprefix("/usr"))):  # /lib is a link to /usr/lib; dpkg may know either name
        asked = subprocess.run(["dpkg", "-S", str(place)], capture_output=True, text=True, check=False)
        if asked.returncode == 0:
            package = asked.stdout.partition(":")[0]
            version = subprocess.run(
                ["dpkg-query", "-W", "-f=${Version}", package], capture_output=True, text=True, check=False
            ).stdout.splitlines()
            return SystemLibrary(file, package, version[0] if version else "")
    return SystemLibrary(file, file.name.partition(".so")[0], "")
