# Everything that this project does by itself. `make` lists it.

PYTHON ?= python3
SERVICE ?=
PYTHONS ?=
BASE ?=
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help venv demo test check lint types mypy basedpyright imports specs-lint spec-diff spec-check check-dist generate check-generated coverage test-live bench clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-18s %s\n", $$1, $$2}'

venv: $(READY) ## create .venv with the project, its extras and every test dependency

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "memclients needs Python 3.11 or newer: set PYTHON=")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@# unasyncd asks for an old rich for its command line, which we do not use; schemathesis needs a newer one.
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps unasyncd==0.10.1
	@touch $@

demo: venv ## show each service at work against its mock server
	@$(BIN)/memclients demo

test: venv ## lint, types, drift and all tests
	@# The checks need one core each, so two run at a time; where make can, each tells its words in one piece.
	$(MAKE) -j 2 $(if $(filter output-sync,$(.FEATURES)),--output-sync=target) check
	$(BIN)/python -m pytest -n 2 --dist worksteal

check: lint basedpyright check-generated check-dist mypy imports specs-lint spec-check ## everything but the tests

lint: venv
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: mypy basedpyright

mypy: venv
	$(BIN)/mypy
	$(BIN)/mypy tests/typing

basedpyright: venv
	$(BIN)/basedpyright

imports: venv
	$(BIN)/lint-imports

specs-lint: venv ## say what is wrong or missing in a spec
	$(BIN)/python -m codegen.lint

spec-diff: venv ## what changes to specs do to users; SERVICE=name for one, BASE=revision or file, else the last release
	@$(BIN)/python -m codegen.diff $(SERVICE) $(if $(BASE),--base="$(BASE)")

spec-check: venv
	@$(BIN)/python -m codegen.diff --check

generate: venv ## specs -> generated/, and the sync twins; SERVICE=name for one service
	$(BIN)/python -m codegen generate $(SERVICE)

check-generated: venv ## fail with the diff when the committed output is not what the specs give
	$(BIN)/python -m codegen check $(SERVICE)

check-dist: venv ## build wheel and sdist, install and use them; PYTHONS="python3.12 python3.13" for other interpreters
	$(BIN)/python -m tests.packaging $(PYTHONS)

coverage: venv ## make docs/coverage.md anew, from what the scenarios and the documents do
	$(BIN)/python -m pytest -n 2 --dist worksteal --write-coverage tests/scenarios tests/docs

test-live: venv ## run the scenarios of SERVICE against the server named in the environment
	@test -n "$(SERVICE)" || { echo 'name a service: make test-live SERVICE=memtrace'; exit 2; }
	MEMCLIENTS_LIVE=$(SERVICE) $(BIN)/python -m pytest tests/scenarios

bench: venv ## measure against raw httpx and the official clients
	$(BIN)/python -m benchmarks

clean: ## remove what the other targets made
	rm -rf $(VENV) .cache .*_cache .hypothesis dist build
