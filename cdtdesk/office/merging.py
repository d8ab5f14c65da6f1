"""Bringing the rows of two desks together. The order in which desks are merged does not matter, nor how often.

Every row but a note is one thing: the version changed last is kept (of two changed at the same moment, the one with the
greater fingerprint, so that every desk chooses alike); the preview shows what it replaces. A note is what somebody wrote, so
none is given up for another: a version gives way only to one that knows it (``supersedes``), and when two desks changed the
same note without knowing of each other, both versions are kept as twins until somebody decides.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Final, NamedTuple

from cdtdesk.office.interface import RowReading, RowWriting
from cdtdesk.office.layout import fingerprint
from cdtdesk.office.rows import Note, Row, derived_id

_AT_ONCE: Final = 500


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
    known = _known(reading, rows.values())
    steps = [_merged(known.get(key), row) for key, row in rows.items()]
    heads = _heads(reading, list(notes))
    steps += [_merged_notes(identity, heads.get(identity, []), theirs) for identity, theirs in notes.items()]
    return steps


def _known(reading: RowReading, rows: Iterable[Row]) -> dict[tuple[str, str], Row]:
    """Return this desk's rows with the ids of ``rows``."""
    ids: dict[type[Row], list[str]] = {}
    for row in rows:
        ids.setdefault(type(row), []).append(row.id)
    return {
        (mine.table, mine.id): mine
        for kind, wanted in ids.items()
        for some in _some_at_a_time(wanted)
        for mine in reading.select(kind, ("id", "in", some), with_deleted=True)
    }


def _heads(reading: RowReading, identities: list[str]) -> dict[str, list[Note]]:
    """Return this desk's versions of each note, deleted ones too."""
    heads: dict[str, list[Note]] = {}
    for some in _some_at_a_time(identities):
        firsts = reading.select(Note, ("id", "in", some), ("twin_of", "=", None), with_deleted=True)
        twins = reading.select(Note, ("twin_of", "in", some), with_deleted=True)
        for note in (*firsts, *twins):
            heads.setdefault(note.identity, []).append(note)
    return heads


def _some_at_a_time(ids: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]


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


Versions = dict[str, Note]
"""Versions of one note by their fingerprints."""


def _merged_notes(identity: str, mine: Sequence[Note], theirs: Sequence[Note]) -> Step:
    own: Versions = {fingerprint(note): note for note in mine}
    versions: Versions = {**{fingerprint(note): note for note in theirs}, **own}
    superseded = {known for note in (*mine, *theirs) for known in note.supersedes}
    kept = {known: note for known, note in versions.items() if known not in superseded}
    # That every version is superseded is only said by a file that was tampered with; then the newest is kept.
    kept = kept or dict([max(versions.items(), key=_time_of)])
    free = [note for known, note in own.items() if known not in kept]
    supersedes = tuple(sorted(superseded - kept.keys()))
    puts: list[Row] = []
    for known, note in sorted(kept.items(), key=_time_of, reverse=True):
        if known not in own:
            place = free.pop(0) if free else None
            taken = {row.id for row in (*mine, *puts)}
            puts.append(_in_place(note, identity, known, place, taken, supersedes))
        elif set(note.supersedes) != set(supersedes):
            puts.append(replace(note, supersedes=supersedes))
    return _told(own, kept, tuple(puts), tuple(free))


def _time_of(version: tuple[str, Note]) -> tuple[dt.datetime, str]:
    return version[1].changed_at, version[0]


def _in_place(note: Note, identity: str, known: str, place: Note | None, taken: set[str], supersedes: tuple[str, ...]) -> Note:
    """Return an incoming version as a row of this desk: in the place of one that it supersedes, or in a new one."""
    row_id = place.id if place is not None else identity
    if place is None and identity in taken:
        row_id = derived_id("twin", identity, known)
    text = note.text
    if note.deleted_at is not None and place is not None:
        # Deleted notes are handed over without their text; here it stays, so that the deletion can be undone.
        text = place.text
    return replace(note, id=row_id, twin_of=None if row_id == identity else identity, text=text, supersedes=supersedes)


def _told(own: Versions, kept: Versions, puts: tuple[Row, ...], drops: tuple[Row, ...]) -> Step:
    before = {known: note for known, note in own.items() if note.deleted_at is None}
    after = {known: note for known, note in kept.items() if note.deleted_at is None}
    new = {known: note for known, note in after.items() if known not in before}
    is_one_staying = any(known in after for known in before)
    shown_before = max(before.items(), key=_time_of)[1] if before else None
    shown_after = max(new.items(), key=_time_of)[1] if new else None
    if not new:
        outcome = Outcome.DELETED if before and not is_one_staying else Outcome.UNCHANGED
    elif not before:
        outcome = Outcome.ADDED
    else:
        outcome = Outcome.KEPT_BOTH if is_one_staying else Outcome.CHANGED
    return Step(outcome, shown_before, shown_after, puts, drops)
