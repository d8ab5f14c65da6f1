"""What a line of a claim or a chart says about the site: teeth, area of the mouth, surfaces.

A number alone is read by what the code asks for: ``10`` is a tooth for a filling and the upper right quadrant for a root
planing. Area values are those of ISO 3950 as the claim form uses them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from cdtdesk.domain.procedures import ClaimSite, SubmissionRequirements
from cdtdesk.domain.teeth import AREA_OF_ARCH, AREA_WHOLE_MOUTH, TEETH, Arch, Quadrant, count_surfaces

_AREAS: Final = frozenset({AREA_WHOLE_MOUTH, *AREA_OF_ARCH.values(), *Quadrant})
_QUADRANTS: Final = frozenset(Quadrant)
_ARCHES: Final = frozenset(AREA_OF_ARCH.values())

_LABELLED_TEETH: Final = re.compile(
    r"(?:#\s*|\b(?:tooth|teeth|th|tth)\b\.?\s*(?:no\.?|number)?\s*[:#]?\s*)"
    r"((?:[0-9]{1,2}|[a-t]s?)\b(?:\s*(?:,|&|-|\u2013|\band\b|\bto\b)\s*#?\s*(?:[0-9]{1,2}|[a-t])\b)*)",
    re.IGNORECASE,
)
_TEETH_LISTED: Final = re.compile(r"\b([0-9]{1,2}|[A-T]S?)\b(?:\s*(?:-|\u2013|\bTO\b)\s*#?\s*([0-9]{1,2}|[A-T])\b)?")
_TOOTH_AND_SURFACES: Final = re.compile(r"(?<![\w.$/-])(?:([0-9]{1,2})[-\s]?|([A-T])[-\s])([MODBFLI]{1,5})(?![\w.])")
_SURFACES: Final = re.compile(r"(?<![\w.$])([MODBFLI]{1,5})(?![\w.])")
_LONG_SURFACES: Final = re.compile(r"(?<![\w.$])([modbfli]{2,5})(?![\w.])", re.IGNORECASE)
_NO_SURFACES: Final = frozenset("do if of old fold film foil mold bold oil lid mid mob lob dim bid fil mil fob".split())
_NUMBERS: Final = re.compile(
    r"(?<![\w.,$/#:])([0-9]{1,2})(?![\w%/:]|\.[0-9]|,[0-9])(?:\s*(?:-|\u2013)\s*([0-9]{1,2})(?![\w.]))?"
)
_LETTERS: Final = re.compile(r"(?<![\w.$/'-])([A-T])S?(?![\w.'])")
_AMOUNT_NEXT: Final = re.compile(r"\s*\$")
_QUADRANT_LETTERS: Final = re.compile(r"\b(u|l)(r|l)q?\b", re.IGNORECASE)
_QUADRANT_WORDS: Final = re.compile(
    r"\b(upper|maxillary|max|lower|mandibular|mand)\.?\s+(right|left|rt|lt)\b|\bquad(?:rant)?\.?\s*#?\s*([1-4])\b",
    re.IGNORECASE,
)
_ARCH_WORDS: Final = re.compile(r"\b(upper|maxillary|maxilla|max|ua|lower|mandibular|mandible|mand|la)\b", re.IGNORECASE)
_WHOLE_MOUTH: Final = re.compile(r"\b(?:full|whole|entire)\s+mouth\b|\bfm\b", re.IGNORECASE)
_AREA_VALUE: Final = re.compile(r"(?<![\w.,$/#:-])(00|01|02|10|20|30|40)(?![\w%/:-]|\.[0-9]|,[0-9])")
_QUADRANT_OF_NUMBER: Final = {"1": "10", "2": "20", "3": "30", "4": "40"}
_QUADRANT_OF_LETTERS: Final = {("u", "r"): "10", ("u", "l"): "20", ("l", "l"): "30", ("l", "r"): "40"}


class SiteNeed(StrEnum):
    """What a line has to say and does not."""

    TOOTH = "tooth"
    TOOTH_RANGE = "tooth_range"
    QUADRANT = "quadrant"
    ARCH = "arch"
    AREA = "area"
    SURFACES = "surfaces"


@dataclass(frozen=True, slots=True)
class SiteCarried:
    """What a line says: tooth numbers as written on US claims, an area value or "", surface letters or ""."""

    teeth: tuple[str, ...] = ()
    area: str = ""
    surfaces: str = ""


def site_carried(text: str, claim: SubmissionRequirements) -> SiteCarried:
    """Return what ``text`` says about the site of a code that needs ``claim``.

    ``text`` is a line without its code and date, a dollar sign in the place of each amount.
    """
    if claim.site in (ClaimSite.QUADRANT, ClaimSite.ARCH, ClaimSite.AREA):
        return SiteCarried(_labelled_teeth(text), _area(text, claim.site), _surfaces(text) if claim.surfaces else "")
    if claim.site is ClaimSite.NONE and not claim.surfaces:
        return SiteCarried(_labelled_teeth(text), _area_in_words(text))
    teeth = _labelled_teeth(text)
    surfaces = ""
    if claim.surfaces:
        joined = _TOOTH_AND_SURFACES.search(text)
        if joined is not None and (joined[1] or joined[2]) in TEETH and _are_surfaces(joined[3]):
            teeth, surfaces = teeth or (joined[1] or joined[2],), joined[3]
    teeth = teeth or _bare_teeth(text, claim.surfaces)
    if claim.surfaces and not surfaces:
        surfaces = _surfaces(text)
    return SiteCarried(teeth, _area_in_words(text), surfaces)


def lacking(claim: SubmissionRequirements, carried: SiteCarried) -> tuple[SiteNeed, ...]:
    """Return what a code that needs ``claim`` still lacks on a line that says ``carried``."""
    needs: list[SiteNeed] = []
    area_fits = {ClaimSite.QUADRANT: _QUADRANTS, ClaimSite.ARCH: _ARCHES, ClaimSite.AREA: _AREAS}.get(claim.site)
    if area_fits is not None and carried.area not in area_fits:
        needs.append(SiteNeed(claim.site.value))
    if claim.site in (ClaimSite.TOOTH, ClaimSite.TOOTH_RANGE) and not carried.teeth:
        needs.append(SiteNeed.TOOTH if claim.site is ClaimSite.TOOTH else SiteNeed.TOOTH_RANGE)
    if claim.surfaces and not carried.surfaces:
        needs.append(SiteNeed.SURFACES)
    return tuple(needs)


# Teeth


def _labelled_teeth(text: str) -> tuple[str, ...]:
    teeth: dict[str, None] = {}
    for found in _LABELLED_TEETH.finditer(text):
        teeth.update(dict.fromkeys(_spelled_out(found[1])))
    return tuple(teeth)


def _spelled_out(listed: str) -> list[str]:
    """Return the teeth in a list such as ``2-5, 7 and 9``."""
    teeth: list[str] = []
    for first, last in _TEETH_LISTED.findall(listed.upper()):
        teeth += _span(first, last) if last else [first] if first in TEETH else []
    return teeth


def _span(first: str, last: str) -> list[str]:
    if first not in TEETH or last not in TEETH or first.isdigit() is not last.isdigit():
        return []
    if first.isdigit():
        return [str(number) for number in range(int(first), int(last) + 1) if str(number) in TEETH]
    return [chr(letter) for letter in range(ord(first[0]), ord(last[0]) + 1)]


def _bare_teeth(text: str, wants_surfaces: bool) -> tuple[str, ...]:
    """Return teeth that stand without a sign. A lone 1 before an amount is a quantity, as are leading zeros elsewhere."""
    teeth: dict[str, None] = {}
    for found in _NUMBERS.finditer(text):
        if found[1] == "1" and found[2] is None and _AMOUNT_NEXT.match(text, found.end()):
            continue
        first = found[1].lstrip("0")
        teeth.update(dict.fromkeys(_span(first, found[2].lstrip("0")) if found[2] else [first] if first in TEETH else []))
    if teeth:
        return tuple(teeth)
    letters = [found[1] for found in _LETTERS.finditer(text)]
    if wants_surfaces and len(letters) == 1 and letters[0] in "MODBFLI":
        return ()
    return tuple(dict.fromkeys(letters[:1]))


# Areas


def _area(text: str, site: ClaimSite) -> str:
    told = _area_in_words(text)
    if told:
        return told
    arch = _ARCH_WORDS.search(text)
    if arch is not None and site is not ClaimSite.QUADRANT:
        return AREA_OF_ARCH[Arch.UPPER if arch[1][0].lower() == "u" or arch[1].lower().startswith("max") else Arch.LOWER]
    fitting = {ClaimSite.QUADRANT: _QUADRANTS, ClaimSite.ARCH: _ARCHES}.get(site, _AREAS)
    return next((found[1] for found in _AREA_VALUE.finditer(text) if found[1] in fitting), "")


def _area_in_words(text: str) -> str:
    words = _QUADRANT_WORDS.search(text)
    if words is not None:
        if words[3]:
            return _QUADRANT_OF_NUMBER[words[3]]
        jaw = "u" if words[1][0].lower() == "u" or words[1].lower().startswith("max") else "l"
        return _QUADRANT_OF_LETTERS[jaw, words[2][0].lower()]
    letters = _QUADRANT_LETTERS.search(text)
    if letters is not None:
        return _QUADRANT_OF_LETTERS[letters[1].lower(), letters[2].lower()]
    return AREA_WHOLE_MOUTH if _WHOLE_MOUTH.search(text) else ""


# Surfaces


def _surfaces(text: str) -> str:
    """Return surface letters: capitals of any number, small ones from two on where they are no word."""
    for found in _SURFACES.finditer(text):
        if _are_surfaces(found[1]):
            return found[1]
    for found in _LONG_SURFACES.finditer(text):
        if found[1].lower() not in _NO_SURFACES and _are_surfaces(found[1].upper()):
            return found[1].upper()
    return ""


def _are_surfaces(letters: str) -> bool:
    return count_surfaces(letters) == len(letters)
