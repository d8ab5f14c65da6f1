"""What is written when the program itself is at fault, and when the user is told of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from cdtdesk.environment.log import CRASH_NAME, LOG_NAME, mark_told, untold_report

DIE = """
import sys
from pathlib import Path
from cdtdesk.environment.log import log_crashes
log_crashes(Path(sys.argv[1]))
import faulthandler
faulthandler._sigsegv()
"""


def test_a_process_that_is_killed_by_a_fault_leaves_a_report_for_the_next_start(tmp_path: Path, checkout: Path) -> None:
    logs = tmp_path / "logs"
    died = subprocess.run([sys.executable, "-c", DIE, str(logs)], cwd=checkout, capture_output=True, check=False)
    assert died.returncode != 0
    report = untold_report(logs)
    assert report == logs / LOG_NAME
    assert any(words in report.read_text(encoding="utf-8") for words in ("Segmentation fault", "access violation"))
    assert (logs / CRASH_NAME).read_text(encoding="utf-8") == ""


def test_each_report_is_told_once_and_a_new_one_again(tmp_path: Path) -> None:
    report = tmp_path / LOG_NAME
    report.write_text("first\n", encoding="utf-8")
    assert untold_report(tmp_path) == report
    mark_told(tmp_path)
    assert untold_report(tmp_path) is None
    with report.open("a", encoding="utf-8") as file:
        file.write("second\n")
    assert untold_report(tmp_path) == report


def test_without_reports_nothing_is_told_and_nothing_is_made(tmp_path: Path) -> None:
    assert untold_report(tmp_path / "logs") is None
    mark_told(tmp_path / "logs")
    assert not (tmp_path / "logs").exists()
