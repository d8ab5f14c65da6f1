"""The first steps, on one page: three searches to try, what cdtdesk is not, and where the office's work is kept."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QWidget

from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.icons import paint_icon, program_picture
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.detail_header import KeyButton
from cdtdesk.ui.widgets.painted_text import WRAPPED

_WIDEST: Final = 900
_THREE_FROM: Final = 760


class _Trial(QAbstractButton):
    """A search to try: pressed, it is typed into the search box."""

    def __init__(self, look: Look, number: int, query: str, words: str) -> None:
        super().__init__()
        self._look = look
        self._head, self._query, self._words = tr("Try {number}", number=number), query, words
        self.setAccessibleName(tr("Search for “{words}”", words=query))
        self.setAccessibleDescription(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def heightForWidth(self, width: int) -> int:
        look = self._look
        box = QRect(0, 0, max(width - look.px(34), 1), 10_000)
        return look.px(92) + QFontMetrics(look.font(13)).boundingRect(box, WRAPPED, self._words).height() + look.px(14)

    def sizeHint(self) -> QSize:
        width = self._look.px(290)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, pad = self._look, self._look.px(17)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("focus" if self.hasFocus() else "line"), 2 if self.hasFocus() else 1))
        painter.setBrush(look.colour("hover" if self.underMouse() else "card"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), look.px(8), look.px(8))
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(look.font(12))
        painter.setPen(look.colour("text2"))
        painter.drawText(QRect(pad, look.px(14), self.width(), look.px(18)), left, self._head)
        box = QRectF(pad, look.px(38), self.width() - 2 * pad, look.px(34)).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(look.colour("edge"), 1))
        painter.setBrush(look.colour("base"))
        painter.drawRoundedRect(box, look.px(7), look.px(7))
        size = look.px(16)
        icon = QRectF(box.x() + look.px(12), box.center().y() - size / 2, size, size)
        paint_icon(painter, "search", icon, look.colour("text2"))
        painter.setFont(look.font(15, 600))
        painter.setPen(look.colour("text1"))
        painter.drawText(box.adjusted(look.px(35), 0, -look.px(6), 0), left, self._query)
        painter.setFont(look.font(13))
        painter.setPen(look.colour("text2"))
        painter.drawText(QRect(pad, look.px(82), self.width() - 2 * pad, self.height()), WRAPPED, self._words)


class _Points(QWidget):
    """A title with points below it."""

    def __init__(self, look: Look, title: str, points: tuple[str, ...]) -> None:
        super().__init__()
        self._look, self._title, self._points = look, title, points
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(points))

    def heightForWidth(self, width: int) -> int:
        return self._paint(None, width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._paint(QPainter(self), self.width())

    def _paint(self, painter: QPainter | None, width: int) -> int:
        """Paint, unless there is nothing to paint with; return the height."""
        look = self._look
        top, indent = look.px(28), look.px(16)
        if painter is not None:
            painter.setFont(look.font(15, 600))
            painter.setPen(look.colour("text1"))
            painter.drawText(QRect(0, 0, width, look.px(22)), WRAPPED, self._title)
            painter.setFont(look.font(13))
        metrics = QFontMetrics(look.font(13))
        for point in self._points:
            room = QRect(indent, top, max(width - indent, 1), 10_000)
            height = metrics.boundingRect(room, WRAPPED, point).height()
            if painter is not None:
                painter.drawText(QRect(look.px(3), top, indent, height), WRAPPED, "\u2022")
                painter.drawText(QRect(indent, top, width - indent, height), WRAPPED, point)
            top += height + look.px(6)
        return top


class WelcomePage(QScrollArea):
    """Shown once by itself; any search, Enter and Esc go past it. It can be opened again from the menu."""

    def __init__(self, hub: Hub) -> None:
        super().__init__()
        self._hub = hub
        self.setObjectName("welcome_page")
        self.setAccessibleName(tr("First steps"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = QWidget()
        self._content.setObjectName("welcome_content")
        self._icon, self._title, self._line = QLabel(self._content), QLabel(self._content), QLabel(self._content)
        self._title.setText(tr("The right code while the patient is still at the desk"))
        self._line.setText(tr("Type what the doctor did, the way you would say it. Enter copies the code."))
        for label in (self._title, self._line):
            label.setWordWrap(True)
        self._trials = [self._make_trial(number, *words) for number, words in enumerate(_trials(), 1)]
        self._points = [
            _Points(hub.look, tr("What it is not"), _what_it_is_not()),
            _Points(hub.look, tr("Where your work is kept"), _where_work_is_kept()),
        ]
        self._file_button = QPushButton(tr("Backups and the file"))
        self._file_button.clicked.connect(lambda: hub.page_asked.emit("office_file", ""))
        self._bring_button = QPushButton(tr("Bring in a list or notes"))
        self._bring_button.clicked.connect(lambda: hub.page_asked.emit("hand_over", ""))
        self._foot = self._make_foot()
        for widget in (*self._trials, *self._points, self._file_button, self._bring_button, self._foot):
            widget.setParent(self._content)
        self.setWidget(self._content)

    def _make_trial(self, number: int, query: str, words: str) -> _Trial:
        trial = _Trial(self._hub.look, number, query, words)
        trial.clicked.connect(lambda _checked=False: self._hub.search_asked.emit(query))
        return trial

    def _make_foot(self) -> QWidget:
        hub, foot = self._hub, QWidget()
        self.start = KeyButton(hub.look, tr("Start"), tr("Enter"), "", True)
        self.start.clicked.connect(hub.page_left)
        keys = KeyButton(hub.look, tr("All keys"), "F1", "", False)
        keys.clicked.connect(lambda: hub.page_asked.emit("guide", "keys"))
        guide = KeyButton(hub.look, tr("Open the guide"), "", "", False)
        guide.clicked.connect(lambda: hub.page_asked.emit("guide", ""))
        self._buttons = (self.start, keys, guide)
        self._later = QLabel(tr("This page stays in the menu, under Help"))
        self._later.setObjectName("quiet")
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        for button in self._buttons:
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._later)
        return foot

    def open_at(self, _place: str) -> None:
        """Show the page from its top."""
        self.verticalScrollBar().setValue(0)

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look, colours = self._hub.look, self._hub.look.colours
        self.setStyleSheet(
            f"#welcome_page, #welcome_content {{ background: {colours.base}; }}"
            "#welcome_content QLabel { background: transparent; }"
        )
        ratio, size = self.devicePixelRatioF(), look.px(60)
        picture = program_picture(round(size * ratio))
        picture.setDevicePixelRatio(ratio)
        self._icon.setPixmap(picture)
        self._title.setFont(look.font(25, 700))
        self._line.setFont(look.font(14))
        self._line.setStyleSheet(f"color: {colours.text2};")
        for button in self._buttons:
            button.setFixedHeight(look.px(34))
            button.setFixedWidth(button.sizeHint().width())
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Place everything for the width there is: three trials and two lists beside one another, or all in one column."""
        look, room = self._hub.look, self.viewport().width()
        side, gap = look.px(24), look.px(14)
        width = min(room - 2 * side, look.px(_WIDEST))
        left, is_wide = (room - width) // 2, width >= look.px(_THREE_FROM)
        beside = left + look.px(78) if is_wide else left
        self._icon.setGeometry(left, look.px(34), look.px(60), look.px(60))
        self._icon.setVisible(is_wide)
        top = look.px(36)
        for label in (self._title, self._line):
            height = label.heightForWidth(left + width - beside)
            label.setGeometry(beside, top, left + width - beside, height)
            top += height + look.px(2)
        top += look.px(24)
        top = self._place(self._trials, left, top, width, gap, is_wide) + look.px(28)
        top = self._place(self._points, left, top, width, look.px(40), is_wide)
        at = self._points[1].x()
        top_of_buttons = self._points[1].y() + self._points[1].heightForWidth(self._points[1].width()) + look.px(6)
        for button in (self._file_button, self._bring_button):
            button.setGeometry(at, top_of_buttons, button.sizeHint().width(), look.px(30))
            at += button.width() + look.px(8)
        top = max(top, top_of_buttons + look.px(30)) + look.px(30)
        self._later.setVisible(is_wide)
        self._foot.setGeometry(left, top, width, look.px(34))
        self._content.setMinimumHeight(top + look.px(34 + 28))

    @staticmethod
    def _place(widgets: list[_Trial] | list[_Points], left: int, top: int, width: int, gap: int, is_beside: bool) -> int:
        """Place ``widgets`` beside one another, as tall as the tallest, or below one another; return where they end."""
        if is_beside:
            each = (width - gap * (len(widgets) - 1)) // len(widgets)
            height = max(widget.heightForWidth(each) for widget in widgets)
            for place, widget in enumerate(widgets):
                widget.setGeometry(left + place * (each + gap), top, each, height)
            return top + height
        for widget in widgets:
            height = widget.heightForWidth(width)
            widget.setGeometry(left, top, width, height)
            top += height + gap
        return top - gap

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._hub.page_left.emit()
        else:
            super().keyPressEvent(event)


def _trials() -> tuple[tuple[str, str], ...]:
    return (
        ("deep cleaning", tr("Words. You get D4341 and D4342, and the one question that decides: how many teeth?")),
        ("MOD 30 white", tr("A tooth and its surfaces. You get the filling code, and what the claim line needs.")),
        ("D3354", tr("A code from a letter. You see that it ended in 2014, and what is used now.")),
    )


def _what_it_is_not() -> tuple[str, ...]:
    return (
        tr("Not made by, or connected with, the American Dental Association. CDT is its registered trademark."),
        tr("Not the official wording. Every explanation here is our own, in plain words. If your office owns the official "
           "text, you can bring it in."),
        tr("Not a promise of payment. What plans do is told as “many plans”."),
        tr("Not for patients' data. Keep names, birth dates and IDs out of notes."),
    )  # fmt: skip


def _where_work_is_kept() -> tuple[str, ...]:
    return (
        tr("Favorites, notes and fees are in one file on this computer, saved as you type, with a dated copy each day you "
           "change something."),
        tr("Nothing is sent anywhere. The program never opens a connection."),
        tr("You can move it all to another desk with one file."),
    )  # fmt: skip
