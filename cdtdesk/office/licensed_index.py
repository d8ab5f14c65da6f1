"""The words of the office's licensed text, kept in the office file so that nothing is built at start.

For every word the file holds the set of the codes whose text says it, as a whole number whose bit ``n`` stands for code
``n`` (D0120 is bit 120). Imports are rare and replace hundreds of texts, so the whole index is made anew in the transaction
of an import; a query is an AND of a few such numbers.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from cdtdesk.lexicon.words import STOP_WORDS, stem, words_of
from cdtdesk.office.layout import RowMalformed
from cdtdesk.office.note_index import Query, numbers, unpacked

SHOWN: Final = """
SELECT code, edition, nomenclature, descriptor FROM licensed_text
WHERE deleted_at IS NULL ORDER BY code, edition, created_at, id
"""
_FORGET_REMOVED: Final = """
DELETE FROM licensed_text WHERE import_id IN (SELECT id FROM licensed_imports WHERE deleted_at IS NOT NULL)
"""
_SHORTEST_BEGINNING: Final = 3
_MOST_COMPLETIONS: Final = 400
_LAST: Final = "\x7f"
_LONGEST_WORD: Final = 40
_CODES: Final = 10_000
_MIXED: Final = re.compile("[&/]|[^\x00-\x7f]")
_TOGETHER: Final = frozenset("no not without except excluding never sin than free quarter quarters x".split())
"""Where words have to be read together: negations, ``x ray``, ``three quarter``, ``c & c``, ``metal free``."""
_MARKS: Final = ".,;:()[]\"'"


class LicensedMatch(NamedTuple):
    """A code whose licensed text answers a query. ``fit`` is 1 when everything typed was matched whole, else less."""

    code: str
    fit: float


def rebuild(connection: sqlite3.Connection) -> None:
    """Make the index of the texts that are shown: of one code and edition the one imported last.

    Texts whose import was taken back go, whichever way they came (a rescue finds them in a damaged file's free pages).
    """
    connection.execute(_FORGET_REMOVED)
    connection.execute("DELETE FROM licensed_words")
    rows = ((word, stem(word), packed) for word, packed in _said(connection.execute(SHOWN)))
    connection.executemany("INSERT INTO licensed_words VALUES (?, ?, ?)", rows)


def differs(connection: sqlite3.Connection) -> bool:
    """Return whether the index is not what the texts say it must be."""
    stored = {(word, told, bytes(packed)) for word, told, packed in connection.execute("SELECT * FROM licensed_words")}
    return stored != {(word, stem(word), packed) for word, packed in _said(connection.execute(SHOWN))}


def _said(rows: sqlite3.Cursor) -> Iterator[tuple[str, bytes]]:
    """Yield every word of the shown texts with the set of the codes that say it."""
    shown: dict[tuple[str, int], str] = {(code, edition): f"{name} {descriptor}" for code, edition, name, descriptor in rows}
    codes: dict[str, set[int]] = {}
    by_token: dict[str, list[int]] = {}
    is_joining = _Joining()
    for (code, _), text in shown.items():
        number = _number(code)
        tokens = text.lower().split()
        if _MIXED.search(text) or any(map(is_joining.__getitem__, tokens)):
            for word in _telling(text):
                codes.setdefault(word, set()).add(number)
        else:
            # No word changes another's meaning, so that each has to be understood only once in all texts.
            for token in tokens:
                by_token.setdefault(token, []).append(number)
    for token, numbers_of_token in by_token.items():
        for word in _telling(token):
            codes.setdefault(word, set()).update(numbers_of_token)
    for word in sorted(codes):
        yield word, _packed(codes[word])


class _Joining(dict[str, bool]):
    """Whether a token, marks and all, has to be read together with its neighbours; found out once for each."""

    def __missing__(self, token: str) -> bool:
        self[token] = token.strip(_MARKS) in _TOGETHER
        return self[token]


def _telling(text: str) -> set[str]:
    return {word for word in words_of(text) if word not in STOP_WORDS and len(word) <= _LONGEST_WORD}


def _number(code: str) -> int:
    digits = code[1:]
    if not (digits.isascii() and digits.isdigit() and len(digits) == 4):
        raise RowMalformed("licensed text is of no code")
    return int(digits)


def _packed(codes: set[int]) -> bytes:
    bits = bytearray(max(codes) // 8 + 1)
    for number in codes:
        bits[number >> 3] |= 1 << (number & 7)
    return bytes(bits)


def matches(query: Query, words: Sequence[str], last_is_partial: bool, limit: int) -> list[LicensedMatch]:
    """Return the codes whose licensed text says all of ``words``; see ``RowStore.licensed_matches``."""
    if not words:
        return []
    whole = begun = (1 << _CODES) - 1
    for index, word in enumerate(words):
        exact = _union(query, "SELECT codes FROM licensed_words WHERE stem = ?", (stem(word),))
        whole &= exact
        if last_is_partial and index == len(words) - 1 and len(word) >= _SHORTEST_BEGINNING:
            exact |= _union(
                query,
                "SELECT codes FROM licensed_words WHERE word >= ? AND word < ? LIMIT ?",
                (word, word + _LAST, _MOST_COMPLETIONS),
            )
        begun &= exact
        if not begun:
            return []
    return [LicensedMatch(f"D{number:04d}", 1.0 if whole >> number & 1 else 0.9) for number in numbers(begun, limit)]


def _union(query: Query, sql: str, values: Sequence[object]) -> int:
    codes = 0
    for (blob,) in query(sql, values):
        codes |= unpacked(blob)
    return codes
