"""Builds the objects and the window, and runs them."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cdtdesk import __version__
from cdtdesk.catalog.opening import CatalogUnavailable
from cdtdesk.environment.clock import now, today
from cdtdesk.environment.folders import find_home
from cdtdesk.environment.log import log_crashes, log_faults
from cdtdesk.environment.one_instance import Door, Request, knock_or_open
from cdtdesk.environment.resources import catalog_file

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    from cdtdesk.ui.widgets.main_window import MainWindow

EXIT_FAILED = 3


def create_main_window(home: Path | None = None, is_complete: bool = True) -> MainWindow:
    """Return the complete window, not shown, with everything it writes under ``home`` (default: as ``CDTDESK_HOME``).

    With ``is_complete`` false, the detail pane is made once the first frame, which does not show it, has been painted.

    A ``QApplication`` must exist. Raises ``CatalogUnavailable`` when there is no catalog to show.
    """
    from cdtdesk.services.catalog_choice import CatalogOrigin, catalog_in_use
    from cdtdesk.services.front_desk import FrontDesk
    from cdtdesk.ui.support.theme import Look, system_text_scale, system_theme
    from cdtdesk.ui.widgets.main_window import MainWindow

    place = find_home(home)
    chosen = catalog_in_use(place)
    desk = FrontDesk(chosen.path, place, now, chosen.origin is CatalogOrigin.UNSIGNED)
    window = MainWindow(desk, Look(system_theme(), system_text_scale()), today())
    if is_complete:
        window.complete()
    return window


def make_application() -> QApplication:
    """Return the process's ``QApplication``, made here when there is none yet."""
    from cdtdesk.ui.support.late_signatures import explain_late

    explain_late()
    from PySide6.QtWidgets import QApplication

    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QApplication.setDesktopFileName("cdtdesk")
    application = QApplication(["cdtdesk"])
    application.setApplicationName("cdtdesk")
    application.setApplicationVersion(__version__)
    application.setStyle("Fusion")
    return application


def run_window(query: str = "") -> int:
    """Open the window, with a search if ``query`` is given; return the process's exit code."""
    if not _has_screen():
        return _fail("There is no screen to open a window on: start cdtdesk from a desktop, or use 'cdtdesk search'.")
    # Nothing made on the way to the first frame is garbage, and looking for it would take a tenth of that time.
    gc.disable()
    place = find_home()
    request = Request.of(query)
    door = knock_or_open(place.folder, request)
    if door is None:
        return 0  # the window that is open has it
    log_faults(place.logs)
    application = make_application()
    try:
        window = create_main_window(is_complete=False)
    except CatalogUnavailable as error:
        return _fail(str(error))
    window.list_panel.view.first_painted.connect(lambda: _after_first_frame(window, door, request.file))
    if request.words:
        window.search_for(request.words)
    window.show()
    return application.exec()


def _after_first_frame(window: MainWindow, door: Door, file: str) -> None:
    window.setWindowIcon(_window_icon())
    log_crashes(find_home().logs)
    _answer_later_starts(window, door)
    if file:
        _open_hand_over(window, file)
    gc.freeze()
    gc.enable()


def _answer_later_starts(window: MainWindow, door: Door) -> None:
    from cdtdesk.ui.support.doorkeeper import Doorkeeper

    doorkeeper = Doorkeeper(door, window)
    doorkeeper.search_asked.connect(lambda words: window.search_for(words) if words else window.focus_search())
    doorkeeper.file_brought.connect(lambda file: _open_hand_over(window, file))
    make_application().aboutToQuit.connect(doorkeeper.stop)
    doorkeeper.start()


def _open_hand_over(window: MainWindow, file: str) -> None:
    """Show what taking in the hand-over ``file`` would do; nothing is taken in by opening it."""
    window.complete()
    window.hub.page_asked.emit("hand_over", file)


def _window_icon() -> QIcon:
    from PySide6.QtGui import QIcon

    from cdtdesk.ui.support.icons import program_picture

    icon = QIcon()
    for size in (16, 32, 48, 128):
        icon.addPixmap(program_picture(size))
    return icon


def _has_screen() -> bool:
    """Return whether a window can be opened: on Linux Qt would end the process with no word we could choose."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _fail(message: str) -> int:
    print(f"cdtdesk: {message}", file=sys.stderr)
    return EXIT_FAILED


def selftest() -> int:
    """Open catalog, a new office file and an offscreen window, print what was found as JSON; return 0, or 1 on a fault."""
    import json

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    report: dict[str, object] = {"version": __version__, "python": sys.version.split()[0]}
    try:
        report.update(_selftest_core())
        report["window"] = _selftest_window()
        report["ok"] = True
    except Exception as error:  # a self-test reports every fault instead of ending in one
        report.update(ok=False, fault=f"{type(error).__name__}: {error}")
    print(json.dumps(report, indent=2))
    return 0 if report["ok"] else 1


def _selftest_core() -> dict[str, object]:
    import tempfile

    from cdtdesk.services.front_desk import FrontDesk

    with tempfile.TemporaryDirectory() as folder:
        desk = FrontDesk(catalog_file(), find_home(Path(folder)), now)
        lookup, library = desk.lookup, desk.library
        first = lookup.search("D0120").found[0].summary.cdt_code
        library.set_favorite(first, True)
        note_id = library.save_note(first, "self-test", None)
        library.close()
        kept = library.newest_note(first)
        library.close()
    if kept is None or kept.id != note_id:
        raise RuntimeError("the note that was just saved is not in the office file")
    return {"catalog": str(catalog_file()), "codes": len(lookup.summaries), "found": first, "office_file": "written and read"}


def _selftest_window() -> str:
    import tempfile

    from PySide6.QtCore import QtMsgType, qInstallMessageHandler

    def pass_on(_kind: QtMsgType, _context: object, words: str) -> None:
        if "propagateSizeHints" not in words:  # the offscreen platform says so of every window
            print(words, file=sys.stderr)

    qInstallMessageHandler(pass_on)
    application = make_application()
    with tempfile.TemporaryDirectory() as folder:
        window = create_main_window(Path(folder))
        window.show()
        window.search_for("D3351")
        application.processEvents()
        shown = window.detail.shown_code
        window.close()
    if shown != "D3351":
        raise RuntimeError(f"the window shows {shown} for D3351")
    return "painted"
