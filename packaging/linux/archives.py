"""What people install on Linux: a .deb that the desktop knows, and a .tar.gz that runs from wherever it is unpacked."""

from __future__ import annotations

import datetime as dt
import gzip
import os
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import Final

from shipped_parts import shipped_system_libraries

HERE: Final = Path(__file__).parent
ICONS: Final = HERE.parents[1] / "build" / "packaging" / "icons"
_PROGRAM: Final = "usr/lib/cdtdesk"
_METAINFO: Final = "org.cdtdesk.cdtdesk.metainfo.xml"
_WORKS_WITHOUT: Final = {"libcupsprintersupport.so"}
"""Without libcups, which the package only recommends, this one is passed over and printing makes a PDF."""
_DESKTOP: Final = "cdtdesk.desktop"  # named as the window names itself to Wayland


def write_tar(folder: Path, target: Path, moment: int) -> None:
    """Write ``folder``, named after the archive, to ``target``: one order, one owner, one time."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = moment
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    name = target.name.removesuffix(".tar.gz")
    with (
        target.open("wb") as file,
        gzip.GzipFile("", "wb", 9, file, mtime=moment) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as archive,
    ):
        archive.add(folder, name, recursive=False, filter=plain)
        for path in sorted(folder.rglob("*")):
            archive.add(path, f"{name}/{path.relative_to(folder)}", recursive=False, filter=plain)


def write_deb(folder: Path, into: Path, version: str, moment: int) -> Path:
    """Write the Debian package of ``folder`` into ``into`` and return its path. Needs dpkg-deb and dpkg-shlibdeps."""
    with tempfile.TemporaryDirectory() as scratch:
        tree = Path(scratch) / "cdtdesk"
        shutil.copytree(folder, tree / _PROGRAM, symlinks=True)
        _add_desktop_files(tree, version, moment)
        architecture = subprocess.run(
            ["dpkg", "--print-architecture"], capture_output=True, text=True, check=True
        ).stdout.strip()
        _write_control(tree, version, architecture)
        _set_modes_and_times(tree, moment)
        target = into / f"cdtdesk_{version}_{architecture}.deb"
        command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z3", "--build", str(tree), str(target)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "SOURCE_DATE_EPOCH": str(moment)})
    return target


def _add_desktop_files(tree: Path, version: str, moment: int) -> None:
    share = tree / "usr" / "share"
    day = dt.datetime.fromtimestamp(moment, dt.UTC).date().isoformat()
    metainfo = (HERE / _METAINFO).read_text(encoding="utf-8")
    _put(share / "metainfo" / _METAINFO, metainfo.replace("@VERSION@", version).replace("@DATE@", day))
    _put(share / "applications" / _DESKTOP, (HERE / _DESKTOP).read_text(encoding="utf-8"))
    _put(share / "mime" / "packages" / "cdtdesk.xml", (HERE / "cdtdesk-mime.xml").read_text(encoding="utf-8"))
    for picture in sorted(ICONS.glob("*.png")):
        place = share / "icons" / "hicolor" / f"{picture.stem}x{picture.stem}" / "apps" / "cdtdesk.png"
        place.parent.mkdir(parents=True)
        shutil.copy(picture, place)
    drawing = share / "icons" / "hicolor" / "scalable" / "apps" / "cdtdesk.svg"
    drawing.parent.mkdir(parents=True)
    shutil.copy(HERE.parents[1] / "resources" / "icons" / "cdtdesk.svg", drawing)
    _put(share / "doc" / "cdtdesk" / "copyright", _copyright())
    changes = (HERE.parents[1] / "CHANGELOG.md").read_bytes()
    (share / "doc" / "cdtdesk" / "NEWS.gz").write_bytes(gzip.compress(changes, 9, mtime=0))
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / "cdtdesk").symlink_to("../lib/cdtdesk/cdtdesk")


def _copyright() -> str:
    own = (HERE.parents[1] / "LICENSE").read_text(encoding="utf-8")
    return f"{own}\nThe licences of everything else in this package are in /{_PROGRAM}/licences.\n"


def _put(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")


def _write_control(tree: Path, version: str, architecture: str) -> None:
    size = sum(path.stat().st_size for path in tree.rglob("*") if path.is_file() and not path.is_symlink()) // 1024
    text = (HERE / "control").read_text(encoding="utf-8")
    for name, value in {
        "VERSION": version, "ARCHITECTURE": architecture, "SIZE": str(size), "DEPENDS": _dependencies(tree),
    }.items():  # fmt: skip
        text = text.replace(f"@{name}@", value)
    _put(tree / "DEBIAN" / "control", text)


def _dependencies(tree: Path) -> str:
    """Return what ``Depends`` must name: the packages of the libraries that files in ``tree`` need and ``tree`` lacks.

    A library that is neither in ``tree`` nor on this machine is a fault; one in ``tree`` has no package, and needs none.
    """
    program = tree / _PROGRAM
    own = [program / "_internal", *(path for path in (program / "_internal").rglob("lib") if path.is_dir())]
    own += [program / "_internal" / name for name in ("PySide6", "shiboken6")]
    (tree / "DEBIAN").mkdir(exist_ok=True)  # by it dpkg-shlibdeps knows where "beside this library" is
    files = [
        str(path)
        for path in sorted(program.rglob("*"))
        if path.is_file() and not path.is_symlink() and path.name not in _WORKS_WITHOUT and _is_elf(path)
    ]
    with tempfile.TemporaryDirectory() as scratch:
        _put(Path(scratch) / "debian" / "control", "Source: cdtdesk\n\nPackage: cdtdesk\nArchitecture: any\n")
        asked = subprocess.run(
            ["dpkg-shlibdeps", "-O", "--warnings=0", "--ignore-missing-info", *(f"-l{place}" for place in own),
             *(f"-x{library.package}" for library in shipped_system_libraries(program)), *files],
            cwd=scratch, capture_output=True, text=True, check=False,
        )  # fmt: skip
    if asked.returncode:
        raise RuntimeError(f"The dependencies of the package cannot be found: {asked.stderr.strip()}")
    (line,) = (line for line in asked.stdout.splitlines() if line.startswith("shlibs:Depends="))
    return line.partition("=")[2]


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _set_modes_and_times(tree: Path, moment: int) -> None:
    for path in [*tree.rglob("*"), tree]:
        if not path.is_symlink():
            is_program = path.is_dir() or path == tree / _PROGRAM / "cdtdesk"
            path.chmod(0o755 if is_program else 0o644)
        os.utime(path, (moment, moment), follow_symlinks=False)
