"""What the pages over the office's own things have in common: a head, notices, sections of a width that is good to read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.ui.support.background import BackgroundJob, Work
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.pages import ON_OFFICE
from cdtdesk.ui.support.words import sentence_of, tr
from cdtdesk.ui.widgets.flow_row import FlowRow
from cdtdesk.ui.widgets.notice_bar import Notices
from cdtdesk.ui.widgets.page_head import PageHead

_WIDEST: Final = 880


class OfficePage(QWidget):
    """A page of the window. Esc leaves it, as Back does; what could not be done is told under its head."""

    HELP_PAGE: ClassVar[str] = ON_OFFICE
    """The page of the guide that tells about it."""

    def __init__(self, hub: Hub, title: str, intro: str) -> None:
        super().__init__()
        self._hub = hub
        self._is_busy = False
        self._labels: list[QLabel] = []
        self.setObjectName("office_page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        self.head = PageHead(hub, title, self.HELP_PAGE, self)
        self._content = QWidget()
        self._content.setObjectName("detail_content")
        self.sections = QVBoxLayout(self._content)
        self.intro = self.add_text(intro)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("detail_scroll")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._scroll, 1)
        self.notices = Notices(hub.look, column)
        hub.office_changed.connect(self._on_office_changed)

    # What every page must have

    def open_at(self, _place: str) -> None:
        """Show what is there now; the place names a part of the page, or is empty."""
        self.refresh()

    def refresh(self) -> None:
        """Show what is there now."""

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look = self._hub.look
        self.head.on_look_changed()
        self.sections.setContentsMargins(look.px(20), look.px(12), look.px(20), look.px(28))
        self.sections.setSpacing(look.px(8))
        self._content.setMaximumWidth(look.px(_WIDEST) + 2 * look.px(20))
        for label in self._labels:
            margin = look.px(12) if label.property("section") else 0
            label.setContentsMargins(0, margin, 0, 0)
        self.notices.on_look_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._hub.page_left.emit()
        else:
            super().keyPressEvent(event)

    # Building

    def add_text(self, words: str = "", is_quiet: bool = False) -> QLabel:
        """Add a paragraph and return it."""
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if is_quiet:
            label.setObjectName("quiet")
        self.add(label)
        return label

    def add_heading(self, words: str) -> QLabel:
        """Add the title of a section and return it."""
        label = QLabel(words)
        label.setProperty("section", True)
        self.add(label)
        return label

    def add(self, widget: QWidget) -> None:
        """Add a widget below what is there."""
        if isinstance(widget, QLabel):
            self._labels.append(widget)
        self.sections.addWidget(widget)

    def add_buttons(self, *buttons: QPushButton) -> ButtonRow:
        """Add a row of buttons, which wraps where it is too wide, and return it."""
        row = ButtonRow(self._hub, buttons)
        self.add(row)
        return row

    # Acting

    def tell(self, sentence: str, take_back: Callable[[], None] | None = None) -> None:
        """Say what was done in the status line, which offers to take it back where ``take_back`` does that."""
        if take_back is None:
            self._hub.say(sentence)
        else:
            self._hub.undoable.emit(sentence, take_back)

    def warn(self, sentence: str) -> None:
        """Say under the head what could not be done, and what to do about it."""
        self.notices.show("warning", sentence, is_warning=True)

    def read(self, act: Callable[[], None]) -> bool:
        """Read something of the office file to show it; where that cannot be done, say why and return False."""
        try:
            act()
        except OfficeFileUnavailable as error:
            self.warn(sentence_of(error))
            return False
        return True

    def do(self, act: Callable[[], Any]) -> bool:
        """Do something that changes the office file; return whether it could be done. What shows it is told."""
        self.notices.take_away("warning")
        try:
            act()
        except OfficeFileUnavailable as error:
            self.warn(sentence_of(error))
            return False
        self._hub.office_changed.emit()
        return True

    def _on_office_changed(self) -> None:
        if self.isVisible() and not self._is_busy:
            self.refresh()

    @property
    def is_busy(self) -> bool:
        """Whether long work is under way."""
        return self._is_busy

    def run(
        self,
        work: Work,
        words: Sequence[str],
        on_done: Callable[[Any], None],
        on_failed: Callable[[str], None] | None = None,
    ) -> None:
        """Do ``work`` in the background. ``words`` say for each of its stages what is being done, once it takes long."""
        if self._is_busy:
            return
        self._is_busy = True
        self.notices.take_away("warning")
        failed = on_failed or self.warn
        job = run_told(self, self.notices, work, words, self._ended(on_done), self._ended(failed))
        job.stopped.connect(self._ended(lambda: self.tell(tr("Stopped. Nothing has been changed."))))

    def _ended(self, act: Callable[..., None]) -> Callable[..., None]:
        def ended(*values: Any) -> None:
            self._is_busy = False
            act(*values)

        return ended


class FieldRow(QWidget):
    """A field with its name at the left, which the name belongs to for a screen reader too."""

    def __init__(self, hub: Hub, words: str, field: QWidget) -> None:
        super().__init__()
        self._hub, self._field = hub, field
        self._label = QLabel(words)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setBuddy(field)
        field.setAccessibleName(field.accessibleName() or words)
        field.setSizePolicy(QSizePolicy.Policy.Expanding, field.sizePolicy().verticalPolicy())
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(field, 100)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.on_look_changed()

    def on_look_changed(self) -> None:
        """Take over sizes of the look."""
        look = self._hub.look
        self._row.setSpacing(look.px(8))
        self._label.setFixedWidth(look.px(130))
        self._label.setMinimumHeight(look.px(30))
        self._field.setMaximumWidth(look.px(520))


class ButtonRow(FlowRow):
    """Buttons side by side, in as many lines as they need."""

    def __init__(self, hub: Hub, buttons: Sequence[QPushButton]) -> None:
        super().__init__(buttons)
        self._hub, self._buttons = hub, buttons

    def minimumSizeHint(self) -> QSize:
        widest = max((button.sizeHint().width() for button in self._buttons), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.set_sizes(0, self._hub.look.px(8), 0)
        super().resizeEvent(event)


def make_button(words: str, act: Callable[[], None], is_filled: bool = False) -> QPushButton:
    """Return a button that does ``act``."""
    button = QPushButton(words)
    button.setProperty("filled", is_filled)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _checked=False: act())
    return button


def run_told(
    owner: QWidget,
    notices: Notices,
    work: Work,
    words: Sequence[str],
    on_done: Callable[[Any], None],
    on_failed: Callable[[str], None],
) -> BackgroundJob:
    """Begin ``work`` in the background; once it takes long, ``notices`` say how far it is, and offer to stop it."""
    job = BackgroundJob(owner, work)
    stage = percent = 0

    def told() -> str:
        doing = words[min(stage, len(words)) - 1 if stage else 0]
        return tr("{doing} {percent} %", doing=doing, percent=percent) if percent else doing

    def on_reached(new_stage: int | None, new_percent: int) -> None:
        nonlocal stage, percent
        stage, percent = stage if new_stage is None else new_stage, new_percent
        bar = notices.find("work")
        if bar is not None:  # told in the bar that is there: a new one would take the focus from its button
            bar.sentence.setText(told())

    job.took_long.connect(lambda: notices.show("work", told(), [(tr("Stop"), job.stop)]))
    job.staged.connect(lambda number: on_reached(number, 0))
    job.progressed.connect(lambda reached: on_reached(None, reached))
    for ended in (job.done, job.failed, job.stopped):
        ended.connect(lambda *_values: notices.take_away("work"))
    job.done.connect(on_done)
    job.failed.connect(on_failed)
    job.start()
    return job
