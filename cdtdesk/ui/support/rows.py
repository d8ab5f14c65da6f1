"""What one row of the code list shows, and the roles under which models hand it out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple, overload

from PySide6.QtCore import Qt

from cdtdesk.catalog.reader import Summary
from cdtdesk.domain.codes import CdtCode

if TYPE_CHECKING:
    from cdtdesk.search.ranking import Hit
    from cdtdesk.services.favorites import Dress

CDT_CODE_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 2


class CodeRow(NamedTuple):
    """A code, why it is in the list, and the office's marks on it.

    ``is_kept`` says that some list of favorites holds it, ``dress`` is the office's own label and colour for it, and
    ``starts_partial`` says that the line "Match only some of the words" stands above it.
    """

    summary: Summary
    hit: Hit | None
    matched_stems: frozenset[str]
    is_favorite: bool
    has_note: bool
    is_billable: bool
    starts_partial: bool = False
    is_kept: bool = False
    dress: Dress | None = None
    is_in_house: bool = False
    """Whether it is a code of the office's own: no CDT code, so without category and verdict."""
    fee: str = ""
    """What the fee schedule that the list shows says; empty where none is shown."""
    is_not_yet: bool = False
    """Whether it cannot be billed for the date of service because it only comes later."""

    @property
    def has_ended(self) -> bool:
        """Whether it can no longer be billed for the date of service."""
        return not self.is_billable and not self.is_not_yet


class CodeRows(Sequence[CodeRow]):
    """The rows of the list, each made when it is first looked at."""

    def __init__(self, codes: Sequence[CdtCode], make: Callable[[int], CodeRow], partial_from: int | None = None) -> None:
        """``make`` makes the row of a place; ``partial_from`` is the place of the row that ``starts_partial``."""
        self.codes, self.partial_from = codes, partial_from
        self._make = make
        self._made: dict[int, CodeRow] = {}

    @classmethod
    def of(cls, rows: Sequence[CodeRow]) -> CodeRows:
        """Return ``rows`` that are made already."""
        partial_from = next((place for place, row in enumerate(rows) if row.starts_partial), None)
        return cls([row.summary.cdt_code for row in rows], rows.__getitem__, partial_from)

    def __len__(self) -> int:
        return len(self.codes)

    @overload
    def __getitem__(self, place: int) -> CodeRow: ...

    @overload
    def __getitem__(self, place: slice) -> list[CodeRow]: ...

    def __getitem__(self, place: int | slice) -> CodeRow | list[CodeRow]:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        row = self._made.get(place)
        if row is None:
            row = self._made[place] = self._make(range(len(self.codes))[place])
        return row

    def forget(self, place: int | None = None) -> None:
        """Make the row at ``place`` (None: every row) anew when it is next looked at: the office's marks have changed."""
        if place is None:
            self._made.clear()
        else:
            self._made.pop(place, None)
