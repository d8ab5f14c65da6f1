"""Builds the package twice and says what differs. usage: reproducible.py  (with the Python of the package environment)"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]


def contents(folder: Path) -> dict[str, str]:
    """Return what every file in ``folder`` holds: its checksum, or where it points to, with whether it can be run."""
    return {
        str(path.relative_to(folder)): f"link to {path.readlink()}"
        if path.is_symlink()
        else f"{hashlib.sha256(path.read_bytes()).hexdigest()} {path.stat().st_mode:o} {path.stat().st_mtime:.0f}"
        for path in sorted(folder.rglob("*"))
        if path.is_symlink() or (path.is_file() and path.parent != folder)
    } | {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir()) if path.is_file()
    }  # fmt: skip


def differences(first: dict[str, str], second: dict[str, str]) -> list[str]:
    """Return the names of the files that are not the same in both."""
    return sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))


def main() -> int:
    """Return 0 where two builds are the same, byte for byte, else 1."""
    found = []
    with tempfile.TemporaryDirectory(prefix="cdtdesk-twice-") as scratch:
        for turn in ("first", "second"):
            into = Path(scratch) / turn
            command = [sys.executable, str(ROOT / "packaging" / "make_package.py"), "--into", str(into)]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            found.append(contents(into))
    different = differences(*found)
    if different:
        print(f"Of {len(found[0])} files {len(different)} differ:", *different, sep="\n  ")
        return 1
    print(f"Two builds are the same, byte for byte: {len(found[0])} files, archives among them.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
