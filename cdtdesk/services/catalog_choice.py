"""Which catalog is opened: the program's own, an installed one, or one that a tester named.

The first frame waits for this, so nothing is imported here before it is needed. Installing is the business of ``catalogs``.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from cdtdesk import __version__
from cdtdesk.environment.resources import bundled_catalog_file, named_catalog_file, resource

if TYPE_CHECKING:
    from cdtdesk.environment.folders import Home

CURRENT_FILE: Final = "current.json"
"""In the folder of installed catalogs: which one is in use, and which was before it."""

KEYS_FILE: Final = "trusted_keys.txt"


class CatalogOrigin(StrEnum):
    """Where the open catalog comes from. ``UNSIGNED``: a tester named it, and the edition label says so."""

    BUNDLED = "bundled"
    INSTALLED = "installed"
    UNSIGNED = "unsigned"


class CatalogInUse(NamedTuple):
    """The catalog to open."""

    path: Path
    origin: CatalogOrigin


def catalog_in_use(home: Home, keys_file: Path | None = None) -> CatalogInUse:
    """Return the catalog to open: the one in ``CDTDESK_CATALOG``, else the installed one, else the one of the program.

    Costs one look for a small file where none is installed. An installed catalog gives way to that of a program installed
    after it, unless its edition is newer. It is passed over when it does not open, and when ``keys_file`` (default: the
    program's) holds no trusted key.
    """
    named = named_catalog_file()
    if named is not None:
        return CatalogInUse(named, CatalogOrigin.UNSIGNED)
    installed = installed_in(read_current(home), home)
    bundled = bundled_catalog_file()
    if installed is None or not _has_keys(keys_file) or not _goes_before(installed, bundled):
        return CatalogInUse(bundled, CatalogOrigin.BUNDLED)
    path = file_of(installed, home)
    return CatalogInUse(path, CatalogOrigin.INSTALLED) if edition_of(path) else CatalogInUse(bundled, CatalogOrigin.BUNDLED)


def read_current(home: Home) -> dict[str, Any]:
    """Return what is known of installed catalogs; nothing where none is."""
    try:
        text = (home.catalogs / CURRENT_FILE).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return {}
    import json

    try:
        told = json.loads(text)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def installed_in(told: Any, home: Home) -> dict[str, Any] | None:
    """Return what ``current.json`` says of a catalog, if the file is there in its full size."""
    if not isinstance(told, dict) or not isinstance(told.get("file"), str) or not isinstance(told.get("edition"), int):
        return None
    try:
        is_there = file_of(told, home).stat().st_size == told.get("size")
    except OSError:
        return None
    return told if is_there else None


def file_of(installed: dict[str, Any], home: Home) -> Path:
    """Return where an installed catalog lies."""
    return home.catalogs / Path(str(installed["file"])).name


def _has_keys(keys_file: Path | None) -> bool:
    from cdtdesk.catalog.signed import read_trusted_keys

    return bool(read_trusted_keys(resource(KEYS_FILE) if keys_file is None else keys_file))


def _goes_before(installed: dict[str, Any], bundled: Path) -> bool:
    return installed.get("program") == __version__ or installed["edition"] > edition_of(bundled)


def edition_of(path: Path) -> int:
    """Return the newest edition of a catalog; 0 where it cannot be read."""
    from cdtdesk.catalog.opening import CatalogUnavailable
    from cdtdesk.catalog.reader import CatalogReader

    try:
        reader = CatalogReader(path)
        try:
            return reader.last_known_day().year
        finally:
            reader.close()
    except CatalogUnavailable:
        return 0
