# make run, make test, make bench, make package: each does all of its own set-up. See README.md.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PACKAGE_ENVIRONMENT := build/package-environment
CATALOG := build/catalog.sqlite
CATALOG_COMES_FROM := $(shell find data) $(wildcard $(patsubst %,cdtdesk/%/*.py,databuild catalog lexicon domain))

.PHONY: run test bench package package-twice package-installed torture clean
.NOTPARALLEL:

run: build/.packages-for-a-screen $(VENV)/.ready $(CATALOG)
	$(BIN)/cdtdesk

test: $(VENV)/.ready $(CATALOG)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m cdtdesk.databuild check
	$(BIN)/python -m pytest -n 2 --ignore=tests/torture

bench: $(VENV)/.peers $(CATALOG)
	$(BIN)/python -m tests.benchmarks

torture: $(VENV)/.ready $(CATALOG)
	$(BIN)/python -m pytest tests/torture --hypothesis-profile=torture

# The folder, the .deb and the .tar.gz in dist/, then the start-up check of what was built. See packaging/README.md.
package: $(PACKAGE_ENVIRONMENT)/.ready
	$(PACKAGE_ENVIRONMENT)/bin/python packaging/make_package.py
	$(PACKAGE_ENVIRONMENT)/bin/python packaging/check/start_up.py dist/cdtdesk --screenshot build/packaging/check.png

# Builds the package twice and says what differs.
package-twice: $(PACKAGE_ENVIRONMENT)/.ready
	$(PACKAGE_ENVIRONMENT)/bin/python packaging/check/reproducible.py

# Installs, starts, upgrades and removes the .deb in a clean Debian; as root, with debootstrap.
package-installed: package
	$(PACKAGE_ENVIRONMENT)/bin/python packaging/check/install.py dist/*.deb

$(CATALOG): $(CATALOG_COMES_FROM) | $(VENV)/.ready
	$(BIN)/python -m cdtdesk.databuild build $(CATALOG)

# A stamp is newer than what its step comes from once the step is done; a step that failed is done again.
$(VENV)/.ready: pyproject.toml packaging/setup/virtual_environment.sh build/.packages
	@sh packaging/setup/virtual_environment.sh $(PYTHON) $(VENV)
	@touch $@

# What search is measured against is built natively and may not exist for every Python: the table then goes without it.
$(VENV)/.peers: $(VENV)/.ready
	@$(BIN)/python -m pip install --quiet --group peers || echo "tantivy cannot be installed here and is left out"
	@touch $@

$(PACKAGE_ENVIRONMENT)/.ready: packaging/requirements.txt packaging/setup/package_environment.sh build/.packages-for-a-package
	@sh packaging/setup/package_environment.sh $(PYTHON) $(PACKAGE_ENVIRONMENT)
	@touch $@

build/.packages: packaging/setup/system_packages.sh
	@sh packaging/setup/system_packages.sh $(PYTHON) no-screen
	@mkdir -p build && touch $@

build/.packages-for-a-screen: packaging/setup/system_packages.sh
	@sh packaging/setup/system_packages.sh $(PYTHON) screen
	@mkdir -p build && touch $@

build/.packages-for-a-package: packaging/setup/system_packages.sh
	@sh packaging/setup/system_packages.sh $(PYTHON) package
	@mkdir -p build && touch $@

clean:
	rm -rf $(VENV) build dist
