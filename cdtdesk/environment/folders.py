"""Where what the program writes is kept."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final, NamedTuple

HOME_VARIABLE: Final = "CDTDESK_HOME"


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


def find_home(chosen: Path | None = None) -> Home:
    """Return ``chosen``, else the folder in ``CDTDESK_HOME``, else the user's data folder of this platform."""
    if chosen is not None:
        return Home(chosen)
    named = os.environ.get(HOME_VARIABLE)
    if named:
        return Home(Path(named).expanduser())
    from platformdirs import user_data_path

    return Home(user_data_path("cdtdesk", appauthor=False))
