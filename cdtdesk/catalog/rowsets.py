"""How a row set is written: the bytes of its whole number, compressed where that is shorter."""

from __future__ import annotations

import zlib

from cdtdesk.lexicon.index import RowSet

_PLAIN = b"\x00"
_COMPRESSED = b"\x01"


def write_row_set(rows: RowSet) -> bytes | None:
    """Return ``rows`` as bytes; None for the empty set."""
    if not rows:
        return None
    plain = rows.to_bytes((rows.bit_length() + 7) // 8, "little")
    compressed = zlib.compress(plain, 9)
    return _COMPRESSED + compressed if len(compressed) < len(plain) else _PLAIN + plain


def read_row_set(stored: bytes | None) -> RowSet:
    """Return the row set that ``write_row_set`` wrote."""
    if stored is None:
        return 0
    body = stored[1:]
    return int.from_bytes(zlib.decompress(body) if stored[:1] == _COMPRESSED else body, "little")
