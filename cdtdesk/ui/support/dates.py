"""Dates as a US office writes them."""

from __future__ import annotations

import datetime as dt

from cdtdesk.domain.in_force import EditionDate


def shown_date(day: dt.date) -> str:
    """Return ``day`` as MM/DD/YYYY."""
    return day.strftime("%m/%d/%Y")


def shown_change(change: EditionDate) -> str:
    """Return an edition year as it is, and a date within a year as MM/DD/YYYY."""
    return str(change) if isinstance(change, int) else shown_date(change)
