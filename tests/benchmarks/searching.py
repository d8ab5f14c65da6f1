"""How long a search takes after each letter, and how often the right code is first: cdtdesk and its peers, interleaved."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from tests.benchmarks.office_searching import measure_office_search
from tests.benchmarks.peers import OwnSearch, SearchSystem, make_peers, read_peer_records
from tests.benchmarks.queries import JudgedQuery, keystrokes
from tests.benchmarks.report import Figure, Latency

REAL_SIZE: Final = "real"
_STEPS: Final = {REAL_SIZE: 1, "10k": 12, "100k": 12}
"""At each size the peers are asked at every so many keystrokes."""
_STEPS_OF_THE_SLOW: Final = {
    "LIKE scan": {REAL_SIZE: 1, "10k": 12, "100k": 60},
    "rapidfuzz WRatio": {REAL_SIZE: 10, "10k": 150, "100k": 600},
}
"""At 100,000 records these need a fifth of a second and some seconds for one."""
_ENDLESS: Final = {
    "one word": "x" * 10_000,
    "words": "crown + exam, prophy and " * 400,
    "numbers": "#1-2 " * 2_000,
    "codes": "D1110 " * 1_700,
    "accents": "e\u0301" * 5_000,
}
_GOALS: Final = {REAL_SIZE: "< 4 ms, stretch < 2", "100k": "< 8 ms; LIKE <= 0.03, tantivy <= 0.2"}


def measure_search(catalog: Path, size: str, queries: Sequence[JudgedQuery]) -> Iterator[Figure]:
    """Yield the latency figures at one size, and at the real one the share of queries answered rightly."""
    typed = keystrokes(queries)
    own = OwnSearch(catalog)
    cold = Latency.of([_seconds(own, text)[0] for text in typed])
    peers = make_peers(read_peer_records(catalog))
    times, processor_times = _interleaved(own, peers, typed, size)
    warm, processor = Latency.of(times[own.name]), Latency.of(processor_times[own.name])
    latencies = {peer.name: Latency.of(times[peer.name]) for peer in peers}
    like = latencies["LIKE scan"]
    yield Figure(f"search {size}, p50", warm.p50, "ms", like.p50, "LIKE scan")
    yield Figure(f"search {size}, p99", warm.p99, "ms", like.p99, "LIKE scan", _GOALS.get(size, ""))
    # Where others use the machine, waiting for them is the slow end of every clock; of processor time it is no part.
    like_processor = Latency.of(processor_times["LIKE scan"])
    yield Figure(f"search {size}, p50, processor time", processor.p50, "ms", like_processor.p50, "LIKE scan")
    yield Figure(f"search {size}, p99, processor time", processor.p99, "ms", like_processor.p99, "LIKE scan")
    yield Figure(f"search {size}, slowest", warm.slowest, "ms", like.slowest, "LIKE scan")
    yield Figure(f"search {size}, p99 while first typed", cold.p99, "ms", like.p99, "LIKE scan")
    for name, latency in latencies.items():
        counted = f"cdtdesk, {latency.count} keystrokes"
        yield Figure(f"search {size}, {name}, p50", latency.p50, "ms", warm.p50, counted)
        yield Figure(f"search {size}, {name}, p99", latency.p99, "ms", warm.p99, counted)
        processor_p99 = Latency.of(processor_times[name]).p99
        yield Figure(f"search {size}, {name}, p99, processor time", processor_p99, "ms", processor.p99, counted)
    for length in (1, 2):
        short = [taken for taken, text in zip(times[own.name], typed, strict=True) if len(text) == length]
        yield Figure(f"search {size}, p99 at {length} letter{'s' * (length > 1)}", Latency.of(short).p99, "ms")
    if size == REAL_SIZE:
        longest = max(_seconds(own, text)[0] for text in _ENDLESS.values()) * 1000
        yield Figure("search real, slowest of 10,000 characters", longest, "ms", goal="< 50 ms")
        yield from measure_office_search(catalog, typed)
        yield from _rightness([own, *peers], queries)


def _interleaved(
    own: SearchSystem, peers: Sequence[SearchSystem], typed: Sequence[str], size: str
) -> tuple[dict[str, list[float]], dict[str, list[float]]]:
    """Return how long each system took, by the clock and in processor time."""
    by_clock: dict[str, list[float]] = {system.name: [] for system in (own, *peers)}
    by_processor: dict[str, list[float]] = {name: [] for name in by_clock}
    for place, text in enumerate(typed):
        for system in (own, *peers):
            step = 1 if system is own else _STEPS_OF_THE_SLOW.get(system.name, _STEPS)[size]
            if place % step == 0:
                seconds, processor_seconds = _seconds(system, text)
                by_clock[system.name].append(seconds)
                by_processor[system.name].append(processor_seconds)
    return by_clock, by_processor


def _seconds(system: SearchSystem, text: str) -> tuple[float, float]:
    """Return how long one search took, by the clock and in processor time; these part only where others use the machine."""
    started, started_processor = time.perf_counter(), time.thread_time()
    system.search(text)
    return time.perf_counter() - started, time.thread_time() - started_processor


def _rightness(systems: Sequence[SearchSystem], queries: Sequence[JudgedQuery]) -> Iterator[Figure]:
    answers = {system.name: [system.search(query.text) for query in queries] for system in systems}
    own = systems[0].name
    for count, goal in ((1, ">= 96 %"), (3, ">= 99 %")):
        shares = {name: _share(found, queries, count) for name, found in answers.items()}
        for name, share in shares.items():
            is_own = name == own
            yield Figure(
                f"queries right, top-{count}" + ("" if is_own else f", {name}"),
                share,
                "%",
                None if is_own else shares[own],
                "" if is_own else own,
                goal if is_own else "",
            )
    for kind in dict.fromkeys(query.kind for query in queries):
        chosen = [(query, found) for query, found in zip(queries, answers[own], strict=True) if query.kind == kind]
        yield Figure(f"queries right, top-1, {kind}", _share([f for _, f in chosen], [q for q, _ in chosen], 1), "%")
    empty = sum(not found for found in answers[own])
    yield Figure("queries with nothing found", 100 * empty / len(queries), "%", goal="<= 0.5 %")


def _share(answers: Sequence[Sequence[str]], queries: Sequence[JudgedQuery], count: int) -> float:
    met = sum(query.is_met(found[:count]) for query, found in zip(queries, answers, strict=True))
    return 100 * met / len(queries)
