"""The page on what this desk has learned: which codes are copied, how often, and how to have it forgotten."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt

from cdtdesk.domain.codes import CdtCode, NotACdtCode
from cdtdesk.office.more_rows import Recent
from cdtdesk.services.habits import HabitService
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.office_words import shown_moment
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.office_page import OfficePage, make_button
from cdtdesk.ui.widgets.record_table import RecordTable

_MOST_SHOWN = 500


class HabitsPage(OfficePage):
    """The codes copied here, the most used first, with what the search makes of it."""

    def __init__(self, hub: Hub) -> None:
        intro = tr(
            "Codes that are copied often at this desk come a little higher among equal hits, never above an exact one. What "
            "was long ago counts less: half after two months. None of this leaves this computer, nor goes into a hand-over."
        )
        super().__init__(hub, tr("Most used, and what was learned"), intro)
        self._recents: Mapping[str, Recent] = {}
        self.none_yet = self.add_text(tr("Nothing has been learned yet: copy a code, and it stands here."), is_quiet=True)
        heads = (tr("Code"), tr("Name"), tr("Copied"), tr("Last"), tr("Preferred"))
        self.table = RecordTable(hub.look, tr("Most used codes"), heads, stretched=1, rights=(2, 4), spared=(3,))
        self.table.delete_asked.connect(self._forget)
        self.table.opened.connect(hub.code_asked)
        self.table.chosen.connect(self._on_chosen)
        self.add(self.table)
        self.forget = make_button(tr("Forget this one"), lambda: self._forget(self.table.chosen_key))
        self.forget_all = make_button(tr("Forget all"), self._forget_all)
        self.acts = self.add_buttons(self.forget, self.forget_all)
        self.sections.addStretch(1)

    @property
    def _service(self) -> HabitService:
        return self._hub.desk.library.habits

    def open_at(self, _place: str) -> None:
        self.refresh()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_look_changed(self) -> None:
        super().on_look_changed()
        self.table.on_look_changed()

    def refresh(self) -> None:
        recents: list[Recent] = []
        weights: dict[str, float] = {}
        self.read(lambda: recents.extend(self._service.most_used(_MOST_SHOWN)))
        self.read(lambda: weights.update(self._service.picked_weights()))
        self._recents = {recent.code: recent for recent in recents}
        self.table.show_records([(each.code, self._cells(each, weights.get(each.code, 0.0))) for each in recents])
        self.none_yet.setVisible(not recents)
        for widget in (self.table, self.acts):
            widget.setVisible(bool(recents))
        self._on_chosen(self.table.chosen_key)

    def _cells(self, recent: Recent, weight: float) -> tuple[str, str, str, str, str]:
        times = tr("once") if recent.times == 1 else tr("{count} times", count=recent.times)
        preferred = tr("{percent} %", percent=round(weight * 100))
        return recent.code, self._name(recent.code), times, shown_moment(recent.last_used_at), preferred

    def _name(self, code: str) -> str:
        try:
            return self._hub.desk.lookup.summaries[CdtCode(code)].plain_name
        except (NotACdtCode, KeyError):
            return tr("in-house")

    def _on_chosen(self, key: str) -> None:
        self.forget.setEnabled(key in self._recents)

    def _forget(self, code: str) -> None:
        recent = self._recents.get(code)
        if recent is not None and self.do(lambda: self._service.forget(code)):
            told = tr("Forgot that {code} was copied.", code=code)
            self.tell(told, lambda: self._service.remember_again([recent]))

    def _forget_all(self) -> None:
        recents = list(self._recents.values())
        if self.do(self._service.forget_all):
            told = tr("Forgot everything that was copied at this desk.")
            self.tell(told, lambda: self._service.remember_again(recents))
