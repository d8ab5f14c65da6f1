"""Long work on the office file in another thread, while the window goes on with the same file."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest

from cdtdesk.domain.codes import CdtCode
from cdtdesk.office.faults import OfficeFault, OfficeFileUnavailable
from cdtdesk.services.hand_over import HandOverService
from cdtdesk.services.library import LibraryService
from cdtdesk.services.safekeeping import SafekeepingService

D0120, D4341 = CdtCode("D0120"), CdtCode("D4341")


def in_another_thread(work: Callable[[], Any]) -> Any:
    outcome: list[Any] = []
    thread = threading.Thread(target=lambda: outcome.append(work()))
    thread.start()
    thread.join()
    return outcome[0]


def test_a_backup_is_put_back_in_another_thread_and_seen_here(library: LibraryService) -> None:
    library.save_note(D4341, "two per year", None)
    backup = library.safekeeping.back_up()
    library.save_note(D0120, "newer", None)
    lent = library.safekeeping.lend()

    def work() -> None:
        with lent() as store:
            SafekeepingService(store).restore(backup)

    in_another_thread(work)
    library.safekeeping.take_back()
    assert [note.about for note in library.newest_notes()] == [D4341]
    library.set_favorite(D0120, True)
    assert library.is_favorite(D0120)


def test_this_desk_keeps_the_right_to_write_while_it_lends(library: LibraryService) -> None:
    library.set_favorite(D0120, True)
    with library.safekeeping.lend()() as store:
        assert store.is_owner
        library.set_favorite(D4341, True)
        assert HandOverService(store).counts()["favorites"] == 2
    library.set_favorite(D4341, False)
    assert library.holder() is None
    assert library.favorite_codes() == [D0120]


def test_restoring_can_be_stopped_as_long_as_nothing_was_written(library: LibraryService) -> None:
    library.save_note(D4341, "two per year", None)
    backup = library.safekeeping.back_up()
    library.save_note(D0120, "newer", None)

    def stop() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        library.safekeeping.restore(backup, stop)
    assert len(library.newest_notes()) == 2


def test_what_a_backup_holds_is_counted(library: LibraryService) -> None:
    library.save_note(D4341, "two per year", None)
    library.set_favorite(D0120, True)
    counts = library.safekeeping.holds(library.safekeeping.back_up())
    assert counts["notes"] == 1
    assert counts["favorites"] == 1


def test_a_check_on_demand_is_remembered(library: LibraryService, clock) -> None:
    library.save_note(D4341, "two per year", None)
    assert library.safekeeping.checked_at() is None
    assert library.safekeeping.check_now().is_sound
    assert library.safekeeping.checked_at() == clock()


def test_damage_found_on_demand_keeps_the_file_from_being_used_on(library: LibraryService) -> None:
    library.save_note(D4341, "two per year", None)
    library.close()
    library.path.write_bytes(b"scribbled over" * 2_000)
    assert not library.safekeeping.check_now().is_sound
    assert library.safekeeping.checked_at() is None
    with pytest.raises(OfficeFileUnavailable) as raised:
        library.set_favorite(D0120, True)
    assert raised.value.fault is OfficeFault.DAMAGED
