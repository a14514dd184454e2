# The commands of this repository; `make` alone lists them.
#
# The virtual environment .venv is set up when it is first needed, and again when what it is made
# from has changed. `PYTHON=python3.12 make demo` takes another interpreter than python3.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check install \
	--constraint requirements/constraints.txt
PINNED := pyproject.toml requirements/constraints.txt

.PHONY: help demo backtest test check docs bench clean
.DELETE_ON_ERROR:

help:
	@echo "make demo      set up, assess the first plant, write its report to out/maracay.html"
	@echo "make backtest  judge past claims as of their dates, write out/backtest.html"
	@echo "make test      set up and run the tests"
	@echo "make check     format, style, types and import order"
	@echo "make docs      write the reference pages that are made from the sources"
	@echo "make bench     measure the speed against other ways to simulate the same line"
	@echo "make clean     remove .venv and everything else that was made here"

demo: .venv/run
	@mkdir -p out
	@$(BIN)/nameplate assess maracay --report out/maracay.html
	@echo
	@echo "The report is $(CURDIR)/out/maracay.html: open it in any browser."

backtest: .venv/run
	@mkdir -p out
	@$(BIN)/nameplate backtest backtest/ --report out/backtest.html

test: .venv/dev
	@$(BIN)/python -m pytest -n 2

check: .venv/dev
	@$(BIN)/python -m ruff format --check
	@$(BIN)/python -m ruff check
	@$(BIN)/python -m mypy
	@$(BIN)/lint-imports --no-logo

docs: .venv/run
	@$(BIN)/python docs/generate.py

bench: .venv/dev
	@$(BIN)/python -m benchmarks

clean:
	rm -rf .venv out build dist
	rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find src tests docs benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

# .venv/run and .venv/dev are empty files that say what .venv is ready for.
.venv/run: $(PINNED) | $(BIN)/python
	@echo "Installing nameplate into .venv (once) ..."
	@$(PIP) hatchling editables
	@$(PIP) --no-build-isolation --editable .
	@touch $@

.venv/dev: $(PINNED) .venv/run
	@echo "Installing what the tests need into .venv (once) ..."
	@$(PIP) --no-build-isolation --editable ".[dev]"
	@touch $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "nameplate needs Python 3.11 or newer, but $(PYTHON) is: $$($(PYTHON) --version 2>&1)"; \
		echo "Name another one, for example: PYTHON=python3.12 make $(MAKECMDGOALS)"; \
		exit 1; } >&2
	@$(PYTHON) -m venv .venv
