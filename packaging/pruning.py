"""What goes into the package and what stays out, each with its reason.

PyInstaller gathers whatever a module could need. For Qt and for libraries of the system this is a list of what is kept:
what a new version of Qt adds stays out until somebody adds it here. Python's own modules are named where they stay out.
The start-up check then tries the program, not only its size.
"""

from __future__ import annotations

import re
import sys
from pathlib import PurePosixPath
from typing import Final

KEPT_QT_MODULES: Final = {
    "Core", "Gui", "Widgets",
    "PrintSupport",   # gathered only once the program imports it
    "DBus",           # Gui is linked to it: screen readers, dark mode, input methods; never a network
    "XcbQpa",         # what the xcb plugin is made of
    "WaylandClient",  # what the wayland plugin is made of
}  # fmt: skip
"""Network is not among them: without it Qt cannot open a connection at all. Nor are Qml, Quick, OpenGL, Pdf, Svg."""

KEPT_QT_PLUGINS: Final = {
    "platforms/qxcb", "platforms/qwayland",                # Linux under X11 and under Wayland
    "platforms/qwindows", "platforms/qcocoa",
    "platforms/qoffscreen",                                # `cdtdesk selftest` opens its window there
    "platformthemes/qxdgdesktopportal",                    # the desktop's file dialog and dark mode; gtk3 would load all of GTK
    "platforminputcontexts/composeplatforminputcontextplugin",  # accents typed in two strokes
    "platforminputcontexts/ibusplatforminputcontextplugin",     # input methods
    "wayland-shell-integration/xdg-shell",
    "wayland-decoration-client/bradient",                  # a title bar where the compositor draws none; adwaita needs QtSvg
    "styles/qmacstyle",                                    # asked for by the file dialog of macOS; the window is Fusion
    "printsupport/cupsprintersupport",                     # gathered only with PrintSupport
}  # fmt: skip
"""No image formats: the program draws its icons, and PNG is built in. No icon engines, no TLS, no SQL drivers, no GL."""

KEPT_SYSTEM_LIBRARIES: Final = {
    "libffi",          # its version differs from system to system
    "libsqlite3",      # the same everywhere, as tested
    "libxcb-cursor", "libxcb-icccm", "libxcb-image", "libxcb-keysyms", "libxcb-render-util", "libxcb-util", "libxcb-xkb",
    "libxkbcommon", "libxkbcommon-x11",
}  # fmt: skip
"""Small libraries that Qt needs for a window and that many desktops lack, so that the archive starts on them.

Everything else of the system stays the system's own: it is there wherever a desktop is, it must fit that desktop (libGL and
libstdc++, fontconfig and the fonts, D-Bus), and it is kept safe by the system's updates. The .deb names it as dependencies.
"""

EXCLUDED_MODULES: Final = [
    # Nothing that could speak to a network.
    "ssl", "_ssl", "http", "urllib.request", "urllib.error", "urllib.response", "ftplib", "smtplib", "imaplib", "poplib",
    "nntplib", "telnetlib", "xmlrpc", "socketserver", "asyncio", "webbrowser", "wsgiref",
    # OpenSSL's hashes, 5 MB; Python has its own.
    "_hashlib",
    # Other windows, other programs' tools.
    "tkinter", "_tkinter", "turtle", "curses", "readline", "unittest", "doctest", "pydoc", "pdb", "bdb", "code", "codeop",
    "distutils", "setuptools", "pip", "ensurepip", "venv", "lib2to3", "test", "concurrent", "plistlib", "xml.dom", "xml.sax",
    # The command line of sqlite-utils, and what it can do for other programs; cdtdesk uses its library.
    "sqlite_utils.cli", "click_default_group", "tabulate", "IPython", "numpy", "pandas",
    # Packings that no file of cdtdesk has.
    "bz2", "_bz2", "lzma", "_lzma", "tarfile",
    # Encodings of East Asian text, which no file of an American office is in.
    "_multibytecodec", "_codecs_cn", "_codecs_hk", "_codecs_iso2022", "_codecs_jp", "_codecs_kr", "_codecs_tw",
    # The builder of the catalog, left out of every installation.
    "cdtdesk.databuild",
    # Qt for Python's parts that its own hooks would pull in.
    "PySide6.QtNetwork", "PySide6.QtDBus", "PySide6.QtOpenGL", "PySide6.QtQml", "PySide6.QtQuick",
]  # fmt: skip
if sys.platform != "win32":
    EXCLUDED_MODULES.append("multiprocessing")  # the named pipe between two starts of the program on Windows is made with it

NEEDLESS_START_HOOKS: Final = {
    "pyi_rth_inspect",          # finds source lines; a package has none
    "pyi_rth_multiprocessing",  # no second process is started
    "pyi_rth_pkgutil",          # no package is searched for modules
    "pyi_rth_setuptools", "pyi_rth_pkgres",
}  # fmt: skip
"""What PyInstaller would run before the program, at a price of some milliseconds."""
if sys.platform.startswith("linux"):
    # Tells Qt where its plugins are, and loads Qt for it, even for a command that needs no window. Qt for Linux finds them from
    # where its own libraries lie.
    NEEDLESS_START_HOOKS.add("pyi_rth_pyside6")

_QT_FILE: Final = re.compile(r"^(?:lib)?Qt6?([A-Z]\w*?)(?:\.abi3|\.cpython-\w+)?(?:\.so[.\d]*|\.dylib|\.dll|\.pyd)?$")
_LIBRARY: Final = re.compile(r"^(lib[\w+.-]*?)(?:-\d[.\d]*)?\.so(?:\.\d+)*$")
_ENDING: Final = re.compile(r"(?:\.so[.\d]*|\.dylib|\.dll)$")
_PYTHON_AND_ITS_QT: Final = re.compile(r"^lib(?:python3|pyside6|shiboken6|icu)")
_OF_OTHER_SYSTEMS: Final = re.compile(r"module named '?(?:msvcrt|winreg|multiprocessing|fcntl|_socket|grp|pwd)\b")


def is_shipped(name: str) -> bool:
    """Return whether the file that PyInstaller would put at ``name`` in the folder goes into the package."""
    path = PurePosixPath(name.replace("\\", "/"))
    parts = path.parts
    if parts[0] == "PySide6" and "translations" in parts:
        return path.name == "qtbase_es.qm"  # what Qt says itself, in the one language besides English that the window speaks
    if parts[0] == "PySide6" and "plugins" in parts:
        plugin = _ENDING.sub("", path.name).removeprefix("lib")
        return f"{path.parent.name}/{plugin}" in KEPT_QT_PLUGINS
    if path.name in ("opengl32sw.dll", "d3dcompiler_47.dll"):
        return False  # 20 MB to draw what the program does not draw
    module = _QT_FILE.match(path.name)
    if module and (parts[0] == "PySide6" or len(parts) == 1):
        return module[1] in KEPT_QT_MODULES
    library = _LIBRARY.match(path.name)
    if library and len(parts) == 1 and not _PYTHON_AND_ITS_QT.match(path.name):
        return library[1] in KEPT_SYSTEM_LIBRARIES
    return True


def lacking_modules(warnings: str) -> list[str]:
    """Return the lines of PyInstaller's ``warnings`` on modules that cdtdesk itself imports, however late, and that are out."""
    lines = [line for line in warnings.splitlines() if re.search(r"(?:imported by |, )cdtdesk\.", line)]
    return [line for line in lines if not _OF_OTHER_SYSTEMS.search(line)]
