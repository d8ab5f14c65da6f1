"""What bytes that people call a text file say, in whichever encoding a program of the last thirty years wrote them.

Marks and UTF-8 settle nearly all files. What is left is one of three single-byte encodings, which differ in some dozens of
characters: the one is taken in which these make sense where they stand (a small letter with an accent beside small letters, a
curled quotation mark at a word's edge). A general detector needs more text than a code list has to tell them apart.
"""

from __future__ import annotations

import codecs
import re
from typing import Final, NamedTuple

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SINGLE_BYTE: Final = ("cp1252", "mac_roman", "cp850")
"""Windows in the Americas, old Macintosh programs, old DOS programs; of two that make the same sense the first is taken."""

_LOOKED_AT: Final = 200_000
_SENSIBLE: Final = re.compile(
    "(?<=[a-z])[\u00e0-\u00f6\u00f8-\u00ff](?=[a-z\\W])|(?<![A-Za-z])[\u00c0-\u00d6\u00d8-\u00dc\u00e0-\u00f6\u00f8-\u00ff](?=[a-z])"
    "|(?<=[A-Z])[\u00c0-\u00d6\u00d8-\u00dc](?=[A-Z\\W])"
    "|(?<=[\\w.,])[\u2019\u201d]|(?<![\\w])[\u2018\u201c\u00bf\u00a1](?=\\w)|(?<=[\\w\\s])[\u2013\u2014](?=[\\w\\s])|\u2026"
    "|(?<=\\w)[\u00ae\u2122]|(?<=[0-9])[\u00b0\u00bd\u00bc\u00be\u00b5%]|\u00a9|(?<![A-Za-z])[\u2022\u00b7\u00b1\u00d7\u00a7](?![A-Za-z])|\u00a0"
)
_BEYOND_ASCII: Final = re.compile("[^\x00-\x7f]")


class Decoded(NamedTuple):
    """A text and the name of the encoding it was in."""

    text: str
    encoding: str


def decoded(data: bytes) -> Decoded | None:
    """Return the text that ``data`` is, or None when it is no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(encoding, errors="replace").removeprefix("\ufeff"), encoding)
    if b"\0" in data[:_LOOKED_AT]:
        return _wide(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _single_byte(data)


def _wide(data: bytes) -> Decoded | None:
    """Return UTF-16 without its mark: every other byte of Latin text is zero."""
    sample = data[: _LOOKED_AT & ~1]
    half = max(len(sample) // 2, 1)
    for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if sample[start::2].count(0) > 0.7 * half and sample[1 - start :: 2].count(0) < 0.05 * half:
            return Decoded(data.decode(encoding, errors="replace"), encoding)
    return None


def _single_byte(data: bytes) -> Decoded:
    best, most = "cp1252", -1.0
    for encoding in _SINGLE_BYTE:
        try:
            text = data[:_LOOKED_AT].decode(encoding)
        except UnicodeDecodeError:
            continue
        beyond = len(_BEYOND_ASCII.findall(text)) or 1
        sense = len(_SENSIBLE.findall(text)) / beyond
        if sense > most:
            best, most = encoding, sense
    return Decoded(data.decode(best, errors="replace"), best)
