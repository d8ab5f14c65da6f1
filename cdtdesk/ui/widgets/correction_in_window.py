"""The card for a correction as a page of the window, no wider than is good to read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cdtdesk.domain.codes import CdtCode
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.widgets.correction_card import CorrectionCard

_WIDEST = 720


class CorrectionPageInWindow(QWidget):
    """Opened at the code whose record is to be mended."""

    def __init__(self, hub: Hub) -> None:
        super().__init__()
        self._hub = hub
        self.setObjectName("list_panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.card = CorrectionCard(hub.look, hub.desk.corrections)
        self.card.cancelled.connect(hub.page_left)
        self.card.done.connect(hub.page_left)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.card)
        self._column.addStretch(1)

    def open_at(self, place: str) -> None:
        """Take a correction of the code ``place``."""
        code = CdtCode(place)
        self.card.show_code(code, self._hub.desk.lookup.summaries[code].plain_name)

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        edge = self._hub.look.px(20)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self.card.setMaximumWidth(self._hub.look.px(_WIDEST))
        self.card.on_look_changed()
