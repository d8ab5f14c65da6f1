"""How long a search takes after each letter as the window searches: catalog, own words, picks and 5,000 notes together."""

from __future__ import annotations

import random
import sqlite3
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Final

from cdtdesk.catalog.reader import CatalogReader
from cdtdesk.domain.codes import CdtCode
from cdtdesk.environment.clock import now
from cdtdesk.office.changing import fresh_note
from cdtdesk.office.rows import About, new_id
from cdtdesk.office.store import OfficeStore
from cdtdesk.services.finding import find_codes
from cdtdesk.services.library import LibraryService
from cdtdesk.services.lookup import LookupService
from tests.benchmarks.peers import LikeScan, make_peers, read_peer_records
from tests.benchmarks.report import Figure, Latency

_NOTES: Final = 5_000
_OWN_WORDS: Final = 200
_USES: Final = 300
_SENTENCES: Final = (
    "{payer} pays {count} per year",
    "{payer} wants the date of the last {word}",
    "send {word} x-ray and narrative to {payer}",
    "downgraded to {word}, told patient, ref {number}",
    "not with {word} on the same day",
    "fee agreed {number}, ask again in {count} months",
    "doctor wants a photo before and after the {word}",
)
_PAYERS: Final = ("Delta", "Cigna", "Aetna", "MetLife", "Guardian", "Humana", "the union plan", "Medicaid")


def measure_office_search(catalog: Path, typed: Sequence[str]) -> Iterator[Figure]:
    """Yield the latency of searching ``typed`` one after the other, against a LIKE scan of the catalog and of the notes."""
    with tempfile.TemporaryDirectory(prefix="bench-office-") as home, closing(CatalogReader(catalog)) as reader:
        lookup = LookupService(reader)
        path = Path(home) / "office.sqlite"
        with closing(OfficeStore(path, now)) as store:
            library = LibraryService(store)
            _fill(library, store, reader)
            like = next(peer for peer in make_peers(read_peer_records(catalog)) if isinstance(peer, LikeScan))
            with closing(sqlite3.connect(path)) as notes:
                for text in typed:
                    find_codes(lookup, library, text)
                times, processor, scans = [], [], []
                for text in typed:
                    started, started_processor = time.perf_counter(), time.thread_time()
                    find_codes(lookup, library, text)
                    processor.append(time.thread_time() - started_processor)
                    searched = time.perf_counter()
                    like.search(text)
                    notes.execute("SELECT about FROM notes WHERE text LIKE ? LIMIT 60", (f"%{text}%",)).fetchall()
                    times.append(searched - started)
                    scans.append(time.perf_counter() - searched)
    own, scan = Latency.of(times), Latency.of(scans)
    name = f"search real with {_NOTES:,} notes"
    yield Figure(f"{name}, p50", own.p50, "ms", scan.p50, "LIKE scan of both")
    yield Figure(f"{name}, p99", own.p99, "ms", scan.p99, "LIKE scan of both", "< 4 ms, stretch < 2")
    yield Figure(f"{name}, p99, processor time", Latency.of(processor).p99, "ms")
    for length in (1, 2):
        short = Latency.of([taken for taken, text in zip(times, typed, strict=True) if len(text) == length])
        yield Figure(f"{name}, p99 at {length} letter{'s' * (length > 1)}", short.p99, "ms")


def _fill(library: LibraryService, store: OfficeStore, reader: CatalogReader) -> None:
    chance = random.Random(5_000)
    procedures = list(reader.procedures())
    words = [word for procedure in procedures for term in procedure.terms for word in term.split()]
    with store.transaction() as writing:
        for _ in range(_NOTES):
            sentences = " ".join(chance.sample(_SENTENCES, 3))
            payer, number, count = chance.choice(_PAYERS), chance.randrange(10_000), chance.randrange(1, 9)
            text = sentences.format(payer=payer, word=chance.choice(words), number=number, count=count)
            about = About(chance.choice(procedures).cdt_code)
            note = fresh_note(now(), new_id(), about=about, text=text, payer_id=None, author="", check_on=None, dismissed=())
            writing.put(note)
    for number in range(_OWN_WORDS):
        library.own_words.add(f"{chance.choice(words)} {chance.choice(words)} {number}", chance.choice(procedures).cdt_code)
    for _ in range(_USES):
        library.record_use(CdtCode(chance.choice(procedures[:200]).cdt_code))
