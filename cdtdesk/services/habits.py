"""What this desk copies: recents, the most used, and how much a code should be preferred for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from cdtdesk.office.changing import changed, fresh
from cdtdesk.office.interface import RowStore
from cdtdesk.office.more_rows import Recent
from cdtdesk.office.rows import derived_id

_HALF_LIFE: Final = dt.timedelta(days=60)
_HALF_WEIGHT_SCORE: Final = 4.0


class HabitService:
    """Learned at this desk, shown on demand, forgotten on demand, never handed over. May raise ``OfficeFileUnavailable``."""

    def __init__(self, store: RowStore, now: Callable[[], dt.datetime]) -> None:
        self._store = store
        self._now = now

    def record_use(self, code: str) -> None:
        """Remember that ``code`` was copied now."""
        moment = self._now()
        with self._store.transaction() as writing:
            known = writing.find(Recent, _recent_id(code))
            if known is None:
                row = fresh(Recent, moment, _recent_id(code), code=str(code), times=1, score=1.0, last_used_at=moment)
            else:
                score = _score_at(known, moment) + 1
                row = changed(known, moment, times=known.times + 1, score=score, last_used_at=moment, deleted_at=None)
            writing.put(row)

    def recents(self, limit: int = 20) -> list[Recent]:
        """Return what was copied last, the latest first."""
        return self._store.select(Recent, order_by="-last_used_at, id", limit=limit)

    def most_used(self, limit: int = 20) -> list[Recent]:
        """Return what is copied most, lately more than long ago."""
        moment = self._now()
        recents = self._store.select(Recent)
        return sorted(recents, key=lambda recent: (-_score_at(recent, moment), recent.code))[:limit]

    def picked_weights(self) -> Mapping[str, float]:
        """Return for each code copied here how much its hits should move up among equals: 0-1, half after some four uses."""
        moment = self._now()
        scores = {recent.code: _score_at(recent, moment) for recent in self._store.select(Recent)}
        return {code: score / (score + _HALF_WEIGHT_SCORE) for code, score in scores.items()}

    def forget(self, code: str) -> None:
        """Forget that ``code`` was ever copied."""
        self._forget([_recent_id(code)])

    def forget_all(self) -> None:
        """Forget everything that was copied."""
        self._forget([recent.id for recent in self._store.select(Recent)])

    def remember_again(self, recents: Iterable[Recent]) -> None:
        """Undo ``forget`` or ``forget_all`` for ``recents`` as they were read before."""
        moment = self._now()
        with self._store.transaction() as writing:
            for recent in recents:
                known = writing.find(Recent, recent.id)
                if known is not None and known.deleted_at is not None:
                    writing.put(changed(known, moment, times=recent.times, score=recent.score, deleted_at=None))

    def _forget(self, ids: list[str]) -> None:
        moment = self._now()
        with self._store.transaction() as writing:
            for row_id in ids:
                known = writing.find(Recent, row_id)
                if known is not None:
                    writing.put(changed(known, moment, times=0, score=0.0, deleted_at=moment))


def _recent_id(code: str) -> str:
    return derived_id("recent", code)


def _score_at(recent: Recent, moment: dt.datetime) -> float:
    age = max(moment - recent.last_used_at, dt.timedelta(0))
    return float(recent.score * 0.5 ** (age / _HALF_LIFE))
