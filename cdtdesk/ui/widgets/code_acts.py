"""What can be done with the shown code: copy it, compare it, correct it. Its star: see ``favorite_acts``."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from cdtdesk.domain.codes import CdtCode
from cdtdesk.ui.support.copying import Copier
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.code_list_panel import CodeListPanel
from cdtdesk.ui.widgets.code_navigator import CodeNavigator
from cdtdesk.ui.widgets.detail_pane import DetailPane

MOST_COMPARED = 5
"""How many codes stand side by side at most."""


class CodeActs(QObject):
    """Each act says in the status line what it did."""

    def __init__(self, hub: Hub, navigator: CodeNavigator, list_panel: CodeListPanel, detail: DetailPane) -> None:
        super().__init__(detail)
        self._hub, self._navigator, self._list, self._detail = hub, navigator, list_panel, detail
        self._copier = Copier(hub.desk, self)
        self._copier.said.connect(hub.said)
        hub.copy_asked.connect(self._copier.copy_text)
        hub.code_copy_asked.connect(lambda code: self._copier.copy_code(CdtCode(code), code, None, hub.on))

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each action on a code does, by the action's name."""
        return {
            "copy_code": self.copy_code,
            "copy_code_and_name": lambda: self._copy(self._copier.code_and_name),
            "copy_claim_line": self.copy_claim_line,
            "copy_patient_sentence": self.copy_patient_sentence,
            "compare": self.compare,
            "suggest_correction": self.suggest_correction,
        }

    def _copy(self, text_of: Callable[[CdtCode], str]) -> None:
        code, own = self._navigator.current_any(), self._detail.in_house
        if code is None:
            self._hub.say(tr("Nothing to copy: no code is shown."), is_doubtful=True)
        elif own is not None:
            self._copier.copy_in_house(own, with_name=text_of is not str)
        elif isinstance(code, CdtCode):
            row = self._navigator.shown_row
            self._copier.copy_code(code, text_of(code), row.hit if row is not None else None, self._hub.on)

    def copy_code(self) -> None:
        """Copy the shown code's number."""
        self._copy(str)

    def copy_claim_line(self) -> None:
        """Copy number, name and what the claim line needs."""
        detail = self._detail.detail if self._navigator.current() else None
        if detail is not None and detail.procedure.explanation:
            procedure = detail.procedure
            self._copy(lambda _code: self._copier.claim_line(procedure))
        else:  # what a code needs that only an import knows is not known
            self._copy(self._copier.code_and_name)

    def copy_patient_sentence(self) -> None:
        """Copy the sentence for the patient."""
        code, detail, own = self._navigator.wanted(), self._detail.detail, self._detail.in_house
        if code is None:
            return
        words = own.patient_words if own is not None else detail.procedure.patient_words if detail is not None else ""
        if words:
            self._copier.copy_text(words, tr("the sentence for the patient"))
        else:
            self._hub.say(tr("Nobody has written a sentence for {code} yet.", code=code), is_doubtful=True)

    def compare(self) -> None:
        """Show the marked codes side by side; where none is marked, the shown code beside its look-alikes."""
        marked = self._list.marked
        shown = self._navigator.current()
        if len(marked) == 1 and shown is not None and shown not in marked:
            marked.append(shown)
        if len(marked) > 1:
            self._compare_marked(marked)
            return
        code, detail = self._navigator.wanted(), self._detail.detail
        if code is None:
            return
        if detail is None or not (detail.look_alike_sets or detail.procedure.not_for):
            self._hub.say(tr("No look-alikes are known for {code}.", code=code), is_doubtful=True)
            return
        self._hub.page_asked.emit("compare", code)

    def _compare_marked(self, codes: list[CdtCode]) -> None:
        if len(codes) > MOST_COMPARED:
            words = tr("{count} codes are marked: up to {most} stand side by side.", count=len(codes), most=MOST_COMPARED)
            self._hub.say(words, is_doubtful=True)
            return
        self._hub.page_asked.emit("compare", " ".join(codes))

    def suggest_correction(self) -> None:
        """Open the card on which a mistake in the shown record is written down."""
        code = self._navigator.wanted()
        if code in self._hub.desk.lookup.summaries:
            self._hub.page_asked.emit("correction", code)
        elif code is not None:
            self._hub.say(tr("The record of this code is your own office's: there is nothing of ours to correct."), True)
