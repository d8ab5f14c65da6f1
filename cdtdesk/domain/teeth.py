"""Where in the mouth: teeth, their surfaces, quadrants, arches, and the area values of the claim form.

Tooth numbers are the Universal/National system of US claims: 1-32 and A-T, and for supernumerary teeth 51-82 and AS-TS.
Area values are those of ISO 3950 as the claim form uses them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Arch(StrEnum):
    """Upper or lower jaw."""

    UPPER = "upper"
    LOWER = "lower"


class Quadrant(StrEnum):
    """A quarter of the mouth, by its value in the claim form's area box."""

    UPPER_RIGHT = "10"
    UPPER_LEFT = "20"
    LOWER_LEFT = "30"
    LOWER_RIGHT = "40"

    @property
    def arch(self) -> Arch:
        """The arch it belongs to."""
        return Arch.UPPER if self in (Quadrant.UPPER_RIGHT, Quadrant.UPPER_LEFT) else Arch.LOWER

    @property
    def is_right(self) -> bool:
        """Whether it is on the patient's right."""
        return self in (Quadrant.UPPER_RIGHT, Quadrant.LOWER_RIGHT)

    @property
    def abbreviation(self) -> str:
        """``UR``, ``UL``, ``LL`` or ``LR``."""
        return {"10": "UR", "20": "UL", "30": "LL", "40": "LR"}[self.value]

    @property
    def words(self) -> str:
        """For example ``"lower right"``."""
        return f"{self.arch} {'right' if self.is_right else 'left'}"


class ToothClass(StrEnum):
    """The three kinds of teeth that codes tell apart."""

    ANTERIOR = "anterior"
    PREMOLAR = "premolar"
    MOLAR = "molar"


AREA_WHOLE_MOUTH: Final = "00"
AREA_OF_ARCH: Final = {Arch.UPPER: "01", Arch.LOWER: "02"}
QUADRANT_OF_ABBREVIATION: Final = {quadrant.abbreviation: quadrant for quadrant in Quadrant}

_PERMANENT_NAMES: Final = (
    "central incisor",
    "lateral incisor",
    "canine",
    "first premolar",
    "second premolar",
    "first molar",
    "second molar",
    "third molar",
)
_PRIMARY_NAMES: Final = ("central incisor", "lateral incisor", "canine", "first molar", "second molar")
_FDI_QUADRANT: Final = {
    Quadrant.UPPER_RIGHT: 1,
    Quadrant.UPPER_LEFT: 2,
    Quadrant.LOWER_LEFT: 3,
    Quadrant.LOWER_RIGHT: 4,
}


@dataclass(frozen=True, slots=True)
class ToothNumber:
    """One tooth. ``position`` counts from the midline: 1-8 permanent, 1-5 primary.

    >>> ToothNumber.from_universal("14").words
    'upper left first molar'
    """

    universal: str
    quadrant: Quadrant
    position: int
    is_primary: bool
    is_supernumerary: bool = False

    @classmethod
    def from_universal(cls, text: str) -> ToothNumber:
        """Return the tooth that ``text`` names on a US claim; raise ``KeyError`` when there is none."""
        return TEETH[text.strip().upper()]

    @classmethod
    def find_fdi(cls, number: int) -> ToothNumber | None:
        """Return the tooth with the two-digit FDI (ISO 3950) ``number``, or None when there is none."""
        return _BY_FDI.get(number)

    @property
    def arch(self) -> Arch:
        """The jaw it stands in."""
        return self.quadrant.arch

    @property
    def tooth_class(self) -> ToothClass:
        """Anterior, premolar or molar. Primary teeth have no premolars: positions 4 and 5 are molars."""
        if self.position <= 3:
            return ToothClass.ANTERIOR
        if self.is_primary or self.position >= 6:
            return ToothClass.MOLAR
        return ToothClass.PREMOLAR

    @property
    def fdi(self) -> int:
        """The two-digit FDI number; that of the neighbouring tooth for a supernumerary one."""
        return (_FDI_QUADRANT[self.quadrant] + (4 if self.is_primary else 0)) * 10 + self.position

    @property
    def palmer(self) -> str:
        """Position from the midline, 1-8 or A-E, without the corner sign."""
        return "ABCDE"[self.position - 1] if self.is_primary else str(self.position)

    @property
    def words(self) -> str:
        """For example ``"lower right primary second molar"``."""
        names = _PRIMARY_NAMES if self.is_primary else _PERMANENT_NAMES
        extra = "extra tooth near the " if self.is_supernumerary else ""
        primary = "primary " if self.is_primary else ""
        return f"{extra}{self.quadrant.words} {primary}{names[self.position - 1]}"


def _row(quadrants: tuple[Quadrant, Quadrant], per_quadrant: int) -> list[tuple[Quadrant, int]]:
    """Positions along one arch in the order of Universal numbers: one end, the midline, the other end."""
    first = [(quadrants[0], position) for position in range(per_quadrant, 0, -1)]
    return first + [(quadrants[1], position) for position in range(1, per_quadrant + 1)]


def _all_teeth() -> dict[str, ToothNumber]:
    upper = (Quadrant.UPPER_RIGHT, Quadrant.UPPER_LEFT)
    lower = (Quadrant.LOWER_LEFT, Quadrant.LOWER_RIGHT)
    teeth: dict[str, ToothNumber] = {}
    for number, (quadrant, position) in enumerate(_row(upper, 8) + _row(lower, 8), start=1):
        teeth[str(number)] = ToothNumber(str(number), quadrant, position, False)
        teeth[str(number + 50)] = ToothNumber(str(number + 50), quadrant, position, False, True)
    for letter, (quadrant, position) in zip("ABCDEFGHIJKLMNOPQRST", _row(upper, 5) + _row(lower, 5), strict=True):
        teeth[letter] = ToothNumber(letter, quadrant, position, True)
        teeth[f"{letter}S"] = ToothNumber(f"{letter}S", quadrant, position, True, True)
    return teeth


TEETH: Final = _all_teeth()
"""Every tooth by its Universal number or letter, supernumerary ones included."""

_BY_FDI: Final = {tooth.fdi: tooth for tooth in TEETH.values() if not tooth.is_supernumerary}

SURFACES: Final = {
    "M": "mesial",
    "O": "occlusal",
    "I": "incisal",
    "D": "distal",
    "B": "buccal",
    "F": "facial",
    "L": "lingual",
}
"""Surface letters of the claim form. O and I name the same surface (back and front teeth), as do B and F."""


def count_surfaces(letters: str) -> int:
    """Return how many different surfaces ``letters`` names: I counts with O, F with B.

    >>> count_surfaces("MODBL")
    5
    """
    return len(set(letters.upper().replace("I", "O").replace("F", "B")))
