#!/bin/sh
# usage: lock.sh PYTHON
# Writes packaging/requirements.txt anew: every distribution that is shipped or that builds what is shipped, for every system
# and Python cdtdesk supports, each with the hashes of its files. Run it when a dependency is to be raised, read the
# difference, and commit it. No index address is written.
set -eu
python=$1
root=$(cd "$(dirname "$0")/../.." && pwd)
tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
"$python" -m venv "$tools"
"$tools/bin/python" -m pip install --quiet uv
cd "$root"
"$tools/bin/uv" pip compile pyproject.toml --group package --universal --python-version 3.11 --generate-hashes --upgrade \
    --quiet --custom-compile-command "packaging/setup/lock.sh python3" --output-file packaging/requirements.txt
