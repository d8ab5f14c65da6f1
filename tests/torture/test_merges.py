"""Desks that edit, hand over and take in at random: no note is lost, order and repetition make no difference."""

from __future__ import annotations

import atexit
import datetime as dt
import itertools
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings, strategies
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from cdtdesk.domain.codes import CdtCode
from cdtdesk.exchange.hand_over import read_hand_over
from cdtdesk.office.merging import Outcome, carry_out, plan
from cdtdesk.office.rows import About
from cdtdesk.office.store import OfficeStore
from cdtdesk.services.hand_over import from_json
from cdtdesk.services.library import LibraryService

CODES = [CdtCode(code) for code in ("D0120", "D2740", "D4341")]
START = dt.datetime(2026, 11, 1, 8, tzinfo=dt.UTC)
desks = strategies.integers(0, 2)
picks = strategies.integers(0, 10_000)


@dataclass(frozen=True)
class Version:
    """One state of a note, and all the states that whoever wrote it knew of."""

    number: int
    text: str | None
    before: frozenset[int]


Known = dict[str, dict[int, Version]]
Tables = Mapping[str, tuple[Mapping[str, Any], ...]]


@dataclass
class Desk:
    """A library with a clock of its own, and the versions of notes that its model knows."""

    library: LibraryService
    store: OfficeStore
    known: Known = field(default_factory=dict)

    def heads(self, note: str) -> list[Version]:
        versions = self.known.get(note, {})
        passed = {number for version in versions.values() for number in version.before}
        return [version for number, version in versions.items() if number not in passed]


class Merges(RuleBasedStateMachine):
    """Three desks whose clocks go wrong, as clocks of computers do."""

    merges = 0

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="cdtdesk-merges-"))
        self.minutes = 0
        self.versions = itertools.count()
        self.desks = [self._new_desk(name, skew) for name, skew in (("a", 0), ("b", -95), ("c", 40))]
        self.exports: list[tuple[Tables, Known]] = []

    def _new_desk(self, name: str, skew: int = 0) -> Desk:
        home = self.folder / name
        home.mkdir()
        shutil.copy(empty_office(), home / "office.sqlite")
        store = OfficeStore(home / "office.sqlite", lambda: START + dt.timedelta(minutes=self.minutes + skew))
        return Desk(LibraryService(store), store)

    def teardown(self) -> None:
        try:
            self._all_desks_agree()
        finally:
            for desk in self.desks:
                desk.library.close()
            shutil.rmtree(self.folder)

    # What desks do

    @initialize()
    def first_note(self) -> None:
        self.write_new_note(0, 0)

    @rule(minutes=strategies.sampled_from([0, 1, 7, 30, 600]))
    def time_passes(self, minutes: int) -> None:
        self.minutes += minutes

    @rule(which=desks, pick=picks)
    def write_new_note(self, which: int, pick: int) -> None:
        desk = self.desks[which]
        number = next(self.versions)
        note_id = f"{number:032x}"
        desk.library.notes.save(note_id, About(CODES[pick % len(CODES)]), f"text {number}")
        desk.known[note_id] = {number: Version(number, f"text {number}", frozenset())}

    @rule(which=desks, pick=picks, deletes=strategies.booleans())
    def change_note(self, which: int, pick: int, deletes: bool) -> None:
        desk = self.desks[which]
        shown = sorted(desk.library.notes.all(), key=lambda note: note.id)
        if not shown:
            return
        note = shown[pick % len(shown)]
        changed = next(version for version in desk.heads(note.identity) if version.text == note.text)
        number = next(self.versions)
        text = None if deletes and pick % 3 == 0 else f"text {number}"
        if text is None:
            desk.library.notes.delete(note.id)
        else:
            desk.library.notes.save(note.id, note.about, text)
        desk.known[note.identity][number] = Version(number, text, changed.before | {changed.number})

    @rule(which=desks, pick=picks)
    def decide_between_twins(self, which: int, pick: int) -> None:
        desk = self.desks[which]
        groups = desk.library.notes.twins()
        if not groups:
            return
        group = groups[pick % len(groups)]
        kept = group[pick % len(group)]
        heads = desk.heads(kept.identity)
        desk.library.notes.keep_only(kept.id)
        number = next(self.versions)
        before = frozenset().union(*(head.before | {head.number} for head in heads))
        desk.known[kept.identity][number] = Version(number, kept.text, before)

    @rule(which=desks, pick=picks)
    def change_what_is_no_note(self, which: int, pick: int) -> None:
        library, code = self.desks[which].library, CODES[pick % len(CODES)]
        kind = pick % 5
        if kind == 0:
            library.set_favorite(code, not library.is_favorite(code))
        elif kind == 1:
            library.favorites.move(code, pick % 3)
        elif kind == 2:
            library.own_words.add(f"word {pick % 4}", code)
        elif kind == 3:
            library.payers.add(f"payer {pick % 3}")
        else:
            library.set_setting("initials", str(pick))

    # Handing over

    @rule(giver=desks, taker=desks)
    def hand_over(self, giver: int, taker: int) -> None:
        self._take_in(self.desks[taker], exported(self.desks[giver]), self.desks[giver].known)

    @rule(pick=picks, taker=desks)
    def take_in_an_old_export(self, pick: int, taker: int) -> None:
        if self.exports:
            tables, known = self.exports[pick % len(self.exports)]
            self._take_in(self.desks[taker], tables, known)

    @rule(giver=desks)
    def export_for_later(self, giver: int) -> None:
        desk = self.desks[giver]
        known = {note: dict(versions) for note, versions in desk.known.items()}
        self.exports.append((exported(desk), known))

    def _take_in(self, desk: Desk, tables: Tables, known: Known) -> None:
        take_in(desk.store, tables)
        type(self).merges += 1
        for note, versions in known.items():
            desk.known.setdefault(note, {}).update(versions)
        rows, _ = from_json(tables)
        again = plan(desk.store, rows)
        assert not [step for step in again if step.puts or step.drops or step.outcome is not Outcome.UNCHANGED]

    # What must hold

    @invariant()
    def every_desk_shows_exactly_what_nobody_changed_knowingly(self) -> None:
        for desk in self.desks:
            expected = sorted(head.text for note in desk.known for head in desk.heads(note) if head.text is not None)
            # Two versions with the same text are possible only after a decision, and then they are one.
            assert sorted({note.text for note in desk.library.notes.all(limit=10_000)}) == sorted(set(expected))

    def _all_desks_agree(self) -> None:
        """Merge everything in two orders into two new desks; both show the same."""
        tables = [exported(desk) for desk in self.desks]
        ends = []
        for name, order in (("one way", tables), ("the other", tables[::-1] + tables)):
            desk = self._new_desk(name)
            for given in order:
                take_in(desk.store, given)
            ends.append(exported(desk))
            desk.library.close()
            type(self).merges += len(order)
        assert ends[0] == ends[1]


def exported(desk: Desk) -> Tables:
    """What a hand-over of a desk holds."""
    file = desk.library.path.with_name("given.zip")
    desk.library.hand_over.export(file, replace_file=True)
    return read_hand_over(file).tables


def take_in(store: OfficeStore, tables: Tables) -> None:
    rows, malformed = from_json(tables)
    assert not malformed
    with store.transaction() as writing:
        carry_out(writing, plan(writing, rows), store.now())


_EMPTY: list[Path] = []


def empty_office() -> Path:
    """A new office file, made once."""
    if not _EMPTY:
        folder = tempfile.mkdtemp(prefix="cdtdesk-empty-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        path = Path(folder) / "office.sqlite"
        store = OfficeStore(path, lambda: START)
        with store.transaction():
            pass
        store.close()
        _EMPTY.append(path)
    return _EMPTY[0]


def run(examples: int, steps: int, anew: bool) -> int:
    Merges.merges = 0
    run_state_machine_as_test(
        Merges,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            derandomize=not anew,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    return Merges.merges


def test_desks_that_merge_at_random_lose_nothing_and_agree() -> None:
    assert run(20, 25, anew=False) > 100


@pytest.mark.torture
def test_ten_thousand_random_merges_lose_nothing_and_agree() -> None:
    merges = 0
    while merges < 10_000:
        merges += run(150, 50, anew=True)
    print(f"\n{merges} random merges: nothing lost, taking in again changes nothing, the order makes no difference")
