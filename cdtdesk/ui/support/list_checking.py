"""What checks a pasted list: here at once, or in another thread, over connections of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.services.claim_check import ClaimChecklist, ClaimChecklistService
from cdtdesk.services.front_desk import FrontDesk

Check = Callable[[str, dt.date, dt.date], ClaimChecklist]
"""Checks a text for a date of service; the last is today, for years of two digits."""


def checker(desk: FrontDesk) -> Check:
    """Return what checks in this thread. With the office file out of reach the catalog alone answers."""

    def check(text: str, on: dt.date, today: dt.date) -> ClaimChecklist:
        try:
            return ClaimChecklistService(desk.lookup, desk.imported).check(text, on, today)
        except OfficeFileUnavailable:
            return ClaimChecklistService(desk.lookup).check(text, on, today)

    return check


def lent_checker(desk: FrontDesk) -> Check:
    """Return what checks in another thread."""
    path = desk.lookup.reader.path
    lent = desk.library.safekeeping.lend() if desk.imported is not None else None

    def check(text: str, on: dt.date, today: dt.date) -> ClaimChecklist:
        from cdtdesk.catalog.reader import CatalogReader
        from cdtdesk.services.imported_codes import ImportedCodes
        from cdtdesk.services.licensed_text import LicensedTextService
        from cdtdesk.services.lookup import LookupService

        reader = CatalogReader(path)
        try:
            lookup = LookupService(reader)
            if lent is None:
                return ClaimChecklistService(lookup).check(text, on, today)
            with lent() as store:
                imported = ImportedCodes(lookup, LicensedTextService(store, store.now))
                return ClaimChecklistService(lookup, imported).check(text, on, today)
        finally:
            reader.close()

    return check
