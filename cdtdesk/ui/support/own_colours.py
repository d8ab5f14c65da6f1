"""The colours that an office may give its favorites: by name, so that each theme shows its own shade of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QColor

from cdtdesk.domain.categories import CategoryOfService
from cdtdesk.ui.support.theme import Look

OWN_COLOURS: Final = {
    "blue": CategoryOfService.DIAGNOSTIC,
    "green": CategoryOfService.PREVENTIVE,
    "orange": CategoryOfService.ENDODONTICS,
    "pink": CategoryOfService.PERIODONTICS,
    "violet": CategoryOfService.REMOVABLE_PROSTHODONTICS,
    "gray": CategoryOfService.ADJUNCTIVE_GENERAL_SERVICES,
}
"""The category whose shade each is: those are known to be told apart and read on every surface."""


def own_colour(look: Look, name: str) -> QColor:
    """Return the shade of ``name`` in the theme in use; a name that another desk's program may know is gray."""
    return look.category(OWN_COLOURS.get(name, OWN_COLOURS["gray"]))
