"""The office's own words for codes, and codes of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection

from cdtdesk.domain.in_house_codes import AnyCode, InHouseNumber
from cdtdesk.lexicon.words import phrase_key
from cdtdesk.office.changing import changed, fresh
from cdtdesk.office.interface import RowStore
from cdtdesk.office.more_rows import InHouseCode, OwnWord
from cdtdesk.office.rows import derived_id


class OwnWordService:
    """Words by which this office calls codes; found by the search at once. May raise ``OfficeFileUnavailable``."""

    def __init__(self, store: RowStore, now: Callable[[], dt.datetime]) -> None:
        self._store = store
        self._now = now

    def all(self) -> list[OwnWord]:
        """Return all own words by word."""
        return sorted(self._store.select(OwnWord), key=lambda own: (own.word.casefold(), own.code))

    def of(self, code: str) -> list[OwnWord]:
        """Return the own words for ``code``."""
        return self._store.select(OwnWord, ("code", "=", code), order_by="word, id")

    def add(self, word: str, code: AnyCode) -> OwnWord:
        """Let ``word`` stand for ``code``, beside any other code it stands for. Raises ``ValueError`` for an empty word."""
        word = " ".join(word.split())
        if not phrase_key(word):
            raise ValueError("an own word needs a letter or a digit")
        row_id = derived_id("own_word", phrase_key(word), code)
        with self._store.transaction() as writing:
            known = writing.find(OwnWord, row_id)
            if known is None:
                row = fresh(OwnWord, self._now(), row_id, word=word, code=str(code))
            else:
                row = changed(known, self._now(), word=word, deleted_at=None)
            writing.put(row)
        return row

    def remove(self, own_word_id: str) -> None:
        """Take an own word away."""
        self._set_deleted(own_word_id, self._now())

    def put_back(self, own_word_id: str) -> None:
        """Undo ``remove``."""
        self._set_deleted(own_word_id, None)

    def _set_deleted(self, own_word_id: str, deleted_at: dt.datetime | None) -> None:
        with self._store.transaction() as writing:
            known = writing.find(OwnWord, own_word_id)
            if known is not None:
                writing.put(changed(known, self._now(), deleted_at=deleted_at))


class InHouseCodeService:
    """Codes that the office made up, kept apart from CDT. May raise ``OfficeFileUnavailable``."""

    def __init__(self, store: RowStore, now: Callable[[], dt.datetime]) -> None:
        self._store = store
        self._now = now

    def all(self) -> list[InHouseCode]:
        """Return the office's own codes by number."""
        return self._store.select(InHouseCode, order_by="code, id")

    def find(self, code: str) -> InHouseCode | None:
        """Return the record of one, or None."""
        return next(iter(self._store.select(InHouseCode, ("code", "=", code))), None)

    def records(self, codes: Collection[str]) -> list[InHouseCode]:
        """Return the records of those of ``codes`` that are the office's own."""
        return self._store.select(InHouseCode, ("code", "in", codes), order_by="code, id")

    def save(
        self, code: InHouseNumber, plain_name: str, explanation: str = "", patient_words: str = "", category: str = ""
    ) -> InHouseCode:
        """Write the record of a code, new or known."""
        content = {
            "plain_name": plain_name.strip(),
            "explanation": explanation,
            "patient_words": patient_words,
            "category": category,
        }
        row_id = derived_id("in_house_code", code)
        with self._store.transaction() as writing:
            known = writing.find(InHouseCode, row_id)
            if known is None:
                row = fresh(InHouseCode, self._now(), row_id, code=str(code), **content)
            else:
                row = changed(known, self._now(), deleted_at=None, **content)
            writing.put(row)
        return row

    def delete(self, code: InHouseNumber) -> None:
        """Take a code away. Favorites, notes and fees kept for it stay."""
        self._set_deleted(code, self._now())

    def put_back(self, code: InHouseNumber) -> None:
        """Undo ``delete``."""
        self._set_deleted(code, None)

    def _set_deleted(self, code: InHouseNumber, deleted_at: dt.datetime | None) -> None:
        with self._store.transaction() as writing:
            known = writing.find(InHouseCode, derived_id("in_house_code", code))
            if known is not None:
                writing.put(changed(known, self._now(), deleted_at=deleted_at))
