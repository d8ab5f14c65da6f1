"""Build hook: an installation holds the catalog, built from ``data/`` on the way, with no other step."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogBuildHook(BuildHookInterface[Any]):
    """Builds the catalog and puts it among the package's resources."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the catalog for a wheel; an editable installation reads the checkout's own, built there as well."""
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        try:
            from cdtdesk.databuild.building import build_catalog

            catalog = build_catalog(root / "data", root / "build" / "catalog.sqlite")
        finally:
            sys.path.remove(str(root))
        if version != "editable":
            build_data["force_include"][str(catalog)] = "cdtdesk/resources/catalog.sqlite"
