# Every target sets up what it needs. `make dossier` opens the main job on the shipped example, `make test` runs the tests.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
GOLD ?= ../shared/gold
DATA ?= ../shared/data
COUNT ?= 20000
SEED ?= 12

.PHONY: dossier desk test case fuzz lint quality speed wheel docs notebook pins clean
.DEFAULT_GOAL := dossier

dossier: $(VENV)/ready
	$(BIN)/recoupe dossier examples/venezuela-2019 -o dossier --open

desk: $(VENV)/ready-desk
	$(BIN)/recoupe ingest examples/venezuela-2019 --store desk.db
	$(BIN)/recoupe serve --store desk.db

test: $(VENV)/ready-dev
	$(BIN)/python -m pytest

# make case LAYER=times SENTENCE="…": the sentence as that layer tags it, for tests/cases/fr
case: $(VENV)/ready-dev
	@PYTHONPATH=. $(BIN)/python -m tests.tagged $(LAYER) "$(SENTENCE)"

# 20,000 inputs, the same each time; more with COUNT=1000000, others with SEED=n
fuzz: $(VENV)/ready-dev
	PYTHONPATH=tests $(BIN)/python -W ignore -m fuzz --count $(COUNT) --seed $(SEED)

lint: $(VENV)/ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

quality: $(VENV)/ready-dev
	$(BIN)/python -m benchmarks.quality --gold $(GOLD) --data $(DATA)

# what others install, in dist/: a wheel and a source package
wheel: $(VENV)/ready
	$(BIN)/python -c "from setuptools import build_meta as b; print(b.build_sdist('dist')); print(b.build_wheel('dist'))"

# the documentation as a site, in build/docs; a warning is an error
docs: $(VENV)/ready-docs
	$(BIN)/python -m sphinx -W --keep-going -q -b html docs build/docs
	@echo build/docs/index.html

# the notebook of the documentation, run again
notebook: $(VENV)/ready-dev
	cd docs && PYTHONPATH=.. ../$(BIN)/python -m tests.notebooks notebook.ipynb

speed: $(VENV)/ready-dev
	$(BIN)/python -m benchmarks.speed

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Recoupe needs Python 3.11 or later; set PYTHON, as in: make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade --require-hashes --requirement requirements/build.txt

# what is downloaded must have the hashes of the lists in requirements/; the package itself comes from this folder
INSTALL = $(BIN)/python -m pip install --quiet
OWN = $(INSTALL) --no-deps --no-build-isolation --editable .

$(VENV)/ready: pyproject.toml requirements/run.txt | $(VENV)/bin/python
	$(INSTALL) --require-hashes --requirement requirements/run.txt
	$(OWN)
	@touch $@

$(VENV)/ready-desk: pyproject.toml requirements/desk.txt | $(VENV)/bin/python
	$(INSTALL) --require-hashes --requirement requirements/desk.txt
	$(OWN)
	@touch $@ $(VENV)/ready

$(VENV)/ready-dev: pyproject.toml requirements/dev.txt | $(VENV)/bin/python
	$(INSTALL) --require-hashes --requirement requirements/dev.txt
	$(OWN)
	@touch $@ $(VENV)/ready $(VENV)/ready-desk

$(VENV)/ready-docs: pyproject.toml requirements/docs.txt | $(VENV)/bin/python
	$(INSTALL) --require-hashes --requirement requirements/docs.txt
	$(OWN)
	@touch $@ $(VENV)/ready

# the lists of hashes, after a change of constraints.txt or pyproject.toml; needs uv
LOCK = uv pip compile --quiet --universal --python-version 3.11.7 --generate-hashes --constraint constraints.txt --no-header --no-annotate
pins:
	$(LOCK) pyproject.toml --output-file requirements/run.txt
	$(LOCK) pyproject.toml --extra desk --output-file requirements/desk.txt
	$(LOCK) pyproject.toml --extra dev --output-file requirements/dev.txt
	$(LOCK) pyproject.toml --extra docs --output-file requirements/docs.txt
	printf 'pip\nsetuptools>=77\n' | $(LOCK) - --output-file requirements/build.txt

clean:
	rm -rf $(VENV) build dist dossier desk.db* *.egg-info
