"""The head of a page: the way back at the left as on every page, its title, and help at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.detail_header import KeyButton
from cdtdesk.ui.widgets.help_sign import HelpSign


def back_button(look: Look) -> KeyButton:
    """Return the button that leaves a page, as Esc does."""
    button = KeyButton(look, tr("\u2039 Back"), tr("Esc"), "", False)
    button.setAccessibleName(tr("Back"))
    button.setToolTip(tr("Back (Esc)"))
    return button


class PageHead(QWidget):
    """``count`` says quietly behind the title how much there is. F1 opens ``help_page`` anywhere on the page."""

    def __init__(self, hub: Hub, title: str, help_page: str, page: QWidget) -> None:
        super().__init__()
        self._look = hub.look
        self.setObjectName("detail_header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back = back_button(hub.look)
        self.back.clicked.connect(hub.page_left)
        self.title, self.count = QLabel(title), QLabel()
        self.title.setObjectName("page_title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.count.setObjectName("quiet")
        self.count.hide()
        self.sign = HelpSign(hub.look, title)
        self.sign.clicked.connect(lambda _checked=False: hub.page_asked.emit("guide", help_page))
        page.setProperty("help_page", help_page)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.back)
        self._row.addWidget(self.title, 1)
        self._row.addWidget(self.count)
        self._row.addWidget(self.sign)

    def show_count(self, words: str) -> None:
        """Say how much there is; nothing where ``words`` is empty."""
        self.title.setWordWrap(False)  # so that the count stands right behind it
        self._row.setStretchFactor(self.title, 0)
        self._row.setStretchFactor(self.count, 1)
        self.count.setText(words)
        self.count.show()

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look = self._look
        self._row.setContentsMargins(look.px(20), look.px(10), look.px(12), look.px(10))
        self._row.setSpacing(look.px(12))
        self.back.setFixedSize(self.back.sizeHint())
        self.title.setFont(look.font(18, 600))
        self.sign.on_look_changed()
