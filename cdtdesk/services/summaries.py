"""Every code's list row, read when it is first asked for: a window shows a dozen rows before anybody needs the rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from cdtdesk.catalog.reader import CatalogReader, Listed, Summary
from cdtdesk.domain.codes import CdtCode

_READ_SINGLY = 64
"""Rows read one by one before all the others are read at once, which costs about as much."""


class Summaries(Mapping[CdtCode, Summary]):
    """List rows by code, deleted ones too, in number order. May raise ``CatalogUnavailable``."""

    def __init__(self, reader: CatalogReader) -> None:
        self._reader = reader
        self._read: dict[CdtCode, Summary] = {}
        self._is_whole = False

    @cached_property
    def listed(self) -> Mapping[CdtCode, Listed]:
        """What is known of every code without reading its row."""
        return {listed.cdt_code: listed for listed in self._reader.listed()}

    def __len__(self) -> int:
        return len(self.listed)

    def __iter__(self) -> Iterator[CdtCode]:
        return iter(self.listed)

    def __contains__(self, cdt_code: object) -> bool:
        return cdt_code in self.listed

    def __getitem__(self, cdt_code: CdtCode) -> Summary:
        known = self._read.get(cdt_code)
        return known if known is not None else self._fetch(cdt_code)

    def _fetch(self, cdt_code: CdtCode) -> Summary:
        if not self._is_whole and len(self._read) < _READ_SINGLY:
            summary = self._reader.summary(cdt_code)
            if summary is None:
                raise KeyError(cdt_code)
            self._read[summary.cdt_code] = summary
            return summary
        if not self._is_whole:
            self._read = {summary.cdt_code: summary for summary in self._reader.summaries()}
            self._is_whole = True
        return self._read[cdt_code]
