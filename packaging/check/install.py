"""Installs, starts, upgrades and removes the .deb in a clean Debian, and sees that the user's files are left alone.

usage: install.py FILE.deb [--suite bookworm] [--mirror URL]

Makes a minimal Debian with debootstrap in a folder that is removed afterwards, so it must be root and may use the network for
Debian's own packages; the program itself is started without any.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from needed_tools import demand_tools
from screen import CheckFailed, Screen, wait_for

_HOME = "home/desk"
_LATER = "999.0"


class Tree:
    """A clean Debian in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *command: str, **variables: str) -> str:
        """Return what ``command`` prints inside; raises ``CheckFailed`` with its words where it fails."""
        environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": f"/{_HOME}", "LANG": "C.UTF-8", **variables}
        environment["DEBIAN_FRONTEND"] = "noninteractive"
        ended = subprocess.run(
            ["chroot", str(self.folder), *command], env=environment, capture_output=True, text=True, timeout=900, check=False
        )
        if ended.returncode:
            raise CheckFailed(f"{' '.join(command)} ended with {ended.returncode}: {(ended.stdout + ended.stderr)[-1500:]}")
        return ended.stdout

    def install(self, deb: Path) -> None:
        """Install or upgrade to ``deb``, with what it depends on and nothing it only recommends."""
        shutil.copy(deb, self.folder / "tmp" / deb.name)
        self.run("apt-get", "install", "-y", "-qq", "--no-install-recommends", f"/tmp/{deb.name}")  # noqa: S108

    def users_files(self) -> dict[str, str]:
        """Return every file of the user with the checksum of its content."""
        files = sorted(path for path in (self.folder / _HOME).rglob("*") if path.is_file() and path.suffix != ".lock")
        return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@contextmanager
def clean_tree(suite: str, mirror: str) -> Iterator[Tree]:
    """Hand over a fresh tree that shares this machine's screen sockets, and remove it afterwards."""
    with tempfile.TemporaryDirectory(prefix="cdtdesk-install-") as scratch:
        folder = Path(scratch) / suite
        subprocess.run(
            ["debootstrap", "--variant=minbase", suite, str(folder), *([mirror] if mirror else [])],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        _take_over_apt(folder)
        tree = Tree(folder)
        (folder / _HOME).mkdir(parents=True)
        places = [(Path("/proc"), folder / "proc"), (Path("/tmp/.X11-unix"), folder / "tmp/.X11-unix")]  # noqa: S108
        for source, target in places:
            target.mkdir(exist_ok=True)
            subprocess.run(["mount", "--bind", str(source), str(target)], check=True)
        try:
            yield tree
        finally:
            for _, target in places:
                subprocess.run(["umount", str(target)], check=True)


def _take_over_apt(folder: Path) -> None:
    """Let apt inside reach its packages the way this machine's does."""
    for name in ("etc/apt/apt.conf.d", "etc/resolv.conf"):
        source = Path("/") / name
        if source.is_dir():
            shutil.copytree(source, folder / name, dirs_exist_ok=True)
        elif source.exists():
            shutil.copy(source, folder / name)


def later_version(deb: Path, folder: Path) -> Path:
    """Return the same package under a later version, for an upgrade."""
    unpacked = folder / "unpacked"
    subprocess.run(["dpkg-deb", "-R", str(deb), str(unpacked)], check=True)
    control = unpacked / "DEBIAN" / "control"
    text = control.read_text(encoding="utf-8")
    control.write_text(re.sub(r"(?m)^Version: .*$", f"Version: {_LATER}", text), encoding="utf-8")
    target = folder / "cdtdesk-later.deb"
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "--build", str(unpacked), str(target)], check=True)
    return target


def try_window(tree: Tree, screen: Screen, search: str, code: str) -> None:
    """Open the window inside, search, copy, leave a note, close it; it must print nothing."""
    command = ["unshare", "--net", "chroot", str(tree.folder), "/usr/bin/cdtdesk", "open", *search.split()]
    environment = {"HOME": f"/{_HOME}", "DISPLAY": screen.display, "LANG": "C.UTF-8", "PATH": os.environ["PATH"]}
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        window = wait_for("the window appears", lambda: process.poll() is None and screen.find_window("cdtdesk"))
        screen.run("xdotool", "windowfocus", "--sync", str(window))
        screen.put_on_clipboard("nothing yet")

        def copied() -> bool:
            screen.press("Return")
            return screen.clipboard() == code

        wait_for(f"Enter copies {code}", copied, 10)
        screen.press("ctrl+n")
        screen.type("kept through upgrades")
        screen.press("Escape", "ctrl+q")
        printed, _ = process.communicate(timeout=60)
    except BaseException:
        process.kill()
        print(process.communicate()[0], file=sys.stderr)
        raise
    if process.returncode or printed.strip():
        raise CheckFailed(f"the installed window ended with {process.returncode} and printed: {printed}")


def check_life(tree: Tree, deb: Path, later: Path, screen: Screen) -> Iterator[str]:
    """Yield what was seen of one life of the package: installed, started, upgraded, removed."""
    tree.run("apt-get", "update", "-qq")
    tree.install(deb)
    if tree.run("sh", "-c", "command -v python3 || true").strip():
        raise CheckFailed("the package brought a Python: it is meant to need none")
    yield f"installed in a clean tree: {tree.run('cdtdesk', '--version').strip()}, no Python there"
    tree.run("cdtdesk", "selftest")
    try_window(tree, screen, "apexafication first visit", "D3351")
    before = tree.users_files()
    if not any(path.endswith("office.sqlite") for path in before):
        raise CheckFailed(f"the note left no office file: {sorted(before)}")
    yield f"selftest passes, the window works; the user has {len(before)} files"
    tree.install(later)
    if tree.users_files() != before:
        raise CheckFailed("the upgrade touched the user's files")
    try_window(tree, screen, "deep cleaning", "D4341")
    before = tree.users_files()
    yield f"upgraded to {tree.run('dpkg-query', '-W', '-f=${Version}', 'cdtdesk')} in place, the window works"
    tree.run("apt-get", "purge", "-y", "-qq", "cdtdesk")
    if tree.users_files() != before:
        raise CheckFailed("the removal touched the user's files")
    left = [str(path) for path in (tree.folder / "usr").rglob("*cdtdesk*")]
    if left:
        raise CheckFailed(f"the removal left {left}")
    yield "removed without a trace, and the user's files are as they were"


def main() -> int:
    """Check the package named on the command line; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("deb", type=Path)
    parser.add_argument("--suite", default="bookworm", help="which Debian or Ubuntu (bookworm)")
    parser.add_argument("--mirror", default="", help="where its packages are (debootstrap's own choice)")
    options = parser.parse_args()
    demand_tools("debootstrap", "dpkg-deb", "Xvfb", "xdotool", "xclip", "unshare")
    if os.geteuid():
        print("This check makes a system of its own and must be root.", file=sys.stderr)
        return 2
    with (
        tempfile.TemporaryDirectory() as scratch,
        Screen() as screen,
        clean_tree(options.suite, options.mirror) as tree,
    ):
        try:
            for seen in check_life(tree, options.deb, later_version(options.deb, Path(scratch)), screen):
                print(f"ok: {seen}", flush=True)
        except CheckFailed as error:
            print(f"not ok: {error}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
