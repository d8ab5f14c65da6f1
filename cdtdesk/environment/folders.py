"""Where what the program writes is kept."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final, NamedTuple

HOME_VARIABLE: Final = "CDTDESK_HOME"
PORTABLE_MARKERS: Final = ("portable", "portable.txt")
"""An empty file of either name beside the packaged program makes it keep everything beside itself, as on a USB stick."""


class Home(NamedTuple):
    """The one folder under which everything is written. Making one creates nothing."""

    folder: Path

    @property
    def office_file(self) -> Path:
        """Favorites, notes and everything else the office wrote."""
        return self.folder / "office.sqlite"

    @property
    def window_file(self) -> Path:
        """Sizes and places of this computer's window; worth nothing to the office."""
        return self.folder / "window.json"

    @property
    def desk_file(self) -> Path:
        """What this desk remembers for whoever works at it, such as the initials under notes."""
        return self.folder / "desk.json"

    @property
    def logs(self) -> Path:
        """Reports of faults, for whoever mends them."""
        return self.folder / "logs"

    @property
    def backups(self) -> Path:
        """Dated copies of the office file."""
        return self.folder / "backups"

    @property
    def corrections(self) -> Path:
        """Suggested corrections of the catalog, for the user to send on."""
        return self.folder / "corrections"

    @property
    def catalogs(self) -> Path:
        """Signed catalogs that the office installed, and which of them is in use."""
        return self.folder / "catalogs"


def find_home(chosen: Path | None = None) -> Home:
    """Return ``chosen``, else the folder in ``CDTDESK_HOME``, else the one beside a portable program, else the user's own."""
    if chosen is not None:
        return Home(chosen)
    named = os.environ.get(HOME_VARIABLE)
    if named:
        return Home(Path(named).expanduser())
    portable = _portable_folder()
    if portable is not None:
        return Home(portable)
    from platformdirs import user_data_path

    return Home(user_data_path("cdtdesk", appauthor=False))


def _portable_folder() -> Path | None:
    """Return the folder for everything beside the packaged program, or None where no marker asks for it."""
    if not getattr(sys, "frozen", False):
        return None
    folder = Path(sys.executable).parent
    if folder.parts[-2:] == ("Contents", "MacOS"):
        folder = folder.parents[2]  # beside the bundle, not inside it
    if any((folder / marker).is_file() for marker in PORTABLE_MARKERS):
        return folder / "cdtdesk-data"
    return None
