"""Typed reading of one TOML table: every wrong or missing value becomes a breach, and reading goes on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from cdtdesk.databuild.breaches import BreachList
from cdtdesk.domain.codes import CdtCode, NotACdtCode
from cdtdesk.domain.in_force import EditionDate

E = TypeVar("E", bound=StrEnum)

_PLACEHOLDER_CODE = CdtCode("D0000")


class TableReader:
    """Reads the fields of one record and remembers which were asked for, so that unknown ones can be named."""

    def __init__(self, table: Mapping[str, Any], record: str, breaches: BreachList, path: str = "") -> None:
        self._table = table
        self._record = record
        self._breaches = breaches
        self._path = path
        self._asked: set[str] = set()

    def breach(self, field: str, message: str) -> None:
        """Note a breach of ``field`` of this record."""
        self._breaches.add(self._record, f"{self._path}{field}", message)

    def _value(self, field: str, kind: type, default: Any, required: bool) -> Any:
        self._asked.add(field)
        if field not in self._table:
            if required:
                self.breach(field, "is missing")
            return default
        value = self._table[field]
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            self.breach(field, f"must be {kind.__name__}, not {type(value).__name__}")
            return default
        return value

    def text(self, field: str, required: bool = True) -> str:
        """Return the text of ``field`` with its white space folded, or ``""`` with a breach."""
        return " ".join(str(self._value(field, str, "", required)).split())

    def flag(self, field: str) -> bool:
        """Return the truth value of ``field``."""
        return bool(self._value(field, bool, False, True))

    def integer(self, field: str) -> int:
        """Return the whole number in ``field``."""
        return int(self._value(field, int, 0, True))

    def texts(self, field: str, required: bool = True) -> tuple[str, ...]:
        """Return a list of texts, each with its white space folded."""
        values = self._value(field, list, [], required)
        if not all(isinstance(value, str) for value in values):
            self.breach(field, "must be a list of texts")
            return ()
        return tuple(" ".join(value.split()) for value in values)

    def choice(self, field: str, choices: type[E]) -> E:
        """Return the member of ``choices`` whose value stands in ``field``; the first one, with a breach, if none is."""
        value = self.text(field)
        try:
            return choices(value)
        except ValueError:
            self.breach(field, f"'{value}' is not one of: {', '.join(choices)}")
            return next(iter(choices))

    def code(self, field: str) -> CdtCode:
        """Return the code number in ``field``."""
        return self._as_code(field, self.text(field))

    def codes(self, field: str, required: bool = True) -> tuple[CdtCode, ...]:
        """Return a list of code numbers."""
        return tuple(self._as_code(field, value) for value in self.texts(field, required))

    def _as_code(self, field: str, value: str) -> CdtCode:
        try:
            return CdtCode(value)
        except NotACdtCode as error:
            self.breach(field, str(error))
            return _PLACEHOLDER_CODE

    def edition_date(self, field: str) -> EditionDate | None:
        """Return an edition year or a full date, or None where the field is left out (not known)."""
        self._asked.add(field)
        return self._as_edition_date(field, self._table.get(field))

    def edition_dates(self, field: str) -> tuple[EditionDate, ...]:
        """Return a list of edition years or full dates."""
        values = self._value(field, list, [], False)
        dates = (self._as_edition_date(field, value) for value in values)
        return tuple(date for date in dates if date is not None)

    def _as_edition_date(self, field: str, value: Any) -> EditionDate | None:
        if value is None or (isinstance(value, dt.date) and not isinstance(value, dt.datetime)):
            return value
        if isinstance(value, int) and not isinstance(value, bool) and 1969 <= value <= 2027:
            return value
        self.breach(field, f"{value!r} is neither an edition year nor a date (2014 or 2014-03-01)")
        return None

    def tables(self, field: str, required: bool = True) -> list[TableReader]:
        """Return a reader for each table in the list ``field``."""
        values = self._value(field, list, [], required)
        if not all(isinstance(value, dict) for value in values):
            self.breach(field, "must be a list of tables")
            return []
        return [
            TableReader(value, self._record, self._breaches, f"{self._path}{field}[{number}].")
            for number, value in enumerate(values)
        ]

    def table(self, field: str) -> TableReader:
        """Return a reader for the table in ``field``."""
        value = self._value(field, dict, {}, True)
        return TableReader(value, self._record, self._breaches, f"{self._path}{field}.")

    def items(self) -> Mapping[str, Any]:
        """Return the raw table, for tables with free keys."""
        self._asked.update(self._table)
        return self._table

    def finish(self) -> None:
        """Name every field of the table that was not asked for."""
        for field in self._table:
            if field not in self._asked:
                self.breach(field, "is not a field of this record (misspelled?)")
