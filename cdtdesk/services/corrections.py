"""Corrections that somebody at a desk suggests for a record: one small text file each, to be sent on by whoever wants to.

Nothing is sent from here. The layout of a file is part of what CONTRIBUTING.md tells its readers: ``Name: value`` lines, then
one paragraph under each heading, in UTF-8.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Final

from cdtdesk import __version__
from cdtdesk.domain.codes import CdtCode
from cdtdesk.environment.clock import today

FIELDS: Final = (
    "plain_name", "gist", "explanation", "use_when", "not_for", "counted_per", "claim", "attachments", "chart_facts", "limits",
    "same_visit", "patient_words", "patient_words_es", "terms", "history", "sources", "other",
)  # fmt: skip
"""What a correction may be about: fields of a record by their names in ``data/``; ``history`` is the years and successors."""

LONGEST_TEXT: Final = 4_000
"""Characters in each of the texts; more than this is a document, not a correction."""

_MOST_A_DAY: Final = 999


class Refusal(StrEnum):
    """Why a correction was not written."""

    UNKNOWN_FIELD = "unknown field"
    NOTHING_WRONG_TOLD = "nothing wrong told"
    NO_REASON_TOLD = "no reason told"
    TOO_LONG = "too long"


class CorrectionRefused(ValueError):
    """Raised when a correction says too little or too much to be of use. ``refusal`` says why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(str(refusal))
        self.refusal = refusal


class CorrectionNotSaved(Exception):
    """Raised when the file cannot be written. Its message is fit to be shown."""


class CorrectionService:
    """Writes suggested corrections into ``folder``, which is made when the first one comes."""

    def __init__(self, folder: Path, today: Callable[[], dt.date] = today) -> None:
        self.folder = folder
        self._today = today

    def save(self, code: str, field: str, wrong: str, why: str, source: str) -> Path:
        """Write one correction and return its file, for example ``correction-D3351-2026-11-24-1.txt``.

        ``field`` is one of ``FIELDS``; ``source`` may be empty. No file is ever overwritten. Raise ``NotACdtCode``,
        ``CorrectionRefused``, or ``CorrectionNotSaved`` when the folder or the disk does not take it.
        """
        cdt_code = CdtCode(code)
        texts = tuple(text.strip() for text in (wrong, why, source))
        _refuse_unusable(field, *texts)
        content = self._content(cdt_code, field, *texts)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            return self._write_new(cdt_code, content)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise CorrectionNotSaved(
                f"The correction could not be written to {self.folder} ({reason}). "
                "Make room there or allow writing, then save again."
            ) from error

    def _content(self, cdt_code: CdtCode, field: str, wrong: str, why: str, source: str) -> str:
        return (
            "Suggested correction for cdtdesk\n\n"
            f"Code: {cdt_code}\nField: {field}\nDate: {self._today().isoformat()}\nVersion: cdtdesk {__version__}\n\n"
            f"What is wrong\n{wrong}\n\nWhy\n{why}\n\nSource\n{source or 'not given'}\n"
        )

    def _write_new(self, cdt_code: CdtCode, content: str) -> Path:
        for number in range(1, _MOST_A_DAY + 1):
            path = self.folder / f"correction-{cdt_code}-{self._today().isoformat()}-{number}.txt"
            try:
                file = path.open("x", encoding="utf-8")
            except FileExistsError:
                continue
            try:
                with file:
                    file.write(content)
                    file.flush()
                    os.fsync(file.fileno())
            except OSError:
                path.unlink(missing_ok=True)  # half a correction would be sent on as a whole one
                raise
            return path
        raise FileExistsError(None, "too many corrections of this code today")


def _refuse_unusable(field: str, wrong: str, why: str, source: str) -> None:
    if field not in FIELDS:
        raise CorrectionRefused(Refusal.UNKNOWN_FIELD)
    if not wrong:
        raise CorrectionRefused(Refusal.NOTHING_WRONG_TOLD)
    if not why:
        raise CorrectionRefused(Refusal.NO_REASON_TOLD)
    if max(map(len, (wrong, why, source))) > LONGEST_TEXT:
        raise CorrectionRefused(Refusal.TOO_LONG)
