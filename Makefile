# Each target sets up what it needs: Python 3.11+ and make are enough to start with.
PYTHON ?= python3
BOOK := .venv/bin
DEV := .venv-dev/bin
FRONT := $(shell find leergroep -path '*/front/*' -type f) $(wildcard leergroep/*/*.json deno.*)

.DEFAULT_GOAL := help
.PHONY: help book serve test lint bench picture lab requirements clean

help: ## Show what you can do here
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

.venv/ready: requirements.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BOOK)/pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@ .venv/bundled

# To install is to bundle what runs in the browser; later that is done when something in it changes.
.venv/bundled: front_build.py $(FRONT) | .venv/ready
	$(BOOK)/python front_build.py
	@touch $@

.venv-dev/ready: requirements-dev.txt .venv/ready
	$(PYTHON) -m venv .venv-dev
	$(DEV)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

book: .venv/bundled ## Build the book into _build/html, warnings as errors
	$(BOOK)/leergroep build

serve: .venv/bundled ## Serve the book and rebuild it when a file changes
	$(BOOK)/leergroep serve

test: book lint ## Run all tests, in a real browser and a real JupyterLab too
	$(DEV)/python -m tests.browser
	$(DEV)/pytest --numprocesses logical --dist loadgroup

lint: .venv-dev/ready ## Check the style of Python and JavaScript
	$(DEV)/ruff check .
	$(DEV)/lint-imports
	$(DEV)/deno lint --quiet

bench: book .venv-dev/ready ## Measure bytes, requests, seconds and memory beside stock Jupyter Book and Voila
	$(DEV)/python -m tests.browser
	$(DEV)/python -m bench

picture: book .venv-dev/ready ## Take the README's picture anew
	$(DEV)/python -m tests.picture

lab: .venv-dev/ready ## Open the notebooks in JupyterLab
	$(DEV)/jupyter lab notebooks

requirements: .venv-dev/ready ## Pin anew what requirements.txt and requirements-dev.txt hold
	$(DEV)/uv pip compile --quiet --universal --python-version 3.11 --no-header --no-emit-index-url --no-emit-find-links --extra book pyproject.toml -o requirements.txt
	$(DEV)/uv pip compile --quiet --universal --python-version 3.11 --no-header --no-emit-index-url --no-emit-find-links --extra book --extra dev -c requirements.txt pyproject.toml -o requirements-dev.txt
	echo "-e ." >> requirements.txt
	echo "-e ." >> requirements-dev.txt

clean: ## Remove everything that can be made again
	rm -rf _build .venv .venv-dev leergroep/widget/static node_modules
