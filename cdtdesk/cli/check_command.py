"""``cdtdesk check --file``: every code in a text, with what its line lacks; and codes that only the office's import knows."""

from __future__ import annotations

import datetime as dt
import json
import sys
import textwrap
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from cdtdesk.cli.exits import CliError, Exit
from cdtdesk.cli.printing import verdict_sentence
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.editions import Validity, Verdict
from cdtdesk.domain.procedures import SameVisitKind
from cdtdesk.environment.clock import now, today
from cdtdesk.environment.folders import find_home
from cdtdesk.exchange.faults import FileFault, FileTrouble
from cdtdesk.exchange.text_encoding import decoded
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.office.store import OfficeStore
from cdtdesk.services.claim_check import CheckedCode, ClaimChecklist, ClaimChecklistService
from cdtdesk.services.imported_codes import ImportedCodes
from cdtdesk.services.licensed_text import LicensedTextService
from cdtdesk.services.lookup import LookupService
from cdtdesk.services.records import validity_to_json

_NEEDS: Final = {
    "tooth": "a tooth number",
    "tooth_range": "the teeth",
    "quadrant": "the quadrant",
    "arch": "the arch",
    "area": "the area of the mouth",
    "surfaces": "the surfaces",
}


def by_the_import(lookup: LookupService, answers: Iterable[Validity]) -> list[Validity]:
    """Return ``answers``, those for codes that the catalog lacks by the office's import where it knows them."""
    with closing(OfficeStore(find_home().office_file, now, read_only=True)) as store:
        imported = ImportedCodes(lookup, LicensedTextService(store, now))
        try:
            return [
                (imported.validity(answer.cdt_code, answer.on) or answer) if answer.verdict is Verdict.UNKNOWN else answer
                for answer in answers
            ]
        except OfficeFileUnavailable:
            # The catalog's answer stands without the office file.
            return list(answers)


def show_imported(lookup: LookupService, cdt_code: CdtCode, on: dt.date, as_json: bool) -> bool:
    """Print what the office's import knows of a code that the catalog lacks; return whether it knows it."""
    with closing(OfficeStore(find_home().office_file, now, read_only=True)) as store:
        imported = ImportedCodes(lookup, LicensedTextService(store, now))
        try:
            found, validity = imported.find(cdt_code), imported.validity(cdt_code, on)
        except OfficeFileUnavailable:
            return False
    if found is None or validity is None:
        return False
    if as_json:
        told = {**validity_to_json(validity), "category_of_service": str(found.category_of_service), "from_import": True}
        print(json.dumps(told, ensure_ascii=False, indent=2))
        return True
    print(f"{cdt_code}  {found.nomenclature}")
    print(f"{found.category_of_service}; your office's licensed text, edition {found.editions[-1]}; there is no guidance yet")
    print(verdict_sentence(validity))
    if found.descriptor:
        print(f"\n{textwrap.fill(found.descriptor, 100)}")
    return True


def check_file(lookup: LookupService, name: str, on: dt.date, as_json: bool) -> Exit:
    """Check every code in a file, or in the input for ``-``; print the answer, return the exit code."""
    text = _text(name)
    with closing(OfficeStore(find_home().office_file, now, read_only=True)) as store:
        imported = ImportedCodes(lookup, LicensedTextService(store, now))
        try:
            checklist = ClaimChecklistService(lookup, imported).check(text, on, today())
        except OfficeFileUnavailable:
            checklist = ClaimChecklistService(lookup).check(text, on, today())
    if as_json:
        print(json.dumps(_to_json(checklist), ensure_ascii=False, indent=2))
    else:
        _print(checklist)
    is_good = bool(checklist.lines) and checklist.count(Verdict.VALID) == len(checklist.lines)
    return Exit.FOUND if is_good else Exit.NOT_FOUND


def _text(name: str) -> str:
    if name == "-":
        return sys.stdin.read()
    try:
        found = decoded(Path(name).read_bytes())
    except OSError as error:
        raise CliError(f"{name} cannot be read ({error.strerror}): give a text file.", Exit.FAILED) from None
    if found is None:
        raise CliError(str(FileTrouble(FileFault.NO_TABLE, Path(name))), Exit.FAILED)
    return found.text


def _to_json(checklist: ClaimChecklist) -> dict[str, Any]:
    return {
        "on": checklist.on.isoformat(),
        "lines": [_line_to_json(line) for line in checklist.lines],
        "same_day": [
            {
                "kind": str(pair.kind),
                "cdt_code": pair.cdt_code,
                "other": pair.other,
                "on": pair.on.isoformat(),
                "reason": pair.reason,
                "is_listed": pair.is_listed,
            }
            for pair in checklist.same_day
        ],
        "left_out": checklist.left_out,
    }


def _line_to_json(line: CheckedCode) -> dict[str, Any]:
    return {
        "line": line.line,
        "written": line.written,
        "plain_name": line.plain_name,
        **validity_to_json(line.validity),
        "has_own_date": line.has_own_date,
        "from_import": line.is_imported,
        "near_codes": list(line.near_codes),
        "needs": [str(need) for need in line.needs],
        "carries": {"teeth": list(line.carries.teeth), "area": line.carries.area, "surfaces": line.carries.surfaces},
    }


def _print(checklist: ClaimChecklist) -> None:
    for line in checklist.lines:
        near = f" Nearest by number: {', '.join(line.near_codes)}." if line.near_codes else ""
        imported = " It is from your import; there is no guidance yet." if line.is_imported else ""
        needs = f" Its line lacks {' and '.join(_NEEDS[need] for need in line.needs)}." if line.needs else ""
        print(f"{line.line}: {verdict_sentence(line.validity)}{imported}{near}{needs}")
    for pair in checklist.same_day:
        if pair.kind is SameVisitKind.CONFLICT:
            print(f"{pair.cdt_code} and {pair.other} on {pair.on}: {pair.reason}.")
    for pair in checklist.same_day:
        if pair.kind is SameVisitKind.USUAL and not pair.is_listed:
            print(f"With {pair.cdt_code} on {pair.on} often goes {pair.other}: {pair.reason}.")
    if not checklist.lines:
        print("No code was found in the text.", file=sys.stderr)
    if checklist.left_out:
        print(f"The last {checklist.left_out} characters were too many to be read.", file=sys.stderr)
