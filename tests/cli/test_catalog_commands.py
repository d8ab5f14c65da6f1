"""``cdtdesk catalog``: checking, installing and taking back a signed catalog."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cdtdesk.environment.resources import CATALOG_VARIABLE
from cdtdesk.services import catalog_choice, catalogs
from tests.services.signing import Signer

if TYPE_CHECKING:
    from tests.cli.conftest import Command


@pytest.fixture
def signed(catalog_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A catalog signed by somebody whom the program trusts here, and the bundled one in its place."""
    signer = Signer(1)
    keys = tmp_path / "trusted_keys.txt"
    keys.write_text(signer.public_key)
    for module in (catalogs, catalog_choice):
        monkeypatch.setattr(module, "resource", lambda name: tmp_path / name)
    monkeypatch.setattr(catalog_choice, "bundled_catalog_file", lambda: catalog_path)
    monkeypatch.delenv(CATALOG_VARIABLE)
    path = tmp_path / "cdtdesk-2026.sqlite"
    shutil.copy(catalog_path, path)
    signer.sign(path, "edition 2026")
    return path


def test_a_signed_catalog_is_checked_installed_and_taken_back(run: Command, signed: Path, home: Path) -> None:
    checked = run("catalog", "check", str(signed))
    assert (checked.exit_code, checked.err) == (0, "")
    assert "edition 2026" in checked.out
    assert "It can be installed." in checked.out
    assert run("catalog", "which").out.endswith("(bundled)\n")
    assert run("catalog", "install", str(signed)).exit_code == 0
    assert run("catalog", "which").out.startswith(str(home / "catalogs"))
    assert run("show", "D0120").exit_code == 0
    assert "bundled catalog" in run("catalog", "take-back").out


def test_a_changed_catalog_is_refused_in_one_line(run: Command, signed: Path) -> None:
    with signed.open("r+b") as file:
        file.seek(100_000)
        file.write(b"changed")
    for part in ("check", "install"):
        answer = run("catalog", part, str(signed))
        assert (answer.exit_code, answer.out, answer.err.count("\n")) == (3, "", 1)
        assert "not as it was signed" in answer.err


def test_the_program_as_it_comes_trusts_no_one(run: Command, tmp_path: Path, catalog_path: Path) -> None:
    path = tmp_path / "new.sqlite"
    shutil.copy(catalog_path, path)
    Signer(1).sign(path)
    answer = run("catalog", "install", str(path))
    assert (answer.exit_code, answer.out, answer.err.count("\n")) == (3, "", 1)
    assert "trusts no one" in answer.err
    assert run("catalog", "which").out == f"{catalog_path} (unsigned)\n"
