"""The packaged program in ``dist``, as ``make package`` left it; run by ``pytest -m packaged`` alone."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cdtdesk import __version__

pytestmark = pytest.mark.packaged


@pytest.fixture(scope="module")
def folder(checkout: Path) -> Path:
    """The folder with the program; without one there is nothing to test."""
    found = checkout / "dist" / "cdtdesk"
    if not found.is_dir():
        pytest.skip("there is no dist/cdtdesk: 'make package' builds it")
    return found


def _run(folder: Path, home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {"HOME": str(home), "PATH": "/nonexistent", "LANG": "C.UTF-8"}
    return subprocess.run([folder / "cdtdesk", *words], cwd=home, env=environment, capture_output=True, text=True, check=False)


def test_the_start_up_check_passes(folder: Path, checkout: Path, tmp_path: Path) -> None:
    check = checkout / "packaging" / "check" / "start_up.py"
    command = [sys.executable, check, folder, "--screenshot", tmp_path / "check.png"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    if ended.returncode == 2:
        pytest.skip(ended.stderr.strip())
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert json.loads((tmp_path / "check.json").read_text()) == {"network_sockets": 0, "files_outside": 0}
    assert (tmp_path / "check.png").stat().st_size > 20_000


def test_it_is_this_version(folder: Path, tmp_path: Path) -> None:
    assert _run(folder, tmp_path, "--version").stdout.strip() == f"cdtdesk {__version__}"


def test_nothing_that_could_speak_to_a_network_is_in_it(folder: Path) -> None:
    names = [path.name.lower() for path in folder.rglob("*")]
    assert not [name for name in names if "qtnetwork" in name or "qt6network" in name]
    assert not [name for name in names if name.startswith(("libssl", "libcrypto", "_ssl", "libssl-", "libcrypto-"))]


def test_it_was_stripped_and_not_packed(folder: Path) -> None:
    libraries = [path for path in folder.rglob("*.so*") if path.is_file() and not path.is_symlink()]
    assert len(libraries) > 20
    for path in libraries:
        content = path.read_bytes()
        assert b"UPX!" not in content
        assert b".debug_info\0" not in content


def test_every_part_has_its_licence_and_qts_says_where_its_source_is(folder: Path) -> None:
    licences = folder / "licences"
    for name in ("README.txt", "cdtdesk-LICENSE", "Python.txt", "LGPL-3.0.txt", "GPL-3.0.txt", "Qt-README.txt"):
        assert (licences / name).stat().st_size > 500
    assert "https://download.qt.io/" in (licences / "Qt-README.txt").read_text(encoding="utf-8")
    parts = json.loads((licences / "parts.cdx.json").read_text(encoding="utf-8"))
    assert parts["metadata"]["component"]["version"] == __version__
    named = {part["name"].lower() for part in parts["components"]}
    assert {"python", "pyside6_essentials", "rapidfuzz", "sqlite-utils", "pyinstaller"} <= named
    listed = (licences / "README.txt").read_text(encoding="utf-8").lower()
    assert not [name for name in named if name not in listed]


def test_what_is_imported_late_is_there(folder: Path, tmp_path: Path) -> None:
    """A misspelling needs rapidfuzz, a workbook calamine; both are imported when they are asked for."""
    found = _run(folder, tmp_path, "search", "--json", "apexificaton")
    assert json.loads(found.stdout)["results"][0]["cdt_code"].startswith("D335")
    (tmp_path / "fees.csv").write_text("Code,Fee\nD0120,55.00\n", encoding="utf-8")
    taken = _run(folder, tmp_path, "office", "import", "fees.csv", "--fees", "Standard", "--from", "2026-01-01", "--yes")
    assert (taken.returncode, taken.stderr) == (0, "")


def test_a_portable_program_keeps_everything_beside_itself(folder: Path, tmp_path: Path) -> None:
    stick = tmp_path / "USB stick"
    shutil.copytree(folder, stick, symlinks=True)
    (stick / "portable").touch()
    home = tmp_path / "home"
    path = _run(stick, home, "office", "path").stdout.strip()
    assert Path(path) == stick / "cdtdesk-data" / "office.sqlite"
    saved = _run(stick, home, "office", "import", "--yes", "--fees", "Standard", "--from", "2026-01-01", _fees(tmp_path))
    assert saved.returncode == 0, saved.stderr
    assert Path(path).exists()
    assert list(home.iterdir()) == []


def _fees(folder: Path) -> str:
    path = folder / "fees.csv"
    path.write_text("Code,Fee\nD0120,55.00\n", encoding="utf-8")
    return str(path)


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="dpkg-deb is not installed")
def test_the_deb_holds_the_program_and_what_a_desktop_needs(folder: Path) -> None:
    (deb,) = folder.parent.glob("*.deb")
    listed = subprocess.run(["dpkg-deb", "--contents", deb], capture_output=True, text=True, check=True).stdout
    for name in (
        "/usr/bin/cdtdesk -> ../lib/cdtdesk/cdtdesk",
        "/usr/share/applications/cdtdesk.desktop",
        "/usr/share/metainfo/org.cdtdesk.cdtdesk.metainfo.xml",
        "/usr/share/mime/packages/cdtdesk.xml",
        "/usr/share/icons/hicolor/48x48/apps/cdtdesk.png",
    ):
        assert f"{name}\n" in listed
    assert all(line.split()[1] == "root/root" for line in listed.splitlines())
    fields = subprocess.run(["dpkg-deb", "--field", deb, "Depends"], capture_output=True, text=True, check=True).stdout
    assert {"libc6", "libgl1", "libfontconfig1"} <= {part.split()[0] for part in fields.split(", ")}
    assert "python" not in fields
    assert deb.stat().st_size < 45_000_000


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="appstreamcli is not installed")
def test_the_software_centre_accepts_the_description(folder: Path, tmp_path: Path) -> None:
    (deb,) = folder.parent.glob("*.deb")
    subprocess.run(["dpkg-deb", "--extract", deb, tmp_path], check=True)
    metainfo = tmp_path / "usr/share/metainfo/org.cdtdesk.cdtdesk.metainfo.xml"
    checked = subprocess.run(["appstreamcli", "validate", "--no-net", metainfo], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout
    assert f'version="{__version__}"' in metainfo.read_text(encoding="utf-8")


def test_the_checksums_are_those_of_the_files(folder: Path) -> None:
    if shutil.which("sha256sum") is None:
        pytest.skip("sha256sum is not installed")
    checked = subprocess.run(
        ["sha256sum", "--check", "SHA256SUMS"], cwd=folder.parent, env=os.environ | {"LC_ALL": "C"}, capture_output=True,
        text=True, check=False,
    )  # fmt: skip
    assert checked.returncode == 0, checked.stdout
    assert checked.stdout.count(": OK") >= 3
