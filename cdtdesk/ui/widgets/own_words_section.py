"""The office's own words for the shown code: a chip for each, with a cross that takes it away, and a field for one more."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from cdtdesk.domain.in_house_codes import AnyCode
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.office.more_rows import OwnWord
from cdtdesk.services.own_words import OwnWordService
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.icons import make_icon
from cdtdesk.ui.support.pages import ON_OFFICE
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import sentence_of, tr
from cdtdesk.ui.widgets.help_sign import SIGN_BELOW, HelpSign, titled_row


class WordChip(QFrame):
    """One word and its cross."""

    def __init__(self, look: Look, word: str) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("chip")
        self.word = QLabel(word)
        self.word.setTextFormat(Qt.TextFormat.PlainText)
        self.cross = QToolButton()
        self.cross.setAccessibleName(tr("Take “{word}” away", word=word))
        self.cross.setToolTip(tr("Take “{word}” away", word=word))
        self.cross.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.addWidget(self.word)
        row.addWidget(self.cross)
        size = look.px(12)
        row.setContentsMargins(look.px(9), 0, look.px(2), 0)
        row.setSpacing(look.px(2))
        self.cross.setIconSize(QSize(size, size))
        self.cross.setIcon(make_icon("close", look.colour("text2"), size, self.devicePixelRatioF()))
        self.setFixedSize(self.sizeHint().width(), look.px(26))


class ChipFlow(QWidget):
    """Widgets one after the other, in as many lines as they need, the last one as wide as its line leaves room for."""

    def __init__(self, look: Look, last: QWidget, last_width: int) -> None:
        """``last_width`` is the least width of the ``last`` widget, in pixels at 100 % text."""
        super().__init__()
        self._look, self._last, self._last_width = look, last, last_width
        self._chips: list[WordChip] = []
        last.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_chips(self, chips: list[WordChip]) -> None:
        """Show ``chips`` instead of those that are shown."""
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = chips
        before: QWidget = self
        for chip in chips:
            chip.setParent(self)
            chip.show()
            QWidget.setTabOrder(before, chip.cross)
            before = chip.cross
        QWidget.setTabOrder(before, self._last)
        self.arrange()

    def arrange(self) -> None:
        """Place everything for the width there is, and take the height that it needs."""
        look, width = self._look, max(self.width(), 1)
        gap, high = look.px(6), look.px(28)
        x, y = 0, 0
        for chip in self._chips:
            if x and x + chip.width() > width:
                x, y = 0, y + high + gap
            chip.setGeometry(x, y + (high - chip.height()) // 2, min(chip.width(), width), chip.height())
            x += chip.width() + gap
        least = min(look.px(self._last_width), width)
        if x and x + least > width:
            x, y = 0, y + high + gap
        self._last.setGeometry(x, y, min(width - x, look.px(420)), high)
        self.setFixedHeight(y + high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.arrange()


class _WordField(QLineEdit):
    """Takes a word; Esc gives the cursor back to the search box."""

    def __init__(self, hub: Hub) -> None:
        super().__init__()
        self._hub = hub

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self._hub.page_left.emit()
        else:
            super().keyPressEvent(event)


class OwnWordsSection(QWidget):
    """Shows, adds and takes away the own words of one code. Adding says so; taking away can be taken back."""

    def __init__(self, hub: Hub) -> None:
        super().__init__()
        self._hub = hub
        self._code: AnyCode | None = None
        self._title = QLabel(tr("Your own words"))
        self._title.setProperty("section", True)
        self.field = _WordField(hub)
        self.field.setObjectName("own_word_field")
        self.field.setMaxLength(60)
        self.field.setAccessibleName(tr("Another word of yours for this code"))
        self.field.returnPressed.connect(self._add)
        self._flow = ChipFlow(hub.look, self.field, 240)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.help_sign = HelpSign(hub.look, self._title.text())
        self.help_sign.clicked.connect(lambda _checked=False: hub.page_asked.emit("guide", ON_OFFICE))
        self.setProperty("help_page", ON_OFFICE)
        self._head = titled_row(self._title, self.help_sign)
        self._column.addLayout(self._head)
        self._column.addWidget(self._flow)
        hub.office_changed.connect(self._refresh)
        self.on_look_changed()

    @property
    def _service(self) -> OwnWordService:
        return self._hub.desk.library.own_words

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look = self._hub.look
        self._title.setContentsMargins(0, look.px(12), 0, look.px(SIGN_BELOW))
        self._head.setContentsMargins(0, 0, 0, look.px(5 - SIGN_BELOW))
        self.help_sign.on_look_changed()
        self._refresh()

    def show_code(self, code: AnyCode) -> None:
        """Show the own words for ``code``."""
        self._code = code
        self.field.clear()
        self.field.setPlaceholderText(tr("Add a word your office uses for {code}", code=code))
        self._refresh()

    def _refresh(self) -> None:
        words: list[OwnWord] = []
        try:
            words = self._service.of(self._code) if self._code is not None else []
            self.field.setEnabled(True)
        except OfficeFileUnavailable:
            self.field.setEnabled(False)
        chips = []
        for own in words:
            chip = WordChip(self._hub.look, own.word)
            chip.cross.clicked.connect(partial(self._remove, own))
            chips.append(chip)
        self._flow.show_chips(chips)

    def words(self) -> list[str]:
        """Return the words that are shown."""
        return [chip.word.text() for chip in self._flow.findChildren(WordChip) if not chip.isHidden()]

    def _add(self) -> None:
        word, code = " ".join(self.field.text().split()), self._code
        if code is None or not word:
            return
        try:
            self._service.add(word, code)
        except ValueError:
            self._hub.say(tr("An own word needs a letter or a digit."), is_doubtful=True)
            return
        except OfficeFileUnavailable as error:
            self._hub.say(sentence_of(error), is_doubtful=True)
            return
        self.field.setText("")  # with nothing left to undo in the field, Ctrl+Z takes the last act back
        self._hub.office_changed.emit()
        self._hub.say(tr("“{word}” now finds {code}.", word=word, code=code))

    def _remove(self, own: OwnWord) -> None:
        try:
            self._service.remove(own.id)
        except OfficeFileUnavailable as error:
            self._hub.say(sentence_of(error), is_doubtful=True)
            return
        self._hub.office_changed.emit()
        told = tr("“{word}” finds {code} no more.", word=own.word, code=own.code)
        self._hub.undoable.emit(told, lambda: self._service.put_back(own.id))
