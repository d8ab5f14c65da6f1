"""What the command palette lists, and which of it answers to what is typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from PySide6.QtGui import QKeySequence

from cdtdesk.lexicon.words import fold
from cdtdesk.services.guides import GuideService
from cdtdesk.ui.support.actions import ACTION_SPECS, Actions
from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.words import tr

_WORD: Final = re.compile(r"\w+")
_NOT_LISTED: Final = frozenset({"open_palette", "focus_search"})
"""Actions that would only lead back to the box in which the palette is typed."""
_ICONS: Final = {
    "copy": "copy", "compare": "compare", "toggle_favorite": "star", "edit_note": "note", "print": "print", "open": "list",
    "toggle_sidebar": "sidebar", "toggle_compact": "pin", "suggest_correction": "note", "quit": "close",
    "theme": "contrast", "larger": "text", "smaller": "text", "normal": "text", "clear": "close", "toggle_mark": "tick",
}  # fmt: skip


class Command(NamedTuple):
    """A row of the palette: its words, what kind of thing it is, its icon, the key that does the same, and what it does."""

    words: str
    kind: str
    icon: str
    key: str
    run: Callable[[], None]


def action_commands(actions: Actions) -> list[Command]:
    """Return a command for each action of the window, in the order in which they are declared."""
    return [
        Command(tr(spec.words), "", _icon_of(spec.name), _native(spec.keys), actions[spec.name].trigger)
        for spec in ACTION_SPECS
        if spec.name not in _NOT_LISTED
    ]


def guide_commands(guides: GuideService, hub: Hub) -> list[Command]:
    """Return a command for each page to read."""
    pages = [(guide.name, guide.title) for guide in guides.guides()]
    pages += [("glossary", tr("Words of the trade")), ("editions", tr("What changed each year"))]
    return [Command(title, tr("Guide"), "help", "", _opens(hub, name)) for name, title in pages]


def answers_of_guide(guides: GuideService, hub: Hub, text: str) -> list[Command]:
    """Return what the guide has on ``text``: words of the trade by their names, then pages; all pages when it is empty."""
    if not text.strip():
        return guide_commands(guides, hub)
    found = guides.search(text)
    wanted = text.strip()
    entries = [entry for entry in found.glossary if match_of(" ".join((entry.term, *entry.also)), wanted) > 0]
    entries.sort(key=lambda entry: -match_of(entry.term, wanted))
    words = [Command(entry.term, tr("Word of the trade"), "help", "", _opens(hub, f"?{entry.term}")) for entry in entries]
    pages = [Command(guide.title, tr("Guide"), "help", "", _opens(hub, f"{guide.name}?{wanted}")) for guide in found.guides]
    if found.glossary and not entries:
        pages.append(Command(tr("Words of the trade"), tr("Guide"), "help", "", _opens(hub, f"?{wanted}")))
    return words + pages


def ranked(commands: Iterable[Command], text: str) -> list[Command]:
    """Return the commands that answer to every word of ``text``, the nearest first; all of them when it is empty."""
    scored = [(match_of(f"{command.words} {command.kind}", text), command) for command in commands]
    return [command for score, command in sorted(scored, key=lambda pair: -pair[0]) if score > 0]


def match_of(words: str, text: str) -> float:
    """Return how well ``words`` answer to each word of ``text``: 0 where one of them finds nothing, 1 for an empty text."""
    wanted, known = _WORD.findall(fold(text)), _WORD.findall(fold(words))
    if not wanted:
        return 1.0
    best = [max((_likeness(part, word) for word in known), default=0.0) for part in wanted]
    starts = known[: len(wanted)] and all(word.startswith(part) for part, word in zip(wanted, known, strict=False))
    return sum(best) + (0.5 if starts else 0.0) if all(best) else 0.0


def _likeness(part: str, word: str) -> float:
    """A word typed in full, begun, somewhere within, or with letters left out."""
    if word.startswith(part):
        return 3.0 if word == part else 2.0
    if len(part) > 2 and part in word:
        return 1.0
    return 0.5 if len(part) > 2 and _is_thinned(part, word) else 0.0


def _is_thinned(part: str, word: str) -> bool:
    """Whether ``part`` is ``word`` with letters left out, the first one kept: "cmpr" for "compare"."""
    letters = iter(word)
    return part[0] == word[:1] and all(letter in letters for letter in part)


def _icon_of(name: str) -> str:
    return next((icon for start, icon in _ICONS.items() if name.startswith(start)), "")


def _native(keys: Sequence[str]) -> str:
    """Return the first of ``keys`` as this system writes it; what Qt calls Return has Enter written on it."""
    return QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter") if keys else ""


def _opens(hub: Hub, place: str) -> Callable[[], None]:
    return lambda: hub.page_asked.emit("guide", place)
