"""Fee schedules: taken in with a preview, exact, dated, and never zero where there is none."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.in_house_codes import InHouseNumber
from cdtdesk.exchange.faults import FileFault, FileTrouble
from cdtdesk.office.more_rows import FeeSchedule
from cdtdesk.services.fees import FeeChange
from cdtdesk.services.library import LibraryService

D0120, D2740, D9999 = CdtCode("D0120"), CdtCode("D2740"), CdtCode("D9999")
CATALOG = {D0120, D2740}
TODAY = dt.date(2026, 11, 24)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "fees.csv"
    path.write_text("Code,Fee\nD0120,58.1\nD2740,1200\nD9999,5\nKIT,80\nD0150,\n")
    return path


def take_in(library: LibraryService, file: Path, name: str = "UCR", day: dt.date | None = None) -> FeeSchedule:
    return library.fees.take_in(library.fees.preview(file, name, CATALOG, day))


def amounts(library: LibraryService, code: str, on: dt.date = TODAY) -> dict[str, str | None]:
    return {fee.schedule.name: None if fee.amount is None else str(fee.amount) for fee in library.fees.fees_of(code, on)}


def test_a_preview_says_everything_and_writes_nothing(library: LibraryService, file: Path) -> None:
    preview = library.fees.preview(file, "  UCR  2026 ", CATALOG)
    assert preview.name == "UCR 2026"
    assert [(step.code, step.after, step.change) for step in preview.steps] == [
        (D0120, Decimal("58.10"), FeeChange.ADDED),
        (D2740, Decimal("1200.00"), FeeChange.ADDED),
        (D9999, Decimal("5.00"), FeeChange.ADDED),
    ]
    assert preview.without_fee == ("D0150",)
    assert preview.not_in_catalog == (D9999, "D0150")
    assert preview.unknown_codes == ("KIT",)
    assert not library.path.exists()


def test_fees_are_taken_in_exactly_and_a_missing_one_is_said(library: LibraryService, file: Path) -> None:
    take_in(library, file)
    assert amounts(library, D0120) == {"UCR": "58.10"}
    assert amounts(library, D2740) == {"UCR": "1200.00"}
    assert amounts(library, "D0150") == {"UCR": None}
    assert amounts(library, "D0140") == {"UCR": None}


def test_in_house_codes_take_fees_once_they_are_known(library: LibraryService, file: Path) -> None:
    library.in_house_codes.save(InHouseNumber("KIT"), "Kit")
    preview = library.fees.preview(file, "UCR", CATALOG)
    assert preview.unknown_codes == ()
    library.fees.take_in(preview)
    assert amounts(library, "KIT") == {"UCR": "80.00"}


def test_taking_in_again_changes_what_changed_and_leaves_what_the_file_lacks(library: LibraryService, file: Path) -> None:
    take_in(library, file)
    file.write_text("Code,Fee\nD0120,58.10\nD2740,1250\n")
    preview = library.fees.preview(file, "ucr", CATALOG)
    assert (preview.count(FeeChange.SAME), preview.count(FeeChange.CHANGED)) == (1, 1)
    assert preview.steps[1].before == Decimal("1200.00")
    assert preview.not_in_file == (D9999,)
    schedule = library.fees.take_in(preview)
    assert library.fees.amounts(schedule.id) == {D0120: Decimal("58.10"), D2740: Decimal("1250.00"), D9999: Decimal("5.00")}
    assert len(library.fees.schedules()) == 1


def test_of_one_name_the_schedule_that_holds_on_the_day_counts(library: LibraryService, file: Path) -> None:
    take_in(library, file)
    file.write_text("Code,Fee\nD0120,62\n")
    take_in(library, file, day=dt.date(2027, 1, 1))
    file.write_text("Code,Fee\nD0120,41\n")
    take_in(library, file, "Delta", dt.date(2026, 1, 1))
    assert amounts(library, D0120) == {"UCR": "58.10", "Delta": "41.00"}
    assert amounts(library, D0120, dt.date(2027, 1, 1)) == {"UCR": "62.00", "Delta": "41.00"}
    assert amounts(library, D2740, dt.date(2027, 1, 1)) == {"UCR": None, "Delta": None}
    assert amounts(library, D0120, dt.date(2025, 12, 31)) == {"UCR": "58.10"}


def test_a_single_fee_is_set_and_taken_away(library: LibraryService, file: Path) -> None:
    schedule = take_in(library, file)
    library.fees.set_fee(schedule.id, D0120, Decimal("0.00"))
    assert amounts(library, D0120) == {"UCR": "0.00"}
    library.fees.set_fee(schedule.id, D0120, None)
    assert amounts(library, D0120) == {"UCR": None}
    library.fees.set_fee(schedule.id, D0120, None)
    library.fees.set_fee(schedule.id, D0120, Decimal("60"))
    assert amounts(library, D0120) == {"UCR": "60"}


def test_a_schedule_is_renamed_dated_deleted_and_put_back(library: LibraryService, file: Path) -> None:
    schedule = take_in(library, file)
    library.fees.rename(schedule.id, " Office  fees ")
    library.fees.set_effective_from(schedule.id, dt.date(2026, 6, 1))
    assert amounts(library, D0120) == {"Office fees": "58.10"}
    again = take_in(library, file)
    assert again.id != schedule.id
    library.fees.delete(schedule.id)
    assert amounts(library, D0120) == {"UCR": "58.10"}
    library.fees.put_back(schedule.id)
    assert set(amounts(library, D0120)) == {"UCR", "Office fees"}


def test_a_deleted_schedule_that_is_taken_in_again_is_the_same_one(library: LibraryService, file: Path) -> None:
    schedule = take_in(library, file)
    library.fees.delete(schedule.id)
    assert take_in(library, file).id == schedule.id
    assert amounts(library, D0120) == {"UCR": "58.10"}


def test_a_file_without_fees_is_refused(library: LibraryService, tmp_path: Path) -> None:
    file = tmp_path / "names.csv"
    file.write_text("name\nanna\n")
    with pytest.raises(FileTrouble) as raised:
        library.fees.preview(file, "UCR", CATALOG)
    assert raised.value.fault is FileFault.NO_CODES


def test_the_list_shows_the_fees_of_the_chosen_schedule_in_force(library: LibraryService, tmp_path: Path) -> None:
    file = tmp_path / "fees.csv"
    for day, amount in ((dt.date(2025, 1, 1), "60"), (dt.date(2026, 1, 1), "65.50")):
        file.write_text(f"Code,Fee\nD0120,{amount}\n", encoding="utf-8")
        library.fees.take_in(library.fees.preview(file, "Office", {"D0120"}, day))
    assert library.shown_fees(dt.date(2026, 5, 1)) is None
    library.show_fee_schedule("office")
    assert library.shown_fees(dt.date(2026, 5, 1)) == {"D0120": Decimal("65.50")}
    assert library.shown_fees(dt.date(2025, 5, 1)) == {"D0120": Decimal("60.00")}
    assert library.shown_fees(dt.date(2024, 5, 1)) is None
    library.show_fee_schedule("")
    assert library.shown_fees(dt.date(2026, 5, 1)) is None


def test_a_payer_named_while_taking_in_is_kept_and_named_by_the_schedule(library: LibraryService, tmp_path: Path) -> None:
    file = tmp_path / "fees.csv"
    file.write_text("Code,Fee\nD0120,65\nD1110,90\n", encoding="utf-8")
    schedule = library.fees.take_in(library.fees.preview(file, "Delta", {"D0120"}), "Delta Dental")
    (payer,) = library.payers.all()
    assert (payer.name, schedule.payer_id) == ("Delta Dental", payer.id)
    assert library.fees.counts() == {schedule.id: 2}
