"""Finding shipped files: the one place that knows where they are, the same in a checkout, an installation and a bundle."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

CATALOG_VARIABLE: Final = "CDTDESK_CATALOG"

_PACKAGE: Final = Path(__file__).resolve().parents[1]
_CHECKOUT: Final = _PACKAGE.parent


def resource(name: str) -> Path:
    """Return the path of the shipped file ``name``, for example ``"icons/star.svg"``. It need not exist."""
    installed = _PACKAGE / "resources"
    return (installed if installed.is_dir() else _CHECKOUT / "resources") / name


def catalog_file() -> Path:
    """Return the catalog to open: the one in ``CDTDESK_CATALOG``, else the shipped one, else the checkout's built one."""
    return named_catalog_file() or bundled_catalog_file()


def named_catalog_file() -> Path | None:
    """Return the catalog that a tester names in ``CDTDESK_CATALOG``, or None."""
    named = os.environ.get(CATALOG_VARIABLE)
    return Path(named).expanduser() if named else None


def bundled_catalog_file() -> Path:
    """Return the catalog that came with the program: the shipped one, else the checkout's built one."""
    shipped = resource("catalog.sqlite")
    return shipped if shipped.exists() else _CHECKOUT / "build" / "catalog.sqlite"
