"""Compiles the Windows installer around a stand-in program, and installs, upgrades and removes it under wine.

usage: windows_installer.py  (needs makensis and wine; the program itself is not tried, only its installer)
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from needed_tools import demand_tools
from screen import CheckFailed, Screen, wait_for

ROOT: Final = Path(__file__).resolve().parents[2]
_ICON: Final = ROOT / "build" / "packaging" / "icons" / "cdtdesk.ico"
_RUN: Final = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run"
_UNINSTALL: Final = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\cdtdesk"


class Computer:
    """A Windows of wine's, with one user."""

    def __init__(self, folder: Path, screen: Screen) -> None:
        self._folder = folder
        quiet = {"WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscoree,mshtml="}
        self._environment = {**os.environ, **quiet, "WINEPREFIX": str(folder), "DISPLAY": screen.display}
        self.run("wineboot", "--init")

    @property
    def local(self) -> Path:
        """The user's ``%LOCALAPPDATA%``."""
        return next((self._folder / "drive_c" / "users").glob("*/AppData/Local"))

    @property
    def program(self) -> Path:
        """Where the program is installed."""
        return self.local / "Programs" / "cdtdesk"

    def run(self, *command: str) -> str | None:
        """Return what a Windows program prints, or None where it fails."""
        ended = subprocess.run(
            ["wine", *command], env=self._environment, capture_output=True, text=True, timeout=300, check=False
        )  # fmt: skip
        return ended.stdout if ended.returncode == 0 else None

    def has_value(self, key: str, name: str) -> bool:
        """Return whether the registry has a value."""
        return self.run("reg", "query", key, "/v", name) is not None

    def has_shortcut(self) -> bool:
        """Return whether the start menu has the program."""
        return any((self._folder / "drive_c" / "users").rglob("cdtdesk.lnk"))


def compile_installer(version: str, content: str, scratch: Path) -> Path:
    """Return the installer of a program that consists of ``content``."""
    payload = scratch / f"payload-{version}"
    (payload / "_internal" / f"only in {version}").mkdir(parents=True)
    (payload / "_internal" / f"only in {version}" / "library.dll").write_text(content, encoding="ascii")
    (payload / "licences").mkdir()
    (payload / "licences" / "README.txt").write_text(content, encoding="ascii")
    for name in ("cdtdesk.exe", "cdtdesk-cli.exe"):
        (payload / name).write_text(content, encoding="ascii")
    settings = {"TARGET": "amd64-unicode", "VERSION": version, "FOLDER": payload, "ICON": _ICON, "INTO": scratch}
    script = ROOT / "packaging" / "windows" / "installer.nsi"
    command = ["makensis", "-V2", "-WX", "-NOCD", *(f"-D{name}={value}" for name, value in settings.items()), str(script)]
    subprocess.run(command, check=True)
    return scratch / f"cdtdesk-{version}-setup.exe"


def check_installer(computer: Computer, first: Path, second: Path) -> str:
    """Install, upgrade and remove silently, with the user's files beside it, and return what was seen."""
    notes = computer.local / "cdtdesk" / "office.sqlite"
    notes.parent.mkdir(parents=True)
    notes.write_text("the office's notes", encoding="ascii")
    computer.run(str(first), "/S", "/LOGIN", "/HOTKEY")
    _expect((computer.program / "cdtdesk.exe").read_text() == "first", "the program is there after a silent installation")
    _expect(computer.has_shortcut(), "the start menu has it")
    _expect(computer.has_value(_RUN, "cdtdesk"), "it starts at login, as asked")
    _expect(computer.has_value(_UNINSTALL, "QuietUninstallString"), "Windows lists it among the programs")
    computer.run(str(second), "/S")
    _expect((computer.program / "cdtdesk.exe").read_text() == "second", "the upgrade replaces it")
    _expect(not (computer.program / "_internal" / "only in 1.0.0").exists(), "no library of the old version stays")
    _expect(computer.has_value(_RUN, "cdtdesk"), "the upgrade keeps what was chosen")
    computer.run(str(computer.program / "uninstall.exe"), "/S")
    # The uninstaller runs on from a copy of itself, so that it can remove itself.
    wait_for("the program is gone after a silent removal", lambda: not computer.program.exists())
    wait_for("its shortcut is gone", lambda: not computer.has_shortcut())
    _expect(not computer.has_value(_RUN, "cdtdesk"), "nothing starts at login any more")
    _expect(not computer.has_value(_UNINSTALL, "DisplayName"), "Windows lists it no more")
    _expect(notes.read_text(encoding="ascii") == "the office's notes", "the user's files are as they were")
    return "installed, upgraded and removed silently, per user; the user's files are as they were"


def _expect(is_so: bool, what: str) -> None:
    if not is_so:
        raise CheckFailed(f"not so: {what}")


def main() -> int:
    """Check the installer; return the exit code."""
    demand_tools("makensis", "wine", "Xvfb")
    if not _ICON.exists():
        print("The icons are not drawn yet: 'make package' does it.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="cdtdesk-wine-") as scratch, Screen() as screen:
        folder = Path(scratch)
        try:
            first, second = (compile_installer(*one, folder) for one in (("1.0.0", "first"), ("1.1.0", "second")))
            print(f"ok: {check_installer(Computer(folder / 'wine', screen), first, second)}")
        except CheckFailed as error:
            print(error, file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
