# make run, make test, make bench, make package: each does all of its own set-up. See README.md.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CATALOG := build/catalog.sqlite
DATA := $(shell find data -type f) $(wildcard cdtdesk/databuild/*.py) $(wildcard cdtdesk/catalog/*.py) $(wildcard cdtdesk/lexicon/*.py)

.PHONY: run test bench package torture data setup clean

run: setup $(CATALOG)
	$(BIN)/cdtdesk

test: setup $(CATALOG)
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m cdtdesk.databuild check
	$(BIN)/python -m pytest -n 2

bench: setup $(CATALOG)
	$(BIN)/python -m tests.benchmarks

torture: setup $(CATALOG)
	$(BIN)/python -m pytest tests/torture -m torture

package:
	@echo "make package: the packaged program is not built yet; use 'pip install .' meanwhile." >&2; exit 2

data: setup
	$(BIN)/python -m cdtdesk.databuild check

$(CATALOG): $(DATA) $(VENV)/.ready
	$(BIN)/python -m cdtdesk.databuild build $(CATALOG)

setup: $(VENV)/.ready
	@packaging/setup/qt_libraries.sh $(BIN)/python

# The stamp is newer than pyproject.toml once everything in it is installed.
$(VENV)/.ready: pyproject.toml
	@packaging/setup/virtual_environment.sh $(PYTHON) $(VENV)
	@touch $@

clean:
	rm -rf $(VENV) build dist
