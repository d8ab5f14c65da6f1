"""PySide6 explains its functions as ever, only later: in processes of their own, as this one has PySide6 already."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

EXPLAINERS = {"argparse", "inspect", "logging"}
"""What PySide6 imports for its explanations alone."""

START = """
import sys
from cdtdesk.app import make_application
make_application()
from PySide6.QtWidgets import QLabel
label = QLabel(text="gum", objectName="shown")
print(label.text(), *sys.modules)
"""
ORDINARY_START = "import PySide6.QtWidgets\n"


def run(program: str, checkout: Path) -> str:
    ended = subprocess.run(
        [sys.executable, "-c", program], cwd=checkout, env=os.environ, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def test_a_start_makes_no_explanations(checkout: Path) -> None:
    loaded = run(START, checkout).split()
    assert loaded[0] == "gum"
    assert not EXPLAINERS & set(loaded)


@pytest.mark.parametrize("start", [START, ORDINARY_START + START])
def test_a_wrong_call_is_explained(start: str, checkout: Path) -> None:
    wrong = "try:\n    label.setText(3)\nexcept TypeError as error:\n    print('TOLD', error)\n"
    told = run(start + wrong, checkout).partition("TOLD ")[2]
    assert told.startswith("'PySide6.QtWidgets.QLabel.setText' called with wrong argument types")
    assert "setText(arg__1: str" in told


@pytest.mark.parametrize("first", ["label.setText.__doc__", "PySide6.support.signature.get_signature(QLabel.setText)"])
def test_a_function_is_described_by_whatever_is_asked_first(first: str, checkout: Path) -> None:
    described = run(f"{START}import PySide6.support.signature\nprint('TOLD', {first})\n", checkout)
    assert "arg__1: str" in described.partition("TOLD")[2]


def test_a_later_pyside_than_was_tried_is_left_as_it_is(checkout: Path) -> None:
    untried = "import cdtdesk.ui.support.late_signatures as late\nlate._NEWEST_TRIED = (6, 7)\n"
    assert set(run(untried + START, checkout).split()) >= EXPLAINERS


@pytest.mark.parametrize("start", [START, ORDINARY_START + START])
def test_no_source_is_read_to_look_for_features(start: str, checkout: Path) -> None:
    imports = "import linecache\nimport cdtdesk.domain.teeth\nprint('READ', *linecache.cache)\n"
    assert "teeth.py" not in run(start + imports, checkout).partition("READ")[2]
