"""A date of service as somebody types it: in numbers, with a month's name, or counted from today."""

from __future__ import annotations

import calendar
import datetime as dt
import re
import unicodedata
from collections.abc import Iterable
from typing import Final

FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2099
"""Years outside these are slips of the keyboard."""

LONGEST_AHEAD: Final = dt.timedelta(days=90)
"""A day typed without a year is at most so far ahead; claims are about visits that have been, or will be soon."""

_YEARS_AHEAD: Final = 20
_NAMED_DAYS: Final = {
    "today": 0, "now": 0, "yesterday": -1, "tomorrow": 1,
    "hoy": 0, "ahora": 0, "ayer": -1, "anteayer": -2, "antier": -2, "manana": 1, "pasado manana": 2,
}  # fmt: skip
_MONTHS: Final = {
    **{name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)},
    "ene": 1, "abr": 4, "ago": 8, "set": 9, "dic": 12,
}  # fmt: skip
_WEEKDAYS: Final = {
    name: number
    for names in ("mon tue wed thu fri sat sun", "lun mar mie jue vie sab dom")
    for number, name in enumerate(names.split())
}
_MONTH: Final = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
    r"|ene(?:ro)?|febrero|marzo|abr(?:il)?|mayo|junio|julio|ago(?:sto)?|set(?:iembre)?|septiembre|octubre|noviembre"
    r"|dic(?:iembre)?)"
)
_DAY: Final = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|ro|o)?"
_YEAR: Final = r"(?P<year>[0-9]{4}|[0-9]{2})"
_DATES: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<year>[0-9]{4})(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})",
        rf"(?P<month>[0-9]{{1,2}})(?P<mark>[-/.])(?P<day>[0-9]{{1,2}})(?:(?P=mark){_YEAR})?",
        rf"{_MONTH}[ -]?{_DAY}(?:[ -]{_YEAR})?",
        rf"{_DAY}[ -]?{_MONTH}(?:[ -]?{_YEAR})?",
    )
)
_UNIT: Final = r"(?P<unit>d|days?|dias?|w|weeks?|s|semanas?|m|months?|mes(?:es)?|y|years?|a|anos?)"
_PARTS: Final = {"s": "w", "a": "y"}
"""Spanish weeks and years by their first letter; days and months begin as in English."""

_OFFSET: Final = re.compile(rf"(?P<sign>[-+])\s*(?P<count>[0-9]{{1,5}})\s*{_UNIT}")
_AGO: Final = (
    re.compile(rf"(?P<count>[0-9]{{1,5}})\s*{_UNIT} ago"),
    re.compile(rf"hace (?P<count>[0-9]{{1,5}})\s*{_UNIT}"),
)
_IN: Final = re.compile(rf"(?:in|en|dentro) (?P<count>[0-9]{{1,5}})\s*{_UNIT}")
_DIA: Final = r"(?P<weekday>lun(?:es)?|mar(?:tes)?|mie(?:rcoles)?|jue(?:ves)?|vie(?:rnes)?|sab(?:ado)?|dom(?:ingo)?)"
_WEEKDAY: Final = (
    re.compile(
        r"(?P<which>last|next) (?P<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?"
        r"|sat(?:urday)?|sun(?:day)?)"
    ),
    re.compile(rf"(?P<which>pasado|ultimo|proximo) {_DIA}"),
    re.compile(rf"{_DIA} (?P<which>pasado|proximo|que viene|siguiente)"),
)
_BEFORE: Final = frozenset({"last", "pasado", "ultimo"})
_FILLERS: Final = re.compile(r"\b(?:el|de|del) ")
"""Of Spanish dates: "el 31 de diciembre de 2026"."""


class NotADateOfService(ValueError):
    """Raised when a text is not a date. Its message is one sentence, fit to be shown."""


_EXACT: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


def exact_day(text: str) -> dt.date:
    """Return the day that ``text`` names as YYYY-MM-DD and in no other way; raise ``NotADateOfService`` for anything else.

    Python's own reading also takes 20261123 and 2026-W48-1, which a script would have written by mistake.
    """
    if _EXACT.fullmatch(text):
        try:
            return dt.date.fromisoformat(text)
        except ValueError:
            pass
    raise NotADateOfService(f"'{_shortened(text)}' is not a date: write it as YYYY-MM-DD, for example 2026-11-23.")


def parse_date_of_service(text: str, today: dt.date) -> dt.date:
    """Return the day that ``text`` means, seen from ``today``; raise ``NotADateOfService`` when it means none.

    Read are ``12/30/26``, ``12-30-2026``, ``2026-12-30``, ``jan 5``, ``5 jan 2027``, ``today``, ``yesterday``,
    ``tomorrow``, ``-1w``, ``+2m`` (d, w, m, y), ``3 days ago``, ``in 2 weeks``, ``last friday`` and ``next monday`` (the
    nearest one before or after today). So are the same in Spanish: ``31 dic 2026``, ``5 de enero``, ``hoy``, ``-1s``, ``hace
    3 días``, ``viernes pasado``. Numbers are in the order that US offices write, in either language: month, day, year.

    Without a year, the latest such day that is not more than 90 days ahead is meant. A year of two digits is the latest
    one that is not more than 20 years ahead. A month's end stays one: ``+1m`` from 31 January is the last of February.
    """
    typed = " ".join(_without_accents(text).casefold().replace(",", " ").replace("\u2212", "-").split())
    typed = _FILLERS.sub("", re.sub(r"(?<=[a-z])\.", "", typed))
    if not typed:
        raise NotADateOfService("Type a date of service, for example 12/30/2026, jan 5, today or -1w.")
    day = _counted_from(typed, today) or _written_out(typed, today)
    if day is None:
        raise NotADateOfService(f"'{_shortened(text)}' is not a date: type it like 12/30/2026, jan 5, last friday or -1w.")
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise _out_of_range(text)
    return day


def _without_accents(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


def _shortened(text: str) -> str:
    return " ".join(text.split())[:40]


def _out_of_range(text: str) -> NotADateOfService:
    return NotADateOfService(f"'{_shortened(text)}' lies outside the years {FIRST_YEAR} to {LAST_YEAR}: check the year.")


def _counted_from(typed: str, today: dt.date) -> dt.date | None:
    """Return the day told by its distance from ``today``, or None where none is told."""
    try:
        if typed in _NAMED_DAYS:
            return today + dt.timedelta(days=_NAMED_DAYS[typed])
        if found := _first_match(_WEEKDAY, typed):
            return _weekday(found["which"] in _BEFORE, _WEEKDAYS[found["weekday"][:3]], today)
        if found := _OFFSET.fullmatch(typed):
            return _moved(today, int(found["sign"] + found["count"]), found["unit"])
        if found := _first_match(_AGO, typed):
            return _moved(today, -int(found["count"]), found["unit"])
        if found := _IN.fullmatch(typed):
            return _moved(today, int(found["count"]), found["unit"])
    except OverflowError:
        raise _out_of_range(typed) from None
    return None


def _first_match(patterns: Iterable[re.Pattern[str]], typed: str) -> re.Match[str] | None:
    return next((found for pattern in patterns if (found := pattern.fullmatch(typed))), None)


def _weekday(is_before: bool, weekday: int, today: dt.date) -> dt.date:
    if is_before:
        return today - dt.timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)
    return today + dt.timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _moved(today: dt.date, count: int, unit: str) -> dt.date:
    """Return ``today`` moved by days, weeks, months or years; raise ``OverflowError`` beyond what a date can hold."""
    part = _PARTS.get(unit[0], unit[0])
    if part in "dw":
        return today + dt.timedelta(days=count * (7 if part == "w" else 1))
    months = today.year * 12 + today.month - 1 + count * (12 if part == "y" else 1)
    year, month = months // 12, months % 12 + 1
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        raise OverflowError
    return dt.date(year, month, min(today.day, calendar.monthrange(year, month)[1]))


def _written_out(typed: str, today: dt.date) -> dt.date | None:
    """Return the day told by month, day and perhaps year, or None where none is told."""
    found = _first_match(_DATES, typed)
    if found is None:
        return None
    name, day = found["month"], int(found["day"])
    month = int(name) if name.isdigit() else _MONTHS[name[:3]]
    if not 1 <= month <= 12:
        raise NotADateOfService(f"There is no month {month}: type month, day and year, as in 12/30/2026.")
    if found["year"] is None:
        return _latest(month, day, today)
    year = _full_year(found["year"], today)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise _out_of_range(typed)
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        raise _no_such_day(month, day, year)
    return dt.date(year, month, day)


def _no_such_day(month: int, day: int, year: int) -> NotADateOfService:
    return NotADateOfService(f"{calendar.month_name[month]} {year} has no day {day}: check the day and the month.")


def _full_year(digits: str, today: dt.date) -> int:
    if len(digits) == 4:
        return int(digits)
    latest = today.year + _YEARS_AHEAD
    return latest - (latest - int(digits)) % 100


def _latest(month: int, day: int, today: dt.date) -> dt.date:
    """Return the latest such day not far ahead. Nine years hold a 29 February even around a year such as 1900."""
    last = min(today, dt.date.max - LONGEST_AHEAD) + LONGEST_AHEAD
    for year in range(last.year, max(last.year - 9, dt.MINYEAR - 1), -1):
        if 1 <= day <= calendar.monthrange(year, month)[1]:
            candidate = dt.date(year, month, day)
            if candidate <= last:
                return candidate
    raise _no_such_day(month, day, last.year)
