#!/bin/sh
# usage: virtual_environment.sh PYTHON FOLDER
# Makes the virtual environment and installs cdtdesk with its development tools into it. As root on Debian or Ubuntu a missing
# venv module is installed; otherwise one line says what to type.
set -eu
python=$1
folder=$2

if ! "$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null; then
    echo "cdtdesk needs Python 3.11, 3.12 or 3.13: install one, then type: make PYTHON=python3.12 run" >&2
    exit 2
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv >/dev/null
    else
        echo "Python's venv module is missing; type: sudo apt-get install python3-venv" >&2
        exit 2
    fi
fi
[ -x "$folder/bin/python" ] || "$python" -m venv "$folder"
"$folder/bin/python" -m pip install --quiet --upgrade 'pip>=25.1'
"$folder/bin/python" -m pip install --quiet --editable . --group dev
