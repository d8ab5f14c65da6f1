# make run, make test, make bench, make package: each does all of its own set-up. See README.md.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CATALOG := build/catalog.sqlite
CATALOG_COMES_FROM := $(shell find data) $(wildcard $(patsubst %,cdtdesk/%/*.py,databuild catalog lexicon domain))

.PHONY: run test bench package torture clean
.NOTPARALLEL:

run: build/.packages-for-a-screen $(VENV)/.ready $(CATALOG)
	$(BIN)/cdtdesk

test: $(VENV)/.ready $(CATALOG)
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m cdtdesk.databuild check
	$(BIN)/python -m pytest -n 2 --ignore=tests/torture

bench: $(VENV)/.ready $(CATALOG)
	$(BIN)/python -m tests.benchmarks

torture: $(VENV)/.ready $(CATALOG)
	$(BIN)/python -m pytest tests/torture --hypothesis-profile=torture

package:
	@echo "make package: the packaged program is not built yet; use 'pip install .' meanwhile." >&2; exit 2

$(CATALOG): $(CATALOG_COMES_FROM) | $(VENV)/.ready
	$(BIN)/python -m cdtdesk.databuild build $(CATALOG)

# A stamp is newer than what its step comes from once the step is done; a step that failed is done again.
$(VENV)/.ready: pyproject.toml packaging/setup/virtual_environment.sh build/.packages
	@sh packaging/setup/virtual_environment.sh $(PYTHON) $(VENV)
	@touch $@

build/.packages: packaging/setup/system_packages.sh
	@sh packaging/setup/system_packages.sh $(PYTHON) no-screen
	@mkdir -p build && touch $@

build/.packages-for-a-screen: packaging/setup/system_packages.sh
	@sh packaging/setup/system_packages.sh $(PYTHON) screen
	@mkdir -p build && touch $@

clean:
	rm -rf $(VENV) build dist
