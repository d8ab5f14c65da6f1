"""The command line, run in this process or as people start it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from cdtdesk.__main__ import main


class Answer(NamedTuple):
    """What a command answered."""

    exit_code: int
    out: str
    err: str


Command = Callable[..., Answer]


@pytest.fixture
def run(catalog_path: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    """Run ``cdtdesk`` with these words in this process, on the real catalog."""

    def run_here(*words: str) -> Answer:
        capsys.readouterr()
        try:
            exit_code = main(list(words))
        except SystemExit as end:  # --help and --version
            exit_code = int(end.code or 0)
        return Answer(exit_code, *capsys.readouterr())

    return run_here


@pytest.fixture
def start(catalog_path: Path, checkout: Path) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Start ``python -m cdtdesk`` with these words, as a script outside does; answers are bytes."""

    def start_process(*words: str | bytes, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "cdtdesk", *words],
            cwd=checkout,
            env=os.environ | environment,
            input=stdin,
            capture_output=True,
            check=False,
        )

    return start_process
