"""The hand-over file: what an office wrote, for its next desk or its next hire.

A zip with ``about.json`` (format, version, when and by which program it was made), a ``README.txt`` that says the same to
people, and one JSON Lines file for each kind of row, named after it: one object a line, keys as the columns of the office
file. It never holds official code texts: those belong to whoever licensed them.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, BinaryIO, Final, NamedTuple

from cdtdesk.exchange.archives import DAMAGED_ARCHIVE
from cdtdesk.exchange.faults import FileFault, FileTrouble
from cdtdesk.exchange.writing import write_aside

FORMAT: Final = "cdtdesk hand-over"
VERSION: Final = 1

_MOST_BYTES: Final = 400_000_000
"""Unpacked; a hundred thousand notes are some 50 million bytes."""
_MOST_LINES: Final = 2_000_000
_LONGEST_LINE: Final = 2_000_000
_EARLIEST_ZIP_YEAR: Final = 1980

_README: Final = """This is what a dental office wrote into cdtdesk: favorites, notes, own words, in-house codes and fees.

Take it in with "cdtdesk office import FILE" or from the window; you are shown what would change before anything does.
It holds no official CDT text, and must hold no patient data.

Each .jsonl file holds one kind of row, one JSON object a line, in UTF-8. Every row has:
  id           the same on every desk; two lines with one id are two versions of a note that two desks changed
  revision     how often it was changed
  created_at, changed_at   times in UTC
  deleted_at   when it was deleted, or null; a deleted note comes without its text
Beside these:
  favorite_lists  name, position            favorites       list_id, code, position, label, colour
  payers          name                      own_words       word, code
  notes           about (a code, a range such as D2740-D2799, or a category of service), text, payer_id, author, check_on,
                  dismissed (kinds of warning waved away), supersedes (fingerprints of versions that this one replaces)
  in_house_codes  code, plain_name, explanation, patient_words, category
  fee_schedules   name, payer_id, effective_from               fees    schedule_id, code, amount (text, exact)
  settings        name, value                                  edition_ticks  task, done_by (the January list)
"""

Json = Mapping[str, Any]


class HandOver(NamedTuple):
    """What a hand-over file holds: its rows by kind. ``skipped_lines`` counts lines that are no JSON objects."""

    made_at: str
    program: str
    tables: Mapping[str, tuple[Json, ...]]
    skipped_lines: int


def write_hand_over(path: Path, hand_over: HandOver, replace: bool = False) -> None:
    """Write a hand-over file, whole or not at all; the same rows give the same bytes. Raises ``FileTrouble``."""
    about = {"format": FORMAT, "version": VERSION, "made_at": hand_over.made_at, "program": hand_over.program}

    def write(file: BinaryIO) -> None:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            _add(archive, "about.json", [json.dumps(about, indent=2)])
            _add(archive, "README.txt", [_README])
            for name, rows in sorted(hand_over.tables.items()):
                _add(archive, f"{name}.jsonl", (json.dumps(row, ensure_ascii=False) for row in rows))

    write_aside(path, write, replace)


def _add(archive: zipfile.ZipFile, name: str, lines: Iterable[str]) -> None:
    entry = zipfile.ZipInfo(name, (_EARLIEST_ZIP_YEAR, 1, 1, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    with archive.open(entry, "w") as file:
        for line in lines:
            file.write(line.encode("utf-8") + b"\n")


def read_hand_over(path: Path) -> HandOver:
    """Return what a hand-over file holds. Raises ``FileTrouble``. Rows are not judged here, only that they are objects."""
    try:
        with zipfile.ZipFile(path) as archive:
            return _read(archive, path)
    except DAMAGED_ARCHIVE as error:
        raise FileTrouble(FileFault.DAMAGED if _starts_as_zip(path) else FileFault.FOREIGN, path) from error
    except RuntimeError as error:
        raise FileTrouble(FileFault.PROTECTED, path) from error
    except OSError as error:
        raise FileTrouble(FileFault.UNREADABLE, path) from error


def _starts_as_zip(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(2) == b"PK"
    except OSError:
        return False


def _read(archive: zipfile.ZipFile, path: Path) -> HandOver:
    names = archive.namelist()
    if sum(entry.file_size for entry in archive.infolist()) > _MOST_BYTES or len(names) > 100:
        raise FileTrouble(FileFault.TOO_LARGE, path)
    if "about.json" not in names:
        raise FileTrouble(FileFault.FOREIGN, path)
    about = json.loads(b"".join(_lines(archive, "about.json", path)))
    if not isinstance(about, dict) or about.get("format") != FORMAT or not isinstance(about.get("version"), int):
        raise FileTrouble(FileFault.FOREIGN, path)
    if about["version"] > VERSION:
        raise FileTrouble(FileFault.NEWER, path)
    tables: dict[str, tuple[Json, ...]] = {}
    skipped = 0
    for name in names:
        if name.endswith(".jsonl"):
            rows, bad = _rows(archive, name, path)
            tables[name.removesuffix(".jsonl")] = rows
            skipped += bad
    return HandOver(str(about.get("made_at", "")), str(about.get("program", "")), tables, skipped)


def _rows(archive: zipfile.ZipFile, name: str, path: Path) -> tuple[tuple[Json, ...], int]:
    rows: list[Json] = []
    skipped = 0
    for line in _lines(archive, name, path):
        if not line.strip():
            continue
        row = _object(line)
        if row is None:
            skipped += 1
        else:
            rows.append(row)
    return tuple(rows), skipped


def _object(line: bytes) -> Json | None:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return row if isinstance(row, dict) else None


def _lines(archive: zipfile.ZipFile, name: str, path: Path) -> Iterable[bytes]:
    """Yield the lines of an entry, refusing one that unpacks to more than it said or than is sensible."""
    read = 0
    with archive.open(name) as file:
        for count, line in enumerate(iter(lambda: file.readline(_LONGEST_LINE), b"")):
            read += len(line)
            if read > _MOST_BYTES or count > _MOST_LINES or len(line) >= _LONGEST_LINE:
                raise FileTrouble(FileFault.TOO_LARGE, path)
            yield line
