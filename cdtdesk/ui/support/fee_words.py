"""Screen texts about fees: exact amounts as a US office writes them; a fee that is missing is said, never shown as zero."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from cdtdesk.exchange.fee_files import FeeProblem
from cdtdesk.office.more_rows import FeeSchedule
from cdtdesk.services.fees import FeeChange, FeePreview
from cdtdesk.ui.support.dates import shown_date
from cdtdesk.ui.support.words import tr

_PROBLEMS: Final = {
    FeeProblem.NOT_A_CODE: "There is a fee and no code",
    FeeProblem.NOT_A_FEE: "What stands there is no amount",
    FeeProblem.NEGATIVE: "The amount is below zero",
    FeeProblem.TOO_HIGH: "The amount is above a million",
    FeeProblem.OTHER_FEE_BEFORE: "The code stands there before, with another fee",
}
_COUNTED: Final = {
    FeeChange.ADDED: ("1 new fee", "{count} new fees"),
    FeeChange.CHANGED: ("1 changed fee", "{count} changed fees"),
    FeeChange.SAME: ("1 fee as it is", "{count} fees as they are"),
}
_MOST_NAMED: Final = 8


def shown_fee(amount: Decimal) -> str:
    """Return an amount of dollars, exact, for example "$1,234.50"."""
    return f"${amount:,}"


def fee_or_none(amount: Decimal | None) -> str:
    """Return an amount of dollars, or the words for a fee that is missing."""
    return tr("no fee") if amount is None else shown_fee(amount)


def schedule_words(schedule: FeeSchedule) -> str:
    """Return what a schedule is called in a sentence: its name and the day from which it holds."""
    if schedule.effective_from is None:
        return schedule.name
    return tr("{name}, {since}", name=schedule.name, since=since(schedule))


def since(schedule: FeeSchedule) -> str:
    """Return from when a schedule holds."""
    if schedule.effective_from is None:
        return tr("always")
    return tr("from {day}", day=shown_date(schedule.effective_from))


def problem_words(problem: FeeProblem) -> str:
    """Return why a row of a fee file is left out."""
    return tr(_PROBLEMS[problem])


def preview_words(preview: FeePreview) -> str:
    """Return what taking a file of fees in would do, line by line."""
    counts = [(change, count) for change in _COUNTED if (count := preview.count(change))]
    lines = [", ".join(tr(_COUNTED[change][count != 1], count=f"{count:,}") for change, count in counts)] if counts else []
    lines += [
        tr("{what}: {codes}", what=what, codes=_named(codes))
        for what, codes in (
            (tr("Named without a fee"), preview.without_fee),
            (tr("Not in this catalog, taken in all the same"), preview.not_in_catalog),
            (tr("Neither CDT codes nor your own, left out"), preview.unknown_codes),
            (tr("In the schedule and not in the file, left as they are"), preview.not_in_file),
        )
        if codes
    ]
    if preview.rejected:
        lines.append(tr("Rows left out: {count}", count=len(preview.rejected)))
    return "\n".join(lines)


def _named(codes: tuple[str, ...]) -> str:
    named = ", ".join(codes[:_MOST_NAMED])
    return tr("{codes} and {count} more", codes=named, count=len(codes) - _MOST_NAMED) if len(codes) > _MOST_NAMED else named
