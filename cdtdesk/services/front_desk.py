"""Every service of one desk, each made at its first use: a window's first frame asks for the list of codes alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from cdtdesk.catalog.reader import CatalogReader
from cdtdesk.environment.folders import Home
from cdtdesk.services.lookup import LookupService

if TYPE_CHECKING:
    from cdtdesk.services.corrections import CorrectionService
    from cdtdesk.services.desk_memory import DeskMemory
    from cdtdesk.services.guides import GuideService
    from cdtdesk.services.library import LibraryService


class FrontDesk:
    """The services over one catalog and one home. Making it opens the catalog, and may raise ``CatalogUnavailable``."""

    def __init__(self, catalog: Path, home: Home, now: Callable[[], dt.datetime]) -> None:
        self.home = home
        self._now = now
        self.lookup = LookupService(CatalogReader(catalog))

    @cached_property
    def library(self) -> LibraryService:
        """What the office wrote."""
        from cdtdesk.office.store import OfficeStore
        from cdtdesk.services.library import LibraryService

        return LibraryService(OfficeStore(self.home.office_file, self._now))

    @cached_property
    def memory(self) -> DeskMemory:
        """What this desk remembers for whoever works at it."""
        from cdtdesk.services.desk_memory import DeskMemory

        return DeskMemory(self.home.desk_file)

    @cached_property
    def guides(self) -> GuideService:
        """The guides and the words of the trade."""
        from cdtdesk.services.guides import GuideService

        return GuideService(self.lookup.reader)

    @cached_property
    def corrections(self) -> CorrectionService:
        """Suggested corrections, kept for the user to send."""
        from cdtdesk.services.corrections import CorrectionService

        return CorrectionService(self.home.corrections)
