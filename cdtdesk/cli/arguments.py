"""The commands and their options."""

from __future__ import annotations

import argparse
import datetime as dt
from typing import NoReturn

from cdtdesk import __version__
from cdtdesk.cli.exits import CliError, Exit
from cdtdesk.domain.categories import CategoryOfService

_EPILOG = (
    "CDT is a registered trademark of the American Dental Association; cdtdesk is not affiliated with it and holds none of "
    "its nomenclature or descriptors."
)


class _OneLineParser(argparse.ArgumentParser):
    """Answers bad use with one line that says what to do."""

    def error(self, message: str) -> NoReturn:
        raise CliError(f"{message}: see '{self.prog} --help'.", Exit.BAD_USE)


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line. It raises ``CliError`` on bad use."""
    parser = _OneLineParser(prog="cdtdesk", description="Look up CDT dental procedure codes, offline.", epilog=_EPILOG)
    parser.add_argument("--version", action="version", version=f"cdtdesk {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_OneLineParser)
    _add_open(commands)
    _add_search(commands)
    _add_show_and_list(commands)
    _add_check(commands)
    _add_office(commands)
    commands.add_parser("selftest", help="check that catalog, office file and window work here; prints JSON")
    return parser




def _add_open(commands: argparse._SubParsersAction[_OneLineParser]) -> None:
    command = commands.add_parser("open", help="open the window, with this search if one is given")
    command.add_argument("query", nargs="*", metavar="QUERY")


def _add_search(commands: argparse._SubParsersAction[_OneLineParser]) -> None:
    command = commands.add_parser("search", help="find codes by words, numbers, teeth and surfaces")
    command.add_argument("query", nargs="*", metavar="QUERY")
    command.add_argument("--limit", type=_count, default=10, help="how many codes to return (10)")
    command.add_argument("--on", type=_date, metavar="DATE", help="date of service, YYYY-MM-DD (today)")
    command.add_argument("--json", action="store_true", help="print JSON")
    command.add_argument("--batch", metavar="FILE", help="one query a line from FILE or - ; one JSON object a line")


def _add_show_and_list(commands: argparse._SubParsersAction[_OneLineParser]) -> None:
    show = commands.add_parser("show", help="everything about one code")
    show.add_argument("cdt_code", metavar="CDT_CODE")
    show.add_argument("--on", type=_date, metavar="DATE", help="date of service, YYYY-MM-DD (today)")
    show.add_argument("--json", action="store_true", help="print JSON")
    listing = commands.add_parser("list", help="the codes, whole records with --json")
    listing.add_argument("--status", choices=("active", "deleted", "all"), default="active")
    listing.add_argument("--category", type=_category, metavar="NAME", help="only this category of service")
    listing.add_argument("--json", action="store_true", help="print JSON")


def _add_check(commands: argparse._SubParsersAction[_OneLineParser]) -> None:
    command = commands.add_parser("check", help="whether codes may be billed for a date of service")
    command.add_argument("cdt_codes", nargs="+", metavar="CDT_CODE")
    command.add_argument("--on", type=_date, metavar="DATE", help="date of service, YYYY-MM-DD (today)")
    command.add_argument("--json", action="store_true", help="print JSON")


def _add_office(commands: argparse._SubParsersAction[_OneLineParser]) -> None:
    command = commands.add_parser("office", help="the office's own file: favorites, notes, own words and fees")
    parts = command.add_subparsers(dest="part", metavar="PART", required=True, parser_class=_OneLineParser)
    parts.add_parser("path", help="print where the office file is kept")
    check = parts.add_parser("check", help="check that the office file is sound")
    check.add_argument("--json", action="store_true", help="print JSON")
    backup = parts.add_parser("backup", help="make a backup now")
    backup.add_argument("file", nargs="?", metavar="FILE", help="where to put it (the folder of backups)")
    _add_restore(parts)
    _add_export_and_import(parts)


def _add_restore(parts: argparse._SubParsersAction[_OneLineParser]) -> None:
    restore = parts.add_parser("restore", help="list the backups, show what one would change, put it back")
    restore.add_argument("backup", nargs="?", metavar="BACKUP", help="'newest' or the name of one; without it they are listed")
    restore.add_argument("--new", action="store_true", help="start a new office file in the place of a damaged or lost one")
    restore.add_argument("--yes", action="store_true", help="do it; without this it is only shown")


def _add_export_and_import(parts: argparse._SubParsersAction[_OneLineParser]) -> None:
    export = parts.add_parser("export", help="write what the office wrote to one file for another desk, or a list as CSV")
    export.add_argument("file", metavar="FILE", help="a name ending in .zip, or in .csv for a list")
    export.add_argument("--what", choices=("all", "notes", "favorites", "fees"), default="all", help="which list as CSV")
    export.add_argument("--replace", action="store_true", help="replace FILE if it is there")
    taken = parts.add_parser("import", help="take in another desk's export or office file, or fees; shown first")
    taken.add_argument("file", metavar="FILE", help="a hand-over (.zip), an office file (.sqlite), or fees (.csv, .xlsx, ...)")
    taken.add_argument("--fees", metavar="NAME", help="take FILE in as the fee schedule NAME")
    taken.add_argument("--from", dest="effective_from", type=_date, metavar="DATE", help="first day of the fee schedule")
    taken.add_argument("--column", metavar="HEADING", help="which column of fees, where FILE has several")
    taken.add_argument("--yes", action="store_true", help="do it; without this it is only shown")


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a date: write it as YYYY-MM-DD, for example 2026-11-23") from None


def _count(text: str) -> int:
    if text.isascii() and text.isdigit() and 0 < int(text) <= 100_000:
        return int(text)
    raise argparse.ArgumentTypeError(f"'{text}' is not a number of codes: write 1 or more")


def _category(text: str) -> str:
    for category in CategoryOfService:
        if category.casefold() == text.strip().casefold():
            return category
    raise argparse.ArgumentTypeError(f"'{text}' is not a category of service: use one of {', '.join(CategoryOfService)}")
