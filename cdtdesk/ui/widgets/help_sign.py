"""The sign beside a title that opens what the guide says about it."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from cdtdesk.ui.support.icons import make_icon, paint_icon
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr

SIGN_SIDE = 22
"""Height and width of what can be clicked, in pixels at 100 % text."""
CIRCLE_SIDE = 14
"""Height and width of what is seen of it."""
SIGN_BELOW = 2
"""So far the sign reaches below the line of its title, when both share a middle."""


class HelpSign(QToolButton):
    """A question mark in a circle, as beside every title: hardly taller than a line of text."""

    def __init__(self, look: Look, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.show_title(title)
        self.setToolTip(tr("What the guide says about this (F1)"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.on_look_changed()

    def show_title(self, title: str) -> None:
        """Say to a screen reader what there is help about."""
        self.setAccessibleName(tr("Guide: {title}", title=title))

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look, icon = self._look, self._look.px(CIRCLE_SIDE)
        self.setIcon(make_icon("help", look.colour("text3"), icon, self.devicePixelRatioF()))
        self.setIconSize(QSize(icon, icon))
        self.setStyleSheet(f"QToolButton {{ min-width: 0; min-height: 0; border-radius: {look.px(4)}px; }}")
        self.setFixedSize(look.px(SIGN_SIDE), look.px(SIGN_SIDE))


def help_sign_picture(look: Look, ratio: float) -> QPixmap:
    """Return the circle as it stands in running text, with the room before it."""
    return _picture(look.px(CIRCLE_SIDE), look.px(3), look.colours.text3, ratio)


@lru_cache(maxsize=8)
def _picture(side: int, gap: int, ink: str, ratio: float) -> QPixmap:
    picture = QPixmap(round((side + gap) * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_icon(painter, "help", QRectF(gap, 0, side, side), QColor(ink))
    painter.end()
    return picture


def titled_row(title: QLabel, sign: HelpSign) -> QHBoxLayout:
    """Return a row of a title that stays on one line and its sign; the title's own margin below is ``SIGN_BELOW``."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(2)
    row.addWidget(title)
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignBottom)
    row.addStretch(1)
    return row
