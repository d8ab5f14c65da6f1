"""A scripted editing session of the office's library, and what must be found of it after whatever befell the program."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

from cdtdesk.domain.codes import CdtCode
from cdtdesk.environment.clock import now
from cdtdesk.exchange.faults import FileTrouble
from cdtdesk.lexicon.words import phrase_key
from cdtdesk.office.checking import check_file
from cdtdesk.office.database import discard
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.office.more_rows import Fee, FeeSchedule, Recent
from cdtdesk.office.rows import About, Favorite, derived_id
from cdtdesk.office.store import OfficeStore
from cdtdesk.services.fees import FeePreview
from cdtdesk.services.library import LibraryService

State = dict[str, Any]
Report = Callable[[dict[str, Any]], None]

CODES = [CdtCode(f"D{number}") for number in ("0120", "0150", "1110", "2740", "3310", "4341", "4910", "7140")]
NOTE_IDS = [f"{number:032x}" for number in range(24)]
_WORDS = "delta cigna metlife narrative perio chart box downgrade two per year crown seat date missing tooth clause".split()
SCHEDULE = "UCR"


def open_library(folder: Path) -> LibraryService:
    return LibraryService(OfficeStore(folder / "office.sqlite", now))


class Session:
    """Edits at random. ``report`` hears of every edit when it starts and again when it was acknowledged."""

    def __init__(self, folder: Path, seed: int, report: Report) -> None:
        self.folder = folder
        self.random = random.Random(seed)
        self.report = report
        self.library = open_library(folder)

    def run(self, steps: int, before_step: Callable[[random.Random], None] = lambda _: None) -> None:
        """Edit; bad luck is reported and the session goes on, as the window does."""
        for _ in range(steps):
            before_step(self.random)
            edit = self.random.choices(
                [
                    self._note,
                    self._delete,
                    self._star,
                    self._label,
                    self._word,
                    self._fee,
                    self._use,
                    self._setting,
                    self._care,
                ],
                weights=[40, 4, 12, 6, 6, 6, 6, 6, 5],
            )[0]
            try:
                edit()
            except (OfficeFileUnavailable, FileTrouble) as error:
                self.report({"fault": str(getattr(error, "fault", error))})

    def _do(self, key: str, value: Any, edit: Callable[[], object]) -> None:
        self.report({"start": key, "value": value})
        edit()
        self.report({"done": key, "value": value})

    def _note(self) -> None:
        note_id, code = self.random.choice(NOTE_IDS), self.random.choice(CODES)
        text = " ".join(self.random.choices(_WORDS, k=self.random.choice([3, 12, 60, 900])))
        known = self.library.notes.find(note_id)
        about = known.about if known is not None else About(code)
        self._do(f"note {note_id}", text, lambda: self.library.notes.save(note_id, about, text))

    def _delete(self) -> None:
        note_id = self.random.choice(NOTE_IDS)
        if self.library.notes.find(note_id) is not None:
            self._do(f"note {note_id}", None, lambda: self.library.notes.delete(note_id))

    def _star(self) -> None:
        code = self.random.choice(CODES)
        is_favorite = not self.library.is_favorite(code)
        self._do(f"star {code}", is_favorite or None, lambda: self.library.set_favorite(code, is_favorite))

    def _label(self) -> None:
        codes = self.library.favorite_codes()
        if codes:
            code, label = self.random.choice(codes), self.random.choice(_WORDS)
            self._do(f"label {code}", label, lambda: self.library.favorites.dress(code, label, ""))

    def _word(self) -> None:
        word, code = self.random.choice(_WORDS), self.random.choice(CODES)
        row_id = derived_id("own_word", phrase_key(word), code)
        if any(own.id == row_id for own in self.library.own_words.all()):
            self._do(f"word {row_id}", None, lambda: self.library.own_words.remove(row_id))
        else:
            self._do(f"word {row_id}", word, lambda: self.library.own_words.add(word, code))

    def _fee(self) -> None:
        code, cents = self.random.choice(CODES), self.random.randrange(1_000_000)
        schedules = self.library.fees.schedules()
        if not schedules:
            nothing = FeePreview(SCHEDULE, None, None, "", (), (), (), (), (), (), ())
            self._do("schedule", SCHEDULE, lambda: self.library.fees.take_in(nothing))
            return
        amount = Decimal(cents).scaleb(-2)
        self._do(f"fee {code}", str(amount), lambda: self.library.fees.set_fee(schedules[0].id, code, amount))

    def _use(self) -> None:
        code = self.random.choice(CODES)
        times = {recent.code: recent.times for recent in self.library.habits.recents(100)}.get(code, 0) + 1
        self._do(f"uses {code}", times, lambda: self.library.record_use(code))

    def _setting(self) -> None:
        name, value = self.random.choice(_WORDS), str(self.random.random())
        self._do(f"setting {name}", value, lambda: self.library.set_setting(name, value))

    def _care(self) -> None:
        """Back up, restore what was just backed up, hand over and take it back: nothing of it may change anything."""
        kind = self.random.randrange(4)
        if not self.library.path.exists():
            return
        self.library.keep_alive()
        if kind == 0:
            self.library.safekeeping.care()
        elif kind == 1:
            self.library.safekeeping.restore(self.library.safekeeping.back_up())
        else:
            target = self.folder / "given.zip"
            self.library.hand_over.export(target, replace_file=True)
            self.library.hand_over.take_in(self.library.hand_over.preview(target))
        self.library.safekeeping.backups()
        for backup in self.library.safekeeping.backups()[6:]:
            discard(backup.path)


class Expected:
    """What must be found: everything acknowledged, and of an edit in flight either the state before or after it."""

    def __init__(self) -> None:
        self.acknowledged: State = {}
        self.in_flight: dict[str, list[Any]] = {}
        self.edits = 0
        self.faults: dict[str, int] = {}

    def hear(self, told: dict[str, Any]) -> None:
        if "start" in told:
            self.in_flight.setdefault(told["start"], []).append(told["value"])
        elif "done" in told:
            self.acknowledged[told["done"]] = told["value"]
            self.in_flight.pop(told["done"], None)
            self.edits += 1
        elif "fault" in told:
            self.faults[told["fault"]] = self.faults.get(told["fault"], 0) + 1

    def check(self, folder: Path) -> None:
        """Open the office file as the next start does and compare."""
        library = open_library(folder)
        try:
            found = state_of(library)
            assert library.keep_alive() or not library.path.exists(), "the right to write was left behind"
        finally:
            library.close()
        for key in self.acknowledged.keys() | self.in_flight.keys():
            possible = [self.acknowledged.get(key), *self.in_flight.get(key, [])]
            assert found.get(key) in possible, f"{key}: {found.get(key)!r} is none of {possible!r}"
            self.acknowledged[key] = found.get(key)
        self.in_flight.clear()
        if library.path.exists():
            result = check_file(library.path, full=True)
            assert result.is_sound, result.findings


def state_of(library: LibraryService) -> State:
    """Return what the library shows, by the keys of ``Session``."""
    state: State = {}
    for note_id in NOTE_IDS:
        note = library.notes.find(note_id)
        state[f"note {note_id}"] = None if note is None or note.deleted_at is not None else note.text
    for code in CODES:
        state[f"star {code}"] = library.is_favorite(code) or None
    for own in library.own_words.all():
        state[f"word {own.id}"] = own.word
    store = library._store  # what has no service of its own is read as it is kept
    for favorite in store.select(Favorite, with_deleted=True):
        state[f"label {favorite.code}"] = favorite.label or None
    for schedule in store.select(FeeSchedule):
        state["schedule"] = schedule.name
    for fee in store.select(Fee):
        state[f"fee {fee.code}"] = str(fee.amount)
    for recent in store.select(Recent):
        state[f"uses {recent.code}"] = recent.times
    for name in _WORDS:
        state[f"setting {name}"] = library.setting(name) or None
    return state


def tell(descriptor: int) -> Report:
    """Return a report that writes lines which a killed process cannot leave half written."""

    def report(told: dict[str, Any]) -> None:
        os.write(descriptor, json.dumps(told).encode() + b"\n")

    return report
