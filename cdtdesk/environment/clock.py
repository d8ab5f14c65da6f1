"""What day and time it is. Tests and scripts may set the day."""

from __future__ import annotations

import datetime as dt
import os
from typing import Final

TODAY_VARIABLE: Final = "CDTDESK_TODAY"


def today() -> dt.date:
    """Return this computer's date, or the one in ``CDTDESK_TODAY`` (YYYY-MM-DD); a wrong value there is ignored."""
    named = os.environ.get(TODAY_VARIABLE, "")
    try:
        return dt.date.fromisoformat(named)
    except ValueError:
        return dt.date.today()


def now() -> dt.datetime:
    """Return the present moment in UTC, to the millisecond."""
    moment = dt.datetime.now(dt.UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)
