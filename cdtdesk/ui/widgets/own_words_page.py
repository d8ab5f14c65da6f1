"""The page with all of the office's own words for codes."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from cdtdesk.domain.codes import CdtCode, NotACdtCode
from cdtdesk.domain.in_house_codes import AnyCode, NotAnInHouseCode, any_code
from cdtdesk.office.more_rows import OwnWord
from cdtdesk.services.own_words import OwnWordService
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.words import sentence_of, tr
from cdtdesk.ui.widgets.office_page import FieldRow, OfficePage, make_button
from cdtdesk.ui.widgets.record_table import RecordTable


class OwnWordsPage(OfficePage):
    """Opened at a word, that word is in the field already: the list had nothing for it."""

    def __init__(self, hub: Hub) -> None:
        intro = tr(
            "Words by which your office calls a code. They are found at the next letter typed in the search box, above "
            "everything but the code itself; one word may stand for several codes."
        )
        super().__init__(hub, tr("Your own words"), intro)
        self._words: Mapping[str, OwnWord] = {}
        self.word, self.code = QLineEdit(), QLineEdit()
        self.word.setMaxLength(60)
        self.code.setPlaceholderText(tr("D and four digits, or a code of your own"))
        self._rows = (FieldRow(hub, tr("Word"), self.word), FieldRow(hub, tr("Stands for"), self.code))
        self.add_heading(tr("Add a word"))
        for row in self._rows:
            self.add(row)
        for field in (self.word, self.code):
            field.returnPressed.connect(self._add)
        self.add_button = make_button(tr("Add"), self._add, is_filled=True)
        self.add_buttons(self.add_button)
        self.none_yet = self.add_text(tr("There are none yet."), is_quiet=True)
        self.count = self.add_heading("")
        heads = (tr("Word"), tr("Code"), tr("Name"))
        self.table = RecordTable(hub.look, tr("Your own words"), heads, stretched=2)
        self.table.delete_asked.connect(self._remove)
        self.table.opened.connect(self._show_code)
        self.add(self.table)
        self.remove = make_button(tr("Remove"), lambda: self._remove(self.table.chosen_key))
        self.show_code = make_button(tr("Show the code"), lambda: self._show_code(self.table.chosen_key))
        self.acts = self.add_buttons(self.remove, self.show_code)
        self.table.chosen.connect(self._on_chosen)
        self.sections.addStretch(1)

    @property
    def _service(self) -> OwnWordService:
        return self._hub.desk.library.own_words

    def open_at(self, place: str) -> None:
        """Show all words; ``place`` is a word to be added, or empty."""
        self.refresh()
        if place:
            self.word.setText(place)
            self.code.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.word.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_look_changed(self) -> None:
        super().on_look_changed()
        for widget in (*self._rows, self.table):
            widget.on_look_changed()

    def refresh(self) -> None:
        words: list[OwnWord] = []
        self.read(lambda: words.extend(self._service.all()))
        self._words = {own.id: own for own in words}
        names = self._names()
        self.table.show_records([(own.id, (own.word, own.code, names.get(own.code, ""))) for own in words])
        count = len(words)
        self.count.setText(tr("1 own word") if count == 1 else tr("{count} own words", count=count))
        self.none_yet.setVisible(not words)
        for widget in (self.count, self.table, self.acts):
            widget.setVisible(bool(words))
        self._on_chosen(self.table.chosen_key)

    def _names(self) -> Mapping[str, str]:
        names = {str(code): summary.plain_name for code, summary in self._hub.desk.lookup.summaries.items()}
        self.read(lambda: names.update({row.code: row.plain_name for row in self._hub.desk.library.in_house_codes.all()}))
        return names

    def _on_chosen(self, key: str) -> None:
        for button in (self.remove, self.show_code):
            button.setEnabled(key in self._words)

    def _show_code(self, key: str) -> None:
        if key in self._words:
            self._hub.code_asked.emit(self._words[key].code)

    # Changing

    def _add(self) -> None:
        word, typed = self.word.text(), self.code.text()
        code = self._typed_code(typed)
        if code is None:
            return
        try:
            is_done = self.do(lambda: self._service.add(word, code))
        except ValueError:
            self.warn(tr("Type the word first: it needs a letter or a digit."))
            self.word.setFocus()
            return
        if is_done:
            self.word.clear()
            self.code.clear()
            self.word.setFocus()
            self.tell(tr("“{word}” now finds {code}.", word=" ".join(word.split()), code=code))

    def _typed_code(self, typed: str) -> AnyCode | None:
        """Return the code that is typed, if there is one; say what to type where there is not."""
        try:
            code = any_code(typed)
        except (NotAnInHouseCode, NotACdtCode) as error:
            self.warn(sentence_of(error) if typed.strip() else tr("Type the code that the word stands for, for example D1110."))
            self.code.setFocus()
            return None
        is_known = code in self._hub.desk.lookup.summaries if isinstance(code, CdtCode) else code in self._names()
        if not is_known:
            self.warn(tr("{code} is neither in the catalog nor a code of your own: look at its digits.", code=code))
            self.code.setFocus()
            return None
        return code

    def _remove(self, key: str) -> None:
        own = self._words.get(key)
        if own is not None and self.do(lambda: self._service.remove(own.id)):
            told = tr("“{word}” finds {code} no more.", word=own.word, code=own.code)
            self.tell(told, lambda: self._service.put_back(own.id))
