"""System calls that fail in the real process: nothing acknowledged is lost, nothing crashes. Linux only."""

from __future__ import annotations

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

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="libraries are preloaded on Linux only")

RUNS_OF_ONE_FILE = 20


@pytest.fixture(scope="module")
def faulty_disk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The library that makes calls fail, compiled here."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None:
        pytest.skip("there is no C compiler")
    library = tmp_path_factory.mktemp("faulty") / "faulty_disk.so"
    source = Path(__file__).with_name("faulty_disk.c")
    command = [compiler, "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"]
    made = subprocess.run(command, capture_output=True, check=False)
    if made.returncode:
        pytest.skip(f"the library cannot be compiled here: {made.stderr.decode(errors='replace')[:200]}")
    return library


def run_again_and_again(folder: Path, times: int, seed: int, library: Path) -> tuple[int, Counter[str]]:
    """Return how many edits were acknowledged, and how often which fault was told."""
    chance = random.Random(seed)
    edits, faults = 0, Counter[str]()
    with Server(preload=library) as server:
        for start in range(0, times, RUNS_OF_ONE_FILE):
            home = folder / f"home-{start}"
            home.mkdir()
            expected = Expected()
            for _ in range(min(RUNS_OF_ONE_FILE, times - start)):
                one_in = chance.choice([8, 25, 60, 150, 400])
                status, told = server.run(home, chance.randrange(2**31), 25, one_in=one_in)
                assert status == 0
                for item in told:
                    expected.hear(item)
                expected.check(home)
            edits += expected.edits
            faults.update(expected.faults)
            shutil.rmtree(home)
    return edits, faults


def test_nothing_acknowledged_is_lost_when_system_calls_fail(tmp_path: Path, faulty_disk: Path) -> None:
    edits, faults = run_again_and_again(tmp_path, 20, 13, faulty_disk)
    assert edits > 20
    assert faults


@pytest.mark.torture
def test_nothing_acknowledged_is_lost_in_a_thousand_runs_with_failing_calls(tmp_path: Path, faulty_disk: Path) -> None:
    edits, faults = run_again_and_again(tmp_path, 1_000, random.randrange(2**31), faulty_disk)
    print(f"\n1000 runs with failing system calls: {edits} edits acknowledged, none lost; told: {dict(faults)}")
    assert faults
