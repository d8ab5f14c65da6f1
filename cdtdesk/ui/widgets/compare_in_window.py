"""The comparison as a page of the window: a code with its look-alikes, or the codes that were marked."""

from __future__ import annotations

from string import digits

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.lookalikes import LookAlikeSet
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.services.lookup import CodeDetail
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.widgets.compare_page import FEWEST, MOST, ComparePage


class ComparePageInWindow(ComparePage):
    """Opened at one code, or at several with spaces between them."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub.look)
        self._hub = hub
        self.setProperty("own_keys", digits)
        self.closed.connect(hub.page_left)
        self.code_chosen.connect(hub.code_picked)
        self.copy_asked.connect(hub.code_copy_asked)

    def open_at(self, place: str) -> None:
        """Compare the codes named in ``place``; a single one with its look-alikes."""
        named = [CdtCode(code) for code in place.split()]
        lookup = self._hub.desk.lookup
        own = lookup.detail(named[0], self._hub.on) if named else None
        if own is None:
            return
        item = next((each for each in own.look_alike_sets if set(named) <= set(each.cdt_codes)), None)
        if len(named) == 1:
            others = item.cdt_codes if item else tuple(look.cdt_code for look in own.procedure.not_for)
            named += [code for code in others if code != named[0]]
        details = lookup.details(named[:MOST], self._hub.on)
        if len(details) >= FEWEST:
            self._show(details, item)

    def _show(self, details: list[CodeDetail], item: LookAlikeSet | None) -> None:
        library = self._hub.desk.library
        try:
            starred = [detail.procedure.cdt_code for detail in details if library.is_favorite(detail.procedure.cdt_code)]
        except OfficeFileUnavailable:
            starred = []
        self.show_codes(details, item, starred)
