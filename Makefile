# Every target sets up what it needs. `make dossier` opens the main job on the shipped example, `make test` runs the tests.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
GOLD ?= ../shared/gold
DATA ?= ../shared/data
COUNT ?= 20000
SEED ?= 12

.PHONY: dossier desk test fuzz lint quality speed clean
.DEFAULT_GOAL := dossier

dossier: $(VENV)/ready
	$(BIN)/recoupe dossier examples/venezuela-2019 -o dossier --open

desk: $(VENV)/ready-desk
	$(BIN)/recoupe ingest examples/venezuela-2019 --store desk.db
	$(BIN)/recoupe serve --store desk.db

test: $(VENV)/ready-dev
	$(BIN)/python -m pytest

# 20,000 inputs, the same each time; more with COUNT=1000000, others with SEED=n
fuzz: $(VENV)/ready-dev
	PYTHONPATH=tests $(BIN)/python -W ignore -m fuzz --count $(COUNT) --seed $(SEED)

lint: $(VENV)/ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

quality: $(VENV)/ready-dev
	$(BIN)/python -m benchmarks.quality --gold $(GOLD) --data $(DATA)

speed: $(VENV)/ready-dev
	$(BIN)/python -m benchmarks.speed

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Recoupe needs Python 3.11 or later; set PYTHON, as in: make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip

$(VENV)/ready: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .
	@touch $@

$(VENV)/ready-desk: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[desk]'
	@touch $@ $(VENV)/ready

$(VENV)/ready-dev: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	@touch $@ $(VENV)/ready $(VENV)/ready-desk

clean:
	rm -rf $(VENV) build dossier desk.db* *.egg-info
