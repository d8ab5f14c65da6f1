"""The calendar under the date of service, made when it is first opened."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QVBoxLayout, QWidget

from cdtdesk.domain.typed_dates import FIRST_YEAR, LAST_YEAR
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr


class CalendarPopup(QWidget):
    """A calendar over the window; Esc or a click beside it closes it with the date unchanged."""

    day_picked = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("calendar_popup")
        self.setAccessibleName(tr("Choose the date of service"))
        self.calendar = QCalendarWidget()
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.calendar.setDateRange(QDate(FIRST_YEAR, 1, 1), QDate(LAST_YEAR, 12, 31))
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Sunday)
        self.calendar.setDateEditEnabled(False)
        self.calendar.clicked.connect(self._on_picked)
        self.calendar.activated.connect(self._on_picked)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.calendar)
        self._name_buttons()
        self.on_look_changed()

    def _name_buttons(self) -> None:
        for name, words, arrow in (
            ("qt_calendar_prevmonth", tr("Month before"), "\u2039"),
            ("qt_calendar_nextmonth", tr("Month after"), "\u203a"),
        ):
            button = self.calendar.findChild(QToolButton, name)
            if button is not None:
                button.setToolTip(words)
                button.setAccessibleName(words)
                button.setIcon(QIcon())  # the style's own arrows are black in every theme
                button.setText(arrow)

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look, colours = self._look, self._look.colours
        self.setStyleSheet(
            f"#calendar_popup {{ background: {colours.base}; border: 1px solid {colours.edge}; }}"
            f"#qt_calendar_navigationbar {{ background: {colours.card}; }}"
            f"QToolButton {{ font-size: {look.px(13)}px; font-weight: 600; padding: 0px {look.px(6)}px;"
            f" min-width: {look.px(24)}px; min-height: {look.px(28)}px; color: {colours.text1}; }}"
            f"QSpinBox {{ font-size: {look.px(13)}px; background: {colours.base}; color: {colours.text1}; }}"
            f"QAbstractItemView {{ font-size: {look.px(13)}px; background: {colours.base}; color: {colours.text1};"
            f" alternate-background-color: {colours.base}; border: none; outline: none;"
            f" selection-background-color: {colours.accent}; selection-color: {colours.onaccent}; }}"
            f"QAbstractItemView:disabled {{ color: {colours.off}; }}"  # the days of the months before and after
        )
        head = QTextCharFormat()
        head.setForeground(look.colour("text2"))
        head.setFont(look.font(12, 600))
        self.calendar.setHeaderTextFormat(head)
        for weekday in Qt.DayOfWeek:
            self.calendar.setWeekdayTextFormat(weekday, QTextCharFormat())  # else Saturday and Sunday are red
        self.setFixedSize(look.px(300), look.px(270))

    def open_at(self, corner: QPoint, day: dt.date) -> None:
        """Open with ``day`` chosen; ``corner`` is where the upper right corner goes, moved where the screen ends."""
        chosen = QDate(day.year, day.month, day.day)
        self.calendar.setSelectedDate(chosen)
        self.calendar.setCurrentPage(chosen.year(), chosen.month())
        area = self.screen().availableGeometry()
        left = min(max(corner.x() - self.width(), area.left()), area.right() - self.width())
        self.move(left, min(corner.y(), area.bottom() - self.height()))
        self.show()
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_picked(self, chosen: QDate) -> None:
        if self.isVisible():  # a double click tells both "clicked" and "activated"
            self.hide()
            self.day_picked.emit(dt.date(chosen.year(), chosen.month(), chosen.day()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
