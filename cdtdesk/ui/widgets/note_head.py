"""The head of a note's card: what it is about, the payer in bold, author and date, and at the right when to check it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cdtdesk.ui.support.icons import paint_icon
from cdtdesk.ui.support.theme import Look

_HEIGHT: Final = 23
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


class NoteHead(QWidget):
    """One painted line; where it is narrow, the pill stands on a line of its own."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._bold, self._quiet, self._pill, self._is_due = "", "", "", False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_words(self, bold: str, quiet: str, pill: str, is_due: bool) -> None:
        """Show ``bold`` and ``quiet`` at the left, and ``pill`` at the right, with a clock where the note ``is_due``."""
        self._bold, self._quiet, self._pill, self._is_due = bold, quiet, pill, is_due
        self.on_look_changed()

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        self._fit()
        self.update()

    def _fonts(self) -> tuple[QFont, QFont]:
        return self._look.font(13, 600), self._look.font(12)

    def _pill_width(self) -> int:
        look = self._look
        sign = look.px(20) if self._is_due else 0
        return QFontMetrics(look.font(12, 600)).horizontalAdvance(self._pill) + look.px(20) + sign if self._pill else 0

    def _is_split(self) -> bool:
        bold, quiet = self._fonts()
        words = QFontMetrics(bold).horizontalAdvance(self._bold) + QFontMetrics(quiet).horizontalAdvance(self._quiet)
        return bool(self._pill) and words + self._look.px(24) + self._pill_width() > self.width()

    def _fit(self) -> None:
        wanted = self._look.px(_HEIGHT) * (2 if self._is_split() else 1)
        if wanted != self.minimumHeight() or wanted != self.maximumHeight():
            self.setFixedHeight(wanted)

    def resizeEvent(self, _event: object) -> None:
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self.minimumHeight())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = look.px(_HEIGHT)
        pill = self._pill_width()
        is_split = self._is_split()
        room = self.width() - (0 if is_split else pill)
        bold, quiet = self._fonts()
        left = 0
        for font, ink, text in ((bold, "text1", self._bold), (quiet, "text2", self._quiet)):
            painter.setFont(font)
            painter.setPen(look.colour(ink))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(0, room - left))
            painter.drawText(QRect(left, 0, max(0, room - left), line), _LEFT, shown)
            left += painter.fontMetrics().horizontalAdvance(shown) + look.px(8)
        if self._pill:
            self._paint_pill(painter, QRect(0 if is_split else self.width() - pill, line if is_split else 0, pill, line))

    def _paint_pill(self, painter: QPainter, box: QRect) -> None:
        look = self._look
        ink = look.colour("warn" if self._is_due else "text2")
        left = box.left() + look.px(10)
        if self._is_due:
            painter.setPen(ink if look.theme.is_high_contrast else Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("warnsoft"))
            painter.drawRoundedRect(QRectF(box).adjusted(0.5, 1, -0.5, -1), box.height() / 2, box.height() / 2)
            size = look.px(14)
            paint_icon(painter, "clock", QRectF(left - look.px(3), box.center().y() - size / 2 + 0.5, size, size), ink)
            left += look.px(17)
        painter.setFont(look.font(12, 600 if self._is_due else 400))
        painter.setPen(ink)
        painter.drawText(QRect(left, box.top(), box.right() - left, box.height()), _LEFT, self._pill)
