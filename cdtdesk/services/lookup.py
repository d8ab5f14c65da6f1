"""Finding codes and telling everything about one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from cdtdesk.catalog.opening import damaged
from cdtdesk.catalog.reader import CatalogReader, Summary
from cdtdesk.domain.codes import CdtCode, NotACdtCode
from cdtdesk.domain.in_force import Status, first_day_of
from cdtdesk.services.summaries import Summaries

if TYPE_CHECKING:  # the first frame lists codes: it needs neither whole records nor the search
    from cdtdesk.domain.editions import Edition, Validity
    from cdtdesk.domain.lookalikes import LookAlikeSet
    from cdtdesk.domain.procedures import Procedure
    from cdtdesk.domain.reference import Source
    from cdtdesk.search.query import LookupQuery
    from cdtdesk.search.ranker import ProcedureRanker
    from cdtdesk.search.ranking import Hit, Ranking
    from cdtdesk.services.finding import InHouseFound


class FoundCode(NamedTuple):
    """A hit with what a list row shows of its code."""

    summary: Summary
    hit: Hit


class SearchResult(NamedTuple):
    """What a search found, in order, and how the query was understood."""

    ranking: Ranking
    found: tuple[FoundCode, ...]
    in_house: tuple[InHouseFound, ...] = ()
    """Codes of the office's own that answer too, those first whose number or own word was typed whole."""


class CodeDetail(NamedTuple):
    """Everything about one code on one date of service."""

    procedure: Procedure
    validity: Validity
    look_alike_sets: tuple[LookAlikeSet, ...]
    previous_code: CdtCode | None
    next_code: CdtCode | None
    sources: tuple[Source, ...]


class LookupService:
    """Answers about codes from one catalog. Every method may raise ``CatalogUnavailable``."""

    def __init__(self, reader: CatalogReader) -> None:
        self._reader = reader

    @property
    def reader(self) -> CatalogReader:
        """The open catalog, for the services of guides and reports."""
        return self._reader

    @cached_property
    def summaries(self) -> Summaries:
        """Every code's list row, deleted ones too, in number order."""
        return Summaries(self._reader)

    @cached_property
    def _ranker(self) -> ProcedureRanker:
        # The first frame lists every code and needs no search.
        from cdtdesk.catalog.search_index import CatalogSearchIndex
        from cdtdesk.search.ranker import ProcedureRanker

        return ProcedureRanker(CatalogSearchIndex(self._reader.connection))

    @cached_property
    def last_known_day(self) -> dt.date:
        """The last date of service whose code set the catalog holds."""
        return self._reader.last_known_day()

    @cached_property
    def editions(self) -> tuple[Edition, ...]:
        """The yearly code sets, announced ones too."""
        return tuple(self._reader.editions())

    @staticmethod
    def _parse(text: str) -> LookupQuery:
        from cdtdesk.search.query import LookupQuery

        return LookupQuery.parse(text)

    def search(self, text: str, limit: int = 200, picked: Mapping[str, float] | None = None) -> SearchResult:
        """Return what ``text`` finds, best first. ``picked`` tells how often the office chose a code (0-1)."""
        ranking = self._ranker.rank(self._parse(text), limit, picked)
        return SearchResult(ranking, tuple(FoundCode(self._summary(hit.cdt_code), hit) for hit in ranking.hits))

    def load(self) -> Iterator[None]:
        """Load in pieces, between the first letters, what later ones would wait for: numbers, then spelling.

        Raises ``CatalogUnavailable`` where the file is damaged.
        """
        self.search("D0", 1)
        yield
        yield from self._ranker.load()

    def _summary(self, cdt_code: str) -> Summary:
        """Return the list row of a code that the search found; a damaged file may have a word of one that is not there."""
        try:
            return self.summaries[CdtCode.trusted(cdt_code)]
        except KeyError as error:
            raise damaged(self._reader.path) from error

    def find(self, cdt_code: str) -> Procedure | None:
        """Return the record of ``cdt_code``, or None when the catalog lacks it."""
        return self._reader.find(cdt_code)

    def detail(self, cdt_code: CdtCode, on: dt.date) -> CodeDetail | None:
        """Return everything about ``cdt_code`` for services on ``on``, or None when the catalog lacks it."""
        procedure = self._reader.find(cdt_code)
        if procedure is None:
            return None
        from cdtdesk.domain.editions import judge

        before, after = self._reader.neighbours(procedure.cdt_code)
        return CodeDetail(
            procedure=procedure,
            validity=judge(procedure, on, self.last_known_day),
            look_alike_sets=tuple(self._reader.look_alike_sets(procedure.cdt_code)),
            previous_code=before,
            next_code=after,
            sources=tuple(self._reader.sources(procedure.sources)),
        )

    def details(self, codes: Iterable[CdtCode], on: dt.date) -> list[CodeDetail]:
        """Return the details of each of ``codes`` that the catalog holds, in that order."""
        return [detail for detail in (self.detail(code, on) for code in codes) if detail is not None]

    def verdict(self, text: str, on: dt.date) -> Validity:
        """Return whether the code ``text`` may be billed for services on ``on``; raise ``NotACdtCode`` for another text."""
        from cdtdesk.domain.editions import judge, judge_unknown

        typed = self._parse(text)
        if len(typed.codes) != 1 or typed.words:
            raise NotACdtCode(f"'{text.strip()[:40]}' is not a CDT code: type D and four digits, for example D0120.")
        cdt_code = CdtCode(typed.codes[0])
        procedure = self._reader.find(cdt_code)
        if procedure is None:
            return judge_unknown(cdt_code, on, self.last_known_day)
        return judge(procedure, on, self.last_known_day)

    def is_billable(self, cdt_code: CdtCode, on: dt.date) -> bool:
        """Return whether a listed code is in force on ``on``, by its list row alone."""
        summary = self.summaries[cdt_code]
        started = summary.added is None or on >= first_day_of(summary.added)
        return started and (summary.deleted is None or on < first_day_of(summary.deleted))

    def codes_with_status(self, status: Status | None, category: str | None = None) -> list[CdtCode]:
        """Return the codes with ``status`` (None: all) in ``category`` (None: every one), in number order."""
        return [
            listed.cdt_code
            for listed in self.summaries.listed.values()
            if (status is None or listed.is_deleted is (status is Status.DELETED))
            and (category is None or listed.category_of_service.casefold() == category.casefold())
        ]
