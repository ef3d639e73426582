# One command for one wish; README.md gives the plain commands behind each.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# Environments of their own, installed by the first one's pip: newspaper4k in newspaper3k's place, the benchmarks' peers, atheris, and Node with Java.
NEWSPAPER4K := .venv/newspaper4k/bin
BENCH := .venv/bench/bin
FUZZ := .venv/fuzz/bin
FOREIGN := .venv/foreign
# Versions from before 23.3, which settle extras otherwise, back to those of the first Python 3.11, in which all of them run.
OLD_PIPS := 22.3 23.0 23.2.1
# The commit with which a change is compared.
BASE ?= origin/main

# Material's notice of its successor is no fault of a site.
export NO_MKDOCS_2_WARNING := 1
# The date of what is built is the date of the commit, so that one commit gives the same bytes twice.
export SOURCE_DATE_EPOCH := $(shell git log -1 --format=%ct 2>/dev/null || echo 0)

.PHONY: help site serve test test-foreign test-nightly test-old-pip lint types check changelog format lock wheel bench-quality bench-compare bench-site bench-year bench-read fuzz screenshots clean

help: ## say what there is
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 16

site: .venv/site.stamp ## build site/ from content/, strictly, and look at what was built before anybody reads it
	$(BIN)/mkdocs build --strict  # never with --quiet, which hides the warnings from the strictness too
	$(BIN)/digest verify-site site
	@echo "site/ is built; make serve previews it"

serve: .venv/site.stamp ## preview at http://127.0.0.1:8000/ with live reload
	$(BIN)/mkdocs serve

test: .venv/dev.stamp .venv/newspaper4k.stamp ## run all tests, on all cores
	$(BIN)/python -m pytest --numprocesses=auto

test-foreign: .venv/dev.stamp .venv/foreign.stamp ## have readers and validators of other projects read what is published; brings Node and Java along
	$(BIN)/python -m pytest foreign

test-nightly: .venv/dev.stamp ## try the laws among the tests on many examples, which are others on each run
	$(BIN)/python -m pytest -m hypothesis --hypothesis-profile=nightly

test-old-pip: .venv/dev.stamp ## install the package with old versions of pip, in environments that are deleted again
	folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && $(BIN)/python -m build --wheel --no-isolation --outdir "$$folder" && \
	for version in $(OLD_PIPS); do \
		own="$$folder/$$version/bin" && $(BIN)/python -m venv "$$folder/$$version" && \
		"$$own/python" -m pip install --disable-pip-version-check --quiet "pip==$$version" && \
		"$$own/python" -m pip install --disable-pip-version-check --quiet "$$folder"/*.whl && \
		"$$own/python" -m pip check && "$$own/digest" --version || exit; \
	done

check: .venv/site.stamp ## find faults in content/
	$(BIN)/digest check $(CHECK)

# What the workflows call is the same here as in each digest that `digest new` makes.
READY := .venv/site.stamp
DIGEST := $(BIN)/digest
include digest/starter/common/dot-github/workflows.mk

changelog: .venv/dev.stamp ## show what the fragments in changes/ say, and fail where the program changed since BASE without one
	$(BIN)/towncrier build --draft --version Unreleased
	git diff --quiet "$(BASE)..." -- digest templates || $(BIN)/towncrier check --compare-with "$(BASE)"

lint: .venv/dev.stamp ## find faults of style
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: .venv/dev.stamp ## find faults of types
	$(BIN)/mypy

format: .venv/dev.stamp ## mend the style
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

wheel: .venv/dev.stamp ## build the package into dist/
	$(BIN)/python -m build --wheel --no-isolation

lock: .venv/dev.stamp ## resolve the dependencies anew; LOCK=--keep moves no version that need not move
	$(BIN)/python requirements/lock.py $(LOCK)

bench-quality: .venv/bench.stamp .venv/newspaper4k.stamp ## measure quality beside the peers; DATA=DIR holds the data that benchmarks/README.md names
	@test -n "$(DATA)" || { echo "name the folder of the data: make bench-quality DATA=DIR (benchmarks/README.md)"; exit 2; }
	$(BENCH)/python benchmarks/sentences.py --data "$(DATA)"
	$(BENCH)/python benchmarks/passages.py --data "$(DATA)"
	$(BENCH)/python benchmarks/quotations.py --data "$(DATA)/polnear/data"
	$(BENCH)/python benchmarks/alignment.py --data "$(DATA)"
	$(BENCH)/python benchmarks/extraction.py --data "$(DATA)/trafilatura" --newspaper4k $(NEWSPAPER4K)/python
	$(BENCH)/python benchmarks/extraction_news.py --data "$(DATA)/daniel" --newspaper4k $(NEWSPAPER4K)/python

bench-compare: .venv/site.stamp ## measure how right comparing is; DATA=DIR as above, SAMPLE=N for few pairs a row, BEFORE=CHECKOUT for another build
	@test -n "$(DATA)" || { echo "name the folder of the data: make bench-compare DATA=DIR (benchmarks/README.md)"; exit 2; }
	$(BIN)/python benchmarks/comparing_quality.py --data "$(DATA)" $(if $(SAMPLE),--sample $(SAMPLE)) $(if $(BEFORE),--before "$(BEFORE)")

bench-site: .venv/dev.stamp ## measure what building sites takes, beside other engines; SOURCES="300 1000" for these sizes, RUNS=3
	$(BIN)/python benchmarks/site.py $(if $(SOURCES),--sources $(SOURCES)) $(if $(RUNS),--runs $(RUNS)) --picture benchmarks/site.svg

bench-year: .venv/dev.stamp ## play an invented year of several people; COMMITS=N for another number than 120
	$(BIN)/python benchmarks/year.py $(if $(COMMITS),--commits $(COMMITS))

bench-read: .venv/site.stamp ## measure the processor time of reading pages beside trafilatura alone; DATA=DIR as above, PAGES=N, RUNS=N
	@test -n "$(DATA)" || { echo "name the folder of the data: make bench-read DATA=DIR (benchmarks/README.md)"; exit 2; }
	$(BIN)/python benchmarks/reading.py --data "$(DATA)/trafilatura" $(if $(PAGES),--pages $(PAGES)) $(if $(RUNS),--runs $(RUNS))

fuzz: .venv/fuzz.stamp ## look for inputs at which reading fails, ten minutes each; TARGETS="yaml briefing stored page words txt md html", SECONDS=600, SEED=1
	for target in $(or $(TARGETS),yaml briefing stored page words txt md html); do $(FUZZ)/python fuzz/run.py $$target --seconds $(or $(SECONDS),600) --seed $(or $(SEED),1) || exit; done

screenshots: .venv/dev.stamp site ## take pictures of a page of each kind, in light, dark, on a phone and in print; SHOTS=DIR
	$(BIN)/python scripts/screenshots.py site "$(or $(SHOTS),$(or $(TMPDIR),/tmp)/research-digest-screenshots)"

clean: ## delete what the targets above make
	rm -rf .venv site .site.* dist figures suggestion comment.md .digest/cache .digest/passed

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed; name one: make PYTHON=python3.11")'
	$(PYTHON) -m venv .venv

.venv/build.stamp: requirements/build.lock | .venv/bin/python
	$(PIP) install --require-hashes --requirement requirements/build.lock
	@touch $@

.venv/site.stamp: requirements/site.lock pyproject.toml .venv/build.stamp
	$(PIP) install --require-hashes --no-build-isolation --requirement requirements/site.lock
	$(PIP) install --no-build-isolation --no-deps --editable .
	@touch $@

.venv/dev.stamp: requirements/dev.lock .venv/site.stamp
	$(PIP) install --require-hashes --no-build-isolation --requirement requirements/dev.lock
	@touch $@

.venv/newspaper4k.stamp: requirements/newspaper4k.lock .venv/build.stamp
	$(BIN)/python -m venv --clear --without-pip .venv/newspaper4k
	$(PIP) --python $(NEWSPAPER4K)/python install --require-hashes --requirement requirements/build.lock
	$(PIP) --python $(NEWSPAPER4K)/python install --require-hashes --no-build-isolation --requirement requirements/newspaper4k.lock
	@touch $@

.venv/bench.stamp: requirements/bench.lock .venv/build.stamp
	$(BIN)/python -m venv --clear --without-pip .venv/bench
	$(PIP) --python $(BENCH)/python install --require-hashes --requirement requirements/build.lock
	$(PIP) --python $(BENCH)/python install --require-hashes --no-build-isolation --requirement requirements/bench.lock
	@touch $@

.venv/foreign.stamp: requirements/foreign.lock foreign/package-lock.json $(wildcard foreign/readers/*) .venv/build.stamp
	$(BIN)/python -m venv --clear --without-pip $(FOREIGN)
	$(PIP) --python $(FOREIGN)/bin/python install --require-hashes --requirement requirements/foreign.lock
	mkdir $(FOREIGN)/npm && cp -r foreign/package.json foreign/package-lock.json foreign/.npmrc foreign/readers $(FOREIGN)/npm
	cd $(FOREIGN)/npm && PATH="$(CURDIR)/$(FOREIGN)/bin:$$PATH" npm ci
	@touch $@

.venv/fuzz.stamp: requirements/fuzz.lock .venv/build.stamp
	$(BIN)/python -m venv --clear --without-pip .venv/fuzz
	$(PIP) --python $(FUZZ)/python install --require-hashes --requirement requirements/build.lock
	$(PIP) --python $(FUZZ)/python install --require-hashes --no-build-isolation --requirement requirements/fuzz.lock
	@touch $@
