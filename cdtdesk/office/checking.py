"""Is the office file sound? SQLite knows whether its pages hang together, the fingerprints whether each row is as written."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final, NamedTuple

from cdtdesk.office import licensed_index, note_index
from cdtdesk.office.database import connect
from cdtdesk.office.faults import BAD_LUCK, OfficeFault, OfficeFileUnavailable, fault_of
from cdtdesk.office.layout import layout_of
from cdtdesk.office.migrations import APPLICATION_ID, NEWEST_VERSION, SCHEMA_SUM, schema_sum
from cdtdesk.office.more_rows import KINDS, OwnWord
from cdtdesk.office.rows import Row

_MOST_FINDINGS: Final = 5


class CheckResult(NamedTuple):
    """What a check found. ``findings`` are for the log and for whoever mends files; an unsound file has at least one."""

    is_sound: bool
    findings: tuple[str, ...]


def check_file(path: Path, full: bool) -> CheckResult:
    """Check an office file or a backup without changing it; a full check also reads every row.

    Uses a connection of its own, so that it may run in any thread. Raises ``OfficeFileUnavailable`` when the file cannot be
    read now, which says nothing about its soundness.
    """
    try:
        with closing(connect(path, writable=False)) as connection:
            findings = list(_first(_findings(connection, path, full)))
    except (*BAD_LUCK, ValueError, TypeError, AttributeError, MemoryError) as error:
        # What is read is of whatever kind the damage made it.
        fault = fault_of(error, path)
        if fault is not None and fault.fault is not OfficeFault.DAMAGED:
            raise fault from error
        findings = [str(error) or type(error).__name__]
    return CheckResult(not findings, tuple(findings))


def is_good(path: Path) -> bool:
    """Return whether an office file or a backup can be read and is sound throughout."""
    try:
        return check_file(path, full=True).is_sound
    except OfficeFileUnavailable:
        return False


def _first(findings: Iterator[str]) -> Iterator[str]:
    for _, finding in zip(range(_MOST_FINDINGS), findings, strict=False):
        yield finding


def _findings(connection: sqlite3.Connection, path: Path, full: bool) -> Iterator[str]:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        yield "it is no office file"
        return
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > NEWEST_VERSION:
        raise OfficeFileUnavailable(OfficeFault.NEWER, path)
    if version == NEWEST_VERSION and schema_sum(connection) != SCHEMA_SUM:
        yield "its tables are not as they were made"
    pragma = "integrity_check" if full else "quick_check"
    for row in connection.execute(f"PRAGMA {pragma}({_MOST_FINDINGS})"):
        if row[0] != "ok":
            yield str(row[0])
    # Rows of an older schema have other columns; SQLite's own check has to do for them.
    if full and version == NEWEST_VERSION:
        for kind in KINDS:
            yield from _rows_that_differ(connection, kind)
        yield from _index_that_differs(connection)
        if not note_index.is_current(connection):
            return  # another version made other words of the texts; they are made anew at the next writing
        yield from _own_words_that_differ(connection)
        if licensed_index.differs(connection):
            yield "the words to search licensed text by are wrong"


def _rows_that_differ(connection: sqlite3.Connection, kind: type[Row]) -> Iterator[str]:
    """Compare each row with its fingerprint. What follows from the others is compared with them or, below, with the index."""
    layout = layout_of(kind)
    names = ", ".join((*layout.names, "fingerprint"))
    for *values, sealed in connection.execute(f"SELECT {names} FROM {kind.table}"):
        if layout.seal(values) != sealed:
            yield f"the row {values[0]} of {kind.table} is not as it was written"


def _own_words_that_differ(connection: sqlite3.Connection) -> Iterator[str]:
    layout = layout_of(OwnWord)
    for *values, phrase, words in connection.execute(f"SELECT {', '.join(layout.names)}, phrase, words FROM own_words"):
        if note_index.following_of_own_word(layout.load(values)) != (phrase, words):
            yield f"the own word {values[0]} is not found by what it says"


def _index_that_differs(connection: sqlite3.Connection) -> Iterator[str]:
    """Compare the index with what the rows' words say it must be."""
    counts, said = note_index.said_by_rows(connection)
    sql = "SELECT number, field, about, rows FROM search_targets"
    targets = {number: (field, about, rows) for number, field, about, rows in connection.execute(sql)}
    stored = Counter({(field, about): rows for field, about, rows in targets.values()})
    if +counts != +stored:
        yield "the counts of notes are wrong"
    found = {
        word: {targets[number][:2] for number in note_index.numbers(note_index.unpacked(blob)) if number in targets}
        for word, blob in connection.execute("SELECT word, targets FROM search_words")
    }
    if found != said:
        yield "the words to search notes by are wrong"
