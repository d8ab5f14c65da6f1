"""Bringing the rows of two desks together. The order in which desks are merged does not matter, nor how often.

Every row but a note is one thing: the version changed last is kept (of two changed at the same moment, the one with the
greater fingerprint, so that every desk chooses alike); the preview shows what it replaces. A note is what somebody wrote, so
none is given up for another: a version gives way only to one that knows it (``supersedes``), and when two desks changed the
same note without knowing of each other, both versions are kept as twins until somebody decides.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from cdtdesk.office.interface import RowReading, RowWriting
from cdtdesk.office.layout import fingerprint
from cdtdesk.office.rows import Note, Row, derived_id


class Outcome(StrEnum):
    """What a merge does with one row, or with one note and its twins."""

    ADDED = "added"
    CHANGED = "changed"
    DELETED = "deleted"
    KEPT_BOTH = "kept_both"
    UNCHANGED = "unchanged"


class Step(NamedTuple):
    """One row's part in a merge: what it looks like before and after, and what has to be written for that.

    ``before`` is None where this desk shows no such row, ``after`` where nothing new is shown.
    """

    outcome: Outcome
    before: Row | None
    after: Row | None
    puts: tuple[Row, ...]
    drops: tuple[Row, ...] = ()


def plan(reading: RowReading, incoming: Iterable[Row], same_desk: bool = False) -> list[Step]:
    """Return what merging ``incoming`` would do, one step for each row or note; nothing is written.

    ``same_desk``: the rows are this desk's own from another time (salvaged from a damaged file), so that the later version
    of a note is the same note written further.
    """
    rows: dict[tuple[str, str], Row] = {}
    notes: dict[str, list[Note]] = {}
    for row in incoming:
        if isinstance(row, Note) and not same_desk:
            notes.setdefault(row.identity, []).append(row)
        else:
            key = (row.table, row.id)
            rows[key] = max(rows.get(key, row), row, key=_rank)
    steps = [_merged(reading.find(type(row), row.id), row) for row in rows.values()]
    steps += [_merged_notes(identity, _heads(reading, identity), theirs) for identity, theirs in notes.items()]
    return steps


def carry_out(writing: RowWriting, steps: Iterable[Step], moment: dt.datetime) -> None:
    """Write what was planned in the same transaction."""
    newest = moment
    for step in steps:
        for row in step.drops:
            writing.drop(row)
        for row in step.puts:
            newest = max(newest, row.changed_at)
            writing.put(row)
    writing.mark_exchanged(newest)


def _rank(row: Row) -> tuple[dt.datetime, str]:
    return row.changed_at, fingerprint(row)


def _merged(mine: Row | None, theirs: Row) -> Step:
    is_shown = theirs.deleted_at is None
    was_shown = mine is not None and mine.deleted_at is None
    before = mine if was_shown else None
    if mine is not None and _rank(theirs) <= _rank(mine):
        return Step(Outcome.UNCHANGED, before, None, ())
    outcome = {
        (False, False): Outcome.UNCHANGED,
        (False, True): Outcome.ADDED,
        (True, False): Outcome.DELETED,
        (True, True): Outcome.CHANGED,
    }[was_shown, is_shown]
    return Step(outcome, before, theirs if is_shown else None, (theirs,))


def _heads(reading: RowReading, identity: str) -> list[Note]:
    """Return this desk's versions of a note, deleted ones too."""
    first = reading.find(Note, identity)
    twins = reading.select(Note, ("twin_of", "=", identity), with_deleted=True)
    return [first, *twins] if first is not None and first.twin_of is None else twins


def _merged_notes(identity: str, mine: Sequence[Note], theirs: Sequence[Note]) -> Step:
    superseded = {known for note in (*mine, *theirs) for known in note.supersedes}
    versions = {fingerprint(note): note for note in (*theirs, *mine)}
    kept = {known: note for known, note in versions.items() if known not in superseded}
    if not kept:
        # Only a file that was tampered with says so; keep the newest.
        newest = max(versions.values(), key=_rank)
        kept = {fingerprint(newest): newest}
    own = {fingerprint(note): note for note in mine}
    free = [note for known, note in own.items() if known not in kept]
    supersedes = tuple(sorted(superseded - kept.keys()))
    puts: list[Row] = []
    for known, note in sorted(kept.items(), key=lambda item: _rank(item[1]), reverse=True):
        if known not in own:
            place = free.pop(0) if free else None
            taken = {note.id for note in (*mine, *puts)}
            puts.append(_in_place(note, identity, known, place, taken, supersedes))
        elif set(own[known].supersedes) != set(supersedes):
            puts.append(replace(own[known], supersedes=supersedes))
    return _told(mine, kept, tuple(puts), tuple(free))


def _in_place(
    note: Note, identity: str, known: str, place: Note | None, taken: set[str], supersedes: tuple[str, ...]
) -> Note:
    """Return an incoming version as a row of this desk: in the place of one that it supersedes, or in a new one."""
    row_id = place.id if place is not None else identity
    if place is None and identity in taken:
        row_id = derived_id("twin", identity, known)
    text = note.text
    if note.deleted_at is not None and place is not None:
        # Deleted notes are handed over without their text; here it stays, so that the deletion can be undone.
        text = place.text
    return replace(note, id=row_id, twin_of=None if row_id == identity else identity, text=text, supersedes=supersedes)


def _told(mine: Sequence[Note], kept: dict[str, Note], puts: tuple[Row, ...], drops: tuple[Row, ...]) -> Step:
    before = {fingerprint(note): note for note in mine if note.deleted_at is None}
    after = {known: note for known, note in kept.items() if note.deleted_at is None}
    new = [note for known, note in after.items() if known not in before]
    staying = [note for known, note in before.items() if known in after]
    shown_before = max(before.values(), key=_rank, default=None)
    shown_after = max(new, key=_rank, default=None)
    if not new:
        outcome = Outcome.DELETED if before and not staying else Outcome.UNCHANGED
    elif not before:
        outcome = Outcome.ADDED
    else:
        outcome = Outcome.KEPT_BOTH if staying else Outcome.CHANGED
    return Step(outcome, shown_before, shown_after, puts, drops)
