"""Records and answers as JSON, for the command line and for tests outside the program. The keys are a contract."""

from __future__ import annotations

from typing import Any

from cdtdesk.catalog.records import to_json
from cdtdesk.domain.editions import Validity
from cdtdesk.services.lookup import CodeDetail, SearchResult

Json = dict[str, Any]


def detail_to_json(detail: CodeDetail) -> Json:
    """Return the whole record with its look-alike sets and its neighbours by number."""
    return {
        **to_json(detail.procedure),
        "look_alikes": [
            {
                "set": item.name,
                "question": item.question,
                "answers": [{"answer": answer.answer, "cdt_codes": list(answer.cdt_codes)} for answer in item.answers],
            }
            for item in detail.look_alike_sets
        ],
        "previous_code": detail.previous_code,
        "next_code": detail.next_code,
    }


def search_to_json(result: SearchResult, milliseconds: float) -> Json:
    """Return one search's answer."""
    return {
        "query": result.ranking.query.text,
        "ms": round(milliseconds, 3),
        "results": [
            {
                "cdt_code": found.summary.cdt_code,
                "plain_name": found.summary.plain_name,
                "status": str(found.summary.status),
                "matched": str(found.hit.matched),
                "score": found.hit.score,
            }
            for found in result.found
        ],
    }


def validity_to_json(validity: Validity) -> Json:
    """Return one code's verdict."""
    return {
        "cdt_code": validity.cdt_code,
        "on": validity.on.isoformat(),
        "verdict": str(validity.verdict),
        "outside_known": validity.outside_known,
        "valid_from": validity.valid_from.isoformat() if validity.valid_from else None,
        "valid_until": validity.valid_until.isoformat() if validity.valid_until else None,
        "successors": list(validity.successors),
    }
