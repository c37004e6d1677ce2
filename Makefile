# The commands of this project; `make` alone lists them. Each works by itself in a fresh clone.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup run test lint bench messages gettext browser python anki translations static database chromium chromium-headless-shell

UV_VERSION := 0.13.9
UV := $(or $(shell command -v uv),.tools/bin/uv)
PYTHON := .venv/bin/python
VAR := $(or $(HASHIYA_VAR_DIR),var)
PO := $(wildcard questions/locale/*/LC_MESSAGES/django.po)
STATIC := $(shell find questions/static -type f 2>/dev/null)

HOST ?= 127.0.0.1
PORT ?= 8000
WORKERS ?= $(shell nproc 2>/dev/null || echo 2)
BACKGROUND ?= 1
TEST_PROCESSES ?= 3
TESTS ?= tests
POSTGRES_URL ?= $(or $(filter postgres%,$(DATABASE_URL)),postgres://postgres@127.0.0.1:5432/postgres)

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: gettext browser python translations static database ## Prepare everything, start nothing

run: setup ## Serve the site and its background worker on http://127.0.0.1:8000 (PORT=, WORKERS=, BACKGROUND=)
	@echo
	@echo "Hashiya is at http://$(HOST):$(PORT)/ (stop it with Ctrl+C)"
	@echo
	@exec $(PYTHON) manage.py serve --host $(HOST) --port $(PORT) --workers $(WORKERS) --background $(BACKGROUND)

# The second run leaves out what no database changes: how a page looks, who may see it, and tests without one (SECOND= takes them in again).
SECOND ?= -m "not looks and not one_database and not no_database"

test: gettext browser python anki translations ## Run every test on SQLite, then on PostgreSQL where one answers (TESTS=tests/study)
	@echo "== Tests on SQLite"
	@env -u DATABASE_URL $(PYTHON) -m pytest -q -n $(TEST_PROCESSES) --dist worksteal $(TESTS)
	@if $(PYTHON) -c 'import psycopg, sys; psycopg.connect(sys.argv[1], connect_timeout=3).close()' '$(POSTGRES_URL)' 2>/dev/null; then \
		echo "== Tests on PostgreSQL"; \
		DATABASE_URL='$(POSTGRES_URL)' $(PYTHON) -m pytest -q -n $(TEST_PROCESSES) --dist worksteal $(SECOND) $(TESTS); \
	else \
		echo "== NOT TESTED ON POSTGRESQL: no server answers at POSTGRES_URL (by default 127.0.0.1:5432, user postgres)."; \
	fi

lint: gettext python ## Check style, imports between rooms, migrations and translations
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/lint-imports --no-cache
	$(PYTHON) manage.py makemigrations --check --dry-run
	@for po in $(PO); do echo "msgfmt --check $$po"; msgfmt --check --output-file=/dev/null "$$po"; done

bench: python ## Measure the site and the engine on this machine (docs/performance.md)
	@$(PYTHON) -m tests.benchmarks

messages: gettext python ## Collect the texts to translate into questions/locale
	$(PYTHON) manage.py makemessages --locale ar --no-location --no-obsolete --ignore '.*'

# What the commands above stand on.

# $(call need,command,package): install the package with apt where the command is missing.
define need
	@command -v $(1) >/dev/null && exit 0; \
	if ! command -v apt-get >/dev/null; then \
		echo "Please install $(2) with your system's own tool, then repeat."; exit 1; fi; \
	as_root=""; \
	if [ "$$(id -u)" != 0 ]; then \
		if ! command -v sudo >/dev/null; then \
			echo "Please ask an administrator to run: apt-get install $(2)"; exit 1; fi; \
		as_root=sudo; \
	fi; \
	echo "Installing $(2)"; \
	$$as_root apt-get update -qq; \
	$$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(2) >/dev/null
endef

gettext:
	$(call need,msgfmt,gettext)

# Debian's browser without windows; the whole one where a system does not offer that package.
browser:
	@command -v chromium-headless-shell chromium >/dev/null || $(MAKE) --no-print-directory chromium-headless-shell || $(MAKE) --no-print-directory chromium

chromium-headless-shell chromium:
	$(call need,$@,$@)

python: .stamps/python

.tools/bin/uv:
	python3 -m pip install --quiet --target .tools --upgrade uv==$(UV_VERSION)

# uv knows no settings of pip's: where it cannot reach the packages, pip installs the same locked ones.
.stamps/python: pyproject.toml uv.lock | $(UV)
	@mkdir -p $(@D)
	$(UV) sync --frozen --all-extras --quiet || { \
		$(UV) venv --allow-existing --quiet .venv; \
		$(UV) export --frozen --all-extras --quiet --output-file .stamps/requirements.txt; \
		python3 -m pip --python $(PYTHON) install --quiet --require-hashes --requirement .stamps/requirements.txt; }
	@touch $@

# Anki itself, in an environment of its own (its licence is not ours): only tests talk to it.
anki: .stamps/anki

.stamps/anki: tests/anki/requirements.txt | $(UV)
	@mkdir -p $(@D)
	$(UV) venv --allow-existing --quiet .venv-anki
	$(UV) pip install --quiet --python .venv-anki/bin/python --require-hashes --requirement $< || \
		python3 -m pip --python .venv-anki/bin/python install --quiet --require-hashes --requirement $<
	@touch $@

translations: $(PO:.po=.mo)

%.mo: %.po | gettext
	msgfmt --check --output-file=$@ $<

static: $(VAR)/static/.collected

$(VAR)/static/.collected: $(STATIC) .stamps/python
	@$(PYTHON) manage.py collectstatic --noinput --clear --verbosity 0
	@touch $@

database: python translations
	@$(PYTHON) manage.py migrate --verbosity 0
	@$(PYTHON) manage.py seed
