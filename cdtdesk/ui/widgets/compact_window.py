"""The small window: search box and list alone, on top of other programs, with a strip on the selected code at its foot."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QToolButton

from cdtdesk.domain.in_house_codes import AnyCode, InHouseNumber
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.ui.support.actions import Actions
from cdtdesk.ui.support.dates import shown_date
from cdtdesk.ui.support.icons import make_icon
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.calendar_popup import CalendarPopup
from cdtdesk.ui.widgets.code_navigator import CodeNavigator
from cdtdesk.ui.widgets.compact_foot import CompactFoot

if TYPE_CHECKING:
    from cdtdesk.ui.widgets.detail_pane import DetailPane
    from cdtdesk.ui.widgets.main_window import MainWindow
    from cdtdesk.ui.widgets.notice_bar import Notices


class CompactWindow:
    """What only the small window has. Made when it is first used."""

    def __init__(
        self, window: MainWindow, actions: Actions, navigator: CodeNavigator, pane: DetailPane, notices: Notices
    ) -> None:
        self._window, self._hub, self._navigator, self._pane, self._notices = window, window.hub, navigator, pane, notices
        self.foot = CompactFoot(window.hub.look, actions["copy_code"], actions["copy_code_and_name"], actions["toggle_compact"])
        window.list_panel.add_foot(self.foot)
        self.pin = self._make_button("pin_button", tr("Stay on top of other windows"))
        self.pin.setCheckable(True)
        self.pin.clicked.connect(lambda _checked=False: self._toggle_on_top())
        self.expand = self._make_button("expand_button", tr("Full window (F11)"))
        self.expand.clicked.connect(lambda _checked=False: actions["toggle_compact"].trigger())
        self.day = self._make_button("compact_day", tr("Date of service"))
        self.day.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.day.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the calendar stands after the date
        self.day.clicked.connect(lambda _checked=False: self._open_calendar())
        window.list_panel.add_to_head(self.day, at_end=True)
        self._calendar: CalendarPopup | None = None
        self._is_empty = False
        navigator.shown.connect(self.show_code)
        pane.settled.connect(self._show_code_again)
        window.search.text_changed.connect(lambda _text: self._show_whether_found())
        self._hub.date_changed.connect(lambda _on: self._show_day())
        self._hub.office_changed.connect(self.show_code)
        self.on_look_changed()

    @staticmethod
    def _make_button(name: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def show(self) -> None:
        """Show these parts, or take them away, as the window is small or full."""
        shape = self._window.shape
        self._window.search.set_compact(shape.is_compact, (self.pin, self.expand))
        self.pin.setChecked(shape.is_on_top)
        for widget in (self.foot, self.day):
            widget.setVisible(shape.is_compact)
        self._notices.set_small(shape.is_compact)
        self._show_day()
        self.show_code()

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look, ratio = self._hub.look, self._window.devicePixelRatioF()
        self.foot.on_look_changed()
        size = look.px(16)
        for button, icon in ((self.pin, "pin"), (self.expand, "expand"), (self.day, "calendar")):
            button.setIcon(make_icon(icon, look.colour("accent" if button is self.pin else "text1"), size, ratio))
            button.setIconSize(QSize(size, size))
        self.day.setFixedHeight(look.px(26))
        colours = look.colours
        self.day.setStyleSheet(
            f"QToolButton {{ font-size: {look.px(12)}px; font-weight: 600; min-height: 0; padding: 0 {look.px(4)}px; }}"
        )
        self.pin.setStyleSheet(
            f"QToolButton:checked {{ background: {colours.select}; border: 1px solid {colours.accent}; }}"
            f"QToolButton:focus {{ border: 2px solid {colours.focus}; }}"
        )

    def show_code(self) -> None:
        """Show the selected code in the strip; none where none is found."""
        if not self._window.shape.is_compact:
            return
        detail, own = self._navigator.detail, self._pane.in_house
        self._is_empty = not self._navigator.is_in_sight
        if self._is_empty:
            self.foot.show_nothing()
        elif own is not None:
            self.foot.show_in_house(own, self._note_on(InHouseNumber(own.code)))
        elif detail is not None:
            self.foot.show_detail(detail, self._note_on(detail.procedure.cdt_code))

    def _note_on(self, code: AnyCode) -> str:
        try:
            note = self._hub.desk.library.newest_note(code)
        except OfficeFileUnavailable:
            return ""
        return note.text if note is not None else ""

    def _show_whether_found(self) -> None:
        """Empty the strip at once where nothing is found any more."""
        if not self._is_empty and not self._navigator.is_in_sight:
            self.show_code()

    def _show_code_again(self) -> None:
        """Fill the strip where the code found is the one from before the vain search: it is not shown anew."""
        if self._is_empty:
            self.show_code()

    def _show_day(self) -> None:
        words = shown_date(self._hub.on)
        self.day.setText(words)
        self.day.setAccessibleName(tr("Date of service {day}: open the calendar", day=words))

    def _toggle_on_top(self) -> None:
        shape = self._window.shape
        shape.toggle_on_top()
        self.pin.setChecked(shape.is_on_top)
        self._hub.say(tr("Stays on top of other windows") if shape.is_on_top else tr("No longer stays on top"))

    def _take_day(self, day: dt.date) -> None:
        self._window.search.date_field.set_day(day)
        self._hub.set_date(day)

    def _open_calendar(self) -> None:
        if self._calendar is None:
            self._calendar = CalendarPopup(self._hub.look, self._window)
            self._calendar.day_picked.connect(self._take_day)
        self._calendar.open_at(self.day.mapToGlobal(QPoint(self.day.width(), self.day.height())), self._hub.on)
