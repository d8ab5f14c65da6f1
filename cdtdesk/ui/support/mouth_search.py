"""A tooth or an area picked in the picture of the mouth, as words of the search."""

from __future__ import annotations

import re
from typing import Final

from cdtdesk.domain.teeth import Quadrant

_SITE: Final = re.compile(r"#\w+|\b(?:UR|UL|LL|LR|upper|lower)\b")


def with_tooth(query: str, tooth: str) -> str:
    """Return ``query`` with the tooth in place of the site that is in it; without it where it is that tooth already."""
    return _with_site(query, f"#{tooth}")


def with_area(query: str, area: str) -> str:
    """Return ``query`` with an area in place of the site that is in it; ``area`` is its value on the claim form."""
    words = {"01": "upper", "02": "lower", "00": ""}
    return _with_site(query, words[area] if area in words else Quadrant(area).abbreviation)


def with_surfaces(query: str, letters: str, before: str) -> str:
    """Return ``query`` with surfaces in place of those ``before``, which were read from it; without any where none is left."""
    words = [word for word in query.split() if not before or sorted(word.upper()) != sorted(before)]
    return " ".join([*words, letters] if letters else words)


def _with_site(query: str, site: str) -> str:
    words = _SITE.sub(" ", query).split()
    if site not in query.split():
        words.append(site)
    return " ".join(words)
