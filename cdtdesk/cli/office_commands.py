"""``cdtdesk office``: where the office's own file is, its soundness, backups, restoring, handing over."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Final

from cdtdesk.cli.exits import CliError, Exit
from cdtdesk.environment.clock import now
from cdtdesk.environment.folders import find_home
from cdtdesk.exchange.faults import FileTrouble
from cdtdesk.office.backups import Backup
from cdtdesk.office.faults import OfficeFault, OfficeFileUnavailable
from cdtdesk.office.merging import Outcome, Step
from cdtdesk.office.rows import Favorite, Note, Row
from cdtdesk.office.store import OfficeStore
from cdtdesk.services.fees import FeeChange, FeePreview
from cdtdesk.services.hand_over import ImportPreview
from cdtdesk.services.library import LibraryService
from cdtdesk.services.safekeeping import Rescued, RestorePreview

_WORDS_OF_TABLES: Final = {
    "favorite_lists": "lists of favorites",
    "favorites": "favorites",
    "payers": "payers",
    "notes": "notes",
    "own_words": "own words",
    "in_house_codes": "in-house codes",
    "fee_schedules": "fee schedules",
    "fees": "fees",
    "settings": "settings",
    "recents": "recently used codes",
    "edition_ticks": "ticks of the edition report",
    "licensed_imports": "imports of licensed text",
    "licensed_text": "licensed texts",
}
_MOST_SHOWN: Final = 20
_LOST: Final = (OfficeFault.DAMAGED, OfficeFault.MISSING)


def run_office(options: argparse.Namespace) -> Exit:
    """Run one part of ``cdtdesk office``; return its exit code."""
    path = find_home().office_file
    if options.part == "path":
        print(path)
        return Exit.FOUND
    parts: dict[str, Callable[[LibraryService, argparse.Namespace], Exit]] = {
        "check": _check,
        "backup": _backup,
        "restore": _restore,
        "export": _export,
        "import": _import,
        "import-text": _import_text,
        "remove-text": _remove_text,
    }
    is_import = options.part == "import-text" and not options.dry_run
    writes = options.part == "export" or is_import or getattr(options, "yes", False)
    with closing(OfficeStore(path, now, read_only=not writes)) as store:
        try:
            return parts[options.part](LibraryService(store), options)
        except FileTrouble as error:
            raise CliError(str(error), Exit.FAILED) from None


def _import_text(library: LibraryService, options: argparse.Namespace) -> Exit:
    from cdtdesk.cli.licensed_text_commands import import_text

    return import_text(library, options, _plain_names().keys())


def _remove_text(library: LibraryService, options: argparse.Namespace) -> Exit:
    from cdtdesk.cli.licensed_text_commands import remove_text

    return remove_text(library, options)


def _check(library: LibraryService, options: argparse.Namespace) -> Exit:
    try:
        result = library.safekeeping.check()
    except OfficeFileUnavailable as error:
        if options.json:
            print(json.dumps({"path": str(library.path), "fault": str(error.fault), "findings": []}, indent=2))
        raise
    if options.json:
        fault = None if result.is_sound else str(OfficeFault.DAMAGED)
        print(json.dumps({"path": str(library.path), "fault": fault, "findings": list(result.findings)}, indent=2))
    if not result.is_sound:
        raise OfficeFileUnavailable(OfficeFault.DAMAGED, library.path)
    if not options.json:
        if library.path.exists():
            print(f"The office file {library.path} is sound.")
        else:
            told = f"Nothing has been written yet: {library.path} will be made with the first favorite or note."
            print(told, file=sys.stderr)
    return Exit.FOUND


def _backup(library: LibraryService, options: argparse.Namespace) -> Exit:
    if not library.path.exists():
        library.safekeeping.check()
        raise CliError(f"There is nothing to back up yet: {library.path} has not been written.", Exit.NOT_FOUND)
    target = None if options.file is None else Path(options.file)
    if target is not None and target.exists():
        raise CliError(f"{target} is there already and was left as it is: choose another name.", Exit.FAILED)
    print(str(library.safekeeping.back_up(target).path))
    return Exit.FOUND


# Restoring


def _restore(library: LibraryService, options: argparse.Namespace) -> Exit:
    if options.new:
        return _start_new(library, options)
    if options.backup is None:
        return _list_backups(library)
    backup = _chosen(library, options.backup)
    try:
        preview = library.safekeeping.preview(backup)
    except OfficeFileUnavailable as error:
        if error.fault not in _LOST or error.path != library.path:
            raise
        return _rescue(library, backup, options)
    _print_restore(preview)
    if not library.path.exists():
        return _rescue(library, backup, options)
    if not options.yes:
        return _say_how_to_do_it()
    before = library.safekeeping.restore(backup)
    print(f"Restored. What was there before is kept as {before.path}.")
    return Exit.FOUND


def _list_backups(library: LibraryService) -> Exit:
    backups = library.safekeeping.backups()
    for backup in backups:
        made = backup.made_at.astimezone().strftime("%Y-%m-%d %H:%M")
        print(f"{backup.path.name}  {made}  {backup.reason}  {backup.size // 1024} KiB")
    if not backups:
        print("There are no backups yet.", file=sys.stderr)
    return Exit.FOUND if backups else Exit.NOT_FOUND


def _chosen(library: LibraryService, name: str) -> Backup:
    backups = library.safekeeping.backups()
    if name == "newest" and backups:
        return backups[0]
    for backup in backups:
        if name in (backup.path.name, str(backup.path)):
            return backup
    path = Path(name)
    if path.is_file():
        from cdtdesk.office.backups import BackupReason

        return Backup(path, now(), BackupReason.BY_HAND, path.stat().st_size)
    raise CliError(f"There is no backup {name}: 'cdtdesk office restore' lists them.", Exit.NOT_FOUND)


def _print_restore(preview: RestorePreview) -> None:
    if not preview.differences:
        print("The backup holds what the office file holds.")
    for table, counts in preview.counts().items():
        words = _WORDS_OF_TABLES[table]
        parts = [f"{counts[key]} {told}" for key, told in _RESTORE_WORDS.items() if counts[key]]
        print(f"{words}: {', '.join(parts)}")
    shown = [item for item in preview.differences if isinstance(item.before or item.after, Note | Favorite)]
    for before, after in shown[:_MOST_SHOWN]:
        sign = "+" if before is None else "-" if after is None else "~"
        print(f"  {sign} {_in_short(after or before)}")


_RESTORE_WORDS: Final = {"come_back": "would come back", "go": "would go", "change": "would be as they were"}


def _start_new(library: LibraryService, options: argparse.Namespace) -> Exit:
    try:
        is_sound = library.safekeeping.check().is_sound
    except OfficeFileUnavailable as error:
        if error.fault not in _LOST:
            raise
        is_sound = False
    if is_sound:
        raise CliError(f"The office file {library.path} is sound: there is no need for a new one.", Exit.BAD_USE)
    return _rescue(library, None, options)


def _rescue(library: LibraryService, backup: Backup | None, options: argparse.Namespace) -> Exit:
    what = "a new office file" if backup is None else f"the backup {backup.path.name}"
    if not options.yes:
        print(f"The office file is damaged or gone: {what} would take its place, and what can still be read would be added.")
        return _say_how_to_do_it()
    _print_rescued(library.safekeeping.rescue(backup), what)
    return Exit.FOUND


def _print_rescued(rescued: Rescued, what: str) -> None:
    print(f"Now in use: {what}.")
    if rescued.set_aside is not None:
        print(f"The damaged file is kept as {rescued.set_aside}.")
    if rescued.salvaged:
        counts = Counter(row.table for row in rescued.salvaged)
        print("Read from the damaged file: " + ", ".join(f"{count} {_WORDS_OF_TABLES[name]}" for name, count in counts.items()))


def _say_how_to_do_it() -> Exit:
    print("Nothing has been changed: add --yes to do it.")
    return Exit.FOUND


# Handing over


def _export(library: LibraryService, options: argparse.Namespace) -> Exit:
    path = Path(options.file)
    if path.suffix.lower() == ".csv":
        return _export_list(library, path, options)
    if path.suffix.lower() != ".zip" or options.what != "all":
        raise CliError(f"{path.name} must end in .zip for a hand-over, or in .csv for one list (--what).", Exit.BAD_USE)
    counts = library.hand_over.export(path, options.replace)
    told = ", ".join(f"{count} {_WORDS_OF_TABLES[table]}" for table, count in counts.items() if count)
    print(f"Written to {path}: {told or 'nothing yet'}.")
    return Exit.FOUND


def _export_list(library: LibraryService, path: Path, options: argparse.Namespace) -> Exit:
    if options.what == "all":
        raise CliError("A CSV file holds one list: say --what notes, favorites or fees.", Exit.BAD_USE)
    hand_over = library.hand_over
    if options.what == "notes":
        count = hand_over.export_notes(path, options.replace)
    elif options.what == "fees":
        count = hand_over.export_fees(path, options.replace)
    else:
        count = hand_over.export_favorites(path, _plain_names(), None, options.replace)
    print(f"Written to {path}: {count} {options.what}.")
    return Exit.FOUND


def _plain_names() -> Mapping[str, str]:
    from cdtdesk.catalog.reader import CatalogReader
    from cdtdesk.services.catalog_choice import catalog_in_use

    path = catalog_in_use(find_home()).path
    return {summary.cdt_code: summary.plain_name for summary in CatalogReader(path).summaries()}


def _import(library: LibraryService, options: argparse.Namespace) -> Exit:
    path = Path(options.file)
    if path.suffix.lower() not in (".zip", ".sqlite"):
        return _import_fees(library, path, options)
    preview = library.hand_over.preview(path)
    _print_import(preview)
    if not preview.changes_anything:
        return Exit.FOUND
    if not options.yes:
        return _say_how_to_do_it()
    before = library.hand_over.take_in(preview)
    print("Taken in." + ("" if before is None else f" What was there before is kept as {before.path}."))
    return Exit.FOUND


_IMPORT_WORDS: Final = {
    Outcome.ADDED: "new",
    Outcome.CHANGED: "changed there later",
    Outcome.DELETED: "deleted there",
    Outcome.KEPT_BOTH: "changed on both sides (both kept)",
    Outcome.UNCHANGED: "nothing new",
}


def _print_import(preview: ImportPreview) -> None:
    for table, counts in preview.counts().items():
        parts = [f"{counts[outcome]} {told}" for outcome, told in _IMPORT_WORDS.items() if counts[outcome]]
        print(f"{_WORDS_OF_TABLES[table]}: {', '.join(parts)}")
    if not preview.changes_anything:
        print("There is nothing new in it.")
    replaced = [step for step in preview.steps if step.outcome in (Outcome.CHANGED, Outcome.DELETED, Outcome.KEPT_BOTH)]
    for step in replaced[:_MOST_SHOWN]:
        print(f"  {_step_in_short(step)}")
    if preview.malformed:
        print(f"{preview.malformed} lines are damaged and would be left out.")


def _step_in_short(step: Step) -> str:
    before = _in_short(step.before)
    if step.outcome is Outcome.DELETED:
        return f"- {before}"
    return f"~ {before} -> {_in_short(step.after)}"


def _import_fees(library: LibraryService, path: Path, options: argparse.Namespace) -> Exit:
    if not options.fees:
        raise CliError(f"Give the fee schedule in {path.name} a name: --fees NAME.", Exit.BAD_USE)
    preview = library.fees.preview(path, options.fees, _plain_names().keys(), options.effective_from, None, options.column)
    _print_fees(preview)
    if not options.yes:
        return _say_how_to_do_it()
    library.fees.take_in(preview)
    print("Taken in.")
    return Exit.FOUND


def _print_fees(preview: FeePreview) -> None:
    print(
        f"{preview.name} ({preview.fee_column}): {preview.count(FeeChange.ADDED)} new, {preview.count(FeeChange.CHANGED)} "
        f"changed, {preview.count(FeeChange.SAME)} the same fees."
    )
    if len(preview.fee_columns) > 1:
        print(f"Columns of fees: {', '.join(preview.fee_columns)} (choose with --column).")
    for told, codes in (
        ("Without a fee", preview.without_fee),
        ("Not in this catalog", preview.not_in_catalog),
        ("Neither CDT nor your own codes, left out", preview.unknown_codes),
        ("In the schedule but not in the file, left as they are", preview.not_in_file),
    ):
        if codes:
            more = f" and {len(codes) - _MOST_SHOWN} more" if len(codes) > _MOST_SHOWN else ""
            print(f"{told}: {', '.join(codes[:_MOST_SHOWN])}{more}.")
    for line in preview.rejected[:_MOST_SHOWN]:
        print(f"Line {line.line} left out ({line.reason.replace('_', ' ')}): {line.text}")
    for step in [step for step in preview.steps if step.change is FeeChange.CHANGED][:_MOST_SHOWN]:
        print(f"  ~ {step.code} {step.before} -> {step.after}")


def _in_short(row: Row | None) -> str:
    """Return one line that lets somebody recognise a row."""
    if row is None:
        return ""
    if isinstance(row, Note):
        text = " ".join(row.text.split())
        return f"{row.about}: {text[:60]}{'...' if len(text) > 60 else ''}"
    if isinstance(row, Favorite):
        return f"{row.code}{' ' + row.label if row.label else ''} (favorite)"
    telling = ("name", "word", "code", "plain_name", "amount", "value")
    return " ".join(str(getattr(row, name)) for name in telling if hasattr(row, name))
