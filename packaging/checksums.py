"""The checksums of what is published, in the form ``sha256sum --check`` reads. usage: checksums.py FOLDER"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import Final

NAME: Final = "SHA256SUMS"


def write_checksums(folder: Path) -> Path:
    """Write ``SHA256SUMS`` of every file that lies in ``folder`` itself, and return its path."""
    files = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith(NAME))
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]
    target = folder / NAME
    target.write_text("".join(lines), encoding="ascii", newline="\n")
    return target


if __name__ == "__main__":
    print(write_checksums(Path(sys.argv[1])).read_text(encoding="ascii"), end="")
