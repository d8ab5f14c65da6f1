#!/bin/sh
# usage: virtual_environment.sh PYTHON FOLDER
# Makes the virtual environment, and installs cdtdesk with its development tools into it.
set -eu
python=$1
folder=$2

if ! "$folder/bin/python" -m pip --version >/dev/null 2>&1; then
    echo "Making the virtual environment $folder and installing what cdtdesk needs into it"
    "$python" -m venv --clear "$folder"
fi
"$folder/bin/python" -m pip install --quiet --upgrade 'pip>=25.1'
"$folder/bin/python" -m pip install --quiet --editable . --group dev
