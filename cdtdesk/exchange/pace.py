"""Telling how far a long piece of work has come, and stopping it when somebody has thought better of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

Progress = Callable[[int, int], None]
"""Told how much is done and how much there is, in steps of whatever is being worked on."""

STEP: Final = 2_000
"""How many rows are worked on between two looks at whether to stop."""


class ImportCancelled(Exception):
    """Raised in the middle of reading when ``is_cancelled`` said so. Nothing was written."""


class Pace:
    """Passes on progress, and raises ``ImportCancelled`` when the work is to stop."""

    def __init__(self, progress: Progress | None = None, is_cancelled: Callable[[], bool] | None = None) -> None:
        self._progress = progress
        self._is_cancelled = is_cancelled

    def at(self, done: int, total: int) -> None:
        """Say that ``done`` of ``total`` are done; raise ``ImportCancelled`` when the work is to stop."""
        if self._is_cancelled is not None and self._is_cancelled():
            raise ImportCancelled
        if self._progress is not None:
            self._progress(done, total)
