"""The comparison as a page of the window: a code with its look-alikes, or the codes that were marked."""

from __future__ import annotations

from collections.abc import Sequence
from string import digits

from cdtdesk.catalog.reader import Summary
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.lookalikes import LookAlikeSet
from cdtdesk.environment.clock import today
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.services.finding import find_codes
from cdtdesk.services.lookup import CodeDetail
from cdtdesk.ui.support.comparison_sheet import comparison_sheet
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.pages import ON_LOOK_ALIKES
from cdtdesk.ui.support.print_sheet import Paper, Sheet
from cdtdesk.ui.support.printables import Printable
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.compare_page import FEWEST, MOST, ComparePage

_MOST_ANSWERS = 8


class ComparePageInWindow(ComparePage):
    """Opened at one code, or at several with spaces between them."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub.look)
        self._hub = hub
        self._set: LookAlikeSet | None = None
        self.setProperty("own_keys", f"{digits}+")
        self.bar.adder.finder = self._find
        self.closed.connect(hub.page_left)
        self.code_chosen.connect(hub.code_picked)
        self.copy_asked.connect(hub.code_copy_asked)
        self.star_asked.connect(hub.star_asked)
        self.codes_asked.connect(self._compare)
        self.print_asked.connect(self._print)
        self.bar.help_asked.connect(lambda: hub.page_asked.emit("guide", ON_LOOK_ALIKES))
        self.setProperty("help_page", ON_LOOK_ALIKES)
        hub.date_changed.connect(lambda _on: self._show_again())
        hub.office_changed.connect(self._show_again)

    def open_at(self, place: str) -> None:
        """Compare the codes named in ``place``; a single one with its look-alikes."""
        named = [CdtCode(code) for code in place.split()]
        lookup = self._hub.desk.lookup
        own = lookup.detail(named[0], self._hub.on) if named else None
        if own is None:
            return
        self._set = next((each for each in own.look_alike_sets if set(named) <= set(each.cdt_codes)), None)
        if len(named) == 1:
            others = self._set.cdt_codes if self._set else tuple(look.cdt_code for look in own.procedure.not_for)
            named += [code for code in others if code != named[0]]
        self._show(lookup.details(named[:MOST], self._hub.on), None)

    def _show(self, details: list[CodeDetail], marked: CdtCode | None) -> None:
        if len(details) < FEWEST:
            return
        library = self._hub.desk.library
        try:
            starred = [detail.procedure.cdt_code for detail in details if library.is_favorite(detail.procedure.cdt_code)]
        except OfficeFileUnavailable:
            starred = []
        self.show_codes(details, self._set, starred, marked)

    def _compare(self, codes: Sequence[CdtCode]) -> None:
        """Compare ``codes`` under the same question; mark the one that is new."""
        new = next((code for code in codes if code not in self.codes), None)
        self._show(self._hub.desk.lookup.details(codes, self._hub.on), new)

    def _show_again(self) -> None:
        """Show the same codes with the verdicts and stars of now, the same one marked."""
        if self.isVisible() and self.codes:
            self._show(self._hub.desk.lookup.details(self.codes, self._hub.on), self.chosen_code)

    def _find(self, text: str) -> list[Summary]:
        found = find_codes(self._hub.desk.lookup, self._hub.desk.library, text).found
        further = (each.summary for each in found if each.summary.cdt_code not in self.codes)
        return [summary for summary, _place in zip(further, range(_MOST_ANSWERS), strict=False)]

    # On paper

    def printable(self) -> Printable | None:
        """Return the comparison, to be printed; None before there is one."""
        details, answers, title, on = list(self._details), list(self.answers), self.question, self._hub.on
        if not details:
            return None

        def make(paper: Paper) -> Sheet:
            return comparison_sheet(title, details, answers, on, today(), paper)

        words = tr("This comparison of {count} codes", count=len(details))
        return Printable("comparison", words, title, tuple(self.codes), make)

    def _print(self) -> None:
        what = self.printable()
        if what is not None:
            self._hub.ask_to_print(what)
