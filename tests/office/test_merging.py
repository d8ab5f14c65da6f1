"""Merging rows of two desks, case by case; ``tests/torture/test_merges.py`` merges at random."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cdtdesk.office.changing import changed, changed_note
from cdtdesk.office.layout import fingerprint
from cdtdesk.office.merging import Outcome, carry_out, plan
from cdtdesk.office.rows import Note, Row
from cdtdesk.office.store import OfficeStore
from tests.office.conftest import Clock
from tests.office.rows_made import NOW, a_favorite, a_note, put

LATER = NOW + dt.timedelta(hours=1)


@pytest.fixture
def other(tmp_path: Path, clock: Clock) -> Iterator[OfficeStore]:
    made = OfficeStore(tmp_path / "other" / "office.sqlite", clock)
    yield made
    made.close()


def take_in(store: OfficeStore, *rows: Row) -> list[Outcome]:
    with store.transaction() as writing:
        steps = plan(writing, rows)
        carry_out(writing, steps, NOW)
    assert all(step.outcome is Outcome.UNCHANGED and not step.puts for step in plan(store, rows)), "twice changes nothing"
    return [step.outcome for step in steps]


def texts(store: OfficeStore) -> list[str]:
    return sorted(note.text for note in store.select(Note))


def test_what_is_new_is_added(store: OfficeStore) -> None:
    assert take_in(store, a_note("new"), a_favorite()) == [Outcome.ADDED, Outcome.ADDED]
    assert texts(store) == ["new"]


def test_a_note_changed_there_only_is_changed_here(store: OfficeStore) -> None:
    note = a_note("first")
    put(store, note)
    theirs = changed_note(note, LATER, NOW, text="second")
    assert take_in(store, theirs) == [Outcome.CHANGED]
    assert texts(store) == ["second"]


def test_a_note_changed_here_only_stays(store: OfficeStore) -> None:
    note = a_note("first")
    put(store, changed_note(note, LATER, NOW, text="second"))
    assert take_in(store, note) == [Outcome.UNCHANGED]
    assert texts(store) == ["second"]


def test_a_note_changed_on_both_sides_is_kept_twice(store: OfficeStore) -> None:
    note = a_note("first")
    put(store, changed_note(note, LATER, NOW, text="mine"))
    assert take_in(store, changed_note(note, LATER + dt.timedelta(minutes=1), NOW, text="theirs")) == [Outcome.KEPT_BOTH]
    assert texts(store) == ["mine", "theirs"]
    mine, theirs = sorted(store.select(Note), key=lambda each: each.text)
    assert mine.id == note.id, "the note that is open stays the note that is open"
    assert theirs.twin_of == note.id
    assert mine.identity == theirs.identity


def test_a_note_deleted_there_and_changed_here_is_kept(store: OfficeStore) -> None:
    note = a_note("first")
    put(store, changed_note(note, LATER, NOW, text="mine"))
    take_in(store, changed_note(note, LATER + dt.timedelta(minutes=1), NOW, deleted_at=LATER))
    assert texts(store) == ["mine"]


def test_a_note_deleted_there_only_is_deleted_here_and_keeps_its_text_for_undoing(store: OfficeStore) -> None:
    note = a_note("first")
    put(store, note)
    theirs = replace(changed_note(note, LATER, NOW, deleted_at=LATER), text="")
    assert take_in(store, theirs) == [Outcome.DELETED]
    assert texts(store) == []
    kept = store.find(Note, note.id)
    assert kept is not None
    assert kept.text == "first"


def test_a_decision_made_there_ends_the_twins_here(store: OfficeStore) -> None:
    note = a_note("first")
    mine = changed_note(note, LATER, NOW, text="mine")
    theirs = changed_note(note, LATER + dt.timedelta(minutes=1), NOW, text="theirs")
    put(store, mine)
    take_in(store, theirs)
    decided = replace(changed(theirs, LATER + dt.timedelta(hours=1)), supersedes=(fingerprint(mine), fingerprint(theirs)))
    assert take_in(store, decided) == [Outcome.CHANGED]
    assert texts(store) == ["theirs"]


def test_three_desks_that_changed_one_note_keep_three_versions_in_any_order(store: OfficeStore, other: OfficeStore) -> None:
    note = a_note("first")
    versions = [changed_note(note, LATER + dt.timedelta(minutes=minute), NOW, text=f"desk {minute}") for minute in range(3)]
    for version in versions:
        take_in(store, version)
    for version in reversed(versions):
        take_in(other, version)
    assert texts(store) == texts(other) == ["desk 0", "desk 1", "desk 2"]


def test_of_anything_else_the_later_change_is_kept_and_told(store: OfficeStore) -> None:
    favorite = a_favorite()
    put(store, replace(changed(favorite, LATER), label="mine"))
    assert take_in(store, replace(changed(favorite, LATER - dt.timedelta(minutes=1)), label="earlier")) == [Outcome.UNCHANGED]
    with store.transaction() as writing:
        (step,) = plan(writing, [replace(changed(favorite, LATER + dt.timedelta(minutes=1)), label="later")])
    assert step.outcome is Outcome.CHANGED
    assert step.before is not None
    assert step.after is not None
    assert (getattr(step.before, "label"), getattr(step.after, "label")) == ("mine", "later")  # noqa: B009


def test_of_two_changes_at_the_same_moment_every_desk_keeps_the_same(store: OfficeStore, other: OfficeStore) -> None:
    favorite = a_favorite()
    one, two = (replace(changed(favorite, LATER), label=label) for label in ("one", "two"))
    take_in(store, one, two)
    take_in(other, two, one)
    assert store.find(type(favorite), favorite.id) == other.find(type(favorite), favorite.id)


def test_a_removal_there_is_known_here_even_if_the_row_never_was(store: OfficeStore) -> None:
    favorite = a_favorite()
    assert take_in(store, replace(changed(favorite, LATER), deleted_at=LATER)) == [Outcome.UNCHANGED]
    assert take_in(store, favorite) == [Outcome.UNCHANGED]
    assert store.select(type(favorite)) == []


def test_a_file_that_claims_every_version_is_superseded_loses_nothing(store: OfficeStore) -> None:
    note = a_note("first")
    put(store, note)
    theirs = changed_note(note, LATER, NOW, text="theirs")
    cheating = replace(theirs, supersedes=(fingerprint(note), fingerprint(theirs)))
    take_in(store, cheating)
    assert texts(store) == ["theirs"]


def test_versions_of_one_sitting_are_not_remembered_and_those_that_were_given_away_are(clock: Clock) -> None:
    note = a_note("D")
    typed = changed_note(note, NOW + dt.timedelta(seconds=1), NOW - dt.timedelta(days=1), text="De")
    assert typed.supersedes == ()
    given = changed_note(typed, NOW + dt.timedelta(seconds=2), typed.changed_at, text="Del")
    assert given.supersedes == (fingerprint(typed),)
    next_day = changed_note(given, NOW + dt.timedelta(days=1), NOW - dt.timedelta(days=1), text="Delta")
    assert next_day.supersedes == (fingerprint(typed), fingerprint(given))


def test_a_change_is_later_than_the_last_one_even_when_the_clock_was_set_back() -> None:
    favorite = a_favorite()
    again = changed(changed(favorite, LATER), NOW)
    assert again.changed_at > LATER
