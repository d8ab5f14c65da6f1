"""What each command does: asks the services, prints the answer, returns the exit code."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from cdtdesk.catalog.reader import CatalogReader
from cdtdesk.cli import printing
from cdtdesk.cli.exits import CliError, Exit
from cdtdesk.domain.codes import NotACdtCode
from cdtdesk.domain.editions import Verdict
from cdtdesk.domain.in_force import Status
from cdtdesk.environment.clock import today
from cdtdesk.environment.resources import catalog_file
from cdtdesk.services.lookup import LookupService
from cdtdesk.services.records import detail_to_json, search_to_json, validity_to_json


def run(options: argparse.Namespace) -> Exit:
    """Run the command that was parsed; return its exit code."""
    if options.command == "office":
        from cdtdesk.cli.office_commands import run_office

        return run_office(options)
    commands = {"search": _search, "show": _show, "list": _list, "check": _check}
    with closing(CatalogReader(catalog_file())) as reader:
        return commands[options.command](LookupService(reader), options)


def _day(options: argparse.Namespace) -> dt.date:
    return options.on or today()


def _write_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


def _search(service: LookupService, options: argparse.Namespace) -> Exit:
    if (options.batch is None) is not bool(options.query):
        raise CliError("search: give the words to look for, or --batch with a file of them.", Exit.BAD_USE)
    if options.batch is not None:
        return _search_batch(service, options)
    answer, result = _timed_search(service, " ".join(options.query), options.limit)
    if options.json:
        _write_json(answer)
    else:
        printing.print_search(result, service, _day(options))
    return Exit.FOUND if answer["results"] else Exit.NOT_FOUND


def _timed_search(service: LookupService, text: str, limit: int) -> tuple[dict[str, Any], Any]:
    started = time.perf_counter()
    result = service.search(text, limit)
    answer = search_to_json(result, (time.perf_counter() - started) * 1000)
    answer["query"] = text
    return answer, result


def _search_batch(service: LookupService, options: argparse.Namespace) -> Exit:
    for line in _lines(options.batch):
        answer, _ = _timed_search(service, line.rstrip("\n").removeprefix("\ufeff"), options.limit)
        print(json.dumps(answer, ensure_ascii=False))
    return Exit.FOUND


def _lines(name: str) -> Iterator[str]:
    """Yield the lines of a file as it has them: a form feed or a foreign line mark inside a line does not end it."""
    if name == "-":
        yield from sys.stdin
        return
    try:
        with Path(name).open(encoding="utf-8", errors="replace") as file:
            yield from file
    except OSError as error:
        message = f"{name} cannot be read ({error.strerror}): give a text file with one query a line."
        raise CliError(message, Exit.FAILED) from None


def _show(service: LookupService, options: argparse.Namespace) -> Exit:
    validity = service.verdict(options.cdt_code, _day(options))
    detail = service.detail(validity.cdt_code, _day(options))
    if detail is None:
        near = [found.summary.cdt_code for found in service.search(validity.cdt_code, 3).found]
        hint = f" Nearest by number: {', '.join(near)}." if near else ""
        raise CliError(f"There is no code {validity.cdt_code} in this catalog.{hint}", Exit.NOT_FOUND)
    if options.json:
        _write_json(detail_to_json(detail))
    else:
        printing.print_detail(detail)
    return Exit.FOUND


def _list(service: LookupService, options: argparse.Namespace) -> Exit:
    status = None if options.status == "all" else Status(options.status)
    codes = service.codes_with_status(status, options.category)
    if options.json:
        _write_json([detail_to_json(detail) for detail in service.details(codes, today())])
    else:
        printing.print_summaries([service.summaries[code] for code in codes])
    return Exit.FOUND if codes else Exit.NOT_FOUND


def _check(service: LookupService, options: argparse.Namespace) -> Exit:
    on = _day(options)
    try:
        answers = [service.verdict(text, on) for text in options.cdt_codes]
    except NotACdtCode as error:
        raise CliError(str(error), Exit.BAD_USE) from None
    if options.json:
        _write_json([validity_to_json(answer) for answer in answers])
    else:
        printing.print_verdicts(answers)
    return Exit.FOUND if all(answer.verdict is Verdict.VALID for answer in answers) else Exit.NOT_FOUND
