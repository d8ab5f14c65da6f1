"""Makes pictures of the window in twelve states: ``python docs/screenshots.py FOLDER``.

``python docs/screenshots.py --readme`` makes only the two that README shows, beside this file. Needs a screen, or
``QT_QPA_PLATFORM=offscreen``.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication

from cdtdesk.app import create_main_window, make_application
from cdtdesk.domain.codes import CdtCode
from cdtdesk.ui.widgets.main_window import MainWindow

_WIDTH, _HEIGHT = 1366, 768
_SETTLED_AFTER_SECONDS: Final = 0.3
_NOTES: Final = (
    ("D3351", "Send the x-ray with the open root end marked"),
    ("D4341", "Chart and x-rays under 12 months old"),
    ("D1110", "Two a year, not one in six months"),
)
_FAVORITES: Final = ("D0120", "D0140", "D0274", "D1110", "D3351", "D4341", "D4910")


def _empty(window: MainWindow) -> None:
    window.search_for("xqzt")


def _results(window: MainWindow) -> None:
    window.search_for("apexafication first visit")
    window.search.box.end(False)


def _detail(window: MainWindow) -> None:
    window.search_for("MOD 30 white")
    window.search.box.end(False)


def _compare(window: MainWindow) -> None:
    window.search_for("D3351")
    _settle()
    window.actions_by_name["compare"].trigger()


def _notes(window: MainWindow) -> None:
    window.search_for("D4341")
    _settle()
    window.actions_by_name["edit_note"].trigger()


def _compact(window: MainWindow) -> None:
    window.search_for("deep cleaning")
    window.search.box.end(False)
    window.actions_by_name["toggle_compact"].trigger()
    window.resize(420, _HEIGHT)


_STATES: Final[dict[str, Callable[[MainWindow], None]]] = {
    "empty": _empty, "results": _results, "detail": _detail, "compare": _compare, "notes": _notes, "compact": _compact,
}  # fmt: skip
_OF_README: Final = {"window-light": ("results", "light"), "window-dark": ("detail", "dark")}


def main(arguments: list[str]) -> int:
    """Write the pictures; return 0, or 2 when no folder is named."""
    if not arguments:
        print(__doc__, file=sys.stderr)
        return 2
    os.environ.setdefault("CDTDESK_TODAY", "2026-11-23")
    make_application()
    if arguments[0] == "--readme":
        for name, (state, theme) in _OF_README.items():
            _take(state, theme, Path(__file__).parent / f"{name}.png")
        return 0
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    for theme in ("light", "dark"):
        for state in _STATES:
            _take(state, theme, folder / f"{state}-{theme}.png")
    return 0


def _take(state: str, theme: str, target: Path) -> None:
    """Save what the window shows in ``state``, at a desk with a few notes and favorites."""
    with tempfile.TemporaryDirectory() as home:
        window = create_main_window(Path(home))
        library = window.hub.desk.library
        for code, text in _NOTES:
            library.save_note(CdtCode(code), text, None)
        for code in _FAVORITES:
            library.set_favorite(CdtCode(code), True)
        window.hub.office_changed.emit()
        window.choose_theme(theme)
        window.resize(_WIDTH, _HEIGHT)
        window.show()
        _settle()
        _STATES[state](window)
        _settle()
        window.grab().save(str(target))
        window.close()


def _settle() -> None:
    """Let everything be painted, what waits until nobody types any more too."""
    until = time.monotonic() + _SETTLED_AFTER_SECONDS
    while time.monotonic() < until:
        QApplication.processEvents()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
