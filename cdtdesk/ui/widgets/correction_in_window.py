"""The card for a correction as a page of the window, no wider than is good to read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from cdtdesk.domain.codes import CdtCode
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.pages import ON_CONTENT
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.correction_card import CorrectionCard
from cdtdesk.ui.widgets.page_head import PageHead

_WIDEST = 720


class CorrectionPageInWindow(QWidget):
    """Opened at the code whose record is to be mended."""

    def __init__(self, hub: Hub) -> None:
        super().__init__()
        self._hub = hub
        self.setObjectName("office_page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head = PageHead(hub, tr("Suggest a correction"), ON_CONTENT, self)
        self.card = CorrectionCard(hub.look, hub.desk.corrections)
        self.card.cancelled.connect(hub.page_left)
        self.card.done.connect(hub.page_left)
        content, scroll = QWidget(), QScrollArea()
        content.setObjectName("detail_content")
        self._inside = QVBoxLayout(content)
        self._inside.addWidget(self.card)
        self._inside.addStretch(1)
        scroll.setObjectName("detail_scroll")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(scroll, 1)

    def open_at(self, place: str) -> None:
        """Take a correction of the code ``place``."""
        code = CdtCode(place)
        self.card.show_code(code, self._hub.desk.lookup.summaries[code].plain_name)

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        edge = self._hub.look.px(20)
        self.head.on_look_changed()
        self._inside.setContentsMargins(edge, edge, edge, edge)
        self.card.setMaximumWidth(self._hub.look.px(_WIDEST))
        self.card.on_look_changed()
