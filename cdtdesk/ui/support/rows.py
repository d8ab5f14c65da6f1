"""What one row of the code list shows, and the roles under which models hand it out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from cdtdesk.catalog.reader import Summary

if TYPE_CHECKING:
    from cdtdesk.search.ranking import Hit

CDT_CODE_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 2


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A code, why it is in the list, and the office's marks on it.

    ``starts_partial`` says that the line "Match only some of the words" stands above it.
    """

    summary: Summary
    hit: Hit | None
    matched_stems: frozenset[str]
    is_favorite: bool
    has_note: bool
    is_billable: bool
    starts_partial: bool = False
