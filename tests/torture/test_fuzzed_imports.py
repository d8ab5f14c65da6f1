"""Files that nobody made on purpose: read, or refused for a reason; never an unhandled fault, never half written.

``CDTDESK_FUZZ`` sets how many files are tried; ``make torture`` tries 2,000.
"""

from __future__ import annotations

import os
import resource
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from cdtdesk.environment.clock import now
from cdtdesk.exchange.faults import FileTrouble
from cdtdesk.exchange.licensed_text import texts_of
from cdtdesk.exchange.text_sources import read_source
from cdtdesk.office.more_rows import LicensedText
from cdtdesk.office.store import OfficeStore
from cdtdesk.services.licensed_text import LicensedTextService
from tests.exchange.fuzzing import Seeds, damage, damaged, made_of_parts, seed_files

FILES = int(os.environ.get("CDTDESK_FUZZ", "2000"))
MOST_MEGABYTES = 500
_MEGABYTE = 1024 if sys.platform != "darwin" else 1024 * 1024


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Seeds:
    return seed_files(tmp_path_factory.mktemp("seeds"))


@pytest.mark.torture
def test_any_file_is_read_or_refused_and_never_half_written(seeds: Seeds, tmp_path: Path) -> None:
    outcomes: Counter[str] = Counter()
    store = OfficeStore(tmp_path / "office.sqlite", now)
    licensed = LicensedTextService(store, now)
    path = tmp_path / "file.csv"

    @settings(
        max_examples=FILES,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(seed=st.integers(0, len(seeds) - 1), harms=damage(), parts=made_of_parts, which=st.integers(0, 3))
    def try_one(seed: int, harms: list[tuple[int, int, bytes]], parts: bytes, which: int) -> None:
        path.write_bytes(parts if which == 0 else damaged(seeds[seed], harms))
        try:
            source = read_source(path)
            texts = texts_of(source)
        except FileTrouble as trouble:
            outcomes[str(trouble.fault)] += 1
            return
        outcomes["read" if texts.lines else "read, nothing in it"] += 1
        if texts.lines:
            licensed.take_in(licensed.preview(source, texts, 2027, ()), "MB", holds_the_right=True)
            written = store.select(LicensedText)
            assert {(row.code, row.nomenclature) for row in written} == {(line.code, line.nomenclature) for line in texts.lines}
            licensed.remove_all()
            assert store.column(LicensedText, "code") == []

    try_one()
    store.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _MEGABYTE
    print(f"\n{sum(outcomes.values())} files: {dict(outcomes.most_common())}; peak memory {peak:.0f} MB", file=sys.__stderr__)
    assert sum(outcomes.values()) >= FILES * 0.9
    assert peak < MOST_MEGABYTES
