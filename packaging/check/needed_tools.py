"""Which programs a check needs, and one clear sentence where one is missing."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable
from typing import Final

PACKAGES: Final = {
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "xclip": "xclip",
    "import": "imagemagick",
    "strace": "strace",
    "unshare": "util-linux",
    "dpkg-deb": "dpkg",
    "dpkg-shlibdeps": "dpkg-dev",
    "appstreamcli": "appstream",
    "desktop-file-validate": "desktop-file-utils",
    "update-mime-database": "shared-mime-info",
    "debootstrap": "debootstrap",
    "makensis": "nsis",
    "wine": "wine wine64",
}
"""The Debian package of each."""


def missing_tools(names: Iterable[str]) -> list[str]:
    """Return those of ``names`` that are not on this machine."""
    return [name for name in names if shutil.which(name) is None]


def demand_tools(*names: str) -> None:
    """End the process with exit code 2 and one sentence where any of ``names`` is missing."""
    missing = missing_tools(names)
    if missing:
        packages = " ".join(dict.fromkeys(PACKAGES[name] for name in missing))
        print(f"The check needs {', '.join(missing)}; on Debian or Ubuntu: apt-get install {packages}", file=sys.stderr)
        raise SystemExit(2)
