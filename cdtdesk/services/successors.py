"""What an ended code became: its successors, and what has to be decided to choose among them."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from cdtdesk.catalog.reader import Summary
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.lookalikes import LookAlikeAnswer, LookAlikeSet
from cdtdesk.services.lookup import LookupService


class Decision(NamedTuple):
    """A question, and those of its answers that lead to a successor."""

    question: str
    answers: tuple[LookAlikeAnswer, ...]


class Succession(NamedTuple):
    """The successors in number order, ``decisions`` among them, and ``undecided``: those that no question leads to."""

    successors: tuple[Summary, ...]
    decisions: tuple[Decision, ...]
    undecided: tuple[Summary, ...]


def succession_of(lookup: LookupService, replaced_by: tuple[CdtCode, ...]) -> Succession:
    """Return what to choose among in place of an ended code. One successor leaves nothing to decide."""
    successors = tuple(lookup.summaries[code] for code in sorted(set(replaced_by)) if code in lookup.summaries)
    open_codes = {summary.cdt_code for summary in successors}
    if len(successors) < 2:
        return Succession(successors, (), ())
    sets = {found.name: found for code in sorted(open_codes) for found in lookup.reader.look_alike_sets(code)}
    decisions: list[Decision] = []
    while sets:
        # The question that parts most of them; of several the narrowest, which asks about little else.
        best = max(sets.values(), key=lambda found: (len(_answers(found, open_codes)), -len(found.cdt_codes)))
        answers = _answers(sets.pop(best.name), open_codes)
        if len(answers) < 2:
            break
        decisions.append(Decision(best.question, answers))
        # What one answer leads to together is for the next question to part.
        open_codes -= {answer.cdt_codes[0] for answer in answers if len(answer.cdt_codes) == 1}
    asked = {code for decision in decisions for answer in decision.answers for code in answer.cdt_codes}
    return Succession(successors, tuple(decisions), tuple(item for item in successors if item.cdt_code not in asked))


def _answers(found: LookAlikeSet, codes: Collection[CdtCode]) -> tuple[LookAlikeAnswer, ...]:
    """Return the answers of a set that lead to any of ``codes``, with those codes alone."""
    answers = (
        LookAlikeAnswer(answer.answer, tuple(code for code in answer.cdt_codes if code in codes)) for answer in found.answers
    )
    return tuple(answer for answer in answers if answer.cdt_codes)


def predecessors_of(lookup: LookupService, cdt_code: CdtCode) -> tuple[CdtCode, ...]:
    """Return the ended codes that ``cdt_code`` is a successor of, in number order."""
    ended = (code for code, listed in lookup.summaries.listed.items() if listed.is_deleted)
    return tuple(code for code in ended if cdt_code in lookup.summaries[code].replaced_by)
