"""What every fee schedule in force on the date of service says about the shown code; nothing where there is no schedule."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cdtdesk.domain.in_house_codes import AnyCode
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.pages import HELP_LINK, ON_OFFICE, heading
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.rich_text import RichText

if TYPE_CHECKING:  # an office without schedules needs none of what reads them
    from cdtdesk.services.fees import FeeOfCode


class FeesSection(QWidget):
    """A line for each schedule: its name, the amount or that there is none, a link that copies it, payer and dates."""

    def __init__(self, hub: Hub) -> None:
        super().__init__()
        self._hub = hub
        self._code: AnyCode | None = None
        self._fees: list[FeeOfCode] = []
        self.text = RichText(hub.look, tr("Fees"))
        self.text.link_chosen.connect(self._on_link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, hub.look.px(10), 0, 0)
        column.addWidget(self.text)
        hub.office_changed.connect(self._refresh)
        self.hide()

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        self.text.on_look_changed()

    def show_code(self, code: AnyCode) -> None:
        """Show the fees of ``code``."""
        self._code = code
        self._refresh()

    def _refresh(self) -> None:
        library, self._fees, payers = self._hub.desk.library, [], {}
        try:
            if self._code is not None and library.has_fee_schedules:
                self._fees = library.fees.fees_of(self._code, self._hub.on)
                payers = dict(library.payer_names())
        except OfficeFileUnavailable:
            self._fees = []
        self.setVisible(bool(self._fees))
        if self._fees:
            lines = [
                self._line(place, fee, payers.get(fee.schedule.payer_id or "", "")) for place, fee in enumerate(self._fees)
            ]
            table = f"<table cellspacing='0' cellpadding='2'>{''.join(lines)}</table>"
            self.text.show_html(heading(tr("Fees"), ON_OFFICE) + table)

    def _line(self, place: int, fee: FeeOfCode, payer: str) -> str:
        from cdtdesk.ui.support.fee_words import fee_or_none, since

        amount = escape(fee_or_none(fee.amount))
        copy = f'<a href="fee:{place}">{escape(tr("Copy"))}</a>' if fee.amount is not None else ""
        kind = "" if fee.amount is not None else ' class="quiet"'
        known = [payer, since(fee.schedule) if fee.schedule.effective_from is not None else ""]
        more = escape(", ".join(each for each in known if each))
        return (
            f"<tr><td>{escape(fee.schedule.name)}&nbsp;&nbsp;</td><td align='right'{kind}><b>{amount}</b></td>"
            f"<td>&nbsp;{copy}&nbsp;</td><td class='quiet'>{more}</td></tr>"
        )

    def _on_link(self, link: str) -> None:
        if link.startswith(HELP_LINK):
            self._hub.page_asked.emit("guide", link.removeprefix(HELP_LINK))
            return
        fee = self._fees[int(link.removeprefix("fee:"))]
        if fee.amount is not None:
            from cdtdesk.ui.support.fee_words import shown_fee

            name, amount = fee.schedule.name, shown_fee(fee.amount)
            what = tr("the fee of {code}, {schedule}: {fee}", code=self._code, schedule=name, fee=amount)
            self._hub.copy_asked.emit(str(fee.amount), what)
