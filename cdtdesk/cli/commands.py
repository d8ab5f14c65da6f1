"""What each command does: asks the services, prints the answer, returns the exit code."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from cdtdesk.catalog.reader import CatalogReader
from cdtdesk.cli import printing
from cdtdesk.cli.exits import CliError, Exit
from cdtdesk.domain.codes import NotACdtCode
from cdtdesk.domain.editions import Verdict
from cdtdesk.domain.in_force import Status
from cdtdesk.environment.clock import today
from cdtdesk.environment.folders import find_home
from cdtdesk.services.catalog_choice import catalog_in_use
from cdtdesk.services.lookup import LookupService, SearchResult
from cdtdesk.services.records import detail_to_json, search_to_json, validity_to_json

Search = Callable[[str, int], SearchResult]
"""Takes what was typed and how many codes are wanted."""


def run(options: argparse.Namespace) -> Exit:
    """Run the command that was parsed; return its exit code."""
    if options.command == "office":
        from cdtdesk.cli.office_commands import run_office

        return run_office(options)
    if options.command == "catalog":
        from cdtdesk.cli.catalog_commands import run_catalog

        return run_catalog(options)
    commands = {"search": _search, "show": _show, "list": _list, "check": _check}
    with closing(CatalogReader(catalog_in_use(find_home()).path)) as reader:
        return commands[options.command](LookupService(reader), options)


def _day(options: argparse.Namespace) -> dt.date:
    return options.on or today()


def _write_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


def _search(service: LookupService, options: argparse.Namespace) -> Exit:
    if (options.batch is None) is not bool(options.query):
        raise CliError("search: give the words to look for, or --batch with a file of them.", Exit.BAD_USE)
    with _search_with_office(service) as searched:
        search = _for_the_day(searched, service, _day(options))
        if options.batch is not None:
            return _search_batch(search, options)
        answer, result = _timed_search(search, " ".join(options.query), options.limit)
    if options.json:
        _write_json(answer)
    else:
        printing.print_search(result, service, _day(options))
    return Exit.FOUND if answer["results"] else Exit.NOT_FOUND


@contextmanager
def _search_with_office(service: LookupService) -> Iterator[Search]:
    """Yield the search as the window has it, with the office's own words and notes; none of that where there is no office file.

    The office file is only read. Out of reach, it is missed in one line, and the codes are found all the same.
    """
    path = find_home().office_file
    if not path.exists():
        yield service.search
        return
    from cdtdesk.environment.clock import now
    from cdtdesk.office.faults import OfficeFileUnavailable
    from cdtdesk.office.store import OfficeStore
    from cdtdesk.services.finding import find_codes
    from cdtdesk.services.library import LibraryService

    with closing(OfficeStore(path, now, read_only=True)) as store:
        library = LibraryService(store)
        try:
            library.picked_weights()
        except OfficeFileUnavailable as error:
            print(f"cdtdesk: Searched without own words and notes. {error}", file=sys.stderr)
            yield service.search
            return
        yield lambda text, limit: find_codes(service, library, text, limit)


def _for_the_day(search: Search, service: LookupService, on: dt.date) -> Search:
    """Return ``search`` in the order for the date of service, as the window has it."""
    if on.year >= service.last_known_day.year:
        return search
    from cdtdesk.services.finding_dated import WIDE_ENOUGH, ordered_for

    def search_for_the_day(text: str, limit: int) -> SearchResult:
        result = search(text, max(limit, WIDE_ENOUGH))
        # A code that only the office's import knows stays in its place.
        found = ordered_for(result.found, lambda code: code not in service.summaries or service.is_billable(code, on))
        return result._replace(found=found[:limit])

    return search_for_the_day


def _timed_search(search: Search, text: str, limit: int) -> tuple[dict[str, Any], SearchResult]:
    started = time.perf_counter()
    result = search(text, limit)
    answer = search_to_json(result, (time.perf_counter() - started) * 1000)
    answer["query"] = text
    return answer, result


def _search_batch(search: Search, options: argparse.Namespace) -> Exit:
    for line in _lines(options.batch):
        answer, _ = _timed_search(search, line.rstrip("\n").removeprefix("\ufeff"), options.limit)
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
        from cdtdesk.cli.check_command import show_imported

        if show_imported(service, validity.cdt_code, _day(options), options.json):
            return Exit.FOUND
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
    if (options.file is None) is not bool(options.cdt_codes):
        raise CliError("check: give the codes to check, or --file with a text that holds them.", Exit.BAD_USE)
    if options.file is not None:
        from cdtdesk.cli.check_command import check_file

        return check_file(service, options.file, _day(options), options.json)
    on = _day(options)
    try:
        answers = [service.verdict(text, on) for text in options.cdt_codes]
    except NotACdtCode as error:
        raise CliError(str(error), Exit.BAD_USE) from None
    if any(answer.verdict is Verdict.UNKNOWN for answer in answers):
        from cdtdesk.cli.check_command import by_the_import

        answers = by_the_import(service, answers)
    if options.json:
        _write_json([validity_to_json(answer) for answer in answers])
    else:
        printing.print_verdicts(answers)
    return Exit.FOUND if all(answer.verdict is Verdict.VALID for answer in answers) else Exit.NOT_FOUND
