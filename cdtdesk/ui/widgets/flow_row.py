"""A row of widgets that goes on in a second line where it is too narrow for one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class FlowRow(QWidget):
    """Lays out its widgets from left to right, as many to a line as fit; as tall as that takes."""

    def __init__(self, widgets: Sequence[QWidget]) -> None:
        super().__init__()
        self._widgets = list(widgets)
        self._side = self._gap = self._edge = 0
        for widget in self._widgets:
            widget.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_sizes(self, side: int, gap: int, edge: int) -> None:
        """Leave ``side`` pixels at left and right, ``gap`` between the widgets, ``edge`` above and below."""
        self._side, self._gap, self._edge = side, gap, edge
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a widget came, went or grew
            self._arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.height())

    def _arrange(self) -> None:
        left, top, line = self._side, self._edge, 0
        for widget in self._widgets:
            if widget.isHidden():
                continue
            size = widget.sizeHint().expandedTo(widget.minimumSize())
            width = min(size.width(), self.width() - 2 * self._side)
            if left > self._side and left + width > self.width() - self._side:
                left, top, line = self._side, top + line + self._gap, 0
            widget.setGeometry(QRect(left, top, width, size.height()))
            left += width + self._gap
            line = max(line, size.height())
        wanted = top + line + self._edge
        if self.height() != wanted or self.maximumHeight() != wanted:
            self.setFixedHeight(wanted)
