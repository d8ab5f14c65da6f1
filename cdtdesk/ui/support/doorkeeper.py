"""Answers later starts of the program while the window is open: brings it to the front, with what they were for."""

from __future__ import annotations

import os
import threading

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from cdtdesk.environment.one_instance import Door, Request


class Doorkeeper(QObject):
    """Waits at the door in a thread of its own; everything else happens in the window's."""

    search_asked = Signal(str)
    """The window is in front; these words are to be searched, or, where they are empty, the search box is to be ready."""
    file_brought = Signal(str)
    """The window is in front; this hand-over file was opened."""
    _called = Signal(object)

    def __init__(self, door: Door, window: QWidget) -> None:
        super().__init__(window)
        self._door, self._window = door, window
        self._called.connect(self._on_called, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._wait, daemon=True)

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def stop(self) -> None:
        """Answer nobody any more: the next start is a first one."""
        self._door.close()
        if self._thread.is_alive():
            self._thread.join()

    def _wait(self) -> None:
        while (request := self._door.wait()) is not None:
            self._called.emit(request)

    def _on_called(self, request: Request) -> None:
        bring_to_front(self._window, request.activation)
        if request.file:
            self.file_brought.emit(request.file)
        else:
            self.search_asked.emit(request.words)


def bring_to_front(window: QWidget, activation: str = "") -> None:
    """Show ``window`` before all others, with the leave that the desktop gave to the later start where it gives one."""
    if activation:
        os.environ["XDG_ACTIVATION_TOKEN"] = activation  # where Qt looks for it under Wayland
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
