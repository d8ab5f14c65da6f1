"""A version of the program that makes other words of a text than the one before."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from zlib import crc32

import pytest

from cdtdesk.lexicon import words
from cdtdesk.lexicon.words import WORDS_VERSION, words_of
from cdtdesk.office.changing import fresh, fresh_note
from cdtdesk.office.checking import check_file
from cdtdesk.office.interface import OfficeField
from cdtdesk.office.more_rows import OwnWord
from cdtdesk.office.rows import About, Note
from cdtdesk.office.store import OfficeStore
from tests.office.conftest import Clock

KNOWN_SUM = 1360379563


@pytest.fixture
def old(path: Path, clock: Clock) -> Path:
    """An office file whose notes and own words were found by other words, as an older program made them."""
    store = OfficeStore(path, clock)
    with store.transaction() as writing:
        note = fresh_note(
            clock(), about=About("D2740"), text="zirconia needs a photo", payer_id=None, author="", check_on=None, dismissed=()
        )
        writing.put(note)
        writing.put(fresh(OwnWord, clock(), word="big white", code="D2740"))
    store.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE notes SET words = ' oldzirc '")
        connection.execute("UPDATE own_words SET phrase = 'oldbig', words = 'oldbig'")
        connection.execute("DELETE FROM search_words WHERE word <> 'photo'")
        connection.execute("UPDATE search_words SET word = 'oldzirc', stem = 'oldzirc'")
        connection.execute("UPDATE desk SET value = '0' WHERE name = 'words'")
        connection.commit()
    return path


def _found(store: OfficeStore, text: str) -> list[tuple[OfficeField, str]]:
    return [(match.field, str(match.about)) for match in store.matches(text, words_of(text), False)]


def test_words_of_another_version_are_no_damage(old: Path) -> None:
    assert check_file(old, full=True).is_sound


def test_the_next_writing_makes_the_words_anew(old: Path, clock: Clock) -> None:
    store = OfficeStore(old, clock)
    assert _found(store, "zirconia") == _found(store, "big white") == []
    with store.transaction() as writing:
        writing.put(fresh(OwnWord, clock(), word="other", code="D2750"))
    assert _found(store, "zirconia") == [(OfficeField.NOTE, "D2740")]
    assert _found(store, "big white") == [(OfficeField.OWN_WORD, "D2740")]
    store.close()
    assert check_file(old, full=True).is_sound
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("SELECT value FROM desk WHERE name = 'words'").fetchone() == (str(WORDS_VERSION),)


def test_the_sign_of_life_makes_them_anew_where_nothing_is_written(old: Path, clock: Clock) -> None:
    store = OfficeStore(old, clock)
    before = store.select(Note)
    assert store.keep_alive()
    assert _found(store, "zirconia") == [(OfficeField.NOTE, "D2740")]
    assert store.select(Note) == before
    store.close()


def test_words_that_are_ours_and_wrong_are_damage(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("UPDATE desk SET value = ? WHERE name = 'words'", (str(WORDS_VERSION),))
        connection.commit()
    assert not check_file(old, full=True).is_sound


def test_whoever_changes_what_a_text_becomes_raises_the_version() -> None:
    """Raise ``WORDS_VERSION`` if ``lexicon/words.py`` now makes other words of any text; then tell the new sum here."""
    assert (WORDS_VERSION, crc32(Path(words.__file__).read_text(encoding="utf-8").encode())) == (3, KNOWN_SUM)
