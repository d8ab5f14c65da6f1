"""The words of notes and in-house codes, kept in the office file so that nothing is built at start.

This module writes the index; ``office_search`` asks it.

A *target* is something that notes are about, or an in-house code; each has a number. For every word the file holds the set of
the targets whose notes say it, as a whole number whose bit ``n`` stands for target ``n``. A query is an AND of such numbers:
it costs the same with five notes about a code as with five hundred. The sets change in the transaction of the note.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from cdtdesk.lexicon.words import STOP_WORDS, phrase_key, stem, words_of
from cdtdesk.office.interface import OfficeField
from cdtdesk.office.layout import RowMalformed
from cdtdesk.office.rows import Note, Row

if TYPE_CHECKING:
    from cdtdesk.office.more_rows import OwnWord

Query = Callable[[str, Sequence[Any]], Iterable[Any]]

_LONGEST_WORD: Final = 40
FIELDS: Final[Mapping[str, tuple[OfficeField, str]]] = {
    "notes": (OfficeField.NOTE, "about"),
    "in_house_codes": (OfficeField.IN_HOUSE, "code"),
}
"""By table, what its rows are found as, and the column that says what they are about."""

FOLLOWING: Final[Mapping[str, tuple[str, ...]]] = {
    "notes": ("words",),
    "own_words": ("phrase", "words"),
    "in_house_codes": ("words",),
}
"""By table, the columns that follow from the others."""


class Indexed(NamedTuple):
    """What one row adds to the index."""

    about: str
    words: frozenset[str]


def following(query: Query, row: Row) -> tuple[str, ...]:
    """Return the values of the columns that follow from the others: the words to find the row by."""
    if isinstance(row, Note):
        return (_packed(_searchable(row.text, _payer_name(query, row.payer_id))),)
    if row.table not in FOLLOWING:
        return ()
    from cdtdesk.office.more_rows import InHouseCode, OwnWord

    if isinstance(row, OwnWord):
        return following_of_own_word(row)
    assert isinstance(row, InHouseCode)
    return (_packed(_searchable(row.plain_name, row.explanation, row.patient_words)),)


def following_of_own_word(own: OwnWord) -> tuple[str, str]:
    """Return the phrase and the words by which an own word is found."""
    return phrase_key(own.word), " ".join(words_of(own.word))


def indexed(about: str, words: str) -> Indexed:
    """Return what a row adds to the index, from its columns; raise ``RowMalformed`` when they are no texts."""
    if not isinstance(about, str) or not isinstance(words, str):
        raise RowMalformed("the words of a row are no text")
    return Indexed(about, frozenset(words.split()))


def _payer_name(query: Query, payer_id: str | None) -> str:
    if payer_id is None:
        return ""
    return "".join(row[0] for row in query("SELECT name FROM payers WHERE id = ?", (payer_id,)))


def _searchable(*texts: str) -> frozenset[str]:
    words = (word for text in texts if text for word in words_of(text))
    return frozenset(word for word in words if word not in STOP_WORDS and len(word) <= _LONGEST_WORD)


def _packed(words: Iterable[str]) -> str:
    """Return words as one text in which each stands between blanks."""
    return f" {' '.join(sorted(words))} "


def change(connection: sqlite3.Connection, field: OfficeField, old: Indexed | None, new: Indexed | None) -> None:
    """Bring the index up to date after a row changed from ``old`` to ``new`` (None: it is not there, or deleted)."""
    if old == new:
        return
    if old is not None and (new is None or new.about != old.about):
        _add_rows(connection, field, old.about, -1)
        _leave(connection, field, old.about, old.words)
        old = None
    if new is None:
        return
    number = _add_rows(connection, field, new.about, 0 if old is not None else 1)
    before = old.words if old is not None else frozenset()
    _enter(connection, number, new.words - before)
    _leave(connection, field, new.about, before - new.words)


def _add_rows(connection: sqlite3.Connection, field: OfficeField, about: str, difference: int) -> int:
    """Count rows of a target up or down; return its number."""
    found = connection.execute("SELECT number FROM search_targets WHERE field = ? AND about = ?", (field, about)).fetchone()
    if found is None:
        made = connection.execute(
            "INSERT INTO search_targets (field, about, rows) VALUES (?, ?, ?)", (field, about, max(difference, 0))
        )
        return int(made.lastrowid or 0)
    if difference:
        connection.execute("UPDATE search_targets SET rows = max(rows + ?, 0) WHERE number = ?", (difference, found[0]))
    return int(found[0])


def _enter(connection: sqlite3.Connection, number: int, words: frozenset[str]) -> None:
    for word in sorted(words):
        targets = _targets(connection, word)
        with_it = targets | 1 << number
        if targets == 0:
            connection.execute("INSERT OR REPLACE INTO search_words VALUES (?, ?, ?)", (word, stem(word), _blob(with_it)))
        elif with_it != targets:
            connection.execute("UPDATE search_words SET targets = ? WHERE word = ?", (_blob(with_it), word))


def _leave(connection: sqlite3.Connection, field: OfficeField, about: str, words: frozenset[str]) -> None:
    gone = _said_no_more(connection, about, words) if words and field is OfficeField.NOTE else sorted(words)
    number = _add_rows(connection, field, about, 0) if gone else 0
    for word in gone:
        without_it = _targets(connection, word) & ~(1 << number)
        if without_it:
            connection.execute("UPDATE search_words SET targets = ? WHERE word = ?", (_blob(without_it), word))
        else:
            connection.execute("DELETE FROM search_words WHERE word = ?", (word,))


def _said_no_more(connection: sqlite3.Connection, about: str, words: frozenset[str]) -> list[str]:
    """Return those of ``words`` that no note about the same says any more. The changed row is written before this is asked."""
    sql = "SELECT words FROM notes WHERE about = ? AND deleted_at IS NULL"
    texts = [row[0] for row in connection.execute(sql, (about,))]
    return sorted(word for word in words if not any(f" {word} " in text for text in texts))


def _targets(connection: sqlite3.Connection, word: str) -> int:
    found = connection.execute("SELECT targets FROM search_words WHERE word = ?", (word,)).fetchone()
    return 0 if found is None else unpacked(found[0])


def unpacked(blob: object) -> int:
    """Return a set of targets as it is kept in the file; raise ``RowMalformed`` when it is none."""
    if not isinstance(blob, bytes):
        raise RowMalformed("a set of targets is none")
    return int.from_bytes(blob, "little")


def _blob(targets: int) -> bytes:
    return targets.to_bytes((targets.bit_length() + 7) // 8, "little")


def numbers(targets: int, limit: int | None = None) -> list[int]:
    """Return the numbers in a set of targets in order, at most ``limit``."""
    found: list[int] = []
    while targets and (limit is None or len(found) < limit):
        lowest = targets & -targets
        found.append(lowest.bit_length() - 1)
        targets ^= lowest
    return found
