"""The commands and their options."""

from __future__ import annotations

import argparse
import datetime as dt
from typing import NoReturn

from cdtdesk import __version__
from cdtdesk.cli.exits import CliError, Exit
from cdtdesk.domain.categories import CategoryOfService
from cdtdesk.domain.typed_dates import NotADateOfService, exact_day

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
    _add_catalog(commands)
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
    command.add_argument("cdt_codes", nargs="*", metavar="CDT_CODE")
    command.add_argument("--file", metavar="FILE", help="check every code in a text: a claim, a list; - for input")
    command.add_argument("--on", type=_date, metavar="DATE", help="date of service, YYYY-MM-DD (today)")
    command.add_argument("--json", action="store_true", help="print JSON")


def _add_catalog(commands: argparse._SubParsersAction[_OneLineParser]) -> None:
    command = commands.add_parser("catalog", help="use a signed catalog file in the place of the one that came with cdtdesk")
    parts = command.add_subparsers(dest="part", metavar="PART", required=True, parser_class=_OneLineParser)
    check = parts.add_parser("check", help="check the signature and every row of a catalog file")
    check.add_argument("file", metavar="FILE", help="the catalog; its signature FILE.minisig stands beside it")
    install = parts.add_parser("install", help="check a catalog file and use it from now on; the one before is kept")
    install.add_argument("file", metavar="FILE", help="the catalog; its signature FILE.minisig stands beside it")
    parts.add_parser("take-back", help="use the catalog from before again")
    parts.add_parser("which", help="print which catalog is in use")


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
    _add_licensed_text(parts)


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


def _add_licensed_text(parts: argparse._SubParsersAction[_OneLineParser]) -> None:
    taken = parts.add_parser("import-text", help="take in official code texts that your office holds a license for")
    taken.add_argument("file", metavar="FILE", help="CSV, XLSX, ODS, fixed columns, text, XML of practice software, or -")
    taken.add_argument("--edition", type=_edition, metavar="YEAR", required=True, help="the edition whose text it is")
    taken.add_argument(
        "--i-hold-the-right", action="store_true", help="say that your office holds the right to use the text; it is kept"
    )
    taken.add_argument("--by", metavar="NAME", default="", help="who says so (the name you are logged in by)")
    taken.add_argument("--sheet", metavar="NAME", help="which sheet of a workbook")
    taken.add_argument("--column", action="append", metavar="ROLE=HEADING", default=[], help="for example code='Proc Code'")
    taken.add_argument("--dry-run", action="store_true", help="only show what would be taken in")
    removed = parts.add_parser("remove-text", help="list the imports of licensed text, take one back or take all out")
    which = removed.add_mutually_exclusive_group()
    which.add_argument("--last", action="store_true", help="take the last import back; what stood before it shows again")
    which.add_argument("--edition", type=_edition, metavar="YEAR", help="take out the text of one edition")
    which.add_argument("--all", action="store_true", help="take out all licensed text")
    removed.add_argument("--yes", action="store_true", help="do it; without this it is only shown")


def _edition(text: str) -> int:
    if len(text) == 4 and text.isascii() and text.isdigit() and 1990 <= int(text) <= 2099:
        return int(text)
    raise argparse.ArgumentTypeError(f"'{text}' is not an edition: write its year, for example 2027")


def _date(text: str) -> dt.date:
    try:
        return exact_day(text)
    except NotADateOfService as error:
        raise argparse.ArgumentTypeError(str(error).rstrip(".")) from None


def _count(text: str) -> int:
    if text.isascii() and text.isdigit() and 0 < int(text) <= 100_000:
        return int(text)
    raise argparse.ArgumentTypeError(f"'{text}' is not a number of codes: write 1 or more")


def _category(text: str) -> str:
    for category in CategoryOfService:
        if category.casefold() == text.strip().casefold():
            return category
    raise argparse.ArgumentTypeError(f"'{text}' is not a category of service: use one of {', '.join(CategoryOfService)}")
