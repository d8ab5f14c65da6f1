"""The rows that are not needed to paint the first frame (see ``rows``)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from cdtdesk.office.rows import Favorite, FavoriteList, Note, Row

if TYPE_CHECKING:
    from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Payer(Row):
    """Who adjudicates claims, as the office names them."""

    table: ClassVar[str] = "payers"

    name: str


@dataclass(frozen=True, slots=True)
class Recent(Row):
    """How often a code was copied at this desk. ``score`` counts uses, each worth half after two months."""

    table: ClassVar[str] = "recents"

    code: str
    times: int
    score: float
    last_used_at: dt.datetime


@dataclass(frozen=True, slots=True)
class OwnWord(Row):
    """The office's own word for a code; one word may stand for several codes, each in a row."""

    table: ClassVar[str] = "own_words"

    word: str
    code: str


@dataclass(frozen=True, slots=True)
class InHouseCode(Row):
    """A code of the office's own with its record: never a CDT code, never shown as one."""

    table: ClassVar[str] = "in_house_codes"

    code: str
    plain_name: str
    explanation: str
    patient_words: str
    category: str


@dataclass(frozen=True, slots=True)
class FeeSchedule(Row):
    """A named price list in force from ``effective_from`` (None: always). The next list of the same name ends it."""

    table: ClassVar[str] = "fee_schedules"

    name: str
    payer_id: str | None
    effective_from: dt.date | None


@dataclass(frozen=True, slots=True)
class Fee(Row):
    """The exact fee of one code in one schedule, in dollars."""

    table: ClassVar[str] = "fees"

    schedule_id: str
    code: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Setting(Row):
    """A setting that belongs to the office rather than to one computer."""

    table: ClassVar[str] = "settings"

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class LicensedImport(Row):
    """One import of official text: where it came from, and who said that the office holds the right to use it.

    Made when that was said (``created_at``). A tombstone says that its texts were taken out again.
    """

    table: ClassVar[str] = "licensed_imports"

    edition: int
    source: str
    form: str
    texts: int
    confirmed_by: str


@dataclass(frozen=True, slots=True)
class LicensedText(Row):
    """What one import says of one code in one edition: the office's own licensed text, never handed over.

    ``category`` is the import's own word for the category of service, or empty.
    """

    table: ClassVar[str] = "licensed_text"

    code: str
    edition: int
    nomenclature: str
    descriptor: str
    category: str
    import_id: str


@dataclass(frozen=True, slots=True)
class EditionTick(Row):
    """A task of the edition report that is done. A tombstone says that it was taken back."""

    table: ClassVar[str] = "edition_ticks"

    task: str
    done_by: str


KINDS: Final[tuple[type[Row], ...]] = (
    FavoriteList,
    Favorite,
    Payer,
    Note,
    OwnWord,
    InHouseCode,
    FeeSchedule,
    Fee,
    Setting,
    Recent,
    EditionTick,
    LicensedImport,
    LicensedText,
)
"""Every kind of row, in the order in which they are written."""

HANDED_OVER: Final[tuple[type[Row], ...]] = tuple(kind for kind in KINDS if kind not in (Recent, LicensedImport, LicensedText))
"""What goes into a hand-over: all that the office wrote.

What one desk copied lately is its own affair, and official text belongs to whoever licensed it.
"""
