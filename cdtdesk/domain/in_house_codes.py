"""Code numbers that an office made up for itself: for what CDT has no code, or for its own book-keeping."""

from __future__ import annotations

import re
from typing import Final, Self

from cdtdesk.domain.codes import CdtCode

_WELL_FORMED: Final = re.compile(r"[A-Z0-9][A-Z0-9.\-]{0,14}", re.ASCII)
_LIKE_CDT: Final = re.compile(r"D[0-9]{4}(-D[0-9]{4})?", re.ASCII)


class NotAnInHouseCode(ValueError):
    """Raised when a text cannot be an office's own code. Its message is fit to be shown."""


class InHouseNumber(str):
    """An office's own code number: up to 15 letters, digits, points and dashes, always upper case.

    Never D and four digits, nor a range of such.

    It is a ``str`` like ``CdtCode``, and no text is both: the two are kept apart wherever they are shown.

    >>> InHouseNumber("d1110.1")
    'D1110.1'
    """

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """Return ``text`` as an in-house code number; raise ``NotAnInHouseCode`` when it cannot be one."""
        candidate = text.strip().upper()
        if _LIKE_CDT.fullmatch(candidate):
            raise NotAnInHouseCode(f"'{candidate}' is written like a CDT code: give your own code a letter or a point more.")
        if not _WELL_FORMED.fullmatch(candidate):
            raise NotAnInHouseCode(
                f"'{text.strip()[:40]}' cannot be a code of your own: use up to 15 letters, digits, points and dashes."
            )
        return super().__new__(cls, candidate)


AnyCode = CdtCode | InHouseNumber
"""A code that favorites, notes, own words and fees may be kept for."""


def any_code(text: str) -> AnyCode:
    """Return ``text`` as a CDT code or else as an in-house one; raise ``NotAnInHouseCode`` when it can be neither."""
    candidate = text.strip().upper()
    return CdtCode(candidate) if len(candidate) == 5 and _LIKE_CDT.fullmatch(candidate) else InHouseNumber(candidate)
