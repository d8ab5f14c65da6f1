"""A small ``data/`` folder that keeps every rule, to break one rule at a time. Its codes and texts are made up."""

from __future__ import annotations

import copy
import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from cdtdesk.databuild.breaches import Breach
from cdtdesk.databuild.checking import check
from cdtdesk.databuild.reading import read_data

Table = dict[str, Any]

FIRST: Table = {
    "cdt_code": "D0001",
    "subcategory": "Made up",
    "plain_name": "Blue lamp, first look",
    "gist": "A lamp is held over the gums to see whether they glow",
    "explanation": "The lamp is lit. The gums are looked at under it.",
    "use_when": ["The lamp was lit for the first time"],
    "not_for": [{"cdt_code": "D0002", "difference": "The lamp was lit before"}],
    "counted_per": "visit",
    "claim": {"site": "none", "surfaces": False},
    "attachments": [],
    "chart_facts": ["Colour of the light"],
    "limits": ["Many plans pay it once a year"],
    "patient_words": "We will hold a blue lamp over your gums.",
    "patient_words_es": "Vamos a poner una luz azul sobre sus encías.",
    "terms": ["lamp", "glow test", "luz azul"],
    "facets": {},
    "use": "weekly",
    "same_visit": [{"cdt_code": "D0002", "kind": "conflict", "reason": "Only one look is paid"}],
    "added": 2014,
    "revised": [2016, 2019],
    "sources": ["own-knowledge"],
    "checked": "2026-11",
}
SECOND: Table = FIRST | {
    "cdt_code": "D0002",
    "plain_name": "Blue lamp, later look",
    "gist": "Another visit with the same lamp, to compare what was seen",
    "explanation": "This is a visit after the first one. What glowed then is compared with now.",
    "use_when": ["The chart tells of an earlier look"],
    "not_for": [],
    "chart_facts": ["What has changed"],
    "patient_words": "We will look again with the blue lamp.",
    "patient_words_es": "Vamos a mirar otra vez con la luz azul.",
    "terms": ["lamp again", "second look", "otra vez"],
    "same_visit": [{"cdt_code": "D0001", "kind": "conflict", "reason": "The first look was on an earlier day"}],
}
DELETED: Table = FIRST | {
    "cdt_code": "D0003",
    "plain_name": "Red lamp",
    "gist": "The red lamp of former years, no longer a code",
    "explanation": "It was used until the end of 2019.",
    "use_when": ["Only for dates of service before 2020"],
    "not_for": [],
    "attachments": [],
    "chart_facts": [],
    "limits": [],
    "patient_words": "This was the old red lamp.",
    "patient_words_es": "Era la luz roja de antes.",
    "terms": ["red lamp exam"],
    "same_visit": [],
    "revised": [],
    "deleted": 2020,
    "replaced_by": ["D0001"],
}


@dataclass
class SmallData:
    """The contents of a ``data/`` folder, to be changed and then written and checked."""

    folder: Path
    codes: list[Table] = field(default_factory=lambda: copy.deepcopy([FIRST, SECOND, DELETED]))
    sets: list[Table] = field(
        default_factory=lambda: [
            {
                "name": "which-look",
                "question": "Was the lamp used before?",
                "answers": [
                    {"answer": "No", "cdt_codes": ["D0001"]},
                    {"answer": "Yes", "cdt_codes": ["D0002"]},
                ],
            }
        ]
    )
    glossary: list[Table] = field(
        default_factory=lambda: [
            {
                "term": "Lamp",
                "also": ["light"],
                "meaning": "A thing that gives light to look by.",
                "term_es": "Lámpara",
                "also_es": ["foco"],
                "meaning_es": "Una cosa que da luz para mirar.",
            }
        ]
    )
    sources: dict[str, Table] = field(
        default_factory=lambda: {
            "own-knowledge": {
                "publisher": "The editors",
                "title": "What they know",
                "year": 0,
                "kind": "knowledge",
                "read": "not applicable",
            }
        }
    )
    guides: dict[str, list[str]] = field(
        default_factory=lambda: {
            "01-lamps": ["# About lamps", "", "They glow, see D0001."],
            "es/01-lamps": ["# Sobre las lámparas", "", "Brillan, vea D0001."],
        }
    )
    phrases: list[str] = field(default_factory=list)
    category: str = "Diagnostic"

    def record(self, cdt_code: str) -> Table:
        """The record of ``cdt_code``, to be changed."""
        return next(record for record in self.codes if record["cdt_code"] == cdt_code)

    def write(self) -> Path:
        """Write the folder and return it."""
        (self.folder / "codes").mkdir(parents=True, exist_ok=True)
        (self.folder / "guides" / "es").mkdir(parents=True, exist_ok=True)
        files = {
            "codes/diagnostic.toml": [f"category_of_service = {toml(self.category)}", *_tables("code", self.codes)],
            "lookalikes.toml": _tables("set", self.sets),
            "glossary.toml": _tables("entry", self.glossary),
            "sources.toml": [line for key, item in self.sources.items() for line in (f"[{key}]", *_fields(item))],
            "boilerplate.toml": [f"phrases = {toml(self.phrases)}"],
            "editions.toml": ["[[edition]]", "year = 2026", "[[edition]]", "year = 2027", "announced = true"],
            "search_words.toml": ['fillers = ["code"]'],
            **{f"guides/{name}.md": lines for name, lines in self.guides.items()},
        }
        for name, lines in files.items():
            (self.folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
        return self.folder

    def breaches(self) -> list[Breach]:
        """Write the folder and return what the checker finds."""
        return check(read_data(self.write()))


def _tables(name: str, tables: list[Table]) -> Iterator[str]:
    for table in tables:
        yield f"[[{name}]]"
        yield from _fields(table)


def _fields(table: Table) -> Iterator[str]:
    return (f"{key} = {toml(value)}" for key, value in table.items())


def toml(value: Any) -> str:
    """Return ``value`` as TOML; a JSON text, number, truth value or list of them is one already."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{json.dumps(key)} = {toml(item)}" for key, item in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    if isinstance(value, dt.date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False)


@pytest.fixture
def small_data(tmp_path: Path) -> SmallData:
    """A folder of three made-up codes that keeps every rule."""
    return SmallData(tmp_path / "data")
