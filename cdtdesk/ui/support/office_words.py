"""Screen texts about the office file: kinds of rows and how many, backups, what would change, who has it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Final

from cdtdesk.office.backups import Backup, BackupReason
from cdtdesk.office.faults import Holder
from cdtdesk.office.merging import Outcome
from cdtdesk.office.rows import Favorite, Note, Row
from cdtdesk.services.hand_over import ImportPreview
from cdtdesk.services.safekeeping import RestorePreview
from cdtdesk.ui.support.dates import shown_date
from cdtdesk.ui.support.words import tr

_ONE_AND_MANY: Final = {
    "favorite_lists": ("1 list of favorites", "{count} lists of favorites"),
    "favorites": ("1 favorite", "{count} favorites"),
    "payers": ("1 payer", "{count} payers"),
    "notes": ("1 note", "{count} notes"),
    "own_words": ("1 own word", "{count} own words"),
    "in_house_codes": ("1 in-house code", "{count} in-house codes"),
    "fee_schedules": ("1 fee schedule", "{count} fee schedules"),
    "fees": ("1 fee", "{count} fees"),
    "settings": ("1 setting", "{count} settings"),
    "recents": ("1 code copied lately", "{count} codes copied lately"),
    "edition_ticks": ("1 task of January done", "{count} tasks of January done"),
    "licensed_imports": ("1 import of official text", "{count} imports of official text"),
    "licensed_text": ("1 official text", "{count} official texts"),
}
_REASONS: Final = {
    BackupReason.AUTOMATIC: "made by itself",
    BackupReason.BY_HAND: "made by hand",
    BackupReason.BEFORE_MIGRATION: "before an update of the program",
    BackupReason.BEFORE_IMPORT: "before something was taken in",
    BackupReason.BEFORE_RESTORE: "before a backup was put back",
}
_RESTORED: Final = {
    "come_back": "{what} would come back",
    "go": "{what} would go",
    "change": "{what} would be as they were",
}
_TAKEN_IN: Final = {
    Outcome.ADDED: "{what} new to this desk",
    Outcome.CHANGED: "{what} changed there later",
    Outcome.DELETED: "{what} deleted there",
    Outcome.KEPT_BOTH: "{what} changed on both sides: both are kept",
}
_SIGNS: Final = {Outcome.ADDED: "+", Outcome.CHANGED: "~", Outcome.DELETED: "\u2212", Outcome.KEPT_BOTH: "="}
_MOST_NAMED: Final = 12
_LONGEST: Final = 90


def many(table: str, count: int) -> str:
    """Return for example "3 notes" for a table's name and a number."""
    return tr(_ONE_AND_MANY[table][0]) if count == 1 else tr(_ONE_AND_MANY[table][1], count=f"{count:,}")


def contents_words(counts: Mapping[str, int]) -> str:
    """Return what a file holds, for example "2 favorites, 3 notes"; empty for nothing."""
    return ", ".join(many(table, count) for table, count in counts.items() if count)


def shown_moment(moment: dt.datetime) -> str:
    """Return ``moment`` on this computer's clock, as MM/DD/YYYY and the time."""
    local = moment.astimezone()
    return f"{shown_date(local.date())}, {local.strftime('%I:%M %p').lstrip('0')}"


def shown_size(size: int) -> str:
    """Return a number of bytes as people say it."""
    if size < 1_000_000:
        return tr("{count} KB", count=max(1, round(size / 1_000)))
    return tr("{count} MB", count=f"{size / 1_000_000:.1f}")


def backup_words(backup: Backup) -> str:
    """Return how a backup is called in a sentence: by its time."""
    return shown_moment(backup.made_at)


def reason_words(reason: BackupReason) -> str:
    """Return why a backup was made."""
    return tr(_REASONS[reason])


def restore_words(preview: RestorePreview) -> str:
    """Return what putting a backup back would change, line by line."""
    if not preview.differences:
        return tr("It holds exactly what the office file holds now: putting it back would change nothing.")
    lines = [
        tr(_RESTORED[key], what=many(table, counts[key]))
        for table, counts in preview.counts().items()
        for key in _RESTORED
        if counts[key]
    ]
    shown = [each for each in preview.differences if isinstance(each.before or each.after, Note | Favorite)]
    named = [
        f"{'+' if before is None else chr(0x2212) if after is None else '~'} {in_short(after or before)}"
        for before, after in shown[:_MOST_NAMED]
    ]
    return "\n".join([*lines, "", *named, *_and_more(len(shown))]).strip()


def import_words(preview: ImportPreview) -> str:
    """Return what taking in a hand-over would do, line by line."""
    lines = [
        tr(_TAKEN_IN[outcome], what=many(table, counts[outcome]))
        for table, counts in preview.counts().items()
        for outcome in _TAKEN_IN
        if counts[outcome]
    ]
    if preview.malformed:
        one, many_lines = tr("1 damaged line would be left out"), tr("{count} damaged lines would be left out")
        lines.append(one if preview.malformed == 1 else many_lines.format(count=f"{preview.malformed:,}"))
    told = [step for step in preview.steps if step.outcome in _SIGNS and isinstance(step.after or step.before, Note | Favorite)]
    told.sort(key=lambda step: list(_SIGNS).index(step.outcome), reverse=True)
    named = [f"{_SIGNS[step.outcome]} {in_short(step.after or step.before)}" for step in told[:_MOST_NAMED]]
    return "\n".join([*lines, "", *named, *_and_more(len(told))]).strip()


def _and_more(count: int) -> list[str]:
    return [tr("and {count} more", count=f"{count - _MOST_NAMED:,}")] if count > _MOST_NAMED else []


def in_short(row: Row | None) -> str:
    """Return one line by which somebody recognises a row."""
    if isinstance(row, Note):
        text = " ".join(row.text.split())
        return f"{row.about}: {text[:_LONGEST]}{chr(0x2026) if len(text) > _LONGEST else ''}"
    if isinstance(row, Favorite):
        return tr("favorite {code}", code=f"{row.code} {row.label}".strip())
    return "" if row is None else row.table


def salvaged_words(rows: Iterable[Row]) -> str:
    """Return what was read from a damaged file, for example "2 favorites, 3 notes"; empty for nothing."""
    counts: dict[str, int] = {}
    for row in rows:
        if row.deleted_at is None and row.table in _ONE_AND_MANY:
            counts[row.table] = counts.get(row.table, 0) + 1
    return contents_words(counts)


def holder_words(holder: Holder) -> str:
    """Return who has the office file and since when, as the beginning of a sentence."""
    who = tr("{user} on {host}", user=holder.user, host=holder.host) if holder.user else tr("Another cdtdesk")
    try:
        since = shown_moment(dt.datetime.fromisoformat(holder.since))
    except ValueError:
        return tr("{who} has the office file open", who=who)
    return tr("{who} has had the office file open since {since}", who=who, since=since)
