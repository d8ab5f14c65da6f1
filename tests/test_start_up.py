"""What the program may load on the way to its first painted frame."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

NOT_ON_THE_WAY = set(
    "sqlite_utils openpyxl python_calamine rapidfuzz numpy click PyInstaller cdtdesk.cli cdtdesk.databuild".split()
)

OPEN_THE_WINDOW = """
import sys
from cdtdesk.app import create_main_window, make_application
application = make_application()
window = create_main_window()
window.show()
application.processEvents()
assert window.isVisible()
print(*sys.modules)
"""


def test_nothing_slow_is_loaded_before_the_window_is_painted(catalog_path: Path, checkout: Path) -> None:
    opened = subprocess.run(
        [sys.executable, "-c", OPEN_THE_WINDOW], cwd=checkout, env=os.environ, capture_output=True, text=True, check=False
    )
    assert opened.returncode == 0, opened.stderr
    loaded = set(opened.stdout.split())
    assert {"PySide6.QtWidgets", "cdtdesk.app", "sqlite3"} <= loaded
    assert not loaded & NOT_ON_THE_WAY
