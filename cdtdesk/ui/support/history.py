"""Where the reader has been: back and forward over the codes that links led to."""

from __future__ import annotations

from typing import Final

from cdtdesk.domain.codes import CdtCode

_MOST_KEPT: Final = 100


class CodeHistory:
    """A line of codes and a place on it."""

    def __init__(self) -> None:
        self._codes: list[CdtCode] = []
        self._place = -1

    @property
    def here(self) -> CdtCode | None:
        """The code at the present place."""
        return self._codes[self._place] if self._codes else None

    def replace(self, code: CdtCode) -> None:
        """Put ``code`` at the present place: moving through the list makes no history."""
        if self._codes:
            self._codes[self._place] = code
        else:
            self.visit(code)

    def visit(self, code: CdtCode) -> None:
        """Go on to ``code``; what lay forward is forgotten."""
        if self.here == code:
            return
        self._codes = [*self._codes[: self._place + 1], code][-_MOST_KEPT:]
        self._place = len(self._codes) - 1

    def step(self, steps: int) -> CdtCode | None:
        """Go back (-1) or forward (1); return the code there, or None at an end."""
        place = self._place + steps
        if not 0 <= place < len(self._codes):
            return None
        self._place = place
        return self._codes[place]
