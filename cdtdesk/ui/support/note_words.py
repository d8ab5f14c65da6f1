"""Screen texts of notes: what a note is about, who wrote it and when, when to check it, and what looks like patient data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Final

from cdtdesk.domain.patient_data import PatientDataHint, PatientDataReason
from cdtdesk.office.rows import About
from cdtdesk.services.notes import NoteDetails
from cdtdesk.ui.support.dates import shown_date
from cdtdesk.ui.support.note_keeper import NoteSheet
from cdtdesk.ui.support.words import tr

_LOOKS_LIKE: Final[Mapping[PatientDataReason, str]] = {
    PatientDataReason.SSN: "a social security number",
    PatientDataReason.BIRTH_DATE: "a birth date",
    PatientDataReason.NAME_AND_DATE: "a name with a date",
    PatientDataReason.MEMBER_ID: "a member ID",
    PatientDataReason.PHONE: "somebody's phone number",
    PatientDataReason.CHART_NUMBER: "a chart number",
}


def about_words(about: About) -> str:
    """Return what a note is about: a code, "D2740 to D2799" or the name of a category."""
    span = about.span
    return tr("{first} to {last}", first=span[0], last=span[1]) if span else tr(str(about))


def payer_words(details: NoteDetails, names: Mapping[str, str]) -> str:
    """Return the payer's name; one that is not known here is said to be a payer all the same."""
    if details.payer_id is None:
        return tr("All payers")
    return names.get(details.payer_id) or tr("A payer not named here")


def written_words(sheet: NoteSheet, today: dt.date) -> str:
    """Return who wrote the note and when it was last changed."""
    day = today if sheet.changed_at is None else sheet.changed_at.astimezone().date()
    shown = tr("today") if day == today else shown_date(day)
    return f"{sheet.details.author}, {shown}" if sheet.details.author else shown


def is_due(details: NoteDetails, today: dt.date) -> bool:
    """Return whether the day has come on which to look whether the note still holds."""
    return details.check_on is not None and details.check_on <= today


def check_words(details: NoteDetails, today: dt.date) -> str:
    """Return when to check the note again; nothing where no day is set."""
    if details.check_on is None:
        return ""
    day = shown_date(details.check_on)
    return tr("Check again: due {day}", day=day) if is_due(details, today) else tr("Check again {day}", day=day)


def head_words(sheet: NoteSheet, names: Mapping[str, str], today: dt.date) -> str:
    """Return a note's head as one sentence, for a screen reader."""
    parts = ["" if sheet.about.is_one_code else about_words(sheet.about), payer_words(sheet.details, names)]
    parts += [written_words(sheet, today), check_words(sheet.details, today)]
    return ", ".join(part for part in parts if part)


def warning_words(hints: Iterable[PatientDataHint]) -> str:
    """Return the gentle warning about what looks like patient data; nothing where nothing does."""
    looks = list(dict.fromkeys(tr(_LOOKS_LIKE[hint.reason]) for hint in hints))
    if not looks:
        return ""
    what = looks[0] if len(looks) == 1 else tr("{some} and {last}", some=", ".join(looks[:-1]), last=looks[-1])
    return tr("This looks like {what}. Notes are for codes, not for patients: please take it out.", what=what)


def due_words(sheets: Iterable[NoteSheet], names: Mapping[str, str], most: int = 4) -> str:
    """Return what the line at start says about the notes that are due; nothing where none is."""
    due = list(sheets)
    if not due:
        return ""
    named = list(dict.fromkeys(_due_name(sheet, names) for sheet in due))
    listed = ", ".join(named[:most]) + (tr(" and more") if len(named) > most else "")
    if len(due) == 1:
        return tr("One note is due to be checked again: {listed}.", listed=listed)
    return tr("{count} notes are due to be checked again: {listed}.", count=len(due), listed=listed)


def _due_name(sheet: NoteSheet, names: Mapping[str, str]) -> str:
    payer = names.get(sheet.details.payer_id or "")
    return f"{about_words(sheet.about)} ({payer})" if payer else about_words(sheet.about)
