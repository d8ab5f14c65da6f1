"""What can be read from a damaged office file: its pages are searched for rows, whatever the file says about itself.

SQLite gives up a table when a page on the way to it is bad. Here every page of the file, and every page image in its
write-ahead log, is looked at by itself: a table's leaf page lists its records, and a record of an office row carries the
row's fingerprint, so that what matches it is a row as it was written and what does not is set apart as doubtful. The layout
of pages and records is SQLite's documented file format.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from cdtdesk.office.layout import Layout, RowMalformed, layout_of
from cdtdesk.office.more_rows import KINDS
from cdtdesk.office.note_index import FOLLOWING
from cdtdesk.office.rows import Note, Row

_USUAL_PAGE_SIZE: Final = 4_096
_TABLE_LEAF: Final = 0x0D
_LOG_HEADER: Final = 32
_FRAME_HEADER: Final = 24
_LONGEST_RECORD: Final = 4_000_000
_INTEGER_SIZES: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


class Salvaged(NamedTuple):
    """The newest version of every row found. ``doubtful`` ones were readable but are not quite as they were written."""

    rows: tuple[Row, ...]
    doubtful: tuple[Row, ...]


def salvage(path: Path) -> Salvaged:
    """Return what can be read of the office file at ``path``, which is only read; raise ``OSError`` when it is not there."""
    file = path.read_bytes()
    log_path = path.with_name(path.name + "-wal")
    log = log_path.read_bytes() if log_path.exists() else b""
    pages = _Pages(file, log)
    sound: dict[tuple[str, str], Row] = {}
    doubtful: dict[tuple[str, str], Row] = {}
    for record in pages.records():
        row, is_sound = _row_of(record)
        if row is not None:
            _keep_newest(sound if is_sound else doubtful, row)
    left = [row for key, row in doubtful.items() if key not in sound]
    return Salvaged(_in_order(sound.values()), _in_order(left))


def _keep_newest(rows: dict[tuple[str, str], Row], row: Row) -> None:
    key = (row.table, row.id)
    known = rows.get(key)
    if known is None or (row.changed_at, row.revision) > (known.changed_at, known.revision):
        rows[key] = row


def _in_order(rows: Any) -> tuple[Row, ...]:
    place = {kind.table: index for index, kind in enumerate(KINDS)}
    return tuple(sorted(rows, key=lambda row: (place[row.table], row.id)))


# From a record to a row


def _shapes() -> Mapping[int, list[tuple[Layout[Any], int]]]:
    """Return the kinds of rows by their number of columns, with the place of the fingerprint."""
    shapes: dict[int, list[tuple[Layout[Any], int]]] = {}
    for kind in KINDS:
        layout = layout_of(kind)
        count = len(layout.names) + len(FOLLOWING.get(kind.table, ())) + 1
        shapes.setdefault(count, []).append((layout, count - 1))
    return shapes


_SHAPES: Final = _shapes()


def _row_of(record: list[Any]) -> tuple[Row | None, bool]:
    """Return the row that a record is, and whether its fingerprint agrees; no row when it is none of ours."""
    possible: Row | None = None
    for layout, place in _SHAPES.get(len(record), ()):
        try:
            row = layout.load(record[: len(layout.names)])
        except RowMalformed:
            continue
        if layout.seal(layout.dump(row)) == record[place]:
            return row, True
        # Of the rows whose fingerprint disagrees, only notes can be told by their look and are worth a guess.
        if isinstance(row, Note) and len(row.id) == 32:
            possible = row
    return possible, False


# From the file to records


class _Pages:
    """The pages of a damaged file and its log."""

    def __init__(self, file: bytes, log: bytes) -> None:
        stated = int.from_bytes(file[16:18], "big")
        self._size = 65_536 if stated == 1 else stated
        if self._size < 512 or self._size & (self._size - 1):
            self._size = _USUAL_PAGE_SIZE
        self._usable = self._size
        self._file = file
        self._images = list(_images(log, self._size))
        self._newest = dict(self._images)

    def records(self) -> Iterator[list[Any]]:
        """Yield every record found on a leaf page of a table."""
        for number in range(1, len(self._file) // self._size + 2):
            page = self._file[(number - 1) * self._size : number * self._size]
            yield from self._on_page(page, 100 if number == 1 else 0)
        for number, page in self._images:
            yield from self._on_page(page, 100 if number == 1 else 0)

    def _page(self, number: int) -> bytes:
        return self._newest.get(number) or self._file[(number - 1) * self._size : number * self._size]

    def _on_page(self, page: bytes, start: int) -> Iterator[list[Any]]:
        if len(page) <= start + 8 or page[start] != _TABLE_LEAF:
            return
        cells = int.from_bytes(page[start + 3 : start + 5], "big")
        for index in range(min(cells, (len(page) - start - 8) // 2)):
            at = start + 8 + 2 * index
            try:
                payload = self._payload(page, int.from_bytes(page[at : at + 2], "big"))
                yield _values(payload)
            except (IndexError, ValueError, struct.error):
                continue

    def _payload(self, page: bytes, at: int) -> bytes:
        """Return the payload of the cell at ``at``, with what spilled over to other pages."""
        length, at = _varint(page, at)
        _, at = _varint(page, at)
        if not 0 < length <= _LONGEST_RECORD:
            raise ValueError("no record is so long")
        most = self._usable - 35
        if length <= most:
            return page[at : at + length]
        least = (self._usable - 12) * 32 // 255 - 23
        here = least + (length - least) % (self._usable - 4)
        here = here if here <= most else least
        parts = [page[at : at + here]]
        following = int.from_bytes(page[at + here : at + here + 4], "big")
        left = length - here
        while left > 0:
            spilled = self._page(following)
            if len(spilled) < 4:
                raise ValueError("the rest is missing")
            parts.append(spilled[4 : 4 + min(left, self._usable - 4)])
            left -= len(parts[-1])
            following = int.from_bytes(spilled[:4], "big")
        return b"".join(parts)


def _images(log: bytes, page_size: int) -> Iterator[tuple[int, bytes]]:
    """Yield the numbers and contents of the pages in a write-ahead log, the oldest first."""
    step = _FRAME_HEADER + page_size
    for at in range(_LOG_HEADER, len(log) - step + 1, step):
        yield int.from_bytes(log[at : at + 4], "big"), log[at + _FRAME_HEADER : at + step]


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for index in range(9):
        byte = data[at + index]
        if index == 8:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + index + 1
    raise ValueError("no number is so long")


def _values(payload: bytes) -> list[Any]:
    """Return the columns of a record."""
    header, at = _varint(payload, 0)
    kinds = []
    while at < header:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    if len(kinds) not in _SHAPES:
        return []
    values = []
    at = header
    for kind in kinds:
        value, at = _value(payload, at, kind)
        values.append(value)
    return values


def _value(payload: bytes, at: int, kind: int) -> tuple[Any, int]:
    if kind == 0:
        return None, at
    if kind in (8, 9):
        return kind - 8, at
    if kind in _INTEGER_SIZES:
        size = _INTEGER_SIZES[kind]
        return int.from_bytes(payload[at : at + size], "big", signed=True), at + size
    if kind == 7:
        return struct.unpack(">d", payload[at : at + 8])[0], at + 8
    size = (kind - 12) // 2
    data = payload[at : at + size]
    if kind < 12 or len(data) != size:
        raise ValueError("the record is cut short")
    return (data.decode("utf-8") if kind % 2 else data), at + size
