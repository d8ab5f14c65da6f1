"""A record as JSON, one shape for all: ``databuild`` writes it, the catalog reads it back, ``cdtdesk show`` prints it.

Also the shapes of the rows beside the records: look-alike sets, words of the trade, guides, editions, and their translations.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from typing import Any

from cdtdesk.domain.categories import CategoryOfService
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.editions import Edition
from cdtdesk.domain.in_force import EditionDate
from cdtdesk.domain.lookalikes import LookAlikeAnswer, LookAlikeSet
from cdtdesk.domain.procedures import (
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
from cdtdesk.lexicon.words import fold

Json = dict[str, Any]


def to_json(procedure: Procedure) -> Json:
    """Return the record's fields under their names in ``data/``, as values that JSON can hold, in a fixed order."""
    return {
        "cdt_code": str(procedure.cdt_code),
        "plain_name": procedure.plain_name,
        "category_of_service": str(procedure.category_of_service),
        "subcategory": procedure.subcategory,
        "status": str(procedure.status),
        "gist": procedure.gist,
        "explanation": procedure.explanation,
        "use_when": list(procedure.use_when),
        "not_for": [{"cdt_code": str(item.cdt_code), "difference": item.difference} for item in procedure.not_for],
        "counted_per": str(procedure.counted_per),
        "claim": {"site": str(procedure.claim.site), "surfaces": procedure.claim.surfaces},
        "attachments": list(procedure.attachments),
        "chart_facts": list(procedure.chart_facts),
        "limits": list(procedure.limits),
        "patient_words": procedure.patient_words,
        "patient_words_es": procedure.patient_words_es,
        "terms": list(procedure.terms),
        "facets": {facet: list(values) for facet, values in procedure.facets.items()},
        "use": str(procedure.use),
        "same_visit": [
            {"cdt_code": str(item.cdt_code), "kind": str(item.kind), "reason": item.reason} for item in procedure.same_visit
        ],
        "added": edition_date_to_json(procedure.added),
        "revised": [edition_date_to_json(date) for date in procedure.revised],
        "deleted": edition_date_to_json(procedure.deleted),
        "replaced_by": [str(code) for code in procedure.replaced_by],
        "sources": list(procedure.sources),
        "checked": procedure.checked,
        "doubt": procedure.doubt,
    }


def from_json(record: Mapping[str, Any]) -> Procedure:
    """Return the procedure that ``to_json`` wrote."""
    return Procedure(
        cdt_code=CdtCode(record["cdt_code"]),
        category_of_service=CategoryOfService(record["category_of_service"]),
        subcategory=record["subcategory"],
        plain_name=record["plain_name"],
        gist=record["gist"],
        explanation=record["explanation"],
        use_when=tuple(record["use_when"]),
        not_for=tuple(LookAlike(CdtCode(item["cdt_code"]), item["difference"]) for item in record["not_for"]),
        counted_per=CountedPer(record["counted_per"]),
        claim=SubmissionRequirements(ClaimSite(record["claim"]["site"]), record["claim"]["surfaces"]),
        attachments=tuple(record["attachments"]),
        chart_facts=tuple(record["chart_facts"]),
        limits=tuple(record["limits"]),
        patient_words=record["patient_words"],
        patient_words_es=record["patient_words_es"],
        terms=tuple(record["terms"]),
        facets={facet: tuple(values) for facet, values in record["facets"].items()},
        use=Use(record["use"]),
        same_visit=tuple(
            SameVisit(CdtCode(item["cdt_code"]), SameVisitKind(item["kind"]), item["reason"]) for item in record["same_visit"]
        ),
        added=edition_date_from_json(record["added"]),
        revised=tuple(date for date in map(edition_date_from_json, record["revised"]) if date is not None),
        deleted=edition_date_from_json(record["deleted"]),
        replaced_by=tuple(map(CdtCode, record["replaced_by"])),
        sources=tuple(record["sources"]),
        checked=record["checked"],
        doubt=record["doubt"],
    )


def edition_date_to_json(date: EditionDate | None) -> int | str | None:
    """Return an edition year as a number and a full date as text."""
    return date.isoformat() if isinstance(date, dt.date) else date


def edition_date_from_json(value: int | str | None) -> EditionDate | None:
    """Return what ``edition_date_to_json`` wrote."""
    return dt.date.fromisoformat(value) if isinstance(value, str) else value


def procedure_from(stored: str) -> Procedure:
    """Return the procedure that is stored as JSON."""
    return from_json(json.loads(stored))


def look_alike_set_from(name: str, question: str, answers: str) -> LookAlikeSet:
    """Return a set of confusable codes; ``answers`` is a JSON array of (answer, codes)."""
    read = json.loads(answers)
    return LookAlikeSet(name, question, tuple(LookAlikeAnswer(answer, tuple(map(CdtCode, codes))) for answer, codes in read))


def glossary_entry_from(term: str, also: str, meaning: str, translated: str | None) -> GlossaryEntry:
    """Return a word of the trade; ``also`` is a JSON array, ``translated`` one of the three in another language."""
    if translated is not None:
        term, others, meaning = json.loads(translated)
        return GlossaryEntry(term, tuple(others), meaning)
    return GlossaryEntry(term, tuple(json.loads(also)), meaning)


def in_alphabetical_order(entries: Iterable[GlossaryEntry]) -> list[GlossaryEntry]:
    """Return ``entries`` by their terms; accents and capital letters do not matter."""
    return sorted(entries, key=lambda entry: fold(entry.term))


def guide_from(name: str, title: str, markdown: str, translated: str | None) -> tuple[str, str, str]:
    """Return (name, title, markdown) of a guide; ``translated`` is a JSON array of the latter two in another language."""
    if translated is not None:
        title, markdown = json.loads(translated)
    return name, title, markdown


def edition_from(
    year: int, announced: int, added: int | None, revised: int | None, deleted: int | None, notes: str, translated: str | None
) -> Edition:
    """Return a yearly code set; ``notes`` is a JSON array, and so are the ``translated`` ones."""
    return Edition(year, bool(announced), added, revised, deleted, tuple(json.loads(translated or notes)))


def source_from(key: str, publisher: str, title: str, year: int | None, kind: str, read: str) -> Source:
    """Return a source of the catalog's statements."""
    return Source(key, publisher, title, year, kind, read)
