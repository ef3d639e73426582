# One command for one wish; README.md gives the plain commands behind each.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# Environments of their own, installed by the first one's pip: newspaper4k in newspaper3k's place, the benchmarks' peers, atheris, and Node with Java.
NEWSPAPER4K := .venv/newspaper4k/bin
BENCH := .venv/bench/bin
FUZZ := .venv/fuzz/bin
FOREIGN := .venv/foreign
# The commit with which a change is compared.
BASE ?= origin/main

# Material's notice of its successor is no fault of a site.
export NO_MKDOCS_2_WARNING := 1
# The date of what is built is the date of the commit, so that one commit gives the same bytes twice.
export SOURCE_DATE_EPOCH := $(shell git log -1 --format=%ct 2>/dev/null || echo 0)

.PHONY: links help site serve test test-foreign test-nightly lint types check changelog format lock wheel bench-quality bench-compare bench-site bench-year bench-read fuzz screenshots clean figures comment suggested-source accept-source suggested-branch

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

check: .venv/site.stamp ## find faults in content/
	$(BIN)/digest check $(CHECK)

figures: .venv/site.stamp ## compare the pages and their evidence with those of a commit: BASE=COMMIT, into figures/ and the summary of the step
	rm -rf figures .base && mkdir figures && git worktree prune && git worktree add --quiet --detach .base "$(BASE)"
	$(BIN)/digest --config .base/mkdocs.yml workflow figures > figures/before.json
	$(BIN)/digest workflow figures > figures/after.json
	git worktree remove --force .base
	$(BIN)/digest workflow difference figures/before.json figures/after.json >> "$${GITHUB_STEP_SUMMARY:-/dev/stdout}"

# The number of the newest comment of whoever asks that begins with the mark; another workflow may comment by the same name.
OURS := .comments | map(select(.viewerDidAuthor and (.body | startswith(env.MARK)))) | last // empty | .url | split("-") | last

comment: .venv/site.stamp ## say on the pull request of COMMIT what the run RUN of the check left of its figures; needs gh
	rm -rf figures
	gh run download "$(RUN)" --name figures --dir figures
	$(BIN)/digest workflow difference figures/before.json figures/after.json > comment.md
	export MARK="$$(head -n 1 comment.md)" && \
	  pull=$$(gh pr list --limit 500 --json number,headRefOid --jq 'map(select(.headRefOid == env.COMMIT))[0].number // empty') && \
	  { test -z "$$pull" || { \
	    ours=$$(gh pr view "$$pull" --json comments --jq '$(OURS)') && \
	    if test -n "$$ours"; then gh api --silent --method PATCH "repos/{owner}/{repo}/issues/comments/$$ours" --field body=@comment.md; \
	    else gh pr comment "$$pull" --body-file comment.md; fi; }; }

suggested-source: .venv/site.stamp ## write the record that the issue of EVENT suggests into suggestion/
	rm -rf suggestion
	$(BIN)/digest workflow suggested-source "$(EVENT)" --to suggestion

# Where the branch is there already, somebody may work on it, or its pull request could not be opened: it stays as it is.
SUGGESTED := suggested-source-$(ISSUE)

accept-source: .venv/site.stamp ## put what the run's other job wrote into content/, on a branch, and open a pull request for issue ISSUE; needs gh
	gh auth setup-git
	git ls-remote --exit-code origin "refs/heads/$(SUGGESTED)" || { test $$? -eq 2 && $(MAKE) --no-print-directory suggested-branch; }
	test -n "$$(gh pr list --head "$(SUGGESTED)" --json number --jq '.[].number')" || \
	  gh pr create --head "$(SUGGESTED)" --title "Add the source that issue $(ISSUE) suggests" \
	    --body "Closes #$(ISSUE). The copy, the outlet and the reading are still to be added. No check runs on what a workflow opened: push a commit, or close this and open it again."

suggested-branch:
	rm -rf suggestion
	gh run download "$(GITHUB_RUN_ID)" --name suggestion --dir suggestion
	$(BIN)/digest workflow accept-source suggestion
	$(BIN)/digest check --changed
	git switch --create "$(SUGGESTED)"
	git add content/sources
	git -c user.name=suggestions -c user.email=suggestions@users.noreply.invalid commit --message "Add the source that issue $(ISSUE) suggests"
	git push origin "$(SUGGESTED)"

# In a pipe a plain sh hides what failed before its end.
links: SHELL := bash
links: .venv/dev.stamp ## ask for the addresses of all sources, and say which are dead or have moved
	set -o pipefail; $(BIN)/digest links 2>&1 | sed 's/^/    /' | tee -a "$${GITHUB_STEP_SUMMARY:-/dev/null}"

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
	$(BIN)/python benchmarks/site.py $(if $(SOURCES),--sources $(SOURCES)) $(if $(RUNS),--runs $(RUNS))

bench-year: .venv/dev.stamp ## play an invented year of several people; COMMITS=N for another number than 120
	$(BIN)/python benchmarks/year.py $(if $(COMMITS),--commits $(COMMITS))

bench-read: .venv/site.stamp ## measure the processor time of reading pages beside trafilatura alone; DATA=DIR as above, PAGES=N, RUNS=N
	@test -n "$(DATA)" || { echo "name the folder of the data: make bench-read DATA=DIR (benchmarks/README.md)"; exit 2; }
	$(BIN)/python benchmarks/reading.py --data "$(DATA)/trafilatura" $(if $(PAGES),--pages $(PAGES)) $(if $(RUNS),--runs $(RUNS))

fuzz: .venv/fuzz.stamp ## look for inputs at which reading fails, ten minutes each; TARGETS="yaml txt md html", SECONDS=600, SEED=1
	for target in $(or $(TARGETS),yaml txt md html); do $(FUZZ)/python fuzz/run.py $$target --seconds $(or $(SECONDS),600) --seed $(or $(SEED),1) || exit; done

screenshots: .venv/dev.stamp site ## take pictures of a page of each kind, in light, dark, on a phone and in print; SHOTS=DIR
	$(BIN)/python scripts/screenshots.py site "$(or $(SHOTS),$(or $(TMPDIR),/tmp)/research-digest-screenshots)"

clean: ## delete what the targets above make
	rm -rf .venv site .site.* dist figures suggestion comment.md .digest/cache

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
