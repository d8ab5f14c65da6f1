"""The page on the catalog of codes in use: where it comes from, and putting a newer, signed one in its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from cdtdesk.catalog.signed import CatalogRefused
from cdtdesk.services.catalog_choice import CatalogOrigin, catalog_in_use
from cdtdesk.services.catalogs import CatalogFacts, CatalogService
from cdtdesk.ui.support.background import Course
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.pages import ON_YEAR
from cdtdesk.ui.support.words import sentence_of, tr
from cdtdesk.ui.widgets.office_page import OfficePage, make_button

Answer = CatalogFacts | CatalogOrigin | CatalogRefused


class CatalogPage(OfficePage):
    """A catalog that is put in place is used from the next start on; the one before is kept and can be taken back."""

    HELP_PAGE = ON_YEAR

    def __init__(self, hub: Hub) -> None:
        intro = tr(
            "The codes come in a catalog file of their own. A newer one that is signed by whoever publishes cdtdesk can take "
            "its place; notes, favorites and fees stay with their codes. Nothing is ever fetched from the internet."
        )
        super().__init__(hub, tr("The catalog of codes"), intro)
        self.told = self.add_text()
        self.trusted = self.add_text()
        self._offered: list[Path] = []
        self._checked: Path | None = None
        self.choose = make_button(tr("Open a signed catalog\u2026"), self._choose)
        self.found = make_button("", lambda: self.look_into(self._offered[0]))
        self.back = make_button(tr("Take back the one before"), self._take_back)
        self.add_buttons(self.choose, self.found, self.back)
        self.facts = self.add_text()
        self.use = make_button(tr("Use it from the next start on"), self._use, is_filled=True)
        self.leave = make_button(tr("Leave it"), lambda: self._show_checked(None))
        self.acts = self.add_buttons(self.use, self.leave)
        self.sections.addStretch(1)
        self._show_checked(None)

    @property
    def _service(self) -> CatalogService:
        return CatalogService(self._hub.desk.home)

    def open_at(self, _place: str) -> None:
        self.refresh()
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        desk, service = self._hub.desk, self._service
        in_use = catalog_in_use(desk.home)
        origin = {
            CatalogOrigin.BUNDLED: tr("It is the one that came with the program."),
            CatalogOrigin.INSTALLED: tr("It was put in place of the one that came with the program."),
            CatalogOrigin.UNSIGNED: tr("It was named by CDTDESK_CATALOG and is not signed: for testers only."),
        }[in_use.origin]
        count, year = len(desk.lookup.summaries), desk.lookup.last_known_day.year
        self.told.setText(tr("{count} codes, up to CDT {year}. {origin}", count=f"{count:,}", year=year, origin=origin))
        self.back.setEnabled(service.installed() is not None)
        self.back.setToolTip("" if service.installed() is not None else tr("No other catalog was put in place."))
        self.trusted.setText(
            tr("A catalog that opens here was signed with a key that this cdtdesk trusts.")
            if service.trusts_anyone
            else tr("This cdtdesk trusts no other publisher yet: it opens only the catalog that came with it.")
        )
        self._offered = service.offered()
        self.found.setVisible(bool(self._offered))
        if self._offered:
            self.found.setText(tr("Look into {name}, found here", name=self._offered[0].name))

    def _choose(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        kinds = tr("Catalogs (*.sqlite)")
        chosen, _ = QFileDialog.getOpenFileName(self, tr("Which catalog?"), str(Path.home()), kinds)
        if chosen:
            self.look_into(Path(chosen))

    def look_into(self, path: Path) -> None:
        """Check the catalog at ``path`` whole and say what it holds; say why where it cannot be used."""
        service = self._service
        self._show_checked(None)
        self._do(lambda: service.check(path), tr("Checking {name}\u2026", name=path.name), self._show_checked)

    def _show_checked(self, facts: CatalogFacts | None) -> None:
        self._checked = None if facts is None else facts.path
        for widget in (self.facts, self.acts):
            widget.setVisible(facts is not None)
        if facts is not None:
            values = {"path": facts.path, "codes": f"{facts.codes:,}", "year": facts.newest_edition, "key": facts.key_id}
            told = tr("{path} is good: {codes} codes, up to CDT {year}, signed with the key {key}.", **values)
            more = facts.trusted_comment
            self.facts.setText(tr("{told} The signer wrote: \u201c{words}\u201d", told=told, words=more) if more else told)
            self.use.setFocus(Qt.FocusReason.OtherFocusReason)

    def _use(self) -> None:
        if self._checked is not None:
            self.install(self._checked)

    def install(self, path: Path) -> None:
        """Check the catalog at ``path`` whole and put it in place; say why where it cannot be."""
        service = self._service
        self._do(lambda: service.install(path), tr("Putting {name} in place\u2026", name=path.name), self._tell)

    def _take_back(self) -> None:
        service = self._service
        self._do(service.take_back, tr("Taking it back\u2026"), self._tell)

    def _do(self, act: Callable[[], Answer], words: str, on_done: Callable[[Any], None]) -> None:
        def work(_course: Course) -> Answer:
            try:
                return act()
            except CatalogRefused as refused:
                return refused

        def done(answer: Answer) -> None:
            self.refresh()
            if isinstance(answer, CatalogRefused):
                self.warn(sentence_of(answer))
            else:
                on_done(answer)

        self.run(work, [words], done)

    def _tell(self, answer: CatalogFacts | CatalogOrigin) -> None:
        self._show_checked(None)
        if isinstance(answer, CatalogFacts):
            year, count = answer.newest_edition, f"{answer.codes:,}"
            self.tell(tr("In place: {count} codes, up to CDT {year}. Start cdtdesk again to use it.", count=count, year=year))
        else:
            self.tell(tr("Taken back. Start cdtdesk again to use it."))
