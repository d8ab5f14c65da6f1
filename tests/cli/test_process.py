"""The command line as a program: exit codes, streams, misfortunes, and what it does not load."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cdtdesk import __version__

if TYPE_CHECKING:
    from tests.cli.conftest import Command

Start = Callable[..., subprocess.CompletedProcess[bytes]]
READS_THE_CATALOG = [("search", "crown"), ("show", "D0120"), ("list",), ("check", "D0120")]


def _is_one_line(message: str | bytes) -> bool:
    text = message.decode() if isinstance(message, bytes) else message
    return text.startswith("cdtdesk: ") and text.count("\n") == 1 and text.endswith("\n")


def test_exit_codes_and_streams_of_a_started_program(start: Start) -> None:
    found = start("search", "--json", "apexafication", "first", "visit")
    assert (found.returncode, found.stderr) == (0, b"")
    assert json.loads(found.stdout)["results"][0]["cdt_code"] == "D3351"
    nothing = start("check", "D0001", "--json")
    assert (nothing.returncode, nothing.stderr) == (1, b"")
    assert json.loads(nothing.stdout)[0]["verdict"] == "unknown"
    bad = start("show", "banana")
    assert (bad.returncode, bad.stdout) == (2, b"")
    assert _is_one_line(bad.stderr)


def test_a_batch_is_read_from_standard_input(start: Start) -> None:
    answer = start("search", "--batch", "-", "--limit", "1", stdin="corona de porcelana\n\nencías\nD1110".encode())
    assert (answer.returncode, answer.stderr) == (0, b"")
    lines = [json.loads(line) for line in answer.stdout.decode("utf-8").splitlines()]
    assert [line["query"] for line in lines] == ["corona de porcelana", "", "encías", "D1110"]
    assert [bool(line["results"]) for line in lines] == [True, False, True, True]


@pytest.mark.parametrize("encoding", ["utf-8:strict", "ascii:strict", "latin-1:strict"])
def test_answers_are_utf_8_whatever_the_terminal_says(start: Start, encoding: str) -> None:
    shown = start("show", "D3351", PYTHONIOENCODING=encoding)
    assert (shown.returncode, shown.stderr) == (0, b"")
    assert "raíz" in shown.stdout.decode("utf-8")
    batch = start("search", "--batch", "-", stdin="raíz\n".encode(), PYTHONIOENCODING=encoding)
    assert json.loads(batch.stdout)["query"] == "raíz"


def test_bytes_that_are_no_text_are_answered(start: Start) -> None:
    batch = start("search", "--batch", "-", "--limit", "1", stdin=b"crown \xe9\n\xff\xfe\n", PYTHONIOENCODING="utf-8:strict")
    assert (batch.returncode, batch.stderr) == (0, b"")
    assert len(batch.stdout.splitlines()) == 2
    if sys.platform != "win32":
        typed = start("search", "--json", b"\xff crown", PYTHONIOENCODING="utf-8:strict")
        assert typed.returncode == 0
        assert json.loads(typed.stdout)["query"] == "\udcff crown"


@pytest.mark.parametrize("words", READS_THE_CATALOG)
def test_a_missing_catalog_is_exit_3_with_one_line(
    run: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: tuple[str, ...]
) -> None:
    monkeypatch.setenv("CDTDESK_CATALOG", str(tmp_path / "nowhere.sqlite"))
    answer = run(*words)
    assert (answer.exit_code, answer.out) == (3, "")
    assert _is_one_line(answer.err)
    assert str(tmp_path / "nowhere.sqlite") in answer.err


@pytest.mark.parametrize("words", READS_THE_CATALOG)
def test_a_damaged_catalog_is_exit_3_with_one_line(
    run: Command, catalog_path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: tuple[str, ...]
) -> None:
    damaged = Path(shutil.copy(catalog_path, tmp_path / "damaged.sqlite"))
    content = damaged.read_bytes()
    damaged.write_bytes(content[:8192] + b"\xa5" * (len(content) - 8192))
    monkeypatch.setenv("CDTDESK_CATALOG", str(damaged))
    answer = run(*words)
    assert (answer.exit_code, answer.out) == (3, "")
    assert _is_one_line(answer.err)


def test_the_catalog_in_the_environment_is_the_one_read(
    run: Command, catalog_path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    copied = Path(shutil.copy(catalog_path, tmp_path / "other.sqlite"))
    monkeypatch.setenv("CDTDESK_CATALOG", str(copied))
    assert run("show", "D3351").exit_code == 0
    copied.unlink()
    assert run("show", "D3351").exit_code == 3


@pytest.mark.parametrize(
    "words",
    [("bogus",), ("search", "crown", "--limit", "0"), ("search", "crown", "--limit", "many"), ("search", "crown", "--bogus"),
     ("search", "crown", "--on", "yesterday"), ("show",), ("office",), ("office", "bogus")],
)  # fmt: skip
def test_bad_use_is_exit_2_with_one_line(run: Command, words: tuple[str, ...]) -> None:
    answer = run(*words)
    assert (answer.exit_code, answer.out) == (2, "")
    assert _is_one_line(answer.err)


def test_version_and_help_go_to_standard_output(run: Command) -> None:
    assert run("--version") == (0, f"cdtdesk {__version__}\n", "")
    answer = run("--help")
    assert (answer.exit_code, answer.err) == (0, "")
    assert "not affiliated" in " ".join(answer.out.split())
    for command in ("open", "search", "show", "list", "check", "office", "selftest"):
        assert command in answer.out


def test_reading_commands_write_nothing(run: Command, home: Path) -> None:
    for words in READS_THE_CATALOG:
        run(*words)
    assert list(home.rglob("*")) == []


@pytest.mark.parametrize("words", [*READS_THE_CATALOG, ("office", "path"), ("office", "check"), ("show", "banana")])
def test_no_command_loads_qt_or_the_catalogs_builder(catalog_path: Path, checkout: Path, words: tuple[str, ...]) -> None:
    program = (
        "import sys\n"
        "from cdtdesk.__main__ import main\n"
        "main(sys.argv[1:])\n"
        "loaded = {name.split('.')[0] for name in sys.modules} | {name for name in sys.modules if name.startswith('cdtdesk')}\n"
        "print(sorted(loaded & {'PySide6', 'shiboken6', 'cdtdesk.ui', 'cdtdesk.app', 'cdtdesk.databuild', 'click', 'openpyxl',"
        " 'numpy'}), file=sys.stderr)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, *words], cwd=checkout, env=os.environ, capture_output=True, text=True, check=True
    )
    assert ran.stderr.splitlines()[-1] == "[]"


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close otherwise there")
def test_a_reader_that_has_enough_ends_the_program_in_silence(catalog_path: Path, checkout: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "cdtdesk", "list", "--status", "all", "--json"],
        cwd=checkout,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == b"[\n"
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full here")
def test_a_full_disk_is_exit_3_with_one_line(catalog_path: Path, checkout: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "cdtdesk", "list", "--json"], cwd=checkout, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert ran.returncode == 3
    assert _is_one_line(ran.stderr)
