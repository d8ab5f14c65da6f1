"""An installation from an archive of the checkout: no version control, no make, no network; it works as it is."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from cdtdesk import __version__

pytestmark = pytest.mark.slow

NOT_IN_AN_ARCHIVE = shutil.ignore_patterns(
    ".git", ".venv", "build", "dist", "tests", "docs", ".*_cache", ".hypothesis", "__pycache__", "*.egg-info"
)


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> zipfile.Path:
    """The wheel that ``pip`` builds of a copy of the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    archive = shutil.copytree(checkout, folder / "cdtdesk archive", ignore=NOT_IN_AN_ARCHIVE)
    built = folder / "built"
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "wheel",
            "--no-deps",
            "--no-build-isolation",
            "--no-index",
            "--wheel-dir",
            built,
            archive,
        ],
        cwd=folder,
        check=True,
        capture_output=True,
    )
    (path,) = built.iterdir()
    return zipfile.Path(path)


@pytest.fixture(scope="module")
def installed(wheel: zipfile.Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which the wheel was unpacked."""
    folder = tmp_path_factory.mktemp("site-packages")
    wheel.root.extractall(folder)
    return folder


def _run(installed: Path, elsewhere: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "CDTDESK_CATALOG"}
    return subprocess.run(
        [sys.executable, *words],
        cwd=elsewhere,
        env=environment | {"PYTHONPATH": str(installed), "CDTDESK_HOME": str(elsewhere / "home")},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_wheel_holds_catalog_resources_and_licences_and_no_builder(wheel: zipfile.Path) -> None:
    names = set(wheel.root.namelist())
    assert "cdtdesk/resources/catalog.sqlite" in names
    assert "cdtdesk/resources/icons/cdtdesk.svg" in names
    assert "cdtdesk/resources/teeth.svg" in names
    assert {"LICENSE", "data/LICENSE.md"} <= {name.partition("/licenses/")[2] for name in names}
    assert not [name for name in names if "databuild" in name or "__pycache__" in name or name.startswith(("data/", "tests/"))]


def test_every_module_but_the_builders_and_every_resource_is_in_the_wheel(wheel: zipfile.Path, checkout: Path) -> None:
    expected = {
        path.relative_to(checkout).as_posix()
        for path in (checkout / "cdtdesk").rglob("*.py")
        if "databuild" not in path.relative_to(checkout).parts
    }
    expected |= {
        f"cdtdesk/{path.relative_to(checkout).as_posix()}" for path in (checkout / "resources").rglob("*") if path.is_file()
    }
    assert expected <= set(wheel.root.namelist())


def test_the_wheel_names_the_command_and_the_version(wheel: zipfile.Path) -> None:
    (information,) = (folder for folder in wheel.iterdir() if folder.name.endswith(".dist-info"))
    assert information.name == f"cdtdesk-{__version__}.dist-info"
    assert "cdtdesk = cdtdesk.__main__:main" in (information / "entry_points.txt").read_text(encoding="utf-8")


def test_the_shipped_catalog_is_the_one_that_data_gives(installed: Path, catalog_path: Path) -> None:
    assert (installed / "cdtdesk" / "resources" / "catalog.sqlite").read_bytes() == catalog_path.read_bytes()


def test_the_installed_program_finds_a_code(installed: Path, tmp_path: Path) -> None:
    answer = _run(installed, tmp_path, "-m", "cdtdesk", "search", "--json", "apexafication", "first", "visit")
    assert (answer.returncode, answer.stderr) == (0, "")
    assert json.loads(answer.stdout)["results"][0]["cdt_code"] == "D3351"


def test_the_installed_program_is_its_own_and_lacks_the_builder(installed: Path, tmp_path: Path) -> None:
    program = (
        "import importlib.util, cdtdesk\n"
        "from cdtdesk.environment.resources import catalog_file, resource\n"
        "print(cdtdesk.__file__, catalog_file(), resource('teeth.svg'), sep='\\n')\n"
        "print(importlib.util.find_spec('cdtdesk.databuild'))\n"
    )
    answer = _run(installed, tmp_path, "-c", program)
    assert answer.stderr == ""
    *paths, builder = answer.stdout.splitlines()
    assert all(Path(path).is_relative_to(installed) and Path(path).exists() for path in paths)
    assert builder == "None"
