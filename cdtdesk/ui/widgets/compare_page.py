"""A few codes side by side: the question that decides, an answer a column, what differs, and what is the same."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.editions import Verdict
from cdtdesk.domain.lookalikes import LookAlikeSet
from cdtdesk.services.comparison import ComparedRow, compare
from cdtdesk.services.lookup import CodeDetail
from cdtdesk.ui.support.claim_words import verdict_words
from cdtdesk.ui.support.comparison_words import field_words, has_points, point_words, value_words
from cdtdesk.ui.support.icons import paint_icon
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.detail_header import KeyButton
from cdtdesk.ui.widgets.painted_text import WRAPPED, TextColumn

FEWEST, MOST = 2, 5

_PAD: Final = 20
_LABELS: Final = 154
_NARROWEST: Final = 160
_INSET: Final = 12
_VERDICTS: Final = {
    Verdict.VALID: ("check", "ok"),
    Verdict.DELETED: ("crossed", "dele"),
    Verdict.NOT_YET: ("clock", "warn"),
    Verdict.UNKNOWN: ("crossed", "dele"),
}


class _Grid(NamedTuple):
    """Where the columns stand in a given width. ``labels`` is 0 where they stand above their rows."""

    left: int
    labels: int
    column: int
    columns: int

    @property
    def right(self) -> int:
        return self.left + self.labels + self.column * self.columns

    def x(self, place: int) -> int:
        return self.left + self.labels + self.column * place


def _grid(look: Look, width: int, count: int) -> _Grid:
    """Return the columns for ``width``; they never get narrower than can be read, so they may reach farther."""
    pad, narrowest = look.px(_PAD), look.px(_NARROWEST)
    room = width - 2 * pad
    labels = look.px(_LABELS) if room - look.px(_LABELS) >= narrowest * count else 0
    return _Grid(pad, labels, max((room - labels) // count, narrowest), count)


class _ColumnButton(QAbstractButton):
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
            is_filled = self.is_chosen and isinstance(self, _AnswerButton)
            painter.setPen(QPen(look.colour("onaccent" if is_filled else "focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = 3 if is_filled else 1
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)


class _AnswerButton(_ColumnButton):
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


class _HeadButton(_ColumnButton):
    """A column's code, name, verdict and star."""

    def __init__(self, look: Look, parent: QWidget, detail: CodeDetail, is_favorite: bool) -> None:
        super().__init__(look, parent)
        self._procedure, self._validity, self._is_favorite = detail.procedure, detail.validity, is_favorite
        self._verdict = verdict_words(detail.validity, detail.procedure.replaced_by)
        self.setText(self._procedure.cdt_code)
        parts = [self._procedure.cdt_code, self._procedure.plain_name, self._verdict]
        self.setAccessibleName(", ".join([*parts, tr("favorite")] if is_favorite else parts))

    def name_height(self, width: int) -> int:
        """Return the height that the name needs."""
        return self._height(self._procedure.plain_name, 12, 400, width)

    def verdict_height(self, width: int) -> int:
        """Return the height that the verdict needs."""
        return self._height(self._verdict, 12, 600, width - self._look.px(20))

    def _height(self, text: str, size: int, weight: int, width: int) -> int:
        box = QRect(0, 0, max(width - 2 * self._look.px(_INSET), 1), 10_000)
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
        inset, width = look.px(_INSET), self.width() - 2 * look.px(_INSET)
        painter.setFont(look.font(20, 700))
        painter.setPen(look.colour("text1"))
        line = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRect(inset, look.px(6), width, look.px(28)), line, self._procedure.cdt_code)
        star = QRectF(self.width() - look.px(28), look.px(12), look.px(16), look.px(16))
        paint_icon(painter, "star", star, look.colour("star" if self._is_favorite else "text3"), self._is_favorite)
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


def _paint_chosen(painter: QPainter, look: Look, area: QRect) -> None:
    """Paint the ground of the chosen column; where shades are not to be relied on, its sides too."""
    painter.fillRect(area, look.colour("hover"))
    if look.theme.is_high_contrast:
        for left in (area.left(), area.right() - 1):
            painter.fillRect(QRect(left, area.top(), 2, area.height()), look.colour("focus"))


class _Heads(QWidget):
    """The question, and each column's answer and code."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.question = QLabel(self)
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setWordWrap(True)
        self.answers: list[_AnswerButton] = []
        self.heads: list[_HeadButton] = []
        self.chosen = 0
        self._grid = _Grid(0, 0, 1, 0)
        self._top_of_heads = 0

    def clear(self) -> None:
        """Take every column away."""
        for button in (*self.answers, *self.heads):
            button.hide()
            button.deleteLater()
        self.answers, self.heads = [], []

    def arrange(self, grid: _Grid, seen_width: int) -> int:
        """Place everything in ``grid``; the question wraps in ``seen_width``. Return the height needed."""
        look, gap = self._look, self._look.px(6)
        self._grid = grid
        self.question.setFont(look.font(20, 700))
        width = min(grid.right, seen_width - look.px(_PAD)) - grid.left
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
            _paint_chosen(QPainter(self), self._look, area)


@dataclass(slots=True)
class _Band:
    """A laid out row: its hairline's place, its end, and its texts. A title has the chosen column's ground only in part one."""

    top: int
    bottom: int
    texts: list[TextColumn] = field(default_factory=list)
    has_line: bool = True


class _Rows(QWidget):
    """The table below the heads, painted; screen readers read it from the heads' descriptions and its own."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.chosen = 0
        self._rows: Sequence[ComparedRow] = ()
        self._grid = _Grid(0, 0, 1, 0)
        self._bands: list[_Band] = []
        self._end_of_differing = 0

    def show_rows(self, rows: Sequence[ComparedRow]) -> None:
        """Take the rows; ``arrange`` lays them out."""
        self._rows = rows
        said = (f"{field_words(row.field)}: {_said(row, 0)}" for row in rows if not row.differs)
        self.setAccessibleName(tr("The same for all"))
        self.setAccessibleDescription(". ".join(said))

    def arrange(self, grid: _Grid) -> int:
        """Lay the rows out in ``grid``; return the height needed."""
        self._grid, self._bands = grid, []
        look = self._look
        differing = [row for row in self._rows if row.differs]
        shared = [row for row in self._rows if not row.differs]
        top = self._add_rows(tr("What differs"), differing, look.px(6))
        self._end_of_differing = top
        top = self._add_rows(tr("The same for all"), shared, top + look.px(12) if differing else top)
        self.update()
        return top + look.px(_PAD)

    def _add_rows(self, title: str, rows: Sequence[ComparedRow], top: int) -> int:
        if not rows:
            return top
        look, grid = self._look, self._grid
        head = TextColumn(grid.left, top, grid.right - grid.left)
        head.add(title, look.font(13, 600), look.colour("text1"))
        band = _Band(top, head.top + look.px(6), [head], has_line=False)
        self._bands.append(band)
        for row in rows:
            band = self._band(row, band.bottom)
            self._bands.append(band)
        return band.bottom

    def _band(self, row: ComparedRow, top: int) -> _Band:
        look, grid = self._look, self._grid
        inner, inset = top + look.px(7), look.px(_INSET)
        label = TextColumn(grid.left, inner, (grid.labels or grid.right - grid.left) - look.px(8))
        label.add(field_words(row.field), look.font(13 if grid.labels else 12), look.colour("text2"))
        texts = [label]
        first = inner if grid.labels else label.top + look.px(2)
        for place in range(grid.columns if row.differs else 1):
            width = grid.column if row.differs else min(grid.right - grid.x(0), look.px(720))
            column = TextColumn(grid.x(place) + inset, first, width - inset - look.px(8))
            self._add_value(column, row, place)
            texts.append(column)
        return _Band(top, max(column.top for column in texts) + look.px(7), texts)

    def _add_value(self, column: TextColumn, row: ComparedRow, place: int) -> None:
        """Add one cell: short odd values bold; of sentences, the code's own ones in full colour (bold pages tire the eye)."""
        look, value = self._look, row.values[place]
        if not value:
            column.add(value_words(row.field, value), look.font(13), look.colour("text3"))
            return
        if not has_points(row.field):
            is_odd = row.differs and row.is_odd(place)
            colour = look.colour("text1" if is_odd or not row.differs else "text2")
            column.add(value_words(row.field, value), look.font(13, 600 if is_odd else 400), colour)
            return
        for point in value:
            is_own = not row.differs or row.is_own(place, point)
            colour = look.colour("text1" if is_own else "text2")
            words = [point_words(row.field, point)]
            if len(value) == 1:
                column.add(words[0], look.font(13), colour)
            else:
                column.add_points(words, look.font(13), colour, look.colour("text3"), look.px(16), look.px(2))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, grid = self._look, self._grid
        painter = QPainter(self)
        if grid.columns:
            _paint_chosen(painter, look, QRect(grid.x(self.chosen), 0, grid.column, self._end_of_differing))
        for band in self._bands:
            if band.bottom < event.rect().top() or band.top > event.rect().bottom():
                continue
            if band.has_line:
                painter.fillRect(QRect(grid.left, band.top, grid.right - grid.left, 1), look.colour("line"))
            for column in band.texts:
                column.paint(painter)


def _said(row: ComparedRow, place: int) -> str:
    value = row.values[place]
    if not value:
        return tr("nothing")
    if has_points(row.field):
        return "; ".join(point_words(row.field, point) for point in value)
    return value_words(row.field, value)


class ComparePage(QWidget):
    """Compares two to five codes. Keys: 1-5 answer, arrows move between columns, Enter copies the code, Esc goes back."""

    closed = Signal()
    code_chosen = Signal(str)
    """An answer was picked or a code clicked; the page stays, with that column marked."""
    copy_asked = Signal(str)
    """Enter: the code of the marked column is wanted in the clipboard."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._details: Sequence[CodeDetail] = ()
        self.setObjectName("compare_page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.back_button = KeyButton(look, tr("\u2039 Back"), tr("Esc"), "", False)
        self.back_button.setAccessibleName(tr("Back"))
        self.back_button.setToolTip(tr("Back (Esc)"))
        self.back_button.clicked.connect(self.closed)
        self._title = QLabel()
        self._bar = QHBoxLayout()
        self._bar.addWidget(self.back_button)
        self._bar.addWidget(self._title, 1)
        self._heads, self._rows = _Heads(look), _Rows(look)
        self._content = QWidget()
        self._content.setObjectName("compare_content")
        self._scroll = QScrollArea()
        self._scroll.setObjectName("compare_scroll")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._content)
        self._rows.setParent(self._content)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._bar)
        self._column.addWidget(self._heads)
        self._column.addWidget(self._scroll, 1)
        self.on_look_changed()

    @property
    def chosen_code(self) -> CdtCode | None:
        """The code of the marked column, or None before anything was shown."""
        return self._details[self._heads.chosen].procedure.cdt_code if self._details else None

    def show_codes(
        self, details: Sequence[CodeDetail], look_alike_set: LookAlikeSet | None, favorites: Collection[CdtCode]
    ) -> None:
        """Show ``details`` side by side, the first one marked; raise ``ValueError`` unless there are two to five."""
        if not FEWEST <= len(details) <= MOST:
            raise ValueError(f"{len(details)} codes cannot be compared: {FEWEST} to {MOST} can")
        self._details = details
        rows = compare([detail.procedure for detail in details])
        answers = [_answer(detail.procedure.cdt_code, look_alike_set) for detail in details]
        self._show_question(look_alike_set if any(answers) else None)
        self._heads.clear()
        for place, (detail, answer) in enumerate(zip(details, answers, strict=True)):
            self._add_column(place, detail, answer, detail.procedure.cdt_code in favorites, rows)
        self._rows.show_rows(rows)
        self._choose(0)
        self._arrange()
        self._scroll.verticalScrollBar().setValue(0)
        self._scroll.horizontalScrollBar().setValue(0)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_question(self, look_alike_set: LookAlikeSet | None) -> None:
        count = len(self._details)
        if look_alike_set is None:
            self._heads.question.setText(tr("How do these codes differ?"))
            self._title.setText(tr("Compare {count} codes", count=count))
        else:
            self._heads.question.setText(look_alike_set.question)
            self._title.setText(tr("Compare {count} look-alikes", count=count))
        self.setAccessibleName(f"{self._title.text()}: {self._heads.question.text()}")
        self.setAccessibleDescription(tr("Press 1 to {count} to answer, Enter to copy the code, Esc to go back", count=count))

    def _add_column(self, place: int, detail: CodeDetail, answer: str, is_favorite: bool, rows: Iterable[ComparedRow]) -> None:
        cdt_code = detail.procedure.cdt_code
        button = _AnswerButton(self._look, self._heads, place + 1)
        button.setText(answer or tr("It is {code}", code=cdt_code))
        button.setAccessibleName(f"{place + 1}, {button.text()}, {cdt_code}")
        button.setToolTip(tr("Press {key}", key=place + 1))
        head = _HeadButton(self._look, self._heads, detail, is_favorite)
        said = (f"{field_words(row.field)}: {_said(row, place)}" for row in rows if row.differs)
        head.setAccessibleDescription(". ".join(said))
        for widget in (button, head):
            widget.clicked.connect(lambda _checked=False, place=place: self._pick(place))
            widget.reached.connect(lambda place=place: self._choose(place))
            widget.show()
        self._heads.answers.append(button)
        self._heads.heads.append(head)

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look, base = self._look, self._look.colours.base
        self._bar.setContentsMargins(look.px(_PAD), look.px(14), look.px(_PAD), look.px(10))
        self._bar.setSpacing(look.px(10))
        self._title.setStyleSheet(f"background: transparent; color: {look.colours.text2}; font-size: {look.px(13)}px;")
        self.back_button.setFixedSize(self.back_button.sizeHint())
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(f"#compare_page, #compare_content, #compare_scroll {{ background: {base}; }}")
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(1100), self._look.px(660))

    def _arrange(self) -> None:
        """Lay everything out for the size there is. Heads that would leave little room for the rows scroll with them."""
        if not self._details:
            return
        grid = _grid(self._look, self.width(), len(self._details))
        content_width = max(grid.right + self._look.px(_PAD), self.width())
        heads_height = self._heads.arrange(grid, self.width())
        is_inside = content_width > self.width() or heads_height > self.height() * 0.45
        top = heads_height if is_inside else 0
        if is_inside and self._heads.parentWidget() is not self._content:
            self._column.removeWidget(self._heads)
            self._heads.setParent(self._content)
            self._heads.show()
        elif not is_inside and self._heads.parentWidget() is not self:
            self._column.insertWidget(1, self._heads)
            self._heads.show()
        if is_inside:
            self._heads.setMinimumHeight(0)
            self._heads.setGeometry(0, 0, content_width, heads_height)
        else:
            self._heads.setFixedHeight(heads_height)
        rows_height = self._rows.arrange(grid)
        self._rows.setGeometry(0, top, content_width, rows_height)
        # The scroll bar lies in the padding right of the columns, so that heads and rows keep the same columns.
        self._content.resize(content_width, top + rows_height)

    def _choose(self, place: int) -> None:
        self._heads.choose(place)
        self._rows.chosen = place
        self._rows.update()
        if self._heads.parentWidget() is self._content:
            head = self._heads.heads[place] if place < len(self._heads.heads) else None
            bar = self._scroll.verticalScrollBar()
            at = bar.value()
            if head is not None:
                self._scroll.ensureWidgetVisible(head, self._look.px(_PAD), 0)
            bar.setValue(at)

    def _pick(self, place: int) -> None:
        self._choose(place)
        self.code_chosen.emit(self._details[place].procedure.cdt_code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if not (plain and self._details and self._on_key(Qt.Key(event.key()))):
            super().keyPressEvent(event)

    def _on_key(self, key: Qt.Key) -> bool:
        """Do what ``key`` is for; return whether it is for anything here."""
        count, bar = len(self._details), self._scroll.verticalScrollBar()
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        line, page = self._look.px(40), bar.pageStep()
        scrolls = {Qt.Key.Key_Up: -line, Qt.Key.Key_Down: line, Qt.Key.Key_PageUp: -page, Qt.Key.Key_PageDown: page}
        if key is Qt.Key.Key_Escape or (key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.back_button.hasFocus()):
            self.closed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.copy_asked.emit(str(self.chosen_code))
        elif key in steps:
            self._move_to(min(max(self._heads.chosen + steps[key], 0), count - 1))
        elif key in scrolls:
            bar.setValue(bar.value() + scrolls[key])
        elif Qt.Key.Key_1.value <= key.value < Qt.Key.Key_1.value + count:
            self._pick(key.value - Qt.Key.Key_1.value)
        else:
            return False
        return True

    def _move_to(self, place: int) -> None:
        """Mark column ``place``; a focus on an answer or a code goes along."""
        for buttons in (self._heads.answers, self._heads.heads):
            if any(button.hasFocus() for button in buttons):
                buttons[place].setFocus(Qt.FocusReason.OtherFocusReason)
        self._choose(place)


def _answer(cdt_code: CdtCode, look_alike_set: LookAlikeSet | None) -> str:
    """Return the answers that lead to ``cdt_code``; empty where none does."""
    if look_alike_set is None:
        return ""
    return " / ".join(answer.answer for answer in look_alike_set.answers if cdt_code in answer.cdt_codes)
