"""One window for each user and home: a later start hands its search to the window that is open, and ends.

The way between the two is the system's own and never a network: on Linux a local socket with a name but no file, elsewhere
on Unix one in the user's folder for passing files, on Windows a named pipe. The first start pays for one attempt to connect;
what else is needed is imported by a later start, or once the window is up.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from _socket import socket
    from multiprocessing.connection import Listener

LONGEST_WAIT_SECONDS: Final = 10.0
"""A window that is still starting answers late; one that does not answer by then is taken for stuck."""

_MOST_BYTES: Final = 60_000
_TAKEN: Final = b"+"
_ON_WINDOWS: Final = sys.platform == "win32"
_ON_LINUX: Final = sys.platform.startswith("linux")


class Request(NamedTuple):
    """What a start was for: a search, a file, or neither. ``activation`` is the desktop's leave to come to the front."""

    words: str = ""
    file: str = ""
    activation: str = ""

    @classmethod
    def of(cls, words: str) -> Request:
        """Return the request for what stands on the command line: the path of a hand-over file that is there, or a search."""
        activation = os.environ.get("XDG_ACTIVATION_TOKEN", "")
        if words.lower().endswith(".zip") and Path(words).is_file():
            return cls(file=str(Path(words).absolute()), activation=activation)
        return cls(words=words, activation=activation)


class Door:
    """Where later starts knock. Its address is taken when it is made, on Windows at the first ``wait``."""

    def __init__(self, address: str, listener: socket | None) -> None:
        self._address = address
        self._listener = listener
        self._pipe: Listener | None = None
        self._is_closed = False

    def wait(self) -> Request | None:
        """Return the next start's request, waiting for it; None once the door is closed, or where there can be none."""
        while not self._is_closed:
            try:
                message = self._next_from_pipe() if _ON_WINDOWS else self._next_from_socket()
            except OSError:
                return None
            if message is not None and not self._is_closed:
                return _decode(message)
        return None

    def close(self) -> None:
        """Let nobody in any more; a ``wait`` under way returns None."""
        self._is_closed = True
        if self._listener is not None:
            _knock_at_socket(self._address, Request(), 0.2)  # wakes the one who waits
            self._listener.close()
            if not _ON_LINUX:
                Path(self._address).unlink(missing_ok=True)
        elif self._pipe is not None:
            _knock_at_pipe(self._address, Request())
            self._pipe.close()

    def _next_from_socket(self) -> bytes | None:
        if self._listener is None:
            raise OSError("another window has this door")
        from _socket import socket

        # ``accept`` is the wrapper's in ``socket``, whose import delays the start; the stubs know only that one.
        descriptor, _ = self._listener._accept()  # type: ignore[attr-defined]
        caller = socket(fileno=descriptor)
        try:
            caller.settimeout(1.0)
            message = b""
            while _is_ours(caller) and len(message) < _MOST_BYTES and (part := caller.recv(_MOST_BYTES)):
                message += part
            caller.sendall(_TAKEN)
        except OSError:
            return None  # a caller that went away; the next one may stay
        finally:
            caller.close()
        return message or None

    def _next_from_pipe(self) -> bytes | None:
        from multiprocessing.connection import Listener

        if self._pipe is None:
            self._pipe = Listener(self._address, "AF_PIPE")
        with self._pipe.accept() as caller:
            try:
                message = caller.recv_bytes(_MOST_BYTES)
                caller.send_bytes(_TAKEN)
            except EOFError:
                return None
        return message


def knock_or_open(home: Path, request: Request) -> Door | None:
    """Hand ``request`` to the window that is open for ``home`` and return None, or return the door of the first one.

    Where the window that is open does not answer, the door returned lets nobody in, and a second window is better than none.
    """
    address = _address(home)
    for _ in range(2):
        if _ON_WINDOWS:
            return None if _knock_at_pipe(address, request) else Door(address, None)
        if _knock_at_socket(address, request, LONGEST_WAIT_SECONDS):
            return None
        try:
            return Door(address, _listen(address))
        except OSError:  # a start of the same moment was quicker; it opens its door now
            import time

            time.sleep(0.1)  # a door that another process is about to open tells nobody when it is
    return Door(address, None)


def _address(home: Path) -> str:
    """Return the name of the door for this user, home and screen."""
    place = os.path.realpath(home)
    screen = next((os.environ[name] for name in ("WAYLAND_DISPLAY", "DISPLAY", "SESSIONNAME") if os.environ.get(name)), "")
    # A number of 18 digits for a text of any length, with nothing to import.
    number = int.from_bytes(f"{place}\n{screen}".encode("utf-8", "surrogatepass")) % (2**61 - 1)
    if _ON_WINDOWS:
        return rf"\\.\pipe\cdtdesk-{os.environ.get('USERNAME', '')}-{number}"
    name = f"cdtdesk-{os.getuid()}-{number}"
    return f"\0{name}" if _ON_LINUX else f"{os.environ.get('TMPDIR', '/tmp').rstrip('/')}/{name}"  # noqa: S108


def _knock_at_socket(address: str, request: Request, seconds: float) -> bool:
    """Return whether somebody of the same user took ``request`` at ``address`` within ``seconds``."""
    # The module beneath ``socket``: the same calls, without the ten milliseconds that importing ``socket`` takes.
    from _socket import AF_UNIX, SHUT_WR, SOCK_STREAM, socket

    door = socket(AF_UNIX, SOCK_STREAM)
    try:
        door.settimeout(seconds)
        door.connect(address)
        if not _is_ours(door):
            return False
        door.sendall(_encode(request))
        door.shutdown(SHUT_WR)
        return door.recv(len(_TAKEN)) == _TAKEN
    except OSError:
        return False
    finally:
        door.close()


def _knock_at_pipe(address: str, request: Request) -> bool:
    try:
        with Path(address).open("r+b", buffering=0) as pipe:
            _allow_others_to_the_front()
            pipe.write(_encode(request))
            return pipe.read(len(_TAKEN)) == _TAKEN
    except OSError:
        return False


def _allow_others_to_the_front() -> None:
    """Pass on the right to come to the front, which Windows gave to the program that the user has just started."""
    import ctypes

    any_program = -1
    library = getattr(ctypes, "windll", None)
    if library is not None:
        library.user32.AllowSetForegroundWindow(any_program)


def _listen(address: str) -> socket:
    from _socket import AF_UNIX, SOCK_STREAM, socket

    door = socket(AF_UNIX, SOCK_STREAM)
    try:
        if not _ON_LINUX:
            Path(address).unlink(missing_ok=True)  # nobody answered there: left behind by a program that ended badly
        door.bind(address)
        door.listen(4)
    except OSError:
        door.close()
        raise
    return door


def _is_ours(caller: socket) -> bool:
    """Return whether the other end belongs to this user. Elsewhere than on Linux the folder of the socket sees to that."""
    if not _ON_LINUX:
        return True
    from _socket import SO_PEERCRED, SOL_SOCKET

    credentials = caller.getsockopt(SOL_SOCKET, SO_PEERCRED, 12)  # three ints: process, user, group
    return int.from_bytes(credentials[4:8], sys.byteorder) == os.getuid()


def _encode(request: Request) -> bytes:
    import json

    parts = {"words": request.words[:1000], "file": request.file, "activation": request.activation}
    return json.dumps(parts).encode()


def _decode(message: bytes) -> Request:
    import json

    try:
        parts = json.loads(message)
    except ValueError:
        return Request()
    if not isinstance(parts, dict):
        return Request()
    words, file, activation = (parts.get(name) for name in ("words", "file", "activation"))
    return Request(*(part if isinstance(part, str) else "" for part in (words, file, activation)))
