"""The office's licensed text: taken in with a confirmation, shown, found, taken out; it never leaves this desk."""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from cdtdesk.domain.categories import CategoryOfService
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.editions import Verdict
from cdtdesk.domain.number_series import category_of_number
from cdtdesk.exchange.licensed_text import texts_of
from cdtdesk.exchange.text_sources import read_pasted
from cdtdesk.office.more_rows import LicensedImport
from cdtdesk.search.ranking import MatchedField
from cdtdesk.services.finding import find_codes
from cdtdesk.services.imported_codes import ImportedCodes
from cdtdesk.services.library import LibraryService
from cdtdesk.services.licensed_text import NotConfirmed, TextChange, TextPreview, edition_hint
from cdtdesk.services.lookup import LookupService
from tests.services.conftest import Clock

LAST_KNOWN_DAY = dt.date(2026, 12, 31)
POLISH, SCAN = (
    "D0001\tzirbel polish\tRubbing a zirbel until it shines.",
    "D0002\tgromit scan\tLooking at a gromit from two sides.",
)


def preview_of(library: LibraryService, text: str, edition: int = 2027, known: tuple[str, ...] = ()) -> TextPreview:
    source = read_pasted(text)
    return library.licensed.preview(source, texts_of(source), edition, known)


def take_in(library: LibraryService, text: str, edition: int = 2027) -> LicensedImport:
    return library.licensed.take_in(preview_of(library, text, edition), "MB", holds_the_right=True)


def shown(library: LibraryService, code: str) -> list[tuple[int, str]]:
    return [(text.edition, text.nomenclature) for text in library.licensed.texts_of(code)]


def test_a_preview_counts_what_would_change_and_writes_nothing(library: LibraryService) -> None:
    preview = preview_of(library, f"{POLISH}\n{SCAN}", known=("D0001",))
    assert preview.changes == {TextChange.NEW: 2, TextChange.CHANGED: 0, TextChange.SAME: 0}
    assert preview.not_in_catalog == ("D0002",)
    assert not library.path.exists()
    take_in(library, f"{POLISH}\n{SCAN}")
    again = preview_of(library, f"{POLISH}\n{SCAN.replace('gromit scan', 'gromit look')}\nD0003\twumpus splint\tBendable.")
    assert again.changes == {TextChange.NEW: 1, TextChange.CHANGED: 1, TextChange.SAME: 1}


@pytest.mark.parametrize(("who", "right"), [("MB", False), ("", True), ("  ", True)])
def test_nothing_is_taken_in_without_somebody_who_says_that_the_office_may(
    library: LibraryService, who: str, right: bool
) -> None:
    with pytest.raises(NotConfirmed):
        library.licensed.take_in(preview_of(library, POLISH), who, right)
    assert not library.path.exists()


@pytest.mark.parametrize("edition", [0, 1889, 20_277])
def test_an_edition_that_cannot_be_is_refused(library: LibraryService, edition: int) -> None:
    with pytest.raises(ValueError, match="no edition"):
        library.licensed.take_in(preview_of(library, POLISH, edition), "MB", holds_the_right=True)
    assert not library.path.exists()


def test_who_said_so_and_when_is_kept(open_library: Callable[[], LibraryService], clock: Clock) -> None:
    take_in(open_library(), POLISH)
    (made,) = open_library().licensed.imports()
    assert (made.confirmed_by, made.created_at, made.edition, made.texts, made.form) == ("MB", clock.moment, 2027, 1, "tsv")


def test_a_text_is_shown_by_the_edition_of_the_visit(library: LibraryService) -> None:
    take_in(library, "D0001\tzirbel polish of 2025", 2025)
    take_in(library, "D0001\tzirbel polish of 2027", 2027)

    def on(day: str) -> str:
        text = library.licensed.text_of("D0001", dt.date.fromisoformat(day))
        assert text is not None
        return text.nomenclature

    assert [on(day)[-4:] for day in ("2024-05-05", "2025-01-01", "2026-12-31", "2027-01-01", "2030-01-01")] == [
        "2025", "2025", "2025", "2027", "2027",
    ]  # fmt: skip
    assert library.licensed.text_of("D0002", LAST_KNOWN_DAY) is None
    assert library.licensed.editions() == (2025, 2027)


def test_the_last_import_is_taken_back_and_what_stood_before_shows_again(library: LibraryService, clock: Clock) -> None:
    take_in(library, POLISH)
    take_in(library, POLISH.replace("zirbel polish", "zirbel glowing") + f"\n{SCAN}")
    assert shown(library, "D0001") == [(2027, "zirbel glowing")]
    assert find(library, "glowing") == ["D0001"]
    undone = library.licensed.undo_last()
    assert undone is not None
    assert undone.texts == 2
    assert shown(library, "D0001") == [(2027, "zirbel polish")]
    assert shown(library, "D0002") == []
    assert (find(library, "glowing"), find(library, "gromit"), find(library, "polish")) == ([], [], ["D0001"])
    assert library.licensed.undo_last() is not None
    assert library.licensed.undo_last() is None
    assert shown(library, "D0001") == []


def find(library: LibraryService, *words: str) -> list[str]:
    return [match.code for match in library.licensed_matches(words, last_is_partial=False)]


def test_text_is_taken_out_by_import_by_edition_and_all_of_it(library: LibraryService) -> None:
    first = take_in(library, f"{POLISH}\n{SCAN}", 2025)
    take_in(library, POLISH, 2026)
    take_in(library, POLISH, 2027)
    assert library.licensed.remove(first.id) == 2
    assert library.licensed.remove_edition(2026) == 1
    assert library.licensed.remove_edition(2026) == 0
    assert library.licensed.remove_all() == 1
    assert library.licensed.imports() == []
    assert not library.has_licensed_text


def test_what_was_taken_out_is_gone_from_the_file(library: LibraryService) -> None:
    take_in(library, "D0001\tzirbelissimo polish\tA word that is nowhere else: wumpusiana.")
    library.licensed.remove_all()
    path = library.path
    library.close()
    assert b"wumpusiana" not in path.read_bytes()
    assert b"zirbelissimo" not in path.read_bytes()


def test_it_is_in_backups_and_in_nothing_that_is_handed_over(
    library: LibraryService, open_library: Callable[[], LibraryService], tmp_path: Path
) -> None:
    take_in(library, POLISH)
    library.set_favorite(CdtCode("D0120"), True)
    given = tmp_path / "given.zip"
    library.hand_over.export(given)
    with zipfile.ZipFile(given) as archive:
        assert not any("licensed" in name for name in archive.namelist())
        assert not any(b"zirbel" in archive.read(name) for name in archive.namelist())
    backup = library.safekeeping.back_up()
    library.licensed.remove_all()
    library.safekeeping.restore(backup)
    assert shown(open_library(), "D0001") == [(2027, "zirbel polish")]


def test_another_desks_office_file_brings_none_of_it(library: LibraryService, tmp_path: Path) -> None:
    take_in(library, POLISH)
    library.set_favorite(CdtCode("D0120"), True)
    copy = tmp_path / "copy.sqlite"
    library.safekeeping.back_up(copy)
    library.licensed.remove_all()
    taken = library.hand_over.preview(copy)
    assert "licensed_text" not in taken.counts()
    library.hand_over.take_in(taken)
    assert shown(library, "D0001") == []


def test_a_damaged_line_of_an_import_leaves_nothing_half_written(
    library: LibraryService, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in(library, SCAN)
    preview = preview_of(library, f"{POLISH}\n{SCAN}")
    monkeypatch.setattr("cdtdesk.office.licensed_index.rebuild", lambda connection: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        library.licensed.take_in(preview, "MB", holds_the_right=True)
    monkeypatch.undo()
    assert len(library.licensed.imports()) == 1
    assert shown(library, "D0001") == []


# Codes that only the import knows


def verdict(library: LibraryService, code: str, day: str) -> tuple[str, bool] | None:
    answer = library.licensed.validity(CdtCode(code), dt.date.fromisoformat(day), LAST_KNOWN_DAY)
    return None if answer is None else (str(answer.verdict), answer.outside_known)


def test_a_new_editions_code_is_dated_by_the_imports(library: LibraryService) -> None:
    take_in(library, POLISH, 2027)
    assert verdict(library, "D0001", "2026-12-31") == ("not_yet", False)
    assert verdict(library, "D0001", "2027-01-01") == ("valid", False)
    assert verdict(library, "D0001", "2028-01-01") == ("valid", True)
    assert verdict(library, "D0002", "2027-01-01") is None
    take_in(library, SCAN, 2029)
    assert verdict(library, "D0001", "2028-12-31") == ("valid", True)
    assert verdict(library, "D0001", "2029-01-01") == ("deleted", False)
    assert verdict(library, "D0002", "2027-06-01") == ("not_yet", False)


def test_a_code_that_the_office_has_since_an_older_edition_starts_nowhere(library: LibraryService) -> None:
    take_in(library, POLISH, 2024)
    answer = library.licensed.validity(CdtCode("D0001"), dt.date(2015, 1, 1), LAST_KNOWN_DAY)
    assert answer is not None
    assert (answer.verdict, answer.valid_from) == (Verdict.VALID, None)


def test_codes_that_the_catalog_knows_are_none_of_the_imports(library: LibraryService, lookup: LookupService) -> None:
    take_in(library, f"{POLISH}\nD0120\ta made-up look")
    imported = ImportedCodes(lookup, library.licensed)
    assert list(imported.all()) == ["D0001"]
    assert imported.validity(CdtCode("D0120"), LAST_KNOWN_DAY) is None
    found = imported.find(CdtCode("D0001"))
    assert found is not None
    assert (found.nomenclature, found.category_of_service, found.editions) == (
        "zirbel polish",
        CategoryOfService.DIAGNOSTIC,
        (2027,),
    )
    assert (found.summary().plain_name, found.summary().added, found.summary().gist) == ("zirbel polish", 2027, "")


def test_the_category_of_a_number_is_that_of_its_series(lookup: LookupService) -> None:
    outside = [code for code, row in lookup.summaries.items() if category_of_number(code) is not row.category_of_service]
    assert all(code.startswith(("D99", "D62")) for code in outside)
    assert len(outside) < 0.03 * len(lookup.summaries)


# Found by the search box


def search(lookup: LookupService, library: LibraryService, text: str) -> dict[str, MatchedField]:
    return {item.summary.cdt_code: item.hit.matched for item in find_codes(lookup, library, text).found}


def test_licensed_words_find_codes_marked_as_licensed(lookup: LookupService, library: LibraryService) -> None:
    take_in(library, "D0120\tzirbelig look at everything\nD0001\tzirbelig polish")
    assert search(lookup, library, "zirbelig") == {"D0120": MatchedField.LICENSED, "D0001": MatchedField.LICENSED}
    assert search(lookup, library, "zirb")["D0001"] is MatchedField.LICENSED


def test_a_new_number_is_found_as_numbers_are(lookup: LookupService, library: LibraryService) -> None:
    take_in(library, POLISH)
    first = find_codes(lookup, library, "d 0001").found[0]
    assert (first.summary.cdt_code, first.summary.plain_name, first.hit.matched) == (
        "D0001",
        "zirbel polish",
        MatchedField.CDT_CODE,
    )
    assert "D0001" in search(lookup, library, "D00")


def test_licensed_words_never_lead_what_our_own_words_find(lookup: LookupService, library: LibraryService) -> None:
    before = list(search(lookup, library, "crown"))
    take_in(library, "D0001\tzirbel crown\nD7140\tcrown of thorns")
    after = list(search(lookup, library, "crown"))
    assert after[0] == before[0]
    assert "D0001" in after
    deleted = find_codes(lookup, library, "D3354").found[0].summary
    assert deleted.deleted is not None


def test_a_deleted_code_stays_last_whatever_its_text_says(lookup: LookupService, library: LibraryService) -> None:
    take_in(library, "D3354\tzirbelig thing\nD0120\tzirbelig look", 2013)
    assert list(search(lookup, library, "zirbelig")) == ["D0120", "D3354"]


def test_without_an_import_nothing_is_asked(lookup: LookupService, library: LibraryService) -> None:
    assert not library.has_licensed_text
    assert "D2740" in search(lookup, library, "crown")
    assert not library.path.exists()


# The year that a file tells


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("CDT 2027 codes\t\nD0001\tzirbel polish\nD0002\tscan", 2027),
        ("D0001\tzirbel polish\nD0002\tscan", None),
        ("from 2026 to 2027\t\nD0001\tzirbel polish\nD0002\tscan", None),
    ],
)
def test_the_year_in_the_first_rows_is_a_hint(text: str, year: int | None) -> None:
    assert edition_hint(read_pasted(text)) == year
