"""Bars that tell when the office file is damaged, gone, in another's hands or in an unsafe place, and what to do."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cdtdesk.office.faults import OfficeFault, OfficeFileUnavailable
from cdtdesk.office.places import Place
from cdtdesk.ui.support.background import BackgroundJob
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.words import sentence_of, tr
from cdtdesk.ui.widgets.notice_bar import Notices

if TYPE_CHECKING:  # what is told when all is well is nothing
    from cdtdesk.services.safekeeping import RescueOffer

_LOST: Final = (OfficeFault.DAMAGED, OfficeFault.MISSING)
_PLACE_SETTING: Final = "place_known"
_PLACE_WORDS: Final = {
    Place.NETWORK: "The office file is in a network folder: only one desk at a time can write it, and a disk of this computer "
    "is safer.",
    Place.CLOUD: "The office file is in a folder that a cloud service copies about, which may take it apart while it is "
    "written: keep it on a disk of this computer.",
}


class OfficeNotices(QObject):
    """Looks at the office file when asked, and shows or takes away its bars."""

    def __init__(self, hub: Hub, notices: Notices, window: QWidget) -> None:
        super().__init__(window)
        self._hub, self._notices, self._window = hub, notices, window
        self._told_lost = False
        self._told_place = False
        hub.office_changed.connect(self.look)

    def look(self) -> None:
        """Show what is to be told now."""
        library = self._hub.desk.library
        try:
            library.favorite_codes()
        except OfficeFileUnavailable as error:
            if error.fault in _LOST:
                self._look_for_rescue(error)
            return
        if self._told_lost:
            self._told_lost = False
            self._notices.take_away("office_lost")
        self.look_who_has_it()
        self._look_at_place()

    # Damaged or gone

    def _look_for_rescue(self, error: OfficeFileUnavailable) -> None:
        if self._told_lost:
            return
        self._told_lost = True
        self._show_lost(error, None)
        safekeeping = self._hub.desk.library.safekeeping
        job = BackgroundJob(self._window, lambda _course: safekeeping.offer(error.fault))
        job.done.connect(lambda offer: self._show_lost(error, offer))
        job.start()

    def _show_lost(self, error: OfficeFileUnavailable, offer: RescueOffer | None) -> None:
        if not self._told_lost:
            return
        from cdtdesk.ui.support.office_words import backup_words, salvaged_words

        words = {
            OfficeFault.DAMAGED: tr("The office file is damaged. It was left as it is, and nothing more is written into it."),
            OfficeFault.MISSING: tr(
                "The office file {path} is gone. If its disk or folder is only not connected, connect it.", path=error.path
            ),
        }[error.fault]
        more = [(tr("Show more"), lambda: self._hub.page_asked.emit("office_file", ""))]
        if offer is None:
            words = tr("{words} Looking for the newest good backup\u2026", words=words)
        elif offer.newest_good is not None:
            moment = backup_words(offer.newest_good)
            go_on = (tr("Go on with the backup of {moment}", moment=moment), self._go_on)
            more = [go_on, *more]
        elif salvaged := salvaged_words((*offer.salvageable.rows, *offer.salvageable.doubtful)):
            words = tr("{words} There is no good backup; this can be read from it: {contents}.", words=words, contents=salvaged)
            more = [(tr("Go on with what can be read"), self._go_on), *more]
        else:
            words = tr("{words} There is no good backup, and nothing can be read from it.", words=words)
            more = [(tr("Go on with a new file"), self._go_on), *more]
        self._notices.show("office_lost", words, more, is_warning=True)

    def _go_on(self) -> None:
        self._hub.page_asked.emit("office_file", "rescue")

    # In another's hands

    def look_who_has_it(self) -> None:
        """Tell who else has the office file, or that it is this desk's again."""
        holder = self._hub.desk.library.holder()
        if holder is None:
            if self._notices.find("office_in_use") is not None:
                self._notices.take_away("office_in_use")
                self._hub.say(tr("This desk can write the office file again."))
            return
        if self._notices.find("office_in_use") is None and holder.pid != os.getpid():
            from cdtdesk.ui.support.office_words import holder_words

            words = tr(
                "{who}. This desk can read it; close cdtdesk there to write here, and until then what you type is kept open.",
                who=holder_words(holder),
            )
            self._notices.show("office_in_use", words, [(tr("Look again"), self._look_again)], is_warning=True)

    def _look_again(self) -> None:
        try:
            can_write = self._hub.desk.library.keep_alive()
        except OfficeFileUnavailable as error:
            self._hub.say(sentence_of(error), is_doubtful=True)
            return
        if not can_write:
            self._hub.say(tr("The office file is still open there."), is_doubtful=True)
        self._hub.office_changed.emit()

    # In an unsafe place

    def _look_at_place(self) -> None:
        library = self._hub.desk.library
        if library.place is Place.LOCAL or self._told_place or library.setting(_PLACE_SETTING) == library.place:
            return
        self._told_place = True
        offers = [
            (tr("Show more"), lambda: self._hub.page_asked.emit("office_file", "")),
            (tr("Do not say so again"), self._on_place_known),
        ]
        self._notices.show("office_place", tr(_PLACE_WORDS[library.place]), offers, is_warning=True)

    def _on_place_known(self) -> None:
        library = self._hub.desk.library
        self._notices.take_away("office_place")
        try:
            library.set_setting(_PLACE_SETTING, library.place)
        except OfficeFileUnavailable as error:
            self._hub.say(sentence_of(error), is_doubtful=True)
