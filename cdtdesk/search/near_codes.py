"""The real codes nearest to one that does not exist, weighted by the slips that people really make."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

MOST_OFFERED: Final = 5

_SWAPPED: Final = 0.6
_NEIGHBOUR: Final = 0.7
_LOOKS_ALIKE: Final = 0.75
_OTHER_DIGIT: Final = 1.0
_LOOK_ALIKE_DIGITS: Final = frozenset(map(frozenset, ("17", "38", "08", "69", "56", "58", "68", "49", "27", "03")))
_FARTHEST: Final = 1.6


def nearest_codes(code: str, known: Iterable[str]) -> list[tuple[str, float]]:
    """Return up to five of the ``known`` codes with a cost below two whole slips, the nearest first, as (code, cost)."""
    typed = code[1:]
    costs = ((candidate, slip_cost(typed, candidate[1:])) for candidate in known if _may_be_near(typed, candidate[1:]))
    near = [(candidate, cost) for candidate, cost in costs if cost <= _FARTHEST]
    return sorted(near, key=lambda item: (item[1], item[0]))[:MOST_OFFERED]


def _may_be_near(typed: str, meant: str) -> bool:
    """Whether a closer look is worth it: three wrong digits are too many, unless one was doubled after a right first one."""
    return typed[0] == meant[0] or sum(map(str.__ne__, typed, meant)) <= 2


def slip_cost(typed: str, meant: str) -> float:
    """Return how unlikely it is that someone who meant the digits ``meant`` typed ``typed``; both have four digits.

    >>> slip_cost("3315", "3351") < slip_cost("3350", "3351") < slip_cost("3357", "3351") + 0.01
    True
    """
    if typed == meant:
        return 0.0
    costs = [sum(_digit_cost(left, right) for left, right in zip(typed, meant, strict=True) if left != right)]
    for place in range(3):
        swapped = typed[:place] + typed[place + 1] + typed[place] + typed[place + 2 :]
        if swapped == meant:
            costs.append(_SWAPPED)
    costs.extend(_doubled_costs(typed, meant))
    return min(costs)


def _digit_cost(typed: str, meant: str) -> float:
    if frozenset((typed, meant)) in _LOOK_ALIKE_DIGITS:
        return _LOOKS_ALIKE
    distance = abs(int(typed) - int(meant))
    return _NEIGHBOUR if distance in (1, 9, 3) else _OTHER_DIGIT


def _doubled_costs(typed: str, meant: str) -> list[float]:
    """One digit typed twice, or a double digit typed once, with the rest pushed along and the last one lost or new."""
    costs = []
    for place in range(1, 4):
        once = typed[:place] + typed[place + 1 :]
        if typed[place] == typed[place - 1] and meant.startswith(once):
            costs.append(_NEIGHBOUR)
        twice = (meant[:place] + meant[place + 1 :]) if meant[place] == meant[place - 1] else None
        if twice is not None and typed.startswith(twice):
            costs.append(_NEIGHBOUR)
    return costs
