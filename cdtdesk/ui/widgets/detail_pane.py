"""The right pane: one code in the order of need, from the claim to the sources."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.in_house_codes import InHouseNumber
from cdtdesk.domain.mouth_region import region_of
from cdtdesk.services.lookup import CodeDetail
from cdtdesk.ui.support import pages
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.claim_card import ClaimCard
from cdtdesk.ui.widgets.detail_header import DetailHeader
from cdtdesk.ui.widgets.look_alike_box import LookAlikeBox
from cdtdesk.ui.widgets.mouth_card import MouthCard
from cdtdesk.ui.widgets.note_panel import NotePanel
from cdtdesk.ui.widgets.office_sections import OfficeSections
from cdtdesk.ui.widgets.rich_text import RichText
from cdtdesk.ui.widgets.verdict_card import VerdictCard

if TYPE_CHECKING:
    from cdtdesk.office.more_rows import InHouseCode

_SIDE_BY_SIDE_FROM = 640
_MOUTH_WIDTH = 326


class ClaimAndMouth(QWidget):
    """The claim card and the mouth: side by side where there is room, else the card above."""

    def __init__(self, look: Look, card: ClaimCard, mouth: MouthCard) -> None:
        super().__init__()
        self._look, self._card, self._mouth = look, card, mouth
        for widget in (card, mouth):
            widget.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def arrange(self) -> None:
        """Place both for the width there is, and take the height that they need."""
        look, width = self._look, self.width()
        gap = look.px(14)
        if width >= look.px(_SIDE_BY_SIDE_FROM):
            mouth_width = look.px(_MOUTH_WIDTH)
            card_width = width - mouth_width - gap
            height = max(self._card.heightForWidth(card_width), self._mouth.heightForWidth(mouth_width))
            self._card.setGeometry(0, 0, card_width, height)
            self._mouth.setGeometry(card_width + gap, 0, mouth_width, height)
        else:
            card_height = self._card.heightForWidth(width)
            mouth_width = min(width, look.px(420))
            mouth_height = self._mouth.heightForWidth(mouth_width)
            self._card.setGeometry(0, 0, width, card_height)
            self._mouth.setGeometry(0, card_height + gap, mouth_width, mouth_height)
            height = card_height + gap + mouth_height
        if height != self.height():
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.arrange()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(700), self.height())


class _Ground(QWidget):
    """What the sections stand on. It paints all of itself, so that nothing below it need be painted first."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("detail_content")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)  # what is added at its end needs no other part painted anew

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._look.colour("base"))


class _BelowFold(QWidget):
    """Holds the sections that are filled in late, and keeps its height while they wait for that.

    Were they in the pane's own layout, each change above them would lay all of them out, seen or not.
    """

    def __init__(self) -> None:
        super().__init__()
        self._inside = QWidget(self)
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self._waits = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def wait(self) -> None:
        """Lay nothing out until ``arrange``."""
        self._waits = True
        self.column.setEnabled(False)

    def arrange(self) -> None:
        """Lay the sections out, and be as tall as they are."""
        self._waits = False
        self.column.setEnabled(True)
        self._fit()
        self.column.activate()  # what came while it waited may have left its size as it was

    def _fit(self) -> None:
        width = self.width()
        column = self.column
        height = column.minimumHeightForWidth(width) if column.hasHeightForWidth() else column.minimumSize().height()
        self._inside.setGeometry(0, 0, width, height)
        if self.minimumHeight() != height or self.maximumHeight() != height:
            self.setFixedHeight(height)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and not self._waits:
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def sizeHint(self) -> QSize:
        return QSize(self._inside.sizeHint().width(), self.minimumHeight())


class DetailPane(QWidget):
    """Shows a ``CodeDetail``. What stands below the fold is filled in once what is seen has been painted."""

    code_chosen = Signal(str)
    correction_asked = Signal()
    help_asked = Signal(str)
    """A page of the guide is wanted, by its name."""
    copy_asked = Signal(str, str)
    """A text to copy, and what it is in words."""
    settled = Signal()
    """Everything about the code is shown, below the fold too."""

    def __init__(
        self,
        look: Look,
        buttons: Sequence[tuple[QAction, str, str, str]],
        favorite: QAction,
        compare: QAction,
        notes: NotePanel,
    ) -> None:
        super().__init__()
        self._look = look
        self._detail: CodeDetail | None = None
        self._office: OfficeSections | None = None
        self._verdict: VerdictCard | None = None
        self.in_house: InHouseCode | None = None
        """The code of the office's own that is shown in place of a CDT code, or None."""
        self.setObjectName("detail_pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Details of the code"))
        self.header = DetailHeader(look, buttons, favorite, compare)
        self.claim_card, self.mouth = ClaimCard(look), MouthCard(look)
        self._claim_and_mouth = ClaimAndMouth(look, self.claim_card, self.mouth)
        self._what = RichText(look, tr("What it is, and when"))
        self.look_alikes = LookAlikeBox(look)
        self._limits = RichText(look, tr("Limits, the same visit, the patient"))
        self.notes = notes
        self._history = RichText(look, tr("History and sources"))
        self._lay_out()
        notes.newest_changed.connect(self._show_newest_note)
        self.claim_card.note_chosen.connect(self.bring_notes_into_view)
        for card in (self.claim_card, self.mouth):
            page = str(card.property("help_page"))
            card.help_button.clicked.connect(lambda _checked=False, page=page: self.help_asked.emit(page))
        for widget, page in (
            (self._what, pages.ON_CONTENT), (self.look_alikes, pages.ON_LOOK_ALIKES), (self._limits, pages.ON_LIMITS),
            (self._history, pages.ON_EDITIONS),
        ):  # fmt: skip
            widget.setProperty("help_page", page)
        for text in (self._what, self._limits, self._history):
            text.code_chosen.connect(self.code_chosen)
            text.link_chosen.connect(self._on_link)
        self.look_alikes.code_chosen.connect(self.code_chosen)
        self.look_alikes.help_asked.connect(lambda: self.help_asked.emit(pages.ON_LOOK_ALIKES))
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._show_rest)

    def _lay_out(self) -> None:
        self._content = _Ground(self._look)
        self._inside = QVBoxLayout(self._content)
        self._inside.setSpacing(0)
        self._below = _BelowFold()
        for widget in (self._claim_and_mouth, self._what, self._below):
            self._inside.addWidget(widget)
        self._inside.addStretch(1)
        for section in (self.look_alikes, self._limits, self.notes, self._history):
            self._below.column.addWidget(section)
        # a document leaves out the space above its first heading
        self._inside.insertSpacing(1, self._look.px(10))
        for place in (4, 3, 1):
            self._below.column.insertSpacing(place, self._look.px(10))
        self.scroll_area = QScrollArea()
        self.scroll_area.setObjectName("detail_scroll")
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setWidget(self._content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.scroll_area, 1)
        self._set_margins()

    def _set_margins(self) -> None:
        look = self._look
        side = look.px(20)
        spare = max(0, self.width() - look.px(1000) - 2 * side)
        self._inside.setContentsMargins(side, look.px(12), side + spare, look.px(28))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        for widget in (
            self.header, self.claim_card, self.mouth, self._what, self.look_alikes, self._limits, self.notes, self._history,
        ):  # fmt: skip
            widget.on_look_changed()
        for added in (self._office, self._verdict):
            if added is not None:
                added.on_look_changed()
        self._set_margins()
        self._claim_and_mouth.arrange()

    @property
    def shown_code(self) -> CdtCode | None:
        """The code that is shown, or None before the first."""
        return None if self._detail is None else self._detail.procedure.cdt_code

    @property
    def detail(self) -> CodeDetail | None:
        """Everything about the shown code, or None before the first."""
        return self._detail

    def show_detail(self, detail: CodeDetail, is_favorite: bool) -> None:
        """Show ``detail`` from its top."""
        procedure = detail.procedure
        self._detail = detail
        self._below.wait()
        self._set_in_house(None)
        self._set_guided(bool(detail.procedure.explanation))
        self.header.show_code(procedure, detail.validity, is_favorite)
        if self._verdict is not None:
            self._verdict.show_detail(detail)
        self.claim_card.show_procedure(procedure)
        self.mouth.show_region(region_of(procedure), procedure.claim.surfaces)
        self.notes.show_code(procedure.cdt_code, procedure.category_of_service)
        self._claim_and_mouth.arrange()
        self._what.show_html(pages.what_it_is(procedure))
        self.scroll_area.verticalScrollBar().setValue(0)
        self._rest.start(0)

    def add_verdict(self, card: VerdictCard) -> None:
        """Take in the card that says why a code cannot simply be billed for the date of service."""
        self._verdict = card
        card.code_chosen.connect(self.code_chosen)
        card.setProperty("help_page", pages.ON_EDITIONS)
        card.help_asked.connect(lambda: self.help_asked.emit(pages.ON_EDITIONS))
        self._inside.insertWidget(0, card)

    def answer_at(self, digit: int) -> CdtCode | None:
        """Return the code that the answer with ``digit`` leads to: a successor's, else a look-alike's; None without one."""
        found = None if self._verdict is None else self._verdict.target_of(digit)
        return self.look_alikes.target_of(digit) if found is None else found

    def add_office(self, sections: OfficeSections) -> None:
        """Take in what is shown of the office's own below the notes."""
        self._office = sections
        column = self._below.column
        column.insertWidget(column.indexOf(self.notes) + 1, sections)

    def show_in_house(self, record: InHouseCode, is_favorite: bool) -> None:
        """Show a code of the office's own: its record, notes, fees and words; nothing that is only said of CDT codes."""
        self._rest.stop()
        self._detail = None
        self._set_in_house(record)
        self.header.show_in_house(record.code, record.plain_name, record.category, is_favorite)
        self.notes.show_code(InHouseNumber(record.code), "")
        self.notes.show_others()
        self._what.show_html(pages.in_house(record))
        self.scroll_area.verticalScrollBar().setValue(0)
        if self._office is not None:
            self._office.show_code(InHouseNumber(record.code))
        self._below.arrange()
        self.settled.emit()

    def _set_in_house(self, record: InHouseCode | None) -> None:
        if (record is None) is not (self.in_house is None):
            of_cdt = (self._claim_and_mouth, self.look_alikes, self._limits, self._history)
            for widget in of_cdt:
                widget.setVisible(record is None)
        if record is not None and self._verdict is not None:
            self._verdict.hide()
        self.in_house = record

    def _set_guided(self, is_guided: bool) -> None:
        """Hide what nobody has written yet for a code that only the office's import knows."""
        for widget in (self._claim_and_mouth, self._limits, self._history):
            if widget.isHidden() is is_guided:
                widget.setVisible(is_guided)

    def show_own_words(self) -> None:
        """Bring the office's own words into view and put the cursor into the field for another."""
        self.show_rest()
        if self._office is not None:
            field = self._office.own_words.field
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            QTimer.singleShot(0, field, lambda: self.scroll_area.ensureWidgetVisible(field, 0, self._look.px(40)))

    def _show_newest_note(self) -> None:
        line = self.notes.newest_line()
        if self.claim_card.show_note(*(line or ("", "", 0))):
            self._claim_and_mouth.arrange()

    def show_rest(self) -> None:
        """Fill in what stands below the fold now, if that has not been done yet."""
        if self._rest.isActive():
            self._rest.stop()
            self._show_rest()

    def _show_rest(self) -> None:
        if self._detail is not None:
            self.look_alikes.show_sets(self._detail.look_alike_sets, self._detail.procedure.cdt_code)
            self._limits.show_html(pages.limits_and_patient(self._detail.procedure))
            self.notes.show_others()
            self._history.show_html(pages.history_and_sources(self._detail))
            if self._office is not None:
                self._office.show_code(self._detail.procedure.cdt_code)
            self._below.arrange()
            self.settled.emit()

    def show_notes(self) -> None:
        """Bring the note into view and put the cursor into it."""
        self.show_rest()
        self.notes.write()
        self.bring_notes_into_view()

    def show_another_note(self) -> None:
        """Begin another note on the shown code and put the cursor into it."""
        self.show_rest()
        self.notes.write_another()
        self.bring_notes_into_view()

    def bring_notes_into_view(self) -> None:
        """Scroll to the notes, once they have the height that they need."""
        QTimer.singleShot(0, self.notes, self._scroll_to_notes)

    def _scroll_to_notes(self) -> None:
        bar, top = self.scroll_area.verticalScrollBar(), self.notes.mapTo(self._content, QPoint(0, 0)).y()
        if top < bar.value() or top + self.notes.height() > bar.value() + bar.pageStep():
            bar.setValue(top - self._look.px(4))

    def _on_link(self, link: str) -> None:
        if link.startswith(pages.HELP_LINK):
            self.help_asked.emit(link.removeprefix(pages.HELP_LINK))
        if self.in_house is not None and link == "copy:en":
            self.copy_asked.emit(self.in_house.patient_words, tr("the sentence for the patient"))
        if self._detail is None:
            return
        procedure = self._detail.procedure
        if link == "correct:":
            self.correction_asked.emit()
        elif link == "copy:en":
            self.copy_asked.emit(procedure.patient_words, tr("the sentence for the patient"))
        elif link == "copy:es":
            self.copy_asked.emit(procedure.patient_words_es, tr("the Spanish sentence for the patient"))
