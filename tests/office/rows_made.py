"""Rows for the tests of the office."""

from __future__ import annotations

import datetime as dt
from typing import Any

from cdtdesk.office.changing import fresh, fresh_note
from cdtdesk.office.rows import About, Favorite, Note
from cdtdesk.office.store import OfficeStore

NOW = dt.datetime(2026, 11, 24, 9, 0, tzinfo=dt.UTC)


def a_note(text: str = "two per year", about: str = "D4341", note_id: str | None = None, **more: Any) -> Note:
    content = {"payer_id": None, "author": "", "check_on": None, "dismissed": ()} | more
    return fresh_note(NOW, note_id, about=About(about), text=text, **content)


def a_favorite(code: str = "D0120") -> Favorite:
    return fresh(Favorite, NOW, list_id="default", code=code, position=1.0, label="", colour="")


def put(store: OfficeStore, *rows: Any) -> None:
    with store.transaction() as writing:
        for row in rows:
            writing.put(row)
