"""Gathers the licence of everything shipped, from the distributions themselves, so that the package holds them all."""

from __future__ import annotations

import shutil
import sys
import sysconfig
from importlib.metadata import Distribution
from pathlib import Path
from typing import Final

from shipped_parts import ROOT, shipped_distributions, shipped_system_libraries, stated_licence

TEXTS: Final = Path(__file__).with_name("texts")
_NAMES: Final = ("licen", "copying", "notice", "copyright", "authors")
_QT: Final = ("pyside6_essentials", "pyside6-essentials", "shiboken6")


class LicenceMissing(Exception):
    """Something would be shipped without the text it must be shipped with."""


def write_licences(target: Path, folder: Path) -> None:
    """Write into ``target`` the licences of everything in ``folder``, and a list of them. Raises ``LicenceMissing``."""
    target.mkdir(parents=True)
    for name in ("LICENSE", "data/LICENSE.md"):
        shutil.copy(ROOT / name, target / f"cdtdesk-{name.replace('/', '-')}")
    lines = ["cdtdesk: MIT, cdtdesk-LICENSE; its content: cdtdesk-data-LICENSE.md"]
    shutil.copy(_python_licence(), target / "Python.txt")
    lines.append(f"Python {sys.version.split()[0]}: PSF-2.0, Python.txt")
    for distribution in shipped_distributions(folder):
        name = distribution.metadata["Name"]
        if name.lower() != "cdtdesk":
            lines.append(f"{name} {distribution.version}: {_written(distribution, target)}")
    for library in shipped_system_libraries(folder):
        text = Path("/usr/share/doc") / library.package / "copyright"
        if text.is_file():
            shutil.copy(text, target / f"{library.package}.txt")
        elif sys.platform.startswith("linux"):
            raise LicenceMissing(f"{library.file} would be shipped, and its licence is not known: build on Debian or Ubuntu.")
        lines.append(f"{library.file.name} ({library.package} {library.version}): {library.package}.txt")
    heading = "What is in this package, and under which licence."
    (target / "README.txt").write_text("\n".join([heading, "", *lines, ""]), encoding="utf-8")


def _written(distribution: Distribution, target: Path) -> str:
    name = distribution.metadata["Name"]
    if name.lower() in _QT:
        for text in sorted(TEXTS.iterdir()):
            shutil.copy(text, target / text.name)
        return "LGPL-3.0; Qt-README.txt, LGPL-3.0.txt, GPL-3.0.txt"
    texts = [
        file
        for file in distribution.files or ()
        if ".dist-info" in file.parts[0] and file.name.lower().startswith(_NAMES)
    ]  # fmt: skip
    if not texts:
        raise LicenceMissing(f"{name} would be shipped, and it brings no licence text.")
    for file in texts:
        place = Path(str(distribution.locate_file(file)))
        shutil.copy(place, target / f"{name}-{file.name}{'' if place.suffix else '.txt'}")
    return stated_licence(distribution) or "see its text"


def _python_licence() -> Path:
    version = f"python3.{sys.version_info[1]}"
    places = [
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path("/usr/share/doc") / version / "copyright",
        Path("/usr/share/doc") / f"{version}-minimal" / "copyright",
    ]
    found = next((place for place in places if place.is_file()), None)
    if found is None:
        raise LicenceMissing(f"Python's own licence is not in {sys.base_prefix}.")
    return found
