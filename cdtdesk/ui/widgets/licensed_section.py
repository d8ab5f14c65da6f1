"""The office's own licensed text of the shown code: read-only, marked as theirs, nothing where there is none."""

from __future__ import annotations

from html import escape

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cdtdesk.domain.in_house_codes import AnyCode
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.pages import HELP_LINK, ON_YEAR, heading
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.rich_text import RichText


class LicensedSection(QWidget):
    """The text of the edition in force on the date of service, else of the nearest earlier one."""

    def __init__(self, hub: Hub) -> None:
        super().__init__()
        self._hub = hub
        self._code: AnyCode | None = None
        self.text = RichText(hub.look, tr("Official text (yours)"))
        self.text.link_chosen.connect(self._on_link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, hub.look.px(10), 0, 0)
        column.addWidget(self.text)
        hub.office_changed.connect(self._refresh)
        self.hide()

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        self.text.on_look_changed()

    def show_code(self, code: AnyCode) -> None:
        """Show the licensed text of ``code``."""
        self._code = code
        self._refresh()

    def _on_link(self, link: str) -> None:
        if link.startswith(HELP_LINK):
            self._hub.page_asked.emit("guide", link.removeprefix(HELP_LINK))
        else:
            self._hub.page_asked.emit("licensed_text", "")

    def _refresh(self) -> None:
        library, found = self._hub.desk.library, None
        try:
            if self._code is not None and library.has_licensed_text:
                found = library.licensed.text_of(self._code, self._hub.on)
        except OfficeFileUnavailable:
            found = None
        self.setVisible(found is not None)
        if found is None:
            return
        told = tr("Your office's licensed text, CDT {year}. It stays on this computer.", year=found.edition)
        change = f'<a href="licensed:">{escape(tr("Where it comes from"))}</a>'
        descriptor = f"<p>{escape(found.descriptor)}</p>" if found.descriptor else ""
        self.text.show_html(
            f"{heading(tr('Official text (yours)'), ON_YEAR)}<p><b>{escape(found.nomenclature)}</b></p>{descriptor}"
            f'<p class="quiet">{escape(told)} {change}</p>'
        )
