"""The payers that the office's notes and fee schedules name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from cdtdesk.office.changing import changed, fresh
from cdtdesk.office.interface import RowStore
from cdtdesk.office.more_rows import Payer
from cdtdesk.office.rows import derived_id


class PayerService:
    """A small list that the office keeps. Every method may raise ``OfficeFileUnavailable``; then nothing was changed."""

    def __init__(self, store: RowStore, now: Callable[[], dt.datetime]) -> None:
        self._store = store
        self._now = now

    def all(self, with_deleted: bool = False) -> list[Payer]:
        """Return the payers the office keeps, by name; deleted ones too for naming the notes that still are about them."""
        payers = self._store.select(Payer, with_deleted=with_deleted)
        return sorted(payers, key=lambda payer: (payer.name.casefold(), payer.id))

    def add(self, name: str) -> Payer:
        """Add a payer, or return the one with that name."""
        name = " ".join(name.split())
        payer_id = derived_id("payer", name.casefold())
        with self._store.transaction() as writing:
            same = [payer for payer in writing.select(Payer) if payer.name.casefold() == name.casefold()]
            if same:
                return same[0]
            known = writing.find(Payer, payer_id)
            if known is not None and known.deleted_at is not None:
                payer = changed(known, self._now(), name=name, deleted_at=None)
            else:
                # The id is taken where the payer first called so has been given another name since.
                payer = fresh(Payer, self._now(), payer_id if known is None else None, name=name)
            writing.put(payer)
        return payer

    def rename(self, payer_id: str, name: str) -> None:
        """Give a payer another name; its notes go with it."""
        self._change(payer_id, name=" ".join(name.split()))

    def delete(self, payer_id: str) -> None:
        """Take a payer from the list. Notes that name it keep doing so."""
        self._change(payer_id, deleted_at=self._now())

    def put_back(self, payer_id: str) -> None:
        """Undo ``delete``."""
        self._change(payer_id, deleted_at=None)

    def _change(self, payer_id: str, **content: object) -> None:
        with self._store.transaction() as writing:
            payer = writing.find(Payer, payer_id)
            if payer is not None:
                writing.put(changed(payer, self._now(), **content))
