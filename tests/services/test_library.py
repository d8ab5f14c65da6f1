"""The library as the window uses it: stars, notes, recents, and what the search asks of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.in_house_codes import InHouseNumber
from cdtdesk.office.faults import OfficeFault, OfficeFileUnavailable
from cdtdesk.office.places import Place
from cdtdesk.office.rows import About
from cdtdesk.office.store import OfficeStore
from cdtdesk.services.library import LibraryService
from tests.services.conftest import Clock

D0120, D2740, D4341 = CdtCode("D0120"), CdtCode("D2740"), CdtCode("D4341")


def test_a_new_library_is_empty_and_writes_nothing(library: LibraryService, home: Path) -> None:
    assert library.favorite_codes() == []
    assert not library.is_favorite(D0120)
    assert library.noted_codes() == set()
    assert library.newest_note(D0120) is None
    assert library.newest_notes() == []
    assert library.recent_codes() == []
    assert library.picked_weights() == {}
    assert library.matches("exam", ["exam"], True) == []
    assert library.setting("initials", "none") == "none"
    assert library.keep_alive()
    assert list(home.iterdir()) == []


def test_what_was_written_is_there_at_the_next_start(
    library: LibraryService, open_library: Callable[[], LibraryService]
) -> None:
    library.set_favorite(D4341, True)
    library.set_favorite(D0120, True)
    note_id = library.save_note(D4341, "two per year", None)
    library.record_use(D2740)
    library.set_setting("initials", "MB")
    again = open_library()
    assert again.favorite_codes() == [D4341, D0120]
    assert again.is_favorite(D4341)
    assert again.noted_codes() == {D4341}
    note = again.newest_note(D4341)
    assert note is not None
    assert (note.id, note.text, note.cdt_code) == (note_id, "two per year", D4341)
    assert again.recent_codes() == [D2740]
    assert again.setting("initials") == "MB"


def test_every_change_shows_at_once(library: LibraryService) -> None:
    library.set_favorite(D0120, True)
    assert library.favorite_codes() == [D0120]
    library.favorites.set(D0120, False)
    assert library.favorite_codes() == []
    note_id = library.save_note(D0120, "first", None)
    assert library.noted_codes() == {D0120}
    library.notes.delete(note_id)
    assert library.noted_codes() == set()
    assert library.newest_notes() == []
    library.notes.put_back(note_id)
    assert [note.text for note in library.newest_notes()] == ["first"]
    library.record_use(D0120)
    assert library.recent_codes() == [D0120]
    library.habits.forget_all()
    assert library.recent_codes() == []


def test_the_newest_note_of_each_code_is_shown_the_newest_first(library: LibraryService, clock: Clock) -> None:
    for code, text in ((D0120, "old"), (D4341, "second"), (D0120, "new")):
        clock.move(minutes=1)
        library.save_note(code, text, None)
    assert [note.text for note in library.newest_notes()] == ["new", "second"]


def test_a_note_that_could_not_be_saved_is_not_written_twice_when_it_is_tried_again(
    library: LibraryService, home: Path
) -> None:
    (home / "office.sqlite").mkdir()
    with pytest.raises(OfficeFileUnavailable):
        library.save_note(D0120, "typed", None)
    (home / "office.sqlite").rmdir()
    first = library.save_note(D0120, "typed", None)
    assert [note.id for note in library.notes.of(D0120)] == [first]
    second = library.save_note(D0120, "another", None)
    assert first != second


def test_an_attempt_that_failed_after_reaching_the_disk_is_not_written_twice(
    library: LibraryService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk may take what is written and fail to say so."""
    save = library.notes.save

    def save_and_fail(note_id: str, about: About, text: str) -> None:
        save(note_id, about, text)
        raise OfficeFileUnavailable(OfficeFault.UNREACHABLE, library.path)

    with monkeypatch.context() as patched:
        patched.setattr(library.notes, "save", save_and_fail)
        with pytest.raises(OfficeFileUnavailable):
            library.save_note(D0120, "typed", None)
    library.save_note(D0120, "typed further", None)
    assert [note.text for note in library.notes.of(D0120)] == ["typed further"]


def test_in_house_codes_are_no_cdt_favorites(library: LibraryService) -> None:
    library.favorites.set(InHouseNumber("BLEACH"), True)
    library.set_favorite(D0120, True)
    library.notes.save("1" * 32, About(InHouseNumber("BLEACH")), "in the drawer")
    assert library.favorite_codes() == [D0120]
    assert [favorite.code for favorite in library.favorites.favorites()] == ["BLEACH", "D0120"]
    assert library.noted_codes() == set()
    assert [note.text for note in library.notes.of("BLEACH")] == ["in the drawer"]


def test_an_own_word_works_at_the_next_keystroke(library: LibraryService) -> None:
    library.own_words.add("recall", D0120)
    assert [(match.about, match.fit) for match in library.matches("rec", ["rec"], True)] == [("D0120", 0.9)]


def test_a_second_desk_reads_until_the_first_has_gone(library: LibraryService, home: Path, clock: Clock) -> None:
    library.set_favorite(D0120, True)
    second = LibraryService(OfficeStore(home / "office.sqlite", clock))
    assert second.is_favorite(D0120)
    assert second.holder() is not None
    library.set_favorite(D4341, True)
    assert not second.keep_alive()
    assert second.is_favorite(D4341)
    with pytest.raises(OfficeFileUnavailable) as raised:
        second.set_favorite(D2740, True)
    assert raised.value.fault is OfficeFault.IN_USE
    library.close()
    assert second.keep_alive()
    second.set_favorite(D2740, True)
    assert second.favorite_codes() == [D0120, D4341, D2740]
    second.close()


def test_the_kind_of_place_is_told(library: LibraryService, home: Path, clock: Clock) -> None:
    assert library.place is Place.LOCAL
    assert LibraryService(OfficeStore(home / "Dropbox" / "office.sqlite", clock)).place is Place.CLOUD


def test_a_setting_is_changed_and_kept(library: LibraryService) -> None:
    library.set_setting("initials", "MB")
    library.set_setting("initials", "KC")
    library.set_setting("view", "notes")
    assert (library.setting("initials"), library.setting("view")) == ("KC", "notes")
