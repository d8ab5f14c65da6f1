"""Makes ICU's data library small: of its 31 MB Qt's widgets use the sorting of names, and little else.

Only the Linux builds of Qt bring ICU. What is kept below gives root, English and Spanish: the program's languages. For
every other language ICU falls back to its root, which is how it behaves for a language it does not know. Whoever wants the
whole data puts the file of the same name from Qt for Python in its place.

The layout read and written here is ICU's "common data" (unicode-org, icu4c/source/common/ucmndata.h): a header that says its
own size, then a count, then pairs of offsets (of a name, of its item) counted from the count, then names, then items.
"""

from __future__ import annotations

import re
import struct
import subprocess
import tempfile
from pathlib import Path
from typing import Final

_MAGIC: Final = b"\xda\x27"
_FORMAT: Final = b"CmnD"
_ALIGNMENT: Final = 16

KEPT: Final = re.compile(
    r"""^icudt\d+[lb]/(?:
        (?:coll|curr|lang|region|unit|zone|brkitr)/(?:root|en|en_US|es|es_US|es_419|es_MX|res_index|ucadata)\.(?:res|icu)
      | (?:root|en|en_US|en_US_POSIX|es|es_US|es_419|es_MX|res_index|pool)\.res
      | (?:coll|curr|lang|region|unit|zone)/(?:pool|supplementalData|currencyNumericCodes|tzdbNames)\.res
      # What every service of ICU asks for before it looks for a language.
      | (?:icuver|keyTypeData|langInfo|likelySubtags|metadata|numberingSystems|supplementalData|timezoneTypes|zoneinfo64
          |metaZones|windowsZones|genderList|plurals|pluralRanges|dayPeriods|currencyNumericCodes|icustd|grammaticalFeatures)\.res
      | (?:cnvalias|ulayout|uemoji|pnames|uprops|ucase|ubidi)\.icu
      | (?:nfkc|nfkc_cf|uts46)\.nrm
    )$""",
    re.VERBOSE,
)


class NotIcuData(Exception):
    """The file does not hold ICU's common data in the layout known here."""


def _find_header(content: bytes) -> int:
    place = content.find(_FORMAT)
    # The format's name stands 12 bytes into the header: size (2), magic (2), then a block of 8 before it.
    if place < 12 or content[place - 10 : place - 8] != _MAGIC:
        raise NotIcuData("there is no ICU data in it")
    return place - 12


def read_items(content: bytes) -> tuple[bytes, dict[str, bytes]]:
    """Return the header and the items by name of the ICU data in ``content``, a data file or a library that holds one."""
    start = _find_header(content)
    header = content[start : start + struct.unpack_from("<H", content, start)[0]]
    table = start + len(header)
    (count,) = struct.unpack_from("<I", content, table)
    pairs = [struct.unpack_from("<II", content, table + 4 + 8 * place) for place in range(count)]
    names = [content[table + at : content.index(b"\0", table + at)].decode("ascii") for at, _ in pairs]
    ends = [at for _, at in pairs[1:]] + [len(content) - table]
    # Only the last item has no known end; what follows it in a library is a few kilobytes and does no harm.
    return header, {
        name: content[table + at : table + end] for name, (_, at), end in zip(names, pairs, ends, strict=True)
    }  # fmt: skip


def write_items(header: bytes, items: dict[str, bytes]) -> bytes:
    """Return ICU data of ``items``; ICU wants them in the order of their names."""
    names = sorted(items)
    text_at = 4 + 8 * len(names)
    text = b""
    name_places = []
    for name in names:
        name_places.append(text_at + len(text))
        text += name.encode("ascii") + b"\0"
    body = bytearray(text)
    item_places = []
    for name in names:
        body += b"\0" * (-(text_at + len(body)) % _ALIGNMENT)
        item_places.append(text_at + len(body))
        body += items[name]
    pairs = b"".join(struct.pack("<II", *pair) for pair in zip(name_places, item_places, strict=True))
    return header + struct.pack("<I", len(names)) + pairs + bytes(body)


def write_small_library(library: Path, target: Path) -> None:
    """Write to ``target`` a library that holds only what is kept of ICU's data in ``library``, under the same name.

    Needs ``as`` and ``ld`` (binutils). Raises ``NotIcuData`` where ``library`` is laid out otherwise.
    """
    header, items = read_items(library.read_bytes())
    kept = {name: item for name, item in items.items() if KEPT.match(name)}
    symbol = f"{next(iter(items)).partition('/')[0][:-1]}_dat"  # icudt73l/... gives icudt73_dat
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "icu.dat"
        data.write_bytes(write_items(header, kept))
        source = (
            f".section .rodata\n.balign {_ALIGNMENT}\n.globl {symbol}\n.type {symbol}, %object\n"
            f'{symbol}: .incbin "icu.dat"\n.size {symbol}, . - {symbol}\n.section .note.GNU-stack,"",%progbits\n'
        )
        (Path(folder) / "icu.s").write_text(source, encoding="ascii")
        _run(["as", "-o", "icu.o", "icu.s"], folder)
        soname = library.name
        _run(["ld", "-shared", "--build-id=none", "-soname", soname, "-o", "icu.so", "icu.o"], folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((Path(folder) / "icu.so").read_bytes())


def _run(command: list[str], folder: str) -> None:
    subprocess.run(command, cwd=folder, check=True)
