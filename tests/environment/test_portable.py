"""A marker beside the packaged program keeps everything beside it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from cdtdesk.environment.folders import find_home


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a packaged program that runs now, with no home named."""
    folder = tmp_path / "USB stick" / "cdtdesk"
    folder.mkdir(parents=True)
    monkeypatch.delenv("CDTDESK_HOME")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "cdtdesk"))
    return folder


@pytest.mark.parametrize("marker", ["portable", "portable.txt"])
def test_with_a_marker_everything_is_kept_beside_the_program(stick: Path, marker: str) -> None:
    (stick / marker).touch()
    assert find_home().folder == stick / "cdtdesk-data"


def test_without_a_marker_the_packaged_program_uses_the_users_folder(stick: Path) -> None:
    assert not find_home().folder.is_relative_to(stick)


def test_a_named_home_comes_before_the_marker(stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (stick / "portable").touch()
    monkeypatch.setenv("CDTDESK_HOME", str(tmp_path / "named"))
    assert find_home().folder == tmp_path / "named"


def test_a_mac_bundle_looks_beside_itself_and_keeps_nothing_inside(stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = stick / "cdtdesk.app" / "Contents" / "MacOS"
    inside.mkdir(parents=True)
    monkeypatch.setattr(sys, "executable", str(inside / "cdtdesk"))
    (stick / "portable").touch()
    assert find_home().folder == stick / "cdtdesk-data"


def test_a_program_that_is_not_packaged_is_never_portable(stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(sys, "frozen")
    (stick / "portable").touch()
    assert not find_home().folder.is_relative_to(stick)
