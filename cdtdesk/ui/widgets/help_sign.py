"""The sign beside a title that opens what the guide says about it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from cdtdesk.ui.support.icons import make_icon
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr

SIGN_SIDE = 22
"""Height and width in pixels at 100 % text."""


class HelpSign(QToolButton):
    """As tall as a line of text, so that it fits beside every title.

    ``is_plain``: a question mark in the type of the text, as beside the titles of running text.
    """

    def __init__(self, look: Look, title: str, parent: QWidget | None = None, is_plain: bool = False) -> None:
        super().__init__(parent)
        self._look, self._is_plain = look, is_plain
        self.show_title(title)
        self.setToolTip(tr("What the guide says about this (F1)"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.on_look_changed()

    def show_title(self, title: str) -> None:
        """Say to a screen reader what there is help about."""
        self.setAccessibleName(tr("Guide: {title}", title=title))

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look, icon = self._look, self._look.px(14)
        if self._is_plain:
            self.setText("?")
        else:
            self.setIcon(make_icon("help", look.colour("text3"), icon, self.devicePixelRatioF()))
            self.setIconSize(QSize(icon, icon))
        ink = f"color: {look.colours.text3}; font-size: {look.px(13)}px;"
        self.setStyleSheet(f"QToolButton {{ min-width: 0; min-height: 0; border-radius: {look.px(4)}px; {ink} }}")
        self.setFixedSize(look.px(SIGN_SIDE), look.px(SIGN_SIDE))


def titled_row(title: QLabel, sign: HelpSign) -> QHBoxLayout:
    """Return a row of a title that stays on one line and its sign."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(2)
    row.addWidget(title)
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignBottom)
    row.addStretch(1)
    return row
