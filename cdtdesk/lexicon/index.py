"""What the ranker needs to know of a catalog, as a small protocol. It knows nothing of where it is kept.

Rows are numbered from 1 in the order in which equals are shown (what offices use more first). A *row set* is a whole number
whose bit ``n`` stands for row ``n``: Python's own integers are the fastest sets of small numbers there are, and ``&`` and
``|`` on them cost a few microseconds even for 100,000 rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, Protocol

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


class Phrase(NamedTuple):
    """One name or term of an entry as its stems in order."""

    kind: PhraseKind
    stems: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What the ranker looks at closely: one row's code, phrases and facets.

    ``places`` tells for each stem of the phrases in which of them, by their place in ``phrases``, it stands.
    """

    row: int
    cdt_code: str
    is_deleted: bool
    use_weight: float
    phrases: tuple[Phrase, ...]
    places: Mapping[str, tuple[int, ...]]
    text_stems: frozenset[str]
    facets: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word or short phrase of the trade stands for.

    ``alternatives`` are other ways to say it (each a tuple of stems); ``facets`` are the facet values it names: a row agrees
    when one of its facets named here shares a value, and is contradicted when it has some of them and shares none.
    ``is_filler`` marks words that hardly tell codes apart.
    """

    alternatives: tuple[tuple[str, ...], ...] = ()
    facets: Mapping[str, frozenset[str]] = field(default_factory=dict)
    is_filler: bool = False


def places_of_stems(phrases: Iterable[Phrase]) -> dict[str, tuple[int, ...]]:
    """Return the ``places`` of an entry with ``phrases``."""
    places: dict[str, tuple[int, ...]] = {}
    for place, phrase in enumerate(phrases):
        for stem in dict.fromkeys(phrase.stems):
            places[stem] = (*places.get(stem, ()), place)
    return places


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

    def vocabulary(self) -> Sequence[str]:
        """Return every known word, for the spelling of unknown ones."""

    def entries(self, rows: Iterable[int]) -> Sequence[Entry]:
        """Return the entries of ``rows``, in that order."""

    def code_rows(self, first: str, last: str) -> Sequence[tuple[str, int]]:
        """Return (code, row) for every code between ``first`` and ``last``, both included, in number order."""


def rows_in(row_set: RowSet) -> list[int]:
    """Return the row numbers in ``row_set`` in order."""
    rows = []
    while row_set:
        lowest = row_set & -row_set
        rows.append(lowest.bit_length() - 1)
        row_set ^= lowest
    return rows


def row_set_of(rows: Iterable[int]) -> RowSet:
    """Return the set of ``rows``."""
    result = 0
    for row in rows:
        result |= 1 << row
    return result
