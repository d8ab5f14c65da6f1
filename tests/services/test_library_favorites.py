"""Lists of favorites."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cdtdesk.domain.codes import CdtCode
from cdtdesk.office.changing import changed
from cdtdesk.office.rows import DEFAULT_LIST_ID, FavoriteList
from cdtdesk.office.store import OfficeStore
from cdtdesk.services.favorites import Dress
from cdtdesk.services.library import LibraryService
from tests.services.conftest import Clock

CODES = ["D0120", "D0150", "D1110", "D2740", "D4341"]


def codes_of(library: LibraryService, list_id: str = DEFAULT_LIST_ID) -> list[str]:
    return [favorite.code for favorite in library.favorites.favorites(list_id)]


def test_the_default_list_is_always_there(library: LibraryService, home: Path) -> None:
    (default,) = library.favorites.lists()
    assert (default.id, default.name) == (DEFAULT_LIST_ID, "")
    assert not any(home.iterdir())
    library.favorites.rename_list(DEFAULT_LIST_ID, " Front desk ")
    assert [item.name for item in library.favorites.lists()] == ["Front desk"]
    with pytest.raises(ValueError, match="default list"):
        library.favorites.delete_list(DEFAULT_LIST_ID)


def test_a_code_is_in_several_lists_with_its_own_label_in_each(library: LibraryService) -> None:
    recall = library.favorites.add_list("Recall")
    library.favorites.set("D0120", True)
    library.favorites.set("D0120", True, recall.id)
    library.favorites.dress("D0120", " 6 months ", "#008800", recall.id)
    assert library.favorites.lists_of("D0120") == {DEFAULT_LIST_ID, recall.id}
    (dressed,) = library.favorites.favorites(recall.id)
    assert (dressed.label, dressed.colour) == ("6 months", "#008800")
    assert library.favorites.favorites()[0].label == ""
    library.favorites.set("D0120", False)
    assert library.favorites.lists_of("D0120") == {recall.id}


def test_a_removed_favorite_comes_back_where_it_was_as_it_was(library: LibraryService) -> None:
    for code in CODES:
        library.favorites.set(code, True)
    library.favorites.dress("D0150", "full", "#111111")
    library.favorites.set("D0150", False)
    assert "D0150" not in codes_of(library)
    library.favorites.set("D0150", True)
    assert codes_of(library) == CODES
    assert library.favorites.favorites()[1].label == "full"


def test_a_new_favorite_goes_to_the_end_even_after_moving(library: LibraryService) -> None:
    for code in CODES[:3]:
        library.favorites.set(code, True)
    library.favorites.move("D0120", 2)
    library.favorites.set("D4341", True)
    assert codes_of(library) == ["D0150", "D1110", "D0120", "D4341"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.lists(st.tuples(st.sampled_from(CODES), st.integers(-1, 6)), max_size=40))
def test_any_moving_about_gives_the_order_it_asks_for(library: LibraryService, moves: list[tuple[str, int]]) -> None:
    for code in CODES:
        library.favorites.set(code, True)
    expected = codes_of(library)
    for code, place in moves:
        library.favorites.move(code, place)
        expected.remove(code)
        expected.insert(max(0, place), code)
        assert codes_of(library) == expected


def test_moving_between_the_same_two_for_ever_never_runs_out_of_room(library: LibraryService) -> None:
    for code in CODES[:3]:
        library.favorites.set(code, True)
    for _ in range(60):
        last = codes_of(library)[-1]
        library.favorites.move(last, 1)
    assert sorted(codes_of(library)) == CODES[:3]
    positions = [favorite.position for favorite in library.favorites.favorites()]
    assert positions == sorted(set(positions))


def test_lists_are_added_renamed_moved_and_deleted(library: LibraryService) -> None:
    recall, perio = library.favorites.add_list("Recall"), library.favorites.add_list("Perio")
    library.favorites.move_list(perio.id, 0)
    library.favorites.rename_list(recall.id, "Hygiene")
    assert [item.name for item in library.favorites.lists()] == ["Perio", "", "Hygiene"]
    library.favorites.delete_list(perio.id)
    assert [item.name for item in library.favorites.lists()] == ["", "Hygiene"]


def test_a_deleted_list_comes_back_with_what_it_held(library: LibraryService, clock: Clock) -> None:
    recall = library.favorites.add_list("Recall")
    for code in CODES[:3]:
        library.favorites.set(code, True, recall.id)
    clock.move(minutes=1)
    library.favorites.set("D0150", False, recall.id)
    clock.move(minutes=1)
    library.favorites.delete_list(recall.id)
    assert codes_of(library, recall.id) == []
    clock.move(minutes=1)
    library.favorites.put_back_list(recall.id)
    assert codes_of(library, recall.id) == ["D0120", "D1110"]
    assert [item.name for item in library.favorites.lists()] == ["", "Recall"]


def test_a_list_another_desk_deleted_is_shown_while_it_holds_a_favorite(library: LibraryService, home: Path) -> None:
    recall = library.favorites.add_list("Recall")
    library.favorites.set("D0120", True, recall.id)
    store: OfficeStore = library._store
    with store.transaction() as writing:
        kept = writing.find(FavoriteList, recall.id)
        assert kept is not None
        writing.put(changed(kept, store.now(), deleted_at=store.now()))
    assert [item.name for item in library.favorites.lists()] == ["", "Recall"]
    library.favorites.set("D0120", False, recall.id)
    assert [item.name for item in library.favorites.lists()] == [""]


def test_what_is_not_there_cannot_be_moved_or_dressed(library: LibraryService) -> None:
    library.favorites.set("D0120", True)
    library.favorites.move("D9999", 0)
    library.favorites.dress("D9999", "x", "")
    assert codes_of(library) == ["D0120"]
    with pytest.raises(KeyError):
        library.favorites.rename_list("nowhere", "x")


def test_a_favorite_is_moved_before_another_or_to_the_end(library: LibraryService) -> None:
    for code in CODES:
        library.favorites.set(code, True)
    library.favorites.move_before("D4341", "D0150")
    assert codes_of(library) == ["D0120", "D4341", "D0150", "D1110", "D2740"]
    library.favorites.move_before("D0120", None)
    assert codes_of(library) == ["D4341", "D0150", "D1110", "D2740", "D0120"]
    library.favorites.move_before("D0150", "D0150")
    library.favorites.move_before("D2740", "D9999")
    assert codes_of(library) == ["D4341", "D0150", "D1110", "D0120", "D2740"]


def test_moving_in_sight_leaves_favorites_out_of_sight_where_they_are(library: LibraryService) -> None:
    for code in ("D0120", "OFFICE1", "D0150", "D1110"):
        library.favorites.set(code, True)
    library.favorites.move_before("D1110", "D0150")  # a window shows D0120, D0150 and D1110 alone
    assert codes_of(library) == ["D0120", "OFFICE1", "D1110", "D0150"]


def test_what_a_list_gives_a_code_to_wear_is_told_per_list_and_else_by_the_first_list(library: LibraryService) -> None:
    recall, late = library.favorites.add_list("Recall"), library.favorites.add_list("Late")
    d0120 = CdtCode("D0120")
    for list_id in (DEFAULT_LIST_ID, recall.id, late.id):
        library.favorites.set(d0120, True, list_id)
    assert library.dress_of(d0120) is None
    library.favorites.dress(d0120, "later", "", late.id)
    library.favorites.dress(d0120, "", "green", recall.id)
    assert library.dress_of(d0120, late.id) == Dress("later", "")
    assert library.dress_of(d0120, recall.id) == Dress("", "green")
    assert library.dress_of(d0120, DEFAULT_LIST_ID) is None
    assert library.dress_of(d0120) == Dress("", "green")
    library.favorites.set(d0120, False, recall.id)
    assert library.dress_of(d0120) == Dress("later", "")


def test_codes_of_every_list_and_whether_any_holds_a_code(library: LibraryService) -> None:
    recall = library.favorites.add_list("Recall")
    library.favorites.set("D1110", True, recall.id)
    library.favorites.set("OFFICE1", True, recall.id)
    assert library.listed_codes(recall.id) == ["D1110"]
    assert library.listed_codes(DEFAULT_LIST_ID) == []
    assert library.is_kept(CdtCode("D1110"))
    assert not library.is_favorite(CdtCode("D1110"))
    library.favorites.delete_list(recall.id)
    assert not library.is_kept(CdtCode("D1110"))
    assert [each.id for each in library.lists()] == [DEFAULT_LIST_ID]
