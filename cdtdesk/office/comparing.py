"""What would change if one state of the office file took the place of another: the preview of a restore."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple, Protocol

from cdtdesk.office.interface import RowReading
from cdtdesk.office.more_rows import KINDS
from cdtdesk.office.rows import Row

_AT_ONCE = 500


class Difference(NamedTuple):
    """A row before and after; None where it is not there (or deleted)."""

    before: Row | None
    after: Row | None


class _State(RowReading, Protocol):
    @property
    def rows(self) -> Callable[[str, Sequence[Any]], list[Any]]:
        """Runs a query."""


def differences(now: _State | None, then: _State) -> list[Difference]:
    """Return the rows that differ between two states of an office file, in the order of their kinds. None: no file yet."""
    return [difference for kind in KINDS for difference in _of_kind(kind, now, then)]


def _of_kind(kind: type[Row], now: _State | None, then: _State) -> Iterator[Difference]:
    sql = f"SELECT id, fingerprint FROM {kind.table} WHERE deleted_at IS NULL"
    mine = {} if now is None else dict(now.rows(sql, ()))
    theirs = dict(then.rows(sql, ()))
    ids = sorted(row_id for row_id in mine.keys() | theirs.keys() if mine.get(row_id) != theirs.get(row_id))
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        before = {} if now is None else {row.id: row for row in now.select(kind, ("id", "in", some))}
        after = {row.id: row for row in then.select(kind, ("id", "in", some))}
        for row_id in some:
            yield Difference(before.get(row_id), after.get(row_id))
