"""Office files damaged in every way: never a crash, never overwritten, and the newest backup is offered each time."""

from __future__ import annotations

import hashlib
import random
import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from cdtdesk.office.faults import OfficeFault, OfficeFileUnavailable
from cdtdesk.office.rows import About, Note
from cdtdesk.services.library import LibraryService
from tests.torture.session import CODES, NOTE_IDS, Session, State, open_library, state_of

Harm = Callable[[Path, random.Random], None]


def flip_bits(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    for _ in range(chance.choice([1, 1, 3, 30, 1_000])):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


def flip_in_head(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    data[chance.randrange(120)] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


def cut_off(path: Path, chance: random.Random) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: chance.randrange(len(data))])


def blank_pages(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    for _ in range(chance.choice([1, 2, 8])):
        start = chance.randrange(len(data) // 4_096) * 4_096
        data[start : start + 4_096] = bytes(4_096)
    path.write_bytes(data)


def swap_pages(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    one, other = (chance.randrange(len(data) // 4_096) * 4_096 for _ in range(2))
    data[one : one + 4_096], data[other : other + 4_096] = data[other : other + 4_096], data[one : one + 4_096]
    path.write_bytes(data)


def scribble(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    start = chance.randrange(len(data))
    data[start : start + chance.choice([10, 500, 20_000])] = chance.randbytes(10)
    path.write_bytes(data)


def another_format(path: Path, chance: random.Random) -> None:
    start = chance.choice([b"PK\x03\x04", b"\x89PNG\r\n\x1a\n", b"", b"notes: none\n", b"\x00"])
    path.write_bytes(start * chance.randrange(1, 500))


def another_program(path: Path, chance: random.Random) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT)")
        connection.executemany("INSERT INTO notes (body) VALUES (?)", [(str(chance.random()),) for _ in range(50)])
        connection.commit()


HARMS: list[Harm] = [
    flip_bits, flip_bits, flip_in_head, cut_off, blank_pages, swap_pages, scribble, another_format, another_program,
]  # fmt: skip


def make_office(folder: Path, seed: int) -> tuple[State, State]:
    """Make a library with a backup and edits after it; return what it shows at the backup and at the end."""
    session = Session(folder, seed, lambda _: None)
    session.run(150)
    for backup in session.library.safekeeping.backups():
        backup.path.unlink()
    session.library.safekeeping.back_up()
    at_backup = state_of(session.library)
    for note_id in NOTE_IDS[:5]:
        session.library.notes.save(note_id, About(CODES[0]), f"written after the backup {note_id}")
    at_end = state_of(session.library)
    session.library.close()
    # The next check is the weekly one, which reads every row.
    (folder / "backups" / "care.json").unlink(missing_ok=True)
    return at_backup, at_end


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def outcome_of(folder: Path, at_backup: State, at_end: State) -> str:
    """Use a damaged library as the window does; return what was told of it."""
    path = folder / "office.sqlite"
    before = digest(path)
    library = open_library(folder)
    try:
        fault = _use(library, at_end)
        if fault is None:
            return "unharmed"
        assert digest(path) == before, "the damaged file was changed"
        with pytest.raises(OfficeFileUnavailable):
            library.save_note(CODES[0], "typed over a damaged file", None)
        assert digest(path) == before, "the damaged file was written to"
        _rescue(library, fault, before, at_backup)
        return str(fault)
    finally:
        library.close()


def _use(library: LibraryService, at_end: State) -> OfficeFault | None:
    """Read all there is and care for it; return the fault that was told, or None when everything is as it was."""
    try:
        found = state_of(library)
    except OfficeFileUnavailable as error:
        return error.fault
    care = library.safekeeping.care()
    if care.check is not None and not care.check.is_sound:
        return OfficeFault.DAMAGED
    assert found == at_end, "damage went unnoticed"
    return None


def _rescue(library: LibraryService, fault: OfficeFault, before: str, at_backup: State) -> None:
    offer = library.safekeeping.offer(fault)
    newest = library.safekeeping.backups()[0]
    assert offer.newest_good == newest
    rescued = library.safekeeping.rescue(offer.newest_good)
    assert rescued.set_aside is not None
    assert digest(rescued.set_aside) == before, "the damaged file was not set aside as it was"
    assert library.safekeeping.check().is_sound
    found = state_of(library)
    texts = {note.text for note in library._store.select(Note, with_deleted=True)}
    for key, value in at_backup.items():
        if key.startswith("note ") and value is not None:
            assert found[key] is not None or value in texts, f"{key} was in the backup and is gone"
        elif key.startswith(("star ", "word ", "fee ", "setting ")):
            assert found.get(key) == value, f"{key} was in the backup and is not as it was"
    library.save_note(CODES[0], "written after the rescue", None)


def damage_again_and_again(folder: Path, times: int, seed: int) -> Counter[str]:
    chance = random.Random(seed)
    outcomes: Counter[str] = Counter()
    whole = folder / "whole"
    for number in range(times):
        if number % 500 == 0:
            shutil.rmtree(whole, ignore_errors=True)
            whole.mkdir()
            at_backup, at_end = make_office(whole, chance.randrange(2**31))
        home = folder / "desk"
        shutil.copytree(whole, home)
        harm = chance.choice(HARMS)
        harm(home / "office.sqlite", chance)
        outcomes[outcome_of(home, at_backup, at_end)] += 1
        shutil.rmtree(home)
    return outcomes


def test_damaged_files_are_told_kept_and_replaced_by_the_newest_backup(tmp_path: Path) -> None:
    outcomes = damage_again_and_again(tmp_path, 60, 17)
    assert outcomes["damaged"] > 20


@pytest.mark.torture
def test_five_thousand_damaged_files_are_told_kept_and_replaced(tmp_path: Path) -> None:
    outcomes = damage_again_and_again(tmp_path, 5_000, random.randrange(2**31))
    print(f"\n5000 damaged files: {dict(outcomes)}")
    assert outcomes["damaged"] > 2_000
