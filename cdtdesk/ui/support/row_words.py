"""Screen texts of one code in the list: why it is there, what became of it, how it is read out and copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cdtdesk.catalog.reader import Summary
from cdtdesk.domain.in_force import Status
from cdtdesk.ui.support.dates import shown_change
from cdtdesk.ui.support.theme import CATEGORY_LABELS
from cdtdesk.ui.support.words import tr

if TYPE_CHECKING:
    from cdtdesk.search.ranking import Hit
    from cdtdesk.ui.support.rows import CodeRow


def deleted_tag(summary: Summary) -> str:
    """Return the tag of a deleted code's row."""
    return tr("Deleted {year}", year=shown_change(summary.deleted)) if summary.deleted is not None else ""


def use_instead(summary: Summary) -> str:
    """Return what a deleted code's row says after its tag."""
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


def row_sentence(summary: Summary, is_favorite: bool, has_note: bool, is_marked: bool = False) -> str:
    """Return a list row as a screen reader says it."""
    parts = [summary.cdt_code, summary.plain_name, str(summary.category_of_service)]
    if summary.status is Status.DELETED:
        parts += [deleted_tag(summary), use_instead(summary)]
    if is_favorite:
        parts.append(tr("favorite"))
    if has_note:
        parts.append(tr("has note"))
    if is_marked:
        parts.append(tr("marked"))
    return ", ".join(parts)


def copied_words(summary: Summary, hit: Hit | None, is_billable: bool, day: str) -> str:
    """Return what the status line says after a code was copied; a doubtful one is said to be doubtful in the same line."""
    copied = tr("Copied {code}: {name}", code=summary.cdt_code, name=summary.plain_name)
    if not is_billable and summary.status is Status.DELETED:
        return tr("{copied}. It is not valid on {day}: {instead}.", copied=copied, day=day, instead=use_instead(summary))
    if not is_billable:
        return tr("{copied}. It is not valid on {day} yet.", copied=copied, day=day)
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
    return CATEGORY_LABELS.get(summary.category_of_service, tr("In-house"))
