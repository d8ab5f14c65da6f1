"""In idle time: is the catalog that was put in place still as it was signed? One that is not is used no more."""

from __future__ import annotations

from PySide6.QtCore import QObject

from cdtdesk.services.catalog_choice import CatalogOrigin, catalog_in_use
from cdtdesk.ui.support.background import BackgroundJob, Course
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.words import sentence_of, tr
from cdtdesk.ui.widgets.notice_bar import Notices


class CatalogCheck(QObject):
    """Asks for nothing where the program's own catalog is in use, as nearly everywhere."""

    def __init__(self, hub: Hub, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._hub, self._notices = hub, notices

    def look(self) -> None:
        """Check an installed catalog whole, in the background."""
        home = self._hub.desk.home
        if catalog_in_use(home).origin is not CatalogOrigin.INSTALLED:
            return

        def work(_course: Course) -> str:
            from cdtdesk.catalog.signed import CatalogRefused
            from cdtdesk.services.catalogs import CatalogService

            try:
                CatalogService(home).verify_in_use()
            except CatalogRefused as refused:
                return sentence_of(refused)
            return ""

        job = BackgroundJob(self, work)
        job.done.connect(self._tell)
        job.start()

    def _tell(self, refused: str) -> None:
        if refused:
            words = tr("{reason} The catalog that came with the program is used from the next start on.", reason=refused)
            self._notices.show("catalog", words, is_warning=True)
