"""The pieces the package is built with, without building it."""

from __future__ import annotations

import re
import struct
import sys
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def packaging(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder with the scripts, importable as they import one another."""
    folder = checkout / "packaging"
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.syspath_prepend(str(folder / "check"))
    return folder


@pytest.mark.parametrize(
    ("name", "is_kept"),
    [
        ("PySide6/Qt/lib/libQt6Core.so.6", True),
        ("libQt6Gui.so.6", True),
        ("PySide6/QtWidgets.abi3.so", True),
        ("PySide6/Qt6Widgets.dll", True),
        ("PySide6/QtGui.pyd", True),
        ("PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", True),
        ("libpython3.11.so.1.0", True),
        ("libxcb-cursor.so.0", True),
        ("cdtdesk/resources/catalog.sqlite", True),
        ("cdtdesk/resources/translations/cdtdesk_es.qm", True),
        ("PySide6/Qt/translations/qtbase_es.qm", True),
        ("PySide6/Qt/lib/libQt6Network.so.6", False),
        ("libQt6Network.so.6", False),
        ("PySide6/QtNetwork.pyd", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/opengl32sw.dll", False),
        ("libssl.so.3", False),
        ("libstdc++.so.6", False),
        ("libX11.so.6", False),
    ],
)
def test_what_is_shipped_is_what_is_listed(name: str, is_kept: bool) -> None:
    from pruning import is_shipped

    assert is_shipped(name) is is_kept
    assert is_shipped(name.replace("/", "\\")) is is_kept


def _icu(items: dict[str, bytes]) -> bytes:
    from icu_data import write_items

    header = struct.pack("<HBB", 32, 0xDA, 0x27) + struct.pack("<HH4B4s", 20, 0, 0, 0, 2, 0, b"CmnD") + bytes(8) + bytes(4)
    return write_items(header[:32].ljust(32, b"\0"), items)


def test_icu_data_is_read_as_it_was_written_and_unneeded_languages_go() -> None:
    from icu_data import KEPT, read_items

    items = {"icudt73l/coll/root.res": b"root", "icudt73l/coll/es.res": b"es" * 9, "icudt73l/zone/ja.res": b"ja" * 5}
    content = b"\x7fELF before it" + _icu(items)
    read = read_items(content)[1]
    assert {name: item.rstrip(b"\0") for name, item in read.items()} == items
    assert [name for name in read if KEPT.match(name)] == ["icudt73l/coll/es.res", "icudt73l/coll/root.res"]


def test_a_file_that_is_not_icu_data_is_refused() -> None:
    from icu_data import NotIcuData, read_items

    with pytest.raises(NotIcuData):
        read_items(b"\x7fELF and nothing else")


def test_a_trace_tells_network_sockets_from_local_ones_and_files_inside_from_outside(tmp_path: Path) -> None:
    from system_calls import read_trace

    trace = tmp_path / "trace"
    trace.write_text(
        "7 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3\n"
        "7 socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP) = 4\n"
        "7 socket(AF_NETLINK, SOCK_RAW, 0) = 5\n"
        '7 openat(AT_FDCWD, "/home/desk/a", O_RDWR|O_CREAT, 0600) = 6\n'
        '7 openat(AT_FDCWD, "/etc/passwd", O_RDONLY) = 6\n'
        '7 openat(AT_FDCWD, "/etc/evil", O_WRONLY|O_CREAT, 0600) = 6\n'
        '7 openat(AT_FDCWD, "/etc/refused", O_WRONLY|O_CREAT, 0600) = -1 EACCES (Permission denied)\n'
        '7 rename("/home/desk/a", "/home/desk-other/b") = 0\n',
        encoding="utf-8",
    )
    read = read_trace(trace)
    assert [line.split("(")[1].split(",")[0] for line in read.network_sockets] == ["AF_INET6", "AF_NETLINK"]
    assert read.local_sockets == 1
    assert read.written_outside(Path("/home/desk")) == ["/etc/evil", "/home/desk-other/b"]


def test_a_missing_tool_is_named_with_its_package_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from needed_tools import demand_tools

    monkeypatch.setenv("PATH", "/nonexistent")
    with pytest.raises(SystemExit) as ended:
        demand_tools("strace", "Xvfb")
    assert ended.value.code == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "strace, Xvfb" in line
    assert line.endswith("apt-get install strace xvfb")


def test_every_locked_distribution_has_hashes_and_no_index_is_named(packaging: Path) -> None:
    text = (packaging / "requirements.txt").read_text(encoding="utf-8")
    assert "://" not in text
    blocks = re.split(r"\n(?=[a-z0-9])", text)[1:]
    assert len(blocks) > 20
    assert all("==" in block.splitlines()[0] and "--hash=sha256:" in block for block in blocks)


def test_every_run_time_dependency_is_locked(packaging: Path, checkout: Path) -> None:
    import tomllib

    project = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))
    needed = {
        re.match(r"[\w-]+", line)[0].lower()
        for line in project["project"]["dependencies"] + project["dependency-groups"]["package"]
    }
    locked = set(re.findall(r"(?m)^([a-z0-9-]+)==", (packaging / "requirements.txt").read_text(encoding="utf-8")))
    assert needed <= locked


def test_a_module_that_cdtdesk_imports_late_is_not_left_out_in_silence() -> None:
    from pruning import lacking_modules

    needed = "excluded module named PySide6.QtSvg - imported by cdtdesk.ui.support.icons (delayed)"
    of_windows = "missing module named msvcrt - imported by subprocess (optional), cdtdesk.office.ownership (delayed)"
    of_others = "missing module named 'x.y' - imported by click (optional), cdtdesk_like (delayed)"
    assert lacking_modules("\n".join([needed, of_windows, of_others])) == [needed]


def test_windows_shows_the_version() -> None:
    sys.modules.pop("windows", None)
    from windows.version_info import version_info

    assert "filevers=(1, 2, 3, 0)" in version_info("1.2.3")
    assert 'StringStruct("ProductVersion", "1.2.3")' in version_info("1.2.3")
