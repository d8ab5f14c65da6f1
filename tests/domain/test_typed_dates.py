"""Dates of service as people type them."""

from __future__ import annotations

import contextlib
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cdtdesk.domain.typed_dates import FIRST_YEAR, LAST_YEAR, LONGEST_AHEAD, NotADateOfService, exact_day, parse_date_of_service

TODAY = dt.date(2026, 11, 24)  # a Tuesday
DAYS = st.dates(dt.date(FIRST_YEAR, 1, 1), dt.date(LAST_YEAR, 12, 31))
NOWS = st.dates(dt.date(2020, 1, 1), dt.date(2060, 12, 31))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("12/30/26", dt.date(2026, 12, 30)),
        ("12-30-2026", dt.date(2026, 12, 30)),
        ("2026-12-30", dt.date(2026, 12, 30)),
        (" 1.5.2027 ", dt.date(2027, 1, 5)),
        ("12/30", dt.date(2026, 12, 30)),
        ("5/20", dt.date(2026, 5, 20)),
        ("1/5", dt.date(2027, 1, 5)),
        ("2/29", dt.date(2024, 2, 29)),
        ("3/4/99", dt.date(1999, 3, 4)),
        ("Today", dt.date(2026, 11, 24)),
        ("yesterday", dt.date(2026, 11, 23)),
        ("tomorrow", dt.date(2026, 11, 25)),
        ("-1w", dt.date(2026, 11, 17)),
        ("\u22123d", dt.date(2026, 11, 21)),
        ("+2m", dt.date(2027, 1, 24)),
        ("-1 year", dt.date(2025, 11, 24)),
        ("3 days ago", dt.date(2026, 11, 21)),
        ("in 2 weeks", dt.date(2026, 12, 8)),
        ("last friday", dt.date(2026, 11, 20)),
        ("last tuesday", dt.date(2026, 11, 17)),
        ("next tue", dt.date(2026, 12, 1)),
        ("jan 5", dt.date(2027, 1, 5)),
        ("Sept. 3rd", dt.date(2026, 9, 3)),
        ("January 5, 2027", dt.date(2027, 1, 5)),
        ("5 jan 2027", dt.date(2027, 1, 5)),
        ("5-jan-27", dt.date(2027, 1, 5)),
    ],
)
def test_usual_ways_of_typing_are_understood(typed: str, meant: dt.date) -> None:
    assert parse_date_of_service(typed, TODAY) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hoy", dt.date(2026, 11, 24)),
        ("Ayer", dt.date(2026, 11, 23)),
        ("antier", dt.date(2026, 11, 22)),
        ("mañana", dt.date(2026, 11, 25)),
        ("pasado manana", dt.date(2026, 11, 26)),
        ("31 dic 2026", dt.date(2026, 12, 31)),
        ("31-dic-26", dt.date(2026, 12, 31)),
        ("el 31 de diciembre de 2026", dt.date(2026, 12, 31)),
        ("Diciembre 31, 2026", dt.date(2026, 12, 31)),
        ("1º de enero del 2027", dt.date(2027, 1, 1)),
        ("5 ene.", dt.date(2027, 1, 5)),
        ("3 ago", dt.date(2026, 8, 3)),
        ("14 de mayo", dt.date(2026, 5, 14)),
        ("15 setiembre", dt.date(2026, 9, 15)),
        ("-1s", dt.date(2026, 11, 17)),
        ("+2 meses", dt.date(2027, 1, 24)),
        ("-1 año", dt.date(2025, 11, 24)),
        ("hace 3 días", dt.date(2026, 11, 21)),
        ("en 2 semanas", dt.date(2026, 12, 8)),
        ("dentro de 1 mes", dt.date(2026, 12, 24)),
        ("el viernes pasado", dt.date(2026, 11, 20)),
        ("último martes", dt.date(2026, 11, 17)),
        ("próximo mié", dt.date(2026, 11, 25)),
        ("lunes que viene", dt.date(2026, 11, 30)),
        ("1/5/2027", dt.date(2027, 1, 5)),
    ],
)
def test_spanish_ways_of_typing_are_understood_and_numbers_stay_in_us_order(typed: str, meant: dt.date) -> None:
    assert parse_date_of_service(typed, TODAY) == meant


@pytest.mark.parametrize("month", range(1, 13))
def test_every_spanish_month_is_known_in_full_and_short(month: int) -> None:
    names = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
    for name in (names[month - 1], names[month - 1][:3]):
        assert parse_date_of_service(f"7 {name} 2025", TODAY) == dt.date(2025, month, 7)


@pytest.mark.parametrize("typed", ["dic", "viernes", "hace poco", "31 de", "de 31 dic de", "31/dic/2026/", "mar pasado mar"])
def test_spanish_text_that_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(NotADateOfService):
        parse_date_of_service(typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "Type a date"),
        ("D3351", "'D3351' is not a date"),
        ("12/30-26", "is not a date"),
        ("30/12/2026", "no month 30"),
        ("2/30/2026", "February 2026 has no day 30"),
        ("2/29/2026", "February 2026 has no day 29"),
        ("feb 30", "has no day 30"),
        ("1/0", "has no day 0"),
        ("12/30/1026", "outside the years"),
        ("+99999y", "outside the years"),
        ("-99999w", "outside the years"),
    ],
)
def test_text_that_is_no_date_is_refused_with_one_sentence(typed: str, words: str) -> None:
    with pytest.raises(NotADateOfService) as refused:
        parse_date_of_service(typed, TODAY)
    sentence = str(refused.value)
    assert words in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_months_end_stays_within_the_month() -> None:
    assert parse_date_of_service("+1m", dt.date(2027, 1, 31)) == dt.date(2027, 2, 28)
    assert parse_date_of_service("-1y", dt.date(2028, 2, 29)) == dt.date(2027, 2, 28)


@given(day=DAYS, now=NOWS)
def test_full_dates_mean_themselves_whenever_they_are_typed(day: dt.date, now: dt.date) -> None:
    texts = (f"{day:%m/%d/%Y}", f"{day.month}-{day.day}-{day.year}", day.isoformat(), f"{day:%B %d, %Y}", f"{day:%d %b %Y}")
    assert {parse_date_of_service(text, now) for text in texts} == {day}


@given(day=NOWS, now=NOWS)
def test_day_without_year_is_never_far_ahead_and_the_latest_such_day(day: dt.date, now: dt.date) -> None:
    read = parse_date_of_service(f"{day.month}/{day.day}", now)
    assert (read.month, read.day) == (day.month, day.day)
    assert read <= now + LONGEST_AHEAD
    if (day.month, day.day) != (2, 29):
        assert read.replace(year=read.year + 1) > now + LONGEST_AHEAD


@given(now=NOWS, count=st.integers(0, 500), unit=st.sampled_from("dw"))
def test_going_back_undoes_going_ahead(now: dt.date, count: int, unit: str) -> None:
    ahead = parse_date_of_service(f"+{count}{unit}", now)
    assert parse_date_of_service(f"-{count}{unit}", ahead) == now


@given(now=NOWS, weekday=st.integers(0, 6))
def test_last_and_next_weekday_lie_within_a_week(now: dt.date, weekday: int) -> None:
    name = f"{dt.date(2026, 11, 23) + dt.timedelta(days=weekday):%A}"
    last, following = parse_date_of_service(f"last {name}", now), parse_date_of_service(f"next {name}", now)
    assert last.weekday() == following.weekday() == weekday
    assert 1 <= (now - last).days <= 7
    assert 1 <= (following - now).days <= 7


@given(text=st.text(max_size=30), now=DAYS)
def test_any_text_is_a_day_in_range_or_is_refused(text: str, now: dt.date) -> None:
    with contextlib.suppress(NotADateOfService):
        assert FIRST_YEAR <= parse_date_of_service(text, now).year <= LAST_YEAR


def test_an_exact_day_is_written_in_one_way() -> None:
    assert exact_day("2026-11-23") == dt.date(2026, 11, 23)
    for text in ("20261123", "2026-W48-1", "2026-327", "2026-02-30", "11/23/2026", "2026-11-23 ", "2026-1-1", "", "today"):
        with pytest.raises(NotADateOfService, match="YYYY-MM-DD"):
            exact_day(text)
