"""Since when and until when a code holds: the few facts that every list row needs."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Final

EditionDate = int | dt.date
"""When a change took effect: an edition year (its 1 January), or a full date for one that came in mid-year."""

FIRST_KNOWN_DAY: Final = dt.date(2013, 1, 1)
"""Changes of the code set are known from this day on."""


class Status(StrEnum):
    """Whether the newest edition of the catalog still holds the code."""

    ACTIVE = "active"
    DELETED = "deleted"


def first_day_of(change: EditionDate) -> dt.date:
    """Return the first day on which a change holds: 1 January for an edition year."""
    return dt.date(change, 1, 1) if isinstance(change, int) else change


def is_outside_known(on: dt.date, last_known_day: dt.date) -> bool:
    """Return whether ``on`` lies outside the years whose changes the catalog knows."""
    return not FIRST_KNOWN_DAY <= on <= last_known_day
