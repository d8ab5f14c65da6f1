"""What a note on several codes is about, as somebody types it: a range, a category, or one code after all."""

from __future__ import annotations

import re
from typing import Final

from cdtdesk.domain.categories import CategoryOfService
from cdtdesk.domain.codes import CdtCode
from cdtdesk.office.rows import About

_CODE: Final = r"[dD]?\s?([0-9]{4})"
_ONE: Final = re.compile(_CODE, re.ASCII)
_RANGE: Final = re.compile(rf"{_CODE}\s*(?:-|\u2013|\u2014|to|through)\s*{_CODE}", re.ASCII | re.IGNORECASE)


def read_about(text: str) -> About | None:
    """Return what ``text`` names, or None: ``D2740-D2799``, ``2740 to 2799``, ``D4341``, or (the beginning of) one category.

    >>> read_about("2799 - 2740")
    'D2740-D2799'
    """
    typed = " ".join(text.split())
    found = _RANGE.fullmatch(typed)
    if found is not None:
        return About.codes(CdtCode(f"D{found[1]}"), CdtCode(f"D{found[2]}"))
    found = _ONE.fullmatch(typed)
    if found is not None:
        return About(CdtCode(f"D{found[1]}"))
    begun = [category for category in CategoryOfService if typed and category.casefold().startswith(typed.casefold())]
    return About(begun[0]) if len(begun) == 1 else None
