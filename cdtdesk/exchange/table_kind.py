"""What a table that somebody brings is for: fees, code texts, or both."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from cdtdesk.exchange.faults import FileTrouble
from cdtdesk.exchange.fee_files import read_fees
from cdtdesk.exchange.licensed_text import texts_of
from cdtdesk.exchange.text_sources import read_source


class TableKind(StrEnum):
    """What its columns hold beside codes."""

    FEES = "fees"
    TEXTS = "texts"
    BOTH = "both"
    NEITHER = "neither"


def table_kind(path: Path) -> TableKind:
    """Return what the table at ``path`` holds.

    A short name beside an amount is how fee schedules are written, so that it makes no list of texts; a descriptor does.
    """
    has_fees, (has_names, has_descriptors) = _has_fees(path), _texts(path)
    if has_fees:
        return TableKind.BOTH if has_descriptors else TableKind.FEES
    return TableKind.TEXTS if has_names else TableKind.NEITHER


def _has_fees(path: Path) -> bool:
    try:
        return any(line.amount is not None for line in read_fees(path).lines)
    except FileTrouble:
        return False


def _texts(path: Path) -> tuple[bool, bool]:
    try:
        lines = texts_of(read_source(path)).lines
    except FileTrouble:
        return False, False
    return any(line.nomenclature or line.descriptor for line in lines), any(line.descriptor for line in lines)
