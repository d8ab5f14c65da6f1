"""What a program asked the kernel for, read from strace: its sockets, and the files it wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

SYSTEM_CALLS: Final = (
    "socket,connect,bind,openat,open,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,link,linkat,symlink,symlinkat,"
    "truncate,chmod,fchmodat,mknod,mknodat"
)
_CALL: Final = re.compile(r"^(?:\d+ +)?(\w+)\((.*?)(?:\) += +(.*))?$")
_PATH: Final = re.compile(r'"((?:[^"\\]|\\.)*)"')
_FAMILY: Final = re.compile(r"\b((?:AF|PF)_\w+)")
_WRITES: Final = re.compile(r"O_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND)")
_NOT_FILES: Final = ("/dev/null", "/dev/tty", "/dev/shm/", "/dev/dri/", "/proc/self/")  # noqa: S108 - memory, not files


@dataclass(frozen=True, slots=True)
class Trace:
    """What a program did. ``network_sockets`` are the calls that made a socket other than a local one."""

    network_sockets: tuple[str, ...]
    local_sockets: int
    written: tuple[str, ...]

    def written_outside(self, folder: Path) -> list[str]:
        """Return the files that were written, made, renamed or removed, and do not lie in ``folder``."""
        inside = str(folder) + "/"
        return sorted({path for path in self.written if not f"{path}/".startswith(inside)})


def read_trace(file: Path) -> Trace:
    """Return what strace wrote to ``file`` (``-f -o FILE -e trace=`` ``SYSTEM_CALLS``)."""
    network: list[str] = []
    written: list[str] = []
    local = 0
    for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
        call = _CALL.match(line)
        if not call:
            continue
        name, arguments, answer = call[1], call[2], call[3] or ""
        if name == "socket":
            family = _FAMILY.search(arguments)
            if family and family[1].partition("_")[2] in ("UNIX", "LOCAL"):
                local += 1
            else:
                network.append(line)
        elif not answer.startswith("-1"):
            written.extend(_written_paths(name, arguments))
    return Trace(tuple(network), local, tuple(written))


def _written_paths(name: str, arguments: str) -> Iterator[str]:
    if name in ("connect", "bind") or (name in ("open", "openat") and not _WRITES.search(arguments)):
        return
    for path in _PATH.findall(arguments):
        if not path.startswith(_NOT_FILES):
            yield path
