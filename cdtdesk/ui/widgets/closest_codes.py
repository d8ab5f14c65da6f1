"""Up to three codes near to what nothing was found for, each a row that a click, or Alt with its digit, leads to."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from cdtdesk.domain.in_house_codes import AnyCode
from cdtdesk.ui.support.icons import paint_icon
from cdtdesk.ui.support.row_source import RowSource, View, ViewKind
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr

MOST_CLOSEST: Final = 3
_FEWEST_LETTERS: Final = 4
_LEAST_SHARE: Final = 0.6
"""Of what was typed at least so much, from its beginning, must be known: anything shorter would be a guess."""
_EVERYTHING: Final = View(ViewKind.ALL)


class Closest(NamedTuple):
    """What stands near to a vain search. ``is_elsewhere``: the words are known, only the chosen view holds nothing for them."""

    codes: tuple[tuple[AnyCode, str], ...]
    is_elsewhere: bool


def closest_to(rows: RowSource, typed: str) -> Closest:
    """Return up to three codes, each with its plain name, that all codes hold for ``typed`` or else for a beginning of it.

    That is the longest one that is known as it stands, else the longest one that some spelling explains.
    """
    from cdtdesk.search.ranking import Tier

    guessed = Closest((), False)
    fewest = max(_FEWEST_LETTERS, round(len(typed) * _LEAST_SHARE))
    for end in range(len(typed), min(fewest, len(typed)) - 1, -1):
        found = rows.rows_for(_EVERYTHING, typed[:end]).rows
        if found:
            near = [row.summary for row in found[:MOST_CLOSEST]]
            closest = Closest(tuple((each.cdt_code, each.plain_name) for each in near), end == len(typed))
            hit = found[0].hit
            if closest.is_elsewhere or hit is None or hit.tier <= Tier.ALL_WORDS:
                return closest
            guessed = guessed if guessed.codes else closest
    return guessed


class OfferRow(QPushButton):
    """The digit that opens it, a code and its name; or the sign of what is added, and words."""

    def __init__(self, look: Look, digit: int = 0) -> None:
        """Without a ``digit`` it is words that are shown."""
        super().__init__()
        self._look, self._digit = look, digit
        self._code, self._words = "", ""

    def show_code(self, code: AnyCode, name: str) -> None:
        """Show ``code``; its name gives way in its middle, as in the list."""
        self._show(code, name, f"{code} {name}", f"Alt+{self._digit}")

    def show_words(self, words: str, key: str) -> None:
        """Show ``words`` for what ``key`` does too."""
        self._show("", words, words, key)

    def _show(self, code: str, words: str, spoken: str, key: str) -> None:
        self._code, self._words = code, words
        self.setAccessibleName(spoken)
        self.setToolTip(f"{spoken} ({key})")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(300), self._look.px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, height = self._look, self.height()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            painter.fillRect(self.rect(), look.colour("hover"))
        self._paint_sign(painter)
        left, align = look.px(42), int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if self._code:
            painter.setFont(look.font(13, 700))
            painter.setPen(look.colour("accent"))
            painter.drawText(QRect(left, 0, self.width(), height), align, self._code)
            left += painter.fontMetrics().horizontalAdvance(self._code) + look.px(12)
        painter.setFont(look.font(13))
        painter.setPen(look.colour("text1" if self._code else "accent"))
        cell = QRect(left, 0, self.width() - left - look.px(14), height)
        where = Qt.TextElideMode.ElideMiddle
        painter.drawText(cell, align, painter.fontMetrics().elidedText(self._words, where, cell.width()))
        if self.hasFocus():
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _paint_sign(self, painter: QPainter) -> None:
        look = self._look
        square = QRectF(look.px(16), (self.height() - look.px(17)) / 2, look.px(17), look.px(17))
        if not self._digit:
            paint_icon(painter, "plus", square, look.colour("accent"))
            return
        painter.setPen(QPen(look.colour("line"), 1))
        painter.setBrush(look.colour("card"))
        painter.drawRoundedRect(square, look.px(4), look.px(4))
        painter.setFont(look.font(11))
        painter.setPen(look.colour("text2"))
        painter.drawText(square, int(Qt.AlignmentFlag.AlignCenter), str(self._digit))


class ClosestCodes(QWidget):
    """A title, its rows, and ``word_row`` below them: it offers to make something of what was typed."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown = Closest((), False)
        self._title = QLabel()
        self._title.setProperty("section", True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._rows = [OfferRow(look, place) for place in range(1, MOST_CLOSEST + 1)]
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._title)
        for place, row in enumerate(self._rows, 1):
            self._column.addWidget(row)
            row.clicked.connect(lambda _checked=False, place=place: self._choose(place))
        self.word_row = OfferRow(look)
        self._column.addWidget(self.word_row)
        self._column.addStretch(1)
        self.on_look_changed()

    def show_codes(self, closest: Closest) -> None:
        """Show ``closest``; no title where it holds no code."""
        self._shown = closest
        self._title.setText(tr("Found among all codes") if closest.is_elsewhere else tr("Closest"))
        self._title.setVisible(bool(closest.codes))
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(closest.codes))
            if place < len(closest.codes):
                row.show_code(*closest.codes[place])

    def target_of(self, place: int) -> str | None:
        """Return the code in row ``place`` (from 1), or None when there is no such row."""
        return self._shown.codes[place - 1][0] if 1 <= place <= len(self._shown.codes) else None

    def _choose(self, place: int) -> None:
        target = self.target_of(place)
        if target is not None:
            self.chosen.emit(target)

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look = self._look
        self._column.setContentsMargins(0, look.px(12), 0, 0)
        self._title.setContentsMargins(look.px(16), 0, look.px(16), look.px(5))
        for row in (*self._rows, self.word_row):
            row.setFixedHeight(row.sizeHint().height())
            row.update()
