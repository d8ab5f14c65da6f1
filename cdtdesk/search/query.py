"""What was typed, taken apart: a query language nobody has to learn.

Each line is a test (``tests/search/test_query.py`` runs this text). Several services in one query are ``several``'s subject.

>>> LookupQuery.parse("d 4341").codes
('D4341',)
>>> LookupQuery.parse("code do330?").codes
('D0330',)
>>> LookupQuery.parse("D1110/D1120").codes
('D1110', 'D1120')
>>> LookupQuery.parse("01110").codes
('D1110',)
>>> LookupQuery.parse("D72xx").prefixes, LookupQuery.parse("d511").prefixes, LookupQuery.parse("994").prefixes
(('D72',), ('D511', 'D0511'), ('D0994', 'D994'))
>>> LookupQuery.parse("D2750-53").ranges
(('D2750', 'D2753'),)
>>> query = LookupQuery.parse("MOD comp #14")
>>> query.words, [tooth.universal for tooth in query.teeth], query.surfaces, dict(query.implied)["surfaces"]
(('comp',), ['14'], 'MOD', frozenset({'3'}))
>>> [tooth.universal for tooth in LookupQuery.parse("sealants 2 15 18 31").teeth]
['2', '15', '18', '31']
>>> LookupQuery.parse("pulpotomy K").teeth[0].words
'lower left primary second molar'
>>> sorted(LookupQuery.parse("srp LL 2 teeth").implied["teeth"]), LookupQuery.parse("srp LL").quadrant.words
(['2'], 'lower left')
>>> sorted(LookupQuery.parse("srp 1-3").implied["teeth"])
['1', '2', '3']
>>> LookupQuery.parse("4bwx").words, LookupQuery.parse("4bwx").implied["images"]
(('bwx',), frozenset({'4'}))
>>> sorted(LookupQuery.parse("srp 4 quads").implied["teeth"]), sorted(LookupQuery.parse("amalgam 4+").implied["surfaces"])
(['4', '5', '6', '7', '8'], ['4', '5'])
>>> LookupQuery.parse("PerioMnt").words, LookupQuery.parse("f/f").words
(('perio', 'mnt'), ('full', 'upper', 'full', 'lower'))
>>> LookupQuery.parse("18 month old exam").teeth
()
>>> sorted(LookupQuery.parse("18 month old exam").implied["patient"])
['under 3']
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from cdtdesk.domain.teeth import Quadrant, ToothNumber
from cdtdesk.lexicon.words import fold, telling_words
from cdtdesk.search.query_codes import CodesTyped, take_codes
from cdtdesk.search.query_sites import SitesTyped, take_sites

MAX_QUERY_LENGTH: Final = 400
"""What is typed or pasted beyond this many characters is not searched; no front-desk question is longer."""

_CAMEL_CASE: Final = re.compile(
    r"(?<=[a-zA-Z][a-z])(?=[A-Z][a-z])|(?<=[a-z]{2})(?=[A-Z]{2,5}\b)|(?<=[A-Z]{2})(?=[A-Z][a-z]{2})"
    r"|(?<=[a-zA-Z]{3})(?=[1-5]s(?:[A-Z]|\b))|(?<=\ds)(?=[A-Z][a-z])"
)
"""Where practice software glues short words: "PerioMnt", "ImpactPB", "RCTMol", "Comp2sPost"."""

_FILLERS: Final = frozenset({"code", "codes", "cdt", "ada", "procedure"})


@dataclass(frozen=True, slots=True)
class LookupQuery:
    """A query as a value.

    ``words`` are folded words in order, without what was understood otherwise; ``last_is_partial`` says that the last one
    may still be being typed. ``implied`` are facet values that follow from teeth, surfaces, counts and ages.
    """

    text: str
    codes: tuple[str, ...]
    prefixes: tuple[str, ...]
    ranges: tuple[tuple[str, str], ...]
    words: tuple[str, ...]
    last_is_partial: bool
    teeth: tuple[ToothNumber, ...]
    quadrant: Quadrant | None
    surfaces: str
    implied: Mapping[str, frozenset[str]]

    @classmethod
    def parse(cls, text: str) -> LookupQuery:
        """Return what ``text`` asks for. Any text is a query; none raises."""
        shown = _printable(text)
        codes, rest = take_codes(_CAMEL_CASE.sub(" ", shown))
        sites, words = take_sites(rest)
        return cls._assemble(shown, codes, sites, words)

    @classmethod
    def _assemble(cls, text: str, codes: CodesTyped, sites: SitesTyped, words: list[str]) -> LookupQuery:
        kept = [word for word in words if word not in _FILLERS] if codes or len(words) > 1 else words
        telling = telling_words(kept)
        return cls(
            text=text,
            codes=codes.codes,
            prefixes=codes.prefixes,
            ranges=codes.ranges,
            words=tuple(telling),
            last_is_partial=bool(telling) and fold(text).endswith(telling[-1]),
            teeth=tuple(sites.teeth),
            quadrant=sites.quadrant,
            surfaces=sites.surfaces,
            implied=MappingProxyType(sites.implied()),
        )

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked."""
        return not (self.codes or self.prefixes or self.ranges or self.words or self.implied)


def _printable(text: str) -> str:
    """Return ``text`` on one line, cut to length, without control and direction characters, full-width ones as plain ones."""
    plain = unicodedata.normalize("NFKC", text[: MAX_QUERY_LENGTH * 2])
    line = "".join(character if character.isprintable() else " " for character in plain)
    return re.sub(r"\s+", " ", line).lstrip()[:MAX_QUERY_LENGTH]
