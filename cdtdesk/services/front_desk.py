"""Every service of one desk, each made at its first use: a window's first frame asks for the list of codes alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from cdtdesk.catalog.reader import CatalogReader, Summary
from cdtdesk.domain.codes import CdtCode
from cdtdesk.environment.folders import Home
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.services.lookup import LookupService

if TYPE_CHECKING:
    from cdtdesk.services.corrections import CorrectionService
    from cdtdesk.services.desk_memory import DeskMemory
    from cdtdesk.services.guides import GuideService
    from cdtdesk.services.imported_codes import ImportedCodes
    from cdtdesk.services.library import LibraryService
    from cdtdesk.services.lookup import CodeDetail


class FrontDesk:
    """The services over one catalog and one home. Making it opens the catalog, and may raise ``CatalogUnavailable``."""

    def __init__(self, catalog: Path, home: Home, now: Callable[[], dt.datetime], is_unsigned: bool = False) -> None:
        """``is_unsigned``: a tester named the catalog, which the window says."""
        self.home, self.is_unsigned = home, is_unsigned
        self._now = now
        self.lookup = LookupService(CatalogReader(catalog))

    def speak(self, language: str) -> None:
        """Let guides, words of the trade and notes on editions be read in ``language``; to be said before the first is."""
        self.lookup.reader.language = language

    @cached_property
    def library(self) -> LibraryService:
        """What the office wrote."""
        from cdtdesk.office.store import OfficeStore
        from cdtdesk.services.library import LibraryService

        return LibraryService(OfficeStore(self.home.office_file, self._now))

    @cached_property
    def _imported(self) -> ImportedCodes:
        from cdtdesk.services.imported_codes import ImportedCodes

        return ImportedCodes(self.lookup, self.library.licensed)

    @property
    def imported(self) -> ImportedCodes | None:
        """Codes that only the office's import knows; None where nothing was imported or the office file is out of reach."""
        try:
            return self._imported if self.library.has_licensed_text else None
        except OfficeFileUnavailable:
            return None

    def detail(self, cdt_code: CdtCode, on: dt.date) -> CodeDetail | None:
        """Return everything about a code of the catalog, else the little that the office's import knows; None for others."""
        found = self.lookup.detail(cdt_code, on)
        if found is not None or (imported := self.imported) is None:
            return found
        try:
            return imported.detail(cdt_code, on)
        except OfficeFileUnavailable:
            return None

    def summary(self, cdt_code: CdtCode) -> Summary | None:
        """Return the list row of a code of the catalog, else the one made of the office's import; None for others."""
        if cdt_code in self.lookup.summaries:
            return self.lookup.summaries[cdt_code]
        try:
            item = self.imported.find(cdt_code) if self.imported is not None else None
        except OfficeFileUnavailable:
            return None
        return None if item is None else item.summary()

    def is_billable(self, cdt_code: CdtCode, on: dt.date) -> bool:
        """Return whether a code of the catalog or of the office's import may be billed for services on ``on``."""
        if cdt_code in self.lookup.summaries:
            return self.lookup.is_billable(cdt_code, on)
        try:
            return self.imported is not None and self.imported.is_billable(cdt_code, on)
        except OfficeFileUnavailable:
            return False

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
