"""The date of service at the right end of the top bar: typed in many ways, or picked from a calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QToolTip, QWidget

from cdtdesk.ui.support.dates import shown_date
from cdtdesk.ui.support.icons import make_icon
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import sentence_of, tr

if TYPE_CHECKING:
    from cdtdesk.ui.widgets.calendar_popup import CalendarPopup

_WIDEST_DATE: Final = "00/00/0000"
_NO_LOSS: Final = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""The focus comes back by itself after these: what was typed so far is left alone."""


class DateField(QWidget):
    """Shows a date of service and lets it be changed.

    Typed text counts on Enter and when the field is left. A text that is no date changes nothing: after Enter it stays to
    be mended, with the reason beside it; once the field is left the old date stands there again.
    """

    date_changed = Signal(object)
    """The new date of service, a ``datetime.date``; told only when it is another one."""
    rejected = Signal(str)
    """One sentence that says why a typed text was not taken."""
    left = Signal()
    """Enter was pressed on a date, or Esc: the hand wants to go back to the search box."""

    def __init__(self, look: Look, day: dt.date, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        """``today`` is asked whenever a text is read, since the window may stay open over midnight."""
        super().__init__(parent)
        self._look, self._day, self._today = look, day, today
        self._popup: CalendarPopup | None = None
        self._refused = ""
        self._label = QLabel(tr("Date of service"))
        self._label.setObjectName("date_label")
        self.edit = QLineEdit()
        self.edit.setObjectName("date_of_service")
        self.edit.setFrame(False)
        self.edit.setMaxLength(60)
        self.edit.setAccessibleName(tr("Date of service"))
        self.edit.returnPressed.connect(self._on_enter)
        self.edit.textEdited.connect(self._on_edited)
        self.edit.installEventFilter(self)
        self._label.setBuddy(self.edit)
        self.button = QToolButton()
        self.button.setObjectName("calendar_button")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setAccessibleName(tr("Open the calendar"))
        self.button.setToolTip(tr("Open the calendar (Alt+Down)"))
        self.button.clicked.connect(self.open_calendar)
        self._row = QHBoxLayout(self)
        for widget in (self._label, self.edit, self.button):
            self._row.addWidget(widget)
        self.setFocusProxy(self.edit)
        self._show_day()
        self.on_look_changed()

    @property
    def day(self) -> dt.date:
        """The date of service."""
        return self._day

    def set_day(self, day: dt.date) -> None:
        """Show ``day`` without telling anybody."""
        self._day = day
        self._show_day()

    def set_compact(self, is_compact: bool) -> None:
        """Leave the label out where the bar is narrow."""
        self._label.setVisible(not is_compact)

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look = self._look
        self.setFixedHeight(look.px(36))
        self._row.setContentsMargins(look.px(11), 0, look.px(4), 0)
        self._row.setSpacing(look.px(6))
        self.edit.setFixedWidth(QFontMetrics(look.font(13, 600)).horizontalAdvance(_WIDEST_DATE) + look.px(8))
        self.button.setIconSize(QSize(look.px(16), look.px(16)))
        self.button.setIcon(make_icon("calendar", look.colour("text1"), look.px(16), self.devicePixelRatioF()))
        if self._popup is not None:
            self._popup.on_look_changed()
        self.update()

    def open_calendar(self) -> None:
        """Open the calendar below the field; it is made at its first use."""
        from cdtdesk.ui.widgets.calendar_popup import CalendarPopup

        if self._popup is None:
            self._popup = CalendarPopup(self._look, self)
            self._popup.day_picked.connect(self._on_picked)
        self._popup.open_at(self.mapToGlobal(QPoint(self.width(), self.height() + self._look.px(2))), self._day)

    def _on_picked(self, day: dt.date) -> None:
        self._take(day)
        self.left.emit()

    def _take(self, day: dt.date) -> None:
        is_new = day != self._day
        self.set_day(day)
        if is_new:
            self.date_changed.emit(day)

    def _show_day(self) -> None:
        self._set_refused("")
        self.edit.setText(shown_date(self._day))

    def _on_edited(self) -> None:
        self._set_refused("")

    def _set_refused(self, sentence: str) -> None:
        self._refused = sentence
        self.edit.setToolTip(sentence or tr("Type 12/30, jan 5, -1w or last friday"))
        self.edit.setAccessibleDescription(sentence or tr("Month, day and year, or words like today and last friday"))
        self.update()

    def _read(self) -> bool:
        """Take the typed text; return whether it is a date."""
        if self.edit.text() == shown_date(self._day):
            return True
        from cdtdesk.domain.typed_dates import NotADateOfService, parse_date_of_service

        try:
            day = parse_date_of_service(self.edit.text(), self._today())
        except NotADateOfService as reason:
            self._set_refused(sentence_of(reason))
            self.rejected.emit(sentence_of(reason))
            return False
        self._take(day)
        return True

    def _on_enter(self) -> None:
        if self._read():
            self.left.emit()
            return
        self.edit.selectAll()
        QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), self._refused, self.edit)

    def _on_focus_lost(self) -> None:
        if self._refused or not self._read():
            self._show_day()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit:
            if isinstance(event, QFocusEvent):
                self.update()
                if event.lostFocus() and event.reason() not in _NO_LOSS:
                    self._on_focus_lost()
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        """Handle Esc and Alt+Down; return whether the line edit must not see the key."""
        if event.key() == Qt.Key.Key_Escape:
            self._show_day()
            self.left.emit()
            return True
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
            return True
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._look
        has_focus = self.edit.hasFocus()
        width = 2 if has_focus or self._refused else 1
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("dele" if self._refused else "focus" if has_focus else "edge"), width))
        painter.setBrush(look.colour("base"))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), look.px(7), look.px(7))
