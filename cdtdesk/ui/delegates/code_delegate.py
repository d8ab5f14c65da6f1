"""Paints one row of the code list: code, name with found words marked, why it matched, gist, star and note mark.

It is no delegate of Qt's kind, which would be told of each row by an option and an index: the view hands it the row itself,
and a letter after which every row is a new one is painted in half the time. The selected row is painted from the theme
whether or not the list has focus, because the search box keeps it.
"""

from __future__ import annotations

from collections.abc import Container
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from cdtdesk.ui.support.icons import icon_picture, paint_icon
from cdtdesk.ui.support.row_words import category_label, standing_tag, use_instead, why_matched
from cdtdesk.ui.support.rows import CodeRow
from cdtdesk.ui.support.shaping import ShapedText, fitted_text, shaped_text
from cdtdesk.ui.support.theme import NO_PEN, Look
from cdtdesk.ui.support.words import tr

if TYPE_CHECKING:
    from cdtdesk.services.favorites import Dress

ROW_HEIGHT: Final = 54
DIVIDER_HEIGHT: Final = 26

_PAD: Final = 16
_END: Final = 12
_CODE_COLUMN: Final = 62
_ELLIPSIS: Final = "\u2026"

Piece = tuple[ShapedText, bool]
"""Some text, and whether it was found."""

Spans = tuple[tuple[int, int], ...]
"""Where found words begin and end."""


class CodeDelegate:
    """Paints the rows of one list in the look it is given. Rows begin at the left edge of what is painted on."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self.marked: Container[str] = ()
        """The codes that carry a tick over the bar at the left."""
        self.ratio = 1.0
        """How many pixels of the screen one pixel here has."""
        self._spans_of = lru_cache(maxsize=600)(_found_spans)
        self._ground = "base"
        """The colour that the row being painted stands on."""
        self._pieces_of = lru_cache(maxsize=1200)(self._cut)
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
        self._found_metrics = QFontMetrics(self._found_font)
        self._code_column = max(look.px(_CODE_COLUMN), round(shaped_text("D8888", self._code_font).width) + look.px(16))
        self._pieces_of.cache_clear()
        self._row_height, self._divider_height = look.px(ROW_HEIGHT), look.px(DIVIDER_HEIGHT)
        self._first_top, self._first_height = look.px(8), look.px(19)
        self._second_top, self._second_height = look.px(28), look.px(17)
        self._pad, self._end, self._bar, self._gap = look.px(_PAD), look.px(_END), look.px(4), look.px(6)

    def height_of(self, row: CodeRow) -> int:
        """Return how tall ``row`` is in pixels, with the line that may stand above it."""
        return self._row_height + (self._divider_height if row.starts_partial else 0)

    def paint(self, painter: QPainter, top: int, width: int, row: CodeRow, is_selected: bool, is_hovered: bool) -> None:
        """Paint every pixel of ``row`` from ``top`` on. ``painter`` must smooth edges (``Antialiasing``)."""
        if row.starts_partial:
            self._paint_divider(painter, top, width)
            top += self._divider_height
        self._paint_ground(painter, top, width, is_selected, is_hovered)
        first, second = top + self._first_top, top + self._second_top
        self._paint_codes(painter, first, second, row, is_selected)
        end = self._paint_marks(painter, first, width - 1 - self._end, row, is_selected)
        self._paint_name(painter, first, end, row, is_selected)
        self._paint_second_line(painter, second, width - 1 - self._end, row, is_selected)
        if row.summary.cdt_code in self.marked:
            self._paint_tick(painter, top, is_selected)

    def _ink(self, token: str, is_selected: bool) -> QColor:
        look = self._look
        return look.colour("select_text" if is_selected and look.colours.select_text else token)

    def _paint_divider(self, painter: QPainter, top: int, width: int) -> None:
        look, height = self._look, self._divider_height
        _fill(painter, 0, top, width, height, look.colour("card"))
        _fill(painter, 0, top + height - 1, width, 1, look.colour("line"))
        painter.setPen(look.colour("text3"))
        words = fitted_text(tr("Match only some of the words"), self._gist_font, width - self._pad)
        words.paint_on_line(painter, self._pad, top, height)

    def _paint_ground(self, painter: QPainter, top: int, width: int, is_selected: bool, is_hovered: bool) -> None:
        look, height = self._look, self._row_height
        self._ground = "select" if is_selected else "hover" if is_hovered else "base"
        _fill(painter, 0, top, width, height - 1, look.colour(self._ground))
        if is_selected:
            _fill(painter, 0, top, self._bar, height - 1, look.colour("accent"))
        _fill(painter, 0, top + height - 1, width, 1, look.colour("line"))

    def _paint_tick(self, painter: QPainter, top: int, is_selected: bool) -> None:
        look, side = self._look, self._look.px(14)
        ground, ink = ("select_text", "select") if is_selected and look.colours.select_text else ("accent", "onaccent")
        _fill(painter, 0, top, self._bar, self._row_height - 1, look.colour(ground))
        plate_top = top + (self._row_height - side) // 2
        _fill(painter, 0, plate_top, side, side, look.colour(ground))
        paint_icon(painter, "tick", QRectF(0, plate_top, side, side), look.colour(ink))

    def _paint_codes(self, painter: QPainter, first: int, second: int, row: CodeRow, is_selected: bool) -> None:
        has_ended = row.has_ended
        painter.setPen(self._ink("text2" if has_ended else "text1", is_selected))
        code = shaped_text(row.summary.cdt_code, self._struck_font if has_ended else self._code_font)
        code.paint_on_line(painter, self._pad, first, self._first_height)
        look = self._look
        if row.is_in_house or (is_selected and look.colours.select_text):
            painter.setPen(self._ink("text2", is_selected))
        else:
            painter.setPen(look.category(row.summary.category_of_service))
        label = shaped_text(category_label(row.summary), self._label_font)
        label.paint_on_line(painter, self._pad, second, self._second_height)

    def _paint_marks(self, painter: QPainter, first: int, end: int, row: CodeRow, is_selected: bool) -> int:
        """Paint star and note mark; return where the name must end."""
        look, middle = self._look, first + self._first_height // 2
        if row.is_kept:
            size = look.px(15)
            end -= size
            star = icon_picture("star", self._ink("star", is_selected).rgba(), size, self.ratio, filled=row.is_favorite)
            painter.drawPixmap(end, middle - size // 2, star)
            end -= self._gap
        if row.has_note:
            size = look.px(14)
            end -= size
            painter.drawPixmap(
                end, middle - size // 2, icon_picture("note", self._ink("text2", is_selected).rgba(), size, self.ratio)
            )
            end -= self._gap
        return end

    def _paint_name(self, painter: QPainter, first: int, end: int, row: CodeRow, is_selected: bool) -> None:
        left = self._pad + self._column_of(row)
        ink = self._ink("text2" if row.has_ended else "text1", is_selected)
        height = self._first_height
        x: float = left
        name = row.summary.plain_name
        for shaped, is_found in self._pieces_of(name, self._spans_of(name, row.matched_stems), end - left):
            if is_found:
                self._paint_found_ground(painter, round(x), first, round(shaped.width), is_selected)
            painter.setPen(ink)
            x = shaped.paint_on_line(painter, x, first, height)

    def _paint_found_ground(self, painter: QPainter, left: int, top: int, width: int, is_selected: bool) -> None:
        if self._look.theme.is_high_contrast:
            _fill(painter, left, top + self._first_height - 2, width, 2, self._ink("text1", is_selected))
            return
        painter.setPen(NO_PEN)
        painter.setBrush(self._look.colour("match"))
        painter.drawRoundedRect(QRectF(left - 1, top, width + 2, self._first_height), 2, 2)

    def _cut(self, name: str, spans: Spans, width: int) -> tuple[Piece, ...]:
        """Return ``name``, its middle left out where it is too long, cut where found words begin and end."""
        shown = self._found_metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, width)
        if shown != name:
            spans = _spans_in_elided(name, shown, spans)
        pieces: list[tuple[str, bool]] = []
        place = 0
        for start, end in spans:
            pieces += [(shown[place:start], False), (shown[start:end], True)]
            place = end
        pieces.append((shown[place:], False))
        fonts = (self._name_font, self._found_font)
        return tuple((shaped_text(text, fonts[is_found]), is_found) for text, is_found in pieces if text)

    def _paint_second_line(self, painter: QPainter, top: int, end: int, row: CodeRow, is_selected: bool) -> None:
        left = self._pad + self._column_of(row)
        if row.fee:
            end = self._paint_fee(painter, top, end, row.fee, is_selected)
        tag = standing_tag(row)
        if row.has_ended:
            left = self._paint_tag(painter, left, top, shaped_text(tag, self._tag_bold), "dele", "delesoft", is_selected)
            self._paint_rest(painter, left, top, end, use_instead(row.summary), self._label_font, "text1", is_selected)
            return
        if tag:
            left = self._paint_tag(painter, left, top, shaped_text(tag, self._tag_bold), "warn", "warnsoft", is_selected)
        if row.dress is not None:
            left = self._paint_dress(painter, left, top, end, row.dress, is_selected)
        why = why_matched(row.hit)
        if why:
            shaped = fitted_text(why, self._tag_font, (end - left + 1) * 6 // 10)
            left = self._paint_tag(painter, left, top, shaped, "text2", "", is_selected)
        self._paint_rest(painter, left, top, end, row.summary.gist, self._gist_font, "text2", is_selected)

    def _column_of(self, row: CodeRow) -> int:
        """Return the width of the column for the code: a number of the office's own may be longer than a CDT code."""
        if not row.is_in_house:
            return self._code_column
        wanted = round(shaped_text(row.summary.cdt_code, self._code_font).width) + self._look.px(16)
        return max(self._code_column, wanted)

    def _paint_fee(self, painter: QPainter, top: int, end: int, fee: str, is_selected: bool) -> int:
        """Paint the fee so that it ends at ``end``; return where the gist must end."""
        painter.setPen(self._ink("text1" if fee[-1:].isdigit() else "text3", is_selected))
        shaped = shaped_text(fee, self._gist_font)
        left = end + 1 - round(shaped.width)
        shaped.paint_on_line(painter, left, top, self._second_height)
        return left - self._look.px(10)

    def _paint_dress(self, painter: QPainter, left: int, top: int, end: int, dress: Dress, is_selected: bool) -> int:
        """Paint the office's own colour beside the code and its label before the gist; return where the gist begins."""
        from cdtdesk.ui.support.own_colours import own_colour  # most lists show no dressed row

        look = self._look
        is_inverted = is_selected and bool(look.colours.select_text)
        colour = self._ink("", True) if is_inverted else own_colour(look, dress.colour)
        if dress.colour:
            _fill(painter, look.px(7), top - self._second_top + look.px(10), look.px(3), look.px(34), colour)
        if not dress.label:
            return left
        label = fitted_text(dress.label, self._tag_bold, (end - left + 1) * 6 // 10)
        edge = colour if dress.colour else self._ink("edge", is_selected)
        ink = colour if dress.colour else self._ink("text2", is_selected)
        return self._paint_label(painter, left, top, label, edge, ink)

    def _paint_rest(
        self, painter: QPainter, left: int, top: int, end: int, text: str, font: QFont, token: str, is_selected: bool
    ) -> None:
        """Paint as much of ``text`` as fits between ``left`` and ``end``."""
        painter.setPen(self._ink(token, is_selected))
        fitted_text(text, font, end + 1 - left).paint_on_line(painter, left, top, self._second_height)

    def _paint_tag(
        self, painter: QPainter, left: int, top: int, text: ShapedText, ink: str, ground: str, is_selected: bool
    ) -> int:
        """Paint a small tag, filled with ``ground`` or outlined where that is empty; return where the text after it begins."""
        if not ground or self._look.theme.is_high_contrast:
            edge = self._ink(ink if ground else "edge", is_selected)
            return self._paint_label(painter, left, top, text, edge, self._ink(ink, is_selected))
        width = round(text.width) + self._look.px(10)
        _fill_round(painter, QRectF(left, top, width, self._second_height), self._bar, self._look.colour(ground))
        painter.setPen(self._ink(ink, is_selected))
        text.paint_on_line(painter, left + self._look.px(5), top, self._second_height)
        return left + width + self._gap

    def _paint_label(self, painter: QPainter, left: int, top: int, text: ShapedText, edge: QColor, ink: QColor) -> int:
        """Paint ``text`` in ``ink`` with an outline around it; return where the text after it begins."""
        width = round(text.width) + self._look.px(10)
        box = QRectF(left, top, width, self._second_height)
        # Two fills: to stroke a rounded outline takes five times as long.
        _fill_round(painter, box, self._bar, edge)
        _fill_round(painter, box.adjusted(1, 1, -1, -1), self._bar - 1, self._look.colour(self._ground))
        painter.setPen(ink)
        text.paint_on_line(painter, left + self._look.px(5), top, self._second_height)
        return left + width + self._gap


def _fill(painter: QPainter, left: int, top: int, width: int, height: int, colour: QColor) -> None:
    """Fill a rectangle. ``QPainter.fillRect`` would make Qt's hundred gradients known to Python before the first frame."""
    painter.setPen(NO_PEN)
    painter.setBrush(colour)
    painter.drawRect(left, top, width, height)


def _fill_round(painter: QPainter, box: QRectF, radius: int, colour: QColor) -> None:
    painter.setPen(NO_PEN)
    painter.setBrush(colour)
    painter.drawRoundedRect(box, radius, radius)


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
