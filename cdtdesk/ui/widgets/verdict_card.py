"""Above the claim card: why a code cannot be billed for the date of service, and what decides among its successors."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.editions import Verdict
from cdtdesk.domain.lookalikes import LookAlikeSet
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.services.front_desk import FrontDesk
from cdtdesk.services.lookup import CodeDetail
from cdtdesk.services.successors import Succession, predecessors_of, succession_of
from cdtdesk.ui.support.standing_words import before_html, instead_html, standing_html
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.look_alike_box import LookAlikeBox
from cdtdesk.ui.widgets.rich_text import RichText

_COLOURS: Final = {
    Verdict.VALID: ("card", "edge"),
    Verdict.NOT_YET: ("warnsoft", "warn"),
    Verdict.DELETED: ("delesoft", "dele"),
    Verdict.UNKNOWN: ("delesoft", "dele"),
}


_BELOW: Final = 10
"""Left free below the card, so that nothing is where there is no card."""


class VerdictCard(QWidget):
    """Hidden for a code that is simply valid, which costs nothing then."""

    code_chosen = Signal(str)
    help_asked = Signal()

    def __init__(self, look: Look, desk: FrontDesk) -> None:
        super().__init__()
        self._look, self._desk, self._lookup = look, desk, desk.lookup
        self._verdict = Verdict.VALID
        self.text = RichText(look, tr("For this date of service"))
        self.questions = LookAlikeBox(look)
        self._column = QVBoxLayout(self)
        for widget in (self.text, self.questions):
            self._column.addWidget(widget)
            widget.code_chosen.connect(self.code_chosen)
        self.questions.help_asked.connect(self.help_asked)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(tr("For this date of service"))
        self.on_look_changed()
        self.hide()

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look = self._look
        pad = look.px(10)
        self._column.setContentsMargins(look.px(12), pad, look.px(12), pad + look.px(_BELOW))
        self._column.setSpacing(0)
        self.text.on_look_changed()
        self.questions.on_look_changed()

    def show_detail(self, detail: CodeDetail) -> None:
        """Show what there is to say about the shown code and its date; nothing where it is simply valid."""
        validity, is_imported = detail.validity, detail.procedure.cdt_code not in self._lookup.summaries
        if validity.verdict is Verdict.VALID and not validity.outside_known and not is_imported:
            if not self.isHidden():
                self.hide()
            return
        is_held = self._is_held(detail) if validity.outside_known else None
        doubt = Verdict.NOT_YET if is_held is False else validity.verdict
        self._verdict = doubt if validity.verdict is Verdict.VALID else validity.verdict
        succession, instead = Succession((), (), ()), ""
        if validity.verdict is Verdict.DELETED and not is_imported:
            succession = succession_of(self._lookup, validity.successors)
            instead = instead_html(succession)
        elif validity.verdict is Verdict.NOT_YET:
            before = predecessors_of(self._lookup, detail.procedure.cdt_code)
            instead = before_html([self._lookup.summaries[code] for code in before])
        self.text.show_html(standing_html(validity, self._lookup.last_known_day, is_imported, is_held, instead))
        asked = enumerate(succession.decisions)
        sets = tuple(LookAlikeSet(str(number), item.question, item.answers) for number, item in asked)
        self.questions.show_sets(sets, detail.procedure.cdt_code)
        self.show()
        self.update()

    def _is_held(self, detail: CodeDetail) -> bool | None:
        """Return whether the office's own list of the day's year has the code; None where it took none in."""
        try:
            imported = self._desk.imported
            return None if imported is None else imported.is_held(detail.procedure.cdt_code, detail.validity.on.year)
        except OfficeFileUnavailable:
            return None

    def target_of(self, place: int) -> CdtCode | None:
        """Return the successor that row ``place`` (from 1) leads to, or None when there is no such row."""
        return None if self.isHidden() else self.questions.target_of(place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._look
        ground, edge = _COLOURS[self._verdict]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_plain = look.theme.is_high_contrast
        painter.setPen(QPen(look.colour(edge), 1) if is_plain else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("base" if is_plain else ground))
        card = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5 - look.px(_BELOW))
        painter.drawRoundedRect(card, look.px(8), look.px(8))
