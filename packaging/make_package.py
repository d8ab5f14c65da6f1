"""Builds the package of this system into ``dist/``: the folder, its licences, its list of parts, archives and checksums.

Run by ``make package`` with the Python of the package environment. The same checkout, environment and SOURCE_DATE_EPOCH
give the same bytes; ``check/reproducible.py`` builds twice and compares.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from checksums import write_checksums
from icons import draw_icons
from licences import write_licences
from parts_list import write_parts_list
from pruning import lacking_modules
from windows.version_info import version_info

ROOT: Final = Path(__file__).resolve().parents[1]
BUILD: Final = ROOT / "build" / "packaging"
_FIXED_SEED: Final = "1"


def main() -> int:
    """Build what this system can build into the folder asked for; return the process's exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--into", type=Path, default=ROOT / "dist", help="the folder to write (dist)")
    parser.add_argument("--only-folder", action="store_true", help="no archives")
    parser.add_argument("--version", action="version", version=program_version())
    options = parser.parse_args()
    into: Path = options.into.resolve()
    os.environ.update(SOURCE_DATE_EPOCH=str(source_date()), PYTHONHASHSEED=_FIXED_SEED, PYTHONDONTWRITEBYTECODE="1")
    os.environ["PYINSTALLER_CONFIG_DIR"] = str(BUILD / "cache")
    install_program()
    draw_icons(ROOT / "resources" / "icons" / "cdtdesk.svg", BUILD / "icons")
    shutil.rmtree(into, ignore_errors=True)
    folder = freeze(into)
    if lacking := lacking_modules((BUILD / "work" / "cdtdesk" / "warn-cdtdesk.txt").read_text(encoding="utf-8")):
        print("The package would lack what cdtdesk imports; see pruning.py:", *lacking, sep="\n  ", file=sys.stderr)
        return 1
    parts = into / f"cdtdesk-{program_version()}.cdx.json"
    write_licences(folder / "licences", folder)
    write_parts_list(parts, folder, program_version(), source_date())
    shutil.copy(parts, folder / "licences" / "parts.cdx.json")
    set_times(folder, source_date())
    if not options.only_folder:
        write_archives(folder, into)
        write_checksums(into)
    print(f"The package is in {into}.")
    return 0


def program_version() -> str:
    """Return the version in ``cdtdesk/__init__.py``, the one place it is written in."""
    text = (ROOT / "cdtdesk" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'__version__ = "(.+)"', text)
    assert found
    return found[1]


def source_date() -> int:
    """Return the moment, in seconds, that every file of the package bears: SOURCE_DATE_EPOCH, else the last commit's."""
    named = os.environ.get("SOURCE_DATE_EPOCH")
    if named:
        return int(named)
    in_2026 = 1_767_225_600  # an archive of the checkout has no history, and its machine need not have git
    if shutil.which("git") is None:
        return in_2026
    asked = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False)
    return int(asked.stdout) if asked.returncode == 0 and asked.stdout.strip() else in_2026


def install_program() -> None:
    """Put this checkout's cdtdesk, with a catalog built on the way, into the environment that runs this."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--no-build-isolation"]
    subprocess.run([*command, "--force-reinstall", str(ROOT)], check=True)


def freeze(into: Path) -> Path:
    """Return the folder that PyInstaller made of the program, inside ``into``."""
    if sys.platform == "win32":
        (BUILD / "version_info.txt").write_text(version_info(program_version()), encoding="utf-8")
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR"]
    places = ["--distpath", str(into), "--workpath", str(BUILD / "work")]
    # From a folder of its own, or the checkout's cdtdesk would be taken for the installed one, which has the catalog inside.
    subprocess.run([*command, *places, str(ROOT / "packaging" / "cdtdesk.spec")], check=True, cwd=BUILD)
    return into / "cdtdesk"


def set_times(folder: Path, moment: int) -> None:
    """Give every file and folder in ``folder`` the time ``moment``."""
    for path in [*folder.rglob("*"), folder]:
        os.utime(path, (moment, moment), follow_symlinks=False)


def write_archives(folder: Path, into: Path) -> None:
    """Write what people install: on Linux a .deb and a .tar.gz; elsewhere the installer scripts take the folder."""
    if sys.platform.startswith("linux"):
        from linux.archives import write_deb, write_tar

        write_tar(folder, into / f"cdtdesk-{program_version()}-linux-{platform.machine()}.tar.gz", source_date())
        write_deb(folder, into, program_version(), source_date())


if __name__ == "__main__":
    sys.exit(main())
