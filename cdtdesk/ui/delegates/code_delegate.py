"""Paints one row of the code list: code, name with found words marked, why it matched, gist, star and note mark.

The selected row is painted from the theme whether or not the list has focus, because the search box keeps it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cdtdesk.domain.in_force import Status
from cdtdesk.ui.support.icons import paint_icon
from cdtdesk.ui.support.row_words import category_label, deleted_tag, use_instead, why_matched
from cdtdesk.ui.support.rows import ROW_ROLE, CodeRow
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr

ROW_HEIGHT: Final = 54
DIVIDER_HEIGHT: Final = 26

_PAD: Final = 16
_CODE_COLUMN: Final = 62
_RIGHT_COLUMN: Final = 56
_ELLIPSIS: Final = "\u2026"
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)

Piece = tuple[str, bool]
"""Some text, and whether it was found."""


class CodeDelegate(QStyledItemDelegate):
    """Paints the rows of one list in the look it is given."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.pieces_of = lru_cache(maxsize=600)(self._pieces_of)
        self.on_look_changed()

    def on_look_changed(self) -> None:
        """Take over the colours and sizes of the look, after either changed."""
        look = self._look
        self._code_font = look.font(14, 700)
        self._name_font = look.font(14)
        self._found_font = look.font(14, 600)
        self._label_font = look.font(12, 600)
        self._gist_font = look.font(12)
        self._tag_font = look.font(11)
        self._tag_bold = look.font(11, 600)
        self._name_metrics = QFontMetrics(self._name_font)
        self._found_metrics = QFontMetrics(self._found_font)
        self._gist_metrics = QFontMetrics(self._gist_font)
        self._tag_metrics = QFontMetrics(self._tag_bold)
        self._code_column = max(look.px(_CODE_COLUMN), QFontMetrics(self._code_font).horizontalAdvance("D8888") + look.px(16))
        self.pieces_of.cache_clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = index.data(ROW_ROLE)
        divider = self._look.px(DIVIDER_HEIGHT) if isinstance(row, CodeRow) and row.starts_partial else 0
        return QSize(option.rect.width(), self._look.px(ROW_HEIGHT) + divider)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, CodeRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect)
        if row.starts_partial:
            self._paint_divider(painter, rect)
            rect.setTop(rect.top() + self._look.px(DIVIDER_HEIGHT))
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, rect, is_selected, bool(option.state & QStyle.StateFlag.State_MouseOver))
        self._paint_codes(painter, rect, row, is_selected)
        right = self._paint_marks(painter, rect, row, is_selected)
        self._paint_name(painter, rect, row, is_selected, right)
        self._paint_second_line(painter, rect, row, is_selected)
        painter.restore()

    def _ink(self, token: str, is_selected: bool) -> QColor:
        own = self._look.colours.select_text
        return QColor(own) if is_selected and own else self._look.colour(token)

    def _paint_divider(self, painter: QPainter, rect: QRect) -> None:
        look = self._look
        strip = QRect(rect.left(), rect.top(), rect.width(), look.px(DIVIDER_HEIGHT))
        _fill(painter, strip, look.colour("card"))
        _fill(painter, QRect(strip.left(), strip.bottom(), strip.width(), 1), look.colour("line"))
        painter.setFont(self._gist_font)
        painter.setPen(look.colour("text3"))
        painter.drawText(strip.adjusted(look.px(_PAD), 0, 0, 0), _LEFT, tr("Match only some of the words"))

    def _paint_ground(self, painter: QPainter, rect: QRect, is_selected: bool, is_hovered: bool) -> None:
        look = self._look
        if is_selected:
            _fill(painter, rect, look.colour("select"))
            _fill(painter, QRect(rect.left(), rect.top(), look.px(4), rect.height()), look.colour("accent"))
        elif is_hovered:
            _fill(painter, rect, look.colour("hover"))
        _fill(painter, QRect(rect.left(), rect.bottom(), rect.width(), 1), look.colour("line"))

    def _lines(self, rect: QRect) -> tuple[QRect, QRect]:
        look = self._look
        first = QRect(rect.left(), rect.top() + look.px(8), rect.width(), look.px(19))
        second = QRect(rect.left(), rect.top() + look.px(28), rect.width(), look.px(17))
        return first, second

    def _paint_codes(self, painter: QPainter, rect: QRect, row: CodeRow, is_selected: bool) -> None:
        first, second = self._lines(rect)
        left = self._look.px(_PAD)
        is_deleted = row.summary.status is Status.DELETED
        font = QFont(self._code_font)
        font.setStrikeOut(is_deleted)
        painter.setFont(font)
        painter.setPen(self._ink("text2" if is_deleted else "text1", is_selected))
        painter.drawText(first.adjusted(left, 0, 0, 0), _LEFT, row.summary.cdt_code)
        painter.setFont(self._label_font)
        own = self._look.colours.select_text
        painter.setPen(QColor(own) if is_selected and own else self._look.category(row.summary.category_of_service))
        painter.drawText(second.adjusted(left, 0, 0, 0), _LEFT, category_label(row.summary))

    def _paint_marks(self, painter: QPainter, rect: QRect, row: CodeRow, is_selected: bool) -> int:
        """Paint star and note mark; return where the name must end."""
        look = self._look
        first, _ = self._lines(rect)
        right = rect.right() - look.px(12)
        end = right
        if row.is_favorite:
            size = look.px(15)
            end -= size
            square = QRectF(end, first.center().y() - size / 2 + 1, size, size)
            paint_icon(painter, "star", square, self._ink("star", is_selected), filled=True)
            end -= look.px(6)
        if row.has_note:
            size = look.px(14)
            end -= size
            square = QRectF(end, first.center().y() - size / 2 + 1, size, size)
            paint_icon(painter, "note", square, self._ink("text2", is_selected))
            end -= look.px(6)
        return end

    def _paint_name(self, painter: QPainter, rect: QRect, row: CodeRow, is_selected: bool, right: int) -> None:
        look = self._look
        first, _ = self._lines(rect)
        left = rect.left() + look.px(_PAD) + self._code_column
        ink = self._ink("text2" if row.summary.status is Status.DELETED else "text1", is_selected)
        x = left
        for text, is_found in self.pieces_of(row.summary.plain_name, row.matched_stems, right - left):
            metrics = self._found_metrics if is_found else self._name_metrics
            width = metrics.horizontalAdvance(text)
            cell = QRect(x, first.top(), width + 2, first.height())
            if is_found:
                self._paint_found_ground(painter, QRect(x, first.top(), width, first.height()), is_selected)
            painter.setFont(self._found_font if is_found else self._name_font)
            painter.setPen(ink)
            painter.drawText(cell, _LEFT, text)
            x += width

    def _paint_found_ground(self, painter: QPainter, cell: QRect, is_selected: bool) -> None:
        if self._look.theme.is_high_contrast:
            _fill(painter, QRect(cell.left(), cell.bottom() - 1, cell.width(), 2), self._ink("text1", is_selected))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("match"))
        painter.drawRoundedRect(QRectF(cell).adjusted(-1, 0, 1, 0), 2, 2)

    def _pieces_of(self, name: str, matched_stems: frozenset[str], width: int) -> tuple[Piece, ...]:
        """Return ``name``, its middle left out where it is too long, cut where found words begin and end."""
        spans = _found_spans(name, matched_stems)
        shown = self._found_metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, width)
        if shown != name:
            spans = _spans_in_elided(name, shown, spans)
        pieces: list[Piece] = []
        place = 0
        for start, end in spans:
            pieces += [(shown[place:start], False), (shown[start:end], True)]
            place = end
        pieces.append((shown[place:], False))
        return tuple(piece for piece in pieces if piece[0])

    def _paint_second_line(self, painter: QPainter, rect: QRect, row: CodeRow, is_selected: bool) -> None:
        look = self._look
        _, line = self._lines(rect)
        line.setLeft(rect.left() + look.px(_PAD) + self._code_column)
        line.setRight(rect.right() - look.px(12))
        if row.summary.status is Status.DELETED:
            line.setLeft(self._paint_tag(painter, line, deleted_tag(row.summary), "dele", "delesoft", is_selected))
            self._paint_plain(painter, line, use_instead(row.summary), self._label_font, self._ink("text1", is_selected))
            return
        why = why_matched(row.hit)
        if why:
            longest = line.width() * 6 // 10
            why = self._tag_metrics.elidedText(why, Qt.TextElideMode.ElideRight, longest)
            line.setLeft(self._paint_tag(painter, line, why, "text2", "", is_selected))
        self._paint_plain(painter, line, row.summary.gist, self._gist_font, self._ink("text2", is_selected))

    def _paint_plain(self, painter: QPainter, line: QRect, text: str, font: QFont, ink: QColor) -> None:
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(line, _LEFT, QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, line.width()))

    def _paint_tag(
        self, painter: QPainter, line: QRect, text: str, ink: str, ground: str, is_selected: bool
    ) -> int:
        """Paint a small outlined (or filled) tag at the start of ``line``; return where the text after it begins."""
        look = self._look
        font = self._tag_bold if ground else self._tag_font
        width = QFontMetrics(font).horizontalAdvance(text) + look.px(10)
        box = QRectF(line.left() + 0.5, line.top() + 0.5, width, line.height() - 1)
        painter.setPen(QPen(self._ink("edge" if not ground else ink, is_selected), 1) if not ground else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(ground) if ground and not look.theme.is_high_contrast else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, look.px(4), look.px(4))
        painter.setFont(font)
        painter.setPen(self._ink(ink, is_selected))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
        return round(box.right()) + look.px(6)


def _fill(painter: QPainter, rect: QRect, colour: QColor) -> None:
    """Fill ``rect``. ``QPainter.fillRect`` would make Qt's hundred gradients known to Python before the first frame."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(rect)


def _found_spans(name: str, matched_stems: frozenset[str]) -> list[tuple[int, int]]:
    if not matched_stems:
        return []
    from cdtdesk.search.ranking import match_spans

    return match_spans(name, matched_stems)


def _spans_in_elided(name: str, shown: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return ``spans`` of ``name`` moved onto ``shown``, its form with the middle left out."""
    gap = shown.find(_ELLIPSIS)
    if gap < 0:
        return []
    after = len(shown) - gap - 1
    moved = []
    for start, end in spans:
        if end <= gap:
            moved.append((start, end))
        elif start >= len(name) - after:
            shift = len(shown) - len(name)
            moved.append((start + shift, end + shift))
    return moved
