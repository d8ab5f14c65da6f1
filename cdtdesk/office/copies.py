"""Reading a backup: a copy of it in memory, brought to the newest schema, so that the backup itself is never touched."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

from cdtdesk.office.database import connect
from cdtdesk.office.faults import BAD_LUCK, OfficeFault, OfficeFileUnavailable, fault_of
from cdtdesk.office.interface import Condition
from cdtdesk.office.layout import RowMalformed
from cdtdesk.office.migrations import APPLICATION_ID, NEWEST_VERSION, SCHEMA_SUM, migrate, schema_sum
from cdtdesk.office.rows import Row
from cdtdesk.office.store import column, find, select

R = TypeVar("R", bound=Row)


class OfficeCopy:
    """The rows of an office file or a backup, for reading only. Raises ``OfficeFileUnavailable`` when it cannot be read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = sqlite3.connect(":memory:", isolation_level=None)
        try:
            with closing(connect(path, writable=False)) as source:
                source.backup(self._connection)
            self._bring_up_to_date()
        except BAD_LUCK as error:
            self.close()
            fault = fault_of(error, path)
            if fault is None:
                raise
            raise fault from error
        except OfficeFileUnavailable:
            self.close()
            raise

    def _bring_up_to_date(self) -> None:
        if self._connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise OfficeFileUnavailable(OfficeFault.DAMAGED, self.path)
        version = self._connection.execute("PRAGMA user_version").fetchone()[0]
        if version > NEWEST_VERSION:
            raise OfficeFileUnavailable(OfficeFault.NEWER, self.path)
        if version == NEWEST_VERSION and schema_sum(self._connection) != SCHEMA_SUM:
            raise OfficeFileUnavailable(OfficeFault.DAMAGED, self.path)
        if version < NEWEST_VERSION:
            migrate(self._connection)

    def close(self) -> None:
        """Let go of the copy."""
        self._connection.close()

    def find(self, kind: type[R], row_id: str) -> R | None:
        try:
            return find(self.rows, kind, row_id)
        except RowMalformed as error:
            raise OfficeFileUnavailable(OfficeFault.DAMAGED, self.path) from error

    def select(
        self,
        kind: type[R],
        *conditions: Condition,
        order_by: str = "id",
        limit: int | None = None,
        offset: int = 0,
        with_deleted: bool = False,
    ) -> list[R]:
        try:
            return select(self.rows, kind, conditions, order_by, limit, offset, with_deleted)
        except RowMalformed as error:
            raise OfficeFileUnavailable(OfficeFault.DAMAGED, self.path) from error

    def column(self, kind: type[Row], name: str, *conditions: Condition, order_by: str = "id") -> list[Any]:
        try:
            return column(self.rows, kind, name, conditions, order_by)
        except RowMalformed as error:
            raise OfficeFileUnavailable(OfficeFault.DAMAGED, self.path) from error

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Any]:
        """Return the rows of a query."""
        try:
            return self._connection.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            fault = fault_of(error, self.path)
            if fault is None:
                raise
            raise fault from error
