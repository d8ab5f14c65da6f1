"""The Spanish of guides, words of the trade and notes on editions: is it all there, and does it tell the same?

A translation is read by whoever writes it; what a program sees is kept in step here: headings, tables, pictures, links,
commands, keys, and every number and code.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from cdtdesk.databuild.breaches import Breach
from cdtdesk.databuild.reading import CatalogSource

SPANISH: Final = "es"

_MARKS: Final = {
    "headings": re.compile(r"^#+(?= )", re.MULTILINE),
    "rows of tables": re.compile(r"^\|", re.MULTILINE),
    "cells of tables": re.compile(r"(?<=.)\|(?=.)"),
    "points of lists": re.compile(r"^\s*(?:-|[0-9]+\.) ", re.MULTILINE),
    "pictures": re.compile(r"\{[a-z]+\}"),
    "links": re.compile(r"\]\(([^)]+)\)(?!`)"),
    "commands and file names": re.compile(r"`([^`(]+)`"),
    "keys": re.compile(r"\b(?:(?:Ctrl|Shift|Alt)(?:\+\w+)*|F[0-9]+|Enter|Esc|Del)\b"),
    "numbers and codes": re.compile(r"D?[0-9]+"),
}
"""What must be in both languages, equally often."""


def title_of(markdown: str) -> str:
    """Return the title of a guide: its first line without the sign of a heading."""
    return (markdown.lstrip().splitlines() or [""])[0].removeprefix("#").strip()


def check_spanish(source: CatalogSource) -> Iterator[Breach]:
    """Give every breach of the Spanish texts in ``source``."""
    for name in sorted(source.guides.keys() | source.guides_es.keys()):
        for message in _guide_findings(source.guides.get(name, ""), source.guides_es.get(name, "")):
            yield Breach(f"guides/es/{name}.md", "(file)", "-", message)
    for entry in source.glossary:
        for message in differences(entry.meaning, source.glossary_es[entry.term].meaning):
            yield Breach("glossary.toml", entry.term, "meaning_es", message)
    for edition in source.editions:
        for message in _note_findings(edition.get("notes", []), edition.get("notes_es", [])):
            yield Breach("editions.toml", str(edition.get("year")), "notes_es", message)


def differences(english: str, spanish: str) -> Iterator[str]:
    """Tell what of ``english`` is missing in ``spanish``, and what is there beside it."""
    if english == spanish:
        yield "is the English text"
    for what, mark in _MARKS.items():
        wanted, found = Counter(mark.findall(english)), Counter(mark.findall(spanish))
        if missing := sorted((wanted - found).elements()):
            yield f"lacks {what} of the English: {', '.join(missing)}"
        if added := sorted((found - wanted).elements()):
            yield f"has {what} that the English has not: {', '.join(added)}"


def _guide_findings(english: str, spanish: str) -> Iterator[str]:
    if not spanish:
        yield "is missing: every guide has its Spanish"
    elif not english:
        yield "is the Spanish of no guide"
    elif not spanish.startswith(f"# {title_of(spanish)}\n"):
        yield "must begin with its title"
    else:
        yield from differences(english, spanish)


def _note_findings(english: list[str], spanish: list[str]) -> Iterator[str]:
    if len(english) != len(spanish):
        yield f"has {len(spanish)} entries, must have {len(english)} as in English"
        return
    for note, translated in zip(english, spanish, strict=True):
        yield from differences(note, translated)
