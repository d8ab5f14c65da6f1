"""Which column of a code list is the code, which the nomenclature, which the descriptor: by the headings and by the cells."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from cdtdesk.exchange.code_cells import code_cell
from cdtdesk.exchange.tables import Cell

_HEADER_ROWS: Final = 40
_SAMPLE: Final = 400
_CLOSE_ENOUGH: Final = 82
_MOST_COLUMNS: Final = 200
_LONG_TEXT: Final = 30
_FEW_VALUES: Final = 40
_SHORTEST_WORD: Final = 3
_LONGEST_HEADING: Final = 60

Row = tuple[Cell, ...]


class Role(StrEnum):
    """What a column holds."""

    CODE = "code"
    NOMENCLATURE = "nomenclature"
    DESCRIPTOR = "descriptor"
    CATEGORY = "category"


_HEADINGS: Final[Mapping[Role, tuple[str, ...]]] = {
    role: tuple(words.split(", "))
    for role, words in {
        Role.CODE: (
            "code, codes, cdt code, cdt, ada code, ada, procedure code, proc code, proc, procedure, "
            "code number, service code, dental code, treatment code, codigo, codigo cdt, d code, number, "
            "procedure number, code no"
        ),
        Role.NOMENCLATURE: (
            "nomenclature, name, short name, short description, description, descript, desc, title, "
            "procedure name, procedure description, code description, short descriptor, official name, "
            "nomenclatura, nombre, descripcion corta, service description, user description, service, "
            "treatment, procedure nomenclature, cdt nomenclature, label"
        ),
        Role.DESCRIPTOR: (
            "descriptor, long description, full description, definition, details, explanation, "
            "long descriptor, descriptor text, full descriptor, extended description, code descriptor, "
            "descripcion larga, definicion, cdt descriptor, additional description, narrative, "
            "notes and descriptor"
        ),
        Role.CATEGORY: (
            "category, category of service, service category, cat, proc cat, proc cat descript, class, "
            "type, section, group, categoria, procedure category, type of service, code category, "
            "subcategory"
        ),
    }.items()
}
_OTHERS: Final = tuple(
    (
        "fee, ucr, price, amount, abbreviation, abbr desc, abbrev, abbr, status, action, change, "
        "layman term, effective date, date, time, proc time, units, minutes, tooth, surface, area, "
        "treat area, note, notes, default note, medical code, substitution code, alternate code, "
        "alternate code 1, code num, id, gender, age, frequency, tax code, rvu, explosion code, "
        "patient friendly description, revision, edition, year, flag, comments, line, row, copay, allowed"
    ).split(", ")
)


class Columns(NamedTuple):
    """Where things stand. ``first_row`` is the first row after the headings; ``headings`` are empty where there are none."""

    first_row: int
    places: Mapping[Role, int]
    headings: tuple[str, ...]


def clean_row(row: Sequence[Cell]) -> Row:
    """Return ``row`` with None for every cell that holds nothing."""
    return tuple([(cell.strip() or None) if isinstance(cell, str) else cell for cell in row])


def guess_columns(table: Sequence[Sequence[Cell]]) -> Columns | None:
    """Return what the columns of a table hold, by its first rows; None when none holds codes."""
    rows = [clean_row(row) for row in table[: _HEADER_ROWS + _SAMPLE]]
    header = _header_row(rows)
    if header is None:
        header = _header_above_codes(rows)
    first_row = 0 if header is None else header + 1
    body = rows[first_row : first_row + _SAMPLE]
    width = min(max(map(len, rows[: first_row + _SAMPLE]), default=0), _MOST_COLUMNS)
    headings = tuple(_heading(rows[header], place) if header is not None else "" for place in range(width))
    named = _named(headings, [place for place in range(width) if _has_words(body, place, 1)])
    code = _code_column(body, width, named)
    if code is None:
        return None
    places = dict(named)
    places.pop(Role.CODE, None)
    places = {role: place for role, place in places.items() if place != code}
    _add_by_look(places, body, width, code, headings)
    return Columns(first_row, {Role.CODE: code, **places}, headings)


def _heading(row: Row, place: int) -> str:
    cell = row[place] if place < len(row) else None
    return "" if cell is None else " ".join(str(cell).split())[:_LONGEST_HEADING]


def _header_row(rows: Sequence[Row]) -> int | None:
    """Return the first row that has a heading for codes and holds none itself, with codes below."""
    for index, row in enumerate(rows[:_HEADER_ROWS]):
        cells = [_heading(row, place) for place in range(min(len(row), _MOST_COLUMNS))]
        if any(code_cell(cell) is not None for cell in cells if any(map(str.isdigit, cell))):
            # What stands below is the body; a heading after it heads another table.
            if sum(1 for cell in cells if cell) > 1 or (len(row) == 1 and cells[0]):
                return None
            continue
        scores = [_best_role(cell) for cell in cells if cell]
        if any(score is Role.CODE for score in scores) and (len(scores) > 1 or len(row) == 1):
            return index
    return None


def _header_above_codes(rows: Sequence[Row]) -> int | None:
    """Return the row just above the first code that has words in the codes' column and others; they say nothing we know."""
    width = min(max(map(len, rows), default=0), _MOST_COLUMNS)
    code = _code_column(rows, width, {})
    if code is None:
        return None
    first = next((index for index, row in enumerate(rows) if code < len(row) and code_cell(row[code]) is not None), 0)
    above = rows[first - 1] if first else ()
    filled = [cell for cell in above if cell is not None]
    is_header = (
        len(filled) > 1
        and code < len(above)
        and all(isinstance(cell, str) and len(cell) <= _LONGEST_HEADING for cell in filled)
    )
    return first - 1 if is_header and above[code] is not None else None


def _named(headings: Sequence[str], worded: Collection[int]) -> dict[Role, int]:
    """Return the column whose heading names each role best; all but the code is said in words, by one of ``worded``."""
    ranked = sorted(
        (
            (score, -place, role)
            for place, heading in enumerate(headings)
            for role, score in _scores(heading).items()
            if role is Role.CODE or place in worded
        ),
        reverse=True,
    )
    named: dict[Role, int] = {}
    for _, place, role in ranked:
        if role not in named and -place not in named.values():
            named[role] = -place
    return named


def _best_role(heading: str) -> Role | None:
    return max(_scores(heading).items(), key=lambda item: item[1], default=(None, 0.0))[0]


@lru_cache(maxsize=1_024)
def _scores(heading: str) -> Mapping[Role, float]:
    """Return how well ``heading`` names each role, for those it names; a better name of something else rules them out."""
    from rapidfuzz import fuzz, process

    plain = _plain(heading)
    if not plain:
        return {}
    found = {}
    for role, names in _HEADINGS.items():
        best = process.extractOne(plain, names, scorer=fuzz.ratio, score_cutoff=_CLOSE_ENOUGH)
        if best is not None:
            found[role] = float(best[1])
    other = process.extractOne(plain, _OTHERS, scorer=fuzz.ratio, score_cutoff=_CLOSE_ENOUGH)
    if other is not None:
        found = {role: score for role, score in found.items() if score > other[1]}
    return found


def _plain(heading: str) -> str:
    """Return ``heading`` in small letters, its words apart: ``ProcCatDescript`` is three."""
    parted = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|[_\W]+", " ", heading)
    folded = parted.casefold().translate(str.maketrans("\u00e1\u00e9\u00ed\u00f3\u00fa\u00f1", "aeioun"))
    return re.sub(r"\b(20[0-9]{2}|cdt(?= [a-z]{5,}))\b", " ", folded).strip()


# By the cells


def _code_column(body: Sequence[Row], width: int, named: Mapping[Role, int]) -> int | None:
    shares = [_code_share(body, place) for place in range(width)]
    told = named.get(Role.CODE)
    if told is not None and shares[told] >= 0.3:
        return told
    best = max(range(width), key=lambda place: (shares[place], -place), default=None)
    return best if best is not None and shares[best] >= 0.5 else None


def _code_share(body: Sequence[Row], place: int) -> float:
    """Return which part of a column's filled cells are codes; amounts that look like codes count for little."""
    cells = [row[place] for row in body if place < len(row) and row[place] is not None]
    if not cells:
        return 0.0
    lettered = bare = 0
    for cell in cells:
        if code_cell(cell) is not None:
            is_lettered = isinstance(cell, str) and "d" in cell.casefold()
            lettered, bare = lettered + is_lettered, bare + (not is_lettered)
    distinct = len(set(cells)) / len(cells)
    return (lettered + bare * 0.9) / len(cells) if distinct > 0.3 or lettered else 0.4 * bare / len(cells)


def _texts(body: Sequence[Row], place: int) -> list[str]:
    return [cell for row in body if place < len(row) and isinstance(cell := row[place], str)]


def _has_words(body: Sequence[Row], place: int, letters: int = _SHORTEST_WORD) -> bool:
    """Return whether at least half of a column's texts have so many letters."""
    texts = _texts(body, place)
    worded = sum(1 for text in texts if sum(map(str.isalpha, text)) >= letters)
    return worded > 0 and worded >= len(texts) / 2


def _add_by_look(places: dict[Role, int], body: Sequence[Row], width: int, code: int, headings: Sequence[str]) -> None:
    """Add the columns that no heading named: the shorter text is the nomenclature, a much longer one the descriptor."""
    free = [
        place
        for place in range(width)
        if place != code and place not in places.values() and not _is_other(headings[place]) and _has_words(body, place)
    ]
    looks = {place: _look(_texts(body, place)) for place in free}
    texts = sorted((place for place in free if looks[place].is_telling), key=lambda place: (looks[place].length, place))
    texts = [place for place in texts if looks[place].has_phrases] or texts
    has_names = _codes_have_names(body, code)
    if has_names and Role.DESCRIPTOR not in places and Role.NOMENCLATURE in places:
        places[Role.DESCRIPTOR] = places.pop(Role.NOMENCLATURE)
    if Role.NOMENCLATURE not in places and texts and not has_names:
        places[Role.NOMENCLATURE] = texts.pop(0)
    longest = texts[-1] if texts else None
    is_only_one = len(texts) == 1 and not headings[texts[0]]
    if Role.DESCRIPTOR not in places and longest is not None and (looks[longest].length > _LONG_TEXT or is_only_one):
        name = places.get(Role.NOMENCLATURE)
        if name is None or looks[longest].length > 1.3 * _look(_texts(body, name)).length:
            places[Role.DESCRIPTOR] = longest
    if Role.NOMENCLATURE not in places and Role.DESCRIPTOR in places and not has_names:
        # A lone description is the name, whatever its heading says.
        places[Role.NOMENCLATURE] = places.pop(Role.DESCRIPTOR)
    repeated = [place for place in free if not looks[place].is_telling and place not in places.values()]
    if Role.CATEGORY not in places and repeated and len(body) > 10:
        places[Role.CATEGORY] = repeated[0]


def _is_other(heading: str) -> bool:
    from rapidfuzz import fuzz, process

    plain = _plain(heading)
    return bool(plain) and process.extractOne(plain, _OTHERS, scorer=fuzz.ratio, score_cutoff=_CLOSE_ENOUGH) is not None


class _Look(NamedTuple):
    length: float
    is_telling: bool
    has_phrases: bool


def _look(texts: Sequence[str]) -> _Look:
    """Return the usual length of a column's texts, whether they tell the rows apart, and whether they are more than words.

    A category tells no rows apart; an abbreviation is no phrase.
    """
    if not texts:
        return _Look(0.0, False, False)
    length = sum(map(len, texts)) / len(texts)
    distinct = len(set(texts))
    is_repeated = len(texts) > 10 and distinct <= min(_FEW_VALUES, len(texts) / 3)
    phrases = sum(1 for text in texts if " " in text)
    return _Look(length, length >= 4 and not is_repeated, phrases > len(texts) / 3)


def _codes_have_names(body: Sequence[Row], code: int) -> bool:
    """Whether the cells of the code column hold names beside the codes."""
    found = [code_cell(row[code]) for row in body if code < len(row)]
    with_name = sum(1 for item in found if item is not None and item.rest)
    return with_name > len(found) / 2
