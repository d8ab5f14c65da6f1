"""The line at the foot: the last act at the left, the edition and "Offline" at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from cdtdesk.ui.support.icons import make_icon
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr

_NARROW = 620


class LineLabel(QLabel):
    """Paints as much of its text as there is room for, with dots after it; its text and what is read aloud stay whole."""

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        if self.fontMetrics().horizontalAdvance(self.text()) <= room.width():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        self.style().drawItemText(
            painter, room, int(self.alignment()), self.palette(), self.isEnabled(), shown, self.foregroundRole()
        )


class StatusLine(QWidget):
    """Says what was done, without a box to click away."""

    undo_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("status_line")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sign, self._act = QLabel(), LineLabel()
        self._act.setObjectName("last_act")
        self._act.setTextFormat(Qt.TextFormat.PlainText)
        self.edition = LineLabel()
        self.edition.setObjectName("edition_label")
        self._editions = ("", "")
        for label in (self._act, self.edition):
            label.setMinimumWidth(1)  # a long sentence must not widen a narrow window
        self._offline = QLabel(tr("Offline"))
        self._offline.setToolTip(tr("cdtdesk never opens a connection."))
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sign)
        self._row.addWidget(self._act, 1)
        self._row.addWidget(self.edition)
        self._row.addWidget(self._offline)
        self._ink = "ok"
        self._offer: QWidget | None = None
        self.on_look_changed()

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look = self._look
        self.setFixedHeight(look.px(25))
        self._row.setContentsMargins(look.px(14), 0, look.px(14), 0)
        self._row.setSpacing(look.px(12))
        self._show_sign()

    def show_edition(self, words: str, short: str) -> None:
        """Say which edition is in force; in a ``short`` form where the window is narrow."""
        self._editions = (words, short)
        self._fit_edition()

    def _fit_edition(self) -> None:
        words = self._editions[self.width() < self._look.px(_NARROW)]
        if words != self.edition.text():
            self.edition.setText(words)
            self.edition.setToolTip(self._editions[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_edition()

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

    def show_offer(self, is_offered: bool) -> None:
        """Show "Undo" with its key beside the last act, or no longer."""
        if self._offer is None:
            if not is_offered:
                return
            self._offer = self._made_offer()
        self._offer.setVisible(is_offered)
        self._row.setStretchFactor(self._act, 0 if is_offered else 1)
        self._row.setStretchFactor(self._offer, 1 if is_offered else 0)

    def _made_offer(self) -> QWidget:
        offer = QWidget()
        button, key = QPushButton(tr("Undo")), QLabel("Ctrl+Z")
        button.setObjectName("undo_button")
        button.setAccessibleName(tr("Undo the last act"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self.undo_asked)
        key.setObjectName("key_hint")
        row = QHBoxLayout(offer)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (button, key):
            row.addWidget(widget)
        row.addStretch(1)
        self._row.insertWidget(self._row.indexOf(self._act) + 1, offer)
        return offer

    @property
    def words(self) -> str:
        """The last act as shown."""
        return self._act.text()
