"""Files that nobody made on purpose: made-up code lists with damage done to them, and heaps of what such lists are made of."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st

from tests.exchange.made_up_lists import made_up_lists

_MOST_SEED_BYTES = 200_000
# fmt: off
_STARTS = (
    b"PK\x03\x04", b"<?xml version='1.0'?>", b"<a>", b"\xff\xfe", b"\xef\xbb\xbf", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"",
)
_PARTS = (
    b"D0001", b"d 0002", b"0003", b"D0004-D0009", b"zirbel", b"polish", b"Code", b"Nomenclature", b"Descriptor", b"Fee",
    b",", b";", b"\t", b"|", b'"', b"'", b"\r\n", b"\n", b"\r", b"  ", b"    ", b"\0", b"\xe9", b"\x92", b"\xd5", b"$12.50",
    b"99213", b"<b>", b"</b>", b"&amp;", b"<!DOCTYPE a>", b"=1+1", b"\xe2\x80\x94", b"-" * 300, b"x" * 3_000, b"1e309", b"nan",
    b"\x1a", b"1nd", b"3st", b"D" * 5, b"w/o", b"\xf0\x9f\xa6\xb7",
)
# fmt: on


class Seeds(list[bytes]):
    """The bytes of files, told in one word where an example is printed."""

    def __repr__(self) -> str:
        return "seeds"


def seed_files(folder: Path) -> Seeds:
    """Return the bytes of the made-up files, to be damaged. They are written to ``folder`` on the way."""
    found = Seeds()
    for number, made in enumerate(made_up_lists()):
        path = folder / f"{number}{made.suffix}"
        made.write(path)
        if path.stat().st_size <= _MOST_SEED_BYTES:
            found.append(path.read_bytes())
    return found


@st.composite
def damage(draw: st.DrawFn) -> list[tuple[int, int, bytes]]:
    """Draw what to put in the place of what: a place and a length in thousandths, and bytes."""
    put_in = st.one_of(st.binary(max_size=8), st.sampled_from(_PARTS))
    return draw(st.lists(st.tuples(st.integers(0, 999), st.integers(0, 30), put_in), min_size=1, max_size=6))


made_of_parts = st.builds(
    lambda start, parts: start + b"".join(parts), st.sampled_from(_STARTS), st.lists(st.sampled_from(_PARTS), max_size=60)
)


def damaged(data: bytes, harms: list[tuple[int, int, bytes]]) -> bytes:
    for place, length, put_in in harms:
        start = len(data) * place // 1_000
        data = data[:start] + put_in + data[start + length :]
    return data
