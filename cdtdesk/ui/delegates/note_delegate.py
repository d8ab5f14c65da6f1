"""Paints one note in the list over all codes: what it is about, payer, author and date, when to check it, and its text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cdtdesk.environment.clock import today
from cdtdesk.ui.support import note_words
from cdtdesk.ui.support.icons import paint_icon
from cdtdesk.ui.support.note_keeper import SHEET_ROLE, NoteSheet
from cdtdesk.ui.support.note_markdown import one_line
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr

ROW_HEIGHT: Final = 56
_PAD: Final = 20
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


class NoteDelegate(QStyledItemDelegate):
    """Paints in the look it is given; ``names`` are the payers' by their ids."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.names: Mapping[str, str] = {}

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(option.rect.width(), self._look.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        sheet = index.data(SHEET_ROLE)
        if not isinstance(sheet, NoteSheet):
            return
        look = self._look
        rect = QRect(option.rect)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_selected:
            painter.fillRect(rect, look.colour("select"))
            painter.fillRect(QRect(rect.left(), rect.top(), look.px(4), rect.height()), look.colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.colour("hover"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.colour("line"))
        inner = rect.adjusted(look.px(_PAD), 0, -look.px(_PAD), 0)
        first = QRect(inner.left(), rect.top() + look.px(8), inner.width(), look.px(20))
        second = QRect(inner.left(), rect.top() + look.px(30), inner.width(), look.px(18))
        self._paint_head(painter, first, sheet, is_selected)
        painter.setFont(look.font(13))
        painter.setPen(self._ink("text1", is_selected))
        text = one_line(sheet.text[:600])
        painter.drawText(second, _LEFT, painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, second.width()))
        painter.restore()

    def _ink(self, token: str, is_selected: bool) -> QColor:
        own = self._look.colours.select_text
        return QColor(own) if is_selected and own else self._look.colour(token)

    def _paint_head(self, painter: QPainter, line: QRect, sheet: NoteSheet, is_selected: bool) -> None:
        look = self._look
        right = self._paint_check(painter, line, sheet, is_selected)
        if sheet.is_twin:
            right = self._paint_right(painter, line, right, tr("two versions"), "warn", is_selected)
        left = line.left()
        for font, ink, text in (
            (look.font(14, 700), "text1", note_words.about_words(sheet.about)),
            (look.font(13, 600), "text1", note_words.payer_words(sheet.details, self.names)),
            (look.font(12), "text2", note_words.written_words(sheet, today())),
        ):
            room = max(0, right - left)
            painter.setFont(font)
            painter.setPen(self._ink(ink, is_selected))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(left, line.top(), room, line.height()), _LEFT, shown)
            left += painter.fontMetrics().horizontalAdvance(shown) + look.px(12)

    def _paint_check(self, painter: QPainter, line: QRect, sheet: NoteSheet, is_selected: bool) -> int:
        """Paint when to check the note at the right end; return where the words before it must end."""
        look = self._look
        words = note_words.check_words(sheet.details, today())
        if not words:
            return line.right()
        is_due = note_words.is_due(sheet.details, today())
        left = self._paint_right(painter, line, line.right(), words, "warn" if is_due else "text2", is_selected)
        if is_due:
            size = look.px(14)
            square = QRectF(left - size + look.px(4), line.center().y() - size / 2 + 0.5, size, size)
            paint_icon(painter, "clock", square, self._ink("warn", is_selected))
            left -= size
        return left

    def _paint_right(self, painter: QPainter, line: QRect, right: int, words: str, ink: str, is_selected: bool) -> int:
        font = self._look.font(12, 600 if ink == "warn" else 400)
        painter.setFont(font)
        painter.setPen(self._ink(ink, is_selected))
        painter.drawText(QRect(line.left(), line.top(), right - line.left(), line.height()), _RIGHT, words)
        return right - QFontMetrics(font).horizontalAdvance(words) - self._look.px(12)
