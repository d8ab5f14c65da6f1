"""Makes a sheet in short steps, so that the window stays alive and a long one can be given up."""

from __future__ import annotations

import datetime as dt
import time
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from cdtdesk.domain.categories import CategoryOfService
from cdtdesk.services.front_desk import FrontDesk
from cdtdesk.ui.support.dates import shown_date
from cdtdesk.ui.support.print_sheet import Block, Sheet, SheetHead, SheetLayout
from cdtdesk.ui.support.printables import Printable
from cdtdesk.ui.support.sheet_entries import EntryMaker, SheetEntry
from cdtdesk.ui.support.words import tr

_STEP_SECONDS: Final = 0.02
_ORDER: Final = {str(category): place for place, category in enumerate(CategoryOfService)}


class SheetMaker(QObject):
    """One sheet. ``begin`` starts it; it ends with ``made``, unless ``stop`` is called or another one is begun."""

    made = Signal(object)
    """The finished ``Sheet``."""
    advanced = Signal(int, int)
    """How many codes of how many are laid out."""

    def __init__(self, desk: FrontDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self.entries: list[SheetEntry] = []
        """The codes of the last sheet, in the order in which they stand on it."""

    def begin(self, what: Printable, layout: SheetLayout, maker: EntryMaker, on: dt.date, printed: dt.date) -> None:
        """Make the sheet of ``what`` for services on ``on``; ``printed`` is the day to say that it was printed."""
        self._what, self._layout, self._maker, self._on, self._printed = what, layout, maker, on, printed
        listed = self._desk.lookup.summaries.listed
        # Groups in the order of the code set; within a group as the list had it.
        self._waiting = sorted(what.codes, key=lambda code: _ORDER[listed[code].category_of_service])
        self._count = len(self._waiting)
        self.entries, self._blocks = [], list[Block]()
        self._timer.start(0)

    def stop(self) -> None:
        """Give up."""
        self._timer.stop()

    @property
    def is_running(self) -> bool:
        """Whether a sheet is being made."""
        return self._timer.isActive()

    def _step(self) -> None:
        until = time.monotonic() + _STEP_SECONDS
        while self._waiting and time.monotonic() < until:
            self._add(self._maker.make(self._waiting.pop(0)))
        self.advanced.emit(self._count - len(self._waiting), self._count)
        if not self._waiting:
            self._timer.stop()
            self.made.emit(Sheet(self._head(), self._layout, self._blocks))

    def _add(self, entry: SheetEntry | None) -> None:
        if entry is None:
            return
        has_groups = self._count > 1
        if has_groups and (not self.entries or self.entries[-1].group != entry.group):
            self._blocks.append(self._layout.group(tr(entry.group), is_first=not self.entries))
        self.entries.append(entry)
        self._blocks += self._layout.blocks(entry)

    def _head(self) -> SheetHead:
        count = len(self.entries)
        codes = tr("{count} codes", count=count) if count != 1 else tr("1 code")
        last = self._desk.lookup.last_known_day
        if self._on <= last:
            edition = tr("CDT {year}, valid through {day}", year=self._on.year, day=shown_date(dt.date(self._on.year, 12, 31)))
        else:
            edition = tr("for {day}, by CDT {year}", day=shown_date(self._on), year=last.year)
        return SheetHead(
            title=self._what.title,
            subtitle=tr("{codes}, {edition}", codes=codes, edition=edition),
            printed=tr("Printed {day}", day=shown_date(self._printed)),
            notice=tr(
                "Plain words by cdtdesk, not the official wording. CDT is a registered trademark of the American Dental "
                "Association, which has no part in this sheet."
            ),
        )
