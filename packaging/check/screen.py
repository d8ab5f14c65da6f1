"""A screen of its own for a check, and a person's hands on it: keys, clipboard, a picture of what is to be seen."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final, TypeVar

T = TypeVar("T")
LONGEST_WAIT: Final = 30.0
_SIZE: Final = "1440x900x24"


class CheckFailed(Exception):
    """What was to be seen was not; the sentence says what."""


def wait_for(what: str, look: Callable[[], T | None], seconds: float = LONGEST_WAIT) -> T:
    """Return the first answer of ``look`` that is true. Raises ``CheckFailed`` naming ``what`` after ``seconds``."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(0.05)  # what is looked for is in another process, which sends no signal
    raise CheckFailed(f"{what}: not within {seconds:.0f} s")


class Screen:
    """An Xvfb that nobody else uses, on a display number it chooses itself. A context manager."""

    def __init__(self) -> None:
        self.display = ""
        self._server: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Screen:
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", _SIZE, "-nolisten", "tcp", "-noreset"]
        self._server = subprocess.Popen(command, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            raise CheckFailed("Xvfb did not start")
        self.display = f":{number}"
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        if self._server is not None:
            self._server.terminate()
            self._server.wait()

    def run(self, *command: str, text: str | None = None) -> str | None:
        """Return what a tool prints on this screen, or None where it ends with a fault."""
        environment = {**os.environ, "DISPLAY": self.display}
        ended = subprocess.run(command, env=environment, input=text, capture_output=True, text=True, timeout=60, check=False)
        return ended.stdout.strip() if ended.returncode == 0 else None

    def find_window(self, name: str) -> str | None:
        """Return the X number of the visible window whose title is ``name``, or None."""
        found = self.run("xdotool", "search", "--onlyvisible", "--name", f"^{name}$")
        return found.splitlines()[0] if found else None

    def press(self, *keys: str) -> None:
        """Press ``keys`` one after the other, each as xdotool names it."""
        self.run("xdotool", "key", "--delay", "30", *keys)

    def type(self, text: str) -> None:
        """Type ``text`` as a quick typist does."""
        self.run("xdotool", "type", "--delay", "25", text)

    def clipboard(self) -> str | None:
        """Return the text on the clipboard, or None."""
        return self.run("xclip", "-selection", "clipboard", "-o")

    def put_on_clipboard(self, text: str) -> None:
        """Put ``text`` there, so that what is found later is not what was there before."""
        environment = {**os.environ, "DISPLAY": self.display}
        command = ["xclip", "-selection", "clipboard", "-i"]  # stays and holds the text: its output must not be waited for
        subprocess.run(
            command, env=environment, input=text, text=True, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def picture(self, target: Path) -> None:
        """Write a PNG of the whole screen to ``target``."""
        target.parent.mkdir(parents=True, exist_ok=True)
        self.run("import", "-window", "root", str(target))

    def count_colours(self) -> int:
        """Return how many colours the screen shows; a window that is there but not painted has very few."""
        with tempfile.TemporaryDirectory() as folder:
            picture = Path(folder) / "screen.png"
            self.picture(picture)
            counted = self.run("identify", "-format", "%k", str(picture))
        return int(counted or 0)
