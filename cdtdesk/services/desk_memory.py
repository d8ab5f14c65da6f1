"""What this desk remembers for whoever works at it, besides sizes: small words that are no part of the office's own file."""

from __future__ import annotations

import json
from pathlib import Path


class DeskMemory:
    """Words by name in a small file of this computer. Losing it loses nothing but a few keys to press again."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._words: dict[str, str] | None = None

    def recall(self, name: str) -> str:
        """Return what was kept under ``name``, or nothing."""
        return self._known().get(name, "")

    def keep(self, name: str, words: str) -> None:
        """Keep ``words`` under ``name``; where the file cannot be written, until the window closes."""
        known = self._known()
        if known.get(name, "") == words:
            return
        known[name] = words
        aside = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            aside.write_text(json.dumps(known, ensure_ascii=False, indent=1), encoding="utf-8")
            aside.replace(self._path)
        except OSError:
            return

    def _known(self) -> dict[str, str]:
        if self._words is None:
            self._words = _read(self._path)
        return self._words


def _read(path: Path) -> dict[str, str]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {name: words for name, words in found.items() if isinstance(name, str) and isinstance(words, str)}
