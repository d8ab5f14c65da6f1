"""The page on the catalog of codes in use: where it comes from, and putting a newer, signed one in its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from cdtdesk.catalog.signed import CatalogRefused
from cdtdesk.services.catalog_choice import CatalogOrigin, catalog_in_use
from cdtdesk.services.catalogs import CatalogFacts, CatalogService
from cdtdesk.ui.support.background import Course
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.office_page import OfficePage, make_button

Answer = CatalogFacts | CatalogOrigin | CatalogRefused


class CatalogPage(OfficePage):
    """A catalog that is put in place is used from the next start on; the one before is kept and can be taken back."""

    def __init__(self, hub: Hub) -> None:
        intro = tr(
            "The codes come in a catalog file of their own. A newer one that is signed by whoever publishes cdtdesk can take "
            "its place; notes, favorites and fees stay with their codes. Nothing is ever fetched from the internet."
        )
        super().__init__(hub, tr("The catalog of codes"), intro)
        self.told = self.add_text()
        self.choose = make_button(tr("Open a signed catalog\u2026"), self._choose, is_filled=True)
        self.back = make_button(tr("Take back the one before"), self._take_back)
        self.add_buttons(self.choose, self.back)
        self.offered = self.add_text(is_quiet=True)
        self.sections.addStretch(1)

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
        names = ", ".join(str(path) for path in service.offered())
        self.offered.setText(tr("Found beside the program: {names}", names=names) if names else "")

    def _choose(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        kinds = tr("Catalogs (*.sqlite)")
        chosen, _ = QFileDialog.getOpenFileName(self, tr("Which catalog?"), str(Path.home()), kinds)
        if chosen:
            self.install(Path(chosen))

    def install(self, path: Path) -> None:
        """Check the catalog at ``path`` whole and put it in place; say why where it cannot be."""
        service = self._service
        self._do(lambda: service.install(path), tr("Checking {name}\u2026", name=path.name))

    def _take_back(self) -> None:
        service = self._service
        self._do(service.take_back, tr("Taking it back\u2026"))

    def _do(self, act: Callable[[], CatalogFacts | CatalogOrigin], words: str) -> None:
        def work(_course: Course) -> Answer:
            try:
                return act()
            except CatalogRefused as refused:
                return refused

        self.run(work, [words], self._tell)

    def _tell(self, answer: Answer) -> None:
        self.refresh()
        if isinstance(answer, CatalogRefused):
            self.warn(str(answer))
        elif isinstance(answer, CatalogFacts):
            year, count = answer.newest_edition, f"{answer.codes:,}"
            self.tell(tr("In place: {count} codes, up to CDT {year}. Start cdtdesk again to use it.", count=count, year=year))
        else:
            self.tell(tr("Taken back. Start cdtdesk again to use it."))
