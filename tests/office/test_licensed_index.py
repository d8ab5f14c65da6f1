"""The words of licensed text: the same as the search box folds, whichever way they are found out."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from hypothesis import given
from hypothesis import strategies as st

from cdtdesk.lexicon.words import STOP_WORDS, words_of
from cdtdesk.office import licensed_index
from cdtdesk.office.migrations import migrate

PARTS = (
    "zirbel Zirbels polish (polish) no not, without metal free metal-free other than x ray x-ray X-rays three quarter 3/4 "
    "c & c f/u f/d d two 2nd third 1nd with w/ w/o posts, posts; the a of ni\u00f1o caf\u00e9 4bwx 1.25 cm "
    "crown/bridge and/or jaw's"
).split()


def indexed(texts: list[str]) -> dict[str, set[int]]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        for number, text in enumerate(texts):
            row = (f"{number:032d}", 1, "2026", "2026", None, f"D{number:04d}", 2027, text, "", "", "i", "f")
            connection.execute(f"INSERT INTO licensed_text VALUES ({','.join('?' * 12)})", row)
        licensed_index.rebuild(connection)
        assert not licensed_index.differs(connection)
        stored = connection.execute("SELECT word, codes FROM licensed_words").fetchall()
    return {
        word: {n for n in range(len(texts)) if len(codes) > n // 8 and codes[n // 8] >> n % 8 & 1} for word, codes in stored
    }


@given(texts=st.lists(st.lists(st.sampled_from(PARTS), max_size=8).map(" ".join), max_size=12))
def test_every_text_is_found_by_the_words_that_the_search_folds_it_to(texts: list[str]) -> None:
    expected: dict[str, set[int]] = {}
    for number, text in enumerate(texts):
        for word in words_of(text):
            if word not in STOP_WORDS:
                expected.setdefault(word, set()).add(number)
    assert indexed(texts) == expected


def test_an_index_that_was_tampered_with_is_told() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        connection.execute("INSERT INTO licensed_words VALUES ('zirbel', 'zirbel', x'01')")
        assert licensed_index.differs(connection)
