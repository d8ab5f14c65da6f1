"""Makes the README's pictures: ``python docs/screenshots.py [FOLDER]``. Needs a screen, or QT_QPA_PLATFORM=offscreen."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from cdtdesk.app import create_main_window, make_application

_STATES = (
    ("window-light", "apexafication first visit", "light"),
    ("window-dark", "deep cleaning", "dark"),
)


def main(folder: Path) -> None:
    """Write one picture for each state into ``folder``."""
    application = make_application()
    for name, query, theme in _STATES:
        with tempfile.TemporaryDirectory() as home:
            window = create_main_window(Path(home))
            window.choose_theme(theme)
            window.resize(1366, 768)
            window.show()
            _settle(application)
            window.search_for(query)
            window.search.box.end(False)
            window.actions_by_name["toggle_favorite"].trigger()
            _settle(application)
            window.grab().save(str(folder / f"{name}.png"))
            window.close()


def _settle(application: QApplication) -> None:
    for _ in range(30):
        application.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
