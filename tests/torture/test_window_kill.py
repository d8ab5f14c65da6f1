"""kill -9 of a real window while somebody types notes and gives stars: the last half second may be missing, nothing else."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from cdtdesk.domain.codes import CdtCode
from cdtdesk.office.checking import check_file
from tests.torture.session import CODES, open_library

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is of POSIX systems")

CHECKOUT = Path(__file__).resolve().parents[2]
KILLS_OF_ONE_HOME = 10
AT_MOST_LOST_SECONDS = 0.5


class Typed(NamedTuple):
    """What a note said after a letter, and when that letter was typed."""

    text: str
    at: float


class Told:
    """What the windows of one home have told, and what must therefore be in its office file."""

    def __init__(self) -> None:
        self.notes: dict[str, list[Typed]] = {code: [Typed("", 0.0)] for code in CODES}
        self.saved: dict[str, int] = dict.fromkeys(CODES, 0)
        self.stars: dict[str, set[bool]] = {code: {False} for code in CODES}
        self.letters = self.acknowledged = 0
        self.longest_lost = 0.0

    def hear(self, line: dict[str, Any]) -> None:
        if "typed" in line:
            self.notes[line["typed"]].append(Typed(line["text"], line["at"]))
            self.letters += 1
        elif "saved" in line:
            code = line["saved"]
            texts = [typed.text for typed in self.notes[code]]
            # The note was left for another before it was saved, or its last letter is just being told.
            if line["text"] in texts:
                self.saved[code] = max(self.saved[code], len(texts) - 1 - texts[::-1].index(line["text"]))
            self.acknowledged += 1
        elif line.get("done"):
            self.stars[line["star"]] = {line["on"]}
            self.acknowledged += 1
        elif "star" in line:
            self.stars[line["star"]].add(line["on"])

    def check(self, home: Path, killed_at: float) -> None:
        """Open the office file as the next start does and compare."""
        with closing(open_library(home)) as library:
            for code in CODES:
                note = library.newest_note(CdtCode(code))
                self._check_note(code, "" if note is None else note.text, killed_at)
                is_on = library.is_favorite(CdtCode(code))
                assert is_on in self.stars[code], f"{code}: the star is {is_on}, and that was not the last that was told"
                self.stars[code] = {is_on}
            assert library.keep_alive() or not library.path.exists(), "the right to write was left behind"
        if library.path.exists():
            result = check_file(library.path, full=True)
            assert result.is_sound, result.findings

    def _check_note(self, code: str, found: str, killed_at: float) -> None:
        typed = self.notes[code]
        places = [place for place, each in enumerate(typed) if each.text == found]
        assert places, f"{code}: {found!r} was never typed"
        place = places[-1]
        assert place >= self.saved[code], f"{code}: {typed[self.saved[code]].text!r} was saved, {found!r} is there"
        lost = typed[place + 1 :]
        if lost:
            seconds = killed_at - lost[0].at
            self.longest_lost = max(self.longest_lost, seconds)
            assert seconds <= AT_MOST_LOST_SECONDS, f"{code}: {len(lost)} letters of the last {seconds:.2f} s are lost"
        self.notes[code] = [Typed(found, 0.0)]
        self.saved[code] = 0


def kill_one(home: Path, told: Told, seed: int, kill_after: float) -> None:
    """Start a window, kill it ``kill_after`` seconds after it is ready, and compare what is on the disk."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*.debug=false"}
    command = [sys.executable, "-m", "tests.torture.window_session", str(home), str(seed)]
    faults = home.with_suffix(".err")
    with (
        faults.open("wb") as errors,
        subprocess.Popen(command, cwd=CHECKOUT, env=environment, stdout=subprocess.PIPE, stderr=errors) as process,
    ):
        assert process.stdout is not None
        first = process.stdout.readline()
        assert first, faults.read_text(encoding="utf-8")
        time.sleep(kill_after)
        process.send_signal(signal.SIGKILL)
        killed_at = time.monotonic()
        lines = process.stdout.read().splitlines()
    assert process.returncode == -signal.SIGKILL, faults.read_text(encoding="utf-8")
    for line in lines:
        told.hear(json.loads(line))
    told.check(home, killed_at)


def kill_again_and_again(folder: Path, times: int, seed: int) -> list[Told]:
    """Return what was told in the homes in which ``times`` windows were killed."""
    chance = random.Random(seed)
    homes: list[Told] = []
    for start in range(0, times, KILLS_OF_ONE_HOME):
        home = folder / f"home-{start}"
        home.mkdir()
        homes.append(Told())
        for _ in range(min(KILLS_OF_ONE_HOME, times - start)):
            kill_one(home, homes[-1], chance.randrange(2**31), chance.uniform(0.0, 3.0))
        shutil.rmtree(home)
    return homes


def test_nothing_the_window_said_is_saved_is_lost_when_it_is_killed(tmp_path: Path, catalog_path: Path) -> None:
    (told,) = kill_again_and_again(tmp_path, 3, seed=5)
    assert told.letters > 0


@pytest.mark.torture
def test_a_hundred_windows_killed_lose_at_most_their_last_half_second(tmp_path: Path, catalog_path: Path) -> None:
    homes = kill_again_and_again(tmp_path, 100, seed=random.randrange(2**31))
    letters, acknowledged = sum(told.letters for told in homes), sum(told.acknowledged for told in homes)
    longest = max(told.longest_lost for told in homes)
    print(
        f"\n100 windows killed, {letters} letters typed, {acknowledged} saves and stars acknowledged, none lost; "
        f"of the note being typed at most the last {longest:.2f} s"
    )
