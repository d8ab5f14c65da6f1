"""kill -9 at random moments of an editing session: nothing acknowledged is lost, and the file always opens."""

from __future__ import annotations

import random
import shutil
import signal
import sys
from pathlib import Path

import pytest

from tests.torture.server import Server
from tests.torture.session import Expected

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 and fork are of POSIX systems")

KILLS_OF_ONE_FILE = 25


def kill_again_and_again(folder: Path, times: int, seed: int) -> tuple[int, int]:
    """Return how many sessions were killed and how many edits were acknowledged in them."""
    chance = random.Random(seed)
    kills = edits = 0
    with Server() as server:
        while kills < times:
            home = folder / f"home-{kills}"
            home.mkdir()
            expected = Expected()
            for _ in range(min(KILLS_OF_ONE_FILE, times - kills)):
                status, told = server.run(home, chance.randrange(2**31), 10_000, kill_after=chance.uniform(0.0, 0.2))
                assert status == -signal.SIGKILL
                for item in told:
                    expected.hear(item)
                expected.check(home)
                kills += 1
            edits += expected.edits
            shutil.rmtree(home)
    return kills, edits


def test_nothing_acknowledged_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    kills, edits = kill_again_and_again(tmp_path, 30, seed=5)
    assert kills == 30
    assert edits > 30


@pytest.mark.torture
def test_nothing_acknowledged_is_lost_in_two_thousand_kills(tmp_path: Path) -> None:
    kills, edits = kill_again_and_again(tmp_path, 2_000, seed=random.randrange(2**31))
    print(f"\n{kills} sessions killed, {edits} edits acknowledged, none lost")
