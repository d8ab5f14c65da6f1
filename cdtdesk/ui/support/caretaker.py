"""Looks after the office file while the window is open: backups and checks in the background, the owner's sign of life."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.services.library import LibraryService
from cdtdesk.services.safekeeping import Care

FIRST_CARE_AFTER_MS: Final = 5_000
CARE_EVERY_MS: Final = 5 * 60_000
SIGN_OF_LIFE_EVERY_MS: Final = 30_000


class Caretaker(QObject):
    """Calls ``SafekeepingService.care`` in a thread, at most one at a time, and ``keep_alive`` in the window's own."""

    cared = Signal()
    """A round is over: what was due has been done."""
    kept_alive = Signal()
    """The owner's sign of life was given, or, where another desk has the file, its right to write was asked for."""
    damage_found = Signal()
    """The office file is damaged and is not used any more; it was left as it is."""

    def __init__(self, library: LibraryService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._worker: threading.Thread | None = None
        self._care_timer, self._life_timer = QTimer(self), QTimer(self)
        self._care_timer.timeout.connect(self.care)
        self._life_timer.timeout.connect(self._keep_alive)

    def start(self) -> None:
        """Begin, once the window is up."""
        self._care_timer.start(FIRST_CARE_AFTER_MS)
        self._life_timer.start(SIGN_OF_LIFE_EVERY_MS)

    def stop(self) -> None:
        """End, waiting for a round that is under way, so that the file can be closed."""
        self._care_timer.stop()
        self._life_timer.stop()
        if self._worker is not None:
            self._worker.join()

    def care(self) -> None:
        """Do what is due in the background, unless a round is under way."""
        self._care_timer.setInterval(CARE_EVERY_MS)
        if self._worker is None or not self._worker.is_alive():
            safekeeping = self._library.safekeeping  # made here, used there
            self._worker = threading.Thread(target=self._work, args=(safekeeping.care,), daemon=True)
            self._worker.start()

    def _work(self, care: Callable[[], Care]) -> None:
        try:
            check = care().check
        except OfficeFileUnavailable:
            check = None  # out of reach now: whoever writes is told why, and the next round tries again
        if check is not None and not check.is_sound:
            self.damage_found.emit()
        self.cared.emit()

    def _keep_alive(self) -> None:
        try:
            self._library.keep_alive()
        except OfficeFileUnavailable:
            return
        self.kept_alive.emit()
