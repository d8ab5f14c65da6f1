"""A record as JSON: the same shape written, read back and printed."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cdtdesk.catalog.records import edition_date_from_json, edition_date_to_json, from_json, to_json
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.in_force import EditionDate
from cdtdesk.domain.procedures import Procedure

FIELDS = (
    "cdt_code plain_name category_of_service subcategory status gist explanation use_when not_for counted_per claim "
    "attachments chart_facts limits patient_words patient_words_es terms facets use same_visit added revised deleted "
    "replaced_by sources checked doubt"
).split()


def test_every_record_of_the_catalog_survives_the_way_through_json(procedures: Mapping[CdtCode, Procedure]) -> None:
    for procedure in procedures.values():
        assert from_json(json.loads(json.dumps(to_json(procedure)))) == procedure


def test_the_fields_stand_in_one_fixed_order(procedures: Mapping[CdtCode, Procedure]) -> None:
    assert {tuple(to_json(procedure)) for procedure in procedures.values()} == {tuple(FIELDS)}


def test_mid_year_changes_keep_their_day(procedures: Mapping[CdtCode, Procedure]) -> None:
    procedure = replace(
        procedures[CdtCode("D0120")], added=dt.date(2020, 3, 16), revised=(2021, dt.date(2022, 7, 1)), deleted=2023
    )
    record = json.loads(json.dumps(to_json(procedure)))
    assert (record["added"], record["revised"], record["deleted"]) == ("2020-03-16", [2021, "2022-07-01"], 2023)
    assert from_json(record) == procedure


@given(st.none() | st.integers(1969, 2027) | st.dates())
def test_a_change_is_read_as_it_was_written(change: EditionDate | None) -> None:
    assert edition_date_from_json(json.loads(json.dumps(edition_date_to_json(change)))) == change


@pytest.mark.parametrize("field", FIELDS)
def test_a_record_that_lacks_a_field_is_not_read(procedures: Mapping[CdtCode, Procedure], field: str) -> None:
    if field == "status":  # follows from `deleted`
        return
    record = to_json(procedures[CdtCode("D0120")])
    del record[field]
    with pytest.raises(KeyError, match=field):
        from_json(record)
