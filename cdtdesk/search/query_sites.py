"""Teeth, quadrants, surfaces, counts and ages in what was typed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from cdtdesk.domain.teeth import QUADRANT_OF_ABBREVIATION, TEETH, Quadrant, ToothNumber, count_surfaces
from cdtdesk.lexicon.words import fold, words_of

_NUMBER: Final = r"(?:[1-9]|one|two|three|four|five|six|seven|eight|una|dos|tres|cuatro|cinco)"
_DIGIT_OF: Final = {
    word: str(value)
    for words in ("one two three four five six seven eight", "una dos tres cuatro cinco")
    for value, word in enumerate(words.split(), start=1)
} | {"single": "1"}
_OR_MORE: Final = r"\s*(?:\+|plus\b|or\s+more\b|and\s+up\b)?"

_SURFACE_WORD: Final = r"(?:s[uer]*f[a-z]*|sf|caras?|superficies?)"
_SURFACE_COUNT: Final = re.compile(rf"\b(?:x\s?)?({_NUMBER}|single)({_OR_MORE})[\s-]*{_SURFACE_WORD}\b")
_SIDES: Final = re.compile(rf"\b({_NUMBER})[\s-]*side[sd]?\b")
"""With a filling, its sides are its surfaces."""
_SURFACES_APART: Final = re.compile(r"\b[modbfli]{1,3}(?:[-./][modbfli]){1,4}\b")
"""Surface letters with signs between them: "m-o-d", "d/o", "mod/b"."""
_SURFACES_GLUED: Final = re.compile(r"\b(mesio|disto|occluso|bucco|linguo|facio|inciso)[\s-]?(?=[a-z])")
"""The first part of a name of several surfaces: "mesio-occlusal", "distolingual"."""
_SURFACES_SHORT: Final = re.compile(r"\b([1-5])\s?-?s\b")
_SURFACES_NUMBERED: Final = re.compile(r"\b(am|amal|amf|comp|res|resin)(a|ant|p|post)?([1-5])\b")
"""How practice software numbers fillings: "Am2", "CompA1", "CompP3"."""
_NUMBERED_ENDINGS: Final = {"a": "front", "ant": "front", "p": "posterior", "post": "posterior"}
_COUNT_GLUED_ON: Final = re.compile(r"\b(p?srp|alv|alveo|oss|gv|gvt)-?(?=[1-8])")
_BOTH_SIDES: Final = re.compile(r"\bb/l\b")
"""Bilateral; with a filling, two of its surfaces."""
_AT_NIGHT: Final = re.compile(r"(?<![#\w])(?:(?:[6-9]|1[01])(?:[:.]\d\d)?\s?p\.?m|[1-5](?:[:.]\d\d)?am|12\s?am)\b")
"""A time of day at which offices are closed. "3 am" may be amalgam on tooth 3: glued on, the letters say the hour."""
_MULTIPLIER: Final = re.compile(r"\bx\s?\d{1,2}\b")
"""How many of a thing were done ("ext x4") says nothing of its code, once images are counted."""
_OF_A_SHOT: Final = re.compile(r"\b(?:hpv|gardasil|pfizer|moderna|covid|vaccin\w*|vacuna\w*|shot|booster|dose)\b")
"""With a vaccine, a number says which injection of the series it is."""
_TOOTH_SIGN: Final = re.compile(
    r"\b(?:tooth\s+)?(?:no\b\.?|number\b|num\b)\s*#?\s*(?=(?:[0-9]{1,2}|[a-t])\b(?!\s*(?:surf|teeth)))"
)
_ONES: Final = "one two three four five six seven eight nine".split()
_TEENS: Final = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TOOTH_OF_WORDS: Final = {
    word: str(number)
    for number, word in enumerate(
        [*_ONES, *_TEENS, "twenty", *(f"twenty {one}" for one in _ONES), "thirty", "thirty one", "thirty two"], start=1
    )
}
_ANY_TOOTH_IN_WORDS: Final = "|".join(sorted(_TOOTH_OF_WORDS, reverse=True)).replace(" ", "[ -]")
_TOOTH_IN_WORDS: Final = re.compile(rf"\b(?:tooth\s+(?:number\s+)?|number\s+)({_ANY_TOOTH_IN_WORDS})\b(?!\s*surf)")
"""A tooth whose number is written out: "tooth thirty", "number nineteen"."""
_TEETH_SPAN: Final = re.compile(r"(?<![\w#.])([1-7])\s*(?:-|\u2013|\bto\b)\s*([2-8])(?:\s*(?:te+th|tooth|th)\b|(?![\w.]))")
_MANY_TEETH: Final = 4
"""Codes count one to three teeth, or four and more: "gingivectomy 6-8" names the teeth, where the word does not follow."""
_TEETH_COUNT: Final = re.compile(rf"(?<![\w#.])({_NUMBER})({_OR_MORE})\s*(?:t[a-z]?e+th|contiguous|(?:tooth\s+)?spaces)\b")
_EXTRACTIONS_COUNT: Final = re.compile(rf"(?<![\w#.])({_NUMBER})({_OR_MORE})\s*(ext?s?\b|extractions?\b)")
"""So many teeth are taken out where the bone is smoothed."""
_ONE_TOOTH: Final = re.compile(r"\b(?:single|one)\s+tooth\b")
_BY_TEETH: Final = re.compile(
    r"\bsrp|scal|planing|gingiv|\bgums?\b|flap|osseous|perio|alv|\boss\b|\bgvt?\b|deep clean|bone surgery"
)
"""What has codes by the number of teeth: with it, one tooth is a count."""
_QUADRANTS: Final = re.compile(rf"(?<![\w#.])(?:{_NUMBER}|all)\s*(quads?|quadrants?|cuadrantes?)\b")
"""So many whole quadrants: each has four teeth or more, unless fewer are said."""
_TEETH_OR_MORE: Final = re.compile(r"(?<![\w#.])([2-8])\s*(?:\+(?!\w)|(?:or\s+more|and\s+up)\b)")
_IMAGE_WORD: Final = r"(bwx?s?|b[a-z]{0,2}t[a-z]{0,2}\s?w[a-z]{2,5}|films?|images?|x-?rays?|pas?x?|v?bwx?)"
_IMAGES_BEFORE: Final = re.compile(rf"\b(1?[0-9]|{_NUMBER})\s*(?:x\s*)?(?:vertical\s+)?{_IMAGE_WORD}\b")
_IMAGES_AFTER: Final = re.compile(
    rf"\b(bwx?s?|b[a-z]{{0,2}}t[a-z]{{0,2}}\s?w[a-z]{{2,5}}|films?|images?)\s*(?:x|just|only)?\s*({_NUMBER})\b(?!\s*(?:mm|cm|month|year|day))"
)
_MOST_BITEWINGS: Final = 8
"""More images than the largest set of bitewings are a survey of the whole mouth."""
_AGE_UNIT: Final = r"(months?|mos?|mths?|years?|yrs?|yo|y/o|weeks?|wks?|anos?|meses|mes|semanas?)"
_AGE: Final = re.compile(rf"\b(\d{{1,3}})\s*-?\s*{_AGE_UNIT}\b(?:[\s-]*olds?\b)?")
_SAYS_AGE: Final = re.compile(r"old|yo\b|y/o|anos")
_AGE_GIVEN: Final = re.compile(r"\bage[ds]?\s*(\d{1,2})\b(?!\s*(?:months?|mos?)\b)")
_UNDER_THREE: Final = re.compile(r"<\s*3\b(?!\s*(?:mm|cm|te|surf))(?:\s*(?:yrs?|years?|y/?o)\b)?")
_OF_AN_EXAM: Final = re.compile(r"\b(?:exam|eval|visit|check|oe\b)")
_OF_A_CHILD: Final = re.compile(r"\b(?:baby|infant|toddler|child|kid|boy|girl|son|daughter|bebe|nino|nina)\b")
_SIZE: Final = re.compile(
    r"(?:\b(over|above|(?!less|small|short|few|no\b)[a-z]{4,}\s+than)\b|(?<![\w.])(>))?"
    r"\s*(?<![\w.])(?:(\d+(?:\.\d+)?|\.\d+)\s*(cm|mm)\b|(1\.25)(?![\w.]))"
)
_SIZE_LIMIT: Final = 1.25
_OF_A_WOUND: Final = re.compile(r"\b(?:wound|lac\b|lacerat|gash|sutur|stitch|herida)")
_WOUND_LIMIT: Final = 5
"""In centimetres, as the other limit: the codes for wounds are told apart by another length than those for lesions."""
_QUADRANT: Final = re.compile(r"\b(ur|ul|ll|lr)q?\b")
_QUADRANT_NUMBER: Final = re.compile(r"\bq(?:uad(?:rant)?)?\s*#?\s*([1-4])\b(?!\s*te)")
_QUADRANTS_IN_ORDER: Final = ("UR", "UL", "LL", "LR")
"""As they are counted where a quadrant has a number."""
_QUADRANT_WORDS: Final = re.compile(
    r"\b(upper|lower|max(?:illary)?|mand(?:ibular)?)\s+(right|left|rt|lt)\b(?:\s+(?:quad(?:rant)?)\b)?"
)
_A_WORD: Final = (
    r"\s+(?:bit|few|little|lot|week|month|year|day|while|couple|had|have|got|was|lost|broke|cracked|chipped"
    r"|want|need|think|am|just)"
)
"""What follows "a" or "i" that is a word and no tooth: "broke a tooth a week ago", "tooth i had pulled"."""
_NAME_OF_A_TOOTH: Final = rf"[0-9]{{1,2}}|[b-hj-t]s?|[ai](?!{_A_WORD})"
_TOOTH: Final = re.compile(
    rf"(?:#|\b(?:tooth|teeth|th|dientes?|muelas?)(?:\b|(?=\d))\s*#?)\s*({_NAME_OF_A_TOOTH})\b"
    r"((?:\s*(?:,|&|\band\b)?\s*#?\s*(?:[0-9]{1,2}|[a-t])\b)*)"
)
_FDI: Final = re.compile(r"\b(?:fdi|iso)\s*#?\s*([1-8][1-8])\b")
_TOOTH_SPAN: Final = re.compile(r"(?<![\w.])#?([1-9]|[12][0-9]|3[0-2])\s*-\s*#?([1-9]|[12][0-9]|3[0-2])(?![\w.])")
_FDI_ONLY: Final = frozenset(str(number) for number in (*range(33, 39), *range(41, 49)))
_MORE_TEETH: Final = re.compile(r"[0-9]{1,2}|[a-t]\b")

_FILLING_WORDS: Final = frozenset(
    (
        "amalgam amalgams amalg amal alloy comp comps composite composites compsite resin resins resina filling "
        "fillings fill empaste relleno restoration inlay inlays onlay onlays inl onl white silver rbc tooth-colored plata "
        "blanca res am cmp amlg"
    ).split()
)
_LIKE_A_FILLING: Final = re.compile(r"ama?la?g|comp(?:os|si|oi)|res[ie]n|fill?in")
"""How fillings begin where fingers slip ("amalgum", "compsit")."""
_SURFACE_LETTERS: Final = re.compile(r"[modbfli]{1,5}")
_NEVER_SURFACES: Final = frozenset(
    ("if of old do i mid lid film fold bold mold mob lob fob dim oil foil bid dob mil fil mod lo mo").split()
)
"""Words and abbreviations that happen to be made of surface letters; with a filling they are surfaces all the same."""
_ONLY_WORDS: Final = frozenset("if of old film foil fold mold oil bold lid".split())
_OTHER_SHORTHAND: Final = frozenset("fld od bi ofd fmd fb io id md fm bil lim dif dob lib lf".split())
"""Full lower denture, overdenture, bicuspid, open flap debridement, full bony, inside the mouth and the like: surfaces only
with a filling, in capitals or not.
"""
_PLAINLY_SURFACES: Final = re.compile(r"mod?[bl]{0,2}|do[bl]?|mi[df][fl]{0,2}")
"""Letters in capitals that are surfaces with neither a filling nor a tooth beside them; others may be any shorthand."""
_SURFACE_WORDS: Final = {
    "mesial": "M",
    "mesio": "M",
    "disto": "D",
    "occluso": "O",
    "bucco": "B",
    "linguo": "L",
    "facio": "F",
    "inciso": "I",
    "occlusal": "O",
    "incisal": "I",
    "distal": "D",
    "buccal": "B",
    "facial": "F",
    "lingual": "L",
    "palatal": "L",
}
_NOT_A_TOOTH_BEFORE: Final = frozenset(
    (
        "first next initial additional addl each all on type class phase stage grade level step vit cdt age grado x "
        "under visit appointment appt session shot dose covid hpv gardasil pfizer moderna vaccine booster"
    ).split()
)
_TEETH_OF_A_JAW: Final = frozenset(
    "denture dentures dent partial rpd pd cd icd od flipper stayplate plate complete overdenture valplast aox".split()
)
_JAW_OF_LETTER: Final = {"u": "upper", "l": "lower"}
"""Beside what replaces the teeth of a jaw, a letter says which one: "RPD L"."""
_NO_LETTER_AFTER: Final = frozenset({"pfm", "prophy", "pro", "rct"})
"""What a letter after these says is no tooth: "PFM N" is noble, "prophy C" a child's, "RCT M" a molar's."""
_COUNTS_LEVELS: Final = frozenset({"lefort", "fort", "lf"})
"""Numbers beside these words are levels and pieces of a cut jaw: "LeFort 1, 3 pc"."""
_NOT_A_TOOTH_AFTER: Final = frozenset(
    (
        "month months year years wk wks week weeks min mins minute minutes hour hours hr hrs day days week weeks "
        "percent mg ml mm cm units unit x times visits visit canals roots implants crowns "
        "surfaces months years quads quadrants quad pins lesions wisdom views series stage step dose shot mo mos yr "
        "yrs"
    ).split()
)


@dataclass(slots=True)
class SitesTyped:
    """What was understood of places, surfaces, counts and ages."""

    teeth: list[ToothNumber] = field(default_factory=list)
    quadrant: Quadrant | None = None
    surfaces: str = ""
    counted: dict[str, frozenset[str]] = field(default_factory=dict)

    def implied(self) -> dict[str, frozenset[str]]:
        """Return the facet values that follow."""
        facets = dict(self.counted)
        if self.teeth:
            facets["dentition"] = frozenset("primary" if tooth.is_primary else "permanent" for tooth in self.teeth)
            facets["tooth_class"] = frozenset(str(tooth.tooth_class) for tooth in self.teeth)
            facets["arch"] = frozenset(str(tooth.arch) for tooth in self.teeth)
            # Codes by number of teeth count them in one quadrant.
            by_quadrant = Counter(tooth.quadrant for tooth in self.teeth)
            facets.setdefault("teeth", frozenset({str(min(max(by_quadrant.values()), 8))}))
        elif self.quadrant:
            facets["arch"] = frozenset({str(self.quadrant.arch)})
            facets["sides"] = frozenset({"one"})
        if self.surfaces:
            facets["surfaces"] = frozenset({str(count_surfaces(self.surfaces))})
            if not self.teeth and "I" in self.surfaces:
                facets["tooth_class"] = frozenset({"anterior"})
            elif not self.teeth and "O" in self.surfaces:
                facets["tooth_class"] = frozenset({"premolar", "molar"})
        return facets


def take_sites(text: str) -> tuple[SitesTyped, list[str]]:
    """Return the sites in ``text``, and the words that remain, folded and in order."""
    sites = SitesTyped()
    rest = _TOOTH_IN_WORDS.sub(lambda match: f"#{_TOOTH_OF_WORDS[match[1].replace('-', ' ')]}", fold(text))
    rest = _TOOTH_SIGN.sub("#", rest)
    if _OF_A_SHOT.search(rest):
        rest = rest.replace("#", " dose ")
    for taker in (_take_counts, _take_age_and_size, _take_named_teeth, _take_quadrant):
        rest = taker(rest, sites)
    return sites, _take_loose(_raw_words(rest), sites, text)


def _numbers(first: str, or_more: str, largest: int) -> frozenset[str]:
    start = int(_DIGIT_OF.get(first, first))
    return frozenset(str(value) for value in range(start, (largest if or_more.strip() else start) + 1))


def _take_counts(text: str, sites: SitesTyped) -> str:
    def surfaces(match: re.Match[str]) -> str:
        sites.counted["surfaces"] = _numbers(match[1], match[2], 5)
        return " "

    def span(match: re.Match[str]) -> str:
        first, last = int(match[1]), int(match[2])
        if first >= last:
            return match.group()
        numbers = [str(number) for number in range(first, last + 1)]
        is_counted = last < _MANY_TEETH or first == _MANY_TEETH
        if not is_counted and match.group()[-1].isdigit() and _BY_TEETH.search(text):
            _add_teeth(sites, numbers)
        else:
            sites.counted["teeth"] = frozenset(numbers)
        return " "

    def teeth(match: re.Match[str]) -> str:
        sites.counted["teeth"] = _numbers(match[1], match[2], 8)
        return " "

    def quadrants(match: re.Match[str]) -> str:
        sites.counted.setdefault("teeth", _numbers("4", "+", 8))
        return f" {match[1]} "

    def or_more(match: re.Match[str]) -> str:
        facet, largest = ("surfaces", 5) if is_filling else ("teeth", 8)
        sites.counted[facet] = _numbers(match[1], "+", largest)
        return " "

    def images_before(match: re.Match[str]) -> str:
        _count_images(sites, match[1])
        return f" {match[2]} "

    def images_after(match: re.Match[str]) -> str:
        _count_images(sites, match[2])
        return f" {match[1]} "

    if "m" in text and _AT_NIGHT.search(text):
        text = _AT_NIGHT.sub(" after hours ", text)
    text = _COUNT_GLUED_ON.sub(r"\1 ", _SURFACES_NUMBERED.sub(_numbered_filling, text))
    is_filling = any(map(_is_a_filling, text.split()))
    if is_filling:
        text = _SURFACES_APART.sub(lambda match: re.sub(r"[^a-z]", "", match.group()), text)
        text = _SURFACES_GLUED.sub(r"\1 ", text)
        text = _SIDES.sub(r"\1 surface", text)
        text = _SURFACES_SHORT.sub(r"\1 surfaces", text)
    else:
        text = _BOTH_SIDES.sub("bilateral", text)
    for pattern, take in (
        (_SURFACE_COUNT, surfaces),
        (_IMAGES_BEFORE, images_before),
        (_IMAGES_AFTER, images_after),
        (_TEETH_SPAN, span),
        (_TEETH_COUNT, teeth),
        (_QUADRANTS, quadrants),
        (_TEETH_OR_MORE, or_more),
    ):
        text = pattern.sub(take, text)
    if "alv" in text and (taken_out := _EXTRACTIONS_COUNT.search(text)):
        sites.counted.setdefault("teeth", _numbers(taken_out[1], taken_out[2], 8))
        text = _EXTRACTIONS_COUNT.sub(r" \3 ", text)
    if _BY_TEETH.search(text) and _ONE_TOOTH.search(text):
        sites.counted.setdefault("teeth", frozenset({"1"}))
    return _MULTIPLIER.sub(" ", text)


def _numbered_filling(match: re.Match[str]) -> str:
    """Return "comp front 1 surface" for "compa1"."""
    return f"{match[1].removesuffix('f')} {_NUMBERED_ENDINGS.get(match[2] or '', '')} {match[3]} surface"


def _count_images(sites: SitesTyped, number: str) -> None:
    """Take over a count of images; many, or two counts ("14 pas and 4 bw"), are one survey of the mouth."""
    counted = _numbers(number, "", _MOST_BITEWINGS)
    if "images" in sites.counted or int(min(counted)) > _MOST_BITEWINGS:
        counted = frozenset({"full mouth"})
    sites.counted["images"] = counted


def _take_age_and_size(text: str, sites: SitesTyped) -> str:
    def age(match: re.Match[str]) -> str:
        unit = match[2][0]
        if not _SAYS_AGE.search(match.group()) and not _OF_A_CHILD.search(text):
            return match.group()
        sites.counted["patient"] = _patients(int(match[1]) / {"m": 12, "w": 52, "s": 52, "y": 1, "a": 1}[unit])
        return " "

    def size(match: re.Match[str]) -> str:
        centimetres = float(match[3] or match[5]) / (10 if match[4] == "mm" else 1)
        is_above = bool(match[1] or match[2])
        if _OF_A_WOUND.search(text):  # their codes say it in words
            is_over = centimetres > _WOUND_LIMIT or (centimetres == _WOUND_LIMIT and is_above)
            return f" {'over' if is_over else 'up to'} {_WOUND_LIMIT} cm "
        is_over = centimetres > _SIZE_LIMIT or (centimetres == _SIZE_LIMIT and is_above)
        sites.counted["size"] = frozenset({"over 1.25 cm" if is_over else "up to 1.25 cm"})
        return " "

    def given(match: re.Match[str]) -> str:
        sites.counted["patient"] = _patients(int(match[1]))
        return " "

    if _OF_AN_EXAM.search(text):
        text = _UNDER_THREE.sub(" under 3 ", text)
    return _SIZE.sub(size, _AGE_GIVEN.sub(given, _AGE.sub(age, text)))


def _patients(years: float) -> frozenset[str]:
    if years < 3:
        return frozenset({"under 3"})
    if years < 12:
        return frozenset({"child"})
    return frozenset({"adolescent"} | ({"child"} if years < 14 else {"adult"}))


def _take_named_teeth(text: str, sites: SitesTyped) -> str:
    def fdi(match: re.Match[str]) -> str:
        tooth = ToothNumber.find_fdi(int(match[1]))
        if tooth is None:
            return match.group()
        sites.teeth.append(tooth)
        return " "

    def named(match: re.Match[str]) -> str:
        more = _MORE_TEETH.findall(match[2])
        found = [match[1], *(name for name in more if name.isdigit() == match[1].isdigit())]
        if any(name.upper() not in TEETH for name in found):
            return match.group()
        _add_teeth(sites, found)
        return " " if len(found) == len(more) + 1 else f" {match[2]} "

    def span(match: re.Match[str]) -> str:
        first, last = int(match[1]), int(match[2])
        if first >= last or (last <= 8 and not match.group().startswith("#")):
            return match.group()
        _add_teeth(sites, map(str, range(first, last + 1)))
        return " "

    return _TOOTH.sub(named, _TOOTH_SPAN.sub(span, _FDI.sub(fdi, text)))


def _add_teeth(sites: SitesTyped, names: Iterable[str]) -> None:
    for name in names:
        tooth = TEETH[name.upper()]
        if tooth not in sites.teeth:
            sites.teeth.append(tooth)


def _take_quadrant(text: str, sites: SitesTyped) -> str:
    def short(match: re.Match[str]) -> str:
        sites.quadrant = QUADRANT_OF_ABBREVIATION[match[1].upper()]
        return " "

    def words(match: re.Match[str]) -> str:
        arch = "U" if match[1].startswith(("u", "max")) else "L"
        sites.quadrant = QUADRANT_OF_ABBREVIATION[arch + match[2][0].upper()]
        return " "

    def number(match: re.Match[str]) -> str:
        sites.quadrant = QUADRANT_OF_ABBREVIATION[_QUADRANTS_IN_ORDER[int(match[1]) - 1]]
        return " "

    return _QUADRANT_NUMBER.sub(number, _QUADRANT_WORDS.sub(words, _QUADRANT.sub(short, text)))


def _raw_words(text: str) -> list[str]:
    return words_of(re.sub(r"[#,;]", " ", text))


def _take_loose(words: list[str], sites: SitesTyped, typed: str) -> list[str]:
    """Take surfaces and teeth that stand there without a sign, where the words around them leave no doubt."""
    is_filling = any(map(_is_a_filling, words))
    if not _TEETH_OF_A_JAW.isdisjoint(words):
        words = [_JAW_OF_LETTER.get(word, word) for word in words]
    upper_words = set(re.findall(r"\b[A-Z]{1,5}\b", typed))
    digits = set(re.findall(r"\d+", typed))  # "one tooth" is a count, not tooth 1
    rest: list[str] = []
    has_tooth = bool(sites.teeth) or _has_tooth_number(words)
    is_lone = len(words) == 1
    surfaces = [word for word in words if _is_surfaces(word, is_filling, has_tooth, is_lone, upper_words, sites)]
    chosen = max(surfaces, key=len, default="")  # "B do comp" is tooth B, surfaces DO
    for position, word in enumerate(words):
        if word == chosen and not sites.surfaces:
            sites.surfaces = word.upper()
        elif word in _SURFACE_WORDS and is_filling and "surfaces" not in sites.counted and not _is_of_an_edge(words, position):
            sites.surfaces += _SURFACE_WORDS[word] if _SURFACE_WORDS[word] not in sites.surfaces else ""
        elif _is_fdi_number(word, position, words):
            sites.teeth.append(_fdi_tooth(word))
        elif _is_tooth_letter(word, position, words, upper_words) or (
            word in digits and _is_tooth_number(words, position, is_filling)
        ):
            _add_teeth(sites, [word])
        else:
            rest.append(word)
    return rest


def _is_a_filling(word: str) -> bool:
    return word in _FILLING_WORDS or _LIKE_A_FILLING.match(word) is not None


def _is_of_an_edge(words: list[str], position: int) -> bool:
    """Whether the word only says which edge or corner is meant ("incisal angle")."""
    return position + 1 < len(words) and words[position + 1] in {"angle", "edge", "corner"}


def _has_tooth_number(words: list[str]) -> bool:
    return any(_is_tooth_number(words, position) for position in range(len(words)))


def _is_surfaces(
    word: str, is_filling: bool, has_tooth: bool, stands_alone: bool, upper_words: set[str], sites: SitesTyped
) -> bool:
    if sites.surfaces or not _SURFACE_LETTERS.fullmatch(word) or word in _ONLY_WORDS:
        return False
    if count_surfaces(word) != len(word):  # a letter twice, or two names of the same surface
        return False
    if is_filling:
        return True
    if len(word) == 1 or word in _OTHER_SHORTHAND:
        return False
    if has_tooth:
        return word.upper() in upper_words or word not in (_NEVER_SURFACES - {"mod", "mo", "do"})
    return word.upper() in upper_words and (stands_alone or _PLAINLY_SURFACES.fullmatch(word) is not None)


def _is_tooth_number(words: list[str], position: int, is_filling: bool = False) -> bool:
    word = words[position]
    if not word.isdigit() or word not in TEETH or not 1 <= int(word) <= 32 or len(words) == 1:
        return False
    if not _COUNTS_LEVELS.isdisjoint(words):
        return False
    before = words[position - 1] if position else ""
    after = words[position + 1] if position + 1 < len(words) else ""
    if before in _NOT_A_TOOTH_BEFORE and not (before == "on" and "all" not in words):
        return False
    return after not in _NOT_A_TOOTH_AFTER or (is_filling and after == "mo")


def _is_fdi_number(word: str, position: int, words: list[str]) -> bool:
    """Numbers that no Universal tooth has, among words that are not about something else, are FDI numbers."""
    after = words[position + 1] if position + 1 < len(words) else ""
    return word in _FDI_ONLY and len(words) > 1 and after not in _NOT_A_TOOTH_AFTER


def _fdi_tooth(word: str) -> ToothNumber:
    tooth = ToothNumber.find_fdi(int(word))
    assert tooth is not None
    return tooth


def _is_tooth_letter(word: str, position: int, words: list[str], upper_words: set[str]) -> bool:
    if len(word) != 1 or not "a" <= word <= "t" or len(words) == 1:
        return False
    if position and words[position - 1] in _NO_LETTER_AFTER:
        return False
    if word == "p" and position + 1 < len(words) and words[position + 1].startswith("maint"):
        return False
    if word in "ai":
        return word.upper() in upper_words and position == len(words) - 1
    return True
