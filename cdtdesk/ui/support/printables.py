"""What can be printed: names for the choice on the print page, with the codes of each."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from cdtdesk.domain.codes import CdtCode
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.services.front_desk import FrontDesk
from cdtdesk.ui.support.words import tr

if TYPE_CHECKING:
    from cdtdesk.ui.support.print_sheet import Paper, Sheet

LISTED, ONE_CODE, MARKED = "listed", "code", "marked"


class Printable(NamedTuple):
    """``key`` names it for whoever opens the page, ``words`` on the page; ``title`` stands on the sheet.

    ``make_sheet`` lays out, for a paper, what is more than a list of codes.
    """

    key: str
    words: str
    title: str
    codes: tuple[CdtCode, ...]
    make_sheet: Callable[[Paper], Sheet] | None = None


def favorite_printables(desk: FrontDesk) -> list[Printable]:
    """Return the office's lists of favorites that hold a code the catalog knows; none while its file is out of reach."""
    found = []
    try:
        for item in desk.library.favorites.lists():
            codes = tuple(CdtCode(code) for code in desk.library.favorites.codes(item.id) if code in desk.lookup.summaries)
            name = item.name or tr("My favorites")
            if codes:
                found.append(Printable(item.id, tr("Favorites: {name}", name=name), name, codes))
    except OfficeFileUnavailable:
        return []
    return found
