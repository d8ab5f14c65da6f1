"""CDT code numbers: what one is, and how one is written."""

from __future__ import annotations

import re
from typing import Final, Self

_WELL_FORMED: Final = re.compile(r"D[0-9]{4}", re.ASCII)


class NotACdtCode(ValueError):
    """Raised when a text is not D and four digits. Its message is fit to be shown."""


class CdtCode(str):
    """A code number, ``D`` and four digits, always upper case.

    It is a ``str``, so it can be stored, compared and shown as one; making one proves that it is well formed (not that
    such a code exists).

    >>> CdtCode("d3351")
    'D3351'
    """

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """Return ``text`` as a code number; raise ``NotACdtCode`` when it is not D and four digits."""
        candidate = text.strip().upper()
        if not _WELL_FORMED.fullmatch(candidate):
            raise NotACdtCode(f"'{text.strip()[:40]}' is not a CDT code: type D and four digits, for example D0120.")
        return super().__new__(cls, candidate)

    @classmethod
    def trusted(cls, text: str) -> Self:
        """Return ``text``, known to be well formed because it comes from a catalog that was checked, without looking again."""
        return str.__new__(cls, text)

    @property
    def digits(self) -> str:
        """The four digits without the D, for example ``"3351"``."""
        return self[1:]
