"""What looks like patient data, and what notes are full of and does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cdtdesk.domain.patient_data import PatientDataReason, find_patient_data

R = PatientDataReason


def reasons(text: str) -> set[PatientDataReason]:
    return {hint.reason for hint in find_patient_data(text)}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("SSN 123-45-6789", R.SSN),
        ("123 45 6789", R.SSN),
        ("ssn: 123456789", R.SSN),
        ("last 4 ss# 6789", R.SSN),
        ("social security number is 123456789", R.SSN),
        ("DOB 04/12/1987", R.BIRTH_DATE),
        ("d.o.b. 4-12-87", R.BIRTH_DATE),
        ("born April 12, 1987", R.BIRTH_DATE),
        ("date of birth: 1987-04-12", R.BIRTH_DATE),
        ("fecha de nacimiento 12/04/1987", R.BIRTH_DATE),
        ("John Smith 04/12/1987", R.NAME_AND_DATE),
        ("Lopez, Maria 4/12/87 SRP UR", R.NAME_AND_DATE),
        ("pt Gonzalez seen 3/4/2026", R.NAME_AND_DATE),
        ("Mrs. Chen appointment 03/04/2026", R.NAME_AND_DATE),
        ("Member ID: W123456789", R.MEMBER_ID),
        ("subscriber id XEA881220334", R.MEMBER_ID),
        ("Medicaid # 12345678A", R.MEMBER_ID),
        ("insured's ID number 998877665", R.MEMBER_ID),
        ("ID# 88123456", R.MEMBER_ID),
        ("call her at (555) 123-4567", R.PHONE),
        ("cell 555-123-4567", R.PHONE),
        ("+1 555.123.4567", R.PHONE),
        ("phone: 5551234567", R.PHONE),
        ("Chart #10442", R.CHART_NUMBER),
        ("pt # 8891", R.CHART_NUMBER),
        ("patient number 44012", R.CHART_NUMBER),
        ("acct no. 123456", R.CHART_NUMBER),
        ("MRN 442312", R.CHART_NUMBER),
    ],
)
def test_patient_data_is_noticed(text: str, reason: PatientDataReason) -> None:
    assert reason in reasons(text)
    assert reason in reasons(f"Delta wants a narrative.\n{text}\nSee box 35.")


@pytest.mark.parametrize(
    "text",
    [
        "Delta: 2 per year, date of last SRP in box 35",
        "Delta Dental 01/15/2026 changed to 2 per year",
        "As of 1/1/2027 Cigna pays D4910 alternating with D1110",
        "Per Guardian rep 02/03/2026 ref # 8837261",
        "Group # 12345, payer ID# 52133",
        "Provider line 1-800-524-0149, fax 888-555-1212",
        "tooth 14 MOD fee 125.00, max 1,500 a year",
        "D2740 D2750 D6010: downgrade to D2791",
        "chart note must say six sites a tooth",
        "Ask Susan about this one",
        "Susan checked 03/04/2026",
        "Patient must be 18 by 12/31/2026",
        "patient portion 50%, policy changed 01/01/2026",
        "account for the downgrade of 2391",
        "member copay 20, subscriber only",
        "waiting period 12 months; missing tooth clause",
        "ADA form box 25: area 10, 20, 30 or 40",
        "",
    ],
)
def test_what_notes_are_full_of_is_left_in_peace(text: str) -> None:
    assert reasons(text) == set()


def test_a_hint_says_where_it_is() -> None:
    text = "Delta wants box 35. DOB 04/12/1987, chart #10442"
    assert [text[hint.start : hint.end] for hint in find_patient_data(text)] == ["DOB 04/12/1987", "chart #10442"]


@given(st.text(max_size=300))
def test_any_text_is_looked_through(text: str) -> None:
    hints = find_patient_data(text)
    assert all(0 <= hint.start < hint.end <= len(text) for hint in hints)
    assert list(hints) == sorted(hints, key=lambda hint: hint.start)


@given(st.text(alphabet="0123456789-/. #Dd:IiDd", max_size=5_000))
def test_no_text_takes_for_ever(text: str) -> None:
    find_patient_data(text * 4)
