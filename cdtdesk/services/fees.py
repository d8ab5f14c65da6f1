"""The office's fees: named schedules with dates from which they hold, taken from files, exact to the cent."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from cdtdesk.domain.codes import CdtCode, NotACdtCode
from cdtdesk.exchange.fee_files import FeeLine, RejectedLine, read_fees
from cdtdesk.office.changing import changed, fresh
from cdtdesk.office.interface import RowReading, RowStore
from cdtdesk.office.more_rows import Fee, FeeSchedule, InHouseCode
from cdtdesk.office.rows import derived_id
from cdtdesk.services.payers import PayerService


class FeeOfCode(NamedTuple):
    """What one schedule says about a code. ``amount`` is None where it gives no fee; that is never zero."""

    schedule: FeeSchedule
    amount: Decimal | None


class FeeChange(StrEnum):
    """What taking in a file does to one fee."""

    ADDED = "added"
    CHANGED = "changed"
    SAME = "same"


class FeeStep(NamedTuple):
    """One fee of a file, and what the schedule says now."""

    code: str
    before: Decimal | None
    after: Decimal
    change: FeeChange


class FeePreview(NamedTuple):
    """What taking in a file of fees would do; nothing is written yet.

    ``without_fee`` are codes the file names and gives no fee; ``unknown_codes`` are neither in the catalog nor the office's
    own, the first kind is taken in all the same (a new edition's codes) and the second, which are no CDT numbers, are not.
    ``not_in_file`` are codes whose fee in the schedule stays as it is.
    """

    name: str
    effective_from: dt.date | None
    payer_id: str | None
    fee_column: str
    fee_columns: tuple[str, ...]
    steps: tuple[FeeStep, ...]
    without_fee: tuple[str, ...]
    not_in_catalog: tuple[str, ...]
    unknown_codes: tuple[str, ...]
    not_in_file: tuple[str, ...]
    rejected: tuple[RejectedLine, ...]

    def count(self, change: FeeChange) -> int:
        """Return how many fees are added, changed or the same."""
        return sum(1 for step in self.steps if step.change is change)


class FeeService:
    """The office's fee schedules. Every method may raise ``OfficeFileUnavailable``; then nothing was changed."""

    def __init__(self, store: RowStore, now: Callable[[], dt.datetime]) -> None:
        self._store = store
        self._now = now

    # Reading

    def schedules(self) -> list[FeeSchedule]:
        """Return the schedules by name, of one name the latest first."""
        schedules = self._store.select(FeeSchedule)
        return sorted(schedules, key=lambda item: (item.name.casefold(), -_first_day(item).toordinal(), item.id))

    def in_force(self, on: dt.date) -> list[FeeSchedule]:
        """Return of each name the schedule that holds on ``on``."""
        chosen: dict[str, FeeSchedule] = {}
        for schedule in self.schedules():
            if _first_day(schedule) <= on:
                chosen.setdefault(schedule.name.casefold(), schedule)
        return list(chosen.values())

    def fees_of(self, code: str, on: dt.date) -> list[FeeOfCode]:
        """Return what each schedule in force on ``on`` says about ``code``."""
        amounts = {fee.schedule_id: fee.amount for fee in self._store.select(Fee, ("code", "=", code))}
        return [FeeOfCode(schedule, amounts.get(schedule.id)) for schedule in self.in_force(on)]

    def amounts(self, schedule_id: str) -> Mapping[str, Decimal]:
        """Return the fees of one schedule by code."""
        return {fee.code: fee.amount for fee in self._store.select(Fee, ("schedule_id", "=", schedule_id), order_by="code")}

    def counts(self) -> Mapping[str, int]:
        """Return how many fees each schedule has, by its id."""
        return Counter(self._store.column(Fee, "schedule_id"))

    # Taking in a file

    def preview(
        self,
        path: Path,
        name: str,
        catalog_codes: Collection[str],
        effective_from: dt.date | None = None,
        payer_id: str | None = None,
        fee_column: str | None = None,
    ) -> FeePreview:
        """Read a file of fees and return what taking it in would do. Raises ``FileTrouble``, ``OfficeFileUnavailable``."""
        read = read_fees(path, fee_column)
        schedule = self._find_schedule(self._store, name, effective_from)
        known = dict(self.amounts(schedule.id)) if schedule is not None else {}
        own = {row.code for row in self._store.select(InHouseCode)}
        lines = [line for line in read.lines if _is_cdt(line.code) or line.code in own]
        return FeePreview(
            name=" ".join(name.split()),
            effective_from=effective_from,
            payer_id=payer_id,
            fee_column=read.fee_column,
            fee_columns=read.fee_columns,
            steps=tuple(_step(line, line.amount, known.get(line.code)) for line in lines if line.amount is not None),
            without_fee=tuple(line.code for line in lines if line.amount is None),
            not_in_catalog=tuple(line.code for line in lines if _is_cdt(line.code) and line.code not in catalog_codes),
            unknown_codes=tuple(line.code for line in read.lines if not _is_cdt(line.code) and line.code not in own),
            not_in_file=tuple(sorted(known.keys() - {line.code for line in lines})),
            rejected=read.rejected,
        )

    def take_in(self, preview: FeePreview, payer: str = "") -> FeeSchedule:
        """Write what ``preview`` showed, in one transaction; return the schedule. Fees that the file lacks stay.

        ``payer`` is the name of the payer whose fees they are, in place of the preview's; a new one is kept among the payers.
        """
        moment = self._now()
        if payer.strip():
            preview = preview._replace(payer_id=PayerService(self._store, self._now).add(payer).id)
        with self._store.transaction() as writing:
            schedule = self._find_schedule(writing, preview.name, preview.effective_from)
            if schedule is None:
                schedule = self._new_schedule(writing, preview, moment)
                writing.put(schedule)
            elif preview.payer_id is not None and preview.payer_id != schedule.payer_id:
                schedule = changed(schedule, moment, payer_id=preview.payer_id)
                writing.put(schedule)
            for step in preview.steps:
                row = _with_amount(writing, schedule.id, step.code, step.after, moment)
                if row is not None:
                    writing.put(row)
        return schedule

    @staticmethod
    def _find_schedule(reading: RowReading, name: str, effective_from: dt.date | None) -> FeeSchedule | None:
        wanted = " ".join(name.split()).casefold()
        same_day = reading.select(FeeSchedule, ("effective_from", "=", effective_from))
        return next((schedule for schedule in same_day if schedule.name.casefold() == wanted), None)

    @staticmethod
    def _new_schedule(reading: RowReading, preview: FeePreview, moment: dt.datetime) -> FeeSchedule:
        day = "" if preview.effective_from is None else preview.effective_from.isoformat()
        row_id = derived_id("fee_schedule", preview.name.casefold(), day)
        content: dict[str, Any] = {
            "name": preview.name,
            "payer_id": preview.payer_id,
            "effective_from": preview.effective_from,
        }
        known = reading.find(FeeSchedule, row_id)
        if known is None:
            return fresh(FeeSchedule, moment, row_id, **content)
        if known.deleted_at is not None:
            return changed(known, moment, deleted_at=None, **content)
        # The schedule first called so has been given another name since.
        return fresh(FeeSchedule, moment, **content)

    # Changing

    def set_fee(self, schedule_id: str, code: str, amount: Decimal | None) -> None:
        """Set the fee of one code, or take it away where ``amount`` is None."""
        with self._store.transaction() as writing:
            row = _with_amount(writing, schedule_id, code, amount, self._now())
            if row is not None:
                writing.put(row)

    def rename(self, schedule_id: str, name: str) -> None:
        """Give a schedule another name."""
        self._change(schedule_id, name=" ".join(name.split()))

    def set_effective_from(self, schedule_id: str, day: dt.date | None) -> None:
        """Set the day from which a schedule holds."""
        self._change(schedule_id, effective_from=day)

    def delete(self, schedule_id: str) -> None:
        """Take a schedule away. Its fees stay in the file, for ``put_back``."""
        self._change(schedule_id, deleted_at=self._now())

    def put_back(self, schedule_id: str) -> None:
        """Undo ``delete``."""
        self._change(schedule_id, deleted_at=None)

    def _change(self, schedule_id: str, **content: object) -> None:
        with self._store.transaction() as writing:
            schedule = writing.find(FeeSchedule, schedule_id)
            if schedule is not None:
                writing.put(changed(schedule, self._now(), **content))


def _first_day(schedule: FeeSchedule) -> dt.date:
    return schedule.effective_from or dt.date.min


def _is_cdt(code: str) -> bool:
    try:
        CdtCode(code)
    except NotACdtCode:
        return False
    return True


def _step(line: FeeLine, after: Decimal, before: Decimal | None) -> FeeStep:
    if before is None:
        return FeeStep(line.code, None, after, FeeChange.ADDED)
    return FeeStep(line.code, before, after, FeeChange.SAME if before == after else FeeChange.CHANGED)


def _with_amount(reading: RowReading, schedule_id: str, code: str, amount: Decimal | None, moment: dt.datetime) -> Fee | None:
    """Return the row that makes ``amount`` the fee of ``code``, or None when it is already."""
    row_id = derived_id("fee", schedule_id, code)
    known = reading.find(Fee, row_id)
    current = known.amount if known is not None and known.deleted_at is None else None
    if current == amount:
        return None
    if known is None:
        return None if amount is None else fresh(Fee, moment, row_id, schedule_id=schedule_id, code=code, amount=amount)
    if amount is None:
        return changed(known, moment, deleted_at=moment)
    return changed(known, moment, amount=amount, deleted_at=None)
