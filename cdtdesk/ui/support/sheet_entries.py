"""What a printed sheet, or a list saved for a spreadsheet, says about each code: short words for narrow columns."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Final, NamedTuple, TypeVar

from cdtdesk.domain.claim_boxes import BoxNeed, claim_boxes
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.editions import Verdict
from cdtdesk.domain.procedures import Procedure
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.office.rows import Note
from cdtdesk.services.front_desk import FrontDesk
from cdtdesk.services.lookup import CodeDetail
from cdtdesk.ui.support.claim_words import counted_words, needs_words, verdict_words
from cdtdesk.ui.support.words import marked, tr

DASH: Final = "\u2013"
Read = TypeVar("Read")
Points = tuple[str, tuple[str, ...]]
"""A label with the sentences under it."""


class SheetEntry(NamedTuple):
    """One code on a sheet. Everything but ``details`` goes on one line; a text that is empty has no place on it."""

    group: str
    code: CdtCode
    name: str
    gist: str
    warning: str
    needs: str
    send: str
    fee: str
    notes: tuple[str, ...]
    details: tuple[Points, ...]


_SHORT_NEEDS: Final = {
    BoxNeed.ONE_TOOTH: "Tooth",
    BoxNeed.TOOTH_RANGE: "Teeth",
    BoxNeed.QUADRANT: "Quadrant",
    BoxNeed.ARCH: "Arch",
    BoxNeed.AREA: "Area",
}
_SENT: Final = marked((
    ("Chart", re.compile(r"chart|prob", re.IGNORECASE)),
    ("Photo", re.compile(r"photo", re.IGNORECASE)),
    ("Narrative", re.compile(r"narrative|explanation", re.IGNORECASE)),
    ("Report", re.compile(r"report|reading|record|evaluation|findings", re.IGNORECASE)),
    ("Invoice", re.compile(r"invoice|bill", re.IGNORECASE)),
    ("Letter", re.compile(r"letter|order|referral", re.IGNORECASE)),
    ("Dates", re.compile(r"\bdates?\b|\bage\b", re.IGNORECASE)),
    ("X-ray", re.compile(r"x-ray|film|image|panoram|series|scan|bitewing|periapical|cephalo|cone", re.IGNORECASE)),
    ("Models", re.compile(r"model", re.IGNORECASE)),
))  # fmt: skip
"""What a narrow column says for an attachment: the first that fits."""


def short_needs(procedure: Procedure) -> str:
    """Return what the claim line needs in a word or two; a dash where it needs no site."""
    boxes = claim_boxes(procedure)
    parts = [tr(_SHORT_NEEDS[need]) for need in (boxes.tooth, boxes.area) if need in _SHORT_NEEDS]
    if boxes.surfaces is not BoxNeed.BLANK:
        counts = procedure.facets.get("surfaces", ())
        if len(counts) == 1:
            parts.append(tr("1 surface") if counts[0] == "1" else tr("{count} surfaces", count=counts[0]))
        else:
            parts.append(tr("surfaces"))
    return ", ".join(parts) or DASH


def short_send(procedure: Procedure) -> str:
    """Return what payers usually ask for in a word each; a dash where that is nothing in particular."""
    words: dict[str, None] = {}
    for attachment in procedure.attachments:
        found = next((word for word, sign in _SENT if sign.search(attachment)), marked("Other"))
        words[tr(found)] = None
    joined = ", ".join(words)
    return joined[:1] + joined[1:].replace("X-ray", "x-ray").lower() if joined else DASH


def shown_fee(amount: Decimal | None) -> str:
    """Return a fee as a column headed with the dollar sign shows it: cents only where there are some."""
    if amount is None:
        return ""
    return f"{amount:,.2f}".removesuffix(".00")


class EntryMaker:
    """Makes entries for services on ``on``. The office file being out of reach only takes notes and fees away."""

    def __init__(self, desk: FrontDesk, on: dt.date) -> None:
        self._desk, self._on = desk, on
        self._payers: dict[str, str] = self._read(self._payer_names, {})
        self._fees: Mapping[str, Decimal] = self._read(self._fees_in_force, {})

    @property
    def has_fees(self) -> bool:
        """Whether the office keeps fees that hold on the date of service."""
        return bool(self._fees)

    def _read(self, read: Callable[[], Read], otherwise: Read) -> Read:
        try:
            return read()
        except OfficeFileUnavailable:
            return otherwise

    def _payer_names(self) -> dict[str, str]:
        return {payer.id: payer.name for payer in self._desk.library.payers.all(with_deleted=True)}

    def _fees_in_force(self) -> Mapping[str, Decimal]:
        """Return the fees of the office's own schedule: the first that belongs to no payer."""
        fees = self._desk.library.fees
        schedules = sorted(fees.in_force(self._on), key=lambda schedule: schedule.payer_id is not None)
        return fees.amounts(schedules[0].id) if schedules else {}

    def make(self, code: CdtCode) -> SheetEntry | None:
        """Return what a sheet says about ``code``, or None when the catalog lacks it."""
        detail = self._desk.lookup.detail(code, self._on)
        if detail is None:
            return None
        procedure = detail.procedure
        is_valid = detail.validity.verdict is Verdict.VALID
        return SheetEntry(
            group=str(procedure.category_of_service),
            code=procedure.cdt_code,
            name=procedure.plain_name,
            gist=procedure.gist,
            warning="" if is_valid else verdict_words(detail.validity, procedure.replaced_by),
            needs=short_needs(procedure),
            send=short_send(procedure),
            fee=shown_fee(self._fees.get(code)),
            notes=self._notes(code),
            details=_details(detail),
        )

    def _notes(self, code: CdtCode) -> tuple[str, ...]:
        notes: list[Note] = self._read(lambda: self._desk.library.notes.of(code), [])
        return tuple(self._note(" ".join(note.text.split()), note.payer_id) for note in notes if note.text.strip())

    def _note(self, text: str, payer_id: str | None) -> str:
        payer = self._payers.get(payer_id or "")
        return tr("{payer}: {words}", payer=payer, words=text) if payer else text


def _in_one(points: tuple[str, ...]) -> tuple[str, ...]:
    """Return short points as one paragraph: a page has room for more codes then."""
    return ("; ".join(points),) if points else ()


def _details(detail: CodeDetail) -> tuple[Points, ...]:
    procedure = detail.procedure
    questions = tuple(
        f"{item.question} " + "; ".join(f"{answer.answer}: {', '.join(answer.cdt_codes)}" for answer in item.answers)
        for item in detail.look_alike_sets[:1]
    )
    sections = (
        (tr("What it is"), (procedure.explanation,)),
        (tr("When"), _in_one(procedure.use_when)),
        (tr("Which of these"), questions),
        (tr("On the claim"), _in_one(tuple(filter(None, (needs_words(procedure), counted_words(procedure.counted_per)))))),
        (tr("Usually asked for"), _in_one(procedure.attachments)),
        (tr("Chart note must say"), _in_one(procedure.chart_facts)),
        (tr("Plans often limit"), _in_one(procedure.limits)),
        (tr("Tell the patient"), (procedure.patient_words, procedure.patient_words_es)),
    )
    return tuple((label, tuple(filter(None, points))) for label, points in sections if any(points))
