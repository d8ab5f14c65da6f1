"""Picks the window or the command line."""

from __future__ import annotations

import sys


def main(arguments: list[str] | None = None) -> int:
    """Run ``cdtdesk`` with ``arguments`` (default: the process's); return its exit code."""
    words = sys.argv[1:] if arguments is None else arguments
    if not words:
        from cdtdesk.app import run_window

        return run_window()
    return _run_words(words)


def _run_words(words: list[str]) -> int:
    from cdtdesk.cli.arguments import make_parser
    from cdtdesk.cli.exits import CliError

    try:
        options = make_parser().parse_args(words)
    except CliError as error:
        print(f"cdtdesk: {error}", file=sys.stderr)
        return error.exit_code
    if options.command in (None, "open"):
        from cdtdesk.app import run_window

        return run_window(" ".join(getattr(options, "query", [])))
    if options.command == "selftest":
        from cdtdesk.app import selftest

        return selftest()
    from cdtdesk.cli.main import run_command

    return run_command(options)


if __name__ == "__main__":
    sys.exit(main())
