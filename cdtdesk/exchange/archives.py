"""What reading an archive out of the outer world can end in."""

from __future__ import annotations

import zipfile
import zlib
from typing import Final

DAMAGED_ARCHIVE: Final = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError)
"""What ``zipfile`` raises for an archive that is damaged or none: cut short, garbled in its directory or its names (Unicode's
error is a ``ValueError``), or claiming a packing or version it does not know (``NotImplementedError``). One that wants a
password raises ``RuntimeError``, the kind that ``NotImplementedError`` is of: catch these before it.
"""
