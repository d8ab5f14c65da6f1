"""A real window in a process of its own, worked with keys as somebody at the front desk does, telling what it does.

Each line it writes is one JSON object: ``ready``; ``typed`` (a code, the text its note has after a letter, and when);
``saved`` (a code, and the text that the window says is saved); ``star`` (a code, on or off, ``done`` once the window said so).
"""

from __future__ import annotations

import os
import random
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from cdtdesk.app import create_main_window, make_application
from tests.torture.session import CODES, tell

_WORDS = "Delta 2/yr SRP box 35 MetLife needs PA narrative perio chart seat date no downgrade crown 5 years".split()
_CTRL = Qt.KeyboardModifier.ControlModifier


class WindowSession:
    """Types until it is killed."""

    def __init__(self, home: Path, seed: int) -> None:
        self.random = random.Random(seed)
        self.report = tell(sys.stdout.fileno())
        self.window = create_main_window(home)
        self.window.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        editor = self.window.findChild(QPlainTextEdit, "note_editor")
        assert editor is not None
        self.editor = editor
        self.window.hub.notes.keeper.saved.connect(self._on_saved)

    def run(self) -> None:
        """Star and write notes, at the pace of a quick typist and with pauses."""
        self.report({"ready": True})
        while True:
            code = self.random.choice(CODES)
            self._show(code)
            if self.random.random() < 0.35:
                self._star(code)
            else:
                self._write(code)

    def _show(self, code: str) -> None:
        self.window.search_for("")
        for letter in code:
            QTest.keyClick(self.window.search.box, letter)
        while self.window.detail.shown_code != code:
            QTest.qWait(1)

    def _star(self, code: str) -> None:
        is_on = not self.window.hub.desk.library.is_favorite(code)
        self.report({"star": code, "on": is_on})
        QTest.keyClick(self.window, Qt.Key.Key_D, _CTRL)
        assert code in self.window.status.words, self.window.status.words
        self.report({"star": code, "on": is_on, "done": True})

    def _write(self, code: str) -> None:
        QTest.keyClick(self.window, Qt.Key.Key_N, _CTRL)
        words = " ".join(self.random.choices(_WORDS, k=self.random.randrange(2, 14))) + ". "
        for letter in words:
            QTest.keyClick(self.editor, letter)
            self.report({"typed": code, "text": self.editor.toPlainText(), "at": time.monotonic()})
            QTest.qWait(self.random.choice((10, 25, 40, 90)))
        if self.random.random() < 0.3:
            QTest.qWait(600)

    def _on_saved(self, _note_id: str, about: str) -> None:
        self.report({"saved": about, "text": self.editor.toPlainText()})


def main() -> None:
    home, seed = Path(sys.argv[1]), int(sys.argv[2])
    os.environ["CDTDESK_HOME"] = str(home)
    make_application()
    WindowSession(home, seed).run()


if __name__ == "__main__":
    main()
