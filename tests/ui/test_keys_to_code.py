"""From raising the window to the code on the clipboard in few keys, for the codes that a practice uses every week."""

from __future__ import annotations

from statistics import median

import pytest
from PySide6.QtCore import Qt

from cdtdesk.catalog.reader import CatalogReader
from cdtdesk.services.lookup import LookupService
from tests.benchmarks.keys import COUNT, Keys, keys_of, often_used


@pytest.fixture(scope="module")
def asked(reader: CatalogReader, lookup: LookupService) -> list[Keys]:
    return [keys_of(lookup, procedure) for procedure in often_used(list(reader.procedures()))]


def test_six_keys_do_by_the_offices_word_and_five_by_the_number(asked: list[Keys]) -> None:
    assert len(asked) == COUNT
    assert median(keys.by_word for keys in asked) <= 6
    assert max(keys.by_number for keys in asked) <= 5


def test_those_keys_put_the_code_on_the_clipboard(desk, asked: list[Keys]) -> None:
    desk.open()
    for keys in asked[::6]:
        for typed in (keys.word, keys.number):
            assert typed is not None, keys
            desk.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            desk.type(f"{typed}\n")
            assert desk.copied() == keys.cdt_code, typed
