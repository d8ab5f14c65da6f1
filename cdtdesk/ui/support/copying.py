"""Copying a code, and saying in one line what was copied and whether it is doubtful."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.procedures import Procedure
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.search.ranking import Hit
from cdtdesk.services.front_desk import FrontDesk
from cdtdesk.ui.support.claim_words import needs_words
from cdtdesk.ui.support.row_words import copied_words
from cdtdesk.ui.support.words import tr

if TYPE_CHECKING:
    from cdtdesk.office.more_rows import InHouseCode


class Copier(QObject):
    """Puts texts on the clipboard and remembers which codes are used."""

    said = Signal(str, bool)
    """What was copied, and whether it is doubtful."""

    def __init__(self, desk: FrontDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def copy_text(self, text: str, what: str) -> None:
        """Copy ``text``, called ``what`` in the status line."""
        QGuiApplication.clipboard().setText(text)
        self.said.emit(tr("Copied {what}", what=what), False)

    def copy_code(self, code: CdtCode, text: str, hit: Hit | None, on: dt.date) -> None:
        """Copy ``text``, which stands for ``code``, found by ``hit``, for services on ``on``."""
        QGuiApplication.clipboard().setText(text)
        summary = self._desk.summary(code)
        if summary is None:
            return
        plain = copied_words(summary, None, True, on)
        words = copied_words(summary, hit, self._desk.is_billable(code, on), on)
        self.said.emit(words, words != plain)
        try:
            self._desk.library.record_use(code)
        except OfficeFileUnavailable:
            return  # a use that is not remembered is no loss to anybody

    def copy_in_house(self, record: InHouseCode, with_name: bool) -> None:
        """Copy the number of a code of the office's own, and its name where that is wanted; say that it is no CDT code."""
        QGuiApplication.clipboard().setText(f"{record.code} {record.plain_name}" if with_name else record.code)
        self.said.emit(tr("Copied {code}: a code of your own, never for a claim", code=record.code), True)

    def code_and_name(self, code: CdtCode) -> str:
        """Return the code's number and our name of it."""
        summary = self._desk.summary(code)
        return str(code) if summary is None else f"{code} {summary.plain_name}"

    def claim_line(self, procedure: Procedure) -> str:
        """Return number, name and what the claim line needs."""
        return f"{procedure.cdt_code} {procedure.plain_name} - {needs_words(procedure)}"
