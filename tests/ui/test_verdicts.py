"""The date of service decides: in the list, in a search, in the detail, with what is used instead."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest


def set_date(desk, day: dt.date) -> None:
    field = desk.window.search.date_field
    field.edit.setFocus()
    field.edit.setText(day.strftime("%m/%d/%Y"))
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert desk.window.hub.on == day


def card(desk):
    return desk.window.detail._verdict


def test_an_ended_code_asks_what_decides_among_its_successors(desk) -> None:
    desk.show("D3354")
    assert "may not be billed for services on" in card(desk).text.toPlainText()
    assert "until 12/31/2013" in card(desk).text.toPlainText()
    assert "Which visit of the pulp-regrowing series is it?" in desk.sentences()
    desk.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    desk.wait_for("D3356")
    assert card(desk).isHidden()


def test_one_successor_is_named_and_none_is_said_to_be_none(desk) -> None:
    lookup = desk.window.hub.desk.lookup
    records = [record for record in lookup.reader.procedures() if record.deleted is not None]
    single = next(record for record in records if len(record.replaced_by) == 1)
    desk.show(single.cdt_code)
    assert f"Use instead: {single.replaced_by[0]}" in card(desk).text.toPlainText()
    none = next(record for record in records if not record.replaced_by)
    desk.show(none.cdt_code)
    assert "No direct successor is known." in card(desk).text.toPlainText()
    assert "no direct successor" in desk.window.detail.header.pill.accessibleName()


def test_a_code_to_come_says_from_when_and_what_was_used_before(desk) -> None:
    set_date(desk, dt.date(2013, 12, 31))
    desk.show("D3355")
    told = card(desk).text.toPlainText()
    assert "yet" in told
    assert "from 01/01/2014 on" in told
    assert "Used before: D3354" in told
    desk.show("D3354")
    assert desk.window.detail.header.pill.accessibleName() == "Valid on 12/31/2013, until 12/31/2013"
    assert card(desk).isHidden()


@pytest.mark.parametrize(("day", "words"), [
    (dt.date(2027, 1, 5), "CDT 2026 is the newest edition known here"),
    (dt.date(2009, 1, 5), "Changes before 2013 are not known here"),
])  # fmt: skip
def test_a_day_outside_the_known_years_says_so(desk, day: dt.date, words: str) -> None:
    set_date(desk, day)
    desk.show("D0120")
    assert words in card(desk).text.toPlainText()


def test_the_list_holds_what_was_in_force_on_the_day(desk) -> None:
    assert "D9244" in desk.codes()
    assert "D9248" not in desk.codes()
    set_date(desk, dt.date(2025, 12, 31))
    assert "D9244" not in desk.codes()
    assert "D9248" in desk.codes()
    assert "Until 12/31/2025" in desk.spoken("D9248")


def test_a_search_tells_for_each_row_why_it_cannot_be_billed_on_the_day(desk) -> None:
    desk.search("D924")
    assert "Deleted 2026, use D9244, D9245, D9246, D9247" in desk.spoken("D9248")
    set_date(desk, dt.date(2025, 12, 31))
    assert "Not yet: from 01/01/2026" in desk.spoken("D9244")
    assert "Deleted" not in desk.spoken("D9248")


def test_copying_a_code_that_is_not_valid_yet_says_so(desk) -> None:
    set_date(desk, dt.date(2025, 12, 31))
    desk.show("D9244")
    desk.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    desk.press(Qt.Key.Key_Return)
    assert desk.copied() == "D9244"
    assert desk.said().endswith("It is not valid on 12/31/2025 yet.")
