"""One road off the UI thread: work that may take long is done in a thread, and its outcome is told in the window's own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from cdtdesk.exchange.faults import FileTrouble
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.ui.support.words import sentence_of

TOLD_AFTER_MS: Final = 500
"""Work that takes longer than this is told, with a way to stop it."""

BAD_LUCK: Final = (FileTrouble, OfficeFileUnavailable)
"""What may go wrong without being a mistake of the program. Its message is one sentence that says what to do."""


class WorkStopped(Exception):
    """Raised by work that found that it is to stop. Nothing was changed."""


class Course:
    """Handed to the work: it tells at which stage it is, and hears when it is to stop."""

    def __init__(self, staged: Callable[[int], None], progressed: Callable[[int], None]) -> None:
        """``staged`` is called in the thread of the work with the number of each stage that begins, from 1, and
        ``progressed`` with how many hundredths of the stage are done, each time that number changes.
        """
        self._stopping = threading.Event()
        self._staged, self._progressed = staged, progressed
        self._percent = 0
        self._stage = 0

    def look(self) -> None:
        """Begin the next stage; raise ``WorkStopped`` if the work is to stop."""
        if self._stopping.is_set():
            raise WorkStopped
        self._stage += 1
        self._percent = 0
        self._staged(self._stage)

    def progress(self, done: int, total: int) -> None:
        """Say that ``done`` of ``total`` of this stage are done."""
        percent = min(100, 100 * done // total) if total > 0 else 0
        if percent != self._percent:
            self._percent = percent
            self._progressed(percent)

    @property
    def is_stopping(self) -> bool:
        """Whether the work is to stop; for work that looks more often than its stages begin."""
        return self._stopping.is_set()

    def stop(self) -> None:
        """Ask the work to stop."""
        self._stopping.set()


Work = Callable[[Course], Any]


class BackgroundJob(QObject):
    """One piece of work. It begins with ``start`` and ends with exactly one of ``done``, ``failed`` and ``stopped``."""

    done = Signal(object)
    """What the work returned."""
    failed = Signal(str)
    """The sentence of the bad luck that ended it."""
    stopped = Signal()
    """It stopped because it was asked to; nothing was changed."""
    took_long = Signal()
    """Half a second has passed and it is still at work."""
    staged = Signal(int)
    """A stage of the work has begun."""
    progressed = Signal(int)
    """How many hundredths of its stage are done."""
    _ended = Signal(object, object)

    def __init__(self, owner: QObject, work: Work) -> None:
        """``work`` is called in another thread; it must not touch a widget, nor a connection of this one."""
        super().__init__(owner)
        self._course = Course(self.staged.emit, self.progressed.emit)
        self._thread = threading.Thread(target=self._run, args=(work,), daemon=True)
        self._is_running = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.took_long)
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    @property
    def is_running(self) -> bool:
        """Whether the outcome is not known yet."""
        return self._is_running

    def start(self) -> None:
        """Begin."""
        self._is_running = True
        self._patience.start(TOLD_AFTER_MS)
        self._thread.start()

    def stop(self) -> None:
        """Ask the work to stop. It goes on where stopping would leave something half done."""
        self._course.stop()

    def wait(self) -> None:
        """Ask the work to stop and wait until it has ended: the window is closing."""
        self.stop()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self, work: Work) -> None:
        try:
            result = work(self._course)
        except Exception as error:  # handed over to the window's thread, which tells bad luck from mistakes
            self._ended.emit(None, error)
        else:
            self._ended.emit(result, None)

    def _on_ended(self, result: object, error: Exception | None) -> None:
        self._patience.stop()
        self._is_running = False
        self.deleteLater()
        if error is None:
            self.done.emit(result)
        elif isinstance(error, WorkStopped):
            self.stopped.emit()
        elif isinstance(error, BAD_LUCK):
            self.failed.emit(sentence_of(error))
        else:
            raise error
