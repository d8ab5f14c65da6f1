"""Saving a note as the window does, and writing 4 KiB to the same disk, in turns; run by ``files``."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

from cdtdesk.app import create_main_window, make_application
from cdtdesk.domain.codes import CdtCode

_TIMES = 300
_NOTE = "Delta pays two in twelve months, asked on the phone, ref 4471. "


def run() -> None:
    """Save one note again and again, a little longer each time; print the times of both as JSON."""
    home = Path(os.environ["CDTDESK_HOME"])
    application = make_application()
    window = create_main_window(home)
    library = window.hub.desk.library
    code = CdtCode("D4341")
    note_id = library.save_note(code, _NOTE, None)
    saved: list[float] = []
    written: list[float] = []
    block = os.urandom(4096)
    # Where a system has no fdatasync, fsync is what there is.
    to_disk = getattr(os, "fdatasync", os.fsync)
    with (home / "block").open("wb", buffering=0) as file:
        for turn in range(_TIMES):
            text = _NOTE * (1 + turn % 10) + str(turn)
            started = time.perf_counter()
            note_id = library.save_note(code, text, note_id)
            saved.append(time.perf_counter() - started)
            started = time.perf_counter()
            file.write(block)
            to_disk(file.fileno())
            written.append(time.perf_counter() - started)
    print(json.dumps({"saved": saved, "written": written}), flush=True)
    del application
    os._exit(0)
