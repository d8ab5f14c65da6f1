"""What the office file holds, as values: one class a table. Here what the window needs at once; the rest is in ``more_rows``.

Every row has a stable id, a revision, the times of its making and last change (UTC) and a tombstone. The id is random where
two desks may write two things of the same kind (notes, lists); it is derived from what the row is about where two desks can
only mean the same thing (the favorite D0120 of one list), so that merging two desks needs no search for twins.
"""

from __future__ import annotations

import datetime as dt
import os
import re
from dataclasses import dataclass
from typing import ClassVar, Final, Self

from cdtdesk.domain.codes import CdtCode

DEFAULT_LIST_ID: Final = "default"
"""The id of every desk's first list of favorites: it is the same list when two desks are merged."""


_RANGE: Final = re.compile(r"D[0-9]{4}-D[0-9]{4}", re.ASCII)


def new_id() -> str:
    """Return a random id."""
    return os.urandom(16).hex()


def derived_id(*parts: str) -> str:
    """Return the id of the row that ``parts`` determine."""
    return digest("\x1f".join(parts), 16)


def digest(text: str, size: int) -> str:
    """Return a hash of ``text``, ``size`` bytes in hexadecimal digits."""
    # The very function of ``hashlib``, which would load all of OpenSSL with it: four megabytes and five milliseconds.
    try:
        from _blake2 import blake2b
    except ImportError:  # a Python that is built otherwise
        from hashlib import blake2b

    return blake2b(text.encode(), digest_size=size).hexdigest()


class About(str):
    """What a note is about: one code (``D3351``), a range of CDT codes (``D2740-D2799``) or a category of service by name.

    It is a ``str``: the three are told apart by how they are written, since only categories have small letters.
    """

    __slots__ = ()

    @classmethod
    def codes(cls, first: CdtCode, last: CdtCode) -> Self:
        """Return what a note on every code from ``first`` to ``last`` is about, both included."""
        return cls(first if first == last else f"{min(first, last)}-{max(first, last)}")

    @property
    def is_category(self) -> bool:
        """Whether it is a category of service."""
        return self != self.upper()

    @property
    def span(self) -> tuple[str, str] | None:
        """The first and the last code of a range; None for anything else."""
        return (self[:5], self[6:]) if _RANGE.fullmatch(self) else None

    @property
    def is_one_code(self) -> bool:
        """Whether it is one code."""
        return not self.is_category and self.span is None

    def covers(self, code: str, category: str) -> bool:
        """Return whether it takes in ``code``, which is of ``category``."""
        span = self.span
        if span is not None:
            return len(code) == len(span[0]) and span[0] <= code <= span[1]
        return self in (code, category)


@dataclass(frozen=True, slots=True)
class Row:
    """What every row has. ``deleted_at`` is the tombstone: the row stays, so that a removal is undone and handed over."""

    table: ClassVar[str]
    unsealed: ClassVar[frozenset[str]] = frozenset()
    """Columns that are no part of what the row says: a change of them alone makes no other version."""

    id: str
    revision: int
    created_at: dt.datetime
    changed_at: dt.datetime
    deleted_at: dt.datetime | None

    @property
    def identity(self) -> str:
        """What two desks know the row by."""
        return self.id


@dataclass(frozen=True, slots=True)
class FavoriteList(Row):
    """A named list of favorites. The default list's name is empty until the office gives it one."""

    table: ClassVar[str] = "favorite_lists"

    name: str
    position: float


@dataclass(frozen=True, slots=True)
class Favorite(Row):
    """A code kept in a list, with the office's own label and colour for it (both may be empty)."""

    table: ClassVar[str] = "favorites"

    list_id: str
    code: str
    position: float
    label: str
    colour: str


@dataclass(frozen=True, slots=True)
class Note(Row):
    """What somebody wrote about a code, a range of codes or a category.

    ``author`` (initials) may be empty; ``check_on`` is the day on which to look whether it still holds; ``dismissed`` names
    the reasons of patient-data warnings that the office waved away for this note. When two desks changed the same note, both
    texts are kept, one of them as a row with an id of its own and ``twin_of`` the id of the note. ``supersedes`` are the
    fingerprints of earlier versions that another desk may hold: by them a merge knows what was changed on one side only.
    """

    table: ClassVar[str] = "notes"
    unsealed: ClassVar[frozenset[str]] = frozenset({"twin_of", "supersedes"})

    twin_of: str | None
    about: About
    text: str
    payer_id: str | None
    author: str
    check_on: dt.date | None
    dismissed: tuple[str, ...]
    supersedes: tuple[str, ...]

    @property
    def identity(self) -> str:
        """What two desks know the note by."""
        return self.twin_of or self.id

    @property
    def cdt_code(self) -> CdtCode:
        """The CDT code of a note on one; raise ``NotACdtCode`` for any other note."""
        return CdtCode(self.about)
