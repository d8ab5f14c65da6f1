"""What the detail pane shows of the office's own below the notes: fees, own words, licensed text."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cdtdesk.domain.in_house_codes import AnyCode
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.widgets.fees_section import FeesSection
from cdtdesk.ui.widgets.licensed_section import LicensedSection
from cdtdesk.ui.widgets.own_words_section import OwnWordsSection


class OfficeSections(QWidget):
    """Fees, own words and licensed text of one code."""

    def __init__(self, hub: Hub) -> None:
        super().__init__()
        self.fees, self.own_words, self.licensed = FeesSection(hub), OwnWordsSection(hub), LicensedSection(hub)
        self._sections = (self.fees, self.own_words, self.licensed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in self._sections:
            column.addWidget(section)

    def show_code(self, code: AnyCode) -> None:
        """Show what there is for ``code``."""
        for section in self._sections:
            section.show_code(code)

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        for section in self._sections:
            section.on_look_changed()
