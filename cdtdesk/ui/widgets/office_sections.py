"""What the detail pane shows of the office's own below the notes: fees, and own words."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cdtdesk.domain.in_house_codes import AnyCode
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.widgets.fees_section import FeesSection
from cdtdesk.ui.widgets.own_words_section import OwnWordsSection


class OfficeSections(QWidget):
    """Fees, and own words, of one code."""

    def __init__(self, hub: Hub) -> None:
        super().__init__()
        self.fees, self.own_words = FeesSection(hub), OwnWordsSection(hub)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in (self.fees, self.own_words):
            column.addWidget(section)

    def show_code(self, code: AnyCode) -> None:
        """Show what there is for ``code``."""
        for section in (self.fees, self.own_words):
            section.show_code(code)

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        for section in (self.fees, self.own_words):
            section.on_look_changed()
