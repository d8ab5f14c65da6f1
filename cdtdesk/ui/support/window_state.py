"""Sizes and places of the window, kept in a small file of this computer. Losing it loses nothing but sizes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def load_window_state(path: Path) -> dict[str, Any]:
    """Return what was saved last; nothing where there is no file or it cannot be read."""
    try:
        state = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return state if isinstance(state, dict) else {}


def save_window_state(path: Path, state: Mapping[str, Any]) -> None:
    """Write ``state`` aside and put it in place at once; where that cannot be done, sizes are not remembered."""
    aside = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside.write_text(json.dumps(state), encoding="utf-8")
        aside.replace(path)
    except OSError:
        return
