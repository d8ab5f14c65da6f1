#!/bin/sh
# usage: package_environment.sh PYTHON FOLDER
# Makes the environment the package is built in: what packaging/requirements.txt locks, file by file with its hash, and
# nothing else. cdtdesk itself is installed there by packaging/make_package.py, from this checkout.
set -eu
python=$1
folder=$2

echo "Making the environment $folder and installing what the package is built of"
"$python" -m venv --clear "$folder"
"$folder/bin/python" -m pip install --quiet --require-hashes --no-deps --requirement packaging/requirements.txt
