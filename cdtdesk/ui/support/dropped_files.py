"""Files that are dropped on the window: which one is meant, and which page takes it in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from cdtdesk.ui.support.hub import Hub

TABLE_ENDINGS: Final = frozenset({".csv", ".tsv", ".xlsx", ".xls", ".ods"})
"""Tables may hold fees or code texts: their columns tell."""
PAGES_BY_ENDING: Final[Mapping[str, str]] = {
    ".zip": "hand_over",
    ".sqlite": "hand_over",
    ".txt": "licensed_text",
    ".xml": "licensed_text",
}
"""The page that takes in a file dropped anywhere on the window, by the ending of its name."""
_ENDINGS: Final = TABLE_ENDINGS | PAGES_BY_ENDING.keys()


def dropped_file(data: QMimeData, endings: Collection[str]) -> Path | None:
    """Return the one local file in ``data`` whose name ends in one of ``endings``; None for anything else."""
    urls = data.urls() if data.hasUrls() else []
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in endings else None


class FileDrops(QObject):
    """Watches one window for files dropped on it, and has the page opened that takes them in."""

    def __init__(self, window: QWidget, hub: Hub, ask: Callable[[Path], None]) -> None:
        """``ask`` lets somebody choose what a table is taken in for that could be taken in for two things."""
        super().__init__(window)
        self._window, self._hub, self._ask = window, hub, ask
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            path = dropped_file(event.mimeData(), _ENDINGS)
            if path is not None:
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    self._take(path)
                return True
        return super().eventFilter(watched, event)

    def _take(self, path: Path) -> None:
        ending = path.suffix.lower()
        if ending not in TABLE_ENDINGS:
            self._hub.page_asked.emit(PAGES_BY_ENDING[ending], str(path))
            return
        from cdtdesk.exchange.table_kind import table_kind
        from cdtdesk.ui.support.background import BackgroundJob

        job = BackgroundJob(self._window, lambda _course: table_kind(path))
        job.done.connect(lambda kind: self._open(str(kind), path))
        job.start()

    def _open(self, kind: str, path: Path) -> None:
        from cdtdesk.exchange.table_kind import TableKind

        if kind == TableKind.BOTH:
            self._ask(path)
        else:  # of a table with neither, the page of fees says what is missing in it
            self._hub.page_asked.emit("licensed_text" if kind == TableKind.TEXTS else "fees", str(path))
