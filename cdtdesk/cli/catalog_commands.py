"""``cdtdesk catalog``: a signed catalog file in the place of the one that came with the program."""

from __future__ import annotations

import argparse
from pathlib import Path

from cdtdesk.catalog.signed import CatalogRefused
from cdtdesk.cli.exits import CliError, Exit
from cdtdesk.environment.folders import find_home
from cdtdesk.services.catalog_choice import catalog_in_use
from cdtdesk.services.catalogs import CatalogFacts, CatalogService


def run_catalog(options: argparse.Namespace) -> Exit:
    """Run one part of ``cdtdesk catalog``; return its exit code."""
    home = find_home()
    service = CatalogService(home)
    try:
        if options.part == "check":
            print(f"{_told(service.check(Path(options.file)))} It can be installed.")
        elif options.part == "install":
            print(f"{_told(service.install(Path(options.file)))} It is used from the next start on.")
        elif options.part == "take-back":
            origin = service.take_back()
            print(f"From the next start on the {origin} catalog is used: {catalog_in_use(home).path}")
        else:
            in_use = catalog_in_use(home)
            print(f"{in_use.path} ({in_use.origin})")
    except CatalogRefused as error:
        raise CliError(str(error), Exit.FAILED) from None
    return Exit.FOUND


def _told(facts: CatalogFacts) -> str:
    return (
        f"{facts.path}: edition {facts.newest_edition}, {facts.codes} codes, signed with key {facts.key_id} "
        f"({facts.trusted_comment})."
    )
