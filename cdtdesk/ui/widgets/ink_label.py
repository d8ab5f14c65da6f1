"""A label for a text that changes with every code: a ``QLabel`` would lay it out anew each time it is asked for its size."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from cdtdesk.ui.support.shaping import shaped_text
from cdtdesk.ui.widgets.painted_text import paint_line


class InkLabel(QLabel):
    """Plain text in one font and colour, on one line, or on as many as its width asks for where ``wraps`` is true."""

    def __init__(self, wraps: bool = False) -> None:
        super().__init__()
        self._wraps = wraps
        self._font, self._ink, self._least = QFont(), QColor(), 0

    def set_look(self, font: QFont, ink: QColor, least_height: int = 0) -> None:
        """Paint in ``font`` and ``ink`` from now on, in the middle of ``least_height`` where the text needs less."""
        is_other_size = font != self._font or least_height != self._least
        self._font, self._ink, self._least = font, ink, least_height
        if is_other_size:
            self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return self._wraps

    def heightForWidth(self, width: int) -> int:
        return max(self._least, shaped_text(self.text(), self._font, max(width, 1)).height) if self._wraps else -1

    def sizeHint(self) -> QSize:
        shaped = shaped_text(self.text(), self._font)
        return QSize(round(shaped.width + 0.5), max(self._least, shaped.height))

    def minimumSizeHint(self) -> QSize:
        return QSize(0 if self._wraps else self.sizeHint().width(), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._wraps:
            paint_line(painter, self._font, self._ink, self.rect(), self.text())
            return
        shaped = shaped_text(self.text(), self._font, max(self.width(), 1))
        painter.setPen(self._ink)
        shaped.paint_on_line(painter, 0, 0, max(self.height(), shaped.height))
