"""Runs one command and turns every expected misfortune into one line and an exit code."""

from __future__ import annotations

import argparse
import io
import os
import sys

from cdtdesk.catalog.opening import CatalogUnavailable
from cdtdesk.cli.commands import run
from cdtdesk.cli.exits import CliError, Exit
from cdtdesk.domain.codes import NotACdtCode
from cdtdesk.office.faults import OfficeFileUnavailable


def run_command(options: argparse.Namespace) -> int:
    """Run the parsed command; return its exit code."""
    _speak_utf8()
    try:
        code = run(options)
        sys.stdout.flush()
        return code
    except CliError as error:
        return _end(error, error.exit_code)
    except NotACdtCode as error:
        return _end(error, Exit.BAD_USE)
    except (CatalogUnavailable, OfficeFileUnavailable) as error:
        return _end(error, Exit.FAILED)
    except BrokenPipeError:
        # The reader (head, a closed pager) has enough. Python would complain once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.FOUND
    except OSError as error:
        return _end(f"{error.filename or 'A file'} cannot be used ({error.strerror}).", Exit.FAILED)


def _speak_utf8() -> None:
    """Read and write UTF-8 wherever a program is at the other end, and let no character stop an answer.

    What stands for a byte that was no text is written as JSON writes it, ``\\udcff``.
    """
    for stream, errors in ((sys.stdin, "replace"), (sys.stdout, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors=errors)


def _end(message: object, exit_code: Exit) -> int:
    print(f"cdtdesk: {message}", file=sys.stderr)
    return exit_code
