"""The words of notes and in-house codes, kept in the office file so that nothing is built at start.

This module writes the index; ``office_search`` asks it.

A *target* is something that notes are about, or an in-house code; each has a number. For every word the file holds the set of
the targets whose notes say it, as a whole number whose bit ``n`` stands for target ``n``. A query is an AND of such numbers:
it costs the same with five notes about a code as with five hundred. The sets change in the transaction of the note.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from cdtdesk.lexicon.words import STOP_WORDS, WORDS_VERSION, phrase_key, stem, words_of
from cdtdesk.office.interface import OfficeField
from cdtdesk.office.layout import RowMalformed, layout_of
from cdtdesk.office.rows import Note, Row

if TYPE_CHECKING:
    from cdtdesk.office.more_rows import OwnWord

Query = Callable[[str, Sequence[Any]], Iterable[Any]]

Target = tuple[str, str]
"""The field that a target is found as, and what it is about."""

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


def is_current(connection: sqlite3.Connection) -> bool:
    """Return whether the words in the file are what this program makes of its texts; another version's may be others."""
    told = connection.execute("SELECT value FROM desk WHERE name = 'words'").fetchone()
    return told is not None and told[0] == str(WORDS_VERSION)


def rebuild(connection: sqlite3.Connection) -> None:
    """Make the words of all rows and the index of them anew, because another version made them."""
    for table in FOLLOWING:
        if connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone():
            _follow_rows(connection, table)
    counts, said = said_by_rows(connection)
    connection.execute("UPDATE search_targets SET rows = 0")
    connection.executemany(
        "INSERT INTO search_targets (field, about, rows) VALUES (?, ?, ?)"
        " ON CONFLICT (field, about) DO UPDATE SET rows = excluded.rows",
        ((*target, rows) for target, rows in counts.items()),
    )
    # A number once given stays what it is: who searches remembers them.
    numbered = connection.execute("SELECT field, about, number FROM search_targets")
    bit_of = {(field, about): 1 << number for field, about, number in numbered}
    sets = ((word, stem(word), _blob(sum(map(bit_of.__getitem__, targets)))) for word, targets in said.items())
    connection.execute("DELETE FROM search_words")
    connection.executemany("INSERT INTO search_words VALUES (?, ?, ?)", sets)
    connection.execute("INSERT OR REPLACE INTO desk VALUES ('words', ?)", (str(WORDS_VERSION),))


def _follow_rows(connection: sqlite3.Connection, table: str) -> None:
    from cdtdesk.office.more_rows import KINDS

    layout = layout_of(next(kind for kind in KINDS if kind.table == table))
    rows = map(layout.load, connection.execute(f"SELECT {', '.join(layout.names)} FROM {table}").fetchall())
    changes = ", ".join(f"{column} = ?" for column in FOLLOWING[table])
    connection.executemany(
        f"UPDATE {table} SET {changes} WHERE id = ?", [(*following(connection.execute, row), row.id) for row in rows]
    )


def said_by_rows(connection: sqlite3.Connection) -> tuple[Counter[Target], dict[str, set[Target]]]:
    """Return what the rows' words say the index must be: how many rows each target has, and the targets of each word."""
    counts: Counter[Target] = Counter()
    said: dict[str, set[Target]] = {}
    for table, (field, about) in FIELDS.items():
        for subject, words in connection.execute(f"SELECT {about}, words FROM {table} WHERE deleted_at IS NULL"):
            counts[(field, subject)] += 1
            for word in words.split():
                said.setdefault(word, set()).add((field, subject))
    return counts, said


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
