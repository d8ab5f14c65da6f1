"""Paints one row of the code list: code, name with found words marked, why it matched, gist, star and note mark.

The selected row is painted from the theme whether or not the list has focus, because the search box keeps it.
"""

from __future__ import annotations

from collections.abc import Container
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cdtdesk.ui.delegates.line_texts import LineTexts
from cdtdesk.ui.support.icons import paint_icon
from cdtdesk.ui.support.row_words import category_label, standing_tag, use_instead, why_matched
from cdtdesk.ui.support.rows import ROW_ROLE, CodeRow
from cdtdesk.ui.support.theme import NO_PEN, Look
from cdtdesk.ui.support.words import tr

if TYPE_CHECKING:
    from cdtdesk.services.favorites import Dress

ROW_HEIGHT: Final = 54
DIVIDER_HEIGHT: Final = 26

_PAD: Final = 16
_CODE_COLUMN: Final = 62
_RIGHT_COLUMN: Final = 56
_MOST_PICTURES: Final = 96
"""Painted rows that are kept: five megabytes at the usual width, and a few screens of rows."""
_ELLIPSIS: Final = "\u2026"
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)

Piece = tuple[str, bool]
"""Some text, and whether it was found."""

Spans = tuple[tuple[int, int], ...]
"""Where found words begin and end."""


class CodeDelegate(QStyledItemDelegate):
    """Paints the rows of one list in the look it is given."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.marked: Container[str] = ()
        """The codes that carry a tick over the bar at the left."""
        self._spans_of = lru_cache(maxsize=600)(_found_spans)
        self._pictures: dict[object, QPixmap] = {}
        self._ground = "base"
        """The colour that the row being painted stands on."""
        self._texts = LineTexts()
        self._pieces_of = lru_cache(maxsize=1200)(self._cut)
        self._elided = lru_cache(maxsize=2500)(self._elide)
        self.on_look_changed()

    def on_look_changed(self) -> None:
        """Take over the colours and sizes of the look, after either changed."""
        look = self._look
        self._code_font = look.font(14, 700)
        self._struck_font = QFont(self._code_font)
        self._struck_font.setStrikeOut(True)
        self._name_font = look.font(14)
        self._found_font = look.font(14, 600)
        self._label_font = look.font(12, 600)
        self._gist_font = look.font(12)
        self._tag_font = look.font(11)
        self._tag_bold = look.font(11, 600)
        self._name_metrics = QFontMetrics(self._name_font)
        self._found_metrics = QFontMetrics(self._found_font)
        self._gist_metrics = QFontMetrics(self._gist_font)
        self._label_metrics = QFontMetrics(self._label_font)
        self._tag_metrics = QFontMetrics(self._tag_bold)
        self._code_column = max(look.px(_CODE_COLUMN), QFontMetrics(self._code_font).horizontalAdvance("D8888") + look.px(16))
        self._pictures.clear()
        self._texts.forget()
        self._elided.cache_clear()
        self._pieces_of.cache_clear()
        self._first_top, self._first_height = look.px(8), look.px(19)
        self._second_top, self._second_height = look.px(28), look.px(17)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = index.data(ROW_ROLE)
        divider = self._look.px(DIVIDER_HEIGHT) if isinstance(row, CodeRow) and row.starts_partial else 0
        return QSize(option.rect.width(), self._look.px(ROW_HEIGHT) + divider)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, CodeRow):
            return
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.drawPixmap(option.rect.topLeft(), self._picture_of(row, option.rect.size(), is_selected, is_hovered, painter))

    def _picture_of(self, row: CodeRow, size: QSize, is_selected: bool, is_hovered: bool, painter: QPainter) -> QPixmap:
        """Return the painted row. Most rows look the same from one letter typed to the next: each is painted once."""
        seen = (
            row.summary,
            row[3:],  # all but why it was found
            self._spans_of(row.summary.plain_name, row.matched_stems),
            why_matched(row.hit),
            is_selected,
            is_hovered,
            row.summary.cdt_code in self.marked,
            size.width(),
            size.height(),
        )
        picture = self._pictures.pop(seen, None)
        if picture is None:
            picture = self._paint_picture(row, size, is_selected, is_hovered, painter.device().devicePixelRatioF())
        self._pictures[seen] = picture  # the one used last is forgotten last
        if len(self._pictures) > _MOST_PICTURES:
            del self._pictures[next(iter(self._pictures))]
        return picture

    def _paint_picture(self, row: CodeRow, size: QSize, is_selected: bool, is_hovered: bool, ratio: float) -> QPixmap:
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._look.colour("base"))
        painter = QPainter(picture)
        self._paint_row(painter, QRect(0, 0, size.width(), size.height()), row, is_selected, is_hovered)
        painter.end()
        return picture

    def _paint_row(self, painter: QPainter, rect: QRect, row: CodeRow, is_selected: bool, is_hovered: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.starts_partial:
            self._paint_divider(painter, rect)
            rect.setTop(rect.top() + self._look.px(DIVIDER_HEIGHT))
        self._paint_ground(painter, rect, is_selected, is_hovered)
        first, second = self._lines(rect)
        self._paint_codes(painter, first, second, row, is_selected)
        right = self._paint_marks(painter, first, row, is_selected)
        self._paint_name(painter, first, row, is_selected, right)
        self._paint_second_line(painter, rect, second, row, is_selected)
        if row.summary.cdt_code in self.marked:
            self._paint_tick(painter, rect, is_selected)

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
        self._ground = "select" if is_selected else "hover" if is_hovered else "base"
        if is_selected:
            _fill(painter, rect, look.colour("select"))
            _fill(painter, QRect(rect.left(), rect.top(), look.px(4), rect.height()), look.colour("accent"))
        elif is_hovered:
            _fill(painter, rect, look.colour("hover"))
        _fill(painter, QRect(rect.left(), rect.bottom(), rect.width(), 1), look.colour("line"))

    def _paint_tick(self, painter: QPainter, rect: QRect, is_selected: bool) -> None:
        look, side = self._look, self._look.px(14)
        ground, ink = ("select_text", "select") if is_selected and look.colours.select_text else ("accent", "onaccent")
        _fill(painter, QRect(rect.left(), rect.top(), look.px(4), rect.height() - 1), look.colour(ground))
        plate = QRect(rect.left(), rect.top() + (rect.height() - side) // 2, side, side)
        _fill(painter, plate, look.colour(ground))
        paint_icon(painter, "tick", QRectF(plate), look.colour(ink))

    def _lines(self, rect: QRect) -> tuple[QRect, QRect]:
        first = QRect(rect.left(), rect.top() + self._first_top, rect.width(), self._first_height)
        second = QRect(rect.left(), rect.top() + self._second_top, rect.width(), self._second_height)
        return first, second

    def _paint_codes(self, painter: QPainter, first: QRect, second: QRect, row: CodeRow, is_selected: bool) -> None:
        left = first.left() + self._look.px(_PAD)
        has_ended = row.has_ended
        painter.setPen(self._ink("text2" if has_ended else "text1", is_selected))
        self._texts.paint(painter, self._struck_font if has_ended else self._code_font, left, first, row.summary.cdt_code)
        own = self._look.colours.select_text
        if row.is_in_house:
            painter.setPen(self._ink("text2", is_selected))
        else:
            painter.setPen(QColor(own) if is_selected and own else self._look.category(row.summary.category_of_service))
        self._texts.paint(painter, self._label_font, left, second, category_label(row.summary))

    def _paint_marks(self, painter: QPainter, first: QRect, row: CodeRow, is_selected: bool) -> int:
        """Paint star and note mark; return where the name must end."""
        look = self._look
        end = first.right() - look.px(12)
        if row.is_kept:
            size = look.px(15)
            end -= size
            square = QRectF(end, first.center().y() - size / 2 + 1, size, size)
            paint_icon(painter, "star", square, self._ink("star", is_selected), filled=row.is_favorite)
            end -= look.px(6)
        if row.has_note:
            size = look.px(14)
            end -= size
            square = QRectF(end, first.center().y() - size / 2 + 1, size, size)
            paint_icon(painter, "note", square, self._ink("text2", is_selected))
            end -= look.px(6)
        return end

    def _paint_name(self, painter: QPainter, first: QRect, row: CodeRow, is_selected: bool, right: int) -> None:
        left = first.left() + self._look.px(_PAD) + self._column_of(row)
        ink = self._ink("text2" if row.has_ended else "text1", is_selected)
        x: float = left
        spans = self._spans_of(row.summary.plain_name, row.matched_stems)
        for text, is_found in self._pieces_of(row.summary.plain_name, spans, right - left):
            font = self._found_font if is_found else self._name_font
            if is_found:
                width = round(self._texts.width(font, text))
                self._paint_found_ground(painter, QRect(round(x), first.top(), width, first.height()), is_selected)
            painter.setPen(ink)
            x = self._texts.paint(painter, font, x, first, text)

    def _paint_found_ground(self, painter: QPainter, cell: QRect, is_selected: bool) -> None:
        if self._look.theme.is_high_contrast:
            _fill(painter, QRect(cell.left(), cell.bottom() - 1, cell.width(), 2), self._ink("text1", is_selected))
            return
        painter.setPen(NO_PEN)
        painter.setBrush(self._look.colour("match"))
        painter.drawRoundedRect(QRectF(cell).adjusted(-1, 0, 1, 0), 2, 2)

    def _cut(self, name: str, spans: Spans, width: int) -> tuple[Piece, ...]:
        """Return ``name``, its middle left out where it is too long, cut where found words begin and end."""
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

    def _paint_second_line(self, painter: QPainter, rect: QRect, line: QRect, row: CodeRow, is_selected: bool) -> None:
        look = self._look
        line.setLeft(rect.left() + look.px(_PAD) + self._column_of(row))
        line.setRight(rect.right() - look.px(12))
        if row.fee:
            line.setRight(self._paint_fee(painter, line, row.fee, is_selected))
        tag = standing_tag(row)
        if row.has_ended:
            line.setLeft(self._paint_tag(painter, line, tag, "dele", "delesoft", is_selected))
            self._paint_plain(painter, line, use_instead(row.summary), self._label_font, self._ink("text1", is_selected))
            return
        if tag:
            line.setLeft(self._paint_tag(painter, line, tag, "warn", "warnsoft", is_selected))
        if row.dress is not None:
            line.setLeft(self._paint_dress(painter, rect, line, row.dress, is_selected))
        why = why_matched(row.hit)
        if why:
            longest = line.width() * 6 // 10
            why = self._tag_metrics.elidedText(why, Qt.TextElideMode.ElideRight, longest)
            line.setLeft(self._paint_tag(painter, line, why, "text2", "", is_selected))
        self._paint_plain(painter, line, row.summary.gist, self._gist_font, self._ink("text2", is_selected))

    def _column_of(self, row: CodeRow) -> int:
        """Return the width of the column for the code: a number of the office's own may be longer than a CDT code."""
        if not row.is_in_house:
            return self._code_column
        wanted = QFontMetrics(self._code_font).horizontalAdvance(row.summary.cdt_code) + self._look.px(16)
        return max(self._code_column, wanted)

    def _paint_fee(self, painter: QPainter, line: QRect, fee: str, is_selected: bool) -> int:
        """Paint the fee at the right end of ``line``; return where the gist must end."""
        painter.setFont(self._gist_font)
        painter.setPen(self._ink("text1" if fee[-1:].isdigit() else "text3", is_selected))
        painter.drawText(line, _RIGHT, fee)
        return line.right() - self._gist_metrics.horizontalAdvance(fee) - self._look.px(10)

    def _paint_dress(self, painter: QPainter, rect: QRect, line: QRect, dress: Dress, is_selected: bool) -> int:
        """Paint the office's own colour beside the code and its label before the gist; return where the gist begins."""
        from cdtdesk.ui.support.own_colours import own_colour  # most lists show no dressed row

        look, own = self._look, self._look.colours.select_text
        colour = QColor(own) if is_selected and own else own_colour(look, dress.colour)
        if dress.colour:
            _fill(painter, QRect(rect.left() + look.px(7), rect.top() + look.px(10), look.px(3), look.px(34)), colour)
        if not dress.label:
            return line.left()
        painter.setFont(self._tag_bold)
        label = self._tag_metrics.elidedText(dress.label, Qt.TextElideMode.ElideRight, line.width() * 6 // 10)
        width = self._tag_metrics.horizontalAdvance(label) + look.px(10)
        box = QRectF(line.left() + 0.5, line.top() + 0.5, width, line.height() - 1)
        painter.setPen(QPen(colour if dress.colour else self._ink("edge", is_selected), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, look.px(4), look.px(4))
        painter.setPen(colour if dress.colour else self._ink("text2", is_selected))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), label)
        return round(box.right()) + look.px(6)

    def _paint_plain(self, painter: QPainter, line: QRect, text: str, font: QFont, ink: QColor) -> None:
        painter.setPen(ink)
        self._texts.paint(painter, font, line.left(), line, self._elided(text, font is self._label_font, line.width()))

    def _elide(self, text: str, is_label: bool, width: int) -> str:
        metrics = self._label_metrics if is_label else self._gist_metrics
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)

    def _paint_tag(self, painter: QPainter, line: QRect, text: str, ink: str, ground: str, is_selected: bool) -> int:
        """Paint a small outlined (or filled) tag at the start of ``line``; return where the text after it begins."""
        look = self._look
        font = self._tag_bold if ground else self._tag_font
        width = round(self._texts.width(font, text)) + look.px(10)
        box = QRectF(line.left(), line.top(), width, line.height())
        self._paint_box(painter, box, self._ink("edge" if not ground else ink, is_selected), ground)
        painter.setPen(self._ink(ink, is_selected))
        self._texts.paint(painter, font, line.left() + look.px(5), line, text)
        return round(box.right()) + look.px(6)

    def _paint_box(self, painter: QPainter, box: QRectF, edge: QColor, ground: str) -> None:
        """Paint a small box filled with ``ground``, or one with an ``edge`` where that is empty."""
        look, round_by = self._look, self._look.px(4)
        painter.setPen(NO_PEN)
        if ground and not look.theme.is_high_contrast:
            painter.setBrush(look.colour(ground))
            painter.drawRoundedRect(box, round_by, round_by)
        else:  # two fills: to stroke a rounded outline takes five times as long
            painter.setBrush(edge)
            painter.drawRoundedRect(box, round_by, round_by)
            painter.setBrush(look.colour(self._ground))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), round_by - 1, round_by - 1)


def _fill(painter: QPainter, rect: QRect, colour: QColor) -> None:
    """Fill ``rect``. ``QPainter.fillRect`` would make Qt's hundred gradients known to Python before the first frame."""
    painter.setPen(NO_PEN)
    painter.setBrush(colour)
    painter.drawRect(rect)


def _found_spans(name: str, matched_stems: frozenset[str]) -> Spans:
    if not matched_stems:
        return ()
    from cdtdesk.search.ranking import match_spans

    return tuple(match_spans(name, matched_stems))


def _spans_in_elided(name: str, shown: str, spans: Spans) -> Spans:
    """Return ``spans`` of ``name`` moved onto ``shown``, its form with the middle left out."""
    gap = shown.find(_ELLIPSIS)
    if gap < 0:
        return ()
    after = len(shown) - gap - 1
    moved = []
    for start, end in spans:
        if end <= gap:
            moved.append((start, end))
        elif start >= len(name) - after:
            shift = len(shown) - len(name)
            moved.append((start + shift, end + shift))
    return tuple(moved)
