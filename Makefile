# `make` alone lists what there is. All of it runs in .venv/, which scripts/environment.py makes and updates.

.NOTPARALLEL:
.PHONY: help site serve test soak check eval gold bench lock clean environment test-environment

# The first Python that starts: what is called python3 may be a version manager's shim that does not. It runs
# scripts/environment.py, which then looks for the Python that the environment is made of.
PYTHON = $(shell for python in python3 /usr/bin/python3 /usr/local/bin/python3 /opt/homebrew/bin/python3 \
	python3.14 python3.13 python3.12 python3.11 "$$HOME"/.pyenv/versions/3*/bin/python3 python; do \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 8))' >/dev/null 2>&1 && \
	printf '%s' "$$python" && break; done)
ENVIRONMENT = python="$(PYTHON)"; \
	test -n "$$python" || { echo "No Python was found. Install Python 3.13, then try again." >&2; exit 1; }; \
	"$$python" scripts/environment.py

# One worker a core, but no more than two: each loads spaCy's pipeline for itself.
PYTEST = .venv/bin/pytest -n auto --maxprocesses 2 --dist loadfile

help:
	@echo 'make site   build the site from content/ into public/'
	@echo 'make serve  show the site on this machine, built anew on every change'
	@echo 'make test   run the linters and all tests'
	@echo 'make soak   look for sequences of edits after which a build is wrong, and kill builds, for an hour or so'
	@echo 'make check  run the linters only'
	@echo 'make eval   measure the names found on hand-annotated news: make eval GOLD=folder'
	@echo 'make bench  measure the speed, anew into benchmarks/results.md; beside $$HUGO and $$PELICAN'
	@echo 'make lock   write requirements/*.lock anew, with the newest versions allowed'
	@echo 'make clean  remove all that can be made again: .venv/, public/, caches'

environment:
	@$(ENVIRONMENT) site

test-environment:
	@$(ENVIRONMENT) test

site: environment
	@.venv/bin/dateline build
	@echo 'The site is in public/. To look at it: make serve'

serve: environment
	@.venv/bin/dateline serve

check: test-environment
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports

# The tests come last, so that their closing line is the last line of all.
test: check
	$(PYTEST)

# Other sequences every time: what is found is tried again first by the next run.
soak: test-environment
	DATELINE_EXPLORE=1 DATELINE_SITES=1000 DATELINE_KILLS=200 $(PYTEST) tests/test_sequences.py tests/test_killed_builds.py

# Asked for before an environment is made.
gold:
	@test -n "$(GOLD)" || { echo 'Which hand-annotated news? Name a folder or file: make eval GOLD=folder' >&2; exit 2; }

eval: gold environment
	@.venv/bin/dateline evaluate "$(GOLD)"

bench: test-environment
	.venv/bin/python -m benchmarks $(BENCH)

lock:
	@$(ENVIRONMENT) lock

clean:
	rm -rf .venv .venv-lock public dist .dateline
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find benchmarks builder scripts tests -type d -name __pycache__ -prune -exec rm -rf {} +
