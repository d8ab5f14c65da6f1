"""Favorites in named, ordered lists."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final, NamedTuple, TypeVar

from cdtdesk.office.changing import changed, fresh
from cdtdesk.office.interface import RowReading, RowStore, RowWriting
from cdtdesk.office.rows import DEFAULT_LIST_ID, Favorite, FavoriteList, derived_id

Placed = TypeVar("Placed", Favorite, FavoriteList)

_SMALLEST_GAP: Final = 1e-6


class Dress(NamedTuple):
    """The office's own label and colour for a favorite; one of them may be empty."""

    label: str
    colour: str


class FavoriteService:
    """The office's lists of favorites. Every method may raise ``OfficeFileUnavailable``; then nothing was changed.

    Removing leaves everything in place for putting it back: a favorite keeps its label, colour and place in the list.
    """

    def __init__(self, store: RowStore, now: Callable[[], dt.datetime]) -> None:
        self._store = store
        self._now = now

    # Lists

    def lists(self) -> list[FavoriteList]:
        """Return the lists in their order. The default list is always there; an empty name is for the window to fill in."""
        lists = self._store.select(FavoriteList, order_by="position, id", with_deleted=True)
        deleted = [item.id for item in lists if item.deleted_at is not None]
        # Another desk put a favorite into a list while this one deleted it: the favorite must not be lost with the list.
        revived = {item.list_id for item in self._store.select(Favorite, ("list_id", "in", deleted))} if deleted else set()
        shown = [item for item in lists if item.deleted_at is None or item.id in revived]
        if not any(item.id == DEFAULT_LIST_ID for item in shown):
            shown.insert(0, fresh(FavoriteList, self._now(), DEFAULT_LIST_ID, name="", position=0.0))
        return shown

    def add_list(self, name: str) -> FavoriteList:
        """Add an empty list at the end; return it."""
        with self._store.transaction() as writing:
            last = max((item.position for item in writing.select(FavoriteList, with_deleted=True)), default=0.0)
            added = fresh(FavoriteList, self._now(), name=name.strip(), position=last + 1)
            writing.put(added)
        return added

    def rename_list(self, list_id: str, name: str) -> None:
        """Give a list another name."""
        with self._store.transaction() as writing:
            writing.put(changed(self._list(writing, list_id), self._now(), name=name.strip()))

    def move_list(self, list_id: str, place: int) -> None:
        """Move a list to ``place`` among the lists, counted from 0 as they will stand."""
        with self._store.transaction() as writing:
            lists = [self._list(writing, item.id) for item in self.lists()]
            _move(writing, lists, list_id, place, self._now())

    def delete_list(self, list_id: str) -> None:
        """Delete a list with its favorites. The default list cannot be deleted (``ValueError``)."""
        if list_id == DEFAULT_LIST_ID:
            raise ValueError("the default list of favorites cannot be deleted")
        moment = self._now()
        with self._store.transaction() as writing:
            deleted = replace(changed(self._list(writing, list_id), moment), deleted_at=moment)
            writing.put(deleted)
            for favorite in writing.select(Favorite, ("list_id", "=", list_id)):
                writing.put(changed(favorite, moment, deleted_at=moment))

    def put_back_list(self, list_id: str) -> None:
        """Undo ``delete_list``: the list and the favorites that went with it."""
        with self._store.transaction() as writing:
            item = self._list(writing, list_id)
            went_along = writing.select(
                Favorite, ("list_id", "=", list_id), ("deleted_at", "=", item.deleted_at), with_deleted=True
            )
            for row in (item, *went_along):
                writing.put(changed(row, self._now(), deleted_at=None))

    # Favorites

    def favorites(self, list_id: str = DEFAULT_LIST_ID) -> list[Favorite]:
        """Return the favorites of a list in their order."""
        return self._store.select(Favorite, ("list_id", "=", list_id), order_by="position, id")

    def codes(self, list_id: str = DEFAULT_LIST_ID) -> list[str]:
        """Return the codes of a list in their order."""
        return self._store.column(Favorite, "code", ("list_id", "=", list_id), order_by="position, id")

    def lists_of(self, code: str) -> set[str]:
        """Return the ids of the lists that hold ``code``."""
        return {favorite.list_id for favorite in self._store.select(Favorite, ("code", "=", code))}

    def set(self, code: str, is_favorite: bool, list_id: str = DEFAULT_LIST_ID) -> None:
        """Keep ``code`` in a list (at its end, or where it was before), or take it out."""
        moment = self._now()
        with self._store.transaction() as writing:
            self._ensure_list(writing, list_id)
            known = writing.find(Favorite, _favorite_id(list_id, code))
            if known is not None and (known.deleted_at is None) != is_favorite:
                writing.put(changed(known, moment, deleted_at=None if is_favorite else moment))
            elif known is None and is_favorite:
                writing.put(self._new(writing, list_id, code, moment))

    @staticmethod
    def _new(writing: RowReading, list_id: str, code: str, moment: dt.datetime) -> Favorite:
        last = writing.select(Favorite, ("list_id", "=", list_id), order_by="-position", limit=1, with_deleted=True)
        position = last[0].position + 1 if last else 1.0
        return fresh(
            Favorite,
            moment,
            _favorite_id(list_id, code),
            list_id=list_id,
            code=str(code),
            position=position,
            label="",
            colour="",
        )

    def move(self, code: str, place: int, list_id: str = DEFAULT_LIST_ID) -> None:
        """Move a favorite to ``place`` in its list, counted from 0 as the list will stand."""
        with self._store.transaction() as writing:
            favorites = writing.select(Favorite, ("list_id", "=", list_id), order_by="position, id")
            _move(writing, favorites, _favorite_id(list_id, code), place, self._now())

    def move_before(self, code: str, other: str | None, list_id: str = DEFAULT_LIST_ID) -> None:
        """Move a favorite to the place before ``other`` in its list, or to the end where that is None or not there.

        For a window that does not show every favorite of the list: one it cannot show keeps its place among the others.
        """
        if code == other:
            return
        codes = [each for each in self.codes(list_id) if each != code]
        self.move(code, codes.index(other) if other in codes else len(codes), list_id)

    def dresses(self) -> dict[tuple[str, str], Dress]:
        """Return the label and colour of each favorite that has either, by the id of its list and its code."""
        either = {
            favorite.id: favorite
            for column in ("label", "colour")
            for favorite in self._store.select(Favorite, (column, "<>", ""))
        }
        return {(each.list_id, each.code): Dress(each.label, each.colour) for each in either.values()}

    def dress(self, code: str, label: str, colour: str, list_id: str = DEFAULT_LIST_ID) -> None:
        """Give a favorite the office's own label and colour; empty texts take them away."""
        with self._store.transaction() as writing:
            known = writing.find(Favorite, _favorite_id(list_id, code))
            if known is not None:
                writing.put(changed(known, self._now(), label=label.strip(), colour=colour))

    def _ensure_list(self, writing: RowWriting, list_id: str) -> None:
        if list_id == DEFAULT_LIST_ID and writing.find(FavoriteList, list_id) is None:
            writing.put(fresh(FavoriteList, self._now(), DEFAULT_LIST_ID, name="", position=0.0))

    def _list(self, writing: RowWriting, list_id: str) -> FavoriteList:
        self._ensure_list(writing, list_id)
        found = writing.find(FavoriteList, list_id)
        if found is None:
            raise KeyError(list_id)
        return found


def _favorite_id(list_id: str, code: str) -> str:
    return derived_id("favorite", list_id, code)


def _move(writing: RowWriting, rows: Sequence[Placed], row_id: str, place: int, moment: dt.datetime) -> None:
    """Give one row a position between its new neighbours; only where no number fits between them, number all rows anew."""
    moved = next((row for row in rows if row.id == row_id), None)
    if moved is None:
        return
    others: list[Placed] = [row for row in rows if row.id != row_id]
    place = max(0, min(place, len(others)))
    before = others[place - 1].position if place else None
    after = others[place].position if place < len(others) else None
    if before is not None and after is not None and after - before < _SMALLEST_GAP:
        others.insert(place, moved)
        for index, row in enumerate(others):
            writing.put(changed(row, moment, position=float(index + 1)))
        return
    if before is None:
        position = after - 1 if after is not None else 1.0
    else:
        position = (before + after) / 2 if after is not None else before + 1
    if position != moved.position:
        writing.put(changed(moved, moment, position=position))
