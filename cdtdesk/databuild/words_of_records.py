"""From records to what the search holds: words, beginnings, phrases, facets, meanings."""

from __future__ import annotations

import json
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from cdtdesk.catalog.rowsets import write_row_set
from cdtdesk.catalog.schema import LONGEST_STORED_PREFIX
from cdtdesk.domain.categories import CategoryOfService
from cdtdesk.domain.in_force import Status
from cdtdesk.domain.procedures import FACETS, ClaimSite, Procedure, Use
from cdtdesk.lexicon.index import LAST_PLACE, NAME_PLACE, PhraseKind, RowSet
from cdtdesk.lexicon.words import phrase_key, stem, stems_of, words_of

USE_WEIGHT: Final = {Use.WEEKLY: 1.0, Use.MONTHLY: 0.5, Use.RARE: 0.0}

PARTS: Final = {
    CategoryOfService.FIXED_PROSTHODONTICS: "bridge",
    CategoryOfService.IMPLANT_SERVICES: "implant",
    CategoryOfService.MAXILLOFACIAL_PROSTHETICS: "maxillofacial",
}
"""Parts of the code set whose codes are meant only when a word of the query says so."""

_SEARCH_FACETS: Final = {**FACETS, "site": tuple(ClaimSite), "part": tuple(PARTS.values())}

_INITIALS: Final = range(2, 5)
"""People shorten phrases of so many words to their first letters."""
_MOST_PHRASES_OF_INITIALS: Final = 3

_FIELDS: Final = ("names", "terms", "texts")
Rows = dict[str, Any]


@dataclass
class _FieldSets:
    names: RowSet = 0
    terms: RowSet = 0
    texts: RowSet = 0

    def add(self, field_name: str, row: int) -> None:
        setattr(self, field_name, getattr(self, field_name) | 1 << row)

    def stored(self) -> Rows:
        return {name: write_row_set(getattr(self, name)) for name in _FIELDS}


@dataclass
class SearchTables:
    """The rows of the catalog's search tables, by table."""

    search_stems: list[Rows] = field(default_factory=list)
    search_words: list[Rows] = field(default_factory=list)
    search_prefixes: list[Rows] = field(default_factory=list)
    search_facets: list[Rows] = field(default_factory=list)
    search_phrases: list[Rows] = field(default_factory=list)
    search_meanings: list[Rows] = field(default_factory=list)
    search_initials: list[Rows] = field(default_factory=list)
    search_entries: list[Rows] = field(default_factory=list)


def in_display_order(procedures: Iterable[Procedure]) -> list[Procedure]:
    """Return ``procedures`` in the order in which equals are shown: by use, deleted ones last, then by number."""
    order = list(Use)
    return sorted(procedures, key=lambda item: (item.status is Status.DELETED, order.index(item.use), item.cdt_code))


def search_tables(procedures: list[Procedure], meanings: list[Rows], trade_words: Iterable[str] = ()) -> SearchTables:
    """Return everything the search needs of ``procedures``, whose place in the list (from 1) is their row number.

    ``trade_words`` have a meaning though no record says them: they are known words too, and may be misspelled.
    """
    tables = SearchTables(search_meanings=meanings)
    stems: dict[str, _FieldSets] = defaultdict(_FieldSets)
    prefixes: dict[str, _FieldSets] = defaultdict(_FieldSets)
    words: dict[str, RowSet] = defaultdict(int, dict.fromkeys(trade_words, 0))
    for row, procedure in enumerate(procedures, start=1):
        for field_name, word in _words_by_field(procedure):
            stems[stem(word)].add(field_name, row)
            for length in range(1, min(LONGEST_STORED_PREFIX, len(word)) + 1):
                prefixes[word[:length]].add(field_name, row)
            words[word] |= 1 << row
        tables.search_entries.append(_entry(row, procedure))
        tables.search_phrases.extend(_phrase_rows(row, procedure))
    tables.search_stems = [{"stem": key, **sets.stored()} for key, sets in sorted(stems.items())]
    tables.search_prefixes = [{"prefix": key, **sets.stored()} for key, sets in sorted(prefixes.items())]
    tables.search_words = [
        {"word": word, "stem": stem(word), "holders": rows.bit_count()} for word, rows in sorted(words.items())
    ]
    tables.search_facets = _facet_rows(procedures)
    tables.search_initials = _initials(procedures)
    return tables


def _words_by_field(procedure: Procedure) -> Iterator[tuple[str, str]]:
    for word in words_of(procedure.plain_name):
        yield "names", word
    for term in procedure.terms:
        for word in words_of(term):
            yield "terms", word
    for text in _texts(procedure):
        for word in words_of(text):
            yield "texts", word


def _texts(procedure: Procedure) -> tuple[str, ...]:
    """The texts that are searched after names and terms. What a code is *not* for would find the wrong code."""
    return (procedure.subcategory, procedure.gist, procedure.explanation, *procedure.use_when)


def _entry(row: int, procedure: Procedure) -> Rows:
    """One row of ``search_entries``: see ``Entry`` for what is packed how."""
    phrases = (procedure.plain_name, *procedure.terms)
    if len(phrases) > LAST_PLACE - NAME_PLACE:
        raise ValueError(f"{procedure.cdt_code} has more terms than the search can number")
    stems_by_place = [stems_of(phrase) for phrase in phrases]
    places: dict[str, bytes] = {}
    for place, stems in enumerate(stems_by_place, start=NAME_PLACE):
        for part in dict.fromkeys(stems):
            places[part] = places.get(part, b"") + bytes([place])
    return {
        "id": row,
        "cdt_code": procedure.cdt_code,
        "is_deleted": int(procedure.status is Status.DELETED),
        "use_weight": USE_WEIGHT[procedure.use],
        "stems": " ".join(places),
        "places": b" ".join(places.values()),
        "lengths": bytes(map(len, stems_by_place)),
        "phrases": "\n".join(phrases),
        "facets": _compact(_search_facets(procedure)),
    }


def _search_facets(procedure: Procedure) -> Mapping[str, tuple[str, ...]]:
    """The record's facets and those that follow from its other fields."""
    facets = {**procedure.facets, "site": (str(procedure.claim.site),)}
    if procedure.category_of_service in PARTS:
        facets["part"] = (PARTS[procedure.category_of_service],)
    return facets


def _phrase_rows(row: int, procedure: Procedure) -> Iterator[Rows]:
    kinds: dict[str, PhraseKind] = {}
    for term in procedure.terms:
        kinds[phrase_key(term)] = PhraseKind.TERM
    kinds[phrase_key(procedure.plain_name)] = PhraseKind.NAME
    for key, kind in kinds.items():
        yield {"key": key, "id": row, "kind": str(kind)}


def _initials(procedures: Iterable[Procedure]) -> list[Rows]:
    """What the first letters of names and terms stand for ("rtr" for "root tip removal"): of each, the phrases used most."""
    phrases: dict[str, dict[str, None]] = defaultdict(dict)
    for procedure in procedures:
        for phrase in (procedure.plain_name, *procedure.terms):
            words = words_of(phrase)
            if len(words) in _INITIALS and all(map(str.isalpha, words)):
                phrases["".join(word[0] for word in words)][" ".join(words)] = None
    return [
        {"initials": initials, "phrases": "\n".join(list(found)[:_MOST_PHRASES_OF_INITIALS])}
        for initials, found in sorted(phrases.items())
    ]


def _facet_rows(procedures: list[Procedure]) -> list[Rows]:
    rows: dict[tuple[str, str], RowSet] = defaultdict(int)
    for row, procedure in enumerate(procedures, start=1):
        for facet, values in _search_facets(procedure).items():
            for value in values:
                rows[facet, value] |= 1 << row
    return [
        {"facet": facet, "value": value, "row_set": write_row_set(row_set)} for (facet, value), row_set in sorted(rows.items())
    ]


def read_meanings(path: Path) -> list[Rows]:
    """Return the rows of ``search_meanings`` from ``search_words.toml``; raise ``ValueError`` for a facet not in the list."""
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    alternatives: dict[str, dict[tuple[str, ...], None]] = defaultdict(dict)
    facets: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for group in content.get("same", []):
        for word in group["words"]:
            for other in group["words"]:
                if other != word:
                    alternatives[_key(word)][_stems(other)] = None
    for group in content.get("short", []):
        for word in group["short"]:
            alternatives[_key(word)].update(dict.fromkeys(map(_stems, group["means"])))
    for group in content.get("facet", []):
        for facet, values in group["facets"].items():
            unknown = set(values) - set(_SEARCH_FACETS.get(facet, ()))
            if unknown:
                raise ValueError(f"{path.name}: facet {facet} has no value {', '.join(sorted(unknown))}")
            for word in group["words"]:
                known = facets[_key(word)].setdefault(facet, [])
                known += [value for value in values if value not in known]
    _spread(facets, content)
    fillers = {_key(word) for word in content.get("fillers", [])}
    services = _services(content)
    return [
        {
            "key": key,
            "meaning": _compact(
                _without_what_is_empty(
                    {
                        "alternatives": [list(way) for way in alternatives.get(key, {}) if " ".join(way) != key],
                        "facets": facets.get(key, {}),
                        "is_filler": key in fillers,
                        "is_service": key in services,
                    }
                )
            ),
        }
        for key in sorted({*alternatives, *facets, *fillers, *services})
    ]


def _without_what_is_empty(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}


def read_trade_words(path: Path) -> list[str]:
    """Return each word of ``search_words.toml`` that has a meaning by itself or in a phrase; not what is only shorthand."""
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    phrases = [phrase for kind in ("same", "facet") for group in content.get(kind, []) for phrase in group["words"]]
    return sorted({word for phrase in (*phrases, *content.get("services", [])) for word in words_of(phrase)})


def _spread(facets: dict[str, dict[str, list[str]]], content: Mapping[str, Any]) -> None:
    """Let shorthand name what its first meaning names, and phrases the part of the code set that a word of theirs names."""
    for group in content.get("short", []):
        for key in map(_key, group["short"]):
            if key not in facets and _key(group["means"][0]) in facets:
                facets[key] = dict(facets[_key(group["means"][0])])
    for key, named in facets.items():
        for word in key.split():
            if "part" not in named and "part" in facets.get(word, {}):
                named["part"] = facets[word]["part"]


def _services(content: Mapping[str, Any]) -> set[str]:
    """Return the keys of the words that name a service: those listed, and what means the same or stands for one."""
    listed = {_key(word) for word in content.get("services", [])}
    services = set(listed)
    for group in content.get("same", []):
        keys = set(map(_key, group["words"]))
        if keys & listed:
            services |= keys
    for group in content.get("short", []):
        if not services.isdisjoint(map(_key, (*group["short"], *group["means"]))):
            services.update(map(_key, group["short"]))
    return services


def _stems(words: str) -> tuple[str, ...]:
    return stems_of(words)


def _key(words: str) -> str:
    return " ".join(_stems(words))


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
