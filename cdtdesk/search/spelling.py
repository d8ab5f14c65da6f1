"""What an unknown word may have meant: known words near it, or two known words written as one."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from cdtdesk.lexicon.index import SearchIndex
from cdtdesk.lexicon.words import stem

SHORTEST_CORRECTED: Final = 4
"""Words of fewer letters are abbreviations: a letter changed makes another abbreviation, not a misspelling."""

_MOST_SUGGESTIONS: Final = 5
_LIKENESS_MARGIN: Final = 0.2
_FREQUENCY_SHARE: Final = 0.02
_NEIGHBOUR_KEYS: Final = {
    frozenset(pair)
    for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    for pair in (row[place : place + 2] for place in range(len(row) - 1))
}
_SOUNDS_ALIKE: Final = {frozenset(pair) for pair in ("ae", "ei", "iy", "ou", "sc", "ck", "sz", "gj", "ao", "eo", "io", "ea")}


_SAME_SOUND: Final = tuple(
    tuple(pair.split("/")) for pair in "shun/tion shon/tion sion/tion ss/s s/ss f/ph ph/f k/c c/k z/s y/i i/y x/cks".split()
)
_SEVERAL_ALIKE: Final = re.compile(r"(.)\1+")
_ENDINGS: Final = ("ation", "ion", "ment", "ical", "ance")
_SHORTEST_BASE: Final = 5
"""What is left of a word without one of the endings must have this many letters to be looked for."""
_SOUNDED: Final = 0.92
_SHORTEST_SKELETON: Final = 3
_TELLING_SKELETON: Final = 4
"""Fewer consonants have too many words in common ("blood", "build")."""
_SAME_CONSONANTS: Final = 0.8
_FOR_EACH_VOWEL: Final = 0.08
"""Taken off for each vowel that differs, from the third on: "flunge" is rather a flange than a filling."""
_MOST_VOWELS_LOST: Final = 3
_VOWELS: Final = str.maketrans("", "", "aeiouy")
_REPEATED: Final = re.compile(r"(.)\1+")


class Suggestion(NamedTuple):
    """A known word that may have been meant, and how sure that is (0-1)."""

    word: str
    likeness: float


class SpellingGuesser:
    """Guesses over the words of one catalog. rapidfuzz is imported, and the words are loaded, at the first unknown word."""

    def __init__(self, index: SearchIndex) -> None:
        self._index = index
        self._by_first_letter: dict[str, list[str]] | None = None
        self._by_skeleton: dict[str, list[str]] | None = None
        self.suggest = lru_cache(maxsize=2_000)(self._suggest)

    def load(self) -> Iterator[None]:
        """Load in pieces what the first unknown word would wait for."""
        import rapidfuzz.distance

        yield
        import rapidfuzz.process  # noqa: F401

        yield
        self._buckets()
        yield
        self._skeletons()

    def _suggest(self, word: str, may_be_unfinished: bool) -> tuple[Suggestion, ...]:
        """Return the known words that ``word`` may have meant, the likeliest first.

        With ``may_be_unfinished`` a known word is also measured by its beginning only.
        """
        if not word.isalpha():
            return ()
        if without_vowels := self._without_vowels(word):
            return without_vowels
        if len(word) < SHORTEST_CORRECTED:
            return ()
        buckets = self._buckets()
        variants = (*_sounded(word), *_derived_from(word))
        sounded = [Suggestion(variant, _SOUNDED) for variant in variants if variant in buckets.get(variant[0], ())]
        found = sounded + self._near(word, buckets.get(word[0], ()), may_be_unfinished) + self._same_consonants(word)
        if not found or found[0].likeness < 0.8:
            others = [known for letter, known_words in buckets.items() if letter != word[0] for known in known_words]
            found += [item._replace(likeness=item.likeness * 0.9) for item in self._near(word, others, False)]
        found = [item._replace(likeness=min(0.97, item.likeness + self._commonness(item.word))) for item in found]
        ranked = sorted(found, key=lambda item: (-item.likeness, item.word))[:_MOST_SUGGESTIONS]
        return tuple(item for item in ranked if item.likeness >= ranked[0].likeness - _LIKENESS_MARGIN)

    def _without_vowels(self, word: str) -> tuple[Suggestion, ...]:
        """Return the known words of which ``word`` is the consonants ("rln" is reline), the commonest first."""
        if len(word) < _SHORTEST_SKELETON or _skeleton(word) != word:
            return ()
        found = [Suggestion(known, _SOUNDED + self._commonness(known)) for known in self._skeletons().get(word, ())]
        best = sorted(found, key=lambda item: (-item.likeness, item.word))[:_MOST_SUGGESTIONS]
        return tuple(item._replace(likeness=min(0.97, item.likeness)) for item in best)

    def _skeletons(self) -> dict[str, list[str]]:
        if self._by_skeleton is None:
            by_skeleton: dict[str, list[str]] = defaultdict(list)
            for known in self._index.vocabulary():
                if known.isalpha() and (skeleton := _skeleton(known)) != known:
                    by_skeleton[skeleton].append(known)
            self._by_skeleton = dict(by_skeleton)
        return self._by_skeleton

    def _same_consonants(self, word: str) -> list[Suggestion]:
        """Return the known words that differ from ``word`` in vowels and doubled letters only ("paliatve")."""
        skeleton = _skeleton(word)
        if len(skeleton) < _TELLING_SKELETON:
            return []
        from rapidfuzz.distance import OSA

        alike = [known for known in self._skeletons().get(skeleton, ()) if abs(len(known) - len(word)) <= _MOST_VOWELS_LOST]
        return [
            Suggestion(known, _SAME_CONSONANTS - _FOR_EACH_VOWEL * max(0, OSA.distance(word, known) - 2)) for known in alike
        ]

    def _commonness(self, word: str) -> float:
        """Return what is added for a word that many records hold: between two corrections the everyday word is meant, and
        rather one that tells codes apart than one that does not.
        """
        meaning = self._index.meaning(stem(word))
        if meaning is not None and meaning.is_filler:
            return 0.0
        rows = self._index.stem_rows(stem(word))
        return _FREQUENCY_SHARE * math.log2(1 + (rows.names | rows.terms).bit_count())

    def _buckets(self) -> dict[str, list[str]]:
        if self._by_first_letter is None:
            buckets: dict[str, list[str]] = defaultdict(list)
            for word in self._index.vocabulary():
                if len(word) >= SHORTEST_CORRECTED and word.isalpha():
                    buckets[word[0]].append(word)
            self._by_first_letter = dict(buckets)
        return self._by_first_letter

    def _near(self, word: str, known: Sequence[str], may_be_unfinished: bool) -> list[Suggestion]:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        most = _most_edits(len(word))
        whole = [candidate for candidate in known if abs(len(candidate) - len(word)) <= most]
        hits = process.extract(word, whole, scorer=OSA.distance, score_cutoff=most, limit=12)
        found = {whole[place]: _likeness(word, whole[place], int(edits)) for _, edits, place in hits}
        if may_be_unfinished and len(word) >= 5:
            longer = [candidate for candidate in known if len(candidate) > len(word)]
            starts = [candidate[: len(word)] for candidate in longer]
            fewer = max(1, most - 1)
            for start, edits, place in process.extract(word, starts, scorer=OSA.distance, score_cutoff=fewer, limit=12):
                if start not in found:  # who types "toith" means the tooth, not the toothless
                    likeness = _likeness(word, start, int(edits)) - 0.05
                    found[longer[place]] = max(found.get(longer[place], 0.0), likeness)
        return sorted((Suggestion(*item) for item in found.items()), key=lambda item: -item.likeness)

    def split(self, word: str) -> tuple[str, str] | None:
        """Return two known words that ``word`` is when written as one (``rootcanal``), or None."""
        if len(word) < 6 or not word.isalpha():
            return None
        vocabulary = self._buckets()
        best: tuple[int, tuple[str, str]] | None = None
        for place in range(3, len(word) - 2):
            first, second = word[:place], word[place:]
            if self._is_known(first, vocabulary) and self._is_known(second, vocabulary) and self._meet(first, second):
                score = min(len(first), len(second))
                if best is None or score > best[0]:
                    best = (score, (first, second))
        return None if best is None else best[1]

    def _meet(self, first: str, second: str) -> bool:
        """Return whether some record says both words: two words that never meet were not written as one."""
        rows = [self._index.stem_rows(stem(word)) for word in (first, second)]
        return bool((rows[0].names | rows[0].terms) & (rows[1].names | rows[1].terms))

    def _is_known(self, word: str, buckets: dict[str, list[str]]) -> bool:
        if len(word) >= SHORTEST_CORRECTED:
            return word in buckets.get(word[0], ())
        rows = self._index.stem_rows(word)
        return bool(rows.names or rows.terms)


def _skeleton(word: str) -> str:
    """Return ``word`` without the vowels after its first letter, and no consonant twice in a row."""
    left = word[0] + word[1:].translate(_VOWELS)
    # Asked of every known word at the first misspelled one: most have no letter twice in a row, and are seen to in one look.
    return _REPEATED.sub(r"\1", left) if _REPEATED.search(left) else left


def _sounded(word: str) -> list[str]:
    """Return other spellings of the same sound."""
    return [word.replace(one, other) for one, other in _SAME_SOUND if one in word]


def _derived_from(word: str) -> list[str]:
    """Return what ``word`` may be made of with an ending ("transplantation")."""
    bases = [word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)]
    return [base + end for base in bases if len(base) >= _SHORTEST_BASE for end in ("", "e")]


def _most_edits(length: int) -> int:
    if length <= 5:
        return 1
    return 2 if length <= 9 else 3


def _likeness(typed: str, known: str, edits: int) -> float:
    """Return 1 for no edit, less for each; the fingers' commonest slips cost less."""
    cost = float(edits)
    if len(typed) == len(known):
        for left, right in zip(typed, known, strict=True):
            pair = frozenset((left, right))
            if left != right and (pair in _NEIGHBOUR_KEYS or pair in _SOUNDS_ALIKE):
                cost -= 0.4
        if edits == 1 and typed != known and sorted(typed) == sorted(known):  # two letters swapped
            cost -= 0.4
    elif _SEVERAL_ALIKE.sub(r"\1", typed) == _SEVERAL_ALIKE.sub(r"\1", known):  # a key hit twice, a double letter typed once
        cost -= 0.4
    if typed[0] != known[0]:
        cost += 0.4
    return max(0.0, 1.0 - cost / (0.55 * len(typed) + 1.5))
