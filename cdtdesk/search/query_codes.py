"""Code numbers in what was typed: whole ones in sloppy forms, beginnings, ranges."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_LOOKS_LIKE_DIGIT: Final = str.maketrans("oOlLiIzZsS", "0011112255")

_RANGE: Final = re.compile(r"\b[dD]?(\d{4})\s*(?:-|\u2013|\bto\b)\s*[dD]?(\d{4}|\d{2})\b", re.ASCII)
_WHOLE: Final = re.compile(r"\b[dD]+[\s\-_.#:]*([0-9oOlLiIzZsS]{4})(?:\b|(?=[xX]\d))", re.ASCII)
_OLD_FIVE_DIGITS: Final = re.compile(r"(?<![\d.])0(\d{4})(?![\d.])", re.ASCII)
_BARE: Final = re.compile(
    r"(?<![\d.$\-#])(?<!\b[a-zA-Z])(?:(?<!/)|(?<=\d{4}/))"
    r"(\d{4})"
    r"(?![\d%\-]|\.\d|/(?!\d{4}\b))",
    re.ASCII,
)
"""Four digits alone: no part of an amount, a date, a telephone number or a medical code (E0486); ``1110/1120`` is two."""
_BEGINNING: Final = re.compile(r"\b[dD]+[\s\-]?(\d{1,3})[xX*]*(?=\s|$)", re.ASCII)
_BARE_BEGINNING: Final = re.compile(r"\s*(\d{1,3})\s*", re.ASCII)


@dataclass(frozen=True, slots=True)
class CodesTyped:
    """Codes as ``D`` and digits. They are well formed; whether they exist is not known here."""

    codes: tuple[str, ...]
    prefixes: tuple[str, ...]
    ranges: tuple[tuple[str, str], ...]

    def __bool__(self) -> bool:
        return bool(self.codes or self.prefixes or self.ranges)


class _Taker:
    """Takes matches out of a text, so that no part of it is read twice."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.codes: list[str] = []
        self.prefixes: list[str] = []
        self.ranges: list[tuple[str, str]] = []

    def range(self, match: re.Match[str]) -> str:
        first, last = match.groups()
        last = first[: 4 - len(last)] + last
        if last <= first:
            return match.group()
        self.ranges.append((f"D{first}", f"D{last}"))
        return " "

    def whole(self, match: re.Match[str]) -> str:
        typed = match.group(1)
        if sum(character.isdigit() for character in typed) < 2:
            return match.group()
        self.codes.append("D" + typed.translate(_LOOKS_LIKE_DIGIT))
        return " "

    def bare(self, match: re.Match[str]) -> str:
        self.codes.append(f"D{match.group(1)}")
        return " "

    def beginning(self, match: re.Match[str]) -> str:
        digits = match.group(1)
        self.prefixes += [f"D{digits}", f"D0{digits}"] if len(digits) == 3 else [f"D{digits}"]
        return " "


def take_codes(text: str) -> tuple[CodesTyped, str]:
    """Return the code numbers in ``text``, and the rest of it.

    A lone number of one to three digits is the beginning of a code without its D (``994``) or, with three, also a code
    without its leading zero (``120``). Where the D is typed, it is rather a beginning than a code without its zero.
    """
    lone = _BARE_BEGINNING.fullmatch(text)
    if lone:
        digits = lone.group(1)
        zero = (f"D0{digits}",) if len(digits) == 3 else ()
        return CodesTyped((), (*zero, f"D{digits}"), ()), ""
    taker = _Taker(text)
    rest = text
    for pattern, take in (
        (_RANGE, taker.range),
        (_WHOLE, taker.whole),
        (_OLD_FIVE_DIGITS, taker.bare),
        (_BARE, taker.bare),
        (_BEGINNING, taker.beginning),
    ):
        rest = pattern.sub(take, rest)
    return CodesTyped(_once(taker.codes), _once(taker.prefixes), tuple(taker.ranges)), rest


def _once(values: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
