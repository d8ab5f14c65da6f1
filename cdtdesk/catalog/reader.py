"""Reads the shipped catalog and returns domain objects."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple

from cdtdesk.catalog.opening import open_catalog, tells_damage
from cdtdesk.domain.categories import CategoryOfService
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.in_force import EditionDate, Status

if TYPE_CHECKING:  # the first frame lists codes and needs no whole record
    from cdtdesk.domain.editions import Edition
    from cdtdesk.domain.lookalikes import LookAlikeSet
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


class Listed(NamedTuple):
    """What the list of all codes needs to know of each before any row of it is shown."""

    cdt_code: CdtCode
    category_of_service: CategoryOfService
    is_deleted: bool


_CATEGORIES = {str(category): category for category in CategoryOfService}
_SUMMARY = "SELECT cdt_code, plain_name, gist, category_of_service, added, deleted, replaced_by FROM procedures"


class CatalogReader:
    """One open catalog file. Every method may raise ``CatalogUnavailable`` when the file turns out to be damaged."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.connection = open_catalog(path)
        self.language = "en"
        """In which guides, words of the trade and notes on editions are returned; English where there is no translation."""
        self._sources: dict[str, Source] | None = None

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    def _rows(self, sql: str, values: Sequence[Any] = ()) -> list[Any]:
        return self.connection.execute(sql, values).fetchall()

    @tells_damage
    def listed(self) -> list[Listed]:
        """Return every code, deleted ones too, in number order, read from an index alone."""
        rows = self._rows("SELECT cdt_code, category_of_service, deleted IS NOT NULL FROM procedures ORDER BY cdt_code")
        return [Listed(CdtCode.trusted(code), _CATEGORIES[category], bool(is_deleted)) for code, category, is_deleted in rows]

    @tells_damage
    def summary(self, cdt_code: str) -> Summary | None:
        """Return the list row of ``cdt_code``, or None when the catalog does not hold it."""
        rows = self._rows(f"{_SUMMARY} WHERE cdt_code = ?", (str(cdt_code),))
        return _summary(rows[0]) if rows else None

    @tells_damage
    def summaries(self) -> list[Summary]:
        """Return every code's list row, deleted ones too, in number order."""
        return [_summary(row) for row in self._rows(f"{_SUMMARY} ORDER BY cdt_code")]

    @tells_damage
    def find(self, cdt_code: str) -> Procedure | None:
        """Return the whole record of ``cdt_code``, or None when the catalog does not hold it."""
        rows = self._rows("SELECT record FROM procedures WHERE cdt_code = ?", (str(cdt_code),))
        return _shapes().procedure_from(rows[0][0]) if rows else None

    @tells_damage
    def procedures(self) -> list[Procedure]:
        """Return every whole record in number order."""
        return [_shapes().procedure_from(row[0]) for row in self._rows("SELECT record FROM procedures ORDER BY cdt_code")]

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
        return [_shapes().look_alike_set_from(*row) for row in rows]

    @tells_damage
    def glossary(self) -> list[GlossaryEntry]:
        """Return the words of the trade in alphabetical order."""
        rows = self._rows("SELECT term, also, meaning FROM glossary ORDER BY term COLLATE NOCASE")
        translated = self._translated("word")
        entries = [_shapes().glossary_entry_from(*row, translated.get(row[0])) for row in rows]
        return _shapes().in_alphabetical_order(entries) if translated else entries

    @tells_damage
    def sources(self, keys: Iterable[str]) -> list[Source]:
        """Return the sources named by ``keys``, in that order; unknown keys are left out."""
        if self._sources is None:  # a handful that every record names
            rows = self._rows("SELECT key, publisher, title, year, kind, read FROM sources")
            self._sources = {row[0]: _shapes().source_from(*row) for row in rows}
        return [self._sources[key] for key in keys if key in self._sources]

    @tells_damage
    def guides(self) -> list[tuple[str, str, str]]:
        """Return (name, title, markdown) of each guide in reading order."""
        rows = self._rows("SELECT name, title, markdown FROM guides ORDER BY name")
        translated = self._translated("guide")
        return [_shapes().guide_from(*row, translated.get(row[0])) for row in rows]

    @tells_damage
    def editions(self) -> list[Edition]:
        """Return the yearly code sets in order, announced ones last."""
        rows = self._rows("SELECT year, announced, added, revised, deleted, notes FROM editions ORDER BY year")
        translated = self._translated("edition")
        return [_shapes().edition_from(*row, translated.get(str(row[0]))) for row in rows]

    def _translated(self, kind: str) -> dict[str, str]:
        """What is told of each guide, word or edition, by its key, in another language than English."""
        if self.language == "en":
            return {}
        rows = self._rows("SELECT key, content FROM translations WHERE language = ? AND kind = ?", (self.language, kind))
        return dict(rows)

    @tells_damage
    def languages(self) -> tuple[str, ...]:
        """Return the languages in which something is told, English first."""
        return ("en", *(row[0] for row in self._rows("SELECT DISTINCT language FROM translations ORDER BY language")))

    @tells_damage
    def last_known_day(self) -> dt.date:
        """Return the last date of service for which the catalog knows the code set."""
        year = int(self._rows("SELECT value FROM meta WHERE key = 'newest_edition'")[0][0])
        return dt.date(year, 12, 31)


def _shapes() -> ModuleType:
    """Return the module that knows the shapes of whole records; a window's first frame needs none of them."""
    from cdtdesk.catalog import records

    return records


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
    if text is None:
        return None
    return int(text) if text.isdigit() else dt.date.fromisoformat(text)
