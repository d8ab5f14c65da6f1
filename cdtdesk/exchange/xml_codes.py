"""Code lists as XML: the procedure codes that Open Dental exports, and other files of like records.

Open Dental writes a list of ``ProcedureCode`` elements with a child for each column (``ProcCode``, ``Descript``,
``AbbrDesc``, ...). Read with defusedxml: a document type or an entity is a reason not to read the file.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final, NamedTuple

from cdtdesk.exchange.faults import FileFault, FileTrouble
from cdtdesk.exchange.pace import STEP, Pace
from cdtdesk.exchange.tables import MOST_ROWS, Cell

OPEN_DENTAL_RECORD: Final = "ProcedureCode"
_DEEPEST: Final = 60
_MOST_COLUMNS: Final = 200
_LONGEST_CELL: Final = 100_000
_MOST_KEPT: Final = 400_000
"""Elements that are part of no record found yet."""


class XmlTable(NamedTuple):
    """The records as rows, the names of their columns first."""

    rows: list[tuple[Cell, ...]]
    is_open_dental: bool


def read_xml(path: Path, pace: Pace) -> XmlTable:
    """Return the records of an XML file. Raises ``FileTrouble``, ``OSError``."""
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException

    size = path.stat().st_size
    try:
        with path.open("rb") as file:
            return _records(file, path, pace, size)
    except DefusedXmlException as error:
        raise FileTrouble(FileFault.UNSAFE, path) from error
    except (ParseError, ValueError, LookupError) as error:
        raise FileTrouble(FileFault.DAMAGED, path) from error


def _records(file: Any, path: Path, pace: Pace, size: int) -> XmlTable:
    from defusedxml.ElementTree import iterparse

    columns: dict[str, int] = {}
    rows: list[dict[int, str]] = []
    is_open_dental = False
    depth = kept = 0
    for event, element in iterparse(file, events=("start", "end"), forbid_dtd=True):
        if event == "start":
            depth += 1
            if depth > _DEEPEST:
                raise FileTrouble(FileFault.UNSAFE, path)
            continue
        depth -= 1
        record = _record(element)
        kept += 1
        if kept > _MOST_KEPT:
            raise FileTrouble(FileFault.TOO_LARGE, path)
        if record:
            kept -= len(element)
            if len(rows) >= MOST_ROWS or len(columns) > _MOST_COLUMNS:
                raise FileTrouble(FileFault.TOO_LARGE, path)
            is_open_dental |= _tag(element) == OPEN_DENTAL_RECORD
            rows.append({columns.setdefault(name, len(columns)): text for name, text in record.items()})
            element.clear()
            element.attrib["seen"] = "1"
            if len(rows) % STEP == 0:
                pace.at(file.tell(), size)
    table: list[tuple[Cell, ...]] = [tuple(columns)]
    table += [tuple([row.get(column) for column in range(len(columns))]) for row in rows]
    return XmlTable(table, is_open_dental)


def _record(element: Any) -> dict[str, str]:
    """Return the columns of an element that is a record: its children without children, or its attributes."""
    if element.attrib.get("seen"):
        return {}
    if len(element) == 0:
        return {name: text.strip() for name, text in element.attrib.items()} if len(element.attrib) > 1 else {}
    if any(len(child) or child.attrib.get("seen") for child in element):
        return {}
    found = {_tag(child): (child.text or "").strip()[:_LONGEST_CELL] for child in element}
    return {name: text for name, text in found.items() if text} if len(found) > 1 else {}


def _tag(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
