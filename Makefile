# Each target sets up what it needs: Python 3.11+ and make are enough to start with.
WINDOWS := $(filter Windows_NT,$(OS))
PYTHON ?= $(if $(WINDOWS),python,python3)
BIN := .venv/$(if $(WINDOWS),Scripts,bin)
HOSTS := .venv-hosts/$(if $(WINDOWS),Scripts,bin)
# uv installs the same pins several times as fast as pip: the one on the PATH, or one from pip.
UV := $(shell command -v uv 2>/dev/null)
INSTALL := $(or $(UV),$(BIN)/uv) pip install --quiet --python
# What is installed is what was locked, to the byte: every package that is needed stands in the lock.
LOCKED := --require-hashes --no-deps -r
ITSELF := --no-deps --no-build-isolation -e .
FRONT := $(shell find leergroep -path '*/front/*' -type f) $(wildcard leergroep/*/*.json deno.*)

.DEFAULT_GOAL := help
.PHONY: help book serve test hosts lint bench site audit release picture lab requirements clean

help: ## Show what you can do here
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

# What uv installs is compiled when it is first imported, also where that is otherwise not kept.
export PYTHONDONTWRITEBYTECODE :=

# What runs in the browser is bundled in a step of its own, and again when something in it changes.
.venv/ready: export LEERGROEP_BUNDLE := later
.venv/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(if $(UV),--without-pip) .venv
	$(if $(UV),,sed -n '/^uv==/,/[^\\]$$/p' requirements-dev.lock > .venv/uv.lock)
	$(if $(UV),,$(BIN)/python -m pip install --quiet --disable-pip-version-check $(LOCKED) .venv/uv.lock)
	$(INSTALL) .venv $(LOCKED) requirements.lock
	$(INSTALL) .venv $(ITSELF)
	@touch $@

.venv/bundled: front_build.py $(FRONT) | .venv/ready
	$(BIN)/python front_build.py
	@touch $@

.venv/dev: requirements-dev.lock .venv/bundled
	$(INSTALL) .venv $(LOCKED) requirements-dev.lock
	@touch $@

# What the other hosts bring stays out of the way of what the book is made with.
.venv-hosts/ready: export LEERGROEP_BUNDLE := later
.venv-hosts/ready: tests/hosts/requirements.lock pyproject.toml | .venv/dev
	$(PYTHON) -m venv --without-pip .venv-hosts
	$(INSTALL) .venv-hosts $(LOCKED) tests/hosts/requirements.lock
	$(INSTALL) .venv-hosts $(ITSELF)
	@touch $@

book: .venv/bundled ## Build the book into _build/html, warnings as errors
	$(BIN)/leergroep build

serve: .venv/bundled ## Serve the book and rebuild it when a file changes
	$(BIN)/leergroep serve

# Building and linting each leave a processor free now and then: side by side they take less.
test: .venv/dev ## Run all tests, in a real browser and a real JupyterLab too
	$(MAKE) --no-print-directory --jobs=2 book lint
	$(BIN)/python -m tests.browser
	$(BIN)/pytest -m "not slow" --numprocesses logical --dist loadgroup

# What is foreign is waited for half of the time: half as many again as there are processors.
WAITING = $(shell $(PYTHON) -c "import os; print(os.cpu_count() * 3 // 2)")
hosts: book .venv-hosts/ready ## Run what is slow or foreign: Firefox, WebKit, the other Jupyters, servers
	$(HOSTS)/python -m tests.browser
	$(HOSTS)/python -m tests.hosts.setup
	$(HOSTS)/pytest -v -m slow --reruns 1 -raR --numprocesses $(WAITING) --dist loadgroup

lint: .venv/dev ## Say what a linter can say: style, sizes, names, arrows, types
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(BIN)/deno check --quiet
	$(BIN)/deno lint --quiet

bench: book .venv/dev ## Measure bytes, requests, seconds and memory beside stock Jupyter Book and Voila
	$(BIN)/python -m tests.browser
	$(BIN)/python -m bench

picture: book .venv/dev ## Take the README's picture anew
	$(BIN)/python -m tests.picture

lab: .venv/dev ## Open the notebooks in JupyterLab
	$(BIN)/jupyter lab notebooks

site: book ## Build the book for the address in BOOK_URL, and lay it in public/
	rm -rf public
	cp -R _build/html public

audit: .venv/dev ## Ask the registries for known leaks in what is locked
	$(BIN)/python -m release.audit

release: book .venv/dev ## Make what a release holds in _build/release: wheel, zipped book, parts list
	$(BIN)/python -m release.pack

PIN := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --no-header --no-emit-index-url --no-emit-find-links
LOCK := $(PIN) --no-annotate --generate-hashes --extra book --extra build
requirements: .venv/dev ## Pin anew what requirements.txt and the locks hold
	$(PIN) --extra book pyproject.toml -o requirements.txt
	$(LOCK) -c requirements.txt pyproject.toml -o requirements.lock
	$(LOCK) --extra dev -c requirements.lock pyproject.toml -o requirements-dev.lock
	$(LOCK) --extra dev --extra hosts -c requirements-dev.lock pyproject.toml -o tests/hosts/requirements.lock
	echo "-e ." >> requirements.txt

clean: ## Remove everything that can be made again
	rm -rf _build public .venv .venv-hosts leergroep/widget/static node_modules
