"""The words of notes and in-house codes, kept in the office file so that nothing is built at start.

A *target* is something that notes are about, or an in-house code; each has a number. For every word the file holds the set of
the targets whose notes say it, as a whole number whose bit ``n`` stands for target ``n``. A query is an AND of such numbers:
it costs the same with five notes about a code as with five hundred. The sets change in the transaction of the note.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from cdtdesk.lexicon.words import STOP_WORDS, phrase_key, stem, words_of
from cdtdesk.office.interface import OfficeField, OfficeMatch
from cdtdesk.office.rows import About, Note, Row

Query = Callable[[str, Sequence[Any]], Iterable[Any]]

_LONGEST_WORD: Final = 40
_SHORTEST_BEGINNING: Final = 3
"""Fewer letters begin so many words that they tell nothing apart; own words are found from the first letter on."""

_MOST_COMPLETIONS: Final = 400
_LONGEST_OWN_WORD: Final = 5
"""An own word of up to this many words is found inside a longer query."""

_LAST: Final = "\x7f"
"""Sorts after every character of a folded word."""


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
        return phrase_key(row.word), " ".join(words_of(row.word))
    assert isinstance(row, InHouseCode)
    return (_packed(_searchable(row.plain_name, row.explanation, row.patient_words)),)


def indexed(about: str, words: str) -> Indexed:
    """Return what a row adds to the index, from its columns."""
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
    number = 0
    for word in sorted(words):
        if field is OfficeField.NOTE and _is_said_elsewhere(connection, about, word):
            continue
        number = number or _add_rows(connection, field, about, 0)
        without_it = _targets(connection, word) & ~(1 << number)
        if without_it:
            connection.execute("UPDATE search_words SET targets = ? WHERE word = ?", (_blob(without_it), word))
        else:
            connection.execute("DELETE FROM search_words WHERE word = ?", (word,))


def _is_said_elsewhere(connection: sqlite3.Connection, about: str, word: str) -> bool:
    """Return whether a note about the same still says ``word``. The changed row is written before this is asked."""
    sql = "SELECT 1 FROM notes WHERE about = ? AND deleted_at IS NULL AND instr(words, ?) LIMIT 1"
    return connection.execute(sql, (about, f" {word} ")).fetchone() is not None


def _targets(connection: sqlite3.Connection, word: str) -> int:
    found = connection.execute("SELECT targets FROM search_words WHERE word = ?", (word,)).fetchone()
    return 0 if found is None else int.from_bytes(found[0], "little")


def _blob(targets: int) -> bytes:
    return targets.to_bytes((targets.bit_length() + 7) // 8, "little")


# Reading


def matches(query: Query, text: str, words: Sequence[str], last_is_partial: bool, limit: int) -> list[OfficeMatch]:
    """Return what answers a query; see ``RowStore.matches``."""
    found = _own_words(query, text)
    known = {(match.field, match.about) for match in found}
    others = _in_house_numbers(query, text) + _by_words(query, words, last_is_partial, limit)
    for match in others:
        if (match.field, match.about) not in known:
            known.add((match.field, match.about))
            found.append(match)
    return found


def _own_words(query: Query, text: str) -> list[OfficeMatch]:
    typed = words_of(text)
    whole = phrase_key(text)
    if not typed:
        return []
    fits = {_key(typed[start:end]): 0.8 for start, end in _spans(len(typed))}
    fits[whole] = 1.0
    marks = ",".join("?" * len(fits))
    sql = f"SELECT word, code, phrase FROM own_words WHERE phrase IN ({marks}) AND deleted_at IS NULL ORDER BY code"
    found = [OfficeMatch(OfficeField.OWN_WORD, About(row[1]), fits[row[2]], row[0]) for row in query(sql, list(fits))]
    if not text[-1:].isspace():
        beginning = " ".join(typed)
        sql = "SELECT word, code FROM own_words WHERE words > ? AND words < ? AND deleted_at IS NULL ORDER BY words LIMIT 20"
        begun = query(sql, (beginning, beginning + _LAST))
        found += [OfficeMatch(OfficeField.OWN_WORD, About(row[1]), 0.9, row[0]) for row in begun]
    best: dict[str, OfficeMatch] = {}
    for match in sorted(found, key=lambda match: -match.fit):
        best.setdefault(match.about, match)
    return list(best.values())


def _spans(count: int) -> Iterable[tuple[int, int]]:
    count = min(count, 24)
    for start in range(count):
        for end in range(start + 1, min(start + _LONGEST_OWN_WORD, count) + 1):
            yield start, end


def _key(words: Sequence[str]) -> str:
    telling = [word for word in words if word not in STOP_WORDS]
    return " ".join(map(stem, telling or words))


def _in_house_numbers(query: Query, text: str) -> list[OfficeMatch]:
    typed = text.strip().upper()
    if not 2 <= len(typed) <= 15:
        return []
    sql = "SELECT code FROM in_house_codes WHERE code >= ? AND code < ? AND deleted_at IS NULL ORDER BY code LIMIT 20"
    return [
        OfficeMatch(OfficeField.IN_HOUSE, About(row[0]), 1.0 if row[0] == typed else 0.9, "")
        for row in query(sql, (typed, typed + _LAST))
    ]


def _by_words(query: Query, words: Sequence[str], last_is_partial: bool, limit: int) -> list[OfficeMatch]:
    if not words:
        return []
    whole, begun = -1, -1
    for index, word in enumerate(words):
        exact = _saying(query, word)
        is_begun = last_is_partial and index == len(words) - 1 and len(word) >= _SHORTEST_BEGINNING
        begun &= exact | _saying_beginning(query, word) if is_begun else exact
        whole &= exact
        if not begun:
            return []
    in_house = [row[0] for row in query("SELECT number FROM search_targets WHERE field = ?", (OfficeField.IN_HOUSE,))]
    mask = sum(1 << number for number in in_house)
    found = numbers(begun & mask, limit) + numbers(begun & ~mask, limit)
    marks = ",".join("?" * len(found))
    sql = f"SELECT field, about, number FROM search_targets WHERE number IN ({marks}) ORDER BY field, about"
    return [
        OfficeMatch(OfficeField(field), About(about), 1.0 if whole >> number & 1 else 0.9, "")
        for field, about, number in query(sql, found)
    ]


def _saying(query: Query, word: str) -> int:
    """Return the targets that say ``word`` in any of its forms."""
    targets = 0
    for row in query("SELECT targets FROM search_words WHERE stem = ?", (stem(word),)):
        targets |= int.from_bytes(row[0], "little")
    return targets


def _saying_beginning(query: Query, beginning: str) -> int:
    """Return the targets that say a word beginning so."""
    targets = 0
    sql = "SELECT targets FROM search_words WHERE word >= ? AND word < ? LIMIT ?"
    for row in query(sql, (beginning, beginning + _LAST, _MOST_COMPLETIONS)):
        targets |= int.from_bytes(row[0], "little")
    return targets


def numbers(targets: int, limit: int | None = None) -> list[int]:
    """Return the numbers in a set of targets in order, at most ``limit``."""
    found: list[int] = []
    while targets and (limit is None or len(found) < limit):
        lowest = targets & -targets
        found.append(lowest.bit_length() - 1)
        targets ^= lowest
    return found
