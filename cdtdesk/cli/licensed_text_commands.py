"""``cdtdesk office import-text`` and ``remove-text``: the official code texts that the office holds a license for."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Final

from cdtdesk.cli.exits import CliError, Exit
from cdtdesk.exchange.column_guess import Role
from cdtdesk.exchange.licensed_text import CodeTexts, RowProblem, texts_of
from cdtdesk.exchange.text_sources import TextSource, read_pasted, read_source
from cdtdesk.services.library import LibraryService
from cdtdesk.services.licensed_text import TextChange, TextPreview

_MOST_SHOWN: Final = 20
_PROBLEMS: Final = {
    RowProblem.NO_CODE: "words without a code",
    RowProblem.NOT_A_CDT_CODE: "not a CDT code",
    RowProblem.NO_TEXT: "a code without words",
    RowProblem.TOO_LONG: "too long for a code's text",
    RowProblem.SAME_AGAIN: "said before",
    RowProblem.OTHER_TEXT_BEFORE: "the code had other words before, which were kept",
}


def import_text(library: LibraryService, options: argparse.Namespace, known_codes: Collection[str]) -> Exit:
    """Show what a file of code texts holds and, unless ``--dry-run``, take it in; return the exit code."""
    if not options.i_hold_the_right and not options.dry_run:
        message = "Official text may be used only by who licenses it: add --i-hold-the-right if your office does, or --dry-run."
        raise CliError(message, Exit.BAD_USE)
    source = read_pasted(sys.stdin.read()) if options.file == "-" else read_source(Path(options.file))
    texts = texts_of(source, sheet=options.sheet)
    if options.column:
        texts = texts_of(source, _columns(options.column, texts), options.sheet)
    preview = library.licensed.preview(source, texts, options.edition, known_codes)
    _print_preview(preview)
    if options.dry_run:
        print("Nothing has been changed.")
        return Exit.FOUND if preview.lines else Exit.NOT_FOUND
    if not preview.lines:
        raise CliError("There is no code with words in it, so nothing was taken in.", Exit.NOT_FOUND)
    made = library.licensed.take_in(preview, options.by or _user(), holds_the_right=True)
    print(f"Taken in: {made.texts} texts of edition {made.edition}, on the word of {made.confirmed_by}.")
    return Exit.FOUND


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "somebody at the command line"


def _columns(told: list[str], texts: CodeTexts) -> Mapping[Role, int]:
    """Return the columns as guessed, with those of ``told`` (ROLE=HEADING) in their places."""
    places = dict(texts.columns.places)
    headings = [heading.casefold() for heading in texts.columns.headings]
    for item in told:
        role, _, heading = item.partition("=")
        if role not in tuple(Role):
            raise CliError(f"--column: '{role}' is none of {', '.join(Role)}.", Exit.BAD_USE)
        if heading.casefold() not in headings:
            known = ", ".join(filter(None, texts.columns.headings)) or "none"
            raise CliError(f"--column: there is no heading '{heading}'; the file has {known}.", Exit.BAD_USE)
        places[Role(role)] = headings.index(heading.casefold())
    return places


def _print_preview(preview: TextPreview) -> None:
    texts = preview.texts
    print(f"Read as {preview.source.kind.replace('_', ' ')}{_details(preview.source)}.")
    if len(texts.all_sheets) > 1:
        print(f"Sheets read: {', '.join(texts.sheets)} (of {', '.join(texts.all_sheets)}; choose with --sheet).")
    for role, place in texts.columns.places.items():
        heading = texts.columns.headings[place] if place < len(texts.columns.headings) else ""
        print(f"  {role}: column {place + 1}{f' ({heading})' if heading else ''}")
    counts = preview.changes
    print(
        f"{counts[TextChange.NEW]} new, {counts[TextChange.CHANGED]} changed, {counts[TextChange.SAME]} the same texts of "
        f"edition {preview.edition}."
    )
    if preview.not_in_catalog:
        more = f" and {len(preview.not_in_catalog) - _MOST_SHOWN} more" if len(preview.not_in_catalog) > _MOST_SHOWN else ""
        print(f"Not in this catalog: {', '.join(preview.not_in_catalog[:_MOST_SHOWN])}{more}.")
    for reason, count in texts.rejected_counts.items():
        print(f"Left out, {_PROBLEMS[reason]}: {count}")
    for row in [row for row in texts.rejected if row.reason is not RowProblem.SAME_AGAIN][:_MOST_SHOWN]:
        print(f"  line {row.line} ({_PROBLEMS[row.reason]}): {row.text}")


def _details(source: TextSource) -> str:
    marks = {"\t": "tab", " ": "blank"}
    parts = [source.encoding, f"parted by {marks.get(source.delimiter, source.delimiter)}" if source.delimiter else ""]
    told = ", ".join(part for part in parts if part)
    return f" ({told})" if told else ""


def remove_text(library: LibraryService, options: argparse.Namespace) -> Exit:
    """List the imports, take the last one back or take out what was chosen; return the exit code."""
    imports = library.licensed.imports()
    chosen = imports[:1] if options.last else imports
    if options.edition is not None:
        chosen = [item for item in imports if item.edition == options.edition]
    for item in chosen:
        made = item.created_at.astimezone().strftime("%Y-%m-%d %H:%M")
        print(
            f"{made}  edition {item.edition}  {item.texts} texts  {item.source or 'pasted'}  on the word of {item.confirmed_by}"
        )
    if not chosen:
        print("There is no such licensed text here.", file=sys.stderr)
        return Exit.NOT_FOUND
    if not (options.last or options.all or options.edition is not None):
        return Exit.FOUND
    if not options.yes:
        print("Nothing has been changed: add --yes to take it out.")
        return Exit.FOUND
    count = sum(library.licensed.remove(item.id) for item in chosen)
    print(f"Taken out: {count} texts. Backups made before still hold them.")
    return Exit.FOUND
