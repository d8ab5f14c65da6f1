"""The rules of ``data/README.md`` that can be measured, applied to every record."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from rapidfuzz import fuzz, process

from cdtdesk.databuild.breaches import Breach
from cdtdesk.databuild.readability import school_grade
from cdtdesk.databuild.reading import CatalogSource
from cdtdesk.databuild.spanish import check_spanish
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.in_force import EditionDate, Status
from cdtdesk.domain.lookalikes import LookAlikeSet
from cdtdesk.domain.procedures import ClaimSite, Procedure, SameVisitKind, Use
from cdtdesk.domain.reference import GlossaryEntry

Finding = tuple[str, str]
"""A field and what is wrong with it."""

PLAIN_NAME_MAX: Final = 60
GIST_MAX: Final = 140
POINT_MAX: Final = 160
PATIENT_WORDS_MAX: Final = 220
PATIENT_GRADE_MAX: Final = 9.5
GISTS_ALIKE: Final = 93.0
"""rapidfuzz ratio (0-100) from which two gists are the same sentence with a word changed."""
SENTENCE_SHARED_BY_MAX: Final = 3
POINT_SHARED_BY_MAX: Final = 10
CONFLICTS_MAX: Final = 6
"""A longer list of codes that clash is not read to its end; a record that has this many may be silent about a further one."""

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9\"'(])")
_SPEAKS_OF_PAYERS = re.compile(r"\b(plans?|payers?|programs?|Medicaid|policies|policy)\b", re.IGNORECASE)
_MONTH = re.compile(r"20[0-9]{2}-(0[1-9]|1[0-2])")


def check(source: CatalogSource) -> list[Breach]:
    """Return every breach in ``source``, those found while reading included, sorted by file, code and field."""
    statuses = {procedure.cdt_code: procedure.status for procedure in source.procedures}
    breaches = list(source.breaches)
    for procedure in source.procedures:
        file = source.file_of[procedure.cdt_code]
        for field, message in check_procedure(procedure, statuses, source.sources):
            breaches.append(Breach(file, procedure.cdt_code, field, message))
    for code, field, message in _check_together(source.procedures, source.boilerplate):
        breaches.append(Breach(source.file_of[code], code, field, message))
    breaches.extend(_check_look_alike_sets(source.look_alike_sets, statuses))
    breaches.extend(_check_glossary(source))
    breaches.extend(check_spanish(source))
    return sorted(set(breaches))


def check_procedure(procedure: Procedure, statuses: Mapping[CdtCode, Status], sources: Mapping[str, object]) -> list[Finding]:
    """Return what is wrong with one record by itself, given which codes and sources exist."""
    rules: tuple[Callable[[Procedure], Iterator[Finding]], ...] = (
        _texts,
        _lists,
        _patient_words,
        _terms,
        _claim,
        _history,
    )
    findings = [finding for rule in rules for finding in rule(procedure)]
    findings.extend(_references(procedure, statuses))
    findings.extend(("sources", f"'{key}' is not in sources.toml") for key in procedure.sources if key not in sources)
    return findings


def sentences(text: str) -> list[str]:
    """Return the sentences of ``text``."""
    return [sentence for sentence in _SENTENCE_END.split(text) if sentence]


def _texts(procedure: Procedure) -> Iterator[Finding]:
    if len(procedure.plain_name) > PLAIN_NAME_MAX:
        yield "plain_name", f"has {len(procedure.plain_name)} characters, at most {PLAIN_NAME_MAX}"
    if len(procedure.gist) > GIST_MAX:
        yield "gist", f"has {len(procedure.gist)} characters, at most {GIST_MAX}"
    fewest = 1 if procedure.status is Status.DELETED else 2
    count = len(sentences(procedure.explanation))
    if not fewest <= count <= 5:
        yield "explanation", f"has {count} sentences, must have {fewest} to 5"
    for field in ("subcategory", "plain_name", "gist", "explanation", "patient_words", "patient_words_es"):
        if not getattr(procedure, field):
            yield field, "is empty"


def _lists(procedure: Procedure) -> Iterator[Finding]:
    active = procedure.status is Status.ACTIVE
    bounds = {
        "use_when": (1, 5),
        "attachments": (0, 5),
        "chart_facts": (1 if active else 0, 7),
        "limits": (1 if active else 0, 5),
        "terms": (3 if active else 1, 40),
        "sources": (1, 8),
    }
    for field, (fewest, most) in bounds.items():
        count = len(getattr(procedure, field))
        if not fewest <= count <= most:
            yield field, f"has {count} entries, must have {fewest} to {most}"
    if len(conflicts := _conflicts(procedure)) > CONFLICTS_MAX:
        yield "same_visit", f"has {len(conflicts)} conflicts, at most {CONFLICTS_MAX}: keep the most useful"
    for field in ("use_when", "attachments", "chart_facts", "limits"):
        for point in getattr(procedure, field):
            if len(point) > POINT_MAX:
                yield field, f"has a point of {len(point)} characters, at most {POINT_MAX}: '{point[:40]}...'"
    for limit in procedure.limits:
        if not _SPEAKS_OF_PAYERS.search(limit):
            yield "limits", f"must speak of plans in general ('many plans ...'), not promise: '{limit[:50]}'"


def _patient_words(procedure: Procedure) -> Iterator[Finding]:
    for field in ("patient_words", "patient_words_es"):
        text: str = getattr(procedure, field)
        if len(text) > PATIENT_WORDS_MAX:
            yield field, f"has {len(text)} characters, at most {PATIENT_WORDS_MAX}"
        if len(sentences(text)) != 1:
            yield field, "must be one sentence"
    if procedure.patient_words == procedure.patient_words_es:
        yield "patient_words_es", "is the English sentence"
    grade = school_grade(procedure.patient_words)
    if grade > PATIENT_GRADE_MAX:
        yield "patient_words", f"reads at school grade {grade:.1f}, at most {PATIENT_GRADE_MAX}: use shorter words"


def _terms(procedure: Procedure) -> Iterator[Finding]:
    if len(set(map(str.casefold, procedure.terms))) != len(procedure.terms):
        yield "terms", "holds a term twice"
    for term in procedure.terms:
        if term.casefold() == procedure.plain_name.casefold():
            yield "terms", f"'{term}' is the plain_name already"
        if len(term) > 60 or not term.strip():
            yield "terms", f"'{term[:40]}' must have 1 to 60 characters"


def _claim(procedure: Procedure) -> Iterator[Finding]:
    if procedure.claim.surfaces and procedure.claim.site is not ClaimSite.TOOTH:
        yield "claim", "surfaces can only be given for a tooth"
    if procedure.claim.surfaces and "surfaces" not in procedure.facets and procedure.use is Use.WEEKLY:
        yield "facets", "a weekly code whose claim needs surfaces must say how many"


def _history(procedure: Procedure) -> Iterator[Finding]:
    if not _MONTH.fullmatch(procedure.checked):
        yield "checked", f"'{procedure.checked}' is not a month such as 2026-11"
    dates = [date for date in (procedure.added, procedure.deleted) if date is not None]
    if len(dates) == 2 and year_of(dates[0]) >= year_of(dates[1]):
        yield "deleted", "is not later than added"
    if list(map(year_of, procedure.revised)) != sorted(map(year_of, procedure.revised)):
        yield "revised", "must be in order"
    if procedure.replaced_by and procedure.deleted is None:
        yield "replaced_by", "only a deleted code is replaced"


def year_of(date: EditionDate) -> int:
    """Return the edition year of a change."""
    return date if isinstance(date, int) else date.year


def _references(procedure: Procedure, statuses: Mapping[CdtCode, Status]) -> Iterator[Finding]:
    named = [("not_for", item.cdt_code) for item in procedure.not_for]
    named += [("same_visit", item.cdt_code) for item in procedure.same_visit]
    for field, code in named:
        if code == procedure.cdt_code:
            yield field, "names the code itself"
        elif statuses.get(code) is Status.DELETED and procedure.status is Status.ACTIVE:
            yield field, f"points to {code}, which is deleted"
    named += [("replaced_by", code) for code in procedure.replaced_by]
    for field, code in named:
        if code not in statuses:
            yield field, f"names {code}, which does not exist"
    texts = [("not_for", item.cdt_code, item.difference) for item in procedure.not_for]
    texts += [("same_visit", item.cdt_code, item.reason) for item in procedure.same_visit]
    for field, code, text in texts:
        if not 0 < len(text) <= POINT_MAX:
            yield field, f"the text for {code} has {len(text)} characters, must have 1 to {POINT_MAX}"


def _check_together(procedures: Iterable[Procedure], boilerplate: frozenset[str]) -> Iterator[tuple[CdtCode, str, str]]:
    procedures = list(procedures)
    yield from _same_names(procedures)
    yield from _gists_alike(procedures)
    yield from _shared_texts(procedures, boilerplate)
    yield from _one_sided_conflicts(procedures)


def _same_names(procedures: list[Procedure]) -> Iterator[tuple[CdtCode, str, str]]:
    holder: dict[str, CdtCode] = {}
    for procedure in procedures:
        other = holder.setdefault(procedure.plain_name.casefold(), procedure.cdt_code)
        if other != procedure.cdt_code:
            yield procedure.cdt_code, "plain_name", f"is also the name of {other}"


def _gists_alike(procedures: list[Procedure]) -> Iterator[tuple[CdtCode, str, str]]:
    gists = [procedure.gist.casefold() for procedure in procedures]
    for number, procedure in enumerate(procedures):
        matches = process.extract(gists[number], gists[:number], scorer=fuzz.ratio, score_cutoff=GISTS_ALIKE, limit=1)
        for _, score, other in matches:
            yield procedure.cdt_code, "gist", f"is {score:.0f}% the gist of {procedures[other].cdt_code}"


def _shared_texts(procedures: list[Procedure], boilerplate: frozenset[str]) -> Iterator[tuple[CdtCode, str, str]]:
    holders: dict[tuple[str, str], list[CdtCode]] = defaultdict(list)
    for procedure in procedures:
        for sentence in sentences(procedure.explanation):
            holders["explanation", sentence].append(procedure.cdt_code)
        for field in ("use_when", "attachments", "chart_facts", "limits", "patient_words"):
            value = getattr(procedure, field)
            for point in (value,) if isinstance(value, str) else value:
                holders[field, point].append(procedure.cdt_code)
    for (field, text), codes in holders.items():
        most = SENTENCE_SHARED_BY_MAX if field in ("explanation", "patient_words") else POINT_SHARED_BY_MAX
        if len(codes) > most and text not in boilerplate:
            yield codes[most], field, f"shares '{text[:50]}' with {len(codes) - 1} other records, at most {most - 1}"


def _one_sided_conflicts(procedures: list[Procedure]) -> Iterator[tuple[CdtCode, str, str]]:
    """Name each active record that is silent about a conflict told on another, and has room for it: either page may be read."""
    conflicts = {item.cdt_code: _conflicts(item) for item in procedures if item.status is Status.ACTIVE}
    for code, others in conflicts.items():
        for other in others:
            told = conflicts.get(other)
            if told is not None and code not in told and len(told) < CONFLICTS_MAX:
                yield other, "same_visit", f"{code} tells of a conflict with {other}: tell it here too, as seen from {other}"


def _conflicts(procedure: Procedure) -> list[CdtCode]:
    return [item.cdt_code for item in procedure.same_visit if item.kind is SameVisitKind.CONFLICT]


def _check_look_alike_sets(sets: list[LookAlikeSet], statuses: Mapping[CdtCode, Status]) -> Iterator[Breach]:
    seen: set[str] = set()
    for item in sets:
        for field, message in _look_alike_set_findings(item, statuses):
            yield Breach("lookalikes.toml", item.name, field, message)
        if item.name in seen:
            yield Breach("lookalikes.toml", item.name, "name", "is used twice")
        seen.add(item.name)


def _look_alike_set_findings(item: LookAlikeSet, statuses: Mapping[CdtCode, Status]) -> Iterator[Finding]:
    if not item.question.endswith("?") or len(item.question) > 120:
        yield "question", "must be one question of at most 120 characters"
    if len(item.answers) < 2 or len(item.cdt_codes) < 2:
        yield "answers", "must be at least two, leading to at least two codes"
    if sum(len(answer.cdt_codes) for answer in item.answers) != len(item.cdt_codes):
        yield "answers", "lead to the same code twice: the question does not decide"
    for answer in item.answers:
        if not 0 < len(answer.answer) <= 70:
            yield "answers", f"'{answer.answer[:30]}' must have 1 to 70 characters"
    for code in item.cdt_codes:
        if statuses.get(code) is not Status.ACTIVE:
            yield "answers", f"{code} " + ("is deleted" if code in statuses else "does not exist")


def _check_glossary(source: CatalogSource) -> Iterator[Breach]:
    spanish = [(entry.term, source.glossary_es[entry.term]) for entry in source.glossary]
    yield from _check_words([(entry.term, entry) for entry in source.glossary], "")
    yield from _check_words(spanish, "_es")


def _check_words(entries: Iterable[tuple[str, GlossaryEntry]], suffix: str) -> Iterator[Breach]:
    """Check the words of one language, each with the English term; ``suffix`` ends the names of its fields."""
    seen: dict[str, str] = {}
    for record, entry in entries:
        if not 20 <= len(entry.meaning) <= 600:
            yield Breach("glossary.toml", record, f"meaning{suffix}", "must have 20 to 600 characters")
        for word in (entry.term, *entry.also):
            if seen.setdefault(word.casefold(), record) != record:
                yield Breach("glossary.toml", record, f"also{suffix}", f"'{word}' also stands under {seen[word.casefold()]}")
