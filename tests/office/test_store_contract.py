"""What holds for every store of the office's rows. A second implementation joins by adding itself to ``STORES``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cdtdesk.domain.codes import CdtCode
from cdtdesk.lexicon.words import words_of
from cdtdesk.office.changing import changed, fresh, fresh_note
from cdtdesk.office.interface import OfficeField, RowStore
from cdtdesk.office.layout import fingerprint
from cdtdesk.office.more_rows import (
    KINDS,
    EditionTick,
    Fee,
    FeeSchedule,
    InHouseCode,
    LicensedImport,
    LicensedText,
    OwnWord,
    Payer,
    Recent,
    Setting,
)
from cdtdesk.office.rows import About, Favorite, FavoriteList, Note, Row
from cdtdesk.office.store import OfficeStore

NOW = dt.datetime(2026, 11, 24, 9, 0, tzinfo=dt.UTC)


def in_a_file(folder: Path) -> OfficeStore:
    return OfficeStore(folder / "office.sqlite", lambda: NOW)


STORES: list[Callable[[Path], Any]] = [in_a_file]


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest, home: Path) -> Iterator[RowStore]:
    made = request.param(home)
    yield made
    made.close()


def a_note(text: str = "two per year", about: str = "D4341", note_id: str | None = None, **more: Any) -> Note:
    content = {"payer_id": None, "author": "", "check_on": None, "dismissed": ()} | more
    return fresh_note(NOW, note_id, about=About(about), text=text, **content)


def one_of_each() -> list[Row]:
    return [
        fresh(FavoriteList, NOW, name="Recall", position=2.5),
        fresh(Favorite, NOW, list_id="default", code="D0120", position=1.0, label="exam", colour="#aa0000"),
        fresh(Payer, NOW, name="Delta Dental"),
        a_note("two per year\nbox 35", author="MB", payer_id="p", check_on=dt.date(2027, 1, 4), dismissed=("phone", "ssn")),
        fresh(OwnWord, NOW, word="deep clean", code="D4341"),
        fresh(InHouseCode, NOW, code="BLEACH", plain_name="Kit", explanation="é", patient_words="", category=""),
        fresh(FeeSchedule, NOW, name="UCR", payer_id=None, effective_from=dt.date(2026, 1, 1)),
        fresh(Fee, NOW, schedule_id="s", code="D0120", amount=Decimal("58.10")),
        fresh(Setting, NOW, name="initials", value="MB"),
        fresh(Recent, NOW, code="D0120", times=3, score=2.25, last_used_at=NOW),
        fresh(EditionTick, NOW, task="2027:move_fee:D0001", done_by="MB"),
        a_licensed_import(),
        a_licensed_text("D0001"),
    ]


def a_licensed_import(import_id: str = "1" * 32, **more: Any) -> LicensedImport:
    content = {"edition": 2027, "source": "codes.csv", "form": "csv", "texts": 1, "confirmed_by": "MB"} | more
    return fresh(LicensedImport, NOW, import_id, **content)


def a_licensed_text(code: str, nomenclature: str = "made-up zirbel polish", **more: Any) -> LicensedText:
    content = {"edition": 2027, "descriptor": "Rubbing a zirbel.", "category": "", "import_id": "1" * 32} | more
    return fresh(LicensedText, NOW, code=code, nomenclature=nomenclature, **content)


def put(store: RowStore, *rows: Row) -> None:
    with store.transaction() as writing:
        for row in rows:
            writing.put(row)


def test_every_kind_of_row_is_given_back_as_it_was_written(store: RowStore) -> None:
    rows = one_of_each()
    assert [type(row) for row in rows] == list(KINDS)
    put(store, *rows)
    for row in rows:
        assert store.find(type(row), row.id) == row
        assert store.select(type(row)) == [row]


def test_nothing_is_found_in_a_new_store(store: RowStore) -> None:
    assert store.find(Note, "0" * 32) is None
    assert store.select(Note) == []
    assert store.note_counts() == {}
    assert store.matches("delta", ["delta"], True) == []


def test_a_row_is_replaced_by_the_one_with_its_id(store: RowStore) -> None:
    note = a_note()
    put(store, note)
    later = changed(note, NOW, text="three per year")
    put(store, later)
    assert store.select(Note) == [later]
    assert later.revision == 2
    assert later.changed_at > note.changed_at


def test_deleted_rows_are_found_when_asked_for(store: RowStore) -> None:
    note = changed(a_note(), NOW, deleted_at=NOW)
    put(store, note)
    assert store.select(Note) == []
    assert store.select(Note, with_deleted=True) == [note]
    assert store.find(Note, note.id) == note


def test_rows_are_selected_by_what_their_columns_hold(store: RowStore) -> None:
    early = a_note("early", check_on=dt.date(2026, 12, 1))
    late = a_note("late", check_on=dt.date(2027, 6, 1), author="MB")
    never = a_note("never", about="D0120")
    put(store, early, late, never)
    assert store.select(Note, ("check_on", "<=", dt.date(2027, 1, 1))) == [early]
    assert store.select(Note, ("check_on", ">=", dt.date(2027, 1, 1))) == [late]
    assert store.select(Note, ("check_on", "=", None)) == [never]
    assert store.select(Note, ("about", "=", "D4341"), ("author", "=", "MB")) == [late]
    assert store.select(Note, ("about", "in", ["D0120", "D9999"])) == [never]
    assert store.select(Note, ("about", "in", [])) == []
    assert store.select(Note, ("about", "<>", "D4341")) == [never]
    assert [note.text for note in store.select(Note, ("check_on", "<>", None), order_by="-check_on, id")] == ["late", "early"]
    assert len(store.select(Note, limit=2)) == 2
    assert len(store.select(Note, limit=2, offset=2)) == 1


def test_notes_are_selected_by_beginnings_of_their_words_and_their_payer(store: RowStore) -> None:
    payer = fresh(Payer, NOW, name="MetLife")
    note = a_note("Perio charting needed", payer_id=payer.id)
    put(store, payer, note, a_note("other"))
    assert store.select(Note, ("text", "words", ["perio", "chart"])) == [note]
    assert store.select(Note, ("text", "words", ["metlife"])) == [note]
    assert store.select(Note, ("text", "words", ["harting"])) == []


def test_one_column_of_many_rows_is_read_as_it_is_kept(store: RowStore) -> None:
    notes = [a_note("b", about="D0150"), a_note("a", about="D0120"), a_note("c", about="D0140")]
    put(store, *notes, changed(a_note("gone"), NOW, deleted_at=NOW))
    assert store.column(Note, "about", order_by="about") == ["D0120", "D0140", "D0150"]
    assert store.column(Note, "text", ("about", "<=", "D0140"), order_by="-text") == ["c", "a"]
    assert store.column(Favorite, "code") == []


def test_an_unknown_column_is_a_mistake_of_the_program(store: RowStore) -> None:
    with pytest.raises(ValueError, match="no column"):
        store.select(Note, ("title", "=", "x"))
    with pytest.raises(ValueError, match="no column"):
        store.select(Note, order_by="text; DROP TABLE notes")


def test_a_transaction_that_fails_leaves_nothing_behind(store: RowStore) -> None:
    kept = a_note("kept")
    put(store, kept)
    before = store.note_counts()

    def fail() -> None:
        with store.transaction() as writing:
            writing.put(changed(kept, NOW, text="half"))
            writing.put(a_note("half too", about="D0120"))
            raise RuntimeError("the program has a mistake")

    with pytest.raises(RuntimeError):
        fail()
    assert store.select(Note) == [kept]
    assert store.note_counts() == before
    assert store.matches("half", ["half"], False) == []


def test_a_transaction_sees_what_it_wrote(store: RowStore) -> None:
    note = a_note()
    with store.transaction() as writing:
        writing.put(note)
        assert writing.find(Note, note.id) == note
        assert writing.select(Note, ("text", "words", ["year"])) == [note]


def test_a_dropped_row_leaves_no_trace(store: RowStore) -> None:
    note = a_note()
    put(store, note)
    with store.transaction() as writing:
        writing.drop(note)
    assert store.find(Note, note.id) is None
    assert store.note_counts() == {}
    assert store.matches("year", ["year"], False) == []


def test_the_time_of_the_last_exchange_only_grows(store: RowStore) -> None:
    with store.transaction() as writing:
        assert writing.exchanged_at < NOW
        writing.mark_exchanged(NOW)
        writing.mark_exchanged(NOW - dt.timedelta(days=1))
    with store.transaction() as writing:
        assert writing.exchanged_at == NOW


def test_changes_grow_with_every_write_and_not_with_reading(store: RowStore) -> None:
    put(store, a_note())
    before = store.changes
    store.select(Note)
    assert store.changes == before
    put(store, a_note())
    assert store.changes > before


def test_notes_are_counted_by_what_they_are_about(store: RowStore) -> None:
    crown = About.codes(CdtCode("D2799"), CdtCode("D2740"))
    notes = [a_note(), a_note(), a_note(about=crown), a_note(about="Endodontics")]
    put(store, *notes)
    assert store.note_counts() == {"D4341": 2, "D2740-D2799": 1, "Endodontics": 1}
    put(store, changed(notes[0], NOW, deleted_at=NOW), changed(notes[3], NOW, about=About("D0120")))
    assert store.note_counts() == {"D4341": 1, "D2740-D2799": 1, "D0120": 1}
    put(store, changed(notes[0], NOW, deleted_at=None))
    assert store.note_counts()[About("D4341")] == 2


# Searching


def found(store: RowStore, text: str, is_partial: bool = True) -> list[tuple[str, str, float]]:
    return [(str(match.field), match.about, match.fit) for match in store.matches(text, words_of(text), is_partial)]


def test_notes_are_found_by_whole_words_in_any_form_and_by_beginnings(store: RowStore) -> None:
    put(store, a_note("Crowns every 5 years, metal only", about="D2751"))
    assert found(store, "crown", False) == [("note", "D2751", 1.0)]
    assert found(store, "metal crowns", False) == [("note", "D2751", 1.0)]
    assert found(store, "met") == [("note", "D2751", 0.9)]
    assert found(store, "met", False) == []
    assert found(store, "me") == []
    assert found(store, "crown porcelain", False) == []


def test_words_of_several_notes_about_one_code_are_found_together(store: RowStore) -> None:
    put(store, a_note("delta pays two"), a_note("cigna wants a chart"))
    assert found(store, "delta chart", False) == [("note", "D4341", 1.0)]


def test_a_word_stays_found_until_the_last_note_that_says_it_is_gone(store: RowStore) -> None:
    one, other = a_note("delta pays two"), a_note("delta pays three")
    put(store, one, other)
    put(store, changed(one, NOW, deleted_at=NOW))
    assert found(store, "delta", False) == [("note", "D4341", 1.0)]
    put(store, changed(other, NOW, text="three"))
    assert found(store, "delta", False) == []
    assert found(store, "three", False) == [("note", "D4341", 1.0)]


def test_notes_are_found_by_the_new_name_of_their_payer(store: RowStore) -> None:
    payer = fresh(Payer, NOW, name="Metlife")
    put(store, a_note("two per year", payer_id=payer.id), payer)
    assert found(store, "metlife year", False) == [("note", "D4341", 1.0)]
    put(store, changed(payer, NOW, name="Aetna"))
    assert found(store, "metlife", False) == []
    assert found(store, "aetna", False) == [("note", "D4341", 1.0)]


def test_own_words_are_found_whole_begun_and_inside_a_longer_query(store: RowStore) -> None:
    put(store, fresh(OwnWord, NOW, word="Deep Cleaning", code="D4341"), fresh(OwnWord, NOW, word="deep cleaning", code="D4342"))
    assert found(store, "deep cleanings", False) == [("own_word", "D4341", 1.0), ("own_word", "D4342", 1.0)]
    assert found(store, "deep cl") == [("own_word", "D4341", 0.9), ("own_word", "D4342", 0.9)]
    assert found(store, "d") == [("own_word", "D4341", 0.9), ("own_word", "D4342", 0.9)]
    assert found(store, "deep cleaning lower left", False) == [("own_word", "D4341", 0.8), ("own_word", "D4342", 0.8)]
    assert [match.text for match in store.matches("deep cleaning", [], False)] == ["Deep Cleaning", "deep cleaning"]


def test_a_removed_own_word_is_not_found(store: RowStore) -> None:
    own = fresh(OwnWord, NOW, word="cap", code="D2740")
    put(store, own)
    put(store, changed(own, NOW, deleted_at=NOW))
    assert found(store, "cap") == []


def test_in_house_codes_are_found_by_number_and_by_name(store: RowStore) -> None:
    code = fresh(InHouseCode, NOW, code="N-12", plain_name="Whitening tray", explanation="", patient_words="", category="")
    put(store, code)
    assert found(store, "n-12") == [("in_house", "N-12", 1.0)]
    assert found(store, "n-") == [("in_house", "N-12", 0.9)]
    assert found(store, "whitening trays", False) == [("in_house", "N-12", 1.0)]
    put(store, changed(code, NOW, deleted_at=NOW))
    assert found(store, "whitening") == []


def test_matches_are_limited_to_what_tells_codes_apart(store: RowStore) -> None:
    put(store, *(a_note("same word", about=f"D{number:04d}") for number in range(100)))
    assert len(store.matches("same", ["same"], False, limit=7)) == 7


texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=200)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(versions=st.lists(st.tuples(st.integers(0, 3), texts, st.booleans()), max_size=12))
def test_any_text_is_given_back_and_what_is_found_follows_from_what_is_there(
    store: RowStore, versions: list[tuple[int, str, bool]]
) -> None:
    notes: dict[int, Note] = {}
    for number, text, deleted in versions:
        known = store.find(Note, f"{number:032x}") or a_note(text, about=f"D000{number % 2}", note_id=f"{number:032x}")
        notes[number] = changed(known, NOW, text=text, deleted_at=NOW if deleted else None)
        put(store, notes[number])
    shown = {note.id: note.text for note in store.select(Note)}
    for number, note in notes.items():
        assert store.find(Note, note.id) == note
        assert shown.get(note.id) == (None if note.deleted_at else note.text)
        assert fingerprint(note) == fingerprint(store.find(Note, f"{number:032x}"))  # type: ignore[arg-type]
    for match in store.matches("delta", ["delta"], False):
        assert match.field is OfficeField.NOTE
        assert any("delta" in note.text.lower() for note in store.select(Note, ("about", "=", match.about)))


# Licensed text


def licensed(store: RowStore, *words: str, last_is_partial: bool = False) -> list[tuple[str, float]]:
    return [tuple(match) for match in store.licensed_matches(words, last_is_partial)]


def test_licensed_text_is_found_by_every_word_it_says(store: RowStore) -> None:
    put(store, a_licensed_text("D0001"), a_licensed_text("D0009", "made-up gromit scan", descriptor="Rubbing a gromit."))
    assert licensed(store, "zirbel", "polish") == [("D0001", 1.0)]
    assert licensed(store, "made") == [("D0001", 1.0), ("D0009", 1.0)]
    assert licensed(store, "zirbels") == [("D0001", 1.0)]
    assert licensed(store, "rubbing", "scan") == [("D0009", 1.0)]
    assert licensed(store, "zirb") == []
    assert licensed(store, "made", "zirb", last_is_partial=True) == [("D0001", 0.9)]
    assert licensed(store, "nothing") == licensed(store) == []


def test_of_two_imports_of_one_edition_the_later_is_searched(store: RowStore) -> None:
    put(store, a_licensed_text("D0001"))
    later = fresh(LicensedText, NOW + dt.timedelta(days=1), code="D0001", nomenclature="made-up wumpus", descriptor="",
                  edition=2027, category="", import_id="2" * 32)  # fmt: skip
    put(store, later, a_licensed_import("2" * 32))
    assert licensed(store, "wumpus") == [("D0001", 1.0)]
    assert licensed(store, "zirbel") == []
    with store.transaction() as writing:
        assert writing.drop_where(LicensedText, ("import_id", "=", "2" * 32)) == 1
    assert licensed(store, "zirbel") == [("D0001", 1.0)]
    assert licensed(store, "wumpus") == []


def test_texts_of_an_import_that_was_taken_back_do_not_come_again(store: RowStore) -> None:
    """A rescue finds the rows of a damaged file's free pages; the tombstone of their import outlives them."""
    put(store, changed(a_licensed_import(), NOW, deleted_at=NOW))
    put(store, a_licensed_text("D0001"))
    assert store.select(LicensedText, with_deleted=True) == []
    assert licensed(store, "zirbel") == []


def test_many_rows_are_written_as_one_by_one(store: RowStore) -> None:
    rows = [a_licensed_text(f"D{number:04d}", f"made-up {number}") for number in range(300)]
    with store.transaction() as writing:
        writing.put_all(rows)
        writing.put_all([])
        writing.put_all([a_note("delta pays two", about="D4341")])
    assert store.select(LicensedText, order_by="code") == rows
    assert licensed(store, "made", "299") == [("D0299", 1.0)]
    assert [match.about for match in store.matches("delta", ["delta"], False)] == ["D4341"]
