# make demo   annotate seeds/ and print what was found
# make test   lint, types, tests, docs
# make docs   the site, into build/site: open build/site/index.html
# All need nothing but Python 3.11 or newer; the first of them installs into .venv, pinned by constraints.txt.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/installed
TESTERS := $(VENV)/installed-to-test

.PHONY: demo test lint types docs install wheel clean

demo: install
	$(BIN)/quotekit annotate seeds/*.txt --format table

test: lint types
	$(BIN)/python -m pytest

lint: $(TESTERS)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(TESTERS)
	$(BIN)/mypy --strict src

# Warnings are errors: a link that leads nowhere, a page that no other lists. The tests build it, too.
docs: $(TESTERS)
	$(BIN)/python -m sphinx -E -a -W --keep-going -q -b html -c docs . build/site

install: $(STAMP)

# torch comes first and by itself, so that the version is settled before anything asks for another.
$(STAMP): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "quotekit needs Python 3.11 or newer: make PYTHON=python3.11 ...")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q -c constraints.txt torch
	$(BIN)/python -m pip install -q -c constraints.txt -e '.[cli]'
	touch $@

# What the tests need on top: other people's libraries that quotekit writes for and reads from, and the checkers.
$(TESTERS): $(STAMP)
	$(BIN)/python -m pip install -q -c constraints.txt -e '.[cli,test,lint]'
	touch $@

# The sdist, and the wheel out of it: so nothing that the wheel needs is missing from the sdist.
wheel: install
	$(BIN)/python -m pip install -q -c constraints.txt build hatchling
	$(BIN)/python -m build --no-isolation --outdir dist . >dist.log || { cat dist.log; exit 1; }
	rm dist.log

clean:
	rm -rf $(VENV) dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis
