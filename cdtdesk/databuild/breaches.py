"""What is wrong in ``data/``: where, in which code and field, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Breach:
    """One rule broken by one field of one record."""

    file: str
    record: str
    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.record}: {self.field}: {self.message}"


class BreachList:
    """Collects breaches found while reading and checking one file."""

    def __init__(self, file: Path) -> None:
        self.file = file.name
        self.breaches: list[Breach] = []

    def add(self, record: str, field: str, message: str) -> None:
        """Note that ``field`` of ``record`` breaks a rule."""
        self.breaches.append(Breach(self.file, record, field, message))
