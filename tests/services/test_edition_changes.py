"""The edition report: what changed, what of the office's it touches, what is left to do; and January with a made-up 2027."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal

import pytest

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.in_force import first_day_of
from cdtdesk.domain.procedures import Procedure
from cdtdesk.exchange.licensed_text import texts_of
from cdtdesk.exchange.text_sources import read_pasted
from cdtdesk.office.changing import fresh
from cdtdesk.office.more_rows import EditionTick, Fee, FeeSchedule
from cdtdesk.office.rows import About
from cdtdesk.office.store import OfficeStore
from cdtdesk.services.edition_changes import (
    ChangeKind,
    ChangeSource,
    EditionChangeService,
    EditionReport,
    Knowledge,
    TaskKind,
)
from cdtdesk.services.library import LibraryService
from cdtdesk.services.lookup import LookupService
from tests.services.conftest import Clock

NEW = tuple(f"D{number:04d}" for number in range(1, 29))


@pytest.fixture
def store(library: LibraryService) -> OfficeStore:
    return library._store


@pytest.fixture
def service(lookup: LookupService, library: LibraryService, store: OfficeStore, clock: Clock) -> EditionChangeService:
    return EditionChangeService(lookup, store, library.licensed, clock)


def codes(report: EditionReport, kind: ChangeKind) -> set[str]:
    return {change.cdt_code for change in report.changes if change.kind is kind}


def import_edition(library: LibraryService, year: int, lines: Mapping[str, str]) -> None:
    source = read_pasted("\n".join(f"{code}\t{name}" for code, name in lines.items()))
    preview = library.licensed.preview(source, texts_of(source), year, ())
    library.licensed.take_in(preview, "MB", holds_the_right=True)


@pytest.fixture
def whole_2027(lookup: LookupService, library: LibraryService) -> dict[str, str]:
    """A made-up whole edition: the codes in force but for D9110, and 28 with numbers that no real code has."""
    in_force = [code for code, row in lookup.summaries.items() if row.deleted is None and code != "D9110"]
    lines = {code: f"made-up name {code}" for code in (*in_force, *NEW)}
    import_edition(library, 2027, lines)
    return lines


@pytest.mark.parametrize("year", range(2014, 2027))
def test_each_years_changes_are_those_of_the_records(
    service: EditionChangeService, procedures: Mapping[CdtCode, Procedure], year: int
) -> None:
    report = service.report(year - 1, year)
    records = procedures.values()
    assert codes(report, ChangeKind.ADDED) == {r.cdt_code for r in records if r.added and first_day_of(r.added).year == year}
    assert codes(report, ChangeKind.DELETED) == {
        r.cdt_code for r in records if r.deleted and first_day_of(r.deleted).year == year
    }
    revised = {r.cdt_code for r in records if any(first_day_of(day).year == year for day in r.revised)}
    assert codes(report, ChangeKind.REVISED) == revised
    assert report.knowledge is Knowledge.CATALOG
    assert report.announced == ()


def test_changes_stand_by_category_in_number_order(service: EditionChangeService) -> None:
    report = service.report(2020, 2026)
    for item in report.categories:
        for changes in (item.added, item.revised, item.deleted):
            assert [change.cdt_code for change in changes] == sorted(change.cdt_code for change in changes)
            assert {change.category_of_service for change in changes} <= {item.category_of_service}
    (gone,) = [change for change in report.changes if change.cdt_code == "D3427" and change.kind is ChangeKind.DELETED]
    assert gone.on == dt.date(2021, 1, 1)
    assert gone.successors[:2] == ("D3471", "D3472")


@pytest.mark.parametrize("years", [(2026, 2026), (2026, 2025)])
def test_the_second_edition_is_the_later_one(service: EditionChangeService, years: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="later"):
        service.report(*years)


def test_without_an_office_file_nothing_is_touched_and_none_is_made(
    service: EditionChangeService, library: LibraryService
) -> None:
    report = service.report(2020, 2026)
    assert (report.touched, report.tasks) == ((), ())
    assert not library.path.exists()


def test_what_the_office_wrote_about_changed_codes_is_touched(
    service: EditionChangeService, library: LibraryService, store: OfficeStore, clock: Clock
) -> None:
    code = CdtCode("D3427")
    library.set_favorite(code, True)
    library.save_note(code, "Delta wants the photo", None)
    library.notes.save("r" * 32, About("D3425-D3430"), "about a range")
    library.own_words.add("apico single", code)
    with store.transaction() as writing:
        writing.put(fresh(FeeSchedule, clock(), "s", name="UCR", payer_id=None, effective_from=None))
        writing.put(fresh(Fee, clock(), schedule_id="s", code=code, amount=Decimal("650.00")))
    import_edition(library, 2020, {code: "made-up zirbel"})
    report = service.report(2020, 2021)
    (touched,) = [item for item in report.touched if item.change.cdt_code == code]
    assert touched.favorite_lists == ("",)
    assert {note.text for note in touched.notes} == {"Delta wants the photo", "about a range"}
    assert (touched.own_words, touched.fees, touched.licensed_editions) == (
        ("apico single",),
        (("UCR", Decimal("650.00")),),
        (2020,),
    )
    kinds = {task.kind for task in report.tasks if task.change is not None and task.change.cdt_code == code}
    assert kinds == {TaskKind.REPLACE_FAVORITE, TaskKind.READ_NOTE, TaskKind.REPLACE_OWN_WORD, TaskKind.MOVE_FEE}


def test_a_note_on_a_whole_category_is_touched_by_none_of_its_codes(
    service: EditionChangeService, library: LibraryService
) -> None:
    library.notes.save("c" * 32, About("Endodontics"), "about all of it")
    assert service.report(2020, 2021).touched == ()


def test_ticks_stay_whichever_editions_are_compared(
    service: EditionChangeService, library: LibraryService, store: OfficeStore, clock: Clock
) -> None:
    library.set_favorite(CdtCode("D3427"), True)
    (task,) = service.report(2020, 2021).tasks
    assert not task.is_done
    service.tick(task.key, True, "MB")
    (done,) = service.report(2015, 2026).tasks
    assert (done.key, done.is_done, done.done_by, done.done_at) == (task.key, True, "MB", clock.moment)
    service.tick(task.key, False)
    assert not service.report(2020, 2021).tasks[0].is_done
    service.tick(task.key, True, "KL")
    assert service.report(2020, 2021).tasks[0].done_by == "KL"
    assert len(store.select(EditionTick)) == 1


def test_ticks_outlive_a_restart(
    service: EditionChangeService,
    library: LibraryService,
    lookup: LookupService,
    open_library: Callable[[], LibraryService],
    clock: Clock,
) -> None:
    library.set_favorite(CdtCode("D3427"), True)
    service.tick(service.report(2020, 2021).tasks[0].key, True)
    again = open_library()
    assert EditionChangeService(lookup, again._store, again.licensed, clock).report(2020, 2021).tasks[0].is_done


# The coming edition


@pytest.mark.parametrize(
    ("today", "coming"),
    [
        ("2026-09-30", None),
        ("2026-10-01", (2027, 92)),
        ("2026-11-24", (2027, 38)),
        ("2026-12-31", (2027, 1)),
        ("2027-01-01", (2027, 0)),
        ("2027-02-28", (2027, -58)),
        ("2027-03-01", None),
        ("2028-02-29", (2028, -59)),
        ("2026-06-15", None),
    ],
)
def test_the_coming_edition_is_told_from_october_to_february(
    service: EditionChangeService, today: str, coming: tuple[int, int] | None
) -> None:
    found = service.coming(dt.date.fromisoformat(today))
    assert (None if found is None else (found.year, found.days_left)) == coming


def test_what_is_announced_of_2027_is_told_without_numbers(service: EditionChangeService) -> None:
    coming = service.coming(dt.date(2026, 11, 24))
    assert coming is not None
    assert coming.announced is not None
    assert (coming.announced.added, coming.announced.revised, coming.announced.deleted) == (28, 33, 0)
    assert (coming.is_in_catalog, coming.is_imported) == (False, False)
    report = service.report(2026, 2027)
    assert (report.knowledge, report.changes) == (Knowledge.ANNOUNCED, ())
    assert [edition.year for edition in report.announced] == [2027]
    assert 2027 in service.years()


# January with the office's own list


@pytest.mark.usefixtures("whole_2027")
def test_a_made_up_2027_is_reported_from_the_import(service: EditionChangeService) -> None:
    report = service.report(2026, 2027)
    assert report.knowledge is Knowledge.IMPORT
    assert not report.import_is_partial
    assert codes(report, ChangeKind.ADDED) == set(NEW)
    assert codes(report, ChangeKind.DELETED) == {"D9110"}
    assert {change.source for change in report.changes} == {ChangeSource.IMPORT}
    assert {change.on for change in report.changes} == {dt.date(2027, 1, 1)}
    assert [edition.year for edition in report.announced] == [2027]
    coming = service.coming(dt.date(2026, 12, 1))
    assert coming is not None
    assert coming.is_imported


@pytest.mark.usefixtures("whole_2027")
def test_a_made_up_2027_touches_what_the_office_wrote(service: EditionChangeService, library: LibraryService) -> None:
    library.set_favorite(CdtCode("D9110"), True)
    report = service.report(2025, 2027)
    (task,) = [task for task in report.tasks if task.change is not None and task.change.cdt_code == "D9110"]
    assert task.kind is TaskKind.REPLACE_FAVORITE
    assert task.key.startswith("2027:")


def test_texts_that_differ_between_two_imports_are_revised(
    service: EditionChangeService, library: LibraryService, whole_2027: dict[str, str]
) -> None:
    before = {code: name for code, name in whole_2027.items() if code not in NEW} | {"D2740": "another made-up name"}
    import_edition(library, 2026, before)
    report = service.report(2026, 2027)
    assert codes(report, ChangeKind.REVISED) == {"D2740"}


def test_what_a_partial_list_lacks_says_nothing(service: EditionChangeService, library: LibraryService) -> None:
    import_edition(library, 2027, {"D0001": "zirbel polish", "D0120": "a look"})
    report = service.report(2026, 2027)
    assert report.import_is_partial
    assert codes(report, ChangeKind.ADDED) == {"D0001"}
    assert codes(report, ChangeKind.DELETED) == set()


def test_the_next_editions_text_is_asked_for_where_this_ones_was_taken_in(
    service: EditionChangeService, library: LibraryService
) -> None:
    assert service.report(2026, 2027).tasks == ()
    import_edition(library, 2026, {"D0120": "a made-up look"})
    assert [task.kind for task in service.report(2026, 2027).tasks] == [TaskKind.IMPORT_TEXT]
    import_edition(library, 2027, {"D0120": "a made-up look"})
    assert service.report(2026, 2027).tasks == ()


def test_licensed_text_is_touched_where_a_code_was_reworded_since(
    service: EditionChangeService, library: LibraryService
) -> None:
    revised = codes(service.report(2024, 2025), ChangeKind.REVISED)
    import_edition(library, 2024, dict.fromkeys(sorted(revised), "made-up name") | {"D0120": "a made-up look"})
    assert {item.change.cdt_code for item in service.report(2024, 2025).touched} == revised
    import_edition(library, 2025, dict.fromkeys(sorted(revised), "made-up name"))
    assert service.report(2024, 2025).touched == ()
