#!/bin/sh
# usage: qt_libraries.sh PYTHON
# Makes sure that the system libraries Qt needs are there. As root on Debian or Ubuntu they are installed; otherwise one line
# says what to type. On other systems Qt brings what it needs.
set -eu
python=$1
[ "$(uname -s)" = Linux ] || exit 0

# For a window on X; the first six are also needed to import Qt and to paint without a screen.
packages="libgl1 libegl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 \
libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0 libxcb-render-util0 libx11-xcb1"
needed="libGL.so.1 libEGL.so.1 libglib-2.0.so.0 libdbus-1.so.3 libfontconfig.so.1 libxkbcommon.so.0 libxcb-cursor.so.0 \
libxcb-icccm.so.4 libxcb-keysyms.so.1 libxcb-shape.so.0 libxcb-xkb.so.1 libxkbcommon-x11.so.0 libxcb-render-util.so.0 \
libX11-xcb.so.1"

missing=$("$python" - $needed <<'CHECK'
import ctypes, sys
for name in sys.argv[1:]:
    try:
        ctypes.CDLL(name)
    except OSError:
        print(name)
CHECK
)
[ -z "$missing" ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    # Ubuntu 24.04 and Debian 13 know libglib2.0-0 as libglib2.0-0t64; apt follows the old name.
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $packages >/dev/null
elif command -v apt-get >/dev/null 2>&1; then
    echo "Qt needs some system libraries; type: sudo apt-get install $packages" >&2
    exit 2
else
    echo "Qt needs these system libraries; install the packages that hold them:" $missing >&2
    exit 2
fi
