"""Exit codes, and the one way to end with a message."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """The exit codes that scripts rely on."""

    FOUND = 0
    NOT_FOUND = 1
    BAD_USE = 2
    FAILED = 3


class CliError(Exception):
    """Raised to end with one line on standard error and an exit code."""

    def __init__(self, message: str, exit_code: Exit) -> None:
        super().__init__(message)
        self.exit_code = exit_code
