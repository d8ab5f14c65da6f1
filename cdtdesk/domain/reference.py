"""What stands beside the codes: words of the trade and the sources of the catalog's statements."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A word of the trade, other ways to write it, and what it means in our words."""

    term: str
    also: tuple[str, ...]
    meaning: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement comes from. ``read`` says how much of it was read; ``year`` is None where it gives none."""

    key: str
    publisher: str
    title: str
    year: int | None
    kind: str
    read: str
