"""What a store of the office's rows must do, whoever keeps them: one file of one desk now, a server of many desks later.

``tests/office/test_store_contract.py`` holds for every implementation.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Protocol, TypeVar

from cdtdesk.office.rows import About, Row

if TYPE_CHECKING:
    from cdtdesk.office.licensed_index import LicensedMatch

R = TypeVar("R", bound=Row)

Condition = tuple[str, Literal["=", "<>", "<=", ">=", "in", "words"], Any]
"""A column, a comparison and a value. ``words`` (notes only): every one of these words begins a word of the note."""


class OfficeField(StrEnum):
    """What of the office's a search found."""

    OWN_WORD = "own_word"
    IN_HOUSE = "in_house"
    NOTE = "note"


class OfficeMatch(NamedTuple):
    """Something of the office's that answers a query.

    ``fit`` (0-1) is 1 when everything typed was matched whole, less when the last word was completed or when an own word is
    only a part of what was typed. ``text`` is the own word that matched.
    """

    field: OfficeField
    about: About
    fit: float
    text: str


class RowReading(Protocol):
    """Reading rows. Every method may raise ``OfficeFileUnavailable``."""

    def find(self, kind: type[R], row_id: str) -> R | None:
        """Return the row with this id, a deleted one too, or None."""

    def select(
        self,
        kind: type[R],
        *conditions: Condition,
        order_by: str = "id",
        limit: int | None = None,
        offset: int = 0,
        with_deleted: bool = False,
    ) -> list[R]:
        """Return the rows that meet all ``conditions``. ``order_by``: columns with commas between, ``-`` for a falling one."""

    def column(self, kind: type[Row], name: str, *conditions: Condition, order_by: str = "id") -> list[Any]:
        """Return one column of the rows that are not deleted and meet all ``conditions``.

        For what the first frame needs of thousands of rows.
        """


class RowWriting(RowReading, Protocol):
    """Reading and writing inside one transaction."""

    @property
    def exchanged_at(self) -> dt.datetime:
        """When rows last left or reached this desk."""

    def put(self, row: Row) -> None:
        """Write ``row`` as it is, in place of the one with its id."""

    def put_all(self, rows: Sequence[Row]) -> None:
        """Write many rows of one kind, each in place of the one with its id."""

    def drop_where(self, kind: type[Row], *conditions: Condition) -> int:
        """Take out for good what meets all ``conditions``, and return how many rows that were.

        For text that the office may no longer keep; everything else is deleted with a tombstone.
        """

    def drop(self, row: Row) -> None:
        """Take the row out without a tombstone: for a version of a note that another row supersedes, and nothing else."""

    def mark_exchanged(self, moment: dt.datetime) -> None:
        """Remember that rows left or reached this desk at ``moment``, which is not before the last change of any of them."""


class RowStore(RowReading, Protocol):
    """Where the office's rows are kept."""

    @property
    def changes(self) -> int:
        """A number that grows whenever rows may have changed, so that what was read may be remembered until then."""

    def transaction(self) -> AbstractContextManager[RowWriting]:
        """Give reading and writing of which all or nothing is kept; when it has been left, it is kept for good."""

    def note_counts(self) -> Mapping[About, int]:
        """Return how many notes there are about each thing that has one. Costs the same however many notes there are."""

    def matches(self, text: str, words: Sequence[str], last_is_partial: bool, limit: int = 60) -> list[OfficeMatch]:
        """Return what of the office's answers a query: own words first, then in-house codes, then notes.

        ``text`` is all that was typed; ``words`` are its words as ``lexicon.words`` folds them, without codes. At most
        ``limit`` subjects of notes are named: more do not tell codes apart.
        """

    def licensed_matches(self, words: Sequence[str], last_is_partial: bool, limit: int = 60) -> list[LicensedMatch]:
        """Return the codes whose licensed text, of any edition, says all of ``words``; at most ``limit`` in number order."""
