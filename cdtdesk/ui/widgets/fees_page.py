"""The page on the office's fee schedules: which there are, which one the list shows, and taking in a file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLineEdit

from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.office.more_rows import FeeSchedule
from cdtdesk.services.fees import FeeService
from cdtdesk.ui.support.dropped_files import TABLE_ENDINGS, dropped_file
from cdtdesk.ui.support.fee_words import schedule_words, since
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.words import sentence_of, tr
from cdtdesk.ui.widgets.fee_import import FeeImport
from cdtdesk.ui.widgets.office_page import FieldRow, OfficePage, make_button
from cdtdesk.ui.widgets.record_table import RecordTable


class FeesPage(OfficePage):
    """Opened at the path of a file it shows what taking that file in would do."""

    def __init__(self, hub: Hub) -> None:
        intro = tr(
            "Fees are taken from a table with a code and an amount in each row, as practice software and insurers export it. "
            "They stay on this computer. Each code shows what every schedule says for the date of service."
        )
        super().__init__(hub, tr("Fee schedules"), intro)
        self._schedules: dict[str, FeeSchedule] = {}
        self.add_heading(tr("Your schedules"))
        self.none_yet = self.add_text(tr("There are none yet: take in a file below."))
        heads = (tr("Name"), tr("Payer"), tr("In force"), tr("Fees"), tr("In the list"))
        self.table = RecordTable(hub.look, tr("Fee schedules"), heads, stretched=0, rights=(3,), spared=(1,))
        self.table.chosen.connect(self._on_chosen)
        self.table.delete_asked.connect(lambda _key: self._delete())
        self.table.opened.connect(lambda _key: self._show_in_list())
        self.add(self.table)
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Name of the schedule"))
        self.name.returnPressed.connect(self._rename)
        self.name_row = FieldRow(hub, tr("Name"), self.name)
        self.add(self.name_row)
        self.show_it = make_button(tr("Show it in the list"), self._show_in_list)
        self.show_none = make_button(tr("Show no fee in the list"), lambda: self._choose_shown(""))
        self.rename = make_button(tr("Rename"), self._rename)
        self.delete = make_button(tr("Delete"), self._delete)
        self.acts = self.add_buttons(self.show_it, self.show_none, self.rename, self.delete)
        self.add_heading(tr("Take in a file"))
        self.importing = FeeImport(hub, self)
        self.importing.taken_in.connect(self._on_taken_in)
        self.add(self.importing)
        self.sections.addStretch(1)
        self.setAcceptDrops(True)

    @property
    def _fees(self) -> FeeService:
        return self._hub.desk.library.fees

    def open_at(self, place: str) -> None:
        """Show the schedules; ``place`` may be the path of a file to take in."""
        self.refresh()
        if place:
            self.importing.look_into(Path(place))
        else:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_look_changed(self) -> None:
        super().on_look_changed()
        for widget in (self.table, self.name_row, self.importing):
            widget.on_look_changed()

    def refresh(self) -> None:
        library = self._hub.desk.library
        try:
            schedules, shown = library.fees.schedules(), library.shown_fee_schedule()
            counts, payers = library.fees.counts(), library.payer_names()
        except OfficeFileUnavailable as error:
            self.warn(sentence_of(error))
            schedules, shown, counts, payers = [], "", {}, {}
        self._schedules = {schedule.id: schedule for schedule in schedules}
        self.table.show_records([(each.id, _cells(each, payers, counts, shown)) for each in schedules])
        self.none_yet.setVisible(not schedules)
        for widget in (self.table, self.name_row, self.acts):
            widget.setVisible(bool(schedules))
        self.show_none.setEnabled(bool(shown))
        self._on_chosen(self.table.chosen_key)

    def _on_taken_in(self, schedule_id: str) -> None:
        """Choose the new schedule: what can be done with it is then at hand."""
        self.refresh()
        self.table.choose(schedule_id)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self) -> FeeSchedule | None:
        return self._schedules.get(self.table.chosen_key)

    def _on_chosen(self, key: str) -> None:
        schedule = self._schedules.get(key)
        self.name.setText("" if schedule is None else schedule.name)
        for widget in (self.name, self.show_it, self.rename, self.delete):
            widget.setEnabled(schedule is not None)

    # Acts

    def _show_in_list(self) -> None:
        schedule = self._chosen()
        if schedule is not None:
            self._choose_shown(schedule.name)

    def _choose_shown(self, name: str) -> None:
        if self.do(lambda: self._hub.desk.library.show_fee_schedule(name)):
            shown, hidden = tr("The list shows the fees of {name}.", name=name), tr("The list shows no fees.")
            self.tell(shown if name else hidden)

    def _rename(self) -> None:
        schedule, name = self._chosen(), " ".join(self.name.text().split())
        if schedule is None or name == schedule.name:
            return
        if not name:
            self.warn(tr("A schedule needs a name, so that it can be told from others."))
            return
        library, old = self._hub.desk.library, schedule.name

        def rename(new: str) -> None:
            is_shown = library.shown_fee_schedule().casefold() == (old if new == name else name).casefold()
            library.fees.rename(schedule.id, new)
            if is_shown:
                library.show_fee_schedule(new)

        if self.do(lambda: rename(name)):
            self.tell(tr("{old} is now called {name}.", old=old, name=name), lambda: rename(old))

    def _delete(self) -> None:
        schedule = self._chosen()
        if schedule is not None and self.do(lambda: self._fees.delete(schedule.id)):
            told = tr("Deleted the schedule {name}.", name=schedule_words(schedule))
            self.tell(told, lambda: self._fees.put_back(schedule.id))

    # Dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData(), TABLE_ENDINGS) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event.mimeData(), TABLE_ENDINGS)
        if path is not None:
            event.acceptProposedAction()
            self.importing.look_into(path)


def _cells(
    schedule: FeeSchedule, payers: Mapping[str, str], counts: Mapping[str, int], shown: str
) -> tuple[str, str, str, str, str]:
    payer = payers.get(schedule.payer_id or "", "")
    is_shown = schedule.name.casefold() == shown.casefold()
    return schedule.name, payer, since(schedule), str(counts.get(schedule.id, 0)), tr("shown") if is_shown else ""
