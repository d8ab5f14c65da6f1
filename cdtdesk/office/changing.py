"""Making rows and changing them: ids, revisions and times are set here and nowhere else."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any, Final, TypeVar

from cdtdesk.office.layout import fingerprint
from cdtdesk.office.rows import Note, Row, new_id

R = TypeVar("R", bound=Row)

_ONE_SITTING: Final = dt.timedelta(minutes=10)
_STEP: Final = dt.timedelta(milliseconds=1)


def fresh(kind: type[R], now: dt.datetime, row_id: str | None = None, **content: Any) -> R:
    """Return a new row of ``kind`` that says ``content``, with a random id unless ``row_id`` is given."""
    return kind(id=row_id or new_id(), revision=1, created_at=now, changed_at=now, deleted_at=None, **content)


def fresh_note(now: dt.datetime, note_id: str | None = None, **content: Any) -> Note:
    """Return a new note."""
    return fresh(Note, now, note_id, twin_of=None, supersedes=(), **content)


def changed(row: R, now: dt.datetime, **content: Any) -> R:
    """Return the next version of ``row``. Its time is later than the last one's even where the clock was set back."""
    return replace(row, revision=row.revision + 1, changed_at=max(now, row.changed_at + _STEP), **content)


def changed_note(note: Note, now: dt.datetime, exchanged_at: dt.datetime, **content: Any) -> Note:
    """Return the next version of ``note``, which remembers the one before it when another desk may hold that.

    ``exchanged_at`` is when rows last left or reached this desk. Saving every half second while somebody types would make
    hundreds of versions; those of one sitting that nobody else can have seen are not remembered. A version that got out all
    the same (a copied file) costs no text: the merge then keeps both.
    """
    is_private = note.changed_at > exchanged_at and now - note.changed_at < _ONE_SITTING
    known = note.supersedes if is_private else (*note.supersedes, fingerprint(note))
    return replace(changed(note, now, **content), supersedes=known)
