"""Handing the office's own rows over to another desk and taking them in; lists for a spreadsheet."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, NamedTuple

from cdtdesk import __version__
from cdtdesk.domain.in_house_codes import NotAnInHouseCode, any_code
from cdtdesk.exchange.csv_files import write_csv
from cdtdesk.exchange.hand_over import HandOver, read_hand_over, write_hand_over
from cdtdesk.office.backups import Backup, BackupReason
from cdtdesk.office.copies import OfficeCopy
from cdtdesk.office.faults import OfficeFault, OfficeFileUnavailable
from cdtdesk.office.interface import Condition
from cdtdesk.office.layout import RowMalformed, layout_of, moment_text
from cdtdesk.office.merging import Outcome, Step, carry_out, plan
from cdtdesk.office.more_rows import HANDED_OVER, Fee, FeeSchedule, Payer
from cdtdesk.office.rows import Favorite, FavoriteList, Note, Row
from cdtdesk.office.salvage import salvage
from cdtdesk.office.store import OfficeStore

_LONGEST_ID: Final = 64


class ImportPreview(NamedTuple):
    """What taking a hand-over in would do; nothing is written yet. ``malformed`` counts lines that are no rows."""

    path: Path
    made_at: str
    steps: tuple[Step, ...]
    malformed: int
    rows: tuple[Row, ...]

    def counts(self) -> dict[str, Counter[Outcome]]:
        """Return for each kind of row (by table name) how many have which outcome."""
        counts: dict[str, Counter[Outcome]] = {}
        for step in self.steps:
            row = step.after or step.before
            if row is not None:
                counts.setdefault(row.table, Counter())[step.outcome] += 1
        return counts

    @property
    def changes_anything(self) -> bool:
        """Whether taking it in would change what this desk shows."""
        return any(step.outcome is not Outcome.UNCHANGED for step in self.steps)


class HandOverService:
    """Hand-overs and CSV lists. Raises ``FileTrouble`` for the file, ``OfficeFileUnavailable`` for the office file."""

    def __init__(self, store: OfficeStore) -> None:
        self._store = store

    # Giving

    def counts(self) -> Mapping[str, int]:
        """Return how many rows of each kind (by table name) an export would show in the other desk's window."""
        return {kind.table: len(self._store.column(kind, "id")) for kind in HANDED_OVER}

    def export(self, path: Path, replace_file: bool = False) -> Mapping[str, int]:
        """Write all of the office's own rows to one file; return how many of each kind are shown in the window.

        Deleted rows go along as such, without their text, so that they are deleted there too.
        """
        tables: dict[str, tuple[dict[str, Any], ...]] = {}
        counts: dict[str, int] = {}
        moment = self._store.now()
        given_at = moment
        for kind in HANDED_OVER:
            rows = self._store.select(kind, with_deleted=True)
            counts[kind.table] = sum(1 for row in rows if row.deleted_at is None)
            # Versions of one note share its id; sorted by all they say, equal libraries give equal files.
            tables[kind.table] = tuple(sorted(map(to_json, rows), key=lambda values: (values["id"], str(values))))
            given_at = max(given_at, *(row.changed_at for row in rows)) if rows else given_at
        write_hand_over(path, HandOver(moment_text(moment), f"cdtdesk {__version__}", tables, 0), replace_file)
        self._mark_given(given_at)
        return counts

    def _mark_given(self, moment: dt.datetime) -> None:
        """Remember that others may hold these versions. Where that cannot be written, a merge errs on keeping both."""
        if not self._store.path.exists():
            return
        try:
            with self._store.transaction() as writing:
                writing.mark_exchanged(moment)
        except OfficeFileUnavailable:
            return

    # Taking

    def preview(self, path: Path) -> ImportPreview:
        """Read a hand-over, or another desk's office file (``.sqlite``), and return what taking it in would do."""
        if path.suffix == ".sqlite":
            rows, made_at, malformed = _rows_of_office_file(path), "", 0
        else:
            read = read_hand_over(path)
            rows, malformed = from_json(read.tables)
            made_at, malformed = read.made_at, malformed + read.skipped_lines
        return ImportPreview(path, made_at, tuple(plan(self._store, rows)), malformed, rows)

    def take_in(self, preview: ImportPreview, look: Callable[[], None] | None = None) -> Backup | None:
        """Merge what was previewed, in one transaction; return the backup made before, None where there was nothing yet.

        ``look`` is called before anything is written, and may raise to stop.
        """
        before = None
        if self._store.path.exists():
            before = self._store.backups.make(self._store.path, BackupReason.BEFORE_IMPORT)
        if look is not None:
            look()
        with self._store.transaction() as writing:
            carry_out(writing, plan(writing, preview.rows), self._store.now())
        return before

    # Lists for a spreadsheet

    def export_notes(self, path: Path, replace_file: bool = False) -> int:
        """Write all notes as CSV; return how many."""
        payers = {payer.id: payer.name for payer in self._store.select(Payer, with_deleted=True)}
        notes = self._store.select(Note, order_by="about, -changed_at, id")
        header = ("about", "text", "payer", "author", "created", "changed", "check_on")
        rows = [
            (
                note.about,
                note.text,
                payers.get(note.payer_id or "", ""),
                note.author,
                note.created_at.date().isoformat(),
                note.changed_at.date().isoformat(),
                note.check_on.isoformat() if note.check_on is not None else "",
            )
            for note in notes
        ]
        write_csv(path, header, rows, replace_file)
        return len(rows)

    def export_favorites(
        self, path: Path, names: Mapping[str, str], list_id: str | None = None, replace_file: bool = False
    ) -> int:
        """Write favorites as CSV, of one list or of all; return how many. ``names`` are the codes' plain names."""
        lists = {item.id: item.name or item.id for item in self._store.select(FavoriteList, with_deleted=True)}
        conditions: list[Condition] = [] if list_id is None else [("list_id", "=", list_id)]
        favorites = self._store.select(Favorite, *conditions, order_by="list_id, position, id")
        rows = [
            (lists.get(favorite.list_id, ""), favorite.code, favorite.label, names.get(favorite.code, ""))
            for favorite in favorites
        ]
        write_csv(path, ("list", "code", "label", "plain_name"), rows, replace_file)
        return len(rows)

    def export_fees(self, path: Path, replace_file: bool = False) -> int:
        """Write all fees as CSV; return how many."""
        schedules = {schedule.id: schedule for schedule in self._store.select(FeeSchedule)}
        fees = [fee for fee in self._store.select(Fee, order_by="schedule_id, code") if fee.schedule_id in schedules]
        rows = [(schedules[fee.schedule_id].name, _day(schedules[fee.schedule_id]), fee.code, str(fee.amount)) for fee in fees]
        write_csv(path, ("schedule", "effective_from", "code", "fee"), rows, replace_file)
        return len(rows)


def _rows_of_office_file(path: Path) -> tuple[Row, ...]:
    """Return the rows of another office file, or what can be salvaged of a damaged one."""
    try:
        with closing(OfficeCopy(path)) as copy:
            return tuple(row for kind in HANDED_OVER for row in copy.select(kind, with_deleted=True))
    except OfficeFileUnavailable as error:
        if error.fault is not OfficeFault.DAMAGED:
            raise
    found = salvage(path).rows
    if not found:
        raise OfficeFileUnavailable(OfficeFault.DAMAGED, path)
    return tuple(row for row in found if isinstance(row, HANDED_OVER))


def to_json(row: Row) -> dict[str, Any]:
    """Return a row as it stands in a hand-over: as two desks know it, and a deleted note without its text."""
    if isinstance(row, Note):
        row = replace(row, id=row.identity, twin_of=None, text="" if row.deleted_at is not None else row.text)
    layout = layout_of(type(row))
    values = dict(zip(layout.names, layout.dump(row), strict=True))
    values.pop("twin_of", None)
    return values


def from_json(tables: Mapping[str, Iterable[Mapping[str, Any]]]) -> tuple[tuple[Row, ...], int]:
    """Return the rows in a hand-over, and how many of its lines are none."""
    rows: list[Row] = []
    malformed = 0
    for kind in HANDED_OVER:
        for values in tables.get(kind.table, ()):
            row = _row(kind, values)
            if row is None:
                malformed += 1
            else:
                rows.append(row)
    return tuple(rows), malformed


def _row(kind: type[Row], values: Mapping[str, Any]) -> Row | None:
    try:
        row = layout_of(kind).load_named({**values, "twin_of": None})
        code = row.about if isinstance(row, Note) and row.about.is_one_code else getattr(row, "code", None)
        is_well_formed = 0 < len(row.id) <= _LONGEST_ID and (code is None or any_code(code) == code)
    except (RowMalformed, NotAnInHouseCode):
        return None
    return row if is_well_formed else None


def _day(schedule: FeeSchedule) -> str:
    return "" if schedule.effective_from is None else schedule.effective_from.isoformat()
