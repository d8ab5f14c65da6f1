"""Giving the office's own rows to another desk, taking them in, and lists for a spreadsheet."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.in_house_codes import InHouseNumber
from cdtdesk.exchange.hand_over import HandOver, write_hand_over
from cdtdesk.office.backups import BackupReason
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.office.merging import Outcome
from cdtdesk.office.rows import About
from cdtdesk.office.store import OfficeStore
from cdtdesk.services.library import LibraryService
from tests.services.conftest import Clock

D0120, D2740, D4341 = CdtCode("D0120"), CdtCode("D2740"), CdtCode("D4341")
Give = Callable[[LibraryService], Path]


@pytest.fixture
def other(tmp_path: Path, clock: Clock) -> Iterator[LibraryService]:
    """The library of another desk."""
    made = LibraryService(OfficeStore(tmp_path / "other" / "office.sqlite", clock))
    yield made
    made.close()


@pytest.fixture
def give(tmp_path: Path) -> Give:
    """Exports a library to a new file."""
    count = iter(range(100))

    def give_one(library: LibraryService) -> Path:
        path = tmp_path / f"given-{next(count)}.zip"
        library.hand_over.export(path)
        return path

    return give_one


def take(library: LibraryService, path: Path) -> None:
    library.hand_over.take_in(library.hand_over.preview(path))
    assert not library.hand_over.preview(path).changes_anything


def fill(library: LibraryService, tmp_path: Path) -> None:
    """Write something of every kind."""
    payer = library.payers.add("Delta")
    recall = library.favorites.add_list("Recall")
    library.favorites.set(D0120, True, recall.id)
    library.set_favorite(D4341, True)
    library.notes.save("1" * 32, About(D4341), "two per year", payer.id, "MB")
    library.notes.save("2" * 32, About("Endodontics"), "film of every root")
    library.own_words.add("deep clean", D4341)
    library.in_house_codes.save(InHouseNumber("KIT"), "Kit")
    fees = tmp_path / "fees.csv"
    fees.write_text("Code,Fee\nD0120,58.10\n")
    library.fees.take_in(library.fees.preview(fees, "UCR", {D0120}))
    library.set_setting("initials", "MB")
    library.record_use(D0120)


def test_everything_the_office_wrote_goes_to_the_next_desk(
    library: LibraryService, other: LibraryService, give: Give, tmp_path: Path
) -> None:
    fill(library, tmp_path)
    preview = other.hand_over.preview(give(library))
    assert all(counts == {Outcome.ADDED: counts[Outcome.ADDED]} for counts in preview.counts().values())
    assert not other.path.exists(), "a preview writes nothing"
    other.hand_over.take_in(preview)
    assert [item.name for item in other.favorites.lists()] == ["", "Recall"]
    assert other.favorite_codes() == [D4341]
    assert {note.text for note in other.notes.all()} == {"two per year", "film of every root"}
    assert [payer.name for payer in other.payers.all()] == ["Delta"]
    assert [own.word for own in other.own_words.all()] == ["deep clean"]
    assert [code.code for code in other.in_house_codes.all()] == ["KIT"]
    assert other.fees.amounts(other.fees.schedules()[0].id) == {D0120: Decimal("58.10")}
    assert other.setting("initials") == "MB"
    assert other.matches("delta year", ["delta", "year"], False)[0].about == D4341
    assert other.recent_codes() == [], "what one desk copied is its own affair"
    assert other.safekeeping.check().is_sound


def test_taking_in_twice_changes_nothing_and_equal_libraries_give_equal_files(
    library: LibraryService, other: LibraryService, give: Give, tmp_path: Path
) -> None:
    fill(library, tmp_path)
    first = give(library)
    take(other, first)
    take(other, first)
    assert give(other).read_bytes() == first.read_bytes() == give(library).read_bytes()


def test_a_note_changed_on_both_sides_is_kept_twice_and_told(
    library: LibraryService, other: LibraryService, give: Give, clock: Clock
) -> None:
    library.notes.save("1" * 32, About(D4341), "first")
    take(other, give(library))
    clock.move(minutes=1)
    library.notes.save("1" * 32, About(D4341), "mine")
    other.notes.save("1" * 32, About(D4341), "theirs")
    preview = library.hand_over.preview(give(other))
    (step,) = [step for step in preview.steps if step.outcome is not Outcome.UNCHANGED]
    assert step.outcome is Outcome.KEPT_BOTH
    library.hand_over.take_in(preview)
    take(other, give(library))
    for desk in (library, other):
        assert sorted(note.text for note in desk.notes.of(D4341)) == ["mine", "theirs"]
        assert len(desk.notes.twins()) == 1


def test_a_change_of_one_side_only_is_no_conflict_even_minutes_after_the_last(
    library: LibraryService, other: LibraryService, give: Give, clock: Clock
) -> None:
    library.notes.save("1" * 32, About(D4341), "first")
    take(other, give(library))
    for seconds, text in ((1, "first,"), (2, "first, and"), (3, "first, and second")):
        clock.move(seconds=seconds)
        other.notes.save("1" * 32, About(D4341), text)
    take(library, give(other))
    assert [note.text for note in library.notes.of(D4341)] == ["first, and second"]
    assert library.notes.twins() == []


def test_deletions_go_along_without_the_text_that_was_deleted(
    library: LibraryService, other: LibraryService, give: Give, clock: Clock
) -> None:
    library.notes.save("1" * 32, About(D4341), "secret words")
    library.set_favorite(D0120, True)
    take(other, give(library))
    clock.move(minutes=1)
    library.notes.delete("1" * 32)
    library.set_favorite(D0120, False)
    given = give(library)
    with zipfile.ZipFile(given) as archive:
        assert all(b"secret" not in archive.read(name) for name in archive.namelist())
    preview = other.hand_over.preview(given)
    assert preview.counts()["notes"][Outcome.DELETED] == 1
    other.hand_over.take_in(preview)
    assert other.notes.all() == []
    assert other.favorite_codes() == []
    other.notes.put_back("1" * 32)
    assert [note.text for note in other.notes.all()] == ["secret words"]


def test_a_backup_is_made_before_anything_is_taken_in(library: LibraryService, other: LibraryService, give: Give) -> None:
    library.save_note(D4341, "mine", None)
    other.save_note(D4341, "theirs", None)
    before = library.hand_over.take_in(library.hand_over.preview(give(other)))
    assert before is not None
    assert before.reason is BackupReason.BEFORE_IMPORT
    library.safekeeping.restore(before)
    assert [note.text for note in library.notes.all()] == ["mine"]


def test_rows_that_are_none_are_left_out_and_counted(library: LibraryService, tmp_path: Path) -> None:
    moment = "2026-11-24T09:00:00.000+00:00"
    good: dict[str, Any] = {"id": "1" * 32, "revision": 1, "created_at": moment, "changed_at": moment, "deleted_at": None}
    note = good | {"about": "D4341", "text": "x", "payer_id": None, "author": "", "check_on": None, "dismissed": ""}
    note["supersedes"] = ""
    bad = [
        {**note, "text": None},
        {**note, "text": "x" * 300_000},
        {**note, "changed_at": "yesterday"},
        {**note, "changed_at": "2026-11-24T09:00:00"},
        {**note, "created_at": "0001-01-01T00:00:00+14:00"},
        {**note, "about": ""},
        {**note, "about": "D43 41 AND MORE THAN A CODE"},
        {**note, "revision": "1"},
        {**note, "revision": True},
        {**note, "id": ""},
        {**note, "id": "x" * 99},
        {key: value for key, value in note.items() if key != "author"},
        {},
    ]
    favorite = good | {"list_id": "default", "code": "d0120", "position": 1, "label": "", "colour": ""}
    fee = good | {"schedule_id": "s", "code": "D0120", "amount": "NaN"}
    path = tmp_path / "given.zip"
    tables = {"notes": (note, *bad), "favorites": (favorite,), "fees": (fee,), "patients": ({"name": "x"},)}
    write_hand_over(path, HandOver(moment, "another program", tables, 0))
    preview = library.hand_over.preview(path)
    assert preview.malformed == len(bad) + 2
    library.hand_over.take_in(preview)
    assert [kept.text for kept in library.notes.all()] == ["x"]
    assert library.safekeeping.check().is_sound


def test_another_desk_s_office_file_is_taken_in_like_a_hand_over(
    library: LibraryService, other: LibraryService, tmp_path: Path
) -> None:
    fill(other, tmp_path)
    other.close()
    before = other.path.read_bytes()
    take(library, other.path)
    assert library.favorite_codes() == [D4341]
    assert other.path.read_bytes() == before


def test_what_can_be_read_of_a_damaged_office_file_is_taken_in(
    library: LibraryService, other: LibraryService, tmp_path: Path
) -> None:
    fill(other, tmp_path)
    other.close()
    data = bytearray(other.path.read_bytes())
    data[:4_096] = bytes(4_096)
    damaged = tmp_path / "office.damaged.sqlite"
    damaged.write_bytes(data)
    library.hand_over.take_in(library.hand_over.preview(damaged))
    assert {note.text for note in library.notes.all()} == {"two per year", "film of every root"}
    damaged.write_bytes(b"nothing at all")
    with pytest.raises(OfficeFileUnavailable):
        library.hand_over.preview(damaged)


# Lists


def rows_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_lists_are_written_for_a_spreadsheet(library: LibraryService, tmp_path: Path) -> None:
    fill(library, tmp_path)
    library.notes.save("3" * 32, About(D2740), '=HYPERLINK("http://x")')
    hand_over = library.hand_over
    assert hand_over.export_notes(tmp_path / "notes.csv") == 3
    assert rows_of(tmp_path / "notes.csv") == [
        ["about", "text", "payer", "author", "created", "changed", "check_on"],
        [D2740, '\'=HYPERLINK("http://x")', "", "", "2026-11-24", "2026-11-24", ""],
        [D4341, "two per year", "Delta", "MB", "2026-11-24", "2026-11-24", ""],
        ["Endodontics", "film of every root", "", "", "2026-11-24", "2026-11-24", ""],
    ]
    assert hand_over.export_favorites(tmp_path / "all.csv", {D4341: "Scaling, a quadrant"}) == 2
    assert sorted(rows_of(tmp_path / "all.csv")[1:]) == [
        ["Recall", D0120, "", ""],
        ["default", D4341, "", "Scaling, a quadrant"],
    ]
    assert hand_over.export_favorites(tmp_path / "default.csv", {}, "default") == 1
    assert hand_over.export_fees(tmp_path / "fees-out.csv") == 1
    assert rows_of(tmp_path / "fees-out.csv")[1:] == [["UCR", "", D0120, "58.10"]]


def test_fees_that_were_written_out_are_read_in_again(library: LibraryService, tmp_path: Path) -> None:
    fill(library, tmp_path)
    library.hand_over.export_fees(tmp_path / "out.csv")
    preview = library.fees.preview(tmp_path / "out.csv", "UCR", {D0120})
    assert [step.after for step in preview.steps] == [Decimal("58.10")]
