"""Idle time: what will be needed soon is made ready in small pieces while nobody types, so that no key waits for it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QObject, QTimer

_QUIET_MS: Final = 60
"""After a key, so long at most until pieces are done again: what it changed has been painted by then."""


class IdleTime(QObject):
    """Does work in pieces of a few milliseconds, one at each turn of the event loop: a key waits for one piece at most."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: deque[Iterator[object]] = deque()
        self._is_over = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._do_piece)

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to do."""
        return not self._work

    def spend_on(self, pieces: Iterator[object]) -> None:
        """Do ``pieces`` after what is to be done already; each is what the iterator does up to its next item."""
        if self._is_over:
            return
        self._work.append(pieces)
        if not self._timer.isActive():
            self._timer.start(0)

    def hold(self) -> None:
        """Do nothing until ``go_on``, or for a moment: a key was pressed, and its outcome is not painted yet."""
        if self._work:
            self._timer.start(_QUIET_MS)

    def go_on(self) -> None:
        """Go on at once: what the key changed is painted."""
        if self._work:
            self._timer.start(0)

    def stop(self) -> None:
        """Leave the rest undone, and whatever comes later: the window is closing."""
        self._is_over = True
        self._work.clear()
        self._timer.stop()

    def _do_piece(self) -> None:
        self._timer.setInterval(0)
        if self._work and next(self._work[0], self) is self:
            self._work.popleft()
        if not self._work:
            self._timer.stop()
