"""Screen texts on a code that cannot simply be billed for the date of service: why not, since when, and what instead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from html import escape

from cdtdesk.catalog.reader import Summary
from cdtdesk.domain.editions import Validity, Verdict
from cdtdesk.domain.in_force import FIRST_KNOWN_DAY
from cdtdesk.services.successors import Succession
from cdtdesk.ui.support.dates import shown_date
from cdtdesk.ui.support.pages import code_link
from cdtdesk.ui.support.words import tr


def standing_html(validity: Validity, last_known_day: dt.date, is_imported: bool, is_held: bool | None, instead: str) -> str:
    """Return what is to be said of a verdict besides its pill; empty where the code is simply valid.

    ``is_held`` tells whether the office's own list of that year has the code, None where it took none in. ``instead`` is HTML
    on what is used in the code's place, or empty.
    """
    code, day = validity.cdt_code, shown_date(validity.on)
    parts: list[str] = []
    if validity.verdict is Verdict.DELETED:
        parts.append(f"<b>{escape(tr('{code} may not be billed for services on {day}.', code=code, day=day))}</b>")
        if validity.valid_until is not None:
            parts.append(escape(tr("It was in the code set until {last}.", last=shown_date(validity.valid_until))))
    elif validity.verdict is Verdict.NOT_YET:
        parts.append(f"<b>{escape(tr('{code} may not be billed for services on {day} yet.', code=code, day=day))}</b>")
        if validity.valid_from is not None:
            parts.append(escape(tr("It is in the code set from {first} on.", first=shown_date(validity.valid_from))))
    if validity.outside_known:
        parts.append(escape(outside_words(validity.on, last_known_day)))
    if is_held is not None and not is_imported:
        words = {
            True: tr("Your own list of CDT {year} has the code.", year=validity.on.year),
            False: tr("Your own list of CDT {year} lacks the code: it may have ended.", year=validity.on.year),
        }[is_held]
        parts.append(f"<b>{escape(words)}</b>")
    if is_imported:
        parts.append(escape(tr("It is known from your import alone; there is no guidance yet.")))
    parts.append(instead)
    told = " ".join(part for part in parts if part)
    return f"<p>{told}</p>" if told else ""


def outside_words(on: dt.date, last_known_day: dt.date) -> str:
    """Return why an answer for ``on`` is only by the years known."""
    if on < FIRST_KNOWN_DAY:
        return tr("Changes before {year} are not known here: the answer is by the years known.", year=FIRST_KNOWN_DAY.year)
    return tr("CDT {year} is the newest edition known here: for a later day the answer is by the years known.",
              year=last_known_day.year)  # fmt: skip


def instead_html(succession: Succession) -> str:
    """Return what is used in place of an ended code; where questions decide that, they are shown below it."""
    if not succession.successors:
        return escape(tr("No direct successor is known."))
    if len(succession.successors) == 1:
        return tr("Use instead: {code}", code=_named(succession.successors[0]))
    open_ones = "; ".join(map(_named, succession.undecided))
    if not succession.decisions:
        return tr("One of these is used instead: {codes}", codes=open_ones)
    words = escape(tr("What is used instead depends on this:"))
    return f"{words} {tr('Or it is one of these: {codes}', codes=open_ones)}" if open_ones else words


def before_html(predecessors: Sequence[Summary]) -> str:
    """Return what was used before a code came, where that is known."""
    return tr("Used before: {codes}", codes="; ".join(map(_named, predecessors))) if predecessors else ""


def _named(summary: Summary) -> str:
    return f"{code_link(summary.cdt_code)} {escape(summary.plain_name)}"
