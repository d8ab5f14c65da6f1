"""A picture with parts that are pointed at and clicked, each with words of its own."""

from __future__ import annotations

from abc import abstractmethod
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QFocusEvent, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

Part = TypeVar("Part")


class PointedPicture(QWidget, Generic[Part]):
    """Knows which part the mouse points at; a part pressed and let go is told to ``clicked_on``. Tab reaches the picture,
    a click leaves the focus where it is.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pointed: Part | None = None
        self._pressed: Part | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the search box keeps the focus when a part is clicked

    @abstractmethod
    def part_at(self, position: QPointF) -> Part | None:
        """Return the part at ``position``, or None."""

    @abstractmethod
    def area_of(self, part: Part) -> QRect:
        """Return where ``part`` is in the widget."""

    @abstractmethod
    def words_of(self, part: Part) -> str:
        """Return ``part`` as it is read aloud."""

    @abstractmethod
    def clicked_on(self, part: Part) -> None:
        """``part`` was clicked."""

    @abstractmethod
    def keep_described(self) -> None:
        """Keep the description true: the part that has the focus, else the whole."""

    def _point_at(self, part: Part | None) -> None:
        if part != self._pointed:
            self._pointed = part
            self.setCursor(Qt.CursorShape.PointingHandCursor if part is not None else Qt.CursorShape.ArrowCursor)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self.part_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = self.part_at(event.position())
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is not None and pressed == self.part_at(event.position()):
            self.clicked_on(pressed)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            part = self.part_at(QPointF(event.pos()))
            if part is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self.words_of(part), self, self.area_of(part))
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.keep_described()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keep_described()
        self.update()
