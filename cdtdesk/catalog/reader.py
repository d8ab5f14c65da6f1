"""Reads the shipped catalog and returns domain objects."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from cdtdesk.catalog.opening import open_catalog, tells_damage
from cdtdesk.catalog.records import edition_date_from_json, from_json
from cdtdesk.domain.categories import CategoryOfService
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.editions import Edition
from cdtdesk.domain.in_force import EditionDate, Status
from cdtdesk.domain.lookalikes import LookAlikeAnswer, LookAlikeSet
from cdtdesk.domain.procedures import Procedure
from cdtdesk.domain.reference import GlossaryEntry, Source


class Summary(NamedTuple):
    """What a list row shows of a code."""

    cdt_code: CdtCode
    plain_name: str
    gist: str
    category_of_service: CategoryOfService
    added: EditionDate | None
    deleted: EditionDate | None
    replaced_by: tuple[CdtCode, ...]

    @property
    def status(self) -> Status:
        """Active or deleted, as of the newest edition of the catalog."""
        return Status.ACTIVE if self.deleted is None else Status.DELETED


_CATEGORIES = {str(category): category for category in CategoryOfService}
_SUMMARY = "SELECT cdt_code, plain_name, gist, category_of_service, added, deleted, replaced_by FROM procedures"


class CatalogReader:
    """One open catalog file. Every method may raise ``CatalogUnavailable`` when the file turns out to be damaged."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.connection = open_catalog(path)

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    def _rows(self, sql: str, values: Sequence[Any] = ()) -> list[Any]:
        return self.connection.execute(sql, values).fetchall()

    @tells_damage
    def summaries(self) -> list[Summary]:
        """Return every code, deleted ones too, in number order."""
        return [_summary(row) for row in self._rows(f"{_SUMMARY} ORDER BY cdt_code")]

    @tells_damage
    def find(self, cdt_code: str) -> Procedure | None:
        """Return the whole record of ``cdt_code``, or None when the catalog does not hold it."""
        rows = self._rows("SELECT record FROM procedures WHERE cdt_code = ?", (str(cdt_code),))
        return from_json(json.loads(rows[0][0])) if rows else None

    @tells_damage
    def procedures(self) -> list[Procedure]:
        """Return every whole record in number order."""
        return [from_json(json.loads(row[0])) for row in self._rows("SELECT record FROM procedures ORDER BY cdt_code")]

    @tells_damage
    def neighbours(self, cdt_code: CdtCode) -> tuple[CdtCode | None, CdtCode | None]:
        """Return the codes before and after ``cdt_code`` in number order; None at either end."""
        before = self._rows("SELECT max(cdt_code) FROM procedures WHERE cdt_code < ?", (str(cdt_code),))[0][0]
        after = self._rows("SELECT min(cdt_code) FROM procedures WHERE cdt_code > ?", (str(cdt_code),))[0][0]
        return (CdtCode(before) if before else None, CdtCode(after) if after else None)

    @tells_damage
    def look_alike_sets(self, cdt_code: CdtCode) -> list[LookAlikeSet]:
        """Return the sets of confusable codes that ``cdt_code`` belongs to, the most telling first."""
        rows = self._rows(
            "SELECT name, question, answers FROM look_alike_sets JOIN look_alike_members ON set_name = name "
            "WHERE cdt_code = ? ORDER BY position",
            (str(cdt_code),),
        )
        return [_look_alike_set(*row) for row in rows]

    @tells_damage
    def glossary(self) -> list[GlossaryEntry]:
        """Return the words of the trade in alphabetical order."""
        rows = self._rows("SELECT term, also, meaning FROM glossary ORDER BY term COLLATE NOCASE")
        return [GlossaryEntry(term, tuple(json.loads(also)), meaning) for term, also, meaning in rows]

    @tells_damage
    def sources(self, keys: Iterable[str]) -> list[Source]:
        """Return the sources named by ``keys``, in that order; unknown keys are left out."""
        found = {row[0]: Source(*row) for row in self._rows("SELECT key, publisher, title, year, kind, read FROM sources")}
        return [found[key] for key in keys if key in found]

    @tells_damage
    def guides(self) -> list[tuple[str, str, str]]:
        """Return (name, title, markdown) of each guide in reading order."""
        return [tuple(row) for row in self._rows("SELECT name, title, markdown FROM guides ORDER BY name")]

    @tells_damage
    def editions(self) -> list[Edition]:
        """Return the yearly code sets in order, announced ones last."""
        rows = self._rows("SELECT year, announced, added, revised, deleted, notes FROM editions ORDER BY year")
        return [
            Edition(year, bool(announced), added, revised, deleted, tuple(json.loads(notes)))
            for year, announced, added, revised, deleted, notes in rows
        ]

    @tells_damage
    def last_known_day(self) -> dt.date:
        """Return the last date of service for which the catalog knows the code set."""
        year = int(self._rows("SELECT value FROM meta WHERE key = 'newest_edition'")[0][0])
        return dt.date(year, 12, 31)


def _summary(row: Sequence[Any]) -> Summary:
    code, name, gist, category, added, deleted, replaced_by = row
    return Summary(
        CdtCode.trusted(code),
        name,
        gist,
        _CATEGORIES[category],
        _stored_date(added),
        _stored_date(deleted),
        tuple(map(CdtCode.trusted, replaced_by.split())) if replaced_by else (),
    )


def _stored_date(text: str | None) -> EditionDate | None:
    return int(text) if text and text.isdigit() else edition_date_from_json(text)


def _look_alike_set(name: str, question: str, answers: str) -> LookAlikeSet:
    return LookAlikeSet(
        name,
        question,
        tuple(LookAlikeAnswer(answer, tuple(map(CdtCode, codes))) for answer, codes in json.loads(answers)),
    )
