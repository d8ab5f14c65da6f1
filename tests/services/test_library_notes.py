"""Notes: several a code, on ranges and categories, by payer and date, with twins and warnings."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.patient_data import PatientDataReason
from cdtdesk.office.changing import changed_note
from cdtdesk.office.merging import carry_out, plan
from cdtdesk.office.rows import About, Note, new_id
from cdtdesk.services.library import LibraryService
from cdtdesk.services.notes import NoteDetails, NoteFilter, NoteService
from tests.services.conftest import Clock

CROWNS = About.codes(CdtCode("D2740"), CdtCode("D2799"))


def write(library: LibraryService, about: str, text: str, **more: str) -> str:
    note_id = new_id()
    library.notes.save(note_id, About(about), text, **more)
    return note_id


def texts(notes: list[Note]) -> list[str]:
    return [note.text for note in notes]


def test_several_notes_a_code_the_newest_first(library: LibraryService, clock: Clock) -> None:
    first = write(library, "D4341", "first")
    clock.move(minutes=1)
    write(library, "D4341", "second", author="MB")
    assert texts(library.notes.of("D4341")) == ["second", "first"]
    clock.move(minutes=1)
    library.notes.save(first, About("D4341"), "first, changed")
    assert texts(library.notes.of("D4341")) == ["first, changed", "second"]
    note = library.notes.find(first)
    assert note is not None
    assert (note.revision, note.changed_at - note.created_at) == (2, dt.timedelta(minutes=2))


def test_saving_the_same_text_again_changes_nothing(library: LibraryService) -> None:
    note_id = write(library, "D4341", "text")
    library.notes.save(note_id, About("D4341"), "text")
    note = library.notes.find(note_id)
    assert note is not None
    assert note.revision == 1


def test_notes_on_ranges_and_categories_concern_their_codes(library: LibraryService, clock: Clock) -> None:
    written = {CROWNS: "on crowns", "Restorative": "on the category", "D2740": "on the code", "D2750": "other"}
    for about, text in written.items():
        clock.move(minutes=1)
        write(library, about, text)
    assert texts(library.notes.concerning("D2740", "Restorative")) == ["on the code", "on the category", "on crowns"]
    assert texts(library.notes.concerning("D2799", "Restorative")) == ["on the category", "on crowns"]
    assert texts(library.notes.concerning("D2391", "Restorative")) == ["on the category"]
    assert library.notes.concerning("D0120", "Diagnostic") == []
    assert library.noted_codes() == {"D2740", "D2750"}


def test_an_emptied_note_is_deleted_and_comes_back_with_what_it_said(library: LibraryService) -> None:
    note_id = write(library, "D4341", "two per year")
    library.notes.save(note_id, About("D4341"), "  \n")
    assert library.notes.of("D4341") == []
    library.notes.put_back(note_id)
    assert texts(library.notes.of("D4341")) == ["two per year"]
    library.notes.delete(note_id)
    library.notes.save(note_id, About("D4341"), "typed on")
    assert texts(library.notes.of("D4341")) == ["typed on"]


def test_a_new_note_without_text_is_none(library: LibraryService) -> None:
    write(library, "D4341", "   ")
    assert library.notes.all() == []


def test_the_text_of_a_deleted_note_is_forgotten_after_a_month(library: LibraryService, clock: Clock) -> None:
    old, recent = write(library, "D4341", "old"), write(library, "D4341", "recent")
    library.notes.delete(old)
    clock.move(days=31)
    library.notes.delete(recent)
    forgotten, kept = library.notes.find(old), library.notes.find(recent)
    assert forgotten is not None
    assert kept is not None
    assert (forgotten.text, kept.text) == ("", "recent")
    library.notes.put_back(old)
    assert library.notes.of("D4341") == []
    assert library.safekeeping.check().is_sound


def test_notes_are_listed_by_payer_author_subject_and_words(library: LibraryService, clock: Clock) -> None:
    delta = library.payers.add("Delta")
    for text, more in (("two per year", {"payer_id": delta.id}), ("chart needed", {"author": "MB"}), ("chart and film", {})):
        clock.move(minutes=1)
        write(library, "D4341" if text != "chart and film" else "D3310", text, **more)
    notes = library.notes
    assert texts(notes.all()) == ["chart and film", "chart needed", "two per year"]
    assert texts(notes.all(NoteFilter(payer_id=delta.id))) == ["two per year"]
    assert texts(notes.all(NoteFilter(author="MB"))) == ["chart needed"]
    assert texts(notes.all(NoteFilter(about=About("D3310")))) == ["chart and film"]
    assert texts(notes.all(NoteFilter(text="the chart"))) == ["chart and film", "chart needed"]
    assert texts(notes.all(NoteFilter(text="char fil"))) == ["chart and film"]
    assert texts(notes.all(NoteFilter(text="delta year"))) == ["two per year"]
    assert texts(notes.all(limit=1, offset=1)) == ["chart needed"]


def test_due_notes_come_in_the_order_of_their_days(library: LibraryService) -> None:
    days = {"january": dt.date(2027, 1, 4), "today": dt.date(2026, 11, 24), "long due": dt.date(2026, 9, 1)}
    for text, day in days.items():
        note_id = write(library, "D4341", text)
        library.notes.set_details(note_id, None, "MB", day)
    assert texts(library.notes.due(dt.date(2026, 11, 24))) == ["long due", "today"]
    note = library.notes.due(dt.date(2026, 11, 24))[0]
    library.notes.set_details(note.id, None, "MB", None)
    assert texts(library.notes.due(dt.date(2027, 2, 1))) == ["today", "january"]


# Twins


@pytest.fixture
def twins(library: LibraryService, clock: Clock) -> list[Note]:
    """A note that was changed here and at another desk."""
    note_id = write(library, "D4341", "first")
    note = library.notes.find(note_id)
    assert note is not None
    clock.move(hours=1)
    library.notes.save(note_id, About("D4341"), "mine")
    theirs = changed_note(note, clock() + dt.timedelta(minutes=5), clock(), text="theirs")
    with library._store.transaction() as writing:
        carry_out(writing, plan(writing, [theirs]), clock())
    (group,) = library.notes.twins()
    return group


def test_twins_are_told_with_all_they_say(twins: list[Note], library: LibraryService) -> None:
    assert texts(twins) == ["theirs", "mine"]
    assert len({note.identity for note in twins}) == 1
    assert sorted(texts(library.notes.of("D4341"))) == ["mine", "theirs"]


def test_one_of_twins_is_kept_and_stays_kept_when_the_other_comes_again(
    twins: list[Note], library: LibraryService, clock: Clock
) -> None:
    mine = next(note for note in twins if note.text == "mine")
    library.notes.keep_only(mine.id)
    assert library.notes.twins() == []
    with library._store.transaction() as writing:
        carry_out(writing, plan(writing, twins), clock())
    assert texts(library.notes.of("D4341")) == ["mine"]


def test_twins_are_parted_into_two_notes_for_good(twins: list[Note], library: LibraryService, clock: Clock) -> None:
    theirs = next(note for note in twins if note.text == "theirs")
    apart = library.notes.keep_apart(theirs.id)
    assert library.notes.twins() == []
    assert sorted(texts(library.notes.of("D4341"))) == ["mine", "theirs"]
    library.notes.delete(apart)
    with library._store.transaction() as writing:
        carry_out(writing, plan(writing, twins), clock())
    assert texts(library.notes.of("D4341")) == ["mine"]


def test_a_twin_that_is_deleted_ends_the_matter(twins: list[Note], library: LibraryService) -> None:
    library.notes.delete(twins[0].id)
    assert library.notes.twins() == []


def test_no_note_is_a_twin_by_itself(library: LibraryService) -> None:
    write(library, "D4341", "one")
    write(library, "D4341", "two")
    assert library.notes.twins() == []


# Patient data


def test_warnings_are_waved_away_for_one_note_and_one_kind(library: LibraryService) -> None:
    note_id = write(library, "D4341", "call 555-123-4567")
    other = write(library, "D4341", "call 555-123-4567")
    assert [hint.reason for hint in library.notes.warnings("call 555-123-4567", note_id)] == [PatientDataReason.PHONE]
    library.notes.dismiss_warnings(note_id)
    assert library.notes.warnings("call 555-123-9999", note_id) == ()
    assert [hint.reason for hint in library.notes.warnings("call 555-123-4567, SSN 123-45-6789", note_id)] == [
        PatientDataReason.SSN
    ]
    assert library.notes.warnings("call 555-123-4567", other)
    assert library.notes.warnings("call 555-123-4567")


# Payers


def test_payers_are_a_small_list_by_name(library: LibraryService) -> None:
    metlife, delta = library.payers.add("MetLife"), library.payers.add(" Delta  Dental ")
    assert library.payers.add("metlife").id == metlife.id
    assert [payer.name for payer in library.payers.all()] == ["Delta Dental", "MetLife"]
    library.payers.rename(delta.id, "Delta Dental of Iowa")
    library.payers.delete(metlife.id)
    assert [payer.name for payer in library.payers.all()] == ["Delta Dental of Iowa"]
    assert [payer.name for payer in library.payers.all(with_deleted=True)] == ["Delta Dental of Iowa", "MetLife"]
    library.payers.put_back(metlife.id)
    assert len(library.payers.all()) == 2
    again = library.payers.add("Delta Dental")
    assert again.id != delta.id
    library.payers.delete(again.id)
    assert library.payers.add("Delta Dental").id != delta.id


# Anything at all


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 4), st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=80))))
def test_any_typing_is_kept_as_it_was_typed_last(library: LibraryService, edits: list[tuple[int, str]]) -> None:
    notes: NoteService = library.notes
    last: dict[str, str] = {}
    for number, text in edits:
        note_id = f"{number:032x}"
        notes.save(note_id, About(f"D000{number}"), text)
        last[note_id] = text
    for note_id, text in last.items():
        note = notes.find(note_id)
        shown = "" if note is None or note.deleted_at is not None else note.text
        assert shown == (text if text.strip() else "")


def test_text_and_details_are_written_at_once(library: LibraryService, clock: Clock) -> None:
    delta, note_id = library.payers.add("Delta").id, new_id()
    details = NoteDetails(delta, " MB ", dt.date(2027, 5, 23))
    library.notes.write(note_id, About("D4341"), "two per year", details)
    note = library.notes.find(note_id)
    assert note is not None
    assert (note.payer_id, note.author, note.check_on, note.revision) == (delta, "MB", dt.date(2027, 5, 23), 1)
    library.notes.write(note_id, About("D4341"), "two per year", details)
    clock.move(minutes=1)
    library.notes.write(note_id, About("D4341"), "three per year", NoteDetails())
    note = library.notes.find(note_id)
    assert note is not None
    assert (note.text, note.payer_id, note.author, note.check_on, note.revision) == ("three per year", None, "", None, 2)


def test_an_empty_new_note_is_not_written_and_an_emptied_one_is_deleted(library: LibraryService) -> None:
    note_id = new_id()
    library.notes.write(note_id, About("D4341"), " \n", NoteDetails(author="MB"))
    assert library.notes.find(note_id) is None
    library.notes.write(note_id, About("D4341"), "text", NoteDetails())
    library.notes.write(note_id, About("D4341"), "", NoteDetails())
    assert library.notes.of("D4341") == []
    library.notes.put_back(note_id)
    assert texts(library.notes.of("D4341")) == ["text"]


def test_notes_changed_since_a_moment(library: LibraryService, clock: Clock) -> None:
    write(library, "D4341", "old")
    clock.move(days=8)
    write(library, "D0120", "new")
    since = clock() - dt.timedelta(days=7)
    assert texts(library.notes.all(NoteFilter(changed_since=since))) == ["new"]


def test_notes_that_concern_a_code_are_known_again_after_each_change(library: LibraryService) -> None:
    d2740 = CdtCode("D2740")
    assert library.notes_concerning(d2740, "Restorative") == []
    write(library, CROWNS, "on crowns")
    assert texts(library.notes_concerning(d2740, "Restorative")) == ["on crowns"]
    assert library.notes_concerning(CdtCode("D0120"), "Diagnostic") == []
    write(library, "Diagnostic", "on the category")
    assert texts(library.notes_concerning(CdtCode("D0120"), "Diagnostic")) == ["on the category"]


def test_payers_no_longer_kept_are_still_named(library: LibraryService) -> None:
    delta = library.payers.add("Delta")
    library.payers.delete(delta.id)
    assert library.payer_names() == {delta.id: "Delta"}


def test_noted_codes_by_date_are_those_of_cdt_the_latest_first(library: LibraryService, clock: Clock) -> None:
    assert library.noted_codes_by_date() == []
    for about in ("D0120", "D4341", CROWNS, "OFFICE1", "D0120"):
        clock.move(minutes=1)
        write(library, about, "text")
    assert library.noted_codes_by_date() == ["D0120", "D4341"]
    clock.move(minutes=1)
    write(library, "D4341", "newer")
    assert library.noted_codes_by_date() == ["D4341", "D0120"]
