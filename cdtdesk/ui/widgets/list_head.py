"""The line over the list: what it shows, in which order, and how words were read. It changes with every letter typed."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cdtdesk.ui.support.shaping import fitted_text, shaped_text
from cdtdesk.ui.support.theme import NO_PEN, Look
from cdtdesk.ui.widgets.painted_text import paint_line

_GAP = 8


class ListHead(QWidget):
    """Paints its words itself: labels would lay the whole window out anew for each of them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._title = self._hint = self._read_as = ""
        self._added: list[QWidget] = []
        self.setObjectName("list_head")
        # It paints all of itself, so that nothing below it need be painted first.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._row = QHBoxLayout(self)
        self._row.addStretch(1)
        self.on_look_changed()

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look = self._look
        self.setFixedHeight(look.px(32))
        self._row.setContentsMargins(look.px(14), 0, look.px(14), 0)
        self._row.setSpacing(look.px(_GAP))

    def add(self, widget: QWidget, at_end: bool) -> None:
        """Put ``widget`` at the right, before those that are there already or, ``at_end``, after them."""
        self._added.append(widget)
        self._row.insertWidget(self._row.count() if at_end else 1, widget)

    def show_words(self, title: str, hint: str, read_as: str) -> None:
        """Show ``title``, quieter beside it ``hint``, and at the right how words were read."""
        if (title, hint, read_as) == (self._title, self._hint, self._read_as):
            return
        self._title, self._hint, self._read_as = title, hint, read_as
        self.setAccessibleName(". ".join(filter(None, (title, hint, read_as))))
        self.setToolTip(read_as)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        painter.setPen(NO_PEN)
        for token, top in (("base", 0), ("line", self.height() - 1)):
            painter.setBrush(look.colour(token))
            painter.drawRect(0, top, self.width(), self.height() - top)
        ink, bold, gap = look.colour("text2"), look.font(12, 600), look.px(_GAP)
        line = QRect(look.px(14), 0, self._end_of_words() - look.px(14), self.height() - 1)
        paint_line(painter, bold, ink, line, self._title)
        line.setLeft(line.left() + round(shaped_text(self._title, bold).width) + gap)
        if self._read_as and line.width() > 0:
            paint_line(painter, bold, ink, line, self._read_as, is_right=True)
            line.setRight(line.right() - round(fitted_text(self._read_as, bold, line.width()).width) - gap)
        quiet = look.font(12)
        if shaped_text(self._hint, quiet).width <= line.width():
            paint_line(painter, quiet, ink, line, self._hint)

    def _end_of_words(self) -> int:
        """Return where the widgets at the right begin, or the margin."""
        look = self._look
        shown = [widget.x() - look.px(_GAP) for widget in self._added if not widget.isHidden()]
        return min(shown, default=self.width() - look.px(14))
