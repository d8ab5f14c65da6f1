"""Sets of codes that get mistaken for one another, each with the one question that decides."""

from __future__ import annotations

from dataclasses import dataclass

from cdtdesk.domain.codes import CdtCode


@dataclass(frozen=True, slots=True)
class LookAlikeAnswer:
    """One answer to the deciding question, and the code or codes it leads to."""

    answer: str
    cdt_codes: tuple[CdtCode, ...]


@dataclass(frozen=True, slots=True)
class LookAlikeSet:
    """A set of confusable codes. ``name`` is its key in ``data/lookalikes.toml``."""

    name: str
    question: str
    answers: tuple[LookAlikeAnswer, ...]

    @property
    def cdt_codes(self) -> tuple[CdtCode, ...]:
        """Every code of the set, in the order of the answers, each once."""
        return tuple(dict.fromkeys(code for answer in self.answers for code in answer.cdt_codes))
