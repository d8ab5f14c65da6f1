"""Screen texts of one code in the list: why it is there, what became of it, how it is read out and copied."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from cdtdesk.catalog.reader import Summary
from cdtdesk.domain.in_force import first_day_of
from cdtdesk.ui.support.dates import shown_change, shown_date
from cdtdesk.ui.support.theme import CATEGORY_LABELS
from cdtdesk.ui.support.words import tr

if TYPE_CHECKING:
    from cdtdesk.search.ranking import Hit
    from cdtdesk.ui.support.rows import CodeRow


def standing_tag(row: CodeRow) -> str:
    """Return the tag of a code that cannot be billed for the date of service, or not for long; empty for the others."""
    summary = row.summary
    if row.is_not_yet:
        return tr("Not yet: from {day}", day=shown_date(first_day_of(summary.added))) if summary.added else tr("Not yet")
    if summary.deleted is None:
        return "" if row.is_billable else tr("Not in your newest import")
    if row.is_billable:
        return tr("Until {day}", day=shown_date(first_day_of(summary.deleted) - dt.timedelta(days=1)))
    return tr("Deleted {year}", year=shown_change(summary.deleted))


def use_instead(summary: Summary) -> str:
    """Return what an ended code's row says after its tag."""
    if summary.deleted is None:
        return ""  # only an import lacks it now, which does not say what came in its place
    if not summary.replaced_by:
        return tr("no direct successor")
    return tr("use {codes}", codes=", ".join(summary.replaced_by))


def why_matched(hit: Hit | None) -> str:
    """Return the small tag that says why a row is in the list; empty where its name shows it."""
    if hit is None:
        return ""
    # Compared by value: this is asked for every row at every letter, and an import on the way would cost more.
    if hit.matched == "near_code":
        return tr("near number")
    if hit.matched == "spelling":
        return tr("spelling")
    if hit.matched == "term" and hit.matched_text:
        return tr("also: {term}", term=hit.matched_text)
    return {
        "own_word": tr("your word"),
        "note": tr("your note"),
        "licensed": tr("official text"),
    }.get(hit.matched, "")


def kept_words(row: CodeRow) -> list[str]:
    """Return what a screen reader says of a row besides: that another list holds the code, your own label and colour."""
    words = [tr("in another list of yours")] if row.is_kept and not row.is_favorite else []
    if row.dress is not None:
        words += [tr("your label: {label}", label=row.dress.label)] if row.dress.label else []
        words += [tr(row.dress.colour)] if row.dress.colour else []
    return words


def row_sentence(row: CodeRow, is_marked: bool = False) -> str:
    """Return a list row as a screen reader says it."""
    summary = row.summary
    parts = [summary.cdt_code, summary.plain_name, tr(str(summary.category_of_service))]
    tag = standing_tag(row)
    parts += [tag] if tag else []
    if row.has_ended and summary.deleted is not None:
        parts.append(use_instead(summary))
    if row.is_favorite:
        parts.append(tr("favorite"))
    if row.has_note:
        parts.append(tr("has note"))
    if is_marked:
        parts.append(tr("marked"))
    return ", ".join(parts)


def copied_words(summary: Summary, hit: Hit | None, is_billable: bool, on: dt.date) -> str:
    """Return what the status line says after a code was copied; a doubtful one is said to be doubtful in the same line."""
    copied = tr("Copied {code}: {name}", code=summary.cdt_code, name=summary.plain_name)
    day = shown_date(on)
    if not is_billable and summary.added is not None and on < first_day_of(summary.added):
        return tr("{copied}. It is not valid on {day} yet.", copied=copied, day=day)
    if not is_billable and summary.deleted is None:
        return tr("{copied}. It is not valid on {day}: your newest import lacks it.", copied=copied, day=day)
    if not is_billable:
        return tr("{copied}. It is not valid on {day}: {instead}.", copied=copied, day=day, instead=use_instead(summary))
    if hit is None:
        return copied
    from cdtdesk.search.ranking import MatchedField, Tier

    if hit.tier is Tier.NEAR_CODE:
        return tr("{copied}. Only a guess: the number typed does not exist.", copied=copied)
    if hit.matched is MatchedField.SPELLING:
        return tr("{copied}. Found by a guessed spelling: check that it is meant.", copied=copied)
    return copied


def category_label(summary: Summary) -> str:
    """Return the short name of a code's category of service."""
    category = summary.category_of_service
    return tr(CATEGORY_LABELS[category]) if category in CATEGORY_LABELS else tr("In-house")
