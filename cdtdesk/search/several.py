"""Several services in one query: "prophy + fl", "exam, 4bw and prophy", "rct, bu, crown 19".

A *service* is a word of the trade that names something one can charge for by itself (``services`` in ``search_words.toml``).
A query is cut where signs or words join services, or after each service where nothing joins them. What names no service
goes with its neighbour; a place or a patient said once ("upper and lower dentures", "kid exam and cleaning") is said for all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from cdtdesk.lexicon.index import Meaning, SearchIndex
from cdtdesk.lexicon.words import NEGATION, STOP_WORDS, fold, stem, words_of
from cdtdesk.search.query import LookupQuery

_LONGEST: Final = 3
_MOST_SERVICES: Final = 6

_JOINED: Final = re.compile(r"\s*(?:(?<!\d)\+|;|\s&\s|(?<=[a-z]{2})[/&](?=[a-z]{2})|\b(?:and|plus|y|then|also)\b)\s*")
"""What can only join: each side stands for itself, even where one code has the words of both."""
_SET_SIDE_BY_SIDE: Final = re.compile(r"\s*(?:,|\bwith\b|\bcon\b)\s*")
"""What joins services, and also sets a thing apart from what is said of it ("crown, on an implant")."""
_EITHER: Final = re.compile(f"{_JOINED.pattern}|{_SET_SIDE_BY_SIDE.pattern}")
_MAY_JOIN: Final = re.compile(r"[+;,&/]|\b(?:and|plus|y|then|also|with|con)\b", re.IGNORECASE)
"""A quick look at what was typed, as it was typed: without any of these nothing is joined."""
_POST_AND_CORE: Final = re.compile(r"\bpost\s*(?:and|&|\+|/)\s*core\b")
"""One thing, though each of the two can be charged for by itself."""
_MATERIALS: Final = frozenset({"resin", "composite", "silver"})
"""What fillings are called by, and other things are made of."""
_A_LIST: Final = 3
"""So many services set side by side are a list."""
_IMAGES: Final = re.compile(r"(?:v|h)?bwx?s?|bite|bitewings?|pas?x?|films?|images?|xrays?|periapicals?")


@dataclass
class _Piece:
    """Part of a query: its words, how many services they name, the words that name each facet, and whether they say more.

    Numbers say nothing more: they count, or say which tooth.
    """

    words: list[str] = field(default_factory=list)
    services: int = 0
    facets: dict[str, list[str]] = field(default_factory=dict)
    says_more: bool = False

    @property
    def is_material(self) -> bool:
        """Whether it may only say what the next thing is made of: "resin bridge crown"."""
        return not _MATERIALS.isdisjoint(self.words) and (_MATERIALS | STOP_WORDS).issuperset(self.words)

    def __add__(self, other: _Piece) -> _Piece:
        return _Piece(
            [*self.words, *other.words],
            self.services + other.services,
            {**other.facets, **self.facets},
            self.says_more or other.says_more,
        )


class Service(NamedTuple):
    """One of several services asked for, and whether nothing but its name (and numbers) was typed."""

    query: LookupQuery
    is_bare: bool


class ServiceSplitter:
    """Cuts queries by what an index knows of services."""

    def __init__(self, index: SearchIndex, read: Callable[[str], str]) -> None:
        """``read`` mends the spelling of a word."""
        self._index = index
        self._read = read

    def joined(self, query: LookupQuery, is_answered: bool) -> list[Service]:
        """Return the services that ``query`` joins by signs or words; nothing where it asks for one.

        ``is_answered`` says that some code has all of its words: then what may also set things apart joins only lists.
        """
        if query.codes or query.prefixes or query.ranges or not _MAY_JOIN.search(query.text):
            return []
        services = self._cut_at(_EITHER, query)
        return services if len(services) >= _A_LIST or not is_answered else self._cut_at(_JOINED, query)

    def _cut_at(self, signs: re.Pattern[str], query: LookupQuery) -> list[Service]:
        return self._services(query, [self._piece(words_of(part)) for part in self._parts(signs, _as_one_line(query)) if part])

    def _parts(self, signs: re.Pattern[str], text: str) -> list[str]:
        """Return ``text`` cut at ``signs``, but for those inside of what has a name as a whole ("scaling and root planing")."""
        parts = [""]
        end = 0
        for sign in signs.finditer(text):
            parts[-1] += text[end : sign.start()]
            end = sign.end()
            if self._is_inside_of_a_name(words_of(parts[-1]), words_of(text[end:])):
                parts[-1] += " "
            else:
                parts.append("")
        parts[-1] += text[end:]
        return parts

    def _is_inside_of_a_name(self, before: Sequence[str], after: Sequence[str]) -> bool:
        if not before or not after or (self._is_service(before[-1]) and self._is_service(after[0])):  # "implant and crown"
            return False
        names = [(*before[-left:], *after[: length - left]) for length in (2, _LONGEST) for left in range(1, length)]
        return any(self._index.meaning(" ".join(stem(self._read(word)) for word in name)) is not None for name in names)

    def unjoined(self, query: LookupQuery) -> list[Service]:
        """Return the queries for services that follow each other with nothing between them."""
        if query.codes or query.prefixes or query.ranges:
            return []
        words = words_of(_as_one_line(query))
        pieces = [_Piece()]
        place = 0
        while place < len(words):
            length, _ = self._meaning_at(words, place)
            piece = self._piece(words[place : place + length])
            place += length
            is_bare_number = piece.words[0].isdigit() and not _counts_images(words, place)
            if pieces[-1].services and not (is_bare_number or pieces[-1].is_material):
                pieces.append(piece)
            else:
                pieces[-1] += piece
        return self._services(query, pieces)

    def _services(self, query: LookupQuery, pieces: Sequence[_Piece]) -> list[Service]:
        pieces = _each_with_a_service(_said_for_all(pieces))
        if not 2 <= len(pieces) <= _MOST_SERVICES:
            return []
        teeth = "".join(f" #{tooth.universal}" for tooth in query.teeth)
        services = []
        for piece in pieces:
            text = " ".join(map(_as_typed, piece.words)) + query.text[-1:].isspace() * " "
            one = LookupQuery.parse(text)
            if teeth and not (one.teeth or one.quadrant):
                one = LookupQuery.parse(text + teeth)
            services.append(Service(one, piece.services == 1 and piece.facets.keys() <= {"patient"} and not piece.says_more))
        return services

    def _piece(self, words: Sequence[str]) -> _Piece:
        piece = _Piece(list(words))
        place = 0
        while place < len(words):
            length, meaning = self._meaning_at(words, place)
            span = list(words[place : place + length])
            place += length
            if meaning is not None and (meaning.is_service or self._is_service(span[-1])):  # "comp exam" is an exam
                piece.services += 1
            elif meaning is not None and meaning.facets:
                for facet in meaning.facets:
                    piece.facets.setdefault(facet, []).extend(span)
            elif not (span[0].isdigit() or STOP_WORDS.issuperset(span)):
                piece.says_more = True
        return piece

    def _is_service(self, word: str) -> bool:
        meaning = self._index.meaning(stem(self._read(word)))
        return meaning is not None and meaning.is_service

    def _meaning_at(self, words: Sequence[str], place: int) -> tuple[int, Meaning | None]:
        for length in range(min(_LONGEST, len(words) - place), 0, -1):
            meaning = self._index.meaning(" ".join(stem(self._read(word)) for word in words[place : place + length]))
            if meaning is not None:
                return length, meaning
        return 1, None


def says_the_same(one: str, other: str) -> bool:
    """Return whether two texts say the same word for word, joined by whatever sign."""
    return words_of(_JOINED.sub(" and ", fold(one))) == words_of(_JOINED.sub(" and ", fold(other)))


def _as_one_line(query: LookupQuery) -> str:
    """Return what was typed, folded, with nothing that joins inside of what is one thing."""
    return _POST_AND_CORE.sub("post core", fold(query.text))


def _as_typed(word: str) -> str:
    """Return a word as somebody would type it who means it so."""
    return f"no {word[len(NEGATION) :]}" if word.startswith(NEGATION) else word


def _counts_images(words: Sequence[str], place: int) -> bool:
    return place < len(words) and _IMAGES.fullmatch(words[place]) is not None


def _said_for_all(pieces: Sequence[_Piece]) -> list[_Piece]:
    """Give pieces that name only a place or a kind the service of the next one, or the last, and all the patient named."""
    result: list[_Piece] = []
    patient: list[str] = []
    for number, piece in enumerate(pieces):
        if piece.facets and not piece.services:
            following = next((other for other in pieces[number + 1 :] if other.services), None)
            model = following or next((other for other in reversed(result) if other.services), None)
            if model is not None and not piece.facets.keys().isdisjoint(model.facets):
                replaced = {word for facet in piece.facets for word in model.facets.get(facet, ())}
                kept = [word for word in model.words if word not in replaced]
                piece = _Piece(piece.words + kept, model.services, {**model.facets, **piece.facets}, True)
        if piece.services and patient and "patient" not in piece.facets:
            piece = _Piece([*patient, *piece.words], piece.services, {**piece.facets, "patient": patient}, piece.says_more)
        patient = piece.facets.get("patient", patient)
        result.append(piece)
    return result


def _each_with_a_service(pieces: Sequence[_Piece]) -> list[_Piece]:
    """Join pieces that name no service to the one before, or to the first that names one."""
    result: list[_Piece] = []
    for piece in pieces:
        if result and (not piece.services or not result[-1].services):
            result[-1] += piece
        else:
            result.append(piece)
    return result
