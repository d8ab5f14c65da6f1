"""The office file is looked after while the window is open."""

from __future__ import annotations

from pathlib import Path

import pytest

from cdtdesk.domain.codes import CdtCode
from cdtdesk.environment.clock import now
from cdtdesk.office.store import OfficeStore
from cdtdesk.services.library import LibraryService
from cdtdesk.ui.support import caretaker
from cdtdesk.ui.support.caretaker import Caretaker


@pytest.fixture
def library(tmp_path: Path):
    made = LibraryService(OfficeStore(tmp_path / "office.sqlite", now))
    yield made
    made.close()


def copies(library: LibraryService) -> list[Path]:
    return [path for path in (library.path.parent / "backups").rglob("*") if path.is_file()]


def test_a_backup_is_made_by_itself_once_something_was_written(qtbot, library, monkeypatch) -> None:
    monkeypatch.setattr(caretaker, "FIRST_CARE_AFTER_MS", 1)
    library.save_note(CdtCode("D3351"), "Delta: send PA", None)
    assert not library.safekeeping.backups()
    keeper = Caretaker(library)
    with qtbot.waitSignal(keeper.cared):
        keeper.start()
    keeper.stop()
    assert len(library.safekeeping.backups()) == 1


def test_nothing_is_made_where_nothing_was_written(qtbot, library) -> None:
    keeper = Caretaker(library)
    with qtbot.waitSignal(keeper.cared):
        keeper.care()
    keeper.stop()
    assert not copies(library)
    assert not library.path.exists()


def test_damage_is_told_and_the_file_is_left_as_it_is(qtbot, library) -> None:
    library.set_favorite(CdtCode("D3351"), True)
    library.close()
    damaged = b"scribbled over" * 2_000
    library.path.write_bytes(damaged)
    keeper = Caretaker(library)
    with qtbot.waitSignal(keeper.damage_found):
        keeper.care()
    keeper.stop()
    assert library.path.read_bytes() == damaged


def test_the_file_can_be_closed_and_used_on_after_a_round(qtbot, library) -> None:
    library.save_note(CdtCode("D3351"), "first", None)
    keeper = Caretaker(library)
    keeper.care()
    keeper.stop()
    library.save_note(CdtCode("D0120"), "second", None)
    library.close()
    assert {note.text for note in library.newest_notes()} == {"first", "second"}


def test_the_window_has_a_caretaker_and_stops_it_when_it_closes(qtbot, desk) -> None:
    window = desk.open()
    keeper = window.findChild(Caretaker)
    assert keeper is not None
    with qtbot.waitSignal(keeper.cared):
        keeper.care()
    assert desk.close()
