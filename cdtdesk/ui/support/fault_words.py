"""What is said of a foreseen misfortune, in the language of the interface. Below the window such sentences are English."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from cdtdesk.ui.support.words import marked, tr

_SENTENCES: Final = marked((
    "'{text}' is not a CDT code: type D and four digits, for example D0120.",
    "'{code}' is written like a CDT code: give your own code a letter or a point more.",
    "'{text}' cannot be a code of your own: use up to 15 letters, digits, points and dashes.",
    "Type a date of service, for example 12/30/2026, jan 5, today or -1w.",
    "'{text}' is not a date: type it like 12/30/2026, jan 5, last friday or -1w.",
    "There is no month {month}: type month, day and year, as in 12/30/2026.",
    "{month} {year} has no day {day}: check the day and the month.",
    "'{text}' lies outside the years {first} to {last}: check the year.",
    "The catalog file {path} is missing: install cdtdesk again, or build the catalog.",
    "{path} is not a cdtdesk catalog: choose the catalog file that came with cdtdesk.",
    "The catalog {path} was made for a newer cdtdesk: install the cdtdesk that goes with it.",
    "The catalog {path} was made for an older cdtdesk: install the cdtdesk that goes with it.",
    "The catalog file {path} is damaged: install cdtdesk again, or put the file back from a copy.",
    "The correction could not be written to {path} ({reason}). Make room there or allow writing, then save again.",
))  # fmt: skip
_PLACE: Final = re.compile(r"\\\{(\w+)\\\}")


def templates() -> tuple[str, ...]:
    """Return the sentences that may be said, with named placeholders, the most particular ones first."""
    from cdtdesk.catalog import signed
    from cdtdesk.exchange import faults as of_files
    from cdtdesk.office import faults as of_office

    told = (*of_office.SENTENCES.values(), *of_files.SENTENCES.values(), *signed.SENTENCES.values(), *_SENTENCES)
    return tuple(sorted(told, key=lambda sentence: -len(sentence)))


def fault_words(error: BaseException) -> str:
    """Return the sentence of ``error`` in the language of the interface; as it is where it is none of those foreseen."""
    said = str(error)
    for template, pattern in _patterns():
        found = pattern.fullmatch(said)
        if found is not None:
            return tr(template, **{name: tr(value) for name, value in found.groupdict().items()})
    return said


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """A placeholder that stands twice in a sentence is read once more under the same name."""
    return tuple((template, _pattern(template)) for template in templates())


def _pattern(template: str) -> re.Pattern[str]:
    seen: set[str] = set()

    def group(match: re.Match[str]) -> str:
        name = match.group(1)
        if name in seen:
            return f"(?P={name})"
        seen.add(name)
        return f"(?P<{name}>.+?)"

    return re.compile(_PLACE.sub(group, re.escape(template)), re.DOTALL)
