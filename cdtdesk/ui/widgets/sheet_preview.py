"""Shows the pages of a sheet as they will be printed, one below the other."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from cdtdesk.ui.support.print_sheet import Sheet, page_image
from cdtdesk.ui.support.speech import describe
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr

_WIDEST: Final = 820
"""A page is never shown larger than this many pixels at 100 % text: that is its size on paper."""


class _PageView(QWidget):
    """One page; its picture is made when it comes into view."""

    def __init__(self, look: Look, sheet: Sheet, page: int) -> None:
        super().__init__()
        self._look, self._sheet, self._page = look, sheet, page
        self._image: QImage | None = None

    def fit(self, width: int) -> None:
        """Take ``width`` and the height that goes with it."""
        self._image = None
        self.setFixedSize(width, round(width * self._sheet.paper.height / self._sheet.paper.width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._image is None:
            self._image = page_image(self._sheet, self._page, self.width(), self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawImage(0, 0, self._image)
        painter.setPen(QPen(self._look.colour("edge"), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class SheetPreview(QScrollArea):
    """The preview. Arrow keys and Page Up and Down scroll; it is read aloud page by page."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._views: list[_PageView] = []
        self._sheet: Sheet | None = None
        self._told_page = -1
        self.setObjectName("sheet_preview")
        self.setAccessibleName(tr("Pages as they will be printed"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._tell_page())

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the pages of ``sheet`` from the first."""
        self._sheet = sheet
        content = QWidget()
        content.setObjectName("sheet_pages")
        column = QVBoxLayout(content)
        column.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._views = [_PageView(self._look, sheet, page) for page in range(sheet.page_count)]
        for view in self._views:
            column.addWidget(view)
        self.setWidget(content)
        self._told_page = -1
        self.on_look_changed()
        self.verticalScrollBar().setValue(0)
        self._tell_page()

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        colours, gap = self._look.colours, self._look.px(12)
        self.setStyleSheet(
            f"#sheet_preview {{ background: {colours.window}; border: 2px solid {colours.window}; }}"
            f"#sheet_preview:focus {{ border: 2px solid {colours.focus}; }} #sheet_pages {{ background: {colours.window}; }}"
        )
        content = self.widget()
        layout = content.layout() if content is not None else None
        if content is None or layout is None:
            return
        layout.setContentsMargins(gap, gap, gap, gap)
        layout.setSpacing(gap)
        width = max(120, min(self.viewport().width() - 2 * gap, self._look.px(_WIDEST)))
        for view in self._views:
            view.fit(width)
        content.setFixedWidth(self.viewport().width())
        content.adjustSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.on_look_changed()

    def _tell_page(self) -> None:
        """Keep the description true: the page in view, whose texts are read."""
        if self._sheet is None or not self._views:
            return
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        in_view = (place for place, view in enumerate(self._views) if view.geometry().bottom() >= middle)
        page = next(in_view, len(self._views) - 1)
        if page != self._told_page:
            self._told_page = page
            describe(self, ". ".join(self._sheet.texts(page)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        if event.key() in ends and not event.modifiers():
            bar.setValue(ends[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell_page()
