"""Sizes and places of the window, kept in a small file of this computer. Losing it loses nothing but sizes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QJsonDocument


def load_window_state(path: Path) -> dict[str, Any]:
    """Return what was saved last; nothing where there is no file or it cannot be read."""
    try:
        content = path.read_bytes()
    except OSError:
        return {}
    # Qt's reader is loaded already; Python's would have to be imported before the first frame.
    return dict(QJsonDocument.fromJson(QByteArray(content)).object())


def save_window_state(path: Path, state: Mapping[str, Any]) -> None:
    """Write ``state`` aside and put it in place at once; where that cannot be done, sizes are not remembered."""
    aside = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside.write_bytes(bytes(QJsonDocument(dict(state)).toJson().data()))
        aside.replace(path)
    except OSError:
        return
