"""Notices inside the window: a sentence with what can be done about it, under the top bar. A keystroke goes past it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cdtdesk.ui.support.icons import make_icon
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr

Offer = tuple[str, Callable[[], None]]
"""The words of a button, and what it does."""

_SENTENCE_AT_LEAST = 420
"""A sentence gets this width, or all that it needs, before buttons stand beside it."""


class NoticeBar(QFrame):
    """One notice. Its buttons are reached by Tab and by the mouse, and never take the focus of a click."""

    closed = Signal()

    def __init__(self, look: Look, sentence: str, offers: Sequence[Offer] = (), is_warning: bool = False) -> None:
        """``offers`` are up to three buttons; the bar stays when one is pressed, until ``closed`` or taken away."""
        super().__init__()
        self._look, self.is_warning = look, is_warning
        self.setObjectName("notice_bar")
        self.setProperty("warning", is_warning)
        self.setAccessibleName(sentence)
        self.sentence = QLabel(sentence)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._sign = QLabel()
        self.buttons = [self._make_button(words, act) for words, act in offers]
        self._close = QToolButton()
        self._close.setAccessibleName(tr("Close this notice"))
        self._close.setToolTip(tr("Close this notice"))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self.closed)
        self._lay_out()
        self.on_look_changed()

    @staticmethod
    def _make_button(words: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.addWidget(self.sentence, 1)
        self._button_row = QHBoxLayout()
        for button in self.buttons:
            self._button_row.addWidget(button)
        self._middle.addLayout(self._button_row)
        self._row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._middle, 1)
        self._row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look, ratio = self._look, self.devicePixelRatioF()
        edge, gap = look.px(14), look.px(8)
        self._row.setContentsMargins(edge, look.px(4), look.px(8), look.px(4))
        for layout in (self._row, self._middle, self._button_row):
            layout.setSpacing(gap)
        size = look.px(16)
        ink = look.colour("warn" if self.is_warning else "text2")
        self._sign.setPixmap(make_icon("warning" if self.is_warning else "note", ink, size, ratio).pixmap(size, size))
        self._sign.setFixedHeight(look.px(32))
        self._close.setIconSize(QSize(size, size))
        self._close.setIcon(make_icon("close", look.colour("text2"), size, ratio))
        self.sentence.setMinimumHeight(look.px(32))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put the buttons below the sentence where there is no room beside it."""
        words = self.sentence.fontMetrics().horizontalAdvance(self.sentence.text())
        needed = min(words, self._look.px(_SENTENCE_AT_LEAST)) + self._button_row.sizeHint().width() + self._look.px(100)
        is_wide = not self.buttons or self.width() >= needed
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._middle.direction() != direction:
            self._middle.setDirection(direction)
            self._button_row.setAlignment(Qt.AlignmentFlag.AlignLeft if not is_wide else Qt.AlignmentFlag.AlignRight)


class Notices:
    """The notices of one window, the first at the top. Nothing is made until there is one."""

    def __init__(self, look: Look, column: QVBoxLayout) -> None:
        """``column`` is the window's: top bar first; the notices come right under it."""
        self._look, self._column = look, column
        self._place: QWidget | None = None
        self._bars: dict[str, NoticeBar] = {}
        self._is_small = False

    def set_small(self, is_small: bool) -> None:
        """Show only warnings from now on, or everything again: in a small window a notice would take half of the list."""
        self._is_small = is_small
        self._show_what_fits()

    def _show_what_fits(self) -> None:
        for bar in self._bars.values():
            bar.setVisible(bar.is_warning or not self._is_small)
        if self._place is not None:
            self._place.setVisible(any(not bar.isHidden() for bar in self._bars.values()))

    def show(self, name: str, sentence: str, offers: Sequence[Offer] = (), is_warning: bool = False) -> NoticeBar:
        """Show a notice, in place of an earlier one of this ``name``. Its cross takes it away."""
        place = self._made_place()
        bar = NoticeBar(self._look, sentence, offers, is_warning)
        bar.closed.connect(partial(self.take_away, name))
        old = self._bars.get(name)
        layout = place.layout()
        assert isinstance(layout, QVBoxLayout)
        at = layout.indexOf(old) if old is not None else layout.count()
        self._remove(name)
        layout.insertWidget(at, bar)
        self._bars[name] = bar
        self._show_what_fits()
        return bar

    def take_away(self, name: str) -> None:
        """Take the notice called ``name`` away, if it is shown."""
        self._remove(name)
        self._show_what_fits()

    def find(self, name: str) -> NoticeBar | None:
        """Return the notice called ``name``, or None when it is not shown."""
        return self._bars.get(name)

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        for bar in self._bars.values():
            bar.on_look_changed()

    def _made_place(self) -> QWidget:
        if self._place is None:
            self._place = QWidget()
            self._place.setObjectName("notices")
            inside = QVBoxLayout(self._place)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(0)
            self._column.insertWidget(1, self._place)
        return self._place

    def _remove(self, name: str) -> None:
        bar = self._bars.pop(name, None)
        if bar is not None:
            bar.hide()
            bar.deleteLater()
