"""What changed from one edition to another, what of the office's it touches, and the office's list of what is left to do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from cdtdesk.domain.categories import CategoryOfService
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.editions import Edition
from cdtdesk.domain.in_force import EditionDate, first_day_of
from cdtdesk.domain.procedures import Procedure
from cdtdesk.office.changing import changed, fresh
from cdtdesk.office.more_rows import EditionTick, Fee, FeeSchedule, OwnWord
from cdtdesk.office.rows import Favorite, FavoriteList, Note, derived_id
from cdtdesk.office.store import OfficeStore
from cdtdesk.services.imported_codes import ImportedCodes
from cdtdesk.services.licensed_text import ImportedCode, LicensedTextService
from cdtdesk.services.lookup import LookupService

_ANNOUNCING_FROM: Final = 10
"""October: the next edition's book is out, and fees and treatment plans for January are being made."""
_ANNOUNCING_UNTIL: Final = 2
_WHOLE_LIST: Final = 0.8
"""An import with at least this share of the codes in force is taken for a whole edition, so that what it lacks was deleted."""


class ChangeKind(StrEnum):
    """What happened to a code."""

    ADDED = "added"
    REVISED = "revised"
    DELETED = "deleted"


class ChangeSource(StrEnum):
    """Who says so: the catalog, or the office's own import, of which there is no guidance yet."""

    CATALOG = "catalog"
    IMPORT = "import"


class Knowledge(StrEnum):
    """What the report rests on. ``ANNOUNCED``: of the newest year nothing but announcements is known."""

    CATALOG = "catalog"
    IMPORT = "import"
    ANNOUNCED = "announced"


class TaskKind(StrEnum):
    """What there is to do about a change."""

    REPLACE_FAVORITE = "replace_favorite"
    READ_NOTE = "read_note"
    REPLACE_OWN_WORD = "replace_own_word"
    MOVE_FEE = "move_fee"
    READ_AGAIN = "read_again"
    IMPORT_TEXT = "import_text"


@dataclass(frozen=True, slots=True)
class ChangedCode:
    """One change. ``on`` is the first day on which it holds; ``name`` is ours, or licensed text where only that is known."""

    cdt_code: CdtCode
    name: str
    category_of_service: CategoryOfService
    kind: ChangeKind
    on: dt.date
    source: ChangeSource
    successors: tuple[CdtCode, ...] = ()


@dataclass(frozen=True, slots=True)
class CategoryChanges:
    """The changes in one category of service, each in number order."""

    category_of_service: CategoryOfService
    added: tuple[ChangedCode, ...]
    revised: tuple[ChangedCode, ...]
    deleted: tuple[ChangedCode, ...]


@dataclass(frozen=True, slots=True)
class TouchedCode:
    """What of the office's a change touches. Favorite lists by name, the default list's may be empty; fees by schedule."""

    change: ChangedCode
    favorite_lists: tuple[str, ...]
    notes: tuple[Note, ...]
    own_words: tuple[str, ...]
    fees: tuple[tuple[str, Decimal], ...]
    licensed_editions: tuple[int, ...]

    @property
    def has_old_text(self) -> bool:
        """Whether the code was reworded and the office's licensed text is all from before."""
        newest = max(self.licensed_editions, default=self.change.on.year)
        return self.change.kind is ChangeKind.REVISED and newest < self.change.on.year


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do; ``key`` stays the same whichever editions are compared. ``change`` is None for ``IMPORT_TEXT``."""

    key: str
    kind: TaskKind
    change: ChangedCode | None
    is_done: bool
    done_by: str
    done_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class EditionReport:
    """What changed after ``from_year`` up to and including ``to_year``.

    ``announced`` are the editions among them of which only announcements are known. ``import_is_partial``: the import of
    ``to_year`` has so few codes that what it lacks says nothing.
    """

    from_year: int
    to_year: int
    knowledge: Knowledge
    categories: tuple[CategoryChanges, ...]
    touched: tuple[TouchedCode, ...]
    tasks: tuple[Task, ...]
    announced: tuple[Edition, ...]
    import_is_partial: bool

    @property
    def changes(self) -> tuple[ChangedCode, ...]:
        """Every change, by category."""
        return tuple(change for item in self.categories for change in (*item.added, *item.revised, *item.deleted))


@dataclass(frozen=True, slots=True)
class ComingEdition:
    """The edition to get ready for. ``days_left`` is 0 on its first day and negative after it."""

    year: int
    first_day: dt.date
    days_left: int
    announced: Edition | None
    is_in_catalog: bool
    is_imported: bool


class EditionChangeService:
    """The edition report. Methods may raise ``OfficeFileUnavailable`` and ``CatalogUnavailable``."""

    def __init__(
        self, lookup: LookupService, store: OfficeStore, licensed: LicensedTextService, now: Callable[[], dt.datetime]
    ) -> None:
        self._lookup = lookup
        self._store = store
        self._licensed = licensed
        self._imported = ImportedCodes(lookup, licensed)
        self._now = now

    def years(self) -> tuple[int, ...]:
        """Return the editions that can be compared: those of the catalog, announced ones and imported later ones."""
        newest = self._lookup.last_known_day.year
        imported = (year for year in self._licensed.editions() if year > newest)
        return tuple(sorted({*(edition.year for edition in self._lookup.editions), *imported}))

    def coming(self, today: dt.date) -> ComingEdition | None:
        """Return the edition to get ready for, from October to February; None in the other months."""
        if _ANNOUNCING_UNTIL < today.month < _ANNOUNCING_FROM:
            return None
        year = today.year + (today.month >= _ANNOUNCING_FROM)
        first_day = dt.date(year, 1, 1)
        announced = next((item for item in self._lookup.editions if item.year == year and item.announced), None)
        is_in_catalog = year <= self._lookup.last_known_day.year
        return ComingEdition(
            year, first_day, (first_day - today).days, announced, is_in_catalog, year in self._licensed.editions()
        )

    def tick(self, key: str, is_done: bool, done_by: str = "") -> None:
        """Tick a task off, or take the tick back. When this returns, it is on the disk."""
        row_id = derived_id("edition_tick", key)
        moment = self._now()
        deleted_at = None if is_done else moment
        with self._store.transaction() as writing:
            known = writing.find(EditionTick, row_id)
            if known is not None:
                writing.put(changed(known, moment, done_by=done_by, deleted_at=deleted_at))
            elif is_done:
                writing.put(fresh(EditionTick, moment, row_id, task=key, done_by=done_by))

    def report(self, from_year: int, to_year: int) -> EditionReport:
        """Return what changed after the edition of ``from_year`` up to that of ``to_year``, the later one."""
        if from_year >= to_year:
            raise ValueError("the second edition must be the later one")
        catalog = [change for record in self._lookup.reader.procedures() for change in _changes(record, from_year, to_year)]
        imported, is_partial = self._imported_changes(from_year, to_year)
        changes = [*catalog, *imported]
        announced = tuple(item for item in self._lookup.editions if item.announced and from_year < item.year <= to_year)
        touched = tuple(self._touched(changes))
        return EditionReport(
            from_year=from_year,
            to_year=to_year,
            knowledge=self._knowledge(to_year),
            categories=tuple(_by_category(changes)),
            touched=touched,
            tasks=tuple(self._with_ticks(self._tasks(touched, from_year, to_year))),
            announced=announced,
            import_is_partial=is_partial,
        )

    def _knowledge(self, to_year: int) -> Knowledge:
        if to_year <= self._lookup.last_known_day.year:
            return Knowledge.CATALOG
        return Knowledge.IMPORT if to_year in self._licensed.editions() else Knowledge.ANNOUNCED

    # What an import of a later edition says

    def _imported_changes(self, from_year: int, to_year: int) -> tuple[list[ChangedCode], bool]:
        """Return the changes that only imports tell, one edition after the other, and whether one of the imports is partial."""
        newest = self._lookup.last_known_day.year
        only_imported = self._imported.all()
        changes: list[ChangedCode] = []
        is_partial = False
        in_force = {record.cdt_code: record for record in self._lookup.reader.procedures() if record.deleted is None}
        before: set[str] = set(in_force)
        for year in (year for year in self._licensed.editions() if year > newest):
            codes = self._licensed.codes_of(year)
            is_whole = len(codes & before) >= _WHOLE_LIST * len(before)
            if from_year < year <= to_year:
                is_partial |= not is_whole
                gone = sorted(before - codes) if is_whole else []
                changes += [
                    self._imported_change(code, year, ChangeKind.ADDED, only_imported) for code in sorted(codes - before)
                ]
                changes += [self._imported_change(code, year, ChangeKind.DELETED, only_imported) for code in gone]
                changes += self._reworded(year, codes & before, only_imported)
            before = codes if is_whole else before | codes
        return changes, is_partial

    def _imported_change(
        self, code: str, year: int, kind: ChangeKind, only_imported: Mapping[CdtCode, ImportedCode]
    ) -> ChangedCode:
        cdt_code = CdtCode(code)
        summary = self._lookup.summaries.get(cdt_code)
        if summary is None:
            item = only_imported[cdt_code]
            name, category = item.nomenclature, item.category_of_service
        else:
            name, category = summary.plain_name, summary.category_of_service
        return ChangedCode(cdt_code, name, category, kind, dt.date(year, 1, 1), ChangeSource.IMPORT)

    def _reworded(self, year: int, codes: set[str], only_imported: Mapping[CdtCode, ImportedCode]) -> Iterator[ChangedCode]:
        """Yield the codes whose licensed text is not that of the edition before, where that was imported too."""
        if year - 1 not in self._licensed.editions():
            return
        now, then = self._licensed.texts_in(year), self._licensed.texts_in(year - 1)
        for code in sorted(codes & then.keys()):
            if now[code] != then[code]:
                yield self._imported_change(code, year, ChangeKind.REVISED, only_imported)

    # What it touches

    def _touched(self, changes: Iterable[ChangedCode]) -> Iterator[TouchedCode]:
        own = _Own(self._store, self._licensed)
        for change in changes:
            touched = own.touched(change)
            if touched.favorite_lists or touched.notes or touched.own_words or touched.fees or touched.has_old_text:
                yield touched

    def _tasks(self, touched: Iterable[TouchedCode], from_year: int, to_year: int) -> Iterator[Task]:
        held = self._licensed.editions()
        if to_year not in held and any(year >= from_year for year in held):
            yield _task(TaskKind.IMPORT_TEXT, None, to_year)
        for item in touched:
            yield from _tasks_of(item)

    def _with_ticks(self, tasks: Iterable[Task]) -> Iterator[Task]:
        ticks = {tick.task: tick for tick in self._store.select(EditionTick)}
        for task in tasks:
            tick = ticks.get(task.key)
            if tick is None:
                yield task
            else:
                yield Task(task.key, task.kind, task.change, True, tick.done_by, tick.changed_at)


class _Own:
    """What the office wrote, by code."""

    def __init__(self, store: OfficeStore, licensed: LicensedTextService) -> None:
        self._licensed = licensed
        lists = {item.id: item.name for item in store.select(FavoriteList, with_deleted=True)}
        schedules = {schedule.id: schedule.name for schedule in store.select(FeeSchedule)}
        self._favorites: dict[str, list[str]] = {}
        for favorite in store.select(Favorite, order_by="list_id, position"):
            self._favorites.setdefault(favorite.code, []).append(lists.get(favorite.list_id, ""))
        self._words: dict[str, list[str]] = {}
        for own in store.select(OwnWord, order_by="word"):
            self._words.setdefault(own.code, []).append(own.word)
        self._fees: dict[str, list[tuple[str, Decimal]]] = {}
        for fee in store.select(Fee, order_by="schedule_id"):
            if fee.schedule_id in schedules:
                self._fees.setdefault(fee.code, []).append((schedules[fee.schedule_id], fee.amount))
        self._notes = store.select(Note, order_by="-changed_at, id")

    def touched(self, change: ChangedCode) -> TouchedCode:
        """Return what ``change`` touches. A note on a whole category is touched by none of its codes."""
        code = change.cdt_code
        return TouchedCode(
            change=change,
            favorite_lists=tuple(self._favorites.get(code, ())),
            notes=tuple(note for note in self._notes if not note.about.is_category and note.about.covers(code, "")),
            own_words=tuple(self._words.get(code, ())),
            fees=tuple(self._fees.get(code, ())),
            licensed_editions=tuple(text.edition for text in self._licensed.texts_of(code))
            if change.source is ChangeSource.CATALOG
            else (),
        )


def _in_range(date: EditionDate | None, from_year: int, to_year: int) -> bool:
    return date is not None and from_year < first_day_of(date).year <= to_year


def _changes(record: Procedure, from_year: int, to_year: int) -> Iterator[ChangedCode]:
    """Yield what the catalog says of one code between two editions. What came and went between them is told as both."""

    def change(kind: ChangeKind, date: EditionDate, successors: tuple[CdtCode, ...] = ()) -> ChangedCode:
        category, source = record.category_of_service, ChangeSource.CATALOG
        return ChangedCode(record.cdt_code, record.plain_name, category, kind, first_day_of(date), source, successors)

    if record.added is not None and _in_range(record.added, from_year, to_year):
        yield change(ChangeKind.ADDED, record.added)
    revisions = [date for date in record.revised if _in_range(date, from_year, to_year)]
    if revisions:
        yield change(ChangeKind.REVISED, max(revisions, key=first_day_of))
    if record.deleted is not None and _in_range(record.deleted, from_year, to_year):
        yield change(ChangeKind.DELETED, record.deleted, record.replaced_by)


def _by_category(changes: Iterable[ChangedCode]) -> Iterator[CategoryChanges]:
    kinds: dict[tuple[CategoryOfService, ChangeKind], list[ChangedCode]] = {}
    for change in sorted(changes, key=lambda change: (change.cdt_code, change.on)):
        kinds.setdefault((change.category_of_service, change.kind), []).append(change)
    for category in CategoryOfService:
        found = [tuple(kinds.get((category, kind), ())) for kind in ChangeKind]
        if any(found):
            yield CategoryChanges(category, *found)


def _tasks_of(touched: TouchedCode) -> Iterator[Task]:
    change = touched.change
    year = change.on.year
    if change.kind is ChangeKind.DELETED:
        if touched.favorite_lists:
            yield _task(TaskKind.REPLACE_FAVORITE, change, year)
        if touched.own_words:
            yield _task(TaskKind.REPLACE_OWN_WORD, change, year)
        if touched.fees:
            yield _task(TaskKind.MOVE_FEE, change, year)
    elif change.kind is ChangeKind.REVISED and (touched.favorite_lists or touched.own_words or touched.fees):
        yield _task(TaskKind.READ_AGAIN, change, year)
    if touched.notes:
        yield _task(TaskKind.READ_NOTE, change, year)


def _task(kind: TaskKind, change: ChangedCode | None, year: int) -> Task:
    about = "" if change is None else change.cdt_code
    return Task(f"{year}:{kind}:{about}", kind, change, False, "", None)
