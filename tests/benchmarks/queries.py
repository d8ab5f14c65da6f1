"""What front desks type: the judged queries, and the keystrokes that lead to them."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

QUERY_FILE: Final = Path(__file__).absolute().parents[1] / "queries_dev.tsv"


@dataclass(frozen=True, slots=True)
class JudgedQuery:
    """A query with the codes one of which should be first."""

    text: str
    kind: str
    expected: frozenset[str]

    def is_met(self, codes: Iterable[str]) -> bool:
        """Return whether one of ``codes`` is expected."""
        return not self.expected.isdisjoint(codes)


def read_queries(path: Path = QUERY_FILE) -> list[JudgedQuery]:
    """Return the judged queries of ``path`` in its order."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [JudgedQuery(row["query"], row["kind"], frozenset(row["expected"].split(";"))) for row in rows]


def keystrokes(queries: Iterable[JudgedQuery]) -> list[str]:
    """Return what stands in the search box after each letter of each query, in the order of typing."""
    return [query.text[:length] for query in queries for length in range(1, len(query.text) + 1)]
