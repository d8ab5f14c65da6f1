"""One start, watched from inside its process. ``starting`` starts the processes; nothing here imports more than it must."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QWidget

    from cdtdesk.ui.widgets.main_window import MainWindow

STARTED_VARIABLE: Final = "CDTDESK_BENCH_STARTED"
_IDLE_AFTER_MS: Final = 500


def run(which: str) -> None:
    """Open ``cdtdesk`` or the ``bare`` window, print what was seen of it as JSON, and end the process."""
    if which == "bare":
        _run_bare()
    else:
        _run_own()


def _run_bare() -> None:
    from tests.benchmarks.bare_window import BareWindow, make_bare_application

    application = make_bare_application()
    window = BareWindow()
    _watch(window)
    window.show()
    application.exec()


def _run_own() -> None:
    import cdtdesk.__main__
    import cdtdesk.app

    create = cdtdesk.app.create_main_window

    def create_watched(home: Path | None = None, is_complete: bool = True) -> MainWindow:
        window = create(home, is_complete)
        _watch(window)
        return window

    cdtdesk.app.create_main_window = create_watched
    cdtdesk.__main__.main([])


def _watch(window: QWidget) -> None:
    """Note when the first frame of ``window`` has been painted and handed over, and when all is idle after it."""
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

    class FirstFrame(QObject):
        def __init__(self) -> None:
            super().__init__(window)
            self.painted = self.processor = 0.0
            self.modules: set[str] = set()

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() != QEvent.Type.Expose or self.painted:
                return False
            watched.removeEventFilter(self)
            QCoreApplication.sendEvent(watched, event)  # paints and flushes before it returns
            self.painted, self.processor = time.monotonic(), time.process_time()
            self.modules = set(sys.modules)
            QTimer.singleShot(0, self._settle)
            return True

        def _settle(self) -> None:
            QCoreApplication.sendPostedEvents()
            settled = time.monotonic()
            QTimer.singleShot(_IDLE_AFTER_MS, lambda: _report(self.painted, settled, self.processor, self.modules))

    window.winId()  # makes the handle that tells when the window is exposed
    window.windowHandle().installEventFilter(FirstFrame())


def _report(painted: float, settled: float, processor: float, modules: set[str]) -> None:
    status = Path("/proc/self/status")
    resident = 0
    if status.exists():
        resident = next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    import json

    started = float(os.environ[STARTED_VARIABLE])
    seen = {
        "painted": painted - started,
        "settled": settled - started,
        "processor": processor,
        "resident_kib": resident,
        "modules": sorted({name.partition(".")[0] for name in modules}),
    }
    print(json.dumps(seen), flush=True)
    os._exit(0)
