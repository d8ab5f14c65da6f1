"""A search for another year's date of service: what was in force then goes before what had ended or was still to come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from cdtdesk.domain.codes import CdtCode
from cdtdesk.search.ranking import Hit, Tier
from cdtdesk.services.lookup import FoundCode

WIDE_ENOUGH: Final = 200
"""Of how many hits the best for a day are sure to be among."""

_ALL_WORDS_FROM: Final = 0.6
"""Ended codes are found with all or some of the words alike. A hit this strong has the weightier part of them."""


def ordered_for(found: Sequence[FoundCode], is_billable: Callable[[CdtCode], bool]) -> tuple[FoundCode, ...]:
    """Return ``found`` in the order for a day on which ``is_billable`` tells what may be billed.

    What was typed by its number, or called by its whole name, stays on top whatever its verdict.
    """
    moved = [item._replace(hit=_dated(item.hit, is_billable(item.summary.cdt_code))) for item in found]
    return tuple(sorted(moved, key=lambda item: (item.hit.tier, -item.hit.strength, item.hit.row)))


def _dated(hit: Hit, is_billable: bool) -> Hit:
    if is_billable and hit.tier is Tier.DELETED:
        return hit._replace(tier=Tier.ALL_WORDS if hit.strength >= _ALL_WORDS_FROM else Tier.SOME_WORDS)
    if not is_billable and Tier.EXACT < hit.tier < Tier.DELETED:
        return hit._replace(tier=Tier.DELETED)
    return hit
