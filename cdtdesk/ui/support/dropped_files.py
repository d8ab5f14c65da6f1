"""Files that are dropped on the window: which one is meant, and which page takes it in."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from cdtdesk.ui.support.hub import Hub

PAGES_BY_ENDING: Final[Mapping[str, str]] = {
    ".zip": "hand_over",
    ".sqlite": "hand_over",
    ".csv": "fees",
    ".tsv": "fees",
    ".xlsx": "fees",
    ".xls": "fees",
    ".ods": "fees",
}
"""The page that takes in a file dropped anywhere on the window, by the ending of its name."""


def dropped_file(data: QMimeData, endings: Collection[str]) -> Path | None:
    """Return the one local file in ``data`` whose name ends in one of ``endings``; None for anything else."""
    urls = data.urls() if data.hasUrls() else []
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in endings else None


class FileDrops(QObject):
    """Watches one window for files dropped on it, and has the page opened that takes them in."""

    def __init__(self, window: QWidget, hub: Hub) -> None:
        super().__init__(window)
        self._hub = hub
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            path = dropped_file(event.mimeData(), PAGES_BY_ENDING)
            if path is not None:
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    self._hub.page_asked.emit(PAGES_BY_ENDING[path.suffix.lower()], str(path))
                return True
        return super().eventFilter(watched, event)
