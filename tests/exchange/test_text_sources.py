"""Any file is read or refused for a reason. The long form of this is ``tests/torture/test_fuzzed_imports.py``."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cdtdesk.exchange.faults import FileTrouble
from cdtdesk.exchange.licensed_text import LONGEST_DESCRIPTOR, LONGEST_NOMENCLATURE, texts_of
from cdtdesk.exchange.text_sources import read_pasted, read_source
from tests.exchange.fuzzing import Seeds, damage, damaged, made_of_parts, seed_files


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Seeds:
    return seed_files(tmp_path_factory.mktemp("seeds"))


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(which=st.integers(0, 10_000), harms=damage(), parts=made_of_parts)
def test_any_file_is_read_or_refused(
    seeds: Seeds, tmp_path: Path, which: int, harms: list[tuple[int, int, bytes]], parts: bytes
) -> None:
    path = tmp_path / "file"
    path.write_bytes(parts if which % 4 == 0 else damaged(seeds[which % len(seeds)], harms))
    try:
        texts = texts_of(read_source(path))
    except FileTrouble:
        return
    for line in texts.lines:
        assert 0 < len(line.nomenclature) <= LONGEST_NOMENCLATURE
        assert len(line.descriptor) <= LONGEST_DESCRIPTOR
        assert line.nomenclature.isprintable()
    assert len({line.code for line in texts.lines}) == len(texts.lines)


@given(text=st.text(max_size=400))
def test_any_pasted_text_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(FileTrouble):
        assert all(line.nomenclature for line in texts_of(read_pasted(text)).lines)
