"""Reads ``data/`` into domain objects, collecting breaches instead of stopping at the first."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cdtdesk.databuild.breaches import Breach, BreachList
from cdtdesk.databuild.fields import TableReader
from cdtdesk.domain.categories import CategoryOfService
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.lookalikes import LookAlikeAnswer, LookAlikeSet
from cdtdesk.domain.procedures import (
    FACETS,
    ClaimSite,
    CountedPer,
    LookAlike,
    Procedure,
    SameVisit,
    SameVisitKind,
    SubmissionRequirements,
    Use,
)
from cdtdesk.domain.reference import GlossaryEntry, Source


@dataclass
class CatalogSource:
    """Everything read from ``data/``, and what was wrong with it. ``file_of`` tells which file holds a code.

    Guides are Markdown by name. What ends in ``_es`` is the Spanish, words of the trade by their English terms.
    """

    procedures: list[Procedure] = field(default_factory=list)
    file_of: dict[CdtCode, str] = field(default_factory=dict)
    look_alike_sets: list[LookAlikeSet] = field(default_factory=list)
    glossary: list[GlossaryEntry] = field(default_factory=list)
    guides: dict[str, str] = field(default_factory=dict)
    editions: list[dict[str, Any]] = field(default_factory=list)
    glossary_es: dict[str, GlossaryEntry] = field(default_factory=dict)
    guides_es: dict[str, str] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    boilerplate: frozenset[str] = frozenset()
    breaches: list[Breach] = field(default_factory=list)


def read_data(data: Path) -> CatalogSource:
    """Read the whole ``data`` folder. Never raises for a mistake in a file: it is in ``breaches``."""
    result = CatalogSource()
    for path in sorted((data / "codes").glob("*.toml")):
        read_codes(path, result)
    _read_each(data / "lookalikes.toml", "set", _look_alike_set, result.look_alike_sets, result)
    _read_glossary(data / "glossary.toml", result)
    result.guides, result.guides_es = _guides(data / "guides"), _guides(data / "guides" / "es")
    result.editions = _load(data / "editions.toml", result).get("edition", [])
    _read_sources(data / "sources.toml", result)
    boilerplate = _load(data / "boilerplate.toml", result).get("phrases", [])
    result.boilerplate = frozenset(str(phrase) for phrase in boilerplate)
    return result


def read_codes(path: Path, result: CatalogSource) -> None:
    """Read one category's file into ``result``."""
    breaches = BreachList(path)
    content = _load(path, result)
    head = TableReader(content, "(file)", breaches)
    category = head.choice("category_of_service", CategoryOfService)
    for table in head.items().get("code", []):
        record = str(table.get("cdt_code", "(no cdt_code)"))
        procedure = _procedure(TableReader(table, record, breaches), category)
        if procedure.cdt_code in result.file_of:
            breaches.add(record, "cdt_code", f"is also in {result.file_of[procedure.cdt_code]}")
        result.file_of[procedure.cdt_code] = path.name
        result.procedures.append(procedure)
    result.breaches.extend(breaches.breaches)


def _load(path: Path, result: CatalogSource) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        result.breaches.append(Breach(path.name, "(file)", "-", "is missing"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        result.breaches.append(Breach(path.name, "(file)", "-", f"cannot be read as TOML: {error}"))
    return {}


def _procedure(table: TableReader, category: CategoryOfService) -> Procedure:
    claim = table.table("claim")
    procedure = Procedure(
        cdt_code=table.code("cdt_code"),
        category_of_service=category,
        subcategory=table.text("subcategory"),
        plain_name=table.text("plain_name"),
        gist=table.text("gist"),
        explanation=table.text("explanation"),
        use_when=table.texts("use_when"),
        not_for=tuple(_look_alike(item) for item in table.tables("not_for", required=False)),
        counted_per=table.choice("counted_per", CountedPer),
        claim=SubmissionRequirements(claim.choice("site", ClaimSite), claim.flag("surfaces")),
        attachments=table.texts("attachments"),
        chart_facts=table.texts("chart_facts"),
        limits=table.texts("limits"),
        patient_words=table.text("patient_words"),
        patient_words_es=table.text("patient_words_es"),
        terms=table.texts("terms"),
        facets=_facets(table.table("facets")),
        use=table.choice("use", Use),
        same_visit=tuple(_same_visit(item) for item in table.tables("same_visit", required=False)),
        added=table.edition_date("added"),
        revised=table.edition_dates("revised"),
        deleted=table.edition_date("deleted"),
        replaced_by=table.codes("replaced_by", required=False),
        sources=table.texts("sources"),
        checked=table.text("checked"),
        doubt=table.text("doubt", required=False),
    )
    claim.finish()
    table.finish()
    return procedure


def _look_alike(table: TableReader) -> LookAlike:
    look_alike = LookAlike(table.code("cdt_code"), table.text("difference"))
    table.finish()
    return look_alike


def _same_visit(table: TableReader) -> SameVisit:
    same_visit = SameVisit(table.code("cdt_code"), table.choice("kind", SameVisitKind), table.text("reason"))
    table.finish()
    return same_visit


def _facets(table: TableReader) -> Mapping[str, tuple[str, ...]]:
    facets: dict[str, tuple[str, ...]] = {}
    for facet in table.items():
        values = table.texts(facet)
        for value in values:
            if value not in FACETS.get(facet, ()):
                table.breach(facet, f"'{value}' is not in the closed list: {', '.join(FACETS.get(facet, FACETS))}")
        facets[facet] = values
    return dict(sorted(facets.items()))


def _look_alike_set(table: TableReader) -> LookAlikeSet:
    answers = tuple(LookAlikeAnswer(answer.text("answer"), answer.codes("cdt_codes")) for answer in table.tables("answers"))
    return LookAlikeSet(table.text("name"), table.text("question"), answers)


def _read_glossary(path: Path, result: CatalogSource) -> None:
    pairs: list[tuple[GlossaryEntry, GlossaryEntry]] = []
    _read_each(path, "entry", _glossary_pair, pairs, result)
    result.glossary = [english for english, _ in pairs]
    result.glossary_es = {english.term: spanish for english, spanish in pairs}


def _glossary_pair(table: TableReader) -> tuple[GlossaryEntry, GlossaryEntry]:
    """The English and the Spanish. Letters from payers are English: their words stand in the Spanish entry and find it."""
    english = GlossaryEntry(table.text("term"), table.texts("also", required=False), table.text("meaning"))
    term, also = table.text("term_es"), (*table.texts("also_es", required=False), *english.also)
    if english.term.casefold() not in term.casefold():
        term = f"{term} ({english.term})"
    return english, GlossaryEntry(term, also, table.text("meaning_es"))


def _guides(folder: Path) -> dict[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.md"))}


def _read_each(path: Path, key: str, read: Any, into: list[Any], result: CatalogSource) -> None:
    breaches = BreachList(path)
    for number, item in enumerate(_load(path, result).get(key, []), start=1):
        name = item.get("name") or item.get("term") or f"{key} {number}"
        table = TableReader(item, str(name), breaches)
        into.append(read(table))
        table.finish()
    result.breaches.extend(breaches.breaches)


def _read_sources(path: Path, result: CatalogSource) -> None:
    breaches = BreachList(path)
    for key, item in _load(path, result).items():
        table = TableReader(item, key, breaches)
        year = table.integer("year")
        result.sources[key] = Source(
            key, table.text("publisher"), table.text("title"), year or None, table.text("kind"), table.text("read")
        )
        table.finish()
    result.breaches.extend(breaches.breaches)
