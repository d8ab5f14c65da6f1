"""``python -m cdtdesk.databuild check`` and ``build [FILE]``: the content's checker, and the catalog's builder."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from cdtdesk.databuild.building import DataIsWrong, build_catalog
from cdtdesk.databuild.checking import check
from cdtdesk.databuild.reading import read_data

_CHECKOUT = Path(__file__).resolve().parents[2]


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return 0 when the data is clean, 1 when a rule is broken."""
    parser = argparse.ArgumentParser(prog="python -m cdtdesk.databuild", description=__doc__)
    parser.add_argument("command", choices=("check", "build"))
    parser.add_argument("target", nargs="?", type=Path, default=_CHECKOUT / "build" / "catalog.sqlite")
    parser.add_argument("--data", type=Path, default=_CHECKOUT / "data")
    options = parser.parse_args(arguments)
    if options.command == "check":
        source = read_data(options.data)
        breaches = check(source)
        print(*breaches, sep="\n", end="\n" if breaches else "")
        print(f"{len(source.procedures)} codes, {len(source.look_alike_sets)} look-alike sets: {len(breaches)} breaches")
        return 1 if breaches else 0
    try:
        print(build_catalog(options.data, options.target))
    except DataIsWrong as error:
        print(*error.breaches, sep="\n", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
