"""Sets of codes that get mistaken for one another."""

from __future__ import annotations

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.lookalikes import LookAlikeAnswer, LookAlikeSet


def test_a_set_lists_its_codes_once_in_the_order_of_its_answers() -> None:
    many, few = CdtCode("D4341"), CdtCode("D4342")
    item = LookAlikeSet(
        "scaling", "How many teeth?", (LookAlikeAnswer("Four or more", (many,)), LookAlikeAnswer("Up to three", (few, many)))
    )
    assert item.cdt_codes == (many, few)
