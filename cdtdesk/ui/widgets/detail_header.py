"""The fixed head of the detail pane: code, name, star, verdict, and the buttons that copy."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cdtdesk.domain.categories import CategoryOfService
from cdtdesk.domain.editions import Validity, Verdict
from cdtdesk.domain.procedures import Procedure
from cdtdesk.ui.support.claim_words import counted_words, verdict_words
from cdtdesk.ui.support.dates import shown_change
from cdtdesk.ui.support.icons import make_icon, paint_icon
from cdtdesk.ui.support.shaping import shaped_text
from cdtdesk.ui.support.theme import NO_PEN, Look
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.choice_box import paint_down_arrow
from cdtdesk.ui.widgets.ink_label import InkLabel
from cdtdesk.ui.widgets.painted_text import paint_line

_PILL_LOOKS: Final = {
    Verdict.VALID: ("check", "ok", "oksoft"),
    Verdict.DELETED: ("crossed", "dele", "delesoft"),
    Verdict.NOT_YET: ("clock", "warn", "warnsoft"),
    Verdict.UNKNOWN: ("crossed", "dele", "delesoft"),
}
_IN_HOUSE_LOOK: Final = ("note", "text2", "card")
_IN_HOUSE_BUTTONS: Final = 2
"""Number, and number with name, are all that is copied of a code of the office's own."""


class KeyButton(QPushButton):
    """A button that shows the key that does the same, in a quieter colour, where there is room for it."""

    def __init__(self, look: Look, words: str, key: str, icon: str, filled: bool) -> None:
        super().__init__()
        self._look = look
        self._words, self._key, self._icon = words, key, icon
        self.shows_key = True
        self.setProperty("filled", filled)
        self.setAccessibleName(words)
        self.setToolTip(f"{words} ({key})" if key else words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def wanted_width(self, with_key: bool) -> int:
        """Return the width that the button needs, with or without its key."""
        look = self._look
        width = QFontMetrics(look.font(13, 600)).horizontalAdvance(self._words) + look.px(26)
        width += look.px(22) if self._icon else 0
        return width + (QFontMetrics(look.font(11)).horizontalAdvance(self._key) + look.px(8) if with_key and self._key else 0)

    def sizeHint(self) -> QSize:
        return QSize(self.wanted_width(self.shows_key), self._look.px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._look
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        is_filled = bool(self.property("filled"))
        ink = "onaccent" if is_filled else "text1" if self.isEnabled() else "off"
        left = look.px(12)
        if self._icon:
            square = QRectF(left, (self.height() - look.px(16)) / 2, look.px(16), look.px(16))
            paint_icon(painter, self._icon, square, look.colour(ink))
            left += look.px(22)
        painter.setFont(look.font(13, 600 if is_filled else 400))
        painter.setPen(look.colour(ink))
        align = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRect(left, 0, self.width(), self.height()), align, self._words)
        if self.shows_key and self._key:
            painter.setFont(look.font(11))
            painter.setPen(look.colour("text3" if ink == "text1" else ink))
            right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(QRect(0, 0, self.width() - look.px(11), self.height()), right, self._key)


class MoreButton(KeyButton):
    """Opens a menu; its arrow grows with the text, as the style's own does not."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("More"), "", "", filled=False)
        self.setStyleSheet("QPushButton::menu-indicator { image: none; width: 0px; }")
        self.setMenu(QMenu(self))

    def wanted_width(self, with_key: bool) -> int:
        return super().wanted_width(with_key) + self._look.px(18)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_down_arrow(painter, self._look, QPointF(self.width() - self._look.px(16), self.height() / 2))


class VerdictPill(QWidget):
    """Whether the code may be billed for the date of service, as a sign, a colour and words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._words = ""
        self._verdict: Verdict | None = Verdict.VALID

    def show_validity(self, validity: Validity, procedure: Procedure) -> None:
        """Show the answer for one code and date."""
        self._words = verdict_words(validity, procedure.replaced_by)
        self._verdict = validity.verdict
        self.setAccessibleName(self._words)
        self.updateGeometry()
        self.update()

    def show_in_house(self) -> None:
        """Say that it is a code of the office's own: no date makes it a CDT code."""
        self._words, self._verdict = tr("In-house code: not CDT, never on a claim"), None
        self.setAccessibleName(self._words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = self._look
        return QSize(math.ceil(shaped_text(self._words, look.font(12, 600)).width) + look.px(36), look.px(23))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._look.px(220)), self._look.px(23))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._look
        icon, ink, ground = _IN_HOUSE_LOOK if self._verdict is None else _PILL_LOOKS[self._verdict]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour(ink)) if look.theme.is_high_contrast else NO_PEN)
        painter.setBrush(look.colour(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self.height() / 2, self.height() / 2)
        size = look.px(15)
        paint_icon(painter, icon, QRectF(look.px(8), (self.height() - size) / 2, size, size), look.colour(ink))
        box = QRect(look.px(28), 0, self.width() - look.px(34), self.height())
        paint_line(painter, look.font(12, 600), look.colour(ink), box, self._words)


class DetailHeader(QWidget):
    """Shows one code's head. Its buttons trigger the window's actions."""

    def __init__(
        self, look: Look, buttons: Sequence[tuple[QAction, str, str, str]], favorite: QAction, compare: QAction
    ) -> None:
        """``buttons`` are (action, words, key, icon); the first is the filled one."""
        super().__init__()
        self._look = look
        self._favorite = favorite
        self._shown_category: CategoryOfService | None = None
        self._is_in_house = False
        self._star: tuple[object, ...] = ()
        """What the star was last made for."""
        self.setObjectName("detail_header")
        # It paints all of itself, so that nothing below it need be painted first.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._code, self._name = InkLabel(), InkLabel(wraps=True)
        self.pill = VerdictPill(look)
        self._category, self._facts = InkLabel(), InkLabel()
        for label in (self._code, self._name, self._category, self._facts):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.favorite_button = self._make_star()
        self._buttons = [self._make_button(*button, filled=place == 0) for place, button in enumerate(buttons)]
        self.compare_button = self._make_button(compare, tr("Compare"), "F4", "compare", filled=False)
        self.compare_button.setObjectName("compare_button")
        self._more = MoreButton(look)
        self._actions = [button[0] for button in buttons]
        self._lay_out()
        self.on_look_changed()

    def _make_star(self) -> QToolButton:
        star = QToolButton()
        star.setObjectName("favorite_button")
        star.setCheckable(True)
        star.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        star.clicked.connect(self._favorite.trigger)
        return star

    def _make_button(self, action: QAction, words: str, key: str, icon: str, filled: bool) -> KeyButton:
        button = KeyButton(self._look, words, key, icon, filled)
        button.clicked.connect(action.trigger)
        return button

    def _lay_out(self) -> None:
        self._first, self._second, self._third = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._first.addWidget(self._code, 0, Qt.AlignmentFlag.AlignTop)
        self._first.addWidget(self._name, 1)
        self._first.addWidget(self.favorite_button, 0, Qt.AlignmentFlag.AlignTop)
        self.pill.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._second.addWidget(self.pill)
        self._second.addWidget(self._category)
        self._second.addWidget(self._facts, 1)
        for button in self._buttons:
            self._third.addWidget(button)
        self._third.addWidget(self._more)
        self._third.addStretch(1)
        self._third.addWidget(self.compare_button)
        self._column = QVBoxLayout(self)
        for row in (self._first, self._second, self._third):
            self._column.addLayout(row)

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look = self._look
        self._column.setContentsMargins(look.px(20), look.px(12), look.px(20), look.px(12))
        self._column.setSpacing(look.px(8))
        for row, gap in ((self._first, 12), (self._second, 14), (self._third, 8)):
            row.setSpacing(look.px(gap))
        self._code.set_look(look.font(25, 700), look.colour("text1"))
        self._name.set_look(look.font(18, 600), look.colour("text1"), look.px(30))
        self._colour_category()
        self._facts.set_look(look.font(12), look.colour("text2"))
        self._more.setFixedSize(self._more.sizeHint())
        for button in (*self._buttons, self.compare_button):
            button.updateGeometry()
        self._update_star()
        self._fit_buttons()

    def show_code(self, procedure: Procedure, validity: Validity, is_favorite: bool) -> None:
        """Show the head of ``procedure``."""
        self._set_in_house(False)
        self._code.setText(procedure.cdt_code)
        self._name.setText(procedure.plain_name)
        self.pill.show_validity(validity, procedure)
        self._category.setText(f"\u25a0 {tr(str(procedure.category_of_service))}")
        self._shown_category = procedure.category_of_service
        self._colour_category()
        group = f"\u203a {procedure.subcategory}" if procedure.subcategory else ""
        facts = [group, counted_words(procedure.counted_per)]
        if procedure.revised:
            facts.append(tr("Last revised {year}", year=shown_change(procedure.revised[-1])))
        self._facts.setText("    ".join(fact for fact in facts if fact))
        self._facts.setToolTip(self._facts.text())
        self.show_favorite(is_favorite)

    def show_in_house(self, number: str, name: str, kind: str, is_favorite: bool) -> None:
        """Show the head of a code of the office's own, which is neither judged nor compared."""
        self._set_in_house(True)
        self._code.setText(number)
        self._name.setText(name)
        self.pill.show_in_house()
        self._category.clear()
        self._facts.setText(kind)
        self._facts.setToolTip(kind)
        self.show_favorite(is_favorite)

    def _set_in_house(self, is_in_house: bool) -> None:
        if is_in_house != self._is_in_house:
            self._is_in_house = is_in_house
            self.compare_button.setVisible(not is_in_house)
            self._fit_buttons()

    def _colour_category(self) -> None:
        category, look = self._shown_category, self._look
        self._category.set_look(look.font(13, 600), look.colour("text2") if category is None else look.category(category))

    def show_favorite(self, is_favorite: bool) -> None:
        """Show whether the code has a star."""
        self.favorite_button.setChecked(is_favorite)
        self._update_star()

    def _update_star(self) -> None:
        look, button = self._look, self.favorite_button
        is_on = button.isChecked()
        size = look.px(20)
        button.setIconSize(QSize(size, size))
        button.setFixedSize(look.px(34), look.px(34))
        star = (is_on, look.theme, look.text_scale, self.devicePixelRatioF())
        if star == self._star:
            return
        self._star = star
        words = tr("Take the star away (Ctrl+D)") if is_on else tr("Keep in favorites (Ctrl+D)")
        button.setToolTip(words)
        button.setAccessibleName(words)
        colour = look.colour("star" if is_on else "text3")
        button.setIcon(make_icon("star", colour, size, self.devicePixelRatioF(), filled=is_on))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        painter.fillRect(event.rect(), look.colour("base"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.colour("line"))

    def minimumSizeHint(self) -> QSize:
        # Not the width of the buttons shown now: the pane could then never become so narrow that they move into "More".
        return QSize(self._look.px(340), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_buttons()

    def _fit_buttons(self) -> None:
        """Drop the key hints first, then move buttons into "More", so that nothing is cut."""
        gap = self._look.px(8)
        room = self.width() - self._look.px(40)
        right = self.compare_button
        with_keys = sum(button.wanted_width(True) + gap for button in (*self._buttons, right)) <= room
        right.shows_key = with_keys
        right.setFixedSize(right.sizeHint())
        room -= right.width() + gap
        shown = len(self._buttons)
        while not with_keys and shown > 1:
            more = self._more.width() + gap if shown < len(self._buttons) else 0
            if sum(button.wanted_width(False) + gap for button in self._buttons[:shown]) + more <= room:
                break
            shown -= 1
        self._more.menu().clear()
        for place, button in enumerate(self._buttons):
            button.shows_key = with_keys
            button.setFixedSize(button.sizeHint())
            button.setVisible(place < (min(shown, _IN_HOUSE_BUTTONS) if self._is_in_house else shown))
            if place >= shown:
                self._more.menu().addAction(self._actions[place])
        self._more.setVisible(shown < (_IN_HOUSE_BUTTONS if self._is_in_house else len(self._buttons)))
        self._facts.setVisible(self.width() > self._look.px(420))
