"""Figures, the table they are printed as, and ``build/bench.json``."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value. ``baseline`` is what ``against`` needed for the same in the same run; ``goal`` is a bar in words."""

    name: str
    value: float
    unit: str
    baseline: float | None = None
    against: str = ""
    goal: str = ""

    @property
    def ratio(self) -> float | None:
        """The value in baselines, or None where there is none to compare with."""
        return self.value / self.baseline if self.baseline else None


@dataclass(frozen=True, slots=True)
class Latency:
    """The middle and the slow end of many times, in milliseconds."""

    p50: float
    p99: float
    slowest: float
    count: int

    @classmethod
    def of(cls, seconds: Sequence[float]) -> Latency:
        """Return the nearest-rank percentiles of ``seconds``, which must not be empty."""
        ordered = sorted(seconds)
        p50, p99, slowest = (ordered[math.ceil(share * len(ordered)) - 1] * 1000 for share in (0.5, 0.99, 1.0))
        return cls(p50, p99, slowest, len(ordered))


def print_table(figures: Sequence[Figure]) -> None:
    """Print all ``figures`` as one table."""
    rows = [("what", "value", "unit", "baseline", "ratio", "against", "goal")]
    rows += [
        (
            figure.name,
            _number(figure.value),
            figure.unit,
            _number(figure.baseline),
            _number(figure.ratio),
            figure.against,
            figure.goal,
        )
        for figure in figures
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [
            cell.rjust(width) if column in (1, 3, 4) else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        print("  ".join(cells).rstrip())


def _number(value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:,.0f}" if abs(value) >= 1000 or value == int(value) else f"{value:.3g}"


def write_report(figures: Sequence[Figure], target: Path) -> None:
    """Write ``figures`` to ``target`` as JSON by name; the keys are a contract."""
    content = {
        figure.name: {"value": figure.value, "unit": figure.unit, "baseline": figure.baseline, "ratio": figure.ratio}
        for figure in figures
    }
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
