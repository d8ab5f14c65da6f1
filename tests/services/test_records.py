"""Records and answers as JSON: the keys that scripts rely on."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping

import pytest

from cdtdesk.catalog.records import to_json
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.procedures import Procedure
from cdtdesk.services.lookup import LookupService
from cdtdesk.services.records import detail_to_json, search_to_json, validity_to_json

TODAY = dt.date(2026, 11, 23)


def test_a_detail_is_its_record_with_look_alikes_and_neighbours(
    lookup: LookupService, procedures: Mapping[CdtCode, Procedure]
) -> None:
    for detail in lookup.details(procedures, TODAY):
        record = json.loads(json.dumps(detail_to_json(detail)))
        assert list(record)[-3:] == ["look_alikes", "previous_code", "next_code"]
        assert {key: record[key] for key in list(record)[:-3]} == to_json(detail.procedure)
        for item in record["look_alikes"]:
            assert list(item) == ["set", "question", "answers"]
            assert all(list(answer) == ["answer", "cdt_codes"] for answer in item["answers"])
            assert record["cdt_code"] in [code for answer in item["answers"] for code in answer["cdt_codes"]]


@pytest.mark.parametrize("text", ["apexafication first visit", "crown", "D3351", "D3315", "", "qwzx"])
def test_a_search_tells_query_time_and_results(lookup: LookupService, text: str) -> None:
    answer = json.loads(json.dumps(search_to_json(lookup.search(text, 7), 0.41249)))
    assert list(answer) == ["query", "ms", "results"]
    assert answer["ms"] == 0.412
    assert len(answer["results"]) <= 7
    for result in answer["results"]:
        assert list(result) == ["cdt_code", "plain_name", "status", "matched", "score"]
        assert result["status"] in ("active", "deleted")
        assert result["matched"] in ("cdt_code plain_name term facet text spelling near_code own_word note licensed".split())
        assert 0 < result["score"] <= 1


def test_a_verdict_is_told_with_dates_and_successors(lookup: LookupService) -> None:
    assert validity_to_json(lookup.verdict("D3427", TODAY)) == {
        "cdt_code": "D3427",
        "on": "2026-11-23",
        "verdict": "deleted",
        "outside_known": False,
        "valid_from": "2014-01-01",
        "valid_until": "2020-12-31",
        "successors": ["D3471", "D3472", "D3473", "D3501", "D3502", "D3503"],
    }


def test_an_unknown_code_has_neither_dates_nor_successors(lookup: LookupService) -> None:
    answer = validity_to_json(lookup.verdict("D0001", dt.date(2027, 1, 1)))
    assert (answer["verdict"], answer["outside_known"]) == ("unknown", True)
    assert (answer["valid_from"], answer["valid_until"], answer["successors"]) == (None, None, [])
