"""The page with the payers that the office's notes and fee schedules name."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLineEdit

from cdtdesk.office.more_rows import Payer
from cdtdesk.services.payers import PayerService
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.pages import ON_NOTES
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.office_page import FieldRow, OfficePage, make_button
from cdtdesk.ui.widgets.record_table import RecordTable


class PayersPage(OfficePage):
    """A name typed at a note becomes a payer by itself; here it is put right, or taken from the list."""

    HELP_PAGE = ON_NOTES

    def __init__(self, hub: Hub) -> None:
        intro = tr(
            "The payers that your notes and fee schedules name. A name put right here is put right in all of them; one that "
            "is taken from the list is offered no more, and notes that name it go on doing so."
        )
        super().__init__(hub, tr("Payers"), intro)
        self._payers: Mapping[str, Payer] = {}
        self._chosen = ""
        self.name = QLineEdit()
        self.name.setMaxLength(80)
        self.name.returnPressed.connect(self._save)
        self._row = FieldRow(hub, tr("Name"), self.name)
        self.add(self._row)
        self.save = make_button(tr("Add"), self._save, is_filled=True)
        self.remove = make_button(tr("Take from the list"), lambda: self._remove(self.table.chosen_key))
        self.another = make_button(tr("Add another"), self._begin_another)
        self.add_buttons(self.save, self.remove, self.another)
        self.none_yet = self.add_text(tr("There are none yet: one that you type here, or at a note, is offered from then on."),
                                      is_quiet=True)  # fmt: skip
        self.table = RecordTable(hub.look, tr("Payers"), (tr("Name"),), stretched=0)
        self.table.chosen.connect(self._on_chosen)
        self.table.delete_asked.connect(self._remove)
        self.add(self.table)
        self.sections.addStretch(1)

    @property
    def _service(self) -> PayerService:
        return self._hub.desk.library.payers

    def open_at(self, _place: str) -> None:
        self.refresh()
        self._begin_another()

    def on_look_changed(self) -> None:
        super().on_look_changed()
        for widget in (self._row, self.table):
            widget.on_look_changed()

    def refresh(self) -> None:
        payers: list[Payer] = []
        self.read(lambda: payers.extend(self._service.all()))
        self._payers = {payer.id: payer for payer in payers}
        self.table.show_records([(payer.id, (payer.name,)) for payer in payers])
        self.none_yet.setVisible(not payers)
        for widget in (self.table, self.remove, self.another):
            widget.setVisible(bool(payers))

    def _begin_another(self) -> None:
        self.table.setCurrentIndex(QModelIndex())
        self._on_chosen("")
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, key: str) -> None:
        payer = self._payers.get(key)
        self._chosen = key if payer is not None else ""
        self.name.setText(payer.name if payer is not None else "")
        self.save.setText(tr("Save the name") if payer is not None else tr("Add"))
        for button in (self.remove, self.another):
            button.setEnabled(payer is not None)

    def _save(self) -> None:
        name = " ".join(self.name.text().split())
        if not name:
            self.warn(tr("Type the payer's name first."))
        elif self._chosen:
            self._rename(self._payers[self._chosen], name)
        elif self.do(lambda: self._service.add(name)):
            self.tell(tr("{name} is a payer now.", name=name))
            self._begin_another()

    def _rename(self, payer: Payer, name: str) -> None:
        if any(other.name.casefold() == name.casefold() for other in self._payers.values() if other.id != payer.id):
            self.warn(tr("There is a payer called {name} already: choose another name.", name=name))
        elif self.do(lambda: self._service.rename(payer.id, name)):
            told = tr("{old} is called {name} now.", old=payer.name, name=name)
            self.tell(told, lambda: self._service.rename(payer.id, payer.name))
            self._begin_another()

    def _remove(self, key: str) -> None:
        payer = self._payers.get(key)
        if payer is not None and self.do(lambda: self._service.delete(payer.id)):
            told = tr("{name} is offered no more.", name=payer.name)
            self.tell(told, lambda: self._service.put_back(payer.id))
            self._begin_another()
