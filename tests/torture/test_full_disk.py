"""A disk that fills up at random moments: bad luck is told as such, nothing acknowledged is lost, and saving works again."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.torture.server import Server
from tests.torture.session import Expected

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits on file size are of POSIX systems")

RUNS_OF_ONE_FILE = 20


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of eight million bytes in memory; needs the right to mount one."""
    folder = tmp_path / "small"
    folder.mkdir()
    if not sys.platform.startswith("linux") or os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("only root may mount a disk")
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(folder)], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("a disk in memory cannot be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def run_again_and_again(folder: Path, times: int, seed: int, small_disk: Path | None) -> tuple[int, Counter[str]]:
    """Return how many edits were acknowledged, and how often which fault was told."""
    chance = random.Random(seed)
    edits, faults = 0, Counter[str]()
    with Server() as server:
        for start in range(0, times, RUNS_OF_ONE_FILE):
            home = (small_disk or folder) / f"home-{start}"
            home.mkdir()
            expected = Expected()
            for _ in range(min(RUNS_OF_ONE_FILE, times - start)):
                how = {"most_bytes": chance.choice([0, 4, 12, 40, 120, 250]) * 1_000 + 1}
                if small_disk is not None:
                    how = {"full_disk": str(small_disk / "filler")}
                status, told = server.run(home, chance.randrange(2**31), 25, **how)
                assert status == 0
                for item in told:
                    expected.hear(item)
                expected.check(home)
            edits += expected.edits
            faults.update(expected.faults)
            shutil.rmtree(home)
    return edits, faults


def test_nothing_acknowledged_is_lost_where_files_cannot_grow(tmp_path: Path) -> None:
    edits, faults = run_again_and_again(tmp_path, 20, 7, None)
    assert edits > 20
    assert faults


def test_nothing_acknowledged_is_lost_on_a_full_disk(tmp_path: Path, small_disk: Path) -> None:
    edits, faults = run_again_and_again(tmp_path, 10, 11, small_disk)
    assert edits > 10
    assert faults["disk_full"]


@pytest.mark.torture
def test_nothing_acknowledged_is_lost_in_a_thousand_runs_on_a_full_disk(tmp_path: Path, small_disk: Path) -> None:
    edits, faults = run_again_and_again(tmp_path, 1_000, random.randrange(2**31), small_disk)
    print(f"\n1000 runs on a full disk: {edits} edits acknowledged, none lost; told: {dict(faults)}")
    assert faults["disk_full"]


@pytest.mark.torture
def test_nothing_acknowledged_is_lost_in_a_thousand_runs_where_files_cannot_grow(tmp_path: Path) -> None:
    edits, faults = run_again_and_again(tmp_path, 1_000, random.randrange(2**31), None)
    print(f"\n1000 runs where files cannot grow: {edits} edits acknowledged, none lost; told: {dict(faults)}")
    assert faults
