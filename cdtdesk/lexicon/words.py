"""How text becomes words: the same folding for what the catalog holds and for what is typed.

>>> words_of("X-ray, First visit")
['xray', 'first', 'visit']
>>> words_of("Crown, no metal")
['crown', '!metal']
>>> stem("fillings"), stem("cavities"), stem("pulpectomy")
('fill', 'cavity', 'pulpectomy')
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

WORDS_VERSION: Final = 3
"""To be raised when a text makes other words than before: office files then make theirs anew. A test watches this module."""

_TOKEN: Final = re.compile(r"[a-z0-9]+(?:&[a-z0-9]+)+|3/4|\b[23]d\b|\b[a-z]{1,3}[0-9][a-z]\b|[0-9]+\.[0-9]+|[0-9]+|[a-z]+")
_DENTURES: Final = {"c": "complete denture", "p": "partial denture"}
_REWRITES: Final = (
    ("x", re.compile(r"\bx[\s-]?ra?ys?\b"), "xray"),
    ("quarter", re.compile(r"\b(?:3|three)[\s-]?quarters?\b"), "3/4"),
    ("&", re.compile(r"\b([a-z])\s*&\s*([a-z])\b"), r"\1&\2"),
    ("&", re.compile(r"\bu\s*&\s*l\b"), "upper lower"),
    ("/", re.compile(r"\bu\s*/\s*l\b"), "upper lower"),
    ("o/d", re.compile(r"\bo/d\b"), "overdenture"),
    ("re-", re.compile(r"\bre-(?=[a-z]{3})"), "re"),
    ("+", re.compile(r"\bp\s?\+\s?c\b"), "p&c"),
    ("on top of", re.compile(r"\bon top of\b"), "over"),
    ("next to", re.compile(r"\bnext to\b"), "beside"),
    ("nob", re.compile(r"\bhi(?:gh)?[\s-]nob(?:le|el)?\b"), "highnoble"),
    ("n20", re.compile(r"\bn20\b"), "n2o"),
    ("max", re.compile(r"\be[\s.-]max\b"), "emax"),
    ("f/u", re.compile(r"\bf/u(?=\s+d)"), "full upper"),
    ("f/l", re.compile(r"\bf/l(?=\s+d)"), "full lower"),
    ("f/f", re.compile(r"\bf/f\b"), "full upper and full lower"),
    ("fu", re.compile(r"\bfu[/\s]?fl\b"), "full upper and full lower"),
    ("c/c", re.compile(r"\bc/c\b"), "full upper and full lower"),
    ("cu", re.compile(r"\bcu[/\s]cl\b"), "full upper and full lower"),
    ("/-", re.compile(r"\b([cp])/-"), lambda match: f"{_DENTURES[match[1]]} upper"),
    ("-/", re.compile(r"-/([cp])\b"), lambda match: f"{_DENTURES[match[1]]} lower"),
    ("p/c", re.compile(r"\bp/c\b"), "p&c"),
    ("p/p", re.compile(r"\bp/p\b"), "partial upper and partial lower"),
    ("w/o", re.compile(r"\bw/o\b"), "without"),
    ("wi", re.compile(r"\bwi+(?:t?h?[aeou]{1,3}t|htout|tohut)\b"), "without"),
    ("s/p", re.compile(r"\bs/p\b"), "after"),
    ("-free", re.compile(r"\b([a-z]+)-free\b"), r"no \1"),
    ("metal free", re.compile(r"\bmetal free\b"), "no metal"),
    ("w/", re.compile(r"\bw/"), "with "),
    ("'", re.compile(r"(?<=[a-z])'(?=[a-z])"), ""),
    ("\u2019", re.compile(r"(?<=[a-z])\u2019(?=[a-z])"), ""),
)
"""What every match holds, which is quicker to look for; the pattern; what stands in its place."""
_NUMBER_WORDS: Final = {
    "one": "1",
    "two": "2",
    "three": "3",
    "thre": "3",
    "threee": "3",
    "four": "4",
    "foru": "4",
    "fuor": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "1st": "first",
    "2nd": "second",
    "3rd": "third",
    "fifteen": "15",
    "thirty": "30",
    "dos": "2",
    "tres": "3",
    "cuatro": "4",
    "cinco": "5",
    "seis": "6",
}
STOP_WORDS: Final = frozenset(
    (
        "a an and as at be by for from had has have he her his i in into is it its my of on or our she that the their "
        "this to was we were will with w you your me so if el la los las de del un una y en con por para que se"
    ).split()
)
"""Words that tell no code from another, in English and Spanish."""

NEGATION: Final = "!"
"""Stands before a word that is said not to be so: "without pins" must find neither "pins" nor be found by it."""

_NEGATORS: Final = frozenset(
    {"not", "no", "without", "except", "excluding", "never", "sin", "didnt", "doesnt", "dont", "isnt", "wasnt"}
)
_NEGATION_REACHES: Final = 4
_BETWEEN: Final = frozenset("conjunction any other done same day time quite yet even really fully".split())
"""Words that may stand between a negation and what it is about."""


@lru_cache(maxsize=500)
def fold(text: str) -> str:
    """Return ``text`` in lower case without accents and with the spellings of x-ray, three-quarter and w/ made one."""
    if text.isascii():
        folded = text.lower()
    else:
        decomposed = unicodedata.normalize("NFKD", text).lower()
        folded = "".join(character for character in decomposed if not unicodedata.combining(character))
    for needle, pattern, replacement in _REWRITES:
        if needle in folded:
            folded = pattern.sub(replacement, folded)
    return folded


def words_of(text: str) -> list[str]:
    """Return the words of ``text`` in order, folded, number words as digits. Letters and digits glued together part.

    The word that a negation is about carries a mark instead of the negation: "no metal" is ``!metal``.
    """
    folded = re.sub(r"\b(?:1st|2nd|3rd)\b", lambda match: _NUMBER_WORDS[match.group()], fold(text))
    words = [_NUMBER_WORDS.get(word, word) for word in _TOKEN.findall(folded.replace("other than", "except"))]
    return _negated(words) if not _NEGATORS.isdisjoint(words) else words


def _negated(words: list[str]) -> list[str]:
    result: list[str] = []
    reach = 0
    for word in words:
        if word in _NEGATORS:
            reach = _NEGATION_REACHES
            continue
        if reach and word not in STOP_WORDS and word not in _BETWEEN and word.isalpha():
            word, reach = NEGATION + word, 0
        reach = max(0, reach - 1)
        result.append(word)
    return result


_STEMS_OUT_OF_RULE: Final = {
    "fixed": "fixed",
    "snapped": "snapped",
    "glued": "glue",
    "gluing": "glue",
    "tied": "tie",
    "biting": "bite",
    "based": "bas",
    "filing": "fill",
    "filings": "fill",
}
"""Forms that say another thing than the word they look like (a fixed bridge is not one to fix, nothing snapped snaps in, what
is resin-based has no base, who writes "filing" means a filling), and those of words too short for the rules.
"""


_LOST_ITS_E: Final = re.compile("[^aeiouy][aeiou][^aeiouwxy]")
"""What is left of "taking" or "wired": a word that ends so without an e would have doubled its last letter."""


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return the form under which ``word`` and its plurals, -ing and -ed forms are one word."""
    if word.startswith(NEGATION):
        return NEGATION + stem(word[1:])
    if word in _STEMS_OUT_OF_RULE:
        return _STEMS_OUT_OF_RULE[word]
    if len(word) < 4 or not word.isalpha():
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-2] if word.endswith(("ches", "shes", "xes", "sses")) else word[:-1]
    for ending in ("ing", "ed"):
        base = word[: -len(ending)]
        if word.endswith(ending) and len(base) >= 3 and re.search("[aeiouy]", base):
            return base + "e" if _LOST_ITS_E.fullmatch(base) else _without_doubled_end(base)
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


def _without_doubled_end(base: str) -> str:
    if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "lsz":
        return base[:-1]
    return base


def telling_words(words: list[str]) -> list[str]:
    """Return ``words`` without stop words; all of them when every word is one."""
    return [word for word in words if word not in STOP_WORDS] or words


def stems_of(text: str) -> tuple[str, ...]:
    """Return the stems of the telling words of ``text``."""
    return tuple(map(stem, telling_words(words_of(text))))


def phrase_key(text: str) -> str:
    """Return the form under which two ways to write the same phrase are equal."""
    return " ".join(stems_of(text))
