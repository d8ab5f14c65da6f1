"""What the ranker needs to know of a catalog, as a small protocol. It knows nothing of where it is kept.

Rows are numbered from 1 in the order in which equals are shown (what offices use more first). A *row set* is a whole number
whose bit ``n`` stands for row ``n``: Python's own integers are the fastest sets of small numbers there are, and ``&`` and
``|`` on them cost a few microseconds even for 100,000 rows.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import compress
from operator import and_
from typing import Final, NamedTuple, Protocol

RowSet = int


class PhraseKind(StrEnum):
    """Which field a phrase of an entry came from."""

    NAME = "plain_name"
    TERM = "term"


class FieldRows(NamedTuple):
    """In which rows a word stands: in the name, in a term, or only in the longer texts."""

    names: RowSet
    terms: RowSet
    texts: RowSet


NO_ROWS = FieldRows(0, 0, 0)


class Entry(NamedTuple):
    """What the ranker looks at closely: one row's code, phrases and facets, packed so that reading it costs next to nothing.

    A *place* is the number of a phrase of the entry: the name stands at ``NAME_PLACE``, its terms at the numbers that follow.
    ``places`` gives for each stem the places of the phrases it stands in, ``lengths`` for each place how many stems the
    phrase there has, ``phrases`` the phrases themselves, one a line.
    """

    row: int
    cdt_code: str
    is_deleted: bool
    use_weight: float
    places: Mapping[str, bytes]
    lengths: bytes
    phrases: str
    facets: Mapping[str, frozenset[str]]

    def phrase_at(self, place: int) -> str:
        """Return the phrase at ``place``."""
        return self.phrases.split("\n")[place - NAME_PLACE]


NAME_PLACE: Final = 0x21
"""Above the blank, which parts the places of one stem from those of the next where they are stored."""
LAST_PLACE: Final = 0xFF


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word or short phrase of the trade stands for.

    ``alternatives`` are other ways to say it (each a tuple of stems); ``facets`` are the facet values it names: a row agrees
    when one of its facets named here shares a value, and is contradicted when it has some of them and shares none.
    ``is_filler`` marks words that hardly tell codes apart, ``is_service`` those that name something charged for by itself.
    """

    alternatives: tuple[tuple[str, ...], ...] = ()
    facets: Mapping[str, frozenset[str]] = field(default_factory=dict)
    is_filler: bool = False
    is_service: bool = False


class SearchIndex(Protocol):
    """What the ranker asks of a catalog."""

    @property
    def row_count(self) -> int:
        """How many rows there are."""

    @property
    def deleted_rows(self) -> RowSet:
        """The rows of deleted codes."""

    def stem_rows(self, stem: str) -> FieldRows:
        """Return the rows that hold ``stem``; ``NO_ROWS`` when none does."""

    def stems_starting(self, prefix: str) -> Sequence[str]:
        """Return the stems of known words that start with ``prefix``, the most frequent first."""

    def prefix_rows(self, prefix: str) -> FieldRows:
        """Return the rows that hold a word starting with ``prefix``."""

    def facet_rows(self, facet: str) -> Mapping[str, RowSet]:
        """Return the rows of each value of ``facet``."""

    def phrase_rows(self, key: str) -> Sequence[tuple[int, PhraseKind]]:
        """Return the rows that have exactly this name or term."""

    def meaning(self, key: str) -> Meaning | None:
        """Return what the word or phrase with this key stands for, or None when it has no entry."""

    def is_word(self, word: str) -> bool:
        """Return whether some row says ``word`` just so, not only another form of it."""

    def phrases_of_initials(self, initials: str) -> Sequence[str]:
        """Return the names and terms whose words begin with these letters, as folded words, those used most first."""

    def vocabulary(self) -> Sequence[str]:
        """Return every known word, for the spelling of unknown ones."""

    def entries(self, rows: Iterable[int]) -> Sequence[Entry]:
        """Return the entries of ``rows``, in that order."""

    def code_rows(self, first: str, last: str) -> Sequence[tuple[str, int]]:
        """Return (code, row) for every code between ``first`` and ``last``, both included, in number order."""


def rows_in(row_set: RowSet, most: int | None = None) -> list[int]:
    """Return the row numbers in ``row_set`` in order, the first ``most`` of them where that is given."""
    rows: list[int] = []
    if not row_set:
        return rows
    # In pieces: taking single bits out of one long number would copy all of it each time.
    count = (row_set.bit_length() + _WORD_BITS - 1) // _WORD_BITS
    words = struct.unpack(f"<{count}Q", row_set.to_bytes(count * 8, "little"))
    for place in compress(range(count), words):
        word = words[place]
        above = place * _WORD_BITS - 1
        while word:
            lowest = word & -word
            rows.append(above + lowest.bit_length())
            word ^= lowest
        if most is not None and len(rows) >= most:
            return rows[:most]
    return rows


_WORD_BITS: Final = 64


class ChosenRows:
    """A few rows in a certain order, to be looked for in one row set after the other."""

    def __init__(self, rows: Sequence[int]) -> None:
        self._rows = rows
        self._bytes = [row >> 3 for row in rows]
        self._bits = [1 << (row & 7) for row in rows]
        self._width = max(self._bytes, default=0) + 1

    def are_in(self, row_set: RowSet) -> Iterable[bool]:
        """Return for each of the rows whether it is in ``row_set``."""
        plain = row_set.to_bytes(max(self._width, (row_set.bit_length() + 7) // 8), "little")
        return map(bool, map(and_, map(plain.__getitem__, self._bytes), self._bits))

    def those_in(self, row_set: RowSet) -> list[int]:
        """Return the rows that are in ``row_set``, in their order."""
        return list(compress(self._rows, self.are_in(row_set))) if row_set else []


def without(rows: RowSet, others: RowSet) -> RowSet:
    """Return the rows that are not among ``others``. (``rows & ~others`` would make a negative number: six times slower.)"""
    return rows ^ (rows & others)


def row_set_of(rows: Iterable[int]) -> RowSet:
    """Return the set of ``rows``."""
    wanted = list(rows)
    bits = bytearray(max(wanted, default=-1) // 8 + 1)
    for row in wanted:
        bits[row >> 3] |= 1 << (row & 7)
    return int.from_bytes(bits, "little")
