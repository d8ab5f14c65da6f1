"""Tries the packaged program the way a front desk would: on a screen, in an empty home, without Python, without network.

usage: start_up.py FOLDER [--screenshot FILE]

It starts in a network namespace with nothing in it, under strace. The window must paint, a typed search must find its code,
Enter must copy it, a note must be there after a restart, a second start must raise the first one's window with its search.
Nothing may be printed, no socket to a network opened, no file written outside the user's folder. Exit code 0 when all of it
holds, 1 when something does not, 2 when a tool is missing; what was seen is printed line by line. Beside the picture a file
of the same name ending in .json holds the counts of sockets and files.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from needed_tools import demand_tools
from screen import CheckFailed, Screen, wait_for
from system_calls import SYSTEM_CALLS, Trace, read_trace

_SEARCH, _FOUND = "apexafication first visit", "D3351"
_NOTE, _NOTE_WORD = "zebrafish plan asks for a picture", "zebrafish"
_OTHER_SEARCH, _OTHER_FOUND = "deep cleaning", "D4341"
_FEWEST_COLOURS: Final = 200
_INSIDE: Final = "CDTDESK_CHECK_INSIDE"
_EMPTY_NETWORK: Final = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--net"]


class Desk:
    """One user at one screen with the packaged program."""

    def __init__(self, program: Path, screen: Screen, scratch: Path) -> None:
        self.program, self.screen = program, screen
        self.user_folder = scratch / "user"
        self.user_folder.mkdir()
        self._trace = scratch / "trace"
        self._sessions = 0
        self.traces: list[Trace] = []

    @property
    def environment(self) -> dict[str, str]:
        """What the program sees: no Python, no variables of a developer, nothing but a home and a screen."""
        return {
            "HOME": str(self.user_folder),
            "PATH": "/nonexistent",
            "DISPLAY": self.screen.display,
            "LANG": "C.UTF-8",
            "XDG_RUNTIME_DIR": str(self.user_folder),
        }

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Return how the program ended that was started with ``words`` and left alone."""
        command = [str(self.program), *words]
        return subprocess.run(
            command, env=self.environment, cwd="/", capture_output=True, text=True, timeout=60, check=False
        )  # fmt: skip

    @contextmanager
    def session(self, *words: str) -> Iterator[subprocess.Popen[str]]:
        """Open the window, hand it over once it is painted, close it with Ctrl+Q, and see that it printed nothing."""
        self._sessions += 1
        trace = self._trace.with_suffix(f".{self._sessions}")
        variables = [part for name, value in self.environment.items() for part in ("-E", f"{name}={value}")]
        tracer = ["strace", "--follow-forks", "--seccomp-bpf", "-qq", "--output", str(trace), f"--trace={SYSTEM_CALLS}"]
        process = subprocess.Popen(
            [*tracer, *variables, str(self.program), *words],
            cwd="/", stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={"PATH": os.environ["PATH"]},
        )  # fmt: skip
        try:
            window = wait_for("the window appears", lambda: _window_or_end(process, self.screen))
            self.screen.run("xdotool", "windowfocus", "--sync", window)
            wait_for("the window is painted", lambda: self.screen.count_colours() > _FEWEST_COLOURS)
            yield process
            self.screen.press("ctrl+q")
            printed = "".join(process.communicate(timeout=60))
        except BaseException:
            process.kill()
            print("".join(process.communicate()), file=sys.stderr)
            raise
        if process.returncode or printed.strip():
            raise CheckFailed(f"the window ended with {process.returncode} and printed: {printed.strip() or 'nothing'}")
        self.traces.append(read_trace(trace))

    def copies(self, code: str) -> None:
        """Press Enter until the clipboard holds ``code``: the list may still be on its way when the first one is pressed."""
        self.screen.put_on_clipboard("nothing yet")

        def copied() -> bool:
            self.screen.press("Return")
            return self.screen.clipboard() == code

        try:
            wait_for(f"Enter copies {code}", copied, 10)
        except CheckFailed as error:
            raise CheckFailed(f"{error}; the clipboard holds {self.screen.clipboard()!r}") from None


def _window_or_end(process: subprocess.Popen[str], screen: Screen) -> str | None:
    if process.poll() is not None:
        raise CheckFailed(f"the program ended with {process.returncode} before it had a window")
    return screen.find_window("cdtdesk")


def check_network_is_empty() -> None:
    """End the process unless this network namespace has nothing but a loopback that is down."""
    addresses = Path("/proc/net/fib_trie").read_text(encoding="ascii")
    if addresses.strip():
        raise SystemExit("The check could not leave the network: 'unshare --net' is not allowed here.")


def check_selftest(desk: Desk) -> str:
    """The program's own test of itself, with the user's folder still empty."""
    ended = desk.run("selftest")
    if ended.returncode or ended.stderr or not json.loads(ended.stdout)["ok"]:
        raise CheckFailed(f"selftest ended with {ended.returncode}: {ended.stdout}{ended.stderr}")
    return f"selftest passes with {json.loads(ended.stdout)['codes']} codes"


def check_command_line(desk: Desk) -> str:
    """A search without a window; what is imported late is imported here."""
    ended = desk.run("search", "--json", "apexificaton", "frist", "visit")
    if ended.returncode or ended.stderr or json.loads(ended.stdout)["results"][0]["cdt_code"] != _FOUND:
        raise CheckFailed(f"a misspelled search ended with {ended.returncode}: {ended.stdout[:300]}{ended.stderr}")
    return f"a misspelled search on the command line finds {_FOUND}"


def check_first_session(desk: Desk, screenshot: Path) -> str:
    """Search, copy, write a note."""
    with desk.session():
        desk.screen.type(_SEARCH)
        desk.copies(_FOUND)
        desk.screen.press("ctrl+n")
        desk.screen.type(_NOTE)
        desk.screen.press("Escape")
        desk.screen.picture(screenshot)
    return f"the window paints, “{_SEARCH}” finds {_FOUND}, Enter copies it ({screenshot})"


def check_second_session(desk: Desk) -> str:
    """After a restart the note is found by its words, and a second start hands its search to the window that is open."""
    with desk.session():
        desk.screen.type(_NOTE_WORD)
        desk.copies(_FOUND)
        second = desk.run("open", *_OTHER_SEARCH.split())
        if second.returncode or second.stdout or second.stderr:
            raise CheckFailed(f"a second start ended with {second.returncode}: {second.stdout}{second.stderr}")
        desk.copies(_OTHER_FOUND)
    return f"the note is there after a restart; a second start raises the window with its search ({_OTHER_FOUND})"


def check_offline(desk: Desk) -> str:
    """No socket to a network, no file outside the user's folder, in all sessions together."""
    network = [line for trace in desk.traces for line in trace.network_sockets]
    outside = [path for trace in desk.traces for path in trace.written_outside(desk.user_folder)]
    if network or outside:
        raise CheckFailed("\n  ".join(["it left its place:", *network, *outside]))
    local = sum(trace.local_sockets for trace in desk.traces)
    inside = len({path for trace in desk.traces for path in trace.written})
    return f"0 sockets to a network ({local} local ones), 0 files outside the user's folder ({inside} inside)"


def write_counts(desk: Desk, target: Path) -> None:
    """Write to ``target``, as JSON, how many network sockets were opened and files written outside, for whoever compares."""
    counts = {
        "network_sockets": sum(len(trace.network_sockets) for trace in desk.traces),
        "files_outside": sum(len(trace.written_outside(desk.user_folder)) for trace in desk.traces),
    }
    target.write_text(json.dumps(counts) + "\n", encoding="utf-8")


def check_package(program: Path, screenshot: Path) -> int:
    """Do every check on ``program``, print what was seen, and return the exit code."""
    checks: list[Callable[[Desk], str]] = [
        check_selftest,
        check_command_line,
        lambda desk: check_first_session(desk, screenshot),
        check_second_session,
        check_offline,
    ]
    with tempfile.TemporaryDirectory(prefix="cdtdesk-check-") as scratch, Screen() as screen:
        desk = Desk(program, screen, Path(scratch))
        for check in checks:
            try:
                print(f"ok: {check(desk)}", flush=True)
            except CheckFailed as error:
                screen.picture(screenshot.with_name(f"failed-{screenshot.name}"))
                print(f"not ok: {error}", file=sys.stderr)
                return 1
            finally:
                write_counts(desk, screenshot.with_suffix(".json"))
    return 0


def main() -> int:
    """Check the folder named on the command line; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="the folder that holds the program, or the program itself")
    parser.add_argument("--screenshot", type=Path, default=Path("build/packaging/check.png"), help="where to keep the picture")
    options = parser.parse_args()
    demand_tools("Xvfb", "xdotool", "xclip", "import", "strace", "unshare")
    if _INSIDE not in os.environ:
        # The whole check moves, screen and all: two starts of the program must be in one and the same empty network.
        os.environ[_INSIDE] = "yes"
        os.execvp(_EMPTY_NETWORK[0], [*_EMPTY_NETWORK, sys.executable, *sys.argv])
    check_network_is_empty()
    program = options.folder / "cdtdesk" if options.folder.is_dir() else options.folder
    return check_package(program.resolve(), options.screenshot.resolve())


if __name__ == "__main__":
    sys.exit(main())
