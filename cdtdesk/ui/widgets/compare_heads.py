"""The heads of a comparison: the question that decides, an answer a column, and each column's code."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from cdtdesk.domain.editions import Verdict
from cdtdesk.services.lookup import CodeDetail
from cdtdesk.ui.support.claim_words import verdict_words
from cdtdesk.ui.support.icons import paint_icon
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.compare_grid import INSET, PAD, CompareGrid, paint_chosen
from cdtdesk.ui.widgets.painted_text import WRAPPED

_VERDICTS: Final = {
    Verdict.VALID: ("check", "ok"),
    Verdict.DELETED: ("crossed", "dele"),
    Verdict.NOT_YET: ("clock", "warn"),
    Verdict.UNKNOWN: ("crossed", "dele"),
}


class ColumnButton(QAbstractButton):
    """A piece of a column that can be clicked. The arrow keys and Enter are left to the page."""

    reached = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.is_chosen = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()

    def _paint_focus(self, painter: QPainter, radius: int) -> None:
        if self.hasFocus():
            look = self._look
            # In the filled button the ring is a line of the text's colour: accent on accent would not be seen.
            is_filled = self.is_chosen and isinstance(self, AnswerButton)
            painter.setPen(QPen(look.colour("onaccent" if is_filled else "focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = 3 if is_filled else 1
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)


class AnswerButton(ColumnButton):
    """An answer to the deciding question, with its key."""

    def __init__(self, look: Look, parent: QWidget, key: int) -> None:
        super().__init__(look, parent)
        self._key = str(key)

    def heightForWidth(self, width: int) -> int:
        look = self._look
        box = QRect(0, 0, max(width - look.px(48), 1), 10_000)
        words = QFontMetrics(look.font(13, 600)).boundingRect(box, WRAPPED, self.text())
        return max(look.px(36), words.height() + look.px(16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "accent" if self.is_chosen else "select" if self.isDown() else "hover" if self.underMouse() else "base"
        if self.is_chosen and self.underMouse():
            ground = "accentp" if self.isDown() else "accenth"
        on_select = bool(look.colours.select_text) and ground == "select"
        ink = look.colour("onaccent" if self.is_chosen else "select_text" if on_select else "text1")
        painter.setPen(QPen(look.colour("accent" if self.is_chosen else "edge"), 1))
        painter.setBrush(look.colour(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), look.px(6), look.px(6))
        side = look.px(18)
        key = QRectF(look.px(12) + 0.5, (self.height() - side) // 2 + 0.5, side - 1, side - 1)
        painter.setPen(QPen(ink, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(key, look.px(4), look.px(4))
        painter.setFont(look.font(11))
        painter.drawText(key, int(Qt.AlignmentFlag.AlignCenter), self._key)
        painter.setFont(look.font(13, 600))
        box = self.rect().adjusted(look.px(38), 0, -look.px(8), 0)
        wrapped = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(box, wrapped, self.text())
        self._paint_focus(painter, look.px(5))


class HeadButton(ColumnButton):
    """A column's code, name, verdict and star. A click on the star is told apart from one on the rest."""

    star_clicked = Signal()

    def __init__(self, look: Look, parent: QWidget, detail: CodeDetail, is_favorite: bool) -> None:
        super().__init__(look, parent)
        self._procedure, self._validity, self._is_favorite = detail.procedure, detail.validity, is_favorite
        self._verdict = verdict_words(detail.validity, detail.procedure.replaced_by)
        self.setText(self._procedure.cdt_code)
        parts = [self._procedure.cdt_code, self._procedure.plain_name, self._verdict]
        self.setAccessibleName(", ".join([*parts, tr("favorite")] if is_favorite else parts))

    def _star(self) -> QRectF:
        look = self._look
        return QRectF(self.width() - look.px(28), look.px(12), look.px(16), look.px(16))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        space = self._look.px(6)
        if self._star().adjusted(-space, -space, space, space).contains(event.position()):
            self.setDown(False)
            self.star_clicked.emit()
        else:
            super().mouseReleaseEvent(event)

    def name_height(self, width: int) -> int:
        """Return the height that the name needs."""
        return self._height(self._procedure.plain_name, 12, 400, width)

    def verdict_height(self, width: int) -> int:
        """Return the height that the verdict needs."""
        return self._height(self._verdict, 12, 600, width - self._look.px(20))

    def _height(self, text: str, size: int, weight: int, width: int) -> int:
        box = QRect(0, 0, max(width - 2 * self._look.px(INSET), 1), 10_000)
        return QFontMetrics(self._look.font(size, weight)).boundingRect(box, WRAPPED, text).height()

    def set_name_height(self, height: int) -> None:
        """Take the height of the tallest name, so that all verdicts stand on one line."""
        self._name_height = height

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() and not self.is_chosen:
            painter.fillRect(self.rect(), look.colour("hover"))
        inset, width = look.px(INSET), self.width() - 2 * look.px(INSET)
        painter.setFont(look.font(20, 700))
        painter.setPen(look.colour("text1"))
        line = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRect(inset, look.px(6), width, look.px(28)), line, self._procedure.cdt_code)
        paint_icon(painter, "star", self._star(), look.colour("star" if self._is_favorite else "text3"), self._is_favorite)
        painter.setFont(look.font(12))
        painter.setPen(look.colour("text2"))
        painter.drawText(QRect(inset, look.px(34), width, self._name_height), WRAPPED, self._procedure.plain_name)
        icon, ink = _VERDICTS[self._validity.verdict]
        top = look.px(34) + self._name_height + look.px(4)
        paint_icon(painter, icon, QRectF(inset, top + look.px(1), look.px(14), look.px(14)), look.colour(ink))
        painter.setFont(look.font(12, 600))
        painter.setPen(look.colour(ink))
        left = inset + look.px(20)
        painter.drawText(QRect(left, top, width - look.px(20), self.height() - top), WRAPPED, self._verdict)
        self._paint_focus(painter, look.px(4))


class CompareHeads(QWidget):
    """The question, and each column's answer and code."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.question = QLabel(self)
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setWordWrap(True)
        self.answers: list[AnswerButton] = []
        self.heads: list[HeadButton] = []
        self.chosen = 0
        self._grid = CompareGrid(0, 0, 1, 0)
        self._top_of_heads = 0

    def clear(self) -> None:
        """Take every column away."""
        for button in (*self.answers, *self.heads):
            button.hide()
            button.deleteLater()
        self.answers, self.heads = [], []

    def arrange(self, grid: CompareGrid, seen_width: int) -> int:
        """Place everything in ``grid``; the question wraps in ``seen_width``. Return the height needed."""
        look, gap = self._look, self._look.px(6)
        self._grid = grid
        self.question.setFont(look.font(20, 700))
        width = min(grid.right, seen_width - look.px(PAD)) - grid.left
        height = self.question.heightForWidth(width)
        self.question.setGeometry(grid.left, 0, width, height)
        top = height + look.px(10)
        tallest = max(button.heightForWidth(grid.column - 2 * gap) for button in self.answers)
        for place, button in enumerate(self.answers):
            button.setGeometry(grid.x(place) + gap, top, grid.column - 2 * gap, tallest)
        self._top_of_heads = top + tallest + look.px(8)
        names = max(head.name_height(grid.column) for head in self.heads)
        verdicts = max(head.verdict_height(grid.column) for head in self.heads)
        head_height = look.px(34) + names + look.px(4) + verdicts + look.px(8)
        for place, head in enumerate(self.heads):
            head.set_name_height(names)
            head.setGeometry(grid.x(place), self._top_of_heads, grid.column, head_height)
        return self._top_of_heads + head_height

    def choose(self, place: int) -> None:
        """Mark column ``place``."""
        self.chosen = place
        for buttons in (self.answers, self.heads):
            for other, button in enumerate(buttons):
                button.is_chosen = other == place
                button.update()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.heads:
            area = QRect(self._grid.x(self.chosen), self._top_of_heads, self._grid.column, self.height())
            paint_chosen(QPainter(self), self._look, area)
