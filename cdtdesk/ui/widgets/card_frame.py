"""The frame of a card: a rounded ground, a title with a sign that leads to the guide, and a quiet caption at the right."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from cdtdesk.ui.support.icons import make_icon
from cdtdesk.ui.support.theme import NO_PEN, Look
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.painted_text import paint_line

CARD_PAD: Final = 12
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class CardFrame(QWidget):
    """A card is as tall as its content needs for its width. What it holds is painted or placed by who derives from it."""

    def __init__(self, look: Look, title: str, help_page: str, parent: QWidget | None = None) -> None:
        """``help_page`` is the page of the guide that F1 opens for whatever in the card has the focus."""
        super().__init__(parent)
        self._look = look
        self._title, self._caption = title, ""
        self.setProperty("help_page", help_page)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.help_button = QToolButton(self)
        self.help_button.setAccessibleName(tr("Guide: {title}", title=title))
        self.help_button.setToolTip(tr("What the guide says about this (F1)"))
        self.help_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._place_help_button()

    def hasHeightForWidth(self) -> bool:
        return True

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        self._place_help_button()
        self.updateGeometry()
        self.update()

    def _place_help_button(self) -> None:
        look, side = self._look, self._look.px(22)
        icon = look.px(14)
        self.help_button.setIcon(make_icon("help", look.colour("text3"), icon, self.devicePixelRatioF()))
        self.help_button.setIconSize(QSize(icon, icon))
        self.help_button.setStyleSheet(f"min-width: 0; min-height: 0; border-radius: {look.px(4)}px;")
        left = look.px(CARD_PAD) + QFontMetrics(look.font(13, 600)).horizontalAdvance(self._title) + look.px(4)
        self.help_button.setGeometry(left, look.px(CARD_PAD) - look.px(4), side, side)

    def paint_frame(self, painter: QPainter) -> None:
        """Paint ground, title and caption."""
        look, pad = self._look, self._look.px(CARD_PAD)
        painter.setPen(NO_PEN)
        for token, inset in (("line", 0), ("card", 1)):  # two fills: to stroke a rounded outline takes five times as long
            painter.setBrush(look.colour(token))
            painter.drawRoundedRect(self.rect().adjusted(inset, inset, -inset, -inset), look.px(8) - inset, look.px(8) - inset)
        head = QRect(pad, pad - look.px(2), self.width() - 2 * pad, look.px(18))
        paint_line(painter, look.font(13, 600), look.colour("text1"), head, self._title)
        head.setLeft(self.help_button.geometry().right() + look.px(4))
        paint_line(painter, look.font(12), look.colour("text3"), head, self._caption, is_right=True)
