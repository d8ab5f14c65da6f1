#!/bin/sh
# usage: system_packages.sh PYTHON screen|no-screen|package
# Makes sure that this Linux has what a virtual environment and Qt need. As root on Debian or Ubuntu it is installed; otherwise
# one line says what to type, and nothing is changed. Elsewhere Python and Qt bring what they need. "package" adds what
# building the package and trying it takes.
set -eu
python=$1
screen=$2

if ! "$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null; then
    echo "cdtdesk needs Python 3.11, 3.12 or 3.13, and '$python' is none: install one, then type: make PYTHON=python3.12 ..." >&2
    exit 2
fi
[ "$(uname -s)" = Linux ] || exit 0

# Prints the package of each library or module that is not there. Ubuntu 24.04 and Debian 13 know libglib2.0-0 as
# libglib2.0-0t64; apt follows the old name.
missing=$("$python" - "$python" "$screen" <<'CHECK'
import ctypes
import os
import shutil
import subprocess
import sys
import sysconfig

python, screen = sys.argv[1:]
to_paint = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
to_show_a_window = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libX11-xcb.so.1": "libx11-xcb1",
}
to_package_for_wayland = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
to_package = {
    "as": "binutils",
    "dpkg-shlibdeps": "dpkg-dev",
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "xclip": "xclip",
    "import": "imagemagick",
    "strace": "strace",
    "unshare": "util-linux",
    "fc-list": "fontconfig",
}
try:
    import ensurepip  # noqa: F401 - what Debian leaves out of venv
except ImportError:
    own = os.path.basename(python) == "python3"
    print("python3-venv" if own else f"python3.{sys.version_info[1]}-venv")
needed = {"no-screen": to_paint, "screen": to_paint | to_show_a_window}
needed["package"] = needed["screen"] | to_package_for_wayland
for library, package in needed[screen].items():
    try:
        ctypes.CDLL(library)
    except OSError:
        print(package)
if screen == "package":
    print(*(package for tool, package in to_package.items() if shutil.which(tool) is None), sep="\n")
    # Debian's Python has itself inside; PyInstaller wants the library.
    library = f"libpython3.{sys.version_info[1]}.so.1.0"
    if not os.path.exists(os.path.join(sysconfig.get_config_var("LIBDIR") or "", library)):
        try:
            ctypes.CDLL(library)
        except OSError:
            print(f"libpython3.{sys.version_info[1]}")
    if not shutil.which("fc-list") or not subprocess.run(["fc-list"], capture_output=True).stdout.strip():
        print("fonts-dejavu-core")  # a screen without fonts shows boxes
CHECK
)
[ -n "$missing" ] || exit 0
missing=$(echo $missing)

if ! command -v apt-get >/dev/null 2>&1; then
    echo "cdtdesk needs what Debian calls: $missing. Install these with your system's package manager, then try again." >&2
    exit 2
fi
if [ "$(id -u)" != 0 ]; then
    echo "cdtdesk needs some system packages; type: sudo apt-get install $missing" >&2
    exit 2
fi
echo "Installing $missing"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends $missing >/dev/null
