"""The line at the foot: the last act at the left, the edition and "Offline" at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from cdtdesk.ui.support.icons import make_icon
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr


class StatusLine(QWidget):
    """Says what was done, without a box to click away."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("status_line")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sign, self._act = QLabel(), QLabel()
        self._act.setObjectName("last_act")
        self._act.setTextFormat(Qt.TextFormat.PlainText)
        self.edition = QLabel()
        self.edition.setObjectName("edition_label")
        self._offline = QLabel(tr("Offline"))
        self._offline.setToolTip(tr("cdtdesk never opens a connection."))
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sign)
        self._row.addWidget(self._act, 1)
        self._row.addWidget(self.edition)
        self._row.addWidget(self._offline)
        self._ink = "ok"
        self.on_look_changed()

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look = self._look
        self.setFixedHeight(look.px(25))
        self._row.setContentsMargins(look.px(14), 0, look.px(14), 0)
        self._row.setSpacing(look.px(12))
        self._show_sign()

    def _show_sign(self) -> None:
        if not self._act.text():
            self._sign.clear()
            return
        size = self._look.px(14)
        name = "check" if self._ink == "ok" else "warning"
        icon = make_icon(name, self._look.colour(self._ink), size, self.devicePixelRatioF())
        self._sign.setPixmap(icon.pixmap(size, size))

    def say(self, words: str, is_doubtful: bool = False) -> None:
        """Show ``words`` as the last act."""
        self._act.setText(words)
        self._act.setToolTip(words)
        self._ink = "warn" if is_doubtful else "ok"
        self._show_sign()

    @property
    def words(self) -> str:
        """The last act as shown."""
        return self._act.text()
